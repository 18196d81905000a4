"""Anchors: what an expression counts from, across sentences, headings, quotations, mail; and what is said of it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from extract.dates.anchors import resolve
from extract.dates.find import find
from extract.dates.inferred import infer_published
from extract.records import Dated, Document, Passage


def dated(text: str, published: date | None = None, passages: tuple[Passage, ...] = ()) -> list[Dated]:
    return resolve(Document("x", text, passages=passages, published=published), find(text, passages))


def parts(text: str, *sections: str) -> tuple[Passage, ...]:
    """The paragraphs of a text as passages of those sections."""
    spans = [(text.index(part), text.index(part) + len(part)) for part in text.split("\n\n")]
    return tuple(Passage(start, end, section) for (start, end), section in zip(spans, sections, strict=True))  # type: ignore[arg-type]


def values(text: str, published: date | None = None) -> list[str]:
    return [f"{item.value} {item.mod}" if item.mod else item.value for item in dated(text, published)]


TENSE = [
    ("He spoke on 28 December.", date(2019, 1, 20), "2018-12-28"),
    ("The vote will be held on 3 March.", date(2019, 1, 20), "2019-03-03"),
    ("He spoke on Friday.", date(2019, 9, 21), "2019-09-20"),
    ("The vote is scheduled for Monday.", date(2019, 9, 21), "2019-09-23"),
    ("The offer expires Dec. 7.", date(1989, 10, 30), "1989-12-07"),
    ("A mass will be held on Christmas Eve.", date(2019, 2, 20), "2019-12-24"),
    ("It was founded in March.", date(1989, 10, 30), "1989-03"),
    ("The band, which broke up and came together again, plays Leeds on Friday.", date(2013, 5, 15), "2013-05-17"),
    ("The mayor, who is to step down, died on Friday.", date(2013, 5, 15), "2013-05-10"),
    ("They are expected to plead guilty to robbing a bank in May.", date(2017, 11, 15), "2017-05"),
    ("I left by six fifteen.", date(2017, 2, 20), "2017-02-20T18:15"),
    ("The court rules on Friday.", date(2012, 8, 9), "2012-08-10"),
    ("Militants strike on Monday in Basra.", date(2012, 8, 9), "2012-08-06"),
    ("The court rules on Friday were read aloud.", date(2012, 8, 9), "2012-08-03"),
    ("The truce was due to start on Friday, its sponsors say.", date(2012, 8, 9), "2012-08-10"),
    ("The delay was due to rain on Saturday.", date(2012, 8, 9), "2012-08-04"),
    ("He faces trial over the death of a nurse in March.", date(2017, 11, 15), "2017-03"),
    ("The mayor had no talks scheduled Sunday.", date(2012, 8, 13), "2012-08-12"),
    ("I graduate in the spring.", date(2017, 11, 15), "2018-SP"),
    ("The House met at half-past two o'clock.", date(2012, 8, 9), "2012-08-09T14:30"),
    ("The funeral is at 3 o'clock on Friday.", date(2012, 8, 9), "2012-08-10T15:00"),
    ("They put out the fire at noon on Friday.", date(2012, 8, 9), "2012-08-03T12:00"),
    ("Residents had been told to leave on Monday.", date(2012, 8, 9), "2012-08-06"),
]

WEEKDAYS = [
    ("On 13 January 2023 they set up posts. A bus was seen on Saturday.", "2023-01-14"),  # told long after
    ("The army came on Thursday. It had left on 13 January. A bus was seen on Saturday.", "2023-02-11"),
    ("The shares were bought from 13 January to Saturday.", "2023-02-11"),
    ("The 13 January ruling was overturned on Saturday.", "2023-02-11"),
    ("It opens on Thursday, 9 March. On Friday papers will be read.", "2023-03-10"),  # of what is planned
    ("It burned down on 13 January 2022, Thursday.", "2022-01-13"),
    ("It runs from 9 to 12 March. On Saturday we will hike.", "2023-03-11"),
    ("The march is planned for 9 March. The council will vote on Friday.", "2023-02-17"),
    ("It opens on Thursday, 9 March, the mayor said on Friday.", "2023-02-10"),
]


@pytest.mark.parametrize(("text", "expected"), WEEKDAYS)
def test_a_weekday_is_of_the_news_of_a_story_long_past_or_of_a_plan(text: str, expected: str) -> None:
    assert values(text, date(2023, 2, 14))[-1] == expected


@pytest.mark.parametrize(("text", "published", "expected"), TENSE)
def test_tense_picks_the_side(text: str, published: date, expected: str) -> None:
    assert values(text, published) == [expected]


def test_entries_of_days_before_the_paper_are_no_diary_of_the_days_behind_it() -> None:
    paper = "Friday 5 October 2018\n\n{}, 7am: A neighbour hears shots."
    assert values(paper.format("Thursday"), date(2018, 10, 5))[-1] == "2018-10-04T07:00"
    assert values(paper.format("Saturday"), date(2018, 10, 5))[-1] == "2018-10-06T07:00"


def test_a_dated_quotation_has_its_own_today() -> None:
    found = dated('"They came yesterday," she said on 3 May 2017.', date(2020, 1, 1))
    assert [(item.value, item.anchor) for item in found] == [("2017-05-02", "QUOTE"), ("2017-05-03", "")]
    assert found[0].anchor_start == found[1].start_char


def test_speech_in_a_story_without_a_day_of_writing_is_of_the_day_told() -> None:
    assert values('He was held on 14 May 1989. "Three days ago I was free," he said.') == ["1989-05-14", "1989-05-11"]
    assert values("He was held on 14 May 1989. Three days ago it closed.")[1] == "XXXX-XX-XX"


def test_a_heading_gives_its_year() -> None:
    text = "2015\n\n12 May – The gate is shut.\n\n3 June – It opens."
    passages = parts(text, "heading", "list", "list")
    assert [item.value for item in dated(text, date(2020, 2, 1), passages)] == ["2015", "2015-05-12", "2015-06-03"]


def test_quoted_mail_counts_from_its_own_date() -> None:
    text = "I saw it yesterday.\n\nI leave tomorrow."
    passages = (Passage(0, 19), Passage(21, len(text), published=date(2018, 3, 1)))
    assert [item.value for item in dated(text, date(2020, 1, 2), passages)] == ["2020-01-01", "2018-03-02"]


def test_teasers_do_not_move_the_story() -> None:
    text = "It burned on 3 May 2010.\n\nOn 9 June 2018 a film opened.\n\nTwo days later it rained."
    passages = parts(text, "body", "teaser", "body")
    assert [item.value for item in dated(text, None, passages)] == ["2010-05-03", "2018-06-09", "2010-05-05"]


def test_since_opens_the_end_and_until_the_start() -> None:
    since, until = dated("Since 2017 he has led it, and until 2015 she did.", date(2020, 1, 1))
    assert since.interval is not None
    assert until.interval is not None
    assert (since.interval.start, since.interval.end) == (datetime(2017, 1, 1), None)
    assert (until.interval.start, until.interval.end) == (None, datetime(2016, 1, 1))


def test_what_did_not_happen_until_a_day_happened_on_it() -> None:
    (told,) = dated("She was not released until 3 March 2011.")
    assert told.edtf == "2011-03-03"
    (told,) = dated("She did not weep; she was held until 3 March 2011.")
    assert told.edtf == "[..2011-03-03]"


def test_the_first_end_of_a_range_carries_the_whole() -> None:
    first, last = dated("They met from 3 to 9 August 2018.")
    assert first.interval is not None
    assert (first.value, first.interval.end, first.interval.throughout) == ("2018-08-03", datetime(2018, 8, 10), True)
    assert last.value == "2018-08-09"


def test_the_past_two_months_are_a_length_with_a_place() -> None:
    (found,) = dated("In the past two months 12 attacks were counted.", date(2019, 9, 21))
    assert (found.type, found.value) == ("DURATION", "P2M")
    assert found.interval is not None
    assert (found.interval.start, found.interval.end) == (datetime(2019, 7, 21), datetime(2019, 9, 22))


@pytest.mark.parametrize("text", ["$15 billion a year", "for decades", "three weeks", "every Monday"])
def test_rates_lengths_and_sets_are_no_dates(text: str) -> None:
    assert [item.interval for item in dated(text, date(2020, 1, 1))] == [None]


def test_evidence_decides_the_order_of_figures() -> None:
    assert values("05/12/2018 and 13/12/2018") == ["2018-12-05", "2018-12-13"]
    assert values("05/12/2018 and 12/13/2018") == ["2018-05-12", "2018-12-13"]
    assert values("On May 4, 2018 and 05/12/2018") == ["2018-05-04", "2018-05-12"]
    (alone,) = dated("05/12/2018")
    assert alone.flags == ("ambiguous_order",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sent 02/27/2019 08:23 AM. Opened 03/02/2019 10:46 AM.", ["2019-02-27T08:23", "2019-03-02T10:46"]),
        ("Sent 27/02/2019 08:23. Opened 03/02/2019 10:46.", ["2019-02-27T08:23", "2019-02-03T10:46"]),
        ("Anna Doe 03/02/2019 10:46 AM wrote", ["2019-03-02T10:46"]),
    ],
    ids=["by a date that reads one way", "day first", "by the clock of twelve hours"],
)
def test_figures_beside_a_clock_time_follow_the_order_of_the_document(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_figures_that_are_the_day_of_writing_one_way_only_show_the_order() -> None:
    assert values("Posted 2/7/2019. The hall opened on 3/5/2018.", date(2019, 2, 7)) == ["2019-02-07", "2018-03-05"]
    assert values("Posted 2/7/2019. The hall opened on 3/5/2018.", date(2019, 7, 2)) == ["2019-07-02", "2018-05-03"]


def test_a_weekday_tells_the_month_of_a_bare_day() -> None:
    assert values("We meet on Saturday the 18th.", date(2017, 11, 8)) == ["2017-11-18"]
    assert values("We met on Wednesday the 18th.", date(2017, 11, 8)) == ["2017-10-18"]


def test_weekdays_in_parentheses_are_those_of_the_dates_before_them() -> None:
    text = "Yoga class on May 5 - 6 (Tues-Wed 9:00am - 5:30pm) in the hall."
    found = ["2015-05-05", "2015-05-06", "2015-05-05", "2015-05-06T09:00", "2015-05-06T17:30"]
    assert values(text, date(2015, 4, 14)) == found


def test_a_weekday_that_does_not_fit_is_flagged_and_the_date_wins() -> None:
    (found,) = dated("On Monday, 4 May 2018 it rained.")  # a Friday
    assert (found.value, found.flags) == ("2018-05-04", ("weekday_mismatch",))
    assert found.why.endswith("although that day was a Friday")


def test_the_day_written_stands_beside_a_weekday_that_is_not_its_own() -> None:
    text = "In May 1911 the mill was full. On the 17th, a Friday, it burned. The next day it rained."  # a Wednesday
    told = [(one.value, one.flags) for one in dated(text)[1:]]
    wrong = ("weekday_mismatch",)
    assert told == [("1911-05-17", wrong), ("1911-05-17", wrong), ("1911-05-18", ())]
    assert values("On 3 June 2017, a Saturday, they met; on 4 June 2017, a Monday paper said so.")[1] == "2017-06-03"


def test_what_counts_from_a_month_may_be_as_many_days_as_that_has() -> None:
    rang, met = dated("In July 2017 I told her. Two weeks later she rang. The next month we met.")[1:]
    assert (rang.value, rang.edtf, met.value) == ("2017-07", "[2017-07-15..2017-08-14]", "2017-08")


def test_of_old_weekdays_were_those_of_the_julian_calendar() -> None:
    fire, mistaken = dated("It began on Sunday 2 September 1666, not on Monday 2 September 1666.")
    assert (fire.flags, mistaken.flags) == ((), ("weekday_mismatch",))


def test_the_publication_date_is_inferred_from_a_first_date_without_year() -> None:
    text = "A film was shown on June 4. It was shot on October 3, 2020, a clerk said."
    assert infer_published(text, (), find(text)) == date(2021, 6, 4)
    shown, shot = dated(text)
    assert (shown.value, shown.status, shot.status) == ("2021-06-04", "assumed", "stated")


def test_a_wire_s_dateline_is_of_the_year_that_its_weekday_and_its_past_years_fit() -> None:
    text = "OSLO, Oct 27 (Norddesk) - Acme reported a loss on Thursday. Its chief joined in 2013, sales were the lowest"
    assert infer_published(f"{text} since May 2012.", (), find(f"{text} since May 2012.")) == date(2016, 10, 27)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Good evening. It is Saturday, June 22, 2019. Yesterday the court sat.", date(2019, 6, 22)),
        ("Today is 22 June 2019. The court sat. It sits again on 3 July 2019.", None),
        ("It is 2019. Yesterday the court sat.", None),
    ],
)
def test_a_broadcast_names_its_own_day(text: str, expected: date | None) -> None:
    assert infer_published(text, (), find(text)) == expected


def test_minutes_are_of_their_day_though_they_name_the_next_one() -> None:
    text = "Minutes of the board of the Mill Trust\nheld at Ashwick on 12 October 2017 at 6.30 pm\n\nPresent: all\n\n"
    text += (
        "A roof was mended in 2011. It was resolved to meet again before Christmas.\n\nNext meeting: 9 November 2017."
    )
    assert values(text)[-2:] == ["2017-12-25", "2017-11-09"]


def test_no_anchor_no_date() -> None:
    (found,) = dated("They met on 3 October.")
    assert (found.value, found.interval, found.status) == ("XXXX-10-03", None, "unresolved")


def test_why_names_the_anchor_and_where_it_stands() -> None:
    _, found = dated("It was shown on 4 June 2021. A week earlier he had been detained.")
    origin = "4 June 2021, the date last talked about ('4 June 2021')"
    assert found.why == f"'A week earlier' counts back from {origin} → 28 May 2021"
    assert (found.anchor, found.anchor_start, found.anchor_end) == ("LAST", 16, 27)


WHYS = [
    ("Mon 26th", "names no month: the next one from 20 November 2018, the publication date"),
    (
        "Week of 6 May 2013\nMon: visit",
        "names no week: the one of the time of 6–12 May 2013, the date in the heading above",
    ),
    (
        "Week of Oct. 8-14, 2018\n\nHe will be tried on Friday. Officers searched a house Thursday.",
        "names no week: the one of the time of 8–14 October 2018, the date in the heading above",
    ),
    ("A report of 9 May 2018 says guards beat him on 14 April", "9 May 2018, the day of the report that tells it"),
    ("He was held on 3 March and freed on 9 May 2014", "9 May 2014, which the text tells next ('9 May 2014')"),
    ("every Monday from June until his arrest in May 2018", "the last one up to May 2018, where the range ends"),
    ("12 years on, she is free", "counts from a date that the text does not tell"),
]


@pytest.mark.parametrize(("text", "why"), WHYS, ids=lambda case: case[:30])
def test_why_is_true(text: str, why: str) -> None:
    assert any(why in found.why for found in dated(text, date(2018, 11, 20)))


HOSTILE = [
    "", "\x00\x01 3 May 2018", "\u202e3 May 2018\u202c", "😀 on 3 May 2018 😀", "\ud800 3 May 2018", "May " * 400,
    "2019 " * 400, "'" * 400, "31 February 2018", "99/99/9999", "the year 0000", "9999-12-31", "1 January 0001",
    "in 9999 years' time", "a billion years ago", "1347: The plague reaches Messina in October 1347.",
    "LYON, France, Nov. 18 (AP) -- Police left next Friday, next Saturday, next Sunday and next Monday.",
    "It fell on 31 December 9999. Residents, interviewed on 3 February 2004, told us of it.",
]  # fmt: skip


@pytest.mark.parametrize("published", [None, date(1, 1, 1), date(9999, 12, 31), date(2020, 2, 29)])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_give_right_offsets_and_no_crash(text: str, published: date | None) -> None:
    text += " Two days later, next week, last century, in the past 3000 years."
    for item in dated(text, published):
        assert text[item.start_char : item.end_char] == item.text


def test_a_weekday_picks_the_year() -> None:
    assert values("It was on Thursday, March 5.", date(2020, 1, 10)) == ["2020-03-05"]
    assert values("It was on Tuesday, March 5.", date(2020, 1, 10)) == ["2019-03-05"]
    (found,) = dated("It was on Sunday, March 1.", date(2019, 4, 10))
    assert (found.value, found.flags) == ("2019-03-01", ("weekday_mismatch",))


def test_a_week_after_the_month_that_opens_a_line_is_no_day() -> None:
    text = (
        "6 March 2023 - The hearing is closed.\nLate March - Families go to court. A week later the director resigned."
    )
    assert values(text, date(2023, 5, 2)) == ["2023-03-06", "2023-03 END", "2023-03"]


def test_the_labels_of_a_review_look_back_and_those_of_a_timetable_ahead() -> None:
    review = "In brief. Feb. 3: The mine opens. June 9: A strike begins. Nov. 30: It ends."
    assert values(review, date(2021, 12, 28)) == ["2021-02-03", "2021-06-09", "2021-11-30"]
    dates = "Key dates: January 5: the hearing opens. January 12: the court meets. February 1: verdict."
    assert values(dates, date(2021, 12, 28)) == ["2022-01-05", "2022-01-12", "2022-02-01"]


def test_the_following_days_begin_after_the_day_told_and_the_previous_end_before_it() -> None:
    text = "On 7 January 2015 it began. The following two days saw more. In the previous three days none fell."
    found = [item.interval for item in dated(text, date(2015, 1, 20)) if item.type == "DURATION"]
    assert [(item.start, item.end) for item in found if item] == [
        (datetime(2015, 1, 8), datetime(2015, 1, 10)),
        (datetime(2015, 1, 4), datetime(2015, 1, 7)),
    ]


def test_an_event_named_by_its_year_may_be_any_day_of_it() -> None:
    before, after = (
        dated(text)[0].interval for text in ("He ran before the 2009 election.", "He left after the 2009 vote.")
    )
    assert before
    assert before.end == datetime(2010, 1, 1)
    assert after
    assert after.start == datetime(2009, 1, 1)
    alone = dated("He ran before 2009.")[0].interval
    assert alone
    assert alone.end == datetime(2009, 1, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A day earlier, on 3 June, the unit had searched the mill.", ["2021-06-03", "2021-06-03"]),
        ("He left on Monday. The day before, 4 June, he had resigned.", ["2021-06-07", "2021-06-04", "2021-06-04"]),
        ("Three years earlier, in 2016, she had won.", ["2016", "2016"]),
        ("A year earlier, 3 May 2016 was a holiday.", ["2020", "2016-05-03"]),
    ],
)
def test_a_date_written_beside_it_says_which_day_is_counted(text: str, expected: list[str]) -> None:
    assert values(text, date(2021, 6, 8)) == expected


def test_what_was_so_by_friday_lies_behind() -> None:
    assert values("By Friday lunchtime, 40 villages were under water.", date(2023, 6, 10)) == ["2023-06-09TMI"]
    assert values("By Friday, officials said, they will decide.", date(2023, 6, 10)) == ["2023-06-16"]


def test_a_definite_weekday_is_the_one_after_the_day_told() -> None:
    text = (
        "On 24 April the rebels seized the post office. They held it until the Friday. The Friday prayers were quiet."
    )
    assert values(text, date(1916, 5, 2))[:2] == ["1916-04-24", "1916-04-28"]


def test_a_history_comes_back_to_the_day_that_its_lead_is_about() -> None:
    text = (
        "The coup took place on 11–12 May 1974.\n\nIn October 1972 a strike was broken. In March 1973 two ministers "
        "resigned.\n\nAt 3 a.m. on 11 May tanks came. On 15 May a council was formed. In June 1975 it fell."
    )
    assert values(text)[-3:] == ["1974-05-11T03:00", "1974-05-15", "1975-06"]


def test_nothing_counts_on_from_a_day_that_is_told_of_what_has_none() -> None:
    lost = "They left on 2 October. The day after the fire they met. The next day they went home."
    assert values(lost, date(1973, 10, 14)) == ["1973-10-02", "XXXX-XX-XX", "XXXX-XX-XX"]
    beside = "They left on 2 October, three days after a bomb went off. The next day they came home."
    assert values(beside, date(1973, 10, 14))[-1] == "1973-10-03"
    heard = "In November 2007 he reported it. He gave evidence on 3 May 2011, and she gave evidence the following day."
    assert values(heard, None)[-1] == "2011-05-04"
