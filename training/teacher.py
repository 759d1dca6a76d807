"""The teacher: MiniLM with the network's features, fine-tuned to tag, first on the public corpora, then on ours.

Ten times too slow to ship; its opinions on texts without annotations teach the small network.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from resume_tailor.language.discover_features import CATEGORIES, COLUMNS, TERM_COLUMNS, Features, FloatArray
from resume_tailor.language.discover_network import TAGS
from training.encoder import WIDTH, Encoder
from training.pieces import minilm_pieces
from training.public import NAMES, PublicName, PublicSentence, read_public

_BEGIN, _SEPARATE, _MASKED = 101, 102, 103
_PIECES: Final = 200
"""Word pieces that are read together; a longer unit is read with up to `_MOST`."""
_MOST: Final = 400
_PUBLIC_ROUNDS: Final[Mapping[PublicName, int]] = {"skillspan": 2, "green": 1}
_PUBLIC_ROWS: Final[Mapping[PublicName, int]] = {"skillspan": 2, "green": 1}
"""SkillSpan's skills and knowledge, Green's skills: a row of B, I and O each."""

State = dict[str, Tensor]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that the teacher reads together."""

    ids: list[int]
    word: list[int]
    """For each piece the word that it belongs to; -1 for marks between."""
    first: list[int]
    """Where each word's first piece stands."""
    start: int
    """Row of the first word in the text's features."""
    table: FloatArray
    """The words' features; no columns for the public corpora."""
    tags: NDArray[np.int64]
    """A row a word, one column or more; -100 where nothing is known."""


class _Writer:
    """Packs units of words into stretches."""

    def __init__(self, words: Sequence[str], table: FloatArray, tags: NDArray[np.int64]) -> None:
        self._pieces = [minilm_pieces(word) for word in words]
        self._table, self._tags = table, tags
        self._open(0)

    def _open(self, start: int) -> None:
        self._ids, self._word, self._first, self._start = [_BEGIN], [-1], list[int](), start

    def _close(self, end: int) -> Iterator[Stretch]:
        if self._first:
            rows = slice(self._start, end)
            yield Stretch(self._ids, self._word, self._first, self._start, self._table[rows], self._tags[rows])
        self._open(end)

    def stretches(self, bounds: Iterable[int]) -> Iterator[Stretch]:
        """`bounds`: where units begin, and the end of the last."""
        end = 0
        for start, end in pairwise(bounds):
            if len(self._ids) + sum(map(len, self._pieces[start:end])) > _PIECES:
                yield from self._close(start)
            for row in range(start, end):
                if len(self._ids) + len(self._pieces[row]) > _MOST:
                    yield from self._close(row)
                self._first.append(len(self._ids))
                self._word += [row - self._start] * len(self._pieces[row])
                self._ids += self._pieces[row]
            self._ids.append(_SEPARATE)
            self._word.append(-1)
        yield from self._close(end)


def read_stretches(features: Features, tags: NDArray[np.int64] | None = None) -> list[Stretch]:
    """The stretches of a text."""
    known = np.full(len(features.words), -100) if tags is None else tags
    writer = _Writer(features.words, features.table, known[:, None])
    return list(writer.stretches([*features.unit_starts, len(features.words)]))


def _public_stretches(sentences: Sequence[PublicSentence]) -> list[Stretch]:
    words = [word for one in sentences for word in one.words]
    tags = np.array([["OBI".index(tag) for tag in row] for one in sentences for row in zip(*one.tags, strict=True)])
    bounds = np.cumsum([0, *(len(one.words) for one in sentences)]).tolist()
    return list(_Writer(words, np.zeros((len(words), 0), dtype=np.float32), tags).stretches(bounds))


@dataclass(frozen=True, slots=True)
class _Batch:
    """Stretches side by side, padded."""

    ids: Tensor
    mask: Tensor
    word: Tensor
    real: Tensor
    """Whether a piece is part of a word."""
    first: Tensor
    table: Tensor
    tags: Tensor


def _collate(stretches: Sequence[Stretch]) -> _Batch:
    count, length = len(stretches), max(len(one.ids) for one in stretches)
    words = max(len(one.first) for one in stretches)
    ids, word = torch.zeros(count, length, dtype=torch.long), torch.full((count, length), -1)
    first = torch.zeros(count, words, dtype=torch.long)
    table = torch.zeros(count, words, stretches[0].table.shape[1])
    tags = torch.full((count, words, stretches[0].tags.shape[1]), -100)
    mask = torch.zeros(count, length, dtype=torch.bool)
    for row, one in enumerate(stretches):
        ids[row, : len(one.ids)] = torch.tensor(one.ids)
        mask[row, : len(one.ids)] = True
        word[row, : len(one.ids)] = torch.tensor(one.word)
        first[row, : len(one.first)] = torch.tensor(one.first)
        table[row, : len(one.first)] = torch.from_numpy(one.table)
        tags[row, : len(one.first)] = torch.from_numpy(one.tags)
    return _Batch(ids, mask, word.clamp(min=0), word >= 0, first, table, tags)


def _gather(rows: Tensor, places: Tensor) -> Tensor:
    return torch.gather(rows, 1, places[..., None].expand(-1, -1, rows.shape[-1]))


class Teacher(nn.Module):
    """MiniLM that sees the features of each word, at its pieces and again at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.known = nn.Linear(COLUMNS, WIDTH)
        nn.init.zeros_(self.known.weight)
        nn.init.zeros_(self.known.bias)
        self.features = nn.Linear(COLUMNS, 64)
        self.hidden = nn.Linear(WIDTH + 64, 256)
        self.output = nn.Linear(256, len(TAGS))
        self.drop = nn.Dropout(0.2)

    def forward(self, batch: _Batch) -> Tensor:
        """Scores of tags for every word."""
        more = _gather(self.known(batch.table), batch.word) * batch.real[..., None]
        words = _gather(self.encoder(batch.ids, batch.mask, more), batch.first)
        x = torch.cat([words, torch.relu(self.features(batch.table))], -1)
        return self.output(self.drop(nn.functional.gelu(self.hidden(self.drop(x)))))


class _Learner:
    """AdamW with a warm-up and a straight way down to a twentieth; the encoder learns more slowly than the rest."""

    def __init__(
        self, encoder: Sequence[nn.Parameter], rest: Sequence[nn.Parameter], steps: int, rates: tuple[float, float]
    ) -> None:
        self._weights = [weight for weight in (*encoder, *rest) if weight.requires_grad]
        own = [weight for weight in encoder if weight.requires_grad]
        self._rates = rates
        self._optimizer = torch.optim.AdamW([{"params": own}, {"params": list(rest)}], weight_decay=0.01)
        self._steps, self._step = steps, 0
        self._began, self._sum = time.time(), 0.0

    def learn(self, loss: Tensor) -> None:
        part = min(1.0, (self._step + 1) / 40) * max(0.05, 1 - self._step / self._steps)
        for group, rate in zip(self._optimizer.param_groups, self._rates, strict=True):
            group["lr"] = rate * part
        self._optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self._weights, 1.0)
        self._optimizer.step()
        self._step += 1
        self._sum += loss.item()
        every = max(1, self._steps // 8)
        if self._step % every == 0:
            took = time.time() - self._began
            print(f"  {self._step}/{self._steps} loss {self._sum / every:.3f} {took:.0f}s", flush=True)
            self._sum = 0.0


def _batches(stretches: Sequence[Stretch], size: int, generator: random.Random) -> list[list[Stretch]]:
    """All of them once, in a random order, those of like length together."""
    order = list(stretches)
    generator.shuffle(order)
    found = []
    for start in range(0, len(order), 8 * size):
        near = sorted(order[start : start + 8 * size], key=lambda one: len(one.ids))
        found += [near[first : first + size] for first in range(0, len(near), size)]
    generator.shuffle(found)
    return found


def pretrain_encoder(seed: int) -> State:
    """MiniLM's weights after the tags of the public corpora, each with an output of its own."""
    torch.manual_seed(seed)
    generator = random.Random(seed)
    encoder = Encoder()
    encoder.load_minilm()
    heads = nn.ModuleDict({name: nn.Linear(WIDTH, 3 * rows) for name, rows in _PUBLIC_ROWS.items()})
    batches: list[tuple[PublicName, list[Stretch]]] = []
    for name in NAMES:
        stretches = _public_stretches(list(read_public(name)))
        for _ in range(_PUBLIC_ROUNDS[name]):
            batches += [(name, batch) for batch in _batches(stretches, 12, generator)]
    generator.shuffle(batches)
    learner = _Learner(list(encoder.parameters()), list(heads.parameters()), len(batches), (2e-4, 1e-3))
    encoder.train()
    for name, chosen in batches:
        batch = _collate(chosen)
        with torch.autocast("cpu", torch.bfloat16):
            words = _gather(encoder(batch.ids, batch.mask), batch.first)
            scores = heads[name](nn.functional.dropout(words, 0.1))
        learner.learn(nn.functional.cross_entropy(scores.float().reshape(-1, 3), batch.tags.reshape(-1)))
    state: State = encoder.state_dict()
    return state


def train_teacher(state: State, stretches: Sequence[Stretch], *, epochs: int, seed: int) -> Teacher:
    """Fine-tune a pretrained encoder on annotated stretches; smoothed weights are kept."""
    torch.manual_seed(seed)
    generator = random.Random(seed)
    teacher = Teacher()
    teacher.encoder.load_state_dict(state)
    teacher.encoder.embeddings["word_embeddings"].weight.requires_grad_(False)
    own = [weight for name, weight in teacher.named_parameters() if not name.startswith("encoder")]
    batches = [batch for _ in range(epochs) for batch in _batches(stretches, 8, generator)]
    learner = _Learner(list(teacher.encoder.parameters()), own, len(batches), (3e-4, 2e-3))
    smooth = torch.optim.swa_utils.AveragedModel(teacher, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.98))
    teacher.train()
    for chosen in batches:
        batch = _collate(chosen)
        _hide(batch, generator)
        with torch.autocast("cpu", torch.bfloat16):
            scores = teacher(batch)
        learner.learn(nn.functional.cross_entropy(scores.float().reshape(-1, len(TAGS)), batch.tags.reshape(-1)))
        smooth.update_parameters(teacher)
    teacher.load_state_dict(smooth.module.state_dict())
    teacher.eval()
    return teacher


def _hide(batch: _Batch, generator: random.Random) -> None:
    """Now and then a piece, all known terms, or those and the lexicon's candidates are not seen."""
    batch.ids[(torch.rand(batch.ids.shape) < 0.05) & batch.real] = _MASKED
    for row in range(len(batch.ids)):
        if generator.random() < 0.1:
            batch.table[row, :, TERM_COLUMNS : TERM_COLUMNS + 2 * len(CATEGORIES)] = 0
        if generator.random() < 0.05:
            batch.table[row, :, :TERM_COLUMNS] = 0


def opinions(teachers: Sequence[Teacher], texts: Sequence[Features]) -> list[FloatArray]:
    """How likely the teachers think each tag, for every word of every text: the mean of theirs."""
    found = [np.zeros((len(text.words), len(TAGS)), dtype=np.float32) for text in texts]
    every = [(number, one) for number, text in enumerate(texts) for one in read_stretches(text)]
    every.sort(key=lambda pair: len(pair[1].ids))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(every), 16):
            chosen = every[start : start + 16]
            batch = _collate([one for _, one in chosen])
            likely = sum(torch.softmax(teacher(batch).float(), -1) for teacher in teachers) / len(teachers)
            for row, (number, one) in zip(likely.numpy(), chosen, strict=True):
                found[number][one.start : one.start + len(one.first)] = row[: len(one.first)]
    return found
