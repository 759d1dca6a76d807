import gc

import pytest

from resume_tailor.language.assessment import assess
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.language.reading import uncollected
from resume_tailor.model import SkillMention
from resume_tailor.pipeline import SURE_ENOUGH
from resume_tailor.posting import read_posting_document, read_posting_documents
from resume_tailor.readers.plain_text import read_plain_text
from skill_lexicon.concept import Concept, Lexicon

LEXICON = Lexicon(
    {
        concept.id: concept
        for concept in (
            Concept("roadmap", "roadmap", "practice"),
            Concept("risk-management", "risk management", "practice", hidden_labels=("manage risks",)),
            Concept("leadership", "leadership", "soft"),
            Concept("jira", "Jira", "tool"),
            Concept("asana", "Asana", "tool"),
            Concept("pmp", "Project Management Professional", "certification", alt_labels=("PMP",)),
            Concept("telecom", "telecom", "domain"),
        )
    }
)

POSTING = """Senior Technical Program Manager

About Brightwater
Brightwater is a leading maker of pumps. We believe in water.

Responsibilities
• Own the roadmap and manage risks across teams
• Report status to stakeholders

Qualifications
• 5+ years of technical program management
• Bachelor’s degree in Computer Science or equivalent experience
• Experience with Jira or Asana
• PMP certification is a plus
• Telecom experience not required

Benefits
• Life insurance and a leadership library
"""


def read(text: str):
    document = read_plain_text(text.encode(), "posting.txt")
    return read_posting_document(document, LEXICON, load_nlp(LEXICON, [text], discover=False))


def test_a_plain_posting_is_understood():
    posting = read(POSTING)
    assert posting.title == "Senior Technical Program Manager"
    assert posting.role == "program"
    assert posting.language == "en"
    assert [(years.min, years.importance) for years in posting.years] == [(5, "required")]
    assert [(one.level, one.fields, one.or_equivalent) for one in posting.degrees] == [
        ("bachelor", ("computer science",), True)
    ]
    importance = {mention.text: mention.importance for mention in posting.mentions}
    assert importance["roadmap"] == "duty"
    assert importance["PMP"] == "preferred"
    assert importance["Telecom"] == "negated"
    assert not any(mention.section == "benefits" for mention in posting.mentions)


def test_a_list_with_or_is_one_requirement():
    ids = [requirement.id for requirement in read(POSTING).requirements]
    assert "jira|asana" in ids
    assert "jira" not in ids


def test_a_stub_gets_a_warning():
    posting = read("Technical Program Manager\nApply on our site.")
    assert posting.confidence < 0.5
    assert posting.warnings


def test_a_degree_preferred_after_a_comma_leaves_the_one_before_required():
    posting = read("Requirements\n- Jira\n- Bachelors in Engineering, Masters preferred\n")
    assert [(one.level, one.fields, one.importance) for one in posting.degrees] == [
        ("bachelor", ("engineering",), "required"),
        ("master", (), "preferred"),
    ]


def test_a_field_wished_for_repeats_the_level_asked():
    posting = read("Requirements\n- Bachelor's degree required; a degree in physics is preferred\n")
    assert [(one.level, one.fields) for one in posting.degrees] == [("bachelor", ()), ("bachelor", ("physics",))]


def test_common_words_before_a_verb_are_no_employer():
    text = "Strong values are our ground.\nStrong values matter.\nYou are an Excluded Party if an Excluded Party is a"
    assert read(text + " body; a strong team; an Excluded Party is a body.").employer == ""


def test_praise_is_no_part_of_the_title():
    assert read("We are looking for a driven and curious Project Manager in Denver.").title == "Project Manager"


def test_a_project_manager_of_another_field_gets_a_warning():
    text = (
        "Project Manager\nYou will lead stream restoration projects from concept through construction, with permits "
        "and subcontractors.\nRequirements\n- Bachelor's degree in civil engineering\n- Wastewater projects\n"
    )
    posting = read(text + "- Roadmap and leadership\n" * 20)
    assert posting.role == "project"
    assert posting.confidence < 0.5
    assert any("another field" in warning for warning in posting.warnings)


@pytest.mark.parametrize(("mentions", "understood"), [(30, True), (3, False)])
def test_a_posting_with_hardly_a_technical_word_is_doubted_and_yet_understood_where_enough_is_asked(
    mentions, understood
):
    scope = SkillMention(None, "scope", "practice", "line/1", 0, 5, "scope")
    confidence, warnings = assess(
        language="en",
        role="project",
        title="SAP Project Manager",
        words=300,
        mentions=[scope] * mentions,
        technical=2,
        software=1,
        elsewhere=0,
    )
    assert any("Little in the posting is technical" in one for one in warnings)
    assert (confidence >= SURE_ENOUGH) == understood


@pytest.mark.parametrize(("software", "understood"), [(6, True), (1, False)])
def test_a_long_posting_with_hardly_a_word_of_software_or_hardware_gets_a_warning(software, understood):
    scope = SkillMention(None, "scope", "practice", "line/1", 0, 5, "scope")
    confidence, warnings = assess(
        language="en",
        role="program",
        title="Wargaming Program Manager",
        words=900,
        mentions=[scope] * 80,
        technical=14,
        software=software,
        elsewhere=0,
    )
    assert (not warnings) == understood == (confidence == 1.0)


def test_many_documents_at_once_are_read_as_each_alone():
    nlp = load_nlp(LEXICON, discover=False)
    texts = (POSTING, POSTING.replace("Jira", "Asana"), "\N{PUNCTUATION SPACE}\nStory points")
    more_than_a_batch = texts * 12
    documents = [read_plain_text(text.encode(), f"{n}.txt") for n, text in enumerate(more_than_a_batch)]
    alone = [read_posting_document(document, LEXICON, nlp) for document in documents]
    assert list(read_posting_documents(documents, LEXICON, nlp)) == alone


def test_years_beside_either_of_two_degrees_are_plain_values_that_a_report_can_hold():
    line = "8+ years of experience with a Bachelor's degree or 6+ years with a Master's degree"
    years = read(f"Program Manager\n\nRequirements:\n- {line}\n").years
    assert any(one.or_with for one in years)
    assert all(type(side) is tuple for one in years for side in one.or_with)


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Sr. TPM – Pumps @ Fjordline Robotics (Oslo)\nWe build pumps.", "Fjordline Robotics"),
        ("Project Manager (m/f/d)\nFjordline Pumpen GmbH & Co. KG, Ulm – full time", "Fjordline Pumpen GmbH & Co. KG"),
        ("Project Manager\nThe role\nFjordline Building Society is replacing its hub.", "Fjordline Building Society"),
        ("Fjordline & Sons is the leading health and wellness platform, on a mission.", "Fjordline & Sons"),
        ("Fjordline Staffing is looking for a Project Manager.", "Fjordline Staffing"),
        ("Our client is looking for a Project Manager.", ""),
        ("The Pump Planning Organization is seeking a Project Manager.", ""),
    ],
)
def test_one_sure_turn_of_speech_at_the_head_names_the_employer(text, employer):
    assert read(text).employer == employer


def test_a_label_names_the_employer():
    assert read("Role: Program Manager\nCompany: Fjordline Health\nWe build pumps.\n").employer == "Fjordline Health"


def fail_while_reading():
    with uncollected():
        assert not gc.isenabled()
        raise KeyError


@pytest.mark.parametrize("enabled", [True, False])
def test_the_search_for_garbage_is_afterwards_as_it_was_though_reading_fails(enabled):
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        with pytest.raises(KeyError):
            fail_while_reading()
        assert gc.isenabled() == enabled
    finally:
        (gc.enable if before else gc.disable)()
