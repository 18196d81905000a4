"""Events: one row per predicate and date.

1. Every resolved date of body text that can date a happening (no duration, rate, or "now").
2. Its sentence, cut into a tree once; the predicates it governs there (`clauses`).
3. For each: who and where (`roles`), who says so (`sources`), whether it happened (`status`), a headline (`headline`).
4. What is told to have happened some time before or after it (`counted`), the sentences that go on with it (`carried`).
5. A predicate that two expressions of one time name is one row (`merging`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial

from extract.events import sources, telegraphic
from extract.events.asides import only_entitles, tells_publication
from extract.events.carried import carried
from extract.events.cells import add_fields, add_names, cell_of, elsewhere, whole_cell, within
from extract.events.charges import is_charged
from extract.events.clauses import governed
from extract.events.counted import counted
from extract.events.dividing import divided, of_other_objects
from extract.events.document import Reading
from extract.events.entries import entry, is_mark, stands_alone, whole_line
from extract.events.headline import headline
from extract.events.implicit import undated
from extract.events.lives import lives
from extract.events.media import is_media
from extract.events.merging import of_noun, settle
from extract.events.names import Names, name_of
from extract.events.periods import in_full, periods
from extract.events.predicates import aimed_at, is_ranked, main_predicate, trigger_span
from extract.events.roles import Roles, participants
from extract.events.saying import said
from extract.events.sharing import coordinates
from extract.events.standins import stood_for, without_pronoun
from extract.events.status import status
from extract.events.tree import Tree
from extract.events.voice import undergoes
from extract.events.words import (
    CONTESTING,
    DEMANDING,
    FIXING,
    MEASURES,
    NEGATIVE_VERBS,
    REPORTING,
    STATES,
    WRITINGS,
)
from extract.progress import Heard, along
from extract.reading.passages import opens_entry
from extract.records import NO_ANCHOR, Dated, Document, Event, Mention, Passage, Place, Sentence, stable_id

_SILENT = ("furniture", "teaser")
_BEFORE_ALL = [-1]  # where a date stands that opens the sentence behind it
_SUBORDINATE = frozenset({"relcl", "acl", "advcl", "appos"})  # told beside the story of the dateline


def find(
    document: Document,
    dated: Iterable[Dated],
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    places: Mapping[str, Place],
    implicit: bool = False,
    heard: Heard | None = None,
) -> list[Event]:
    """The events of a document in the order of the text; `heard` is told the share (0–1) of its dates that are read.

    With `implicit`, happenings of the main story without a time word of their own too (`date_status` assumed);
    that needs the sentences of all passages.
    """
    found = sorted(dated, key=lambda one: (one.start_char, one.end_char))
    found = list(periods(document.text, found))
    dates = [one for one in found if datable(one)]
    reading = Reading(document, sentences, mentions, places, dates)
    turns = list(lives(document.text, reading.mentions, dates))
    bracketed = {turn.dated.start_char for turn in turns}
    events: dict[tuple[object, ...], Event] = {}
    for one in along(dates, len(dates), heard):
        if one.start_char in bracketed:
            continue
        passage = reading.passage(one.start_char)
        if passage < 0 or document.passages[passage].section in _SILENT or tells_publication(document, one, passage):
            continue
        for number, predicate in _predicates(reading, one, passage):
            tree = reading.names(number).tree
            if only_entitles(document, one, passage, tree, predicate):
                continue
            start, end = trigger_span(tree, predicate)
            when = of_noun(tree, one, predicate)
            key = (start, when.interval.start, when.interval.end) if when.interval else (start, when.value)
            if key not in events:
                events[key] = _event(reading, number, predicate, when, reading.passage(start), (start, end))
    events = _without_stamps(reading, events)
    beside = [*events.values(), *_told_from(reading, list(events.values()), found)]
    told = sorted([*beside, *_going_on(reading, events.values())], key=lambda event: event.trigger_start)
    told = _divided(reading, settle(document.text, told))
    if implicit:
        told += _assumed(reading, told)
    ranges = in_full(document.text, dates)
    told = [
        replace(event, dated=ranges[span])
        if (span := (event.dated.start_char, event.dated.end_char)) in ranges
        else event
        for event in told
    ]
    told += (turn.event(document, reading.passage(turn.dated.start_char)) for turn in turns)
    return sorted(told, key=lambda event: (event.trigger_start, event.dated.start_char))


def _without_stamps(reading: Reading, events: dict[tuple[object, ...], Event]) -> dict[tuple[object, ...], Event]:
    """The date of a message dates only what the message itself tells no date of; its sender's name tells nothing."""
    text, passages = reading.document.text, reading.document.passages

    def sender(event: Event) -> int:
        """Where the name of who sent the message ends that dates the event, -1 where none does."""
        named = sources.sender(text, passages[event.passage])
        return named[1] if named is not None and event.dated.end_char <= named[0] else -1

    told = {event.trigger_start for event in events.values() if sender(event) < 0}
    return {
        key: event
        for key, event in events.items()
        if (end := sender(event)) < 0 or (event.trigger_start not in told and event.trigger_start >= end)
    }


def _told_from(reading: Reading, told: Sequence[Event], found: Iterable[Dated]) -> Iterator[Event]:
    """The events whose time is told as a length before or after a dated one of their sentence."""
    by_sentence = _by_sentence(reading, told)
    for length in found:
        number = reading.sentence(length.start_char) if length.type == "DURATION" and _open(length) else -1
        if number < 0:
            continue
        tree, beside = reading.names(number).tree, by_sentence[number]

        def taken(index: int, tree: Tree = tree, beside: Sequence[Event] = beside) -> bool:
            start = tree.tokens[index].start
            return any(event.trigger_start <= start < event.trigger_end for event in beside)

        for dated, predicate in counted(length, tree, beside, reading.date_tokens(number), taken):
            yield _undated_event(reading, number, predicate, dated)


def _by_sentence(reading: Reading, told: Iterable[Event]) -> defaultdict[int, list[Event]]:
    grouped: defaultdict[int, list[Event]] = defaultdict(list)
    for event in told:
        grouped[reading.sentence(event.trigger_start)].append(event)
    return grouped


def _open(length: Dated) -> bool:
    """Whether a length has no days of its own, or only those of the date it explains ("on 9 May, six days after …")."""
    return length.interval is None or length.anchor == "EVENT"


def _divided(reading: Reading, told: Sequence[Event]) -> list[Event]:
    """The events, each without the places and names that its verb has for another date."""
    result = []
    for number, here in _by_sentence(reading, told).items():
        changed = {}
        if len({event.trigger_start for event in here}) < len(here):
            names = reading.names(number)
            changed = {event.id: _without(names, event, others) for event, others in divided(here, names.mentions)}
            for event, gone, others in of_other_objects(names, here):
                changed[event.id] = _without(names, changed.get(event.id, event), others, gone)
        result += [changed.get(event.id, event) for event in here]
    return result


def _without(names: Names, event: Event, others: Iterable[Mention], gone_too: Set[int] = frozenset()) -> Event:
    """An event without these names of its sentence, also in its headline."""
    gone = {name_of(one) for one in others}
    left_out = names.dates | {i for one in others for i in names.tree.inside(one.start, one.end)} | gone_too
    clause = _clause(names.tree, names.tree.inside(event.trigger_start, event.trigger_end)[0])
    return replace(
        event,
        what=headline(names, clause, left_out) or event.what,
        actors=tuple(name for name in event.actors if name not in gone),
        agents=tuple(name for name in event.agents if name not in gone),
        affected=tuple(name for name in event.affected if name not in gone),
        places=tuple(place for place in event.places if place.name not in gone),
    )


def _going_on(reading: Reading, told: Iterable[Event]) -> Iterator[Event]:
    """The events of sentences that go on with a dated one."""
    inferred = carried(
        sorted(told, key=lambda event: event.trigger_start),
        reading.sentences,
        reading.sentence,
        lambda index: reading.names(index).tree,
        lambda index: bool(reading.date_tokens(index)),
        reading.names_day,
        reading.passage,
        partial(_opens_entry, reading),
        reading.headed,
    )
    for one, number, predicate in inferred:
        yield _undated_event(reading, number, predicate, one)


def _opens_entry(reading: Reading, one: Dated) -> bool:
    passage = reading.passage(one.start_char)
    block = reading.document.passages[passage]
    known = passage in reading.forms or reading.line(one) is not None
    return known or opens_entry(reading.document.text, block, one.start_char, one.end_char)


def _undated_event(reading: Reading, number: int, predicate: int, one: Dated) -> Event:
    """The event of a sentence that takes its date from another: its passage is where it is told."""
    span = trigger_span(reading.names(number).tree, predicate)
    return _event(reading, number, predicate, one, reading.passage(span[0]), span)


def _assumed(reading: Reading, told: Iterable[Event]) -> list[Event]:
    """The happenings of the main story without a time word, where they have a name or a place."""
    standing = sorted(((event.trigger_start, event.dated) for event in told), key=lambda pair: pair[0])
    found: dict[int, Event] = {}
    for one, number, predicate in undated(
        reading.document,
        reading.sentences,
        lambda index: reading.names(index).tree,
        reading.passage,
        standing,
        reading.date_tokens,
    ):
        event = _undated_event(reading, number, predicate, one)
        if event.actors or event.places:
            found[event.trigger_start] = event
    return list(found.values())


def datable(one: Dated) -> bool:
    """Whether it can date a happening: days, or a date whose days stay unknown; never a length or rate, nor "now"."""
    if one.type == "SET" or (one.value.endswith("_REF") and NO_ANCHOR not in one.flags):
        return False
    return one.interval is not None or one.type in ("DATE", "TIME")


def _predicates(reading: Reading, one: Dated, passage: int) -> list[tuple[int, int]]:
    """(sentence, predicate) pairs that the date governs; a date alone in its sentence looks at the one behind it."""
    form = reading.forms.get(passage)
    if form is not None and form.dated == passage:
        return _main(reading, reading.sentence(form.begin))
    number = reading.sentence(one.start_char)
    if number < 0:
        return []
    names = reading.names(number)
    others = reading.date_tokens(number) - set(names.tree.inside(one.start_char, one.end_char))
    found = governed(names.tree, one.start_char, one.end_char, others, *_side(reading.document, one))
    if found:
        return [(number, predicate) for predicate in found]
    if (line := reading.line(one)) is not None:
        return _in_line(reading, *line)
    if not stands_alone(names.tree, reading.date_tokens(number)):
        return []
    following = number + 1
    while following < len(reading.sentences) and is_mark(reading.sentences[following], one.end_char):
        following += 1
    limit = reading.document.passages[passage].end
    if following < len(reading.sentences) and reading.sentences[following].start < limit:
        return _main(reading, following)
    return []


def _in_line(reading: Reading, begin: int, end: int) -> list[tuple[int, int]]:
    """What a log's line tells first: its verbs, else its first noun or word, as much is told without ("Fire out.")."""
    inside = range(max(0, bisect_right(reading.starts, begin) - 1), bisect_left(reading.starts, end))
    told = sorted((_main(reading, number) for number in inside), key=lambda found: not _has_verb(reading, found))
    if told and told[0]:
        return told[0]
    for number in inside:
        for index, token in enumerate(reading.names(number).tree.tokens):
            if token.start >= begin and token.text[:1].isalpha():
                return [(number, index)]
    return []


def _has_verb(reading: Reading, found: Sequence[tuple[int, int]]) -> bool:
    return any(reading.names(number).tree.is_verb(predicate) for number, predicate in found)


def _main(reading: Reading, number: int) -> list[tuple[int, int]]:
    """What a sentence without a date of its own tells first, and the verbs joined to it."""
    tree = reading.names(number).tree if number >= 0 else None
    main = None if tree is None else main_predicate(tree)
    if tree is None or main is None:
        return []
    beside = coordinates(tree, main, _BEFORE_ALL, reading.date_tokens(number))
    return [(number, predicate) for predicate in (main, *beside)]


def _side(document: Document, one: Dated) -> tuple[bool, bool]:
    """Whether a date lies wholly before the publication, and whether wholly behind it."""
    if document.published is None or one.interval is None:
        return False, False
    start, end = one.interval.start, one.interval.end
    return (end is not None and end.date() <= document.published), (
        start is not None and start.date() > document.published
    )


def _event(reading: Reading, number: int, predicate: int, one: Dated, passage: int, span: tuple[int, int]) -> Event:
    document, names = reading.document, reading.names(number)
    block: Passage = document.passages[passage]
    text = document.text
    left_out = reading.date_tokens(number) | names.dateline
    clause = _clause(names.tree, predicate)
    what, beside = "", tuple[str, ...]()
    line = reading.line(one)
    if block.section == "table":
        cell, row = cell_of(text, block, *span), names
        left_out, names = left_out | elsewhere(row, cell), within(row, cell)
        what = whole_cell(names, left_out)
        roles = participants(names, clause)
        beside = add_names(roles, row, text, block, cell)
    else:
        if line is not None and line[0] <= span[0] < line[1]:
            what = whole_line(text[slice(*line)])
        elif number and reading.sentence(one.start_char) == number - 1 and main_predicate(names.tree) == predicate:
            what = entry(names, predicate, text)
        roles = participants(names, clause)
        if line is not None and not roles.actors and not names.tree.is_verb(predicate):
            opening = [one for one in names.mentions if one.label == "PERSON" and " " in name_of(one)][:1]
            roles.agents += [name_of(one) for one in opening]  # "14:05 Sgt Omar Noor requests ambulance"
        if (
            not roles.agents
            and telegraphic.goes_without_i(names.tree, predicate)
            and (author := reading.author(span[0]))
        ):
            roles.agents.append(author)
        if passage in reading.forms:
            beside = tuple(add_fields(roles, reading.mentions, document, reading.forms[passage]))
    quotation = reading.quotation(passage, span[0])
    told_by = sources.reported_by(
        names,
        predicate,
        text[block.start : min(block.end, block.start + sources.BYLINE_REACH)],
        quotation,
        reading.beside(quotation[1], block.end) if quotation else (),
        partial(reading.followed, number),
    )
    if not told_by and (named := sources.sender(text, block)):
        told_by = (text[slice(*named)],)

    told_by = tuple(dict.fromkeys((*told_by, *beside)))
    if clause in left_out:  # "on 3 May, the day Noor resigned"
        left_out = left_out - set(names.tree.subtree(clause))
    as_told = what or headline(names, clause, left_out) or text[slice(*span)]
    what = without_pronoun(as_told, names, clause, reading.followed(number))
    body = stood_for(what, as_told, reading.followed(number))
    roles.add("affected" if undergoes(names.tree, clause) else "agents", "" if body in told_by else body)
    agents, affected, others = _actors(names, predicate, roles, told_by)
    if not roles.places and not any(names.tree.tokens[i].dep in _SUBORDINATE for i in names.tree.path(clause)):
        roles.places.extend(names.dateline_places)
    actors = tuple(dict.fromkeys([*agents, *affected, *others]))
    trigger = text[span[0] : span[1]]
    told = status(
        names.tree,
        predicate if names.tree.lemma(clause) in FIXING | NEGATIVE_VERBS | DEMANDING else clause,
        one.interval,
        None if line is not None and one.type == "TIME" else document.published,
        names.dates,
    )
    if told == "happened" and reading.charging and is_charged(names.tree, predicate):
        told = "alleged"
    return Event(
        id=stable_id(document.sha256, span[0], span[1], trigger, one.start_char, one.end_char, one.value),
        what=what,
        trigger=trigger,
        trigger_start=span[0],
        trigger_end=span[1],
        dated=one,
        passage=passage,
        status=told,
        actors=actors,
        agents=tuple(name for name in agents if name in actors),
        affected=tuple(name for name in affected if name in actors),
        places=tuple(reading.places.get(name, Place(name)) for name in roles.places),
        reported_by=told_by,
    )


def _clause(tree: Tree, predicate: int) -> int:
    """Where the clause of an event noun is told: by the verb it is the subject of ("the blast killed six people").

    A figure is told by the verb that reports it ("Acme reported a loss for the quarter"), a date by who sets it.
    """
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
        lemma = tree.lemma(predicate)
        if told and tree.lemma(above) not in REPORTING | STATES and lemma not in WRITINGS:  # "a letter of 3 May"
            return above
    return predicate


def _first_named(names: Names, verb: int, silent: set[str]) -> list[str]:
    """Whom a report is about where its parse gives no roles: the first person named in it, else the first body."""
    parties = [mention for mention in names.mentions if mention.label in ("PERSON", "ORG")]
    about = [one for one in parties if one.start < names.tree.tokens[verb].start and name_of(one) not in silent]
    about.sort(key=lambda one: one.label != "PERSON")
    return [name_of(one) for one in about[:1]]


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
