"""Letters that lives and family trees put for what befell somebody."""

from __future__ import annotations

import pytest

from extract.entities.abbreviated import abbreviations
from extract.pipeline import extract_document
from extract.reading.formats import read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Omar, b. 30 Aug 1829; drowned 1848.", ["born"]),
        ("iii. Lena, b. Varna, 4 May 1834, m. 1855 Max Kolar, d. abt 1890.", ["born", "married", "died"]),
        ("He m. (2) Lena Quist in 1833 and d. in infancy.", ["married", "died"]),
        ("bap. at Lipnik (b. 1834)", ["born"]),
        ("The points are: a. the ports of 1855; b. the law of 1868.", []),
        ("It cost 4s, d. and was sold.", []),
        ("See vol. 2, b. The law of 1868 was changed.", []),
        ("The cable is 30 m. long.", []),
    ],
)
def test_which_letters_are_words(text: str, words: list[str]) -> None:
    assert [word for _, _, word in abbreviations(text)] == words


def test_a_family_tree_is_told_in_words() -> None:
    text = "i. Omar, b. 30 Aug 1829; drowned in Lake Varna, July 1848.\nii. Lena, b. Feb 1831; d. 9 May 1890.\n"
    [document] = read(text.encode(), "tree.txt")
    events = extract_document(document).events
    assert [(one.dated.edtf, one.actors) for one in events] == [
        ("1829-08-30", ("Omar",)),
        ("1848-07", ("Omar",)),
        ("1831-02", ("Lena",)),
        ("1890-05-09", ("Lena",)),
    ]
    assert document.text[events[0].trigger_start : events[0].trigger_end] == "b."
