"""A small tagger in numpy: word pieces and features, convolutions, attention, and the best sequence of tags.

Trained in PyTorch by `training/`, which builds the same layers; here they only run. The weights are a plain `.npz`
(read without pickle) in half precision, the embeddings in eight bits with a scale for each row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from resume_tailor.language.discover_features import CATEGORIES, Features, FloatArray, WordPieces

TAGS: Final = ("O", *(f"{mark}-{category}" for category in CATEGORIES for mark in "BI"))
"""The network's classes: outside, or first or further token of a mention of a category."""
OUTSIDE: Final = 0
_IMPOSSIBLE: Final = -1e4
HEADS: Final = 4
_HIGHEST: Final = np.float32(60)
"""The most that a query's score may be, so that sums of its powers of e stay finite; trained networks stay below 20."""
_MOST_WORDS: Final = 20_000
"""Words whose vectors are kept: 13 MB."""


def _transitions() -> FloatArray:
    """Log scores of going from one tag (row) to another: a mention goes on only in its own category."""
    table = np.zeros((len(TAGS), len(TAGS)), dtype=np.float32)
    for before, first in enumerate(TAGS):
        for after, second in enumerate(TAGS):
            if second[0] == "I" and first[2:] != second[2:]:
                table[before, after] = _IMPOSSIBLE
    return table


TRANSITIONS: Final = _transitions()
_BEGINS: Final = np.array([_IMPOSSIBLE if tag[0] == "I" else 0 for tag in TAGS], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Network:
    """Weights as loaded, ready to run."""

    pieces: WordPieces
    embeddings: NDArray[np.int8]
    scales: FloatArray
    """What each row of the embeddings is multiplied by."""
    weights: dict[str, FloatArray]
    layers: tuple[str, ...]
    """Names of the layers in order; `attention` ones among them."""
    words: dict[str, FloatArray]
    """What has been computed of words met before."""

    @classmethod
    def load(cls, path: Path) -> Network:
        """Read the weights; raises OSError or ValueError where the file is not ours."""
        with np.load(path, allow_pickle=False) as file:
            stored = {name: file[name] for name in file.files}
        vocabulary = stored.pop("vocabulary").tobytes().decode().split("\n")
        embeddings = stored.pop("embeddings")
        scales = stored.pop("scales").astype(np.float32)
        weights = {name: array.astype(np.float32) for name, array in stored.items()}
        layers = tuple(sorted({name.split(".")[0] for name in weights if name[0].isdigit()}))
        _scale_queries(weights)
        return cls(WordPieces(vocabulary), embeddings, scales, weights, layers, {})

    def scores(self, features: Features) -> FloatArray:
        """Log probabilities of the tags for every token."""
        if not features.tokens:
            return np.zeros((0, len(TAGS)), dtype=np.float32)
        w = self.weights
        dense = _positive(features.table @ w["features.weight"].T + w["features.bias"])
        x = _normalise(self._embed(features.words) + dense @ w["input.weight"][:, self._width :].T, w, "input_norm")
        for layer in self.layers:
            x = self._attend(x, layer, features.windows) if "attention" in layer else self._convolve(x, layer)
        return _log_softmax(x @ w["output.weight"].T + w["output.bias"])

    @property
    def _width(self) -> int:
        """Of the word pieces' vectors."""
        return int(self.embeddings.shape[1])

    def _embed(self, words: Sequence[str]) -> FloatArray:
        """Every word's share of the input layer, from the mean of its pieces; words are kept for the next text."""
        known = self.words
        if len(known) > _MOST_WORDS:
            known.clear()
        new = [word for word in dict.fromkeys(words) if word not in known]
        if new:
            parts = [self.pieces(word) for word in new]
            ids = np.array([piece for part in parts for piece in part])
            starts = np.cumsum([0, *(len(part) for part in parts[:-1])])
            vectors = self.embeddings[ids] * self.scales[ids, None]
            sizes = np.array([len(part) for part in parts], dtype=np.float32)
            means = (np.add.reduceat(vectors, starts, axis=0) / sizes[:, None]).astype(np.float32, copy=False)
            shares = means @ self.weights["input.weight"][:, : self._width].T + self.weights["input.bias"]
            known.update(zip(new, shares, strict=True))
        return np.stack([known[word] for word in words])

    def _convolve(self, x: FloatArray, layer: str) -> FloatArray:
        """Each token with its two neighbours, added to what it was."""
        w = self.weights
        width = x.shape[1]
        seen = np.zeros((len(x), 3 * width), dtype=np.float32)
        seen[1:, :width], seen[:, width : 2 * width], seen[:-1, 2 * width :] = x[:-1], x, x[1:]
        grown = seen @ w[layer + ".convolution.weight"].T
        grown += w[layer + ".convolution.bias"]
        grown = _positive(grown)
        grown += x
        return _normalise(grown, w, layer + ".norm")

    def _attend(self, x: FloatArray, layer: str, windows: Sequence[tuple[int, int]]) -> FloatArray:
        """Each token with all of its window, then a small layer of its own."""
        w = self.weights
        mixed = np.empty_like(x)
        three = x @ w[layer + ".three.weight"].T + w[layer + ".three.bias"]
        for start, end in windows:
            mixed[start:end] = _attention(three[start:end])
        joined = mixed @ w[layer + ".join.weight"].T
        joined += w[layer + ".join.bias"]
        joined += x
        x = _normalise(joined, w, layer + ".norm")
        inner = x @ w[layer + ".wide.weight"].T
        inner += w[layer + ".wide.bias"]
        narrow = _positive(inner) @ w[layer + ".narrow.weight"].T
        narrow += w[layer + ".narrow.bias"]
        narrow += x
        return _normalise(narrow, w, layer + ".norm_2")


def _scale_queries(weights: dict[str, FloatArray]) -> None:
    """Divide what makes queries by the root of a head's width, in place, so that no score need be."""
    for name, array in weights.items():
        if ".three." in name:
            width = len(array) // 3
            array[:width] /= np.float32(np.sqrt(width // HEADS))


def _attention(three: FloatArray) -> FloatArray:
    """Queries, keys and values side by side -> the attended values, heads side by side."""
    length, width = three.shape[0], three.shape[1] // 3
    query, key, value = three.reshape(length, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
    weights = query @ key.transpose(0, 2, 1)
    np.minimum(weights, _HIGHEST, out=weights)
    np.exp(weights, out=weights)
    mixed = weights @ value
    mixed /= weights @ np.ones((length, 1), dtype=np.float32)
    return mixed.transpose(1, 0, 2).reshape(length, width).astype(np.float32, copy=False)


def _positive(x: FloatArray) -> FloatArray:
    """Rectified, in place."""
    return np.maximum(x, 0, out=x)


def _normalise(x: FloatArray, weights: dict[str, FloatArray], name: str) -> FloatArray:
    """Layer norm, in place."""
    width = np.float32(x.shape[1])
    x -= (x @ np.full(x.shape[1], 1 / width, dtype=np.float32))[:, None]
    x *= 1 / np.sqrt(np.einsum("ij,ij->i", x, x) / width + np.float32(1e-5))[:, None]
    x *= weights[name + ".weight"]
    x += weights[name + ".bias"]
    return x


def _log_softmax(x: FloatArray) -> FloatArray:
    x = x - x.max(axis=1, keepdims=True)
    normal: FloatArray = x - np.log(np.exp(x).sum(axis=1, keepdims=True))
    return normal


def best_tags(scores: FloatArray, unit_starts: Sequence[int]) -> NDArray[np.intp]:
    """The likeliest tags of every unit that obey the transitions.

    Where every token's likeliest tag may follow the one before they are it; only the other units are searched.
    """
    total = len(scores)
    if not total:
        return np.zeros(0, dtype=np.intp)
    tags: NDArray[np.intp] = scores.argmax(axis=1)
    starts = np.array(unit_starts)
    wrong = np.zeros(total, dtype=bool)
    wrong[1:] = TRANSITIONS[tags[:-1], tags[1:]] < 0
    wrong[starts] = _BEGINS[tags[starts]] < 0
    lengths = np.diff(np.append(starts, total))
    searched = np.logical_or.reduceat(wrong, starts)
    if searched.any():
        _search(scores, tags, starts[searched], lengths[searched])
    return tags


def _search(scores: FloatArray, tags: NDArray[np.intp], starts: NDArray[np.intp], lengths: NDArray[np.intp]) -> None:
    """Viterbi, all units side by side; writes the tags."""
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    state = scores[starts] + _BEGINS
    states, pointers = [state], []
    for step in range(1, int(lengths[0])):
        active = int(np.searchsorted(-lengths, -step, side="left"))
        paths = states[-1][:active, :, None] + TRANSITIONS
        pointers.append(paths.argmax(axis=1))
        states.append(
            np.take_along_axis(paths, pointers[-1][:, None, :], axis=1)[:, 0] + scores[starts[:active] + step]
        )
    last = np.zeros(len(starts), dtype=np.intp)
    for step in range(len(states) - 1, -1, -1):
        ends = np.flatnonzero(lengths[: len(states[step])] == step + 1)
        last[ends] = states[step][ends].argmax(axis=1)
        active = len(states[step])
        tags[starts[:active] + step] = last[:active]
        if step:
            last[:active] = pointers[step - 1][np.arange(active), last[:active]]


def spans_of(tags: NDArray[np.intp], unit_starts: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """Start, end and category of every mention in a sequence of tags."""
    begins = set(unit_starts)
    start, category = -1, ""
    for index, number in enumerate([*tags.tolist(), OUTSIDE]):
        tag = TAGS[number]
        if start >= 0 and (tag[0] != "I" or index in begins):
            yield start, index, category
            start = -1
        if tag[0] == "B":
            start, category = index, tag[2:]


def marked_spans(
    scores: FloatArray, unit_starts: Sequence[int], bias: float, sure: float
) -> Iterator[tuple[int, int, str]]:
    """Start, end and category of the mentions: as far as the likeliest tags with that bias reach, one word at least
    being part of a mention with that probability.
    """
    likely = 1 - np.exp(scores[:, OUTSIDE])
    for start, end, category in spans_of(best_tags(biased(scores, bias), unit_starts), unit_starts):
        if likely[start:end].max() >= sure:
            yield start, end, category


def biased(scores: FloatArray, bias: float) -> FloatArray:
    """The scores with that much taken from `outside`: more is found, and more of it is wrong."""
    shifted = scores.copy()
    shifted[:, OUTSIDE] -= np.float32(bias)
    return shifted
