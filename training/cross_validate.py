"""Measure the recipe on companies it has not seen: `python -m training.cross_validate [FOLD ...]`.

Five folds by company. A held-out posting's own strings are known neither as terms nor as candidates of the lexicon,
unless postings of other companies have them too: in training each posting goes without its own company's likewise.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language

from resume_tailor.language.discover import BIAS
from resume_tailor.language.discover_features import FloatArray
from resume_tailor.language.discover_network import Network, best_tags, biased, spans_of
from resume_tailor.language.discover_spans import tidy
from resume_tailor.language.pipeline import load_nlp
from skill_lexicon import load_lexicon
from training.examples import Example, Parsed, TermStatistics, make_examples, mentions_of, parse
from training.gold import part_in_folds, read_gold
from training.scoring import Tally
from training.train import train

BIASES = (-0.5, 0.0, BIAS, 0.6, 1.0)


def main(chosen: Sequence[int]) -> None:
    """Print the figures of each fold and of all together."""
    gold = read_gold()
    folds = part_in_folds(gold)
    nlp = load_nlp(load_lexicon(), discover=False)
    parsed = [parse(nlp, posting) for posting in gold]
    statistics = TermStatistics(parsed)
    pooled = Tally()
    by_bias = {bias: Tally() for bias in BIASES}
    for fold in chosen:
        began = time.time()
        test = [one for one in parsed if folds[one.posting.company] == fold]
        examples = make_examples(test, statistics, {one.posting.company for one in test})
        scores = _scores(nlp, [one for one in parsed if one not in test], test, statistics, examples)
        tally = Tally()
        for example, log in zip(examples, scores, strict=True):
            count(tally, example, log, BIAS)
            count(pooled, example, log, BIAS)
            for bias, one in by_bias.items():
                count(one, example, log, bias)
        print(f"fold {fold}: {len(test)} postings   {tally}   {time.time() - began:.0f}s", flush=True)
    print(f"pooled   {pooled}\nrecall by category {pooled.recall_by_category()}")
    for bias, one in by_bias.items():
        print(f"bias {bias:+.1f}   {one}")
    print("missed", pooled.missed.most_common(50), "\nspurious", pooled.spurious.most_common(50))


def _scores(
    nlp: Language,
    training: Sequence[Parsed],
    test: Sequence[Parsed],
    statistics: TermStatistics,
    examples: Sequence[Example],
) -> list[FloatArray]:
    """The scores of a network trained on the rest, read back from the file as it would be shipped."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "discover.npz"
        train(nlp, training, statistics, path, held_out={one.posting.company for one in test})
        network = Network.load(path)
    return [network.scores(one.features) for one in examples]


def count(tally: Tally, example: Example, scores: FloatArray, bias: float) -> None:
    """Count the mentions that follow from scores."""
    starts = example.features.unit_starts
    posting = example.parsed.posting
    gold = [(mention.start, mention.end, mention.category) for mention in posting.mentions]
    marked = spans_of(best_tags(biased(scores, bias), starts), starts)
    tally.add(posting.text, gold, mentions_of(example, list(tidy(marked, example.features))))


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or range(5))
