"""Hours: which day and which half of it they are of."""

from __future__ import annotations

from datetime import date, datetime

from extract.dates.anchors import resolve
from extract.dates.find import find
from extract.records import Dated, Document


def dated(text: str, published: date | None = None) -> list[Dated]:
    return resolve(Document("x", text, published=published), find(text, ()))


def values(text: str, published: date | None = None) -> list[str]:
    return [f"{item.value} {item.mod}" if item.mod else item.value for item in dated(text, published)]


def test_a_clock_time_takes_the_day_of_the_evening_beside_it() -> None:
    text = "On 11 September it was calm. At around 22:15 the previous evening, fire had resumed."
    assert values(text, date(2014, 9, 12)) == ["2014-09-11", "2014-09-10T22:15 APPROX"]


def test_an_hour_without_its_half_is_of_the_part_of_the_day_told() -> None:
    text = "On Thursday afternoon, just before four o'clock, police opened fire."
    assert values(text, date(2012, 8, 17)) == ["2012-08-16TAF", "2012-08-16T16:00"]
    assert values("At around 9 on Monday he left.", date(2012, 8, 9)) == ["2012-08-06T09:00 APPROX", "2012-08-06"]
    assert values("They put the toll at 9 on Monday.", date(2012, 8, 9)) == ["2012-08-06"]
    asked = "What time did you get home last night? Eleven thirty. And you were up at six!"
    assert values(asked, date(2017, 2, 20)) == ["2017-02-19TNI", "2017-02-19T23:30", "2017-02-20T06:00"]


def test_a_live_report_s_hours_are_of_its_day_whatever_day_the_message_above_tells_of() -> None:
    text = "14:05\n\nTwo women were killed last night.\n\n11:30\n\nThe river burst its banks shortly after 9 a.m."
    assert values(text, date(2023, 7, 19)) == [
        "2023-07-19T14:05",
        "2023-07-18TNI",
        "2023-07-19T11:30",
        "2023-07-19T09:00",
    ]
    shot = "Two men were shot last night. Police came at 11:40 p.m. and left at 1 a.m."
    assert values(shot, date(2023, 7, 19)) == ["2023-07-18TNI", "2023-07-18T23:40", "2023-07-19T01:00"]


def test_an_evening_to_the_next_morning_is_counted_once() -> None:
    text = "Between 11pm on 3 May and 4am the following morning the line was cut. He called at 11.45 that night."
    found = dated(text, date(2021, 6, 1))
    assert [item.value for item in found] == ["2021-05-03T23:00", "2021-05-04T04:00", "2021-05-04T23:45"]
    assert found[0].interval
    assert found[0].interval.end == datetime(2021, 5, 4, 4, 1)


def test_hours_ago_are_of_the_day_of_writing_or_so() -> None:
    assert values("He left two hours ago.", date(2021, 6, 1)) == ["2021-06-01 APPROX"]
    assert values("He left 20 hours ago.", date(2021, 6, 1)) == ["PAST_REF"]
