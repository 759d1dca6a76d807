"""The progress bar: how far, how fast, how long still; on standard error, and only to a terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

from resume_tailor.errors import printable

if TYPE_CHECKING:
    from rich.progress import Progress


class Bar:
    """A context; without a terminal it shows nothing, and `tell` prints plain lines."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self._wanted = not quiet and sys.stderr.isatty()
        self._total = max(1, total)
        self._progress: Progress | None = None
        self._begin = time.monotonic()
        self._new = 0

    def __enter__(self) -> Bar:
        """Show the bar."""
        if self._wanted:
            from rich.console import Console  # deferred: nothing of it is needed without a terminal
            from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

            columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
            self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
            self._progress.add_task("reading", total=self._total)
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        if self._progress:
            self._progress.stop()

    def reach(self, done: int, count: int, *, new: bool) -> None:
        """Bytes of the input done, postings done; `new` where this one was not known from an earlier run."""
        self._new += new
        if self._progress:
            rate = self._new / max(0.001, time.monotonic() - self._begin)
            words = f"{count:,} postings, {rate:,.0f} a second"
            self._progress.update(self._progress.task_ids[0], completed=done, description=words)

    def tell(self, line: str) -> None:
        """Print a line above the bar; what a stranger's file says in it cannot harm the terminal."""
        line = printable(line)
        if self._progress:
            self._progress.console.print(line, markup=False, emoji=False, highlight=False, soft_wrap=True)
        else:
            print(line, file=sys.stderr, flush=True)
