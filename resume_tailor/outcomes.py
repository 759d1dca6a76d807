"""What in one line of a resume is a result: money, per cent, factors, scale. Dates, phones and versions are none."""

from __future__ import annotations

import re
from functools import lru_cache

_NUMBER = r"(?:\d{1,3}(?:[,.]\d{3})+|\d+(?:\.\d+)?)"
_WORD_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"hundreds? of|thousands? of|dozens? of|a dozen|a hundred|a thousand|a million)"
)
_NOT_COUNTED = (
    r"(?:years|yrs|months|weeks|days|hours|hrs|minutes|times|versions|phases|levels|points|basis|series|always|perhaps|"
    r"various|previous|was|has|its|this|plus|as|his|across|process|business|status|access|success|focus)"
)
_SCALE = rf"(?:people|staff|personnel|(?!{_NOT_COUNTED}\b)[a-z][a-z’'-]+[a-rt-z’'-]s)"
_SUM = rf"(?:\d{{1,3}},\d{{1,2}}(?=\s?[a-z])|{_NUMBER}(?:\s?[-–]\s?[$€£]?{_NUMBER}(?=\s?[a-z]))?)"
"""An amount, from and to perhaps (`0.5–4`), with a comma for a point before its unit (`3,4 M`)."""
_MONEY = re.compile(
    rf"(?:\b(?:US|USD|EUR|GBP|INR|CAD|AUD|Rs\.?)|[$€£¥₹])\s?[$€£]?\s?{_SUM}\s?"
    r"(?:\+|(?:million|billion|thousand|mn|bn|crores?|cr|lakhs?|lacs?|[MKB]+)\b\+?)?"
    rf"|\b{_NUMBER}\s?(?:\+\s?)?(?:million|billion|mn|bn|crores?|lakhs?)?\s?(?:dollars?|euros?|pounds?|USD|EUR|GBP|CAD|rupees?)\b",
    re.I,
)
_PERCENT = re.compile(rf"\b{_NUMBER}\s?\+?(?:%|per ?cent\b)(?:\s?(?:-|–|to)\s?{_NUMBER}\s?%)?", re.I)
_FACTOR = re.compile(rf"\b{_NUMBER}\s?(?:x|times|-?fold)\b(?!\s*\d)|\b(?:doubled|tripled|halved|quadrupled)\b", re.I)
_COUNT = re.compile(
    rf"\b(?:{_NUMBER}(?:\s?(?:k|m|million|thousand|lakhs?))?\s?\+?|{_WORD_NUMBER})[\s-](?!years?\b|yrs?\b)"
    rf"(?:[a-z][\w&/'’-]*\s){{0,2}}?{_SCALE}\b",
    re.I,
)
_MILLIONS = re.compile(rf"\b{_NUMBER}\s?(?:million|billion)\+?(?:\s[a-z]+)?", re.I)
_FIGURE = rf"(?:{_NUMBER}|{_WORD_NUMBER})"
_CHANGE = re.compile(
    rf"\bfrom {_FIGURE}(?: [a-z]+){{0,3}} to (?!(?:19|20)\d\d\b){_FIGURE}(?![/\d])"
    r"(?: (?:minutes|hours|days|weeks|months|points|per ?cent)\b)?",
    re.I,
)
_SPAN = re.compile(
    rf"\b(?:{_NUMBER}|{_WORD_NUMBER})\s?\+?[\s-](?:minutes?|hours?|days?|weeks?|months?)\b(?!\s+(?:of\s+)?experience)",
    re.I,
)
_GAIN = re.compile(
    r"\b(?:reduc\w*|cut\w*|sav(?:ed|es|ing|ings)\b|shorten\w*|early|earlier|ahead|faster|accelerat\w*|from|decreas\w*|"
    r"within|under|improv\w*|in only|in just)\b",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOT_A_RESULT = re.compile(
    r"https?://\S+|[^\s@]{1,64}@\S+|\+?\(?\d[\d\s().-]{8,}\d"  # links, mail, telephone numbers
    r"|\b(?:version|ver\.?|v\.?|release|iso|windows|office|phase|project|level|stage|step|part|module|grade|tier|"
    r"exchange|server|sql server|oracle|sap \w+|rhel|java|python|jdk|vista)\s?#?\d[\d.]*(?:[a-z]\b)?"
    r"|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}[/.-](?:19|20)\d\d\b",
    re.I,
)


@lru_cache(maxsize=4096)  # most kinds of suggestion ask it of the same lines
def find_outcome(line: str) -> str:
    """The result that the line shows, as written; empty where it shows none.

    Money comes before per cent, that before factors, counts and time saved.
    """
    text = _STOCK_DUTY.sub(_blank, _NOT_A_RESULT.sub(_blank, line))
    turned = find_turn(line, text)
    if turned:
        return turned
    for pattern in (_MONEY, _PERCENT, _FACTOR, _CHANGE, _COUNT, _MILLIONS):
        for found in sorted(pattern.finditer(text), key=_size if pattern is _COUNT else _place):
            if not _only_a_year(found.group()):
                return line[found.start() : found.end()].strip(" -–,;")
    saved = _SPAN.search(text)
    if saved and _GAIN.search(text):
        return line[saved.start() : saved.end()].strip()
    return ""


_TURNS = (
    r"(?:went|came|gone|brought|took|taken|fell|fallen|dropped|down|reduc\w+|cut|cutting|decreas\w+|lower\w+|rais(?:ed|ing)|"
    r"rose|risen|grew|grow[ns]?|growing|increas\w+|improv\w+|short(?:er|en\w*)|halv\w+|slashed|trimm?ed|shrank|up)"
)
"""What says that a number did not stay what it was."""
_UNIT = r"(?:%|(?:[kmb]|bn|h|hrs?|million|billion|crores?|lakhs?)\b)"
_AMOUNT = rf"(?:(?:US|C|A)?[$€£₹]\s?|(?-i:[A-Z]{{3}})\s)?{_NUMBER}(?:\s?{_UNIT})?"
_SUMS_TURNED = re.compile(
    rf"\b{_TURNS}\b[^.;\n]{{0,60}}?\b(from {_AMOUNT}(?: [a-z]+){{0,3}} (?:down |up )?"
    rf"to (?!(?:19|20)\d\d\b){_AMOUNT}(?: (?:minutes|hours|days|weeks|months|points|per ?cent)\b)?)(?![\w/])",
    re.I,
)
"""A number that became another (`the bill went from $2.9M to $2.1M`); without such a word it is the range of a size."""


def find_turn(line: str, read: str = "") -> str:
    """From what to what a number of the line was brought, as written; empty where none was.

    `read` is the line with blanks for what must not be read of it; the whole of it where nothing is given.
    """
    found = _SUMS_TURNED.search(read or line)
    return line[found.start(1) : found.end(1)].strip(" .,;") if found else ""


_END_TOLD = re.compile(
    r"\bwithout (?:an? )?(?:(?:single|customer|user|major|visible|unplanned|lost[- ]time|[\w-]{1,24}) ){0,2}"
    r"(?:outage|incident|accident|injur(?:y|ies)|finding|delay|slip|downtime|interruption|disruption|complaint|rollback|"
    r"data loss)s?\b|\bwithout losing (?:\w{1,24} ){1,5}date|"
    r"\bno (?:[\w-]{1,24} ){0,2}(?:slip|loss|delay|outage|findings?|accidents?|incidents?|downtime|"
    r"non-?conformit(?:y|ies)|rollbacks?|complaints?|escalations?)\b(?: (?:of|in) (?:\w{1,24} ){0,2}\w+)?|"
    r"\bzero (?:[\w-]{1,24} ){0,2}(?:downtime|defects|findings|accidents|incidents|outages?|escalations)\b|"
    r"\b(?:[\w-]{1,24} )?(?:date|deadline)s? (?:was |were )?(?:kept|met|held)\b|"
    r"(?<=, )(?-i:SOP) (?:was )?(?:kept|met|held)\b|"
    r"\b(?:on|to|by|in) (?:the |its |their )?"
    r"(?:original(?:ly)?|planned|agreed|announced|promised|contracted|committed|scheduled) "
    r"(?:go-live |launch |release |opening )?(?:date|day|weekend|week|month|quarter|deadline)s?\b|"
    r"\bto (?:the )?(?:original|planned|agreed) (?:schedule|plan|budget)\b|"
    r"\bpassed (?:\w{1,24} ){0,3}(?:at |on )?(?:the )?first (?:time|attempt|try|audit)\b|"
    r"\bfirst[- ](?:time|pass) (?:approval|right)\b|"
    r"(?:^|[,;:] |\band )(?:\w{1,24} ){0,4}(?:is|are) now (?:an? |the )?(?!being|in\b|on\b|at\b|also\b|with\b|to\b)"
    r"[\w-]{1,24}(?: (?:lead|leader|manager|owner|head|engineer|director|master)\b)?|"
    r"\b(?:adopted|copied|taken over|rolled out|in use|used) (?:now )?"
    r"(?:by|in|across) (?:all|every|the other|other|two|three|four|five|"
    r"six|\d+) (?:other )?(?:[\w-]{1,24} ){0,2}\w+|\b(?:stands?|is|are) still in use\b|"
    r"\b(?:target|plan|goal|budget) (?:was|had been) \d[\d.,]*|"
    r"\bagainst (?:a (?:plan|target) of )?\d[\d.,]* (?:planned|budgeted)\b|"
    r"\b(?:won|awarded) (?:the |an? )?(?:[\w-]{1,24} ){0,4}(?:award|prize|contract|renewal|bid|tender)\b",
    re.I,
)
"""Words that tell a good end without a figure: a date kept, an audit passed, what is in use since."""
TO_REACH = re.compile(
    r"\b(?:ensur\w+|responsible for|meet(?:s|ing)?|striv\w+|aim(?:s|ed|ing)?|guarantee\w*|"
    r"to (?:ensure|achieve|complete|deliver|meet|finish|be))\b[^.;]{0,120}|\bon[- ]time (?:delivery|completion)",
    re.I,
)
"""What is said of an end that was wanted."""


def find_good_end(line: str) -> str:
    """The words that tell the good end, as written (`no slip of the launch`); empty where none do.

    A wish or a duty (`ensuring go-live on the planned date`) is none.
    """
    found = _END_TOLD.search(TO_REACH.sub(_blank, line))
    return line[found.start() : found.end()].strip(" .,;:") if found else ""


_STOCK_DUTY = re.compile(
    r"\b(?:ensur(?:e|es|ing)|responsible for|striv\w+|aim(?:s|ing)?|target(?:s|ing)?|guarantee(?:s|ing)?|"
    r"maintain(?:s|ing)?|provid(?:e|es|ing)|assur(?:e|es|ing)|committed to|goal of|work(?:s|ing)? towards?)\b"
    r"[^.;]{0,60}?(?:\b100\s?(?:%|per ?cent\b)|\b24\s?[/x]\s?7\b|\bzero[- ]\w+)",
    re.I,
)
"""The whole of something as a duty (`ensure 100% completion`): neither a result nor a size."""


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _place(found: re.Match[str]) -> float:
    return found.start()


def _size(found: re.Match[str]) -> float:
    """What sorts the greater count first (`18 million users` before `two apps`); words count as little."""
    number = re.match(r"\d[\d,.]*", found.group())
    plain = float(number.group().replace(",", "").rstrip(".") or 0) if number and number.group().count(".") < 2 else 1.0
    return -plain * (1e6 if re.search(r"\bmillion|\d\s?m\b", found.group(), re.I) else 1.0)


_ACHIEVED = re.compile(
    r"\b(?:reduc\w*|cut\b|cutting|sav(?:ed|es|ing|ings)\b|shorten\w*|earl(?:y|ier)|ahead|faster|accelerat\w*|decreas\w*|"
    r"increas\w*|improv\w*|gr(?:ew|own?)\b|rais(?:ed|ing)|rose|fell|dropped|lower\w*|doubl\w*|tripl\w*|halv\w*|won\b|"
    r"achiev\w*|exceed\w*|reached|released|avoid\w*|recover\w*|launched|shipped|delivered|migrated|completed|moved|"
    r"from \S+(?: \w+){0,3} to|on time|on schedule|under budget|within budget|without|no (?:slip|loss|outage))\b",
    re.I,
)


def is_scale(line: str, outcome: str) -> bool:
    """Whether what `find_outcome` found tells how large the work was (`two firmware teams`), not what came of it."""
    return bool(outcome) and not _PERCENT.search(outcome) and not _FACTOR.search(outcome) and not _ACHIEVED.search(line)


def _only_a_year(words: str) -> bool:
    numbers = re.findall(r"\d[\d,.]*", words)
    return len(numbers) == 1 and bool(_YEAR.fullmatch(numbers[0].strip(",."))) and not re.search(r"[$€£%₹¥]", words)


_LED = re.compile(
    r"\b(?:led|lead(?:s|ing)?|manag(?:e|ed|es|ing)|direct(?:ed|s|ing)|head(?:ed|ing)|own(?:ed|s|ing)|"
    r"dr(?:ove|iv(?:e|es|en|ing))|"
    r"spearhead(?:ed|ing)|oversaw|oversee(?:s|ing)?|ran|run(?:s|ning)|orchestrat(?:ed|ing)|chair(?:ed|ing)|found(?:ed|ing)|"
    r"establish(?:ed|ing)|launch(?:ed|ing)|deliver(?:ed|ing)|coordinat(?:ed|ing)|responsible for)\b",
    re.I,
)
_ASSISTED = re.compile(
    r"\b(?:assist\w*|support(?:ed|ing|s)?|help(?:ed|ing|s)?|contribut\w*|participat\w*|involved in|part of|member of|"
    r"work(?:ed|ing) (?:with|on|under|closely)|shadow\w*|learn(?:ed|ing)|familiar|exposure)\b",
    re.I,
)


def says_led(line: str) -> bool:
    """Whether the line says that the person led or ran it: a leading verb, and none of assisting before it."""
    led = _LED.search(line)
    assisted = _ASSISTED.search(line)
    return led is not None and (assisted is None or led.start() < assisted.start())
