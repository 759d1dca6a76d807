"""The degree asked that is held: told only where it stands far down and little else answers the posting."""

import pytest

from tests.suggestions.test_figures_below import knockouts

JOB = "## Experience\n### {title}, Acme, 2010-01 - present\n" + "".join(
    f"- Kept the stock of site {n}\n" for n in range(9)
)
DEGREE = "## Education\nBachelor of Science in Computer Science, 2009\n"
ASKED = "degree: bachelor in computer science"


def test_a_degree_that_answers_the_posting_is_to_be_put_where_it_is_seen():
    (made,) = [s for s in knockouts([ASKED], JOB.format(title="Storekeeper") + DEGREE).values() if "degree" in s.id]
    assert "put it where it is seen" in made.title
    assert "Computer Science" in made.reason


@pytest.mark.parametrize(
    ("asked", "resume"),
    [
        (ASKED, JOB.format(title="Project Manager") + DEGREE),
        (ASKED, DEGREE + JOB.format(title="Storekeeper")),
        ("risk management", JOB.format(title="Storekeeper") + DEGREE),
    ],
)
def test_it_is_no_word_worth_for_who_leads_projects_or_where_it_stands_first_or_is_not_asked(asked, resume):
    assert not [s for s in knockouts([asked], resume) if "degree" in s]
