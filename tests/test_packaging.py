"""The wheel carries all data, and runs where the checkout is not."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from resume_tailor.reports.page_template import compile_page

ROOT = Path(__file__).parents[1]
PACKAGES = ("resume_tailor", "skill_lexicon")


@pytest.fixture(scope="module")
def dist(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr or done.stdout
    return folder


def data_files():
    files = (path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in files if "__pycache__" not in path.parts}


@pytest.mark.slow
def test_the_wheel_holds_every_file_of_the_packages(dist):
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as wheel:
        assert data_files() <= set(wheel.namelist())


@pytest.mark.slow
def test_the_wheel_holds_the_page_compiled(dist):
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as wheel:
        assert wheel.read("resume_tailor/reports/compiled_page.py").decode() == compile_page()


@pytest.mark.slow
def test_the_sdist_is_built_too(dist):
    assert next(dist.glob("*.tar.gz")).stat().st_size > 100_000


@pytest.mark.slow
def test_the_wheel_tailors_the_example_without_the_checkout(dist, tmp_path):
    site = tmp_path / "site"
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as wheel:
        wheel.extractall(site)
    code = f"import sys; sys.path.insert(0, {str(site)!r}); from resume_tailor.__main__ import main; main()"
    command = [sys.executable, "-c", code, "posting.txt", "resume.docx", "-o", str(tmp_path / "out")]
    done = subprocess.run(command, cwd=ROOT / "examples", capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 4
