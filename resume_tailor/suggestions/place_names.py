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
    "South Korea|UK|U\\.K\\.|Bangladesh|Sri Lanka|Egypt"
)
_CITIES = {
    "New Delhi": "India", "Mumbai": "India", "Bangalore": "India", "Bengaluru": "India", "Chennai": "India",
    "Kolkata": "India", "Pune": "India", "Gurgaon": "India", "Gurugram": "India", "Noida": "India",
    "Ahmedabad": "India", "Hyderabad": "India", "Abu Dhabi": "United Arab Emirates", "Sharjah": "United Arab Emirates",
    "Doha": "Qatar", "Riyadh": "Saudi Arabia", "Jeddah": "Saudi Arabia", "Dammam": "Saudi Arabia", "Muscat": "Oman",
    "Karachi": "Pakistan", "Lahore": "Pakistan", "Islamabad": "Pakistan", "Dhaka": "Bangladesh",
    "Kuala Lumpur": "Malaysia", "Manila": "Philippines", "Tel Aviv": "Israel", "Kyiv": "Ukraine",
}  # fmt: skip
"""Cities that are written without their country and are no other place's name."""
_SAME_COUNTRY = {
    "Dubai": "United Arab Emirates", "UAE": "United Arab Emirates", "U.A.E": "United Arab Emirates",
    "U.A.E.": "United Arab Emirates", "UK": "United Kingdom", "U.K.": "United Kingdom", "England": "United Kingdom",
    "Scotland": "United Kingdom",
}  # fmt: skip
_PROVINCES = r"AB|BC|MB|NB|NS|ON|QC|SK|Alberta|British Columbia|Manitoba|Nova Scotia|Ontario|Qu[eé]bec|Saskatchewan"
_TOWN = r"(?P<town>(?<!\w)[A-ZÀ-Ý][\w.'’-]{1,30}(?:[ -][A-ZÀ-Ý][\w.'’-]{1,30}){0,2})"
"""At most three words of bounded length from the start of a word on: a word of 40,000 letters costs no square."""
_IN_CANADA = re.compile(rf"{_TOWN},\s*(?:{_PROVINCES})\b")
IN_STATE = re.compile(rf"{_TOWN},\s*(?P<state>{'|'.join(_STATES)}|{'|'.join(_STATES.values())})\b(?!\.\w)")
_STATE = re.compile(rf"\b(?P<state>{'|'.join(_STATES.values())})\b")
_IN_COUNTRY = re.compile(rf"(?:{_TOWN},\s*)?\b(?<!New )(?P<country>{_COUNTRIES})\b")
_CITY = re.compile(rf"\b(?P<city>{'|'.join(_CITIES)})\b")
_ANY_STATE = re.compile(rf"\b(?:{'|'.join(_STATES)}|{'|'.join(_STATES.values())})\b")
US = re.compile(r"\b(?:United States|U\.?S\.?A?\.?)(?!\w)")


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
    found = [_us_place(hit.group(), hit["state"]) for hit in IN_STATE.finditer(text)]
    found = found or [_us_place(hit.group(), hit["state"]) for hit in _STATE.finditer(text)]
    found += [Place(hit.group(), "", "Canada") for hit in _IN_CANADA.finditer(text)]
    found += [
        Place(hit.group(), "", _SAME_COUNTRY.get(hit["country"], hit["country"])) for hit in _IN_COUNTRY.finditer(text)
    ]
    found = found or [Place(hit.group(), "", _CITIES[hit["city"]]) for hit in _CITY.finditer(text)]
    if not found and (hit := US.search(text)):
        found = [Place(hit.group(), "", "United States")]
    return tuple(found)


def _us_place(words: str, state: str) -> Place:
    return Place(words, _STATES.get(state, state), "United States")
