"""Planted violations of each kind, each named as such; and faithful edits, of which none is."""

import base64
import io

import docx
import pytest

from resume_tailor.comparison import compare_documents
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.readers.docx import read_docx
from resume_tailor.reports.verification import comparison_as_json, comparison_as_text
from skill_lexicon import load_lexicon
from tests.test_resume_structure import classic

LEXICON = load_lexicon()
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
"""A picture of one pixel, as PNG in base 64."""
LED = "Led five teams through a data centre exit"
TOOLS = "Tools: Jira, Confluence, MS Project"
SECOND = "Cut its cost by two weeks of work"


@pytest.fixture(scope="module")
def nlp():
    planted = "Kubernetes K8s Terraform Program Director Project Manager five teams saving million wide"
    return load_nlp(LEXICON, [saved(classic()).text, planted], discover=False)


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return read_docx(buffer.getvalue(), "resume.docx")


def with_text(before, after, document=None):
    """The classic resume with one paragraph's words replaced, and its formatting kept."""
    document = document or classic()
    paragraph = next(p for p in document.paragraphs if before in p.text)
    paragraph.runs[0].text = paragraph.text.replace(before, after)
    for run in paragraph.runs[1:]:
        run.text = ""
    return document


def with_two_lines():
    """The classic resume with a second line in its last job."""
    document = classic()
    heading = next(p for p in document.paragraphs if p.text == "SKILLS")
    heading.insert_paragraph_before(SECOND, style="List Bullet")
    return document


def swap(document, *texts):
    """Exchange the words of two paragraphs, found by what they hold."""
    one, other = (next(p for p in document.paragraphs if text in p.text) for text in texts)
    one.runs[0].text, other.runs[0].text = other.text, one.text


def compared(document, nlp, original=None):
    return compare_documents(saved(original or classic()), saved(document), LEXICON, nlp)


def test_a_resume_is_faithful_to_itself(nlp):
    found = compared(classic(), nlp)
    assert found.faithful
    assert found.changed == ()


@pytest.mark.parametrize(
    ("before", "after", "kind", "words"),
    [
        (TOOLS, TOOLS + ", Kubernetes", "skill", "Kubernetes"),
        (LED, LED + " with Terraform", "skill", "Terraform"),
        (LED, LED + ", saving 4 million", "number", "4"),
        (LED, LED.replace("five", "15"), "number", "15"),
        ("Jan 2019", "Jan 2016", "date", "2016"),
        ("Project Manager\tMar", "Program Director\tMar", "title", "Program Director"),
        ("Project Manager\tMar", "Program Manager\tMar", "title", "Program Manager"),
        ("Skagen Logistics Ltd", "Amazon Ltd", "employer", "Amazon"),
        ("Delivered the", "Led and delivered the", "seniority", "Led"),
        (LED, LED + " and cured world hunger", "words", "cured"),
        ("B.Sc.", "M.Sc. and B.Sc.", "degree", "M"),
        ("B.Sc. Computer", "MBA Computer", "degree", "MBA"),
        ("University of Nordvik", "Harvard University", "degree", "Harvard"),
    ],
)
def test_a_planted_invention_is_found_and_named(nlp, before, after, kind, words):
    found = compared(with_text(before, after), nlp)
    assert not found.faithful
    assert any(words in one.text and kind in (None, one.kind) for one in found.invented), found.invented


@pytest.mark.parametrize(
    ("gone", "left", "kind"),
    [
        (LED, "Led five teams", "skill"),
        ("Tools: Jira, Confluence,", "Tools: Confluence,", "skill"),
        ("Mar 2014 – Dec 2018", "2014 – 2018", "date"),
        ("ten years", "years", "words"),
        ("B.Sc. Computer Science", "Computer Science", "degree"),
    ],
)
def test_a_planted_loss_is_found_and_named(nlp, gone, left, kind):
    found = compared(with_text(gone, left), nlp)
    assert found.invented == ()
    assert kind in [one.kind for one in found.lost]


def test_a_paragraph_that_is_gone_is_lost(nlp):
    document = classic()
    gone = next(p for p in document.paragraphs if "warehouse" in p.text)
    gone._p.getparent().remove(gone._p)
    (lost,) = compared(document, nlp).lost
    assert "warehouse" in lost.text
    assert "Skagen" in lost.place


def test_another_name_of_an_evidenced_concept_is_no_invention(nlp):
    original = with_text(TOOLS, "Tools: K8s, Confluence, MS Project")
    longer = with_text("K8s", "Kubernetes (K8s)", with_text(TOOLS, "Tools: K8s, Confluence, MS Project"))
    found = compared(longer, nlp, original)
    assert found.faithful, found.invented + found.lost


def test_putting_items_and_bullets_into_another_order_is_neither(nlp):
    document = with_text("Jira, Confluence, MS Project", "MS Project, Jira, Confluence", with_two_lines())
    swap(document, "Delivered the warehouse", SECOND)
    assert compared(document, nlp, with_two_lines()).faithful


@pytest.mark.parametrize(
    ("exchanged", "kind"),
    [
        ((LED, "Delivered the warehouse"), "employer"),
        (("Fjordline", "Skagen"), "employer"),
        (("Senior Program Manager", "Project Manager\tMar"), "employer"),
    ],
)
def test_what_stands_under_another_job_than_before_is_found(nlp, exchanged, kind):
    document = classic()
    swap(document, *exchanged)
    found = compared(document, nlp)
    assert kind in [one.kind for one in found.invented]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("Led 5 teams and a budget of 40 million", "Led 40 teams and a budget of 5 million", "number"),
        ("Finished 10% under budget", "Finished 10% over budget", "words"),
        ("Raised releases from 60% to 95%", "Raised releases to 60% from 95%", "words"),
        ("Cut cost by 30%", "Cut cost by 30", "number"),
        ("Held a budget of $3M", "Held a budget of €3M", "number"),
        ("Saved 300 hours", "Saved $300 hours", "number"),
        ("Ran 1 to 5 teams", "Ran 1.5 teams", "number"),
        ("Grew revenue by 2.4 million", "Grew revenue by 2 to 4 million", "number"),
    ],
)
def test_the_same_words_with_another_meaning_are_found(nlp, before, after, kind):
    found = compared(with_text(LED, after), nlp, with_text(LED, before))
    assert kind in [one.kind for one in found.invented]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Saved $ 300 and 30 %", "Saved $300 and 30%"),
        ("Ran ISO 9001 audits, saved $3M", "Saved $3M, ran ISO 9001 audits"),
    ],
)
def test_the_same_figures_written_or_ordered_otherwise_are_faithful(nlp, before, after):
    assert compared(with_text(LED, after), nlp, with_text(LED, before)).faithful


def test_a_skill_of_the_bullets_may_be_listed(nlp):
    original = with_text(LED, LED + " with Terraform")
    document = with_text(TOOLS, TOOLS + ", Terraform", with_text(LED, LED + " with Terraform"))
    assert compared(document, nlp, original).faithful


def test_formatting_that_changed_is_named(nlp):
    document = classic()
    next(p for p in document.paragraphs if LED in p.text).runs[0].bold = True
    found = compared(document, nlp)
    assert found.faithful
    (changed,) = found.changed
    assert changed.why == "bold: no became yes."


def test_a_term_repeated_too_often_is_named(nlp):
    original = with_text(LED, LED + " with Terraform")
    document = with_text(LED, LED + " with Terraform" + ", Terraform" * 4)
    assert "repeated" in [one.kind for one in compared(document, nlp, original).changed]


def test_the_comparison_is_given_as_data_and_as_a_table(nlp):
    found = compared(with_text(TOOLS, TOOLS + ", Kubernetes"), nlp)
    data = comparison_as_json(found)
    assert data["faithful"] is False
    assert data["invented"][0]["kind"] == "skill"
    text = comparison_as_text(found)
    assert "Not faithful: 1 invented, 0 lost." in text
    assert "Kubernetes" in text


def test_two_files_of_other_people_have_little_in_common(nlp):
    other = docx.Document()
    other.add_paragraph("Pastry cook in Lyon since 2011: croissants, choux, sugar work")
    found = compared(other, nlp)
    assert found.invented
    assert found.lost


def test_a_replaced_degree_is_both_invented_and_lost(nlp):
    found = compared(with_text("B.Sc. Computer Science", "Ph.D. Computer Science"), nlp)
    assert [(one.kind, one.text) for one in found.invented] == [("degree", "Ph.D")]
    assert [(one.kind, one.text) for one in found.lost] == [("degree", "B.Sc")]


def with_picture(document):
    document.paragraphs[0].add_run().add_picture(io.BytesIO(base64.b64decode(DOT)))
    return document


def test_a_lost_picture_is_named(nlp):
    found = compared(classic(), nlp, with_picture(classic()))
    assert [(one.kind, one.text) for one in found.lost] == [("picture", "a picture or drawing")]
    assert compared(with_picture(classic()), nlp, with_picture(classic())).faithful


def test_letters_typed_beside_capitals_are_no_change_of_form(nlp):
    gone = "Delivered the warehouse system"
    found = compared(with_text(gone, "Certified ScrumMaster (CSM)"), nlp, with_text(gone, "CSM"))
    assert "capitals" not in " ".join(one.why for one in found.changed)


def test_a_size_written_out_and_a_style_in_other_letters_are_no_change_of_form(nlp):
    original, document = docx.Document(), docx.Document()
    for one in (original, document):
        defaults = one.styles.element.find(f".//{docx.oxml.ns.qn('w:rPrDefault')}")
        defaults.getparent().remove(defaults)
        one.styles["Normal"].font.size = None
        one.add_paragraph("Led five teams through the exit")
    document.styles["Normal"].font.size = docx.shared.Pt(10)
    document.styles["Normal"].element.find(docx.oxml.ns.qn("w:name")).set(docx.oxml.ns.qn("w:val"), "NORMAL")
    assert compare_documents(saved(original), saved(document), LEXICON, nlp).changed == ()
