"""Nouns, names, adjectives and numbers that were taken for verbs or for each other.

"without charge", "the parliament building", "Thirty-six people", "the WHO delivered", "the accused".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.dates.calendar_names import WEEKDAYS
from extract.entities.model import CALENDAR
from extract.events.deed_words import BEFALLING
from extract.events.parse import HELPERS, has_subject, labels_below
from extract.events.rule import Mended, rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import MADE, NAMED_BY_DOING
from extract.records import Token

_WORD_DEPS = {"DET": "det", "ADJ": "amod"}
_SHORT = 7  # letters: "already", "perhaps", "further"
_NO_THINGS = frozenset(
    {"altogether", "elsewhere", "heretofore", "hitherto", "nevertheless", "nonetheless", "otherwise"}
)
_NO_THINGS |= {"sometimes", "therefore", "thereafter"}
_OF_WANTED = frozenset({"list", "lists", "notice", "notices", "poster", "posters"})


@rule(
    tags="VBG NN",
    parts="VERB",
    behind=1,
    examples=[
        "The:DT:det:2 killing=kill:VBG:nsubj:5→killing=NN:nsubj:5 of:IN:prep:2 Noor:NNP:pobj:3 shook=shake:VBD:ROOT:5 "
        "Varna:NNP:dobj:5",
        "Noor:NNP:poss:3 's:POS:case:1 beating=beat:VBG:nsubj:4→beating=NN:nsubj:4 shook=shake:VBD:ROOT:4 .:.:punct:4",
        "Shelling=shell:VBG:ROOT:1→shelling=NN:ROOT:1 by:IN:agent:1 troops=troop:NNS:pobj:2 killed=kill:VBD:advcl:1 "
        "Noor:NNP:dobj:4",
        "They:PRP:nsubj:2 told=tell:VBD:ROOT:2 of:IN:prep:2 record:NN:compound:6 -:HYPH:punct:6 "
        "keeping=keep:VBG:pobj:3→keeping=NN:pobj:3 .:.:punct:2",
    ],
    never=[
        "Killing=kill:VBG:csubj:3 Noor:NNP:dobj:1 was=be:VBD:ROOT:3 easy:JJ:acomp:3",
        "They:PRP:nsubj:5 were=be:VBD:aux:5 side:NN:compound:5 -:HYPH:punct:5 stepping=step:VBG:ROOT:5 it:PRP:dobj:5",
    ],
)
def deed(tokens: Sequence[Token], index: int) -> Mended:
    """A word in "-ing" names a deed before "of", behind whose it is and behind a hyphen ("the killing of Noor", "Noor's
    beating", "his record-keeping", not "a passenger-carrying ship"), and opening before "by" and a verb."""
    token = tokens[index]
    named = (token.tag == "NN" or token.dep in ("pobj", "dobj", "nsubj", "dep")) and tokens[index + 1].text == "of"
    named = named or (token.dep == "nsubj" and tokens[index + 1].text == "by" and tokens[index - 1].tag == "DT")
    named = named or (token.text == "crossing" and tokens[index - 1].pos == "PROPN")  # "the Karvat crossing"
    opens = index == token.head == 0 and tokens[1].text in ("by", "of")
    named = named or (opens and any(one.dep in ("advcl", "acl") and one.tag == "VBD" for one in tokens))
    glued = tokens[index - 1].text == "-" and index > 1 and tokens[index - 2].head == index
    glued = glued and tokens[index - 2].dep == "compound" and tokens[index + 1].pos not in NOMINAL
    named = named or (glued and not labels_below(tokens, index) & {*SUBJECTS, "aux"})
    whose = [one.tag for one in tokens[:index] if (one.head, one.dep) == (index, "poss")]  # "his beating"
    if not named and set(whose) <= (set() if token.text.lower() in BEFALLING else {"PRP$"}):
        return {}
    return {index: replace(token, lemma=token.text.lower(), pos="NOUN", tag="NN")}


@rule(
    words=NAMED_BY_DOING,
    deps="acl amod",
    before=1,
    behind=1,
    examples=[
        "They:PRP:nsubj:2 stormed=storm:VBD:ROOT:2 the:DT:det:4→DT:det:5 parliament:NN:dobj:2→NN:compound:5 "
        "building=build:VBG:acl:4→building=NN:dobj:2 .:.:punct:2"
    ],
    never=["The:DT:det:2 firm:NN:nsubj:6 building=build:VBG:acl:2 a:DT:det:5 dam:NN:dobj:3 failed=fail:VBD:ROOT:6"],
)
def thing(tokens: Sequence[Token], index: int) -> Mended:
    """It takes the place of the noun before it, which only says of what kind it is ("the parliament | building"); what
    only some do is a thing only if nothing hangs on it."""
    token, kind = tokens[index], tokens[index - 1]
    border = kind.text == "border" and token.text == "crossing"
    alone = border or labels_below(tokens, index) <= ({"prep"} if token.text in MADE else set())
    if token.head != index - 1 or kind.tag not in ("NN", "NNP") or not alone:
        return {}
    above = index if kind.head == index - 1 else kind.head
    below = (i for i, one in enumerate(tokens) if one.head == index - 1 and i not in (index - 1, index))
    mended = {i: replace(tokens[i], head=index) for i in below if tokens[i].dep != "compound"}
    on = (i for i, one in enumerate(tokens) if one.head == index and one.text == "on" and border)
    mended |= {i: replace(tokens[i], head=above) for i in on}
    mended[index - 1] = replace(kind, dep="compound", head=index)
    mended[index] = replace(token, lemma=token.text, pos="NOUN", tag="NN", dep=kind.dep, head=above)
    return mended


@rule(
    tags="VBZ",
    deps="dobj pobj",
    behind=1,
    examples=[
        "They:PRP:nsubj:2 took=take:VBD:ROOT:2 two:CD:nummod:4 outposts=outpost:VBZ:dobj:2→NNS:dobj:2 .:.:punct:2"
    ],
    never=["What:WP:nsubj:2 follows=follow:VBZ:dobj:3 shocked=shock:VBD:ROOT:3 Varna:NNP:dobj:3"],
)
def counted(tokens: Sequence[Token], index: int) -> Mended:
    """A number, an article or another noun belongs to it: "two government | outposts"."""
    noun = any(one.head == index and one.dep in ("nummod", "det", "compound") for one in tokens[:index])
    return {index: replace(tokens[index], pos="NOUN", tag="NNS")} if noun else {}


@rule(
    words="accused condemned convicted dead deceased displaced injured wounded",
    tags="VBN VBD",
    behind=1,
    examples=[
        "The:DT:det:2 accused=accuse:VBN:nsubj:3→accused=NN:nsubj:3 left=leave:VBD:ROOT:3 Varna:NNP:dobj:3",
        "He:PRP:nsubj:2 freed=free:VBD:ROOT:2 the:DT:det:5→DT:det:4 accused=accuse:VBN:amod:5→accused=NN:dobj:2 "
        "Friday:NNP:dobj:2→NNP:npadvmod:2 .:.:punct:2",
        "She:PRP:nsubj:2 treated=treat:VBD:ROOT:2 30:CD:dobj:2→nummod:4 wounded=wound:VBN:advcl:2→wounded=NNS:dobj:2 "
        "on:IN:prep:4 Friday:NNP:pobj:5",
    ],
    never=["The:DT:det:3 injured=injure:VBN:amod:3 guard:NN:nsubj:4 left=leave:VBD:ROOT:4 .:.:punct:4"],
)
def those(tokens: Sequence[Token], index: int) -> Mended:
    """A participle with an article gives those it befell a name: "The | accused left", "freed the | accused Friday",
    "treated 30 | wounded"."""
    token, article, behind = tokens[index], tokens[index - 1], tokens[index + 1]
    counted = article.pos == "NUM" and (article.head, article.dep) in ((index, "nummod"), (token.head, "dobj"))
    done = token.head < index and tokens[token.head].tag == "VBD" and tokens[token.head].lemma != "leave"
    if index and counted and done and token.dep == "advcl" and behind.pos not in NOMINAL:
        whom = replace(token, lemma=token.text, pos="NOUN", tag="NNS", dep="dobj")
        return {index - 1: replace(article, dep="nummod", head=index), index: whom}
    if not index or article.text.lower() != "the" or article.dep != "det":
        return {}
    named = replace(token, lemma=token.text, pos="NOUN", tag="NN")
    if behind.text in WEEKDAYS and (token.head, behind.dep) == (index + 1, "dobj"):
        whom = replace(named, head=behind.head, dep="dobj")
        return {index - 1: replace(article, head=index), index: whom, index + 1: replace(behind, dep="npadvmod")}
    return {} if behind.pos in (*NOMINAL, "ADJ") else {index: named}


@rule(
    parts="NUM",
    deps="pobj",
    behind=1,
    examples=[
        "Thirty:CD:nummod:4 -:HYPH:punct:1→HYPH:punct:3 six:CD:pobj:2→CD:nummod:4 men=man:NNS:nsubj:5 left:VBD:ROOT:5"
    ],
    never=[
        "Of:IN:prep:4 twenty:CD:pobj:1 ten:CD:nsubj:4 died=die:VBD:ROOT:4 .:.:punct:4",
        "They:PRP:nsubj:2 ate=eat:VBD:ROOT:2 12:CD:nummod:6 -:SYM/SYM:prep:3 14:CD:pobj:4 eggs=egg:NNS:dobj:2",
    ],
)
def number_goes_on(tokens: Sequence[Token], index: int) -> Mended:
    """A number goes on with the one before a hyphen: "Thirty- | six people" (not "12-14 hours", from one to other)."""
    first, mark, token = tokens[index - 2], tokens[index - 1], tokens[index]
    glued = index > 1 and first.end == mark.start and mark.end == token.start and mark.text == "-"
    if not glued or mark.pos == "SYM" or first.pos != "NUM" or first.dep != "nummod" or first.head <= index:
        return {}
    return {
        index: replace(token, dep="nummod", head=first.head),
        index - 1: replace(mark, head=index, dep="punct"),
    }


@rule(
    parts="ADV",
    deps="advmod",
    behind=1,
    examples=[
        "An:DT:det:4→DT:det:2 aftershock:RB:advmod:3→NN:nsubj:3 rattled=rattle:VBD:amod:4 Varna:NNP:ROOT:4 .:.:punct:4"
    ],
    never=["A:DT:det:4 previously:RB:advmod:3 approved=approve:VBN:amod:4 law:NN:ROOT:4 .:.:punct:4"],
)
def lost_thing(tokens: Sequence[Token], index: int) -> Mended:
    """An article or adjective before it, and a verb behind, make it a thing: "An | aftershock rattled"."""
    token, before, behind = tokens[index], tokens[index - 1], tokens[index + 1]
    told = behind.pos == "VERB" and behind.tag in ("VBD", "VBN")
    alone = index > 0 and before.pos in _WORD_DEPS and len(token.text) > _SHORT
    opens = next((i for i in range(index - 1, -1, -1) if tokens[i].pos != "ADJ"), 0)
    adverb = token.text.endswith("ly") or token.text.lower() in _NO_THINGS
    if not told or not alone or tokens[opens].pos != "DET" or adverb:
        return {}
    return {
        index: replace(token, pos="NOUN", tag="NN", dep="nsubj", head=index + 1),
        index - 1: replace(before, dep=_WORD_DEPS[before.pos], head=index),
    }


@rule(
    words="fighting",
    deps="pcomp",
    behind=1,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 killed=kill:VBN:ROOT:3 in:IN:prep:3 "
        "fighting=fight:VBG:pcomp:4→fighting=NN:pobj:4 .:.:punct:3"
    ],
    never=[
        "He:PRP:nsubj:2 died=die:VBD:ROOT:2 for:IN:prep:2 fighting=fight:VBG:pcomp:3 the:DT:det:6 regime:NN:dobj:4",
        "He:PRP:nsubj:2 died=die:VBD:ROOT:2 in:IN:prep:2 fighting=fight:VBG:pcomp:3 cholera:NN:dobj:4 .:.:punct:2",
        "He:PRP:nsubj:2 died=die:VBD:ROOT:2 in:IN:prep:2 fighting=fight:VBG:pcomp:3 bravely:RB:advmod:4 .:.:punct:2",
    ],
)
def fighting(tokens: Sequence[Token], index: int) -> Mended:
    """Behind a preposition and without whom, how or what for: "killed in | fighting"."""
    token, behind = tokens[index], tokens[index + 1]
    whom = any(one.head == index and one.dep == "dobj" and one.text not in CALENDAR for one in tokens[index + 1 :])
    named = not whom and behind.pos not in ("DET", "ADV") and behind.text != "for"
    return {index: replace(token, lemma=token.text, pos="NOUN", tag="NN", dep="pobj")} if named else {}


@rule(
    words="WHO",
    tags="WP",
    behind=1,
    examples=["The:DT:det:2 WHO=who:WP:nsubj:3→WHO=NNP:nsubj:3 delivered=deliver:VBD:ROOT:3 vaccines:NNS:dobj:3"],
    never=["WHO=who:WP:nsubj:2 KNEW=know:VBD:ROOT:2 IT=it:PRP:dobj:2"],
)
def health_organization(tokens: Sequence[Token], index: int) -> Mended:
    """In capitals amid small letters it is the body: "the | WHO delivered"."""
    body = replace(tokens[index], lemma="WHO", pos="PROPN", tag="NNP")
    return {index: body} if any(one.text.islower() for one in tokens) else {}


@rule(
    tags="VB",
    deps="pcomp",
    behind=1,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 held=hold:VBN:ROOT:3 without:IN:prep:3 charge:VB:pcomp:4→NN:pobj:4 "
        ".:.:punct:3"
    ],
    never=["He:PRP:nsubj:2 asked=ask:VBD:ROOT:2 how:WRB:advmod:5 to:TO:aux:5 charge:VB:pcomp:2 it:PRP:dobj:5"],
)
def behind_preposition(tokens: Sequence[Token], index: int) -> Mended:
    """No verb in its first form stands right behind a preposition: "without | charge"."""
    token = tokens[index]
    if token.head != index - 1 or tokens[index - 1].tag != "IN":
        return {}
    return {index: replace(token, pos="NOUN", tag="NN", dep="pobj")}


@rule(
    tags="NNS",
    behind=1,
    examples=["Sales=sale:NNS:nsubj:2→sales=NNS:nsubj:2 fell=fall:VBD:ROOT:2 .:.:punct:2"],
    never=["Raids=raid:NNS:nsubj:2 failed=fail:VBD:ROOT:2 .:.:punct:2"],
)
def sales(tokens: Sequence[Token], index: int) -> Mended:
    """Several are a figure, where one is a deed."""
    return {index: replace(tokens[index], lemma="sales")} if tokens[index].lemma == "sale" else {}


@rule(
    words="acting",
    parts="VERB",
    behind=1,
    examples=[
        "The:DT:det:3 acting=act:VBG:amod:3→JJ:amod:3 mayor:NN:nsubj:4 left=leave:VBD:ROOT:4 .:.:punct:4",
        "He:PRP:nsubj:2 met=meet:VBD:ROOT:2 acting=act:VBG:xcomp:2→JJ:amod:5 Foreign:NNP:compound:5 "
        "Minister:NNP:dobj:3→NNP:dobj:2 .:.:punct:2",
    ],
    never=["He:PRP:nsubj:3 was=be:VBD:aux:3 acting=act:VBG:ROOT:3 in:IN:prep:3 haste:NN:pobj:4"],
)
def acting(tokens: Sequence[Token], index: int) -> Mended:
    """Before an office it says that somebody has it for a while: "acting Foreign Minister"."""
    if tokens[index + 1].tag not in ("NNP", "NN"):
        return {}
    office = index + 1
    while office + 1 < len(tokens) and tokens[office + 1].pos in NOMINAL:
        office += 1
    own = labels_below(tokens, index)
    if own & HELPERS:
        return {}  # "he was acting mayor"
    token, whose = tokens[index], tokens[office]
    mended = {index: replace(token, pos="ADJ", tag="JJ", dep="amod", head=office)}
    if whose.head == index:  # "Noor, acting mayor of Varna"
        mended[office] = replace(whose, head=token.head, dep="appos" if token.dep == "acl" else whose.dep)
    return mended


@rule(
    words="wanted",
    tags="VBD VBN",
    behind=1,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 put=put:VBN:ROOT:3 on:IN:prep:3 a:DT:det:6→DT:det:8 Tarn:NNP:pobj:4"
        "→NNP:compound:8 wanted=want:VBD:advcl:3→wanted=JJ:amod:8 list:NN:dobj:7→NN:pobj:4 in:IN:prep:7→IN:prep:3 "
        "May:NNP:pobj:9"
    ],
    never=["The:DT:det:2 firm:NN:nsubj:3 wanted=want:VBD:ROOT:3 lists=list:NNS:dobj:3 .:.:punct:3"],
)
def wanted(tokens: Sequence[Token], index: int) -> Mended:
    """The list or notice behind it is of whom the police look for: "put on a Tarn | wanted list"."""
    token, thing, before = tokens[index], tokens[index + 1], tokens[index - 1]
    if not index or thing.text not in _OF_WANTED or token.head == index or token.dep not in ("acl", "advcl", "relcl"):
        return {}
    whose = before.pos in NOMINAL and before.dep in ("dobj", "pobj")
    verb = token.head if not whose or token.head != index - 1 else before.head
    place = (before.dep, before.head) if whose else ("dobj", verb)
    mended = {i: replace(one, head=verb) for i, one in enumerate(tokens) if one.head == index and i != index + 1}
    if whose:
        mended |= {i: replace(tokens[i], head=index + 1) for i in range(index) if tokens[i].head == index - 1}
        mended[index - 1] = replace(before, dep="compound", head=index + 1)
    mended[index] = replace(token, lemma="wanted", pos="ADJ", tag="JJ", dep="amod", head=index + 1)
    mended[index + 1] = replace(thing, pos="NOUN", tag="NN", dep=place[0], head=place[1])
    return mended


@rule(
    tags="RB VBN VBD VBG JJ VB",
    before=2,
    examples=[
        "Tugs=tug:NNS:nsubj:2 freed=free:VBD:ROOT:2 the:DT:det:4 ship:NN:dobj:2 "
        "Ever=ever:RB:advmod:6→Ever=NNP:compound:6 Given=give:VBN:advcl:2→Given=NNP:appos:4 "
        "in:IN:prep:6→IN:prep:2 May:NNP:pobj:7",
    ],
    never=["The:DT:det:2 ship:NN:nsubj:4 never:RB:neg:4 sank=sink:VBD:ROOT:4 .:.:punct:4"],
)
def ship_s_name(tokens: Sequence[Token], index: int) -> Mended:
    """Capitals right behind a ship are what it is called: "freed the container ship | Ever Given"."""
    ship, last = tokens[index - 1], index
    if not tokens[index].text[:1].isupper() or not ship.text.islower() or ship.lemma not in _SHIPS:
        return {}
    while last + 1 < len(tokens) and tokens[last + 1].text[:1].isupper() and tokens[last + 1].text.isalpha():
        last += 1
    above = ship.head if ship.dep in ("dobj", "pobj", *SUBJECTS) else index - 1
    mended = {i: replace(one, head=above) for i, one in enumerate(tokens) if one.head in range(index, last + 1)}
    for i in range(index, last + 1):
        dep, head = ("appos", index - 1) if i == last else ("compound", last)
        mended[i] = replace(tokens[i], lemma=tokens[i].text, pos="PROPN", tag="NNP", dep=dep, head=head)
    return mended


_SHIPS = frozenset(["boat", "cruiser", "destroyer", "ferry", "freighter", "frigate", "ship", "tanker", "vessel"])


@rule(
    words="run",
    tags="VB VBD VBP",
    before=2,
    behind=5,
    examples=[
        "Homes=home:NNS:nsubj:3→NNS:nsubjpass:8 ,:,:punct:3→,:punct:1 run:VB:ROOT:3→VBN:acl:1 by:IN:agent:3 "
        "Acme:NNP:pobj:4 "
        ",:,:punct:8 were=be:VBD:auxpass:8 closed=close:VBN:parataxis:3→VBN:ROOT:8 .:.:punct:3→.:punct:8",
    ],
    never=[
        "So:RB:advmod:3 they:PRP:nsubj:3 run:VBP:ROOT:3 by:IN:prep:3 Acme:NNP:pobj:4 ,:,:punct:8 were=be:VBD:auxpass:8 "
        "told=tell:VBN:conj:3",
    ],
)
def run_by(tokens: Sequence[Token], index: int) -> Mended:
    """What somebody runs, between commas, is described: "The home, | run | by Acme, was closed"."""
    who = next((i for i in range(index) if tokens[i].head == index and tokens[i].dep in SUBJECTS), None)
    if who is None or tokens[index - 1].text != "," or tokens[index + 1].text != "by":
        return {}
    deeds = (i for i in range(index + 4, len(tokens)) if tokens[i].head == index and tokens[i].dep in _DEED)
    deed = next((i for i in deeds if tokens[i].pos in ("VERB", "AUX")), None)
    if deed is None or has_subject(tokens, deed):
        return {}
    first = next(i for i in range(index + 1, deed + 1) if tokens[i].head == deed or i == deed)
    if tokens[first].text != ",":
        return {}
    passive = "auxpass" in labels_below(tokens, deed)
    run = tokens[index]
    mended = {index: replace(run, tag="VBN", pos="VERB", dep="acl", head=who)}
    mended[index - 1] = replace(tokens[index - 1], head=who)
    mended[deed] = replace(tokens[deed], dep=run.dep, head=deed if run.head == index else run.head)
    mended[who] = replace(tokens[who], dep="nsubjpass" if passive else "nsubj", head=deed)
    behind = {i: one for i, one in enumerate(tokens) if i > deed and one.head == index}
    return mended | {i: replace(one, head=deed) for i, one in behind.items()}


_DEED = frozenset({"advcl", "ccomp", "conj", "parataxis"})


@rule(
    words="Per",
    deps="prep",
    behind=2,
    opens=True,
    examples=[
        "Per:NNP:prep:5→NNP:compound:2 Holm:NNP:pobj:1→NNP:nsubj:5 ,:,:punct:2 31:CD:npadvmod:2 left=leave:VBD:ROOT:5",
        "Per:IN:prep:5→NNP:compound:2 Holm:NNP:nsubj:5 ,:,:punct:2 31:CD:npadvmod:2 left=leave:VBD:ROOT:5",
    ],
    never=["Per:IN:prep:5 Acme:NNP:pobj:1 ,:,:punct:5 Noor:NNP:nsubj:5 left=leave:VBD:ROOT:5"],
)
def per_s_name(tokens: Sequence[Token], index: int) -> Mended:
    """Who bears the name "Per" does what nobody else is told to do: "| Per Holm, 31, left", "Per Acme, Noor left"."""
    who, verb = index + 1, tokens[index].head
    while tokens[who].dep == "compound" and tokens[who].head > who:
        who = tokens[who].head
    held, does = (tokens[who].head, tokens[who].dep) == (index, "pobj"), tokens[who].dep in SUBJECTS
    if tokens[index + 1].tag != "NNP" or not (does or (held and not has_subject(tokens, verb))):
        return {}
    name = replace(tokens[index], lemma="Per", tag="NNP", pos="PROPN", dep="compound", head=who)
    subject = "nsubjpass" if "auxpass" in labels_below(tokens, verb) else "nsubj"
    return {index: name, who: tokens[who] if does else replace(tokens[who], dep=subject, head=verb)}


@rule(
    words="re Re",
    behind=3,
    examples=[
        "He:PRP:nsubj:4 re:IN:auxpass:4→RB:prt:4 -:HYPH:punct:4 elected=elect:VBN:ROOT:4 Noor:NNP:dobj:4 .:.:punct:4"
    ],
    never=["An:DT:det:2 e-mail:NN:ROOT:2 re:IN:prep:2 -:HYPH:punct:5 wages=wage:NNS:pobj:3 .:.:punct:2"],
)
def done_again(tokens: Sequence[Token], index: int) -> Mended:
    """Before a verb it says that something was done again, and helps none: "was elected and | re-elected"."""
    again = tokens[index + 1].text == "-" and tokens[index + 2].tag in ("VBN", "VBD", "VB", "VBG")
    return {index: replace(tokens[index], tag="RB", pos="ADV", dep="prt", head=index + 2)} if again else {}


@rule(
    words="m.",
    before=2,
    examples=[
        "sold=sell:VBD:ROOT:1 for:IN:prep:1 £:$:pobj:2 32:CD:nummod:3→CD:compound:5 m.:VBN:dep:1→CD/NUM:nummod:3"
    ],
    never=["ran=run:VBD:ROOT:1 32:CD:nummod:3 m.:NN:dobj:1"],
)
def millions(tokens: Sequence[Token], index: int) -> Mended:
    """Behind a sum it counts millions, with the full stop of the sentence: "for £32 | m."."""
    sign, count, unit = tokens[index - 2], tokens[index - 1], tokens[index]
    if sign.tag != "$" or count.tag != "CD":
        return {}
    return {
        index - 1: replace(count, head=index, dep="compound"),
        index: replace(unit, head=index - 2, dep="nummod", tag="CD", pos="NUM"),
    }


RULES = (
    done_again,
    per_s_name,
    run_by,
    ship_s_name,
    deed,
    thing,
    counted,
    those,
    number_goes_on,
    millions,
    lost_thing,
    fighting,
    health_organization,
    behind_preposition,
    sales,
    acting,
    wanted,
)
