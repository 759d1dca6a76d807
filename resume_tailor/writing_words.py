"""The words by which writing is judged: weak openings, clichés, verbs by tense."""

from __future__ import annotations

import re
from typing import Final

from resume_tailor.structure.heading_words import words

WEAK = re.compile(
    r"(?:was |were |am |is )?(?:responsible for|respons[ia]ble to|in charge of|tasked with|duties (?:included?|were)|"
    r"responsibilit(?:y|ies) (?:included?|were)|involved (?:in|with)|work(?:ed|ing) (?:on|with|as|in)|"
    r"helped|helping|assisted|assisting|participated|participating|handled|handling|took part|accountable for|"
    r"exposure to|familiar with|served as)\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?(\w{3,}(?:ed|en|wn|lt|ught|ade|ept|uilt))\b", re.IGNORECASE
)
MAIN_CLAUSE_ENDS = re.compile(
    r"[.;:]\s|,\s|\b(?:that|which|who|whom|when|where|while|as|if|so|because|to|ensuring)\b", re.IGNORECASE
)
"""Where a bullet's first clause ends; what is passive after it leaves the bullet itself active."""
FIRST_PERSON = re.compile(r"\b(?:I(?=\s+[a-z])|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]yself|[Mm]ine)\b(?!\.|/|-)")
CLICHES = re.compile(
    r"\b(?:team[- ]player|hard[- ]?work(?:er|ing)|results?[- ](?:driven|oriented)|detail[- ]oriented|"
    r"self[- ](?:motivated|starter)|go[- ]getter|out[- ]of[- ]the[- ]box|think(?:ing)? outside the box|"
    r"dynamic (?:professional|individual|leader|personality)|proven track record|track record of success|"
    r"highly motivated|fast[- ]paced environment|synerg\w+|best of breed|guru|ninja|rock ?star|(?:quick|fast) learner|"
    r"win[- ]win|people person|strong work ethic|(?:excellent|good) communication skills|"
    r"challenging (?:position|career|role|environment)|passionate about|seasoned professional|value[- ]add|"
    r"dedicated (?:professional|individual)|multi-?task(?:er|ing)?)\b",
    re.IGNORECASE,
)
REFERENCES = re.compile(r"\breferences? (?:are |is )?(?:available|furnished|given) (?:up)?on request\b", re.IGNORECASE)
PRESENT_VERBS: Final = words(
    "achieve act administer advise align analyse analyze approve arrange assess assign assist attend build carry "
    "chair coach collaborate communicate conduct control coordinate create define deliver design develop direct "
    "document drive ensure establish evaluate execute facilitate follow guide handle help identify implement "
    "improve initiate install interact interface launch lead liaise maintain make manage mentor monitor negotiate "
    "optimise optimize organise organize oversee own participate perform plan prepare present prioritise "
    "prioritize produce provide report resolve review run schedule supervise support take test track train "
    "translate troubleshoot update verify work write"
)
PAST_VERBS: Final = words(
    "achieved acted built began brought chose cut did drew drove fell found founded gave got grew held kept led "
    "left made met oversaw put ran rebuilt saved sent set shaped sold spearheaded spoke taught took undertook won "
    "wrote"
)
