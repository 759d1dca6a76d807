"""Fold quotes, dashes, spaces, bullets, emoji, mojibake and glued words into plain text that maps back to the original.

A posting's characters come from word processors, web pages and wrong decodings. Matching wants one spelling of each;
whoever quotes the posting wants the file's own offsets. `fold` gives both: a plain text, and the way back.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

_SAME_LENGTH: dict[str, str] = {
    **dict.fromkeys("‘’‚‛ʼʹ′´`＇", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―−－⁃", "-"),
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r", " "
    ),
    **dict.fromkeys("\u2028\u2029\u0085\x0b\x0c", "\n"),
    **dict.fromkeys("•·●○◦▪▫■□◆◇►▶▸‣∙⋅➢➤➔✓✔✦★☆➜→❖\uf0b7\uf0a7\uf076\uf0d8", "•"),
    **dict.fromkeys("／⁄", "/"),
    "＆": "&",
    "，": ",",
    "：": ":",
}
"""One character for one character: these need no way back."""

_LONGER_OR_SHORTER: dict[str, str] = {
    **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\ufe0e\ufe0f\u202a\u202b\u202c\u202d\u202e", ""),
    "…": "...",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬀ": "ff",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "â€™": "'",
    "â€˜": "'",
    "â€œ": '"',
    "â€\x9d": '"',
    "â€“": "-",
    "â€”": "-",
    "â€¢": "•",
    "â€¦": "...",
    "Â·": "•",
    "Â\u00a0": " ",
    "Â ": " ",
    "ï‚·": "•",
    "Ã©": "é",
    "Ã¨": "è",
    "Ã¼": "ü",
    "Ã¶": "ö",
    "Ã¤": "ä",
    "&amp;nbsp;": " ",
    "&amp;": "&",
    "&nbsp;": " ",
    "&quot;": '"',
    "&lt;": "<",
    "&gt;": ">",
    "&#39;": "'",
    "&#x27;": "'",
    "&apos;": "'",
    "&rsquo;": "'",
    "&lsquo;": "'",
    "&rdquo;": '"',
    "&ldquo;": '"',
    "&ndash;": "-",
    "&mdash;": "-",
    "&bull;": "•",
    "\\u0026amp;nbsp;": " ",
    "\\u0026nbsp;": " ",
    "\\u0026amp;": "&",
    "\\u0026": "&",
    "\\u2019": "'",
    "\\u2022": "•",
    "\\u2013": "-",
    "\\u00a0": " ",
}
"""Strings whose folded form has another length."""

_PLAIN = frozenset(map(chr, range(32, 127))) | {"\n"}
_LONGER = re.compile("|".join(re.escape(key) for key in sorted(_LONGER_OR_SHORTER, key=len, reverse=True)))
_ESCAPES = re.compile(r"&(?:[a-z]{2,5}|#x?\d+);")
_FIRST = frozenset(key[0] for key in _LONGER_OR_SHORTER) - {"&", "\\"}

# Every text goes through these, so they are made to skip: each begins with the character that is rare, and what must
# stand before it is looked at behind it; two searches for one sign each are quicker than one for either.
_INSIDE = re.compile(r"[A-Z\d](?<=[a-z)\]!?;:.%].)")
"""A capital letter or a figure in the middle of a word: `ExpectAs`, `experienceBachelor`, `JavaScript`, `role5`."""
_CAPITAL_INSIDE = re.compile(r"[A-Z](?=[a-z']|\s|[A-Z]{2,4}\b)")
_YEARS_AFTER_STOP = re.compile(r"\d(?<=[a-z]{3}[.;)].)(?=\d?\s?\+?\s?(?:-\s?\d+\s?)?\+?\s?(?:years|yrs))")
"""A sentence on years that lost its blank: `a plus.8+ years`."""
_YEARS_GLUED = re.compile(r"[yY](?<=[\d+].)(?:ea|EA)?[rR][sS]?\b")
_PLUS_GLUED = re.compile(r"\+(?:(?<=\d[yY][rR][sS].)|(?<=[yY]ears.))")
"""`8+years`, `5yrs+`, which the tokenizer would keep in one piece: what begins where a blank is wanted."""
_LETTER_BULLET = re.compile(r"^o(?=[A-Z][a-z])", re.MULTILINE)
_GLYPHS = (
    re.compile(r"•(?=[A-Za-z\d(])"),
    re.compile(r"\n {0,20}(?:[*>]|-{1,2}|\d{1,2}[.)])(?=[A-Za-z(\"'])"),
)
"""A bullet that lost its blank, which the tokenizer would keep with the word: `-SAFe`, `•No`."""
_FIRST_BULLET = 30
"""Characters at the start of a text among which its first line's bullet stands."""
_LEAST_BULLETS = 2
"""From so many lines on, an `o` before a capital is a bullet that lost its tab, not a name like `oAuth`."""
_POSSESSIVE_STROKE = re.compile(r"/(?<='s.)(?=[A-Z])")
"""`KPI's/SLA's`, which the tokenizer would keep in one piece."""
_STROKE_AFTER_SIGN = re.compile(r"/(?<=[A-Za-z+][\d#+].)(?=[A-Za-z.])")
"""`C#/.NET`, `PRINCE2/PMP`, which it keeps in one piece as well."""
_MARK_IN_LETTERS = re.compile(r"\((?<=[A-Za-z].)(?:r|R|tm|TM|c|C)\)")
"""`PMP(r)`."""
_WORD_BEFORE = re.compile(r"[A-Za-z]*[)\]!?;:.%]?$")
_HEADING_END = re.compile(
    r"(?:(?:Nice|Good)[- ][Tt]o[- ]Have|Must[- ]Haves?|Day[- ]to[- ]Day|Who You Are|About (?:You|Us)"
    r"|What (?:We|You)(?:['’]ll| Will)? (?:Offer|Bring|Need|Do|Have))$"
)
"""Headings that end in a word which ends no line by itself."""
_LONGEST_WORD = 60
"""Characters of a word that are looked at; a text without blanks would else take time by the square of its length."""
_WORD_AFTER = re.compile(r"[A-Z][a-z']*[A-Za-z]*")
_MOST_BLANKS = 40
_LONGEST_LINK = 300
_ENDLESS = (re.compile(rf"(?<!\S)\S{{{_LONGEST_LINK}}}(\S+)"), re.compile(rf"\s{{{_MOST_BLANKS}}}(\s+)"))
"""What is too much of a word that holds no skill any more (a link, a picture as text), and of a streak of blanks: most
patterns take time by the square of either.
"""
_TAG = re.compile(r"</?(?P<name>p|br|hr|li|ul|ol|div|span|strong|b|em|i|u|a|img|h[1-6])\b[^<>]{0,300}>", re.IGNORECASE)
"""Markup of web pages, as plain text files hold it where a page was saved or copied by its source."""
_LEAST_TAGS = 4
"""So many of them make it markup rather than words about it."""
_STRIDE = 10
_MANY_BLANKS = re.compile(r"\s{4}")
"""Of each tenth character of a text so many must be blanks in a row, where a streak of _MOST_BLANKS and more stands."""

_FIRST_WORDS = frozenset(
    [
        "A",
        "Ability",
        "Able",
        "About",
        "Act",
        "Adept",
        "Advanced",
        "An",
        "And",
        "Any",
        "Are",
        "As",
        "Assist",
        "At",
        "Bachelor",
        "Bachelor's",
        "Bachelors",
        "Basic",
        "Be",
        "Bonus",
        "Build",
        "Candidate",
        "Candidates",
        "Collaborate",
        "Communicate",
        "Communication",
        "Complete",
        "Coordinate",
        "Create",
        "Demonstrate",
        "Demonstrated",
        "Deep",
        "Define",
        "Deliver",
        "Desired",
        "Detail",
        "Develop",
        "Drive",
        "Duration",
        "Effectively",
        "Ensure",
        "Essential",
        "Excellent",
        "Experience",
        "Experienced",
        "Expert",
        "Expertise",
        "Extensive",
        "Facilitate",
        "Familiarity",
        "Formal",
        "Good",
        "Have",
        "Heavily",
        "Hands",
        "Identify",
        "If",
        "In",
        "Infrastructure",
        "Job",
        "Join",
        "Key",
        "Knowledge",
        "Lead",
        "Location",
        "Maintain",
        "Manage",
        "Managing",
        "Master's",
        "Masters",
        "Min",
        "Minimum",
        "Must",
        "Nice",
        "No",
        "Or",
        "Our",
        "Oversee",
        "Partner",
        "Perform",
        "Position",
        "Preferred",
        "Previous",
        "Prior",
        "Proactive",
        "Professional",
        "Proficiency",
        "Proficient",
        "Provide",
        "Proven",
        "Providing",
        "Qualifications",
        "Required",
        "Requirements",
        "Responsibilities",
        "Responsible",
        "Salary",
        "Skills",
        "Solid",
        "Speaking",
        "Strong",
        "Successful",
        "Support",
        "The",
        "This",
        "Those",
        "Thorough",
        "Title",
        "To",
        "Track",
        "Understand",
        "Understanding",
        "Utilizing",
        "Very",
        "We",
        "Weekly",
        "What",
        "What's",
        "Who",
        "Will",
        "With",
        "Work",
        "Working",
        "You",
        "You'll",
        "Your",
    ]
)
"""Words that begin a line of a posting, and so tell where two lines were glued."""
_LAST_WORDS = frozenset(
    [
        "assistance",
        "background",
        "benefits",
        "certification",
        "degree",
        "description",
        "development",
        "duties",
        "environment",
        "environments",
        "experience",
        "management",
        "manager",
        "overview",
        "preferred",
        "project",
        "qualifications",
        "required",
        "requirements",
        "responsibilities",
        "role",
        "skills",
        "software",
        "summary",
        "team",
        "teams",
    ]
)
"""Words that end a line or heading of a posting."""
_NO_GLUE = frozenset("@/_-#")
_NEVER_SPLIT = frozenset(
    [
        "LinkedIn",
        "iPhone",
        "iPad",
        "eBay",
        "eCommerce",
        "eLearning",
        "eHealth",
        "YouTube",
        "PayPal",
        "JavaScript",
        "TypeScript",
        "PowerPoint",
        "SharePoint",
        "OneNote",
        "GitHub",
        "GitLab",
        "BitBucket",
        "WordPress",
        "HubSpot",
        "DevOps",
        "DevSecOps",
        "FinOps",
        "SecOps",
        "MLOps",
        "AIOps",
        "DataOps",
        "TechOps",
        "MarTech",
        "AdTech",
        "FinTech",
        "EdTech",
        "ScrumMaster",
        "ServiceNow",
        "SmartSheet",
        "DataBricks",
        "BigQuery",
        "DynamoDB",
        "PostgreSQL",
        "MySQL",
        "NoSQL",
        "GraphQL",
        "OpenShift",
        "OpenStack",
        "VMware",
        "CloudFormation",
        "CloudWatch",
        "PowerShell",
        "PowerBI",
        "AutoCAD",
        "SolidWorks",
        "DataLake",
        "ProjectWise",
        "QuickBooks",
        "NetSuite",
        "SuccessFactors",
        "TestRail",
        "LaunchDarkly",
        "PagerDuty",
        "DocuSign",
        "InfoSec",
        "DevTools",
        "OneDrive",
    ]
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made plain, and where its characters came from."""

    text: str
    original: str
    steps: tuple[tuple[int, int, int], ...] = ()
    """Where the lengths differ, in order: start in `text`, start in `original`, length in `original` of what was
    replaced there. Between two steps both texts run in parallel."""

    def place(self, offset: int, *, end: bool = False) -> int:
        """The original's offset of a folded one; for the end of a span, say so."""
        if not self.steps:
            return offset
        index = bisect_right(self.steps, (offset - 1 if end else offset, len(self.original) + 1, 0)) - 1
        if index < 0:
            return offset
        new, old, _ = self.steps[index]
        limit = self.steps[index + 1][1] if index + 1 < len(self.steps) else len(self.original)
        return min(old + offset - new, limit)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's span of a folded one that is not empty."""
        steps = self.steps
        index = bisect_right(steps, (start, len(self.original) + 1, 0))
        if index == len(steps) or steps[index][0] >= end:  # nothing was replaced within, as in most: one look is enough
            new, old, _ = steps[index - 1] if index else (0, 0, 0)
            limit = steps[index][1] if index < len(steps) else len(self.original)
            return min(old + start - new, limit), min(old + end - new, limit)
        return self.place(start), self.place(end, end=True)

    def offset(self, place: int) -> int:
        """The folded offset of an original one; that of the replacement where it lies within something replaced."""
        if not self.steps:
            return place
        index = bisect_right(self.steps, place, key=lambda step: step[1]) - 1
        if index < 0:
            return place
        new, old, _ = self.steps[index]
        limit = self.steps[index + 1][0] if index + 1 < len(self.steps) else len(self.text)
        return min(new + place - old, limit)


def fold(text: str) -> Folded:
    """The text with one plain spelling of quotes, dashes, spaces and bullets, glued lines parted by a line break."""
    plain, odd = _fold_same_length(text)
    changes = sorted(_changes(plain, odd), key=itemgetter(0))
    if not changes:
        return Folded(plain, text)
    pieces: list[str] = []
    steps: list[tuple[int, int, int]] = []
    length = last = 0
    for start, end, replacement in changes:
        if start < last:
            continue
        pieces += (plain[last:start], replacement)
        length += start - last
        steps.append((length, start, end - start))
        length += len(replacement)
        steps.append((length, end, 0))
        last = end
    pieces.append(plain[last:])
    return Folded("".join(pieces), text, tuple(steps))


def _fold_same_length(text: str) -> tuple[str, bool]:
    """The text with all that can be folded character by character, and emoji made spaces; whether anything that is
    not plain may be left.
    """
    text = _MARK_IN_LETTERS.sub(lambda mark: " " * len(mark.group()), text)
    if text.isascii() and "\t" not in text and "\r" not in text:
        return text, False
    odd = False
    for char in set(text) - _PLAIN:
        plain = _SAME_LENGTH.get(char)
        if plain is None and char not in _FIRST and unicodedata.category(char) in ("So", "Sk", "Co", "Cs"):
            plain = " "
        if plain is None or (char in "\u00a0´™" and ("Â" + char in text or "€" + char in text)):
            odd = odd or char in _FIRST or char == "™"
        else:
            text = text.replace(char, plain)
    return text, odd


def _changes(text: str, odd: bool) -> Iterator[tuple[int, int, str]]:
    """Start, end and replacement of everything whose length changes."""
    if odd or ("&" in text and _ESCAPES.search(text)) or "\\u" in text:
        for match in _LONGER.finditer(text):
            yield match.start(), match.end(), _LONGER_OR_SHORTER[match.group()]
    if "</" in text:
        yield from _tags(text)
    for pattern in _ENDLESS if _may_be_endless(text) else ():
        for match in pattern.finditer(text):
            yield (*match.span(1), "")
    for place in _glued_lines(text):
        yield place, place, "\n"
    for match in _YEARS_GLUED.finditer(text):
        yield match.start(), match.start(), " "
    for match in _PLUS_GLUED.finditer(text):
        yield match.start(), match.start(), " "
    for match in _POSSESSIVE_STROKE.finditer(text):
        yield match.start(), match.start(), " "
    for match in _STROKE_AFTER_SIGN.finditer(text):
        yield match.start(), match.end(), " / "
    for pattern in _GLYPHS:
        for match in pattern.finditer(text):
            yield match.end(), match.end(), " "
    first = _GLYPHS[1].match("\n" + text[:_FIRST_BULLET])
    if first:
        yield first.end() - 1, first.end() - 1, " "
    bullets = list(_LETTER_BULLET.finditer(text)) if "\no" in text else []
    for match in bullets if len(bullets) >= _LEAST_BULLETS else ():
        yield match.end(), match.end(), " "


def _tags(text: str) -> Iterator[tuple[int, int, str]]:
    """Tags of web pages and what to read for them: a bullet for an item, a line's end for a block's, else nothing."""
    found = list(_TAG.finditer(text))
    for match in found if len(found) >= _LEAST_TAGS else ():
        name, closes = match["name"].lower(), text[match.start() + 1] == "/"
        if name == "li" and not closes:
            yield (
                match.start(),
                match.end(),
                "• " if text[max(0, match.start() - 1) : match.start()] in ("", "\n") else "\n• ",
            )
        else:
            ends = closes if name in ("p", "li", "div") or name[0] == "h" else name == "br"
            yield match.start(), match.end(), "\n" if ends and text[match.end() : match.end() + 1] != "\n" else ""


def _may_be_endless(text: str) -> bool:
    """Whether a word or a streak of blanks may be too long: a quick look at stretches, of which it would fill one."""
    words = _LONGEST_LINK // 2
    for place in range(0, len(text), words):  # `any` of a generator takes twice as long
        if " " not in text[place : place + words]:
            return True
    return _MANY_BLANKS.search(text[::_STRIDE]) is not None


def _glued_lines(text: str) -> Iterator[int]:
    """Places where a line break was lost: before a capital letter or a figure within a word."""
    for match in _INSIDE.finditer(text):
        place = match.start()
        if text[place].isalpha():
            if _CAPITAL_INSIDE.match(text, place) and _is_glued(text, place):
                yield place
        elif _YEARS_AFTER_STOP.match(text, place) or (text[place - 1].isalpha() and _ends_line(text, place)):
            yield place


def _ends_line(text: str, place: int) -> bool:
    """Whether the word before a place is one that ends a line or heading."""
    if _ends_heading(text, place):
        return True
    word = _WORD_BEFORE.search(text, max(0, place - 30), place)
    return word is not None and word.group().lower() in _LAST_WORDS


def _ends_heading(text: str, place: int) -> bool:
    """Whether a heading of several words ends before a place: `Nice to Have10+ years`, `What You'll DoPartner`."""
    return _HEADING_END.search(text, max(0, place - 30), place) is not None


def _is_glued(text: str, place: int) -> bool:
    """Whether the capital letter at that place begins a new line that lost its break."""
    before_match = _WORD_BEFORE.search(text, max(0, place - 30), place)
    after_match = _WORD_AFTER.match(text, place, place + _LONGEST_WORD)
    before = before_match.group() if before_match else ""
    after = after_match.group() if after_match else text[place]
    start = place - len(before)
    glue = text[start - 1 : start] if start else ""
    if _ends_heading(text, place):
        return True
    if glue in _NO_GLUE or (glue == "." and before.lower() not in _LAST_WORDS) or before + after in _NEVER_SPLIT:
        return False
    if before and not before[-1].isalpha():
        return _is_glued_after_mark(text, place, before, after)
    if len(before) < 3 or not before.isalpha():
        return False
    if after in _FIRST_WORDS:
        return len(after) > 2 or after in ("A", "As", "At", "If", "We", "To", "No") or before.lower() in _LAST_WORDS
    return len(after) > 2 and (before.islower() or before.lower() in _LAST_WORDS)


def _is_glued_after_mark(text: str, place: int, before: str, after: str) -> bool:
    """The same where a mark ends the word before: `team.You`, `etc)Demonstrate`, but not `Node.Js` or `ASP.Net`."""
    if before[-1] in ".:":
        return (
            len(before) > 3 and before[:-1].islower() and before != "www." and (after in _FIRST_WORDS or len(after) > 3)
        )
    return after in _FIRST_WORDS or len(after) > 3
