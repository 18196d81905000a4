"""Whom a phrase stands for: the names in it that take part where its head noun does.

"PMF members", "forces of X", "forces loyal to X", "proxies linked to X", "Iranian forces", "Lena Quist, a teacher, and
her husband Omar Noor"; not whose office it is where its holder is named: "the French president, Omar Noor".
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from extract.entities.wordlist import word_set
from extract.events.deed_words import ARMED_DEEDS, ARMS
from extract.events.names import PARTY_LABELS, PLACE_LABELS, Names, is_his_body, name_of
from extract.events.tree import NOMINAL, Tree
from extract.events.where import MODIFIERS, OF_TOWNS
from extract.events.whose import OF_PEOPLE
from extract.events.words import CALLING, GROUPS, MACHINES, STATE_NOUNS, TIES
from extract.records import Mention

_HOLDS = frozenset({"of", "from", "for", "by", "at", "in", "against", "with", "between"})
_LOOSE = frozenset({"from", "for", "at", "in"})  # "documents from X": X takes part only where people are from it
_SERVICES = frozenset({"border", "customs", "intelligence", "prison", "secret", "security"})
_STANDING_BY = frozenset({"allied", "close", "faithful", "loyal"})


def phrase_names(names: Names, head: int) -> list[tuple[Mention, int, bool]]:
    """The mentions an argument's phrase stands for, with their head tokens; True for the phrase's own head."""
    tree = names.tree
    found: list[tuple[Mention, int, bool]] = []
    todo, seen = [head], set()
    while todo:
        node = todo.pop(0)
        if node in seen:
            continue
        seen.add(node)
        own = names.at.get(node)
        noun = own is None or own.label != "NORP" or tree.tokens[node].pos in NOMINAL | {"PRON"}
        if own is not None and (noun or whose_arms(tree, node)):
            found.append((own, node, True))
        elif own is None:
            found.extend(_held(names, node))
        todo.extend(i for i in tree.among(node, "conj") if not is_his_body(names, node, i))
        if own is None or own.label in PLACE_LABELS:
            todo.extend(i for i in tree.among(node, "appos") if i in names.at or not found)
        if own is not None:
            todo.extend(_and_hers(tree, node) if own.label == "PERSON" else _its_speaker(names, node))
        if own is None and not found and (set_off := _set_off_with(tree, node)) is not None:
            todo.append(tree.parent(set_off))
    return found


# What a state's arms do, and what they do to whom a preposition names, which else may be where it was.
_OF_ARMS = word_set("airstrike annexation blockade bombardment incursion invasion occupation offensive shelling")


def whose_arms(tree: Tree, adjective: int) -> bool:
    """Whether a people's adjective says whose arms did it: "the | Russian invasion", "an | Omani raid on Varna"."""
    deed = tree.parent(adjective)
    if tree.tokens[adjective].dep not in ("amod", "compound", "nmod") or deed < adjective:
        return False
    done_to = any(tree.lemma(i) in ("on", "against") for i in tree.among(deed, "prep"))
    return tree.lemma(deed) in _OF_ARMS or (done_to and tree.lemma(deed) in ARMED_DEEDS)


def _and_hers(tree: Tree, node: int) -> Iterator[int]:
    """Who is joined to what a person is: "Lena Quist, a teacher, and her husband Omar Noor"."""
    for other in tree.among(node, "appos"):
        for joined in tree.among(other, "conj"):
            owner = tree.child(joined, "poss")
            if owner is not None and tree.tokens[owner].tag == "PRP$":
                yield joined


def _its_speaker(names: Names, node: int) -> Iterator[int]:
    """Who speaks for a body and stands behind it without a comma: "the Varna Front (VF) spokesman Omar Noor"."""
    for other in names.tree.among(node, "appos"):
        mention = names.at.get(other)
        if mention is not None and mention.label == "PERSON":
            first = names.tree.inside(mention.start, mention.end)[0]
            if first and names.tree.tokens[first - 1].pos == "NOUN":
                yield other


def _set_off_with(tree: Tree, node: int) -> int | None:
    """The word between commas that this one is, or is joined to: "Quist, a baker and a judge who left"."""
    while tree.tokens[node].dep == "conj" and tree.parent(node) != node:
        node = tree.parent(node)
    return node if tree.tokens[node].dep == "appos" else None


_MADE = frozenset({"base", "bear", "build", "educate", "flag", "fund", "make", "register"})
_BEGUN = frozenset({"build", "create", "design", "establish", "form", "found", "open", "paint", "write"})
# Forces that somebody leads: "a relief column under | Omar Noor".
_LED = word_set("column corps detachment expedition flotilla legion raider reinforcement squad troupe vanguard")
_RULING = frozenset({"government", "regime"})


def _held(names: Names, noun: int) -> list[tuple[Mention, int, bool]]:
    """Names a common noun hangs on: "PMF members", "forces of X", "proxies linked to X", "Iranian forces"."""
    tree = names.tree
    found: list[tuple[Mention, int, bool]] = []
    if tree.tokens[noun].pos not in NOMINAL:
        return found
    before = [i for i in tree.children[noun] if tree.tokens[i].dep in MODIFIERS and i not in names.at]
    # "the Omani | customs authority", not "an Oman-based | group"
    deeper = [i for one in before if tree.lemma(one) not in _MADE for i in tree.among(one, *MODIFIERS)]
    named_so = [i for i in tree.children[noun] if tree.tokens[i].dep in MODIFIERS and i in names.at]
    # "Turkish and Russian | troops"
    beside = [i for one in named_so for i in tree.among(one, "conj") if tree.tokens[i].pos == "ADJ" and i < noun]
    on = {"on", "into"} if tree.is_event_noun(noun) else set()
    for other in sorted([*tree.children[noun], *deeper, *beside]):
        dep = "amod" if other in beside else tree.tokens[other].dep
        mention = names.at.get(other)
        if dep in MODIFIERS and mention is not None:
            named = tree.tokens[noun].pos == "PROPN" and dep != "poss" and not is_model(tree.tokens[noun].text)
            acts = _is_group(tree.lemma(noun)) or tree.is_event_noun(noun) or named
            if mention.label in PARTY_LABELS and not (acts or tree.lemma(noun) in ARMS):
                continue
            his = dep == "poss" and mention.label == "PERSON"
            if not tree.is_event_noun(noun) and _named_beside(names, noun, PARTY_LABELS if his else _PERSON):
                continue  # "Quist's deputy, Omar Noor, left", "the French president, Lena Quist", "his team, Acme"
            state = mention.label in ("NORP", "GPE") and (tree.lemma(noun) in STATE_NOUNS or _is_secret(tree, noun))
            state = state and not (tree.lemma(noun) in OF_TOWNS and not names.is_country(mention))
            people = mention.label == "NORP" and name_of(mention) == mention.text and mention.text.endswith("s")
            arms = mention.label == "NORP" and whose_arms(tree, other)
            found.append((mention, other, state or people or arms))  # "the Houthis' security service"
        elif dep == "prep" and tree.lemma(other) in _HOLDS | on:
            from_somebody = tree.lemma(other) in _LOOSE and not _is_group(tree.lemma(noun))
            below = _below(names, other)
            rules = tree.lemma(other) == "of" and tree.lemma(noun) in _RULING  # "the government of Oman"
            found.extend(
                (one, node, primary or (rules and names.is_country(one)))
                for one, node, primary in below
                if not (from_somebody and one.label in PARTY_LABELS and tree.tokens[node].dep == "pobj")
                and not (one.label == "PERSON" and _named_beside(names, noun))  # "the lawyer for Noor, Lena Quist"
            )
        elif dep == "prep" and tree.lemma(other) == "to":
            # "the ambassador to Oman Lena Quist"
            found.extend(one for one in _below(names, other) if one[0].label == "PERSON")
        elif (
            dep == "prep" and tree.lemma(other) == "under" and (_is_group(tree.lemma(noun)) or tree.lemma(noun) in _LED)
        ):  # "rebels under Omar Noor"
            found.extend(one for one in _below(names, other) if one[0].label == "PERSON")
        elif tree.lemma(other) in _STANDING_BY and other > noun:  # "forces loyal to Omar Noor"
            by = [one for to in tree.among(other, "prep") if tree.lemma(to) == "to" for one in _below(names, to)]
            found.extend(one for one in by if one[0].label in PARTY_LABELS)
        elif dep == "acl" and tree.lemma(other) in CALLING:  # "a company called Acme Marine"
            called = ((names.at.get(i), i) for i in tree.among(other, "oprd", "dobj", "xcomp"))
            found.extend((name, i, True) for name, i in called if name is not None)
        elif dep == "acl" and not (tree.lemma(other) in _BEGUN and names.dates & set(tree.subtree(other))):
            # not "a club founded by Noor in 1902"
            ties = ("prep", "agent") if tree.lemma(other) in TIES else ("agent",)
            for tie in tree.among(other, *ties):
                found.extend(_below(names, tie))
    return found


def _is_secret(tree: Tree, noun: int) -> bool:
    """A state's service: "the Italian secret services", "Oman's security service"."""
    return tree.lemma(noun) == "service" and any(tree.lemma(i) in _SERVICES for i in tree.among(noun, *MODIFIERS))


_PERSON = frozenset({"PERSON"})


def _named_beside(names: Names, noun: int, labels: Container[str] = _PERSON) -> bool:
    """Whether who holds an office is named behind it."""
    beside = (names.at.get(i) for i in names.tree.among(noun, "appos"))
    return any(mention is not None and mention.label in labels for mention in beside)


def _is_group(lemma: str) -> bool:
    """A noun for people, who act for the name before them ("PMF members"), not for a thing of theirs."""
    return (lemma in STATE_NOUNS and lemma not in MACHINES) or lemma in GROUPS or lemma.endswith(("man", "ist", "ian"))


def is_model(word: str) -> bool:
    """What a maker calls a product of its ("Boeing 787", "Airbus A380"): the maker does nothing there."""
    return word[:1].isupper() and any(letter.isdigit() for letter in word)


def _below(names: Names, preposition: int) -> list[tuple[Mention, int, bool]]:
    tree = names.tree
    found: list[tuple[Mention, int, bool]] = []
    of = tree.lemma(preposition) in ("of", "by", "to", "with", "against", "between", "on", "into")
    for below in tree.among(preposition, "pobj"):
        for node in [below, *tree.among(below, "conj")]:
            mention = names.at.get(node)
            if mention is not None:
                acts = tree.lemma(preposition) == "by" or mention.label not in PLACE_LABELS | {"NORP"}
                found.append((mention, node, of and acts))
                found.extend(_after_place(names, node, mention))
                if mention.label == "ORG" and _is_group(tree.lemma(tree.parent(preposition))):
                    found.extend(_after_place(names, node, None))  # "a spokesman for Acme, Omar Noor, left"
            elif of:
                related = tree.lemma(tree.parent(preposition)) in OF_PEOPLE  # "the son of Oman's president" is no Oman
                found.extend([] if related else _held(names, node))
                found.extend(_after_place(names, node, None))
    return found


def _after_place(names: Names, node: int, place: Mention | None) -> Iterator[tuple[Mention, int, bool]]:
    """The person behind an office's place or body: "the mayor of Varna, Lena Quist, left"."""
    for other in names.tree.among(node, "appos") if place is None or place.label == "GPE" else ():
        mention = names.at.get(other)
        if mention is not None and mention.label == "PERSON":
            yield mention, other, True
