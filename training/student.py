"""The shipped network in PyTorch, layer for layer as `discover_network` runs it, and how it learns."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from resume_tailor.language.discover_features import (
    CATEGORIES,
    COLUMNS,
    TERM_COLUMNS,
    Features,
    FloatArray,
    WordPieces,
)
from resume_tailor.language.discover_network import HEADS, TAGS

EMBEDDING = 128
WIDTH = 160
LAYERS = ("0_local", "1_attention", "2_local", "3_attention", "4_local", "5_attention", "6_local")


class Local(nn.Module):
    """A token with its two neighbours."""

    def __init__(self, width: int, drop: float) -> None:
        super().__init__()
        self.convolution = nn.Linear(3 * width, width)
        self.norm = nn.LayerNorm(width)
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, window: Tensor) -> Tensor:
        """All tokens of a batch in one row; windows play no part, as at run time."""
        zero = torch.zeros_like(x[:1])
        seen = torch.cat([torch.cat([zero, x[:-1]]), x, torch.cat([x[1:], zero])], 1)
        return self.norm(x + self.drop(torch.relu(self.convolution(seen))))


class Attention(nn.Module):
    """A token with all of its window."""

    def __init__(self, width: int, drop: float) -> None:
        super().__init__()
        self.three = nn.Linear(width, 3 * width)
        self.join = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width)
        self.wide = nn.Linear(width, 2 * width)
        self.narrow = nn.Linear(2 * width, width)
        self.norm_2 = nn.LayerNorm(width)
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, window: Tensor) -> Tensor:
        """`window` holds rows of `x`, one window a line, -1 where a line is shorter."""
        lines, length = window.shape
        mask = window >= 0
        three = self.three(x)[window.clamp(min=0)].view(lines, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        mixed = nn.functional.scaled_dot_product_attention(
            three[0], three[1], three[2], attn_mask=mask[:, None, None, :]
        )
        rows = mixed.transpose(1, 2).reshape(lines, length, -1)[mask]
        x = self.norm(x + self.drop(self.join(rows)))
        return self.norm_2(x + self.drop(self.narrow(torch.relu(self.wide(x)))))


class Student(nn.Module):
    """Word pieces and features -> scores of tags."""

    def __init__(self, embeddings: Tensor, *, width: int = WIDTH, drop: float = 0.05) -> None:
        super().__init__()
        self.embeddings = nn.EmbeddingBag.from_pretrained(embeddings, freeze=False, mode="mean")
        self.features = nn.Linear(COLUMNS, 64)
        self.input = nn.Linear(embeddings.shape[1] + 64, width)
        self.input_norm = nn.LayerNorm(width)
        for name in LAYERS:
            self.add_module(name, (Attention if "attention" in name else Local)(width, drop))
        self.output = nn.Linear(width, len(TAGS))
        self.drop = nn.Dropout(drop)

    def forward(self, batch: Batch) -> Tensor:
        """Scores of tags."""
        return self.output(self.read(batch))

    def read(self, batch: Batch) -> Tensor:
        """The last hidden layer."""
        words = self.embeddings(batch.pieces, batch.offsets)
        dense = torch.relu(self.features(batch.table))
        x = self.input_norm(self.input(self.drop(torch.cat([words, dense], 1))))
        for name in LAYERS:
            x = getattr(self, name)(x, batch.window)
        return self.drop(x)


@dataclass(frozen=True, slots=True)
class Item:
    """A few windows of one text, and what is known of them."""

    pieces: tuple[tuple[int, ...], ...]
    table: NDArray[np.float32]
    windows: tuple[tuple[int, int], ...]
    targets: FloatArray
    """How likely each tag is, a row a token."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Items side by side."""

    pieces: Tensor
    offsets: Tensor
    table: Tensor
    window: Tensor
    targets: Tensor


def item_of(features: Features, parts: WordPieces, targets: FloatArray) -> Item:
    """A text as an item."""
    pieces = tuple(parts(word) for word in features.words)
    return Item(pieces, features.table, features.windows, targets)


def split_item(item: Item, windows: int = 2) -> list[Item]:
    """Items of so many windows each."""
    found = []
    for first in range(0, len(item.windows), windows):
        chosen = item.windows[first : first + windows]
        start, end = chosen[0][0], chosen[-1][1]
        found.append(
            Item(
                item.pieces[start:end],
                item.table[start:end],
                tuple((a - start, b - start) for a, b in chosen),
                item.targets[start:end],
            )
        )
    return found


def collate(items: Sequence[Item], piece_drop: float = 0.0, generator: random.Random | None = None) -> Batch:
    """A batch; `piece_drop` replaces words by the unknown piece, so that the network leans on what is around."""
    pieces: list[int] = []
    offsets: list[int] = []
    lines: list[NDArray[np.int64]] = []
    base = 0
    for item in items:
        for parts in item.pieces:
            offsets.append(len(pieces))
            if piece_drop and generator is not None and generator.random() < piece_drop:
                pieces.append(0)
            else:
                pieces.extend(parts)
        lines.extend(np.arange(start, end) + base for start, end in item.windows)
        base += len(item.pieces)
    window = np.full((len(lines), max(map(len, lines))), -1, dtype=np.int64)
    for row, line in enumerate(lines):
        window[row, : len(line)] = line
    return Batch(
        torch.tensor(pieces),
        torch.tensor(offsets),
        torch.from_numpy(np.concatenate([item.table for item in items])),
        torch.from_numpy(window),
        torch.from_numpy(np.concatenate([item.targets for item in items])),
    )


def train_student(
    student: Student,
    items: Sequence[Item],
    *,
    epochs: float,
    seed: int,
    rate: float = 2e-3,
    batch_size: int = 12,
    piece_drop: float = 0.05,
    embedding_rate: float = 0.1,
    candidate_drop: float = 0.1,
) -> None:
    """AdamW with a warm-up and a cosine; smoothed weights are kept."""
    generator = random.Random(seed)
    torch.manual_seed(seed)
    vectors = list(student.embeddings.parameters())
    rest = [weight for name, weight in student.named_parameters() if not name.startswith("embeddings")]
    optimizer = torch.optim.AdamW([{"params": rest}, {"params": vectors}], lr=rate, weight_decay=0.01)
    smooth = torch.optim.swa_utils.AveragedModel(student, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.99))
    steps = int(math.ceil(len(items) / batch_size) * epochs)
    order: list[int] = []
    began, loss_sum = time.time(), 0.0
    student.train()
    for step in range(steps):
        part = min(1.0, (step + 1) / 100) * (0.5 + 0.5 * math.cos(math.pi * step / steps))
        for group, factor in zip(optimizer.param_groups, (1.0, embedding_rate), strict=True):
            group["lr"] = rate * part * factor
        if len(order) < batch_size:
            order = list(range(len(items)))
            generator.shuffle(order)
        batch = collate([items[order.pop()] for _ in range(min(batch_size, len(order)))], piece_drop, generator)
        if candidate_drop:
            _hide_candidates(batch, candidate_drop, generator)
        loss = nn.functional.cross_entropy(student(batch), batch.targets)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimizer.step()
        smooth.update_parameters(student)
        loss_sum += loss.item()
        if (step + 1) % max(1, steps // 8) == 0:
            print(
                f"  step {step + 1}/{steps} loss {loss_sum / max(1, steps // 8):.3f} {time.time() - began:.0f}s",
                flush=True,
            )
            loss_sum = 0.0
    student.load_state_dict(smooth.module.state_dict())
    student.eval()


def _hide_candidates(batch: Batch, share: float, generator: random.Random) -> None:
    """Now and then no candidate of the lexicon is seen, for it holds more of these postings' terms than of others'."""
    columns = slice(TERM_COLUMNS, TERM_COLUMNS + 2 * len(CATEGORIES))
    for line in batch.window:
        if generator.random() < share:
            batch.table[line[line >= 0], columns] = 0


def save_student(student: Student, vocabulary: Sequence[str], path: Path) -> None:
    """Write the weights as `discover_network.Network.load` reads them."""
    arrays: dict[str, NDArray[np.generic]] = {}
    for name, tensor in student.state_dict().items():
        array = tensor.detach().numpy()
        if name == "embeddings.weight":
            scales = np.maximum(np.abs(array).max(axis=1), 1e-8) / 127
            arrays["embeddings"] = np.rint(array / scales[:, None]).astype(np.int8)
            arrays["scales"] = scales.astype(np.float16)
        else:
            arrays[name] = array.astype(np.float16)
    arrays["vocabulary"] = np.frombuffer("\n".join(vocabulary).encode(), dtype=np.uint8)
    np.savez(path, **arrays)  # type: ignore[arg-type]
