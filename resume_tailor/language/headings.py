"""What the headings of postings mean: their wordings, by kind of section."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from resume_tailor.language.whole_headings import heading_core, is_made_of_heading_words

HEADINGS: Final[tuple[tuple[str, str], ...]] = (
    # Wordings as regular expressions over the lower-case heading without marks; the first that fits decides.
    (
        "other",
        r"(?:what |skills |things )?(?:we|you)(?:'ll| will)? (?:do not|don't|won't|not) (?:actually |really )?"
        r"(?:require|need|expect|want|have to have)"
        r"(?! (?:to (?:be|meet|have|tick|check) )?(?:all|every|each|an?)\b)"
        r"|what(?:'s| is) not (?:required|needed|necessary)|no need for",
    ),
    (
        "legal",
        r"equal|eeo|eoe|affirmative|accommodation|privacy|disclaimer|legal|diversity|inclusi(?:on|ve|vity)"
        r"|export control|background check|drug.?free|disclosure|pay transparency|corporate security"
        r"|know your rights|e-verify|accessibility|commitment to|non-?discrimination",
    ),
    (
        "pay",
        r"(?:\w+ )?(?:compensation|salary|pay|wage)s?(?: (?:and|&) benefits| range.*| package| details"
        r"| structure| information| rate)?$"
        r"|^(?:base|expected|estimated|anticipated|us|target|annual) (?:base |annual )?(?:compensation"
        r"|salary|pay)\b.*"
        r"|pay (?:&|and) benefits|salary.*|compensation.*|pay ranges?.*",
    ),
    (
        "benefits",
        r"benefits|perks|what we offer|we offer|what'?s in it for you|what is in it for you"
        r"|what you(?:'?ll| will)? (?:get|enjoy|receive)(?! to\b)"
        r"|you(?:'?ll| will) (?:get|enjoy|receive)(?! to\b)|our offer|what we provide|we provide"
        r"|what'?s waiting for you|your benefits|rewards"
        r"|why (?:you'?ll (?:love|like)|join|work|us|choose)|why .{1,20}\?$"
        r"|how we (?:look after|take care|support)|life at|working at|work.?life|flexible working"
        r"|working for you|additional compensation|employee benefits|total rewards"
        r"|mentorship (?:&|and) career|inclusive team culture|diverse experiences|reasons to",
    ),
    (
        "preferred",
        r"nice.to.haves?|nice if|great if"
        r"|(?:it'?s |it is )?(?:great|lovely|nice|handy|welcome|useful|helpful|good),? (?:but )?not"
        r"|(?:\w+ )?(?:qualifications|skills|experience) we prefer"
        r"|preferred|desired|desirable|bonus(?: points| skills| qualifications)?$"
        r"|bonus (?:points|skills|qualif|if)|pluss?es|a plus|plus(?:es)? if|extra (?:plus|credit|points)"
        r"|good.to.haves?|ways to stand out|stand out|even better"
        r"|would be (?:nice|great|a plus|an advantage)|ideally"
        r"|it'?s? (?:would be |is )?(?:great|preferred|nice|helpful) if"
        r"|additional (?:preferred |desired )?(?:skills|experience) .*plus|optional|beneficial|advantage"
        r"|suggested skills|what sets you apart|set you apart|brownie|not required|recommended"
        r"|what will put you ahead|(?:our )?wish\s?list|also (?:great|nice)|you may also|non-?\s?essential"
        r"|not essential"
        r"|good to know|(?:.{0,30} )?(?:may|might|could) also\b|.{0,30} if you also (?:have|bring|know)"
        r"|we'?d be (?:\w+ )?(?:impressed|thrilled|delighted|excited)\b"
        r"|icing on|cherry on|extra awesome|set yourself apart|added value|assets?$|considered an asset"
        r"|(?:things that|what)(?:'ll| will| would| might| could) help$",
    ),
    (
        "required",
        r"(?:you(?:'ll|'d| will| would| may| might| could)? be |you(?:'re| are) |is this |are you )"
        r"(?:an? )?(?:\w+ )?(?:fit|match)\b"
        r"|you(?:'ll|'d| will| would| may| might| could)? (?:thrive|excel|succeed|shine|do well|win us over)\b"
        r"|we'?re excited about you|on your first day|to (?:succeed|excel|thrive)\b|what (?:does )?it takes?\b"
        r"|how you'?ll qualify|(?:does this |this )?sounds? like you|our expectations"
        r"|(?:here'?s |this is )?what we(?:'re| are) after|your tool(?:box|kit)|ksas?$|what (?:will|would) help you"
        r"|(?:the )?(?:skills|experience|knowledge) (?:that )?you|technologies (?:we|you)"
        r"|qualifications?|requirements?|required|must.haves?(?:$| (?:skills|qualif|requir))|minimum|basic"
        r"|(?:the )?essentials?$"
        r"|essential (?:skills|attributes|criteria|requirements|qualif|experience|knowledge|(?:and|&) desir)"
        r"|what(?:'s| is) (?:essential|needed|required)|need.to.haves?|needs$|musts?$|person spec"
        r"|(?:(?:job|role|position|candidate|person|the|this) )+"
        r"(?:requirements?|requires|demands|qualifications?|criteria)"
        r"|(?:about )?(?:the|our) (?:ideal |right |successful )?(?:candidate|person)$|who should apply"
        r"|what (?:you'?ll|you will|you'?d|you|we'?ll) (?:need|bring|have(?! you\b)|must)|what (?:you|to) bring"
        r"|what you need|what you(?: have|'ve got)"
        r"|what we(?:'re| are)? (?:look(?:ing)?|seek|need|require|want|expect)|what (?:makes|will make) you"
        r"|who (?:you are|we'?re looking|we are looking|are you|we want|we need|will succeed)"
        r"|who you'?ll be$"
        r"|you (?:have|bring|are|possess|should have|must have|will have|will bring|will need|need|may be)\b"
        r"|you'?(?:ll|re|ve) (?:have|bring|need|a |got)|you'?ve"
        r"|you(?:'?ll| will) (?:probably|likely|also|certainly) (?:need|have|bring)\b"
        r"|we (?:think|believe|expect|'?d like|would like) (?:that )?you(?:'?ll|'?d| will| would| to| should)? "
        r"(?:probably |likely |also )?(?:need|have|bring)$"
        r"|your (?:profile|background|skills|experience|qualif|expertise|strengths)|skills?\b|abilities"
        r"|competenc|education|experience(?!s? (?:the|our))|certifications?|knowledge"
        r"|(?:the |our )?ideal candidate|(?:an? )?(?:ideal|successful|right) (?:candidate|applicant)"
        r"|candidate profile|characteristics|attributes|expertise|credentials|licen[cs]es?|languages?$"
        r"|(?:all )?about you|is this you|do you have|to be successful|be successful|success in this role"
        r"|how you'?ll succeed|traits|profile|background|you'?d be|we'?d love|we'?re looking for"
        r"|we are looking for|looking for|candidates? (?:must|should|will)|your vision|vision of you"
        r"|prerequisites?|criteria|strengths|(?:our |the |your )?stack$"
        r"|tech(?:nical|nology)? (?:stack|environment)|we need to see"
        r"|mandatory",
    ),
    (
        "duty",
        r"what the (?:\w+ )?candidate will do|responsibilit|responsible|duties|duty"
        r"|what (?:you'?ll|you will|you'?d|you|will you|we'?ll have you) (?:be )?(?:do|doing|get to do"
        r"|work|own|accomplish|be responsible|drive|lead|deliver|tackle|achieve)"
        r"|what (?:to|you can|can you|you should) expect|what you'?ll be|what will i"
        r"|what'?s the (?:job|role)|what the (?:job|role)"
        r"|key (?:areas|tasks|activities|accountab|deliver|result|focus|functions|objectives|initiatives)"
        r"|(?:essential|core|primary|main|major|job|principal|key) (?:job )?(?:functions?|tasks?|duties"
        r"|activities|roles?)"
        r"|jd$|job spec|tasks?\b|accountabilit|the (?:role|job|position|opportunity|work|challenge|impact)\b"
        r"|about (?:the|this|your) (?:role|job|position|opportunity)|about your (?:role|day)"
        r"|(?:job|role|position|general|program|project) ?(?:description|summary|overview|purpose|brief"
        r"|profile|details|objective|scope)"
        r"|summary|overview|description|purpose of|day in the life|day.to.day|daily"
        r"|your (?:role|mission|impact|responsib|opportunity|tasks|duties|day|daily|challenge|job|work"
        r"|contributions?|goals|new role)"
        r"|you will\b|you'?ll\b|in this role|in this position|as (?:a|an|our|the) .{0,60}(?:you|will)"
        r"|how you'?ll (?:make|spend|contribute|help|impact)|how you will|impact you|scope of|role\b"
        r"|position\b|role specific|objectives|expectations|the opportunity|work you'?ll do|expect$"
        r"|job purpose|mission$|keywords|success metrics|what success looks like|first (?:30|60|90|six|year)"
        r"|where you'?ll|the candidate will|will do\b|job duties|contributions?|functions?$|down to business"
        r"|in the nutshell",
    ),
    (
        "about",
        r"about|who (?:we are|is|are we)"
        r"|our (?:company|story|mission|team|values|culture|vision|purpose|history|commitment|department"
        r"|group|organi[sz]ation)"
        r"|company|the (?:company|team|organi[sz]ation|culture|group|firm|department)|meet (?:the|our)"
        r"|your team|our|why|culture|values|mission|vision|team\b|future ways|department",
    ),
    (
        "other",
        r"how to apply|to apply|apply|application|contact|interview|selection process|location"
        r"|work location|schedule|job type|employment type|duration|travel|physical"
        r"|working (?:conditions|environment|hours)|work environment|working place|additional information"
        r"|note|reports? to|posted|job id|req(?:uisition)?\b.*|start date|hours|clearance"
        r"|work authori[sz]ation|visa|sponsorship|environmental|hybrid|remote|relocation|supervisory|title"
        r"|posting|job details|department|other$|citizenship|position type|badging|submission",
    ),
)
"""Kind of section -> its wordings; `other` is what asks for no capability."""

LEAD_INS: Final[tuple[tuple[str, str], ...]] = (
    (
        "preferred",
        r"\ba plus\b|preferred|desired|desirable|nice to have|bonus|great if|ideally|advantage|beneficial"
        r"|not required",
    ),
    ("benefits", r"\bbenefits\b|we offer|perks|\boffers?\b|eligible for"),
    ("pay", r"\bsalary\b|\bcompensation\b|pay range"),
    ("legal", r"accommodation|equal opportunity"),
    (
        "required",
        r"\bmust\b|requir|\bneed\b|qualif|you(?:'ll| will)? (?:have(?! the)|bring|possess)"
        r"|looking for|\bseeking\b|candidate"
        r"|to be successful|to succeed|\bskills\b|managers have|experience (?:in|with)\b",
    ),
    (
        "duty",
        r"you(?:'ll| will)\b|responsib|opportunity to|\brole\b|\btasks\b|duties|\bjob\b|\bposition\b|\bwill\b"
        r"|accountab|day.to.day",
    ),
)
"""Kind of section -> words by which a longer line that ends in a colon opens it."""

_LEAD_INS = tuple((kind, re.compile(pattern)) for kind, pattern in LEAD_INS)
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in HEADINGS)
_OPENING = re.compile(
    r"""(?:(?:key|main|primary|core|essential|job|role|position|basic|minimum|preferred|required|desired|desirable|additional
      |other|your|the)\s)*
    (?:responsibilities(?:\s(?:and\sduties|include))?|qualifications|requirements|essential\sattributes|duties
      |desired\sexperience\slevel|job\sdescription|what\s(?:you'll|you\swill)\s(?:do|bring|need)|what\swe're\slooking\sfor
      |(?:nice|good)[\s-]to[\s-]haves?|mandatory(?:\sskills)?|required\sskills|preferred\sskills|skills|education|experience|required|preferred|desired|essential|desirable
      |position\ssummary|job\ssummary|about\sthe\srole|benefits|bonus(?:\sskills)?|extra\splus|roles?\sand\sresponsibilities
      |(?:roles\sand\s)?responsibilities\sinclude|job\soverview|description|summary|what\syou\sneed|must\shaves?
      |who\syou\sare|about\sus|minimum\sskills|competencies|compensation)
    \s*(?::|-\s|\|)\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_OPENING_BARE = re.compile(
    r"(?:(?:Key|Main|Primary|Core|Principal|Essential|Job|Role) (?:Responsibilities|Duties)|Responsibilities"
    r"|(?:Minimum|Preferred|Required|Desired|Basic|Additional) (?:Qualifications|Requirements|Skills)) "
    r"(?=(?!Include|And\b|Of\b|For\b|The\b|To\b|In\b|With\b|May\b|Are\b|Will\b)[A-Z][a-z]{2,20},? [a-z][^\n]{20})"
)
"""Headings that open a line without any mark behind them: `Key Responsibilities Lead the delivery of ...`."""
_LEVEL_OF_JOB = re.compile(
    r"(?:entry|junior|mid|middle|intermediate|senior|experienced|executive|director|n/?a|not (?:specified|disclosed))"
    r"(?:[\s/-]+(?:mid|senior|management|career|weight))*(?:[\s-]+level)?",
    re.IGNORECASE,
)
"""What a page's facts have behind such a word, which opens nothing then: `Experience: Mid Level`."""
_FACTS: Final = frozenset({"department", "company", "team", "division", "group", "organization", "organisation"})
_INNER_HEADING = re.compile(
    r"(?=[ABCDEJKMNPQRTW])"  # the letter first, since that is the quickest look
    r"(?<=[\w.)!:;%*\"'] )(?<!the )(?<!our )(?<!all )(?<!and )(?<!of )(?<!these )(?<!meet )(?<!meets )"
    r"(?:(?:(?:Preferred|Required|Minimum|Desired|Basic|Key|Job|Role|Bonus|Additional|Principal|Primary|Core|Essential"
    r"|Nice[- ][Tt]o[- ][Hh]ave|Main|Technical|Mandatory|Must[- ][Hh]ave) (?:[A-Z]\w+ (?:and|&) )?"
    r"(?:Qualifications?|Requirements?|Responsibilities|Skills|Duties|Experience|Functions|Education|Competencies)"
    r"|Qualifications|Requirements|Responsibilities|Nice [Tt]o [Hh]aves?|Roles? (?:and|&) Responsibilities"
    r"|Day[- ]to[- ]day responsibilities|Benefits|Perks|What [Yy]ou(?:'ll| [Ww]ill) (?:[Dd]o|[Bb]ring|[Nn]eed)"
    r"|What [Ww]e(?:'re| [Aa]re) [Ll]ooking [Ff]or|What [Ww]e [Oo]ffer|Who [Yy]ou [Aa]re|About (?:[Tt]he"
    r"|[Tt]his) [Rr]ole)\s*:"
    r"|(?:Preferred|Required|Minimum|Desired|Basic|Key|Bonus|Additional|Primary|Essential) (?:Qualifications"
    r"|Requirements"
    r"|Responsibilities|Skills|Duties)(?= (?:[A-Z•*-]|\d))|What [Yy]ou(?:'ll| [Ww]ill) (?:[Dd]o|[Bb]ring"
    r"|[Nn]eed)(?= [A-Z•*-])"
    r"|Nice [Tt]o [Hh]aves?(?= [A-Z•*-])|Who You Are(?= [A-Z•*-])|About [Tt]he [Rr]ole(?= [A-Z•*-]))\s*"
)
"""Headings that lost the line break before them; those without a colon only in wordings that no sentence has."""
_INNER_WORDS = re.compile(r":|Qualif|Requirement|Responsib|Skills|Duties|What |Nice |Who Y|About ")
"""Of which one stands in every such heading: a quick look before the closer one."""
_FREE_WORDS = 7
_ANYWHERE: Final = 7
"""The first kinds of `HEADINGS`, whose wordings count anywhere in a heading of few words."""
_LEAD_IN_WORDS = 8
_LEAD_IN = 130
"""Characters that a lead-in has at most."""
_SHORT_LEAD = 60
"""Characters that a heading on the line of its text has at most."""


@lru_cache(maxsize=4096)
def heading_kind(line: str) -> str:
    """The kind of section that a heading of this wording opens; empty where the wording says nothing.

    `line` has no bullet or markup. A wording counts where it begins the heading, or anywhere in one of few words.
    """
    if is_level(line):
        return ""
    core = heading_core(line)
    words = core.split()
    if (len(words) > _LEAD_IN_WORDS or ("," in core and len(words) > 6)) and line.rstrip().endswith(":"):
        return next((kind for kind, pattern in _LEAD_INS if pattern.search(core)), "")
    if not words or len(words) > 12 or ("," in core and len(words) > 6 and not core.startswith(_PHRASES)):
        return ""
    if not _looks_like_heading(line, words):
        return ""
    for kind, pattern in _PATTERNS:
        if pattern.match(core):
            return kind
    for kind, pattern in _PATTERNS[:_ANYWHERE] if len(words) <= _FREE_WORDS else ():
        if pattern.search(core):
            return kind
    return ""


def is_level(line: str) -> bool:
    """Whether a line is a fact on the job's rank: `Experience: Mid Level`."""
    label, colon, value = line.partition(":")
    return bool(colon and label) and _LEVEL_OF_JOB.fullmatch(value.strip()) is not None


def is_fact(line: str, kind: str) -> bool:
    """Whether a heading of that kind is a fact of the page with its value, and opens nothing: `Location: Remote`."""
    label, _, value = line.partition(":")
    return bool(value.strip()) and (kind == "other" or (kind == "about" and label.strip().lower() in _FACTS))


def _looks_like_heading(line: str, words: list[str]) -> bool:
    """Whether it is written like a heading: a colon, title case or capitals, or a question, in few words."""
    text = line.strip()
    if text.endswith((":", "?", "-", "...")):
        return True
    if text.endswith((".", ";", ",", "!")) or any(char.isdigit() for char in text):
        return False
    if text.isupper():
        return True
    if any(word in _ASKING_OF for word in words[1:3]) and words[0] not in _NAMES_OF:
        return False
    capitals = sum(word[:1].isupper() for word in text.split())
    small = sum(word in _SMALL for word in words)
    if text[0].isupper() and (len(words) <= 3 or is_made_of_heading_words(text)):
        return True
    return capitals + small >= len(words) or text.lower().startswith(_PHRASES)


_ASKING_OF = frozenset({"with", "in", "of", "as", "on"})
_NAMES_OF = frozenset(
    [
        "description",
        "summary",
        "scope",
        "purpose",
        "in",
        "who",
        "what",
        "how",
        "why",
        "skills",
        "about",
        "day",
        "role",
        "overview",
        "terms",
        "a",
    ]
)
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "the",
        "of",
        "for",
        "to",
        "in",
        "on",
        "with",
        "&",
        "/",
        "or",
        "we",
        "you",
        "you'll",
        "you're",
        "your",
        "we're",
        "do",
        "be",
        "is",
        "are",
        "this",
        "about",
    ]
)
_PHRASES = ("what ", "who ", "how ", "about ", "in this role", "why ", "you ", "you'll ", "ways to", "it's ", "nice to",
            "even better", "we're excited", "we'd be", "on your first day", "to succeed", "to be successful",
            "to excel", "we think you", "we believe you", "we expect you", "we'd like you", "we would like you",
            "to thrive", "does this", "icing on", "cherry on")  # fmt: skip


_LEAD_IN_END = re.compile(
    r"(?:following|includes?|including|have|has|to|in|are|will|must|be|need|with|responsibilities|qualifications"
    r"|requirements|skills|for|tasks|if|duties|experience):\s+(?=[A-Z•])"
)


def lead_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The same for a sentence that leads in to a list on the same line (`In this role, you will need to: Identify`)."""
    if text.find(": ", start, min(end, start + _LEAD_IN)) < 0:
        return None
    match = _LEAD_IN_END.search(text, start, min(end, start + _LEAD_IN))
    if match is None:
        return None
    return text.index(":", match.start()) + 1, match.end()


def opening_heading(text: str, start: int, end: int) -> tuple[int, int] | None:
    """End of a heading that opens a sentence on the same line (`Responsibilities: lead the ...`), and where the rest
    begins; None where the sentence opens otherwise.
    """
    stop = min(end, start + _SHORT_LEAD)
    if not text[start].isupper():
        return None
    bare = _OPENING_BARE.match(text, start, end)
    if bare:
        return len(bare.group().rstrip()) + start, bare.end()
    if not any(text.find(mark, start, stop) >= 0 for mark in (":", "- ", "|")):
        return None
    match = _OPENING.match(text, start, end)
    if match is None or _LEVEL_OF_JOB.fullmatch(text, match.end(), end):
        return None
    return len(text[start : match.end()].rstrip()) + start, match.end()


def inner_headings(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Start and end of the headings that stand within running text: `... of all teams. Preferred Skills: Jira`."""
    if end - start < _SHORT_LEAD:
        return []
    if not _INNER_WORDS.search(text, start, end):
        return []
    matches = _INNER_HEADING.finditer(text, start, end)
    return [(match.start(), match.start() + len(match.group().rstrip())) for match in matches]
