"""What counts as a result in a line, and who led."""

import pytest

from resume_tailor.outcomes import find_good_end, find_outcome, find_turn, says_led


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("Led a $2.5M migration", "$2.5M"),
        ("Cut cost by 30 %", "30 %"),
        ("Grew throughput 3x", "3x"),
        ("managed 12 engineers in 3 countries", "12 engineers"),
        ("rolled out to 40+ sites", "40+ sites"),
        ("team of five Technical Consultants", "five Technical Consultants"),
        ("Reduced cycle time by six weeks", "six weeks"),
        ("defects found after release fell from 64 to 12", "from 64 to 12"),
        ("deployment time fell from two days to 40 minutes", "from two days to 40 minutes"),
        ("112 data flows were reviewed", "112 data flows"),
        ("Saved 1.2 million dollars", "1.2 million dollars"),
        ("Managed a vendor SOW worth INR 9 Cr for two depots", "INR 9 Cr"),
        ("Delivered data centre projects ($0.5–4M)", "$0.5–4M"),
        ("Rolled out a portal (€3,4M)", "€3,4M"),
    ],
)
def test_money_share_factor_scale_and_time_saved_are_results(line, outcome):
    assert find_outcome(line) == outcome


@pytest.mark.parametrize(
    "line",
    [
        "worked there from 2012 to 2015",
        "SAP BI 7.0 on Windows 2000",
        "March 2012 till 2015",
        "In 2015 projects were done",
        "15 years of experience",
        "ISO 9001 audit",
        "Ensure 100% completion of the job before delivery, with zero defects",
        "Responsible for 24/7 support",
        "call 215-430-2201",
        "Office365 mailbox migration",
        "see https://example.org/40-teams",
    ],
)
def test_dates_versions_phones_and_links_are_no_results(line):
    assert find_outcome(line) == ""


def test_a_leading_verb_counts_unless_assisting_comes_first():
    assert says_led("Led the launch and supported sales")
    assert not says_led("Assisted the manager who led the launch")
    assert not says_led("Prepared reports")


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("Led the ledger move, which went live in May to the original date.", "to the original date"),
        ("Both cutovers on the planned weekend", "on the planned weekend"),
        ("Coached two clerks, one is now team lead.", "one is now team lead"),
        ("Surveillance audit passed with no major finding", "no major finding"),
        ("Moved the ticket desk without a customer-visible outage", "without a customer-visible outage"),
        ("310 masts on air, target was 290", "target was 290"),
        ("Wrote a checklist, adopted by three other plants", "adopted by three other plants"),
    ],
)
def test_a_good_end_in_words_is_found(line, end):
    assert find_good_end(line) == end


@pytest.mark.parametrize(
    "line",
    [
        "Ensured go-live on the planned date",
        "Working on the planned release schedule",
        "Reviews are now in English",
        "Weekly calls with the sponsor",
    ],
)
def test_wishes_and_duties_are_no_good_end(line):
    assert find_good_end(line) == ""


@pytest.mark.parametrize(
    ("line", "turn"),
    [
        ("Hosting bill went from $2.9M to $2.1M a month", "from $2.9M to $2.1M"),
        ("Length of stay down from 3.1 h to 2.2 h", "from 3.1 h to 2.2 h"),
        ("Led projects from $4M to $62M", ""),
        ("Cut costs from 2019 to 2021", ""),
    ],
)
def test_a_number_that_became_another_is_a_result_and_a_range_is_none(line, turn):
    assert find_turn(line) == turn
    assert not turn or find_outcome(line) == turn
