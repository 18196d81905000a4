"""One well-formed date string in any language or order, and what is none."""

import importlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.dates.interval import Grain
from extract.dates.months import MONTH_NAMES
from extract.dates.notation import in_words, to_timex3
from extract.dates.written import find_written, parse_written

MEANINGS = {
    # EDTF and ISO 8601
    "2019": "2019", "2019-05": "2019-05", "2019-05-03": "2019-05-03", "201X": "201", "2019-W38": "2019-W38",
    "[2019-08-11..2019-08-20]": "2019-08-11/2019-08-20", "20190503": "2019-05-03", "2019-123": "2019-05-03",
    "2019-05-03T10:15:00.000+0000": "2019-05-03T10:15:00", "20190503T101500Z": "2019-05-03T10:15:00",
    "2019-05-03T23:30-05:00": "2019-05-03T23:30", "2019-05-03 10:15": "2019-05-03T10:15",
    "2019-05-03T10": "2019-05-03T10",
    "D:20190503101500+02'00'": "2019-05-03T10:15:00", "2019-05-03T24:00": "2019-05-04T00:00",
    # mail
    "Mon, 06 May 2019 10:00:00 +0200": "2019-05-06T10:00:00", "6 May 2019 10:00 GMT": "2019-05-06T10:00",
    # figures
    "03/05/2019": "2019-05-03", "25.3.2019": "2019-03-25", "3/25/2019": "2019-03-25", "25.3.19": "2019-03-25",
    "3. 5. 2019": "2019-05-03", "2019/5/3": "2019-05-03", "2019.05.03": "2019-05-03", "5/2019": "2019-05",
    "1/2/70": "1970-02-01",
    # English
    "3 May 2019": "2019-05-03", "May 3, 2019": "2019-05-03", "Sept. 11, 2001": "2001-09-11", "May 2019": "2019-05",
    "Friday, 3 May 2019": "2019-05-03", "May 3, 2019 10:15 PM EST": "2019-05-03T22:15", "May 3rd 2019": "2019-05-03",
    "(3 May 2019)": "2019-05-03", "3\u00a0May\u00a02019": "2019-05-03", "12-May-2019": "2019-05-12",
    # other languages
    "3. Mai 2019": "2019-05-03", "3. Mai 2019 um 14:30 Uhr": "2019-05-03T14:30", "Mai 2019": "2019-05",
    "12. März 2019": "2019-03-12",
    "12 mai 2019 à 14h30": "2019-05-12T14:30", "1er août 2019": "2019-08-01", "vendredi 3 mai 2019": "2019-05-03",
    "12 de mayo de 2019": "2019-05-12", "3 de maio de 2019": "2019-05-03", "mercoledì 3 luglio 2019": "2019-07-03",
    "12 mei 2019": "2019-05-12", "13 ноября 2018 г.": "2018-11-13", "5 травня 2019 року": "2019-05-05",
    "12 lipca 2019": "2019-07-12",
    "12 Mayıs 2019": "2019-05-12", "tisdag den 14 maj 2019": "2019-05-14", "2019. május 12.": "2019-05-12",
    "12 مايو 2019": "2019-05-12", "١٢ مايو ٢٠١٩": "2019-05-12", "12 أيار 2019": "2019-05-12",
    "12/أيار/2019": "2019-05-12",
    "12 آذار/مارس 2019": "2019-03-12", "4 كانون الثاني 2019": "2019-01-04", "3 במאי 2019": "2019-05-03",
    "३ मई २०१९": "2019-05-03",
    "2019年5月12日": "2019-05-12", "2019年5月": "2019-05", "2019년 5월 12일": "2019-05-12",
    "ngày 12 tháng 5 năm 2019": "2019-05-12",
    # other calendars
    "۱۲ خرداد ۱۴۰۰": "2021-06-02", "5 محرم 1441": "2019-09-04", "12 พฤษภาคม 2562": "2019-05-12",
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), MEANINGS.items())
def test_what_a_date_string_means(text: str, value: str) -> None:
    interval = parse_written(text)
    assert interval is not None
    assert to_timex3(interval)[0] == value


@pytest.mark.parametrize(
    "text",
    ["", " ", "hello world", "3 May", "May", "Friday", "yesterday", "gestern", "12:30", "2019-02-30", "2019-13-01",
    "31/11/2019",
     "1555555555", "12 mai", "0000-00-00", "x" * 200, "30 février 2019", "page 12 of 2019 reports on 4 things",
     "1.2.3", "\ud800",
     "version 2019.5", "00/00/0000", "2019-366", "²019"],
)  # fmt: skip
def test_what_is_no_date_or_lacks_its_year(text: str) -> None:
    assert parse_written(text) is None


@pytest.mark.parametrize(
    ("order", "value"), [("DMY", "2019-05-03"), ("MDY", "2019-03-05"), (None, "2019-05-03")]
)  # fmt: skip
def test_the_order_of_figures(order, value) -> None:
    interval = parse_written("03/05/2019", order=order)
    assert interval is not None
    assert to_timex3(interval)[0] == value


def test_an_order_the_figures_cannot_have_gives_way() -> None:
    assert parse_written("25/03/2019", order="MDY") == parse_written("2019-03-25")
    assert parse_written("19/05/03", order="YMD") == parse_written("2019-05-03")


@pytest.mark.parametrize(
    ("text", "value"), [("gestern", "2020-10-19"), ("hace 3 días", "2020-10-17"), ("hier", "2020-10-19")]
)
def test_relative_words_count_from_the_publication_date_alone(text: str, value: str) -> None:
    interval = parse_written(text, date(2020, 10, 20))
    assert interval is not None
    assert interval.grain is Grain.DAY
    assert to_timex3(interval)[0] == value
    assert parse_written(text) is None


def test_finding_foreign_dates_in_english_text() -> None:
    text = (
        "The decree of 12 مايو 2019 (le vendredi 3 mai 2019; 1 mars 2019; 13 ноября 2018 г.; 2019年5月12日) came after "
        "5 May 2019, in May 2019, on Mars 2020, in marzo 2018 and on 12 خرداد 1400; on 3 May 1979, Julio fled."
    )
    found = [(text[start:end], in_words(interval)) for start, end, interval in find_written(text)]
    assert found == [
        ("12 مايو 2019", "12 May 2019"), ("vendredi 3 mai 2019", "3 May 2019"), ("1 mars 2019", "1 March 2019"),
        ("13 ноября 2018 г.", "13 November 2018"), ("2019年5月12日", "12 May 2019"), ("marzo 2018", "March 2018"),
        ("12 خرداد 1400", "2 June 2021"),
    ]  # fmt: skip


def test_finding_dates_in_a_document_of_another_language() -> None:
    german = "Am 3. August 2019 und im Mai 2018; ab September 2017, Version 2019 nicht."
    assert [german[start:end] for start, end, _ in find_written(german, "de")] == [
        "3. August 2019",
        "Mai 2018",
        "September 2017",
    ]
    assert find_written("3 maggio 2019", "de") == []


@pytest.mark.parametrize(
    ("language", "month"), [(code, number) for code in ("fr", "ru", "ar", "tr", "pl", "el") for number in (1, 8)]
)
def test_month_names_are_those_of_dateparser(language: str, month: int) -> None:
    theirs = importlib.import_module(f"dateparser.data.date_translation_data.{language}").info
    name = ["january", "august"][month > 1]
    ours = MONTH_NAMES[language].split()[month - 1].split("|")
    assert {form.lower() for form in theirs[name] if len(form) > 3 and " " not in form} <= set(ours) | {
        "sierpien",
        "styczen",
    }


def test_every_language_has_twelve_months() -> None:
    assert {code: len(names.split()) for code, names in MONTH_NAMES.items()} == dict.fromkeys(MONTH_NAMES, 12)


@given(st.text(max_size=60))
def test_offsets_slice_to_the_text(text: str) -> None:
    for start, end, interval in find_written(text + " 3 mai 2019 " + text):
        assert 0 <= start < end <= 2 * len(text) + 12
        assert interval.start is not None


@given(st.dates(date(1, 1, 2), date(9998, 1, 1)), st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d", "%Y%m%d"]))
def test_every_day_in_figures(day: date, shape: str) -> None:
    written = shape.replace("%Y", f"{day.year:04d}").replace("%m", f"{day.month:02d}").replace("%d", f"{day.day:02d}")
    interval = parse_written(written)
    assert interval is not None
    assert interval.start is not None
    assert interval.start.date() == day
