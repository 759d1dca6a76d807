"""Regular expressions whose time grows by the square on a long text of one repeated piece.

    python -m benchmarks.growth

Every pattern that the package compiles while it is imported, and while it tailors the example, is run over texts of
LENGTH characters that repeat one piece: a word without an end, blanks, figures, dots, list marks. One that takes more
than SLOW seconds of the processor, and more than GROWN times as long as on half of the text, is printed with the place
where it is compiled and up to MOST such pieces. What is printed is no verdict: a pattern may only ever see texts in
which lines have been cut to a length. Patterns of the language room are given folded text, as they are in the program.
"""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import resume_tailor
from resume_tailor.language.folding import fold
from resume_tailor.patterns import LazyPattern

ROOT = Path(__file__).parents[1]
LENGTH = 3000
SLOW = 0.02
GROWN = 2.8
"""A line doubles, a square quadruples; in between lies what a busy machine adds."""
TIME_BOX = 2.0
"""Seconds after which a pattern is not waited for."""
MOST = 3
_PIECES = (
    "a~A~aB~Jira~é~1~1,~1.~a1~-~.~_~*~#~|~•~(~’~/~,~a ~A ~1 ~- ~. ~, ~| ~ | ~a, ~A, ~a. ~a-~a/~A/~a.~a,~a|~a_~"
    ") (~a’~a@~a & ~a (~  a~ ~\t~\n~ \n~the ~of a ~and ~or ~to ~no ~not ~Jira ~managed ~Led ~led a ~Senior ~New ~"
    "e.g. ~United ~Project Manager, ~years ~10 ~10 years ~10+ ~2019 ~2019-~Jan 2019 ~$1 ~$1,~from 1 to ~5% ~"
    "http://~www.~a of ~team ~Bachelor ~degree in ~experience with ~must ~you will ~able to ~for a "
)
"""What is repeated, parted by `~`."""
_SPOILER = "\N{NOT SIGN}"
"""Stands at the end of each text, so that nothing matches to the end."""
_FOLDED = ("resume_tailor.language", "resume_tailor.posting")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern and where it was compiled."""

    pattern: re.Pattern[str]
    module: str
    line: int
    uses: frozenset[str] = frozenset()
    """The methods by which its module uses it, where that can be seen."""


class TookTooLong(Exception):
    """A pattern did not end within its time box."""


def compiled_patterns() -> list[Compiled]:
    """All text patterns that the package compiles, each once, in the order of their modules."""
    found: dict[tuple[str, int], Compiled] = {}
    genuine = re.compile

    def noting(pattern: Any, flags: int | re.RegexFlag = 0) -> Any:
        made = genuine(pattern, flags)
        frame = sys._getframe(1)
        module = str(frame.f_globals.get("__name__"))
        if module.startswith(("resume_tailor.", "skill_lexicon.")) and isinstance(made.pattern, str):
            found.setdefault((made.pattern, made.flags), Compiled(made, module, frame.f_lineno))
        return made

    re.compile = noting
    try:
        for one in pkgutil.walk_packages(resume_tailor.__path__, "resume_tailor."):
            if not one.name.endswith("__main__"):
                importlib.import_module(one.name)
        _tailor_the_example()
        for one in gc.get_objects():
            if type(one) is LazyPattern:
                one.__getattr__("pattern")
    finally:
        re.compile = genuine
    known = (replace(one, uses=_uses(one.pattern, one.module)) for one in found.values())
    return sorted(known, key=lambda one: (one.module, one.line))


def _tailor_the_example() -> None:
    cli = importlib.import_module("resume_tailor.cli")
    with tempfile.TemporaryDirectory() as folder:
        files = [str(ROOT / "examples" / name) for name in ("posting.txt", "resume.docx")]
        cli.tailor([*files, "--output", str(Path(folder, "out")), "--quiet"], "tailor", standalone_mode=False)


def growing(one: Compiled) -> Iterator[tuple[str, float]]:
    """The pieces on which a pattern's time grows by the square, and the seconds it took on LENGTH characters."""
    for piece in _PIECES.split("~"):
        texts = [f"{(piece * length)[:length]}{_SPOILER}" for length in (LENGTH, LENGTH // 2)]
        if one.module.startswith(_FOLDED):
            texts = [fold(text).text for text in texts]
        seconds, half = (timed(one, text) for text in texts)
        if seconds >= TIME_BOX or (seconds > SLOW and seconds > GROWN * half):
            yield piece, seconds


def timed(one: Compiled, text: str) -> float:
    """Seconds of the processor to find all in the text, TIME_BOX where that is not enough."""

    def stop(*_: object) -> None:
        raise TookTooLong

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, TIME_BOX)
    start = time.process_time()
    try:
        if "fullmatch" in one.uses:
            one.pattern.fullmatch(text)
        if "match" in one.uses:
            one.pattern.match(text)
        if not one.uses or one.uses - {"match", "fullmatch"}:
            for _ in one.pattern.finditer(text):
                pass
        return time.process_time() - start
    except TookTooLong:
        return TIME_BOX
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _uses(pattern: re.Pattern[str], module: str) -> frozenset[str]:
    """The methods by which a module uses a pattern of its own; none where that cannot be seen."""
    names = [name for name, value in vars(sys.modules[module]).items() if value is pattern]
    source = Path(str(sys.modules[module].__file__)).read_text(encoding="utf-8")
    found = [use for name in names for use in re.findall(rf"(?<!\w){name}\b(?! *[:=])(?:\.(\w+))?", source)]
    return frozenset(found) if all(found) else frozenset()


def main() -> None:
    patterns = compiled_patterns()
    print(f"{len(patterns)} patterns on {len(_PIECES.split('~'))} texts of {LENGTH} characters")
    for one in patterns:
        bad = []
        for found in growing(one):
            bad.append(found)
            if len(bad) == MOST:
                break
        if bad:
            told = ", ".join(f"{piece!r} {seconds:.2f} s" for piece, seconds in bad)
            print(f"{one.module}:{one.line}: {told}: {one.pattern.pattern[:70]!r}", flush=True)


if __name__ == "__main__":
    main()
