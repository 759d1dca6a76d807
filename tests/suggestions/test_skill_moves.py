"""Items of skills lists that move: documentation as a work of its own, products of an asked kind, whole lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resume_tailor.model import ReorderBlocks, ReorderItems
from resume_tailor.suggestions import suggest
from skill_lexicon.concept import Lexicon
from tests.plain_pairs import AS_OF, LEXICON, concept, pair

OWN = Lexicon(
    {
        **LEXICON.concepts,
        "documentation": concept(
            "documentation", "documentation", "practice", hidden_labels=("project documentation",)
        ),
        "business-intelligence": concept("business-intelligence", "business intelligence", "technology"),
        "tableau": concept("tableau", "Tableau", "tool", broader=("business-intelligence",)),
    },
    (),
    "test",
)


def with_own(one):
    return Lexicon({**LEXICON.concepts, one.id: one}, (), "test")


def moves(demand, skills):
    both = pair(f"# Technical Project Manager\n## required\n- {demand}\n", f"## Skills\n{skills}\n", OWN)
    made, _ = suggest(both.posting, both.resume, both.evidence, both.matches, OWN, AS_OF)
    return [one for one in made if isinstance(one.edit, ReorderItems | ReorderBlocks)]


@pytest.mark.parametrize(
    ("demand", "skills", "order"),
    [
        ("Create project documentation", "filing, typing, archives, documentation", [(3, 0, 1, 2)]),
        ("Read documentation", "filing, typing, archives, documentation", []),
        ("Jira", "Budgeting, Filing, Typing, Risk management, Archives, Kubernetes, Jira, Excel", []),
        (
            "Jira",
            "Budgeting, Filing, Typing, Risk management, Archives, Kubernetes, Excel, Jira",
            [(0, 1, 2, 3, 4, 7, 5, 6)],
        ),
        ("Deliver on time and within budget", "filing, typing, budget tracking", []),
        ("Manage the budget of the program", "filing, typing, budget tracking", [(2, 0, 1)]),
        ("Work with the Risk Advisory and with Legal", "filing, typing, risk analysis", []),
        ("Work on risk analysis with Legal", "filing, typing, risk analysis", [(2, 0, 1)]),
        ("Build up business intelligence", "Jira, Kubernetes, Tableau", [(2, 0, 1)]),
        ("Jira", "Kubernetes, Cobol, Jira and Tableau", [(2, 0, 1)]),
        ("Jira", "Kubernetes, Cobol, Jira and typing", []),
        ("Negotiate contracts with builders", "filing, typing, contract management", [(2, 0, 1)]),
        ("Negotiate smart contracts with builders", "filing, typing, contract management", []),
        ("Lead partner workshops", "filing, typing, workshop management", []),
    ],
)
def test_what_is_asked_as_a_work_or_by_its_kind_comes_first(demand, skills, order):
    assert [one.edit.order for one in moves(demand, skills)] == order


def test_a_sentence_behind_the_items_does_not_hold_them():
    both = pair(
        "# Technical Project Manager\n## required\n- Jira\n", "## Skills\nCobol, Kubernetes, Jira. Spanish\n", OWN
    )
    *before, last = both.resume.skills
    behind = replace(last, start=last.end - len("Spanish"), text="Spanish")
    skills = (*before, replace(last, end=last.start + len("Jira"), text="Jira"), behind)
    made, _ = suggest(both.posting, replace(both.resume, skills=skills), both.evidence, both.matches, OWN, AS_OF)
    assert [one.edit.order for one in made if isinstance(one.edit, ReorderItems)] == [(2, 0, 1)]


def test_a_line_that_goes_up_is_told_as_a_line():
    (made,) = moves("Jira", "Languages: French, German\nTools: Jira, Kubernetes")
    assert "The line “Tools” moved up one place, before “Languages”" in made.action


def test_a_line_does_not_pass_one_that_answers_the_posting_in_other_words():
    assert not moves("Jira and container orchestration", "Systems: Kubernetes, Filing\nTools: Jira, Typing")


@pytest.mark.parametrize(
    ("asked", "listed", "written"),
    [
        ("Microsoft Project", "Skills in MS-Projects", "Microsoft Project"),
        ("MS Project", "Skills in MS-Projects 2013", "MS Project"),
        ("MS Project", "Skills in MS Project", None),
        ("MS Project", "Skills in MS Projector", None),
    ],
)
def test_a_product_spelt_a_stroke_or_an_s_off_gets_its_name(asked, listed, written):
    product = concept(
        "ms-project",
        "Microsoft Project",
        "tool",
        alt_labels=("MS Project",),
        hidden_labels=("MS-Projects", "MSProject", "MS Projector"),
    )
    both = pair(f"# Project Manager\n## required\n- {asked}\n", f"## Skills\n{listed}\n", lexicon := with_own(product))
    made, _ = suggest(both.posting, both.resume, both.evidence, both.matches, lexicon, AS_OF)
    assert next((one.edit.after for one in made if one.kind == "use-term" and one.edit), None) == written


def test_a_skill_is_not_added_beside_one_that_speaks_of_the_same():
    quality = concept("quality-assurance", "quality assurance", "practice")
    job = "## Experience\n### Manager, Acme, 2020 - present\n- Led quality assurance in 5 plants\n"
    lists = "## Skills\nProcess & Quality Controls, Vendor management, Risk management\n"
    both = pair("# Project Manager\n## required\n- quality assurance\n", job + lists, lexicon := with_own(quality))
    made, _ = suggest(both.posting, both.resume, both.evidence, both.matches, lexicon, AS_OF)
    assert not [one for one in made if one.kind == "surface"]


def made_of(demands, resume, lexicon=OWN):
    both = pair(f"# Technical Project Manager\n## required\n{demands}\n", resume, lexicon)
    made, _ = suggest(both.posting, both.resume, both.evidence, both.matches, lexicon, AS_OF)
    return {one.id: one.edit for one in made if one.edit is not None}


@pytest.mark.parametrize(
    ("demands", "skills"),
    [
        ("- Widget admin experience is required\n- Python", "Widget admin, Filing, Python"),
        ("- manage general contractors\n- keep the budget", "Vendor management, Budgeting, Permits"),
    ],
)
def test_nothing_passes_what_the_posting_asks_as_much_in_words_of_its_own(demands, skills):
    first = skills.split(",")[0]
    orders = [edit.order for edit in made_of(demands, f"## Skills\n{skills}\n").values() if hasattr(edit, "items")]
    assert all(order[0] == 0 for order in orders), f"{first} stays in front"


def test_a_wish_passes_no_demand():
    demands = "- Widget admin\n## preferred\n- Python"
    assert not made_of(demands, "## Skills\nWidget admin, Python, Filing\n")


def test_a_part_of_a_product_that_stands_in_front_does_not_move():
    own = concept("aws", "Amazon Web Services", "technology", alt_labels=("AWS",), hidden_labels=("EC2",))
    assert not made_of("- AWS", "## Skills\nAWS, Cobol, EC2\n", with_own(own))


def test_a_short_form_is_written_out_where_a_reader_meets_it_first():
    resume = "## Summary\nLeads SDLC work.\n## Experience\n### Manager, Acme, 2020 - present\n- Led SDLC for 5 teams\n"
    edit = made_of("- software development life cycle", resume)["abbreviation-sdlc"]
    assert edit.block_id == min(m.block_id for m in pair("# X\n", resume, OWN).resume.mentions if m.text == "SDLC")


def test_a_tool_of_another_kind_is_not_listed_with_the_daily_ones():
    braid = concept("braid", "Braid", "tool", broader=("information-security",))
    job = "## Experience\n### Manager, Acme, 2020 - present\n- Rolled out Braid for 5 teams\n"
    lists = "## Skills\nTools: Jira, MS Project\nMethods: Scrum, Agile\nLanguages: Python, Kubernetes\n"
    assert "surface-braid" not in made_of("- Braid", job + lists, with_own(braid))


def test_a_product_goes_into_the_line_of_its_kind_whatever_its_label():
    stitch = concept("stitch", "Stitch", "tool", broader=("container-orchestration",))
    job = "## Experience\n### Manager, Acme, 2020 - present\n- Rolled out Stitch for 5 teams\n"
    lists = "## Skills\nTools: Jira, MS Project\nMethods: Scrum, Agile\nHarbour: Kubernetes, Python\n"
    edit = made_of("- Stitch", job + lists, with_own(stitch))["surface-stitch"]
    assert (edit.after, edit.start) in (
        (", Stitch", len("Harbour: Kubernetes")),
        (", Stitch", len("Harbour: Kubernetes, Python")),
    )
