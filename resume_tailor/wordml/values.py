"""How attributes of a Word file spell numbers and switches; files are hostile, so every reading is bounded."""

from __future__ import annotations

import re
from typing import Final

OFF: Final = frozenset(["0", "false", "off", "none"])
"""Values of `w:val` that switch a property off (ST_OnOff; `none` of `w:u`)."""
WHOLE: Final = re.compile(r"\s*([+-]?[0-9]{1,9})\s*")
"""A number of as many digits as fit 32 bits; longer ones Word cannot write."""


def whole_number(value: str | None) -> int | None:
    """The whole number that an attribute or text spells; None where there is none, or it is beyond all measure."""
    found = WHOLE.fullmatch(value or "")
    return int(found[1]) if found else None
