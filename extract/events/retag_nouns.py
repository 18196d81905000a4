"""Nouns that were taken for verbs ("charged with money laundering", "lawyers went to court") or, before a bare day, for
what it was like ("issued the denial Sunday")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.dates.calendar_names import WEEKDAYS
from extract.events.parse import first_behind, labels_below
from extract.events.rule import Mended, rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.records import Token

_GOING = frozenset({"come", "go", "rush", "return", "send", "take"})
_LOOTED = {"looted": "loot", "ransacked": "ransack", "torched": "torch", "vandalised": "vandalise"}
_LOOTED |= {"vandalized": "vandalize"}

_LIKE_A_DAY = ("able", "ed", "ern", "est", "ful", "ible", "ing", "less", "ous", "some", "y")  # "a rainy Sunday"
_COUNTED_LIKE = frozenset({"entire", "full", "good", "mere", "previous", "total", "whole"})  # "a full nine days ago"
_ENJOYED = frozenset({"be", "enjoy", "have", "spend"})
_ON = frozenset({"after", "before", "by", "during", "every", "for", "from", "of", "on", "since", "to", "until"})
_WHICH = frozenset({"early", "following", "holy", "good", "last", "late", "next", "past", "same", "this"})


@rule(
    words="briefing hearing meeting offering wedding",
    tags="VBG",
    deps="acl",
    before=2,
    examples=[
        "Acme:NNP:nsubj:2 cancelled=cancel:VBD:ROOT:2 its:PRP$:poss:4→PRP$:poss:5 share:NN:dobj:2→NN:compound:5 "
        "offering=offer:VBG:acl:4→offering=NN:dobj:2 on:IN:prep:5 Friday:NNP:pobj:6",
    ],
    never=[
        "Acme:NNP:nsubj:2 runs=run:VBZ:ROOT:2 a:DT:det:4 shop:NN:dobj:2 offering=offer:VBG:acl:4 tea:NN:dobj:5",
        "They:PRP:nsubj:2 met=meet:VBD:ROOT:2 men=man:NNS:dobj:2 meeting=meet:VBG:acl:3 in:IN:prep:4 Varna:NNP:pobj:5",
    ],
)
def what_is_held(tokens: Sequence[Token], index: int) -> Mended:
    """Right behind the noun that tells its kind and without an object, it is what is held: "its share | offering"."""
    kind = index - 1
    if tokens[index].head != kind or tokens[kind].tag != "NN" or labels_below(tokens, index) - {"prep", "npadvmod"}:
        return {}
    mended = {i: replace(one, head=index) for i, one in enumerate(tokens) if one.head == kind != i}
    mended[kind] = replace(tokens[kind], dep="compound", head=index)
    above = index if tokens[kind].head == kind else tokens[kind].head
    word = tokens[index]
    return mended | {index: replace(word, lemma=word.text, pos="NOUN", tag="NN", dep=tokens[kind].dep, head=above)}


@rule(
    tags="VB",
    deps="pobj",
    before=1,
    examples=[
        "He:PRP:nsubj:2 went=go:VBD:ROOT:2 to:IN:prep:2 work:VB:pobj:3→NN:pobj:3 .:.:punct:2",
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 as:IN:prep:2 transport:VB:pobj:3→NN:compound:5 "
        "minister:NN:dobj:4→NN:pobj:3 in:IN:prep:4→IN:prep:2 May:NNP:pobj:6",
    ],
    never=[
        "He:PRP:nsubj:2 went=go:VBD:ROOT:2 to:IN:prep:2 find:VB:pobj:3 Noor:NNP:dobj:4 .:.:punct:2",
        "They:PRP:nsubj:2 spoke=speak:VBD:ROOT:2 of:IN:prep:2 “:``:punct:5 waive:VB:pobj:3 .:.:punct:2",
    ],
)
def held_by_preposition(tokens: Sequence[Token], index: int) -> Mended:
    """What a preposition holds is no verb: "went back to | work", "was sacked as | transport minister"."""
    preposition, noun = tokens[index].head, index + 1
    held = tokens[preposition].text in ("as", "of") and preposition == index - 1 and noun < len(tokens)
    if held and (tokens[noun].head, tokens[noun].dep, tokens[noun].pos) == (index, "dobj", "NOUN"):
        verb = tokens[preposition].head
        mended = {i: replace(one, head=verb) for i, one in enumerate(tokens) if one.head == index and i > noun}
        mended[noun] = replace(tokens[noun], head=preposition, dep="pobj")
        word = replace(tokens[index], head=noun, dep="compound")
        return mended | {index: replace(word, lemma=word.text.lower(), pos="NOUN", tag="NN")}
    if labels_below(tokens, index) & {"dobj", "aux", "xcomp", "ccomp"} or tokens[index - 1].pos == "PUNCT":
        return {}  # "the meaning of “waive”"
    return {index: replace(tokens[index], lemma=tokens[index].text.lower(), pos="NOUN", tag="NN")}


_CRIMES = frozenset({"laundering", "peddling", "poaching", "rigging", "smuggling", "tampering", "trafficking"})


_OF_CRIMES = frozenset(
    ["arms", "child", "drug", "drugs", "election", "evidence", "gun", "human", "influence", "ivory", "jury", "money"]
)
_OF_CRIMES |= {"organ", "people", "sex", "tobacco", "vote", "weapons", "wildlife", "witness"}


@rule(
    words=_CRIMES,
    before=2,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 charged=charge:VBN:ROOT:3 with:IN:prep:3 "
        "money:NN:pobj:4→NN:compound:6 laundering=launder:VBG:advcl:3→laundering=NN:pobj:4 in:IN:prep:6 May:NNP:pobj:7",
    ],
    never=[
        "They:PRP:nsubj:3 were=be:VBD:aux:3 laundering=launder:VBG:ROOT:3 money:NN:dobj:3",
        "Men=man:NNS:nsubj:4 caught=catch:VBN:acl:1 smuggling=smuggle:VBG:xcomp:2 left=leave:VBD:ROOT:4",
    ],
)
def crime(tokens: Sequence[Token], index: int) -> Mended:
    """What a crime is called goes with its name, which is a noun: "charged with money | laundering"."""
    thing, token = tokens[index - 1], tokens[index]
    if thing.text.lower() not in _OF_CRIMES or thing.pos not in NOMINAL or thing.head == index:
        return {}
    mended = {i: replace(one, head=index) for i, one in enumerate(tokens) if one.head == index - 1 and i != index}
    mended[index] = replace(token, lemma=token.text.lower(), pos="NOUN", tag="NN", head=thing.head, dep=thing.dep)
    return mended | {index - 1: replace(thing, head=index, dep="compound")}


@rule(
    words="church court hospital prison school war",
    tags="VB",
    deps="xcomp advcl",
    before=2,
    behind=1,
    examples=[
        "They:PRP:nsubj:2 went=go:VBD:ROOT:2 to:TO:aux:4→IN/ADP:prep:2 court:VB:xcomp:2→NN:pobj:3 to:TO:aux:6 "
        "challenge:VB:xcomp:4→VB:advcl:2 it:PRP:dobj:6",
    ],
    never=["He:PRP:nsubj:2 hoped=hope:VBD:ROOT:2 to:TO:aux:4 court:VB:xcomp:2 voters=voter:NNS:dobj:4"],
)
def gone_to(tokens: Sequence[Token], index: int) -> Mended:
    """Where one goes is a place, not what one does there: "went to | court to challenge it"."""
    verb, to = tokens[index].head, index - 1
    if (
        tokens[to].text != "to"
        or verb >= to
        or tokens[verb].lemma not in _GOING
        or "dobj" in labels_below(tokens, index)
    ):
        return {}
    return _held_by_to(tokens, to, index)


def _held_by_to(tokens: Sequence[Token], to: int, thing: int) -> Mended:
    """What "to" brings in is a noun; what hung on it behind tells of the word before."""
    above = tokens[thing].head
    below = {i: replace(one, head=above) for i, one in enumerate(tokens) if one.head == thing and i > thing}
    mended = {i: replace(one, dep="advcl") if one.dep == "xcomp" else one for i, one in below.items()}
    mended[to] = replace(tokens[to], tag="IN", pos="ADP", dep="prep", head=above)
    noun = replace(tokens[thing], lemma=tokens[thing].text, tag="NN", pos="NOUN", dep="pobj", head=to)
    return mended | {thing: noun}


@rule(
    words="to",
    deps="aux",
    before=2,
    behind=1,
    examples=[
        "He:PRP:nsubj:2 pleaded=plead:VBD:ROOT:2 guilty:JJ:acomp:2 to:TO:aux:5→IN/ADP:prep:3 murder:VB:acl:3→NN:pobj:4 "
        "on:IN:prep:5→prep:3 May:NNP:pobj:6",
    ],
    never=[
        "He:PRP:nsubj:2 felt=feel:VBD:ROOT:2 too:RB:advmod:4 guilty:JJ:acomp:2 to:TO:aux:6 refuse:VB:xcomp:4",
    ],
)
def pleads_to(tokens: Sequence[Token], index: int) -> Mended:
    """What one is guilty of, and nothing one does: "pleaded guilty to | murder"."""
    thing, plea = tokens[index].head, index - 1
    pleaded = tokens[plea].text in ("guilty", "innocent") and tokens[plea - 1].lemma.lower() == "plead"
    if not pleaded or tokens[thing].head != plea or thing < index or "dobj" in labels_below(tokens, thing):
        return {}
    return _held_by_to(tokens, index, thing)


@rule(
    words="neighbouring neighboring",
    tags="VBG",
    deps="pcomp",
    before=1,
    behind=1,
    examples=[
        "Men:NNS:nsubj:5 from:IN:prep:1 neighbouring=neighbour:VBG:pcomp:2→neighbouring=JJ:amod:4 "
        "Oman:NNP:nsubj:5→NNP:pobj:2 attacked=attack:VBD:ROOT:5",
    ],
    never=["He:PRP:nsubj:2 spoke=speak:VBD:ROOT:2 of:IN:prep:2 neighbouring=neighbour:VBG:pcomp:3 on:IN:prep:4"],
)
def beside_it(tokens: Sequence[Token], index: int) -> Mended:
    """A word of the name behind it, which is where they come from: "men from | neighbouring Oman attacked"."""
    name = index + 1
    while name + 1 < len(tokens) and tokens[name].dep == "compound" and tokens[name].head > name:
        name += 1
    if tokens[name].tag != "NNP":
        return {}
    word = replace(tokens[index], lemma=tokens[index].text, tag="JJ", pos="ADJ", dep="amod", head=name)
    return {index: word, name: replace(tokens[name], dep="pobj", head=tokens[index].head)}


@rule(
    words="aims hopes lives plans vows",
    tags="NNS",
    deps="conj",
    before=4,
    behind=2,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD/AUX:auxpass:3 born=bear:VBN:ROOT:3 in:IN:prep:3 1961:CD:pobj:4 and:CC:cc:3 "
        "lives=life:NNS:conj:3→live=VBZ:conj:3 in:IN:prep:7 Varna:NNP:pobj:8",
        "It:PRP:nsubj:2 sent=send:VBD:ROOT:2 tents=tent:NNS:dobj:2 and:CC:cc:2 plans=plan:NNS:conj:2→plan=VBZ:conj:2 "
        "to:TO:aux:7 help:VB:acl:5→VB:xcomp:5 .:.:punct:2",
    ],
    never=[
        "It:PRP:nsubj:2 set:VBD:ROOT:2 aims=aim:NNS:dobj:2 and:CC:cc:3 plans=plan:NNS:conj:3 to:TO:aux:7 help:VB:acl:5",
        "It:PRP:nsubj:2 fell=fall:VBD:ROOT:2 ill:JJ:acomp:2 and:CC:cc:2 plans=plan:NNS:conj:2 for:IN:prep:5 "
        "it:PRP:pobj:6",
        "He:PRP:nsubj:2 saved=save:VBD:ROOT:2 homes=home:NNS:dobj:2 and:CC:cc:3 lives=life:NNS:conj:3 in:IN:prep:2 "
        "Varna:NNP:pobj:6",
    ],
)
def and_lives(tokens: Sequence[Token], index: int) -> Mended:
    """What somebody does too, taken for things: "was born in 1961 and | lives in Varna", "fell and | plans to
    sue"."""
    token, behind = tokens[index], tokens[index + 1 : index + 3]
    if tokens[index - 1].text != "and" or tokens[token.head].pos != "VERB":
        return {}
    lemma = token.text.removesuffix("s")
    verb = {index: replace(token, lemma=lemma, pos="VERB", tag="VBZ")}
    if lemma == "live":
        return verb
    aim = len(behind) == 2 and behind[0].text == "to" and behind[1].tag == "VB" and behind[1].head == index
    return verb | {index + 2: replace(behind[1], dep="xcomp")} if aim else {}


@rule(
    words="Per",
    deps="prep",
    behind=1,
    examples=[
        "Per:IN:prep:3→NNP/PROPN:compound:2 Holm:NNP:pobj:1→NNP:nsubj:3 left=leave:VBD:ROOT:3",
        "Both:DT:det:2 aides=aide:NNS:nsubj:6 ,:,:punct:2 Per:NNP:prep:2→NNP/PROPN:compound:5 "
        "Holm:NNP:pobj:4→NNP:appos:2 left=leave:VBD:ROOT:6",
        "They:PRP:nsubj:2 saw=see:VBD:ROOT:2 Per:NNP:prep:2→NNP/PROPN:compound:4 Holm:NNP:pobj:3→NNP:dobj:2",
        "The:DT:det:2 cook:NN:nsubj:7 ,:,:punct:2 Per:NNP:prep:7→NNP/PROPN:compound:5 Holm:NNP:pobj:4→NNP:appos:2 "
        ",:,:punct:7 left=leave:VBD:ROOT:7",
    ],
    never=[
        "Per:IN:prep:5 Acme:NNP:pobj:1 ,:,:punct:5 three:CD:nsubj:5 left=leave:VBD:ROOT:5",
        "They:PRP:nsubj:2 left=leave:VBD:ROOT:2 ,:,:punct:2 Per:IN:prep:2 Acme:NNP:pobj:4",
    ],
)
def first_name(tokens: Sequence[Token], index: int) -> Mended:
    """A first name that looks like a preposition: "| Per Holm left", not "Per the AP, three died"."""
    name, above = index + 1, tokens[index].head
    if tokens[name].head != index or tokens[name].pos != "PROPN" or (not index and tokens[name + 1].text == ","):
        return {}
    if above > index:
        told = index - 2 if index > 1 and tokens[index - 1].text == "," and tokens[index - 2].pos in NOMINAL else None
        place = (above, "nsubj") if told is None else (told, "appos")
        taken = told is None and any(one.head == above and one.dep in SUBJECTS for one in tokens)
    elif tokens[above].pos in NOMINAL:  # "two aides of the mayor, | Per Holm and Lena Quist, left"
        place, taken = (above, "appos"), tokens[index - 1].text != ","
    else:
        place = (above, "dobj")
        taken = tokens[index - 1].text == "," or any(one.head == above and one.dep == "dobj" for one in tokens)
    if taken:
        return {}
    own = replace(tokens[index], tag="NNP", pos="PROPN", dep="compound", head=name)
    return {index: own, name: replace(tokens[name], head=place[0], dep=place[1])}


@rule(
    tags="VB VBP VBZ",
    deps="conj",
    before=2,
    examples=[
        "He:PRP:nsubj:2 saw=see:VBD:ROOT:2 decay:NN:dobj:2 and:CC:cc:2→CC:cc:3 homelessness:VB:conj:2→NN/NOUN:conj:3",
    ],
    never=["He:PRP:nsubj:2 saw=see:VBD:ROOT:2 decay:NN:dobj:2 and:CC:cc:2 cried=cry:VBZ:conj:2"],
)
def of_quality(tokens: Sequence[Token], index: int) -> Mended:
    """A word in "-ness" is no verb: "addressed poverty and | homelessness"."""
    verb = tokens[index].head
    if not tokens[index].text.endswith("ness") or tokens[index].text in ("harness", "witness"):
        return {}
    thing = first_behind(tokens, verb, "dobj")
    beside = verb if thing is None or thing > index else thing
    joined = {i: replace(tokens[i], head=beside) for i in range(beside, index) if tokens[i].dep == "cc"}
    return joined | {index: replace(tokens[index], tag="NN", pos="NOUN", dep="conj", head=beside)}


@rule(
    words="march",
    tags="NN",
    deps="npadvmod",
    before=3,
    behind=1,
    examples=[
        "They:PRP:nsubj:2 led=lead:VBD:ROOT:2 a:DT:det:6→DT:det:4 march:NN:npadvmod:5→NN:dobj:2 last:JJ:amod:6 "
        "week:NN:npadvmod:2",
    ],
    never=["They:PRP:nsubj:2 left=leave:VBD:ROOT:2 last:JJ:amod:4 march:NN:npadvmod:2 .:.:punct:2"],
)
def no_month(tokens: Sequence[Token], index: int) -> Mended:
    """Behind an article it is no month but what somebody held: "led a | march last week"."""
    verb = next((i for i in range(index - 2, -1, -1) if tokens[i].pos == "VERB"), None)
    if verb != index - 2 or tokens[index - 1].dep != "det" or first_behind(tokens, verb, "dobj") is not None:
        return {}
    article = replace(tokens[index - 1], head=index)
    return {index: replace(tokens[index], dep="dobj", head=verb), index - 1: article}


@rule(
    words=frozenset([*WEEKDAYS, "days", "hours", "months", "weeks", "years"]),
    before=3,
    examples=[
        "He:PRP:nsubj:2 issued=issue:VBD:ROOT:2 the:DT:det:5→DT:det:4 denial:JJ:amod:5→NN:dobj:2 "
        "Sunday:NNP:dobj:2→NNP:npadvmod:2 .:.:punct:2",
        "It:PRP:nsubj:2 ran=run:VBD:ROOT:2 over:IN:prep:2 the:DT:det:7→DT:det:5 landmine:JJ:amod:7→NN:pobj:3 "
        "late:JJ:amod:7 Friday:NNP:pobj:3→NNP:npadvmod:2 .:.:punct:2",
        "They:PRP:nsubj:2 began=begin:VBD:ROOT:2 an:DT:det:6→DT:det:4 offensive:JJ:amod:6→NN:dobj:2 nine:CD:nummod:6 "
        "days=day:NNS:npadvmod:7 ago:RB:advmod:2",
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 shot=shoot:VBN:ROOT:3 dead:JJ:amod:5→JJ:oprd:3 "
        "Sunday:NNP:dobj:3→NNP:npadvmod:3 .:.:punct:3",
    ],
    never=[
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 on:IN:prep:2 a:DT:det:6 cold:JJ:amod:6 Sunday:NNP:pobj:3",
        "He:PRP:nsubj:2 loved=love:VBD:ROOT:2 a:DT:det:5 rainy:JJ:amod:5 Sunday:NNP:dobj:2 .:.:punct:2",
        "He:PRP:nsubj:2 had=have:VBD:ROOT:2 a:DT:det:5 quiet:JJ:amod:5 Sunday:NNP:dobj:2 .:.:punct:2",
        "He:PRP:nsubj:2 died=die:VBD:ROOT:2 a:DT:det:6 full:JJ:amod:6 nine:CD:nummod:6 days=day:NNS:npadvmod:7 "
        "ago:RB:advmod:2",
    ],
)
def before_day(tokens: Sequence[Token], index: int) -> Mended:
    """What stands between a verb and a bare day is the verb's: "issued | the denial Sunday", "shot | dead Sunday"."""
    day, last = tokens[index], index - 1
    named = day.text in WEEKDAYS
    if named and tokens[last].text in ("early", "late"):
        last -= 1
    if not named:
        since = index + 1 < len(tokens) and tokens[index + 1].text in ("ago", "earlier")
        if not since or tokens[last].dep != "nummod" or tokens[last].head != index:
            return {}
        last -= 1
    word = tokens[last]
    by_words = word.text.lower()
    if (word.tag, word.dep, word.head) != ("JJ", "amod", index) or by_words in _WHICH | _COUNTED_LIKE:
        return {}
    above = day.head if named else tokens[day.head].head
    verb = tokens[above].head if tokens[above].pos == "ADP" else above
    if tokens[verb].pos != "VERB" or verb > last or tokens[verb].lemma in _ENJOYED or (named and above > last):
        return {}
    if tokens[above].pos == "ADP" and tokens[above].text.lower() in _ON:
        return {}
    shown = {index: replace(day, dep="npadvmod", head=verb)} if named else {}
    if last == verb + 1 or (tokens[last - 1].head, tokens[last - 1].dep) == (
        verb,
        "dobj",
    ):  # "called the deal | illegal"
        return shown | {last: replace(word, dep="oprd", head=verb)} if above == verb else {}
    before = [i for i in range(above + 1, last) if tokens[i].head == index]
    if not before or before[0] != above + 1 or tokens[before[0]].pos not in ("DET", "PRON"):
        return {}
    if by_words.endswith(_LIKE_A_DAY):
        return {}
    dep = "pobj" if tokens[above].pos == "ADP" else "dobj"
    noun = replace(word, pos="NOUN", tag="NN", dep=dep, head=above)
    return shown | {i: replace(tokens[i], head=last) for i in before} | {last: noun}


@rule(
    tags="JJS",
    before=1,
    examples=["An:DT:det:2 inquest:JJS:nsubj:3→NN:nsubj:3 opened=open:VBD:ROOT:3 on:IN:prep:3 Friday:NNP:pobj:4"],
    never=["An:DT:det:3 honest:JJS:amod:3 man:NN:nsubj:4 left=leave:VBD:ROOT:4"],
)
def no_superlative(tokens: Sequence[Token], index: int) -> Mended:
    """Nothing is "a" superlative but a noun that ends as these do: "an | inquest | opened"."""
    token = tokens[index]
    noun = tokens[index - 1].text.lower() in ("a", "an") and tokens[index - 1].head == index
    return {index: replace(token, lemma=token.text, pos="NOUN", tag="NN")} if noun else {}


@rule(
    words="last",
    tags="VBD VBN",
    deps="advmod aux",
    before=1,
    behind=1,
    examples=[
        "She:PRP:nsubj:2→PRP:nsubj:3 last:VBD:advmod:3→RB:advmod:3 spoke=speak:VBD:ROOT:3 in:IN:prep:3 May:NNP:pobj:4"
    ],
    never=["It:PRP:nsubj:3 last:VBD:advmod:3 long:RB:ROOT:3 .:.:punct:3"],
)
def when_last(tokens: Sequence[Token], index: int) -> Mended:
    """Before a past tense it says when: "She | last | spoke to him in May"."""
    if tokens[index + 1].tag != "VBD":
        return {}
    mended = {i: replace(one, head=index + 1) for i, one in enumerate(tokens[:index]) if one.head == index}
    return mended | {index: replace(tokens[index], tag="RB", pos="ADV", dep="advmod", head=index + 1)}


RULES = (
    when_last,
    no_superlative,
    and_lives,
    before_day,
    crime,
    held_by_preposition,
    what_is_held,
    gone_to,
    pleads_to,
    beside_it,
    first_name,
    of_quality,
    no_month,
)
