"""Edits that are made and edits that never are, one by one, as told in tests/cases/edits.md."""

import re
from pathlib import Path

import pytest

from resume_tailor.model import InsertItem, ReorderBlocks, ReorderItems, ReplaceText
from resume_tailor.suggestions import suggest
from tests.plain_pairs import AS_OF, LEXICON, pair

_CASES = Path(__file__).parents[1] / "cases" / "edits.md"


def read_cases():
    for part in re.split(r"^## (?=[A-Z].*\n\nposting:)", _CASES.read_text(), flags=re.M)[1:]:
        name, rest = part.split("\n", 1)
        posting, rest = rest.split("posting:\n", 1)[1].split("resume:\n", 1)
        found = re.search(r"^(?:made|never|reads|first|order): ", rest, re.M)
        resume, wanted = rest[: found.start()], rest[found.start() :]
        rules = [line.split(": ", 1) for line in wanted.splitlines() if line.strip()]
        yield pytest.param(posting, resume, rules, id=name)


def suggested(posting, resume):
    title = "" if posting.startswith("# ") else "# Technical Program Manager\n"
    posting = re.sub(r"^(# .*\n)?", lambda found: (found.group(1) or title) + "## required\n", posting, count=1)
    both = pair(posting, resume)
    made, _ = suggest(both.posting, both.resume, both.evidence, both.matches, LEXICON, AS_OF)
    blocks = {block.id: block.text for block in both.resume.document.blocks}
    return {one.id: one.edit for one in made if one.edit is not None}, blocks


def after(edit, text):
    return text[: edit.start] + edit.after + text[edit.end :]


@pytest.mark.parametrize(("posting", "resume", "rules"), list(read_cases()))
def test_the_case_holds(posting, resume, rules):
    made, blocks = suggested(posting, resume)
    for rule, value in rules:
        if rule == "made":
            assert value in made
        elif rule == "never":
            assert not [id_ for id_ in made if id_.startswith(value)]
        elif rule == "first":
            firsts = [e.before[e.order[0]] for e in made.values() if isinstance(e, ReorderBlocks)]
            assert firsts == [value]
        elif rule == "order":
            assert [", ".join(e.before[n] for n in e.order) for e in made.values() if isinstance(e, ReorderItems)] == [
                value
            ]
        else:
            texts = [after(e, blocks[e.block_id]) for e in made.values() if isinstance(e, ReplaceText)]
            texts += [e.after for e in made.values() if isinstance(e, InsertItem)]
            assert value in texts
