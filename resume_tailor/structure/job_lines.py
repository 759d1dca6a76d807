"""What one line of a job's heading says: labels, title, employer; told apart by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from resume_tailor.structure.dates import DateRange, find_ranges, first_of, until, without_ranges
from resume_tailor.structure.job_words import ASIDE, EMPLOYER_WORDS, LABELS, RANKS, STRONG_EMPLOYER, TITLE_WORDS, Field
from resume_tailor.structure.lines import Line, without_marker

_LABEL = {
    field: re.compile(
        rf"\W{{0,3}}(?:{pattern})(?:\s*/\s*(?:{pattern}))?\.?\s*(?:$|[:：\t]|[-–—](?=[\s:])|(?<=\s)[-–—]|(?<=designation)[-–—]|\s{{2,}})[\s:：\-–—]*",
        re.IGNORECASE,
    )
    for field, pattern in LABELS.items()
}
_INSIDE = re.compile(rf"[,.;\s](?P<label>{LABELS['title']}|{LABELS['dates']})\s*[:：]\s*", re.IGNORECASE)
_ANY_LABEL = re.compile(r"\W{0,3}[A-Za-z][A-Za-z'’/ ]{2,28}?\s*[:：]\s*(?=\S)")
CUT = re.compile(r"\t+|\s{3,}|[-–—,]\s*(?=(?i:address)\b)|\s*[|¦]\s*|\s*[•♦●▪·]\s*|\n|_{2,}")
FINE = re.compile(
    r"\s+[-–—]\s*|[–—]\s*|\s*-\s+|,\s+(?!(?:inc|llc|llp|ltd|limited|corp|gmbh|plc|pvt|co\.)\b)|;\s*|\s+at\s+|\s+with\s+|\s+as\s+(?:an?\s+|the\s+)?|\s*@\s*|\s*\(|\)\s*|\s+from\s+|"
    r"(?<!institute)(?<!centre)(?<!center)(?<!foundation)(?<!society)(?<!council)(?<!department)(?<!alliance)"
    r"\s+for\s+|:\s+|\.\s+(?=(?:as|working|worked|m/s)\b)|\s+in\s+(?=M/s)",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"(?:(?:currently|presently|previously|now)\s+)?(?:i\s+(?:am\s+)?|present\s+(?=work))?(?:work(?:ing|ed)?|employed|associated|joined)\s+(?:in|with|for|at|as)\s+"
    r"(?:an?\s+|the\s+)?|(?:with|at|as|for|in|from|of)\s+(?:an?\s+|the\s+)?",
    re.IGNORECASE,
)
TO = re.compile(
    r"to|till|until|up\s?to|(?:start|end|leaving|relieving) date|date of (?:leaving|relieving)", re.IGNORECASE
)
"""Heads of columns of dates, beside those of the labels; before a colon they name other things (`To: ...`)."""
STATES = (
    "(?:A[KLRZ]|C[AOT]|DC|DE|FL|GA|I[ADLN]|K[SY]|M[ADEINOST]|N[CDEHJMVY]|O[HR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|ON|BC|"
    "QC|NSW|VIC|QLD)"
)
"""States and provinces, as they are written behind a town."""
PLACE = re.compile(
    r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}, ?(?:[A-Z]{2}(?: \d{5})?(?:, ?USA?)?|India|UAE|U\.A\.E|USA|UK|KSA|"
    r"Saudi Arabia|Qatar|Oman|Kuwait|Bahrain|Pakistan|Bangladesh|Nepal|Sri Lanka|Nigeria|Kenya|Ghana|Uganda|Tanzania|"
    r"South Africa|Egypt|Philippines|Malaysia|Singapore|Australia|Canada|Ireland|England|Scotland|Wales)|"
    r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)?(?:, ?(?:Taiwan|China|Japan|South Korea|Vietnam|Thailand|Indonesia|Israel|Turkey|"
    r"Germany|Austria|Switzerland|France|Italy|Spain|Portugal|Netherlands|Belgium|Denmark|Sweden|Norway|Finland|Poland|"
    r"Romania|Hungary|Greece|Estonia|Latvia|Lithuania|Ukraine|Mexico|Brazil|Argentina|Chile|Colombia|New Zealand|"
    r"Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    r"Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    r"Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|"
    r"Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|"
    rf"Wisconsin|Wyoming|Ontario|Quebec|Alberta|British Columbia)| {STATES})"
)
"""`Centennial, CO`, `Kochi, India`."""
NOTE = re.compile(
    r"since|from|to|onwards?|present|now|today|current|ongoing|(?:till|to) date|"
    r"(?:various|multiple|several) (?:locations|places|sites)|"
    r"(?:part|full)[- ]?time|contract(?:ual)?|temporary|permanent|remote|hybrid|on[- ]?site|internship|freelance|"
    rf"[\d.]+\s*(?:\+\s*)?(?:years?|yrs?|months?|mos?)\b.*|{ASIDE}",
    re.IGNORECASE,
)
FEDERAL = re.compile(
    r"(?i)[,;|(]?\s{0,2}(?:\b\d{1,2}\s?\+?\s?(?:hours?|hrs?)\s?(?:/|per|a|each)\s?(?:week|wk)\b\)?|\bhours\s?(?:per|/|a)\s?week\s?[:：]?\s?\d+|"
    r"(?<=[,;|(] )supervisor\s?[:：]\s?\w.*|\b(?:may|okay|ok)\s(?:to\s)?contact\b.*)"
)
"""`40 hours/week, Supervisor: J. Doe (may contact)`: what the forms of the United States ask beside the dates."""
DOING = re.compile(
    r"(?!(?i:working student|advanced|associated|certified|registered|licensed|chartered|embedded|distributed|"
    r"integrated|applied|retired)\b)"
    r"(?:[A-Z]?[a-z]{2,}ed|[A-Z][a-z]{2,}ing (?:[a-z]+|the|[A-Z]?[a-z]+s) )(?!\w*(?:er|or|ist|ant)\b)"
    r"|(?i:led|oversaw|drove|wrote|spoke)\s|(?i:ran|built|won|held|made|took|cut|grew|brought|taught|sold|kept|set up)"
    r"\s+(?=[a-z\d$€£]|[A-Z]{2})"
)
"""`Provided instruction to staff`, `Directing electricians where ...`: work, no title."""
WORKED = re.compile(r"(?i)\W*(?:currently|presently|previously|worked|working)\b")
"""How a job told in a sentence begins."""
EDGES = " \t\xa0,.;:-–—|()[]•·*_/“”\"'&"


@dataclass(frozen=True, slots=True)
class JobLine:
    """What one line says of a job."""

    line: Line
    dates: DateRange | None
    labels: tuple[tuple[Field, str], ...]
    """What labels name, each with its value (empty where it stands elsewhere)."""
    pieces: tuple[str, ...]
    """The unlabelled rest, cut at tabs, wide gaps and bars, without dates."""

    def value(self, field: Field) -> str:
        """What a label of that field names; empty where there is none."""
        return next((value for name, value in self.labels if name == field), "")

    def names(self, field: Field) -> bool:
        """Whether a label of that field stands here."""
        return any(name == field for name, _ in self.labels)


def read_job_lines(lines: Sequence[Line]) -> list[JobLine]:
    """All lines of a stretch; the cells of a table row are read with their column's or row's label."""
    found: list[JobLine] = []
    heads: dict[str, Field] = {}
    head_rows = _head_rows(lines)
    row_label: tuple[str, Field] | None = None
    for line in lines:
        row, _, column = line.form.cell.rpartition("/")
        table = row.rpartition("/")[0] + column
        alone = _lone_label(line.text)
        if row and alone:
            if row in head_rows:
                heads[table] = alone
            row_label = (row, alone) if column == "c0" or not row_label or row_label[0] != row else row_label
            found.append(JobLine(line, None, ((alone, ""),), ()))
        elif row and row_label and row_label[0] == row and column != "c0":
            found.append(_labelled(line, row_label[1]))
        elif row and table in heads and heads[table] != "other":
            found.append(_labelled(line, heads[table]))
        else:
            found.append(read_job_line(line))
    _join_dates(found, heads)
    _join_ends(found)
    _name_clients(found)
    return found


_CLIENT = re.compile(r"(?i)\W{0,3}clients?(?: name)?\s*[:：]")


def _name_clients(jobs: list[JobLine]) -> None:
    """`Client: Acme Bank, Feb 2020 – Mar 2022` names the employer where no other dated line stands before it: so
    consultants write whose work it was, and under another employer's dates it is one of its projects.
    """
    for n, job in enumerate(jobs):
        if not (job.dates and job.dates.is_range) or job.line.item:
            continue
        if not _CLIENT.match(job.line.text) or not job.value("other"):
            return
        jobs[n] = replace(job, labels=(("employer", job.value("other")), *job.labels[1:]))


def _join_dates(jobs: list[JobLine], heads: Mapping[str, Field]) -> None:
    """The dates of the two cells under `From` and `To` as one range, in the first of them."""
    for n, (one, other) in enumerate(pairwise(jobs)):
        row, _, column = one.line.form.cell.rpartition("/")
        next_row, _, next_column = other.line.form.cell.rpartition("/")
        table = row.rpartition("/")[0]
        both = heads.get(table + column) == heads.get(table + next_column) == "dates"
        if row and row == next_row and column != next_column and both and one.dates and not one.dates.is_range:
            whole = until(one.dates, other.dates, other.line.text)
            if whole:
                jobs[n], jobs[n + 1] = replace(one, dates=whole), replace(other, dates=None, labels=(), pieces=())


def _join_ends(jobs: list[JobLine]) -> None:
    """`From: July 2016` and, in one of the next lines, `To: June 2018` as one range, in the first of them."""
    for n, one in enumerate(jobs):
        if not (one.dates and not one.dates.is_range and BEGIN.match(one.line.text)):
            continue
        for m in range(n + 1, min(n + 1 + END_REACH, len(jobs))):
            found = END.match(jobs[m].line.text)
            if found:
                rest = jobs[m].line.text[found.end() :]
                last = next(iter(find_ranges(rest, single=True)), None)
                jobs[n] = replace(one, dates=until(one.dates, last, rest) or one.dates)
                jobs[m] = replace(jobs[m], dates=None, labels=jobs[m].labels or (("other", ""),), pieces=())
                break


BEGIN = re.compile(r"(?i)\W{0,3}(?:from|start(?:ing)?(?: date)?|date of joining|joined|joining date)\s*[:：\t]")
END = re.compile(
    r"(?i)\W{0,3}(?:to|till|until|end(?:ing)?(?: date)?|(?:date of )?(?:leaving|relieving)(?: date)?)\s*[:：\t][-–\s]*"
)
END_REACH = 4
"""How many lines below the label of the begin that of the end may stand: the cells of a row lie between."""


def _head_rows(lines: Sequence[Line]) -> set[str]:
    """The table rows of two cells or more that hold nothing but labels."""
    rows: dict[str, list[bool]] = {}
    for line in lines:
        if line.form.cell:
            rows.setdefault(line.form.cell.rpartition("/")[0], []).append(_lone_label(line.text) is not None)
    return {row for row, labels in rows.items() if len(labels) > 1 and all(labels)}


def _lone_label(text: str) -> Field | None:
    """The field that a text names and says nothing of; `other` where it names several: `Period / Designation`."""
    plain = text.strip(EDGES + "/")
    if TO.fullmatch(plain):
        return "dates"
    if "/" in plain:
        return "other" if all(_lone_label(part) for part in plain.split("/")) else None
    return next((f for f, pattern in _LABEL.items() if pattern.fullmatch(plain) and len(plain) < 30), None)


def _labelled(line: Line, field: Field) -> JobLine:
    ranges = find_ranges(line.text, single=field == "dates")
    value = _without_dates(line.text)
    return JobLine(line, first_of(ranges) if field != "other" else None, ((field, value),) if value else (), ())


def read_job_line(line: Line) -> JobLine:
    """The parts of one line."""
    _, text = without_marker(line.text)
    labels = tuple(_labels(text))
    ranges = find_ranges(text, single=any(name == "dates" for name, _ in labels))
    if not labels and ranges and ranges[0].span_start == 0:
        labels = tuple(_labels(text[ranges[0].span_end :].lstrip(EDGES)))
    if labels:
        return JobLine(line, first_of(ranges), labels, ())
    lead = told_lead(text)
    if lead != text:
        text, ranges = lead, find_ranges(lead)
    if not ranges and not line.item:
        ranges = _lone_date(text)
    told = (FEDERAL.sub("", rest) for rest in without_ranges(text, ranges))
    pieces = (tidy(piece) for rest in told for piece in CUT.split(rest))
    kept = tuple(p for p in pieces if p and not NOTE.fullmatch(p))
    return JobLine(line, first_of(ranges), (), kept)


PROSE, LONGEST_LEAD = 140, 130
"""Characters from which a line may be a job told in prose behind its heading, and of such a heading."""


def told_lead(text: str) -> str:
    """What heads a job told in prose on its own line: `Planner, Acme, Oslo, 2011 – 2017. Ran the yard`; else all."""
    if len(text) < PROSE:
        return text
    first = next((one for one in find_ranges(text[: LONGEST_LEAD + 30]) if one.is_range), None)
    after = _PROSE_BEGINS.match(text, first.span_end) if first else None
    if not first or not after or after.end() > LONGEST_LEAD or not title_score(re.split(r"[,(|–—]", text)[0]) >= 2:
        return text
    return text[: after.start("next")].rstrip()


_PROSE_BEGINS = re.compile(r"\)?\s?[.:;–—]\s{1,3}(?P<next>(?=[A-Z\d]))")


_BEGUN = re.compile(r"(?:19|20)\d\d\s?[-–—](?=\t)")
"""`2020–`, before a tab: a job that goes on."""


def _lone_date(text: str) -> tuple[DateRange, ...]:
    """The only date of a line (`Student Leader | Nordvik College | 2024`) where a mark parts it from the rest."""
    first = _BEGUN.match(text)
    if first:
        return find_ranges(first[0])
    *before, last = CUT.split(text)
    found = find_ranges(last, single=True) if before else ()
    if len(found) != 1 or found[0].span_start or last[found[0].span_end :].strip(EDGES):
        return ()
    place = len(text) - len(last)
    return (replace(found[0], span_start=place, span_end=place + found[0].span_end),)


def _labels(text: str) -> Iterator[tuple[Field, str]]:
    while True:  # not by recursion: a hostile line may hold thousands
        field, found = next(((f, m) for f, pattern in _LABEL.items() if (m := pattern.match(text))), (None, None))
        if field is None or found is None:
            break
        rest = text[found.end() :]
        inner = _INSIDE.search(rest)
        told = rest[: inner.start()] if inner else rest
        yield field, _without_dates(told)
        if inner is None:
            return
        text = rest[inner.start("label") :]
    found = _ANY_LABEL.match(text)
    if not found or title_score(found[0]) or employer_score(found[0]):
        return
    value = tidy(_undated(text[found.end() :]))
    if title_score(value) < 3 or not find_ranges(text):  # `Acme: Planner, 2019 – 2021` is no label with its value
        yield "unknown", value


_DATED_ASIDE = re.compile(
    r"\((?:[^()]{0,60}[a-z]{4}[^()]{0,30} (?:in|since|from) (?:[A-Z][a-z]{2,8} )?|from )\d{4}\)\s*$"
)
"""`Analyst (promoted Senior Analyst in April 2023)`: a date that belongs to a title's aside."""


def _without_dates(text: str) -> str:
    return tidy(text if _DATED_ASIDE.search(text) else _undated(text))


def _undated(text: str) -> str:
    return " ".join(without_ranges(text, find_ranges(text, single=True)))


def tidy(text: str) -> str:
    """A piece without the punctuation and empty brackets around it."""
    text = re.sub(r"\s+", " ", re.sub(r"\(\s*\)|\[\s*\]", " ", text)).strip(EDGES)
    lead = LEAD.match(text)
    text = text[lead.end() :] if lead else text
    text = re.sub(r"(?i)\s(?:(?:since|from)\s?)+$", "", text).rstrip(EDGES.replace(")", ""))
    return text + ")" if text.count("(") == text.count(")") + 1 else text


_ENDS_IN_RANK = re.compile(
    r"(?i)(?:[\w./&+-]+ ){0,4}(?:projects?|programm?e?s?|team|tech|technical|delivery|product|engineering|release|"
    r"workstream|portfolio|operations|quality|test|functional|practice) (?:lead|head)(?=\s*(?:$|[,(|:@]|[-–—]\s|at\b))"
)
"""`Project Lead, Acme`: a rank that is the whole title beside what it leads."""
_LEADS = re.compile(
    r"(?:[A-Z][\w./&+-]* ){0,2}(?:(?:Head|HEAD|Lead|LEAD) (?:of|OF) (?=[A-Z])(?!Department\b)"
    r"|(?:Team|Tech|Technical|Project|Chapter|Squad|Group|Section|Unit|Practice|Tribe) (?:Lead|Head)"
    r"(?= [A-Z])(?! Time))"
    r"|(?i:(?:[a-z]+ ){0,2}member of (?:the )?technical staff)"
)
"""`Head of Software Architecture`, `Team Lead Analytics`: a rank before what it leads."""
_PM = re.compile(r"(?<![\d:] )(?<![\d:])\bPM\b")


def title_score(text: str) -> float:
    """How much a piece reads like a job title: 0 not at all, 2 and more surely."""
    plain = re.sub(r"(?i)\bin[\s-]charge\b", "incharge", text)
    words = [w.strip(".,").lower() for w in re.findall(r"[\w./&'-]+", plain)]
    words = [part for w in words for part in dict.fromkeys((w, *re.split(r"[/-]", w))) if part]
    hits = [w for w in words if w in TITLE_WORDS]
    hits += ["pm"] if _PM.search(text) else []
    if not hits or DOING.match(text) or (text[:1].islower() and text.count(",") > 1):
        return 0.0
    if len(words) > 1 and all(w in RANKS for w in hits) and len(hits) < 2 and not _ranks(text):
        return 0.5
    return 2.0 + (words[-1] in TITLE_WORDS or words[-1] == "pm") - (len(words) > 10)


def _ranks(text: str) -> bool:
    """Whether a rank says with what stands beside it what somebody is."""
    return bool(_ENDS_IN_RANK.match(text) or _LEADS.match(text))


_UNIT_TITLE = re.compile(r"(?i)(?:group|company|bank)(?: [a-z&-]+){1,3}")
"""`Group Program Manager`, `Company Commander`: the unit begins the title."""


def employer_score(text: str) -> float:
    """How much a piece reads like an employer's name: 0 not at all."""
    words = {w.strip(".,()'’").lower() for w in text.split() if w != "CO"}
    if _UNIT_TITLE.fullmatch(text) and title_score(text) >= 3:
        return 0.0
    score = 2.0 if STRONG_EMPLOYER.search(text) else 0.0
    return score + (1.0 if words & EMPLOYER_WORDS else 0.0)


def assign(pieces: Iterable[str]) -> tuple[str, str, str]:
    """Title, employer and an unsure rest of a job by its heading's pieces, nearest to its dates first.

    Each is empty where nothing reads like it; the rest is what could be either.
    """
    named = map(_without_place, pieces)
    held = [p for p in named if any(c.isalpha() for c in p) and not NOTE.fullmatch(p) and not PLACE.fullmatch(p)]
    if len(held) == 1 and title_score(held[0]) >= 2 and not any(employer_score(part) for part in fine(held[0])):
        return held[0], "", ""
    if len(held) == 1 and (graded := _GRADED.match(held[0])) and employer_score(graded["unit"]) < 2:
        return held[0], "", ""
    if len(held) == 1 or not any(title_score(p) > employer_score(p) for p in held):
        held = [part for p in held for part in fine(p)]
    titles = [p for p in held if title_score(p) > employer_score(p)]
    title = max(titles, key=title_score, default="")
    rest = [p for p in held if p not in titles]
    employer = max(rest, key=employer_score, default="")
    if employer[:1].islower() and rest.index(employer):
        employer = rest[rest.index(employer) - 1]  # `Fjordline (university hospital)` is described, not named, there
    elif not employer_score(employer):
        employer = ""
    if title and not employer and not rest and any(employer_score(p) for p in fine(title)):
        return assign(fine(title)) if len(fine(title)) > 1 else (title, "", "")
    if not employer and not rest and len(titles) > 1:  # `Support Intern | Health Services Executive`
        other = max(titles, key=employer_score)
        if employer_score(other) and not re.search(r"[-–,/]", other):
            employer, title = other, next(p for p in titles if p != other)
    if not employer and not rest and title_score(title) >= 3:  # `Digital Producer`, `Pilot Light Interactive`
        rest = [p for p in titles if title_score(p) < 3 and _NAMES.match(p)]
    left = [p for p in rest if p != employer]
    names = [p for p in left if not UNIT.search(p)] if title and not employer else left
    return title, employer, next(iter(names or left), "")


_GRADED = re.compile(
    r"(?i)(?:(?:assistant|associate|senior|first|executive) )?(?:vice president|[as]?vp), "
    r"[^,–—|]{0,50}\b(?:manager|analyst|engineer|developer|architect|consultant|specialist|lead)"
    r"\s[–—-]\s(?P<unit>[^,–—|]{2,60})$"
)
"""`Assistant Vice President, Project Manager – Operations Technology`: a bank officer's grade, the role, its unit."""
_NAMES = re.compile(
    r"(?i)(?:pilot|champion|coach|captain|guard|mason|baker|cook|carpenter|painter|mentor|steward|sailor|keeper) [A-Z]"
)
"""Words of titles that begin names as well."""
UNIT = re.compile(
    r"(?i)\b(?:management|development|operations|engineering|delivery|planning|programm?e?s?|projects|r&d|applications|"
    r"transformation|infrastructure|moderni[sz]ation|unit|ward|team|practice|platforms?|digital|analytics|firmware)$"
)
"""`Scientist, Process Development, Helix Bio`: what follows a title and names the work of a unit, no employer."""


_TOWN = re.compile(rf"\s*,\s+(?P<town>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){{0,2}})(?:, ?[A-Z]{{2}}| {STATES})")


def _without_place(piece: str) -> str:
    """`Acme Inc` of `Acme Inc., Austin, TX`; a piece whose last words may be a title or an employer as it is."""
    found = _TOWN.search(piece)
    if not found or found.end() != len(piece) or title_score(found["town"]) or employer_score(found["town"]):
        return piece
    return tidy(piece[: found.start()])


def fine(piece: str) -> list[str]:
    """A piece cut at commas, dashes, brackets, `at`, `with`, `as`."""
    if not re.search(r"[,(–—@:]|\s-|\b(?:at|with|as|from|for|in)\b", piece):
        return [piece]
    return [p for p in map(tidy, FINE.split(_CODE.sub("", piece))) if p and not NOTE.fullmatch(p)]


_CODE = re.compile(r"\s\((?:[A-Z]{1,3}-?\d{1,2}|PM|TPM|PgM|PMO|NCO|XO|RN|PE|PI|COR)\)(?=\s?[,–—|-])")
"""`Logistics Officer (S4), 3rd Brigade`: a title's own short form."""
