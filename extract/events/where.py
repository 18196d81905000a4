"""Where a predicate happened: the places under it that are no other predicate's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from extract.entities.wordlist import word_set
from extract.events.deed_words import HARM, HARM_NOUNS, STRIKES
from extract.events.names import PLACE_LABELS, Names, name_of
from extract.events.tree import STATIC, SUBJECTS, Tree
from extract.events.words import DIRECTIONS, GROUPS, PLACE_NOUNS, SUPPORT
from extract.records import Mention

MODIFIERS = frozenset({"compound", "nmod", "poss", "amod", "nn"})
_ABROAD = frozenset({"consulate", "embassy"})
_AT = frozenset({"in", "at", "near", "outside"})
_ASKED_OF = frozenset({"appeal", "call", "demand", "hope", "plea", "request", "support", "sympathy"})
_SENT = word_set("coordinator envoy minister negotiator rapporteur representative secretary spokesman spokeswoman")
_RULERS = word_set("ambassador chancellor consul emir king leader minister premier president queen ruler sultan")
_PASSED = frozenset({"acl", "xcomp", "amod"})


def _there(tree: Tree, predicate: int, where: int) -> int | None:
    """Of what "where" tells, also where its clause was hung on the verb: "was moved to | Varna, where she died"."""
    if tree.tokens[predicate].dep == "relcl":
        return tree.parent(predicate)
    behind = where > 1 and tree.tokens[where - 1].text == "," and tree.parent(predicate) < where
    return where - 2 if behind and tree.tokens[predicate].dep == "advcl" else None


def local_places(names: Names, predicate: int, acting: Set[str], meanwhile: bool = False) -> Iterator[str]:
    """Places under the predicate that no other predicate's clause holds and that do not act.

    With `meanwhile`, those of what was done at the time too ("was hurt while leaving the village of Karvat").
    """
    tree = names.tree
    where = tree.child(predicate, "advmod")
    if where is not None and tree.tokens[where].text == "where":
        there = _there(tree, predicate, where)
        mention_there = None if there is None else names.at.get(there)
        if mention_there is not None and mention_there.label in PLACE_LABELS:
            yield name_of(mention_there)
    apart = names.of_other_dates(predicate)
    for number, head in names.heads.items():
        mention = names.mentions[number]
        if mention.label not in PLACE_LABELS or name_of(mention) in acting or head in apart:
            continue
        way = tree.path(head)
        if predicate not in way[1:]:
            continue
        if way[way.index(predicate) - 1] > predicate and _leads_on(tree, predicate):
            continue
        if any(tree.cites(i) for i in way[1 : way.index(predicate)]):
            continue  # "according to Tehran"
        verbs = [i for i in way[1 : way.index(predicate)] if tree.is_verb(i)]
        if any(not (_is_passed(tree, i, names.dates) or (meanwhile and _meanwhile(tree, i))) for i in verbs):
            continue
        if any(
            tree.tokens[i].dep == "appos" and _is_person(names, tree.parent(i)) for i in way[: way.index(predicate)]
        ):
            continue  # "Lena Quist, an engineer at the plant in Varna, left"
        if comes_from(tree, head):
            continue  # "soldiers from Oman and Yemen arrived in Varna"
        if tree.lemma(tree.parent(head)) == "to" and _is_envoy(tree, tree.parent(tree.parent(head))):
            continue  # "the ambassador to Oman spoke"
        if tree.lemma(tree.parent(head)) == "for" and tree.lemma(tree.parent(tree.parent(head))) in _SENT:
            continue  # "the envoy for Oman spoke"
        if tree.lemma(tree.parent(head)) == "to" and _is_ride(tree, tree.parent(tree.parent(head))):
            continue  # "tried to board a flight to Oman"
        if tree.lemma(tree.parent(head)) == "for" and tree.lemma(tree.parent(tree.parent(head))) in _ASKED_OF:
            continue  # "their demand for Oman to free him"
        if is_ruled(tree, head) or is_topic(tree, head, predicate):
            continue
        holder = names.at.get(_holder(tree, head))
        if tree.tokens[tree.parent(head)].text.lower() in STATIC or (holder is not None and holder.label == "PERSON"):
            continue
        told = tree.parent(head) if tree.tokens[head].dep == "appos" else head  # "a Varna, | Ohio, firm left"
        if tree.tokens[told].dep in MODIFIERS and not is_place_noun(names, tree.parent(told)):
            continue
        if tree.lemma(tree.parent(head)) in _ABROAD and names.is_country(mention):
            continue  # "fled to the U.S. embassy in Varna"
        yield name_of(mention)


# What a place behind "on" is only spoken of in, whose it is, and what only made somebody act.
_SPOKEN_IN = word_set("""
briefing commission committee conference consultation debate discussion hearing meeting negotiation panel paper
policy rapporteur report resolution session statement summit talk
""")
_STANDS_ON = word_set("avenue bank border coast hill island isle mount outskirts peninsula shore square street")
_AT_WHOSE = word_set("auspices behalf behest chairmanship insistence invitation leadership presidency request")
_ACTED_ON = word_set("reaction response retaliation retribution reprisal revenge")


def is_topic(tree: Tree, place: int, predicate: int) -> bool:
    """Whether a place only says what a thing is about, at whose wish or to what it was done: "a debate on | Oman", "at
    the request of | Oman", "in response to the invasion of | Oman"."""
    for below, above in pairwise(tree.path(place)[1:]):
        preposition, noun = tree.lemma(below), tree.lemma(above)
        if predicate in (below, above) or tree.is_verb(above):
            break  # of "the invasion of Oman" itself Oman is no topic, whatever was done in response to it
        if tree.tokens[below].dep != "prep":
            continue
        if preposition == "on" and noun in _SPOKEN_IN:
            held = tree.child(below, "pobj")
            return held is None or tree.lemma(held) not in _STANDS_ON  # "a hearing on Capitol | Hill"
        if preposition == "of" and noun in _AT_WHOSE:
            return True
        if preposition in ("for", "to") and noun in _ACTED_ON:
            return True
    return False


def _leads_on(tree: Tree, verb: int) -> bool:
    """Whether what stands behind a verb only came of the deed before it: "the raid led to | protests in Varna"."""
    deed = tree.child(verb, "nsubj") if tree.lemma(verb) in _CONSEQUENT else None
    return deed is not None and tree.is_event_noun(deed)


_CONSEQUENT = frozenset({"inspire", "lead", "prompt", "provoke", "spark", "trigger"})
_WAYS = word_set("border highway line pipeline railway road route stretch way")


_ARRIVING = frozenset({"arrive", "come", "dock", "enter", "land", "reach", "return"})
_BODIES = word_set("bank company consortium contractor delegation firm manufacturer operator supplier team")


def comes_from(tree: Tree, place: int) -> bool:
    """Whether somebody or something only comes from there, so that it did not happen there; not a road from there,
    unless it got to somewhere else ("the railway from | Oman reached Varna")."""
    first = next((at for at in tree.path(place) if tree.tokens[at].dep != "conj"), place)  # "from Oman and Yemen"
    above = tree.parent(first)
    noun = tree.parent(above)
    if tree.lemma(above) != "from":
        return False
    if tree.lemma(noun) in _ARRIVING and tree.is_verb(noun):
        return True  # "the ship arrived from | Oman"
    noun = tree.parent(noun) if _is_age(tree, noun) else noun
    if tree.tokens[noun].pos == "PROPN" and noun < above and tree.tokens[above - 1].text == ",":
        return True  # "Omar Noor, 34, from | Oman, was jailed"
    who = tree.parent(noun) if tree.tokens[noun].dep == "appos" else noun  # "The driver, a nurse from | Oman, left"
    doing = tree.tokens[who].dep in SUBJECTS
    arrived = doing and tree.lemma(tree.parent(noun)) in _ARRIVING
    if tree.lemma(noun) in _WAYS or tree.is_event_noun(noun):
        return arrived
    received = tree.tokens[noun].dep == "pobj" and tree.lemma(noun) in _BODIES  # "was sold to a firm from | Oman"
    return tree.tokens[noun].pos == "NOUN" and (doing or received)


def _holder(tree: Tree, place: int) -> int:
    """Who or what is told to be of a place, himself where his age stands between ("Omar Noor, 34, of | Mill Road")."""
    while tree.tokens[place].dep in ("appos", "conj") and tree.parent(place) < place:
        if tree.tokens[place].dep == "conj" and tree.tokens[place - 1].text != ",":
            break
        place = tree.parent(place)  # "of Mill Road, | Tarnfield"
    preposition = tree.parent(place)
    whose = tree.parent(preposition)
    if tree.lemma(preposition) != "of":
        return -1
    above = tree.parent(whose)  # "the Minister of Public Works of | Oman, Omar Noor"
    if (
        tree.lemma(above) == "of"
        and tree.tokens[above - 1].text[:1].isupper()
        and tree.tokens[whose].text[:1].isupper()
    ):
        whose = tree.parent(above)
    return tree.parent(whose) if _is_age(tree, whose) and tree.tokens[preposition - 1].text == "," else whose


def _is_age(tree: Tree, number: int) -> bool:
    """A number set off behind a name: "Omar Noor, | 34, of Mill Road"."""
    token = tree.tokens[number]
    set_off = tree.parent(number) == number - 2 and tree.tokens[number - 1].text == ","
    return token.pos == "NUM" and (set_off or token.dep in ("appos", "npadvmod", "nummod", "amod", "dep"))


def is_ruled(tree: Tree, place: int) -> bool:
    """Whether a place only says of what somebody is the head: "was signed by the leaders of Oman and Yemen"."""
    first = next((at for at in tree.path(place) if tree.tokens[at].dep != "conj"), place)
    above = tree.parent(first)
    ruler = tree.parent(above)
    doing = tree.tokens[ruler].dep in SUBJECTS or tree.tokens[tree.parent(ruler)].dep == "agent"
    return tree.lemma(above) == "of" and tree.lemma(ruler) in _RULERS and doing


def _is_envoy(tree: Tree, noun: int) -> bool:
    """Somebody who is sent to a place, not several who are brought there ("evacuated 60 families to Karvat")."""
    brought = tree.tokens[noun].dep == "dobj" and tree.tokens[noun].tag == "NNS"
    return tree.lemma(noun) in GROUPS and not brought


_RIDES = word_set("boat bus ferry flight letter passage plane ship ticket train visa")


def _is_ride(tree: Tree, noun: int) -> bool:
    """What only goes somewhere, if it does: not what somebody took there ("took a train to Oman")."""
    taken = tree.tokens[noun].dep == "dobj" and tree.lemma(tree.parent(noun)) in ("catch", "ride", "take")
    return tree.lemma(noun) in _RIDES and not taken


def _is_passed(tree: Tree, verb: int, dates: Set[int]) -> bool:
    """A verb that leaves what happens where it is: also of a raid "that hit a clinic in Varna"."""
    dep, held = tree.tokens[verb].dep, tree.parent(verb)
    if tree.lemma(verb) in SUPPORT and tree.is_event_noun(held) and tree.tokens[held].dep == "nsubj":
        return dep == "acl"  # "Talks held in Varna on Friday failed"
    if dep == "acl" and not tree.is_how(verb) and not dates.isdisjoint(tree.subtree(verb)):
        return False  # "Noor, held in Varna in 2004, left in May"
    return dep in _PASSED or (dep == "relcl" and tree.is_event_noun(tree.parent(verb))) or _is_how(tree, verb)


def _is_how(tree: Tree, verb: int) -> bool:
    """What only tells how it was done: "retaliated, bombarding the village of Karvat"."""
    told = tree.tokens[verb]
    behind = told.dep == "advcl" and told.tag == "VBG" and tree.parent(verb) < verb
    return behind and tree.tokens[verb - 1].text == "," and tree.lemma(verb) in STRIKES


def shared_places(names: Names, predicate: int) -> list[str]:
    """Where a verb without a place of its own happened: where the one joined to it did ("shot and killed in")."""
    tree = names.tree
    for other in tree.among(predicate, "conj"):
        harmed = tree.lemma(predicate) in HARM and tree.lemma(other) in HARM  # "two were killed and six hurt in Varna"
        both = _in_one_breath(tree, predicate, other)
        if not (harmed or both) and any(i in names.dates for i in tree.subtree(other)):
            continue  # "resigned in May and was arrested in Varna on 3 June"
        told = {tree.tokens[predicate].tag, tree.tokens[other].tag}
        if told & {"VBZ", "VBP"} and told & {"VBD", "VBN"}:
            continue  # "was born in 1928 and lives in Varna"
        if tree.is_verb(other) and (harmed or tree.child(other, *SUBJECTS) is None):
            held = [b for a in tree.among(other, "prep") if tree.lemma(a) in _AT for b in tree.among(a, "pobj")]
            near = {name_of(names.at[i]) for i in held if i in names.at}
            own = list(local_places(names, other, frozenset(), meanwhile=harmed))
            if own := own if harmed or both else [name for name in own if name in near]:
                return own
    for other in _undergone_too(tree, predicate):
        behind = {name_of(one) for i, one in names.at.items() if i > max(predicate, other)}
        if own := [name for name in local_places(names, other, frozenset()) if name in behind]:
            return own
    return []


def _undergone_too(tree: Tree, predicate: int) -> list[int]:
    """What one "were" tells beside it of others: "six were hurt, | homes destroyed and roads blocked in Varna"."""
    row = [predicate]
    while _lacks_were(tree, row[0]) and not tree.is_root(row[0]):
        row.insert(0, tree.parent(row[0]))
    passive = tree.tokens[row[0]].tag == "VBN" and tree.child(row[0], "auxpass") is not None
    beside = [i for one in row for i in tree.among(one, "conj") if _lacks_were(tree, i)] if passive else []
    return [*beside, *row[-2::-1]] if passive else []


def _lacks_were(tree: Tree, verb: int) -> bool:
    """Whether it is the participle of another subject that is joined to one before it."""
    bare = tree.tokens[verb].tag == "VBN" and tree.child(verb, "aux", "auxpass") is None
    return bare and tree.tokens[verb].dep == "conj" and tree.child(verb, *SUBJECTS) is not None


def _in_one_breath(tree: Tree, first: int, second: int) -> bool:
    """Whether one "was" helps both: "was seized and beaten in Varna on 3 May"."""
    both = tree.tokens[first].tag == tree.tokens[second].tag == "VBN" and tree.child(first, "auxpass") is not None
    return both and tree.child(second, "aux", "auxpass", *SUBJECTS) is None and second - first <= 2


def _is_person(names: Names, index: int) -> bool:
    mention = names.at.get(index)
    return mention is not None and mention.label == "PERSON"


def _meanwhile(tree: Tree, verb: int) -> bool:
    """What was done at the time by the same people ("while leaving"), or to those harmed ("after men fired at it")."""
    told, above = tree.tokens[verb], tree.parent(verb)
    if told.dep != "advcl":
        return False
    if told.tag == "VBG":
        return tree.tokens[verb - 1].text.lower() in ("while", "when", "as")
    mark = tree.child(verb, "mark", "advmod")
    return tree.lemma(above) in HARM and mark is not None and tree.tokens[mark].text.lower() in ("after", "when", "as")


_BETWEEN = word_set("""
area barrio border camp district highway junction neighborhood neighbourhood quarter road suburb
""")


def is_place_noun(names: Names, index: int) -> bool:
    """What a place before it places: "Iraq's Anbar", "the Mosul suburb", "the Mosul bombing", not "a U.S. singer"; with
    another between, as in "Mosul's Karvat quarter" and "the Mosul-Karvat road"."""
    mention = names.at.get(index)
    if mention is not None and mention.label in PLACE_LABELS and names.tree.tokens[index].dep in MODIFIERS:
        above = names.tree.parent(index)
        return names.tree.lemma(above) in _BETWEEN and names.at.get(above) is None
    if mention is not None:
        return mention.label in PLACE_LABELS
    noun = names.tree.tokens[index].text.lower() if names.tree.tokens[index].text == "mine" else names.tree.lemma(index)
    return noun in PLACE_NOUNS or noun in HARM_NOUNS


OF_TOWNS = word_set("council court police policeman prosecutor")  # "a Varna court": the town itself does nothing


def places_it(names: Names, node: int) -> bool:
    """Whether the noun that a place's name describes is where it is, or a body of that town."""
    tree = names.tree
    of_town = any(tree.lemma(above) in OF_TOWNS for above in tree.path(node)[1:3])  # "a Varna magistrate's court"
    return is_place_noun(names, tree.parent(node)) or of_town


def without_yardsticks(names: Names, places: Sequence[str]) -> list[str]:
    """The places without those that another is only measured from, where one is left."""
    if len(places) < 2:
        return list(places)
    yardsticks = {name_of(mention) for mention in names.mentions if _is_yardstick(names.tree, mention)}
    return [name for name in places if name not in yardsticks] or list(places)


_LENGTHS = word_set("km kilometer kilometers kilometre kilometres kms meters metres mile miles yards")


def _is_yardstick(tree: Tree, mention: Mention) -> bool:
    """A place from which only another is measured: "Karvat, 40 km north of Varna"."""
    before = [token.text.lower() for token in tree.tokens if token.end <= mention.start][-2:]
    measured = len(before) == 2 and before[1] == "from" and before[0] in _LENGTHS  # "40 miles | from Varna"
    return measured or (len(before) == 2 and before[1] == "of" and before[0] in DIRECTIONS)
