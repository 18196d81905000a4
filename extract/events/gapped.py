"""What else did what one verb tells, each on a day of its own: "Gao fell on 31 March, | Timbuktu | a day later", "Three
towns fell: | Gao | on 31 March and | Timbuktu | on 1 April", "One was freed on 3 May, | the other | on 9 May", "Six
were killed on 3 May, and | four more | on 9 May"; and who did so too: "Gao fell, as did | Timbuktu".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.events.dividing import BY_EACH
from extract.events.fitting import phrase
from extract.events.names import Names, name_of
from extract.events.phrases import CUT
from extract.events.tree import IN_PHRASES, NOMINAL, SUBJECTS, Tree
from extract.events.voice import undergoes
from extract.events.wording import capital, words
from extract.events.words import TIME_NOUNS
from extract.records import Event

_BEFORE = frozenset({")", ",", ";", ":", "and", "but", "finally", "last", "later", "lastly", "next", "then"})
_BETWEEN = frozenset({"ADP", "ADV", "ADJ"})  # "closed | first on | 3 May"
_OF_THEM = frozenset({"the", "a", "second", "third", "fourth", "fifth", "last", "latest", "other"})
_MORE = frozenset({"more", "others"})
_LONGEST = 7  # words of who or what else did it
_DID = frozenset({"did", "does", "do", "had", "has", "have", "was", "were", "is", "are"})
_SO = frozenset({"as", "so", "neither", "nor"})


@dataclass(frozen=True, slots=True)
class _Other:
    """Who or what else: its words, in order, and the names told of the others."""

    event: Event
    subject: int
    own: list[int]
    beside: frozenset[str] = frozenset()


def of_others(names: Names, here: Sequence[Event]) -> Iterator[tuple[str, Event]]:
    """The events of a sentence that are another's than the verb's subject, by id, as that one's."""
    together: dict[int, list[Event]] = defaultdict(list)
    for event in here:
        together[event.trigger_start].append(event)
    for group in together.values():
        if len(group) > 1:
            group.sort(key=lambda event: event.dated.start_char)
            others = _others(names, group)
            for other in others:
                yield other.event.id, _told(names, other)
            if others and others[0].event is not group[0]:
                theirs = others[0].beside | {name_of(names.at[i]) for i in others[0].own if i in names.at}
                places = tuple(place for place in group[0].places if place.name not in theirs)
                yield group[0].id, replace(group[0], places=places)


def so_did(names: Names, here: Sequence[Event]) -> Iterator[tuple[str, Event]]:
    """What is only told to have been done as well: "Gao fell on 31 March, as | did | Timbuktu on 1 April"."""
    tree = names.tree
    by_verb = {tree.inside(event.trigger_start, event.trigger_end)[0]: event for event in here}
    for verb, event in by_verb.items():
        first = by_verb.get(tree.parent(verb))
        if first is None or tree.tokens[verb].text.lower() not in _DID or tree.tokens[verb - 1].text.lower() not in _SO:
            continue
        subject = tree.child(tree.parent(verb), *SUBJECTS)
        head = tree.child(verb, "dobj", "attr", "nsubj")
        if subject is None or head is None or head < verb:
            continue
        own = [i for i in tree.subtree(head) if i not in names.dates]
        while own and tree.tokens[own[-1]].pos in ("ADP", "PUNCT", "ADV"):  # "Timbuktu | on" the day left out
            own.pop()
        told = replace(_as_of(first, event), status=first.status, reported_by=first.reported_by)
        yield event.id, _told(names, _Other(told, subject, own))


def _others(names: Names, group: Sequence[Event]) -> list[_Other]:
    """Who each of the later dates tells of, where that is somebody for every one of them."""
    tree = names.tree
    verb = tree.inside(group[0].trigger_start, group[0].trigger_end)[0]
    subject = tree.child(verb, *SUBJECTS)
    dates = [tree.inside(one.dated.start_char, one.dated.end_char) for one in group]
    if subject is None or subject > verb or not all(dates) or not _of_one_grain(group):
        return []
    thing = tree.child(verb, "dobj")
    if not tree.is_verb(verb) or tree.child(verb, "ccomp", "xcomp", "attr", "acomp") is not None:
        return []
    counted = thing is not None and tree.child(subject, "nummod") is not None and tree.child(thing, "nummod") is None
    if thing is not None and (not verb < thing < dates[0][0] or not (counted or tree.lemma(verb) in BY_EACH)):
        return []
    before = range(verb + 1 if thing is None else max(tree.subtree(thing)) + 1, dates[0][0])
    colon = next((i for i in before if tree.tokens[i].text == ":"), None)
    between = {tree.tokens[i].pos for i in before} - _BETWEEN
    placed = between == {"PROPN"} and thing is None  # "Six were shot in Gao on 3 May and | nine in Jos | on 9 May"
    if colon is None and between and not placed:
        return []
    ends = [date[-1] for date in dates]
    found = [] if colon is None else [_Other(group[0], subject, _phrase(tree, colon, dates[0][0]))]
    found += [
        _Other(event, subject, _phrase(tree, end + 1, date[0]))
        for event, end, date in zip(group[1:], ends, dates[1:], strict=False)
    ]
    if placed:
        found = [_at_place(names, one) for one in found]
    if not found or not all(one.own for one in found):
        return []
    if thing is not None and not all(
        _alike(names, subject, one.own) or (counted and _so_many(tree, one.own)) for one in found
    ):
        return []
    if thing is not None:  # "Oman closed its border on 3 May and | Qatar | on 5 May": no second object
        found = [replace(one, event=_as_of(group[0], one.event)) for one in found]
    told = {name_of(names.at[i]) for one in found for i in one.own if i in names.at}
    own = [{name_of(names.at[i]) for i in one.own if i in names.at} for one in found]
    return [replace(one, beside=frozenset(told - mine)) for one, mine in zip(found, own, strict=True)]


def _at_place(names: Names, other: _Other) -> _Other:
    """Who else, with where it was in the headline; nobody where no place stands behind: "| nine | in Jos"."""
    at = next((k for k, i in enumerate(other.own) if k and names.tree.tokens[i].pos == "ADP"), 0)
    bare = [names.tree.tokens[i].text in _OF_THEM for i in other.own] == [True, True]
    if not at and (bare or _so_many(names.tree, other.own)):
        return other  # "The first case was found in Gao on 3 May, | the last | on 9 August", "and | nine | on 5 May"
    where = " ".join(words(names, other.own[at:])) if at else ""
    what = other.event.what if where in other.event.what else f"{other.event.what} {where}"
    return replace(other, own=other.own[:at], event=replace(other.event, what=what))


def _as_of(first: Event, other: Event) -> Event:
    """The event with what is told of the first one."""
    told = replace(other, what=first.what, actors=first.actors, agents=first.agents, affected=first.affected)
    return replace(told, places=first.places)


def _alike(names: Names, subject: int, own: Sequence[int]) -> bool:
    """Whether the words are nothing but a name of the subject's kind: "Oman and Chad signed on 3 May, | Mali | on"."""
    kind = names.at[subject].label if subject in names.at else ""
    return all(i in names.at and names.at[i].label == kind for i in own)


def _so_many(tree: Tree, own: Sequence[int]) -> bool:
    """Whether the words only say how many more: "400 families left the camp on 3 May and | another 250 | on 5 May"."""
    return any(tree.tokens[i].pos == "NUM" for i in own) and all(tree.tokens[i].pos not in NOMINAL for i in own)


def _of_one_grain(group: Sequence[Event]) -> bool:
    """Whether their dates are as fine as each other, and none lies in another."""
    known = [one.dated.interval for one in group if one.dated.interval is not None]
    if len(known) < len(group) or len({one.grain for one in known}) > 1:
        return False
    return len({(one.start, one.end) for one in known}) == len(known)


def _phrase(tree: Tree, first: int, end: int) -> list[int]:
    """The words that name somebody or something between two dates, behind a mark or "and", before a preposition."""
    tokens = tree.tokens
    marked = first < end and tokens[first].text.lower() in _BEFORE
    while first < end and tokens[first].text.lower() in _BEFORE:
        first += 1
    if first < end and (tokens[end - 1].pos == "ADP" or tokens[end - 1].text == "("):
        end -= 1
    own = list(range(first, end))
    fits = all(tokens[i].pos in IN_PHRASES or tokens[i].text in _MORE for i in own)
    if not marked or not 0 < len(own) <= _LONGEST or not fits:
        return []
    head = next((i for i in range(first, end + 1) if i == end or tokens[i].pos == "ADP"), end) - 1
    head -= head > first and tokens[head].text in _MORE  # "four | more"
    if head < first or tokens[head].lemma.lower() in TIME_NOUNS:
        return []
    called = tokens[head].pos in (*NOMINAL, "NUM") or (tokens[first].pos == "DET" and tokens[head].text != "same")
    return own if called and tokens[first].pos != "ADP" else []


def _told(names: Names, other: _Other) -> Event:
    """The event with its own subject in its headline and among those who take part."""
    tree, event = names.tree, other.event
    first = capital(" ".join(words(names, phrase(tree, other.subject, names.dates, CUT - {"cc", "conj"}))))
    who = capital(" ".join(words(names, other.own)))
    if not first or not event.what.startswith(f"{first} "):
        return event
    named = (i for i in other.own if i in names.at and tree.tokens[i].tag != "PRP$" and tree.tokens[i].dep != "poss")
    told = dict.fromkeys(name_of(names.at[i]) for i in named)
    if not told and other.subject in names.at and all(tree.tokens[i].pos == "PROPN" for i in other.own):
        told = {who: None}
    gone = {name_of(names.at[i]) for i in tree.subtree(other.subject) if i in names.at} - set(told)
    verb = tree.inside(event.trigger_start, event.trigger_end)[0]
    suffers = undergoes(tree, verb) or bool(gone & set(event.affected))
    acts = tree.child(verb, "dobj") is not None
    places = tuple(place for place in event.places if not (acts and place.name in told))
    parties = tuple(name for name in told if name not in {place.name for place in places})

    def kept(box: Sequence[str], more: bool) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*(one for one in box if one not in gone), *(parties if more else ()))))

    return replace(
        event,
        what=_agreeing(tree, other, who + event.what[len(first) :], len(who)),
        actors=kept(event.actors, True),
        agents=kept(event.agents, not suffers),
        affected=kept(event.affected, suffers),
        places=tuple(place for place in places if place.name not in other.beside | gone),
    )


def _agreeing(tree: Tree, other: _Other, what: str, at: int) -> str:
    """The headline with the number that its own subject asks for: "Shops | were shut", "The border | was shut"."""
    nouns = [i for i in other.own if tree.tokens[i].pos in NOMINAL]
    counted = any(tree.tokens[i].pos == "NUM" and tree.tokens[i].text.lower() not in ("1", "one") for i in other.own)
    several = tree.tokens[nouns[0]].tag in ("NNS", "NNPS") if nouns else counted
    was, were = (" was ", " were ") if several else (" were ", " was ")
    return what[:at] + were + what[at + len(was) :] if what.startswith(was, at) else what
