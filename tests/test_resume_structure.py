"""Invented resumes in several layouts, read by text plus form."""

import io

import docx
import docx.shared
import pytest

from resume_tailor.language.pipeline import load_nlp
from resume_tailor.readers.docx import read_docx
from resume_tailor.resume import read_resume_document, read_structure
from skill_lexicon import load_lexicon


def read(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return read_structure(read_docx(buffer.getvalue(), "resume.docx"))


def bold(document, text):
    document.add_paragraph().add_run(text).bold = True


def classic():
    document = docx.Document()
    bold(document, "IDA NORDSTRAND")
    document.add_paragraph("Technical Program Manager")
    document.add_paragraph("ida@example.org | +1 555 010 0199")
    bold(document, "PROFESSIONAL SUMMARY")
    document.add_paragraph(
        "Program manager with ten years in cloud migrations, from the first plan to the last test, for banks."
    )
    bold(document, "EXPERIENCE")
    bold(document, "Senior Program Manager\tJan 2019 – Present")
    document.add_paragraph("Fjordline Systems Inc.")
    document.add_paragraph("Led five teams through a data centre exit", style="List Bullet")
    bold(document, "Project Manager\tMar 2014 – Dec 2018")
    document.add_paragraph("Skagen Logistics Ltd")
    document.add_paragraph("Delivered the warehouse system", style="List Bullet")
    bold(document, "SKILLS")
    document.add_paragraph("Tools: Jira, Confluence, MS Project")
    document.add_paragraph("Risk management | Budgeting | Vendor management")
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Computer Science, University of Nordvik, 2010 – 2013")
    return document


def test_sections_are_found_with_their_kinds():
    kinds = [(s.heading, s.kind) for s in read(classic()).sections]
    assert kinds == [
        ("", "contact"),
        ("PROFESSIONAL SUMMARY", "summary"),
        ("EXPERIENCE", "experience"),
        ("SKILLS", "skills"),
        ("EDUCATION", "education"),
    ]


def test_positions_have_title_employer_and_dates():
    found = [(p.title, p.employer, str(p.start), p.current) for p in read(classic()).positions]
    assert found == [
        ("Senior Program Manager", "Fjordline Systems Inc", "2019-01", True),
        ("Project Manager", "Skagen Logistics Ltd", "2014-03", False),
    ]


def test_listed_skills_come_item_by_item_with_their_category():
    found = [(s.text, s.group) for s in read(classic()).skills]
    assert found[:3] == [("Jira", "Tools"), ("Confluence", "Tools"), ("MS Project", "Tools")]
    assert [text for text, _ in found[3:]] == ["Risk management", "Budgeting", "Vendor management"]


def test_bullets_headline_and_contact_are_told_apart():
    resume = read(classic())
    texts = {b.id: b.text for b in resume.document.blocks}
    assert [texts[i] for i in resume.bullet_ids] == [
        "Led five teams through a data centre exit",
        "Delivered the warehouse system",
    ]
    assert resume.headline.text == "Technical Program Manager"
    assert [texts[i] for i in resume.contact_ids] == ["IDA NORDSTRAND", "ida@example.org | +1 555 010 0199"]


def test_mentions_know_their_section_and_headings_hold_none():
    document = classic()
    bold(document, "PROJECT MANAGEMENT SKILLS")
    document.add_paragraph("Leadership", style="List Bullet")
    lexicon = load_lexicon()
    buffer = io.BytesIO()
    document.save(buffer)
    read_document = read_docx(buffer.getvalue(), "resume.docx")
    nlp = load_nlp(lexicon, [read_document.text], discover=False)
    mentions = read_resume_document(read_document, lexicon, nlp).mentions
    sections = {m.text: m.section for m in mentions}
    assert sections["Risk management"] == "skills"
    heading = read_document.blocks[-2].id
    assert all(mention.block_id != heading for mention in mentions)


@pytest.mark.slow
def test_a_resume_in_another_language_is_told_and_a_lean_english_one_is_english():
    german = docx.Document()
    for _ in range(4):
        german.add_paragraph(
            "Ich habe das Projekt mit dem Team und den Kunden in der Firma geleitet und es war auch gut"
        )
    lexicon = load_lexicon()
    languages = []
    for document in (german, classic()):
        buffer = io.BytesIO()
        document.save(buffer)
        read_document = read_docx(buffer.getvalue(), "resume.docx")
        nlp = load_nlp(lexicon, [read_document.text], discover=False)
        languages.append(read_resume_document(read_document, lexicon, nlp).language)
    assert languages == ["de", "en"]


def cell(table, row, column, text, size=10):
    paragraph = table.cell(row, column).paragraphs[0]
    paragraph.add_run(text).font.size = docx.shared.Pt(size)


def test_headings_side_by_side_each_head_their_own_column():
    document = docx.Document()
    document.add_paragraph("Ida Nordstrand")
    table = document.add_table(2, 2)
    cell(table, 0, 0, "Key Skills", 16)
    cell(table, 0, 1, "Profile Summary", 16)
    cell(table, 1, 0, "Budgeting, Hiring, Jira")
    cell(table, 1, 1, "Program manager with ten years in cloud migrations, from the first plan to the last test.")
    document.add_paragraph().add_run("Experience").font.size = docx.shared.Pt(16)
    document.add_paragraph("Project Manager, Skagen Logistics Ltd, Mar 2014 – Dec 2018").runs[
        0
    ].font.size = docx.shared.Pt(10)
    resume = read(document)
    assert [s.kind for s in resume.sections] == ["contact", "skills", "summary", "experience"]
    assert [skill.text for skill in resume.skills] == ["Budgeting", "Hiring", "Jira"]


def test_the_words_of_a_form_in_two_columns_head_nothing():
    document = docx.Document()
    document.add_paragraph("Ida Nordstrand")
    table = document.add_table(2, 2)
    for row, (name, value) in enumerate([("Languages", "English"), ("Nationality", "Norwegian")]):
        cell(table, row, 0, name, 16)
        cell(table, row, 1, value, 16)
    bold(document, "EXPERIENCE")
    document.add_paragraph("Project Manager, Skagen Logistics Ltd, Mar 2014 – Dec 2018").runs[
        0
    ].font.size = docx.shared.Pt(10)
    assert [s.kind for s in read(document).sections] == ["contact", "experience"]


def test_a_heading_bold_before_its_content_opens_a_section_of_its_own():
    document = classic()
    line = document.add_paragraph()
    line.add_run("Interests").bold = True
    line.add_run("\tRowing, chess")
    assert read(document).sections[-1].kind == "personal"


def test_a_table_of_one_column_lists_all_of_its_lines():
    document = classic()
    bold(document, "COMPUTER SKILLS")
    table = document.add_table(1, 1)
    cell(table, 0, 0, "MS Project")
    for text in ("Jira", "Visio"):
        table.cell(0, 0).add_paragraph(text, style="List Bullet")
    assert [skill.text for skill in read(document).skills][-3:] == ["MS Project", "Jira", "Visio"]


def test_a_heading_at_the_end_of_a_paragraph_heads_the_list_below_it():
    document = docx.Document()
    document.add_paragraph("Ida Nordstrand")
    document.add_paragraph("Ten years in shipyards, at Skagen Yards since July 2011. Core competencies include…")
    for text in ("Workshop management", "Cost & capacity planning"):
        document.add_paragraph(text, style="List Bullet")
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Naval Architecture, University of Nordvik, 2000 – 2003")
    resume = read(document)
    assert [s.heading for s in resume.sections if s.kind == "skills"] == ["Core competencies include"]
    assert [skill.text for skill in resume.skills] == ["Workshop management", "Cost & capacity planning"]


def test_a_declaration_opens_a_section_whatever_its_heading_says_and_looks_like():
    document = classic()
    document.add_paragraph()
    document.add_paragraph("AFFIRMATION")
    document.add_paragraph("I hereby declare that all of the above is true.")
    assert (read(document).sections[-1].heading, read(document).sections[-1].kind) == ("AFFIRMATION", "personal")


def test_names_of_languages_under_a_bold_line_are_no_skills():
    document = classic()
    bold(document, "COMPUTER SKILLS")
    document.add_paragraph("Jira, Visio, Excel")
    document.add_paragraph()
    bold(document, "SPOKEN BY ME:")
    document.add_paragraph("English:\tRead, Write & Speak")
    document.add_paragraph("French:\tRead")
    resume = read(document)
    assert resume.sections[-1].kind == "languages"
    assert resume.skills[-1].text == "Excel"


def test_a_line_of_the_headings_style_is_a_heading_though_it_holds_commas():
    document = docx.Document()
    document.add_paragraph("Ida Nordstrand")
    for heading, text in [
        ("Profile", "Site manager with ten years in tunnels and bridges, from plan to opening day."),
        ("Skills", "Jira, Visio, Excel"),
        ("Health, safety and the environment", "Drew up the plans for nine sites."),
        ("Education", "B.Sc. Civil Engineering, University of Nordvik"),
    ]:
        document.add_heading(heading, 2)
        document.add_paragraph(text)
    resume = read(document)
    assert [s.heading for s in resume.sections][-2:] == ["Health, safety and the environment", "Education"]
    assert [skill.text for skill in resume.skills] == ["Jira", "Visio", "Excel"]
