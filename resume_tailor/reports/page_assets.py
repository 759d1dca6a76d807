"""What the pages are made of: files of our own that are written into them, and the policy that allows these alone."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files


def asset(name: str, package: str = "resume_tailor.reports") -> str:
    """The text of a file in the package's folder of templates: template, style, script."""
    return (files(package) / "templates" / name).read_text("utf-8")


def policy_for(css: str, js: str) -> str:
    """Nothing may load or run but this very style and this very script."""
    return (
        f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(js)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
