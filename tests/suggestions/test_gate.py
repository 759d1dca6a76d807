"""The gate that every edit passes: violations planted on purpose are refused, each by name."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resume_tailor.folding import find_words, fold_words
from resume_tailor.matching import ResumeText
from resume_tailor.model import InsertItem, ReorderBlocks, ReorderItems, ReplaceText, Suggestion
from resume_tailor.places import ResumePlaces
from resume_tailor.suggestions import suggest
from resume_tailor.suggestions.asked.asked_duties import _askings
from resume_tailor.suggestions.asked.duties import DUTIES
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.gate import why_refused
from tests.plain_pairs import AS_OF, CONCEPTS, LEXICON, pair

POSTING = "# Program Manager\n## required\n- Kubernetes, Smartsheet, risk management"
RESUME = """
## Experience
### Project Manager, Acme, 2019-01 - present
- Led a K8s move for Acme, saved 12 days
- Assisted risk management
## Skills
Jira, Excel
## Education
B.Sc. Physics, 2011
## Certifications
PMP
"""
BOTH = pair(POSTING, RESUME)
PLACES = ResumePlaces(BOTH.resume)
CASE = Case(
    BOTH.posting, BOTH.resume, BOTH.evidence, BOTH.matches, LEXICON, AS_OF, PLACES, ResumeText(BOTH.resume, PLACES)
)
K8S = BOTH.evidence["kubernetes"][0]


def planted(block, before, after, names=(), kind="use-term", evidence=(K8S,)):
    text = BOTH.resume.document.block(block).text
    start = text.index(before)
    edit = ReplaceText(block, start, start + len(before), before, after)
    return Suggestion("planted", kind, "", "", "", edit=edit, names=names, evidence=evidence)


def test_an_honest_edit_passes():
    assert why_refused(planted("document/2", "K8s", "Kubernetes (K8s)", ("Kubernetes",)), CASE) == ""


@pytest.mark.parametrize(
    ("violation", "reason"),
    [
        (planted("document/2", "K8s", "Smartsheet (K8s)", ("Smartsheet",)), "does not evidence"),
        (planted("document/2", "K8s", "Docker (K8s)"), "no ground"),
        (planted("document/2", "K8s", "container orchestration", ("container orchestration",)), "does not evidence"),
        (planted("document/2", "Acme", "Acme Kubernetes", ("Kubernetes",)), "employer"),
        (planted("document/1", "Project Manager", "Kubernetes Project Manager", ("Kubernetes",)), "own line"),
        (planted("document/1", "2019-01", "2018-01"), "own line"),
        (planted("document/2", "12 days", "13 days"), "lost"),
        (planted("document/2", "12 days", "12 days 20"), "no ground"),
        (planted("document/7", "B.Sc.", "M.Sc."), "nothing may be replaced"),
        (planted("document/3", "Assisted", "Led"), "lost"),
        (planted("document/3", "Assisted", "Assisted and led"), "no ground"),
        (planted("document/2", "K8s", "Kubernetes\u200b (K8s)", ("Kubernetes",)), "nobody sees"),
        (planted("document/4", "Skills", "Kubernetes Skills", ("Kubernetes",)), "heading"),
        (planted("document/2", "Led", "Led", kind="headline"), "no position held"),
    ],
)
def test_a_planted_violation_is_refused(violation, reason):
    assert reason in why_refused(violation, CASE)


def test_a_new_item_needs_evidence_and_a_skills_section():
    into_job = Suggestion(
        "x", "surface", "", "", "", edit=InsertItem("document/3", "Assisted risk management", "Jira"), evidence=(K8S,)
    )
    invented = Suggestion(
        "x", "surface", "", "", "", edit=InsertItem("document/5", "Jira, Excel", "Smartsheet"), evidence=(K8S,)
    )
    assert "skills section" in why_refused(into_job, CASE)
    assert "no ground" in why_refused(invented, CASE)


def test_a_reordering_must_keep_every_line_and_its_job():
    texts = tuple(BOTH.resume.document.block(f"document/{n}").text for n in (2, 3))
    lost = ReorderBlocks(("document/2", "document/3"), (1, 1), texts)
    strange = ReorderBlocks(("document/2", "document/5"), (1, 0), (texts[0], "Jira, Excel"))
    items = ReorderItems("document/5", ((0, 4), (6, 11)), (1,), ("Jira", "Excel"))
    refusals = [
        why_refused(Suggestion("x", "reorder-bullets", "", "", "", edit=edit, evidence=(K8S,)), CASE)
        for edit in (lost, strange, items)
    ]
    assert all(refusals)


def test_evidence_that_does_not_stand_there_grounds_nothing():
    false = replace(K8S, mention=replace(K8S.mention, text="Kubernetes"))
    assert "evidence" in why_refused(
        planted("document/2", "K8s", "Kubernetes (K8s)", ("Kubernetes",), evidence=(false,)), CASE
    )


NAMES = [label.text for concept in CONCEPTS for label in LEXICON.labels() if label.concept_id == concept.id]
LINES = st.lists(
    st.tuples(
        st.sampled_from(["Led", "Assisted", "An", "Ran 12"]),
        st.sampled_from(NAMES),
        st.sampled_from(["", " in 2019", " for Acme"]),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(
    LINES,
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=6, unique=True),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=8),
)
def test_no_word_comes_in_that_no_evidence_grounds_and_none_is_stuffed(lines, skills, asked):
    posting = "# Program Manager\n## required\n" + "\n".join(f"- {name}" for name in asked)
    jobs = "\n".join(f"- {verb} {name}{end}" for verb, name, end in lines)
    resume = f"## Experience\n### Project Manager, Acme, 2019-01 - present\n{jobs}\n## Skills\n{', '.join(skills)}"
    both = pair(posting, resume)
    made, _ = suggest(both.posting, both.resume, both.evidence, both.matches, LEXICON, AS_OF)
    before = "\n".join(block.text for block in both.resume.document.blocks)
    after = "\n".join(_applied(block, made) for block in both.resume.document.blocks)
    evidenced = {m.concept for m in both.resume.mentions}
    allowed = {w for c in evidenced if c for name in LEXICON[c].names for w in fold_words(name)} | {"a", "an"}
    assert set(fold_words(after)) - set(fold_words(before)) <= allowed
    assert all(len(find_words(after, name)) <= len(find_words(before, name)) + 2 for name in NAMES)
    assert Counter(filter(str.isdigit, before)) <= Counter(filter(str.isdigit, after))


def _applied(block, made):
    text = block.text
    edits = [s.edit for s in made if isinstance(s.edit, ReplaceText) and s.edit.block_id == block.id]
    for edit in sorted(edits, key=lambda e: -e.start):
        assert text[edit.start : edit.end] == edit.before
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text + "".join(
        "\n" + s.edit.after for s in made if isinstance(s.edit, InsertItem) and s.edit.sibling_id == block.id
    )


CONTRACTS = next(duty for duty in DUTIES if duty.id == "contracts")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Negotiate contracts. Perks include a stock purchase plan.", "contracts"),
        ("Other great perks include 401(k) match and a stock purchase plan.", ""),
        ("Acme’s Sourcing team is tasked with software to procure products. You lead programs.", ""),
        ("Our platform helps buyers with purchasing.", ""),
        ("We are looking for somebody who handles procurement.", "procurement"),
    ],
)
def test_benefits_and_what_the_employer_says_of_itself_ask_for_nothing(text, asks):
    found = next(_askings(CONTRACTS.asked, text), None)
    assert (found.group().lower() if found else "") == asks
