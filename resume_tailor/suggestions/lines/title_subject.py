"""What the posting's title is about beside the post itself: `security`, `payments`."""

from __future__ import annotations

import re

from resume_tailor.folding import fold_words
from resume_tailor.suggestions.case import Case


def subject_in(text: str, case: Case) -> str:
    """The title's word that names its subject, where the text has it in any of its forms; empty where it has none."""
    line = text.casefold()
    words = (word for word in fold_words(case.posting.title or "") if len(word) >= _SUBJECT)
    return next((word for word in words if word[:_SUBJECT] in line and not _OF_ROLE.match(word[:_SUBJECT])), "")


_SUBJECT = 6
"""Letters of a title's word at least that names a subject, by which its forms are known as one."""
_OF_ROLE = re.compile(
    r"(?:senior|junior|princi|techni|progra|projec|manage|direct|lead|engine|coordi|specia|consul|analys|delive|contra|"
    r"remote|hybrid|onsite|office|associ|expert|execut|operat|develo|implem|servic|system|produc|busine|global|region|"
    r"portfo|scrum|master|experi|full|contra|team|soluti|assist|admini|owner|head|entry|level|interm|functi|cleara|"
    r"inform|techno|applic)"
)
"""How the words of titles begin that name the post, its level or what every posting has."""
