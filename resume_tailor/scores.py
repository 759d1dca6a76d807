"""Matches and findings -> three scores that are never blended, every point traced, and the counts of coverage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from resume_tailor.model import Coverage, Finding, Match, Score, ScorePoint, Suggestion
from resume_tailor.structure_check import points_left
from resume_tailor.weights import load_weights

_WRITES = ("use-term", "abbreviation", "surface")
_IMPORTANCES = ("required", "preferred", "duty")


def score(
    matches: Sequence[Match], suggestions: Sequence[Suggestion], findings: Sequence[Finding]
) -> tuple[Score, ...]:
    """Match, readability and writing, 0 to 100 each; empty where nothing in the posting could be checked."""
    checked = [match for match in matches if match.state != "not checkable"]
    if not checked:
        return ()
    return (
        _match_score(checked, suggestions),
        _finding_score("readability", findings),
        _finding_score("writing", findings),
    )


def _match_score(checked: Sequence[Match], suggestions: Sequence[Suggestion]) -> Score:
    """Each requirement gives its worth times the strength of its best evidence."""
    written = {s.requirement for s in suggestions if s.edit is not None and s.kind in _WRITES}
    written |= {_evidence_requirement(e.concept, checked) for s in suggestions if s.kind in _WRITES for e in s.evidence}
    points = tuple(
        ScorePoint(
            match.requirement.label,
            round(worth_of(match) * match.strength, 2),
            worth_of(match),
            f"{match.requirement.importance}, {match.state}",
        )
        for match in checked
    )
    possible = sum(point.possible for point in points)
    after = sum(worth_of(m) * _strength_after(m, written) for m in checked)
    reachable = sum(worth_of(m) * _strength_reachable(m) for m in checked)
    now = _percent(sum(point.points for point in points), possible)
    after_points = max(now, _percent(after, possible))
    return Score("match", now, after_points, max(after_points, _percent(reachable, possible)), points)


def worth_of(match: Match) -> float:
    """What the requirement is worth in the score, by importance; soft skills less."""
    weights = load_weights()
    share = weights.score["soft" if match.requirement.category == "soft" else "other"]
    return round(weights.importance[match.requirement.importance] * share, 2)


def _evidence_requirement(concept: str, checked: Sequence[Match]) -> str:
    return next((match.requirement.id for match in checked if concept in match.requirement.concepts), "")


def _strength_after(match: Match, written: set[str]) -> float:
    """A requirement that the resume now names in the posting's words loses the discount for other words."""
    if match.state == "said differently" and match.requirement.id in written:
        return min(1.0, match.strength / load_weights().wording["said_differently"])
    return match.strength


def _strength_reachable(match: Match) -> float:
    """What telling it better could reach: named in the posting's words, and its job line given the result.

    A thing only listed, claimed or implied stays what it is: no job line proves it.
    """
    ladder = load_weights().ladder
    strength = _strength_after(match, {match.requirement.id})
    proven = any(item.strength in ("outcome", "bullet") and item.relation != "implied" for item in match.evidence)
    credential = match.requirement.category in ("certification", "degree")
    if not proven:
        return strength
    return 1.0 if credential or match.requirement.kind != "skill" else max(strength, ladder["outcome"])


def _finding_score(name: Literal["readability", "writing"], findings: Iterable[Finding]) -> Score:
    """100 less what each finding costs; costs of more than 100 together leave nothing."""
    own = [finding for finding in findings if finding.kind == name]
    cost = sum(finding.cost for finding in own)
    scale = 100 / cost if cost > 100 else 1.0
    rest = round(points_left(own, name), 2)
    points = (
        ScorePoint("all else", rest, rest, "nothing found against it"),
        *(ScorePoint(f.title, 0.0, round(f.cost * scale, 2), f.advice) for f in own),
    )
    return Score(name, round(rest, 1), round(rest, 1), 100.0, points)


def _percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def coverage(matches: Sequence[Match]) -> tuple[Coverage, ...]:
    """Counts by importance (required, preferred, duty), then by category in the order of their first requirement."""
    rows = [_count(name, [m for m in matches if m.requirement.importance == name]) for name in _IMPORTANCES]
    categories = dict.fromkeys(m.requirement.category for m in matches if m.requirement.category)
    rows += [_count(c, [m for m in matches if m.requirement.category == c]) for c in sorted(categories)]
    return tuple(row for row in rows if row.asked)


def _count(name: str, matches: Sequence[Match]) -> Coverage:
    states = [match.state for match in matches]
    return Coverage(
        name,
        len(states),
        sum(state in ("shown", "said differently", "implied") for state in states),
        states.count("only listed"),
        states.count("absent"),
        states.count("not checkable"),
    )
