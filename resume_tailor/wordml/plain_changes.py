"""The same changes made to plain text: what the files must say afterwards, found without looking at any XML."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from resume_tailor.bullets import common_bullet, typed_bullet
from resume_tailor.wordml.changes import AddAfter, Change, Permute, Rearrange, Replace

WORD: Final = re.compile(r"\w+")


def texts_after(texts: Mapping[str, str], changes: Sequence[Change]) -> dict[str, tuple[str, ...]]:
    """For each paragraph that the changes touch, its text afterwards and those of the paragraphs added behind it."""
    names = {name for change in changes for name in touched(change)}
    own = {name: _inner_text(texts[name], name, changes) for name in names}
    after = dict(own)
    for change in changes:
        if isinstance(change, Rearrange):
            bullet = common_bullet([texts[name] for name in change.paragraphs])
            for place, number in enumerate(change.order):
                name, source = change.paragraphs[place], change.paragraphs[number]
                if place != number:
                    after[name] = texts[name][:bullet] + own[source][bullet:]
    return {name: (after[name], *_added(texts[name], name, changes)) for name in names}


def words_replaced(texts: Mapping[str, str], changes: Iterable[Change]) -> tuple[Counter[str], Counter[str]]:
    """The words that the changes take out of the paragraphs, and those that they write; of cut ones the whole."""
    kept = tuple(changes)
    replaced = [change for change in kept if isinstance(change, Replace)]
    gone = count_words(texts[change.paragraph][change.start : change.end] for change in replaced)
    come = count_words(change.text for change in kept if isinstance(change, Replace | AddAfter))
    for name, (text,) in texts_after(texts, replaced).items():
        gone += count_words([texts[name]]) - count_words([text])
        come += count_words([text]) - count_words([texts[name]])
    return gone, come


def count_words(texts: Iterable[str]) -> Counter[str]:
    """How often each word stands in them."""
    return Counter(word for text in texts for word in WORD.findall(text))


def touched(change: Change) -> tuple[str, ...]:
    """The paragraphs that a change names."""
    return change.paragraphs if isinstance(change, Rearrange) else (change.paragraph,)


def _inner_text(text: str, name: str, changes: Iterable[Change]) -> str:
    """The paragraph's text after its replacements, then its permutations; the latter's spans move along."""
    own = [change for change in changes if not isinstance(change, Rearrange | AddAfter) and change.paragraph == name]
    replaces = [change for change in own if isinstance(change, Replace)]
    # Of insertions at one place the earlier comes first, so the later is made first.
    for replace in sorted(replaces, key=lambda one: (one.start, one.end, replaces.index(one)), reverse=True):
        text = text[: replace.start] + replace.text + text[replace.end :]
    for change in own:
        if isinstance(change, Permute):
            text = _permuted(text, change, replaces)
    return text


def _permuted(text: str, change: Permute, replaces: Sequence[Replace]) -> str:
    first, last = change.items[0][0], change.items[-1][1]
    spans = [
        (_moved(start, replaces, start == first, is_end=False), _moved(end, replaces, end == last, is_end=True))
        for start, end in change.items
    ]
    items = [text[start:end] for start, end in spans]
    between = [text[one[1] : other[0]] for one, other in pairwise(spans)]
    ordered = [items[number] for number in change.order]
    inside = "".join(part for pair in zip(ordered, [*between, ""], strict=True) for part in pair)
    return text[: spans[0][0]] + inside + text[spans[-1][1] :]


def _moved(offset: int, replaces: Sequence[Replace], outer: bool, *, is_end: bool) -> int:
    """Where an edge of an item lies after the replacements; words inserted at the outer edges stay outside."""
    shift = 0
    for change in replaces:
        inserts = change.start == change.end
        if inserts and change.start == offset:
            counts = is_end != outer
        else:
            counts = change.end <= offset
        shift += (len(change.text) - (change.end - change.start)) if counts else 0
    return offset + shift


def _added(text: str, name: str, changes: Iterable[Change]) -> list[str]:
    bullet = text[: typed_bullet(text)]
    return [bullet + one.text for one in changes if isinstance(one, AddAfter) and one.paragraph == name]
