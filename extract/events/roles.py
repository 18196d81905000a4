"""Who takes part in a predicate, as what, and where: from the parse, over names only.

1. The predicate's arguments: subject, object, by-agent, obliques; a missing subject is the one it shares.
2. Each argument's names: the name itself, or the names that a common noun hangs on ("members of X", "X's forces").
3. A place as subject or by-agent acts ("Baghdad said"), a country as object is affected; else it is where it happens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.entities.wordlist import word_set
from extract.events.arguments import arguments, subjects
from extract.events.deed_words import BEFALLING, HARM, HARM_NOUNS, TAKING
from extract.events.holders import whose_office
from extract.events.names import PARTY_LABELS, PLACE_LABELS, Names, name_of
from extract.events.papers import is_paper
from extract.events.parse import FINITE
from extract.events.sharing import is_meeting, verb_of
from extract.events.subjects import STOPS, before_verb
from extract.events.tree import NOMINAL, SUBJECTS, Tree
from extract.events.voice import role_of_noun, undergoes
from extract.events.where import (
    MODIFIERS,
    comes_from,
    is_ruled,
    is_topic,
    local_places,
    places_it,
    shared_places,
    without_yardsticks,
)
from extract.events.whom import is_model, phrase_names, whose_arms
from extract.events.whose import is_its_head, is_tied_to, only_says_whose
from extract.events.whose_deed import by_whose_deed, owns_deed
from extract.events.words import (
    ACCUSING,
    BODIES,
    GIVING,
    MOTION,
    NAMED_EVENTS,
    REACTIONS,
    REPORTING,
    STATE_NOUNS,
    TIME_NOUNS,
    WRITINGS,
    WRITTEN_OF,
)
from extract.records import Mention

_BEATEN = frozenset({"beat", "defeat", "outplay", "thrash", "trounce"})
_PLAYED = _BEATEN | {"draw", "lose", "play"}
_OPPOSED = frozenset({"against", "with", "between", "by", "versus", "among", "alongside"})
_STOPS = STOPS | {")"}
_VENUE = frozenset({"at", "in", "into", "on", "onto", "during", "near", "within", "inside"})
_OF_MANY = HARM_NOUNS | NAMED_EVENTS | {"demonstration", "protest"}  # during these somebody does what he does
_SCHOOLS = frozenset({"School", "College", "University", "Seminary", "Academy", "Hospital"})  # "taken from the school"
_MET = frozenset({"against", "between", "by", "with"})  # "died in a clash with X"
# Where things are said and shown, as at a place.
_PLATFORMS = frozenset(
    ["Facebook", "Instagram", "Reddit", "Signal", "TikTok", "Telegram", "Twitter", "VKontakte", "Weibo", "WhatsApp"]
)
_PLATFORMS |= frozenset({"X", "YouTube"})
_OFF = frozenset({"off", "in", "at", "near", "around", "outside"})


@dataclass(slots=True)
class Roles:
    """Names by role, in the order met, without repeats."""

    agents: list[str] = field(default_factory=list)
    affected: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)

    def add(self, role: str, name: str) -> None:
        """Once only: the first role a name is met in is its role."""
        if not name:
            return
        if role != "places" and any(name in box for box in (self.agents, self.affected, self.others)):
            return
        box: list[str] = getattr(self, role)
        if name not in box:
            box.append(name)

    @property
    def actors(self) -> tuple[str, ...]:
        """Agents first, then affected, then the others."""
        return tuple(dict.fromkeys([*self.agents, *self.affected, *self.others]))


def participants(names: Names, predicate: int) -> Roles:
    """All names of the predicate's own clause by role."""
    roles = Roles()
    tree = names.tree
    verb = tree.lemma(predicate)
    struck = [name_of(mention) for mention in by_whose_deed(names, predicate)] if verb in HARM else []
    for name in struck:
        roles.add("agents", name)
    for role, head, preposition in sorted(arguments(tree, predicate), key=lambda one: one[0] != "agents"):
        found = phrase_names(names, undated(names, head))
        if preposition == "who":
            found = _persons(names, head, found)
        for mention, node, primary in found:
            if mention.label in PLACE_LABELS and is_topic(tree, node, predicate):
                continue
            told = role == "agents" and tree.is_verb(predicate)
            # "a meeting of the Council was held"
            told = told or (verb in _HOLDING and tree.tokens[head].dep == "nsubjpass")
            own = (_in_noun(tree, head, node) if told else "") or role
            own = "others" if role == "affected" and _is_doer(tree, head, node) else own
            # "An inquest into the death of Noor opened"
            own = "others" if own == "agents" and tree.lemma(_link(tree, head, node)) in _ABOUT else own
            own = "agents" if own == "affected" and verb in _ISSUING and _wrote(tree, head, node) else own
            if own == "affected" and node != head and whose_arms(tree, node):  # "a Soviet offensive was launched"
                own = "agents" if verb in _WAGING and tree.tokens[head].dep == "nsubjpass" else "others"
            own = "others" if node != head and _only_named(names, mention, node, verb) else own
            own = "others" if _is_against(tree, mention) else own
            how = (
                ""
                if preposition == "who"
                else "poss"
                if own == "agents" and owns_deed(names, head, node)
                else preposition
            )
            _assign(roles, names, mention, node, own, how, verb, primary)
    if tree.lemma(predicate) in HARM and not roles.agents:
        for mention in _harming(names, predicate):
            _assign(roles, names, mention, predicate, "agents", "", verb, True)
    if not roles.actors and not is_paper(tree, predicate, names.dates):
        befell = _befell(tree, predicate)
        for mention in _nearest(names, predicate):
            _assign(roles, names, mention, predicate, "affected" if befell else "agents", "", verb, True)
    for mention in _set_beside(names, predicate):
        _assign(roles, names, mention, predicate, "affected", "", verb, True)
    _add_places(roles, names, predicate)
    roles.places[:] = [name for name in without_yardsticks(names, roles.places) if name not in struck]
    held = verb_of(tree, predicate) if is_meeting(tree, predicate) and not roles.places else None
    if held is not None:  # "told a rally on Monday in Varna": the rally was there too
        _add_places(roles, names, held)
        del roles.places[1:]
    return roles


_HOLDING = frozenset({"convene", "hold"})
_ABOUT = frozenset({"about", "concerning", "into", "regarding"})
_TAKEN_IN = TAKING | {"evacuate"}


def _only_named(names: Names, mention: Mention, node: int, verb: str) -> bool:
    """Whether the name only tells who somebody is who does or undergoes it."""
    tree = names.tree
    its_head = mention.label not in PLACE_LABELS and is_its_head(tree, node, verb)
    return its_head or only_says_whose(tree, mention, node) or whose_office(names, node) or is_tied_to(tree, node)


def _link(tree: Tree, noun: int, node: int) -> int:
    """The word right below a noun on the way up from a name's; the name's own where it does not hang on the noun."""
    way = tree.path(node)
    return way[way.index(noun) - 1] if noun in way[1:] else node


_SENT_OUT = frozenset({"delegation", "deployment", "expedition", "mission"})


def _in_noun(tree: Tree, noun: int, node: int) -> str:
    """The role a happening's noun gives to whom it names ("the arrest | of Noor drew criticism"); "" for none."""
    if noun not in tree.path(node)[1:] or not tree.is_event_noun(noun):
        return ""
    link = _link(tree, noun, node)
    if tree.tokens[link].dep == "poss":
        return role_of_noun(tree, noun, "poss")
    if tree.lemma(link) == "of" and tree.lemma(noun) in _SENT_OUT and tree.tokens[noun].dep == "nsubj":
        return "agents"  # "the mission of the League visited Varna"
    if tree.lemma(link) == "of":
        return role_of_noun(tree, noun, "of")
    return "affected" if tree.lemma(link) in ("against", "on") else ""


def _is_against(tree: Tree, mention: Mention) -> bool:
    """Whether the name only says whom somebody is against: "an anti-Karvat leader"."""
    first = tree.inside(mention.start, mention.end)[0]
    return first > 1 and [one.text.lower() for one in tree.tokens[first - 2 : first]] == ["anti", "-"]


_ISSUING = word_set("issue post publish release")


def _wrote(tree: Tree, paper: int, node: int) -> bool:
    """Whether the name is whose paper it is: "a | WHO report issued on Tuesday", "| Noor's letter was published"."""
    written = tree.lemma(paper) in WRITINGS and tree.tokens[paper].dep != "dobj"
    return written and tree.tokens[_link(tree, paper, node)].dep in ("compound", "nmod", "poss")


_WAGING = word_set("begin carry conduct fight launch mount open resume stage start undertake wage")
_AUTHORED = word_set(
    "compose design direct draft draw engrave film illustrate paint photograph print produce publish sculpt sign write"
)
_TAKING = word_set("abduct accuse hijack imprison jail kidnap rape rob seize shoot torture")


def _is_doer(tree: Tree, noun: int, node: int) -> bool:
    """Whether a noun names him as who did or made it: of "the arrest of Noor by guards | was filmed" the guards, of "a
    window by Lena Quist | was sold" her; or as who harmed whom it names: of "men abducted by Noor | were freed" him."""
    link = _link(tree, noun, node)
    harmed = tree.tokens[link].dep == "acl" and tree.lemma(link) in HARM | _TAKING | _AUTHORED
    return link != node and (tree.lemma(link) == "by" or (harmed and tree.child(link, "agent") in tree.path(node)))


def _add_places(roles: Roles, names: Names, predicate: int) -> None:
    """Where it happened; else where what was done meanwhile did."""
    acting = set(roles.actors)
    for name in local_places(names, predicate, acting):
        roles.add("places", name)
    if not roles.places:
        for name in [*local_places(names, predicate, acting, meanwhile=True), *shared_places(names, predicate)]:
            roles.add("places", name)


def _harming(names: Names, predicate: int) -> Iterator[Mention]:
    """Who did what somebody died or was hurt of: "were killed when they were ambushed by X", "died after X fired"."""
    tree = names.tree
    if tree.lemma(predicate) in _TAKEN_IN:
        return  # "was arrested, a day after Acme filed a complaint"
    for verb in [predicate, *(i for i in tree.among(predicate, "conj") if tree.lemma(i) in HARM)]:
        for clause in tree.among(verb, "advcl"):
            mark = tree.child(clause, "mark", "advmod")
            if mark is None or tree.tokens[mark].text.lower() not in ("when", "after", "as"):
                continue
            if mark and tree.lemma(mark - 1) in TIME_NOUNS:
                continue  # "were killed, two days after the KLT called a strike"
            doers = [i for i in tree.among(clause, "nsubj") if tree.tokens[i].pos in NOMINAL]
            doers += [b for a in tree.among(clause, "agent") for b in tree.among(a, "pobj")]
            for doer in doers:
                yield from (
                    mention for mention, _, primary in phrase_names(names, doer) if primary or mention.label == "ORG"
                )


def undated(names: Names, subject: int) -> int:
    """The noun left of a date that the parse took for the subject ("troops Friday raided the house")."""
    if subject not in names.dates or names.tree.tokens[subject].dep not in SUBJECTS:
        return subject
    left = subject
    while left > 0 and left in names.dates:
        left -= 1
    return left if left not in names.dates and names.tree.tokens[left].pos in NOMINAL else subject


def _set_beside(names: Names, predicate: int) -> Iterator[Mention]:
    """The person named between commas behind the object, where the parse hung the name on the verb.

    "Police arrested the harbour master of the town, Ines Cardoso, on Monday."
    """
    tree = names.tree
    thing = tree.child(predicate, "dobj", "obj")
    for other in tree.among(predicate, "dep", "appos", "npadvmod", "parataxis"):
        mention = names.at.get(other)
        if thing is None or mention is None or mention.label != "PERSON" or other < thing:
            continue
        first = tree.inside(mention.start, mention.end)[0]
        if tree.tokens[first - 1].text == "," and not any(tree.is_verb(i) for i in range(thing, first)):
            yield mention


_SUFFERED = frozenset({"die", "escape", "fall", "flee", "lose", "perish", "survive"})


def _befell(tree: Tree, predicate: int) -> bool:
    """Whether who is told of undergoes it, as who was killed in it does ("Noor was killed in an | attack")."""
    if tree.tokens[predicate].pos not in NOMINAL:
        return undergoes(tree, predicate)
    labels = tree.tokens[predicate].dep == "meta"  # "Judgment: Noor fined"
    verb = verb_of(tree, predicate) if labels or tree.lemma(predicate) in HARM_NOUNS else None
    return verb is not None and (undergoes(tree, verb) or tree.lemma(verb) in _SUFFERED)


def _nearest(names: Names, predicate: int) -> list[Mention]:
    """Who the clause is about where the parse gives the predicate no subject.

    For a verb, the first name of the stretch without verbs before it; for a noun without names of its own, the subject
    of the verb whose object it is, or at, in or to which something is done there: who left after a flood made no flood.
    """
    tree = names.tree
    if tree.tokens[predicate].pos in NOMINAL:
        # Whoever spoke at "the Harbour Conference" did not hold it; "a news conference" is the speaker's own.
        verb = verb_of(tree, predicate) if tree.tokens[predicate].pos == "NOUN" else None
        harm = tree.lemma(predicate) in HARM_NOUNS | BEFALLING
        # "confirmed the death of two in an | attack", "condemned the | raid"
        meanwhile = tree.lemma(tree.parent(predicate)) == "during" and tree.lemma(predicate) in _OF_MANY
        meanwhile = meanwhile and not _befell(tree, predicate)  # "was shot during a raid"
        speaks = (
            verb is None
            or meanwhile
            or tree.lemma(verb) in ACCUSING
            or (harm and tree.lemma(verb) in REPORTING | REACTIONS | WRITTEN_OF)
        )
        found = [] if speaks else [one for _, head, _ in subjects(tree, verb or 0) for one in phrase_names(names, head)]
        return [mention for mention, _, primary in found if primary and mention.label != "NORP"]
    if tree.child(predicate, *SUBJECTS) is not None or tree.tokens[predicate].tag not in FINITE | {"VBN"}:
        return []
    if tree.tokens[predicate].dep == "conj" and any(
        tree.tokens[i].pos in NOMINAL or tree.tokens[i].tag == "PRP" for _, i, _ in subjects(tree, predicate)
    ):
        return []  # "Masked men killed Noor and | left", "We were relieved by the Varna Rifles and | left"
    beside = names.at.get(predicate - 1)
    if beside is not None and beside.label == "PERSON":
        return [beside]  # "VF spokesman | Omar Noor denied it"
    for index in before_verb(tree, predicate, _STOPS):
        mention = names.at.get(index)
        if mention is not None and mention.label in PARTY_LABELS and not _owns_or_makes(tree, mention):
            by_another = tree.tokens[tree.parent(index)].dep == "agent"  # "papers seen by Reuters and | filed in May"
            return [] if by_another else [mention]
    return []


def _owns_or_makes(tree: Tree, mention: Mention) -> bool:
    """Whether what the name belongs to follows it: "Acme's new car", "the Acme A380"."""
    if any(is_model(word) for word in mention.text.split()[1:]):
        return True
    behind = next((token for token in tree.tokens if token.start >= mention.end), None)
    return behind is not None and (behind.tag == "POS" or is_model(behind.text))


def _persons(names: Names, head: int, found: list[tuple[Mention, int, bool]]) -> list[tuple[Mention, int, bool]]:
    """Whom "who" means: a person; where the parse hangs the clause on another name, the person last named before it."""
    if not found or any(mention.label == "PERSON" for mention, _, _ in found):
        return found
    if names.tree.tokens[head].tag == "NNS" or names.tree.lemma(head) in BODIES:
        return found  # "complained to Karvat District police | officers, who beat them"
    for index in range(head, -1, -1):
        mention = names.at.get(index)
        if mention is not None and mention.label == "PERSON":
            return [(mention, index, True)]
    return found


_FORCES = word_set("""
avalanche blizzard cyclone drought earthquake epidemic famine flood flooding hailstorm heatwave hurricane landslide
monsoon outbreak quake rain rainstorm sandstorm snowstorm storm tornado tremor tsunami typhoon wildfire
""")
_BY_NOBODY = frozenset({"blast", "blaze", "clash", "crash", "derailment", "explosion", "fire", "riot", "stampede"})
_BY_NOBODY |= _FORCES
_PENALTIES = frozenset({"boycott", "embargo", "penalty", "restriction", "sanction", "tariff"})


def _brought_by(tree: Tree, node: int) -> str:
    """The preposition that brings a name, also the second of several ("between Oman and | Yemen")."""
    while tree.tokens[node].dep == "conj" and tree.parent(node) < node:
        node = tree.parent(node)
    return tree.lemma(tree.parent(node)) if tree.tokens[node].dep == "pobj" else ""


def _struck_by_nature(tree: Tree, node: int) -> bool:
    """Whether a land is only where it happened: "an earthquake struck northern | Italy"."""
    verb = tree.parent(node)
    subject = tree.child(verb, *SUBJECTS) if tree.is_verb(verb) else None
    if subject is not None and tree.tokens[subject].tag == "WDT" and tree.tokens[verb].dep == "relcl":
        subject = tree.parent(verb)  # "the earthquake that struck | Italy"
    return subject is not None and subject < node and tree.lemma(subject) in _FORCES


def _is_penalty(tree: Tree, node: int) -> bool:
    """ "imposed sanctions on | Oman"."""
    above = tree.parent(tree.parent(node))
    things = [above, *tree.among(above, "dobj", "nsubjpass")]
    return any(tree.lemma(i) in _PENALTIES for i in things)


def _assign(
    roles: Roles, names: Names, mention: Mention, node: int, role: str, preposition: str, verb: str, primary: bool
) -> None:
    name = name_of(mention)
    if mention.label in PARTY_LABELS:
        judges = bool({"court", "courts", "tribunal"} & set(name.lower().split()))
        holder = names.tree.is_event_noun(names.tree.parent(node)) and names.tree.tokens[node].dep in MODIFIERS
        within = names.tree.lemma(names.tree.parent(node)) if names.tree.tokens[node].dep == "pobj" else ""
        at = (preposition in _VENUE and within not in _MET) or (
            preposition == "from" and name.rpartition(" ")[2] in _SCHOOLS
        )
        venue = role == "others" and at and mention.label == "ORG" and not (judges or holder)
        venue = venue or (name in _PLATFORMS and within in ("on", "via"))
        if venue and name.rpartition(" ")[2] in _SCHOOLS and preposition in ("at", "in", "inside", "near"):
            roles.add("places", name)
        elif not venue and name.rpartition(" ")[2].lower() not in NAMED_EVENTS:
            roles.add(role, name)
    elif mention.label == "NORP":
        if primary:
            roles.add(role, name)
    elif mention.label in PLACE_LABELS:
        _assign_place(roles, names, mention, node, role, preposition, verb, primary)


def _is_state(tree: Tree, noun: int) -> bool:
    told = tree.lemma(noun) in STATE_NOUNS or tree.tokens[noun].text.lower() in STATE_NOUNS
    return told and tree.lemma(noun) != "state"  # not "the US state of Ohio"


def _assign_place(
    roles: Roles, names: Names, mention: Mention, node: int, role: str, preposition: str, verb: str, primary: bool
) -> None:
    """A place's name is where it was, or who did or underwent it: a land that acts, is struck at, or is dealt with."""
    name = name_of(mention)
    inner = _brought_by(names.tree, node)
    if comes_from(names.tree, node) or is_ruled(names.tree, node):
        return
    if role == "affected" and _struck_by_nature(names.tree, node):
        roles.add("places", name)
        return
    country = names.is_country(mention)
    if country and inner == "on" and _is_penalty(names.tree, node):
        roles.add("affected", name)
        return
    if (
        mention.label == "GPE"
        and primary
        and preposition == ""
        and role != "others"
        and not (role == "affected" and verb in MOTION)
        and not names.is_placed(mention)
    ):
        behind = [token.text.lower() for token in names.tree.tokens if token.end <= mention.start][-1:]
        roles.add("places" if behind and behind[0] in _OFF else role, name)
        return
    if names.describes(mention):
        return
    if names.tree.tokens[names.tree.parent(node)].dep == "agent":  # "a swap brokered by Varna"
        roles.add(role, name)
        return
    # "the Varna bombing" was in Varna, "the U.S. bombing" the U.S. did, nobody a blast
    befell = names.tree.lemma(names.tree.parent(node)) if preposition in MODIFIERS - {"poss"} else ""
    primary = primary and befell not in (_BY_NOBODY if country else HARM_NOUNS)
    acts = role == "agents" and (primary or preposition == "poss" or (country and preposition in MODIFIERS))
    acts = acts and befell not in _BY_NOBODY
    rival = country or verb in _BEATEN  # "Barcelona beat Madrid"
    harmed = role == "affected" and primary and rival and verb not in MOTION and preposition in ("", "against")
    primary = primary or inner in ("between", "with")
    preposition = inner if inner in ("between", "with") else preposition
    role = "others" if role == "affected" and inner == "with" else role  # "severed ties with Oman"
    rival |= verb in _PLAYED
    opposed = primary and rival and (preposition in _OPPOSED or (preposition == "to" and verb in GIVING | {"lose"}))
    if mention.label == "GPE" and (acts or harmed or opposed):
        roles.add(role, name)
    elif country and names.tree.tokens[node].dep in MODIFIERS and _is_state(names.tree, names.tree.parent(node)):
        roles.add("others", name)  # "was killed in a gunfight with US troops"
    elif primary or names.tree.tokens[node].dep not in MODIFIERS or places_it(names, node):
        roles.add("places", name)
