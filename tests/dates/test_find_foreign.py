"""Foreign dates take their place among the English expressions, in order and without overlap."""

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
