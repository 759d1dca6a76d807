"""The words by which a posting says what kind of text stands there: one table, one matcher, one pass.

A cue is a phrase, matched token by token in lower case, with a kind. Layout, sections, qualifiers, years and degrees
read the kinds they know from the units. A kind that ends in `!` decides alone; others need company.
"""

from __future__ import annotations

from operator import itemgetter
from typing import Final, cast

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from resume_tailor.language.checks import TONGUES
from resume_tailor.language.units import units_of

_REPORTS: Final = (
    "reporting to", "reporting directly to", "reports to", "reports directly to", "report to", "report directly to",
    "reporting into", "reports into",
)  # fmt: skip
_SUPERIORS: Final = (
    "our", "a", "an", "your", "the director", "the manager", "the vp", "the vice", "the head", "the chief", "the cto",
    "the cio", "the coo", "the senior", "the lead", "the sr", "the sr.", "the program", "the project", "the pmo",
    "the associate", "the executive director", "the general manager", "the product", "the engineering", "the portfolio",
)  # fmt: skip
"""Whom a job reports to: no skill in reporting."""
CUES: Final[dict[str, str]] = {
    # --- what kind of line this is -------------------------------------------------------------------------
    "legal!": """
        equal opportunity | equal employment | affirmative action | without regard to | regardless of race
        | sexual orientation | gender identity | protected veteran | veteran status | does not discriminate
        | do not discriminate | discriminate on the basis | reasonable accommodation | reasonable accommodations
        | accommodation request | accommodation during | e - verify | fair chance | arrest and conviction
        | criminal histories | criminal history | privacy notice | privacy policy | data privacy | eeo | eoe
        | protected by law | protected status | applicants with disabilities | individuals with disabilities
        | people with disabilities | background check | background checks | background screening | drug screen
        | drug free workplace | drug test | at will | disclose their own pay | polygraph | pay transparency
        | wages or compensation | unsolicited resumes | recruitment fraud | third - party recruiters
        | talent acquisition | imposter syndrome | every single qualification | diverse backgrounds
        | all qualified applicants | all qualified candidates | ethnicity | national origin | marital status
        | inclusive workplace | diverse and inclusive | underrepresented
    """,
    "benefits!": """
        401(k | 401k | dental | vision insurance | health insurance | life insurance | medical insurance
        | paid time off | unlimited pto | parental leave | paid holidays | sick leave | tuition | stock purchase
        | employee discount | employee discounts | flexible spending | health savings | wellness program
        | disability insurance | company match | employer match | commuter benefits | benefits package
        | competitive benefits | health benefits | retirement plan | retirement savings | maternity | gym
        | free lunch | catered | relocation assistance | employee assistance program | time off | vacation
        | generous benefits | perks | snacks | home office stipend | benefits include | benefits such as
    """,
    "pay!": """
        base salary | base pay | salary range | pay range | pay rate | hourly rate | annual salary | per hour
        | compensation range | compensation package | total compensation | target compensation | salary is
        | competitive salary | equity awards | stock options | rsus | incentive pay | annual bonus | pay scale
        | actual compensation | compensation for this | cost of labor | geographic market | bonus eligible
        | usd per year | individual pay | sign - on
    """,
    "about!": """
        our mission | our vision is | our story | founded in | headquartered | our purpose is | fortune 500
        | we believe | was founded | our culture | join our team | great place to work | best places to work
        | our values | our products | our customers | our platform | our company | privately held | publicly traded
        | global leader | world leader | world 's leading | world 's largest | leading provider | is a leader in
        | is a leading | our people | our employees | award - winning | learn more | follow us | we were founded
        | countries around | backed by | series a | series b | series c | investors | is the leading | our clients
    """,
    "apply!": """
        apply now | to apply | apply today | click here | submit your resume | send your resume | please send
        | email your resume | cover letter | interview process | application window | applications will be
        | applications are accepted | job id | requisition id | req id | job posting | posting end date | please visit
        | requisition number | contact us | apply online
    """,
    "task": """
        you will | you 'll | this role will | the role will | will be responsible | responsible for | this position
        | in this role | this role | as a | as an | as the | you are responsible | the role | day to day | will lead
        | will be | candidate will | manager will | role will | this includes | but is not limited to
        | managers contribute | the assignment | the position | the ideal candidate will be responsible
    """,
    "seeking": """
        seeking | seek | looking for | looking to hire | in search of | searching for | is hiring | we are hiring
        | we 're hiring
        | in need of
    """,
    # --- what the clause makes of it -----------------------------------------------------------------------
    "required": """
        is required | are required | required | must have | must be | must possess | must demonstrate | must
        | is essential | are essential | are also essential | essential | mandatory | is mandatory | requires | require
        | requiring | demands | is a must | are a must | is needed | are needed | is necessary | are necessary
        | successful applicant | ideal applicant | applicants must | applicants should
        | minimum of | at a minimum | ideal candidate | ideal candidates | successful candidate
        | successful candidates | right candidate | perfect candidate | qualified candidate | strong candidate
        | the candidate should | candidate should | candidates should | candidate must | candidates must
        | candidate has | you have | you possess | you bring | you 've | you are a | you are an | you must | should have
        | should be | should possess | needs to have | need to have | prerequisite | is key to success | will need
        | who has | who have | who can | who is | who are | someone who | a person who | thrive in | you thrive
        | to be successful | to succeed | to excel | to thrive | very important | critical to success | your strong
        | is critical | are critical | is crucial | are crucial | expected to be | a strong background
        | are able to | you are
    """,
    "skilled": """
        strong | excellent | exceptional | proven | outstanding | solid | ability to | demonstrated | track record
        | expertise in | experience with | experience in | experienced in | skilled at | skilled in | proficiency in
        | proficient in | knowledge of | familiarity with | passion for
    """,
    "preferred": """
        preferred | preferably | preferable | prefer | preference | preferences | a plus | is plus | are a plus
        | big plus | huge plus | strong plus | definite plus | major plus | added plus | significant plus | desired
        | desirable | desirably | nice to have | nice - to - have | nice to haves | ideally | a bonus | advantageous
        | an advantage | strong advantage | big advantage | distinct advantage | definite advantage | is nice
        | beneficial | helpful | would be great | would be ideal | is an asset | an asset | optional
        | not mandatory | n't mandatory | differentiator | extra credit | highly valued | pluses | added bonus
        | bonus points | bonus if | great if | love it if | favourably | favorably
        | considered assets | be assets | are assets | highly regarded | well regarded
        | favourably regarded | favorably regarded | regarded favourably | regarded favorably | viewed favourably
        | viewed favorably | looked upon favourably | looked upon favorably | would be lovely
    """,
    "unneeded": """
        not required | no experience | not necessary | not needed | n't required | n't necessary | n't needed | needed
        | not a requirement | n't a requirement | no prior | no previous | does not have | no need | need not | required
        | does not require | does n't require | do not require | do n't require | not requiring
        | do not need | do n't need | does not need | does n't need | will not need | wo n't need
        | not expected | not essential | n't essential | not a must | n't a must | not a prerequisite
        | n't a prerequisite
        | not expect | n't expect | not care | n't care | not going to ask | not ask | n't ask | not asking
    """,
    "denied": """
        no | not a | not an | you will not | you wo n't | role will not | position will not | not expected to
        | not be expected to | not involve | n't involve | not include | n't include | not have to | n't have to
        | do not use | do n't use | not responsible for | n't responsible for | without hands - on
        | without a | without an | without any | without constant | without close | without daily | , not | ( not
    """,
    "idle": " | ".join(f"{verb} {whom}" for verb in _REPORTS for whom in _SUPERIORS)
    + """
        | direct reports | indirect reports | reporting line | reporting lines | reporting structure | work schedule
        | working schedule | work schedules | flexible work | flexible working | flexible hours | status quo
        | diversity , equity , and inclusion | diversity , equity and inclusion | diversity and inclusion
        | equity and inclusion | hiring manager | interview process | on - the - job training | training provided
        | career development | career growth | core hours | united states | training will be
        | background screening | this job description | supplier diversity | veterans and individuals
    """,
    # --- years and degrees ---------------------------------------------------------------------------------
    "years": "years | year | year(s | yrs | yr | years' | year 's | years ' | decade | decades | yoe",
    "degree": """
        degree | degrees | bachelor | bachelors | bachelor 's | bachelors ' | bachelor's | master | masters | master 's
        | masters ' | phd | ph.d | ph.d. | doctorate | doctoral | bs | ba | b.s. | b.a. | b.s | b.a | bsc | b.sc. | b.sc
        | ms | m.s. | m.s | msc | m.sc. | mba | undergraduate | graduate | postgraduate | diploma | associate
        | associates | associate 's | b.tech | btech | bba | bsee | bsme
        | bscs | msee | msme | mscs | baccalaureate | mca | bca | b.com | bcom | m.com | mcom
        | m.tech | m.eng | m.eng. | pgdm | m.a | b.e | b.s./m.s. | b.s./b.a. | b.a./b.s. | bs/ms | mtech | meng
        | university | college | bs / ba | ba / bs | b.e. | m.a. | ma
        | bachelor 's / master 's | stem | hnd | hnc | hnc / hnd | hnc/hnd | secondary | tertiary | bse | beng | b.eng
        | jd
    """,
    # --- who hires, and what the work is about ---------------------------------------------------------------
    "name before": """
        is a | is an | is the | is seeking | is looking | is hiring | is currently | is committed | is proud
        | is dedicated | is on a mission | offers | seeks | does not discriminate | celebrates | values | an equal
        | provides equal | participates in | has an opening
    """,
    "name after": "at | join | joining | about | why | working at | life at | who is",
    "technical": """
        technical | technology | technologies | technological | software | engineering | engineer | engineers | system
        | systems | it | data | cloud | hardware | platform | platforms | agile | infrastructure | cybersecurity | cyber
        | network | networks | application | applications | saas | digital | program management | project management
        | technical program | devops | api | apis | security
    """,
    "other field": """
        construction | civil | contractors | subcontractors | subcontractor | general contractor | restoration
        | environmental | wastewater | water resources | stormwater | hydraulic | hvac | plumbing | surveying
        | surveyors | landscape | permitting | permits | real estate | tenant | residential | architects | municipal
        | municipalities | p.e. | structural | geotechnical | roadway | bridges | highway | clinical trials
        | clinical trial | clinical research | marketing campaigns | fundraising | grant | grants | building codes
        | site visits | job site | job sites | jobsite | estimators | punch list
    """,
    "software": """
        software | cloud | saas | agile | scrum | devops | api | apis | cybersecurity | platform | platforms | firmware
        | data | digital | it | information technology | hardware | network | networks | applications | tpm | sdlc
        | technical program manager | technical project manager | technical program management | machine learning
        | artificial intelligence | ai | infrastructure | web | server | servers | database | databases
    """,
    # --- what no resume proves ------------------------------------------------------------------------------
    "check clearance": "clearance | cleared | vetting | bpss | ts | secret | public trust | polygraph",
    "check work-authorization": """
        authorized | authorised | authorization | authorisation | eligible | eligibility | sponsorship | sponsor
        | visa | visas | citizen | citizens | citizenship | green card | c2c | w2 | h1b | h1 - b | h - 1b | u.s. person
        | us person | w-2 | w - 2 | right to work | permit to work | work permit | work permits | work visa
        | leave to remain | settled status | corp - to - corp | corp to corp
    """,
    "check location": """
        onsite | on - site | on site | hybrid | in - office | in office | the office | days a week | days per week
        | must reside | must live | must be located | must be based | must be local | based in | located in | relocate
        | relocation | commute | commuting | remote | location
    """,
    "check travel": "travel | traveling | travelling",
    "check language": " | ".join(TONGUES.lower().split("|")),
    "check driving": " | ".join(
        f"{whose} {licence}"
        for whose in ("driver 's", "drivers", "drivers '", "driver", "driving")
        for licence in ("license", "licence")
    ),
}
"""Kind -> phrases, parted by `|`, each a run of tokens as spaCy's English tokenizer makes them."""


class Cues:
    """Gives every unit the cues that stand in it; overlapping ones all stand."""

    def __init__(self, nlp: Language) -> None:
        self._matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._kinds: dict[int, str] = {}
        for kind, phrases in CUES.items():
            words = [phrase.split() for phrase in phrases.split("|")]
            # As in `candidates`: a PhraseMatcher takes the ids of the tokens too, and needs no lexemes then.
            patterns = [tuple(map(nlp.vocab.strings.add, phrase)) for phrase in words if phrase]
            self._matcher.add(kind, cast(list[Doc], patterns))
            self._kinds[nlp.vocab.strings[kind]] = kind

    def __call__(self, doc: Doc) -> Doc:
        """The doc, its units given their cues."""
        units = units_of(doc)
        at = 0
        for kind, first, last in sorted(self._matcher(doc), key=itemgetter(1)):
            while at < len(units) and units[at].last <= first:
                at += 1
            if at == len(units):
                break
            if units[at].first <= first and last <= units[at].last:
                units[at].cues.append((self._kinds[kind], first, last))
        return doc


@Language.factory("posting_cues", requires=["doc.spans"])
def make_cues(nlp: Language, name: str) -> Cues:
    """The component that finds cues; needs the layout before it."""
    return Cues(nlp)
