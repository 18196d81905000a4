"""What hangs on a predicate, as what: subject, object, by-agent, obliques; a missing subject is the one it shares."""

from __future__ import annotations

from collections.abc import Iterator

from extract.entities.model import CALENDAR
from extract.entities.wordlist import word_set
from extract.events.charges import taken_for
from extract.events.deed_words import BEFALLING, HARM, HARM_NOUNS, OF_SOMEBODY
from extract.events.tree import NOMINAL, SUBJECTS, VERBAL, Tree
from extract.events.voice import role_of_noun, undergoes
from extract.events.where import MODIFIERS
from extract.events.words import FOR_DEEDS, LIGHT, OF_DEEDS, PHASE, TIME_NOUNS

_PUT_FORWARD = frozenset({"bring", "file", "lodge", "make", "submit", "table"})
_CAUSED = frozenset({"ccomp", "xcomp", "oprd"})
_GAINED = frozenset(
    {"receive", "get", "obtain", "buy", "purchase", "acquire", "borrow", "take", "win", "steal", "inherit"}
)
# What is done to whom a preposition names: "spied on Lena Quist", "fired at the guard".
_DONE_TO = {
    **dict.fromkeys(("eavesdrop", "impose", "inform", "pounce", "prey", "snoop", "spy"), ("on", "upon")),
    **dict.fromkeys(("fire", "shoot", "spit"), ("on", "upon", "at")),
}


def arguments(tree: Tree, predicate: int) -> Iterator[tuple[str, int, str]]:
    """Role, head token and preposition of everything that hangs on the predicate."""
    if tree.tokens[predicate].pos in NOMINAL and tree.child(predicate, "cop") is None:
        yield from _of_noun(tree, predicate)
        return
    yield from subjects(tree, predicate)
    yield from _whose_deed_harmed(tree, predicate)
    yield from _told_of(tree, predicate)
    yield from _among_them(tree, predicate)
    shared = tree.shared_object(predicate)
    if shared is not None:
        yield "affected", shared, ""
    for other in tree.children[predicate]:
        dep = tree.tokens[other].dep
        if dep in ("dobj", "obj", "dative", "iobj"):
            whom = tree.tokens[other].tag in ("WP", "WDT") and tree.tokens[predicate].dep == "relcl"
            said = quoted_saying(tree, predicate) is not None
            yield "agents" if said else "affected", (tree.parent(predicate) if whom else other), ""
            yield from _given(tree, predicate, other)
        elif dep == "agent":
            yield from _by_whom(tree, other)
        elif dep == "prep" and tree.lemma(predicate) == "call" and tree.lemma(other) in ("on", "upon"):
            yield from (("affected", below, "") for below in tree.among(other, "pobj"))  # whom it asks
        elif dep == "prep" and tree.lemma(other) in _DONE_TO.get(tree.lemma(predicate), ()):
            yield from (("affected", below, tree.lemma(other)) for below in tree.among(other, "pobj"))
        elif dep in ("prep", "advmod", "prt") and not tree.cites(other):
            yield from _obliques(tree, other, 0)
        elif dep in ("attr", "oprd", "acomp"):
            yield "others", other, ""
        elif dep == "xcomp" or (dep == "advcl" and _bare(tree, other)):
            yield from _complement(tree, other)
        elif dep == "advcl" and other > predicate:
            yield from (("affected", whom, "") for whom in _outcome(tree, other))


def quoted_saying(tree: Tree, verb: int) -> int | None:
    """What somebody is quoted as saying ("state media quoted Noor as saying talks | failed")."""
    if tree.lemma(verb) != "quote":
        return None
    below = tree.among(verb, "advcl", "prep", "ccomp")
    saying = next((i for i in below if tree.tokens[i].text in ("as", "saying")), None)
    if saying is not None and tree.tokens[saying].text == "as":
        saying = tree.child(saying, "pcomp")
    content = None if saying is None else tree.child(saying, "ccomp")
    return content if content is not None and tree.is_verb(content) else None


def _by_whom(tree: Tree, preposition: int) -> Iterator[tuple[str, int, str]]:
    """Who stands behind "by"; nobody who only tells when: "by the day of Noor's death"."""
    for below in tree.among(preposition, "pobj"):
        when = tree.lemma(below) in TIME_NOUNS and tree.tokens[below].tag in ("NN", "NNS")
        yield "others" if when else "agents", below, "by"


def _given(tree: Tree, predicate: int, thing: int) -> Iterator[tuple[str, int, str]]:
    """From whom a thing is got, and to whom money goes: "received a letter from Omar Noor", "paid $5 to Acme"."""
    got, money = tree.lemma(predicate) in _GAINED, tree.tokens[thing].tag in ("$", "CD")
    for below in tree.among(thing, "prep"):
        if (got and tree.lemma(below) == "from") or (money and tree.lemma(below) in ("from", "to")):
            yield from _obliques(tree, below, 0)


def _whose_deed_harmed(tree: Tree, predicate: int) -> Iterator[tuple[str, int, str]]:
    """Whose deed it was that harmed somebody: "The bombing by | Oman | killed two"."""
    deed = tree.child(predicate, "nsubj") if tree.lemma(predicate) in HARM | {"destroy", "leave"} else None
    if deed is not None and tree.is_event_noun(deed):
        by = (i for i in tree.among(deed, "prep", "agent") if tree.lemma(i) == "by")
        yield from (("agents", below, "by") for i in by for below in tree.among(i, "pobj"))


def _told_of(tree: Tree, predicate: int) -> Iterator[tuple[str, int, str]]:
    """Who is named behind "Among those killed were", and who "had somebody arrested"."""
    above = tree.parent(predicate)
    thing = tree.parent(above)  # "had the general | arrested"
    caused = tree.tokens[predicate].dep == "acl" and tree.tokens[above].dep == "dobj" and above == predicate - 1
    cause = thing if caused else above if tree.tokens[predicate].dep in _CAUSED else None
    if cause is not None and tree.tokens[predicate].tag == "VBN" and tree.lemma(cause) in ("get", "have"):
        yield from (("agents", head, "") for _, head, _ in subjects(tree, cause))
    if tree.lemma(predicate) == "be":
        yield from (("affected", i, "") for i in _victims(tree, predicate))
    among = tree.parent(above)
    if tree.tokens[predicate].dep == "acl" and tree.tokens[among].text.lower() == "among":
        being = tree.parent(among)
        yield from (("affected", i, "") for i in tree.among(being, "nsubj", "attr", "nsubjpass"))


def _among_them(tree: Tree, predicate: int) -> Iterator[tuple[str, int, str]]:
    """Who is named of several: "Three men were held in May, among them | Omar Noor", "including | Omar Noor"."""
    thing, doer = tree.child(predicate, "dobj", "nsubjpass"), tree.child(predicate, "nsubj")
    suffers = undergoes(tree, predicate) or tree.lemma(predicate) in _DYING
    own = tree.children[predicate]
    ends = (i for at in tree.among(predicate, "prep") for i in tree.among(at, "pobj"))
    where = any(tree.lemma(i) in _PLACES and tree.tokens[i].tag == "NNS" for i in ends)
    for whole, below, befell in ((thing, own, True), (doer, own if thing is None else [], suffers)):
        if whole is None or tree.tokens[whole].tag not in ("NNS", "NNPS", "CD") or tree.lemma(whole) in _PLACES:
            continue
        for other in [*below, *tree.children[whole]]:
            named = tree.among(other, "pobj", "dobj", "nsubj")
            set_off = tree.tokens[other - 1].text in (",", "(")
            if other > predicate and whole != thing and (where or tree.tokens[other - 2].tag == "NNS"):
                continue  # "Fires broke out in several places on Monday, including Varna"
            of_them = tree.tokens[other].text == "among" and any(tree.tokens[i].text in ("them", "whom") for i in named)
            such = tree.tokens[other].text == "as" and tree.tokens[other - 1].text == "such"
            if such or (set_off and (of_them or tree.tokens[other].text == "including")):
                # not "including a nurse from Oman", "including Pakistanis"
                proper = (i for i in named if tree.tokens[i].tag == "NNP" and tree.child(i, "det") is None)
                named = named if whole == thing else list(proper)
                yield from (("affected" if befell else "agents", i, "") for i in named)


_PLACES = word_set("area city district neighborhood neighbourhood province region site suburb town village")
_VICTIMS = word_set("casualty dead detainee fatality hostage injured victim wounded")


def _victims(tree: Tree, copula: int) -> Iterator[int]:
    """Who is said to be of those whom it befell: "Among the dead was | Omar Noor", "| Noor was one of the victims"."""
    subject, said = tree.child(copula, "nsubj"), tree.child(copula, "attr")
    first = next((i for i in tree.among(copula, "prep") if tree.lemma(i) == "among" and i < copula), None)
    if first is not None:
        if any(tree.lemma(i) in _VICTIMS for i in tree.among(first, "pobj")):
            yield from (i for i in (subject, said) if i is not None)
        return
    for told, one_of in ((subject, said), (said, subject)):
        if told is None or one_of is None:
            continue
        among = next((i for i in tree.among(one_of, "prep") if tree.lemma(i) in ("of", "among")), None)
        of = () if among is None else tree.among(among, "pobj")
        if any(tree.lemma(i) in _VICTIMS for i in (one_of, *of)):
            yield told


def _outcome(tree: Tree, verb: int) -> Iterator[int]:
    """Whom it befell: "A shell struck the yard, | killing Omar Noor and wounding | Lena Quist"."""
    if tree.tokens[verb].tag != "VBG" or tree.tokens[verb - 1].text != ",":
        return
    for one in (verb, *tree.among(verb, "conj")):
        if tree.tokens[one].tag == "VBG" and tree.lemma(one) in HARM | OF_SOMEBODY:
            yield from tree.among(one, "dobj")


def _bare(tree: Tree, verb: int) -> bool:
    """An infinitive of purpose: no subject of its own."""
    return tree.tokens[verb].tag == "VB" and tree.child(verb, *SUBJECTS) is None


def _complement(tree: Tree, verb: int) -> Iterator[tuple[str, int, str]]:
    """What the complement verb is about takes part too ("began shelling X", "tried to kill Y")."""
    for other in tree.children[verb]:
        dep = tree.tokens[other].dep
        if dep in ("dobj", "obj", "dative"):
            yield "affected", other, ""
        elif dep == "prep":
            yield from _obliques(tree, other, 0)


def _obliques(tree: Tree, preposition: int, depth: int) -> Iterator[tuple[str, int, str]]:
    word = tree.lemma(preposition)
    for below in tree.children[preposition]:
        dep = tree.tokens[below].dep
        if dep in ("pobj", "obj"):
            yield "others", below, word
        elif dep in ("prep", "pcomp", "advmod") and depth < 3:
            yield from _obliques(tree, below, depth + 1)


def _of_noun(tree: Tree, noun: int) -> Iterator[tuple[str, int, str]]:
    for other in tree.children[noun]:
        dep = tree.tokens[other].dep
        if dep in MODIFIERS:
            yield role_of_noun(tree, noun, "poss") if dep == "poss" else "agents", other, dep
        elif dep == "agent":
            yield from _by_whom(tree, other)
        elif dep in ("prep", "acl"):
            word = tree.lemma(other)
            if dep == "acl" and word in _PUT_FORWARD:  # "a bid made | by Acme"
                yield from (whom for by in tree.among(other, "agent") for whom in _by_whom(tree, by))
            role = "agents" if word == "by" else "affected" if word in ("on", "against") else "others"
            role = role_of_noun(tree, noun, word) if word == "of" else role
            for _, below, inner in _obliques(tree, other, 0):
                yield role, below, inner if dep == "prep" else word
    yield from (("agents", whom, "") for whom in _accused(tree, noun))
    above = tree.parent(noun)
    if above != noun and tree.tokens[noun].dep in ("dobj", "obj", "nsubjpass") and tree.lemma(above) in LIGHT | PHASE:
        yield from subjects(tree, above)
        yield from ((role, head, word) for role, head, word in arguments(tree, above) if role == "others" and word)


def _accused(tree: Tree, deed: int) -> Iterator[int]:
    """Who is said to have done it: "| Omar Noor is charged with the murder", "tried | Omar Noor for the murder"."""
    preposition = tree.parent(deed)
    verb = tree.parent(preposition)
    if tree.tokens[deed].dep != "pobj" or tree.lemma(preposition) not in _BLAMED_FOR.get(tree.lemma(verb), ()):
        return
    if tree.is_verb(verb) and tree.lemma(deed) in HARM_NOUNS | BEFALLING:
        passive = tree.child(verb, "auxpass") is not None or tree.tokens[verb].dep == "acl"
        yield from [head for _, head, _ in subjects(tree, verb)] if passive else tree.among(verb, "dobj")


_BLAMED_FOR = {
    **dict.fromkeys(("accuse", "acquit", "clear", "convict", "suspect"), ("of", "in", "over")),
    **dict.fromkeys(("charge", "link"), ("with", "over", "in", "to")),
    **dict.fromkeys(("arrest", "blame", "hang", "indict", "jail", "sentence", "try"), ("for", "over")),
}


def who_is(tree: Tree, noun: int) -> int:
    """Whom the sentence says to be one of whom it tells: of "Quist was a botanist who founded it" Quist, so too of "to
    Lena Quist, a botanist who founded it"."""
    copula = tree.parent(noun)
    if tree.tokens[noun].dep == "appos" and tree.tokens[noun].pos == "NOUN" and tree.tokens[copula].pos == "PROPN":
        return copula if copula < noun else noun
    if tree.tokens[noun].dep != "attr" or tree.tokens[noun].pos != "NOUN" or tree.lemma(copula) != "be":
        return noun
    subject = tree.child(copula, "nsubj")
    named = subject is not None and subject < copula and tree.tokens[subject].pos in ("NOUN", "PROPN")
    return subject if named and subject is not None else noun


_DYING = frozenset({"die", "drown", "fall", "perish", "succumb"})  # befalls who does it: 'Kano fell'
_ASIDE = frozenset({"back", "behind", "in", "out"})  # 'fell back', 'fell out with'


def subjects(tree: Tree, verb: int, depth: int = 0) -> Iterator[tuple[str, int, str]]:
    """The verb's own subject, or the one it shares."""
    token = tree.tokens[verb]
    own = tree.among(verb, "nsubj", "nsubjpass", "csubj")
    aside = tree.lemma(verb) == "fall" and any(one.text in _ASIDE for one in tree.tokens[verb + 1 : verb + 2])
    befalls = tree.lemma(verb) in _DYING and not aside
    role = "affected" if undergoes(tree, verb) or befalls else "agents"
    for subject in own:
        if tree.tokens[subject].tag in ("WDT", "WP", "WRB") or tree.tokens[subject].text.lower() == "that":
            head = tree.parent(verb) if token.dep == "relcl" else noun_before(tree, subject)
            several = any(tree.tokens[i].text in ("were", "are", "have") for i in tree.among(verb, "aux", "auxpass"))
            if head is not None and several and tree.tokens[head].dep == "conj" and tree.tokens[head].tag == "NNP":
                yield role, tree.parent(head), tree.tokens[subject].text.lower()  # "Noor and Quist, who were held"
            if head is not None:
                yield role, who_is(tree, head), tree.tokens[subject].text.lower()
        else:
            yield ("affected" if tree.tokens[subject].dep == "nsubjpass" else role), subject, ""
    if own or (depth > 4 and token.dep != "relcl"):
        return
    above = tree.parent(verb)
    if above == verb:
        return
    if token.dep in ("acl", "relcl") and tree.tokens[above].pos not in VERBAL:
        if token.dep == "relcl" and own:
            return
        named = tree.parent(above)  # "Lena Quist, a teacher | arrested in May, has appealed"
        of_name = tree.tokens[above].dep == "appos" and tree.tokens[named].pos == "PROPN"
        yield ("affected" if token.dep == "relcl" else role), (named if of_name and token.dep == "acl" else above), ""
    elif token.dep == "oprd" and (given := tree.among(above, "dobj")):  # "found Noor guilty of bribing a judge"
        yield from (("agents", whom, "") for whom in given)
    elif token.dep in ("acomp", "oprd"):  # "is due to be tried"
        yield from ((role, head, "") for _, head, _ in subjects(tree, above, depth + 1))
    elif token.dep in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep"):
        if token.dep == "pcomp":
            above = taken_for(tree, verb) or tree.parent(above)
        having = any(tree.tokens[i].tag == "VBG" for i in tree.among(verb, "aux"))
        if token.dep == "ccomp" and tree.tokens[verb].tag not in ("VB", "VBG") and not having:
            return
        whom = blamed(tree, verb)
        bidden = token.dep == "xcomp" or _chosen(tree, verb)
        given = tree.among(above, "dobj", "obj") if bidden else [] if whom is None else [whom]
        shared = [(role, head, "") for head in given] or list(subjects(tree, above, depth + 1))
        for _, head, _ in shared:
            yield role, head, ""


_CHOOSING = word_set(
    "appoint assign choose commission designate elect engage hire name nominate pick recruit select tap"
)


def _chosen(tree: Tree, verb: int) -> bool:
    """Whether it is what somebody was chosen for: "appointed Noor to | lead the bank"; not "shot him to | scare us"."""
    to_do = tree.tokens[verb].tag == "VB" and any(tree.tokens[i].tag == "TO" for i in tree.among(verb, "aux"))
    return to_do and tree.tokens[verb].dep in ("advcl", "xcomp") and tree.lemma(tree.parent(verb)) in _CHOOSING


def blamed(tree: Tree, verb: int) -> int | None:
    """Whom somebody blames, praises or punishes, where the verb tells what he did: "accused Noor of | shelling the
    town", "fined him for | parking there"."""
    preposition = tree.parent(verb)
    if (taken := taken_for(tree, verb)) is not None:
        return tree.child(taken, "dobj")  # "arrested | Noor | on suspicion of"
    if tree.tokens[verb].dep != "pcomp" or tree.child(verb, *SUBJECTS) is not None:
        return None
    held = tree.parent(preposition)
    judges = tree.parent(held) if tree.tokens[held].dep == "dobj" else held
    blames = OF_DEEDS if tree.lemma(preposition) == "of" else FOR_DEEDS if tree.lemma(preposition) == "for" else ()
    thing = tree.child(judges, "dobj")
    if thing is not None and tree.lemma(judges) in _TAKING and tree.lemma(preposition) == "for":
        of = next((i for i in tree.among(thing, "prep") if tree.lemma(i) == "of"), None)
        return tree.child(thing, "poss") if of is None else tree.child(of, "pobj")
    return thing if tree.lemma(judges) in blames else None


_TAKING = frozenset({"cancel", "confiscate", "freeze", "revoke", "seize"})  # whose goods: "froze Noor's funds for …"


def noun_before(tree: Tree, pronoun: int) -> int | None:
    """The noun that a relative pronoun stands behind, where the parse hangs its clause elsewhere; no date between."""
    nouns = (i for i in range(pronoun - 1, -1, -1) if tree.tokens[i].pos in NOMINAL)
    return next((i for i in nouns if tree.tokens[i].text not in CALENDAR and tree.lemma(i) not in TIME_NOUNS), None)
