"""Days counted from happenings: the day before the fire, three days after his arrest, day four of the trial.

The rules find what is counted; `beside` then reads what it is counted from (`referring.py`), which `happened.py` looks
for in what the text has dated. Where the text has no date for it, a length stays a length.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from extract.dates import rx
from extract.dates.calendar_names import ANY_SHORT_MONTH
from extract.dates.english.happenings import LASTING, any_of
from extract.dates.english.lexicon import phrase, rule
from extract.dates.english.referring import Wanted, begins, main_clause, referred
from extract.dates.expression import (
    Bent,
    Count,
    Expression,
    FromHappening,
    Happening,
    Hole,
    Length,
    Part,
    Partial,
    Phase,
    Shift,
    Step,
    This,
    Turn,
    When,
)
from extract.dates.grammar import Found, Look
from extract.dates.interval import Amount, Grain, Mod

_DAY = Grain.DAY
_FIRE = "The mill burned down on 3 May 2019."
_TRIAL = "The trial opened on 3 May 2019."
# Behind a length: "three days after", "a year to the day before", "six months into".
_BEHIND = re.compile(r"\s(?:(?:or so|almost)\s)?(to the day\s)?(after|before|into|following|prior to)\s+")
_STARTS = (" after ", " before ", " into ", " following ", " prior to ", " to the ", " or so ", " almost ")
_IT_WAS = re.compile(r"\b[Ii]t (?:was|would be|will be|is|had been|took|takes) (?:\w+ )?$")
_HER = re.compile(r"(?:her|his|their|its) ")
_WITHIN = re.compile(r"(?i)\bwithin $")
_DAY_TOLD = re.compile(
    rf"\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}[ -](?:{ANY_SHORT_MONTH})"
    rf"|\b(?:{ANY_SHORT_MONTH})[a-z]* \d{{1,2}}\b"
)
_WENT_ON = re.compile(rf"\b(?:{any_of(sorted(LASTING))}|founded|established|launched|set up|opened|created)\b")
_NEAR = 500  # characters in which something that lasts was told, for "the third day" to be one of it
_OPENS = re.compile(r"(?:^|[.!?:;]['\"”’)]*\s+|\n[\s•*·–—-]*|, |\b(?:that|and|but|where|when) )(?:\w+ ){0,2}$")


def _opens(text: str, start: int) -> bool:
    """Whether at most two words of its sentence stand before it."""
    return bool(_OPENS.search(text[max(0, start - 30) : start]))


def _refers(look: Look, wanted: Wanted = "any") -> bool:
    if wanted == "any" and begins(look) and main_clause(look.text, look.end):
        return False
    return referred(look.text, look.end, _opens(look.text, look.start), wanted) is not None


def _names(look: Look) -> bool:
    return _refers(look, "noun")


def _tells(look: Look) -> bool:
    return _refers(look, "clause")


def _goes_on(look: Look) -> bool:
    """Whether something that lasts, or a day, was told of shortly before, and the words stand by themselves."""
    if rx.match(r"\s+(?:of|in|running|after|before|since)\b|-", look.tail):
        return False
    lead = look.text[max(0, look.start - _NEAR) : look.start].rpartition("\n\n")[2]
    return bool(_WENT_ON.search(lead) or _DAY_TOLD.search(lead))


def _beside_unit(name: str, words: str, count: int, examples: dict[str, str], never: list[str]) -> None:
    def beside_happening(
        unit: Grain | None = None, daypart: str = "", weekday: int | None = None, season: str = ""
    ) -> Expression | None:
        if weekday is not None or season:
            return Turn(Partial(weekday=weekday, season=season), "next" if count > 0 else "last", Hole.STORY)
        whole = unit or _DAY
        if whole.rank < _DAY.rank or whole.rank > Grain.YEAR.rank:
            return None
        period = Step(whole, count, Hole.STORY) if count else This(whole, Hole.STORY)
        return Part(daypart, period) if daypart else period

    beside_happening.__name__ = name
    guard = _refers if count else _names
    rule(words, {f"{_FIRE} {words}": value for words, value in examples.items()}, never, guard, 2)(beside_happening)


_beside_unit(
    "before_happening",
    "the very? (UNIT | DAYPART | WEEKDAY | SEASON) before",
    -1,
    {"The day before the fire": "2019-05-02", "the night before the fire": "2019-05-02TNI"},
    ["the day before a fire", "the day before noon", "the week before last", "on Monday before the vote"],
)
_beside_unit(
    "after_happening",
    "the very? (UNIT | DAYPART | WEEKDAY | SEASON) (after | following)",
    1,
    {"The morning after the fire": "2019-05-04TMO", "The Monday after the fire": "2019-05-06"},
    ["the day after a fire", "the year after"],
)
_beside_unit(
    "of_happening",
    "the very? (UNIT | DAYPART) of",
    0,
    {"The day of the fire": "2019-05-03", "the morning of the blaze": "2019-05-03TMO"},
    ["the day of rest", "the night of the hunter", "the year of the dragon"],
)


def _is_whole(look: Look) -> bool:
    """Whether what "In the" opens is no clause of the period's: one is left "on the morning we were relieved"."""
    if look.words.rpartition(" ")[2].lower() in _PARTS:
        return True
    return look.before == "In" and main_clause(look.text, look.end)


_PARTS = frozenset({"morning", "afternoon", "evening"})


@rule(
    "the very? (UNIT | DAYPART)",
    {f"{_FIRE} The day it burned": "2019-05-03", f"{_FIRE} the night the mill burned down": "2019-05-03TNI"},
    never=[
        "the day care closed",
        "the day he is well",
        "the year the company expects",
        "the night watch ended",
        "In the night the mill burned down.",
        f"{_FIRE} In the morning it burned, and we left",
        f"{_FIRE} It rained, but in the evening the mill burned",
    ],
    guard=lambda look: _tells(look) and not (look.before.lower() == "in" and _is_whole(look)),
    priority=1,
)
def when_it_happened(unit: Grain | None = None, daypart: str = "") -> Expression | None:
    whole = unit or _DAY
    if whole is Grain.WEEKEND or not _DAY.rank <= whole.rank <= Grain.YEAR.rank:
        return None
    return Part(daypart, This(whole, Hole.STORY)) if daypart else This(whole, Hole.STORY)


@phrase("NTH", "ORD | TENS -? ORD")
def ordinal(ord: int, tens: int = 0) -> int:
    return ord + tens


@rule(
    "the? eve of",
    {"The wedding was on 3 May 2019. On the eve of the wedding": "2019-05-02"},
    never=["the eve of destruction"],
    guard=_names,
    priority=2,
)
def eve_of_happening() -> Expression:
    return Step(_DAY, -1, Hole.STORY)


@rule(
    "the NTH anniversary of",
    {f"{_FIRE} On the second anniversary of the fire": "2021-05-03"},
    never=["the tenth anniversary of a revolution"],
    guard=_names,
    priority=2,
)
def anniversary_of_happening(nth: int) -> Expression:
    return Shift(Amount(nth, Grain.YEAR), "after", Hole.STORY, grain=_DAY)


def _nth_beside(name: str, word: str, way: int, examples: dict[str, str], never: list[str]) -> None:
    def nth_beside(
        nth: int, unit: Grain | None = None, weekday: int | None = None, daypart: str = ""
    ) -> Expression | None:
        if weekday is not None:
            first = Turn(Partial(weekday=weekday), "next" if way > 0 else "last", Hole.STORY)
            return Shift(Amount(nth - 1, Grain.WEEK), "after" if way > 0 else "before", base=first, grain=_DAY)
        whole = unit or _DAY
        if whole is Grain.WEEKEND or not _DAY.rank <= whole.rank <= Grain.YEAR.rank:
            return None
        period = Step(whole, way * nth, Hole.STORY)
        return Part(daypart, period) if daypart else period

    nth_beside.__name__ = name
    rule(
        f"the NTH (UNIT | WEEKDAY | DAYPART) {word}",
        {f"{_FIRE} {words}": value for words, value in examples.items()},
        never,
        _refers,
        2,
    )(nth_beside)


_nth_beside(
    "nth_after_happening",
    "after",
    1,
    {"The second day after the fire": "2019-05-05", "the first Sunday after the fire": "2019-05-05"},
    ["the second day after a fire", "the first time after the war"],
)
_nth_beside(
    "nth_before_happening",
    "before",
    -1,
    {"The third night before the fire": "2019-04-30TNI"},
    ["the third night before a fire"],
)


@rule(
    "the NTH (UNIT) of | (day | week | month | year) (AMOUNT | NTH) of",
    {
        f"{_TRIAL} On the third day of the trial": "2019-05-05",
        f"{_TRIAL} On day four of the trial": "2019-05-06",
    },
    never=["the second day of rest", "the first year of the war"],
    guard=lambda look: (
        not look.informal and _names(look) and not rx.match(r"(?i)the first (?:week|month|year)", look.words)
    ),
    priority=2,
)
def nth_of_happening(unit: Grain | None = None, nth: int = 0, amount: float = 0) -> Expression | None:
    return _nth(unit, nth, amount)


@rule(
    "(its | their) NTH (UNIT) | the NTH day | day (AMOUNT | NTH)",
    {
        f"{_TRIAL} On the third day": "2019-05-05",
        f"{_TRIAL} On its tenth day": "2019-05-12",
        f"{_TRIAL} On day four": "2019-05-06",
    },
    never=["on the third day", "The trial opened. His third day", "day one is free"],
    guard=_goes_on,
    priority=1,
)
def nth_of_what_lasts(unit: Grain | None = None, nth: int = 0, amount: float = 0) -> Expression | None:
    return _nth(unit, nth, amount)


def _nth(unit: Grain | None, nth: int, amount: float) -> Expression | None:
    n, unit = nth or int(amount), unit or _DAY
    return Count(n, unit) if 0 < n < 1000 and _DAY.rank <= unit.rank <= Grain.YEAR.rank else None


class Tied(NamedTuple):
    """How a rule above is tied to its happening.

    `wanted`: what stands behind the words. `phase`: which of what lasts is meant. `only_dated`: annotators mark it
    where the text dates what happened, and rarely else.
    """

    wanted: Wanted
    phase: Phase = ""
    only_dated: bool = False


_ON_ITS_OWN = "nth_of_what_lasts"  # nothing of the happening stands behind it
_TIED = {
    "when_it_happened": Tied("clause", only_dated=True),
    "before_happening": Tied("any", "begin"),
    "after_happening": Tied("any", "end"),
    "of_happening": Tied("noun"),
    "eve_of_happening": Tied("noun", "begin", only_dated=True),
    "nth_after_happening": Tied("any"),
    "nth_before_happening": Tied("any"),
    "anniversary_of_happening": Tied("noun", "begin", only_dated=True),
    "nth_of_happening": Tied("noun", "begin"),
    "that_unit": Tied("clause", only_dated=True),  # 'the same week in which he was shot', and only there
}
_IN_WHICH = re.compile(r"\s(?:that|(?:in|on) which)\s")
_RULES = {*_TIED, _ON_ITS_OWN}
# What of a happening that lasts is meant: "after the war" is after its end, "into the war" after its beginning.
_PHASE: dict[str, Phase] = {"after": "end", "following": "end", "into": "begin", "before": "begin", "prior to": "begin"}


def beside(text: str, items: list[Found]) -> list[Found]:
    """The expressions of one passage, those that count from a happening with what they count from."""
    tied: list[Found] = []
    done = 0
    for at, item in enumerate(items):
        if item.start < done:
            continue  # 'a year to the day before …' holds 'the day before …'
        found = None
        if item.rule.name in _RULES and (item.rule.name != "that_unit" or _in_which(text, item)):
            found = _of_rule(text, item)
        elif isinstance(item.expression, Length):
            found = _of_length(text, item)
        elif item.rule.name == "previous_unit":
            found = _of_same(text, item, items[at + 1 : at + 2])
        if found is not None:
            held = [other for other in items[at + 1 : at + 3] if other.start < _end(found)]
            if any(other.rule.name not in _RULES for other in held):
                found = _but_of(text, item)
            elif held:
                done = _end(found)
        tied.append(found or item)
    return tied


_AND = re.compile(r",? and (?:on )?")


def _of_same(text: str, item: Found, after: list[Found]) -> Found | None:
    """'The day before and the day after the fire': both count from it."""
    if not after or after[0].rule.name != "after_happening" or not _AND.fullmatch(text, item.end, after[0].start):
        return None
    other = _of_rule(text, after[0])
    if other is None or not isinstance(other.expression, FromHappening):
        return None
    happening = other.expression.happening
    if happening.phase:
        happening = replace(happening, phase="begin")
    return replace(item, expression=replace(other.expression, inner=item.expression, happening=happening))


def _in_which(text: str, item: Found) -> bool:
    """'The same day that the mill burned'; not 'That same day that great man died'."""
    return bool(_IN_WHICH.match(text, item.end)) and text.startswith(("the ", "The "), item.start)


def _but_of(text: str, item: Found) -> Found | None:
    """'the second day' of what holds a length of its own: 'of the three-day visit'."""
    if not text.endswith(" of", item.start, item.end):
        return None
    return replace(_of_unknown(item), end=item.end - len(" of"))


def _of_unknown(item: Found) -> Found:
    """What counts from a happening that no words name."""
    return replace(item, expression=FromHappening(item.expression, Happening(frozenset(), "begin"), or_nothing=True))


def _end(item: Found) -> int:
    return item.end + (item.expression.beyond if isinstance(item.expression, FromHappening) else 0)


def _of_rule(text: str, item: Found) -> Found | None:
    if item.rule.name == _ON_ITS_OWN:
        return _of_unknown(item)
    tied = _TIED[item.rule.name]
    read = referred(text, item.end, _opens(text, item.start), tied.wanted)
    if read is None:
        return _of_unknown(item) if item.rule.name == "that_unit" else None
    happening, end = read
    if not happening.phase and happening.lasts:
        happening = replace(happening, phase=tied.phase)
    or_nothing = tied.only_dated or not happening.known
    return replace(item, end=end, expression=FromHappening(item.expression, happening, or_nothing=or_nothing))


def _of_length(text: str, item: Found) -> Found | None:
    length = item.expression
    assert isinstance(length, Length)
    if length.where or length.whole is not None:
        return None
    if text.endswith(("for ", "For "), 0, item.start):
        return None  # 'fought on for thirteen months after the surrender' tells how long
    if text.startswith(" of ", item.end) and _WITHIN.search(text, max(0, item.start - 8), item.start):
        read = referred(text, item.end + 4)
        ahead = replace(length, where=1, deictic=False)
        return replace(item, expression=FromHappening(ahead, read[0], length)) if read else None
    behind = _BEHIND.match(text, item.end) if text.startswith(_STARTS, item.end) else None
    if behind and behind[2] == "before" and _IT_WAS.search(text, max(0, item.start - 24), item.start):
        return None  # 'it was another six years before Rae brought news' tells how long
    if behind and (her := _HER.match(text, item.start, item.end)):  # 'it reached her nine days after …'
        item = replace(item, start=her.end())
    read = referred(text, behind.end(), _opens(text, item.start)) if behind else None
    if behind is None or read is None:
        return item if behind else None
    happening, end = read
    if not happening.phase and happening.lasts:
        happening = replace(happening, phase=_PHASE[behind[2]])
    inner = _counted(length, behind[2], bool(behind[1]))
    if inner is None:
        return None
    if text.endswith(" nights", item.start, item.end):
        inner = Part("NI", inner)
    fine = length.amount.unit.rank < _DAY.rank
    return replace(item, expression=FromHappening(inner, happening, length, 0 if fine else end - item.end))


def _counted(length: Length, way: str, to_the_day: bool) -> Expression | None:
    """What the length counts to; hours of unknown number stay about the same day."""
    amount = length.amount
    if amount.count is None:
        return Bent(This(_DAY, Hole.STORY), Mod.APPROX) if amount.unit.rank < _DAY.rank else None
    when: When = "before" if way in ("before", "prior to") else "after"
    return Shift(amount, when, Hole.SPEECH, grain=_DAY if to_the_day else None, mod=length.mod)
