"""Which figure of a line is a result, and which only says how large the work was."""

from __future__ import annotations

import re

from resume_tailor.model import Evidence
from resume_tailor.outcomes import TO_REACH, find_good_end, find_outcome, find_turn
from resume_tailor.suggestions.case import Case, once_a_case

_RESULT = re.compile(
    r"[%]|\bper ?cent\b|\bpoints\b|\b(?:early|ahead of|before the)\b|"
    r"\b(?:reduced|cut|fell|dropped|down) (?:down )?to\b|\bfrom\b.*\bto\b|\b(?:doubled|tripled|halved|quadrupled)\b|"
    r"\b\d+(?:\.\d+)?\s?(?:x|times|-?fold)\b",
    re.I,
)
_CHANGED = re.compile(
    r"\b(?:sav(?:ed|es|ing|ings)|reduc\w+|cut|fell|rose|grew|decreas\w+|lower\w+|rais(?:ed|ing)|avoid\w+|recover\w+|"
    r"released|freed|won|generat\w+|(?:under|within|below) (?:a |the |its )?(?:[\w-]+ ){0,3}budget|on budget)\b",
    re.I,
)
_FIGURE = re.compile(r"(?<![\w.])\d[\d,.]*(?![\w.]*\d{3})|\b(?:doubled|tripled|halved|two|three|four|five|six)\b", re.I)
_NO_FIGURE = re.compile(
    r"\b(?:iso|iec|pmbok|office|windows|version|phase|level|server|sap)\W?\d[\d.]*|\b(?:19|20)\d\d\b", re.I
)


_SUM = r"(?:[$€£]\s?|\w{3} )?\d[\d.,]*(?:\s?(?:[kmb]|bn|million|billion|h|d|ms)\b)?(?:\s?%)?"
_CHANGE = re.compile(
    rf"\bfrom (?!(?:19|20)\d\d\b){_SUM}(?: [a-z]+){{0,3}} to {_SUM}(?: (?:minutes|hours|days|weeks|months)\b)?|"
    r"\bby \d[\d.,]*\s?(?:%|per ?cent|points)",
    re.I,
)
_KEPT = re.compile(
    r"\b(?:\w+ )?(?:weeks?|months?|days?) (?:early|ahead of (?:the )?(?:\w+ ){0,2}"
    r"(?:schedule|deadline|plan|date|launch)|before the (?:\w+ )?deadline)|"
    r"\b\d[\d,.]* (?:[a-z]+ ){1,3}(?:were |was )?(?:reduced|cut|brought|fell|dropped|down) (?:down )?to \d[\d,.]*|"
    r"\b(?:within|below|under) \d[\d.,]*\s?(?:%|per ?cent)|"
    r"[$€£]\s?\d[\d.,]*\s?[km]?\w?\s?(?:to|-|–)\s?[$€£]\s?\d[\d.,]*\s?(?:[km]\b|million)?",
    re.I,
)
"""A date or margin that was kept, a number brought down, a range of sums as a whole."""


def telling_figure(line: str) -> str:
    """The change that the line tells, as written, before any other figure; empty where it has none."""
    turned = find_turn(line)
    if turned:
        return turned
    change = _CHANGE.search(line) or _KEPT.search(line)
    return change.group().strip(" .,;") if change else find_outcome(line)


def is_result(item: Evidence) -> bool:
    """Whether the line's telling figure says what came of the work; money does so where it was saved or kept to."""
    return bool(item.outcome) and is_telling(telling_figure(item.quote.text) or item.outcome, item.quote.text)


def is_telling(figure: str, line: str) -> bool:
    """Whether a figure of the line says what came of the work rather than how large it was."""
    if figure.strip() == "100%" or _is_range(figure, line):
        return False
    return bool(_RESULT.search(figure) or (_MONEY.search(figure) and _CHANGED.search(line)))


def _is_range(figure: str, line: str) -> bool:
    """Whether it goes from one sum to another, or up from one count to another, and no word of the line says that one
    became the other: a size.
    """
    if figure == find_turn(line) or not (_RANGE.match(figure) or _is_of_counts(figure)):
        return False
    start = max(line.find(figure), 0)
    return not _BECAME.search(line[max(0, start - _NEAR) : start])


def _is_of_counts(figure: str) -> bool:
    """Whether the figure goes up from one plain count to another: `from 5 to 25 people`."""
    found = _COUNTS.fullmatch(figure)
    return found is not None and _number(found.group(1)) < _number(found.group(2))


_COUNTS = re.compile(r"from (\d[\d.,]*)(?: [a-z]+){0,3} to (\d[\d.,]*)", re.I)
_RANGE = re.compile(r"(?:from )?[$€£]\s?\d[\d.,]*\s?\w{0,2}\s?(?:to|-|–)\s?[$€£]")
"""From one sum to another."""
_BECAME = re.compile(
    r"\b(?:went|fell|falling|dropp\w+|down|cut\w*|reduc\w+|decreas\w+|lower\w+|brought|declin\w+|shr[aiu]nk|slashed|"
    r"rose|up|grew|grow\w*|increas\w+|rais(?:ed|ing)|expand\w+|improv\w+|scal(?:ed|ing)|mov(?:ed|ing)|"
    r"built|took|tak(?:en|ing)|brings?|bringing|lifted|extended|boosted|came|now)\b[^.;]*$",
    re.I,
)
"""Words behind which one sum became another."""
_NEAR = 60
"""Characters before a figure in which they stand."""
_MONEY = re.compile(r"[$€£]|\b(?:USD|EUR|GBP|CAD|AUD|INR|CHF)\b|\b(?:euro|dollar|pound)s?\b", re.I)


def told_size(line: str, concept: str = "") -> str:
    """The figure that says how large the line's own matter was; empty where it may count something beside it.

    For a budget only a sum. No range, no period, no rate, no failures.
    """
    figure = telling_figure(line)
    if not figure or figure.lower().startswith("from ") or _FROM_TO.search(figure):
        return ""
    if _counts_another(figure, line):
        return ""
    if is_money(figure):
        return figure
    return "" if "budget" in concept or _COUNTS_NO_SIZE.search(figure) else figure


def _counts_another(figure: str, line: str) -> bool:
    """Whether the figure counts what the line's work was not done to: what it replaced, what others had done."""
    start = max(line.find(figure), 0)
    return bool(
        _OF_OTHERS.search(line, max(0, start - _NEAR), start) or _CAME.match(line, min(start + len(figure), len(line)))
    )


_OF_OTHERS = re.compile(
    r"\b(?:replac\w+|instead of|sav(?:ed|ing)|avoid\w+|t(?:ook|ake|aking) over|inherit\w+|shar(?:ed?|ing))\b[^.;,]*$|"
    r"\bthe other $|\d\+? (?:to|-|–) $",
    re.I,
)
_CAME = re.compile(r"\W{0,2}(?:under|below|signed|joined|adopted|registered)\b", re.I)
"""What follows a margin, or those who came to use it: a result."""
_FROM_TO = re.compile(r"\d\S{0,9} (?:to|-|–) \S{0,3}\d")
_COUNTS_NO_SIZE = re.compile(
    r"\b(?:weeks?|months?|days?|hours?|minutes?|years?|sprints?|passes|gig\w*|[gmkt]b(?:ps)?|failures?|defects?|incidents?|"
    r"errors?|bugs|findings?|outages?|versions?|phases?|steps?)\b|%",
    re.I,
)
"""What is counted of a rhythm, a rate or what went wrong; none tells how large the work was."""


def tells_change(line: str) -> bool:
    """Whether the line tells what became other by the work, not only how good or large it was."""
    return bool(
        find_turn(line) or _CHANGE.search(line) or _KEPT.search(line) or _CHANGED.search(line) or went_well(line)
    )


def says_change(line: str) -> bool:
    """Whether the line tells what was before and what after: `from 31 to 12 days`."""
    return bool(find_turn(line) or _CHANGE.search(line))


def is_money(figure: str) -> bool:
    """Whether the figure is a sum of money."""
    return bool(_MONEY.search(figure))


_PEOPLE = re.compile(
    r"\b(?:engineers?|people|managers?|staff|developers?|analysts?|members?|employees?|technicians?|teams?|squads?|"
    r"reports|specialists?|consultants?|testers?|planners?|clerks|operators|agents|crews?|nurses|coordinators?|interns?)\b",
    re.I,
)


def counts_people(figure: str) -> bool:
    """Whether the figure counts those who worked with or under the person."""
    return bool(_PEOPLE.search(figure))


_WENT_WELL = re.compile(
    r"\b(?:without (?:a|any|losing|loss|delay)|zero|on time|on an? (?:fixed|agreed) budget|ahead of|won|approved)\b",
    re.I,
)


def went_well(line: str) -> bool:
    """Whether the line tells a good end without a figure of its own; what one had to reach is none."""
    return bool(find_good_end(line) or _WENT_WELL.search(TO_REACH.sub(" ", line)))


def good_end(line: str) -> str:
    """The words that tell the good end, as written: `no slip of the launch`; empty where none do."""
    return recovered(line) or find_good_end(line)


def recovered(line: str) -> str:
    """The words that tell of a delay made good, or of all of something done in a time."""
    found = _RECOVERED.search(line)
    return found.group() if found else ""


_RECOVERED = re.compile(
    r"\brecovered (?:an? |the )?(?:\w+[- ])?(?:weeks?|months?|days?)(?: (?:lost|slip|of delay|behind))?\b|"
    r"\b(?:all|both) [a-z]+ (?:[a-z]+ ){0,2}(?:within|in) [\w-]+ (?:days|weeks|hours)\b",
    re.I,
)
"""A delay made good, or all of something done in a time."""


_MEASURES = (
    (
        re.compile(r"\b(?:forecast|budget|costs?|spend|overspend|sav\w+)\b|[$€£]", re.I),
        re.compile(r"budget|cost|financ|forecast|saving|vendor|contract|negotiation"),
    ),
    (
        re.compile(r"\b(?:early|ahead of|before the deadline|milestones?|on time|dates?|schedule)\b", re.I),
        re.compile(r"schedul|timeline|milestone|on-time|deadline|planning|deliver|launch|progress|due-date"),
    ),
    (
        re.compile(r"\b(?:defects?|crash\w*|yield|errors?|findings?)\b", re.I),
        re.compile(r"quality|testing|requirement|acceptance|reliab|metric|improve"),
    ),
)
"""What a figure counts by the words of its clause, and which concepts it is a measure of."""


def is_measured(item: Evidence) -> bool:
    """Whether the line's result is a measure of that concept; true also where nothing tells what it counts."""
    figure = telling_figure(item.quote.text)
    clause = next((c for c in clauses_of(item.quote.text) if figure in c), "")
    counted = [concepts for words, concepts in _MEASURES if words.search(clause)]
    if not is_result(item) or not counted or item.mention.text in clause:
        return True
    return any(concepts.search(item.concept) for concepts in counted)


def may_measure(figure: str, concept: str) -> bool:
    """Whether the figure by its own words may be a measure of the concept: `weeks early` is none of a budget."""
    counted = [concepts for words, concepts in _MEASURES if words.search(figure)]
    return not counted or any(concepts.search(concept) for concepts in counted)


_FACTORS = {
    "k": 1e3,
    "m": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "million": 1e6,
    "billion": 1e9,
    "thousand": 1e3,
}


def size_of(figure: str) -> float:
    """The greatest number of the figure, plain; 0 where it has none in digits."""
    found = re.findall(r"(\d[\d,.]*)\s?(bn|million|billion|thousand|[kmb])?(?![a-z])", figure.lower())
    return max((_number(digits) * _FACTORS.get(unit, 1.0) for digits, unit in found), default=0.0)


def _number(digits: str) -> float:
    plain = digits.rstrip(".,").replace(",", "")
    return float(plain) if plain.count(".") < 2 else 0.0


def clauses_of(line: str) -> list[str]:
    """The parts of a line between full stops, semicolons and dashes; a figure measures what stands in its own part."""
    return re.split(r"[.;]\s|\s[–—-]\s", line)


@once_a_case
def _figures_of_jobs(case: Case) -> tuple[str, ...]:
    lines = [case.block(block_id).text for p in case.resume.positions for block_id in p.block_ids]
    return tuple(found for line in lines for found in (telling_figure(line), find_outcome(line)))


def is_largest(figure: str, case: Case) -> bool:
    """Whether no line of a job has a larger size of the sort: money beats all, then the greatest number."""
    figures = _figures_of_jobs(case)
    if any(map(is_money, figures)):
        return is_money(figure) and size_of(figure) >= max(size_of(f) for f in figures if is_money(f))
    return size_of(figure) >= max(map(size_of, figures), default=0.0) > 0


def shows_any_figure(text: str) -> bool:
    """Whether the line has a figure at all, years and the numbers of standards and versions aside."""
    return bool(_FIGURE.search(_NO_FIGURE.sub(" ", text)))
