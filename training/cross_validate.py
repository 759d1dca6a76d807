"""Measure the recipe on companies it has not seen: `python -m training.cross_validate [FOLD ... [FOLDER_OF_STAGES]]`.

Five folds by company. A held-out posting's own strings are known neither as terms nor as candidates of the lexicon,
unless postings of other companies have them too: in training each posting goes without its own company's likewise.
With a folder of stages what is done is kept there, as by `training.train`, a folder for each fold.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import torch

from resume_tailor.language.discover import BIAS, SURE
from resume_tailor.language.discover_features import FloatArray
from resume_tailor.language.discover_network import Network, marked_spans
from resume_tailor.language.discover_spans import tidy
from training.examples import Example, Parsed, make_examples, mentions_of
from training.gold import part_in_folds
from training.scoring import Tally
from training.teacher import State, pretrain_encoder
from training.train import SEED, Corpus, kept, read_corpus, train

CHOICES = ((0.3, 0.0), (0.6, 0.5), (BIAS, SURE), (BIAS, 0.5), (BIAS, 0.6), (1.5, 0.6))
"""What else `marked_spans` might be given: bias and probability."""


def main(chosen: Sequence[int], stages: Path | None = None) -> None:
    """Print the figures of each fold and of all together."""
    torch.set_num_threads(1)
    corpus = read_corpus()
    folds = part_in_folds([one.posting for one in corpus.gold])
    encoder = kept(stages, "encoder", lambda: pretrain_encoder(SEED))
    pooled = Tally()
    by_choice = {choice: Tally() for choice in CHOICES}
    for fold in chosen:
        began = time.time()
        test = [one for one in corpus.gold if folds[one.posting.company] == fold]
        tally = Tally()
        for example, log in scores_of(corpus, encoder, test, stages and stages / f"fold_{fold}"):
            count(tally, example, log)
            count(pooled, example, log)
            for choice, one in by_choice.items():
                count(one, example, log, *choice)
        print(f"fold {fold}: {len(test)} postings   {tally}   {time.time() - began:.0f}s", flush=True)
    print(f"pooled   {pooled}\nrecall by category {pooled.recall_by_category()}")
    for (bias, sure), one in by_choice.items():
        print(f"bias {bias:.1f} sure {sure:.2f}   {one}")
    print("missed", pooled.missed.most_common(50), "\nspurious", pooled.spurious.most_common(50))


def scores_of(
    corpus: Corpus, encoder: State, test: Sequence[Parsed], stages: Path | None
) -> list[tuple[Example, FloatArray]]:
    """The scores of a network trained on the rest, read back from the file as it would be shipped."""
    companies = {one.posting.company for one in test}
    with tempfile.TemporaryDirectory() as folder:
        path = (stages or Path(folder)) / "discover.npz"
        path.parent.mkdir(parents=True, exist_ok=True)
        train(corpus, encoder, path, held_out=companies, stages=stages)
        network = Network.load(path)
    return [(one, network.scores(one.features)) for one in make_examples(test, corpus.statistics, companies)]


def count(tally: Tally, example: Example, scores: FloatArray, bias: float = BIAS, sure: float = SURE) -> None:
    """Count the mentions that follow from scores."""
    starts = example.features.unit_starts
    posting = example.parsed.posting
    gold = [(mention.start, mention.end, mention.category) for mention in posting.mentions]
    marked = marked_spans(scores, starts, bias, sure)
    tally.add(posting.text, gold, mentions_of(example, list(tidy(marked, example.features))))


if __name__ == "__main__":
    folders = [Path(word) for word in sys.argv[1:] if not word.isdigit()]
    main([int(word) for word in sys.argv[1:] if word.isdigit()] or range(5), *folders)
