"""The row of a predicate and its date: its words, who and where, who says so, whether it happened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial

from extract.dates.asides import RATHER
from extract.entities.citations import cited
from extract.entities.known import canonical_name
from extract.entities.place_rows import countries_last, nested
from extract.entities.places import is_country, locate
from extract.events import sources, telegraphic
from extract.events.cells import (
    add_docketed,
    add_fields,
    add_names,
    cell_of,
    docket_line,
    docketed,
    elsewhere,
    of_whom,
    values,
    whole_cell,
    within,
)
from extract.events.charges import is_charged
from extract.events.deed_words import BEFALLING
from extract.events.document import Reading
from extract.events.entries import entry, whole_line
from extract.events.headline import headline
from extract.events.lending import aimed_at, is_ranked
from extract.events.media import is_media
from extract.events.names import Names, name_of
from extract.events.papers import is_paper
from extract.events.predicates import main_predicate, trigger_span
from extract.events.put_off import put_off_to
from extract.events.questions import question
from extract.events.roles import Roles, participants
from extract.events.saying import said
from extract.events.standins import without_pronoun
from extract.events.status import contrasted, status
from extract.events.told_of import told_of
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.voice import undergoes
from extract.events.where import local_places
from extract.events.words import (
    ACCUSING,
    CONTESTING,
    DEMANDING,
    FIXING,
    MEASURES,
    NEGATIVE_VERBS,
    PUTTING_OFF,
    REPORTING,
    STATES,
    WRITINGS,
)
from extract.reading.loglines import AHEAD
from extract.reading.messages import sender
from extract.records import Dated, Event, EventStatus, Mention, Passage, Place, stable_id

_SUBORDINATE = frozenset({"relcl", "acl", "advcl", "appos"})  # told beside the story of the dateline
_FROM_AFAR = (ACCUSING | {"alarm", "concern", "outrage", "sadden", "shock", "welcome"}) - {"investigate"}


@dataclass(frozen=True, slots=True)
class _Told:
    """Where an event is told: its sentence or the cell of a table, and what is known there besides its clause."""

    names: Names
    roles: Roles
    left_out: set[int]  # what its headline goes without: dates, the dateline, other cells
    what: str = ""  # its headline, where that is no clause
    beside: tuple[str, ...] = ()  # who says so in another cell or field


# Who says so of another day than this: "broke out on 13 March, | not on Sunday as the army says"
_AS_SAYS = re.compile(r",? as (?!of\b|planned\b|scheduled\b)")
_AS_ANOTHER_SAYS = re.compile(rf"{RATHER.pattern}[A-Z0-9][^.,;:\n]{{2,30}}{_AS_SAYS.pattern}")


def event(reading: Reading, number: int, predicate: int, one: Dated) -> Event:
    """The event of sentence `number` whose word is `predicate`, dated by `one`; its passage is where it is told."""
    span = trigger_span(reading.names(number).tree, predicate)
    passage = reading.passage(span[0])
    document, block = reading.document, reading.document.passages[passage]
    clause = _clause(reading.names(number), predicate)
    if block.section == "table":
        told = _in_cell(reading, number, clause, block, span)
    else:
        told = _in_text(reading, number, predicate, clause, one, span)
    names, roles = told.names, told.roles
    told_by = told.beside
    if not _AS_ANOTHER_SAYS.match(document.text, one.end_char):
        told_by = tuple(dict.fromkeys((*_told_by(reading, number, names, predicate, block, span), *told_by)))
    left_out = told.left_out
    if clause in left_out:  # "on 3 May, the day Noor resigned"
        own = set(names.tree.inside(one.start_char, one.end_char))
        left_out = left_out - (set(names.tree.subtree(clause)) - (own if clause not in own else set()))
    trigger = document.text[slice(*span)]
    as_told = of_whom(
        told.what or question(names, predicate, left_out) or headline(names, clause, left_out) or trigger,
        reading.forms.get(passage),
        roles,
    )
    what, meant = without_pronoun(as_told, names, clause, reading.followed(number))
    for name in meant:
        roles.add("affected" if undergoes(names.tree, clause) else "agents", "" if name in told_by else name)
    agents, affected, others = _actors(names, predicate, roles, told_by)
    if not roles.places and not _is_elsewhere(names, clause):
        roles.places.extend(names.dateline_places)
    label = reading.placed(one)
    if label and (not roles.places or is_country(label)):
        roles.places[:] = [*(name for name in roles.places if name.lower() != label.lower()), label]
    actors = tuple(dict.fromkeys([*agents, *affected, *others]))
    beside = locate([label]) if label else {}
    places = countries_last([reading.places.get(name) or beside.get(name, Place(name)) for name in roles.places])
    return Event(
        id=stable_id(document.sha256, span[0], span[1], trigger, one.start_char, one.end_char, one.value),
        what=what,
        trigger=trigger,
        trigger_start=span[0],
        trigger_end=span[1],
        dated=one,
        passage=passage,
        status=_status(reading, names, predicate, clause, one),
        actors=actors,
        agents=tuple(name for name in agents if name in actors),
        affected=tuple(name for name in affected if name in actors),
        places=nested(places, values(document, block, reading.forms.get(passage))) if places else (),
        reported_by=told_by,
    )


def without(names: Names, whole: Event, others: Iterable[Mention], gone_too: Set[int] = frozenset()) -> Event:
    """An event without these names of its sentence, also in its headline."""
    others = list(others)
    gone = {name_of(one) for one in others}
    first, own = (None, None) if gone_too else _in_its_stead(names, others)
    shown = [one for one in others if one is not first]
    left_out = names.dates | {i for one in shown for i in names.tree.inside(one.start, one.end)} | gone_too
    clause = _clause(names, names.tree.inside(whole.trigger_start, whole.trigger_end)[0])
    what = headline(names, clause, left_out | set(names.tree.inside(own.start, own.end)) if own else left_out)
    return replace(
        whole,
        what=(what.replace(name_of(first), name_of(own)) if first and own else what) or whole.what,
        actors=tuple(name for name in whole.actors if name not in gone),
        agents=tuple(name for name in whole.agents if name not in gone),
        affected=tuple(name for name in whole.affected if name not in gone),
        places=tuple(place for place in whole.places if place.name not in gone),
    )


def _in_its_stead(names: Names, others: Sequence[Mention]) -> tuple[Mention | None, Mention | None]:
    """The first name of a row with a date each, if it is among the others, and the one told in its place: "held in
    Varna on 3 May, | Gdynia | on 9 May"."""
    tree = names.tree
    heads = {head: names.mentions[number] for number, head in names.heads.items()}
    for head, mention in heads.items():
        top = head
        while tree.tokens[top].dep == "conj" and tree.parent(top) in heads:
            top = tree.parent(top)
        if top != head and heads[top] in others and mention not in others:
            return heads[top], mention
    return None, None


def of_another(names: Names, whole: Event, whose: Mention, each: Sequence[Mention]) -> Event:
    """An event of a verb told once for several subjects, as that of one of them; the first is told with the verb."""
    first, own = name_of(each[0]), name_of(whose)
    alone = without(names, whole, [one for one in each[1:] if name_of(one) != first])
    if own == first or not alone.what.startswith(first):
        return alone

    def swapped(told: Sequence[str]) -> tuple[str, ...]:
        return tuple(own if name == first else name for name in told)

    return replace(
        alone,
        what=own + alone.what[len(first) :],
        actors=swapped(alone.actors),
        agents=swapped(alone.agents),
        affected=swapped(alone.affected),
    )


def _in_cell(reading: Reading, number: int, clause: int, block: Passage, span: tuple[int, int]) -> _Told:
    """What a table's cell tells, with the names of its row where they are told of it."""
    row, text = reading.names(number), reading.document.text
    cell = cell_of(text, block, *span)
    left_out = reading.date_tokens(number) | row.dateline | elsewhere(row, cell)
    names = within(row, cell)
    roles = participants(names, clause)
    entry = docketed(text, block)
    if entry is not None:
        add_docketed(roles, reading.mentioned(*entry))
    what = docket_line(text[slice(*entry)]) if entry else ""
    beside = add_names(roles, reading.mentioned(block.start, block.end), text, block, cell)
    if (form := reading.forms.get(reading.passage(span[0]))) is not None:
        beside += tuple(add_fields(roles, reading.mentions, reading.document, form))
    else:
        what = what or whole_cell(names, left_out, cell != (block.start, block.end))
    return _Told(names, roles, left_out, what, beside)


def _in_text(reading: Reading, number: int, predicate: int, clause: int, one: Dated, span: tuple[int, int]) -> _Told:
    """What a sentence, the line of a log or the entry of a chronology tells, with the fields of its form."""
    names, text, line = reading.names(number), reading.document.text, reading.line(one)
    what, beside = "", tuple[str, ...]()
    if line is not None and line[0] <= span[0] < line[1]:
        what = whole_line(text[slice(*line)])
    elif number and reading.sentence(one.start_char) == number - 1 and main_predicate(names.tree) == predicate:
        what = entry(names, predicate, text)
    roles = told_of(names, predicate, clause)
    if line is not None and not (roles.agents or roles.affected) and not names.tree.is_verb(predicate):
        people = (name_of(mention) for mention in names.mentions if mention.label == "PERSON")
        first = [name for name in people if " " in name][:1]
        befell = names.tree.lemma(predicate) in BEFALLING  # "Arrest: Omar Noor, 22"
        (roles.affected if befell else roles.agents).extend(first)  # "14:05 Sgt Omar Noor requests ambulance"
    if not roles.agents and telegraphic.goes_without_i(names.tree, predicate, names.dates):
        roles.agents += [author] if (author := reading.author(span[0])) else []
    elif not roles.affected and telegraphic.befell_whose_life(names.tree, predicate, names.dates):
        roles.affected += [author] if (author := reading.author(span[0])) else []
    if (form := reading.forms.get(reading.passage(span[0]))) is not None:
        beside = tuple(add_fields(roles, reading.mentions, reading.document, form))
    return _Told(names, roles, reading.date_tokens(number) | names.dateline, what, beside)


def _told_by(
    reading: Reading, number: int, names: Names, predicate: int, block: Passage, span: tuple[int, int]
) -> tuple[str, ...]:
    """Who says so: by the sentence, the quotation it stands in, the byline above it, else who sent the message."""
    text, sentence = reading.document.text, reading.sentences[number]
    quotation = reading.quotation(reading.passage(span[0]), span[0])
    told_by = sources.reported_by(
        names,
        predicate,
        text[block.start : min(block.end, block.start + sources.BYLINE_REACH)],
        quotation,
        reading.beside(quotation[1], block.end) if quotation else (),
        partial(reading.followed, number),
        reading.opened(quotation[0]) if quotation else (),
    )
    if not told_by and (named := sender(text, block)):
        return (text[slice(*named)],)
    if not told_by and (papers := cited(text, (sentence.start, sentence.end), (block.start, block.end))):
        return tuple(canonical_name(paper) or paper for paper in papers)
    if not told_by and (teller := reading.teller(span[0])):
        return (teller,)
    return told_by


def _status(reading: Reading, names: Names, predicate: int, clause: int, one: Dated) -> EventStatus:
    """Whether it happened; the hour of a log's line says nothing about what is to come."""
    if is_paper(names.tree, predicate, names.dates):
        return "happened"
    in_log = reading.line(one) is not None and one.type == "TIME"
    asked = predicate if _is_planned_by(names, clause) else clause
    to = put_off_to(names.tree, asked, names.dates)
    later = set() if to is None else set(names.tree.subtree(to))
    own = names.tree.inside(one.start_char, one.end_char)
    done = later.isdisjoint(own)  # "on Tuesday it was adjourned to 3 May", "3 April: Hearing adjourned to 3 May"
    published = None if in_log else reading.written(one.start_char)
    told = status(names.tree, asked, one.interval, published, names.dates - later if done else names.dates)
    if reading.line(one) is not None and AHEAD.match(reading.document.text, one.end_char):
        return "planned"
    if to is not None and own and names.tree.tokens[own[0] - 1].text == "from":
        return "denied"  # "was moved from | 3 May to 5 May"
    true = contrasted(names.tree, own, names.dates)
    if true is not None and told in ("denied", "happened"):
        said_so = _AS_SAYS.match(reading.document.text, one.end_char)
        return "happened" if true else "alleged" if said_so else "denied"
    charged = told == "happened" and reading.charging and is_charged(names.tree, predicate)
    return "alleged" if charged else told


def _is_planned_by(names: Names, clause: int) -> bool:
    """Whether a verb says of its subject only whether, or when, it is to be: "the vote | was moved to 9 May"."""
    fixes = names.tree.lemma(clause) in FIXING | NEGATIVE_VERBS | DEMANDING
    return fixes or put_off_to(names.tree, clause, names.dates) is not None


def _clause(names: Names, predicate: int) -> int:
    """Where the clause of an event noun is told: by the verb it is the subject of ("the blast killed six people").

    A figure is told by the verb that reports it ("Acme reported a loss for the quarter"), a date by who sets it.
    """
    tree = names.tree
    above = tree.parent(predicate)
    copula = next((i for i in tree.path(predicate)[1:4] if tree.lemma(i) == "be"), None)
    if tree.tokens[predicate].tag == "NN" and copula is not None and aimed_at(tree, copula) == predicate:
        return copula
    figure = tree.lemma(predicate) in MEASURES and tree.lemma(above) in REPORTING
    bare = tree.tokens[predicate].tag == "VB" or any(
        tree.tokens[i].tag == "VB" and tree.child(predicate, "aux") is None for i in tree.among(predicate, "auxpass")
    )
    if tree.tokens[predicate].dep == "ccomp" and bare and tree.lemma(above) in DEMANDING:
        return above  # "recommends that the list be published"
    told_with = figure or tree.lemma(above) in FIXING | CONTESTING
    if tree.tokens[predicate].dep == "dobj" and tree.is_verb(above) and told_with:
        return above
    if tree.lemma(above) == "be" and tree.child(above, "nsubj") == predicate and is_ranked(tree, above, predicate):
        return above
    if tree.tokens[predicate].dep in ("nsubj", "nsubjpass") and tree.tokens[predicate].pos == "NOUN":
        told = tree.tokens[above].tag in ("VBD", "VBN", "VBZ") and tree.is_verb(above)
        lemma, lemma_above = tree.lemma(predicate), tree.lemma(above)
        dated = [i for i in tree.among(predicate, "acl") if tree.tokens[i].tag == "VBN"]
        dated = [i for i in dated if names.dates & set(tree.subtree(i))]
        own = [_has_day(names, i) for i in (predicate, above)]
        if told and all(own) and lemma_above not in PUTTING_OFF | NEGATIVE_VERBS:
            return predicate  # "the arrest in May of Noor led to riots on Friday"
        if told and dated:  # "the raid carried out in May was condemned": nobody condemned it in May
            return dated[0]
        taken = tree.child(above, "dobj") if lemma_above == "claim" else None  # "the raid claimed nine lives"
        does = lemma_above not in REPORTING | STATES or (taken is not None and tree.lemma(taken) in ("life", "victim"))
        if told and does and lemma not in WRITINGS:  # "a letter of 3 May"
            return above
    return predicate


def _has_day(names: Names, index: int) -> bool:
    """Whether a phrase below the word tells its time."""
    return any(names.dates & set(names.tree.subtree(i)) for i in names.tree.among(index, "prep", "npadvmod"))


def _first_named(names: Names, verb: int, silent: set[str]) -> list[str]:
    """Whom a report is about where its parse gives no roles: the first person named in it, else the first body."""
    parties = [mention for mention in names.mentions if mention.label in ("PERSON", "ORG")]
    about = [one for one in parties if one.start < names.tree.tokens[verb].start and name_of(one) not in silent]
    about.sort(key=lambda one: one.label != "PERSON")
    return [name_of(one) for one in about[:1]]


def _is_elsewhere(names: Names, clause: int) -> bool:
    """Whether the dateline says nothing of where it happened: it is told beside the story, is what somebody praises or
    blames there ("Geneva – The office condemned the killing of"), or goes on with what was done in another place
    ("raided a shop in Varna, questioned the staff and left")."""
    tree = names.tree
    if any(tree.tokens[i].dep in _SUBORDINATE for i in tree.path(clause)):
        return True
    if tree.tokens[clause].pos in NOMINAL and any(tree.lemma(i) in _FROM_AFAR for i in tree.path(clause)[1:]):
        return True
    first = tree.parent(clause)
    goes_on = tree.tokens[clause].dep == "conj" and tree.child(clause, *SUBJECTS) is None
    return goes_on and next(local_places(names, first, frozenset()), None) is not None


def _actors(
    names: Names, predicate: int, roles: Roles, told_by: tuple[str, ...]
) -> tuple[list[str], list[str], list[str]]:
    """Agents, affected and others without those who only report; for a news organisation's report, who it is about."""
    tree = names.tree
    told = set(told_by)
    if tree.lemma(predicate) in REPORTING:
        told -= {name for name in roles.agents if not is_media(name)}  # who speaks acts
        silent = told | {name for name in roles.actors if is_media(name)}
        kept = tuple([n for n in box if n not in silent] for box in (roles.agents, roles.affected, roles.others))
        content = said(tree, predicate)
        fronted = content is not None and content < predicate  # "Five were hurt in an Acme plant, police said Friday."
        if content is not None and (told or fronted):
            inner = participants(names, content)
            extra = [n for n in inner.actors if n not in silent]
            extra = extra or ([] if fronted and not told else _first_named(names, predicate, silent))
            for name in inner.places:
                roles.add("places", name)
            return kept[0], kept[1], [*kept[2], *extra]
        return kept[0], kept[1], kept[2]
    own = {name for name in [*roles.agents, *roles.affected] if not is_media(name)}
    drop = told - own
    boxes = [[n for n in box if n not in drop] for box in (roles.agents, roles.affected, roles.others)]
    return boxes[0], boxes[1], boxes[2]
