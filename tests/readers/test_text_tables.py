"""Tables that were typed into a text are read cell by cell."""

import pytest

from resume_tailor.readers.markdown import read_markdown
from resume_tailor.readers.plain_text import read_plain_text

PIPES = """\
Program Manager

| Area | What you own | Share |
|------|:------------:|------:|
| Ferries | Plan the timetable change; track the risks of all ports | 60% |
| Ports | Lead the weekly call with the harbour masters | 40% |

Requirements
"""
TABS = "Area\tResponsibilities\nFerries\tPlan the timetable change of all lines\nPorts\tLead the weekly harbour call\n"


@pytest.mark.parametrize("read", [read_plain_text, read_markdown])
def test_each_cell_is_a_block_and_the_first_row_heads_them(read):
    document = read(PIPES.encode(), "posting.md")
    assert [(block.kind, block.text) for block in document.blocks][1:7] == [
        ("heading", "Area"),
        ("heading", "What you own"),
        ("heading", "Share"),
        ("cell", "Ferries"),
        ("item", "Plan the timetable change; track the risks of all ports"),
        ("cell", "Ports"),
    ]
    assert all(document.text[block.start : block.end] == block.text for block in document.blocks)
    assert len({block.id for block in document.blocks}) == len(document.blocks)


def test_cells_parted_by_tabs_are_a_table_under_a_row_that_heads_them():
    assert [block.text for block in read_plain_text(TABS.encode(), "posting.txt").blocks][:3] == [
        "Area",
        "Responsibilities",
        "Ferries",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "| Location | Berlin |\n| Hours | full time |\n",
        "Location:\tBerlin\nWhat you do:\tplan the ferries of all lines\n",
    ],
)
def test_a_list_of_facts_is_read_line_by_line(text):
    assert len(read_plain_text(text.encode(), "posting.txt").blocks) == 2
