"""Clauses behind a semicolon or dash that have no date of their own and go on with the dated one before the mark:
"On 13 November armed groups entered Karvat; | 12,000 people fled", "A bomb went off on Monday – | six people died".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from extract.events.carried import ANOTHER_DAY, carry, is_done
from extract.events.deed_words import HARM
from extract.events.document import Reading
from extract.events.in_a_row import OF_A_LIFE, counted_beside
from extract.events.tree import SUBJECTS, Tree
from extract.events.words import REPORTING
from extract.records import Dated, Event

_MARKS = frozenset({";", "–", "—", "--"})
_LONGEST_DAYS = 7  # of what dates a deed; how many were harmed may have the date of a month or year
_LONGEST_HARM_DAYS = 366
# 'He was held in May; troops then left': another day, or a time that goes back behind the deed.
_APART = frozenset({"already", "before", "earlier", "formerly", "next", "once", "previously", "since", "then", "until"})
# What a life or a thing is told of by the way: "Noor died on Monday; he | wrote | 14 novels".
_BY_THE_WAY = OF_A_LIFE | {"ban", "build", "bury", "choose", "design", "found", "invent", "name", "score"}
_UNCHANGED = frozenset({"beat", "burst", "cut", "hit", "put", "set", "shut"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})


def behind_marks(reading: Reading, events: Iterable[Event]) -> Iterator[tuple[Dated, int, int]]:
    """(date, sentence, predicate) of each deed told behind a mark; `events`: the dated ones."""
    here: dict[int, list[Event]] = {}
    for event in events:
        here.setdefault(reading.sentence(event.trigger_start), []).append(event)
    for number, told in here.items():
        if reading.document.passages[told[0].passage].section == "table" or reading.line(told[0].dated) is not None:
            continue  # told whole
        tree = reading.tree(number)
        for one, predicate in _deeds(tree, _stretches(tree), told, reading.date_tokens(number)):
            yield carry(one), number, predicate


def _stretches(tree: Tree) -> list[range]:
    """The words between marks; none where two dashes enclose an aside."""
    tokens = tree.tokens
    marks = [i for i, token in enumerate(tokens) if token.text in _MARKS and (token.text == ";" or _is_apart(tree, i))]
    if sum(tokens[i].text != ";" for i in marks) > 1:
        marks = [i for i in marks if tokens[i].text == ";"]
    return [range(first + 1, last) for first, last in pairwise([-1, *marks, len(tokens)])] if marks else []


def _is_apart(tree: Tree, dash: int) -> bool:
    """Whether a space stands on each side of a dash; none does in a range."""
    beside = tree.tokens[max(0, dash - 1) : dash + 2]
    return len(beside) == 3 and beside[0].end < beside[1].start and beside[1].end < beside[2].start


def _deeds(
    tree: Tree, stretches: Sequence[range], told: Sequence[Event], dates: Set[int]
) -> Iterator[tuple[Dated, int]]:
    """Each stretch without date that tells a deed, dated by the stretch before it."""
    standing: Dated | None = None
    for words in stretches:
        own = [event for event in told if tree.inside(event.trigger_start, event.trigger_end)[0] in words]
        if own or not dates.isdisjoint(words):
            standing = _one_date(tree, own)
        elif standing is not None:
            deeds = [] if _sets_apart(tree, words) else _done(tree, words)
            if deeds and _is_near(standing, any(tree.lemma(i) in HARM for i in deeds)):
                yield from ((standing, i) for i in deeds)
            else:
                standing = None


def _one_date(tree: Tree, own: Sequence[Event]) -> Dated | None:
    """The date of the deeds of a stretch, where they have one and none of them only says something."""
    spans = {(event.dated.start_char, event.dated.end_char) for event in own}
    said = any(tree.lemma(i) in REPORTING for event in own for i in tree.inside(event.trigger_start, event.trigger_end))
    done = all(event.status == "happened" for event in own)
    return own[0].dated if len(spans) == 1 and done and not said else None


def _is_near(one: Dated, harmed: bool) -> bool:
    interval = one.interval
    if interval is None or interval.start is None or interval.end is None or interval.throughout:
        return False
    return (interval.end - interval.start).days <= (_LONGEST_HARM_DAYS if harmed else _LONGEST_DAYS)


def _sets_apart(tree: Tree, words: range) -> bool:
    text = " ".join(tree.tokens[i].text.lower() for i in words)
    return ANOTHER_DAY.search(text) is not None or not _APART.isdisjoint(text.split())


def _done(tree: Tree, words: range) -> list[int]:
    """The first main verb between two marks that is told as done, and those joined to it."""
    verbs = (i for i in words if tree.is_verb(i) and _is_main(tree, i, words))
    main = next(verbs, None)
    if main is None or tree.lemma(main) in _BY_THE_WAY:
        return []
    used = tree.lemma(main) == "use" and tree.tokens[main].tag == "VBD" and tree.child(main, "dobj") is not None
    if not (used or is_done(tree, main) or _looks_present(tree, main)):
        return []
    joined = (i for i in tree.among(main, "conj") if i in words and tree.is_verb(i) and is_done(tree, i))
    return [main, *joined, *counted_beside(tree, main, frozenset())]


def _looks_present(tree: Tree, verb: int) -> bool:
    """A past tense that has the form of the present, behind a deed that is done: "arrested me; they | beat me"."""
    token = tree.tokens[verb]
    unlike = token.tag == "VBP" and token.text in _UNCHANGED
    return unlike and tree.tokens[tree.parent(verb)].tag == "VBD" and tree.child(verb, "aux", "neg") is None


def _is_main(tree: Tree, verb: int, words: range) -> bool:
    """A verb with a subject of its own that no word of its stretch governs."""
    subject = next((i for i in tree.among(verb, *SUBJECTS) if i in words), None)
    if subject is None or subject > verb or tree.tokens[subject].tag in _RELATIVE:
        return False
    return (tree.is_root(verb) or tree.parent(verb) not in words) and tree.child(verb, "mark") is None
