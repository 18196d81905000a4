"""What is undergone next, or came of it in the end, where the parse has it as how something was done.

"was opened in 1931, renamed in 1946 and closed", "was shot as he left and taken to Varna", "fled, only to be caught".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.deed_words import UNDERGONE
from extract.events.parse import Hung, labels_below
from extract.events.past import past_of
from extract.events.rule import rule
from extract.events.tree import SUBJECTS
from extract.records import Token


@rule(
    tags="VBN",
    deps="advcl parataxis",
    before=4,
    behind=2,
    examples=[
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 opened=open:VBN:ROOT:3 in:IN:prep:3 1931:CD:pobj:4 ,:,:punct:3 "
        "renamed=rename:VBN:advcl:3→conj:3 in:IN:prep:7 1946:CD:pobj:8 and:CC:cc:7 closed=close:VBN:conj:7 "
        "in:IN:prep:11 1950:CD:pobj:12",
    ],
    never=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 found=find:VBN:ROOT:3 in:IN:prep:3 1931:CD:pobj:4 ,:,:punct:3 "
        "beaten=beat:VBN:advcl:3 to:IN:prep:7 death:NN:pobj:8 .:.:punct:3",
    ],
)
def next_undergone(tokens: Sequence[Token], index: int) -> Hung:
    """What is undergone next, before "and" with the last: "was opened in 1931, | renamed in 1946 and closed"."""
    first = tokens[index].head
    passive = any(one.head == first and one.dep == "auxpass" for one in tokens[:first])
    behind = range(index + 1, len(tokens))
    last = next((i for i in behind if (tokens[i].head, tokens[i].dep) == (index, "conj")), index)
    dated = any(one.pos == "NUM" or one.text in CALENDAR for one in tokens[index:last])
    joined = dated and tokens[last].tag in ("VBN", "VBD")
    bare = labels_below(tokens, index).isdisjoint({"aux", "auxpass", "dobj", "mark", *SUBJECTS})
    begin = index - 2 if tokens[index - 2].text == "re" else index
    return {index: (first, "conj")} if passive and joined and bare and tokens[begin - 1].text == "," else {}


@rule(
    tags="VBN",
    deps="parataxis",
    before=4,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 held=hold:VBN:ROOT:3 in:IN:prep:3 May:NNP:pobj:4 ,:,:punct:3 "
        "was=be:VBD:auxpass:8 tried=try:VBN:parataxis:3→conj:3 and:CC:cc:8 was=be:VBD:auxpass:11 "
        "freed=free:VBN:conj:8",
    ],
    never=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 held=hold:VBN:ROOT:3 ,:,:punct:3 it:PRP:nsubjpass:7 "
        "was=be:VBD:auxpass:7 said=say:VBN:parataxis:3",
    ],
)
def was_besides(tokens: Sequence[Token], index: int) -> Hung:
    """What comes next in a row of passives, with its own auxiliary right behind the comma: "was held, was | tried"."""
    first, was = tokens[index].head, index - 1
    while was > first and tokens[was].pos == "ADV":
        was -= 1
    row = tokens[was].dep == "auxpass" and tokens[was].head == index and tokens[was - 1].text == ","
    other = any(one.dep in SUBJECTS for one in tokens[first + 1 : was]) or any(
        one.tag[0] == "W" for one in tokens[:first]
    )
    undergone = {"auxpass", "nsubjpass"} <= labels_below(tokens, first)  # "Noor, whose trial began in May, was | held"
    return {index: (first, "conj")} if row and undergone and not other and first < was else {}


@rule(
    tags="VBD VBN",
    deps="conj",
    before=6,
    examples=[
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 shot=shoot:VBN:ROOT:3 as:IN:mark:6 he:PRP:nsubj:6 "
        "left=leave:VBD:advcl:3 and:CC:cc:6→CC:cc:3 taken=take:VBN:conj:6→conj:3 to:IN:prep:8 Varna:NNP:pobj:9",
    ],
    never=[
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 shot=shoot:VBN:ROOT:3 as:IN:mark:6 he:PRP:nsubj:6 "
        "left=leave:VBD:advcl:3 and:CC:cc:6 locked=lock:VBD:conj:6 it:PRP:dobj:8",
    ],
)
def undergone_too(tokens: Sequence[Token], index: int) -> Hung:
    """What is undergone goes on with what was, not with what only tells when: "was shot as he left and | taken to"."""
    told = tokens[index].head
    main, joint = tokens[told].head, index - 1
    passive = any(one.head == main and one.dep == "auxpass" for one in tokens[:told])
    when = tokens[told].dep == "advcl" and tokens[told].tag == "VBD" and main < told < joint
    form = tokens[index].text not in (past_of(tokens[index].lemma), f"{tokens[index].lemma}ed")  # "taken"
    joined = tokens[joint].dep == "cc" and (form or tokens[index].lemma.lower() in UNDERGONE)
    if not (passive and when and joined) or labels_below(tokens, index) & {"dobj", "oprd", "prt", *SUBJECTS}:
        return {}
    return {joint: (main, "cc"), index: (main, "conj")}


@rule(
    tags="VB VBN",
    deps="parataxis",
    before=3,
    examples=[
        "He:PRP:nsubj:2 fled=flee:VBD:ROOT:2 ,:,:punct:2 only:RB:advmod:7 to:TO:aux:7 be:VB:auxpass:7 "
        "caught=catch:VBN:parataxis:2→advcl:2 in:IN:prep:7 May:NNP:pobj:8",
    ],
    never=[
        "He:PRP:nsubj:2 fled=flee:VBD:ROOT:2 ;:::punct:2 they:PRP:nsubjpass:6 were=be:VBD:auxpass:6 "
        "caught=catch:VBN:parataxis:2"
    ],
)
def came_of_it(tokens: Sequence[Token], index: int) -> Hung:
    """What came of something hangs on that: "escaped, only to be | caught"."""
    to = next((i for i in range(max(1, index - 2), index) if tokens[i].text == "to" and tokens[i].head == index), 0)
    return {index: (tokens[index].head, "advcl")} if tokens[to - 1].text == "only" and tokens[index].head < to else {}


RULES = (next_undergone, was_besides, undergone_too, came_of_it)
