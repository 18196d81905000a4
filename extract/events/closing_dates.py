"""Dates behind what only tells where something was done or what for, taken for the time of that.

"Noor was stabbed at a house they shared in May", "summoned the envoy for a meeting on Friday".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.parse import Hung, labels_below, verb_above
from extract.events.words import HARM, OF_SOMEBODY
from extract.records import Token

_HARMED = HARM | OF_SOMEBODY | {"assault", "attack", "beat", "poison", "rape", "shoot", "stab", "strangle", "torture"}
_OWNING = frozenset({"live", "occupy", "own", "rent", "run", "share", "stay", "use", "work"})


def whose_place(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """A date that closes the sentence tells when the harm was done, not since when somebody lived there or owned it."""
    opener, closes = tokens[head].head, date[-1] + 1 >= len(tokens) - 1
    owns = tokens[opener].head
    thing = tokens[owns].head
    if not closes or tokens[opener].pos != "ADP" or tokens[owns].dep != "relcl" or tokens[owns].tag != "VBD":
        return {}
    verb = verb_above(tokens, thing)
    owning = tokens[owns].lemma.lower() in _OWNING and not labels_below(tokens, owns) & {"aux", "neg"}
    if verb is None or not owning or tokens[thing].dep != "pobj":
        return {}
    parted = any(one.text in (",", "once", "then") for one in tokens[thing + 1 : date[0]])
    harmed = tokens[verb].lemma.lower() in _HARMED and tokens[verb].tag in ("VBD", "VBN")
    return {opener: (verb, "prep")} if harmed and verb < thing and not parted else {}


def summoned_for(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """Who is told to have summoned somebody did so that day ("summoned the envoy for a meeting | on Friday")."""
    opener = tokens[head].head
    meeting = tokens[opener].head
    aim = tokens[meeting].head
    verb = tokens[aim].head
    told = tokens[verb].lemma.lower() == "summon" and tokens[verb].tag == "VBD" and tokens[aim].text == "for"
    behind = tokens[opener].pos == "ADP" and tokens[meeting].dep == "pobj" and verb < aim < meeting < opener
    return {opener: (verb, "prep")} if told and behind else {}
