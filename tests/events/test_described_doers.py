"""Who is described by a participle or adjective and then does something: the deed stays whole, and is theirs."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import extract_document
from extract.records import Document


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ("A man armed with a rifle opened fire on shoppers", "A man opened fire on shoppers"),
        ("Gunmen dressed as soldiers stormed the bank", "Gunmen stormed the bank"),
        ("Four men wearing masks abducted Lena Quist", "Four men abducted Lena Quist"),
        ("A boat packed with migrants capsized off Lampedusa", "A boat capsized off Lampedusa"),
        ("A driver armed with a knife attacked pedestrians", "A driver attacked pedestrians"),
        ("Activists holding candles gathered outside the court", "Activists gathered outside the court"),
        ("A soldier based at Fort Karvat shot 13 people", "A soldier shot 13 people"),
        ("Prisoners unhappy with conditions set fire to the jail", "Prisoners set fire to the jail"),
        ("Police said a man armed with a machete attacked pupils", "A man attacked pupils"),
        ("Salvage teams freed the giant container ship Ever Given", "the giant container ship Ever Given"),
    ],
)
def test_deed_of_who_is_described(told, what):
    document = Document("report.txt", f"{told} on 3 May 2019.", published=date(2022, 3, 15), published_from="given")
    (row,) = extract_document(document).events
    assert row.dated.edtf == "2019-05-03"
    assert what in row.what
