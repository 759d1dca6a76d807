"""The frame for who led projects under other titles: say it in the first lines, with the lines that prove it."""

from __future__ import annotations

from resume_tailor.model import Suggestion
from resume_tailor.suggestions.asked.clauses import quote_title
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.person.first_lines import open_with
from resume_tailor.suggestions.person.led_work import LedWork, is_of_forces
from resume_tailor.suggestions.person.rank import DIRECTOR, rung_of_post
from resume_tailor.suggestions.person.standing import level_of
from resume_tailor.suggestions.untold import missing_beside_gaps
from resume_tailor.suggestions.wording import join_and, quoted

GUIDE = "technical-program-manager: Understanding the Role of a Program Manager in Tech"


def frame_led_work(led: LedWork, case: Case) -> Suggestion:
    """Say at the top what was led; titles stay as they are."""
    kind = "programs" if case.posting.role == "program" else "projects"
    shown = join_and([quoted(quote.text, 110) for quote in led.lines])
    return Suggestion(
        id="frame-led",
        kind="frame",
        title=f"Say at the top that you have led {_what(kind)}: your titles do not",
        reason=(
            f"The posting looks for somebody who leads {kind}; no title of yours has the word, and a reader who goes "
            f"by titles stops there. Your lines tell of it: {shown}.{missing_beside_gaps(case)}"
        ),
        action=(
            f"{open_with(case)} what you led, in the posting's words: with its dates, the teams or suppliers in it and "
            f"what came of it.{_civil(case)}{_beside(led, case)}{_below(case)} Leave your titles as they are."
        ),
        posting_quotes=quote_title(case.posting),
        resume_quotes=led.lines,
        effect="The reader sees the work where the titles do not say so.",
        weight=5.0,
        sources=(GUIDE,),
    )


def _what(kind: str) -> str:
    return "projects and programs" if kind == "programs" else kind


def _civil(case: Case) -> str:
    """For who comes from an armed force: the words that a civilian reader needs."""
    if not is_of_forces(case):
        return ""
    return " Say in civilian words what each post was: how many people, how much money, which system."


def _beside(led: LedWork, case: Case) -> str:
    """That the certificate belongs to the first lines, where it stands only further down."""
    if not led.certificate:
        return ""
    summary = [case.block(i).text for s in case.resume.sections if s.kind == "summary" for i in s.block_ids]
    if any(led.certificate in text for text in summary):
        return ""
    return f" {led.certificate}, which nobody gets without years of leading, belongs there too."


def _below(case: Case) -> str:
    """For a director before a plain post: that the reason belongs into the letter."""
    if level_of(case) != "head" or rung_of_post(case) >= DIRECTOR:
        return ""
    return " Say in the letter why you want a post below that rank, or the reader will supply a reason."
