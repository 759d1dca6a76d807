import pytest

from resume_tailor.readers.page_title import parts_of_title

TITLES = (
    ("Job Application for Program Manager at Fjordline", "Program Manager", "Fjordline"),
    ("Fjordline hiring Program Manager in Oslo, Norway | LinkedIn", "Program Manager", "Fjordline"),
    ("Program Manager @ Fjordline", "Program Manager", "Fjordline"),
    ("Program Manager - Oslo - Indeed.com", "Program Manager", ""),
    ("Program Manager | Careers at Fjordline", "Program Manager", "Fjordline"),
    ("Program Manager - Releases", "Program Manager - Releases", ""),
    ("Fjordline - Program Manager | Lever", "Fjordline - Program Manager", ""),
)


@pytest.mark.parametrize(("written", "job", "employer"), TITLES)
def test_the_title_of_a_saved_page_names_the_job_and_the_employer(written, job, employer):
    assert parts_of_title(written) == (job, employer)
