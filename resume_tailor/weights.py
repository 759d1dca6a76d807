"""The numbers of weights.toml, read once: choices of ours that decide scores and orders."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Weights:
    """One field a table of the file; all values are plain factors without a unit unless said."""

    importance: Mapping[str, float]
    """Worth of a requirement, by importance."""
    ladder: Mapping[str, float]
    """Share of the worth that a place in the resume gives, by strength."""
    relation: Mapping[str, float]
    """What remains of it, by relation."""
    recency: Mapping[str, float]
    """`full_months`: months within which a position counts in full; `old_factor`: what remains after."""
    wording: Mapping[str, float]
    """`said_differently`: what remains where none of the posting's words stands in the resume."""
    score: Mapping[str, float]
    """What remains of a requirement's worth in the score: `soft` for soft skills, `other` for the rest."""
    category: Mapping[str, float]
    """How much a requirement counts when choosing what to put forward, by category."""
    version: str
    """A short hash of the file."""


@cache
def load_weights() -> Weights:
    """The weights that this program ships."""
    data = (files("resume_tailor") / "weights.toml").read_bytes()
    return Weights(**tomllib.loads(data.decode()), version=hashlib.sha256(data).hexdigest()[:12])
