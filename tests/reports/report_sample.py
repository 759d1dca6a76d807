"""An invented posting and resume with all that an analysis of them could say, made by hand from plain text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from resume_tailor.model import (
    Analysis,
    AppliedEdit,
    Block,
    Coverage,
    Declined,
    DegreeAsked,
    Document,
    Evidence,
    Finding,
    Form,
    InsertItem,
    ListedSkill,
    Match,
    Month,
    Outcome,
    Position,
    Posting,
    Quote,
    RefusedEdit,
    ReorderBlocks,
    ReplaceText,
    Requirement,
    Resume,
    Score,
    ScorePoint,
    Section,
    SkillMention,
    Suggestion,
    WrittenFile,
    YearsAsked,
)

SAMPLE = Path(__file__).parent / "sample"
POSTING = (SAMPLE / "posting.txt").read_text("utf-8").rstrip("\n")

RESUME = (SAMPLE / "resume.txt").read_text("utf-8").rstrip("\n")


def read(text: str, name: str, kind: Any, prefix: str) -> Document:
    """A document whose lines are blocks; `# ` makes headings and `- ` items."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n")):
        shape = "heading" if line.startswith("# ") else "item" if line.startswith("- ") else "paragraph"
        skip = 0 if shape == "paragraph" else 2
        form = Form(bold=shape == "heading") if kind == "docx" else None
        blocks.append(
            Block(f"{prefix}{number}", line[skip:], start + skip, shape, 1 if shape == "heading" else 0, form)
        )
        start += len(line) + 1
    data = text.encode()
    return Document(name, kind, text, tuple(blocks), sha256(data).hexdigest(), len(data))


def sections(document: Document, kinds: dict[str, str]) -> tuple[Section, ...]:
    """The stretches under headings; `kinds` says what each heading's section is."""
    found: list[Section] = []
    for block in document.blocks:
        if block.kind == "heading" or not found:
            heading = block.text if block.kind == "heading" else ""
            found.append(Section(kinds.get(heading, "other"), heading, block.id if heading else "", ()))  # type: ignore[arg-type]
        if block.kind != "heading":
            found[-1] = replace(found[-1], block_ids=(*found[-1].block_ids, block.id))
    return tuple(found)


class Pair:
    """The two documents, and ways to point into them by their words."""

    def __init__(self, posting_text: str = POSTING, resume_text: str = RESUME) -> None:
        self.posting = read(posting_text, "harbourlight.txt", "text", "line/")
        self.resume = read(resume_text, "maya-okonjo-lindqvist.docx", "docx", "document/")

    def find(self, of: str, words: str) -> tuple[Block, int]:
        document = self.posting if of == "posting" else self.resume
        for block in document.blocks:
            if words in block.text:
                return block, block.text.index(words)
        raise LookupError(words)

    def place(self, of: str, block: Block) -> str:
        document = self.posting if of == "posting" else self.resume
        heading = ""
        for other in document.blocks:
            heading = other.text if other.kind == "heading" else heading
            if other is block:
                break
        return f"line {document.line(block.id)}, {heading}" if of == "posting" else heading or "top of the resume"

    def quote(self, of: Any, words: str, *, line: bool = False) -> Quote:
        block, start = self.find(of, words)
        if line:
            start, words = 0, block.text
        return Quote(of, block.id, start, start + len(words), words, self.place(of, block))

    def mention(self, of: str, words: str, concept: str | None, label: str, category: Any, **more: Any) -> SkillMention:
        block, start = self.find(of, words)
        return SkillMention(concept, label, category, block.id, start, start + len(words), words, **more)


ROWS = (SAMPLE / "requirements.txt").read_text("utf-8").rstrip("\n")

WHY = {
    "shown": "The resume says it in the posting's own words.",
    "said differently": "The resume proves it, but in other words than the posting.",
    "implied": "The resume names a credential that nobody earns without it.",
    "only listed": "The skills list names it; no job entry shows it at work.",
    "absent": "Nothing in the resume speaks for it.",
    "not checkable": "No lexicon entry has these words and the resume does not repeat them.",
}
STRENGTH = {"outcome": 1.0, "bullet": 0.8, "summary": 0.5, "listed": 0.3}


def slug(label: str) -> str:
    return "-".join(label.lower().replace("/", " ").split())


def match_of(pair: Pair, row: str) -> Match:
    """One line of ROWS as a match."""
    label, importance, category, asked, state, held, strength, outcome = (row + "||").split("|")[:8]
    concept = None if state == "not checkable" else slug(label)
    mentions = tuple(
        pair.mention(
            "posting", words, concept, label, category, importance=importance, alternatives="or" if ";" in asked else ""
        )
        for words in asked.split(";")
    )
    quote = pair.quote("posting", asked.split(";")[0], line=True)
    requirement = Requirement(
        slug(label),
        "skill",
        label,
        importance,
        category,
        (concept,) if concept else (),
        mentions,
        quote,  # type: ignore[arg-type]
    )
    evidence = tuple(
        Evidence(
            concept or label.lower(),
            pair.mention("resume", words, concept, label, category),
            "implied" if state == "implied" else "same",
            strength,  # type: ignore[arg-type]
            pair.quote("resume", words, line=True),
            outcome=outcome,
        )
        for words in held.split(";")
        if words
    )
    points = STRENGTH.get(strength, 0.0) * (0.5 if state == "implied" else 1.0)
    return Match(requirement, state, evidence, WHY[state], points)  # type: ignore[arg-type]


def special_matches(pair: Pair) -> tuple[Match, ...]:
    """Years, degree and what only the person can check."""
    years, degree = pair.quote("posting", "7+ years", line=True), pair.quote("posting", "Bachelor's degree", line=True)
    visa, site = pair.quote("posting", "sponsor visas", line=True), pair.quote("posting", "three days a week on site")
    asked = YearsAsked(7.0, None, "leading technical programs", "required", years.block_id, 0, 8)
    held = DegreeAsked("bachelor", ("computer science", "engineering"), True, "required", degree.block_id, 0, 17)
    line = pair.quote("resume", "BSc Computer Science", line=True)
    mention = pair.mention("resume", "BSc Computer Science", "bachelor", "bachelor's degree", "degree")
    proof = (Evidence("bachelor", mention, "same", "listed", line),)
    return (
        Match(
            Requirement(
                "years-1", "years", "7+ years leading technical programs", "required", None, (), (), years, asked
            ),
            "shown",
            (),
            "The dates of the positions add up to 10.4 years, counted once where they overlap.",
            1.0,
        ),
        Match(
            Requirement("degree-1", "degree", "Bachelor's degree", "required", "degree", (), (), degree, None, held),
            "shown",
            proof,
            "The resume names a bachelor's degree in a field that the posting lists.",
            1.0,
        ),
        Match(
            Requirement("check-permit", "check", "Right to work in the Netherlands", "required", None, (), (), visa),
            "not checkable",
            (),
            "Only you can say this.",
        ),
        Match(
            Requirement("check-site", "check", "On site three days a week", "required", None, (), (), site),
            "not checkable",
            (),
            "Only you can say this.",
        ),
    )


def edits(pair: Pair, by_id: dict[str, Match]) -> tuple[Suggestion, ...]:
    """The suggestions that change the document."""

    def grounds(key: str) -> tuple[Evidence, ...]:
        return by_id[key].evidence

    k8s, start = pair.find("resume", "K8s with five")
    risk, at = pair.find("resume", "RAID log and")
    skills, _ = pair.find("resume", "Methods: Scrum")
    jobs = tuple(pair.find("resume", words)[0] for words in ("Moved 42", "Introduced", "Coordinated"))
    last, _ = pair.find("resume", "Methods:")
    return (
        Suggestion(
            "use-term-kubernetes",
            "use-term",
            'Write "Kubernetes (K8s)"',
            "The posting says Kubernetes; the resume says K8s. A literal search for the long name would miss the line.",
            "Done in the document: both names stand there once.",
            (pair.quote("posting", "Hands-on experience with Kubernetes", line=True),),
            (pair.quote("resume", "Moved 42", line=True),),
            grounds("kubernetes"),
            ReplaceText(k8s.id, start, start + 3, "K8s", "Kubernetes (K8s)"),
            ("Kubernetes",),
            "The strongest line of the resume is found by the posting's word.",
            "kubernetes",
            9.0,
        ),
        Suggestion(
            "abbreviation-raid",
            "abbreviation",
            "Spell out RAID once",
            "Not every reader outside of project offices knows the abbreviation.",
            "Done in the document.",
            (pair.quote("posting", "mitigate risks", line=True),),
            (pair.quote("resume", "RAID log", line=True),),
            grounds("mitigate-risks"),
            ReplaceText(risk.id, at, at + 4, "RAID", "RAID (risks, assumptions, issues, dependencies)"),
            requirement="mitigate-risks",
            weight=5.0,
        ),
        Suggestion(
            "surface-vendor-management",
            "surface",
            'List "vendor management"',
            "A job entry proves it and the posting asks for it; the skills list leaves it out.",
            "Done in the document: added at the end of the line Methods.",
            (pair.quote("posting", "Run vendor management", line=True),),
            (pair.quote("resume", "Negotiated", line=True),),
            grounds("vendor-management"),
            ReplaceText(skills.id, len(skills.text), len(skills.text), "", ", vendor management"),
            requirement="vendor-management",
            weight=6.0,
        ),
        Suggestion(
            "reorder-bullets-position-1",
            "reorder-bullets",
            "Put the payments rollout first",
            "The posting is for a payments platform; this bullet stands third.",
            "Done in the document: within the same job, nothing else moved.",
            (pair.quote("posting", "Payments Platform", line=True),),
            (pair.quote("resume", "Coordinated", line=True),),
            grounds("budget-management"),
            ReorderBlocks(tuple(b.id for b in jobs), (2, 0, 1), tuple(b.text for b in jobs)),
            requirement="budget-management",
            weight=7.0,
        ),
        Suggestion(
            "surface-release-management",
            "surface",
            'List "release management"',
            "A job entry proves it and the posting asks for it.",
            "To be added by hand: the list could not be changed safely.",
            (),
            (pair.quote("resume", "Planned sprints", line=True),),
            grounds("release-management"),
            InsertItem(last.id, last.text, "Release management"),
            requirement="release-management",
            weight=4.0,
        ),
    )


HIGHLIGHTS = (SAMPLE / "highlights.txt").read_text("utf-8").rstrip("\n")

GAPS = (SAMPLE / "gaps.txt").read_text("utf-8").rstrip("\n")


def advice(pair: Pair) -> tuple[Suggestion, ...]:
    """Highlights, gaps and the rest that only says what to do."""
    made = []
    for number, row in enumerate(HIGHLIGHTS.split("\n")):
        key, kind, title, words, action = row.split("|")
        line = pair.quote("resume", words, line=True)
        why = "It meets what the posting asks and stands in a job entry of yours."
        made.append(
            Suggestion(
                f"highlight-{key}",
                "highlight",
                title,
                why,
                action,
                (),
                (line,),
                requirement=key,
                weight=8.5 - number / 2,
                highlight_class=kind,  # type: ignore[arg-type]
            )
        )
    for number, row in enumerate(GAPS.split("\n")):
        key, label, importance, action = row.split("|")
        why = f"The posting names it as {importance}; nothing in the resume speaks for it."
        quote = (pair.quote("posting", label.split(" or ")[0], line=True),)
        made.append(
            Suggestion(
                f"gap-{key}",
                "gap",
                label,
                why,
                action,
                quote,
                requirement=key,
                weight=7.5 - number / 2,
                sources=("technical program manager guide: certifications",),
            )
        )
    return tuple(made) + single_advice(pair)


def single_advice(pair: Pair) -> tuple[Suggestion, ...]:
    """One or two of every other kind of advice."""

    def one(id: str, kind: Any, title: str, reason: str, action: str, words: str = "", **more: Any) -> Suggestion:
        quotes = (pair.quote("resume", words, line=True),) if words else ()
        return Suggestion(id, kind, title, reason, action, more.pop("posting_quotes", ()), quotes, **more)

    return (
        one(
            "strengthen-steering",
            "strengthen",
            "Give the steering committee line an outcome",
            "It meets a required point but says only that you presented.",
            "What did the committee decide on your word, and what came of it?",
            "Presented progress",
            weight=8.2,
            requirement="stakeholder-management",
        ),
        one(
            "strengthen-vendors",
            "strengthen",
            "Give the vendor line a number",
            "It meets a duty of the posting without saying how much.",
            "Name the contract value, the uptime reached, or what the price came down to.",
            "Negotiated service levels",
            weight=6.6,
            requirement="vendor-management",
        ),
        one(
            "frame-program",
            "frame",
            "Say that your projects hung together",
            "The posting is for a program. A program is a group of projects that serve one aim.",
            "The migration and the payments rollout shared teams: say in the summary that you ran them side by side.",
            "Technical project manager with nine",
            weight=8.0,
            sources=("technical program manager guide: what a TPM does",),
        ),
        one(
            "pathway-program",
            "pathway",
            "From project to program manager",
            "You have led projects, not yet a program.",
            "Ask to coordinate two related projects under one plan.",
            weight=3.0,
        ),
        one(
            "trim-reporting",
            "trim",
            "Drop or sharpen one vague bullet",
            "It names no work that the posting asks for.",
            "Say which report and who used it, or leave it out.",
            "Was responsible for various",
            weight=2.5,
        ),
        one(
            "knockout-permit",
            "knockout",
            "Right to work in the Netherlands",
            "The posting says that it cannot sponsor visas.",
            "If you need a visa, ask before you spend an evening on the application.",
            posting_quotes=(pair.quote("posting", "sponsor visas", line=True),),
            weight=10.0,
            requirement="check-permit",
        ),
        one(
            "knockout-site",
            "knockout",
            "On site three days a week",
            "The posting asks for it in its second line.",
            "Rotterdam stands in your contact line: nothing to do.",
            posting_quotes=(pair.quote("posting", "three days a week on site"),),
            weight=9.0,
            requirement="check-site",
        ),
        one(
            "interview-kubernetes",
            "interview",
            "Kubernetes",
            "You will be asked how the migration was led.",
            "Tell it in four steps: what was wrong, what you decided, what the teams did, the 38 %.",
            "Moved 42",
            weight=8.0,
            requirement="kubernetes",
        ),
        one(
            "interview-budget",
            "interview",
            "Budget",
            "The posting names EUR 2 million.",
            "Have the whole budget of the rollout ready, and where the EUR 140,000 came from.",
            "Coordinated the rollout",
            weight=7.0,
            requirement="budget-management",
        ),
        one(
            "interview-aws",
            "interview",
            "AWS",
            "It is required and your resume does not have it.",
            "Say plainly that your clusters ran elsewhere, what carries over, and what you are learning.",
            weight=6.0,
            requirement="aws",
        ),
        one(
            "readability-tabs",
            "readability",
            "Dates stand behind tabs",
            "Most parsers read that; a few join it to the title.",
            "Nothing to do unless an application form fills in wrong dates.",
            "Technical Project Manager, Seabrook",
            weight=1.0,
        ),
    )


FINDINGS = (SAMPLE / "findings.txt").read_text("utf-8").rstrip("\n")


def findings(pair: Pair) -> tuple[Finding, ...]:
    made = []
    for row in FINDINGS.split("\n"):
        key, kind, title, text, words, cost = row.split("|")
        quote = pair.quote("resume", words, line=True)
        made.append(Finding(key, kind, title, text, (quote,), float(cost), "the project's own style list"))  # type: ignore[arg-type]
    return tuple(made)


def coverage_of(matches: tuple[Match, ...]) -> tuple[Coverage, ...]:
    groups: dict[str, list[str]] = {}
    for match in matches:
        if match.requirement.kind != "check":
            groups.setdefault(match.requirement.importance, []).append(match.state)
    for match in matches:
        if match.requirement.category:
            groups.setdefault(match.requirement.category, []).append(match.state)
    shown = ("shown", "said differently", "implied")
    return tuple(
        Coverage(
            name,
            len(states),
            sum(s in shown for s in states),
            states.count("only listed"),
            states.count("absent"),
            states.count("not checkable"),
        )
        for name, states in groups.items()
    )


def scores_of(matches: tuple[Match, ...]) -> tuple[Score, ...]:
    weights = {"required": 3.0, "duty": 2.0, "preferred": 1.0}
    points = tuple(
        ScorePoint(
            m.requirement.label,
            round(weights[m.requirement.importance] * m.strength, 2),
            weights[m.requirement.importance],
            f"{m.requirement.importance} counts {weights[m.requirement.importance]:g}; {m.state}",
        )
        for m in matches
        if m.state != "not checkable"
    )
    now = 100 * sum(p.points for p in points) / sum(p.possible for p in points)
    return (
        Score("match", now, now + 4.2, now + 13.5, points),
        Score("readability", 96, 96, 100, (ScorePoint("Dates are years only", -4, 0, "4 points"),)),
        Score("writing", 91, 91, 100, (ScorePoint('"Was responsible for"', -6, 0, "6 points"),)),
    )


def sample_analysis(pair: Pair | None = None) -> Analysis:
    """The whole analysis of the invented pair."""
    pair = pair or Pair()
    matches = tuple(match_of(pair, row) for row in ROWS.split("\n"))
    matches = tuple(sorted((*special_matches(pair), *matches), key=lambda m: ORDER.index(m.requirement.importance)))
    by_id = {match.requirement.id: match for match in matches}
    return Analysis(
        posting_of(pair, matches),
        resume_of(pair, matches),
        matches,
        edits(pair, by_id) + advice(pair),
        (
            Declined(
                "use-term-program",
                "use-term",
                'Write "program" for "project"',
                "A project is not a program; no line of the resume proves one.",
            ),
        ),
        findings(pair),
        scores_of(matches),
        coverage_of(matches),
        ("The posting gives no closing date.",),
        date(2026, 3, 2),
        "resume-tailor",
        {"resume-tailor": "0.1.0", "lexicon": "3f9a1c20", "model": "0.1", "weights": "b71e", "spacy": "3.8.18"},
    )


ORDER = ("required", "duty", "preferred")


def posting_of(pair: Pair, matches: tuple[Match, ...]) -> Posting:
    kinds = {"What you will do": "duty", "What you bring": "required", "Nice to have": "preferred", "About us": "about"}
    requirements = tuple(match.requirement for match in matches)
    return Posting(
        pair.posting,
        "Senior Technical Program Manager, Payments Platform",
        "Harbourlight Systems",
        "program",
        "en",
        0.97,
        sections(pair.posting, kinds),
        tuple(mention for requirement in requirements for mention in requirement.mentions),
        tuple(r.years for r in requirements if r.years),
        tuple(r.degree for r in requirements if r.degree),
        requirements,
    )


def resume_of(pair: Pair, matches: tuple[Match, ...]) -> Resume:
    jobs = [pair.find("resume", words)[0] for words in ("Seabrook", "Northfield")]
    ids = [block.id for block in pair.resume.blocks]
    first, second = ids.index(jobs[0].id), ids.index(jobs[1].id)
    tools, start = pair.find("resume", "Jira, Confluence")
    return Resume(
        pair.resume,
        sections(
            pair.resume, {k: k.lower() for k in ("Summary", "Experience", "Skills", "Education", "Certifications")}
        ),
        (
            Position(
                "position-1",
                "Technical Project Manager",
                "Seabrook Transit",
                Month(2020),
                None,
                True,
                (ids[first],),
                tuple(ids[first + 1 : second]),
            ),
            Position(
                "position-2",
                "Project Coordinator",
                "Northfield Software",
                Month(2016, 3),
                Month(2020, 1),
                False,
                (ids[second],),
                tuple(ids[second + 1 : second + 4]),
            ),
        ),
        (ListedSkill("Jira", tools.id, start, start + 4, "Tools"),),
        tuple(evidence.mention for match in matches for evidence in match.evidence),
        pair.quote("resume", "Technical Project Manager"),
        (pair.find("resume", "maya@")[0].id,),
        tuple(block.id for block in pair.resume.blocks if block.kind == "item"),
    )


def sample_outcome(analysis: Analysis) -> Outcome:
    """All edits applied but the last, which was refused."""
    texts = {block.id: block.text for block in analysis.resume.document.blocks}
    applied = []
    for suggestion in analysis.suggestions:
        edit = suggestion.edit
        if isinstance(edit, ReplaceText):
            before = texts[edit.block_id]
            after = before[: edit.start] + edit.after + before[edit.end :]
            applied.append(AppliedEdit(suggestion.id, edit.block_id, before, after))
        elif isinstance(edit, ReorderBlocks):
            after = "\n".join(edit.before[index] for index in edit.order)
            applied.append(AppliedEdit(suggestion.id, edit.block_ids[0], "\n".join(edit.before), after))
    refused = (RefusedEdit("surface-release-management", "document/20", "the paragraph holds a field"),)
    files = (
        WrittenFile("clean", "maya-okonjo-lindqvist.docx", "c1" * 32),
        WrittenFile("review", "maya-okonjo-lindqvist.review.docx", "d2" * 32),
        WrittenFile("report", "report.html", ""),
        WrittenFile("data", "report.json", ""),
    )
    return Outcome(tuple(applied), refused, ("reorder-skills-tools",), files)


def sample() -> tuple[Analysis, Outcome]:
    analysis = sample_analysis()
    return analysis, sample_outcome(analysis)
