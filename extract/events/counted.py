"""Happenings whose time is told from another's: "arrested him on Monday, three days after an explosion killed 31".

1. A length of time right before "after" or "before", with a known count ("several days after" fixes nothing).
2. What stands behind it: a clause's verb, or a noun that names a happening; without a date of its own.
3. The dated happening it is counted from: the one its clause hangs on, else the last one told before the length.
4. Where what stands behind has the date, what the length hangs on is counted ("fled two days after the raid of 3 May").
5. Where its sentence has no date and opens with what was told before ("The attack came two days after …"), that.
6. The day moved by the length, as exact as the coarser of the two (`date_status` inferred).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace

from extract.dates import find as timexes
from extract.dates.edtf import to_edtf
from extract.dates.expression import Length
from extract.dates.interval import Amount, Grain, Interval
from extract.dates.lengths import duration
from extract.dates.notation import to_timex3
from extract.events.parse import FINITE
from extract.events.tree import BREAKS, SUBJECTS, Tree
from extract.events.words import PHASE, SAYING, STATES, WRITINGS
from extract.records import Dated, Event

# A date told whole by what it is counted from: "five years after | she fled the country".
_OF_HAPPENING = re.compile(r"(?P<length>[^,;:()]*?) (?:after|before)(?= .)", re.IGNORECASE)
_BESIDE = 8  # characters between a date and the length that explains it: "on 9 May, only | six days after"
_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
_UNITS = {"D": Grain.DAY, "W": Grain.WEEK, "M": Grain.MONTH, "Y": Grain.YEAR}
# A length in weeks still names a day: "two weeks after the vote".
_PRECISION = {"D": Grain.DAY, "W": Grain.DAY, "M": Grain.MONTH, "Y": Grain.YEAR}
# Verbs that only put a happening in its place in time: "the arrests came a day after the blast".
_OF_BEFORE = frozenset({"her", "his", "its", "that", "the", "their", "these", "this", "those"})
_WORDS_OF = WRITINGS | {"call", "claim", "news"}
_PLACING = frozenset({"come", "follow", "happen", "occur"})


def without_happening(one: Dated) -> Dated:
    """A date without the happening that it is counted from, which may have a date of its own: "Five years after"."""
    told = _OF_HAPPENING.match(one.text) if one.anchor == "EVENT" and one.type == "DATE" else None
    return one if told is None else replace(one, end_char=one.start_char + told.end(), text=told[0])


def as_date(one: Dated) -> Dated:
    """The day that a length counted from a happening leads to: "Two days" after it."""
    if one.type != "DURATION" or one.anchor != "EVENT" or one.interval is None:
        return one
    value, mod = to_timex3(one.interval)
    return replace(one, type="DATE", value=value, mod=mod)


def end_of_whole(one: Dated, tree: Tree) -> int:
    """Where a date ends with the happening that it is counted from: what that did has its own ("Two days after | she
    fled")."""
    words = tree.inside(one.start_char, one.end_char)
    if one.type != "DURATION" or one.anchor != "EVENT" or not words or words[-1] + 1 >= len(tree.tokens):
        return one.end_char
    word = words[-1] + 1
    told = _told_behind(tree, word) if tree.tokens[word].text.lower() in ("after", "before") else None
    return one.end_char if told is None else tree.tokens[told].end


def length_of(one: Dated) -> Dated | None:
    """The length in what is counted from a happening, that may be counted on to it; None where none is told.

    What the date beside it explains has no other ("on 9 May, six days after …"); of what it is counted from elsewhere
    the day is told there.
    """
    beside = one.anchor_end is not None and 0 <= one.start_char - one.anchor_end <= _BESIDE
    if one.interval is not None and (one.anchor != "EVENT" or not beside):
        return None
    if one.type == "DURATION":
        return one
    told = _OF_HAPPENING.match(one.text + " .") if one.type == "DATE" and beside else None
    read = timexes.find(told["length"]) if told is not None else []
    if told is None or len(read) != 1 or not isinstance(read[0].expression, Length):
        return None
    length = read[0].expression
    end = one.start_char + told.end("length")
    return replace(
        one, end_char=end, text=told["length"], type="DURATION", value=duration(length.amount), mod=length.mod
    )


def counted(
    length: Dated,
    tree: Tree,
    events: Sequence[Event],
    dates: Set[int],
    taken: Callable[[int], bool],
    told_before: Callable[[], Event | None] = lambda: None,
) -> Iterator[tuple[Dated, int]]:
    """(date, predicate) of what stands behind "after" or "before" this length.

    `events`: what is told in the sentence with a date; `dates`: the tokens of its dates; `taken`: whether a token is
    the predicate of a row already; `told_before`: what the sentence before tells, where it all was at one time.
    """
    words = tree.inside(length.start_char, length.end_char)
    amount = _LENGTH.fullmatch(length.value)
    if not words or amount is None or length.mod is not None or words[-1] + 1 >= len(tree.tokens):
        return
    word = words[-1] + 1
    back = tree.tokens[word].text.lower() == "after"
    if not back and tree.tokens[word].text.lower() != "before":
        return
    told = _told_behind(tree, word)
    if told is not None and taken(told):
        yield from _counted_on(length, amount, tree, events, told, taken, back)
        return
    if told is None or tree.lemma(told) in STATES:
        return
    if any(i in dates for i in tree.subtree(told) if i > word):
        return
    base = _base(tree, events, words[0], word, told)
    if base is None and not events and not dates and _takes_up(tree, words[0]):
        base = told_before()
    moved = _moved(base.dated, int(amount[1]), amount[2], back) if base is not None else None
    if base is not None and moved is not None:
        yield _dated(length, base, moved, back), told


def _counted_on(
    length: Dated,
    amount: re.Match[str],
    tree: Tree,
    events: Sequence[Event],
    told: int,
    taken: Callable[[int], bool],
    back: bool,
) -> Iterator[tuple[Dated, int]]:
    """What the length hangs on, where the dated happening stands behind ("fled two days after the raid of 3 May")."""
    token = tree.tokens[told]
    base = next((one for one in events if one.trigger_start <= token.start < one.trigger_end), None)
    word = tree.inside(length.start_char, length.end_char)[-1] + 1
    way = tree.path(told if tree.parent(word) == told else word)[1:]
    verb = next((i for i in way if tree.is_verb(i)), None)
    if base is None or verb is None or any(taken(i) for i in (verb, *tree.among(verb, *SUBJECTS))):
        return
    subject = tree.child(verb, *SUBJECTS)
    came = tree.lemma(verb) in _PLACING and subject is not None and tree.is_event_noun(subject)
    moved = _moved(base.dated, int(amount[1]), amount[2], not back)
    if moved is not None and tree.lemma(verb) not in STATES | SAYING:
        yield _dated(length, base, moved, not back), subject if came and subject is not None else verb


def _takes_up(tree: Tree, length: int) -> bool:
    """Whether a sentence only says how long after another was what the one before told: "The raid came | two days
    after", "It happened | a week before"."""
    verb = length - 1
    while verb > 0 and tree.tokens[verb].pos == "ADV":
        verb -= 1
    subject = tree.child(verb, "nsubj") if tree.lemma(verb) in _PLACING else None
    if subject is None or subject > verb or not tree.is_root(verb) or tree.child(verb, "neg", "aux") is not None:
        return False
    opens = tree.tokens[min(tree.subtree(subject))].text.lower()
    if tree.tokens[subject].tag in ("PRP", "DT"):
        return opens in ("it", "that", "this")
    known = opens in _OF_BEFORE and tree.is_event_noun(subject)
    return known and tree.lemma(subject) not in _WORDS_OF  # the announcement was made later than what it tells


def _told_behind(tree: Tree, word: int) -> int | None:
    """The happening that "after" or "before" brings in."""
    above = tree.parent(word)
    if above > word and tree.is_verb(above) and tree.child(word, "pobj", "pcomp") is None:
        return _begun(tree, above)
    last = next((i for i in range(word + 1, len(tree.tokens)) if tree.tokens[i].text in BREAKS), len(tree.tokens))
    finite = [i for i in range(word + 1, last) if tree.is_verb(i) and tree.tokens[i].tag in FINITE]
    below = next((i for i in tree.among(word, "pobj", "pcomp") if i < last), None)
    if below is not None and tree.is_verb(below):
        return _begun(tree, below)
    if below is not None:
        # "an explosion tore through it", with "tore" taken for a noun
        nouns = [below, *(i for i in tree.among(below, "compound") if i > word)]
        named = next((i for i in nouns if tree.is_event_noun(i)), None)
        if named is not None:
            return named
    return finite[0] if finite and tree.tokens[finite[0]].dep not in ("relcl", "acl") else None


def _begun(tree: Tree, verb: int) -> int:
    """What somebody began to do, for the verb of beginning."""
    doing = tree.child(verb, "xcomp") if tree.lemma(verb) in PHASE else None
    return doing if doing is not None and tree.is_verb(doing) else verb


def _base(tree: Tree, events: Sequence[Event], first: int, word: int, told: int) -> Event | None:
    """The dated happening that the length is counted from."""
    at = {i: event for event in reversed(events) for i in tree.inside(event.trigger_start, event.trigger_end)}
    way = [i for i in (*tree.path(word), *tree.path(told)) if i != told and i in at]
    before = [i for i in at if i < first]
    if way:
        return at[way[0]]
    if first and tree.tokens[first - 1].pos == "CCONJ":
        return None  # "was due in May, but two weeks before his release he fell": of another clause
    return at[max(before)] if before else None


def _moved(base: Dated, count: int, unit: str, back: bool) -> Interval | None:
    """The time as exact as the coarser of the two; None where the length is finer than what it is counted from."""
    interval = base.interval
    if interval is None or interval.start is None or interval.end is None or interval.throughout:
        return None
    if interval.grain.rank > _PRECISION[unit].rank:
        return None
    amount = Amount(count, _UNITS[unit])
    middle = interval.start + (interval.end - interval.start) / 2  # the week from 29 November is of December
    whole = Interval.of(middle, max(Grain.DAY, _PRECISION[unit], key=lambda grain: grain.rank))
    if whole is None:
        return None
    day = replace(whole, start=interval.start) if unit in "DW" else whole
    return day.minus(amount) if back else day.plus(amount)


def _dated(length: Dated, base: Event, moved: Interval, back: bool) -> Dated:
    value, mod = to_timex3(moved)
    side = "before" if back else "after"
    return replace(
        length,
        type="DATE",
        value=value,
        mod=mod,
        interval=moved,
        edtf=to_edtf(moved),
        status="assumed" if base.dated.status == "assumed" else "inferred",
        anchor="EVENT",
        anchor_start=base.dated.start_char,
        anchor_end=base.dated.end_char,
        why=f"{length.text} {side} “{base.trigger}”, which was “{base.dated.text}”: {base.dated.why}",
        rule="counted",
        flags=(),
        confidence=min(base.dated.confidence, 0.7),
    )
