"""The teacher: MiniLM (Apache-2.0) fine-tuned to tag, first on the public corpora, then on the annotated postings.

It is too large to ship; its opinions on unannotated sentences teach the small network.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

from resume_tailor.language.discover_features import COLUMNS, Features
from resume_tailor.language.discover_network import TAGS
from training.pieces import minilm_folder
from training.public import PublicSentence, read_public

WIDTH = 384
_BEGIN, _SEPARATE = 101, 102
_PIECES = 200
"""Word pieces that are read together."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that the teacher reads together."""

    ids: list[int]
    first: list[int]
    """Where each word's first piece stands."""
    table: NDArray[np.float32] | None
    tags: NDArray[np.int64]
    """One row a word; one column or, for the public corpora, one for each row of tags."""


class Teacher(nn.Module):
    """MiniLM, the features, and one hidden layer."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.2)
        self.features = nn.Linear(COLUMNS, 64)
        self.hidden = nn.Linear(WIDTH + 64, 256)
        self.output = nn.Linear(256, len(TAGS))

    def forward(self, ids: Tensor, mask: Tensor, first: Tensor, table: Tensor) -> Tensor:
        """Scores of tags for every word."""
        words = words_of(self.encoder, ids, mask, first)
        x = torch.cat([words, torch.relu(self.features(table))], -1)
        return self.output(self.drop(nn.functional.gelu(self.hidden(self.drop(x)))))


def words_of(encoder: nn.Module, ids: Tensor, mask: Tensor, first: Tensor) -> Tensor:
    """The encoder's vector of every word's first piece."""
    hidden = encoder(input_ids=ids, attention_mask=mask).last_hidden_state
    return torch.gather(hidden, 1, first[..., None].expand(-1, -1, hidden.shape[-1]))


class Reader:
    """Words -> stretches."""

    def __init__(self) -> None:
        self._tokenizer = AutoTokenizer.from_pretrained(str(minilm_folder()))

    def read(self, features: Features, tags: NDArray[np.int64] | None) -> list[Stretch]:
        """The stretches of one text: its units packed, a separator after each."""
        tags = np.full(len(features.words), -100) if tags is None else tags
        bounds = [*features.unit_starts, len(features.words)]
        stretches: list[Stretch] = []
        ids, first, start = [_BEGIN], [], 0
        pieces = self._pieces(features.words)
        for unit_start, unit_end in pairwise(bounds):
            size = sum(map(len, pieces[unit_start:unit_end]))
            if first and len(ids) + size > _PIECES:
                stretches.append(Stretch(ids, first, features.table[start:unit_start], tags[start:unit_start]))
                ids, first, start = [_BEGIN], [], unit_start
            for row in range(unit_start, unit_end):
                if len(ids) + len(pieces[row]) > 500:
                    stretches.append(Stretch(ids, first, features.table[start:row], tags[start:row]))
                    ids, first, start = [_BEGIN], [], row
                first.append(len(ids))
                ids.extend(pieces[row])
            ids.append(_SEPARATE)
        if first:
            stretches.append(Stretch(ids, first, features.table[start:], tags[start:]))
        return stretches

    def read_public(self, sentences: Sequence[PublicSentence]) -> list[Stretch]:
        """Sentences of a public corpus packed in their order."""
        stretches: list[Stretch] = []
        ids, first, rows = [_BEGIN], [], []
        for one in sentences:
            pieces = self._pieces(one.words)
            size = sum(map(len, pieces))
            if size > 400:
                continue
            if first and len(ids) + size > _PIECES:
                stretches.append(Stretch(ids, first, None, np.array(rows)))
                ids, first, rows = [_BEGIN], [], []
            for part, tags in zip(pieces, zip(*one.tags, strict=True), strict=True):
                first.append(len(ids))
                ids.extend(part)
                rows.append(["OBI".index(tag) for tag in tags])
            ids.append(_SEPARATE)
        return [*stretches, Stretch(ids, first, None, np.array(rows))]

    def _pieces(self, words: Sequence[str]) -> list[list[int]]:
        found = self._tokenizer([word[:40] for word in words], add_special_tokens=False)["input_ids"]
        return [part or [100] for part in found]


def collate(stretches: Sequence[Stretch]) -> tuple[Tensor, Tensor, Tensor, Tensor | None, Tensor]:
    """ids, mask, first, table, tags: padded side by side."""
    count, length = len(stretches), max(len(s.ids) for s in stretches)
    words = max(len(s.first) for s in stretches)
    ids, mask = torch.zeros(count, length, dtype=torch.long), torch.zeros(count, length)
    first = torch.zeros(count, words, dtype=torch.long)
    table = torch.zeros(count, words, COLUMNS) if stretches[0].table is not None else None
    tags = torch.full((count, words, *stretches[0].tags.shape[1:]), -100)
    for row, one in enumerate(stretches):
        ids[row, : len(one.ids)] = torch.tensor(one.ids)
        mask[row, : len(one.ids)] = 1
        first[row, : len(one.first)] = torch.tensor(one.first)
        tags[row, : len(one.first)] = torch.from_numpy(one.tags)
        if table is not None and one.table is not None:
            table[row, : len(one.first)] = torch.from_numpy(one.table)
    return ids, mask, first, table, tags


def pretrain_encoder(reader: Reader, seed: int) -> dict[str, Any]:
    """MiniLM's weights after two rounds of SkillSpan and one of Green, each with tags of its own."""
    torch.manual_seed(seed)
    generator = random.Random(seed)
    encoder = AutoModel.from_pretrained(str(minilm_folder()))
    heads = nn.ModuleDict({"skillspan": nn.Linear(WIDTH, 6), "green": nn.Linear(WIDTH, 3)})
    batches: list[tuple[str, list[Stretch]]] = []
    for name, rounds in (("skillspan", 2), ("green", 1)):
        stretches = reader.read_public(list(read_public(name)))  # type: ignore[arg-type]
        for _ in range(rounds):
            generator.shuffle(stretches)
            batches += [(name, stretches[i : i + 12]) for i in range(0, len(stretches), 12)]
    generator.shuffle(batches)
    learner = _Learner([(encoder.parameters(), 2e-4), (heads.parameters(), 1e-3)], len(batches))
    encoder.train()
    for name, batch in batches:
        ids, mask, first, _, tags = collate(batch)
        with torch.autocast("cpu", torch.bfloat16):
            scores = heads[name](nn.functional.dropout(words_of(encoder, ids, mask, first), 0.1))
        learner.learn(nn.functional.cross_entropy(scores.float().reshape(-1, 3), tags.reshape(-1), ignore_index=-100))
    return dict(encoder.state_dict())


class _Learner:
    """AdamW with a warm-up and a straight way down to a twentieth."""

    def __init__(self, groups: Sequence[tuple[Any, float]], steps: int) -> None:
        self._parameters = [list(parameters) for parameters, _ in groups]
        self._rates = [rate for _, rate in groups]
        self._optimizer = torch.optim.AdamW(
            [{"params": parameters, "lr": 0.0} for parameters in self._parameters], weight_decay=0.01
        )
        self._steps, self._step = steps, 0
        self._began, self._sum = time.time(), 0.0

    def learn(self, loss: Tensor) -> None:
        part = min(1.0, (self._step + 1) / 40) * max(0.05, 1 - self._step / self._steps)
        for group, rate in zip(self._optimizer.param_groups, self._rates, strict=True):
            group["lr"] = rate * part
        self._optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        for parameters in self._parameters:
            nn.utils.clip_grad_norm_(parameters, 1.0)
        self._optimizer.step()
        self._step += 1
        self._sum += loss.item()
        every = max(1, self._steps // 8)
        if self._step % every == 0:
            print(
                f"  {self._step}/{self._steps} loss {self._sum / every:.3f} {time.time() - self._began:.0f}s",
                flush=True,
            )
            self._sum = 0.0


def train_teacher(
    state: dict[str, Any], stretches: Sequence[Stretch], *, epochs: int, seed: int, batch_size: int = 8
) -> Teacher:
    """Fine-tune a pretrained encoder on annotated stretches."""
    torch.manual_seed(seed)
    generator = random.Random(seed)
    encoder = AutoModel.from_pretrained(str(minilm_folder()))
    encoder.load_state_dict(state)
    teacher = Teacher(encoder)
    own = [p for name, p in teacher.named_parameters() if not name.startswith("encoder")]
    order = list(stretches)
    learner = _Learner([(encoder.parameters(), 3e-4), (own, 2e-3)], epochs * -(-len(order) // batch_size))
    teacher.train()
    for _ in range(epochs):
        generator.shuffle(order)
        for start in range(0, len(order), batch_size):
            ids, mask, first, table, tags = collate(order[start : start + batch_size])
            with torch.autocast("cpu", torch.bfloat16):
                scores = teacher(ids, mask, first, table)
            learner.learn(
                nn.functional.cross_entropy(scores.float().reshape(-1, len(TAGS)), tags.reshape(-1), ignore_index=-100)
            )
    teacher.eval()
    return teacher


def opinions(teacher: Teacher, reader: Reader, features: Features) -> NDArray[np.float32]:
    """The teacher's log probabilities of the tags for every word of a text."""
    stretches = reader.read(features, None)
    if not stretches:
        return np.zeros((0, len(TAGS)), dtype=np.float32)
    found = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(stretches), 8):
            part = stretches[start : start + 8]
            ids, mask, first, table, _ = collate(part)
            scores = torch.log_softmax(teacher(ids, mask, first, table).float(), -1).numpy()
            found += [row[: len(one.first)] for row, one in zip(scores, part, strict=True)]
    log: NDArray[np.float32] = np.concatenate(found)
    return log
