"""Planted faults of layout and writing, each found by its check; a clean resume has none of them."""

import docx
import pytest

from resume_tailor.model import Layout
from resume_tailor.reports.check import check_as_json, check_as_text
from resume_tailor.structure_check import check_resume, check_scores, structure_as_json
from tests.test_resume_structure import bold, classic, read


def ids(document):
    return {finding.id for finding in check_resume(read(document))}


def with_bullets(*texts, dates="Jan 2012 – Dec 2013"):
    document = classic()
    bold(document, "WORK HISTORY")
    bold(document, f"Program Manager\t{dates}")
    document.add_paragraph("Otter Rail Ltd")
    for text in texts:
        document.add_paragraph(text, style="List Bullet")
    bold(document, "LANGUAGES")
    document.add_paragraph("Norwegian, English")
    return document


def test_a_clean_resume_costs_little():
    scores = check_scores(check_resume(read(classic())))
    assert min(scores.values()) >= 85


def test_every_quotation_stands_at_its_place_and_every_id_is_unique():
    resume = read(
        with_bullets("Responsible for the budget of the rail plan", "I was asked to run my own team", "x " * 50)
    )
    findings = check_resume(resume)
    blocks = {block.id: block.text for block in resume.document.blocks}
    assert len({finding.id for finding in findings}) == len(findings)
    for quote in (quote for finding in findings for quote in finding.quotes):
        assert blocks[quote.block_id][quote.start : quote.end] == quote.text


@pytest.mark.parametrize(
    ("bullet", "expected"),
    [
        ("Responsible for the signalling budget of the line", "weak-openings"),
        ("Helped the team with the new timetable", "weak-openings"),
        ("Led " + "the very long and winding work of " * 7 + "planning", "long-bullets"),
        ("Worked as a team player in a fast-paced environment", "cliches"),
    ],
)
def test_a_planted_fault_of_writing_is_found(bullet, expected):
    assert expected in ids(with_bullets(bullet))
    assert expected not in ids(with_bullets("Cut delays by 12% with a new timetable"))


def test_bullets_without_numbers_are_found_and_those_with_numbers_are_not():
    bare = ["Led the rail plan", "Planned the works", "Managed the suppliers well", "Ran the steering board"]
    assert "no-outcomes" in ids(with_bullets(*bare))
    assert "no-outcomes" not in ids(with_bullets(*[f"{text} for 12 teams, saving $2M" for text in bare]))


def test_a_past_job_in_the_present_tense_is_found_the_current_one_is_not():
    bullets = ["Manage the suppliers of the line", "Coordinate the works with cities"]
    assert "tense" in ids(with_bullets(*bullets))
    assert "tense" not in ids(with_bullets(*bullets, dates="Jan 2012 – Present"))


def test_contact_data_only_in_the_header_is_found():
    document = classic()
    document.paragraphs[2].clear()
    assert "contact-email-missing" in ids(document)
    document.sections[0].header.paragraphs[0].text = "ida@example.org | +1 555 010 0199"
    assert {"contact-email-hidden", "contact-phone-hidden"} <= ids(document)


def test_tables_and_columns_and_odd_headings_are_found():
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.paragraphs[0].add_run("E X P E R I E N C E").bold = True
    for text in ("Program Manager, Otter Rail Ltd, 2012 – 2013", "Led the rail plan for 12 teams " * 5):
        cell.add_paragraph(text)
    document.sections[0]._sectPr.get_or_add_pgSz()
    document.sections[0]._sectPr.append(docx.oxml.parse_xml(f'<w:cols {docx.oxml.ns.nsdecls("w")} w:num="2"/>'))
    assert {"tables-layout", "columns", "headings-unusual", "dates-years-only"} <= ids(document)


def test_the_layout_is_read_from_the_file():
    document = classic()
    document.styles["Normal"].font.name = "Papyrus"
    layout = read(document).document.layout
    assert isinstance(layout, Layout)
    assert (layout.columns, layout.images, layout.font) == (1, 0, "Papyrus")
    assert "font" in ids(document)


def test_the_structure_is_given_as_data():
    data = structure_as_json(read(classic()))
    assert {"text": "EXPERIENCE", "kind": "experience"} in data["headings"]
    assert data["positions"][0] == {
        "title": "Senior Program Manager",
        "employer": "Fjordline Systems Inc",
        "start": "2019-01",
        "end": "present",
    }
    assert data["skills"][0] == "Jira"


def test_the_check_is_rendered_as_data_and_for_a_terminal():
    resume = read(with_bullets("Responsible for the signalling budget of the line"))
    findings = check_resume(resume)
    data = check_as_json(resume, findings)
    assert data["scores"] == check_scores(findings)
    assert [finding["id"] for finding in data["findings"]] == [finding.id for finding in findings]
    shown = check_as_text(resume, findings)
    assert "Senior Program Manager" in shown
    assert "opens weakly" in shown


def test_a_passive_beside_the_point_is_not_counted():
    active = ["Making sure that all vehicles are properly maintained", "Led the program while nine sites were moved"]
    passive = ["Vehicles were maintained in the yard", "The program was launched in nine sites"]
    assert "passive" not in ids(with_bullets(*active))
    assert "passive" in ids(with_bullets(*passive))


def test_a_capital_i_that_is_a_number_is_no_first_person():
    assert "first-person" not in ids(with_bullets("Delivered Phase I", "Receipts from all sources I"))
    assert "first-person" in ids(with_bullets("I delivered the first phase", "Where I can, my teams decide"))


def test_one_bullet_is_told_of_in_the_singular():
    findings = check_resume(read(with_bullets("Responsible for the signalling budget of the line")))
    assert "1 of 3 bullets opens weakly" in [finding.title for finding in findings]


def test_a_noun_that_could_be_a_verb_is_not_taken_for_the_present_tense():
    assert "tense" not in ids(with_bullets("Support given to the sites of the line", "Design of the signal plan"))
