"""Towns with a state, states, countries, and cities that need none: the places that a text names."""

from __future__ import annotations

import re
from dataclasses import dataclass

_STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia",
    "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky",
    "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire",
    "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota",
    "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island",
    "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont",
    "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
_COUNTRIES = (
    "India|Canada|Germany|Portugal|Poland|Italy|Spain|France|Ireland|United "
    "Kingdom|England|Scotland|Netherlands|Mexico|"
    "Brazil|Australia|Singapore|Japan|China|Israel|Sweden|Norway|Denmark|Finland|Switzerland|Austria|Belgium|Romania|"
    "Ukraine|Turkey|Pakistan|Saudi Arabia|United Arab Emirates|U\\.?A\\.?E\\.?|Dubai|Qatar|Kuwait|Oman|Nigeria|Kenya|"
    "South Africa|Argentina|Colombia|Chile|Philippines|Malaysia|Vietnam|Czech Republic|Hungary|Greece|New Zealand|"
    "South Korea|UK|U\\.K\\.|Bangladesh|Sri Lanka|Egypt|Bahrain|Nepal|KSA|Lebanon|"
    "Estonia|Latvia|Lithuania|Bulgaria|Slovakia|Slovenia|Croatia|Serbia|Luxembourg|Latin America|LATAM|Latam|"
    "Sierra Leone|Ghana|Uganda|Tanzania|Ethiopia|Rwanda|Senegal|Morocco|Tunisia|Algeria|Zambia|Zimbabwe|Mozambique|"
    "Cameroon|Botswana|Namibia|Liberia|Iraq|Indonesia|Thailand|Taiwan|Hong Kong|Cambodia|Costa Rica|Uruguay|Ecuador"
)
_CITIES = {
    "New Delhi": "India", "Mumbai": "India", "Bangalore": "India", "Bengaluru": "India", "Chennai": "India",
    "Delhi": "India", "Kolkata": "India", "Pune": "India", "Gurgaon": "India", "Gurugram": "India", "Noida": "India",
    "Ahmedabad": "India", "Hyderabad": "India", "Abu Dhabi": "United Arab Emirates", "Sharjah": "United Arab Emirates",
    "Doha": "Qatar", "Riyadh": "Saudi Arabia", "Jeddah": "Saudi Arabia", "Dammam": "Saudi Arabia", "Muscat": "Oman",
    "Karachi": "Pakistan", "Lahore": "Pakistan", "Islamabad": "Pakistan", "Dhaka": "Bangladesh",
    "Kuala Lumpur": "Malaysia", "Manila": "Philippines", "Tel Aviv": "Israel", "Kyiv": "Ukraine",
    "Berlin": "Germany", "Munich": "Germany", "Hamburg": "Germany", "Madrid": "Spain", "Barcelona": "Spain",
    "Lisbon": "Portugal", "Porto": "Portugal", "Warsaw": "Poland", "Kraków": "Poland", "Krakow": "Poland",
    "Amsterdam": "Netherlands", "Zurich": "Switzerland", "Stockholm": "Sweden", "Copenhagen": "Denmark",
    "Bucharest": "Romania", "Budapest": "Hungary", "Prague": "Czech Republic", "Toronto": "Canada",
    "Vancouver": "Canada", "Montreal": "Canada", "Sydney": "Australia", "Melbourne": "Australia",
    "Faridabad": "India", "Ghaziabad": "India", "Indore": "India", "Nagpur": "India", "Jaipur": "India",
    "Lucknow": "India", "Chandigarh": "India", "Coimbatore": "India", "Kochi": "India", "Cochin": "India",
    "Visakhapatnam": "India", "Vadodara": "India", "Bhubaneswar": "India", "Bhopal": "India", "Navi Mumbai": "India",
    "Thiruvananthapuram": "India", "Trivandrum": "India", "Mysore": "India", "Mysuru": "India", "Madurai": "India",
    "Kanpur": "India", "Haryana": "India", "Kerala": "India", "Gujarat": "India", "Maharashtra": "India",
    "Karnataka": "India", "Tamil Nadu": "India", "Tamilnadu": "India", "Uttar Pradesh": "India",
    "Andhra Pradesh": "India", "Madhya Pradesh": "India", "Telangana": "India", "Rajasthan": "India",
    "West Bengal": "India", "Odisha": "India", "Orissa": "India", "Jharkhand": "India", "Uttarakhand": "India",
    "Al Khobar": "Saudi Arabia", "Jubail": "Saudi Arabia", "Yanbu": "Saudi Arabia", "Ajman": "United Arab Emirates",
    "Fujairah": "United Arab Emirates", "Manama": "Bahrain", "Freetown": "Sierra Leone", "Lagos": "Nigeria",
    "Nairobi": "Kenya", "Accra": "Ghana", "Cairo": "Egypt", "Istanbul": "Turkey", "Jakarta": "Indonesia",
    "Bangkok": "Thailand", "Shanghai": "China", "Beijing": "China", "Shenzhen": "China", "Tokyo": "Japan",
    "London": "United Kingdom", "Edinburgh": "United Kingdom", "Glasgow": "United Kingdom", "Leeds": "United Kingdom",
    "Brisbane": "Australia", "Adelaide": "Australia", "Canberra": "Australia", "Auckland": "New Zealand",
    "Calgary": "Canada", "Edmonton": "Canada", "Ottawa": "Canada", "Mississauga": "Canada", "Montréal": "Canada",
    "Helsinki": "Finland", "Oslo": "Norway", "Brussels": "Belgium", "Zürich": "Switzerland", "München": "Germany",
    "Köln": "Germany", "Johannesburg": "South Africa", "Cape Town": "South Africa", "São Paulo": "Brazil",
    "Buenos Aires": "Argentina", "Bogotá": "Colombia", "Mexico City": "Mexico",
    "Seoul": "South Korea", "Tallinn": "Estonia", "Riga": "Latvia", "Vilnius": "Lithuania",
}  # fmt: skip
"""Cities, and states of India, that are written without their country and are no other place's name."""
_US_CITIES = {
    "San Francisco": "California", "Bay Area": "California", "Silicon Valley": "California", "Palo Alto": "California",
    "Mountain View": "California", "Menlo Park": "California", "Sunnyvale": "California", "Santa Clara": "California",
    "Los Angeles": "California", "San Diego": "California", "Seattle": "Washington", "Chicago": "Illinois",
    "Philadelphia": "Pennsylvania", "Pittsburgh": "Pennsylvania", "Minneapolis": "Minnesota", "Atlanta": "Georgia",
    "Houston": "Texas", "Dallas": "Texas", "Salt Lake City": "Utah",
}  # fmt: skip
"""Cities of the United States that are written without their state and are no other place's name."""
_SAME_COUNTRY = {
    "Dubai": "United Arab Emirates", "UAE": "United Arab Emirates", "U.A.E": "United Arab Emirates",
    "UK": "United Kingdom", "U.K": "United Kingdom", "England": "United Kingdom",
    "Scotland": "United Kingdom", "KSA": "Saudi Arabia",
    "Latam": "Latin America",
}  # fmt: skip
_PROVINCES = r"AB|BC|MB|NB|NS|ON|QC|SK|Alberta|British Columbia|Manitoba|Nova Scotia|Ontario|Qu[eé]bec|Saskatchewan"
_TOWN = r"(?P<town>(?<!\w)[A-ZÀ-Ý][\w.'’-]{1,30}(?:[ -][A-ZÀ-Ý][\w.'’-]{1,30}){0,2})"
"""At most three words of bounded length from the start of a word on: a word of 40,000 letters costs no square."""
_IN_CANADA = re.compile(rf"{_TOWN},\s*(?:{_PROVINCES})\b")
_CAPITALS = "|".join(_STATES).replace("DC", r"(?<=Washington, )DC|(?<=Washington,)DC")
"""The states' two capitals; `DC` is a data centre elsewhere."""
IN_STATE = re.compile(rf"{_TOWN},\s*(?P<state>{_CAPITALS}|{'|'.join(_STATES.values())})\b(?!\.[a-z])")
_AT_LABEL = re.compile(
    rf"(?:(?:Location|Based in|based in)\s*:?\s*|(?<= (?:{'|'.join(_STATES)}) or )){_TOWN}(?:,\s*|\s+)"
    rf"(?P<state>{_CAPITALS})(?=[A-Z][a-z]|\b(?!\.[a-z]))"
)
"""`Location: Gardena CA`: after a label the comma may be missing, in `or Reno NV` behind it too, and a lost line break
glue the next word on."""
_STATE = re.compile(
    rf"(?<!University of )(?<!State of )\b(?P<state>{'|'.join(_STATES.values())}|NYC)\b"
    r"(?! (?:Post|Times|State University|University|Instruments|Tech\b|Consumer|Fair|Civil|Equal|Privacy|"
    r"Labor|Government Code|Ordinance|law|corporation|residents?\b|applicants: (?:see|please)))"
)
"""A state by itself, and no newspaper, university, company or law of its name."""
_IN_COUNTRY = re.compile(rf"(?:{_TOWN},\s*)?\b(?<!New )(?P<country>{_COUNTRIES}|{_COUNTRIES.upper()})\b")
_NAMES = "|".join(_CITIES).replace("London", r"London(?! (?:School|Business|Stock|Metal|Bridge|Underground|Marathon))")
_CITY = re.compile(rf"\b(?P<city>{_NAMES})\b(?:\s?[-–,]\s?(?:{_NAMES})\b)?")
_US_CITY = re.compile(
    rf"\b(?:{'|'.join(_US_CITIES)})\b(?! (?:Fair|County|Fed|Symphony|Times|Tribune|Chronicle|State|University|School))"
)
_ANY_STATE = re.compile(rf"\b(?:{_CAPITALS}|{'|'.join(_STATES.values())})\b")
_NO_TOWN = re.compile(r"^(?:[A-Z]{2,3}|Jira|Bachelor\S*|Master\S*|PhD|Word|Excel|PowerPoint|Visio|Office|Agile|Scrum),")
_PRODUCT = re.compile(
    r"\s*(?:Project|Office|Excel|Word|Teams|Visio|Azure|Dynamics|SharePoint|Access|Windows|SQL|in\b|degree)"
)
"""What shows that two capitals are no state: `Jira, MS Project`, `BS, MS in Engineering`."""
US = re.compile(
    r"(?<!ABOUT )(?<!JOIN )(?<!CONTACT )(?<!WITH )(?<!FOR )(?<!TO )(?<!OF )\b(?:United States|U\.?S\.?A?\.?)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A town, state or country, as far as it is named."""

    words: str
    """As written: `Austin, TX`."""
    state: str
    """Of the United States, in full; empty elsewhere."""
    country: str


def names_state(text: str) -> bool:
    """Whether a state of the United States stands in the text, in full or as its two capitals."""
    return bool(_ANY_STATE.search(text))


def find_places(text: str) -> tuple[Place, ...]:
    """The places that a text names: towns with a state, states, countries."""
    hits = in_states(text)
    found = [] if any(map(_is_list, hits)) else [_us_place(hit.group(), hit["state"]) for hit in hits]
    found = found or [
        _us_place(text[hit.start("town") : hit.end("state")], hit["state"]) for hit in _AT_LABEL.finditer(text)
    ]
    found = found or [_us_place(hit.group(), hit["state"]) for hit in _STATE.finditer(text)]
    found += [Place(hit.group(), "", "Canada") for hit in _IN_CANADA.finditer(text)]
    found += [place for hit in _IN_COUNTRY.finditer(text) for place in _in_country(hit)]
    found = found or [Place(hit.group(), "", _CITIES[hit["city"]]) for hit in _CITY.finditer(text)]
    if not found and (hit := US.search(text)):
        found = [Place(hit.group(), "", "United States")]
    return tuple(found or (_us_place(hit.group(), _US_CITIES[hit.group()]) for hit in _US_CITY.finditer(text)))


_IN_CONTACT = re.compile(
    rf"(?:^|[|•·/,;]|(?<!\s)\s{{3}})\s*+{_TOWN}\s+(?P<state>{_CAPITALS}|AB|BC|MB|NB|NS|ON|QC|SK)"
    r"(?=\s*(?:$|[|•·/,;]|\s{3}|\d{5}\b|[A-Z]\d[A-Z]\b))"
)
"""`Mississauga ON | 647-555-0102`: in a line of contact data the comma may be missing."""


def find_in_contact(text: str) -> tuple[Place, ...]:
    """The towns that a line with a telephone number or mail address names without a comma before the state."""
    return tuple(
        _us_place(words, hit["state"]) if hit["state"] in _STATES else Place(words, "", "Canada")
        for hit in _IN_CONTACT.finditer(text)
        if (words := text[hit.start("town") : hit.end("state")])
    )


def _is_list(hit: re.Match[str]) -> bool:
    """Whether what stands before the comma is a state as well, so that states are listed: `Oregon, Washington`."""
    return hit["town"] in _STATES.values() and hit["town"] not in _TOWNS_TOO


_TOWNS_TOO = ("New York", "Washington")
"""States whose names are towns': `New York, NY`."""
_COUNTRY_ALONE = re.compile(rf"(?:{_COUNTRIES})\Z")


def _in_country(hit: re.Match[str]) -> list[Place]:
    """One place, but two where what stands before the comma is a country as well: `Portugal,Italy`."""
    town, place = hit["town"], Place(_once(hit), "", country_named(hit["country"]))
    if not town or town == hit["country"] or not _COUNTRY_ALONE.match(town):
        return [place]
    if country_named(town) == place.country:
        return [place]  # `Dubai, UAE` is one
    return [Place(words, "", country_named(words)) for words in (town, hit["country"])]


def _once(hit: re.Match[str]) -> str:
    """The words as written, of `Colombia, Colombia` the country alone."""
    return hit["country"] if hit["town"] == hit["country"] else hit.group()


def country_named(words: str) -> str:
    """The country as we spell it: `Dubai` and `UAE` are the United Arab Emirates, `INDIA` is India."""
    bare = words.strip(".")
    return _SAME_COUNTRY.get(bare) or _SAME_COUNTRY.get(bare.title(), bare.title())


def in_states(text: str) -> list[re.Match[str]]:
    """The towns with their state that a text names; two capitals of a product or degree are no state."""
    hits = IN_STATE.finditer(text)
    return [hit for hit in hits if not _NO_TOWN.match(hit.group()) and not _PRODUCT.match(text, hit.end())]


_REGIONS = {
    "Latin America": frozenset(("Mexico", "Brazil", "Argentina", "Colombia", "Chile")),
}
EU = frozenset(
    (
        "Germany", "Portugal", "Poland", "Italy", "Spain", "France", "Ireland", "Netherlands", "Sweden", "Denmark",
        "Finland", "Austria", "Belgium", "Romania", "Hungary", "Greece", "Estonia", "Latvia", "Lithuania", "Bulgaria",
        "Slovakia", "Czech Republic",
    )
)  # fmt: skip
"""Countries between which a citizen needs no permit to work, as far as the lists above name them."""


def is_inside(home: str, country: str) -> bool:
    """Whether the country is that one, or lies in the region that stands for it."""
    return home == country or home in _REGIONS.get(country, ())


def _us_place(words: str, state: str) -> Place:
    return Place(words, _STATES.get(state, "New York" if state == "NYC" else state), "United States")
