"""Word lists that several of the components read."""

from __future__ import annotations

from typing import Final

_VERBS: Final = (
    "act adapt address adhere advise advocate align analyze anticipate apply architect assess assist attend "
    "balance be bring build capture chair champion change clarify coach collaborate collect communicate "
    "compile complete conduct contribute control convert convey coordinate create cultivate decide define "
    "deliver demonstrate design determine develop diagnose direct discover distill document drive elicit "
    "employ empower enable encourage engage enhance ensure escalate establish estimate evaluate evolve execute "
    "expedite explain explore facilitate focus forecast formulate foster gather generate govern guide handle "
    "help hold identify implement improve incorporate increase influence inform initiate innovate inspire "
    "integrate interact interface interpret investigate launch lead leverage liaise listen maintain make "
    "manage measure meet mentor minimize mitigate modify monitor motivate move navigate negotiate obtain "
    "operate optimize orchestrate organize oversee own participate partner perform persuade plan prepare "
    "present prioritize procure produce promote provide pursue push raise ramp recommend reduce refine remove "
    "report represent research resolve respond review roll run schedule scope secure serve set shape solve "
    "spearhead standardize stay steer streamline submit supervise support surface synthesize tailor take teach "
    "tell test think track train transform translate troubleshoot unblock understand update use utilize verify "
    "visualize work write"
)
VERBS: Final = frozenset(_VERBS.split())
"""Verbs, in their plain form, by which postings begin a duty."""
