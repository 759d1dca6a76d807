"""All outputs or none; inputs and other people's files are never touched."""

import hashlib
import json
import os
import stat
import threading

import pytest

from resume_tailor import output
from resume_tailor.errors import OutputExists, TailorError
from resume_tailor.output import check_outputs, clean_name, default_folder, review_name, rights_of, write_outputs


def files(text="one", *names):
    """A run's files with a report.json that holds their hashes, its own too."""
    found = {name: f"{name} {text}".encode() for name in (names or ("resume.docx", "report.html"))}
    entries = [{"name": name, "sha256": hashlib.sha256(data).hexdigest()} for name, data in found.items()]

    def report(own):
        return json.dumps({"outcome": {"files": [*entries, {"name": "report.json", "sha256": own}]}}).encode()

    return found | {"report.json": report(hashlib.sha256(report("")).hexdigest())}


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_folder_is_made_and_holds_all_files_and_nothing_else(tmp_path):
    write_outputs(tmp_path / "a" / "b", files(), [], force=False)
    assert contents(tmp_path / "a" / "b") == files()


def test_unchanged_files_of_an_earlier_run_are_replaced_without_asking(tmp_path):
    write_outputs(tmp_path, files("one", "old.docx", "report.html"), [], force=False)
    write_outputs(tmp_path, files("two"), [], force=False)
    assert contents(tmp_path) == files("two")


@pytest.mark.parametrize("name", ["resume.docx", "report.html", "report.json"])
def test_a_file_that_was_changed_since_needs_force(tmp_path, name):
    write_outputs(tmp_path, files("one"), [], force=False)
    changed = (tmp_path / name).read_bytes() + b" "
    (tmp_path / name).write_bytes(changed)
    with pytest.raises(OutputExists, match="--force"):
        write_outputs(tmp_path, files("two"), [], force=False)
    assert (tmp_path / name).read_bytes() == changed
    write_outputs(tmp_path, files("two"), [], force=True)
    assert contents(tmp_path) == files("two")


def test_a_changed_file_that_is_not_written_again_stays(tmp_path):
    write_outputs(tmp_path, files("one", "mine.docx"), [], force=False)
    (tmp_path / "mine.docx").write_bytes(b"my changes")
    write_outputs(tmp_path, files("two"), [], force=False)
    assert contents(tmp_path) == files("two") | {"mine.docx": b"my changes"}


@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_an_input_is_never_written_to_not_even_by_a_link_or_by_force(tmp_path, link):
    resume = tmp_path / "resume.docx"
    resume.write_bytes(b"original")
    folder = tmp_path / "out"
    folder.mkdir()
    link(resume, folder / "resume.docx")
    for place in (tmp_path, folder):
        with pytest.raises(OutputExists, match="is an input"):
            write_outputs(place, files(), [resume], force=True)
    assert resume.read_bytes() == b"original"


def test_an_earlier_output_that_is_now_an_input_is_not_removed(tmp_path):
    write_outputs(tmp_path, files("one", "old.docx", "report.html"), [], force=False)
    write_outputs(tmp_path, files("two"), [tmp_path / "old.docx"], force=False)
    assert (tmp_path / "old.docx").read_bytes() == b"old.docx one"


def test_a_link_to_elsewhere_is_replaced_and_not_followed(tmp_path):
    other = tmp_path / "other"
    other.write_bytes(b"other")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "report.html").symlink_to(other)
    with pytest.raises(OutputExists):
        write_outputs(tmp_path / "out", files(), [], force=False)
    write_outputs(tmp_path / "out", files(), [], force=True)
    assert other.read_bytes() == b"other"
    assert contents(tmp_path / "out") == files()


def test_a_folder_in_the_way_ends_in_one_line(tmp_path):
    (tmp_path / "report.html").mkdir()
    with pytest.raises(OutputExists, match="is a folder"):
        write_outputs(tmp_path, files(), [], force=True)
    (tmp_path / "file").write_bytes(b"")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(TailorError, match="choose another"):
            write_outputs(folder, files(), [], force=True)


@pytest.mark.parametrize("failing", range(6))
def test_whatever_move_fails_the_earlier_files_are_all_there(tmp_path, monkeypatch, failing):
    write_outputs(tmp_path, files("one"), [], force=False)
    real, calls = output._move, iter(range(100))

    def move(source, target, moved):
        if next(calls) == failing:
            raise OSError(28, "No space left on device")
        real(source, target, moved)

    monkeypatch.setattr(output, "_move", move)
    with pytest.raises(TailorError, match="No space left on device"):
        write_outputs(tmp_path, files("two"), [], force=False)
    assert contents(tmp_path) == files("one")


def test_a_folder_made_for_nothing_is_removed_again(tmp_path, monkeypatch):
    def full(path, data, rights):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(output, "_write", full)
    with pytest.raises(TailorError, match="No space left"):
        write_outputs(tmp_path / "a" / "b", files(), [], force=False)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_ends_in_one_line(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(TailorError, match="Permission denied"):
        write_outputs(tmp_path / "out", files(), [], force=False)


def test_two_runs_at_once_do_not_mix(tmp_path):
    runs = [files(str(number)) for number in range(8)]
    threads = [threading.Thread(target=write_outputs, args=(tmp_path, run, []), kwargs={"force": True}) for run in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert contents(tmp_path) in runs


@pytest.mark.parametrize(
    "text", ["[]", "{", '{"outcome": 3}', '{"outcome": {"files": [{"name": "../x", "sha256": ""}]}}']
)
def test_a_report_that_is_none_of_ours_needs_force(tmp_path, text):
    (tmp_path / "report.json").write_text(text)
    with pytest.raises(OutputExists, match="is not ours"):
        check_outputs(tmp_path, ["report.json"], [], force=False)


def test_a_report_cannot_have_files_outside_of_the_folder_removed(tmp_path):
    victim = tmp_path / "victim"
    victim.write_bytes(b"")
    (tmp_path / "out").mkdir()
    entry = {"name": "../victim", "sha256": hashlib.sha256(b"").hexdigest()}
    (tmp_path / "out" / "report.json").write_text(json.dumps({"outcome": {"files": [entry]}}))
    write_outputs(tmp_path / "out", files(), [], force=True)
    assert victim.exists()


def test_names_follow_the_resume_and_fit_the_file_system(tmp_path):
    assert clean_name(tmp_path / "My CV.DOCX") == "My CV.DOCX"
    assert review_name(tmp_path / "My CV.docx") == "My CV.review.docx"
    assert clean_name(tmp_path / "report.html") == "report.html.docx"
    long = tmp_path / ("é" * 125 + ".docx")
    assert len(os.fsencode(review_name(long))) <= 255


@pytest.mark.parametrize(
    ("posting", "folder"),
    [("jobs/acme.txt", "acme"), ("a\nb.txt", "a_b"), ("...txt", "posting"), ("v1.2.md", "v1.2")],
)
def test_the_default_folder_follows_the_posting(tmp_path, posting, folder):
    assert default_folder(tmp_path / posting).parts == ("tailored", folder)
    assert default_folder(None).parts == ("tailored", "posting")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
@pytest.mark.parametrize(
    ("of_resume", "of_output"), [(0o600, 0o600), (0o640, 0o640), (0o400, 0o600), (0o644, 0o644), (0o777, 0o664)]
)
def test_nobody_may_read_an_output_who_may_not_read_the_resume(tmp_path, of_resume, of_output):
    resume = tmp_path / "resume.docx"
    resume.touch(0o600)
    resume.chmod(of_resume)
    before = os.umask(0o002)
    try:
        write_outputs(tmp_path / "out", files(), [resume], force=False, rights=rights_of(resume))
    finally:
        os.umask(before)
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "out").iterdir()} == {of_output}
