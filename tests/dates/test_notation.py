"""Notations: each form once, and the laws that hold for all of them."""

from datetime import datetime, timedelta

import pytest
from edtf_validate.valid_edtf import is_valid
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.dates.interval import Grain, Interval, Mod
from extract.dates.notation import from_edtf, from_timex3, in_words, to_edtf, to_timex3

# TIMEX3 value, mod, EDTF, first day, last day (both inclusive, None = open), plain words
FORMS = [
    ("2020-10-03", None, "2020-10-03", "2020-10-03", "2020-10-03", "3 October 2020"),
    ("2019-08", "MID", "[2019-08-11..2019-08-20]", "2019-08-11", "2019-08-20", "11–20 August 2019"),
    ("2019", "START", "[2019-01..2019-04]", "2019-01-01", "2019-04-30", "January–April 2019"),
    ("2019", "END", "[2019-09..2019-12]", "2019-09-01", "2019-12-31", "September–December 2019"),
    ("2017", "APPROX", "2017~", "2017-01-01", "2017-12-31", "about 2017"),
    ("2011", "BEFORE", "[..2010]", None, "2010-12-31", "before 2011"),
    ("2011", "AFTER", "[2012..]", "2012-01-01", None, "after 2011"),
    ("1994", "ON_OR_AFTER", "[1994..]", "1994-01-01", None, "1994 or after"),
    ("1994-05-01", "ON_OR_BEFORE", "[..1994-05-01]", None, "1994-05-01", "1 May 1994 or before"),
    ("2011-01-01", "BEFORE", "[..2010-12-31]", None, "2010-12-31", "before 1 January 2011"),
    ("198", None, "198X", "1980-01-01", "1989-12-31", "the 1980s"),
    ("198", "END", "[1987..1989]", "1987-01-01", "1989-12-31", "1987–1989"),
    ("18", None, "18XX", "1800-01-01", "1899-12-31", "1800–1899"),
    ("2019-SP", None, "2019-21", "2019-03-01", "2019-05-31", "March–May 2019"),
    ("2019-WI", None, "[2019-12..2020-02]", "2019-12-01", "2020-02-29", "December 2019 – February 2020"),
    ("2019-Q2", None, "[2019-04..2019-06]", "2019-04-01", "2019-06-30", "April–June 2019"),
    ("2019-H1", None, "[2019-01..2019-06]", "2019-01-01", "2019-06-30", "January–June 2019"),
    ("2019-W38", None, "[2019-09-16..2019-09-22]", "2019-09-16", "2019-09-22", "16–22 September 2019"),
    ("2019-W38-WE", None, "[2019-09-21..2019-09-22]", "2019-09-21", "2019-09-22", "21–22 September 2019"),
    ("2019-09-10TMO", None, "2019-09-10", "2019-09-10", "2019-09-10", "the morning of 10 September 2019"),
    ("2019-09-10TNI", None, "2019-09-10", "2019-09-10", "2019-09-10", "the night of 10 September 2019"),
    ("2019-09-10T14:30", None, "2019-09-10", "2019-09-10", "2019-09-10", "10 September 2019, 14:30"),
    ("2019-09-10T23", None, "2019-09-10", "2019-09-10", "2019-09-10", "10 September 2019, 23:00"),
    ("2019-08-03/2019-08-09", None, "2019-08-03/2019-08-09", "2019-08-03", "2019-08-09", "3–9 August 2019"),
    ("1999/2003", None, "1999/2003", "1999-01-01", "2003-12-31", "1999–2003"),
    ("2018-12-30/2019-01-02", None, "2018-12-30/2019-01-02", "2018-12-30", "2019-01-02", None),
]


def days(interval: Interval) -> tuple[str | None, str | None]:
    first = interval.start and interval.start.strftime("%Y-%m-%d")
    last = interval.end and (interval.end - timedelta(microseconds=1)).strftime("%Y-%m-%d")
    return first, last


@pytest.mark.parametrize(
    ("value", "mod", "edtf", "first", "last", "words"), FORMS, ids=[f"{f[0]}-{f[1]}" for f in FORMS]
)
def test_each_form_in_all_notations(value, mod, edtf, first, last, words) -> None:
    interval = from_timex3(value, mod)
    assert interval is not None
    assert days(interval) == (first, last)
    assert to_timex3(interval) == (value, mod)
    assert to_edtf(interval) == edtf
    assert is_valid(edtf)
    assert days(from_edtf(edtf)) == (first, last)
    assert words is None or in_words(interval) == words


@pytest.mark.parametrize(
    "value",
    [
        "P3D",
        "PAST_REF",
        "XXXX-10-03",
        "XXXX-WXX-1",
        "BC0044",
        "2019-02-30",
        "2019-W54",
        "0000",
        "FY2019",
        "T10:00",
        "x",
        "",
    ],
)
def test_values_without_a_stretch_of_time(value: str) -> None:
    assert from_timex3(value) is None


@pytest.mark.parametrize(
    ("value", "same"),
    [("2019-XX", "2019"), ("2019-XX-XX", "2019"), ("2019-08-XX", "2019-08"), ("199X", "199"),
     ("19XX", "19"), ("2019-AU", "2019-FA"),
     ("2019-W38-1", "2019-09-16"), ("2019-09-10T14:30Z", "2019-09-10T14:30"), ("2019-09-10T24:00", "2019-09-11T00:00")],
)  # fmt: skip
def test_other_spellings_of_a_value(value: str, same: str) -> None:
    assert from_timex3(value) == from_timex3(same)


@pytest.mark.parametrize(
    ("text", "first", "last", "throughout"),
    [
        ("2017?", "2017-01-01", "2017-12-31", False),
        ("2004-06~-11", "2004-06-11", "2004-06-11", False),
        ("2004-06-XX", "2004-06-01", "2004-06-30", False),
        ("2004-06-1X", "2004-06-10", "2004-06-19", False),
        ("2004-06-0X", "2004-06-01", "2004-06-09", False),
        ("2004-02-2X", "2004-02-20", "2004-02-29", False),
        ("2004-1X", "2004-10-01", "2004-12-31", False),
        ("1950S2", "1900-01-01", "1999-12-31", False),
        ("2019-10,2019-11".join("[]"), "2019-10-01", "2019-11-30", False),
        ("{2019-08-03..2019-08-09}", "2019-08-03", "2019-08-09", True),
        ("2019-37", "2019-01-01", "2019-04-30", False),
        ("2019-40", "2019-01-01", "2019-06-30", False),
        ("2019-34", "2019-04-01", "2019-06-30", False),
        ("2019-29", "2019-09-01", "2019-11-30", False),
        ("2017/..", "2017-01-01", None, True),
        ("../2010", None, "2010-12-31", True),
        ("2017/", "2017-01-01", None, True),
        (" 2019-09-10T14:30:00Z ", "2019-09-10", "2019-09-10", False),
        ("2019-09-10 14:30", "2019-09-10", "2019-09-10", False),
        ("[..2010]", None, "2010-12-31", False),
    ],
)
def test_reading_what_a_person_types(text: str, first: str | None, last: str | None, throughout: bool) -> None:
    interval = from_edtf(text)
    assert (*days(interval), interval.throughout) == (first, last, throughout)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not EDTF"), ("May 2019", "not EDTF"), ("2019-13", "no such month"), ("2019-02-30", "no such day"),
        ("2019-W38", "not EDTF"), ("XXXX-10-03", "no year"), ("2019-XX-03", "no month"), ("1X99", "no one stretch"),
        ("2019-08-X1", "several separate days"), ("[2019,2021]", "separate dates"),
        ("2020/2019", "ends before it starts"),
        ("2019/2020/2021", "more than one"), ("-0043", "outside"), ("Y17000", "outside"), ("0000", "outside"),
        ("[2019}", "opens with"), ("[]", "not EDTF"), ("2019-08-03T25:00", "no such time"),
        ("٢٠١٩", "not EDTF"), ("[", "not EDTF"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_gets_a_sentence(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        from_edtf(text)


@pytest.mark.parametrize(
    ("interval", "edtf", "words"),
    [
        (Interval(datetime(2017, 1, 1), None, Grain.YEAR, None, True), "2017/..", "2017 or after"),
        (Interval(None, datetime(2011, 1, 1), Grain.YEAR, None, True), "../2010", "2010 or before"),
        (Interval(None, datetime(2010, 9, 1), Grain.YEAR, None, True), "../2010-08", "August 2010 or before"),
        (Interval(None, None, Grain.DAY), "../..", "no date"),
        (Interval(datetime(2019, 1, 1), datetime(2020, 1, 1), Grain.YEAR, None, True), "2019-01/2019-12", "2019"),
        (Interval(datetime(2019, 6, 3), datetime(2019, 6, 6), Grain.DAY, Mod.APPROX),
         "[2019-06-03..2019-06-05]", "about 3–5 June 2019"),
        (Interval(datetime(2019, 6, 3, 14), datetime(2019, 6, 3, 16), Grain.HOUR),
         "2019-06-03", "3 June 2019, 14:00–16:00"),
        (Interval(datetime(2019, 6, 3), datetime(2019, 6, 3), Grain.DAY), "2019-06-03", "3 June 2019"),
    ],
)  # fmt: skip
def test_intervals_that_no_single_value_names(interval: Interval, edtf: str, words: str) -> None:
    assert to_edtf(interval) == edtf
    assert is_valid(edtf)
    assert in_words(interval) == words


def test_an_uncertain_day_is_named_by_its_middle() -> None:
    eid = Interval(datetime(2019, 6, 3), datetime(2019, 6, 6), Grain.DAY, Mod.APPROX)
    assert to_timex3(eid) == ("2019-06-04", Mod.APPROX)


moments = st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9999, 12, 30)).map(
    lambda m: m.replace(microsecond=0)
)
grains = st.sampled_from(Grain)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    ends = sorted(draw(st.lists(moments, min_size=2, max_size=2, unique=True)))
    start, end = (None if draw(st.integers(0, 4)) == 0 else moment for moment in ends)
    return Interval(start, end, draw(grains), draw(st.sampled_from([None, *Mod])), draw(st.booleans()))


def touched(interval: Interval) -> tuple[object, object]:
    return (
        interval.start and interval.start.date(),
        interval.end and (interval.end - timedelta(microseconds=1)).date(),
    )


@settings(max_examples=50, deadline=None)
@given(intervals())
def test_edtf_is_valid_and_denotes_the_same_days(interval: Interval) -> None:
    text = to_edtf(interval)
    assert is_valid(text)
    assert touched(from_edtf(text)) == touched(interval)
    assert in_words(interval)


@settings(deadline=None)
@given(moments, grains)
def test_units_come_back_from_both_notations(moment: datetime, grain: Grain) -> None:
    named = Interval.of(moment, grain)
    if named is None or grain is Grain.PART:  # a part of day is named by its hours, not by a moment in it
        return
    value, mod = to_timex3(named)
    assert from_timex3(value, mod) == named
    assert touched(from_edtf(to_edtf(named))) == touched(named)


@settings(deadline=None)
@given(moments, grains, st.sampled_from([Mod.START, Mod.MID, Mod.END]))
def test_a_part_lies_in_its_whole_and_keeps_its_name(moment: datetime, grain: Grain, mod: Mod) -> None:
    whole = Interval.of(moment, grain)
    if whole is None or grain.rank < Grain.DAY.rank:
        return
    value, _ = to_timex3(whole)
    part = from_timex3(value, mod)
    assert part is not None
    assert whole.holds(part)
    assert to_timex3(part) == (value, mod)


@settings(deadline=None)
@given(st.text(alphabet="0123456789X-/.[]{},~?%SWT: ", max_size=24))
def test_reading_any_text_gives_days_or_a_sentence(text: str) -> None:
    try:
        interval = from_edtf(text)
    except ValueError as reason:
        said = str(reason)
        assert said.startswith("“")
    else:
        assert is_valid(to_edtf(interval))
