"""Every mistake in a user's file is told with file, line and remedy."""

import re
from pathlib import Path

import pytest

from skill_lexicon import LexiconMistake, load_lexicon
from skill_lexicon.checking import Collection
from skill_lexicon.reading import MOST_BYTES, read_entries

CASES = Path(__file__).parents[1] / "cases" / "lexicon_mistakes.md"


def cases():
    """Name, TOML and expected message of each case."""
    for part in CASES.read_text(encoding="utf-8").split("\n## ")[1:]:
        name, _, rest = part.partition("\n")
        toml, message = re.search(r"```toml\n(.*?)```\n+```\n(.*?)\n```", rest, re.DOTALL).groups()
        yield pytest.param(toml, message, id=name)


@pytest.mark.parametrize(("toml", "message"), list(cases()))
def test_a_mistake_is_told_with_file_line_and_remedy(tmp_path, toml, message):
    path = tmp_path / "mine.toml"
    path.write_text(toml, encoding="utf-8")
    with pytest.raises(LexiconMistake) as caught:
        load_lexicon([path])
    assert str(caught.value) == message


def test_a_file_that_is_no_utf8_is_told_with_its_line():
    with pytest.raises(LexiconMistake, match=r"mine\.toml, line 2: not UTF-8 text; save it as UTF-8"):
        read_entries(b"# ok\n# \xff\n", "mine.toml")


def test_a_file_that_is_too_large_is_refused_unread():
    with pytest.raises(LexiconMistake, match="larger than"):
        read_entries(b"#" * (MOST_BYTES + 1), "mine.toml")


def test_a_deeply_nested_file_is_a_mistake_not_a_crash():
    with pytest.raises(LexiconMistake, match="no valid TOML"):
        read_entries(b"a = " + b"[" * 50_000, "mine.toml")


def test_many_ways_to_the_same_concept_are_walked_once():
    rows = ['[[concept]]\nid = "x0"\npref_label = "X0"\ncategory = "tool"\n']
    for n in range(1, 60):
        for side in "ab":
            wider = ["x0"] if n == 1 else [f"a{n - 1}", f"b{n - 1}"]
            rows.append(
                f'[[concept]]\nid = "{side}{n}"\npref_label = "{side}{n}"\ncategory = "tool"\nbroader = {wider!r}\n'
            )
    collection = Collection()
    collection.add(read_entries("\n".join(rows).encode(), "mine.toml"), overlay=False)
    collection.check()
    assert len(collection.concepts) == 119
