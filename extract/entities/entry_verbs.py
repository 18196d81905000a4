"""Entries that open with what somebody does, whoever the list is of: "2005 – Launches Cardolex in Europe".

Without a subject the language model takes such a verb for the first word of a name. Read with one ("It launches …"), it
is a verb, and no name begins with it there. To extend: a verb in `VERBS`, or in `_NOUNS_TOO` if it could be a noun in
the plural too.
"""

from __future__ import annotations

import re

from extract.dates.calendar_names import ANY_MONTH, ANY_WEEKDAY
from extract.entities.wordlist import opening, word_set

VERBS = word_set("""
Abdicates Abolishes Accepts Achieves Acquires Adopts Annexes Announces Appears Appoints Approves Becomes Begins Buys
Captures Celebrates Closes Completes Conquers Creates Declares Defeats Delivers Departs Dies Discovers Dismisses
Dissolves Divorces Earns Elects Emigrates Enlists Enrols Enters Establishes Expands Expels Finds Finishes Flees Founds
Gets Gives Goes Hires Inherits Introduces Invades Invests Joins Leads Leaves Loses Marries Meets Merges Nationalises
Nationalizes Obtains Occupies Opens Overthrows Pays Proclaims Publishes Quits Raises Ratifies Reaches Receives
Recognises Recognizes Rejects Relocates Renames Reopens Resigns Retires Reveals Seizes Sells Sends Serves Settles
Succeeds Sues Surrenders Takes Travels Unveils Weds Wins Withdraws Writes
""")
_NOUNS_TOO = word_set("""
Drafts Files Forms Gains Graduates Heads Hosts Issues Launches Moves Names Passes Pledges Purchases Releases Returns
Sentences Signs Starts Steps Tours
""")
# What the company or the person did that a list is of: "- Appointed Lena Quist as treasurer", "- Joined Acme".
_PASTS = word_set("""
Acquired Announced Appointed Attended Bought Completed Earned Hired Introduced Joined Launched Led Left Lost Married
Received Recruited Repaid Secured Signed Sold Submitted Taught Visited Welcomed Won Wrote
""")
# Not "Lost Island was sold", "Appointed Bishop in 1931",
# "Launched May 3", "Married with two sons", "Joined by Noor, Quist left".
_DONE_TO = (
    r"(?=(?:the|an?|his|her|its|their) |[A-Z$£€\d])(?!Bishop|Captain|Chairman|Chief|Director|General|Head|Judge"
    rf"|Minister|President|Professor|Rector|Secretary|{ANY_MONTH}|{ANY_WEEKDAY}|(?:1[5-9]|20)\d\d)"
    r"(?![^\n.;]*, (?:he|it|she|the|they)\b|(?:[A-Z][\w-]+ ){1,4}(?:had|has|is|said|was|went|were|will)\b)"
)
# "2005  Launches Cardolex", not "Launches of ferries"
_YEAR = r"(?:1[5-9]|20)\d\d(?:\s?[-–]\s?\d{2,4})?\s{1,4}"
_THING = r"(?:the|an?|his|her|its|their|to|from|as) |[A-Z\d]"
# Who is called so: "Sells was freed"
_SOMEBODY = r"and|did|had|has|is|of|said|says|told|was|were|who|will|would"
_VERB = (
    rf"(?P<verb>(?:{'|'.join(sorted(VERBS))}) (?!(?:{_SOMEBODY})\b)"
    rf"|(?:{'|'.join(sorted(_NOUNS_TOO))}) (?={_THING})"
    rf"|(?:{'|'.join(sorted(_PASTS))}) {_DONE_TO})"
)
_OPENS = re.compile(rf"(?:[•*–—-]\s+|{_YEAR})?{_VERB}")
# The same within a text: behind a label and its mark, a line that ended, or a year in a column of its own
_ENTRY = re.compile(rf"(?:\A|\n[ \t]*\n|[.;\d]\n|[:–—•*-][ \t]|(?:\A|\n){_YEAR})[ \t]*{_VERB}")
# Far cheaper to ask: one of them written large, where no sentence goes on
_SIGN = opening("A-Z", rf"(?<![a-z,] )(?:{'|'.join(sorted(VERBS | _NOUNS_TOO | _PASTS))}) ")


def opening_verb(piece: str) -> int:
    """Where such a verb stands that comes first, -1 for none."""
    found = _OPENS.match(piece)
    return found.start("verb") if found else -1


def in_small_letters(text: str) -> str:
    """The text with these verbs written small: "2005 – weds Lena Quist" names nobody called Weds."""
    if not _SIGN.search(text):
        return text
    return _ENTRY.sub(lambda found: found[0].removesuffix(found["verb"]) + found["verb"].lower(), text)
