"""The people of the invented resumes, read from `people/*.md`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

PEOPLE = Path(__file__).with_name("people")


@dataclass(slots=True)
class Entry:
    """A position or project: its line, split at the bars, and what stands below."""

    parts: list[str]
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> list[str]:
        return [line for line in self.lines if not line.startswith("- ")]

    @property
    def bullets(self) -> list[str]:
        return [line.removeprefix("- ") for line in self.lines if line.startswith("- ")]


@dataclass(slots=True)
class Part:
    """A section: its heading, the lines before the first entry, the entries."""

    heading: str
    lines: list[str] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class Person:
    name: str
    head: list[str] = field(default_factory=list)
    """Headline and contact lines."""
    parts: list[Part] = field(default_factory=list)

    def part(self, *words: str) -> Part:
        """The first section whose heading holds one of the words."""
        return next(part for part in self.parts if any(word in part.heading.lower() for word in words))


def read_person(layout: str) -> Person:
    """The person whose resume has that layout."""
    lines = (PEOPLE / f"{layout}.md").read_text(encoding="utf-8").splitlines()
    person = Person(lines[0].removeprefix("# "))
    for line in lines[1:]:
        if line.startswith("## "):
            person.parts.append(Part(line.removeprefix("## ")))
        elif line.startswith("### "):
            person.parts[-1].entries.append(Entry(line.removeprefix("### ").split(" | ")))
        elif not person.parts:
            person.head.append(line)
        elif person.parts[-1].entries:
            person.parts[-1].entries[-1].lines.append(line)
        else:
            person.parts[-1].lines.append(line)
    return person
