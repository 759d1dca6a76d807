"""The page's template: compiled when the package is built, or here where it was not, or was changed since.

To compile it takes longer than to render it. `hatch_build.py` puts the module that `compile_page` makes into the wheel.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from resume_tailor.reports.page_assets import asset
from resume_tailor.reports.safe_text import one_line, visible
from resume_tailor.reports.wording import name_source

if TYPE_CHECKING:
    from jinja2 import Environment, Template

COMPILED = "compiled_page"
"""The module, in this folder of an installed package; a checkout has none."""


@cache
def load_template() -> Template:
    """The template, ready to render. Jinja is imported here, so that other commands start without it."""
    environment, source = page_environment(), asset("report.html.j2")
    module = _compiled()
    if module is None or _made_from(source) != module.MADE_FROM:
        return environment.from_string(source)
    return environment.template_class.from_module_dict(environment, vars(module), environment.globals)


def compile_page() -> str:
    """The template as the source of a Python module, with what it was made from."""
    source = asset("report.html.j2")
    code = page_environment().compile(source, raw=True, defer_init=True)
    return f"{code}\nMADE_FROM = {_made_from(source)!r}\n"


def _compiled() -> ModuleType | None:
    try:
        return import_module(f"resume_tailor.reports.{COMPILED}")
    except ModuleNotFoundError:
        return None


def _made_from(source: str) -> str:
    """What the compiled module depends on: the template, and the version of Jinja that compiled it."""
    import jinja2

    return f"Jinja {jinja2.__version__}, {hashlib.sha256(source.encode()).hexdigest()}"


def page_environment() -> Environment:
    """How the templates of all pages are read: what a document says is escaped, and nothing unseen stays in it."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        optimized=False,  # folding constants takes longer here than it saves
        undefined=StrictUndefined,
        finalize=_finalize,
        extensions=[],
    )
    environment.filters |= {"one_line": one_line, "points": _points, "short_number": _short_number}
    environment.filters |= {"guide": name_source}
    return environment


def _finalize(value: Any) -> Any:
    """Plain strings lose their unseen characters to visible names; escaping comes after this. Markup is our own."""
    return visible(value) if type(value) is str else value


def _points(value: float) -> int:
    return max(0, min(100, round(value)))


def _short_number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
