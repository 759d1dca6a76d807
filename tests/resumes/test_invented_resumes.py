"""The example and the ten invented resumes are what their scripts make."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest

from examples import make_resume
from tests.resumes.make_resumes import HERE, LAYOUTS
from tests.resumes.people import read_person


def body_of(source):
    return docx.Document(source).element.xml


def entries_of(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_resume_is_what_its_script_makes(layout):
    made = BytesIO()
    LAYOUTS[layout](read_person(layout)).save(made)
    assert body_of(HERE / f"{layout}.docx") == body_of(made)


def test_the_example_is_what_its_script_makes(tmp_path):
    make_resume.save(make_resume.build(), tmp_path / "resume.docx")
    kept = Path(make_resume.__file__).with_name("resume.docx")
    assert entries_of(tmp_path / "resume.docx") == entries_of(kept)


def test_there_are_ten_and_all_are_read_by_python_docx():
    resumes = sorted(HERE.glob("*.docx"))
    assert len(resumes) == 10
    assert all(body_of(resume) for resume in resumes)
