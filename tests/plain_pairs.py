"""Postings and resumes built from plain text, for tests of what comes after reading.

Resume: `# Headline`, `## Section`, `### Title, Employer, 2019-03 - present`, `- bullet`, anything else a paragraph.
Posting: `# Title`, `## required` (or duty, preferred), a line each; `years: 5 of program management`,
`degree: bachelor in computer science or equivalent`, `check: clearance` are read as such.
Mentions are found by the labels of the small lexicon below, longest first.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from resume_tailor.evidence import find_evidence
from resume_tailor.matching import match_requirements
from resume_tailor.model import (
    Block,
    DegreeAsked,
    Document,
    Evidence,
    Form,
    ListedSkill,
    Match,
    Month,
    Position,
    Posting,
    Quote,
    Requirement,
    Resume,
    Section,
    SkillMention,
    YearsAsked,
)
from skill_lexicon.concept import Advice, Concept, Lexicon, Source

AS_OF = date(2026, 11, 1)
_SRC = (Source("field"),)


def concept(id_: str, pref: str, category: str, **more: object) -> Concept:
    return Concept(id_, pref, category, sources=_SRC, **more)  # type: ignore[arg-type]


CONCEPTS = (
    concept("kubernetes", "Kubernetes", "technology", alt_labels=("K8s",), broader=("container-orchestration",)),
    concept("container-orchestration", "container orchestration", "technology"),
    concept(
        "pmp",
        "Project Management Professional",
        "certification",
        alt_labels=("PMP",),
        abbreviations=("PMP",),
        implies=("program-management",),
        body="Project Management Institute",
    ),
    concept(
        "csm",
        "Certified ScrumMaster",
        "certification",
        alt_labels=("CSM",),
        abbreviations=("CSM",),
        implies=("scrum",),
        body="Scrum Alliance",
    ),
    concept("blockchain", "blockchain", "domain"),
    concept("scrum", "Scrum", "method", broader=("agile",)),
    concept("agile", "Agile", "method", hidden_labels=("agile methodologies",)),
    concept("jira", "Jira", "tool", related=("ms-project",)),
    concept("ms-project", "MS Project", "tool", alt_labels=("Microsoft Project",)),
    concept("smartsheet", "Smartsheet", "tool", related=("ms-project",)),
    concept(
        "risk-management",
        "risk management",
        "practice",
        hidden_labels=("identify and mitigate risks", "identify risks", "mitigated risks", "manage risks"),
    ),
    concept(
        "vendor-management",
        "vendor management",
        "practice",
        alt_labels=("supplier management",),
        hidden_labels=("managed vendors",),
    ),
    concept(
        "stakeholder-management",
        "stakeholder management",
        "practice",
        alt_labels=("stakeholder engagement",),
    ),
    concept("budget-management", "budget management", "practice", hidden_labels=("budget", "manage budgets")),
    concept("program-management", "program management", "practice"),
    concept("scheduling", "scheduling", "practice"),
    concept(
        "sdlc",
        "software development life cycle",
        "method",
        alt_labels=("SDLC",),
        abbreviations=("SDLC",),
    ),
    concept(
        "statement-of-work",
        "statement of work",
        "practice",
        alt_labels=("SOW",),
        abbreviations=("SOW",),
        hidden_labels=("statements of work",),
    ),
    concept("apis", "APIs", "technology", alt_labels=("API",)),
    concept(
        "psm",
        "Professional Scrum Master",
        "certification",
        alt_labels=("PSM",),
        abbreviations=("PSM",),
        implies=("scrum",),
    ),
    concept("kpi", "key performance indicator", "practice", alt_labels=("KPI",), abbreviations=("KPI",)),
    concept("communication", "communication", "soft"),
    concept("raid-log", "RAID log", "practice", broader=("risk-management",)),
    concept("information-security", "information security", "technology", alt_labels=("cybersecurity",)),
    concept("python", "Python", "technology"),
    concept("aws", "Amazon Web Services", "technology", alt_labels=("AWS",), abbreviations=("AWS",)),
)
ADVICE = (
    Advice("pm-course", "Take a course in it and use it on a small project first.", "learning", categories=("tool",)),
    Advice("pmi", "The Project Management Institute awards the PMP.", "certification", concepts=("pmp",)),
    Advice("pathway", "From a technical role move to a project team, then lead one project.", "pathway"),
    Advice("difference", "A program is a group of connected projects with one aim.", "role-difference"),
)
LEXICON = Lexicon({c.id: c for c in CONCEPTS}, ADVICE, "test")


class Pair(NamedTuple):
    posting: Posting
    resume: Resume
    evidence: dict[str, tuple[Evidence, ...]]
    matches: tuple[Match, ...]

    def match(self, requirement_id: str) -> Match:
        return next(m for m in self.matches if m.requirement.id == requirement_id)


def pair(posting_text: str, resume_text: str, lexicon: Lexicon = LEXICON) -> Pair:
    posting = build_posting(posting_text, lexicon)
    resume = build_resume(resume_text, lexicon)
    evidence = dict(find_evidence(resume, lexicon, AS_OF))
    return Pair(posting, resume, evidence, match_requirements(posting, resume, evidence, lexicon, AS_OF))


def find_labels(text: str, lexicon: Lexicon) -> list[tuple[int, int, Concept]]:
    labels = sorted(lexicon.labels(), key=lambda label: -len(label.text))
    taken: list[tuple[int, int, Concept]] = []
    for label in labels:
        for hit in re.finditer(rf"(?<!\w){re.escape(label.text)}s?(?!\w)", text, re.I):
            if all(hit.end() <= s or hit.start() >= e for s, e, _ in taken):
                taken.append((hit.start(), hit.end(), lexicon[label.concept_id]))
    return sorted(taken, key=lambda item: item[0])


SECTION_KINDS = {
    "experience": "experience",
    "summary": "summary",
    "objective": "summary",
    "skills": "skills",
    "technical skills": "skills",
    "core competencies": "skills",
    "education": "education",
    "certifications": "certifications",
    "projects": "projects",
    "academic projects": "projects",
    "contact": "contact",
    "personal": "personal",
    "extracurricular activities": "other",
    "referees": "other",
}


def build_resume(text: str, lexicon: Lexicon = LEXICON) -> Resume:
    blocks: list[Block] = []
    sections: list[Section] = []
    positions: list[Position] = []
    skills: list[ListedSkill] = []
    bullets: list[str] = []
    headline: Quote | None = None
    offset = 0
    for line in (raw for raw in text.strip("\n").splitlines() if raw.strip()):
        id_ = f"document/{len(blocks)}"
        words = re.sub(r"^(?:#+|-)\s*", "", line.strip())
        item = line.startswith("-")
        form = Form(list_level=0 if item else None, list_id="1" if item else "")
        blocks.append(Block(id_, words, offset, "item" if item else "paragraph", 0, form))
        offset += len(words) + 1
        if line.startswith("###"):
            positions.append(_position(words, id_, len(positions)))
            sections[-1] = _with_block(sections[-1], id_)
        elif line.startswith("##"):
            sections.append(Section(SECTION_KINDS[words.lower()], words, id_, ()))
        elif line.startswith("#"):
            headline = Quote("resume", id_, 0, len(words), words, "Headline")
        elif sections:
            sections[-1] = _with_block(sections[-1], id_)
            if sections[-1].kind == "skills":
                skills += _listed(words, id_)
            elif positions and sections[-1].kind == "experience":
                last = positions[-1]
                positions[-1] = _replace(last, block_ids=(*last.block_ids, id_))
                bullets += [id_] if item else []
    document = Document("resume.docx", "docx", "\n".join(b.text for b in blocks), tuple(blocks), "0" * 64, offset)
    kind = {i: s.kind for s in sections for i in s.block_ids}
    mentions = [
        SkillMention(c.id, c.pref_label, c.category, b.id, s, e, b.text[s:e], section=kind.get(b.id, "other"))
        for b in blocks
        for s, e, c in find_labels(b.text, lexicon)
    ]
    contact = tuple(i for s in sections if s.kind == "contact" for i in s.block_ids)
    return Resume(
        document,
        tuple(sections),
        tuple(positions),
        tuple(skills),
        tuple(mentions),
        headline,
        contact,
        tuple(bullets),
    )


def _replace(position: Position, **changes: object) -> Position:
    from dataclasses import replace

    return replace(position, **changes)  # type: ignore[arg-type]


def _with_block(section: Section, id_: str) -> Section:
    return Section(section.kind, section.heading, section.heading_id, (*section.block_ids, id_))


def _month(text: str) -> Month | None:
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?", text.strip())
    return Month(int(found[1]), int(found[2] or 0)) if found else None


def _position(words: str, id_: str, number: int) -> Position:
    title, employer, dates = (part.strip() for part in words.split(","))
    start, _, end = dates.partition(" - ")
    return Position(f"position-{number + 1}", title, employer, _month(start), _month(end), end == "present", (id_,), ())


def _listed(words: str, id_: str) -> list[ListedSkill]:
    group, colon, rest = words.partition(":")
    start = len(words) - len(rest) if colon else 0
    body = rest if colon else words
    return [
        ListedSkill(hit.group(), id_, start + hit.start(), start + hit.end(), group if colon else "")
        for hit in re.finditer(r"[^\s,|;][^,|;]*?(?=\s*(?:[,|;]|$))", body)
    ]


def build_posting(text: str, lexicon: Lexicon = LEXICON) -> Posting:
    blocks: list[Block] = []
    sections: list[Section] = []
    mentions: list[SkillMention] = []
    others: list[Requirement] = []
    title = ""
    offset = 0
    for line in (raw for raw in text.strip("\n").splitlines() if raw.strip()):
        id_ = f"block-{len(blocks)}"
        words = re.sub(r"^(?:#+|-)\s*", "", line.strip())
        blocks.append(Block(id_, words, offset))
        offset += len(words) + 1
        if line.startswith("##"):
            sections.append(Section(words, words.capitalize(), id_, ()))  # type: ignore[arg-type]
        elif line.startswith("#"):
            title = words
        else:
            sections[-1] = _with_block(sections[-1], id_)
            importance = sections[-1].kind
            quote = Quote("posting", id_, 0, len(words), words, f"line {len(blocks)}, {sections[-1].heading}")
            special = _special(words, importance, quote, len(others))
            if special:
                others.append(special)
                continue
            mentions += [
                SkillMention(
                    c.id,
                    c.pref_label,
                    c.category,
                    id_,
                    s,
                    e,
                    words[s:e],
                    importance,
                    "lexicon",
                    importance,  # type: ignore[arg-type]
                )
                for s, e, c in find_labels(words, lexicon)
            ]
            for s, e in ((h.start(1), h.end(1)) for h in re.finditer(r"\{([^}]*)\}", words)):
                mentions.append(
                    SkillMention(None, words[s:e], "practice", id_, s, e, words[s:e], importance, "discovered")  # type: ignore[arg-type]
                )
    document = Document("posting.txt", "text", "\n".join(b.text for b in blocks), tuple(blocks), "0" * 64, offset)
    requirements = tuple(
        sorted(
            (*_grouped(mentions, document), *others),
            key=lambda r: ("required", "duty", "preferred").index(r.importance),
        )
    )
    role = "program" if "program" in title.lower() else "project" if "project" in title.lower() else "other"
    return Posting(
        document,
        title,
        "",
        role,  # type: ignore[arg-type]
        "en",
        0.9,
        tuple(sections),
        tuple(mentions),
        tuple(r.years for r in others if r.years),
        tuple(r.degree for r in others if r.degree),
        requirements,
    )


def _grouped(mentions: list[SkillMention], document: Document) -> list[Requirement]:
    groups: dict[str, list[SkillMention]] = {}
    for mention in mentions:
        groups.setdefault(mention.concept or mention.text.lower(), []).append(mention)
    found = []
    rank = ("required", "duty", "preferred")
    for key, items in groups.items():
        items.sort(key=lambda m: rank.index(m.importance or "duty"))
        best = items[0]
        line = document.block(best.block_id).text
        quote = Quote("posting", best.block_id, 0, len(line), line, f"line {document.line(best.block_id)}")
        concepts = (best.concept,) if best.concept else ()
        found.append(
            Requirement(
                key, "skill", best.text, best.importance or "duty", best.category, concepts, tuple(items), quote
            )
        )
    return found


def _special(words: str, importance: object, quote: Quote, number: int) -> Requirement | None:
    name, _, rest = words.partition(": ")
    here = (importance, quote.block_id, 0, len(words))
    if name == "years":
        count, _, of = rest.partition(" of ")
        years = YearsAsked(float(count), None, of, *here)  # type: ignore[arg-type]
        return Requirement(f"years-{number}", "years", rest, importance, None, (), (), quote, years)  # type: ignore[arg-type]
    if name == "degree":
        level, _, fields = rest.partition(" in ")
        plain = fields.replace(" or equivalent", "")
        equal = fields.endswith("or equivalent")
        degree = DegreeAsked(level, tuple(plain.split(", ")), equal, *here)  # type: ignore[arg-type]
        return Requirement(f"degree-{number}", "degree", rest, importance, "degree", (), (), quote, None, degree)  # type: ignore[arg-type]
    if name == "check":
        return Requirement(f"check-{rest}", "check", rest, importance, None, (), (), quote)  # type: ignore[arg-type]
    return None
