"""The order of the stages holds what the product promises: nothing dropped, equal in and out."""

from __future__ import annotations

import warnings
from datetime import date

import pytest

from extract import Document, Settings, extract_events, find_dates, pipeline
from extract.dates import find as date_stage
from extract.entities import model, names
from extract.pipeline import extract_document, extract_many
from extract.records import Passage

REPORT = "The prefect resigned on 3 May 2019. A week later his deputy left the town."


def test_a_date_without_anything_to_count_from_is_a_row_and_a_problem() -> None:
    found = extract_document(Document("note.txt", "Yesterday the court released him."))
    assert [(event.trigger, event.dated.interval) for event in found.events] == [("released", None)]
    assert ["Yesterday" in problem.message for problem in found.problems] == [True]


def test_a_vague_word_is_neither() -> None:
    found = extract_document(Document("note.txt", "Recently the court released him."))
    assert found.events == ()
    assert found.problems == ()


def test_equal_documents_give_equal_tables_in_one_process_and_in_two() -> None:
    documents = [Document(f"{number}.txt", REPORT, sha256=str(number)) for number in range(3)]
    alone, together = extract_events(documents), extract_events(documents, Settings(workers=2))
    alone.attrs = together.attrs = {}
    assert len(alone) == 6
    assert alone.equals(together)


@pytest.mark.parametrize(
    ("stage", "function"),
    [(date_stage, "find"), (model, "read"), (names, "canonical")],
    ids=["before", "model", "after"],
)
def test_a_document_that_fails_costs_no_other(stage: object, function: str, monkeypatch: pytest.MonkeyPatch) -> None:
    work = getattr(stage, function)

    def breaks(*given: object, **named: object) -> object:
        if "BROKEN" in str(given[0]):
            raise ValueError("out of order")
        return work(*given, **named)

    monkeypatch.setattr(stage, function, breaks)
    texts = [REPORT, f"BROKEN. {REPORT}", REPORT]
    documents = [Document(f"{number}.txt", text) for number, text in enumerate(texts)]
    told: list[tuple[int, int, str]] = []
    results = list(extract_many(documents, progress=lambda *counted: told.append(counted)))
    assert [len(result.events) for result in results] == [2, 0, 2]
    assert [result.document.name for result in results] == ["0.txt", "1.txt", "2.txt"]
    message = "1.txt: the extraction failed (ValueError: out of order); its events are missing"
    assert [problem.message for result in results for problem in result.problems] == [message]
    assert told == [(1, 3, "0.txt"), (2, 3, "1.txt"), (3, 3, "2.txt")]


@pytest.mark.parametrize("implicit", [False, True])
def test_documents_read_together_give_what_each_gives_alone(implicit: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "TOGETHER", 300)
    texts = [REPORT, "", FRENCH, f"{REPORT}\n\n{FRENCH}", "No date.", REPORT.replace("prefect", "warden")] * 2
    documents = [Document(f"{number}.txt", text) for number, text in enumerate(texts)]
    settings = Settings(implicit=implicit)
    assert list(extract_many(documents, settings)) == [extract_document(document, settings) for document in documents]


@pytest.mark.parametrize("published", ["nonsense", "", "the day after never"])
def test_a_nonsense_publication_date_is_warned_of(published: str) -> None:
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        found = find_dates(REPORT, published)
    assert [one.value for one in found] == ["2019-05-03", "2019-05-10"]
    assert len(told) == 1


@pytest.mark.parametrize("published", [date(1899, 1, 1), date(2999, 1, 1)])
def test_a_publication_date_far_from_the_text_breaks_nothing(published: date) -> None:
    assert [one.value for one in find_dates(REPORT, published)] == ["2019-05-03", "2019-05-10"]


FRENCH = (
    "Le préfet a annoncé le 3 mai 2019 que la route du nord sera fermée pendant trois semaines. "
    "Les habitants ne sont pas contents de cette décision, selon le maire, qui en 2018 avait dit le contraire."
)


def test_a_report_not_in_english_is_told_and_gives_its_full_dates_only() -> None:
    found = extract_document(Document("arrêté.txt", FRENCH))
    assert [problem.message for problem in found.problems] == [
        "arrêté.txt: it is in French; only its full dates are read, not what happened"
    ]
    assert [(event.dated.text, event.dated.value) for event in found.events] == [("3 mai 2019", "2019-05-03")]
    assert found.events[0].dated.flags == ("foreign_language",)
    assert found.events[0].what.startswith("Le préfet a annoncé le 3 mai 2019")
    assert found.events[0].actors == found.events[0].places == ()
    assert found.document.language == "fr"


@pytest.mark.parametrize("implicit", [False, True])
def test_foreign_passages_of_an_english_report_do_not_disturb_it(implicit: bool) -> None:
    settings = Settings(implicit=implicit)
    alone = extract_document(Document("a.txt", REPORT), settings)
    mixed = extract_document(Document("a.txt", f"{REPORT}\n\n{FRENCH}"), settings)
    assert [event.what for event in mixed.events][: len(alone.events)] == [event.what for event in alone.events]
    assert [event.dated.flags for event in mixed.events][len(alone.events) :] == [("foreign_language",)]
    assert [problem.stage for problem in mixed.problems] == ["language"]
    assert mixed.document.language == "en"


def test_the_line_about_the_report_itself_is_no_event() -> None:
    text = "Prepared by the documentation unit, 2 April 2023\n\nOn 12 May 2020 soldiers closed the port."
    passages = (Passage(0, 48, "body"), Passage(50, len(text), "body"))
    found = extract_document(Document("chronology.txt", text, passages=passages))
    assert [event.trigger for event in found.events] == ["closed"]
