"""Regular expressions of tables that are compiled when they are first asked: a run needs a few of hundreds."""

from __future__ import annotations

import re
from typing import Any, cast


class LazyPattern:
    """Stands for a pattern until one of its methods is asked for."""

    def __init__(self, text: str, flags: re.RegexFlag) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        """What the pattern itself has of that name; kept here, so that it is asked for once."""
        if name.startswith("__"):
            raise AttributeError(name)
        pattern = self.__dict__.get("_pattern") or re.compile(self._text, self._flags)
        self.__dict__["_pattern"] = pattern
        found = self.__dict__[name] = getattr(pattern, name)
        return found


def lazily(text: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The pattern, compiled when it is first used; a mistake in it shows only then, so a test must use each."""
    return cast("re.Pattern[str]", LazyPattern(text, flags))
