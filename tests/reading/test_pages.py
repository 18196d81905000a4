# ruff: noqa: E501 - whole pages, one a line
"""Saved pages of several builds: the article whole, nothing of what stands around it."""

import pytest

from extract.reading.formats import read

STORY = [
    "The ferry Aurora left the harbour of Velm on 3 May 2018 with ninety people on board, although the weather service had warned of a storm.",
    "Two days later fishermen found an empty raft off the northern cape. The coast guard called off its search on 9 May.",
    "“Nobody told us anything,” said Marta Olsen, whose brother was on board, at a hearing in the town hall on 12 June 2018.",
    "In mid-August the ministry closed its inquiry. The owners of the ferry had paid for new engines in 2016, but none were ever fitted, according to the report.",
]
P = "".join(f"<p>{part}</p>" for part in STORY)
NOISE = [
    "cookies",
    "Subscribe",
    "Most read",
    "Storm over",
    "Share",
    "Leave a",
    "rights reserved",
    "Home",
    "Tweet",
    "I totally agree",
    "Advertisement",
    "Sign in",
]

COOKIES = '<div id="cookie-banner" class="cookie-consent"><p>We use cookies to improve your experience. By continuing you accept our cookies policy.</p><button>Accept all cookies</button></div>'
MENU = '<header class="site-header"><nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav><a href="/login">Sign in</a></header>'
SHARE = '<div class="social-share"><a href="#">Share</a><a href="#">Tweet</a><span>1,204 shares</span></div>'
RELATED = '<section class="related-posts"><h2>Related articles</h2><ul><li><a href="/a">Storm over the cape kills two on 5 April 2020</a></li><li><a href="/b">Storm over Velm</a></li></ul></section>'
ASIDE = '<aside class="sidebar"><h3>Most read</h3><ol><li><a href="/c">Storm over the capital on 1 January 2021</a></li></ol><form><p>Subscribe to our newsletter</p><input type="email"></form></aside>'
COMMENTS = '<div id="comments" class="comments-area"><h3>2 comments</h3><div class="comment"><p>I totally agree with this, they should have been jailed on 7 July 2019 already.</p></div><p>Leave a comment</p></div>'
FOOTER = '<footer class="site-footer"><p>© 2022 Harbour News. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer>'

PAGES = {
    "a news site": f"<html><head><title>Ferry lost | Harbour News</title></head><body>{COOKIES}{MENU}<main><article><header><h1>Ferry lost off Velm</h1>{SHARE}</header>{P}{RELATED}</article>{ASIDE}</main>{COMMENTS}{FOOTER}</body></html>",
    "a WordPress theme": f'<html><body class="single-post">{MENU}<div id="page"><div id="content"><div id="primary"><main id="main"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">Ferry lost off Velm</h1></header><div class="entry-content">{P}<div class="sharedaddy">{SHARE}</div></div></article>{COMMENTS}</main></div>{ASIDE}</div></div>{FOOTER}{COOKIES}</body></html>',
    "a page without article elements": f'<html><body>{MENU}<div class="container"><div class="row"><div class="col-md-8 news-detail"><h1>Ferry lost off Velm</h1><div class="text">{P}</div>{SHARE}</div><div class="col-md-4 sidebar">{ASIDE}</div></div></div>{FOOTER}</body></html>',
    "a press release of old, in tables": f'<html><body><table width="100%"><tr><td class="menu"><a href="/">Home</a><br><a href="/contact">Sign in</a></td><td><h1>Ferry lost off Velm</h1>{P}</td></tr></table><div class="footer">© 2018 Ministry. All rights reserved.</div></body></html>',
    "paragraphs parted by line breaks": f'<html><body>{MENU}<div class="post-body entry-content"><h1>Ferry lost off Velm</h1>{"<br><br>".join(STORY)}</div>{COMMENTS}{FOOTER}</body></html>',
    "a page with an advertisement amid the text": f'<html><body>{MENU}<article><h1>Ferry lost off Velm</h1><p>{STORY[0]}</p><div class="ad advertisement"><p>Advertisement</p><p>728 x 90</p></div><p>{STORY[1]}</p><p>Read more:</p><p>{STORY[2]}</p><p>{STORY[3]}</p></article>{FOOTER}</body></html>',
    "sections with headings": f"<html><body>{MENU}<main><h1>Ferry lost off Velm</h1><h2>The voyage</h2><p>{STORY[0]}</p><p>{STORY[1]}</p><h2>The inquiry</h2><p>{STORY[2]}</p><p>{STORY[3]}</p></main>{ASIDE}{FOOTER}</body></html>",
    "a live page's list": f'<html><body>{MENU}<article><h1>Ferry lost off Velm</h1><ul>{"".join(f"<li>{part}</li>" for part in STORY)}</ul></article>{FOOTER}</body></html>',
}  # fmt: skip


@pytest.mark.parametrize("build", PAGES)
def test_the_article_whole_and_nothing_else(build):
    [document] = read(PAGES[build].encode(), name="page.html")
    told = [document.text[p.start : p.end] for p in document.passages if p.section not in ("furniture", "teaser")]
    for part in STORY:
        assert part in told
    assert told[0] == document.title == "Ferry lost off Velm"
    for noise in NOISE:
        assert not [words for words in told if noise in words and words not in STORY]


def test_headings_stand_over_their_sections():
    [document] = read(PAGES["sections with headings"].encode(), name="page.html")
    heads = {document.text[p.start : p.end]: p.header and document.text[slice(*p.header)] for p in document.passages}
    assert heads[STORY[1]] == "The voyage"
    assert heads[STORY[3]] == "The inquiry"


def test_captions_of_pictures_that_load_late():
    lazy = "<figure><img src='data:image/gif;base64,R0lGOD' data-src='{0}.jpg'><figcaption>The {0} in 2016</figcaption></figure>"
    old = '<div class="wp-caption"><img src="x.jpg"><p class="wp-caption-text">The pier in 2017</p></div>'
    page = f"<html><body><article><h1>Ferry lost off Velm</h1><p>{STORY[0]}</p>{lazy.format('ferry')}<p>{STORY[1]}</p>{lazy.format('harbour')}<p>{STORY[2]}</p>{old}<p>{STORY[3]}</p></article></body></html>"
    [document] = read(page.encode(), name="page.html")
    told = [(p.section, document.text[p.start : p.end]) for p in document.passages]
    assert told == [
        ("heading", "Ferry lost off Velm"), ("body", STORY[0]), ("caption", "The ferry in 2016"), ("body", STORY[1]),
        ("caption", "The harbour in 2016"), ("body", STORY[2]), ("caption", "The pier in 2017"), ("body", STORY[3]),
    ]  # fmt: skip


def test_marks_of_footnotes_stand_in_brackets(one):
    told = "He left in May 2018.<sup>3</sup> She came back in 2019<sup><a href='#n'>12</a></sup> on the 5<sup>th</sup> of June and bought 40 m<sup>2</sup> of land."
    page = f"<html><body><article><h1>Report</h1><p>{told}</p>{P}</article></body></html>"
    text = one(page.encode(), "a.html").text
    assert "in May 2018.[3] She came back in 2019[12] on the 5th of June and bought 40 m2 of land." in text
