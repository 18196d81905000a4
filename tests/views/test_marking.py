"""Untrusted text as HTML, as plotly labels and as widget labels."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from views.marking import Mark, label, literal, marked, safe

PAYLOADS = (
    "<script>alert(1)</script>",
    '<img src="http://example.org/x.png" onerror=alert(1)>',
    "</mark></p><svg onload=alert(1)>",
    "&lt;b&gt;",
    "\u202egpj.exe",
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_stays_text(payload: str) -> None:
    html = marked(payload, [Mark(1, 4, "date")])
    assert set(re.findall(r"<(/?\w+)", html)) <= {"p", "/p", "mark", "/mark"}


def test_marks_stand_where_the_offsets_say() -> None:
    html = marked("on 3 May they met", [Mark(103, 108, "date"), Mark(114, 117, "event")], offset=100)
    assert html == ('<p class="passage">on <mark class="date">3 May</mark> they <mark class="event">met</mark></p>')


def test_overlapping_marks_are_cut_not_crossed() -> None:
    html = marked("abcdef", [Mark(0, 4, "event"), Mark(2, 6, "date")])
    assert html == (
        '<p class="passage"><mark class="event">ab</mark>'
        '<mark class="date event">cd</mark><mark class="date">ef</mark></p>'
    )


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(-5, 80), st.integers(-5, 80)), max_size=5),
    st.integers(0, 20),
)
def test_any_marks_keep_the_whole_text(text: str, pairs: list[tuple[int, int]], offset: int) -> None:
    html = marked(text, [Mark(*sorted(pair), "date") for pair in pairs], offset)
    assert re.sub(r"<[^>]*>", "", html) == safe(text)


def test_plotly_labels_have_no_markup_and_every_figure_reads_no_tex() -> None:
    for view in (Path(__file__).resolve().parents[2] / "views").glob("*.py"):
        drawn = re.findall(r"plotly_chart\(|plotly\.io\.to_html\(", code := view.read_text(encoding="utf-8"))
        assert not drawn or code.count("**NO_TEX") >= len(drawn), view.name
    assert label("<b>a</b> $\\href{javascript:x}{y}$") == "&lt;b&gt;a&lt;/b&gt; $\\href{javascript:x}{y}$"
    assert label("x" * 200, 10) == "x" * 9 + "…"


def test_widget_labels_show_markdown_literally() -> None:
    assert literal(":red[x] $y$ ![z](http://w)") == r"\:red\[x\] \$y\$ \!\[z\]\(http\:\/\/w\)".replace(r"\/", "/")
