"""Whether posting and job line mean the same by one duty: each duty has a few senses, with a pattern for either side.

`duties.py` finds all that may belong to a duty. A line is only moved for what a named line of the posting plainly asks,
so that talks with branches are no matrix of teams, rosters no project schedule and gathered wishes no managed scope.
"""

from __future__ import annotations

import re

from resume_tailor.patterns import lazily

_SENSES: dict[str, tuple[tuple[str, str], ...]] = {
    "budget": (
        (
            r"(?<!federal )(?<!government )(?<!state )budget|costs?\b|financ(?!\w* process)|"
            r"forecast(?!\w* (?:\w+ )?(?:scopes?|outages?|weather|demand|load|labou?r|staff))|spend",
            r"budget|costs?\b|costing|financ|forecast",
        ),
    ),
    "schedule": (
        (
            r"(?<!team )(?<!shift )(?<!staff )(?<!employee )(?<!work )(?<!flexible )(?<!hybrid )(?<!your )(?<!vesting )"
            r"schedul(?!\w*(?: (?:meetings?|calls?|interviews?|appointments?|flexib|software|tools?)| —))|"
            r"timelines?|milestones?|(?:project|program|release) plans?\b",
            r"(?<!ahead of )(?<!ahead of the )(?<!behind )schedul|timelines?|milestones?|critical path|deliverables|"
            r"master (?:plan|program)|project (?:plan|program)|term planning|time ?tables?",
        ),
        (
            r"on[- ]time|on schedule|deadlines?|timely",
            r"ahead of|before the|on[- ]time|on schedule|deadlines?|time limit|milestones? (?:were )?met|critical path|"
            r"(?:project|master|program|integrated|single) (?:schedul|plan)|according to the schedule|master program",
        ),
    ),
    "risk": (
        (r"risks?\b|mitigat|RAID\b", r"risks?\b|mitigat|RAID\b|FMEA\b"),
        (r"action (?:items|log)", r"action (?:items|log)"),
        (
            r"issue (?:resolution|management|tracking)|escalat|blockers?|roadblock|impediment|"
            r"(?:resolv|track|manag|triag|remov)\w* (?:\w+[\s,]+){0,4}?(?:issues|problems|conflicts|obstacles)",
            r"escalat|issues?\b|blockers?|conflicts|failure|RAID\b",
        ),
    ),
    "stakeholders": (
        (r"stakeholder", r"stake ?holders?"),
        (
            r"(?:work(?!flow)|communicat|coordinat|collaborat|liais|interfac|relationship|present|meet|engag|updat|"
            r"contact)\w*\b[^.;]{0,50}\b(?:clients?|customers?)\b(?! (?:issues?|experiences?|needs|data|"
            r"problems|complaints|orders|requests))|(?:client|customer)[- ](?:relation|communicat|engage)|"
            r"(?:client|customer)[- ]facing(?! (?:\w+ )?(?:technolog|products?|platforms?|applications?|apps?|systems?|"
            r"solutions?|websites?|sites?|software))",
            r"clients?\b|customers?\b|stakeholder (?:communication|management|engagement|relations?)",
        ),
        (r"sponsor", r"sponsor"),
    ),
    "executives": (
        (
            r"executive|senior (?:management|leader|stakeholder)|leadership team|C-level|C-suite|steering|directors\b",
            r"executive|C-level|CTO|CIO|VP\b|director|board\b|senior management|top management|vice president|"
            r"leadership team|steering",
        ),
        (r"governance", r"governance|portfolio board|program board|project board|steering"),
    ),
    "reports": (
        (r"status|progress|report(?:s|ing)\b|updates", r"status|progress|reports?\b|updates?"),
        (r"dashboard|metrics|KPI|key performance", r"dashboard|metrics|KPI|key performance"),
    ),
    "team": (
        (r"mentor|coach", r"mentor|coach|career ladder"),
        (
            r"teams?\b|people|staff|direct reports|leadership",
            r"teams?\b|engineers|developers|peoples?\b|staff|squads|project leads|project managers",
        ),
    ),
    "across": (
        (
            r"cross[- ]functional|cross[- ]team|multi-?disciplin|multiple teams|across [^.;]{0,40}\bteams|"
            r"align\w* [^.;]{0,30}teams|global(?:ly)?[- ](?:distributed )?teams?",
            r"cross[- ]functional|cross[- ]team|multi-?disciplin|time zones|across (?:\w+ ){0,3}teams|"
            r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|various|multiple) (?:\w+ )?(?:teams|squads)|"
            r"with (?:product|legal|finance|engineering|design)\b",
        ),
    ),
    "dependencies": ((r"dependenc", r"dependenc"),),
    "vendors": (
        (
            r"vendors?\b|suppliers?\b|contractors\b|third[- ]part|external partners?",
            r"vendors?\b|suppliers?\b|contractors?\b|third part|partners|integrator|second source|manufacturers",
        ),
    ),
    "requirements": (
        (
            r"(?:gather|elicit|translat|document|captur|collect|analy[sz])\w*[^.;]{0,40}\brequirements?\b|user stories|"
            r"(?:business|functional|user|customer|product|project) requirements?\b|"
            r"requirements? (?:gather|analy|manag)",
            r"requirements?\b|user stories|acceptance criteria",
        ),
        (r"scope\b|statements? of work", r"scope\b|baseline|project brief|statements of work"),
    ),
    "delivery": (
        (
            r"deploy|go-?live|cut-?over|migrat|roll[- ]?out|"
            r"implement\w* (?:of )?(?:\w+ ){0,3}(?:projects?|systems?|solutions?|software|programs?)|implementation",
            r"roll[- ]?(?:ed )?out|deploy|cut-?over|go-?live|migrat|implement|release (?:train|management)",
        ),
        (r"launch|releases?\b|roll[- ]?out", r"launch|roll[- ]?(?:ed )?out|release (?:train|management)"),
        (
            r"deliver\w* (?:of )?(?!practical|innovative|creative|exceptional)(?:[\w-]+[\s,]+){0,5}?"
            r"(?:projects?|programs?|programmes?|solutions?|products?)|"
            r"(?:project|program|product|solution) (?:delivery|execution)|end[- ]to[- ]end|"
            r"execut\w* (?:of )?(?:[\w-]+[\s,]+){0,5}?(?:projects?|programs?|programmes?|initiatives?)|"
            r"completion of (?:[\w-]+ ){0,4}projects|"
            r"(?:lead|manag|driv|own|oversee)\w* (?:[\w-]+[\s,]+){0,5}?(?:projects|programs|programmes|initiatives)",
            r"deliver|projects?\b|program|end[- ]to[- ]end|platform|workstream",
        ),
    ),
    "quality": (
        (r"quality|QA\b", r"quality|ISO\b|defects"),
        (r"test|UAT\b|user acceptance", r"test|UAT\b|user acceptance"),
    ),
    "improvement": (
        (
            r"process|continuous|efficien|productiv|lessons|root cause|best practice|optimi|operation",
            r"process|improv|efficien|productiv|streamlin|redesign|root cause|lean\b|six sigma|best practice|lessons|"
            r"post-mortem|optimi|reduc|cut\b|shorten",
        ),
    ),
    "change": (
        (r"change (?:control|request)", r"change (?:control|board|requests?|advisory|orders?)|variation"),
        (r"change management", r"change management"),
    ),
    "agile": ((r".", r"."),),
    "resources": ((r".", r"."),),
    "contracts": (
        (
            r"(?<!smart )(?<!data )(?<!employment )contract|SOW|RFP",
            r"contract|statements of work|SLA|tender|bid\b|terms",
        ),
        (r"procure|purchas|acquisition", r"procure|purchas"),
    ),
    "strategy": (
        (r"roadmap|OKR|program plan", r"roadmap|OKR|program plan|planning? [^.;]{0,20}(?:sprints|releases)"),
        (r"portfolio (?:of|management|governance)|(?:project|program|product)s? portfolio", r"portfolio"),
        (r"strategic plan", r"strategic"),
    ),
}
_PATTERNS = {  # by duty, a pair for each sense
    id_: tuple(tuple(lazily(rf"\b(?:{words})" if words != "." else words, re.I) for words in pair) for pair in pairs)
    for id_, pairs in _SENSES.items()
}


def share_sense(duty: str, asked: str, told: str) -> bool:
    """Whether the posting's words around its asking and the words of the job line have one sense of the duty."""
    return any(one.search(asked) and other.search(told) for one, other in _PATTERNS[duty])
