"""One posting of a list before it is read: its bytes or its fields, and where it came from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import PurePath
from typing import NamedTuple

DIGEST_BYTES = 16


class Fields(NamedTuple):
    """One record of a CSV file or JSON lines; what the list does not say is empty."""

    title: str
    company: str
    description: str
    """Plain text or HTML."""
    url: str


@dataclass(frozen=True, slots=True)
class Item:
    """One posting as its list holds it."""

    place: str
    """For the reader: `jobs/acme.txt`, or `jobs.csv, record 12`; without the folders above what was given."""
    content: bytes | Fields
    """A file's bytes, or a record."""
    reached: int = 0
    """Bytes of all inputs up to its end, for the progress bar."""

    @property
    def url(self) -> str:
        """The posting's address; empty where the list gives none."""
        return self.content.url if isinstance(self.content, Fields) else ""

    @property
    def size(self) -> int:
        """Bytes of a file, characters of a record."""
        return len(self.content) if isinstance(self.content, bytes) else sum(map(len, self.content))

    @property
    def stem(self) -> str:
        """A name for a folder of its own: `acme`, `jobs-12`."""
        name, _, number = self.place.partition(", record ")
        stem = PurePath(name).stem
        return f"{stem}-{number}" if number else stem

    def digest(self) -> bytes:
        """DIGEST_BYTES that stand for this posting at this place."""
        content = self.content if isinstance(self.content, bytes) else json.dumps(self.content).encode()
        place = self.place.encode("utf-8", "surrogateescape")
        return blake2b(b"%d %b %b" % (len(place), place, content), digest_size=DIGEST_BYTES).digest()


@dataclass(frozen=True, slots=True)
class Broken:
    """A posting, or a whole list, that could not be read."""

    reason: str
    """One line: what, where, what to do."""
    reached: int = 0
