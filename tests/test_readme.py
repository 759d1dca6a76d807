"""What the README shows is what the program does."""

import re
import textwrap
from pathlib import Path

from click.testing import CliRunner

from resume_tailor.cli import tailor

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
NAMED = re.compile(r"\]\((?!http)([^)#]+)\)|`((?:tests|resume_tailor|skill_lexicon|benchmarks)/[\w./-]+)`")


def words(text):
    return " ".join(text.split())


def test_the_help_in_the_readme_is_the_real_one():
    shown = re.search(r"\$ tailor --help\n(.*?)```", README, re.DOTALL)[1]
    assert words(shown) == words(CliRunner().invoke(tailor, ["--help"], prog_name="tailor").stdout)


def test_files_and_folders_that_the_readme_names_are_there():
    missing = [link or name for link, name in NAMED.findall(README) if not (ROOT / (link or name)).exists()]
    assert not missing


def test_the_skill_that_contributing_shows_can_be_added_and_found(tmp_path):
    shown = re.search(r"```toml\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    (tmp_path / "own.toml").write_text(textwrap.dedent(shown), encoding="utf-8")
    command = ["skills", "wardley", "--lexicon", str(tmp_path / "own.toml")]
    assert "Wardley mapping" in CliRunner().invoke(tailor, command).stdout


def test_there_are_two_commands():
    assert len(re.findall(r"^```sh$", README, re.MULTILINE)) == 2
