"""What the further commands print for programs."""

import json

from hypothesis import given
from hypothesis import strategies as st

from resume_tailor.views.tables import render_values


@given(st.text(), st.booleans())
def test_json_says_what_it_was_given_and_no_terminal_obeys_it(text, lines):
    shown = render_values({"text": text}, lines=lines)
    assert json.loads(shown) == {"text": text}
    shown.encode()
    assert not set(shown) & set("\x1b\x7f\x9b\u202e\u2028")
    assert lines == ("\n" not in shown)
