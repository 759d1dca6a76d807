"""`python -m resume_tailor` and the `tailor` script."""

from __future__ import annotations

from resume_tailor.cli import tailor


def main() -> None:
    """Run the command line."""
    tailor(prog_name="tailor")


if __name__ == "__main__":
    main()
