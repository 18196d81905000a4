"""Foreign dates take their place among the English expressions, in order and without overlap."""

from datetime import date

import pytest

from extract import find_dates
from extract.dates.find import find
from extract.records import Passage


def test_foreign_dates_stand_between_english_ones() -> None:
    text = "In May 2019 the decree of 12 مايو 2019 replaced that of 3. März 2018; in 2020 it lapsed."
    found = [(timex.text, timex.rule) for timex in find(text)]
    assert [words for words, _ in found] == ["May 2019", "12 مايو 2019", "3. März 2018", "2020"]
    assert [rule for _, rule in found].count("foreign_date") == 2


def test_only_inside_the_passages() -> None:
    text = "le 3 mai 2019\n\nle 4 mai 2019"
    assert [timex.text for timex in find(text, (Passage(15, 28),))] == ["4 mai 2019"]


def test_the_document_s_language_decides_what_is_shared_with_english() -> None:
    text = "Am 3. August 2019 begann es."
    assert [timex.text for timex in find(text, language="de")] == ["3. August 2019"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The poster announces a concert on "sábado 4 de agosto".', "sábado 4 de agosto 2012-08-04"),
        ("La grève du 14 juillet; la suite le 3 mars.", "14 juillet 2012-07-14 3 mars 2012-03-03"),
        ('The note reads "Abfahrt am 31. August", then "3. Oktober".', "31. August 2012-08-31 3. Oktober 2012-10-03"),
        ("The order of 9 мая was signed on 12 mai 1911.", "9 мая 2012-05-09 12 mai 1911 1911-05-12"),
        ("He ate 3 mars bars on the avenue 9 de Julio, then 2 mayo rolls; 10 mares and 14 Julia Street.", ""),
        ("Le festival dura du 3 au 5 août.", "3 2012-08-03 5 août 2012-08-05"),
        ("Die Messe 12.–14. März 2011", "12 2011-03-12 14. März 2011 2011-03-14"),
        ("See chapter 31. August was hot.", "August 2012-08"),
    ],
)
def test_a_day_without_its_year_goes_by_where_the_text_is(text: str, expected: str) -> None:
    found = find_dates(text, date(2012, 8, 7))
    assert " ".join(f"{one.text} {one.value}" for one in found) == expected


def test_the_days_that_a_range_begins_with_are_read_and_carry_it() -> None:
    text = "Vom 28. Juli bis 3. August 2017; del 4 al 6 de mayo de 2016; с 3 по 5 мая 2015; le 3 et le 9 mars 2014."
    told = [f"{one.value} {one.edtf}" if "/" in one.edtf else one.value for one in find_dates(text)]
    assert told == [
        "2017-07-28 2017-07-28/2017-08-03", "2017-08-03", "2016-05-04 2016-05-04/2016-05-06", "2016-05-06",
        "2015-05-03 2015-05-03/2015-05-05", "2015-05-05", "2014-03-03", "2014-03-09",
    ]  # fmt: skip
