"""How well and how fast postings are understood: the figures of `../shared/gold/score.py`, and the speed beside them.

    python -m benchmarks.extraction [--no-model] [--gold FOLDER] [-v]

Reads `gold/postings` and `gold/annotations` of the shared data (SHARED names another folder). The lexicon and the model
that ship were made with these postings at hand, so figures over all of them flatter; `training/` holds the
cross-validation, split by company, and that is what the README quotes for the model.
"""

from __future__ import annotations

import argparse
import collections
import gc
import importlib.util
import json
import statistics
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from spacy.lang.en import English
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.util import filter_spans

from benchmarks.shared import SHARED
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.model import Document
from resume_tailor.posting import read_posting_document, read_posting_documents
from resume_tailor.readers import read_posting
from resume_tailor.reports.extraction import posting_as_json
from skill_lexicon import load_lexicon
from skill_lexicon.concept import Lexicon

RUNS = 5
"""Repetitions of every timing; the median is printed."""


def load_scorer(folder: Path) -> ModuleType:
    """The measuring script of the shared data as a module."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder}/score.py is not there: set SHARED to the folder with the shared data")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def extract_all(documents: Sequence[Document], lexicon: Lexicon, nlp: Language) -> list[dict[str, Any]]:
    """What `tailor extract` says of each document."""
    return [posting_as_json(read_posting_document(document, lexicon, nlp)) for document in documents]


def write_predictions(predictions: Sequence[dict[str, Any]], folder: Path) -> None:
    """One JSON file for each posting, named after it."""
    for prediction in predictions:
        (folder / Path(prediction["file"]).with_suffix(".json").name).write_text(json.dumps(prediction))


def category_accuracy(
    gold: Path, scorer: ModuleType, predictions: Sequence[dict[str, Any]], texts: dict[str, str]
) -> str:
    """How often the category of a word found by both is the annotators' type."""
    right: collections.Counter[str] = collections.Counter()
    total: collections.Counter[str] = collections.Counter()
    for prediction in predictions:
        name = Path(prediction["file"]).stem
        path = gold / "annotations" / f"{name}.json"
        if not path.exists():
            continue
        text = texts[name]
        words = [match.span() for match in scorer.WORD.finditer(text)]
        expected = scorer.words_of(scorer.spans(json.loads(path.read_text()), text), words)
        found = scorer.words_of(scorer.spans(prediction, text), words)
        for word in expected.keys() & found.keys():
            total[expected[word][1]] += 1
            right[expected[word][1]] += expected[word][1] == found[word][1]
    by_kind = ", ".join(f"{kind} {right[kind]}/{count}" for kind, count in sorted(total.items()))
    return f"category   accuracy {sum(right.values()) / max(1, sum(total.values())):.3f} on shared words ({by_kind})"


def missed_by_kind(
    gold: Path, scorer: ModuleType, predictions: Sequence[dict[str, Any]], texts: dict[str, str], lexicon: Lexicon
) -> Iterator[str]:
    """For each kind of capability, how many mentions of the annotators no prediction overlaps: those whose words the
    lexicon has, and those that no entry has, with the most frequent ones.
    """
    labels = {label.text.lower().replace("-", " ") for label in lexicon.labels()}
    missed: dict[tuple[str, bool], collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for prediction in predictions:
        name = Path(prediction["file"]).stem
        path = gold / "annotations" / f"{name}.json"
        found = sorted((one["start"], one["end"]) for one in prediction["mentions"])
        for start, end, _, kind in scorer.spans(json.loads(path.read_text()), texts[name]) if path.exists() else ():
            if not any(first < end and start < last for first, last in found):
                words = " ".join(texts[name][start:end].lower().replace("-", " ").split())
                missed[kind, words in labels][words] += 1
    for (kind, known), counts in sorted(missed.items()):
        often = ", ".join(f"{word} {count}" for word, count in counts.most_common(6))
        yield f"missed     {kind}, {'in' if known else 'not in'} the lexicon: {counts.total()} ({often})"


def warned(postings: Sequence[dict[str, Any]], others: Sequence[dict[str, Any]]) -> str:
    """How many texts get a warning: those of other jobs and languages and the stubs should, postings should not."""
    kinds = {"of other jobs, stubs or in other languages": others, "postings": postings}
    counts = (f"{sum(bool(one['warnings']) for one in texts)} of {len(texts)} {kind}" for kind, texts in kinds.items())
    return "warnings   " + ", ".join(counts)


def plain_matcher(lexicon: Lexicon) -> Callable[[Document], dict[str, Any]]:
    """The comparison: every label of the lexicon by one PhraseMatcher on lower case, without any rule."""
    nlp = English()
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    for label in lexicon.labels():
        matcher.add(lexicon[label.concept_id].category, [nlp.make_doc(label.text)])

    def extract(document: Document) -> dict[str, Any]:
        doc = nlp.make_doc(document.text)
        spans = filter_spans(matcher(doc, as_spans=True))
        found = [{"start": one.start_char, "end": one.end_char, "importance": None} for one in spans]
        return {"file": document.name, "role": None, "mentions": found, "years": [], "degrees": []}

    return extract


def rates(count: int, works: Sequence[Callable[[], object]]) -> list[float]:
    """Items a second of the processor for each work: medians of several runs after one to warm up, taken in turns, so
    that a busy machine slows all alike.
    """
    times: list[list[float]] = [[] for _ in works]
    for run in range(RUNS + 1):
        for work, own in zip(works, times, strict=True):
            begin = time.process_time()
            work()
            if run:
                own.append(time.process_time() - begin)
    return [count / statistics.median(own) for own in times]


def speeds(documents: Sequence[Document], lexicon: Lexicon, nlp: Language) -> Iterator[str]:
    """Postings a second, beside spaCy's tokenizer alone on the same texts."""
    tokenizer = English()
    gc.collect()
    gc.freeze()  # as ranking does: the lexicon stays, no need to look through it again and again
    alone, ours = rates(
        len(documents),
        (
            lambda: deque((tokenizer.make_doc(document.text) for document in documents), maxlen=0),
            lambda: deque(read_posting_documents(documents, lexicon, nlp), maxlen=0),
        ),
    )
    yield f"spaCy tokenizes {alone:.0f} postings a second; we understand {ours:.0f}: {ours / alone:.2f} of it"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--gold", type=Path, default=SHARED / "gold", help="folder with postings, annotations, score.py"
    )
    parser.add_argument("--no-model", action="store_true", help="only without the trained model")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what was missed and what was too much")
    options = parser.parse_args()
    scorer = load_scorer(options.gold)
    documents = [read_posting(path) for path in sorted((options.gold / "postings").glob("*.txt"))]
    texts = {Path(document.name).stem: document.text for document in documents}
    others = [read_posting(path) for path in sorted((options.gold / "other").glob("*.txt"))]
    lexicon = load_lexicon()
    for discover in (False,) if options.no_model else (False, True):
        nlp = load_nlp(lexicon, discover=discover)
        if discover and "posting_discover" not in nlp.pipe_names:
            print("\nThe model is not installed.")
            continue
        print(f"\n== {'with' if discover else 'without'} the model ==")
        predictions = extract_all(documents, lexicon, nlp)
        report(scorer, options.gold, predictions, verbose=options.verbose)
        print(category_accuracy(options.gold, scorer, predictions, texts))
        print(*missed_by_kind(options.gold, scorer, predictions, texts, lexicon), sep="\n")
        print(warned(predictions, extract_all(others, lexicon, nlp)))
        print(*speeds(documents, lexicon, nlp), sep="\n")
    print("\n== every label by a plain PhraseMatcher ==")
    extract = plain_matcher(lexicon)
    report(scorer, options.gold, [extract(document) for document in documents])
    if importlib.util.find_spec("skillNer") is None:
        print("\nskillNer is not compared: it is not installed, and needs the model en_core_web_lg to run.")


def report(scorer: ModuleType, gold: Path, predictions: Sequence[dict[str, Any]], *, verbose: bool = False) -> None:
    """Print the scorer's figures for these predictions."""
    with tempfile.TemporaryDirectory() as folder:
        write_predictions(predictions, Path(folder))
        scorer.main(gold / "annotations", gold / "postings", folder, verbose)


if __name__ == "__main__":
    main()
