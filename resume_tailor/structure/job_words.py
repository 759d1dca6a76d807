"""The words of job headings: titles, ranks, employers, and the labels before them."""

from __future__ import annotations

import re
from typing import Literal

from resume_tailor.structure.heading_words import words

Field = Literal["title", "employer", "dates", "other", "unknown"]

TITLE_WORDS = words(
    "accountant administrator advisor adviser agent analyst apprentice architect artist assistant associate "
    "attorney auditor baker banker bookkeeper builder buyer captain cashier ceo cfo chair chairman chairperson "
    "champion chef chief cio clerk coach commander commissioner consultant contractor controller cook "
    "coordinator co-ordinator cto curator dba deputy designer developer director dispatcher doctor draftsman "
    "draughtsman driver economist editor electrician engineer estimator evangelist examiner executive expert "
    "facilitator fellow fitter foreman founder co-founder freelance freelancer geologist graduate guard head "
    "incharge in-charge inspector instructor intern internship inventor investigator journalist keeper lead "
    "leader lecturer librarian machinist manager master mechanic mentor merchandiser mgr nurse officer operator "
    "owner partner pharmacist physicist pilot planner plumber practitioner president principal producer "
    "professor programmer purchaser receptionist recruiter representative researcher reporter sailor salesman "
    "scientist scrum secretary sergeant specialist staff steward storekeeper strategist student superintendent "
    "supervisor surveyor teacher teller technician technologist tester trainee trainer translator treasurer "
    "tutor underwriter vp volunteer waiter waitress waitstaff mason carpenter painter rigger helper "
    "warden welder worker writer actuary adjuster bartender biologist broker caregiver chemist counselor counsellor "
    "crew dentist firefighter handler interpreter janitor laborer labourer lawyer lineman paralegal paramedic "
    "photographer physician physiotherapist postdoc proofreader psychologist scheduler solicitor statistician surgeon "
    "therapist trader veterinarian pmo svp avp evp developer/analyst tpm tpgm sde sdet swe rte"
)
# They name the rank only beside another word: "Lead Glass Ltd" is no lead.
RANKS = words("sr jr senior junior chief head lead assistant asst deputy vice principal associate staff")
EMPLOYER_WORDS = words(
    "academy advisory agency airlines airport airways associates association authority bank board bros brothers bureau "
    "center centre charity chamber church clinic co college committee commission company consultancy "
    "consultants consulting contracting corp corporation council department dept enterprise enterprises "
    "establishment est firm foundation fund gmbh government group holding holdings hospital hotel hotels inc "
    "inc. incorporated industries industry institute institution insurance international laboratories labs "
    "laboratory limited llc llp lp ltd ltd. ministry motors network networks office organization organisation "
    "partners pharma plc private properties pvt railway railways restaurant school services society solutions "
    "stores studio studios systems technologies technology telecom trading trust university ventures wll works "
    "worldwide fze fzco fzc bv ag sa sarl spa pty telecommunications healthcare communications software "
    "electronics logistics constructions construction builders engineers exports motors mills factory media "
    "entertainment retail airlines energy power bank's army navy force city county state"
)
STRONG_EMPLOYER = re.compile(
    r"(?i)\b(?:m/s|pvt|ltd|limited|inc|llc|llp|gmbh|corp(?:oration)?|plc|co\.|company|w\.?l\.?l|l\.l\.c|university|"
    r"fze|bank|group|technologies|pty)\b|\([pP]\)"
)
LABELS: dict[Field, str] = {
    "title": r"(?:(?:last|current|present|previous|job|functional|official)\s*+)?"
    r"(?:designation|designated as|site position|positions? held|position|post held|held post|job title|title|role|"
    r"post|job role|rank|job position|working as|worked as)(?: held)?",
    "employer": r"(?:(?:name of (?:the )?|current|present|previous|past|last|latest|former|employing|1st|2nd|3rd)\s*)*"
    r"(?:company|organi[sz]ation|employer|firm|institution|concern|company/organi[sz]ation)(?:['’]?s)?(?: name)?",
    "dates": r"(?:time |job |working |work |employment |service |project )?"
    r"(?:duration(?: period)?|period(?: of \w+)?(?: from)?|years? of \w+|tenure|dates?(?: of (?!birth)\w+)?|years?|"
    r"since|from|worked (?:from|since)|joining date|working since|(?:employment|service) record)",
    "other": r"(?:location|place|city|(?:name of (?:the )?)?clients?(?: name)?|customers?|"
    r"project(?: name| title)?|reporting to|report to|team size|"
    r"website|address|consultant|owner|department|dept|industry|domain|environment|salary|ctc|country|"
    r"company profile|about|operator|responsibilit(?:y|ies)|duties|tasks?|nature of \w+|"
    r"project (?:value|cost)|cost of (?:the )?project|name of (?:the )?projects?|"
    r"value of (?:the )?project|contractor|main contractor|sector|turnover)",
}
_LEAVES = r"(?:parental|maternity|paternity|adoption|caregiver|family|childcare|medical|health|bereavement|study)"
BREAK = re.compile(
    r"\W*(?:(?:planned|personal|professional|voluntary|extended|unpaid|paid|short|full[- ]time|on|an?)\s+)*"
    rf"(?:(?:career|employment|work|personal|professional|{_LEAVES})[ -](?:break|gap|pause|hiatus|leave|sabbatical)|"
    r"sabbatical|hiatus|maternity(?! leave)|leave of absence|gap year|time off|"
    r"break(?: (?:in|from) (?:my )?(?:career|work|service|employment)|(?=\s*(?:$|[(,:–—-])))|"
    r"stay[- ]at[- ]home (?:mom|mum|mother|dad|father|parent)|home\s?maker|"
    r"raising (?:a|my|our|the) (?:family|children|kids)|(?:parent|mother|father|carer|caregiver) (?:to|for|of)|"
    r"unemployed|between jobs|job search(?:ing)?|(?:higher|further) (?:studies|education))\b"
    r"(?!\s+(?:cover|replacement|programs?|programme|ward|policy|management|manager|coach|coordinator|counsel\w*|nurse|"
    r"unit|consultant|specialist|even|fix)\b)",
    re.IGNORECASE,
)
"""How a line begins that tells why there was no job: time that counts as no work."""
ASIDE = rf"{_LEAVES} (?:leave|break)(?:\W+(?:from|in|of|during|\d).*)?|contract (?:via|through) .*|(?:via|through) .*"
"""What stands in brackets beside a job and is neither its title nor its employer."""
