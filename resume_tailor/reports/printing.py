"""Rich's texts and tables as a plain string: for a terminal with colour, for a pipe without."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO
from typing import Final, Literal

from rich.console import Console, RenderableType

WIDTH: Final = 80


def print_parts(
    parts: Iterable[RenderableType],
    *,
    width: int = WIDTH,
    colour: bool = False,
    system: Literal["auto", "standard"] = "auto",
) -> str:
    """The parts one below the other, without blanks at the ends of lines; what they say is taken word for word.

    `system` is the choice of colours: the terminal's own, or the sixteen that each terminal has.
    """
    stream = StringIO()
    console = Console(
        file=stream,
        width=width,
        force_terminal=colour,
        color_system=system if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in stream.getvalue().rstrip().split("\n")) + "\n"
