"""How words are written into a sentence or list so that they look as if they had always stood there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from resume_tailor.bullets import BULLET_SIGNS
from resume_tailor.places import shorten

CaseStyle = Literal["title", "sentence", "lower", "upper"]
_SMALL_WORDS = {"a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with", "without"}
_SPOKEN_VOWEL = set("AEFHILMNORSX")


_DRAWN = re.compile(rf"^[{BULLET_SIGNS}]+\s*|\s*[●○◐◯★☆]{{3,}}$")
"""A list's sign that was typed before a line, and the dots of a rating behind a word: no words to quote."""
_BLANK = re.compile(r"(?:\\u0026|&)(?:amp;)*(?:nbsp(?:;|$)|amp$)")
_AND = re.compile(r"\\u0026(?:amp;)*|&(?:amp;)+")
"""Entities that were escaped twice on their way into a file, also cut short at the end: nobody reads them."""


def quoted(text: str, limit: int = 120) -> str:
    """The words in quotation marks, on one line, cut at a word where they are longer than `limit` characters."""
    plain = " ".join(_AND.sub("&", _BLANK.sub(" ", text.replace("\ufffc", " "))).split()).strip(" •·-–")
    plain = _DRAWN.sub("", plain)
    return f"“{shorten(plain, limit)}”"


_STOPS = re.compile(r"(?<=[^.…])\.”(?=[.;,](?:\s|$))")


def without_double_stops(text: str) -> str:
    """The text without the full stop of a quoted sentence where another stop follows: `“… on time.”.`."""
    return _STOPS.sub("”", text)


def quoted_at(text: str, words: str, limit: int = 120) -> str:
    """As `quoted`, with the middle left out where `words` would be cut off at the end."""
    plain = " ".join(text.split())
    place = plain.find(" ".join(words.split()))
    if len(plain) <= limit or place < 0 or place + len(words) <= limit - 5:
        return quoted(text, limit)
    head = plain[: limit // 3].rsplit(" ", 1)[0].rstrip(" ,;:.-–")
    room = limit - len(head) - 6
    start = plain.find(" ", max(len(head), min(place - 1, place + len(words) + 10 - room))) + 1
    return f"{quoted(head, limit)[:-1]} … {quoted(plain[start:], limit - len(head))[1:]}"


def join_and(words: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def capitalise(text: str) -> str:
    """The first letter as a capital, unless the word has capitals of its own (`iOS`)."""
    first = text.split(" ", 1)[0]
    if not text or any(char.isupper() for char in first):
        return text
    return text[0].upper() + text[1:]


def in_style(name: str, style: CaseStyle) -> str:
    """The name in the case of its surroundings; capitals of its own stay."""
    if style == "upper":
        return name.upper()
    if style == "sentence":
        return capitalise(name)
    if style == "title":
        words = name.split(" ")
        return " ".join(
            word if number and word in _SMALL_WORDS else capitalise(word) for number, word in enumerate(words)
        )
    return name


def style_of(items: Iterable[str]) -> CaseStyle:
    """The case in which the items of a list are written, by majority; items of several words decide first."""
    votes = [vote for vote in map(_style_of_item, items) if vote]
    many = [style for style, words in votes if words > 1]
    counted = Counter(many or [style for style, _ in votes])
    if not counted:
        return "title"
    best, _ = min(counted.items(), key=lambda item: (-item[1], item[0]))
    if best == "upper" and not many:
        return "title"
    return best


def _style_of_item(item: str) -> tuple[CaseStyle, int] | None:
    words = re.findall(r"[A-Za-z][A-Za-z'’-]+", item)
    telling = [word for word in words if word.lower() not in _SMALL_WORDS and not _own_capitals(word)]
    if not words:
        return None
    if all(word.isupper() for word in words):
        return ("upper", len(words)) if len(words) > 1 or len(words[0]) > 5 else None
    if not telling:
        return None
    if all(word[0].isupper() for word in telling):
        return ("title", len(words)) if len(words) == 1 or len(telling) > 1 else ("sentence", 1)
    return ("sentence", len(words)) if telling[0][0].isupper() and telling[0] == words[0] else ("lower", len(words))


def _own_capitals(word: str) -> bool:
    return any(char.isupper() for char in word[1:])


def style_at(text: str, start: int, end: int) -> CaseStyle:
    """The case that a name takes in place of `start:end`: at a sentence's start, in a Title Line, in running text."""
    rest = text[:start] + text[end:]
    letters = [char for char in rest if char.isalpha()]
    if len(letters) > 6 and all(char.isupper() for char in letters):
        return "upper"
    words = [word for word in re.findall(r"[A-Za-z][A-Za-z'’-]{3,}", rest) if not _own_capitals(word)]
    if len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words):
        return "title"
    before = text[:start].rstrip()
    if not before or before[-1] in ".!?:•·▪●|*\uf0b7\uf0a7" or not any(char.isalpha() for char in before):
        return "sentence"
    own = re.findall(r"[A-Za-z][A-Za-z'’-]*", text[start:end])
    if own and all(word[0].isupper() for word in own) and not _own_capitals(own[0]):
        return "title"
    return "lower"


def article_for(name: str) -> str:
    """`a` or `an`, by how the first word is spoken; an abbreviation is spelled out letter by letter."""
    first = re.split(r"[\s-]", name.strip("(“\"'"), maxsplit=1)[0]
    if first.isupper() and len(first) <= 5:
        return "an" if first[0] in _SPOKEN_VOWEL else "a"
    lower = first.lower()
    if re.match(r"(?:uni|use|usa|usu|euro|one|uti)", lower):
        return "a"
    return "an" if lower[:1] in set("aeiou") or lower.startswith(("hour", "honest", "heir")) else "a"


def pluralise(name: str) -> str:
    """The plural of the name's last word, or of what stands before the first `of` or `for` (`statements of work`)."""
    head = re.match(r"(.+?)(?= (?:of|for) )", name)
    if head:
        return pluralise(head.group()) + name[head.end() :]
    if re.search(r"[^aeiou]y$", name):
        return name[:-1] + "ies"
    if re.search(r"(?:s|x|ch|sh)$", name):
        return name + "es"
    return name + "s"


def a_or_an_before(text: str, start: int) -> tuple[int, str]:
    """Where the article right before `start` begins, and the article; (start, "") where there is none."""
    found = re.search(r"(?<![A-Za-z'’])(an?)\s$", text[:start], re.I)
    return (found.start(1), found.group(1)) if found else (start, "")
