"""How labels are compared: without case, and hyphens as blanks."""

from __future__ import annotations


def fold_label(label: str) -> str:
    """The label in lower case, with straight quotes and with blanks in the place of hyphens."""
    return " ".join(label.casefold().replace("’", "'").replace("-", " ").split())
