"""`python -m resume_tailor` and the `tailor` script."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

from resume_tailor.cli import tailor


def main() -> None:
    """Run the command line."""
    gc.disable()  # what starts is one job and nothing is freed in it: an eighth of the time of importing spaCy
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy starts threads that have nothing to do
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that cannot print a bullet prints a question mark
    try:
        tailor(prog_name="tailor")
    except SystemExit as end:
        _end(end.code)


def _open_what_is_closed() -> None:
    """Stand in for an output that the process was begun without (`>&-`), which Python has as None."""
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")


def _end(code: int | str | None) -> NoReturn:
    """End at once: to take all of spaCy down object by object would be a tenth of a run."""
    status = code if isinstance(code, int) else int(code is not None)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # whoever read us has gone
        status = status or 1
    os._exit(status)


if __name__ == "__main__":
    main()
