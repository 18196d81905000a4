"""Which noun "which" tells of, where only what is told of it shows that: "a march against Noor | which took place".

A deed that fits few nouns names them (`_FITTING`): what expires is a lease, what is reprinted a book, what goes
bankrupt a firm, whatever stands right before "which". To add one: its verbs and its nouns, and an example.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.wordlist import word_set
from extract.events.parse import FINITE, HELPERS, Hung, happens, has_subject, labels_below
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import PLACE_NOUNS, WRITINGS
from extract.records import Token

_DEALS = word_set("""
accord agreement armistice ban bill ceasefire charter contract convention curfew deal decree injunction law lease
licence license mandate measure moratorium order pact passport patent permit policy protocol reform regulation rule
sanction sentence settlement statute subsidy tariff tax treaty truce ultimatum visa warrant
""")
_READ = WRITINGS | word_set("""
anthology biography book daily film journal magazine manifesto memoir newspaper novel pamphlet play poem song weekly
""")
_FIRMS = word_set("""
agency airline bank brewery broker business chain company factory firm foundry garage hotel insurer maker manufacturer
mill newspaper plant publisher retailer shipyard shop startup store subsidiary workshop yard
""")
_BUILT = word_set("""
barn barracks bridge building cabin cathedral chapel church clinic cottage dam depot factory farmhouse fort hospital
hotel house library lighthouse mill monastery monument mosque museum palace pier plant prison school shrine station
statue synagogue temple theatre tower villa warehouse windmill
""")
# What a clause with "which" tells (a verb, or a verb and its object) → the nouns that it can be told of.
_FITTING: dict[str | tuple[str, str], frozenset[str]] = {
    **dict.fromkeys(("expire", "lapse", "ratify", "repeal", "rescind", ("take", "effect"), ("come", "force")), _DEALS),
    **dict.fromkeys((("enter", "force"), ("be", "force"), "renew"), _DEALS),
    **dict.fromkeys(("answer", "publish", "reprint", "serialise", "serialize", "translate", "ban", "censor"), _READ),
    **dict.fromkeys((("go", "bankrupt"), ("go", "bust"), "liquidate", "privatise", "privatize"), _FIRMS),
    **dict.fromkeys(("demolish", "rebuild", "restore", "destroy", ("burn", "down")), _BUILT),
}
_WHERE = frozenset({"near", "of", "outside", "in", "at", "on"})  # before the place that a thing stood in


@rule(
    words="which that",
    before=3,
    behind=1,
    once=True,
    examples=[
        "A:DT:det:2 truce:NN:ROOT:2 with:IN:prep:2 rebels=rebel:NNS:pobj:3 ,:,:punct:4 which:WDT:nsubj:7 "
        "lapsed=lapse:VBD:relcl:4→relcl:2",
        "He:PRP:nsubj:2 sent=send:VBD:ROOT:2 a:DT:det:4 letter:NN:dobj:2 to:IN:prep:2 Acme:NNP:pobj:5 ,:,:punct:2 "
        "which:WDT:nsubjpass:10 was=be:VBD:auxpass:10 answered=answer:VBN:advcl:2→relcl:4",
        "A:DT:det:2 firm:NN:ROOT:2 in:IN:prep:2 Gao:NNP:pobj:3 ,:,:punct:4 which:WDT:nsubj:7 "
        "went=go:VBD:relcl:4→relcl:2 bankrupt:JJ:acomp:7",
    ],
    never=[
        "A:DT:det:2 plea:NN:ROOT:2 for:IN:prep:2 a:DT:det:5 truce:NN:pobj:3 ,:,:punct:5 which:WDT:nsubj:8 "
        "lapsed=lapse:VBD:relcl:5",
        "A:DT:det:2 bridge:NN:ROOT:2 in:IN:prep:2 a:DT:det:5 town:NN:pobj:3 which:WDT:nsubjpass:8 was=be:VBD:auxpass:8 "
        "destroyed=destroy:VBN:relcl:5",
    ],
)
def which_it_fits(tokens: Sequence[Token], index: int) -> Hung:
    """What is told fits a noun further off, and not the one right before: "a truce with the rebels, | which lapsed"."""
    verb = tokens[index].head
    above = tokens[verb].head
    if verb < index or tokens[verb].dep not in ("relcl", "advcl") or not above < index:
        return {}
    nouns = _FITTING.get(tokens[verb].lemma) or next(
        (_FITTING[told] for told in _told(tokens, verb) if told in _FITTING), frozenset()
    )
    last = index - 1 - (tokens[index - 1].text == ",")
    if not nouns or tokens[last].pos not in NOMINAL or tokens[last].lemma.lower() in nouns:
        return {}
    if nouns is _BUILT and (tokens[last].pos != "PROPN" or tokens[last - 1].text not in _WHERE):
        return {}  # a town is destroyed too
    first = next((i for i in range(last, -1, -1) if tokens[i].text in (";", ":") or tokens[i].dep == "ROOT"), 0)
    fitting = (i for i in range(last - 1, first - 1, -1) if tokens[i].pos == "NOUN" and tokens[i].lemma in nouns)
    noun = next(fitting, None)
    return {} if noun is None or noun == above else {verb: (noun, "relcl")}


def _told(tokens: Sequence[Token], verb: int) -> list[tuple[str, str]]:
    """The verb with each word that may complete it: "took | effect", "came into | force", "went | bankrupt"."""
    return [(tokens[verb].lemma, one.lemma) for one in tokens[verb + 1 : verb + 4]]


_HAPPENING = frozenset({"happened", "occurred", "took"})


_GOING_ON = frozenset({"began", "concluded", "ended", "lasted", "opened", "started"})  # a trial, also a firm
_TRIALS = frozenset({"case", "hearing", "inquest", "inquiry", "investigation", "prosecution", "trial", "visit"})
_TRIALS |= {"blockade", "bombardment", "occupation", "offensive", "siege", "strike"}  # of a town or mall, which is none


@rule(
    tags="VBD",
    deps="relcl",
    before=3,
    once=True,
    examples=[
        "A:DT:det:2 march:NN:ROOT:2 against:IN:prep:2 Noor:NNP:pobj:3 which:WDT:nsubj:6 took=take:VBD:relcl:4→relcl:2 "
        "place:NN:dobj:6 there:RB:advmod:6",
        "The:DT:det:2 trial:NN:ROOT:2 of:IN:prep:2 Noor:NNP:pobj:3 which:WDT:nsubj:6 began=begin:VBD:relcl:4→relcl:2",
        "A:DT:det:2 siege:NN:ROOT:2 of:IN:prep:2 Gao:NNP:pobj:3 which:WDT:nsubj:6 began=begin:VBD:relcl:4→relcl:2",
    ],
    never=[
        "A:DT:det:2 march:NN:ROOT:2 by:IN:prep:2 Noor:NNP:pobj:3 who:WP:nsubj:6 took=take:VBD:relcl:4 "
        "bribes=bribe:NNS:dobj:6",
        "The:DT:det:2 case:NN:ROOT:2 of:IN:prep:2 a:DT:det:5 raid:NN:pobj:3 which:WDT:nsubj:7 "
        "occurred=occur:VBD:relcl:5",
        "The:DT:det:2 sale:NN:ROOT:2 of:IN:prep:2 Acme:NNP:pobj:3 which:WDT:nsubj:6 began=begin:VBD:relcl:4",
    ],
)
def which_took_place(tokens: Sequence[Token], index: int) -> Hung:
    """What took place is a happening, nobody who is named behind it: "a march against Noor which | took place"."""
    verb, told = tokens[index], tokens[index].head
    if verb.text not in _HAPPENING | _GOING_ON or not told < index or happens(tokens[told]):
        return {}
    place = any(one.text == "place" and one.head == index for one in tokens[index : index + 3])
    which = any(one.text in ("that", "which") and one.head == index for one in tokens[told:index])
    if not which or (verb.text == "took" and not place):
        return {}
    way = told
    for _ in range(8):
        way = tokens[way].head
        if verb.text in _GOING_ON and tokens[way].lemma.lower() not in _TRIALS:
            continue
        if tokens[way].pos == "NOUN" and happens(tokens[way]):
            return {index: (way, "relcl")}
    return {}


_SOMEBODY = word_set(
    "child fisherman man migrant miner national passenger people person pilgrim refugee resident sailor soldier student"
    " share stock tourist villager woman worker"
)


@rule(
    words="which",
    before=4,
    behind=1,
    once=True,
    examples=[
        "Six:CD:nummod:2 pilgrims=pilgrim:NNS:ROOT:2 on:IN:prep:2 a:DT:det:5 boat:NN:pobj:3 ,:,:punct:2 "
        "which:WDT:nsubj:8 sank=sink:VBD:relcl:2→relcl:5",
    ],
    never=[
        "The:DT:det:2 crew:NN:ROOT:2 on:IN:prep:2 a:DT:det:5 boat:NN:pobj:3 ,:,:punct:2 which:WDT:nsubj:8 "
        "left=leave:VBD:relcl:2",
    ],
)
def which_is_nobody(tokens: Sequence[Token], index: int) -> Hung:
    """ "Which" is no person and no share but what stands right before it: "six pilgrims on a boat, | which sank"."""
    verb, thing = tokens[index].head, index - 2
    who = tokens[verb].head
    apart = tokens[index - 1].text == "," and tokens[verb].dep == "relcl" and who < thing
    told = apart and tokens[thing].dep == "pobj" and tokens[thing].pos in NOMINAL
    if not told or tokens[who].lemma.lower() not in _SOMEBODY:
        return {}
    main = next((i for i in range(verb + 2, len(tokens)) if (tokens[i].head, tokens[i].dep) == (verb, "conj")), None)
    if main is None or tokens[who].head != who or tokens[main - 1].text != "," or has_subject(tokens, main):
        return {verb: (thing, "relcl")}
    return {verb: (thing, "relcl"), main: (main, "ROOT"), who: (main, "nsubj")}  # "shares of Acme, which sank, | rose"


@rule(
    words="whose",
    deps="poss",
    before=2,
    behind=2,
    once=True,
    examples=[
        "Noor:NNP:npadvmod:5→nsubj:8 ,:,:punct:5→punct:8 whose:WP$:poss:4 trial:NN:nsubj:5→nsubj:5 "
        "opened=open:VBD:ROOT:5→relcl:1 there:RB:advmod:5 ,:,:punct:8 denies=deny:VBZ:parataxis:5→ROOT:8 it:PRP:dobj:8 "
        ".:.:punct:5→punct:8",
        "The:DT:det:2 release:NN:ROOT:2 of:IN:prep:2 Noor:NNP:pobj:3 ,:,:punct:4 whose:WP$:poss:7 "
        "brother:NN:nsubj:8→nsubj:8 left=leave:VBD:relcl:2→relcl:4",
    ],
    never=[
        "Men=man:NNS:ROOT:1 in:IN:prep:1 Gao:NNP:pobj:2 ,:,:punct:1 whose:WP$:poss:6 homes=home:NNS:nsubj:7 "
        "burned=burn:VBD:relcl:1",
    ],
)
def whose_it_is(tokens: Sequence[Token], index: int) -> Hung:
    """Whose something is stands right before the comma, and what follows the clause tells of that: "Noor, | whose trial
    opened in May, denies it"."""
    thing = tokens[index].head
    verb = tokens[thing].head
    if tokens[index - 1].text != "," or tokens[thing].dep not in SUBJECTS or not index < thing < verb:
        return {}
    name = index - 2
    topic = name
    while tokens[topic].dep in ("pobj", "prep") and tokens[topic].head < topic:
        topic = tokens[topic].head
    told = tokens[verb].head
    if tokens[verb].dep == "relcl":
        of = tokens[tokens[name].head]
        person = tokens[name].tag == "NNP" and tokens[name].dep == "pobj" and of.text in ("of", "for", "against")
        fits = person and told < name and of.head == told and happens(tokens[told])
        return {verb: (name, "relcl"), thing: (verb, tokens[thing].dep)} if fits else {}
    later = (i for i in range(verb + 1, len(tokens)) if tokens[i].head == verb and tokens[i].dep in _MAIN)
    main = next((i for i in later if tokens[i].tag in FINITE or labels_below(tokens, i) & HELPERS), None)
    if main is None or tokens[verb].dep != "ROOT" or has_subject(tokens, main) or tokens[name].pos not in NOMINAL:
        return {}
    parted = any(one.text == "," for one in tokens[verb:main])
    if not parted or any(one.text == "and" and one.head == verb for one in tokens[verb:main]):
        return {}
    hung: Hung = {i: (main, one.dep) for i, one in enumerate(tokens) if one.head == verb != i and one.pos == "PUNCT"}
    label = "nsubjpass" if "auxpass" in labels_below(tokens, main) else "nsubj"
    hung |= {main: (main, "ROOT"), verb: (name, "relcl"), topic: (main, label), thing: (verb, tokens[thing].dep)}
    return hung


_MAIN = frozenset({"advcl", "ccomp", "conj", "parataxis"})


_WERE = frozenset({"are", "have", "were"})
_SEVERAL = frozenset({"couple", "crew", "duo", "pair", "people", "police", "trio"})  # they "were" held
_NO_WHO = PLACE_NOUNS | _BUILT | word_set("boat bus car flight plane scene ship site train truck van vehicle")


@rule(
    words="who that which",
    before=3,
    behind=1,
    examples=[
        "They:PRP:nsubj:2 hit:VBD:ROOT:2 huts=hut:NNS:dobj:2 in:IN:prep:2 the:DT:det:6 town:NN:pobj:4 "
        "that:WDT:nsubjpass:9 were=be:VBD:auxpass:9 held=hold:VBN:relcl:6→relcl:3",
        "A:DT:det:2 man:NN:ROOT:2 at:IN:prep:2 the:DT:det:5 station:NN:pobj:3 who:WP:nsubj:7 "
        "fled=flee:VBD:relcl:5→relcl:2",
        "A:DT:det:2 list:NN:ROOT:2 of:IN:prep:2 men=man:NNS:pobj:3 that:WDT:nsubjpass:7 was=be:VBD:auxpass:7 "
        "published=publish:VBN:relcl:4→relcl:2",
    ],
    never=[
        "Men=man:NNS:ROOT:1 in:IN:prep:1 a:DT:det:4 town:NN:pobj:2 that:WDT:nsubj:6 fell=fall:VBD:relcl:4",
        "A:DT:det:2 man:NN:ROOT:2 at:IN:prep:2 the:DT:det:5 station:NN:pobj:3 that:WDT:nsubj:7 burned=burn:VBD:relcl:5",
        "Killings=killing:NNS:ROOT:1 by:IN:prep:1 police:NN:pobj:2 who:WP:nsubj:5 were=be:VBD:relcl:3 drunk:JJ:acomp:5",
    ],
)
def which_agrees(tokens: Sequence[Token], index: int) -> Hung:
    """What "were" done to several befell no one thing, nor "was" done to several, and no place is "who": "two huts in
    the town that | were held", "a man at the station who | fled"."""
    verb, apart = tokens[index].head, tokens[index - 1].text == ","
    if tokens[verb].dep != "relcl" or not tokens[verb].head < index < verb or tokens[index].dep not in SUBJECTS:
        return {}
    helper = next(i for i in range(index + 1, verb + 1) if i == verb or tokens[i].head == verb)
    several = True if tokens[helper].text in _WERE else False if tokens[helper].text in ("was", "has") else None
    who, noun = tokens[index].text == "who", index - 1 - apart

    def fits(noun: int) -> bool:
        one, lemma = tokens[noun], tokens[noun].lemma.lower()
        agrees = several is None or one.tag == "NNP" or (one.tag in ("NNS", "NNPS") or lemma in _SEVERAL) == several
        return one.pos in (*NOMINAL, "NUM") and agrees and not (who and (lemma in _NO_WHO or happens(one)))

    if fits(tokens[verb].head) or (apart and tokens[verb].head == noun and not several):
        return {}
    for _ in range(4):
        if fits(noun):
            return {verb: (noun, "relcl")}
        preposition = tokens[noun].head
        if tokens[noun].dep != "pobj" or tokens[preposition].dep != "prep":
            break
        noun = tokens[preposition].head
        if tokens[noun].pos == "VERB":
            noun = next(
                (i for i, one in enumerate(tokens[:preposition]) if (one.head, one.dep) == (noun, "dobj")), noun
            )
    return {}


RULES = (which_is_nobody, which_agrees, which_it_fits, which_took_place, whose_it_is)
