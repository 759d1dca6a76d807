"""What `tailor rank` does with a ranking: the output file, the terminal, the tailored files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from resume_tailor.ranking.formats import FORMATS
from resume_tailor.ranking.plain_formats import as_text
from resume_tailor.ranking.ranking import Ranking
from resume_tailor.ranking.run import Request, ranked
from resume_tailor.ranking.work import all_cores
from resume_tailor.ranking.writing import write_output

STOPPED: Final = 130
"""Exit code after Ctrl-C, as shells have it."""
NOTHING: Final = 1
SUMMARY_ROWS: Final = 10
"""Postings that the terminal shows beside an output file."""
Say = Callable[[str], None]


def run_rank(postings: tuple[Path, ...], resume: Path, options: Mapping[str, Any], say: Say, warn: Say) -> int:
    """Rank, and write or print what came out; returns the exit code. Raises TailorErrors."""
    kept = ("output", "columns", "lexicons", "as_of", "day_given", "model", "force", "quiet")
    request = Request(postings, resume, jobs=options["jobs"] or all_cores(), **{name: options[name] for name in kept})
    with ranked(request) as ranking:
        _give(ranking, request, options, say, warn)
        if ranking.about.stopped:
            return STOPPED
        return 0 if ranking.postings else NOTHING


def _give(ranking: Ranking, request: Request, options: Mapping[str, Any], say: Say, warn: Say) -> None:
    pieces = FORMATS[options["form"]](ranking, options["top"])
    if request.output is None:
        for piece in pieces:
            say(piece)
        if ranking.about.stopped:
            warn("stopped: this is what was ranked so far; with -o the same command would go on from here")
        return
    ranking.note_output(write_output(request.output, pieces))
    if not request.quiet:
        for piece in as_text(ranking, SUMMARY_ROWS):
            say(piece)
        say(f"\nWritten: {request.output}\n")
    if ranking.about.stopped:
        warn(f"stopped: {ranking.postings:,} postings are in {request.output}; the same command goes on from there")
