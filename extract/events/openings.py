"""What opens a sentence and only tells when, or of whom, where the parse took it for the sentence itself.

"Jailed in May, Noor | fled", "Days after he fled, his aide | was shot", "Elected president in 1999, Noor | was shot".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.only_verbs import BRINGING
from extract.events.parse import FINITE, Hung, labels_below, words_below
from extract.events.rule import rule
from extract.events.tree import SUBJECTS
from extract.events.words import REPORTING, TIME_NOUNS
from extract.records import Token

_CLAUSES = frozenset({"advcl", "ccomp", "parataxis"})


@rule(
    tags="VBN",
    deps="ROOT",
    behind=6,
    opens=True,
    examples=[
        "Jailed=jail:VBN:ROOT:1→advcl:8 in:IN:prep:1 May:NNP:pobj:2 for:IN:prep:8→prep:1 fraud:NN:pobj:4 ,:,:punct:8 "
        "Noor:NNP:nsubj:8 fled=flee:VBD:parataxis:1→ROOT:8 .:.:punct:1→punct:8",
    ],
    never=[
        "Jailed=jail:VBN:ROOT:1 in:IN:prep:1 May:NNP:pobj:2 after:IN:mark:7 Noor:NNP:nsubj:7 ,:,:punct:7 "
        "fled=flee:VBD:advcl:1 .:.:punct:1"
    ],
)
def opened_by_participle(tokens: Sequence[Token], index: int) -> Hung:
    """What opens a sentence as a participle is no main verb where a clause follows: "Jailed in May, Noor | fled"."""
    clauses = (i for i, one in enumerate(tokens) if one.head == index and one.dep in _CLAUSES and one.pos == "VERB")
    verb = next(clauses, index)
    below = labels_below(tokens, verb)
    who = next((i for i in range(verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), index)
    first = min([who, *(i for i in range(index, who) if tokens[i].head == who)])
    comma = first - 1
    finite = tokens[verb].tag in FINITE or any(one.head == verb and one.tag in (*FINITE, "MD") for one in tokens)
    if who == index or "mark" in below or tokens[comma].text != "," or not finite:
        return {}
    own: Hung = {i: (index, tokens[i].dep) for i in range(1, comma) if tokens[i].head == verb}
    ends: Hung = {i: (verb, one.dep) for i, one in enumerate(tokens) if one.head == index and i > verb}
    return own | ends | {verb: (verb, "ROOT"), index: (verb, "advcl")}


@rule(
    tags="VBD VBN",
    deps="ROOT",
    before=2,
    behind=4,
    examples=[
        "Days=day:NNS:nsubj:4→npadvmod:4 after:IN:mark:4 Noor:NNP:nsubj:4 fled=flee:VBD:ROOT:4→advcl:9 ,:,:punct:9 "
        "his:PRP$:poss:7 aide:NN:nsubjpass:9 was=be:VBD:auxpass:9 shot=shoot:VBN:advcl:4→ROOT:9 .:.:punct:4→punct:9",
        "After:IN:mark:3 Noor:NNP:nsubj:3 fled=flee:VBD:ROOT:3→advcl:6 ,:,:punct:3→punct:6 Quist:NNP:nsubj:6 "
        "resigned=resign:VBD:parataxis:3→ROOT:6 .:.:punct:3→punct:6",
    ],
    never=[
        "Omar:NNP:compound:2 Noor:NNP:nsubj:3 fled=flee:VBD:ROOT:3 ,:,:punct:3 men=man:NNS:nsubj:6 "
        "pursued=pursue:VBD:parataxis:3 .:.:punct:3",
        "After:IN:mark:3 Noor:NNP:nsubj:3 fled=flee:VBD:ROOT:3 ,:,:punct:3 Quist:NNP:nsubj:6 "
        "resigned=resign:VBD:conj:3 and:CC:cc:6 left=leave:VBD:conj:6 .:.:punct:3",
    ],
)
def opened_by_clause(tokens: Sequence[Token], index: int) -> Hung:
    """What tells when opens a sentence as a clause and is no main verb: "Days after he fled, his aide | was shot"."""
    own = words_below(tokens, index)
    mark = own.get("mark", index)
    opens = all(one.pos in ("NUM", "DET", "ADV", "ADJ") or one.lemma in TIME_NOUNS for one in tokens[:mark])
    if not opens or not mark < index or tokens[mark].text.lower() not in BRINGING | {"although", "as", "once"}:
        return {}
    verb = next(
        (i for i in range(index + 1, len(tokens)) if tokens[i].head == index and tokens[i].dep in _CLAUSES), index
    )
    below = words_below(tokens, verb)
    who = next((below[dep] for dep in ("nsubj", "nsubjpass") if dep in below), index)
    comma = any(one.text == "," for one in tokens[index:who])
    if not comma or not index < who < verb or "mark" in below or tokens[verb].lemma.lower() in REPORTING:
        return {}
    hung: Hung = {verb: (verb, "ROOT"), index: (verb, "advcl")}
    hung |= {i: (index, "npadvmod") for i in range(mark) if tokens[i].head == index and tokens[i].dep in SUBJECTS}
    return hung | {i: (verb, one.dep) for i, one in enumerate(tokens) if one.head == index != i and one.pos == "PUNCT"}


@rule(
    words="Appointed Chosen Crowned Declared Designated Elected Installed Made Named Nominated Ordained Voted",
    deps="amod",
    behind=5,
    opens=True,
    examples=[
        "Elected=elect:VBN:amod:2→advcl:7 mayor:NN:ROOT:2→oprd:1 in:IN:prep:2→prep:1 May:NNP:pobj:3 "
        ",:,:punct:2→punct:7 Noor:NNP:nsubj:7 fled=flee:VBD:parataxis:2→ROOT:7 .:.:punct:2→punct:7",
        "Named=name:VBN:amod:2→advcl:8 mayor:NN:nsubjpass:8→oprd:1 in:IN:prep:1 May:NNP:pobj:3 ,:,:punct:8 "
        "Noor:NNP:nsubjpass:8 was=be:VBD:auxpass:8 shot=shoot:VBN:ROOT:8 .:.:punct:8",
    ],
    never=[
        "Elected=elect:VBN:amod:2 mayors=mayor:NNS:nsubj:3 fled=flee:VBD:ROOT:3 ,:,:punct:3 Noor:NNP:nsubj:6 "
        "said=say:VBD:parataxis:3",
    ],
)
def made_something(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody was made opens the sentence as a participle: "Elected president in 1999, Noor | was shot"."""
    title = tokens[index].head
    comma = next((i for i, one in enumerate(tokens) if one.text == ","), 0)
    who = next((i for i in range(comma, len(tokens)) if tokens[i].dep in SUBJECTS and tokens[i].head > i), index)
    verb = tokens[who].head
    if not title < comma < who or tokens[title].tag != "NN":
        return {}
    if title != tokens[verb].head and verb != tokens[title].head:
        return {}
    hung: Hung = {i: (verb, one.dep) for i, one in enumerate(tokens) if i >= comma and one.head == title and i != verb}
    for i in range(index + 1, comma):
        if tokens[i].head in (title, verb) and tokens[i].text in ("at", "by", "in", "on"):
            hung[i] = (index, "prep")
    if tokens[verb].head == title:
        hung[verb] = (verb, "ROOT")
    return hung | {title: (index, "oprd"), index: (verb, "advcl")}


RULES = (made_something, opened_by_participle, opened_by_clause)
