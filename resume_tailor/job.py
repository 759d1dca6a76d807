"""The whole job: two files in, four files out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Literal

from resume_tailor.model import Analysis, Document, Outcome, WrittenFile
from resume_tailor.output import (
    DATA,
    REPORT,
    check_outputs,
    clean_name,
    default_folder,
    review_name,
    rights_of,
    write_outputs,
)
from resume_tailor.progress import Step
from resume_tailor.readers import read_last_resume, read_posting
from resume_tailor.reports import REPORTS
from resume_tailor.reports.json_report import with_own_hash
from resume_tailor.wishes import Wishes

Role = Literal["clean", "review", "report", "data"]


@dataclass(frozen=True, slots=True)
class Result:
    """All that a run ends with."""

    analysis: Analysis
    outcome: Outcome
    folder: Path
    """Where the files were written."""


def run_job(
    posting: Path | None,
    resume: Path,
    output: Path | None,
    wishes: Wishes,
    *,
    force: bool,
    step: Step,
    document: Document | None = None,
    kept: Iterable[Path] = (),
) -> Result:
    """Read both files, compare them, tailor the resume and write what comes out.

    `posting` is None for standard input, `output` for the default folder; `force` replaces files that are not ours.
    `document` is the posting where it was read already; `kept` are further files that are never replaced, as inputs
    are not. Raises TailorErrors; nothing is written then.
    """
    step("Reading the files")
    data, resume_file = read_last_resume(resume, filter(None, [posting]))
    posting_file = document or read_posting(posting)
    folder = output or default_folder(posting)
    inputs = [resume, *filter(None, [posting]), *wishes.lexicons, *kept]
    check_outputs(folder, (clean_name(resume), review_name(resume), REPORT, DATA), inputs, force=force)
    from resume_tailor.pipeline import analyse  # deferred: it imports spaCy, and so far all was quick

    analysis = analyse(posting_file, resume_file, wishes, step)
    step("Tailoring the resume")
    outcome, word_files = tailor_resume(analysis, data, wishes)
    step("Writing")
    outcome, files = render_files(analysis, outcome, word_files, resume)
    write_outputs(folder, files, inputs, force=force, rights=rights_of(resume))
    return Result(analysis, outcome, folder)


def tailor_resume(analysis: Analysis, data: bytes, wishes: Wishes) -> tuple[Outcome, Mapping[Role, bytes]]:
    """What became of the edits, and the Word files: none where there must not be any (tailoring.md's table)."""
    from resume_tailor.pipeline import is_reliable, skipped, wanted  # deferred as above
    from resume_tailor.tailored import tailor_document

    left_out = skipped(analysis.suggestions, wishes)
    not_editable = analysis.resume.document.not_editable
    if wishes.report_only or not is_reliable(analysis.posting):
        return Outcome(skipped=left_out), {}
    if not_editable:
        return Outcome(skipped=left_out, warnings=(f"No Word file was written: {not_editable}",)), {}
    tailored = tailor_document(
        data,
        analysis.resume,
        wanted(analysis.suggestions, wishes),
        author=wishes.author,
        date=wishes.as_of,
        emphasise=wishes.emphasise,
    )
    outcome = Outcome(tailored.applied, tailored.refused, left_out, failed=tailored.failed, warnings=tailored.warnings)
    if tailored.clean is None or tailored.review is None:
        return outcome, {}
    return outcome, {"clean": tailored.clean, "review": tailored.review}


def render_files(
    analysis: Analysis, outcome: Outcome, word_files: Mapping[Role, bytes], resume: Path
) -> tuple[Outcome, dict[str, bytes]]:
    """The outcome with the files' names and hashes in it, and all files by name."""
    names = {"clean": clean_name(resume), "review": review_name(resume)}
    files = {names[role]: data for role, data in word_files.items()}
    entries = [WrittenFile(role, names[role], sha256(data).hexdigest()) for role, data in word_files.items()]
    page, data = WrittenFile("report", REPORT, ""), WrittenFile("data", DATA, "")
    files[REPORT] = REPORTS["html"](analysis, replace(outcome, files=(*entries, page, data))).encode()
    page = replace(page, sha256=sha256(files[REPORT]).hexdigest())
    # The data file's own hash is that of its bytes before the hash stood in them: `output` checks it so.
    unsigned = REPORTS["json"](analysis, replace(outcome, files=(*entries, page, data)))
    own = sha256(unsigned.encode()).hexdigest()
    files[DATA] = with_own_hash(unsigned, own).encode()
    return replace(outcome, files=(*entries, page, replace(data, sha256=own))), files
