"""On paper every row has its number, its time in words, its words in the report, its source and why."""

from __future__ import annotations

import pytest

from views import index, paper


@pytest.fixture(scope="module")
def rows(synthetic):
    return index.ordered(synthetic(260))


def test_every_row_has_its_source_and_why(rows) -> None:
    html = paper.table(rows.head(3), [11, 12, 13], 3)
    for number, (_, row) in zip((11, 12, 13), rows.head(3).iterrows(), strict=True):
        assert f"<td>{number}</td>" in html
        assert str(row["document"]) in html
        assert str(row["why"])[:20] in html
    assert "<thead>" in html


def test_what_is_not_on_the_page_is_said(rows) -> None:
    html = paper.table(rows.head(200), range(1, 201), 260)
    assert html.count("<tr>") == paper.MOST + 1
    assert "60 more events not on this page" in html
    assert "not on this page" not in paper.table(rows.head(20), range(1, 21), 20)


def test_a_document_can_put_no_markup_on_paper(rows) -> None:
    evil = rows.head(1).assign(what="<img src=x onerror=alert(1)>", passage_text="<b>", why="</table>")
    html = paper.table(evil, [1], 1)
    assert "<img" not in html
    assert "<b>" not in html
    assert html.count("</table>") == 1


def test_a_long_passage_is_quoted_around_its_words() -> None:
    text = "a " * 300 + "they fled on 3 May and hid " + "b " * 300
    said = paper.excerpt(text, "3 May", "fled")
    assert "they fled on 3 May and hid" in said
    assert said.startswith("… ")
    assert said.endswith(" …")
    assert len(said) < 250
    assert paper.excerpt("They fled on 3 May.", "3 May", "fled") == "They fled on 3 May."


def test_a_tall_figure_is_fitted_on_one_page() -> None:
    assert "zoom: 1.00" in paper.fitted(600, 400)
    assert "zoom: 0.60" in paper.fitted(600, 1400)
