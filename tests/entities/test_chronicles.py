"""Chronicles that run on in a line: each entry is read by itself."""

from __future__ import annotations

from extract.entities.chronicles import entries
from extract.pipeline import extract_document
from extract.reading.formats import read

PROVENANCE = (
    "Lena Quist, Harbour at Night, oil on board, 1931. The artist; by descent to her son, 1949; sold to the "
    "Galerie Lind, Basel, 1953; purchased by Max Kolar on 3 February 1958; stolen from his house, 9 November 1961; "
    "acquired by the Varna Museum, inv. no. 884, in 1964; sold at auction, 1970."
)


def cut(text: str) -> list[str]:
    return [text[slice(*span)] for span in entries(text, 0, len(text))]


def test_entries_are_cut_at_semicolons() -> None:
    assert [entry.split()[0] for entry in cut(PROVENANCE)] == [
        "Lena",
        "by",
        "sold",
        "purchased",
        "stolen",
        "acquired",
        "sold",
    ]


def test_other_lists_are_not() -> None:
    for text in (
        "He spoke of the ports, the roads and the rail; of 2014; of bread; of salt.",
        "Reports agree (Quist, 1949; Kolar, 1953; Noor, 1958; Adler, 1961) that it was sold.",
        "In 1949 he left; in 1953 he came back; she wept.",
    ):
        assert cut(text) == [text]


def test_what_an_entry_tells_is_of_its_own_day() -> None:
    [document] = read(PROVENANCE.encode(), "provenance.txt")
    told = {(one.dated.edtf, one.what) for one in extract_document(document).events}
    assert ("1953", "Sold to the Galerie Lind") in told
    assert ("1958-02-03", "Purchased by Max Kolar") in told
    assert ("1961-11-09", "Stolen from Max Kolar’s house") in told
    assert any(day == "1964" and "acquired" in what.lower() for day, what in told)
