"""Verbs and objects torn apart, as filings, medical and maritime reports word them.

"held its meeting as planned on 3 May", "were allowed to leave".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.parse import Hung
from extract.events.rule import rule
from extract.records import Token

_OFFICE = frozenset(
    ["Acting", "Chair", "Chairman", "Chairwoman", "Chief", "Deputy", "Director", "Executive", "General", "Head"]
)
_LETTING = frozenset({"allow", "enable", "permit"})
_OFFICE |= frozenset({"Interim", "President", "Secretary", "Senior", "Treasurer", "Vice"})


def is_passive_and(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle has an auxiliary of its own and "and" behind it: a verb beside others."""
    aided = any(one.head == index and one.dep == "auxpass" for one in tokens[:index])
    return aided and tokens[index + 1].text in ("and", ",")


@rule(
    words="planned scheduled expected intended usual hoped",
    tags="VBN",
    deps="advcl",
    before=2,
    behind=1,
    examples=[
        "It:PRP:nsubj:2 met=meet:VBD:ROOT:2 as:IN:mark:4 planned=plan:VBN:advcl:2 on:IN:prep:4→prep:2 May:NNP:pobj:5"
    ],
    never=["It:PRP:nsubj:2 met=meet:VBD:ROOT:2 as:IN:mark:5 was=be:VBD:aux:5 planned=plan:VBN:advcl:2 by:IN:agent:5"],
)
def as_planned(tokens: Sequence[Token], index: int) -> Hung:
    """What stands behind "as planned" belongs to what was done so ("held its meeting as planned | on 3 May")."""
    if tokens[index - 1].text != "as" or tokens[index - 1].head != index:
        return {}
    verb = tokens[index].head
    behind = range(index + 1, len(tokens))
    return {
        i: (verb, tokens[i].dep) for i in behind if tokens[i].head == index and tokens[i].dep in ("prep", "npadvmod")
    }


@rule(
    tags="VB",
    deps="acl",
    before=3,
    examples=[
        "They:PRP:nsubj:2 allowed=allow:VBD:ROOT:2 the:DT:det:4 ship:NN:dobj:2 to:TO:aux:6 dock:VB:acl:4→xcomp:2",
    ],
    never=["They:PRP:nsubj:2 had=have:VBD:ROOT:2 a:DT:det:4 plan:NN:dobj:2 to:TO:aux:6 leave:VB:acl:4"],
)
def allowed_to(tokens: Sequence[Token], index: int) -> Hung:
    """Who is allowed to do something does it: "allowed the ship to | dock"."""
    who = tokens[index].head
    verb = tokens[who].head
    let = tokens[verb].lemma in _LETTING and tokens[verb].tag in ("VBD", "VBZ", "VBP", "VB")
    if not let or tokens[who].dep != "dobj" or not verb < who < index or tokens[index - 1].text != "to":
        return {}
    return {index: (verb, "xcomp")}


RULES = (
    as_planned,
    allowed_to,
)
