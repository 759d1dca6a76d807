"""What the program is doing, on standard error, for whoever waits longer than a second."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType

Step = Callable[[str], None]
"""Called with the name of each stage as it begins."""

PATIENCE = 1.0
"""Seconds that pass in silence."""


class Progress:
    """A context that prints each stage's name, from PATIENCE on and only to a terminal."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._wanted = not quiet and sys.stderr.isatty()
        self._done = threading.Event()
        self._stage = ""
        self._late = False

    def __enter__(self) -> Progress:
        """Begin to count the time."""
        if self._wanted:
            threading.Thread(target=self._wait, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Say no more."""
        self._done.set()

    def __call__(self, stage: str) -> None:
        """Begin a stage."""
        self._stage = stage
        if self._late:
            self._print()

    def _wait(self) -> None:
        if not self._done.wait(PATIENCE):
            self._late = True
            self._print()

    def _print(self) -> None:
        if self._stage and not self._done.is_set():
            print(f"{self._stage} ...", file=sys.stderr, flush=True)
