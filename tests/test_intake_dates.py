"""A publication date that a person gives, and takes back: what counts from it follows both times."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from extract import intake
from extract.table.case import Case

TEXT = b"Varna, 4 June 2021 - The ferry sank yesterday off Varna. Divers reached the wreck today."


def _days(case: Case) -> list[str]:
    return sorted({str(day.date()) for day in case.table()["start"].dropna()})


def test_dates_follow_the_publication_date_both_ways(tmp_path: Path) -> None:
    with Case.open(tmp_path / "a.case") as case:
        intake.run([intake.Source("ferry.txt", TEXT)], case, intake.Progress(1, len(TEXT), 0.0))
        before, [entry] = _days(case), case.documents()
        assert "2021-06-03" in before
        case.correct_document("ferry.txt", "published", date(1999, 5, 6), "A", "now")
        assert intake.again(case, "ferry.txt", date(1999, 5, 6)) > 0
        assert "1999-05-05" in _days(case)
        assert intake.renew(case) == 0
        case.undo("A", "now")
        assert intake.renew(case) == 1
        assert _days(case) == before
        assert case.documents() == [entry]
