"""Lists of people in a report: a day tells what the head of its column says, not what stands beside it."""

from __future__ import annotations

from extract.pipeline import extract_document
from extract.reading.formats import read


def rows(*lines: str) -> list[tuple[str, str, tuple[str, ...], list[str]]]:
    table = "\n".join(f"| {line} |" for line in (lines[0], "|".join(["---"] * (lines[0].count("|") + 1)), *lines[1:]))
    text = "# Persons held in Varna province\n\nThe list was made by their lawyers.\n\n" + table + "\n"
    [document] = read(text.encode(), "annex.md")
    events = extract_document(document).events
    return [(one.what, one.dated.edtf, one.affected, [place.name for place in one.places]) for one in events]


def test_the_day_of_an_arrest_is_not_that_of_the_death() -> None:
    found = rows(
        "No. | Name | Date of arrest | Place | Outcome",
        "1 | Lena Quist | 4 June 2021 | Varna | Died in custody",
        "2 | Qassem al-Amin | 9 June 2021 | Lipnik | Released on 11 June 2021",
    )
    assert found[0] == ("Arrest of Lena Quist", "2021-06-04", ("Lena Quist",), ["Varna"])
    assert found[1][:3] == ("Arrest of Qassem al-Amin", "2021-06-09", ("Qassem al-Amin",))
    assert [one[1] for one in found] == ["2021-06-04", "2021-06-09", "2021-06-11"]


def test_each_column_of_days_tells_its_own() -> None:
    found = rows(
        "Victim | Arrested on | Date of death | Facility",
        "Lena Quist | 4 June 2021 | 9 June 2021 | Dock Street station",
    )
    assert [one[:2] for one in found] == [
        ("Lena Quist was arrested", "2021-06-04"),
        ("Death of Lena Quist", "2021-06-09"),
    ]


def told(page: str) -> list[tuple[str, str, list[str]]]:
    html = f"<html><head><title>Page</title></head><body><article>{page}</article></body></html>"
    [document] = read(html.encode(), "page.html")
    return [
        (one.what, one.dated.edtf, [place.name for place in one.places]) for one in extract_document(document).events
    ]


def test_a_box_of_facts_tells_of_whom_the_page_is_about() -> None:
    box = "<table><tr><th>Born</th><td>3 May 1950<br>Varna, Bulgaria</td></tr>"
    box += "<tr><th>Died</th><td>9 June 2011 (aged 61)<br>Vienna</td></tr><tr><th>Work</th><td>Nurse</td></tr></table>"
    life = "<p>Lena Quist (3 May 1950 – 9 June 2011) was a nurse. She opened a clinic in Sofia in 1980.</p>"
    assert told(f"<h1>Lena Quist</h1>{box}{life}")[:2] == [
        ("Lena Quist was born", "1950-05-03", ["Varna"]),
        ("Lena Quist died", "2011-06-09", ["Vienna"]),
    ]


def test_the_number_of_a_row_is_no_day() -> None:
    found = rows("No. | Date | Event | Bundle ref", "5 | Aug 2017 | Lena Quist was arrested | D/1")
    assert found == [("Lena Quist was arrested", "2017-08", ("Lena Quist",), [])]


def test_a_day_whose_column_tells_of_no_deed_is_the_rows() -> None:
    found = rows("Name | Date | What happened", "Lena Quist | 4 June 2021 | The army shelled Varna")
    assert [one[:2] for one in found] == [("The army shelled Varna", "2021-06-04")]


def test_each_day_of_a_register_is_told_by_its_head() -> None:
    found = rows(
        "No. | Permit | Applicant | Applied | Decided on | Outcome | Next due",
        "1 | P-101 | Lena Quist | 12 January 2021 | 3 March 2021 | Granted | 3 March 2031",
    )
    assert [one[:2] for one in found] == [
        ("Applied: P-101; Lena Quist; Granted", "2021-01-12"),
        ("Decided: P-101; Lena Quist; Granted", "2021-03-03"),
        ("Next due: P-101; Lena Quist; Granted", "2031-03-03"),
    ]


def test_a_chronicle_is_no_register() -> None:
    assert rows("Date | Opened | Toll", "4 June 2021 | Gate 3 | 2 people were hurt")[0][1] == "2021-06-04"
    found = rows("Applied | Event | Note", "4 June 2021 | Lena Quist left Varna | by sea")
    assert [one[0] for one in found] == ["Lena Quist left Varna"]


def test_figures_by_year_are_no_register() -> None:
    found = rows("Item | Year ended | Amount", "Sales | 31 December 2014 | 30,201")
    assert not [one for one in found if "ended" in one[0]]
