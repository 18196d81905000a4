# ruff: noqa: E501 - whole pages, one a line
"""The publication date: right, and its source named, on pages marked up as real sites do it."""

from datetime import date

import pytest

from extract.reading.formats import read
from extract.reading.passages import split
from extract.reading.published import CREATED, UPDATED, in_name, stated

BODY = "<p>The ferry Aurora left the harbour of Velm in bad weather and sank two days later with ninety people on board.</p><p>An inquiry heard forty witnesses and closed on 14 August 2011 without a finding, which the families called a scandal.</p>"
DAY = date(2018, 9, 1)


def page(head="", before="", after="", title="Ferry Aurora lost off Velm", body=BODY):
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - Harbour News</title>{head}</head><body><header class="site"><nav><a href="/">Home</a></nav></header><main><article><h1>{title}</h1>{before}{body}{after}</article></main><aside class="related"><h3>Related</h3><time datetime="2021-01-01">1 January 2021</time></aside><footer><p>© 2022 Harbour News</p></footer></body></html>'


def ld(text):
    return f'<script type="application/ld+json">{text}</script>'


PAGES = {
    # JSON-LD
    "news article": (page(ld('{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry Aurora lost off Velm","datePublished":"2018-09-01T08:00:00+02:00","dateModified":"2019-02-03"}')), "metadata"),
    "graph, as plugins of WordPress write it": (page(ld('{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"WebPage","datePublished":"2018-09-01T06:00:00+00:00","dateModified":"2020-01-01"},{"@type":"Organization"}]}')), "metadata"),
    "list of types": (page(ld('[{"@type":["NewsArticle","ReportageNewsArticle"],"datePublished":"2018-09-01"}]')), "metadata"),
    "others' teasers before the article": (page(ld('{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"NewsArticle","headline":"Other","datePublished":"2020-05-05"}}]}') + ld('{"@type":"NewsArticle","headline":"Ferry Aurora lost off Velm","datePublished":"2018-09-01"}')), "metadata"),
    "two articles, ours by its headline": (page(ld('[{"@type":"Article","headline":"Storm","datePublished":"2017-01-01"},{"@type":"Article","headline":"Ferry Aurora lost off Velm","datePublished":"2018-09-01"}]')), "metadata"),
    "broken JSON with a line break in a string": (page(ld('{"@type":"NewsArticle","headline":"Ferry\nAurora","datePublished":"2018-09-01",}')), "metadata"),
    "wrapped in CDATA": (page(ld('//<![CDATA[\n{"@type":"BlogPosting","datePublished":"2018-09-01 07:30:00"}\n//]]>')), "metadata"),
    # meta
    "OpenGraph": (page('<meta property="article:published_time" content="2018-09-01T22:30:00-05:00"><meta property="article:modified_time" content="2019-01-01">'), "metadata"),
    "OpenGraph of old": (page('<meta property="og:article:published_time" content="2018-09-01">'), "metadata"),
    "Dublin Core": (page('<meta name="DC.date.issued" content="2018-09-01">'), "metadata"),
    "Dublin Core terms, other case": (page('<meta name="dcterms.issued" content="2018-09-01" scheme="W3CDTF">'), "metadata"),
    "Highwire": (page('<meta name="citation_publication_date" content="2018/09/01">'), "metadata"),
    "Parsely": (page('<meta name="parsely-pub-date" content="2018-09-01T09:00:00Z">'), "metadata"),
    "Sailthru": (page('<meta name="sailthru.date" content="Sat, 01 Sep 2018 09:00:00 +0000">'), "metadata"),
    "plain date, in words": (page('<meta name="date" content="September 1, 2018">'), "metadata"),
    "compact pubdate": (page('<meta name="pubdate" content="20180901">'), "metadata"),
    # microdata, time
    "itemprop meta": (page('<meta itemprop="datePublished" content="2018-09-01">'), "metadata"),
    "itemprop span": (page(before='<span itemprop="datePublished">1 September 2018</span>'), "metadata"),
    "time with datetime": (page(before='<p>By Ann Lee <time datetime="2018-09-01T10:00">1 Sept</time></p>'), "metadata"),
    "time pubdate after an updated one": (page(before='<p>Updated <time datetime="2019-03-03">3 March</time></p><time pubdate datetime="2018-09-01">1 Sept</time>'), "metadata"),
    "WordPress entry-date": (page(before='<span class="posted-on"><time class="updated" datetime="2019-03-03">x</time><time class="entry-date published" datetime="2018-09-01T01:00:00+00:00">1 September 2018</time></span>'), "metadata"),
    "time without datetime": (page(before="<time>1 September 2018</time>"), "metadata"),
    "a time among the comments is none": (page(before='<div class="byline">By Ann Lee, 1 September 2018</div>', after='<div class="comments"><time datetime="2018-12-12">x</time></div>'), "byline"),
    # bylines
    "byline by its class": (page(before='<div class="article-meta">Ann Lee | Saturday, 1 September 2018 | 10:15</div>'), "byline"),
    "byline with both dates": (page(before='<p class="byline">Published: September 1, 2018 Updated: September 9, 2018</p>'), "byline"),
    "German byline": (page(before='<span class="date">1. September 2018, 10:15 Uhr</span>', title="Fähre Aurora vor Velm gesunken"), "byline"),
    "numbers with slashes": (page(before='<span class="date">2018/09/01</span>'), "byline"),
    "American order, as the page's language says": (page(before='<span class="date">09/01/2018</span>').replace('lang="en"', 'lang="en-US"'), "byline"),
    # dateline
    "dateline": (page(body=BODY.replace("<p>The ferry", "<p>VELM, September 1, 2018 (HN) — The ferry", 1)), "dateline"),
    "dateline with dashes": (page(body=BODY.replace("<p>The ferry", "<p>Velm – 1 September 2018 – The ferry", 1)), "dateline"),
    "dateline before a change in the metadata": (page('<meta property="article:modified_time" content="2020-02-02">', body=BODY.replace("<p>The ferry", "<p>VELM, 1 September 2018 — The ferry", 1)), "dateline"),
    # addresses
    "address of the page": (page('<link rel="canonical" href="https://news.example.org/2018/09/01/ferry-aurora">'), "metadata"),
    "address a browser saved": (page().replace("<html", "<!-- saved from url=(0049)https://news.example.org/2018/09/01/ferry.html -->\n<html", 1), "metadata"),
    # only a change
    "nothing but a change": (page('<meta property="article:modified_time" content="2018-09-01">'), "metadata"),
    # none
    "none": (page(), ""),
    "none, though others' teasers have one": (page(after='<div class="related-posts"><time datetime="2020-05-05">5 May</time><span class="date">5 May 2020</span></div>'), ""),
    "none, though the footer has one": (page(after='<footer><span class="date">5 May 2020</span></footer>'), ""),
}  # fmt: skip


@pytest.mark.parametrize("kind", PAGES)
def test_saved_pages(kind):
    markup, source = PAGES[kind]
    [document] = read(markup.encode(), name="page.html")
    assert (document.published, document.published_from) == (DAY if source else None, source)
    assert "©" not in document.text
    assert "Home" not in document.text
    assert document.title.endswith("Velm") or document.title.endswith("gesunken")


def of(text, name="report.txt", metadata=None):
    return stated(text, split(text), name, metadata or {})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Velm, September 21, 2019—The general visited the port.", date(2019, 9, 21)),
        ("BAGHDAD, Oct. 3, 2019 (Reuters) – Two were shot.", date(2019, 10, 3)),
        ("Port closed\n\nGENEVA (3 May 2019) – The office said two were shot.", date(2019, 5, 3)),
        ("LONDON — 3 May 2019 — Two were shot.", date(2019, 5, 3)),
        ("VELM (Wire) - May 3, 2019 - Two were shot.", date(2019, 5, 3)),
        ("NEW YORK, Tuesday, May 7, 2019 -- Two were shot.", date(2019, 5, 7)),
        ("(Beirut, May 3, 2019) – The army fired on a crowd.", date(2019, 5, 3)),
        ("Saint-Denis, 3 May 2019 – Two were shot.", date(2019, 5, 3)),
        ("Beirut, 3 May 2019\n\nTo the Minister of the Interior\n\nTwo were shot.", date(2019, 5, 3)),
        ("VELM (Reuters), December 11, 2019 — Two were shot.", date(2019, 12, 11)),
        ("September 21, 2019 – VELM – The general visited the port.", date(2019, 9, 21)),
    ],
)
def test_datelines(text, day):
    assert of(text) == (day, "dateline")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Port closed\n\nPublished: 3 May 2019\n\nTwo were shot.", date(2019, 5, 3)),
        ("Port closed\n\nBy Ann Lee, 3 May 2019\n\nTwo were shot.", date(2019, 5, 3)),
        ("Port closed\n\nBy Ann Lee | May 3, 2019\n\nTwo were shot.", date(2019, 5, 3)),
        ("Port closed\n\n3 May 2019\n\nTwo were shot there yesterday.", date(2019, 5, 3)),
        ("Port closed\n\nUpdated 9 May 2019\n\nTwo were shot.", date(2019, 5, 9)),
        ("Port closed\n\nUpdated 9 May 2019\nPublished 3 May 2019\n\nTwo were shot.", date(2019, 5, 3)),
        ("VELM: Floods\nSituation Report No. 4 (as of 3 May 2019)\n\nTwo drowned.", date(2019, 5, 3)),
        ("Flash Update #2 | 3 May 2019, 18:00\n\nTwo drowned.", date(2019, 5, 3)),
        ("VELM: Floods\nReporting period: 27 April – 3 May 2019\n\nTwo drowned.", date(2019, 5, 3)),
        (
            "VELM: Floods\nReporting period: 27 April – 2 May 2019\nPublished: 3 May 2019\n\nTwo drowned.",
            date(2019, 5, 3),
        ),
        ("MINUTES OF THE BOARD\nHeld on Friday, 3 May 2019 at 10.00 a.m., Velm\n\nTwo left.", date(2019, 5, 3)),
        ("Port closed\n\nPosted on Friday, 3 May 2019\n\nTwo were shot.", date(2019, 5, 3)),
        (
            "# Port closed\n\n**Urgent report – 3 May 2019**\n\nTwo were shot. One stays until 9 May 2019.",
            date(2019, 5, 3),
        ),
        (
            "Lee v. Velm\n\nNo. 70-18 Argued: December 13, 2018 - Decided: May 3, 2019\n\nTwo were shot.",
            date(2019, 5, 3),
        ),
        ("CITY COURT\n\nJudgment of 3 May 2019\n\nThe accused left on 1 March 2018.", date(2019, 5, 3)),
        ("City Council\nMinutes of the session of Friday, 3 May 2019\n\nTwo were shot.", date(2019, 5, 3)),
        ("Port closed\nPublished: 1:37 PM May 3, 2019\n\nTwo were shot.", date(2019, 5, 3)),
        ("Port closed\n\nUpdated 10:12 AM ET, Fri May 3, 2019\n\nTwo were shot.", date(2019, 5, 3)),
        ("Sent: Friday, May 3, 2019 3:14 PM\nTo: Ann\n\nTwo were shot.", date(2019, 5, 3)),
        ("By Ann Lee | published 3 May 2019 | Updated 4 May 2019\n\nTwo were shot.", date(2019, 5, 3)),
        ("PRESS RELEASE\nDate: 2019-05-03\n\nTwo were shot.", date(2019, 5, 3)),
        ("Port closed\n\n- The Velm Times - Friday, May 3, 2019\n\nTwo were shot.", date(2019, 5, 3)),
        ("Port closed\n\nMay 3, 2019 · by Ann Lee\n\nTwo were shot.", date(2019, 5, 3)),
        ("Port closed\n\n3 May 2019 Last updated at 10:32 GMT\n\nTwo were shot.", date(2019, 5, 3)),
        ("Port closed\n\nHarbour Rights Watch · 3 May 2019\n\nTwo were shot.", date(2019, 5, 3)),
        (
            "Port closed\n\nBy staff\nand The Associated Press May 3, 2019 4:25 am < a min read\nVELM (AP) — Two were shot.",
            date(2019, 5, 3),
        ),
    ],
)
def test_bylines(text, day):
    assert of(text) == (day, "byline")


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2019 the port was closed.",
        "Since 3 May 2019 – the day of the strike – the port was closed.",
        "In Velm, on 3 May 2019, two were shot.",
        "The strike of 3 May 2019 - two were shot - was the first.",
        "Chronology\n\n3 May 2019 – Two were shot.\n4 May 2019 – The port was closed.",
        "Who shot her?\n\nShe was shot in Velm. This was made of the court's files, and of reports.\n\n3 May 2019 – He is freed.",
        "BAGHDAD, Oct. 3 (Reuters) – Two were shot.",
        "The judgment of 3 May 2019 was overturned.",
        "The war in Velm\n\n3 May 1945\nThe town was shelled.\n\n5 May 1945\nThe town was taken.",
        "VELM, 3 May 2019 – Two were shot.\n\nNORDBY, 4 May 2019 – A third died.\n\nVELM, 9 May 2019 – The port was closed.",
        "INCIDENT LOG – 3 May 2019 – Station 4\n\n0612 Shots heard.\n\n4 May 2019\n\n0130 Two men detained.",
        "He was released on 3 May 2019 from the prison at Velm.",
        "Released on 3 May 2019, he fled to Velm.",
        "The suit was filed on 3 May 2019.",
        "Report on the strike of 3 May 2019",
        "As of 3 May 2019 the bank held nine ships.",
        "Held on 3 May 2019, the vote was close.",
        "07/09/2021 STIPULATION of Dismissal by Lena Okafor.\n\n07/19/2021 Noise complaint.\n\n07/20/2021 Jury trial.",
        "CIVIL DOCKET FOR CASE #: 4:20-cv-02077\nDate Filed: 06/12/2020\n\n06/12/2020 1 COMPLAINT filed by Lena Okafor.",
        "The strike\n\n3 May 2019\n\nA walk-out over pay.\n\n5 May\n\nTwelve are suspended.\n\nJune 2019\n\nA court rules.",
        "By 3 May 2019 the port had been closed for nine days.",
        "Published works by the poet, of 3 May 1919 and later, were burned.",
        "Port closed\n\nTwo were shot.\n\n[1] Varna, 3 May 2019.",
        "Port closed\n\nThe raid on the Ministry of Trade, 3 May 2019\n\nTwo were shot.",
    ],
)
def test_no_publication_date_is_made_of_the_story(text):
    assert of(text) == (None, "")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2019-09-21-report.txt", date(2019, 9, 21)),
        ("report_20190921.html", date(2019, 9, 21)),
        ("report 21.09.2019.pdf", date(2019, 9, 21)),
        ("case-201909213.txt", None),
        ("20191399.txt", None),
        ("report-2019-09.txt", None),
    ],
)
def test_file_names(name, day):
    assert in_name(name) == day


def test_the_order_of_sources():
    text = "VELM, 3 May 2019 — Two were shot."
    metadata = {"meta date": "2019-05-04", CREATED: "2019-05-06"}
    assert of(text, "2019-05-05.txt", metadata) == (date(2019, 5, 4), "metadata")
    assert of(text, "2019-05-05.txt", {CREATED: "2019-05-06", f"meta x{UPDATED}": "2019-05-07"}) == (
        date(2019, 5, 3),
        "dateline",
    )
    assert of("Two were shot.", "2019-05-05.txt", {CREATED: "2019-05-06"}) == (date(2019, 5, 5), "file name")
    assert of("Two were shot.", "x.txt", {CREATED: "2019-05-06"}) == (date(2019, 5, 6), "document properties")


def test_given_goes_first_and_nonsense_is_told():
    [document] = read(b"VELM, 3 May 2019 - Two were shot.", name="a.txt", published="9 June 2020")
    assert (document.published, document.published_from) == (date(2020, 6, 9), "given")
    [document] = read(b"VELM, 3 May 2019 - Two were shot.", name="a.txt", published="the day after never")
    assert (document.published, document.published_from) == (date(2019, 5, 3), "dateline")
    assert document.problems[0].message.startswith("a.txt: “the day after never” is not a date")


def test_real_reports(seeds):
    [first] = read(seeds / "quds-force-visit.txt")
    assert (first.published, first.published_from) == (date(2019, 9, 21), "dateline")
    [second] = read(seeds / "militia-commander.txt")
    assert (second.published, second.published_from) == (None, "")


def test_the_day_of_the_next_meeting_is_not_that_of_the_minutes():
    minutes = (
        "MINUTES OF THE HARBOUR COMMITTEE\n\nThe clerk reported that the bridge was closed.\n\n"
        "DATE OF NEXT MEETING\n\n2 July 2019\n"
    )
    assert of(minutes, "minutes.txt", {}) == (None, "")
    assert of(minutes.replace("DATE OF NEXT MEETING", "DATE"), "minutes.txt", {})[0] == date(2019, 7, 2)


def test_a_note_above_the_words_of_a_film_says_when_it_was_recorded():
    film = "WEBVTT\n\nNOTE {}\n\n00:01.000 --> 00:04.000\nYesterday the mayor resigned.\n"
    [document] = read(film.format("Recorded 12 September 2019").encode(), name="a.vtt")
    assert (document.published, document.published_from) == (date(2019, 9, 12), "metadata")
    [document] = read(film.format("Model trained 12 September 2019").encode(), name="a.vtt")
    assert document.published is None


def test_a_file_made_long_after_the_last_year_it_names_was_only_saved_again() -> None:
    saved = {CREATED: "2026-11-21"}
    assert of("The raid of May 2019 was told of in 2024.", "x.pdf", saved) == (None, "")
    assert of("The raid was told of in 2025.", "x.pdf", saved) == (date(2026, 11, 21), "document properties")
    assert of("They came yesterday.", "x.pdf", saved) == (date(2026, 11, 21), "document properties")
    assert of("It cost 2,019 dollars; plans reach to 2031.", "x.pdf", saved)[1] == "document properties"


@pytest.mark.parametrize(
    "head",
    [
        "CONFIDENTIAL\nDTG 141530Z NOV 71\nFM AMEMBASSY VARIN\nTO SECSTATE WASHDC",
        "O R 141530Z NOV 71\nFM AMEMBASSY VARIN\nTO SECSTATE WASHDC",
        "R 141530ZNOV71\n\nSUBJ: HARBOR STRIKE",
    ],
)
def test_a_cable_is_of_the_day_it_was_sent_and_not_of_that_on_which_it_was_released(head):
    text = f"{head}\n\n1. PORT REMAINS CLOSED. STRIKE BEGAN NOV 12.\n\nDECLASSIFIED 3 MAR 2004"
    assert stated(text, split(text), "cable.txt", {}) == (date(1971, 11, 14), "dateline")


def test_a_line_of_letters_and_figures_is_no_cable_s_head():
    text = "Lot R 141530Z NOT 71 sold at Varin.\n\nREF 031200 A\n\nThe harbour was closed."
    assert stated(text, split(text), "list.txt", {})[0] is None
