"""`python -m resume_tailor` and the `tailor` script."""

from __future__ import annotations

import gc
import os
import sys

from resume_tailor.cli import tailor


def main() -> None:
    """Run the command line."""
    gc.disable()  # what starts is one job and nothing is freed in it: an eighth of the time of importing spaCy
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy starts threads that have nothing to do
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that cannot print a bullet prints a question mark
    tailor(prog_name="tailor")


if __name__ == "__main__":
    main()
