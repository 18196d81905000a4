"""Two nouns side by side: what the second did to the first ("the plea | the men | signed in May"), or that it is the
first ("by his deputy, | Lena Quist")."""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.parse import Hung
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import GIVING
from extract.records import Token

_TWICE = GIVING | {"call", "deny", "name", "offer", "send", "show", "tell"}  # "showed the court | the plea | signed"
_WHOSE = frozenset({"DT", "PRP$"})


@rule(
    tags="VBN VBD",
    deps="acl",
    before=4,
    examples=[
        "He:PRP:nsubj:2 ignored=ignore:VBD:ROOT:2 the:DT:det:4 plea:NN:dobj:2 the:DT:det:6 men=man:NNS:dobj:2→nsubj:7 "
        "signed=sign:VBN:acl:6→relcl:4 in:IN:prep:7 May:NNP:pobj:8",
        "The:DT:det:2 plea:NN:nsubj:6 the:DT:det:4 men=man:NNS:nsubj:6→nsubj:5 signed=sign:VBN:acl:4→relcl:2 "
        "was=be:VBD:ROOT:6 long:JJ:acomp:6",
        "By:IN:prep:8 a:DT:det:3 plea:NN:pobj:1 the:DT:det:5 men=man:NNS:nsubj:8→nsubj:6 signed=sign:VBN:acl:5→relcl:3 "
        "Noor:NNP:nsubj:8 stayed=stay:VBD:ROOT:8",
    ],
    never=[
        "They:PRP:nsubj:2 showed=show:VBD:ROOT:2 the:DT:det:4 court:NN:dobj:2 the:DT:det:6 plea:NN:dobj:2 "
        "signed=sign:VBN:acl:6 in:IN:prep:7 May:NNP:pobj:8",
        "Near:IN:prep:7 the:DT:det:3 gate:NN:pobj:1 the:DT:det:5 men=man:NNS:nsubj:7 held=hold:VBN:acl:5 "
        "fled=flee:VBD:ROOT:7",
        "He:PRP:nsubj:2 ignored=ignore:VBD:ROOT:2 the:DT:det:4 plea:NN:dobj:2 the:DT:det:6 one:NN:appos:4 "
        "signed=sign:VBN:acl:6 by:IN:agent:7 Noor:NNP:pobj:8",
    ],
)
def who_did_it(tokens: Sequence[Token], index: int) -> Hung:
    """What seems to have befallen the second of two nouns it did to the first: "the plea | the men | signed"."""
    who = index - 1
    thing = _side_by_side(tokens, who) if tokens[index].head == who else None
    if thing is None or _has_object(tokens, index):
        return {}
    verb = tokens[who].head
    behind = any((one.head, one.dep) == (verb, tokens[who].dep) for one in tokens[index:])
    inside = tokens[thing].dep == "pobj" and tokens[who].dep in ("dobj", *SUBJECTS) and not behind
    if inside or tokens[verb].lemma.lower() in _TWICE or tokens[thing].head == who:
        return {}
    return {index: (thing, "relcl"), who: (index, "nsubj")}


@rule(
    tags="NNP",
    deps="dep npadvmod appos conj",
    before=5,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD/AUX:auxpass:3 replaced=replace:VBN:ROOT:3 by:IN:agent:3 his:PRP$:poss:6 "
        "aide:NN:pobj:4 ,:,:punct:3 Lena:NNP:compound:9 Quist:NNP:dep:3→appos:6 .:.:punct:3",
    ],
    never=[
        "He:PRP:nsubjpass:3 was=be:VBD/AUX:auxpass:3 shot=shoot:VBN:ROOT:3 by:IN:agent:3 his:PRP$:poss:6 "
        "aide:NN:pobj:4 ,:,:punct:3 Lena:NNP:compound:9 Quist:NNP:dep:3 said=say:VBD:parataxis:3",
        "He:PRP:nsubjpass:3 was=be:VBD/AUX:auxpass:3 shot=shoot:VBN:ROOT:3 by:IN:agent:3 an:DT:det:6 aide:NN:pobj:4 "
        ",:,:punct:3 Quist:NNP:dep:3 and:CC:cc:8 Noor:NNP:conj:8",
    ],
)
def who_the_doer_is(tokens: Sequence[Token], index: int) -> Hung:
    """Who is named behind the comma is who did it: "was replaced by his deputy, | Lena Quist"."""
    verb, comma = tokens[index].head, index - 1
    while comma > 0 and tokens[comma].head == index and tokens[comma].text != ",":
        comma -= 1
    behind = tokens[index + 1].text if index + 1 < len(tokens) else "."
    if tokens[comma].text != "," or behind not in (",", ".", ";") or not verb < comma:
        return {}
    if any(one.head == verb and one.pos == "VERB" for one in tokens[index:]):
        return {}
    by = next((i for i in range(comma - 1, verb, -1) if tokens[i].text == "by" and tokens[i].head == verb), None)
    doer = next((i for i in range(by + 1, comma) if (tokens[i].head, tokens[i].dep) == (by, "pobj")), 0) if by else 0
    told = doer and tokens[doer].tag == "NN" and not any(one.pos == "VERB" for one in tokens[doer:comma])
    return {index: (doer, "appos")} if told and tokens[index].head == verb else {}


def _side_by_side(tokens: Sequence[Token], second: int) -> int | None:
    """The noun that stands right before another with its article or whose it is; none for days."""
    start = next((i for i in range(second - 1, max(second - 5, 0), -1) if tokens[i].tag in _WHOSE), None)
    if start is None or tokens[start].head != second or tokens[second].pos not in NOMINAL:
        return None
    first = tokens[start - 1]
    told = first.pos == "NOUN" and first.text not in CALENDAR and first.tag in ("NN", "NNS")
    return start - 1 if told and all(one.text != "," for one in tokens[start:second]) else None


def _has_object(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb has an object of its own, or is told of whom by whom."""
    below = [one for one in tokens[verb + 1 :] if one.head == verb]
    days = [one for one in below if one.text.strip(".") in CALENDAR]  # "issued | Tuesday"
    return any(one.dep in ("agent", "dobj", "xcomp", "ccomp") or one.text == "by" for one in below if one not in days)


RULES = (who_did_it, who_the_doer_is)
