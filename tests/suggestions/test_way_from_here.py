"""Where the first words of a resume go, and the next step of who led something already or knows another field."""

from resume_tailor.suggestions.person.first_lines import open_with
from tests.suggestions.test_advice import of_kind
from tests.suggestions.test_reach import case_of

POSTING = (
    "# Senior IT Project Manager\n## required\n- 5+ years as project manager of software projects\n- SQL\n- Agile\n"
    "- Jira\n- Scrum\n- Java\n"
)


def test_words_that_introduce_somebody_without_a_heading_are_no_missing_summary():
    job = "## Experience\n### Producer, Acme, 2020-01 - present\n- Produced shows\n"
    hello = "Hi, I like the messy middle of a project, and I have spent ten years in agencies with them.\n"
    assert open_with(case_of(POSTING, hello + job)).startswith("Begin the words that introduce you")
    assert open_with(case_of(POSTING, job)).startswith("Open the resume with two lines")


def test_who_acted_as_project_lead_is_not_sent_to_stand_next_to_projects():
    job = "## Experience\n### Senior Business Analyst, Acme, 2016-01 - present\n- Wrote 400 user stories\n"
    acted = "- Acted as project lead for the claims redesign: 7 months, 14 people, delivered in the promised quarter\n"
    (way,) = of_kind("pathway", POSTING, job + acted)
    assert "You have led such work already (“Acted as project lead" in way.action
    assert "You stand next to projects" in of_kind("pathway", POSTING, job)[0].action


def test_a_storekeeper_is_sent_to_the_next_system_of_the_store():
    lines = "".join(f"- Kept the stock of warehouse {n} by inventory lists\n" for n in "abcdefg")
    resume = f"## Experience\n### Storekeeper, Acme, 2010-01 - present\n{lines}"
    stores = "".join(f"- Plan the stores and the inventory of region {n}\n" for n in "abcd")
    posting = f"# Staff Program Manager\n## required\n- 7+ years of program management\n{stores}"
    (way,) = of_kind("pathway", posting, resume)
    assert "be its key user" in way.action
    assert "supply chain" in way.action


def test_a_far_posting_of_a_field_that_no_job_touches_is_said_to_be_of_it():
    lines = "".join(f"- Bought the parts of plant {n} from suppliers, purchase orders included\n" for n in "abcdefg")
    resume = f"## Experience\n### Purchasing Officer, Acme, 2012-01 - present\n{lines}"
    duties = "".join(f"- Close the {n} cybersecurity threats with all the security teams\n" for n in "abcdefghi")
    posting = f"# Senior Program Manager, Security\n## required\n- 8+ years of program management\n{duties}"
    (way,) = of_kind("pathway", posting, resume)
    assert "sentences of the posting are of information security, and no line of your jobs is." in way.reason
    (near,) = of_kind("pathway", posting, f"{resume}- Bought the firewalls against cybersecurity threats\n")
    assert "information security" not in near.reason
