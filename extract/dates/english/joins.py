"""What the words between two expressions make of them: ranges, shared years, a clock time's day, since and until."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Literal, TypeGuard

from extract.dates import interval as time
from extract.dates.asides import NEGATION
from extract.dates.calendars import falls_on
from extract.dates.expression import (
    Bent,
    Between,
    Borrow,
    Clock,
    Either,
    Expression,
    Fixed,
    Hole,
    Part,
    Partial,
    RangeEnd,
    Ref,
    Repeat,
    Shift,
    Step,
    This,
    Turn,
    Valued,
    Within,
    Yearly,
    fixed,
    hole,
    timex_type,
)
from extract.dates.grammar import Found
from extract.dates.interval import Amount, Grain, Mod

ABOUT = r"(?:at least |(?:in|on|at) or (?:about|around) )?"  # as court filings say
_RANGE = re.compile(
    r"\s*(?:[-‑–—]|(?:,? and continuing |, (?=up to|through))?(?:to|through|thru|until|till|up to)(?: and including)?)"
    rf"\s*{ABOUT}"
)
_COURT_ABOUT = re.compile(r"(?:in|on|at) or (?:about|around) $")
_ABOUT_ENDS = ("or about ", "or around ")
_AND_TO = re.compile(rf"\s*(?:and|&)\s*{ABOUT}")
_AND = re.compile(r"\s*(?:and|or|&|/|,)\s*(?:the |in |on |from )?|; ")
_APPOSED = re.compile(r"\s?[-‑–—(]\s?|, ")
_COORDINATED = re.compile(r"\s(?:and|or|&)\s")
_CLOCK_DAY = re.compile(
    r"\s*\)?[,:·•|]?\s*(?:(?:dep|arr)\.?\s|local time,?(?: on)?|at|on|of|or about|at or about|at about|around|by"
    r"|from)?\s*(?:the )?"
)
# '… at 9:30 p.m. Early Thursday, they left'
_OPENS = ("Early ", "Earlier ", "Late ", "Later ", "Last ", "Yesterday", "Tomorrow")
_LEADS: tuple[tuple[re.Pattern[str], Mod | None, Literal["", "start", "end"]], ...] = (
    (
        re.compile(r"(?i)\b(?:since|ever since|starting(?: in| on| from)?|beginning(?: in| on)?|effective)\s+$"),
        None,
        "end",
    ),
    (
        re.compile(
            r"(?i)\b(?:on or before|no later than|not later than|until|till|up to(?: and including)?|by"
            r"|as late as)\s+$"
        ),
        None,
        "start",
    ),
    (re.compile(r"(?i)\b(?:on or after|no earlier than|not before)\s+$"), None, "end"),
    (re.compile(r"(?i)\b(?:before|bef\.?|prior to|ahead of)\s+$"), Mod.BEFORE, ""),
    (re.compile(r"(?i)\b(?:after|aft\.?)\s+$"), Mod.AFTER, ""),
    (re.compile(r"(?i)\b(?:on|in|at) or (?:about|around)\s+$"), Mod.APPROX, ""),
)
_UNTIL = re.compile(r"(?i)\b(?:until|till)\s+$")
_NOT = re.compile(
    rf"(?i)(?:{NEGATION}|\b(?:hardly|adjourn\w*|postpon\w*|deferr\w*|delay\w*"
    r"|(?:put|push\w*|stood) (?:back|off|over))\b)[^.;:!?,\n]*$"
)
_CLAUSE = 90  # characters before "until" in which what it denies stands
_HEDGE = re.compile(r"(?i)\b(?:about|abt|around|approximately|approx\.?|roughly|circa)\s+(?:the hour of\s)?$")
_LONGEST_HEDGE = 28  # characters
_LONGEST_GAP = 44  # characters between two expressions that belong together
# 'before the 2009 election': the year is that of the election, which may be any day of it
_BY_ITS_YEAR = re.compile(r"\s+(?!and\b|or\b|to\b|but\b|when\b|as\b|was\b|were\b|had\b|in\b)[^\W\d_]{3,}")
_SAME_SIDE: dict[Mod, Literal["start", "end"]] = {Mod.BEFORE: "start", Mod.AFTER: "end"}
_IN_THAT_YEAR = re.compile(r",? (?:in|on) (?:the )?(?:early |late |mid-?)?")
# One look instead of six where no lead ends before the date.
_LAST_OF_LEADS = (
    *("since", "starting", "beginning", "in", "on", "from", "effective", "before", "than", "until", "till", "to", "by"),
    *("as", "after", "of", "late", "earlier", "about", "around", "including", "bef", "bef.", "aft", "aft."),
)
_BETWEEN = re.compile(rf"(?i)\bbetween\s+(?:the )?{ABOUT}$")
_FROM = re.compile(r"(?i)\bfrom\s+$")
_ONWARDS = re.compile(r"(?i)\s+(?:onwards?|and after|or later)\b|\s+on\s*[,.;]")


def join(text: str, found: list[Found]) -> list[Found]:
    """The expressions of one passage, each changed by its neighbour where the words between tie them together."""
    for at in reversed(range(len(found) - 1)):  # the last one lends its year to those before it
        first, last = found[at], found[at + 1]
        if last.start - first.end <= _LONGEST_GAP and first.end <= last.start:
            pair = _tied(text, found[at - 1] if at else None, first, last)
            if pair:
                if at and isinstance(first.expression, RangeEnd):
                    found[at - 1] = _whole_lent(found[at - 1], pair[0].expression, last.expression)
                found[at], found[at + 1] = pair
    return [_led(text, item) for item in _moved(text, found)]


# What lies at one time and then at another, and not all the while between: 'the vote was moved from 4 to 18 May'.
_MOVED = re.compile(
    r"(?i)\b(?:moved|postponed|rescheduled|shifted|deferred|delayed|deadline (?:was|has been) extended"
    r"|(?:put|pushed|brought|set) (?:back|off|forward))(?: \w+){0,3} from $"
)


def _moved(text: str, found: list[Found]) -> list[Found]:
    """Both ends of a range that is none."""
    for at, (first, last) in enumerate(pairwise(found)):
        term, end = first.expression, last.expression
        if not (isinstance(term, Between) and isinstance(end, RangeEnd) and text.endswith("from ", 0, first.start)):
            continue
        if _MOVED.search(text, max(0, first.start - 60), first.start):
            found[at : at + 2] = replace(first, expression=term.first), replace(last, expression=end.inner)
    return found


def _tied(text: str, before: Found | None, first: Found, last: Found) -> tuple[Found, Found] | None:
    gap = text[first.end : last.start]
    one, two = first.expression, last.expression
    types = {timex_type(one), timex_type(two)}
    if types - {"DATE", "TIME"} or isinstance(one, Ref | Repeat | Between | Valued) or isinstance(two, Ref | Repeat):
        return None
    if isinstance(two, Partial) and two.month and _IN_THAT_YEAR.fullmatch(gap) and _counts_years(one):
        return first, replace(last, expression=Within(two, _that_year(one)))  # 'two years later, in May'
    if gap in _IN_SEASON and (month := _of_season(one, two, last.rule.name)) is not None:
        return replace(first, expression=month), last  # 'to April in the winter of 1950–51'
    if gap == " and " and (day := _same_day(text, first, last)):
        return first, replace(last, expression=day)  # 'the quarters ended March 31, 2023 and 2022'
    if gap == ", a " and (day := _that_is(text, one, last)) is not None:
        return replace(first, expression=day), replace(last, expression=day)
    near = bool(_CLOCK_DAY.fullmatch(gap)) and not text.startswith(_OPENS, last.start)
    beside = text.endswith((", a ", ", an "), 0, first.start)  # "3 November, a Friday, at 11 p.m.": of that date
    if near and isinstance(two, Clock) and two.inner is None and "of" not in gap and _names_day(one) and not beside:
        return first, replace(last, expression=replace(two, inner=one))
    if near and isinstance(one, Clock) and one.inner is None:
        if _names_day(two):
            return replace(first, expression=replace(one, inner=two)), last
        if isinstance(two, Part) and _tells_half(two):  # '22:15 the previous evening', '9.05 on the morning of 2 May'
            return replace(first, expression=replace(one, inner=two.inner, hour=_hour_of(one, two))), last
    if gap in (", on ", " on ") and isinstance(one, Part) and one.inner in _SOME_DAY and _names_day(two):
        return replace(first, expression=replace(one, inner=two)), last  # 'shortly before dawn, on 3 May'
    if _APPOSED.fullmatch(gap):
        if (feast := _on_that_day(one, two)) is not None:
            return replace(first, expression=feast), last
        if (feast := _on_that_day(two, one)) is not None:
            return first, replace(last, expression=feast)
        if gap.strip() and _falls_on(one, two):
            return replace(first, expression=two), last  # 'on Sunday (14 June 1868)'
    between = bool(_BETWEEN.search(text, max(0, first.start - 28), first.start))
    joined = between and ((_AND.fullmatch(gap) and "and" in gap) or _AND_TO.fullmatch(gap))
    if _RANGE.fullmatch(gap) or joined:
        if isinstance(one, Clock) and isinstance(two, Clock):
            one = _of_its_half(one, two, text[last.start : last.end])
        lent, two = _lent(one, two), _next_after(one, two)
        if gap.endswith(_ABOUT_ENDS) and not isinstance(two, Clock):
            two = Bent(two, Mod.APPROX)
        if _COURT_ABOUT.search(text, max(0, first.start - 16), first.start) and not isinstance(one, Clock):
            lent = Bent(lent, Mod.APPROX)
        end = RangeEnd(two, lent if isinstance(lent, Partial) else None)
        until = two.last if isinstance(two, Between) else two  # 'May–June–July': a thousand of them nest no deeper
        return replace(first, expression=Between(lent, until)), replace(last, expression=end)
    if isinstance(one, Turn) and isinstance(two, Partial) and _COORDINATED.fullmatch(gap) and _alike(one.inner, two):
        return first, replace(last, expression=replace(one, inner=two))  # 'this summer and fall'
    if _AND.fullmatch(gap) and gap.strip() and not _ends_hours(text, before, first):
        if gap != "; " and isinstance(one, Partial) and _bare_month(one) and _bare_month(two) and one != two:
            return replace(first, expression=Borrow(one, two)), last  # April, May and June
        return replace(first, expression=_lent(one, two)), last
    return None


_HALF = re.compile(r"(?i)\d ?[ap]\.?\s?m\b")


def _of_its_half(one: Clock, two: Clock, words: str) -> Clock:
    """'2:00–3:30 PM' begins at 14:00, '11:00–1:30 PM' at 11:00, '10:00–2:00 AM' the evening before."""
    if one.half_told or one.hour > _HOURS or not _HALF.search(words):
        return one
    late = two.hour >= _HOURS
    hour = one.hour % _HOURS + _HOURS * late
    if (hour, one.minute or 0) >= (two.hour, two.minute or 0):
        hour = one.hour % _HOURS + _HOURS * (not late)
    return replace(one, hour=hour, half_told=True)


_HOURS = 12  # of a half of the day


def _ends_hours(text: str, before: Found | None, first: Found) -> bool:
    """Whether it is the hour until which something goes on that day: 'today 9am–1pm | and Friday 9am–noon'."""
    begins, ends = before.expression if before else None, first.expression
    if before is None or not isinstance(begins, Clock) or begins.inner is None:
        return False
    return isinstance(ends, Clock) and ends.inner is None and bool(_RANGE.fullmatch(text, before.end, first.start))


def _whole_lent(begun: Found, end: Expression, two: Expression) -> Found:
    """The first end of a range whose second one was lent a year: '25–26 December and 1 January 2020'."""
    term = begun.expression
    if not isinstance(term, Between) or not isinstance(end, RangeEnd) or term.last is end.inner:
        return begun
    return replace(begun, expression=Between(_lent(term.first, two), end.inner))


_ENDED = re.compile(r"(?i)\b(?:ended|ending|as of|as at)\s+(?:on )?$")


def _same_day(text: str, first: Found, last: Found) -> Expression | None:
    """The day of the first date in the year that alone the second one names, in a report on periods that ended so."""
    one, two = first.expression, last.expression
    if not (isinstance(one, Fixed) and isinstance(two, Fixed) and two.interval.grain is Grain.YEAR):
        return None
    day, year = one.interval.start, two.interval.start
    if one.interval.grain is not Grain.DAY or day is None or year is None:
        return None
    found = time.day(year.year, day.month, day.day)
    return Fixed(found) if found and _ENDED.search(text, max(0, first.start - 16), first.start) else None


_IN_SEASON = (" in ", " of ", " during ")
_HALF_OF_YEAR = 6  # months


def _of_season(one: Expression, two: Expression, named: str) -> Expression | None:
    """The month of a season that a year is told of; of a winter the early months are of the year after."""
    season = two.interval if isinstance(two, Fixed) else None
    if season is None or season.grain is not Grain.SEASON or season.start is None or season.end is None:
        return None
    if not isinstance(one, Partial) or not _bare_month(one) or not one.month:
        return None
    later = season.end.year > season.start.year and one.month <= _HALF_OF_YEAR
    if later and named != "winter_pair":
        return None  # 'January in the winter of 1944' may be of either year
    return fixed(time.month(season.start.year + later, one.month))


def _alike(one: Expression, two: Partial) -> bool:
    """Two seasons, or two months without a day."""
    if not isinstance(one, Partial) or one.day or two.day:
        return False
    return bool(one.season and two.season) or bool(one.month and two.month)


def _tells_half(part: Part) -> bool:
    """Whether a part of a day, of the story or of a date, tells which half a clock time beside it is of."""
    return (hole(part) in (Hole.STORY, Hole.NONE) or isinstance(part.inner, Partial | Step)) and _names_day(part.inner)


def _hour_of(clock: Clock, part: Part) -> int:
    """11:45 'that night' is 23:45."""
    late = part.which in ("AF", "EV") or (part.which == "NI" and clock.hour >= 6)
    return clock.hour + 12 if late and 0 < clock.hour < 12 else clock.hour


def _next_after(one: Expression, two: Expression) -> Expression:
    """The last end of a range in the year or day that only the first one names: '3 June 1848 until the evening of
    5 June', '7 September 2015, 22:10 – 01:30', 'from 8 p.m. to 5 a.m.'."""
    if isinstance(two, Clock) and isinstance(one, Clock) and two.inner is None:
        day = one.inner or This(Grain.DAY, Hole.DAY)
        if (two.hour, two.minute or 0) < (one.hour, one.minute or 0) and one.hour >= 12 > two.hour:
            return replace(two, inner=Shift(Amount(1, Grain.DAY), "after", base=day))
        return replace(two, inner=day) if isinstance(day, Fixed) else two
    if isinstance(two, Part):
        return replace(two, inner=_next_after(one, two.inner))
    while isinstance(one, Part | Bent):
        one = one.inner
    whole = one.interval if isinstance(one, Fixed) else None
    if whole is None or whole.start is None or not isinstance(two, Partial) or not two.month:
        return two
    if not two.day:  # from March 2015 to May
        later = whole.start.year + (two.month < whole.start.month)
        found = time.month(later, two.month) if whole.grain.rank <= Grain.MONTH.rank else None
        return Fixed(found) if found else two
    year = whole.start.year + ((two.month, two.day) < (whole.start.month, whole.start.day))
    found = time.day(year, two.month, two.day)
    return Fixed(found) if found else two


def _that_year(term: Expression) -> Expression:
    """The year a counted year tells: in a story it is the one then talked about."""
    return This(Grain.YEAR, Hole.STORY) if hole(term) is Hole.STORY else term


def _counts_years(term: Expression) -> bool:
    """Last year, the following year, two years later."""
    unit = term.amount.unit if isinstance(term, Shift) else term.unit if isinstance(term, Step) else None
    return unit is Grain.YEAR


def _names_day(term: Expression) -> bool:
    return timex_type(term) == "DATE" and not (isinstance(term, Fixed) and term.interval.grain.rank > Grain.DAY.rank)


def _bare_month(term: Expression) -> bool:
    if isinstance(term, Borrow):
        return _bare_month(term.inner) and _bare_month(term.lender)
    return isinstance(term, Partial) and term == Partial(month=term.month)


def _lent(one: Expression, two: Expression) -> Expression:
    """The first of two dates, with the year that only the second one names: 'April and June 1955'."""
    while isinstance(two, Part | Bent | Between):
        two = two.first if isinstance(two, Between) else two.inner
    if isinstance(one, Either):  # 12/1 in 'of 12/1 and 9/2/1999'
        pair = (two.day_first, two.month_first) if isinstance(two, Either) else (two, two)
        return Either(_lent(one.day_first, pair[0]), _lent(one.month_first, pair[1]))
    if isinstance(two, Either):
        two = two.day_first  # in both readings the year is the same
    if isinstance(one, RangeEnd):
        return RangeEnd(_lent(one.inner, two))
    if isinstance(one, Part) and isinstance(one.inner, Partial):
        lent = _lent(one.inner, two)
        return replace(one, inner=lent) if lent is not one.inner else one  # mid-March to early April 1918
    if isinstance(one, Clock) and one.inner is None and isinstance(two, Clock) and two.inner is not None:
        return replace(one, inner=two.inner)  # between 8 and 10 a.m. on Tuesday
    if isinstance(two, Within) and isinstance(one, Partial) and one.quarter and hole(two) is Hole.NONE:
        return Within(one, two.whole)  # Q3 and Q4 2019
    if isinstance(two, Within) and hole(two) is Hole.SPEECH and _earlier_in_year(one, two.inner):
        return Within(one, two.whole)  # 'between March and June last year'
    if isinstance(two, Borrow) and isinstance(one, Partial) and isinstance(two.inner, Partial):
        alike = bool(one.day) == bool(two.inner.day) and bool(one.month) == bool(two.inner.month)
        return Borrow(one, two) if alike else one
    if isinstance(one, Partial) and (one.month or one.season or one.quarter) and isinstance(two, Fixed):
        fine, grain = bool(one.day), two.interval.grain
        if (fine or grain.rank > Grain.DAY.rank) and grain.rank < Grain.YEAR.rank:
            return Borrow(one, two)  # also 'between 15 March and the end of April 2012'
    if isinstance(one, Yearly) and not one.year and isinstance(two, Fixed) and two.interval.grain is Grain.DAY:
        return Borrow(one, two)  # from 17 Dey to 22 Bahman 1357, between Easter and 3 June 1916
    if (
        isinstance(one, Clock)
        and isinstance(one.inner, Partial)
        and isinstance(two, Clock)
        and isinstance(two.inner, Fixed)
    ):
        return replace(one, inner=Borrow(one.inner, two.inner))
    return one


_SOME_DAY = (This(Grain.DAY, Hole.DAY), This(Grain.DAY, Hole.STORY))
_IN_YEAR = {"SP": 1, "SU": 2, "FA": 3, "WI": 4}


def _earlier_in_year(one: Expression, two: Expression) -> TypeGuard[Partial]:
    """Whether both name a month or a season, and the first lies before the second."""
    if not isinstance(one, Partial) or not isinstance(two, Partial):
        return False
    if one.season and two.season:
        return _IN_YEAR[one.season] < _IN_YEAR[two.season]
    if not (one.month and two.month):
        return False
    return (one.month, one.day or 0) < (two.month, two.day or 0)


def _hedged(text: str, item: Found, term: Clock | Between) -> Found:
    """'About 10 p.m.': the hedge tells how exact the hour is, and stays outside it (GUM and tweets mark it so)."""
    if not _HEDGE.search(text, max(0, item.start - _LONGEST_HEDGE), item.start):
        return item
    clock = term.first if isinstance(term, Between) else term
    assert isinstance(clock, Clock)  # the caller asked
    unsure = replace(clock, mod=Mod.APPROX)
    return replace(item, expression=replace(term, first=unsure) if isinstance(term, Between) else unsure)


def _falls_on(weekday: Expression, day: Expression) -> bool:
    """Whether a weekday by itself is that of a date."""
    if not isinstance(weekday, Partial) or not isinstance(day, Fixed) or day.interval.grain is not Grain.DAY:
        return False
    start = day.interval.start
    return start is not None and weekday == Partial(weekday=start.weekday())


_STANDS_APART = re.compile(r"[,.;:)]|\s[–—-]\s|$")


def _that_is(text: str, day: Expression, weekday: Found) -> Expression | None:
    """'On the 17th, a Friday, …': the day that is written, which a weekday that is not its own only flags."""
    told = weekday.expression.weekday if isinstance(weekday.expression, Partial) else None
    if told is None or weekday.expression != Partial(weekday=told) or not _STANDS_APART.match(text, weekday.end):
        return None
    if isinstance(day, Partial) and day.day and day.weekday is None:
        return replace(day, weekday=told)
    if not isinstance(day, Fixed) or day.interval.grain is not Grain.DAY or day.interval.start is None:
        return None
    return day if falls_on(day.interval.start.date(), told) else replace(day, flags=(*day.flags, "weekday_mismatch"))


def _on_that_day(feast: Expression, day: Expression) -> Yearly | None:
    """The feast in the year in which it fell on that day: 'Good Friday (10 April 1998)'."""
    if not isinstance(feast, Yearly) or feast.year or not isinstance(day, Fixed) or day.interval.start is None:
        return None
    year = day.interval.start.year
    found = feast.rule(year)
    return replace(feast, year=year) if found is not None and found.holds(day.interval) else None


def _led(text: str, item: Found) -> Found:
    """'since 2017' opens the end, 'until May' and 'by May' the start, 'before' and 'after' lie outside."""
    term = item.expression
    if isinstance(term, Clock) or (isinstance(term, Between) and isinstance(term.first, Clock)):
        return _hedged(text, item, term)
    lead = text[max(0, item.start - 24) : item.start]
    the = lead[-4:].lower() == "the "
    lead = lead[:-4] if the else lead
    if lead[-1:] == "\n" or not (lead[-1:].isspace() and lead.rstrip().lower().endswith(_LAST_OF_LEADS)):
        return item
    if isinstance(term, Between | RangeEnd | Ref | Repeat | Bent) or timex_type(term) != "DATE":
        return item
    if _UNTIL.search(lead) and _NOT.search(text, max(0, item.start - _CLAUSE), item.start):
        return item  # 'was not released until 3 March', 'was adjourned until 3 March': on that day
    of_event = the and isinstance(term, Fixed) and term.interval.grain is Grain.YEAR
    if item.rule.name == "before_it_was_out":
        return item  # 'before the year was out': within it
    for pattern, mod, opens in _LEADS:
        if pattern.search(lead):
            if of_event and mod in _SAME_SIDE and _BY_ITS_YEAR.match(text, item.end):
                return replace(item, expression=Bent(term, None, _SAME_SIDE[mod]))
            return replace(item, expression=Bent(term, mod, opens))
    if _FROM.search(lead) and _ONWARDS.match(text, item.end):
        return replace(item, expression=Bent(term, None, "end"))
    return item
