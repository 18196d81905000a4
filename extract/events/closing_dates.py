"""Dates behind what only tells where something was done or what for, taken for the time of that.

"Noor was stabbed at a house they shared in May", "summoned the envoy for a meeting on Friday", "charged with smuggling
on 3 May", "died trying to reach Oman in May".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.deed_words import BEFALLING, HARM, OF_SOMEBODY
from extract.events.inner_clauses import accused_of
from extract.events.parse import Hung, first_behind, happens, labels_below, verb_above
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import OF_DEEDS
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


_INQUIRING = frozenset({"inquest", "inquiry", "investigation", "probe"})


_TRYING = frozenset({"attempt", "try"})


def inquired_into(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """A date behind what is inquired into tells when that was, one behind the terms of a deed when the deed was:
    "inquiries into a shooting in Varna | on Friday", "jailed him under a suspended sentence | on Friday",
    "fired without warning | on Friday"."""
    opener = tokens[head].head
    noun = tokens[opener].head
    above = tokens[noun].head
    if tokens[opener].pos != "ADP" or not noun < opener < head:
        return {}
    verb, terms = tokens[above].head, tokens[above].text == "under" or tokens[noun - 1].text == "without"
    if tokens[noun].dep == "pobj" and terms and tokens[verb].pos == "VERB":
        return {opener: (verb, "prep")}
    if tokens[noun].lemma.lower() not in _INQUIRING:
        return {}
    into = next((i for i in range(noun + 1, opener) if tokens[i].text == "into" and tokens[i].head == noun), None)
    what = None if into is None else first_behind(tokens, into, "pobj")
    return {} if what is None or what > opener else {opener: (what, "prep")}


def ahead_of(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """A day behind what something was ahead of is its day: "Ahead of the visit of Noor | on Friday, they left"."""
    opener = tokens[head].head
    ahead = tokens[opener].head
    if tokens[opener].pos != "ADP" or tokens[ahead].text.lower() != "ahead" or not ahead + 1 < opener:
        return {}
    if tokens[ahead + 1].text != "of":
        return {}
    what = first_behind(tokens, ahead + 1, "pobj")
    return {} if what is None or what > opener else {opener: (what, "prep")}


def dated_harm(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """A harm named behind its day is what the preposition brings in: "charged in the August 2008 | killing of Noor"."""
    opener, harm = tokens[head].head, date[-1] + 1
    if harm + 1 >= len(tokens) or tokens[harm + 1].text != "of" or tokens[opener].pos != "ADP":
        return {}
    named = tokens[harm].lemma.lower() in BEFALLING or tokens[harm].text.lower() in BEFALLING
    told = (
        named and tokens[harm].dep in ("dep", "advcl", "acl") and opener < date[0] and tokens[date[0] - 1].text == "the"
    )
    return {harm: (opener, "pobj"), head: (harm, "compound"), date[0] - 1: (harm, "det")} if told else {}


def tried_then(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """Who died trying to do something did so that day, and did not do it: "died trying to reach Oman | in May"."""
    opener = tokens[head].head
    aim = tokens[opener].head
    tries = tokens[aim].head
    deed = tokens[tries].head
    if tokens[opener].pos != "ADP" or tokens[aim].tag != "VB" or tokens[tries].tag != "VBG":
        return {}
    trying = tokens[tries].lemma.lower() in _TRYING and tokens[tries].dep in ("advcl", "xcomp")
    done = tokens[deed].tag in ("VBD", "VBN") and deed < tries < aim < opener
    return {opener: (deed, "prep")} if trying and done else {}


_GIVING_WITH = frozenset({"award", "decorate", "honor", "honour", "issue", "present", "reward", "serve"})


def given_with(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The day behind what somebody was presented with is that of the giving: "was served with a summons | on 3 May"."""
    opener = tokens[head].head
    gift = tokens[opener].head
    verb = tokens[tokens[gift].head].head
    given = tokens[tokens[gift].head].text == "with" and tokens[verb].lemma.lower() in _GIVING_WITH
    behind = tokens[opener].text in ("on", "in") and verb < gift == opener - 1 and tokens[verb].tag in ("VBN", "VBD")
    return {opener: (verb, "prep")} if given and behind else {}


_ACCUSING = frozenset({"accuse", "charge", "suspect"})


def accused_then(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """A day that closes what somebody is accused of is that of the deed: "was accused of beating Noor | on 3 May"."""
    opener = tokens[head].head
    verb = tokens[opener].head
    if tokens[opener].pos != "ADP" or tokens[verb].lemma.lower() not in _ACCUSING or not verb < opener:
        return {}
    deeds = (i for i in range(opener - 1, verb, -1) if tokens[i].tag == "VBG" and tokens[i].dep == "pcomp")
    deed = next((i for i in deeds if tokens[tokens[i].head].head == verb), None)
    parted = any(tokens[i].text == "," for i in range(verb, opener))
    return {} if deed is None or parted or deed == opener - 1 else {opener: (deed, "prep")}


TRYING_FOR = _ACCUSING | {"acquit", "arraign", "arrest", "clear", "convict", "indict", "jail", "sentence"}


_CRIMES = 6  # words at most: "fraud, theft and money laundering"


def crime_named(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """Behind the bare name of a crime the day is that of the charge or verdict: "charged with smuggling | on 3 May",
    "convicted guards of smuggling and theft | on 3 May"; so is a year behind "the killings"."""
    opener = tokens[head].head
    crime = opener - 1
    if tokens[opener].pos != "ADP" or not tokens[opener].head <= crime < opener:
        return {}
    of = crime
    while tokens[of].dep in ("acl", "compound", "pobj", "pcomp", "conj") and tokens[of].head != of:
        of = tokens[of].head
    known = of + 2 == crime and tokens[of + 1].text == "the" and tokens[opener].text == "in" and head == date[-1]
    if not known and not any(one.text.endswith("ing") for one in tokens[of + 1 : opener]):
        return {}
    convicted = accused_of(tokens, of)
    verb = tokens[of].head if convicted is None else convicted
    tried = tokens[of].text in ("for", "of", "with") and tokens[verb].lemma.lower() in TRYING_FOR
    bare = all(one.pos in (*NOMINAL, "ADJ", "VERB", "CCONJ") for one in tokens[of + 1 : opener])
    return {opener: (verb, "prep")} if tried and (bare or known) and verb < of < crime and crime - of < _CRIMES else {}


_FILED_FOR = frozenset({"asylum", "bankruptcy", "divorce", "office", "protection"})


def filed_for(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """What is only asked for has no day: "filed for bankruptcy | on Friday"."""
    opener = tokens[head].head
    asked = tokens[opener].head
    above = tokens[asked].head
    verb = tokens[above].head
    told = tokens[asked].lemma.lower() in _FILED_FOR and asked == opener - 1 and tokens[above].text == "for"
    done = tokens[verb].pos == "VERB" and tokens[verb].tag in ("VBD", "VBN") and verb < above
    return {opener: (verb, "prep")} if told and done and tokens[opener].pos == "ADP" else {}


_CASES = frozenset({"case", "charge", "complaint", "count"})


def case_of(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """Behind a case of a crime the day is that on which it was filed: "registered a case of murder | on Friday"."""
    opener = tokens[head].head
    crime = tokens[opener].head
    case = tokens[tokens[crime].head].head
    verb = tokens[case].head
    told = tokens[crime].dep == "pobj" and tokens[case].lemma.lower() in _CASES and tokens[case].dep == "dobj"
    done = tokens[verb].pos == "VERB" and tokens[verb].tag in ("VBD", "VBN") and verb < case < crime == opener - 1
    return {opener: (verb, "prep")} if told and done and tokens[opener].pos == "ADP" else {}


_CALLED = frozenset({"be", "believe", "call", "claim", "describe", "say", "think"})


def so_called(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """Behind what a thing is called the day is that of the deed: "fired what it said was a rocket | on Friday"."""
    opener = at = tokens[head].head
    if tokens[opener].pos != "ADP":
        return {}
    for _ in range(_CRIMES):
        at = tokens[at].head
        if tokens[at].text == "what":
            verb = tokens[at].head
            done = tokens[at].dep == "dobj" and tokens[verb].tag == "VBD" and tokens[verb].pos == "VERB"
            return {opener: (verb, "prep")} if done and verb < at < opener else {}
        if tokens[at].pos in ("VERB", "AUX") and tokens[at].lemma.lower() not in _CALLED:
            break
    return {}


_OF = OF_DEEDS | {"assure", "deprive", "inform", "remind", "rob", "strip", "warn"}


def of_which(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """A day between a happening and its "of" is its own: "was alarmed by the arrest | last week | of three men"."""
    of, noun = date[-1] + 1, date[0] - 1
    if of >= len(tokens) or tokens[of].text != "of" or noun < 1:
        return {}
    opener = head
    if tokens[noun].text in ("on", "in"):
        opener, noun = noun, noun - 1
    verb = verb_above(tokens, noun)
    charged = verb is not None and tokens[verb].lemma.lower() in _OF  # "was convicted at a trial in May of fraud"
    if not happens(tokens[noun]) or tokens[opener].head > of or charged:
        return {}
    return {opener: (noun, "prep" if opener < date[0] else "npadvmod"), of: (noun, "prep")}


def behind_aside(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """A date behind the comma that closes a clause with "which" or "who", or a participle's, tells of the verb before
    the noun it describes: "raided the house, which stood empty, | on Monday", "a list, signed by all, | on Friday"."""
    opener = tokens[head].head
    clause = verb_above(tokens, tokens[opener].head)
    if clause is None or tokens[opener].pos != "ADP" or tokens[opener - 1].text != ",":
        return {}
    if tokens[clause].dep not in ("acl", "relcl", "advcl"):
        return {}
    who = next((i for i in range(2, clause) if tokens[i].tag in ("WDT", "WP") and tokens[i].head == clause), None)
    done = tokens[clause].tag == "VBN" and tokens[clause].lemma.lower() not in _NEXT
    if who is None and done and not labels_below(tokens, clause) & {"aux", "auxpass", "dobj", *SUBJECTS}:
        who = clause
    if who is None or not 1 < who < opener or tokens[who - 1].text != "," or tokens[who - 2].pos not in NOMINAL:
        return {}
    if who != clause and tokens[opener].head != clause:
        return {}
    verb = verb_above(tokens, who - 2)
    if verb is None or verb > who or tokens[verb].tag not in ("VBD", "VBN", "VBG"):
        return {}
    if any(one.head == verb and one.lemma.lower() == "have" for one in tokens[:verb]):
        return {}  # "has freed Noor, who was held there, in May"
    within = tokens[who : opener - 1]  # "who was held in Lisbon, Portugal, in May"
    counted = who != clause and any(one.pos == "NUM" for one in within)
    return {} if counted or any(one.text == "," for one in within) else {opener: (verb, "prep")}


_NEXT = frozenset({"follow", "precede", "succeed"})  # "won a title, followed by a second, | in 1911"


RULES = (
    behind_aside,
    of_which,
    ahead_of,
    filed_for,
    case_of,
    so_called,
    accused_then,
    crime_named,
    whose_place,
    summoned_for,
    inquired_into,
    dated_harm,
    tried_then,
    given_with,
)
