"""Words with which the lines of logs and diaries open, and which are no part of a name: "Notified MRCC Tarifa"; ranks.

To add one: a line's first verb, in the past, with what it comes from; or whom a line tells of without an article.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extract.entities.titles import RANKS, ROLES
from extract.entities.wordlist import word_set
from extract.records import Mention

OPENINGS = {
    "admitted": "admit", "advised": "advise", "anchored": "anchor", "arrested": "arrest", "arrived": "arrive",
    "asked": "ask", "attended": "attend", "docked": "dock", "joined": "join", "landed": "land", "sailed": "sail",
    "boarded": "board", "briefed": "brief", "called": "call", "cleared": "clear", "collected": "collect",
    "contacted": "contact", "crossed": "cross", "departed": "depart", "detained": "detain", "discharged": "discharge",
    "emailed": "email", "entered": "enter", "examined": "examine", "found": "find", "informed": "inform",
    "inspected": "inspect", "interviewed": "interview", "left": "leave", "met": "meet", "notified": "notify",
    "passed": "pass", "phoned": "phone", "questioned": "question", "rang": "ring", "reached": "reach",
    "received": "receive", "relieved": "relieve", "rescued": "rescue", "saw": "see", "searched": "search",
    "seized": "seize", "sent": "send", "sighted": "sight", "spotted": "spot", "stopped": "stop",
    "telephoned": "telephone", "told": "tell", "took": "take", "visited": "visit", "wrote": "write",
}  # fmt: skip
_THINGS = ROLES | word_set("""
ambulance applicant boat boatswain bosun caller carpenter child claimant client coastguard control cook crew
detainee engine female fire helicopter lifeboat male man management master mate matron neighbour
occupant passenger patient police prisoner resident security skipper staff supervisor survivor
tenant trawler tug van vehicle vessel victim woman worker
""")
_GOING = word_set("anchored arrived departed docked landed left reached sailed")  # a place, or from one
_OPENS = re.compile(r"(?:^|[\n.:–—|-]|\d)[ \t]{0,4}$")


_RANKED = re.compile(r"([A-Z][A-Za-z]{1,5})\.? (?:[A-Z]\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)?$")
_BODIES = word_set("academy bank clinic college company foundation group hospital institute limited ltd school trust")


def is_ranked(mention: Mention) -> bool:
    """Whether what was taken for a body or place is a person with his rank ("PC Byrne", "Sgt Ines Cardoso")."""
    found = _RANKED.match(mention.text)
    return found is not None and found[1].lower() in RANKS and mention.text.rpartition(" ")[2].lower() not in _BODIES


def without_opening(text: str, mention: Mention) -> Mention | None:
    """The mention without the verb that opens its line; None where it is only a common noun there."""
    first = text[mention.start : mention.end].split(maxsplit=1)
    if not first or not _OPENS.search(text, max(0, mention.start - 6), mention.start):
        return mention
    word = first[0].lower()
    if len(first) == 1:
        return None if word in _THINGS or word in OPENINGS else mention
    if word not in OPENINGS:
        return mention
    start = text.index(first[1], mention.start + len(first[0]))
    label = "GPE" if word in _GOING and mention.label == "ORG" and not text[start : mention.end].isupper() else ""
    return replace(mention, start=start, text=text[start : mention.end], label=label or mention.label)
