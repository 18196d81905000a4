# ruff: noqa: E501 - whole texts, one a line
"""Web pages: their own text, in whatever encoding, and nothing fetched."""

import pytest

from extract.reading import html
from extract.reading.limits import Limits
from extract.reading.page_plain import plain_blocks


def test_html_keeps_tables_lists_and_captions(one, words):
    page = (
        "<html><body><article><h1>The loss of the Aurora</h1><p>The ferry left the harbour of Velm in bad weather on 3 May 2018, with ninety people on board, and was not seen again.</p>"
        "<figure><img src='a.jpg'><figcaption>The Aurora in 2016</figcaption></figure><h2>Chronology</h2><ul><li>3 May 2018: departure</li><li>5 May 2018: sinking</li></ul>"
        "<table><tr><th>Day</th><th>What</th></tr><tr><td>9 June 2018</td><td>Inquiry</td></tr></table></article></body></html>"
    )
    document = one(page.encode(), "a.html")
    assert words(document, "caption") == ["The Aurora in 2016"]
    assert words(document, "list") == ["3 May 2018: departure", "5 May 2018: sinking"]
    assert words(document, "table") == ["Day\tWhat", "9 June 2018\tInquiry"]
    assert words(document, "heading") == ["The loss of the Aurora", "Chronology"]


def test_a_page_that_names_no_main_part_keeps_its_lists_and_headings(one, words):
    page = (
        "<html><body><div><a href='/'>Home</a></div><p>The report covers the attacks on the villages of the district.</p>"
        "<h2>Highlights</h2><ul><li>On 5 June, armed men attacked the village of Varin and killed nine people.</li>"
        "<li>A boat with displaced people arrived in Lipnik on 11 June.</li></ul><p>Food was handed out in Mera.</p>"
        "</body></html>"
    )
    document = one(page.encode(), "a.html")
    assert words(document, "heading") == ["Highlights"]
    assert [item[:6] for item in words(document, "list")] == ["On 5 J", "A boat"]


def test_headings_of_a_page_saved_from_a_word_processor_stand_above_its_lists(one, words):
    page = (
        "<html><body><p><span>Chronology: closure of Radio Varin</span></p><h2><span>2019</span></h2><ul>"
        "<li>4 February: police raid the station in Varin and seize two transmitters.</li></ul><h2>2020</h2><ul>"
        "<li>9 January: the governor orders the closure of the station.</li></ul></body></html>"
    )
    document = one(page.encode(), "a.html")
    assert words(document, "heading") == ["2019", "2020"]
    document = one(page.replace("h2", "h1").encode(), "a.html")
    assert words(document, "heading")[-1] == "2020"


@pytest.mark.parametrize("kind", ['article class="item"', 'div class="post"', "article", 'div class="entry"'])
def test_all_entries_of_a_chronology_are_the_page_s_text(kind, one):
    story = (
        "The commander of the garrison denied that his men had fired, and said that the shells had come from the hills. "
        * 3
    )
    entries = "".join(
        f"<{kind}><h3>{day} May 2018</h3><p>Shell {day} fell. {story}</p></{kind.split()[0]}>" for day in (3, 5, 9)
    )
    document = one(f"<html><body><main><h1>The siege of Velm</h1>{entries}</main></body></html>".encode(), "a.html")
    assert [day for day in (3, 5, 9) if f"Shell {day} fell" in document.text] == [3, 5, 9]
    assert document.published is None
    linked = entries.replace("May 2018</h3>", "May 2018 <a href='/x'>More</a></h3>")
    page = f"<html><body><main>{linked}</main></body></html>"
    assert html.from_markup(page).text.count("fell") == html.from_markup(page.replace(" May", " ")).text.count("fell")


def test_a_short_page_keeps_its_table_and_its_order():
    page = "<body>Dead:<table><tr><th>Day</th><th>Place</th></tr><tr><td><p>3 May</p></td><td>Velm</td></tr></table><p>End.</p><ul><li>One<li>Two</ul></body>"
    blocks = list(plain_blocks(html.parse(page)))
    assert [(block.text, block.section, block.under) for block in blocks] == [
        ("Dead:", "body", None), ("Day\tPlace", "table", None), ("3 May\tVelm", "table", 1), ("End.", "body", None), ("One", "list", None), ("Two", "list", None),
    ]  # fmt: skip


def test_html_in_an_old_encoding(one):
    page = '<html><head><meta charset="windows-1251"></head><body><p>Паром вышел из порта 3 мая 2018 года.</p></body></html>'
    assert one(page.encode("cp1251"), "a.html").text == "Паром вышел из порта 3 мая 2018 года."


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1251", "utf-16", "zlib_codec", "unicode_escape", "none"])
def test_a_page_that_declares_another_encoding_than_it_has(declared, one):
    page = f'<html><head><meta charset="{declared}"></head><body><p>Die Fähre „Aurora“ sank.\\n</p></body></html>'
    assert one(page.encode(), "a.html").text == "Die Fähre „Aurora“ sank.\\n"


def test_a_page_in_latin_1_is_read_as_browsers_do(one):
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>The “Aurora” sank.</p></body></html>'
    assert one(page.encode("cp1252"), "a.html").text == "The “Aurora” sank."


def test_a_page_is_never_fetched(monkeypatch):
    import socket

    def refuse(*_):
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    page = '<html><head><link rel="stylesheet" href="http://127.0.0.1:9/x.css"></head><body><img src="http://127.0.0.1:9/x.png"><p>The port was closed on 3 May.</p></body></html>'
    from extract.reading.html import read_html

    assert read_html(page.encode(), "a.html", Limits())[0].text == "The port was closed on 3 May."
