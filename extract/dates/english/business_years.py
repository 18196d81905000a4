"""Business years and the ends of periods: the full year, the quarter ended June 30, mid-year, year-end 1996."""

from __future__ import annotations

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.guards import ends_clause
from extract.dates.english.lexicon import listed, phrase, rule
from extract.dates.expression import Expression, Fixed, Hole, Length, Part, Partial, Shift, Step, This, Within, fixed
from extract.dates.interval import Amount, Grain

_YEAR = Amount(1, Grain.YEAR)


@rule(
    "(that | that same) quarter",
    {"[2018-Q3] there was a gain during that quarter": "2018-Q3"},
    never=["in that quarter of the city", "lived in that quarter", "for that quarter-mile"],
    guard=lambda look: look.before.lower() in {"during", "for"} and not rx.match(r"-|\s+of\b", look.tail),
    priority=1,
)
def that_quarter() -> Expression:
    return This(Grain.QUARTER, Hole.STORY)


@rule(
    "[QUARTERCODE] (- | to | and | '&' | '/') [QUARTERCODE2 (of | in)? YEARX]",
    {"Q2–Q4 2017": "2017-Q2; 2017-Q4", "fell in Q1 and Q2 2019": "2019-Q1; 2019-Q2"},
    never=["Q4-Q2 2017"],
    priority=3,
)
def quarters_of_year(quartercode: int, quartercode2: int, yearx: int) -> tuple[Expression, ...] | None:
    whole = time.year(yearx)
    if whole is None or quartercode >= quartercode2:
        return None
    return tuple(Within(Partial(quarter=one), Fixed(whole)) for one in (quartercode, quartercode2))


@rule(
    "the? full (fiscal | calendar)? year",
    {"the full year": "2020"},
    never=["in its first full year", "after a full year"],
    guard=lambda look: not rx.search(r"(?i)\b(?:first|second|third|last|another|every|each|a|one) $", look.lead),
    priority=2,
)
def full_year() -> Expression:
    return This(Grain.YEAR, Hole.PERIOD)


@phrase("QUARTER_NAMES", "ORD (quarter | quarters)")
def same_quarters(ord: int) -> int | None:
    return ord if 1 <= ord <= 4 else None


@rule(
    "[the? QUARTER_NAMES of fiscal? YEARX] (and | or) [YEARX2]",
    {"the second quarters of 2023 and 2022": "2023-Q2; 2022-Q2"},
    never=["three quarters of 2023 graduates"],
    priority=3,
)
def quarters_of_years(quarter_names: int, yearx: int, yearx2: int) -> tuple[Expression, ...] | None:
    years = [time.year(one) for one in (yearx, yearx2)]
    return tuple(Within(Partial(quarter=quarter_names), Fixed(one)) for one in years if one)


# The middle of a period lies this many days before its end, whatever day that is: July 31, Sept. 29.
MIDDLE = {Grain.QUARTER: Amount(45, Grain.DAY), Grain.MONTH: Amount(15, Grain.DAY), Grain.WEEK: Amount(3, Grain.DAY)}


@phrase("CLOSINGMONTH", "MONTH (,? of? YEARX)?")
def month_that_closes(month: int, yearx: int = 0) -> Expression | None:
    whole = time.month(yearx, month) if yearx else None
    return Fixed(whole) if whole else Partial(month=month)


@phrase("CLOSINGMONTH", "(end -? | the? end of) MONTH (,? of? YEARX)?", first=True)
def end_of_month_that_closes(month: int, yearx: int = 0) -> Expression | None:
    whole = month_that_closes(month, yearx)
    return Part("END", whole) if whole else None


@rule(
    "[(the | a | its | their)? (fiscal | business | financial)? UNIT]"
    " ((that? (ended | ending) on? | to) [DATE] | (that? (ended | ending) in? | to) [CLOSINGMONTH])",
    {
        "the quarter ended Sept. 30": "2020-Q3; 2020-09-30",
        "the quarter ended Dec. 31, 1988": "1988-Q4; 1988-12-31",
        "its fiscal quarter ended July 31": "2020-Q2; 2020-07-31",
        "the week ended Saturday": "2020-W42; 2020-10-17",
        "rents rose in the week to 4 October": "2020-W40; 2020-10-04",
        "prices rose in the quarter to June 2018": "2018-Q2; 2018-06",
        "the quarter ended in March": "2020-Q1; 2020-03",
    },
    never=["the quarter he ended", "they moved the week to 4 October", "rents rose in the week to May 2018"],
    guard=lambda look: " to " not in look.words or look.before.lower() in {"in", "for", "over", "during"},
    priority=3,
)
def period_ended(
    unit: Grain, date: Expression | None = None, closingmonth: Expression | None = None
) -> tuple[Expression, ...] | None:
    """`dates.closed` gives it its days, which end with that day."""
    last = date or closingmonth
    if last is None or unit not in MIDDLE or (closingmonth and unit is not Grain.QUARTER):
        return None
    return Shift(MIDDLE[unit], "before", base=last, grain=unit), last


@rule(
    "the? (fiscal | business | financial)? year",
    {"the year ended June 30": "P1Y", "the fiscal year ending March 31": "P1Y", "the year ending in March": "P1Y"},
    guard=lambda look: bool(
        rx.match(
            r"\s+(?:that )?(?:ended|ending|to(?= (?:\d{1,2} )?[JFMASOND][a-z]{2,8}\b))\s+"
            r"(?:on |in )?(?:[A-Z\d]|today|tomorrow|yesterday)",
            look.tail,
        )
    ),
    priority=3,
)
def year_ended() -> Expression:
    return Length(_YEAR)


@rule(
    "the fortnight",
    {"in the fortnight to 9 June 2017": "P2W", "the fortnight ended 9 June 2017": "P2W"},
    never=["the fortnight after Easter", "he moved the fortnight to a hotel"],
    guard=lambda look: bool(
        rx.match(r" (?:that )?(?:ended|ending|to)(?: on)? (?:\d{1,2} [A-Z]|[A-Z]\w+ \d)", look.tail)
    ),
    priority=3,
)
def fortnight_ended() -> Expression:
    return Length(Amount(2, Grain.WEEK))


@rule(
    "(the | its) (fiscal | financial | business) year",
    {"profitable throughout the fiscal year": "P1Y"},
    never=["the fiscal year 2019", "the fiscal year budget"],
    guard=lambda look: not rx.match(r"\s+(?:\d|[a-z]+s?\b(?<!\bof)(?<!\bwas)(?<!\band))", look.tail),
)
def fiscal_year() -> Expression:
    return Length(_YEAR)


_OWN = "(its | their)"
_KIND = "(fiscal | financial | business)"


@rule(
    f"(the | {_OWN}) (latest | most recent) {_KIND} year | {_OWN} current {_KIND}? year | current {_KIND} year",
    {
        "in its latest fiscal year": "2020",
        "for their current fiscal year": "2020",
        "the firm's current financial year": "2020",
    },
    priority=1,
)
def latest_fiscal_year() -> Expression:
    return This(Grain.YEAR)


@rule(f"{_OWN} current {_KIND}? quarter", {"a loss for its current quarter": "2020-Q4"}, priority=1)
def its_current_quarter() -> Expression:
    return This(Grain.QUARTER)


@rule(
    f"{_OWN} (previous | prior | preceding) {_KIND}? UNIT",
    {"[2012] its previous fiscal year": "2011", "[2012] up from its prior year": "2011"},
    never=["its previous day", "their previous second"],
    guard=lambda look: look.words.endswith(("year", "quarter")),
    priority=1,
)
def its_previous(unit: Grain) -> Expression:
    return Step(unit, -1, Hole.STORY)


@rule(
    "the UNIT so far",
    {"Sales rose 3% for the year so far.": "2020", "the month so far": "2020-10"},
    never=["the day so far away", "the year so far from home"],
    guard=lambda look: not rx.match(r" (?:away|from|off|as|ahead|behind)\b", look.tail),
    priority=1,
)
def unit_so_far(unit: Grain) -> Expression | None:
    return This(unit) if Grain.DAY.rank < unit.rank <= Grain.DECADE.rank else None


_AT_MIDWEEK = frozenset(listed("by at until till through since in around before after toward towards"))


@rule(
    "midweek | mid - week",
    {"Rain will end by midweek.": "2020-W43 MID"},
    never=["a midweek match", "the midweek games"],
    guard=lambda look: look.before.lower() in _AT_MIDWEEK and ends_clause(look),
    priority=2,
)
def midweek() -> Expression:
    return Part("MID", This(Grain.WEEK))


@rule("the? (mid -? year | midyear)", {"by mid-year": "2020 MID", "at midyear": "2020 MID"}, priority=2)
def mid_year() -> Expression:
    return Part("MID", This(Grain.YEAR, Hole.PERIOD))


@rule(
    "the? (year -? end | year POSSESSIVE end | end of year) | (a | its | their | our) [year - end]",
    {"by year-end": "2020", "by year's end": "2020", "a year-end rally": "2020"},
    guard=lambda look: not rx.match(r"\s+(?:sale|result|figure|bonus)", look.tail),
)
def year_end() -> tuple[Expression, ...]:
    return (This(Grain.YEAR, Hole.PERIOD),)


@rule("the? year -? end ,? (of)? YEARX", {"at year-end 1996": "1996 END"}, priority=2)
def year_end_of(yearx: int) -> Expression | None:
    whole = time.year(yearx)
    return Part("END", Fixed(whole)) if whole else None


@rule(
    "the? (UNIT) POSSESSIVE end",
    {"by week's end": "2020-W43", "by month's end": "2020-10", "at day's end": "2020-10-20"},
    never=["the decade's end", "each week's end"],
    guard=lambda look: look.before.lower() not in {"each", "every", "that"},
)
def unit_end(unit: Grain) -> Expression | None:
    return This(unit) if Grain.DAY.rank <= unit.rank < Grain.YEAR.rank else None


@rule(
    "the (latest | most recent) UNIT",
    {"in the latest week": "2020-W42", "in the most recent week": "2020-W42", "for the latest month": "2020-09"},
    never=["the latest day of action", "the latest second"],
    guard=lambda look: not rx.match(r"-", look.tail),
)
def latest_unit(unit: Grain) -> Expression | None:
    return Step(unit, -1) if unit in (Grain.WEEK, Grain.MONTH) else None


@rule(
    "the (same | like | comparable | corresponding)? YEARX (quarter | period)"
    " | the (same | like | comparable | corresponding) (quarter | period) (of | in) YEARX",
    {"the 1988 period": "1988", "the like 1988 quarter": "1988-Q3", "the comparable period of 1988": "1988"},
    priority=3,
)
def year_period(yearx: int) -> Expression | None:
    """The year alone; where a quarter is under report, `anchors` makes it that quarter of the year."""
    return fixed(time.year(yearx))
