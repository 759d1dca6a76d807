"""The table of `tailor extract`: what a stranger wrote stands in it and obeys nobody."""

import re
from dataclasses import replace

import pytest
from report_attack import ATTACK, attacked

from resume_tailor.reports.extraction import postings_as_table

OWN_STYLES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("colour", [True, False])
def test_no_title_warning_label_or_place_can_write_escape_codes_to_the_terminal(colour):
    analysis, _ = attacked()
    asked = tuple(
        replace(one.requirement, label=ATTACK, quote=replace(one.requirement.quote, place=ATTACK))
        for one in analysis.matches
    )
    table = postings_as_table([replace(analysis.posting, requirements=asked)], colour=colour)
    assert all(line.isprintable() for line in OWN_STYLES.sub("", table).split("\n"))
    assert table.count("⟦ESC⟧") > len(asked)
    assert bool(OWN_STYLES.search(table)) == colour


def test_words_in_square_brackets_and_colons_are_taken_word_for_word():
    posting = replace(attacked()[0].posting, title="[red]Manager[/red] :smile:", requirements=())
    assert "[red]Manager[/red] :smile:" in postings_as_table([posting], colour=True)
