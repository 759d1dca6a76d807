"""The commands; this file alone prints and exits.

Whatever a command needs is imported in its body: `tailor --help` imports nothing but click.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from resume_tailor import __version__
from resume_tailor.command_group import DefaultCommand, GroupWithDefault
from resume_tailor.errors import TailorError, VerificationFailed, printable
from resume_tailor.progress import Progress

if TYPE_CHECKING:
    from resume_tailor.job import Result
    from resume_tailor.wishes import Wishes

FILE = click.Path(path_type=Path, allow_dash=True)
EDIT_KINDS = ("use-term", "abbreviation", "surface", "reorder-bullets", "reorder-skills", "headline", "emphasise")
"""Kinds of suggestions that change the document; a test holds this against `model.SuggestionKind`."""
ONLY = f"Make only edits of this kind: {', '.join(EDIT_KINDS)} (may be repeated)."
REPORT_ONLY = "Write the reports and no Word files; unchanged ones of an earlier run in that folder are removed."
AUTHOR = "Author of the tracked changes."
COLUMN_FIELDS = ("title", "company", "description", "url")
COLUMN = "Which column of a list holds title, company, description or url (may be repeated)."
LONGEST_AUTHOR = 255
"""What Word takes for the name of an author (ISO/IEC 29500, ST_String of `w:author`)."""
EPILOG = """Nothing leaves this computer, and nothing is invented: every word that comes out stands in the
resume, or is another name of a skill that the resume proves. `tailor verify` checks it for any two Word files."""


def day(given: datetime | None) -> date:
    """The day given, else that of SOURCE_DATE_EPOCH (reproducible-builds.org), else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given or not epoch:
        return given.date() if given else date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise TailorError("SOURCE_DATE_EPOCH is no number of seconds: unset it, or give --as-of") from error


def say(text: str) -> None:
    """Print a text to standard output."""
    click.echo(text, nl=not text.endswith("\n"))


def warn(text: str) -> None:
    """Print one line to standard error."""
    click.echo(f"tailor: {printable(text)}", err=True)


def has_colour() -> bool:
    """Whether colour is for the eyes of someone who wants it (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def author(_context: click.Context, _option: click.Parameter, name: str) -> str:
    """The name as it is given. Raises BadParameter for one that Word cannot sign a change with."""
    if not name.strip() or not name.isprintable() or len(name) > LONGEST_AUTHOR:
        raise click.BadParameter(f"give a name of 1 to {LONGEST_AUTHOR} printable characters")
    return name


def standard_input(path: Path) -> Path | None:
    """None for `-`, which is standard input."""
    return None if str(path) == "-" else path


def lexicon_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `--lexicon`, which most commands have."""
    words = "Lay your own entries over ours (TOML; may be repeated)."
    return click.option("--lexicon", "lexicons", type=FILE, multiple=True, metavar="FILE", help=words)(command)


def as_of_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `--as-of`."""
    words = "The day of the report, as YYYY-MM-DD [default: SOURCE_DATE_EPOCH, else today]."
    kind = click.DateTime(["%Y-%m-%d"])
    return click.option("--as-of", type=kind, metavar="DATE", help=words)(command)


def format_option(*formats: str, by_ending: bool = False) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option `--format`; the first format is the default, or with `by_ending` None, for the ending to decide."""
    words = f"What to print{f' or write [default: as the ending of -o says, else {formats[0]}]' if by_ending else ''}."
    default = {} if by_ending else {"default": formats[0], "show_default": True}
    kind = click.Choice(formats)
    return click.option("--format", "form", type=kind, callback=_speak_utf8, help=words, **default)  # type: ignore[arg-type]


def _speak_utf8(context: click.Context, option: click.Parameter, form: str | None) -> str | None:
    """The format itself; what programs read is UTF-8 wherever it goes, whatever this computer's terminals speak."""
    if form not in (None, "text", "table") and not sys.stdout.isatty() and isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    return form


@click.group(cls=GroupWithDefault, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tailor")
def tailor() -> None:
    """Tailor a Word resume to a job posting."""


@click.command(cls=DefaultCommand, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("posting", type=FILE)
@click.argument("resume", type=FILE)
@click.option(
    "-o", "--output", type=FILE, metavar="DIR", help="Where to write [default: tailored/ and the posting's name]."
)
@click.option("--report-only", is_flag=True, help=REPORT_ONLY)
@format_option("text", "markdown", "json")
@click.option(
    "--skip", multiple=True, metavar="ID", help="Leave a suggestion out, by its id in the report (may be repeated)."
)
@click.option("--only", multiple=True, type=click.Choice(EDIT_KINDS), metavar="KIND", help=ONLY)
@click.option("--emphasise", is_flag=True, help="Set the strongest phrases bold in the documents.")
@click.option("--explain", is_flag=True, help="Print the trace of every point of the scores.")
@lexicon_option
@as_of_option
@click.option("--author", default="resume-tailor", show_default=True, callback=author, help=AUTHOR)
@click.option("--force", is_flag=True, help="Replace output files that were changed since, or are not ours.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but warnings and errors.")
@click.option("--open", "opened", is_flag=True, help="Open the report in the browser.")
@click.version_option(__version__, prog_name="tailor")
def run(posting: Path, resume: Path, output: Path | None, **options: Any) -> None:
    """Tailor a Word resume to a job posting.

    POSTING is a .txt, .md, .html, .docx or .pdf file, or - for standard input; RESUME is a .docx file. Writes the
    tailored resume under its own name, <name>.review.docx with every change tracked and explained, report.html and
    report.json.
    """
    from resume_tailor.job import run_job

    if options["report_only"] and (unused := _given("author", "emphasise")):
        warn(f"--report-only writes no Word file: {' and '.join(unused)} had nothing to do")
    with Progress(quiet=options["quiet"]) as step:
        result = run_job(standard_input(posting), resume, output, wishes(options), force=options["force"], step=step)
    show_result(result, options)
    if result.outcome.failed:
        raise VerificationFailed(f"no Word file was written: {result.outcome.failed}")


tailor.default = run


def wishes(options: dict[str, Any]) -> Wishes:
    """The options as the pipeline takes them."""
    from resume_tailor.wishes import Wishes

    kept = ("author", "lexicons", "skip", "report_only")
    # Either of --emphasise and --only emphasise asks for bold phrases, whatever else is asked for.
    emphasise = options["emphasise"] or "emphasise" in options["only"]
    only = (*options["only"], "emphasise") if emphasise and options["only"] else options["only"]
    return Wishes(as_of=day(options["as_of"]), only=only, emphasise=emphasise, **{name: options[name] for name in kept})


def _given(*names: str) -> list[str]:
    """Those of the command's options that were typed, as they are."""
    context = click.get_current_context()
    return [f"--{name}" for name in names if context.get_parameter_source(name) is ParameterSource.COMMANDLINE]


def show_result(result: Result, options: dict[str, Any]) -> None:
    """Print what came out, and open the report where that is wanted."""
    from resume_tailor.output import REPORT
    from resume_tailor.reports import REPORTS
    from resume_tailor.reports.explanation import render_explanation
    from resume_tailor.reports.terminal import render_summary

    if options["quiet"]:
        for warning in (*result.analysis.warnings, *result.outcome.warnings):
            warn(warning)
    elif options["form"] == "text":
        folder = printable(str(result.folder))
        say(render_summary(result.analysis, result.outcome, folder=folder, colour=has_colour()))
    else:
        say(REPORTS[options["form"]](result.analysis, result.outcome))
    if options["explain"]:  # beside JSON and not in it
        click.echo(
            render_explanation(result.analysis), nl=False, err=options["form"] == "json" and not options["quiet"]
        )
    if options["opened"]:
        click.launch(str(result.folder / REPORT))


# --- further commands ------------------------------------------------------------------------------------------


@tailor.command()
@click.argument("postings", type=FILE, nargs=-1, required=True)
@format_option("table", "json", "jsonl")
@lexicon_option
def extract(postings: tuple[Path, ...], form: str, lexicons: tuple[Path, ...]) -> None:
    """Show what postings ask, and how strongly.

    POSTINGS are files as `tailor` takes them; - is standard input. Several are shown as tables, or as jsonl, a line
    each.
    """
    if form == "json" and len(postings) > 1:
        raise click.UsageError("--format json is for one posting: several are a line each with --format jsonl")
    from resume_tailor.views.extracted import extract_postings

    for text in extract_postings([standard_input(path) for path in postings], form, lexicons, colour=has_colour()):
        say(text)


@tailor.command()
@click.argument("query", required=False)
@format_option("table", "json")
@lexicon_option
def skills(query: str | None, form: str, lexicons: tuple[Path, ...]) -> None:
    """Show what the lexicon knows of a skill.

    QUERY is a name or a part of one; without it, all skills are listed.
    """
    from resume_tailor.views.skills import show_skills

    say(show_skills(query or "", form, lexicons, colour=has_colour()))


@tailor.command()
@click.argument("resume", type=FILE)
@format_option("text", "json")
def check(resume: Path, form: str) -> None:
    """Check a resume without a posting.

    Shows its structure as programs read it, and what makes it hard to read or weak.
    """
    from resume_tailor.views.checked import show_check

    say(show_check(resume, form, colour=has_colour()))


@tailor.command()
@click.argument("original", type=FILE)
@click.argument("tailored", type=FILE)
@format_option("text", "json")
@lexicon_option
def verify(original: Path, tailored: Path, form: str, lexicons: tuple[Path, ...]) -> None:
    """Show what a tailored resume invents or loses.

    Works on any two Word files, whichever program made them. Exit code 1 when something was invented or lost.
    """
    from resume_tailor.views.verified import show_comparison

    text, is_truthful = show_comparison(original, tailored, form, lexicons, colour=has_colour())
    say(text)
    if not is_truthful:
        sys.exit(VerificationFailed.exit_code)


def columns(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """The values of --column as a mapping from field to column."""
    pairs = [text.partition("=")[::2] for text in given]
    for field, name in pairs:
        if field not in COLUMN_FIELDS or not name:
            raise click.BadParameter(f"give FIELD=NAME, FIELD one of {', '.join(COLUMN_FIELDS)}")
    return dict(pairs)


@tailor.command()
@click.argument("postings", type=FILE, nargs=-1, required=True)
@click.argument("resume", type=FILE)
@format_option("text", "csv", "jsonl", "html", by_ending=True)
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write to FILE; FILE.journal lets a run go on.")
@click.option("--top", type=click.IntRange(1), metavar="N", help="Show the best N [default: csv and jsonl all].")
@click.option("--tailor-top", type=click.IntRange(1), metavar="N", help="Tailor the resume to the best N.")
@click.option("--column", "columns", multiple=True, callback=columns, metavar="FIELD=NAME", help=COLUMN)
@click.option("--model/--no-model", default=True, show_default=True, help="Find skills by the trained model too.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes to use [default: all processors].")
@lexicon_option
@as_of_option
@click.option("--force", is_flag=True, help="Replace output files that were changed since, or are not ours.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but warnings, errors and, without -o, the ranking.")
def rank(postings: tuple[Path, ...], resume: Path, **options: Any) -> None:
    """Order postings by how well the resume meets them.

    POSTINGS are files as `tailor` takes them (- is one posting on standard input), lists of postings (.csv, .tsv,
    .jsonl) and folders with such files; RESUME comes last. Ctrl-C stops: with -o, what was done is written, and the
    same command goes on from there.
    """
    from resume_tailor.ranking.command import run_rank
    from resume_tailor.ranking.formats import format_of

    form = options["form"] or format_of(options["output"])
    if not form:
        raise click.UsageError(f"{options['output'].name} may be of several formats: say which with --format")
    given = options["as_of"] is not None or bool(os.environ.get("SOURCE_DATE_EPOCH"))
    code = run_rank(
        postings, resume, options | {"form": form, "as_of": day(options["as_of"]), "day_given": given}, say, warn
    )
    if code:
        sys.exit(code)
