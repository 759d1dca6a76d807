"""The commands; this file alone prints and exits."""

from __future__ import annotations

import click

from resume_tailor import __version__


@click.group()
@click.version_option(__version__)
def tailor() -> None:
    """Tailor a Word resume to a job posting."""
