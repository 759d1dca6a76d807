"""From one sector to another: seen where both sides are sure, and bridged by what the resume has."""

import pytest

from resume_tailor.suggestions.person.crossing import find_crossing
from resume_tailor.suggestions.reorder_bullets import _kept_lines
from tests.suggestions.test_advice import of_kind
from tests.suggestions.test_reach import case_of

CLOUD = (
    "# Program Manager\n## duty\n"
    "- Run cloud programs well. Move all old servers. Grow the data center. Own the cloud platform. "
    "Keep the schedule of all.\n"
)
ROBOTS = (
    "## Summary\nProgram manager of hardware products\n## Experience\n"
    "### Hardware Program Manager, Acme, 2021-01 - present\n"
    "- Led the hardware program from prototypes to tooling\n"
    "- Built the schedule of prototypes; the ramp was reached three weeks ahead of plan\n"
)


def test_a_posting_in_one_paragraph_is_read_by_its_sentences():
    crossing = find_crossing(case_of(CLOUD, ROBOTS))
    assert crossing
    assert crossing.own
    assert ([sector.name for sector in crossing.own], crossing.theirs.name[:7]) == (["hardware products"], "servers")
    assert crossing.sentences == 4


CARE = (
    "# Healthcare IT Project Manager\n## duty\n- Lead the EHR conversion well. Bring the clinic staff along. "
    "Keep the patients safe always. Meet the hospital board monthly.\n"
)


def test_where_no_line_leads_there_nothing_is_said():
    assert find_crossing(case_of(CARE, ROBOTS))
    assert not of_kind("frame", CARE, ROBOTS)


def test_a_sector_that_only_the_employer_speaks_of_is_none():
    ours = "- Our data center is large. We love our servers. We grow the cloud platform. Our network is core.\n" * 2
    duties = "".join(f"- Keep the plan of project {n}\n" for n in range(9))
    assert find_crossing(case_of(f"# Program Manager\n## other\n{ours}## duty\n{duties}", ROBOTS)) is None


def test_a_title_near_to_the_field_is_not_said_to_be_of_another():
    titled = ROBOTS.replace("### Hardware Program Manager", "### Infrastructure Program Manager")
    assert find_crossing(case_of(CLOUD, ROBOTS))
    assert find_crossing(case_of(CLOUD, titled)) is None


ASKS = "- Keep all the stakeholders of it informed\n"


def test_the_line_that_carries_over_is_not_full_of_the_old_field():
    plain = "- Kept the schedule of twelve stakeholders; all dates were met three weeks ahead of plan\n"
    (frame,) = of_kind("frame", CLOUD + ASKS, ROBOTS + plain)
    assert frame.title.endswith("leads to servers, networks and data centres")
    assert "on what carries over: “Kept the schedule of twelve" in frame.action
    assert "prototypes" not in frame.action


def test_software_that_runs_in_devices_of_the_field_is_no_plain_software():
    posting = (
        "# Project Leader\n## duty\n- Lead agile teams well. Ship the software on time. Keep the sprints in order. "
        "Mend the software bugs. Build all public apis.\n"
    )
    fibre = (
        "## Experience\n### Project Manager, Acme Telecom, 2021-01 - present\n"
        "- Rolled out fibre in 40 towns ahead of schedule\n- Ran the broadband program\n- Led the 5G tests\n"
    )
    assert find_crossing(case_of(posting, fibre))
    devices = posting + "- Maintain all the field devices\n- Test the vehicle equipment well\n"
    assert find_crossing(case_of(devices, fibre)) is None


def test_where_a_resume_opens_with_an_objective_no_summary_is_led():
    plain = "- Kept the schedule of twelve stakeholders; all dates were met three weeks ahead of plan\n"
    (frame, *_) = of_kind("frame", CLOUD, (ROBOTS + plain).replace("## Summary", "## Objective"))
    assert "Lead the summary" not in frame.action


def test_a_line_of_assisting_leads_nowhere():
    posting = CLOUD.replace("Keep the schedule", "Plan each migration. Keep the schedule")
    led = f"{ROBOTS}- Led the migration of a tool for drawings\n"
    assert "Led the migration" in of_kind("frame", posting, led)[0].action
    assert not of_kind("frame", posting, led.replace("Led the mig", "Assisted the mig"))


SITE = "Lead the construction in town. Manage all subcontractors. Know the building codes. Keep the safety regulations."


@pytest.mark.parametrize("duty", ["Build civil infrastructure in town.", "Write all the bid packages."])
def test_infrastructure_of_a_building_site_is_no_cloud(duty):
    crossing = find_crossing(case_of(f"# Infrastructure Project Manager\n## duty\n- {duty} {SITE}\n", ROBOTS))
    assert crossing is None or crossing.theirs.name == "construction"


def test_what_is_offered_tells_no_sector():
    offered = "# Program Manager\n## duty\n- Lead programs\n" + "- Dental and life insurance of a health plan\n" * 6
    assert find_crossing(case_of(offered, ROBOTS)) is None


def test_from_fibre_to_networks_the_way_is_short():
    fibre = (
        "## Experience\n### Project Manager, Acme Telecom, 2021-01 - present\n"
        "- Rolled out fibre in 40 towns\n- Ran the broadband program\n- Led the 5G tests\n"
    )
    assert find_crossing(case_of(CLOUD, fibre)) is None


def test_nothing_carries_over_that_the_posting_does_not_ask():
    assert not of_kind("frame", CLOUD.replace(" Keep the schedule of all.", ""), ROBOTS)


def test_the_line_that_leads_over_is_passed_by_no_edit():
    plain = "- Kept the schedule of twelve stakeholders; all dates were met three weeks ahead of plan\n"
    (frame,) = of_kind("frame", CLOUD + ASKS, ROBOTS + plain)
    kept = _kept_lines(case_of(CLOUD + ASKS, ROBOTS + plain))
    assert [block_id for block_id, rank in kept.items() if rank < 0] == [one.block_id for one in frame.resume_quotes]


def test_a_sector_named_for_degrees_or_in_few_of_many_sentences_is_none():
    few = "".join(f"- Keep the plan of project {n} well\n" for n in range(60))
    assert find_crossing(case_of(f"{CLOUD}{few}", ROBOTS)) is None
    degrees = (
        "- A degree in network security\n- A bachelor of data center work\n- A master's degree in cloud services\n"
    )
    assert (
        find_crossing(case_of(f"# Program Manager\n## required\n{degrees}- Degree in IT infrastructure\n", ROBOTS))
        is None
    )


def test_from_devices_to_plain_software_leads_the_line_on_what_is_programmed():
    posting = (
        "# Project Manager\n## duty\n- Lead the agile teams of the booking portal. Ship the software of the portal on "
        "time. Keep all the sprints in order.\n"
    )
    resume = ROBOTS + "- Coordinated the firmware releases: 1,400 test cases, 96% automated\n"
    (frame,) = of_kind("frame", posting, resume)
    assert "none is of hardware products" in frame.reason
    assert [quote.text[:33] for quote in frame.resume_quotes] == ["Coordinated the firmware releases"]
