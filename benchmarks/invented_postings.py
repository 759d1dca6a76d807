"""Postings of our own invention for measuring `tailor rank`, as many as one likes; the same number gives the same ones.

    python -m benchmarks.invented_postings 1000 > postings.jsonl

Their lengths and habits follow what was counted on real ones: a median of some 590 words, most with headings, bullets
or bare lines, much about the company and its benefits, little about tools, and names that no other posting has. One in
thirty is a copy of an earlier one with another number, one in fifty is for another kind of job.
"""

from __future__ import annotations

import json
import random
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

COPIES: Final = 30
"""One in so many is a copy."""
OTHER_JOBS: Final = 50
"""One in so many is for another kind of job."""
RECENT: Final = 200
"""How far back the original of a copy may lie."""
WORDS: Final[dict[str, list[str]]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
SYLLABLES: Final = ("vo", "ra", "li", "ten", "mar", "qui", "sol", "den", "ka", "brel", "nor", "phi")
HEADS: Final = (
    ("About us", "What you will do", "What you bring", "Nice to have", "What we offer"),
    ("Company", "Responsibilities", "Requirements", "Preferred qualifications", "Benefits"),
    ("Who we are", "Key responsibilities", "Minimum qualifications", "Bonus points", "Perks"),
)


def invent(count: int, seed: int = 2026) -> Iterator[dict[str, str]]:
    """So many postings as the fields of a list: title, company, description, url."""
    chance = random.Random(seed)
    recent: list[dict[str, str]] = []
    for number in range(count):
        if recent and chance.randrange(COPIES) == 0:
            posting = _copy(chance.choice(recent), chance)
        else:
            posting = _posting(chance, other=chance.randrange(OTHER_JOBS) == 0)
            recent = [*recent[-RECENT:], posting]
        yield posting | {"url": f"https://jobs.example/{number}"}


def _copy(posting: dict[str, str], chance: random.Random) -> dict[str, str]:
    head, _, body = posting["description"].partition("\n")
    return posting | {"description": f"{head.rpartition(' ')[0]} R{chance.randrange(10**6)}\n{body}"}


def _posting(chance: random.Random, *, other: bool) -> dict[str, str]:
    title = f"{_pick(chance, 'levels')} {_pick(chance, 'other_jobs' if other else 'jobs')}, {_pick(chance, 'fields')}"
    company = f"{_pick(chance, 'companies')} {_pick(chance, 'businesses')}"
    heads = chance.choice(HEADS)
    bullet = chance.choice(("• ", "- ", "* ", "", ""))
    lines = [
        f"{title} at {company}, {_pick(chance, 'cities')}, reference R{chance.randrange(10**6)}",
        *_part(heads[0], [f"{company} is the maker of {_name(chance)}. {_prose(chance, 90)}"], "", chance),
        *_part(heads[1], [_duty(chance, other) for _ in range(chance.randint(9, 17))], bullet, chance),
        *_part(heads[2], list(_wanted(chance, other)), bullet, chance),
        *_part(heads[3], [_wish(chance) for _ in range(chance.randint(1, 4))], bullet, chance),
        *_part(heads[4], [_prose(chance, 70), "Medical, dental and life insurance."], "", chance),
        f"{company} is an equal opportunity employer. {_prose(chance, 60)}",
    ]
    return {"title": title.strip(), "company": company, "description": "\n".join(lines).strip()}


def _pick(chance: random.Random, table: str) -> str:
    return chance.choice(WORDS[table])


def _name(chance: random.Random) -> str:
    """A name that hardly any other posting has."""
    return "".join(chance.choices(SYLLABLES, k=4)).capitalize()


def _part(head: str, lines: list[str], bullet: str, chance: random.Random) -> list[str]:
    return [*(["", head] if chance.random() < 0.8 else [""]), *(f"{bullet}{line}" for line in lines)]


def _duty(chance: random.Random, other: bool) -> str:
    if other:
        return f"Look after {_pick(chance, 'fill')} and {_prose(chance, 14)}"
    first, second, third = chance.sample(WORDS["objects"], 3)
    end = f"{third} of {_name(chance)}" if chance.random() < 0.2 else third
    return f"{_pick(chance, 'verbs')} {first} and {second} {_pick(chance, 'circumstances')}, and {end}"


def _wanted(chance: random.Random, other: bool) -> Iterator[str]:
    yield f"{chance.randint(2, 12)}+ years of experience in {'the trade' if other else 'program or project management'}"
    if chance.random() < 0.6:
        yield "Bachelor's degree in Computer Science, Engineering or a related field, or equivalent experience"
    for _ in range(0 if other else chance.randint(3, 8)):
        one, two, three = _pick(chance, "skills"), _pick(chance, "skills"), _pick(chance, "practices")
        yield chance.choice(
            (
                f"Experience with {one} or {two} in a setting of many teams and few certainties",
                f"Strong {three}, shown in work with {_pick(chance, 'fill')}",
                f"{three.capitalize()} with {one}",
            )
        )
    if chance.random() < 0.25:
        yield "Must be authorized to work in the United States; up to 20% travel"


def _wish(chance: random.Random) -> str:
    field = f"Background in {_pick(chance, 'fields').lower()}"
    return chance.choice(("PMP certification is a plus", "CSM preferred", field))


def _prose(chance: random.Random, words: int) -> str:
    """Some words that mean nothing: fewer or more by half."""
    parts = chance.choices(WORDS["fill"], k=chance.randint(words // 4, words))
    return " ".join(parts).capitalize() + "."


def main() -> None:
    for posting in invent(int(sys.argv[1])):
        sys.stdout.write(json.dumps(posting) + "\n")


if __name__ == "__main__":
    main()
