"""The words of section headings: which decide what a section is, which only accompany them."""

from __future__ import annotations

import re
from functools import cache

from resume_tailor.model import ResumeSectionKind


def words(text: str) -> frozenset[str]:
    """The words of a text, parted at white space."""
    return frozenset(text.split())


# Words that decide what a section is. A heading's words must come from here or from MODIFIERS; both follow the
# wordings counted on 297 real resumes and those of the usual English templates.
KEYWORDS: dict[ResumeSectionKind, str] = {
    "experience": "experience experiences employment employer employers occupation occupational internship "
    "responsibilities responsibility duties internships appointments apprenticeship",
    "education": "education educational academic academics academia scholastic scholastics schooling degrees "
    "qualification qualifications studies coursework",
    "skills": "skill skills softskills skillset literacy competency competencies competence competences expertise "
    "expertize proficiency proficiencies strength strengths tools technologies software specialties specialities "
    "specializations "
    "specialisations specialization specialisation capabilities abilities instrument instruments "
    "technology toolbox toolkit toolset exposure "
    "purview stack aptitudes assets "
    "platforms packages",
    "certifications": "certification certifications certificate certificates certified licenses licences "
    "licensure license licence credentials accreditations training trainings courses course workshops",
    "projects": "project projects assignments programs programmes thesis dissertation research portfolio",
    "awards": "achievement achievements appreciation appreciations "
    "accomplishment accomplishments awards award honors honours honor recognition "
    "recognitions scholarships distinctions contributions",
    "languages": "language languages linguistic",
    "personal": "personal personnel hobbies hobby interests interest declaration references reference referees biodata "
    "biographical particulars passport dossier vitals visa",
    "publications": "publication publications conference papers patents patent presentations",
    "summary": "summary objective objectives profile synopsis overview aspiration aspirations snapshot abstract bio "
    "introduction goals goal about highlights statement glance vision biography",
    "other": "affiliations affiliation memberships membership volunteer volunteering voluntary community activities "
    "extracurricular curricular seminars conferences involvement military service associations miscellaneous "
    "leadership engagement outreach",
}
MODIFIERS = words(
    "professional work working career key core technical executive other additional relevant selected main "
    "major of and the my in a an for with to at information details detail background record records history list area "
    "handle survey "
    "areas set brief current previous past present prior recent notable special functional general managerial "
    "management business soft hard it i.t computer digital industry industrial organizational organisational "
    "corporate related applied undertaken handled executed completed done known attended undergone acquired "
    "gained held include includes including attributes activity credentials development summary profile synopsis "
    "overview "
    "highlights statement continuing continuous ongoing further higher significant top primary secondary basic "
    "specific overall total full extra co early life earlier most latest progression path chronology timeline "
    "scan graph job jobs role roles positions position status field domain knowledge methods methodologies "
    "frameworks languages programming systems environments databases applications operating concepts data "
    "interpersonal leadership communication communications analytical international teaching university college "
    "school post under graduate graduation internal external member held me us statement scope volunteer "
    "community published international select sample company companies during seminar study visits years year months "
    "yrs paper journal application strategic transferable engineering "
    "product program project matrix inventory signature clinical nursing consulting tech side board"
)
# Whole wordings that their words would not give, or would give wrongly.
PHRASES: dict[str, ResumeSectionKind] = {
    "about me": "summary",
    "adequacy for assignment": "projects",
    "detailed tasks assigned": "projects",
    "who i am": "summary",
    "career overview": "experience",
    "work": "experience",
    "job description": "experience",
    "job profile": "experience",
    "key deliverables": "experience",
    "career history": "experience",
    "career progression": "experience",
    "career path": "experience",
    "career chronology": "experience",
    "career scan": "experience",
    "career graph": "experience",
    "career details": "experience",
    "career detail": "experience",
    "professional career": "experience",
    "academic appointments": "experience",
    "academic positions": "experience",
    "academic and professional appointments": "experience",
    "professional appointments": "experience",
    "academic experience": "experience",
    "school": "education",
    "schools": "education",
    "further knowledge": "skills",
    "work history": "experience",
    "working history": "experience",
    "job history": "experience",
    "employment record": "experience",
    "professional background": "experience",
    "professional history": "experience",
    "previous profile": "experience",
    "work background": "experience",
    "work details": "experience",
    "professional work details": "experience",
    "work profile": "experience",
    "positions held": "experience",
    "professional chronology": "experience",
    "career timeline": "experience",
    "career summary": "summary",
    "career highlights": "summary",
    "career profile": "summary",
    "professional highlights": "summary",
    "key highlights": "summary",
    "summary of qualifications": "summary",
    "qualifications summary": "summary",
    "qualification summary": "summary",
    "summary of skills": "skills",
    "skills summary": "skills",
    "professional qualification": "education",
    "professional qualifications": "education",
    "knowledge": "skills",
    "knowledge areas": "skills",
    "areas of knowledge": "skills",
    "core knowledge": "skills",
    "technical knowledge": "skills",
    "computer knowledge": "skills",
    "knowledge purview": "skills",
    "technical summary": "skills",
    "technical profile": "skills",
    "professional development": "certifications",
    "continuing education": "certifications",
    "professional training": "certifications",
    "professional affiliations": "other",
    "interpersonal attributes": "skills",
    "impact areas": "skills",
    "special mention": "awards",
    "key impact areas": "skills",
    "strong points": "skills",
    "administrative strong points": "skills",
    "personal skills": "skills",
    "personal strengths": "skills",
    "personal attributes": "skills",
    "personal qualities": "skills",
    "personal traits": "skills",
    "personal profile": "personal",
    "personal statement": "summary",
    "personal summary": "summary",
    "personal objective": "summary",
    "academic projects": "projects",
    "academic project": "projects",
    "educational projects": "projects",
    "academic achievements": "awards",
    "research experience": "projects",
    "project experience": "experience",
    "volunteer experience": "other",
    "volunteering experience": "other",
    "voluntary experience": "other",
    "leadership experience": "experience",
    "volunteer work": "other",
    "programming languages": "skills",
    "extra curricular activities": "other",
    "computer languages": "skills",
    "language proficiency": "languages",
    "language and other skills": "skills",
    "languages and other skills": "skills",
    "language skills": "languages",
    "languages skills": "languages",
    "linguistic proficiency": "languages",
    "linguistic skills": "languages",
    "additional information": "other",
    "other details": "personal",
    "other information": "other",
    "references available upon request": "personal",
    "references available on request": "personal",
    "selected publications": "publications",
    "conference papers": "publications",
    "areas of interest": "personal",
    "area of interest": "personal",
    "technical interests": "skills",
    "software projects": "projects",
    "military service": "other",
    "tools and technologies": "skills",
    "tool kit": "skills",
    "methodologies": "skills",
    "methodologies and tools": "skills",
    "domain knowledge": "skills",
    "technical acumen": "skills",
    "technical forte": "skills",
    "key result areas": "experience",
    "what i do": "skills",
    "where i have worked": "experience",
    "where i worked": "experience",
    "where i've worked": "experience",
    "places i have worked": "experience",
    "additional": "other",
    "activities": "other",
    "speaking engagements": "other",
    "security clearance": "other",
    "early career": "experience",
    "earlier career": "experience",
    "career": "experience",
    "my career": "experience",
    "previous career": "experience",
    "other career": "experience",
    "professional journey": "experience",
    "contact": "personal",
    "contact me": "personal",
    "contact details": "personal",
    "contact info": "personal",
    "contact information": "personal",
    "miscellaneous": "other",
    "misc": "other",
    "certifications and training": "certifications",
    "passport details": "personal",
    "visa status": "personal",
}
# Beside another keyword these say nothing: "Profile Summary", "Experience Summary", "Summary of Skills".
WEAK = words(KEYWORDS["summary"])
# Where a heading names two things the first counts, but these never win over another.
LATE: tuple[ResumeSectionKind, ...] = ("summary", "other", "personal")
KIND_OF = {word: kind for kind, words in KEYWORDS.items() for word in words.split()}
# What opens a part of one job, never a section of the resume.
INNER = re.compile(
    r"(?:(?:key|main|core|major|my|job|work|primary|other|some|brief|nature|of|the|as|a|an)\s+)*"
    r"(?:roles?|responsibilit\w+|dut(?:y|ies)|deliverables?|accountabilit\w+|"
    r"job (?:profile|description|responsibilit\w+)|"
    r"result areas|environment|tasks?|highlights?|achievements?|accomplishments?|contributions?|projects?|"
    r"clients?|description|tools used|technologies used|activities|assignments?|summary|skills? used|designation|"
    r"company profile|organi[sz]ation profile|team size|position held|project (?:details?|description|title|profile))"
    r"(?:\s*(?:and|&|/|,)\s*(?:roles?|responsibilit\w+|dut(?:y|ies)|achievements?|accomplishments?|activities|"
    r"deliverables?|accountabilit\w+|contributions?))*\W*",
    re.IGNORECASE,
)
TITLES = re.compile(
    r"(?:curriculum[\s-]*vita[e]?|resum[eé]|résumé|bio[\s-]?data|cv|c\.v\.)\W*(?:of\b.*)?", re.IGNORECASE
)

CONTENT: tuple[tuple[str, ResumeSectionKind], ...] = (
    (
        r"^(?:(?:english|hindi|urdu|arabic|french|spanish|german|tamil|telugu|malayalam|kannada|marathi|gujarati|bengali|"
        r"punjabi|italian|portuguese|russian|mandarin|chinese|japanese|dutch|swahili|kiswahili|tagalog)\b"
        r"(?:\W+(?:\([^)]*\)|read|write|speak|and|understand|fluent|native|good|basic|spoken|written|mother|tongue)\b)*"
        r"\W*){2,}",
        "languages",
    ),
    (
        r"hereby (?:declare|certify)|best of my knowledge|date of birth|marital|nationality|passport|\bsex\b\s*:",
        "personal",
    ),
    (
        r"\b(?:19|20)\d\d\s*[-–—]|\b(?:19|20)\d\d\s+to\b.*\b(?:manager|engineer|officer|executive|analyst)\b",
        "experience",
    ),
    (
        r"(?:company|employer|organi[sz]ation)\b.{0,60}\b(?:duration|period|designation|role|19\d\d|20\d\d)\b",
        "experience",
    ),
    (r"\b(?:bachelor|master|b\.?\s?tech|university|college|diploma|school)\b", "education"),
    (r"\b(?:certified|certificate|certification)\b", "certifications"),
    (
        r"(?:\b(?:skills|knowledge of|ability to|able to|capable (?:of|to)|proficient|familiar|well[- ]versed|"
        r"experienced in|expert(?:ise)? in)\b.*){3}",
        "skills",
    ),
)

LEAST_MISSPELT = 7
"""Letters from which a word is known with one letter wrong."""


def _with_one_gone(word: str) -> set[str]:
    return {word[:n] + word[n + 1 :] for n in range(2, len(word) - 2)}


@cache
def _maimed() -> dict[str, str]:
    """The long words by what stays of them when one inner letter goes, first and last two letters apart."""
    return {short: word for word in KIND_OF if len(word) >= LEAST_MISSPELT for short in (word, *_with_one_gone(word))}


_LONGEST = max(map(len, KIND_OF))


def known_word(word: str) -> str:
    """The heading word that a word is but for one inner letter (`experiance`, `traning`); else the word itself."""
    if word in KIND_OF or word in MODIFIERS or not LEAST_MISSPELT - 1 <= len(word) <= _LONGEST + 1:
        return word
    for short in (word, *sorted(_with_one_gone(word))):
        meant = _maimed().get(short)
        if meant and meant[:2] == word[:2] and meant[-2:] == word[-2:] and abs(len(meant) - len(word)) <= 1:
            return meant
    return word
