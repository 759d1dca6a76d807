"""The job's title and the employer in the title of a saved page, as the job boards write it."""

from __future__ import annotations

import re
from typing import Final

_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"Job Application for (?P<job>.+) at (?P<employer>.+)",  # Greenhouse
        r"(?P<employer>.+?) hiring (?P<job>.+?)(?: in [^|]+)? \| LinkedIn",
        r"(?P<job>.+?) \| (?P<employer>[^|]+?) \| LinkedIn",
        r"(?P<job>.+?) @ (?P<employer>.+)",  # Ashby
        r"(?P<job>.+?) [-–|] [^|]*?(?:[-–|] )?(?:Indeed\.com|Glassdoor|SimplyHired|ZipRecruiter|Monster\.com)",
        r"(?P<job>.+?) [-–|] (?:(?:Careers|Jobs) (?:at|@) (?P<employer>.+)|(?:Careers|Jobs|Job Details|Apply Now))",
    )
)
_SITES: Final = r"\s+[|–-]\s+(?:Greenhouse|Lever|Workday|Ashby|SmartRecruiters|Jobvite|iCIMS|BambooHR|Workable)\s*$"

_LONGEST: Final = 300
"""Characters of a title that is looked at: no job board writes longer ones."""


def parts_of_title(title: str) -> tuple[str, str]:
    """The job's title and the employer that a page's title names; the title as it is and an empty text where it is
    written in no known form.
    """
    if len(title) > _LONGEST:
        return title, ""
    plain = re.sub(_SITES, "", title)
    for form in _FORMS:
        found = form.fullmatch(plain)
        if found:
            named = found.groupdict()
            return named["job"].strip(), (named.get("employer") or "").strip()
    return plain, ""
