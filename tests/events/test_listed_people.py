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


def test_a_day_whose_column_tells_of_no_deed_is_the_rows() -> None:
    found = rows("Name | Date | What happened", "Lena Quist | 4 June 2021 | The army shelled Varna")
    assert [one[:2] for one in found] == [("The army shelled Varna", "2021-06-04")]
