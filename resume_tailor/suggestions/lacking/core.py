"""What a posting turns on by its own words: in its title, with a word of level, or as a demand that stands alone."""

from __future__ import annotations

import re

from resume_tailor.model import Match, SkillMention
from resume_tailor.suggestions.asked.clauses import clause_around, is_wished
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case, once_a_match
from resume_tailor.suggestions.lacking.asking import asking_clause, known_concepts
from resume_tailor.suggestions.lacking.named import OR_LIKE, is_name, is_own

SIDE_TOOL = re.compile(
    r"\b(?:jira|confluence|atlassian|trello|asana|smartsheet|think-?cell|slack|zoom|visio|sharepoint|power ?point|"
    r"excel|word|outlook|(?:microsoft|ms)(?! (?:azure|dynamics|sql|fabric))|office|google workspace|g suite|miro|"
    r"notion|monday|clickup|teams)\b",
    re.I,
)
"""Tools of the desk, without which nobody is far from a role."""
VAGUE = re.compile(
    r"\b(?:technical (?:background|expertise|understanding|concepts|skills|solutions|assistance|support|knowledge|"
    r"guidance|requirements|issues|areas|fields|coordination|documentation|projects?|programs?)|technology|technologies|"
    r"software projects|integrations?|optimi[sz]ation|testing|simulation|validation|monitoring|data analysis|analytics|"
    r"automation|it systems|computer literacy|deployments?|scalability|reliability|software|infrastructure|"
    r"engineering processes|government|networking|oems?|odms?|oems and odms|compliance|manufacturing|industry trends|"
    r"technology industry|start-?ups?|saas|migrations?|project management (?:tools?|software)|engineering concepts|"
    r"project management body of knowledge|pmbok|data (?:processing|delivery)|large-scale systems|"
    r"authentication|(?:[\w-]+ )*process(?:es)?)$|-(?:first|based)\b",
    re.I,
)
"""What is no thing of its own that somebody could lack."""
_KINDS = ("tool", "technology", "domain", "method")
_LEVEL = re.compile(
    r"\b(?:experts?|expertise|advanced|strong|very good|excellent|deep|in-depth|hands-on|proven|proficien\w+|extensive|"
    r"solid|mastery|command|demonstra\w+|fluen\w+)\b[^;.]{0,60}$",
    re.I,
)
"""How a level is said before the name."""
_BEHIND = re.compile(
    r"^[^;.,]{0,12}(?:\bwill be tested\b|\btested\b|\ba must\b|\bmandatory\b|\bexpert\b|\badvanced\b|\bhands-on\b|"
    r"\b(?:at an? )?(?:expert|advanced) level\b)",
    re.I,
)
"""How a level or a test is said behind it."""
_EXAMPLE = re.compile(r"\b(?:such as|like|including|e\.\s?g\.?|for example|ideally|preferably)[^;.]*$", re.I)
_ALONE = 3
"""Words of a line of demands that names one field and nothing else: `HIPAA`."""


@once_a_match
def is_core(match: Match, case: Case) -> bool:
    """Whether the posting demands it by name so that no other thing of the list goes before it."""
    known = known_concepts(match, case)
    if category_of(match, case) not in _KINDS:
        return False
    if any(
        concept.loose or SIDE_TOOL.search(concept.pref_label) or VAGUE.search(concept.pref_label) for concept in known
    ):
        return False
    places = match.requirement.mentions[:MOST_PLACES]
    if is_in_title(match, case) and any(m.importance != "preferred" and is_name(m, case) for m in places):
        return True
    own = [m for number, m in enumerate(places) if is_own(match, number, case)]
    return match.requirement.importance != "preferred" and any(_is_stressed(mention, case) for mention in own)


def is_in_title(match: Match, case: Case) -> bool:
    """Whether the posting's title has one of its names, short forms as they are written."""
    title = case.posting.title
    names = [name for concept in known_concepts(match, case) for name in (*concept.names, *concept.abbreviations)]
    return any(re.search(rf"(?<!\w){re.escape(n)}(?!\w)", title, 0 if n.isupper() else re.I) for n in names)


def _is_stressed(mention: SkillMention, case: Case) -> bool:
    """Whether the clause says a level of this very thing, or is nothing but its name."""
    text = case.posting.document.block(mention.block_id).text
    left, right = clause_around(case.posting.document.block(mention.block_id), mention.start, mention.end)
    before, behind, clause = text[left : mention.start], text[mention.end : right], text[left:right]
    if mention.importance != "required" or is_wished(clause) or OR_LIKE.search(clause) or _EXAMPLE.search(before):
        return False
    alone = mention.category == "domain" and len(clause.split()) <= _ALONE and not re.search(r"\bor\b|/", clause)
    return alone or bool(_LEVEL.search(before) or _BEHIND.search(behind))


def leaves_core_untold(chosen: list[Match], hard: tuple[Match, ...], case: Case) -> bool:
    """Whether something that the posting turns on is missing and stands not among the chosen."""
    clauses = [asking_clause(match, case) for match in chosen]
    return any(is_core(m, case) and m not in chosen and asking_clause(m, case) not in clauses for m in hard)
