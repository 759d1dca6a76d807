"""What postings for leaders of projects ask and job lines tell, each in its own words: the duties of the work.

The lexicon knows names ("risk management"). Job lines mostly have a doing with its object ("assessing the potential
risks of projects"), which no list of names can hold. Each duty has one pattern for either side; that of the job line
wants a verb of handling before its object, or a term that has no other sense, so that working hours are no schedule
and salary requirements no requirements. A duty moves a line; it never puts a word into the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_HANDLED = (
    r"(?:manag(?!er)|control(?!ler)|monitor|track|own|overs[ae]|prepar|plan|develop(?!er)|maintain|responsib|handl|"
    r"estimat|"
    r"forecast|administ|establish|defin|creat|built|build|coordinat|co-ordinat|ran\b|run|drove|driv(?!er)|led\b|"
    r"lead(?!er)|deliver|analy[sz]|review|chair|facilitat|conduct|perform|ensur|identif|assess|set|mitigat|organi[sz]|"
    r"kept|keep|fram|follow|present|report|brief|updat|negotiat|direct(?!or)|supervis|achiev|meet|resolv|escalat|"
    r"implement|moderat|commit|carr(?:y|ied))\w*"
)
_LED = (
    r"(?:lead|led|leading|leads|manag(?:e|ed|es|ing)|head(?:ed|ing|s)?|direct(?:ed|ing|s)|supervis(?:e|ed|es|ing)|"
    r"overse(?:e|es|eing)|oversaw|ran|run|(?<!smooth )running|sponsor(?:ed|ing)|deliver(?:ed|ing|s)?|"
    r"execut(?:e|ed|es|ing)|"
    r"complet(?:ed|ing)|handl(?:e|ed|es|ing)|own(?:ed|ing|s)?|coordinat(?:ed?|es|ing))"
)
_NEAR = r"\b[^.;:]{0,45}?\b"
"""Few words between the verb and what it handles, in one clause."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that leaders of projects do."""

    id: str
    name: str
    """For a reader: `budgets and costs`."""
    worth: float
    """1 for the core of the work, less for what stands beside it."""
    asked: re.Pattern[str]
    """How postings ask for it."""
    told: re.Pattern[str]
    """How job lines tell of it."""
    listed: re.Pattern[str]
    """How an item of a skills list names it."""


def _duty(id_: str, name: str, worth: float, asked: str, told: str) -> Duty:
    patterns = (re.compile(rf"\b(?:{words})", re.I) for words in (asked, told, _LISTED[id_]))
    return Duty(id_, name, worth, *patterns)


_LISTED = {
    "budget": r"budget\w*|cost (?:control|management|estimation|tracking)|costing|financial (?:management|planning)",
    "schedule": r"(?:project |program )?scheduling|project planning|master schedules?|critical path|timeline",
    "risk": r"risks?\b(?! assessment)|RAID\b|issue (?:management|resolution)",
    "stakeholders": r"stakeholder|client (?:relation|management|communication|engagement)|customer relation",
    "executives": r"executive (?:communication|reporting|presentation)|\w* ?governance\b",
    "reports": r"(?:status|progress|project|executive|management)? ?report(?:s|ing)\b|dashboards?|KPIs?\b",
    "team": r"team (?:lead|management|building)|leadership|people management|mentoring|coaching",
    "across": r"cross[- ]functional|cross[- ]team",
    "dependencies": r"dependenc(?:y|ies)\b",
    "vendors": r"vendors?\b|suppliers? (?:management|negotiation)|(?:sub)?contractor management|third[- ]party",
    "requirements": r"requirements?\b|scope (?:management|definition)",
    "delivery": r"(?:project|program(?:me)?|release|delivery|agile) (?:management|delivery|coordination|"
    r"execution|implementation)|software delivery|program delivery|end[- ]to[- ]end",
    "quality": r"quality assurance|quality control|test(?:ing| management| planning)\b",
    "improvement": r"process (?:improvement|optimi[sz]ation)|continuous improvement|lean\b|six sigma|kaizen|root cause",
    "change": r"change (?:control|management)",
    "agile": r"agile|scrum\b|kanban|SAFe\b|sprint",
    "resources": r"resources? (?:management|planning|allocation)|capacity planning",
    "contracts": r"contract(?:s|ing| management| negotiation)\b|procurement|purchasing",
    "strategy": r"roadmap\w*|strategic planning|program strategy|portfolio management|OKRs?\b",
}
"""By duty, the names that stand in lists of skills."""


_NO_PROJECT_SCHEDULE = (
    r"(?!\w*\s+(?:maintenance|meeting|interview|visit|training|appointment|driver|truck|shift|travel))"
)
DUTIES: tuple[Duty, ...] = (
    _duty(
        "budget",
        "budgets and costs",
        1.0,
        r"budget|cost (?:management|control|tracking|estimat|performance)|costs\b|financial (?:management|tracking|"
        r"performance|forecast|planning|reporting)|forecast",
        rf"{_HANDLED}{_NEAR}(?:budget\w*|job costs?|project costs?|project financials|costs?\b(?=,| and| to|\.|$))|"
        r"budget (?:fram|manag|plan|control|prepar|track|propos)\w*|budgeting|cost (?:control|estimat|management)\w*|"
        r"(?:under|within|on) (?:the )?(?:\w+ and )?budget|(?:yearly |annual |program |project |fixed )budget of|"
        r"budget (?:USD|EUR|GBP|CAD|INR|\d)|\(?time (?:and|&) cost|cost (?:and|&) time",
    ),
    _duty(
        "schedule",
        "schedules and deadlines",
        1.0,
        r"(?<!flexible )(?<!work )(?<!hybrid )schedul|timeline|milestone|deadline|on[- ]time|project plans?\b|"
        r"timely (?:\w+ )?(?:completion|delivery|execution)|"
        r"time management of projects",
        rf"{_HANDLED}{_NEAR}(?:(?:project|master|job|construction|program|integrated|single|release)\s+"
        r"(?:schedul|plan|timeline)\w*|milestones?|timelines?|deadlines|deliverables|"
        r"(?<!on )(?<!delivery )(?<!production )(?<!maintenance )schedul(?:e|es|ing)(?= (?:and|of the project)|,|\.|"
        r"$))|"
        rf"schedule{_NO_PROJECT_SCHEDULE}\s+deliverables|master schedule|critical path|project planning|"
        r"planning and scheduling|(?:short|long)[- ]term planning|"
        r"(?:with|against|per|to) the (?:master|project) program|"
        r"(?:budget|objectives?|scope|costs?)[^.;:]{0,20}\btime ?tables?|time ?tables?[^.;:]{0,20}\bbudget|"
        r"cost, (?:time|schedule)|schedule and (?:budget|cost|resource)|time limit and budget|"
        r"(?:ahead of|before) (?:the )?(?:\w+ )?(?:schedule|deadline|plan\b)|on[- ]time (?:and|"
        r"delivery of (?:the )?project)",
    ),
    _duty(
        "risk",
        "risks and issues",
        1.0,
        r"risks?\b|mitigat|action items|issue (?:resolution|management|tracking)|escalat|blockers?|roadblock|"
        r"impediment|"
        r"resolv\w+ (?:\w+ )?(?:issues|conflicts|problems)",
        rf"{_HANDLED}{_NEAR}(?:project |program |potential |technical |delivery )?risks\b|"
        r"risk (?:management|register|analysis|reviews?|mitigation|log)|RAID\b|FMEA|action (?:log|items)|"
        r"(?:escalat\w+|mitigat\w+) (?:\w+ ){0,4}(?:issues?|risks?|delays?)|"
        r"open escalations|issue (?:log|triage|tracking)|"
        r"resolv\w+ (?:\w+ ){0,3}(?:issues|blockers|conflicts|failure)",
    ),
    _duty(
        "stakeholders",
        "clients and stakeholders",
        0.9,
        r"stakeholder|clients?\b|customers?\b|sponsor",
        r"stakeholders?|stake holders?|(?:customer|client) relationships?|(?:coordinat|co-ordinat|liais|interact|"
        r"interfac|communicat|negotiat|present|"
        r"engag|"
        r"collaborat|meetings?|contact|work)\w*\b[^.;:]{0,30}?\b(?:clients?|customers?|consultants?|sponsors?)\b",
    ),
    _duty(
        "executives",
        "reports to leadership",
        0.9,
        r"executive|senior (?:management|leader|stakeholder)|leadership team|C-level|C-suite|steering|governance|PMO\b",
        r"steering committee|(?:executive|C-level|CTO|CIO|VP|director|board|senior management|top management|"
        r"vice president|leadership team)\b[^.;]{0,40}?\b(?:status|decisions?|report\w*|brief\w*|health|committee|team|"
        r"reads)|(?:brief|present|report)\w*\b[^.;]{0,60}?\b(?:board|executives?|executive \w+|CTO|CIO|VP|directors?|"
        r"senior management|top management)\b|(?:portfolio|program|project|data) (?:board|governance)|"
        r"governance council",
    ),
    _duty(
        "reports",
        "status reports",
        0.8,
        r"status (?:report|update)|"
        r"report(?:s|ing)?\b(?! to\b|(?:,| and| &)? (?:\w+ (?:and|&) )?(?:\w+ )?"
        r"(?:systems?|software|tools?|platforms?|solutions?|line|structure|analyst|(?:and|&) analytics)\b)|"
        r"dashboard|metrics|KPIs?\b|updates\b|(?:track|report|monitor|review|measur|communicat|visib)\w*\b[^.;]{0,30}?"
        r"\bprogress\b|progress (?:report|track|updat|review|against|meeting)|"
        r"(?:communicat|report|present|shar)\w* (?:\w+[ ,]+){0,4}?status\b",
        r"(?:progress|status|project|management|steering) (?:reports?|reviews?|meetings?|updates?)|dashboards?\b|"
        r"(?:prepar|publish|present|send|writ|creat|built|submit)\w*\b[^.;:]{0,45}?\b(?:status|progress|project|"
        r"internal and external|performance|management)\b[^.;:]{0,20}?\breports?|"
        r"brief\w*\b[^.;]{0,50}?\bon (?:\w+ )?status\b|report\w* (?:on )?(?:the )?(?:program(?:me)?|project|portfolio) "
        r"(?:health|status|progress)\b|"
        r"weekly metrics|KPIs?\b|key performance|program narrative",
    ),
    _duty(
        "team",
        "leading a team",
        0.9,
        r"lead(?:ing|s)? (?:\w+[\s,-]+){0,5}?teams?\b|(?:team|strong|people) leadership|leadership (?:skills|"
        r"experience|"
        r"abilit\w+|role)|manag(?:e|es|ed|ing) (?:(?!across\b|with\b|between\b)\w+[\s,-]+){0,4}?"
        r"(?:teams?|staff|people)\b|mentor|coach|team lead|direct reports",
        rf"(?:(?!coord|run|complet|handl|deliver){_LED}|mentor(?:ed|ing|s)?|coach(?:ed|ing|es)?)\b[^.;:]{{0,30}}?"
        r"\b(?:teams?|engineers|developers|team members|peoples?|staff|project leads|project managers)\b|"
        r"team of \d+|career ladder|squads",
    ),
    _duty(
        "across",
        "work across teams",
        0.9,
        r"cross[- ]functional|cross[- ]team|multiple teams|across (?:\w+[\s,-]+){0,4}?(?:teams|functions|departments|"
        r"organi[sz]ation|groups|disciplines)|matrix|align\w* (?:\w+ ){0,3}teams|"
        r"global(?:ly)?[- ](?:distributed )?teams?|multi-?disciplin",
        r"cross[- ]functional|cross[- ]team|multi-?disciplin\w*|inter-?department\w*|"
        r"(?:coordinat|co-ordinat|liais|collaborat)\w*\b[^.;:]{0,20}?\b(?:departments|teams|divisions|"
        r"other department)\b|"
        r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|various|multiple|all|different|other) (?:\w+ )?"
        r"(?:teams|departments|divisions|squads)\b|time zones|across (?:\w+ ){0,3}(?:teams|departments|countries|"
        r"functions|regions)|(?:between|with) (?:\w+,? ){0,4}(?:and|&) (?:\w+ ){0,2}(?:teams|departments)\b|"
        r"with (?:product|legal|finance|engineering|design|sales|marketing)(?:, \w+)* and \w+",
    ),
    _duty(
        "dependencies",
        "dependencies",
        0.9,
        r"(?:inter)?dependenc(?:y|ies)\b",
        r"(?:inter)?dependenc(?:y|ies)\b|cross-team commitments",
    ),
    _duty(
        "vendors",
        "vendors and suppliers",
        0.9,
        r"vendors?\b|suppliers?\b|contractors\b|third[- ]part(?:y|ies) (?:vendors?|suppliers?|providers?|partners?)|"
        r"external partners?",
        r"(?:coordinat|co-ordinat|manag|negotiat|select|evaluat|liais|meetings?|overse|monitor|deal|qualify|interact|"
        r"follow|renewal|quotations?|offers|quotes)\w*\b[^.;:]{0,40}?\b(?:vendors?|suppliers?|sub[- ]?contractors?|"
        r"contractors?|external (?:partners|"
        r"agencies)|third part\w+|system integrator|second source|manufacturers)\b(?!(?-i: [A-Z]))|"
        r"vendor (?:management|coordination)|"
        r"(?:supplier|vendor) failure|second source|with (?:\w+ )?(?:contract manufacturers|suppliers)",
    ),
    _duty(
        "requirements",
        "requirements and scope",
        0.9,
        r"(?:gather|defin|translat|document|elicit|captur|manag|analy[sz]|technical|business|functional|product|"
        r"customer|"
        r"user)\w*\b[^.;]{0,30}?requirements?\b|scope\b|user stories|statements? of work",
        r"(?:gather|defin|translat|document|elicit|captur|analy[sz]|wrote|write|writ|understand|"
        r"collect)\w*\b[^.;:]{0,40}?"
        r"\b(?:requirements?|user stories)\b(?! raised)|requirements? (?:gathering|analysis|"
        r"management)|project scope|scope (?:management|definition|of (?:the )?project|and (?:budget|schedule))|"
        r"project baseline|(?:agreed|defin\w+|wrote) (?:the )?acceptance criteria|statements of work|project brief",
    ),
    _duty(
        "delivery",
        "delivering projects",
        1.0,
        r"deliver(?:y|ing|s|ed)?\b|execution|execut(?:e|ing)|end[- ]to[- ]end|launch|roll[- ]?out|deployment|"
        r"completion of (?:[\w-]+ ){0,4}projects|implementation|migration|"
        r"project management|program management|lifecycle|life cycle",
        r"end[- ]to[- ]end (?:\w+ )?(?:project|delivery|responsib|implementation|management)\w*|"
        rf"(?:{_LED})\b[^.;:]{{0,40}}?\b(?:projects?|"
        r"programs?|programmes?|roll-?outs?|migrations?|launch|implementations?|platform|workstream|release train)"
        r"\b(?! (?:manager|team|report|status|plan|resource|budget|cost|schedule|document|brief|file|record|meeting|"
        r"site|staff|risk|requirement|scope|stakeholder)s?\b)|"
        r"project (?:execution|delivery|life ?cycle|management(?! tool|"
        r" soft| office| prof| syst|\W+tool))|"
        r"(?:launched|rolled out|migrated)\b|delivered\b[^.;]{0,60}(?:\d|two|three|four|five|six|on time|ahead|within)|"
        r"implemented (?:\w+ ){0,4}(?:systems?|projects?|software|solutions?|platforms?|ERP)\b|cut-?over|go-?live|"
        r"(?:roll-?out|deployment) of|implementation of (?:the )?(?:\w+ ){0,3}(?:systems?|projects?|software|"
        r"solutions?|"
        r"platforms?|ERP|modules?|applications?)|build readiness|(?:monitoring|"
        r"controlling) (?:and controlling )?the project",
    ),
    _duty(
        "quality",
        "testing and quality",
        0.7,
        r"quality (?:assurance|control|management|standards)|testing|test plans?|QA\b|UAT\b|user acceptance",
        r"user acceptance|UAT\b|test (?:plans?|cases?|strateg\w+|coverage)|verification testing|"
        r"quality (?:assurance|control|audits?|plans?|forum|gates?|management)|"
        rf"{_HANDLED}{_NEAR}(?:testing|quality and safety|quality requirements|defects)\b|"
        r"defects\b|ISO (?:9001|13485|27001)",
    ),
    _duty(
        "improvement",
        "improving processes",
        0.8,
        r"process(?:es)? improvement|continuous(?:ly)? improv|improv\w+ (?:\w+ ){0,4}?(?:process|efficien|quality|"
        r"operation|delivery)|optimi[sz]|best practices?|efficienc|lessons learned|retrospective|root cause|"
        r"process (?:design|development|definition|excellence)",
        r"(?:process|continuous) improvement|improvement of\b|improv\w+\b[^.;:]{0,40}?\b(?:process\w*|efficienc\w*|"
        r"productivity|performance|operations)\b|streamlin\w+|optimi[sz]\w+\b[^.;:]{0,40}?\b(?:process\w*|operations|"
        r"resources|utili[sz]ation)|root cause|lean\b|six sigma|best practices?|lessons[- ]learned|post-mortems?|"
        r"redesign\w+|cost (?:saving|reduction|rationali[sz]ation)|(?:increas\w*|reduc\w*|cut|shorten\w*|"
        r"improv\w*)\b(?!-)[^.;]{0,50}?\d",
    ),
    _duty(
        "change",
        "change control",
        0.9,
        r"change (?:management|control|request)",
        r"change (?:management|control|board|requests?|advisory board|orders?)|"
        r"(?:scope|change|variation),? (?:and|&) (?:\w+ )?(?:change|variation|scope) (?:management|control)|"
        r"variation (?:management|orders?|control)",
    ),
    _duty(
        "agile",
        "agile delivery",
        0.9,
        r"(?-i:Agile\b)(?! role)|agile (?:method|framework|deliver|practic|develop|project|ceremon|coach|process|"
        r"princip|"
        r"transform|teams?\b)|scrum|sprints?\b|kanban|(?-i:SAFe\b)|backlog",
        r"agile|scrum|sprints?\b|kanban|(?-i:SAFe\b)|(?:product|sprint) backlog|stand-ups|retrospectives|"
        r"user stories|quarterly increment|"
        r"quarterly planning|release train",
    ),
    _duty(
        "resources",
        "planning of people and means",
        0.8,
        r"resource (?:allocation|planning|management)|allocat\w+ (?:\w+ ){0,4}resources|staffing|capacity planning|"
        r"manag\w+ (?:\w+[\s,]+){0,4}?resources|resourc(?:e|ing) needs",
        r"resource (?:allocation|planning|management|handling)|"
        r"(?:allocat|manag|assign|align)\w*\b[^.;:]{0,30}?\b(?:resources|labou?r|manpower|work to|work among)\b|"
        r"planning labou?r|capacity (?:forecast|planning)|plan labou?r",
    ),
    _duty(
        "contracts",
        "contracts and purchasing",
        0.8,
        r"contracts?\b(?! position| role| to hire)|procurement|SOWs?\b|RFPs?\b|acquisition|purchas",
        r"contract (?:management|negotiation|administration)s?|negotiat\w+\b[^.;:]{0,40}?\b(?:contracts?|prices?|"
        r"pricing|"
        r"terms)|procurement|purchase (?:orders?|requests?)|(?:tender|bid) (?:documents?|evaluation)|"
        r"statements of work|"
        r"SLAs\b",
    ),
    _duty(
        "strategy",
        "plans and roadmaps",
        0.7,
        r"roadmap|strateg(?:y|ic)|program plan|OKR|portfolio",
        r"roadmaps?|strategic (?:plan\w*|development)|OKRs?\b|portfolio (?:governance|management|planning|board)|"
        r"(?:project|program|product) portfolio|program plan\w*|"
        r"planning to construction|(?:master|project) (?:program|plan)\b|"
        r"plan(?:ned|ning)?\b[^.;:]{0,20}?\b(?:sprints|releases|projects?)\b",
    ),
)


def duties_named(item: str) -> Iterator[tuple[Duty, int, int]]:
    """The duties that an item of a skills list names, each with the span of its words."""
    for duty in DUTIES:
        found = duty.listed.search(item)
        if found:
            yield duty, *found.span()


def duties_in(text: str) -> Iterator[tuple[Duty, int, int]]:
    """The duties that a job line tells of, each with the span of its words, at most so often."""
    for duty in DUTIES:
        for found in islice(duty.told.finditer(text), _MOST_TOLD):
            yield duty, *found.span()


_MOST_TOLD = 3
"""Places of one line at which it may tell of the same duty."""
