"""What the stories of two rows say of whether they tell of one event: rare names and words that the reports share."""

from __future__ import annotations

from collections.abc import Iterator

from extract.table.event_signs import Reason, Signs
from extract.table.same_around import on_one_day
from extract.table.stems import kinds_told
from extract.table.story import Story

_ENOUGH = 0.8  # what one rather rare name says
_NAMED = 0.5
# Of these one matter has several on a day: who does much speaks twice, and with the minister his deputy resigns.
_SEVERAL = frozenset({"appointment", "dismissal", "meeting", "report", "resignation", "speech", "vote"})
_PART = 0.4  # of what all names of a story weigh: so much two stories of one matter share
_ONE = 1.1  # a little more than one rare name says
_STRONG = 1.7
_RICH = 3.0  # two stories whose names weigh so much each and that share none are hardly one
_OF_WORDS = 0.35  # of what a name says
_MOST_WORDS = 1.4
_SHOWN = 5
_LEAST_SHOWN = 0.1


def link(mine: Story, theirs: Story) -> tuple[float, float, list[str]]:
    """What shared names and shared words of two stories weigh, and those that weigh most. Of a name of several words
    the rarest one counts."""
    names = {word: min(weight, _weight(word, theirs)) for word, weight in mine.names.items()}
    names |= {word: min(weight, mine.words[word]) for word, weight in theirs.names.items() if word in mine.words}
    counted: dict[str, float] = {}
    for word in sorted((word for word in names if names[word]), key=lambda word: (-names[word], word)):
        if not any({(word, other), (other, word)} & (mine.beside | theirs.beside) for other in counted):
            counted[word] = names[word]
    words = {
        word: min(mine.words[word], theirs.words[word]) * _OF_WORDS
        for word in mine.words.keys() & theirs.words.keys()
        if word not in kinds_told()
    }
    best = sorted(counted.items() | words.items(), key=lambda found: (-found[1], found[0]))
    shown = [word for word, weight in best if weight > _LEAST_SHOWN][:_SHOWN]
    return sum(counted.values()), min(_MOST_WORDS, sum(words.values())), shown


def _weight(word: str, story: Story) -> float:
    return story.names.get(word, story.words.get(word, 0.0))


def of_story(one: Signs, other: Signs, kin: bool, unlike: bool) -> Iterator[Reason]:
    """`kin`: both may tell of one kind of happening; `unlike`: they tell of two kinds, things or places."""
    if one.document == other.document or one.story is None or other.story is None or not on_one_day(one, other):
        return
    names, words, shared = link(one.story, other.story)
    told = ", ".join(f"{word}…" for word in shared)
    alone = is_alone(one) and is_alone(other) and not unlike and (kin or not (one.kinds and other.kinds))
    if names + words >= _ONE and (kin or alone):
        yield Reason(1.5 if names + words >= _STRONG else 1.0, f"Both reports mention {told}.", own=kin)
    elif names < _ONE / 4 and min(one.story.rich, other.story.rich) >= _RICH:
        yield Reason(-1.5, "Their reports have no rare name in common.")
    # "Parliament debates", "A docker died": each alone on its day, and nothing in common
    if alone and names + words >= _STRONG and (kin or one.words & other.words):
        yield Reason(1.5, "Each report tells of nothing else on that day.", own=True)


def sole_of_kind(one: Signs, other: Signs, both: frozenset[str]) -> Iterator[Reason]:
    """Of `both`, the kinds of which both tell, each report of one matter tells but once on that day."""
    sole = sorted((both & one.sole & other.sole) - _SEVERAL)
    if not sole or one.document == other.document or one.story is None or other.story is None:
        return
    names, words, shared = link(one.story, other.story)
    if (
        one.start == other.start
        and one.days == other.days == 1
        and names >= _NAMED
        and names + words >= max(_ENOUGH, _PART * min(one.story.rich, other.story.rich))
    ):
        told = ", ".join(f"{word}…" for word in shared)
        kind = "death" if sole[0] == "killing" else sole[0]
        yield Reason(1.0, f"Both reports mention {told}, and each tells of only one {kind} on that day.", own=True)


def is_alone(sign: Signs) -> bool:
    """Whether no other sentence near by tells of a row's day."""
    return sign.story is not None and sign.story.alone


def marks_of_story(sign: Signs) -> set[str]:
    """The rare names of a row's story, by which others of its days are looked for."""
    if sign.story is None or sign.days > 2:
        return set()
    return {f"~{name}" for name, weight in sign.story.names.items() if weight > 0.5}
