"""Personal details that an application in some countries does not want: birth, religion, family, passport, referees."""

from __future__ import annotations

import re

from resume_tailor.model import Block, Quote, Suggestion
from resume_tailor.places import quote_line, shorten
from resume_tailor.structure.contact import MAIL
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.place import countries_of
from resume_tailor.suggestions.wording import join_and, quoted

UNWANTED_IN = frozenset(("United States", "Canada", "United Kingdom", "Ireland", "Australia", "New Zealand"))
"""Countries whose employers must not decide by such details and are advised not to take them in."""
_LABELLED: tuple[tuple[str, str], ...] = (
    (r"\bdate of birth\b|\bd\.?\s?o\.?\s?b\b\.?\s*[:\-–\t]|\bbirth ?date\b|\bborn (?:on\b|in \d|\d)", "date of birth"),
    (r"\bage\s*[:\-–\t]+\s*\d{2}\b", "age"),
    (r"\b(?:religion|caste)\b\s*[:\-–\t]|^\W*(?:religion|caste)\W*$", "religion"),
    (r"\bmarital status\b|(?<!single )\b(?:un)?married\b", "marital status"),
    (r"\b(?:gender|sex)\s*[:\-–\t]|^\W*(?:gender|sex)\W*$", "gender"),
    (r"\bpassport (?:no|number|details|issue|expir|valid)\w*|\bpassport\s*[:\-–\t#]", "passport"),
    (r"\b(?:father|mother|husband|spouse)\W{0,2}s?\W{1,3}name\b", "family"),
    (r"\b(?:height|weight)\s*[:\-–\t]+\s*\d", "height or weight"),
)
_PATTERNS = tuple((re.compile(pattern, re.I), name) for pattern, name in _LABELLED)
_YEAR = re.compile(r"(?<![\d-])(?:19[4-9]\d|20[01]\d)(?![\d-])")
_OTHER_DATE = re.compile(
    r"valid|issue|expir|visa|since|from|pass(?:ed|port)|complet|member|experience|present|date\b", re.I
)
_YOUNGEST, _OLDEST = 18, 75
_LONGEST = 200
"""Characters of a line that is a detail; what is longer tells of work."""
_TOP = 15
"""Lines in which the person's own mail addresses stand."""
_REFEREES = 2
"""Mail addresses of other people from which on they are referees."""
_MOST_QUOTES = 3


def suggest_personal(case: Case) -> Suggestion | None:
    """One for all of them; None where the country is unknown or takes them, or the resume gives none."""
    where = sorted(countries_of(case) & UNWANTED_IN)
    found = _details(case) if where else {}
    referees = _referees(case) if where else []
    if not found and not referees:
        return None
    quotes = [_quote(block, case) for block in dict.fromkeys([*found.values(), *referees[:1]])][:_MOST_QUOTES]
    there = f"the {where[0]}" if where[0].startswith("United") else where[0]
    others = "the mail addresses of other people" if referees else ""
    given = join_and([*(f"your {name}" if n == 0 else name for n, name in enumerate(found)), *filter(None, [others])])
    lines = "; ".join(quoted(shorten(quote.text, 60), 70) for quote in quotes)
    why = "Employers there must not decide by such details." if found else "They are not for a first application."
    keep = " Names and numbers of referees are for the day they are asked for." if referees else ""
    return Suggestion(
        id="trim-personal",
        kind="trim",
        title=f"Leave personal details out of an application in {there}",
        reason=f"Your resume gives {given}: {lines}. {why}",
        action=(
            "Take these lines out of the copy for this posting: name, town, mail and phone are enough, and a line on "
            f"the right to work where it helps you.{keep}"
        ),
        resume_quotes=tuple(quotes),
        effect="Nobody has to look away from what must not count.",
        weight=1.6,
    )


def _details(case: Case) -> dict[str, Block]:
    """Each kind of detail with the first line that gives it, in the order of the resume."""
    found: dict[str, Block] = {}
    for block in case.resume.document.blocks:
        if block.id in case.places.positions or len(block.text) > _LONGEST:
            continue
        names = [name for pattern, name in _PATTERNS if pattern.search(block.text)]
        if not names and case.places.kind(block.id) == "personal" and _is_birth(block.text, case):
            names = ["date of birth"]
        for name in names:
            found.setdefault(name, block)
    return found


def _is_birth(text: str, case: Case) -> bool:
    """Whether a line of the personal details has the year of a grown person's birth and no other date."""
    years = [int(year) for year in _YEAR.findall(text)]
    aged = len(years) == 1 and _YOUNGEST <= case.as_of.year - years[0] <= _OLDEST
    return aged and not _OTHER_DATE.search(text) and bool(re.search(r"[:\-–\t]", text))


def _referees(case: Case) -> list[Block]:
    """The lines with mail addresses of other people, below the top, where there are several."""
    blocks = [block for block in case.resume.document.blocks if block.text.strip()]
    body = [b for b in blocks[_TOP:] if b.form is None or b.form.story in ("body", "textbox")]
    own = {hit.group().casefold() for block in blocks[:_TOP] for hit in MAIL.finditer(block.text)}
    held = [(b, hit.group().casefold()) for b in body for hit in MAIL.finditer(b.text)]
    others = [(block, mail) for block, mail in held if mail not in own and block.id not in case.resume.contact_ids]
    return [block for block, _ in others] if len({mail for _, mail in others}) >= _REFEREES and own else []


def _quote(block: Block, case: Case) -> Quote:
    return quote_line("resume", block, 0, min(len(block.text), 60), case.places.name(block.id))
