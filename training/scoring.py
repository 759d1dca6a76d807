"""The figures of ../shared/gold/score.py for spans at hand: overlap, words, and the category on shared words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"[A-Za-z0-9+#][A-Za-z0-9+#.\-]*")
_STOP = frozenset(
    ["a", "an", "the", "and", "or", "of", "in", "to", "for", "with", "on", "at", "by", "as", "from", "&", "etc", "e.g"]
)

Spans = Sequence[tuple[int, int, str]]
"""Start, end, category."""


class Tally:
    """Counts over postings; figures are pooled."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.kinds: Counter[tuple[str, str]] = Counter()
        self.missed: Counter[str] = Counter()
        self.spurious: Counter[str] = Counter()

    def add(self, text: str, gold: Spans, found: Spans) -> None:
        """Count one posting."""
        words = [match.span() for match in _WORD.finditer(text) if match.group().lower() not in _STOP]
        starts = [start for start, _ in words]
        in_gold, in_found = _words_of(gold, words, starts), _words_of(found, words, starts)
        both = in_gold.keys() & in_found.keys()
        self.counts.update(word_hit=len(both), word_found=len(in_found), word_gold=len(in_gold))
        self.counts["category"] += sum(in_gold[i] == in_found[i] for i in both)
        for span in gold:
            hit = not in_found.keys().isdisjoint(_words_of([span], words, starts))
            self.counts.update(gold=1, gold_hit=hit)
            self.kinds.update({(span[2], "gold"): 1, (span[2], "hit"): int(hit)})
            if not hit:
                self.missed[text[span[0] : span[1]].lower()] += 1
        for span in found:
            hit = not in_gold.keys().isdisjoint(_words_of([span], words, starts))
            self.counts.update(found=1, found_hit=hit)
            if not hit:
                self.spurious[text[span[0] : span[1]].lower()] += 1

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 of overlap and words, and the accuracy of the category."""
        c = self.counts
        overlap = _prf(c["found_hit"], c["found"], c["gold_hit"], c["gold"])
        words = _prf(c["word_hit"], c["word_found"], c["word_hit"], c["word_gold"])
        names = ("overlap_p", "overlap_r", "overlap_f1", "word_p", "word_r", "word_f1")
        return dict(zip(names, (*overlap, *words), strict=True)) | {"category": c["category"] / max(1, c["word_hit"])}

    def recall_by_category(self) -> dict[str, str]:
        """Hits of gold mentions by category."""
        names = sorted({kind for kind, _ in self.kinds})
        return {kind: f"{self.kinds[kind, 'hit']}/{self.kinds[kind, 'gold']}" for kind in names}

    def __str__(self) -> str:
        f = self.figures()
        return (
            f"overlap P {f['overlap_p']:.3f} R {f['overlap_r']:.3f} F1 {f['overlap_f1']:.3f}   "
            f"words P {f['word_p']:.3f} R {f['word_r']:.3f} F1 {f['word_f1']:.3f}   category {f['category']:.3f}"
        )


def _words_of(spans: Spans, words: Sequence[tuple[int, int]], starts: Sequence[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for start, end, category in spans:
        index = max(0, bisect_right(starts, start) - 1)
        while index < len(words) and words[index][0] < end:
            if words[index][1] > start:
                found.setdefault(index, category)
            index += 1
    return found


def _prf(hit_p: int, found: int, hit_r: int, gold: int) -> tuple[float, float, float]:
    precision, recall = hit_p / max(1, found), hit_r / max(1, gold)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
