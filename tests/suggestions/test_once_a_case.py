"""What is found of a case once, and what of it a later round may still believe."""

from dataclasses import replace

import pytest

from resume_tailor.suggestions.case import once_a_case
from resume_tailor.suggestions.conditions.home import home_of
from resume_tailor.suggestions.conditions.job_place import countries_of
from resume_tailor.suggestions.lacking.held import whole_text
from resume_tailor.suggestions.lacking.told import find_gaps
from resume_tailor.suggestions.lines.choosing import choose_lines
from resume_tailor.suggestions.lines.nearest import nearest_line
from resume_tailor.suggestions.lines.putting_forward import lines_put_forward
from resume_tailor.suggestions.lines.relevance import block_worth, relevant_lines
from resume_tailor.suggestions.lines.telling import asked_duties, told_lines
from resume_tailor.suggestions.lines.unfinished import lines_to_strengthen
from resume_tailor.suggestions.person.reach import find_distance
from tests.suggestions.test_advice import advised
from tests.suggestions.test_reach import case_of

POSTING = """
# Senior Program Manager
## required
- Budget management and vendor management
- Kubernetes
- You must live in Oregon
## duty
- Manage budgets, schedules and risks of the program
"""
RESUME = """
# Program Manager
## Contact
Seattle, WA
## Experience
### Program Manager, Acme, 2022-01 - present
- Managed vendors of the whole migration project with the client
- Led the billing program within budget, $3.4M and two teams
- Kept the schedule
"""
OTHER = "# Program Manager\n## Experience\n### Clerk, Acme, 2022-01 - present\n- Counted the stock\n"
FOUND = [
    asked_duties, block_worth, choose_lines, countries_of, find_distance, find_gaps, home_of, lines_put_forward,
    lines_to_strengthen, nearest_line, relevant_lines, told_lines, whole_text,
]  # fmt: skip


def test_it_is_looked_for_once_in_all_rounds_of_a_case():
    looked = []
    look = once_a_case(lambda case: looked.append(case) or len(looked))
    case = case_of(POSTING, RESUME)
    assert look(case) == look(case) == look(case.next_round(eager=True)) == 1


def test_each_case_is_looked_at_by_itself():
    case, other = case_of(POSTING, RESUME), case_of(POSTING, OTHER)
    assert choose_lines(case)
    assert not choose_lines(other)


def test_a_case_of_another_resume_starts_anew():
    case, other = case_of(POSTING, RESUME), case_of(POSTING, OTHER)
    assert nearest_line(case)
    assert nearest_line(replace(case, resume=other.resume, places=other.places, text=other.text)) is None


@pytest.mark.parametrize("find", FOUND, ids=lambda find: find.__name__)
def test_what_is_kept_is_the_same_in_every_round(find):
    case = case_of(POSTING, RESUME)
    stands = tuple(advised(POSTING, RESUME)[0])
    later = replace(case, eager=True, planned=stands)
    assert find(later) == find(case)
