"""The same event told by several sources: `mark` gives such rows one `same_as`, and says where their dates disagree.

1. Each row becomes `Signs`: its days, kind of happening, actors, place, telling words, and the `story` it stands in.
2. Only rows of different documents, near in time, that share names or words are compared (`candidates`: near-linear).
3. `compare` weighs what speaks for and against one event; each weight carries the sentence that `explain` gives.
4. Pairs above `THRESHOLD` are joined, best first, unless a row of one group contradicts a row of the other.

Precision before recall: two sources must agree on more than kind, place and day, unless little happens in so small a
place; two things of one sort ("market", "school") or other figures on another day speak against one event.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

import pandas as pd

from extract.entities import places
from extract.entities.wordlist import word_set
from extract.records import stable_id
from extract.table.actors import person_like
from extract.table.commonplace import says_more
from extract.table.event_signs import (
    DAILY,
    LARGE_COUNT,
    Reason,
    Signs,
    apart,
    signs_of,
)
from extract.table.same_around import (
    RARE,
    akin,
    around,
    in_one_small_place,
    is_small,
    on_one_day,
    once_there,
)
from extract.table.same_candidates import NEAR_DAYS, WIDE, candidates, gap_of
from extract.table.same_matter import links_of, may_follow, of_matter, with_links
from extract.table.same_names import of_names, same_actor, shared_names, telling, words_of_shared
from extract.table.same_place import elsewhere, is_told, may_lie_within, same_place
from extract.table.same_story import of_story, sole_of_kind
from extract.table.stems import LIGHT, kinds_told, stem, things_told
from extract.table.story import of_years

THRESHOLD = 4.0

_SOLE = 1.0  # what it weighs that each report tells of one such happening
_MANY = 3  # commonplace words which, with the same predicate, tell one happening from others


def mark(table: pd.DataFrame) -> pd.DataFrame:
    """The table with `same_as` and `conflict` filled anew; both empty where no other source tells of the event."""
    signs = signs_of(table)
    groups = _grouped(signs)
    same_as, conflict = [""] * len(table), [""] * len(table)
    for members in groups:
        name = stable_id("same event", min(member.event for member in members))
        for member in members:
            same_as[member.row] = name
            conflict[member.row] = _conflict(member, members)
    table = table.copy(deep=False)
    table["same_as"] = pd.Series(same_as, index=table.index, dtype="str")
    table["conflict"] = pd.Series(conflict, index=table.index, dtype="str")
    return table


def reasons(table: pd.DataFrame, one: int, other: int) -> list[Reason]:
    """What speaks for and against one event of two rows, by their places in the table: as `mark` weighs them, beside
    the other rows of their passages."""
    rows = [one, other]
    near = table["document"].isin(set(table["document"].iloc[rows])).to_numpy().nonzero()[0]
    beside = [int(number) for number in near if number not in rows]
    signs = {sign.row: sign for sign in signs_of(table.iloc[rows + beside], of_years(table, rows))}
    if 0 not in signs or 1 not in signs:
        return [Reason(0, "One of them has no date.")]
    told = compare(signs[0], signs[1])
    if not is_one(told) and may_follow(signs[0], signs[1], told):
        names = table["same_as"].iloc[rows + beside].tolist() if "same_as" in table else [""] * len(signs)
        told += of_matter(signs[0], signs[1], links_of((sign, names[sign.row]) for sign in signs.values()))
    return told


def is_one(told: Sequence[Reason]) -> bool:
    """Whether this is enough for one event; rows of a group may be joined only by a third, or by a person's hand."""
    fits = any(reason.own for reason in told) and not any(reason.contradicts for reason in told)
    return fits and sum(reason.weight for reason in told) >= THRESHOLD


def compare(one: Signs, other: Signs) -> list[Reason]:
    """Everything that speaks for or against these rows telling of one event."""
    told = list(_happening(one, other))
    # Of a statesman's several doings on a day that he did them tells nothing.
    names = of_names(one, other, alone=not told or told[0].weight <= 0)
    asked = (_roles, _place, _words, _counts, _things, _around)
    told = [*_days(one, other), *told, *names, *(reason for ask in asked for reason in ask(one, other))]
    against = any(reason.weight <= _AGAINST for reason in told)
    told += _story(one, other, against)
    little = sum(reason.weight for reason in told) < THRESHOLD - _SOLE  # asked only where it decides
    if against or little or is_one(told):
        return told
    return [*told, *sole_of_kind(one, other, one.meant & other.meant)]


_ONCE_A_DAY = word_set("quake election coup storm eruption surrender signing ratification inauguration")
"""Kinds of happenings of which a place has one on a day, so that kind, place and day tell which it was."""


def _near(one: Signs, other: Signs) -> bool:
    return bool(one.place and other.place) and not elsewhere(one, other)


def _days(one: Signs, other: Signs) -> Iterator[Reason]:
    gap = gap_of(one, other)
    if gap > NEAR_DAYS:
        yield Reason(-9, f"Their days are {gap} days apart.", contradicts=True)
    elif gap:
        yield Reason(-0.5 * gap, f"Their days are {gap} day{'s' * (gap > 1)} apart.")
    elif (one.start, one.end) == (other.start, other.end):
        days = f"on {one.start}" if one.days == 1 else f"in {one.start} to {one.end - timedelta(1)}"
        once = sorted(one.kinds & other.kinds & _ONCE_A_DAY) if one.days == 1 and _near(one, other) else []
        yield Reason(1.5 if one.days < WIDE else -0.5, f"Both are {days}.", own=bool(once))
        rare = sorted(_surely(one) & _surely(other) & RARE) if one.days == 1 and not elsewhere(one, other) else []
        if rare:
            yield Reason(1.0, f"Of one day there is hardly another {rare[0]}.", own=True)
    elif max(one.days, other.days) < WIDE:
        yield Reason(1.0 if on_one_day(one, other) else 0.5, "The days of one lie within those of the other.")
    else:
        yield Reason(-1.0, "The days of one lie within the longer stretch of the other.")


_BESIDE = frozenset({"crash", "purchase", "seizure"})  # by words for which something rare is told: "takeover"


def _surely(sign: Signs) -> frozenset[str]:
    """The kinds that some word of a row tells that tells of no other: an "earthquake" is one, what "struck" may be."""
    return frozenset[str]().union(*(kinds for kinds in sign.each if kinds <= RARE | _BESIDE))


def _happening(one: Signs, other: Signs) -> Iterator[Reason]:
    another = one.kinds and other.kinds and not one.kinds & other.kinds  # "ordered the release", "ordered the arrest"
    if one.trigger and one.trigger == other.trigger and not another:
        weight, words = (
            (0.5 if one.trigger in LIGHT else 1.5),
            f"Both are told with “{one.trigger}…”.",
        )
    elif shared := sorted(one.meant & other.meant):
        weight, words = (
            1.5,
            f"Both tell of one kind of event: {_called(shared)}.",
        )
    elif found := akin(one, other):
        weight, words = 1.0, f"Different words may tell of one event: {_called(found)}."
    elif on_one_day(one, other) and (told_too := one.kinds & other.told | one.told & other.kinds):
        weight, words = 0.5, f"What one tells of, the other tells as well: {_called(told_too)}."
    elif one.kinds and other.kinds:
        told = f"{_called(one.kinds)} against {_called(other.kinds)}"
        plain = one.kinds & one.plain and other.kinds & other.plain
        weight, words = (
            -2.5 if plain or one.start != other.start else -1.0,
            f"They tell of different kinds of events: {told}.",
        )
    elif one.start != other.start:
        weight, words = -1.5, "They are on different days, and not told as one kind of event."
    else:
        if one.trigger in LIGHT or other.trigger in LIGHT:
            return
        weight, words = -0.5, f"One is told with “{one.trigger}…”, the other with “{other.trigger}…”."
    yield Reason(weight, words)
    if weight > 1 and any(telling(a) and any(same_actor(a, b) for b in other.actors) for a in one.actors):
        once = not _ONCE_A_LIFE.isdisjoint(one.kinds & other.kinds)  # nobody resigns twice in a week
        yield Reason(2.0 if once else 1.0, "It is done by or to the same one.")
    mine, theirs = _only(one, other), _only(other, one)
    if weight > 0 and mine and theirs and apart(one, other):  # "talks opened", "talks collapsed"
        yield Reason(-1.5, f"On another day, one tells of {mine[0]}, the other of {theirs[0]}.")


def _only(one: Signs, other: Signs) -> list[str]:
    """What only one of two rows tells of, apart from other readings of words for what both tell of ("strike")."""
    kinds = [told for told in one.each if told.isdisjoint(other.told)]
    return sorted(one.told.intersection(frozenset[str]().union(*kinds)))


_ONCE_A_LIFE = word_set("acquittal birth burial extradition killing resignation wedding")


def _called(kinds: Iterable[str]) -> str:
    """Kinds as a reader calls them: what somebody died of is not said here."""
    return ", ".join(sorted("death" if kind == "killing" else kind for kind in kinds))


def _roles(one: Signs, other: Signs) -> Iterator[Reason]:
    """Who did it to whom: the reverse is another happening ("Turkey shelled Syria", "Syria shelled Turkey")."""
    mine, theirs = one.agents & other.affected, one.affected & other.agents
    if not _MUTUAL.isdisjoint(one.kinds & other.kinds):
        mine = theirs = frozenset()  # "Kerry met Putin", "Putin received Kerry"
    if not _UNDERGONE.isdisjoint(one.kinds | other.kinds) and all(map(person_like, mine | theirs)):
        mine = theirs = frozenset()  # "Noor disappeared", "Gunmen took Noor"
    if mine and theirs:
        words = f"In one it is done by {', '.join(sorted(mine))}, in the other by {', '.join(sorted(theirs))}."
        yield Reason(-4.0, words, contradicts=True)
    elif (mine or theirs) and not (one.agents & other.agents or one.affected & other.affected):
        words = f"In one it is done by {', '.join(sorted(mine | theirs))}, in the other to them."
        another = one.document != other.document and not _VIOLENT.isdisjoint(one.meant & other.meant)
        yield Reason(-2.0, words, contradicts=another)
    elif on_one_day(one, other) and not (one.plain and other.plain and one.meant.isdisjoint(other.meant)):
        if befell := sorted(name for name in one.affected & other.affected if telling(name) and person_like(name)):
            yield Reason(1.0, f"In both it is done to {befell[0]}.", own=True)
    elif one.agents and other.agents and one.agents.isdisjoint(other.agents):
        lands = {places.country_of(name) for name in one.agents}, {places.country_of(name) for name in other.agents}
        if None not in lands[0] | lands[1] and lands[0].isdisjoint(lands[1]):
            by = (", ".join(sorted(sign.agents)) for sign in (one, other))
            words = f"In one it is done by {', in the other by '.join(by)}."
            yield Reason(-2.0, words)


_MUTUAL = word_set("clash meeting signing wedding")  # what both sides do
_UNDERGONE = word_set("disappearance discharge release")  # to do it is to undergo it
_VIOLENT = word_set("abduction arrest attack killing")


def _place(one: Signs, other: Signs) -> Iterator[Reason]:
    if not one.place or not other.place or may_lie_within(one, other):
        return
    mine, theirs = one.place[0], other.place[0]
    if same_place(one.place, other.place):
        whole_country = len(one.place) == 1 and places.is_country(mine.title())
        yield Reason(0.5 if whole_country else 1.5, f"Both are in {mine.title()}.", own=once_there(one, other))
    elif not elsewhere(one, other):
        if one.by_dateline or other.by_dateline:
            return
        told = is_told(mine, other) or is_told(theirs, one)
        both = f"{mine.title()} and {theirs.title()}"
        yield Reason(0.5, f"One of them names both {both}." if told else f"Of {both}, one lies in the other.")
    else:
        yield Reason(
            -3.0,
            f"One is in {mine.title()}, the other in {theirs.title()}.",
            contradicts=True,
        )


def _tied(one: Signs, other: Signs) -> bool:
    """Whether a place or a name ties two rows to each other."""
    told = any(mine.place and is_told(mine.place[0], theirs) for mine, theirs in ((one, other), (other, one)))
    there = _near(one, other) and (is_small(one.place) or is_small(other.place) or same_place(one.place, other.place))
    return told or there or bool(shared_names(one, other))


def _words(one: Signs, other: Signs) -> Iterator[Reason]:
    named = (one.words & other.named) | (other.words & one.named)  # "the museum", "the National Museum"
    where = {stem(word) for sign in (one, other) if not is_small(sign.place) for word in sign.place[:1]}
    both = (one.words & other.words | named) - {one.trigger, other.trigger} - words_of_shared(one, other) - where
    meant = one.meant & other.meant  # counted as a kind already
    shared = sorted(word for word in both if meant.isdisjoint(kinds_told().get(word, ())))
    if shared:
        rare = [word for word in shared if says_more(word, _ONCE_A_DAY)]
        weight = min(3.0, len(rare) + min(1.0, (len(shared) - len(rare)) / 2))
        own = (
            len(rare) > 1
            or (bool(rare) and (not meant or not meant <= DAILY or _tied(one, other)))
            or any(word in one.proper & other.proper and word not in (one.first, other.first) for word in rare)
            or any(things_told().get(word, ("",))[0] == "building" for word in rare)
            or in_one_small_place(one, other)
            or (one.trigger == other.trigger and len(shared) >= _MANY)
        )
        yield Reason(weight, f"Both say: {', '.join(f'{word}…' for word in shared)}.", own=own)
    mine, theirs = sorted(one.words - other.words), sorted(other.words - one.words)
    said = (
        one.trigger == other.trigger and one.trigger in LIGHT and not shared
    )  # "announced that it would sell", "… buy"
    if mine and theirs and (said or (apart(one, other) and not one.counts & other.counts)):
        yield Reason(-1.0, f"{'' if said else 'On another day, '}one says {mine[0]}…, the other {theirs[0]}….")


_HARM = frozenset({"injury", "killing"})


def _counts(one: Signs, other: Signs) -> Iterator[Reason]:
    shared = sorted(one.counts & other.counts)
    harm = [_HARM & (sign.kinds | sign.told) for sign in (one, other)]
    if shared and all(harm) and harm[0].isdisjoint(harm[1]):
        return  # "Fourteen died", "injuring 14": it only looks like one figure
    if shared:
        large = max(shared) >= LARGE_COUNT
        words = f"Both give the number {', '.join(map(str, shared))}."
        yield Reason(1.5 if large else 1.0, words, own=large or _near(one, other))
    elif one.counts and other.counts and apart(one, other):
        told = f"{', '.join(map(str, sorted(one.counts)))}, the other {', '.join(map(str, sorted(other.counts)))}"
        yield Reason(-1.5, f"On another day, one gives the number {told}.")


_ARMED = word_set("fighter gunman guard officer police policeman soldier")


def _things(one: Signs, other: Signs) -> Iterator[Reason]:
    """What befell which: two things of one sort are hardly one."""
    known = any(telling(name) and person_like(name) for name in shared_names(one, other))
    said = {things_told().get(word) for word in one.words & other.words}  # what both call by one word
    if same := sorted(name for _, name in (one.things & other.things) - said):
        yield Reason(1.0, f"Both mention a {same[0]}.", own=not _ARMED.issuperset(same))
    for sort in sorted({sort for sort, _ in one.things} & {sort for sort, _ in other.things}):
        if known and sort == "person":
            continue  # "The minister was taken to court", "Soldiers took Noor"
        mine, theirs = ({name for of, name in sign.things if of == sort} for sign in (one, other))
        if not mine & theirs:
            yield Reason(
                -2.0,
                f"One tells of {', '.join(sorted(mine))}, the other of {', '.join(sorted(theirs))}.",
            )


def _around(one: Signs, other: Signs) -> Iterator[Reason]:
    meant = one.meant & other.meant
    if meant or akin(one, other):
        yield from around(one, other, meant, _of_several(one, other, meant))


_AGAINST = -1.5  # what weighs so much tells of two happenings, if the reports be of one matter


def _story(one: Signs, other: Signs, against: bool) -> Iterator[Reason]:
    both = one.meant & other.meant
    kin = bool(both & (one.plain | other.plain) or akin(one, other))
    against = against or (bool(one.plain and other.plain) and not both)
    there = not (one.place and other.place) or one.place[0] in other.place or other.place[0] in one.place
    unlike = against or not (there or same_place(one.place, other.place))
    several = _of_several(one, other, both)
    for reason in of_story(one, other, kin, unlike):
        yield replace(reason, own=reason.own and not several)


def _of_several(one: Signs, other: Signs, both: frozenset[str]) -> bool:
    """Whether one report tells of several such happenings, and the place of only one row is told: what the reports
    share does not say which of them it is."""
    if one.counts & other.counts or bool(one.place) == bool(other.place):
        return False
    return bool(both) and not both & one.sole & other.sole


# --- who is joined -------------------------------------------------------------------------


def _grouped(signs: Sequence[Signs]) -> list[list[Signs]]:
    scored, nearly = list[_Scored](), list[tuple[Signs, Signs, list[Reason]]]()
    for one, other in candidates(signs):
        told = compare(one, other)
        if is_one(told):
            otherwise = one.meant.isdisjoint(other.meant)  # fire and fire first, then fire and death
            scored.append(_scored(int(otherwise), told, one, other))
        elif may_follow(one, other, told):
            nearly.append((one, other, told))
    while True:  # what is joined may say of other rows of the same reports that they are one event too
        groups = _joined(scored)
        fresh, left = with_links(groups, nearly)
        if not fresh:
            return groups
        scored += [_scored(1, told, one, other) for one, other, told in fresh if is_one(told)]
        nearly = left


_Scored = tuple[int, float, str, str, Signs, Signs]


def _scored(rank: int, told: Sequence[Reason], one: Signs, other: Signs) -> _Scored:
    return rank, -sum(reason.weight for reason in told), one.event, other.event, one, other


def _joined(scored: Sequence[_Scored]) -> list[list[Signs]]:
    """The groups that pairs make, the best first."""
    fitting = {(one.row, other.row) for *_, one, other in scored}  # need not be compared again
    group_of: dict[int, list[Signs]] = {}
    for *_, one, other in sorted(scored, key=lambda found: found[:4]):
        mine, theirs = group_of.get(one.row, [one]), group_of.get(other.row, [other])
        pairs = ((a, b) for a in mine for b in theirs if (min(a.row, b.row), max(a.row, b.row)) not in fitting)
        if mine is theirs or any(_against(a, b) for a, b in pairs):
            continue
        joined = [*mine, *theirs]
        for member in joined:
            group_of[member.row] = joined
    return list({id(group): group for group in group_of.values()}.values())


def _against(one: Signs, other: Signs) -> bool:
    """Whether two rows cannot tell of one event, whatever third row they resemble."""
    told = compare(one, other)
    if any(reason.contradicts for reason in told) or sum(reason.weight for reason in told) < 0:
        return True
    if one.document != other.document:
        return False
    if one.when is not None and one.when == other.when and (one.meant & other.meant or akin(one, other)):
        return False  # "On 10 June a bomb went off. Two soldiers were injured.", by one date
    # "… struck the market. On the same day a bomb …": one report tells of two, unless it says again what both tell
    return not any(reason.own for ask in (of_names, _words, _counts, _things) for reason in ask(one, other))


def _conflict(member: Signs, members: Sequence[Signs]) -> str:
    """The other sources' days that none of this row's days fits, each with its source."""
    told: dict[str, dict[str, None]] = {}
    for other in sorted(members, key=lambda each: (each.start, each.document)):
        if apart(member, other) and other.document != member.document:
            days = f"{other.start}" if other.days == 1 else f"{other.start} to {other.end - timedelta(1)}"
            told.setdefault(days, {})[other.document] = None
    return "; ".join(f"{days} ({', '.join(sources)})" for days, sources in told.items())
