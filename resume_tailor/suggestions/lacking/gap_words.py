"""What is said of a missing thing: how central it is, its years, and what to do, with a known way to it or without."""

from __future__ import annotations

import re

from resume_tailor.model import Match, Quote
from resume_tailor.suggestions.asked.clauses import is_among_wishes, is_wished
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case, lines_of
from resume_tailor.suggestions.lacking.central import is_demanded
from resume_tailor.suggestions.lacking.field_years import suggest_field_years
from resume_tailor.suggestions.lacking.in_passing import count_lines_naming
from resume_tailor.suggestions.lacking.ways import asked_words, choices, pref_name, short_name, way_to
from resume_tailor.suggestions.person.coaching import way_for
from resume_tailor.suggestions.person.standing import pm_title
from resume_tailor.suggestions.wording import join_and

_NO_WAY = (
    "If work of yours had it under another name, write this word into that line. If none had, {ask}say in the letter "
    "what of yours comes nearest."
)
_ASK_HOW_DEEP = "ask before the interview how deep it must go (to lead such work, or to do it), and "
_SAYS_HOW_DEEP = re.compile(
    r"strong|\b(?:licen[cs]\w+|degree|deep|in-depth|solid|advanced|expert\w*|hands-on|proven|extensive|basic|working|"
    r"proficien\w+|fluen\w+|familiar\w*|\d+\+? ?years?)\b",
    re.I,
)
"""Words by which a line says itself how much of a thing it asks."""
_INDUSTRY = re.compile(r"\b(?:industr(?:y|ies)|sectors?|verticals?|markets?|compan(?:y|ies)|firms?)\b", re.I)
"""Words by which a line names a branch of trade; what else has a name may be a technique or a rule."""
_NO_WAY_TO = {
    "tool": (
        "If you have used another system of its kind, name that one in its line and be ready to say what carries over; "
        "if not, see whether its maker gives a trial or a demonstration, and rebuild one small piece of work in it."
    ),
    "domain": (
        "Look through your projects for one with its users, its rules or its money, and name it in its line; if there "
        "is none, say in the letter that the field is new to you and which project of yours was as strictly bound."
    ),
    "practice": (
        "If you did it under another name, give it this one in its line. If not, ask for one piece of it in the work "
        "you have now, and keep what you decided and what came of it; until then say in "
        "the letter that it is new to you."
    ),
}
"""What is told by sort of a thing that matters, and to which no sure way is known."""


def way_unknown(category: str | None, clause: str = "") -> str:
    """What can be done for any missing thing of that sort, asked by that clause."""
    own = _NO_WAY_TO.get("practice" if category == "method" else category or "")
    if own is None or (category == "domain" and not _INDUSTRY.search(clause)):
        return _NO_WAY.format(ask="" if _SAYS_HOW_DEEP.search(clause) else _ASK_HOW_DEEP)
    return own


def is_said_by_years(match: Match, case: Case) -> bool:
    """Whether a demand for years of it stands among the checks before applying."""
    checks = list(suggest_field_years(case))
    quotes = [quote for _, check in checks for quote in check.posting_quotes]
    mentions = match.requirement.mentions[:MOST_PLACES]
    if mentions and all(any(q.block_id == m.block_id and q.start <= m.start < q.end for q in quotes) for m in mentions):
        return True  # the sentence of the check says it, and says it nowhere else
    told = [name.casefold() for names, _ in checks for name in names]
    names = (pref_name(match, case).casefold(), *(m.text.casefold() for m in match.requirement.mentions[:MOST_PLACES]))
    return any(mine in name for mine in names for name in told)


_WISH_BEHIND = re.compile(r",\s*(?:preferably|ideally)\b.*", re.S)
"""What a demand would best be of: `Agile leadership, preferably in education` demands Agile."""


def how_central(match: Match, clause: Quote, case: Case) -> str:
    """`required, named in 3 lines`; preferred where the clause itself or its heading says that it is a wish."""
    demanded = is_demanded(match, case)
    if not demanded and (is_wished(_WISH_BEHIND.sub("", clause.text)) or is_among_wishes(clause, case.posting)):
        return "preferred"
    lines = count_lines_naming(match, case)
    often = f", named in {lines} lines" if lines > 1 else ""
    places = {mention.importance for mention in match.requirement.mentions[:MOST_PLACES]}
    asked = match.requirement.importance
    if asked == "preferred" and "duty" in places:
        asked = "duty"  # a wish by one line, and a part of the work by another
    asked = "required" if asked == "preferred" and demanded else asked
    return {"required": "required", "preferred": "preferred", "duty": "part of the job"}[asked] + often


_YEARS = re.compile(r"\b(?:[3-9]|[1-9]\d)(?:\s?\+|(?:\s?[-–]\s?\d+)?\s+or more|(?:\s?[-–]\s?\d+)?)\s*years?\b", re.I)


def say_of_years(match: Match, quote: Quote, case: Case) -> str:
    """What goes before a course where the posting wants years of the thing: no course stands for them."""
    if category_of(match, case) == "certification":
        return ""
    if is_said_by_years(match, case):
        return _SAID_ABOVE
    if wanted := say_of_wanted_years(quote.text):
        return wanted
    way = way_for(asked_words(match, case))
    if way is not None and way.small:
        return ""
    before = _words_before(match, quote, case)
    if way_to(match, case).startswith("No course"):
        return ""
    if _DEEP.search(before[-_NEAR:]):
        return "The line wants deep knowledge, which no course gives, so expect the question early. What you can do: "
    if _EXPERT.search(before[-_NEAR:]):
        return "The line wants an expert, which no course makes, so expect the question early. What you can do: "
    if _PROVED.search(before):
        return "The line wants it proved by work, which no course gives; expect the question early. What you can do: "
    return ""


def say_of_wanted_years(clause: str) -> str:
    """What goes before a course where the clause names years; empty where it names none."""
    said = "The line wants years of it, which no course gives, so expect the question early. What you can do: "
    return said if _YEARS.search(clause) else ""


_NEAR = 70
"""Characters before the name within which a word of level is said of it."""


def _words_before(match: Match, quote: Quote, case: Case) -> str:
    """What stands in the asking clause before the name."""
    mentions = match.requirement.mentions[:MOST_PLACES]
    starts = [m.start for m in mentions if m.block_id == quote.block_id and quote.start <= m.start < quote.end]
    return case.posting.document.block(quote.block_id).text[quote.start : min(starts, default=quote.end)]


_EXPERT = re.compile(r"\b(?:experts?|mastery|high level of (?:experience|knowledge|proficiency))\b", re.I)
_DEEP = re.compile(
    r"\b(?:advanced|in-depth|deep(?:er)? (?:technical )?(?:knowledge|expert\w*|understanding|experience))\b", re.I
)
_PROVED = re.compile(
    r"\b(?:demonstra(?:ted|ble)|proven|documented|extensive|significant|hands-on) (?:[\w/-]+ ){0,3}?"
    r"(?:experience|expertise|track record|success|ability|work)\b|\btrack record\b",
    re.I,
)


_SAID_ABOVE = "The years of it stand among the checks before applying and decide; no course gives them. "
ADVANCED = re.compile(r"\b(?:advanced|expert\w*|highly|strong|excellent|mastery|power user)\b", re.I)
_PROGRAMS = re.compile(r"\b(?:Word|Excel|PowerPoint|Project|Visio|Outlook|Access|SharePoint|Teams)\b")
SEVERAL = 2


def what_to_do(match: Match, quote: Quote, case: Case) -> str:
    """The way there; of a trifle that is asked as a mastery, or has no list to stand in, where to show it instead."""
    way = way_for(asked_words(match, case))
    told = way_to(match, case)
    if choices(match, case):
        return f"One of them is enough. For {short_name(match, case)}: {told}"
    if not told:
        return way_unknown(category_of(match, case), quote.text)
    if way is None or not way.small:
        return told
    if "365" in pref_name(match, case) and lines_of(match) > SEVERAL:
        return _RUN_NOT_USED if pm_title(case) else _RUN_FROM_THE_START
    programs = list(dict.fromkeys(_PROGRAMS.findall(quote.text)))
    if programs and ADVANCED.search(quote.text):
        which = "which of them" if len(programs) > 1 else "it"
        return (
            f"The line asks for command of {join_and(programs)}, which one word in a list does not answer: say in a "
            f"line of work what you made with {which} (a plan, a model, a deck), as far as you did."
        )
    return told if case.resume.skills else "Small, but asked by name: if you use it at work, say so in a line of work."


_RUN_FROM_THE_START = (
    "The posting is about running it for others, which its use does not show. Microsoft's entry exam on it "
    "asks for no experience; set up users, mail and a shared folder in a trial tenant beside it."
)
_RUN_NOT_USED = (
    "The posting is about running it for others, which its use does not show: say which move of accounts, mail or "
    "devices you led, as far as you did. Microsoft's free course for its administrators (MS-102) gives the words."
)
