"""Feeds of news: a document an entry, whatever becomes of the feed."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest

from extract.reading.formats import read

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Varna Herald</title>
<item><title>Mayor leaves</title><pubDate>Thu, 06 Oct 2016 15:30:00 GMT</pubDate>
<description><![CDATA[<p>Mayor Quist left &amp; went home.</p><p>Nobody knows why.</p>]]></description></item>
<item><title>Ferry lost</title><pubDate>Tue, 04 Oct 2016 07:10:00 GMT</pubDate>
<description>It sank.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry lost</title>
<updated>2016-10-04T07:10:00Z</updated>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>sank</b>.</p></div></content></entry></feed>"""


def told(data: str | bytes, name: str = "a.xml") -> list[str]:
    documents = read(data.encode() if isinstance(data, str) else data, name=name)
    return [one.message for document in documents for one in document.problems]


def test_an_entry_is_a_document_of_its_day() -> None:
    first, second = read(RSS.encode(), name="news.rss")
    assert first.name == "news.rss, entry 1 (Mayor leaves)"
    assert (first.published, first.text) == (
        date(2016, 10, 6),
        "Mayor leaves\n\nMayor Quist left & went home.\n\nNobody knows why.",
    )
    assert (second.published, second.text) == (date(2016, 10, 4), "Ferry lost\n\nIt sank.")
    [entry] = read(ATOM.encode("utf-16"), name="news.atom")
    assert (entry.published, entry.text) == (date(2016, 10, 4), "Ferry lost\n\nIt sank.")


def test_a_prefix_that_nothing_declares_is_no_part_of_a_name() -> None:
    feed = "<rss><item><title>Fire</title><dc:date>2016-10-04</dc:date><content:encoded>It burned.</content:encoded>"
    [entry] = read(feed.encode(), name="a.rss")
    assert (entry.published, entry.text) == (date(2016, 10, 4), "Fire\n\nIt burned.")


def test_what_breaks_off_is_read_as_far_as_it_goes_and_other_xml_is_told() -> None:
    first, *_ = read(RSS[: RSS.index("It sank")].encode(), name="a.xml")
    assert first.text.startswith("Mayor")
    assert told("<TEI><text><p>Words</p></text></TEI>") == [
        "a.xml: this XML file is no feed of news (RSS or Atom); save what it tells as a page, table or text"
    ]
    assert told("Just words.") == ["a.xml: this file holds no XML that can be read"]
    assert told("") == ["a.xml: this file is empty"]
    assert told("<rss><channel><item><title></title></item></channel></rss>") == [
        "a.xml: none of this feed's entries holds a text"
    ]
    [page] = read(b"<html><body><p>The depot burned on 3 May 2019 and nobody came.</p></body></html>", name="a.xml")
    assert "The depot burned" in page.text


@pytest.mark.parametrize(
    "feed",
    [
        '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><item><title>Hi &b;</title></item></rss>',
        '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><item><title>Hi &a;</title></item></rss>',
    ],
)
def test_entities_stay_shut(feed: str) -> None:
    [document] = read(feed.encode(), name="a.xml")
    assert document.text in ("Hi &a;", "Hi &b;")


def test_many_and_deep_entries_take_no_longer_than_they_are_long() -> None:
    begun = perf_counter()
    many = "<rss>" + "<item><title>A ferry sank</title></item>" * 3000 + "</rss>"
    assert len(read(many.encode(), name="a.xml")) > 1000
    deep = "<rss>" + "<item>" * 5000 + "words" + "</item>" * 5000
    assert len(read(deep.encode(), name="a.xml")) == 1
    within = "<rss>" + "<item><description>" * 100 + "a " * 500_000 + "</description></item>" * 100 + "</rss>"
    assert len(read(within.encode(), name="a.xml")) == 1
    wide = "<rss><item>" + "<b>x</b>" * 50_000 + "<description>" + "a " * 500_000 + "</description></item></rss>"
    assert len(read(wide.encode(), name="a.xml")) == 1
    assert perf_counter() - begun < 60
