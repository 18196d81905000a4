"""What a time expression means before its anchor is known: an algebra of small terms with holes.

`hole(term)` says what is missing; `filling.fill(term, place)` puts it in and gives a Meaning.
To add a kind of meaning: 1. a frozen dataclass here, 2. its case in `hole`, 3. its case in `filling.py`, 4. a rule.
Terms know no language and no document: which date fills the hole is the business of `anchors.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from extract.dates.interval import Amount, Cycle, Grain, Interval, Mod

Vague = Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]
Side = Literal["past", "future", "same"]
When = Literal["before", "after"]
Phase = Literal["", "begin", "end"]


class Hole(StrEnum):
    """What an expression lacks, and so which anchor may fill it."""

    NONE = ""
    SPEECH = "speech"  # today, last week, three days ago: the day of writing or of the quotation
    STORY = "story"  # a week earlier, that day, the following month: the date last talked about
    YEAR = "year"  # 3 October: a year from the story or the publication date, by tense
    WEEK = "week"  # Tuesday: a week, by tense
    DAY = "day"  # 10 p.m., the morning: a day
    PERIOD = "period"  # the year, the quarter, the end of the month: a period under discussion


@dataclass(frozen=True, slots=True)
class Place:
    """What fills a hole: the anchor's interval, and on which side of it a bare month or weekday lies."""

    anchor: Interval
    side: Side = "past"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A filled expression. `value` is set where it does not follow from the interval (durations, sets, BC)."""

    interval: Interval | None
    value: str = ""
    mod: Mod | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fixed:
    """Complete in its words: 3 October 2020. `flags` names contradictions inside the words."""

    interval: Interval
    flags: tuple[str, ...] = ()


def fixed(whole: Interval | None) -> Fixed | None:
    """The term of a stretch; None where the calendar has none such (30 February, the year 0)."""
    return Fixed(whole) if whole else None


@dataclass(frozen=True, slots=True)
class Valued:
    """Its TIMEX3 value is known, but it is no stretch of our calendar: 480 BC."""

    value: str
    mod: Mod | None = None


@dataclass(frozen=True, slots=True)
class Ref:
    """A vague reference: now, recently, in the future. PRESENT_REF may be placed at the anchor."""

    value: Vague


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: three weeks. `where` places it where the words do: the past (-1) or next (+1) two months."""

    amount: Amount
    mod: Mod | None = None
    where: int = 0
    whole: Expression | None = None  # the last (-1) or first (+1) of it: the last two weeks of May
    deictic: bool = True  # counted from speech; otherwise from the story ("the following two months")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A set of times: every Monday, twice a year, daily."""

    cycle: Cycle


@dataclass(frozen=True, slots=True)
class Partial:
    """A calendar date with its larger units missing: 3 October, October, Tuesday, spring, the third quarter."""

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str = ""
    quarter: int | None = None
    half: int | None = None
    weekend: bool = False
    in_century: int | None = None  # '95: the year within an unknown century
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Yearly:
    """A day of the year found by rule: Easter, Thanksgiving. `rule` gives its interval in a year (None = not known)."""

    name: str
    rule: Callable[[int], Interval | None]
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """Counted from the hole: three days ago (SPEECH, before), a week earlier (STORY, before), 'two days after' a base.

    `grain` is that of the result; None = by the unit.
    """

    amount: Amount
    when: When
    hole: Hole = Hole.SPEECH
    base: Expression | None = None
    grain: Grain | None = None
    mod: Mod | None = None


@dataclass(frozen=True, slots=True)
class This:
    """The period that holds the anchor: this year, today, that week, the same month. A SECOND is as fine as the anchor:
    at the time, then."""

    unit: Grain
    hole: Hole = Hole.SPEECH


@dataclass(frozen=True, slots=True)
class Step:
    """The period `count` steps from the anchor's own: last year (-1), tomorrow (+1), the following month (STORY)."""

    unit: Grain
    count: int
    hole: Hole = Hole.SPEECH


@dataclass(frozen=True, slots=True)
class CenturyTurn:
    """The turn of the century: the year of it that lies nearest, sooner ahead of the story than behind it."""

    hole: Hole = Hole.STORY


@dataclass(frozen=True, slots=True)
class Turn:
    """A Partial or Yearly put on one side of the anchor: last May, next Monday, this summer, the following October."""

    inner: Partial | Yearly
    turn: Literal["last", "next", "this", "coming"]  # next summer may be one further on than the coming summer
    hole: Hole = Hole.SPEECH


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch inside another: mid-August (START MID END), the morning of 3 May (MO MI AF EV NI DT)."""

    which: str
    inner: Expression
    mod: Mod | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th unit inside another, negative from the end: the third week of May, the last two weeks of May."""

    n: int
    unit: Grain
    inner: Expression
    count: int = 1
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """The n-th of so many equal shares of another, negative from the end: the second half of the 1990s."""

    n: int
    of: int
    inner: Expression


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, of a known or unknown day: 10 p.m., 3 May 18:45 GMT."""

    hour: int
    minute: int | None = None
    second: int | None = None
    inner: Expression | None = None
    zone: str = ""
    hole: Hole = Hole.DAY
    half_told: bool = True  # otherwise 'four o'clock' is of the afternoon that is talked about
    mod: Mod | None = None  # about 10 p.m.


@dataclass(frozen=True, slots=True)
class Within:
    """A Partial inside a named larger period: October of last year, the summer of that year, Monday last week."""

    inner: Partial | Yearly
    whole: Expression


@dataclass(frozen=True, slots=True)
class Bent:
    """An expression with a modifier: about 1850 (APPROX), before 1914, since 2017 (opens its end), until May."""

    inner: Expression
    mod: Mod | None = None
    opens: Literal["", "start", "end"] = ""


@dataclass(frozen=True, slots=True)
class Between:
    """The first end of a range: its value is its own, its interval runs to the end of `last`."""

    first: Expression
    last: Expression


@dataclass(frozen=True, slots=True)
class RangeEnd:
    """The second end of a range whose first end carries the whole; `first` is that end where both lack their year."""

    inner: Expression
    first: Expression | None = None


@dataclass(frozen=True, slots=True)
class Borrow:
    """A Partial that borrows what it lacks from a fuller neighbour: April in 'April and June 1955'."""

    inner: Partial | Yearly | Clock
    lender: Expression


@dataclass(frozen=True, slots=True)
class Either:
    """Two readings of the same figures: 03/05/2018. The document's evidence decides; else day-first unless `us`."""

    day_first: Expression
    month_first: Expression


@dataclass(frozen=True, slots=True)
class Happening:
    """A happening as a text refers back to it: 'the fire', 'his arrest', 'he died', 'the siege ended'.

    `families`: what else it may be called, none for whatever is talked about. `phase`: of what lasts, the one meant.
    `whose`: the pronoun of whom it befell (he, she, they). `names`: words that must be told of the dated one as well;
    `singling`: words that tell which of several (second, failed). `suffered`: 'was killed', not 'killed'.
    `known`: a happening by its words alone. `words`: as the text says it.
    """

    families: frozenset[str]
    phase: Phase = ""
    whose: str = ""
    names: tuple[str, ...] = ()
    singling: tuple[str, ...] = ()
    suffered: bool = False
    lasts: bool = False
    known: bool = True
    words: str = ""


@dataclass(frozen=True, slots=True)
class FromHappening:
    """Counted from a happening that the text may have dated: 'the day before the fire'.

    `inner` is filled with the date of the happening as with the date last talked about; `plain` is what is left where
    the text has none ('three days' after the fire is still a length), or nothing at all (`or_nothing`: 'the day he
    died'); `beyond` counts the characters behind that belong to the whole ("after the fire").
    """

    inner: Expression
    happening: Happening
    plain: Expression | None = None
    beyond: int = 0
    or_nothing: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """The n-th day, week or year of what began at the anchor: 'day four', 'the second week of the strike'."""

    n: int
    unit: Grain


Expression = (
    Fixed
    | Valued
    | Ref
    | Length
    | Repeat
    | Partial
    | Yearly
    | Shift
    | This
    | Step
    | CenturyTurn
    | Turn
    | Part
    | Nth
    | Share
    | Clock
    | Within
    | Bent
    | Between
    | RangeEnd
    | Borrow
    | Either
    | FromHappening
    | Count
)


def hole(term: Expression) -> Hole:
    """What the term lacks; NONE where its words say everything."""
    match term:
        case Fixed():
            return Hole.NONE
        case Partial():
            dated = term.month or term.day or term.season or term.quarter or term.half
            return Hole.YEAR if dated or term.in_century is not None else Hole.WEEK
        case Shift():
            return hole(term.base) if term.base is not None else term.hole
        case This() | Step() | Turn() | CenturyTurn():
            return term.hole
        case Length() if term.whole is not None:
            return hole(term.whole)
        case Length():
            return (Hole.SPEECH if term.deictic else Hole.STORY) if term.where else Hole.NONE
        case Valued() | Ref() | Repeat():
            return Hole.NONE
        case Yearly():
            return Hole.NONE if term.year else Hole.YEAR
        case Clock():
            return hole(term.inner) if term.inner is not None else term.hole
        case Part() | Nth() | Share() | Bent() | RangeEnd():
            return hole(term.inner)
        case Within():
            return hole(term.whole)
        case Borrow():
            return hole(term.lender)
        case Between():
            last = hole(term.last)
            return hole(term.first) or (last if last is not Hole.STORY else Hole.NONE)  # 'to the following Easter'
        case Either():
            return Hole.NONE
        case FromHappening():
            return hole(term.plain) if term.plain is not None else Hole.STORY
        case Count():
            return Hole.STORY


def timex_type(term: Expression) -> Literal["DATE", "TIME", "DURATION", "SET"]:
    """TIMEX3's type of a term."""
    match term:
        case Length():
            return "DURATION"
        case Repeat():
            return "SET"
        case Clock():
            return "TIME"
        case Valued():
            return "TIME" if "T" in term.value else "DATE"
        case Fixed():
            return "TIME" if term.interval.grain.rank < Grain.DAY.rank else "DATE"
        case Part():
            return "TIME" if len(term.which) == 2 else timex_type(term.inner)
        case Shift() | This() | Step():
            unit = term.amount.unit if isinstance(term, Shift) else term.unit
            moment = unit is Grain.SECOND and not isinstance(term, Shift)  # 'then', 'at the time'
            return "TIME" if unit.rank < Grain.DAY.rank and not moment else "DATE"
        case Bent() | RangeEnd() | Borrow():
            return timex_type(term.inner)
        case Between():
            return timex_type(term.first)
        case FromHappening():
            return timex_type(term.plain or term.inner)
        case _:
            return "DATE"
