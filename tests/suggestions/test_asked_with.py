"""What the posting puts beside a practice, which a line must have too; names of teams, examples, audits."""

from dataclasses import replace

import pytest

from resume_tailor.model import Evidence, Quote, Requirement, SkillMention
from resume_tailor.places import whole_words
from resume_tailor.suggestions.asked.asked_with import is_only_example, keeps_condition
from resume_tailor.suggestions.asked.in_sense import _is_in_a_teams_name, _tells_which_vendors
from resume_tailor.suggestions.asked.naming import quote_by_name
from resume_tailor.suggestions.highlight import _is_one_asking, _rest_on_one
from resume_tailor.suggestions.lines.certificates import _by_its_own_name
from resume_tailor.suggestions.lines.literal_lines import evidence_at
from resume_tailor.suggestions.lines.meant import _is_audited
from resume_tailor.suggestions.wording import without_double_stops
from tests.suggestions.test_put_forward import JOB, made
from tests.suggestions.test_reach import case_of


def asking(text, words, concept, label=""):
    """The case of a posting with that line alone, and the match of what it asks by those words."""
    one = case_of(f"# Program Manager\n## required\n- {text}\n- risk management\n", JOB + "- Led risk management\n")
    block = next(b for b in one.posting.document.blocks if text in b.text)
    start = block.text.index(words)
    mention = SkillMention(concept, words, "practice", block.id, start, start + len(words), words)
    known = one.skills()[0]
    requirement: Requirement = replace(
        known.requirement,
        label=label or words,
        concepts=(concept,),
        mentions=(mention,),
        quote=Quote("posting", block.id, 0, len(block.text), block.text, "required"),
    )
    return one, replace(known, requirement=requirement)


def told(concept, line, category="practice", words="", speaks=True) -> Evidence:
    words = words or line
    start = line.index(words)
    mention = SkillMention(None, words, category, "b", start, start + len(words), words)
    quote = Quote("resume", "b", 0, len(line), line, "job")
    return Evidence(concept, mention, "implied", "bullet", quote, "p", 0, "", speaks=speaks)


@pytest.mark.parametrize(
    ("asked", "words", "concept", "line", "kept"),
    [
        ("Vendors and procurement, with RFPs", "Vendors", "vendor-management", "Coordinate three contractors", False),
        ("Vendors and procurement, with RFPs", "Vendors", "vendor-management", "Negotiated with two vendors", True),
        ("Write migration plans", "plans", "planning", "Kept a single schedule", False),
        ("Write migration plans", "plans", "planning", "Planned the move of 40 servers, moved all", True),
        (
            "Prioritize the engineering roadmap",
            "Prioritize",
            "prioritization",
            "Led three moves, prioritize tasks",
            False,
        ),
        (
            "Prioritize the engineering roadmap",
            "Prioritize",
            "prioritization",
            "Ran the backlog and its priorities",
            True,
        ),
        ("Lead sprint/cycle planning", "cycle planning", "planning", "Built the integrated schedule of a ramp", False),
        ("Lead sprint/cycle planning", "cycle planning", "planning", "Planned sprints for three teams", True),
        ("Expertise in documentation", "documentation", "documentation", "Wrote the monthly narrative", False),
        ("Expertise in documentation", "documentation", "documentation", "Wrote the test plan and its records", True),
        ("Expertise in Agile delivery", "Agile delivery", "project-delivery", "Delivered a checkout", False),
        ("Expertise in Agile delivery", "Agile", "project-delivery", "Delivered a checkout", False),
        ("Expertise in Agile delivery", "delivery", "project-delivery", "Delivered a checkout in nine sprints", True),
        ("Project delivery in an agile team", "Project delivery", "project-delivery", "Delivered a checkout", True),
        (
            "Prioritization and sign off of business requirements",
            "Prioritization",
            "prioritization",
            "Established a portfolio board",
            False,
        ),
        (
            "Prioritization and sign off of business requirements",
            "Prioritization",
            "prioritization",
            "Made trade-offs between the requirements of two banks",
            True,
        ),
        ("Prioritization across projects", "Prioritization", "prioritization", "Established a portfolio board", True),
        ("Integrate security practices into the SDLC", "SDLC", "sdlc", "Planned releases of three teams", False),
        ("Lead the whole SDLC", "SDLC", "sdlc", "Planned releases of three teams", True),
        ("Assess AI threats and security risks", "security risks", "risk-management", "Kept the RAID log", False),
        ("Assess AI threats and security risks", "security risks", "risk-management", "Closed PCI DSS risks", True),
        ("Drive safe deployment of our models", "safe deployment", "deployment-management", "Led a cut-over", False),
        ("Drive deployment of our models", "deployment", "deployment-management", "Led release of two models", True),
        ("Own sample delivery", "sample delivery", "project-delivery", "Delivered six projects", False),
        ("Own project delivery", "project delivery", "project-delivery", "Delivered six projects", True),
        ("Analyse quality issues", "quality issues", "issue-management", "Overdue actions fell to 11", False),
        ("Resolve blocking issues", "blocking issues", "issue-management", "Overdue actions fell to 11", True),
        ("See complex cost, schedule, and performance data", "schedule", "scheduling", "Kept the project plan", False),
        ("Keep the schedule", "schedule", "scheduling", "Kept the project plan", True),
        ("Develop plans to address gaps", "Develop plans", "planning", "Built the integrated schedule", False),
        ("Lead project planning", "planning", "planning", "Built the integrated schedule", True),
        ("Lead project planning", "planning", "planning", "Facilitate quarterly planning with 70 people", False),
        ("Lead planning of each quarter", "planning", "planning", "Facilitate quarterly planning", True),
        ("Plan deployment", "deployment", "deployment-management", "Planned the laptop refresh", False),
        ("Plan deployment of devices", "deployment", "deployment-management", "Planned the laptop refresh", True),
        (
            "Each with its unique resource constraints",
            "resource constraints",
            "resource-management",
            "Did resource management",
            False,
        ),
        (
            "Meet the highest quality standards",
            "quality standards",
            "quality-standards",
            "Set quality standards",
            False,
        ),
        ("Define quality standards", "quality standards", "quality-standards", "Set quality standards", True),
    ],
)
def test_a_modifier_or_object_of_what_is_asked_is_a_condition_of_the_proof(asked, words, concept, line, kept):
    case, match = asking(asked, words, concept, "Agile delivery" if words == "Agile" else words)
    assert keeps_condition(match, told(concept, line), case) is kept


def test_what_stands_only_in_a_list_of_examples_is_known_for_an_example():
    assert is_only_example(*reversed(asking("Proficiency in methods (e.g., Waterfall, Agile)", "Agile", "agile")))
    assert not is_only_example(*reversed(asking("Tools (e.g. Jira). Work in Agile teams", "Agile", "agile")))


def test_a_certificate_is_not_put_forward_for_a_method_that_is_only_an_example():
    posting = "# Program Manager\n## required\n- Proficiency in methodologies (e.g., Scrum, Waterfall)\n"
    resume = JOB + "- Kept the books of the house\n## Certifications\nCSM, 2018\n"
    assert made(resume, posting.replace("(e.g., Scrum, Waterfall)", "and Scrum"))
    assert not made(resume, posting)


def test_a_word_of_a_teams_name_is_not_asked_for():
    named = "As a member of the Transformation, Quality, and Learning team, you lead work"
    mention = SkillMention("quality-management", "Quality", "practice", "b", 35, 42, "Quality")
    assert named[mention.start : mention.end] == "Quality"
    assert _is_in_a_teams_name(mention, named)
    assert not _is_in_a_teams_name(replace(mention, start=0, end=7), "Quality of the release and of the team")


@pytest.mark.parametrize(
    ("line", "audited"),
    [
        ("Took on the 2017 audit readiness for SAP", True),
        ("Kept the risk log for all SAP projects", True),
        ("Led data extraction and reporting in SAP", False),
    ],
)
def test_a_tool_that_was_audited_was_not_worked_with(line, audited):
    assert _is_audited(told("sap", line, "tool", "SAP", speaks=False)) is audited


def test_a_quoted_sentence_ends_with_one_stop():
    assert without_double_stops("Nearest is “Led it.”. Then “a …”.") == "Nearest is “Led it”. Then “a …”."
    assert without_double_stops("It says “Led it.” (Acme)") == "It says “Led it.” (Acme)"


@pytest.mark.parametrize(
    ("line", "words", "whole"),
    [
        ("Cut lead time by 20% with a calendar", "lead time by 20", "lead time by 20%"),
        ("Conversion rose by 2.6 points", "rose by 2", "rose by 2.6 points"),
        ("Automated nightly deployments of it", "mated nightly depl", "Automated nightly deployments"),
        (
            "Moved 4,000 users (in three waves) on time",
            "Moved 4,000 users (in thr",
            "Moved 4,000 users (in three waves)",
        ),
        ("Moved users (in three waves on time", "Moved users (in three", "Moved users "),
        ("Cut costs", "Cut costs", "Cut costs"),
    ],
)
def test_a_quotation_cuts_no_word_figure_or_bracket(line, words, whole):
    start = line.index(words)
    first, last = whole_words(line, start, start + len(words))
    assert line[first:last] == whole


def test_one_word_of_the_posting_in_two_forms_is_one_asking():
    one, other = (asking("Create KPIs", "KPIs", id_, label)[1] for id_, label in (("kpis", "KPIs"), ("metrics", "KPI")))
    assert _is_one_asking(one, other)
    other = replace(other, requirement=replace(other.requirement, label="dashboards", mentions=()))
    assert not _is_one_asking(one, other)


def test_a_certificate_goes_by_its_own_name_where_its_line_calls_it_one_of_the_trade():
    line = "Certification in Project Management - PRINCE2, 2015"
    one = case_of("# Program Manager\n## required\n- PMP\n", f"## Certifications\n{line}\n")
    block = next(b for b in one.resume.document.blocks if line in b.text)
    any_of_it = SkillMention("project-management-certification", line[:35], "certification", block.id, 0, 35, line[:35])
    own = SkillMention("prince2", "PRINCE2", "method", block.id, 38, 45, "PRINCE2")
    held = replace(one, resume=replace(one.resume, mentions=(any_of_it, own)))
    item = replace(evidence_at(block, 0, 35, one), mention=any_of_it)
    assert _by_its_own_name(item, held).mention.text == "PRINCE2"
    assert _by_its_own_name(item, one).mention.text == line[:35]


@pytest.mark.parametrize(("importance", "first"), [("required", True), ("preferred", False)])
def test_a_certificate_that_is_a_wish_stands_behind_the_lines_for_what_is_demanded(importance, first):
    (wanted,) = made("## Certifications\nPMP, 2015\n", f"# Technical Program Manager\n## {importance}\n- PMP\n")
    assert (wanted.weight > 9) is first


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("Coordinate hosted ERP SaaS vendors", True),
        ("Work with vendors like Slack, ERP houses and banks", True),
        ("Lead the ERP rollout with vendors", False),
    ],
)
def test_a_technology_that_tells_which_vendors_are_meant_is_not_asked_for(text, which):
    start = text.index("ERP")
    assert _tells_which_vendors(SkillMention("erp", "ERP", "technology", "b", start, start + 3, "ERP"), text) is which


def test_a_certificate_is_quoted_where_it_is_named_and_not_where_a_person_is():
    lines = "- A seasoned project management professional\n- Project Management Professional (PMP) preferred\n"
    one = case_of(f"# Program Manager\n## required\n{lines}", JOB + "- Kept the books\n")
    (match,) = (m for m in one.skills() if "pmp" in m.requirement.concepts)
    assert "(PMP)" in quote_by_name(match, one).text


def test_words_that_show_one_thing_are_no_ground_for_a_second():
    line = "Set up a board; 30 open escalations were reduced to 6"
    one, same, other = (told("x", line, words=words) for words in ("escalations", "escalations were reduced", "board"))
    assert _rest_on_one(one, same)
    assert not _rest_on_one(one, other)
