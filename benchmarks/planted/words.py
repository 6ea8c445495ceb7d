"""The lists that the planting chooses from."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
MONTHS_SHORT = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")

_STATES = (
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida",
    "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland",
    "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada",
    "New Hampshire", "New Jersey", "New Mexico", "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon",
    "Pennsylvania", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Wisconsin",
    "Wyoming",
)  # fmt: skip
_AMERICAN_CITIES = (
    "Atlanta", "Baltimore", "Boston", "Chicago", "Cincinnati", "Cleveland", "Dallas", "Denver", "Detroit", "Houston",
    "Las Vegas", "Los Angeles", "Memphis", "Miami", "Milwaukee", "Nashville", "New Orleans", "Philadelphia", "Phoenix",
    "Pittsburgh", "Portland", "San Diego", "San Francisco", "Seattle", "Tampa", "Charleston", "Ferguson", "Orlando",
    "Charlottesville", "Cupertino", "Minneapolis", "St. Louis", "Alexandria",
)  # fmt: skip
_CITIES = (
    "Amsterdam", "Ankara", "Athens", "Baghdad", "Bangkok", "Beijing", "Beirut", "Belgrade", "Berlin", "Brussels",
    "Cairo", "Damascus", "Donetsk", "Geneva", "Hamburg", "Helsinki", "Hong Kong", "Islamabad", "Istanbul", "Jakarta",
    "Jerusalem", "Kabul", "Kiev", "Lagos", "London", "Madrid", "Manila", "Moscow", "Mosul", "Nairobi", "Oslo", "Paris",
    "Prague", "Pyongyang", "Riyadh", "Rome", "Seoul", "Stockholm", "Sydney", "Tehran", "Tokyo", "Tripoli", "Tunis",
    "Vienna", "Warsaw", "Aleppo", "Homs", "Slovyansk", "Nice", "Manchester", "Barcelona", "Benghazi", "Raqqa",
)  # fmt: skip
_COUNTRIES = (
    "Afghanistan", "Algeria", "Argentina", "Australia", "Austria", "Bangladesh", "Belgium", "Brazil", "Bulgaria",
    "Canada", "Chile", "China", "Colombia", "Cuba", "Denmark", "Egypt", "Ethiopia", "Finland", "France", "Germany",
    "Greece", "Hungary", "India", "Indonesia", "Iran", "Iraq", "Ireland", "Israel", "Italy", "Japan", "Kenya", "Libya",
    "Malaysia", "Mali", "Mexico", "Morocco", "Nigeria", "Norway", "Pakistan", "Peru", "Poland", "Qatar", "Romania",
    "Russia", "Somalia", "South Africa", "South Sudan", "Spain", "Sweden", "Switzerland", "Syria", "Thailand",
    "Tunisia", "Turkey", "Ukraine", "Venezuela", "Vietnam", "Yemen", "Crimea", "North Korea", "South Korea",
)  # fmt: skip
KINDS_OF_PLACE = (_STATES, _AMERICAN_CITIES, _CITIES, _COUNTRIES)

OPPOSITES = {
    "approved": "rejected", "rejected": "approved", "accepted": "rejected", "passed": "rejected", "won": "lost",
    "lost": "won", "increased": "decreased", "decreased": "increased", "rose": "fell", "fell": "rose",
    "supported": "opposed", "opposed": "supported", "allowed": "barred", "barred": "allowed", "blocked": "allowed",
    "upheld": "overturned", "overturned": "upheld", "confirmed": "denied", "denied": "confirmed", "praised":
    "criticized", "criticized": "praised", "joined": "left", "ended": "began", "began": "ended", "opened": "closed",
    "closed": "opened", "arrived": "left", "survived": "died", "agreed": "refused", "refused": "agreed",
    "released": "withheld", "granted": "denied", "lifted": "imposed", "imposed": "lifted", "backed": "opposed",
    "convicted": "acquitted", "acquitted": "convicted", "raised": "lowered", "hired": "fired", "fired": "hired",
    "reinstated": "struck down", "succeeded": "failed", "failed": "succeeded", "condemned": "welcomed",
    "welcomed": "condemned", "expanded": "reduced", "reduced": "expanded",
}  # fmt: skip
"""Past forms that exclude each other, of which the second fits wherever the first stands with the same object."""

PASTS = {
    "begin": "began", "break": "broke", "bring": "brought", "build": "built", "buy": "bought", "choose": "chose",
    "drive": "drove", "fall": "fell", "fight": "fought", "find": "found", "hold": "held", "lead": "led",
    "leave": "left", "lose": "lost", "meet": "met", "pay": "paid", "rise": "rose", "run": "ran", "sell": "sold",
    "send": "sent", "shoot": "shot", "speak": "spoke", "spend": "spent", "strike": "struck", "win": "won",
    "withdraw": "withdrew", "write": "wrote", "steal": "stole", "overthrow": "overthrew", "stop": "stopped",
}  # fmt: skip
PARTICIPLES = {
    "begin": "begun", "break": "broken", "choose": "chosen", "drive": "driven", "fall": "fallen", "give": "given",
    "rise": "risen", "run": "run", "speak": "spoken", "steal": "stolen", "withdraw": "withdrawn", "write": "written",
    "overthrow": "overthrown", "take": "taken", "shake": "shaken", "see": "seen", "know": "known", "become": "become",
    "come": "come", "go": "gone", "grow": "grown", "do": "done", "eat": "eaten", "show": "shown", "throw": "thrown",
    "wear": "worn", "fly": "flown", "hide": "hidden", "ride": "ridden", "swear": "sworn", "tear": "torn",
}  # fmt: skip
"""Participles that differ from the past form."""

CRIMES = frozenset((
    "kill", "shoot", "attack", "steal", "murder", "stab", "bomb", "rob", "assault", "bribe", "hack", "leak",
    "threaten", "detonate", "destroy", "abduct", "kidnap", "plot", "injure", "wound", "violate",
))  # fmt: skip
"""Acts that news calls alleged."""

SYNONYMS = {
    "began": "started", "started": "began", "bought": "purchased", "attorney": "lawyer", "attorneys": "lawyers",
    "lawyer": "attorney", "lawyers": "attorneys", "blast": "explosion", "explosion": "blast", "huge": "enormous",
    "lawmakers": "legislators", "legislators": "lawmakers", "attempt": "effort",
    "assistance": "aid", "aid": "assistance", "nations": "countries", "nation": "country", "countries": "nations",
    "automobile": "car", "physician": "doctor", "doctors": "physicians", "physicians": "doctors", "permit": "allow",
    "children": "kids", "kids": "children", "approximately": "about", "large": "big", "big": "large",
    "quickly": "rapidly", "rapidly": "quickly", "probe": "investigation",
    "investigation": "inquiry", "inquiry": "investigation", "resigned": "stepped down",
    "assailants": "attackers", "attackers": "assailants", "gathered": "assembled",
    "unveiled": "presented", "slain": "killed", "film": "movie", "movie": "film",
    "wounded": "injured", "injured": "wounded", "comments": "remarks", "remarks": "comments",
    "several": "a number of", "numerous": "many", "entire": "whole", "whole": "entire", "plane": "aircraft",
    "requested": "asked for", "worried": "concerned",
    "firm": "company", "company": "firm", "companies": "firms", "rules": "regulations", "regulations": "rules",
    "demonstrators": "protesters", "protesters": "demonstrators", "troops": "soldiers", "soldiers": "troops",
    "employees": "workers", "workers": "employees", "sent": "dispatched",
    "died": "passed away", "though": "although",
    "although": "though", "important": "significant", "significant": "important",
}  # fmt: skip
"""Words that may be put for each other in news without a change of what is told."""
