"""What `tailor rank` does with a ranking: the output file, the terminal, the tailored files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from resume_tailor.errors import printable
from resume_tailor.output import rights_of
from resume_tailor.ranking.formats import FORMATS
from resume_tailor.ranking.plain_formats import as_text, counted
from resume_tailor.ranking.ranking import Ranking
from resume_tailor.ranking.run import Request, inputs_of, items_of, ranked
from resume_tailor.ranking.sources import PIPE
from resume_tailor.ranking.tailoring import tailor_to
from resume_tailor.ranking.work import all_cores
from resume_tailor.ranking.writing import write_output
from resume_tailor.readers.limits import FILE_LIMIT, read_standard_input
from resume_tailor.wishes import Wishes

STOPPED: Final = 130
"""Exit code after Ctrl-C, as shells have it."""
FAILED: Final = 1
"""Exit code where nothing could be ranked, or a posting of the best could not be tailored to."""
SUMMARY_ROWS: Final = 10
"""Postings that the terminal shows beside an output file."""
Say = Callable[[str], None]


def run_rank(postings: tuple[Path, ...], resume: Path, options: Mapping[str, Any], say: Say, warn: Say) -> int:
    """Rank, write or print what came out, tailor where that is asked; returns the exit code. Raises TailorErrors."""
    kept = ("output", "columns", "lexicons", "as_of", "day_given", "model", "force", "quiet")
    piped = read_standard_input(FILE_LIMIT) if PIPE in postings else b""
    given = {name: options[name] for name in kept}
    request = Request(postings, resume, jobs=options["jobs"] or all_cores(), piped=piped, **given)
    with ranked(request) as ranking:
        _give(ranking, request, options, say)
        if ranking.about.stopped:
            _say_stopped(ranking, request, warn)
            return STOPPED
        failed = _tailor(ranking, request, options["tailor_top"], say, warn)
        return FAILED if failed or not ranking.postings else 0


def _give(ranking: Ranking, request: Request, options: Mapping[str, Any], say: Say) -> None:
    pieces = FORMATS[options["form"]](ranking, options["top"])
    if request.output is None:
        for piece in pieces:
            say(piece)
        return
    ranking.note_output(write_output(request.output, pieces, rights_of(request.resume)))
    if not request.quiet:
        for piece in as_text(ranking, SUMMARY_ROWS):
            say(piece)
        say(f"\nWritten: {printable(str(request.output))}\n")


def _say_stopped(ranking: Ranking, request: Request, warn: Say) -> None:
    if request.output is None:
        warn("stopped: this is what was ranked so far; with -o the same command would go on from here")
    else:
        done = f"{counted(ranking.postings)} ranked so far: {request.output}"
        warn(f"stopped: {done}; the same command goes on from there")


def _tailor(ranking: Ranking, request: Request, count: int | None, say: Say, warn: Say) -> int:
    if not count:
        return 0
    wishes = Wishes(as_of=date.fromisoformat(ranking.about.as_of), lexicons=request.lexicons)
    beside = request.output.parent if request.output else Path()
    quiet_say: Say = (lambda text: None) if request.quiet or request.output is None else say
    return tailor_to(
        ranking.rows(count), items_of(request), request.resume, wishes, beside, kept=inputs_of(request),
        force=request.force, say=quiet_say, warn=warn,
    )  # fmt: skip
