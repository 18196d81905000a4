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
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.entities.datelines import stamp
from extract.events import row
from extract.events.asides import only_cites, only_entitles
from extract.events.behind_marks import behind_marks
from extract.events.carried import carried, carry
from extract.events.cells import cell_of, docketed, telling_cell
from extract.events.clauses import governed
from extract.events.counted import as_date, counted, end_of_whole, length_of, without_happening
from extract.events.dividing import divided, of_other_objects, of_other_subjects
from extract.events.document import Reading
from extract.events.entries import is_mark, stands_alone, whole_line
from extract.events.gapped import of_others, so_did
from extract.events.implicit import undated
from extract.events.listed_people import listed_people
from extract.events.lives import lives, once
from extract.events.merging import either, named_twice, of_noun, settle
from extract.events.predicates import main_predicate, trigger_span
from extract.events.questions import asks_for, hedges, only_when, turns_to
from extract.events.ranges import both_ends, in_full
from extract.events.registers import registers
from extract.events.saying import fronted
from extract.events.sharing import coordinates
from extract.events.tree import Tree
from extract.progress import Heard, along
from extract.records import NO_ANCHOR, Dated, Document, Event, Mention, Passage, Place, Sentence

_SILENT = ("furniture", "teaser")
_SAID = frozenset({"said", "say", "says", "told"})
_PARAGRAPH = 3  # characters between a sentence and the one behind it, at most
_REACH = 16  # sentences of a table's row before and behind a date in which it is told what happened
_BEFORE_ALL = [-1]  # where a date stands that opens the sentence behind it


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
    dates = named_twice(document.text, (one for one in found if datable(one)))
    reading = Reading(document, sentences, mentions, places, [without_happening(one) for one in dates])
    turns = [
        *lives(document.text, reading.mentions, dates, places),
        *listed_people(document, dates, reading.mentions, places),
    ]
    bracketed = {turn.dated.start_char for turn in turns}
    listed = [
        event
        for event in registers(document, dates, reading.mentions, places)
        if event.dated.start_char not in bracketed
    ]
    bracketed |= {event.dated.start_char for event in listed}
    events: dict[tuple[object, ...], Event] = {}
    begun = {last.start_char: first.start_char for first, last in both_ends(document.text, dates)}
    telling: defaultdict[int, set[int]] = defaultdict(set)  # of each date that has a row, where its predicates begin
    for one in along(dates, len(dates), heard):
        if one.start_char in bracketed or one.start_char in reading.stamps:
            continue
        passage = reading.passage(one.start_char)
        if passage < 0 or passage in reading.cited:
            continue
        block = document.passages[passage]
        if block.section in _SILENT or reading.is_stamp(one, passage):
            continue
        for number, predicate in _predicates(reading, one, passage):
            tree = reading.names(number).tree
            if only_entitles(document, one, passage, tree, predicate) or only_cites(document.text, block, tree):
                continue
            start = trigger_span(tree, predicate)[0]
            if start not in telling.get(begun.get(one.start_char, -1), (start,)):
                continue  # "between 15 and | 20 May at least three | flights landed"
            when = of_noun(tree, as_date(one), predicate)
            key = (start, when.interval.start, when.interval.end) if when.interval else (start, when.value)
            telling[one.start_char].add(start)
            if key not in events:
                events[key] = row.event(reading, number, predicate, when)
    beside = [*events.values(), *_told_from(reading, list(events.values()), found)]
    going_on = [*carried(reading, events.values()), *behind_marks(reading, events.values()), *_below_day(reading)]
    behind = (
        row.event(reading, number, predicate, one)
        for one, number, predicate in going_on
        if docketed(document.text, document.passages[reading.passage(reading.starts[number])]) is None
    )
    told = sorted(_asserted(reading, [*beside, *behind]), key=lambda event: event.trigger_start)
    told = _divided(reading, settle(document.text, either(document.text, told)))
    if implicit:
        told += _assumed(reading, told)
    told = in_full(document.text, dates, told)
    told += listed
    told += (turn.event(document, reading.passage(turn.dated.start_char)) for turn in once(turns))
    return sorted(told, key=lambda event: (event.trigger_start, event.dated.start_char))


def _asserted(reading: Reading, told: Iterable[Event]) -> Iterator[Event]:
    """The events without what a question asks for, if no answer dates it, and without "I think"."""
    asking = "?" in reading.document.text
    for event in told:
        number = reading.sentence(event.trigger_start)
        tree = reading.names(number).tree
        predicate = tree.inside(event.trigger_start, event.trigger_end)[0]
        asked = asking and reading.sentence(event.dated.start_char) <= number and asks_for(tree, predicate)
        if not (asked or hedges(tree, predicate) or turns_to(tree, predicate)):
            yield event


def _told_from(reading: Reading, told: Sequence[Event], found: Iterable[Dated]) -> Iterator[Event]:
    """The events whose time is told as a length before or after a dated one of their sentence."""
    by_sentence = _by_sentence(reading, told)
    for length in filter(None, map(length_of, found)):
        number = reading.sentence(length.start_char)
        if number < 0:
            continue
        tree, beside = reading.names(number).tree, by_sentence[number]

        def taken(index: int, tree: Tree = tree, beside: Sequence[Event] = beside) -> bool:
            start = tree.tokens[index].start
            return any(event.trigger_start <= start < event.trigger_end for event in beside)

        def told_before(number: int = number) -> Event | None:
            gap = reading.sentences[number].start - reading.sentences[number - 1].end if number else _PARAGRAPH + 1
            return _of_one_time(by_sentence.get(number - 1, [])) if gap <= _PARAGRAPH else None

        for dated, predicate in counted(length, tree, beside, reading.date_tokens(number), taken, told_before):
            yield row.event(reading, number, predicate, dated)


def _of_one_time(told: Sequence[Event]) -> Event | None:
    """What a sentence tells besides that it was said, where all of it happened at one time."""
    deeds = [one for one in told if one.trigger.split(" ")[0] not in _SAID] or list(told)
    return deeds[0] if len({one.dated.edtf for one in deeds}) == 1 else None


def _by_sentence(reading: Reading, told: Iterable[Event]) -> defaultdict[int, list[Event]]:
    grouped: defaultdict[int, list[Event]] = defaultdict(list)
    for event in told:
        grouped[reading.sentence(event.trigger_start)].append(event)
    return grouped


def _divided(reading: Reading, told: Sequence[Event]) -> list[Event]:
    """The events, each without the places and names that its verb has for another date."""
    result = []
    for number, here in _by_sentence(reading, told).items():
        changed = {}
        if len({event.trigger_start for event in here}) < len(here):
            names = reading.names(number)
            changed = {event.id: row.without(names, event, others) for event, others in divided(here, names.mentions)}
            for event, whose, each in of_other_subjects(names, here):
                changed[event.id] = row.of_another(names, event, whose, each)
            for event, gone, others in of_other_objects(names, here):
                if event.id in changed and changed[event.id].agents != event.agents:
                    continue
                changed[event.id] = row.without(names, changed.get(event.id, event), others, gone)
            changed |= of_others(names, [changed.get(event.id, event) for event in here])
        if len(here) > 1:
            changed |= so_did(reading.names(number), [changed.get(event.id, event) for event in here])
        result += [changed.get(event.id, event) for event in here]
    return result


def _assumed(reading: Reading, told: Iterable[Event]) -> list[Event]:
    """The happenings of the main story without a time word, where they have a name or a place."""
    standing = sorted(((event.trigger_start, event.dated) for event in told), key=lambda pair: pair[0])
    found: dict[int, Event] = {}
    for one, number, predicate in undated(reading, standing):
        event = row.event(reading, number, predicate, one)
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
    if (entry := docketed(reading.document.text, reading.document.passages[passage])) is not None:
        return _in_docket(reading, one, entry)
    number, line = reading.sentence(one.start_char), reading.line(one)
    if number < 0:
        return []
    if line is not None and reading.sentences[number].end <= line[0]:
        return _in_line(reading, *line)
    names = reading.names(number)
    if (asked := reading.asked_when(passage, number)) >= 0 and only_when(names.tree, reading.date_tokens(number)):
        return _main(reading, asked)
    end = end_of_whole(one, names.tree)
    own = set(names.tree.inside(one.start_char, end))
    if not own:  # in what nobody reads: "(see the letter of 3 May)"
        return []
    others = reading.date_tokens(number) - own
    found = governed(names.tree, one.start_char, end, others, *_side(reading.document, one))
    told = [(number, predicate) for predicate in found]
    block = reading.document.passages[passage]
    only_named = block.section == "table" and not any(
        names.tree.is_verb(i) or names.tree.is_event_noun(i) for i in found
    )  # "Lenz | 7 | | Enemy raid repulsed": cells that the model took for a sentence
    if found and not only_named:
        return told + _on_in_cell(reading, number, block)
    if line is not None:
        return _in_line(reading, *line)
    alone = only_named or stands_alone(names.tree, reading.date_tokens(number))
    alone = alone or stamp(reading.document.text, block.start, block.end) >= reading.sentences[number].end
    if not alone or reading.answers(passage, number):
        return []
    if names.tree.tokens[-1].text == ";":  # "acquired by Voss, inv. no. | 1884, in 1941;": the end of an entry
        first = number
        while reading.starts[first] > block.start and reading.sentences[first - 1].tokens[-1].text != ";":
            first -= 1
        return _main(reading, first) if first < number else []
    following = number + 1
    while following < len(reading.sentences) and is_mark(reading.sentences[following], one.end_char):
        following += 1
    if block.section == "table":
        return _in_row(reading, number, block) or told
    limit = block.end
    if following < len(reading.sentences) and reading.sentences[following].start < limit:
        return _main(reading, following) or told
    return told


def _in_docket(reading: Reading, one: Dated, entry: tuple[int, int]) -> list[tuple[int, int]]:
    """The first word of an entry of a court's docket; days that it tells itself are those of other entries."""
    if entry[0] <= one.start_char < entry[1]:
        return []
    for number in range(max(0, bisect_right(reading.starts, entry[0]) - 1), bisect_left(reading.starts, entry[1])):
        for index, token in enumerate(reading.names(number).tree.tokens):
            if entry[0] <= token.start < entry[1] and token.text[:1].isalpha():
                return [(number, index)]
    return []


def _in_row(reading: Reading, dated: int, row: Passage) -> list[tuple[int, int]]:
    """What the cell of a table's row tells that has a verb, else the one behind its date; sentence `dated` has that."""
    first, last = bisect_left(reading.starts, row.start), bisect_left(reading.starts, row.end)
    inside = range(max(first, dated - _REACH), min(last, dated + _REACH + 1))
    telling = telling_cell(reading.document.text, row)
    if telling is not None:
        own = [i for i in inside if telling[0] <= reading.starts[i] < telling[1]]
        found = next((told for i in own if (told := _main(reading, i))), [])
        if own and not found:  # "Roadside bomb destroys minibus", read as a name
            tree = reading.names(own[0]).tree
            found = [(own[0], next((i for i in range(len(tree.tokens)) if tree.is_root(i)), 0))]
        if found:
            return found + _on_in_cell(reading, found[0][0], row)
    others = [
        found for i in (*range(dated + 1, inside.stop), *range(inside.start, dated)) if (found := _main(reading, i))
    ]
    told = next((found for found in others if _has_verb(reading, found)), others[0] if others else [])
    return told + _on_in_cell(reading, told[0][0], row) if told else []


def _below_day(reading: Reading) -> Iterator[tuple[Dated, int, int]]:
    """What a table's rows tell that have no day of their own, with the day of the row above."""
    for passage, one in reading.headed.items():
        row = reading.document.passages[passage]
        dated = bisect_left(reading.date_starts, row.start) < bisect_left(reading.date_starts, row.end)
        if row.section == "table" and not dated:
            before = bisect_left(reading.starts, row.start) - 1
            yield from ((carry(one), number, predicate) for number, predicate in _in_row(reading, before, row))


def _on_in_cell(reading: Reading, number: int, row: Passage) -> list[tuple[int, int]]:
    """What the cell goes on to tell behind a sentence, up to one with a date of its own."""
    found: list[tuple[int, int]] = []
    last = next((token for token in reversed(reading.sentences[number].tokens) if token.text.isalnum()), None)
    if row.section != "table" or last is None:
        return found
    end = cell_of(reading.document.text, row, last.start, last.end)[1]
    for behind in range(number + 1, bisect_left(reading.starts, end)):
        if reading.date_tokens(behind):
            break
        found += _main(reading, behind)
    return found


def _in_line(reading: Reading, begin: int, end: int) -> list[tuple[int, int]]:
    """What a log's line tells first: its verbs, else its first noun or word, as much is told without ("Fire out.")."""
    inside = range(max(0, bisect_right(reading.starts, begin) - 1), bisect_left(reading.starts, end))
    told = sorted((_main(reading, number) for number in inside), key=lambda found: not _has_verb(reading, found))
    if told and told[0]:
        return told[0][: 1 if whole_line(reading.document.text[begin:end]) else None]  # its words tell all of them
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
    main = fronted(tree, main)
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
