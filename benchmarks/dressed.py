"""Word files that are no resumes, dressed as such: a short one of ours before their own text, and a posting for both.

Files of test suites hold every oddity of the format and little that a posting asks. The heading of a job before it
makes their own text the text of that job, so that the program's suggestions have something to edit there; the posting
asks in other words what the text names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape

from resume_tailor.folding import fold_words
from resume_tailor.model import SkillMention
from resume_tailor.wordml.package import Package
from skill_lexicon.concept import Concept, Lexicon

RESUME = (
    "SKILLS",
    "Visio, Excel, Jira, Confluence, SQL",
    "EXPERIENCE",
    "Program Manager, Fjordline Systems Ltd, Jan 2019 – Present",
    "• Prepared the minutes of the weekly meeting",
    "• Led the move of 40 services to K8s with two teams, three weeks early",
    "• Introduced CI/CD, which cut the release time from ten days to one",
)
ASKED = ("Kubernetes", "continuous integration and continuous delivery (CI/CD)", "SQL", "Jira", "program management")
MOST_ASKED = 25
BODY = re.compile(rb"<(?:(\w+):)?body\b[^>]*?(?<!/)>")


def dress(data: bytes) -> bytes:
    """The file with our resume as the first paragraphs of its body; as it is where it has no body to be found."""
    package = Package.open(data)
    xml = package.read(package.main_part)
    found = BODY.search(xml)
    if package.not_editable or not found:
        return data
    prefix = f"{found[1].decode()}:" if found[1] else ""
    paragraphs = "".join(_paragraph(line, prefix) for line in RESUME)
    return package.replace({package.main_part: xml[: found.end()] + paragraphs.encode("ascii") + xml[found.end() :]})


def _paragraph(line: str, prefix: str) -> str:
    bold = f"<{prefix}rPr><{prefix}b/></{prefix}rPr>" if line.isupper() else ""
    text = escape(line).encode("ascii", "xmlcharrefreplace").decode()
    return f"<{prefix}p><{prefix}r>{bold}<{prefix}t>{text}</{prefix}t></{prefix}r></{prefix}p>"


def posting_for(mentions: Iterable[SkillMention], lexicon: Lexicon) -> str:
    """A posting that asks what our resume and the file name, by other names than the file's where there are any."""
    said: dict[str, set[tuple[str, ...]]] = {}
    for mention in mentions:
        if mention.concept in lexicon.concepts:
            said.setdefault(mention.concept or "", set()).add(fold_words(mention.text))
    names = [_other_name(lexicon[concept], words) for concept, words in said.items()]
    asked = [*ASKED, *(name for name in names if name not in ASKED)][:MOST_ASKED]
    rows = "\n".join(f"- Experience with {name}" for name in asked)
    return f"Technical Program Manager\n\nYou will lead programs across our teams.\n\nRequirements\n{rows}\n"


def _other_name(concept: Concept, said: set[tuple[str, ...]]) -> str:
    names = (concept.pref_label, *concept.alt_labels)
    return next((name for name in names if fold_words(name) not in said), concept.pref_label)
