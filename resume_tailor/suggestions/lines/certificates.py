"""Certificates that the posting asks for, or that stand for a method it asks for: put forward by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from resume_tailor.evidence import what_speaks_against
from resume_tailor.folding import find_words
from resume_tailor.model import Evidence, Match, Quote, Suggestion
from resume_tailor.suggestions.asked.asked_with import is_only_example
from resume_tailor.suggestions.asked.left_open import left_open
from resume_tailor.suggestions.asked.literal import quote_asked, says_literally
from resume_tailor.suggestions.asked.naming import names_certificate, quote_by_name
from resume_tailor.suggestions.case import MOST_PLACES, Case
from resume_tailor.suggestions.lines.successes import GUIDE
from resume_tailor.suggestions.person.standing import level_of
from resume_tailor.suggestions.wording import capitalise, join_and, quoted

MOST_NAMED = 3
_COURSE = re.compile(
    r"\b(?:course|training|pursuing|in progress|preparing|planned|expected|audit of|class|booked|"
    r"scheduled|exam(?! passed)|candidate|studying|target(?:ed|ing)?|eligible)\b",
    re.I,
)
"""Words of a line or heading that leave it open whether more than a course was taken."""


def suggest_certificates(case: Case) -> Iterator[Suggestion]:
    """One highlight that names the certificates held that this posting has a use for; none where there is none."""
    held: dict[str, tuple[Match, Evidence]] = {}
    for match in case.by_weight(case.skills()):
        for item in (_by_its_own_name(item, case) for item in match.evidence):
            if item.mention.category == "certification" and _is_held(item, case) and _is_wanted(match, item, case):
                held.setdefault(item.mention.concept or item.mention.text, (match, item))
    shown = {key: proof for key, proof in held.items() if _is_put_forward(proof[1], _asked(proof[0]), case)}
    if shown:
        yield _suggestion(list(shown.values())[:MOST_NAMED], case)
    elif not held:
        yield from _named_in_passing(case)


_ANY = "project-management-certification"
"""The concept of any certificate of the trade, which names none."""


_CERTIFICATE = re.compile(r"(?=.*[A-Z].*[A-Z])(?:[A-Z][\w-]{1,9})(?: ?\d)?")
"""A certificate's short name: `PMP`, `PRINCE2`."""


def _by_its_own_name(item: Evidence, case: Case) -> Evidence:
    """The evidence by the certificate that its line names, where it rests on words for any of them."""
    if item.mention.concept != _ANY:
        return item
    quote = item.quote
    inside = (m for m in case.resume.mentions if m.block_id == quote.block_id and quote.start <= m.start < quote.end)
    own = next((m for m in inside if m.concept not in (None, _ANY) and _CERTIFICATE.fullmatch(m.text)), None)
    return replace(item, mention=replace(own, category="certification")) if own else item


_PM_CERTIFICATES = ("pmp", "pgmp", "prince2", "capm", "pfmp", "pmi-acp")
_ASKED_IN_PASSING = re.compile(
    r"\b(?:certifi\w+ in (?:project|program(?:me)?) management|(?:project|program(?:me)?) management certif\w+|PMP\b|"
    r"PgMP\b|PRINCE ?2\b)",
    re.I,
)


def _named_in_passing(case: Case) -> Iterator[Suggestion]:
    """For a posting whose wish for such a certificate stands where its lines could not be told apart."""
    for block in case.posting.document.blocks:
        hit = _ASKED_IN_PASSING.search(block.text)
        if hit is None:
            continue
        items = [item for concept in _PM_CERTIFICATES for item in case.evidence.get(concept, ())[:1]]
        items = [i for i in items if i.relation == "same" and case.places.kind(i.mention.block_id) == "certifications"]
        items = [i for i in items if "management" in hit.group().lower() or find_words(hit.group(), _name(i, case))]
        items = [i for i in items if _is_put_forward(i, hit.group(), case)][:MOST_NAMED]
        if items:
            place = f"line {case.posting.document.line(block.id, hit.start())}"
            yield _of_names(items, Quote("posting", block.id, *hit.span(), hit.group(), place), case)
        return


def _of_names(items: list[Evidence], quote: Quote, case: Case) -> Suggestion:
    names = join_and(list(dict.fromkeys(_name(item, case) for item in items)))
    return Suggestion(
        id="highlight-certificates",
        kind="highlight",
        title=f"{capitalise(names)}: {quoted(items[0].quote.text, 90)}",
        reason=f"The posting speaks of {quoted(quote.text, 90)}; you hold {names} ({items[0].quote.place}).",
        action=f"Write {names} behind your name or into the headline{_summary_too([names], case)}.",
        posting_quotes=(quote,),
        resume_quotes=tuple(dict.fromkeys(item.quote for item in items)),
        evidence=tuple(items),
        effect="A certificate is looked for first, and found first at the top.",
        requirement="",
        weight=9.8,
        highlight_class="project management experience",
        sources=(GUIDE,),
    )


def _is_held(item: Evidence, case: Case) -> bool:
    """Whether nothing says that the certificate is not held, or that no more than a course was taken."""
    heading = section.heading if (section := case.places.sections.get(item.mention.block_id)) else ""
    if item.mention.block_id in case.places.titles or item.mention.block_id in case.places.positions:
        return False
    if what_speaks_against(item.mention, case.places, case.as_of):
        return False
    if _may_be_short_for_another(item, case):
        return False
    return not _COURSE.search(item.quote.text) and not _COURSE.search(heading) and heading.lower() != "courses"


def _may_be_short_for_another(item: Evidence, case: Case) -> bool:
    """Whether it is a few capitals in a list of skills without certificates: `SPC`, statistical process control."""
    block_id = item.mention.block_id
    if case.places.kind(block_id) != "skills" or not _CERTIFICATE.fullmatch(item.mention.text):
        return False
    here = [m for m in case.resume.mentions if m.block_id == block_id and m.start != item.mention.start]
    return bool(here) and not any(m.category == "certification" for m in here)


_BEGINNER = re.compile(
    r"\b(?:google|coursera|udemy|linkedin|capm|certified associate|foundations?|fundamentals)\b", re.I
)
_FULL = re.compile(r"\b(?:PMP|PgMP|PfMP|PMI-ACP|CSM|A-CSM|PSM|CSP|PRINCE2 Practitioner|CISSP)\b")


def _is_beginners(item: Evidence, case: Case) -> bool:
    """Whether it is a beginner's certificate that the posting does not name, where it names one for practitioners."""
    pieces = re.split(r"[,;|•\n]", item.quote.text)
    if not any(item.mention.text in piece and _BEGINNER.search(piece) for piece in pieces):
        return False
    document = case.posting.document
    return not says_literally(document, item.mention.text) and any(_FULL.search(b.text) for b in document.blocks)


def _is_wanted(match: Match, item: Evidence, case: Case) -> bool:
    """Whether it is asked for itself, or is of a method that is."""
    if _is_beginners(item, case):
        return False
    asked = match.requirement.category
    if asked == "certification":
        if not any(names_certificate(m.text) for m in match.requirement.mentions[:MOST_PLACES]):
            return False
        return item.relation in ("same", "narrower")
    any_method = item.concept == "project-management-methodologies"
    plain = asked == "method" and item.relation == "implied" and not item.speaks and not any_method
    return plain and not is_only_example(match, case)


def _asked(match: Match) -> str:
    """The posting's words for it."""
    return " ".join(mention.text for mention in match.requirement.mentions[:MOST_PLACES])


def _is_put_forward(item: Evidence, asked: str, case: Case) -> bool:
    """Whether it is held, not yet said above, and no beginners' paper of who leads, unless it is asked by name."""
    entry = bool(_ENTRY.search(_name(item, case))) and level_of(case) in ("manager", "head")
    entry = entry and not find_words(asked, _name(item, case))
    return _is_held(item, case) and not entry and not _stands_above(item, case)


_ENTRY = re.compile(r"\b(?:CAPM|Certified Associate|Project\+|PRINCE2 Foundation|ITIL Foundation)(?!\w)", re.I)
"""Certificates that ask for no experience."""


def _stands_above(item: Evidence, case: Case) -> bool:
    """Whether name line, headline or summary say it already."""
    above = [b for b in case.places.blocks.values() if case.places.kind(b.id) in ("contact", "summary")]
    headline = case.resume.headline.text if case.resume.headline else ""
    concept = case.lexicon.concepts.get(item.mention.concept or "")
    names = [item.mention.text, _name(item, case), *(concept.names if concept else ())]
    first = {name.split()[0] for name in names if name.split()[0].isupper()}
    names += [f"{word}{mark}certified" for word in first for mark in "- "]
    return any(find_words(text, name) for text in (headline, *(block.text for block in above)) for name in names)


def _summary_too(names: list[str], case: Case) -> str:
    """That the summary name them too, where it has none of their first words yet: `ITIL-certified` has it."""
    above = [b.text for b in case.places.blocks.values() if case.places.kind(b.id) == "summary"]
    said = any(find_words(text, name.split()[0]) for text in above for name in names)
    return ", and once into the summary" if above and not said else ""


def _name(item: Evidence, case: Case) -> str:
    concept = case.lexicon.concepts.get(item.mention.concept or "")
    short = concept.abbreviations[0] if concept and concept.abbreviations else ""
    return short if short and find_words(item.quote.text, short) else item.mention.text


def _weight(match: Match) -> float:
    """First of all where it is demanded, behind the lines for what is demanded where it is a wish."""
    if match.requirement.category != "certification":
        return 4.5
    return 5.5 if match.requirement.importance == "preferred" else 9.8


def _suggestion(proofs: list[tuple[Match, Evidence]], case: Case) -> Suggestion:
    names = list(dict.fromkeys(_name(item, case) for _, item in proofs))
    match, item = proofs[0]
    document = case.posting.document
    clause = left_open(match, case) if len(proofs) == 1 else ""
    asked = list(dict.fromkeys(quote_asked(document, match.requirement, limit=50) for match, _ in proofs))
    itself = any(match.requirement.category == "certification" for match, _ in proofs)
    stands = "names" if itself else "asks for"
    if itself and clause:
        stands, asked = "says", [clause]
    many = len(names) > 1
    kin = "" if itself else f", which {'are' if many else 'is'} of that way of working"
    return Suggestion(
        id=f"highlight-{match.requirement.id}",
        kind="highlight",
        title=f"{capitalise(join_and(names))}: {quoted(item.quote.text, 90)}",
        reason=(f"The posting {stands} {join_and(asked)}; you hold {join_and(names)} ({item.quote.place}){kin}."),
        action=(
            f"Write {join_and(names)} behind your name or into the headline{_summary_too(names, case)}."
            if itself
            else f"Name {join_and(names)} once in the summary, beside the work that you did that way."
        ),
        posting_quotes=tuple(
            dict.fromkeys(quote_by_name(match, case) if itself else match.requirement.quote for match, _ in proofs)
        ),
        resume_quotes=tuple(dict.fromkeys(item.quote for _, item in proofs)),
        evidence=tuple(item for _, item in proofs),
        effect="A certificate is looked for first, and found first at the top.",
        requirement=match.requirement.id,
        weight=_weight(match),
        highlight_class="project management experience",
        sources=(GUIDE,),
    )
