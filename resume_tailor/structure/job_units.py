"""A job whose dates stand beside a title with its unit: the employer has a line of its own."""

from __future__ import annotations

from collections.abc import Sequence

from resume_tailor.structure.job_lines import JobLine, assign, employer_score, title_score
from resume_tailor.structure.job_record import HEAD_LENGTH, Record, headerish


def fill_from_unit(record: Record, jobs: Sequence[JobLine], start: int, stop: int, taken: set[int]) -> None:
    """Where the dates' line is a title with its unit (`Manager, Technology Consulting`): all of it, and the employer
    from its own line.

    That line opens the job's block above, or stands right below with an employer's words or the place behind a tab.
    """
    (piece,) = jobs[record.anchor].pieces if len(jobs[record.anchor].pieces) == 1 else ("",)
    title, unit, _ = assign([piece]) if "," in piece else ("", "", "")
    if not title or not 0 < employer_score(unit) < 2 or not piece.startswith(title) or piece.count(",") > 1:
        return
    n = record.anchor
    over, under = n - 1, n + 1
    opens = over >= start and (jobs[over].line.gap or over == start or jobs[over - 1].line.item)
    if opens and _is_employers_line(jobs, over, n, taken) and not jobs[n].line.gap:
        m = over
    elif under < stop and _is_employers_line(jobs, under, n, taken) and not jobs[under].line.gap:
        if not employer_score(jobs[under].pieces[0]) and len(jobs[under].pieces) < 2:
            return
        m = under
    else:
        return
    record.title, record.employer = piece, _before_place(jobs[m].pieces[0])
    record.lines.append(m)


def _is_employers_line(jobs: Sequence[JobLine], m: int, n: int, taken: set[int]) -> bool:
    """Whether a line beside the dates in line `n` holds a name that is no title, and nothing else but its place."""
    job = jobs[m]
    if m in taken or job.line.item or job.labels or not job.pieces or not headerish(job, jobs[n]):
        return False
    name = job.pieces[0]
    return name[:1].isupper() and len(job.pieces) <= 2 and len(name) < HEAD_LENGTH and not title_score(name)


def _before_place(name: str) -> str:
    """`Deloitte` of `Deloitte, New York`; a name with an employer's words in its last part as it is."""
    first, _, rest = name.partition(", ")
    return name if not rest or employer_score(rest) else first
