"""Text of strangers, made safe to look at: what is invisible or turns the reading direction is shown by name."""

from __future__ import annotations

import re
import unicodedata

NAMES = {
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u061c": "ALM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2060": "WJ",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\ufeff": "BOM",
    "\ufffc": "object",
    "\x00": "NUL",
    "\x1b": "ESC",
}
"""The abbreviations of the Unicode charts; whatever else is invisible is named by its code point."""

# Controls (Cc) but tab and newline, format characters (Cf), surrogates (Cs), and the separators of lines.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_GLYPH = re.compile("[\ue000-\uf8ff]")
# Joiners do real work inside emoji and in several scripts; between other letters they only hide something.
_JOINED = re.compile("(?<=[^\x00-\u05ff\u2000-\u206f])[\u200c\u200d](?=[^\x00-\u05ff\u2000-\u206f])")


def visible(text: str) -> str:
    """The text with every unseen character in words, `⟦RLO⟧`; private-use glyphs (Symbol bullets) become `•`.

    Tabs and newlines stay. Soft hyphens go, since they are meant to be unseen and change nothing.
    """
    if text.isascii() and not UNSEEN.search(text):
        return text
    parts, last = [], 0
    for joiner in _JOINED.finditer(text):
        parts += [_name_unseen(text[last : joiner.start()]), joiner.group()]
        last = joiner.end()
    return "".join((*parts, _name_unseen(text[last:])))


def _name_unseen(text: str) -> str:
    return _GLYPH.sub("•", UNSEEN.sub(_named, text.replace("\r\n", "\n")))


def _named(found: re.Match[str]) -> str:
    character = found.group()
    if character == "\u00ad":
        return ""
    if unicodedata.category(character) == "Cs":
        return "\ufffd"
    return f"⟦{NAMES.get(character, f'U+{ord(character):04X}')}⟧"


def one_line(text: str, limit: int = 0) -> str:
    """The visible text with its white space folded, cut after a word at `limit` characters with an ellipsis."""
    folded = " ".join(visible(text.replace("\ufffc", " ")).split())
    if not limit or len(folded) <= limit:
        return folded
    head = folded[: limit - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > limit // 2 else head).rstrip(" ,;:.") + "…"
