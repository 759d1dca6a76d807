"""Whether what is asked is central: one thing, surely meant, wanted of the reader; and the clause that asks for it."""

from __future__ import annotations

import re

from resume_tailor.model import Match, SkillMention
from resume_tailor.senses import asked_in_sense
from resume_tailor.suggestions.asked.clauses import clause_around, is_among_wishes, is_wished
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case, lines_of
from resume_tailor.suggestions.lacking.asking import OFTEN, asking_clause, clause_start, is_in_the_work, known_concepts
from resume_tailor.suggestions.lacking.named import ONE_LINE, is_name, is_own, names_no_partner
from resume_tailor.suggestions.person.coaching import Way, way_for
from skill_lexicon.concept import Category

_CATEGORIES: tuple[Category, ...] = ("certification", "tool", "technology", "method", "domain", "practice")


def rank(match: Match, case: Case) -> float:
    """How central it is: its weight, more where the posting's title names it, less for a certificate wished for."""
    wished = category_of(match, case) == "certification" and is_wished(asking_clause(match, case).text)
    return case.weight(match) * (0.5 if wished else 1.0) + (3.0 if _in_title(match, case) else 0.0)


def _in_title(match: Match, case: Case) -> bool:
    title = case.posting.title
    known = known_concepts(match, case)
    if any(_OF_AI.search(concept.pref_label) for concept in known) and _AI.search(title):
        return True
    names = (name for concept in known for name in concept.names)
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", title, _case_of(name)) for name in names)


_OF_AI = re.compile(r"^(?:machine learning|artificial intelligence|ai/ml|ai|generative ai)$", re.I)
_AI = re.compile(r"\b(?:AI|ML|AI/ML|LLMs?)\b")
"""What a title says of the first by a short form."""


def _case_of(name: str) -> re.RegexFlag:
    """Short forms count as they are written (`AI`), words in any case."""
    return re.NOFLAG if name.isupper() else re.I


def is_central(match: Match, case: Case, *, wishes: bool = False) -> bool:
    """Whether it is one thing of the right kind, that the posting surely wants of this person itself.

    With `wishes`, also what it only wishes for.
    """
    requirement = match.requirement
    known = known_concepts(match, case)
    if not known or any(concept.loose for concept in known) or category_of(match, case) not in _CATEGORIES:
        return False
    if not case.asks_surely(match) or not (
        any(is_name(mention, case) for mention in requirement.mentions[:MOST_PLACES]) or _is_plain_practice(match, case)
    ):
        return False
    if not _is_meant(match, case) or _is_trait(match, case):
        return False
    if not _is_named_way(match, case) and _is_one_of_many(match, case) and not is_demanded(match, case):
        return False
    if _is_named_way(match, case) and not is_way_of_working(match, case):
        return False
    certification = category_of(match, case) == "certification"
    lines, plain = max(lines_of(match), _lines_of_kin(match, case)), is_way_of_working(match, case)
    wished = requirement.importance == "preferred" and not certification and not is_demanded(match, case)
    used = wished and (_is_used_daily(match, case) or is_in_the_work(match, case))
    if wished and not wishes and not used and not (plain and lines >= OFTEN):
        return False
    driven = _is_driven(match, case)
    if requirement.importance == "duty" and lines < 2 and not plain and not driven and not _in_title(match, case):
        return False
    if category_of(match, case) == "practice" and is_among_wishes(asking_clause(match, case), case.posting):
        return False
    return (
        (wishes and wished)
        or certification
        or plain
        or driven
        or _in_title(match, case)
        or any(is_own(match, number, case) for number in range(min(lines, MOST_PLACES)))
        or _is_daily_work(match, case)
        or used
        or _lines_of_kin(match, case) > 1
        or _is_often_named(match, case)
    )


_DEMAND = re.compile(r"\b(?:is |are )?(?:required|mandatory|a must|must[- ]have)\b", re.I)


def is_demanded(match: Match, case: Case) -> bool:
    """Whether the clause that wishes for it by its heading demands it by its own words: `retail required`."""
    text = asking_clause(match, case).text
    return bool(_DEMAND.search(text)) and not is_wished(text)


_DRIVING = re.compile(
    r"\b(?:drive|driving|lead|leading|own|owning|manage|managing|deliver|delivering|oversee|overseeing|run|running|"
    r"implement|implementing|launch|launching)\b",
    re.I,
)
"""What the person does with the things that follow."""


def _is_driven(match: Match, case: Case) -> bool:
    """Whether a duty names a technology or a field, to which a way is known, as what the person is to drive."""
    if category_of(match, case) not in ("technology", "domain") or _way(match, case) is None:
        return False
    clause = asking_clause(match, case)
    if _WIDE.search(known_concepts(match, case)[0].pref_label) or is_among_wishes(clause, case.posting):
        return False
    mentions = [m for m in match.requirement.mentions[:MOST_PLACES] if m.importance in ("duty", "required")]
    return any(is_name(m, case) and _follows_driving(m, case) for m in mentions)


_WIDE = re.compile(r"^(?:it infrastructure|infrastructure|networking|data platforms?|(?:system )?integrations?)$", re.I)
"""What a duty may call anything by."""


def _follows_driving(mention: SkillMention, case: Case) -> bool:
    block = case.posting.document.block(mention.block_id)
    left, _ = clause_around(block, mention.start, mention.end)
    verbs = list(_DRIVING.finditer(block.text, left, mention.start))
    return bool(verbs) and names_no_partner(block.text[verbs[-1].start() : mention.start], block.text, mention.end)


_WAYS_OF_WORKING = re.compile(r"\b(?:agile|scrum|kanban|scaled agile|sprints?|ceremonies|product backlog)\b", re.I)
_OF_TEAMS = re.compile(r"\b(?:agile|scrum) (?:team|coach|compan)\w*", re.I)


def is_way_of_working(match: Match, case: Case) -> bool:
    """Whether it is how the teams of the posting work (Scrum), which no clause need call an experience to be asked."""
    mentions = match.requirement.mentions[:MOST_PLACES]
    return _is_named_way(match, case) and any(is_name(m, case) and _is_asked_way(m, case) for m in mentions)


def _is_named_way(match: Match, case: Case) -> bool:
    names = [concept.pref_label for concept in known_concepts(match, case)]
    return any(_WAYS_OF_WORKING.search(name) and not _ABOUT_IT.search(name) for name in names)


_ABOUT_IT = re.compile(r"\b(?:metrics|transformation|coach\w*|certif\w*|tools?|boards?)\b", re.I)
"""What is about such a way of working, and is asked of few."""


_ELSE = re.compile(r"\btools\b[^.;]{0,60}$|\b(?:may|might|depending)\b[^.;]*$", re.I)
"""What stands before the name where it is called a tool, or where nobody knows whether it is wanted."""


def _is_asked_way(mention: SkillMention, case: Case) -> bool:
    block = case.posting.document.block(mention.block_id)
    left, right = clause_around(block, mention.start, mention.end)
    if _OF_TEAMS.match(block.text, mention.start) or _ELSE.search(block.text[left : mention.start]):
        return False
    clause = block.text[left:right]
    return clause.count(",") < _MANY or not _LOOSE_LIST.search(clause)


def _lines_of_kin(match: Match, case: Case) -> int:
    """The lines of the posting that name it or another missing thing to which the same way leads.

    `Legacy systems` here and `data migration` there are one demand in two lines; a wish is none of them.
    """
    way, name = _way(match, case), known_concepts(match, case)[0].pref_label
    if way is None or not (category_of(match, case) == "practice" or _CHANGE_OF_SYSTEMS.search(name)):
        return 0
    kin = [m for m in case.skills() if m.state == "absent" and m.requirement.importance != "preferred"]
    kin = [m for m in kin if known_concepts(m, case) and _way(m, case) is way]
    return len({clause_start(mention, case) for m in kin for mention in m.requirement.mentions[:MOST_PLACES]})


_CHANGE_OF_SYSTEMS = re.compile(r"\b(?:migrations?|legacy|moderni[sz]ation|conversions?)\b", re.I)


def _way(match: Match, case: Case) -> Way | None:
    return way_for(f"{category_of(match, case)}: {known_concepts(match, case)[0].pref_label}")


def _is_used_daily(match: Match, case: Case) -> bool:
    """Whether a tool that is wished for stands in a duty as well: the work is done in it."""
    if category_of(match, case) != "tool" or _way(match, case) is None:
        return False
    mentions = match.requirement.mentions[:MOST_PLACES]
    spots = [m for m in mentions if m.importance == "duty" and is_name(m, case)]
    return bool(spots) and len({clause_start(m, case) for m in mentions}) > 1


_WHOLE_WAY = re.compile(r"\blife ?cycle\b", re.I)
"""A way of working that is the whole of it: two duties are enough."""


def _is_often_named(match: Match, case: Case) -> bool:
    """Whether a way of working or a field is named by so many lines that the work turns on it: OKRs in each duty."""
    if category_of(match, case) not in ("method", "domain") or match.requirement.importance == "preferred":
        return False
    mentions = match.requirement.mentions[:MOST_PLACES]
    whole = any(_WHOLE_WAY.search(concept.pref_label) for concept in known_concepts(match, case))
    enough = OFTEN - 1 if whole else OFTEN
    return len({clause_start(m, case) for m in mentions if is_name(m, case)}) >= enough


def _is_plain_practice(match: Match, case: Case) -> bool:
    """Whether several lines name a practice by its one plain word (`roadmaps`), to which a way is known."""
    way = way_for(f"{category_of(match, case)}: {known_concepts(match, case)[0].pref_label}")
    if way is None or category_of(match, case) != "practice" or lines_of(match) < OFTEN - 1:
        return False
    return any(way.meant.search(mention.text) for mention in match.requirement.mentions[:MOST_PLACES])


def _is_daily_work(match: Match, case: Case) -> bool:
    """Whether several lines give the person the practice to do, as a duty needs no word of experience."""
    if category_of(match, case) != "practice" or match.requirement.importance == "preferred":
        return False
    clause = asking_clause(match, case)
    if is_wished(clause.text) or is_among_wishes(clause, case.posting):
        return False
    doing = {m.block_id for m in match.requirement.mentions[:MOST_PLACES] if m.importance in ("duty", "required")}
    return len(doing) > 1


def _is_meant(match: Match, case: Case) -> bool:
    """Whether no line of the posting shows that the word means another thing there: it has one sense throughout."""
    places = ((m, case.posting.document.block(m.block_id).text) for m in match.requirement.mentions[:MOST_PLACES])
    return all(asked_in_sense(m, text if len(text) <= ONE_LINE else _around(m, text)) for m, text in places)


_TRAIT = re.compile(
    r"\b(?:analytical|problem[- ]solving|critical[- ]thinking|quantitative|interpersonal|communication|"
    r"organi[sz]ational|decision[- ]making|data[- ]driven)\b[^.;]{0,30}"
    r"\b(?:skills?|abilit\w+|thinking|mindset|acumen|mind|decisions?)\b",
    re.I,
)
_TRAIT_NAME = re.compile(
    r"\b(?:analysis|analytics|analytical|thinking|writing|reporting|presentation\w*|decision\w*)\b", re.I
)
"""What names a trait where the line speaks of traits: `strong analytical skills with the ability to interpret data`."""


def _is_trait(match: Match, case: Case) -> bool:
    """Whether every place that names it speaks of how somebody thinks, not of a thing to know."""
    if not any(_TRAIT_NAME.search(concept.pref_label) for concept in known_concepts(match, case)):
        return False
    return all(_TRAIT.search(_sentence(mention, case)) for mention in match.requirement.mentions[:MOST_PLACES])


_LOOSE_LIST = re.compile(
    r"\b(?:fluen\w+|familiar\w*|understanding|knowledge|exposure|awareness|discussions?|conversations?|concepts|"
    r"such as|literacy|comfort\w*)\b",
    re.I,
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_MANY = 4
"""Commas of a list that is long."""
_VERY_MANY = 7
"""Commas from which on not even a product is asked by itself."""


def _is_one_of_many(match: Match, case: Case) -> bool:
    """Whether it is named once, in a long list of what one should be at home in: no item of it is asked by itself."""
    mentions = match.requirement.mentions
    if lines_of(match) > 1 or category_of(match, case) == "certification" or not mentions or _in_title(match, case):
        return False
    sentence = _sentence(mentions[0], case)
    if category_of(match, case) == "tool":
        return sentence.count(",") >= _VERY_MANY
    if mentions[0].text in _IN_BRACKETS.sub(" ", sentence):
        sentence = _IN_BRACKETS.sub(" ", sentence)  # what the brackets list are its parts, not its neighbours
    return sentence.count(",") >= _MANY and bool(_LOOSE_LIST.search(sentence))


def _sentence(mention: SkillMention, case: Case) -> str:
    """The sentence that the mention stands in, at most so many characters to either side."""
    text = case.posting.document.block(mention.block_id).text
    before, after = text[max(0, mention.start - ONE_LINE) : mention.start], text[mention.end : mention.end + ONE_LINE]
    left, right = re.split(r"[.;]\s", before)[-1], re.split(r"[.;]\s", after)[0]
    return f"{left}{mention.text}{right}"


def _around(mention: SkillMention, text: str) -> str:
    return text[max(0, mention.start - ONE_LINE // 4) : mention.end + ONE_LINE // 4]
