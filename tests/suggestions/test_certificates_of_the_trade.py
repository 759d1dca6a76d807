"""Certificates of leading projects are written in full where the post is of that trade, and evenly within a line."""

from __future__ import annotations

import pytest

from resume_tailor.suggestions import suggest
from skill_lexicon.concept import Lexicon
from tests.plain_pairs import AS_OF, LEXICON, concept, pair

TRADE = Lexicon(
    {
        **LEXICON.concepts,
        "project-management": concept("project-management", "project management", "practice"),
        **{
            id_: concept(id_, full, "certification", alt_labels=(short,), abbreviations=(short,), implies=(trade,))
            for id_, full, short, trade in (
                ("pmp", "Project Management Professional", "PMP", "project-management"),
                ("pgmp", "Program Management Professional", "PgMP", "program-management"),
                ("capm", "Certified Associate in Project Management", "CAPM", "project-management"),
            )
        },
    },
    (),
    "test",
)
ANY = "project-management-certification"
ASKED = Lexicon({**TRADE.concepts, ANY: concept(ANY, "project management certification", "certification")}, (), "test")


@pytest.mark.parametrize(
    ("title", "line", "written"),
    [
        ("Technical Project Manager", "PMP, 2016", ["Project Management Professional (PMP)"]),
        ("Technical Program Manager", "PMP, 2016", []),
        ("Technical Project Manager", "CAPM, 2019", ["Certified Associate in Project Management (CAPM)"]),
        ("Technical Program Manager", "CAPM, 2019", []),
        ("Technical Project Manager", "PgMP, PMP, SAFe Agilist", []),
        ("Baker", "PgMP, PMP", []),
    ],
)
def test_a_certificate_is_written_in_full_for_a_post_of_its_trade_and_with_those_beside_it(title, line, written):
    both = pair(f"# {title}\n## required\n- Python\n", f"## Certifications\n{line}\n", TRADE)
    found, _ = suggest(both.posting, both.resume, both.evidence, both.matches, TRADE, AS_OF)
    assert sorted(one.edit.after for one in found if one.kind == "abbreviation" and one.edit) == written


@pytest.mark.parametrize("demand", ["project management certification", "PMP", "project management"])
def test_certificates_of_one_line_are_written_alike_where_one_of_them_is_asked(demand):
    both = pair(f"# Technical Program Manager\n## required\n- {demand}\n", "## Certifications\nPgMP, PMP\n", ASKED)
    found, _ = suggest(both.posting, both.resume, both.evidence, both.matches, ASKED, AS_OF)
    written = sorted(one.edit.after for one in found if one.kind == "abbreviation" and one.edit)
    assert written == ["Program Management Professional (PgMP)", "Project Management Professional (PMP)"]


def test_a_certificate_to_begin_with_is_no_equivalent_of_a_higher_one():
    both = pair(
        "# Technical Project Manager\n## required\n- PMP or equivalent\n", "## Certifications\nCAPM, 2019\n", ASKED
    )
    found, _ = suggest(both.posting, both.resume, both.evidence, both.matches, ASKED, AS_OF)
    assert not [one for one in found if one.kind == "abbreviation"]


@pytest.mark.parametrize(
    ("held", "written"),
    [("PMP (2016)", ["Project Management Professional (PMP)"]), ("PMP (expired)", [])],
)
def test_the_year_of_a_certificate_stays_behind_both_forms(held, written):
    both = pair("# Project Manager\n## required\n- PMP\n", f"## Certifications\n{held}\n", TRADE)
    found, _ = suggest(both.posting, both.resume, both.evidence, both.matches, TRADE, AS_OF)
    assert [one.edit.after for one in found if one.kind == "abbreviation" and one.edit] == written
