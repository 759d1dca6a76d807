"""The sample with hostile words in every place where words of strangers can come to stand."""

from __future__ import annotations

from dataclasses import replace

from report_sample import POSTING, RESUME, Pair, match_of, sample_analysis, sample_outcome

from resume_tailor.model import Analysis, Outcome, Suggestion

ATTACK = (
    '<script>window.hacked=1</script><img src=x onerror=window.hacked=1>" onmouseover="window.hacked=1" '
    "' autofocus onfocus='window.hacked=1' </style></script></title><svg onload=window.hacked=1><!-- "
    "{{ 7*7 }}{% for x in y %} javascript:window.hacked=1 <a href=javascript:window.hacked=1>x</a> "
    "\u202ednammoc\u202c \x00 \x1b[2J \u200b &lt;b&gt; http://tracker.invalid/a.png url(http://tracker.invalid/b)"
)


def attacked() -> tuple[Analysis, Outcome]:
    """An analysis in which both documents, all labels and all advice carry the attack."""
    pair = Pair(*("\n".join(f"{line} {ATTACK}" for line in text.split("\n")) for text in (POSTING, RESUME)))
    analysis = sample_analysis(pair)
    own = match_of(pair, f"{ATTACK}|required|tool|{ATTACK}|said differently|{ATTACK}|bullet|")
    own = replace(own, requirement=replace(own.requirement, id=ATTACK), explanation=ATTACK)
    posting = replace(analysis.posting, title=ATTACK, employer=ATTACK, warnings=(ATTACK,))
    posting = replace(posting, document=replace(posting.document, name=ATTACK))
    analysis = replace(
        analysis,
        posting=posting,
        matches=(own, *analysis.matches),
        suggestions=tuple(attack(suggestion) for suggestion in analysis.suggestions),
        findings=tuple(replace(f, title=ATTACK, advice=ATTACK, source=ATTACK) for f in analysis.findings),
        declined=tuple(replace(d, title=ATTACK, reason=ATTACK) for d in analysis.declined),
        warnings=(ATTACK,),
        author=ATTACK,
        versions={ATTACK: ATTACK},
    )
    outcome = sample_outcome(analysis)
    files = tuple(replace(file, name=ATTACK) for file in outcome.files)
    return analysis, replace(outcome, files=files, skipped=(ATTACK,), failed=ATTACK)


def attack(suggestion: Suggestion) -> Suggestion:
    quotes = tuple(replace(quote, place=ATTACK) for quote in suggestion.resume_quotes)
    words = dict.fromkeys(("id", "title", "reason", "action", "effect"), ATTACK)
    words["id"] = suggestion.id + ATTACK
    return replace(suggestion, resume_quotes=quotes, sources=(ATTACK,), **words)
