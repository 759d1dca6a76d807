"""Every value that flows through the program, in the order in which it flows.

Offsets are characters, half-open. Those of a mention, quote or edit count in the text of its block; a posting's
`Document.text` is the decoded file, so `block.start + mention.start` is a place in the file as it was given; where its
broken lines were put together, `Document.place` leads there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from skill_lexicon.concept import Category

# --- documents -------------------------------------------------------------------------------------------------

DocumentKind = Literal["text", "markdown", "html", "docx", "pdf"]
BlockKind = Literal["paragraph", "heading", "item", "cell"]
Story = Literal["body", "header", "footer", "textbox", "note"]


@dataclass(frozen=True, slots=True)
class Form:
    """How a paragraph of a Word file looks, as far as that tells what it is."""

    bold: bool = False
    """Whether all of its visible text is bold."""
    bold_lead: int = 0
    """How many characters at its start are bold, where not all are."""
    caps: bool = False
    """Whether its letters are all capitals, typed or by formatting."""
    underlined: bool = False
    size: float | None = None
    """Points, of most of its text; None where nothing says."""
    style: str = ""
    """The paragraph style's name; empty where there is none."""
    outline_level: int | None = None
    """0 for the highest; None for body text."""
    list_level: int | None = None
    """Depth of the numbered or bulleted list it stands in, 0 for the outermost; None where it is in none."""
    list_id: str = ""
    """What tells one list from another (the numbering's id); empty where it is in none."""
    indent: int | None = None
    """Twips between the margin and its text, as its own properties say; None where they do not."""
    glyph: str = ""
    """A literal bullet that is typed into the text; empty where there is none."""
    story: Story = "body"
    cell: str = ""
    """Table, row and column it stands in, `t0/r2/c1`, nested ones after each other; empty outside of tables."""
    has_tabs: bool = False
    ruled: bool = False
    """Whether it has a border or shading of its own."""
    frozen: str = ""
    """Why no edit may touch this paragraph (`field`, `pending revision`, ...); empty where one may."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, line or cell of a document."""

    id: str
    """Unique in its document. In Word files it leads back to the paragraph: `document/12` is the 13th `w:p`
    of word/document.xml in the order of the XML."""
    text: str
    """In Word files every tab, break and hyphen is one character, every object U+FFFC."""
    start: int
    """Where `text` begins in `Document.text`."""
    kind: BlockKind = "paragraph"
    level: int = 0
    """Depth of a heading (1 the highest) or of a list item (0 the outermost)."""
    form: Form | None = None
    """None in files that are not Word's."""

    @property
    def end(self) -> int:
        """Where `text` ends in `Document.text`."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a Word file lays out its text, as far as programs that read resumes stumble over it."""

    columns: int = 1
    """The most columns that a section of the page has."""
    images: int = 0
    """Pictures and drawings that hold no text."""
    font: str = ""
    """The font of most of the text; empty where nothing says."""
    pages: int = 0
    """As the program that saved the file last counted them; 0 where it does not say."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: its text, and the blocks that cover what matters of it."""

    name: str
    """The file's name without folders; `standard input` for `-`."""
    kind: DocumentKind
    text: str
    """The decoded file for plain text and Markdown, its lines put together where they were broken at a fixed width; the
    extracted text for the rest."""
    blocks: tuple[Block, ...]
    """In reading order."""
    sha256: str
    """Of the file's bytes."""
    size: int
    """Bytes of the file."""
    warnings: tuple[str, ...] = ()
    """What the reader could not read or had to guess, a sentence each."""
    title: str = ""
    """The posting's title where the file itself says it (JSON-LD, <title>); else empty."""
    employer: str = ""
    """The hiring organisation where the file itself says it (JSON-LD); else empty."""
    not_editable: str = ""
    """Why a Word file must not be changed at all; empty where it may."""
    layout: Layout | None = None
    """None in files that are not Word's."""
    source: str = ""
    """The decoded file where lines of it were put together in `text`; empty where `text` itself is it."""
    steps: tuple[tuple[int, int], ...] = ()
    """From which character of `text` on a place stands so many characters further in `source`."""

    def place(self, offset: int) -> int:
        """Where a character of `text` stands in the decoded file."""
        index = bisect_right(self.steps, (offset, len(self.source))) - 1
        return offset + self.steps[index][1] if index >= 0 else offset

    def block(self, block_id: str) -> Block:
        """The block of that id; raises KeyError where there is none."""
        for block in self.blocks:
            if block.id == block_id:
                return block
        raise KeyError(block_id)

    def line(self, block_id: str, offset: int = 0) -> int:
        """The line of the file, counted from 1, in which that character of that block stands."""
        return (self.source or self.text).count("\n", 0, self.place(self.block(block_id).start + offset)) + 1


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one of the two documents, with their place."""

    of: Literal["posting", "resume"]
    block_id: str
    start: int
    end: int
    text: str
    """Exactly `block.text[start:end]`."""
    place: str
    """The place for a reader: `line 14, Requirements` or `Experience, Program Manager at Acme`."""


# --- sections and mentions -------------------------------------------------------------------------------------

PostingSectionKind = Literal["title", "about", "duty", "required", "preferred", "benefits", "pay", "legal", "other"]
ResumeSectionKind = Literal[
    "contact",
    "summary",
    "experience",
    "skills",
    "education",
    "certifications",
    "projects",
    "awards",
    "languages",
    "personal",
    "publications",
    "other",
]
Importance = Literal["required", "preferred", "duty", "negated"]


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a document under one heading."""

    kind: PostingSectionKind | ResumeSectionKind
    heading: str
    """As written, without numbering and colon; empty where there is none."""
    heading_id: str
    """The block that holds the heading; empty where there is none."""
    block_ids: tuple[str, ...]
    """The blocks under the heading, in reading order, without the heading's own unless it holds more."""


@dataclass(frozen=True, slots=True)
class SkillMention:
    """One place where a text names a capability."""

    concept: str | None
    """The lexicon's id; None when no entry has it and a model found the words."""
    label: str
    """The concept's preferred label; the words themselves when discovered."""
    category: Category
    block_id: str
    start: int
    end: int
    text: str
    """Exactly `block.text[start:end]`; `Posting` and `Resume` refuse anything else."""
    importance: Importance | None = None
    """What the posting makes of it; None in resumes."""
    source: Literal["lexicon", "discovered"] = "lexicon"
    section: str = "other"
    """Kind of the section it stands in."""
    alternatives: str = ""
    """Key shared by mentions of which one is enough ("Jira or Asana"); empty where it stands alone."""


# --- the posting -----------------------------------------------------------------------------------------------

RoleKind = Literal["program", "project", "product", "other"]
DegreeLevel = Literal["bachelor", "master", "doctorate", "associate", "any"]
RequirementKind = Literal["skill", "years", "degree", "check"]


@dataclass(frozen=True, slots=True)
class YearsAsked:
    """An explicit demand for years of experience."""

    min: float | None
    max: float | None
    of: str
    """What the years are of, as the posting says it; empty for experience in general."""
    importance: Importance
    block_id: str
    start: int
    end: int
    degree: DegreeLevel | None = None
    """The degree beside which they are enough, where other years go with another one."""
    or_with: tuple[tuple[DegreeLevel | None, float], ...] = ()
    """The other years, each with its degree (None: whatever the degree): `8 with a bachelor's or 6 with a master's`."""


@dataclass(frozen=True, slots=True)
class DegreeAsked:
    """A demand for a degree."""

    level: DegreeLevel
    """The lowest that is enough."""
    fields: tuple[str, ...]
    """Lower-case, as the posting lists them."""
    or_equivalent: bool
    """Whether experience or a similar degree is accepted in its place."""
    importance: Importance
    block_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that the posting asks, however often it says so."""

    id: str
    """Stable for the same posting: `risk-management`, `jira|asana`, `years-1`, `degree-1`, `check-clearance`."""
    kind: RequirementKind
    label: str
    """As the posting spells it at its most important place; the concept's name where those words would make no sense
    alone; years, degrees and checks in a standard form."""
    importance: Importance
    """The strongest of its places; `negated` ones are no requirements."""
    category: Category | None
    """None for years and checks."""
    concepts: tuple[str, ...]
    """Lexicon ids of which one is enough; empty where no entry has the words."""
    mentions: tuple[SkillMention, ...]
    """Its places in the posting, most important first; empty for years, degrees and checks."""
    quote: Quote
    """The line of the posting that says it best."""
    years: YearsAsked | None = None
    degree: DegreeAsked | None = None


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting as understood."""

    document: Document
    title: str
    """The job's title; empty where none is found."""
    employer: str
    """The hiring organisation; empty where none is found."""
    role: RoleKind
    language: str
    """ISO 639-1, `und` where there is too little text to tell."""
    confidence: float
    """0 to 1: how surely this is a posting whose requirements were found; under 0.5 means: do not rely on it."""
    sections: tuple[Section, ...]
    mentions: tuple[SkillMention, ...]
    years: tuple[YearsAsked, ...]
    degrees: tuple[DegreeAsked, ...]
    requirements: tuple[Requirement, ...]
    """By importance, then in the order of the posting."""
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_mentions(self.document, self.mentions)


# --- the resume ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a position's dates; the month is 0 where only the year is given."""

    year: int
    month: int = 0

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


@dataclass(frozen=True, slots=True)
class Position:
    """One job held."""

    id: str
    """`position-1` is the first in the document."""
    title: str
    employer: str
    start: Month | None
    end: Month | None
    """None where unknown, and for the current one."""
    current: bool
    """Whether the document says `present` or the like."""
    heading_ids: tuple[str, ...]
    """The blocks that hold title, employer and dates; never edited."""
    block_ids: tuple[str, ...]
    """The blocks that tell of the work: bullets and paragraphs."""


@dataclass(frozen=True, slots=True)
class ListedSkill:
    """One item of a skills section."""

    text: str
    """Exactly `block.text[start:end]`."""
    block_id: str
    start: int
    end: int
    group: str = ""
    """The category label before it (`Tools:`), without the colon; empty where there is none."""
    list_id: str = ""
    """Which list it belongs to: paragraph, visible line and tab column, `document/18#2.0`; items move within one."""


@dataclass(frozen=True, slots=True)
class Resume:
    """A resume as understood."""

    document: Document
    sections: tuple[Section, ...]
    positions: tuple[Position, ...]
    """In the order of the document."""
    skills: tuple[ListedSkill, ...]
    mentions: tuple[SkillMention, ...]
    headline: Quote | None = None
    """The line under the name that says what the person is; None where there is none."""
    contact_ids: tuple[str, ...] = ()
    """Blocks with name, address, mail, phone and links."""
    bullet_ids: tuple[str, ...] = ()
    """Blocks that are list items of positions or projects, however their glyph is made."""
    language: str = "en"
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_mentions(self.document, self.mentions)
        blocks = {block.id: block.text for block in self.document.blocks}
        for skill in self.skills:
            if blocks[skill.block_id][skill.start : skill.end] != skill.text:
                raise ValueError(f"listed skill {skill.text!r} does not stand at its place")


def check_mentions(document: Document, mentions: tuple[SkillMention, ...]) -> None:
    """Raise ValueError unless every mention's text stands exactly at its place in the document."""
    texts = {block.id: block.text for block in document.blocks}
    for mention in mentions:
        if texts[mention.block_id][mention.start : mention.end] != mention.text:
            raise ValueError(f"mention {mention.text!r} does not stand at its place in {mention.block_id}")


# --- evidence and matches --------------------------------------------------------------------------------------

Strength = Literal["outcome", "bullet", "summary", "listed"]
"""The evidence ladder, strongest first: a bullet with an outcome, a bullet or job text, a summary, a list."""
MatchState = Literal["shown", "said differently", "implied", "only listed", "absent", "not checkable"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place in the resume that speaks for one concept."""

    concept: str
    """The concept that is proved; for a discovered mention its words in lower case."""
    mention: SkillMention
    """What stands there; its own concept may be a narrower or implying one."""
    relation: Literal["same", "narrower", "implied"]
    """How the mention proves the concept."""
    strength: Strength
    quote: Quote
    """The whole line it stands in."""
    position: str = ""
    """Id of the position; empty outside of one."""
    months_ago: int | None = None
    """Months from the position's end to the day of the report, 0 for the current one; None where undated."""
    outcome: str = ""
    """The number, money, per cent or scale that the line shows, as written; empty where none."""
    led: bool = False
    """Whether the line says the person led it, not that they assisted."""
    sure: bool = True
    """Whether the words surely name the concept; a loose word ("reports") may mean it, and then proves nothing."""
    speaks: bool = False
    """Whether the line only speaks for it (`practices.toml`): it shows the practice, as far as a reader can tell,
    without naming it; its relation is `implied`, and it never grounds an edit."""


@dataclass(frozen=True, slots=True)
class Match:
    """What the resume holds of one requirement."""

    requirement: Requirement
    state: MatchState
    evidence: tuple[Evidence, ...]
    """Strongest first."""
    explanation: str
    """One or two sentences: why this state."""
    strength: float = 0.0
    """0 to 1 by the evidence ladder; what the score counts."""


# --- suggestions -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Put other words in the place of some; an empty `before` inserts at `start`, before any later text."""

    block_id: str
    start: int
    end: int
    before: str
    """Exactly the block's text there, or the edit is refused."""
    after: str
    """One line without tabs; takes the formatting of the first character replaced, or of the left neighbour."""


@dataclass(frozen=True, slots=True)
class ReorderItems:
    """Put the items of one line into another order; separators and formatting of the items stay."""

    block_id: str
    items: tuple[tuple[int, int], ...]
    """Spans of the items, in the order of the text."""
    order: tuple[int, ...]
    """Which item comes first, second, ...: a permutation of the indices of `items`."""
    before: tuple[str, ...]
    """The items' texts, or the edit is refused."""
    texts: tuple[str, ...] = ()
    """The items, in the order of the text, as they are to be written where the capital of the line's beginning moves;
    empty where all stay as they are."""


@dataclass(frozen=True, slots=True)
class ReorderBlocks:
    """Put neighbouring paragraphs of one list into another order; their marks stay, their content moves."""

    block_ids: tuple[str, ...]
    order: tuple[int, ...]
    before: tuple[str, ...]
    """The blocks' texts, or the edit is refused."""


@dataclass(frozen=True, slots=True)
class InsertItem:
    """Put a new paragraph after its sibling, as a copy of it with another text."""

    sibling_id: str
    before: str
    """The sibling's text, or the edit is refused."""
    after: str
    """The text of the new paragraph, without the typed glyph of the sibling, which is copied."""


@dataclass(frozen=True, slots=True)
class Emphasise:
    """Set words bold."""

    block_id: str
    start: int
    end: int
    before: str


Edit = ReplaceText | ReorderItems | ReorderBlocks | InsertItem | Emphasise

SuggestionKind = Literal[
    "knockout",
    "highlight",
    "headline",
    "use-term",
    "abbreviation",
    "surface",
    "reorder-bullets",
    "reorder-skills",
    "emphasise",
    "strengthen",
    "frame",
    "pathway",
    "gap",
    "trim",
    "readability",
    "interview",
]
"""In the order of the suggestions."""
HighlightClass = Literal["technical skills", "project management experience", "successful projects"]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to do, or one thing done, with its grounds."""

    id: str
    """Stable for the same inputs, `use-term-kubernetes`; what `--skip` names."""
    kind: SuggestionKind
    title: str
    """What to do in a few words: `Write "Kubernetes (K8s)"`."""
    reason: str
    """Why, in one or two sentences that name posting and resume."""
    action: str
    """What the person does, or what was done for them."""
    posting_quotes: tuple[Quote, ...] = ()
    resume_quotes: tuple[Quote, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    """The resume's grounds for the edit."""
    edit: Edit | None = None
    """None for advice."""
    names: tuple[str, ...] = ()
    """Lexicon names that the edit may write although the resume spells the concept otherwise."""
    effect: str = ""
    """What is expected of it."""
    requirement: str = ""
    """Id of the requirement it serves; empty where it serves none."""
    weight: float = 0.0
    """How much it matters; higher first."""
    highlight_class: HighlightClass | None = None
    sources: tuple[str, ...] = ()
    """Guides and sections that the advice comes from."""

    def __post_init__(self) -> None:
        if self.edit is not None and not self.evidence:
            raise ValueError(f"{self.id}: an edit needs evidence from the resume")


@dataclass(frozen=True, slots=True)
class Declined:
    """A suggestion that was considered and not made, and why."""

    id: str
    kind: SuggestionKind
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One observation on readability or writing that needs no posting."""

    id: str
    kind: Literal["readability", "writing"]
    title: str
    """What was seen, in a few words."""
    advice: str
    """What to do about it."""
    quotes: tuple[Quote, ...]
    """Where; empty when it is about the whole file."""
    cost: float
    """Points of 100 that it takes from its score."""
    source: str = ""
    """Who says so: the documentation or study it rests on."""


# --- scores and the whole --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ScorePoint:
    """One line of the trace of a score."""

    label: str
    points: float
    """What was given."""
    possible: float
    """What there was to give."""
    why: str


@dataclass(frozen=True, slots=True)
class Score:
    """One of the three scores, 0 to 100."""

    name: Literal["match", "readability", "writing"]
    now: float
    after: float
    """After the edits made."""
    reachable: float
    """With all that the resume already proves; what lies beyond needs new experience."""
    points: tuple[ScorePoint, ...]
    """The whole trace; their sum over `possible` is `now`."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of requirements in one category or importance."""

    name: str
    asked: int
    shown: int
    """Shown or said differently or implied, with evidence beyond a list."""
    listed: int
    missing: int
    unchecked: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that is known before a file is written."""

    posting: Posting
    resume: Resume
    matches: tuple[Match, ...]
    suggestions: tuple[Suggestion, ...]
    """By weight within their kind's place in the report."""
    declined: tuple[Declined, ...]
    findings: tuple[Finding, ...]
    scores: tuple[Score, ...]
    """Empty where the posting has no recognisable requirement."""
    coverage: tuple[Coverage, ...]
    """By importance first (required, preferred, duty), then by category."""
    warnings: tuple[str, ...]
    as_of: date
    author: str
    """Author of the tracked changes."""
    versions: Mapping[str, str]
    """Of this program, the lexicon, the model, the weights and the libraries that decide."""


@dataclass(frozen=True, slots=True)
class AppliedEdit:
    """An edit that was made and verified."""

    suggestion_id: str
    block_id: str
    before: str
    """The paragraph's text before; of the list's paragraphs, a line each, for a reordering."""
    after: str


FAILED: Final = "the verification failed: "
"""How the reason of an edit begins that was left out because both files passed only without it."""


@dataclass(frozen=True, slots=True)
class RefusedEdit:
    """An edit that was planned and could not be made, with the reason."""

    suggestion_id: str
    block_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """One file of the output folder."""

    role: Literal["clean", "review", "report", "data"]
    name: str
    sha256: str
    """Empty for the data file itself, which cannot hold its own hash."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the edits."""

    applied: tuple[AppliedEdit, ...] = ()
    refused: tuple[RefusedEdit, ...] = ()
    skipped: tuple[str, ...] = ()
    """Ids of suggestions that the user left out."""
    files: tuple[WrittenFile, ...] = ()
    failed: str = ""
    """What verification found wrong, and where; empty where all is well."""
    warnings: tuple[str, ...] = ()


def iter_edits(suggestions: tuple[Suggestion, ...]) -> Iterator[tuple[Suggestion, Edit]]:
    """The suggestions that carry an edit, each with it, in order."""
    for suggestion in suggestions:
        if suggestion.edit is not None:
            yield suggestion, suggestion.edit
