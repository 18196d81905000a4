"""What a page says of itself: title, language, and its publication date wherever sites write it, best place first.

1. JSON-LD of an article, 2. meta elements (OpenGraph, Dublin Core, Highwire, vendors'), 3. microdata and <time>,
4. an element that calls itself a date or byline, 5. the page's address. A site's own habit goes into a table below.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from extract.reading.published import UPDATED
from extract.reading.shapes import FULL_DATE

_ARTICLES = frozenset(
    ("article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "backgroundnewsarticle",
     "opinionnewsarticle", "reviewnewsarticle", "blogposting", "liveblogposting", "report", "scholarlyarticle",
     "techarticle", "socialmediaposting", "advertisercontentarticle")
)  # fmt: skip
_PAGES = frozenset(["webpage", "itempage", "aboutpage", "creativework", "videoobject", "mediaobject"])
#: Names of meta elements (`name`, `property` or `itemprop`, lower case), best first.
_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate", "datepublished",
    "article.published", "article:published", "rnews:datepublished", "dc.date.issued", "dcterms.issued",
    "dcterms.date", "dc.date", "dc.date.created", "dcterms.created", "citation_publication_date", "citation_date",
    "citation_online_date", "parsely-pub-date", "sailthru.date", "bt:pubdate", "cxenseparse:recs:publishtime",
    "shareaholic:article_published_time", "originalpublicationdate", "publicationdate", "publication_date",
    "publication-date", "publish-date", "publish_date", "publishdate", "pubdate", "displaydate",
    "article_date_original", "ptime", "date_published", "date.release", "dat", "date",
)  # fmt: skip
_META_LATE = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
_ELSEWHERE = re.compile(
    r"related|recommend|comment|sidebar|widget|footer|most-?(read|popular)|trending|teaser|promo|latest|newsletter"
    r"|breadcrumb|nav",
    re.IGNORECASE,
)
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(by-?line|date-?line|pub-?date|published(-?(at|on|date|time))?|publication-?date"
    r"|post(ed)?-?(date|on|meta)"
    r"|entry-?(date|meta)|article-?(date|meta|info|time|header__date)|story-?(date|meta)"
    r"|date(-?(time|published|posted|stamp|display))?"
    r"|time-?stamp|posted|issued|submitted|meta-?date|news-?date|press-?date|author(-?(info|date))?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"/((?:19|20)\d{2})/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?:/|$)|/((?:19|20)\d{2}-[01]\d-[0-3]\d)(?:[/-]|$)"
)
_LOOSE_JSON = re.compile(r'"datePublished"\s*:\s*"([^"]{6,40})"')
_UPDATED = re.compile(r"updated|modified|aktualisiert|mis à jour|actualizado", re.IGNORECASE)
_MOST = 400  # elements of one kind looked at


class Page(NamedTuple):
    """Title, language and dates of a page; `dates` maps where a date was found to what is written there, best first."""

    title: str
    language: str
    dates: dict[str, str]


def look(tree: Any, source: str, address: str = "") -> Page:
    """Everything a page says of itself, and the address it was saved from; its text is not read here."""
    metas = _metas(tree)
    title = _title(tree, metas)
    dates: dict[str, str] = {}
    late: dict[str, str] = {}
    for key, value in (*_linked_data(tree, title), *_in_metas(metas, _META), *_in_elements(tree)):
        (late if _UPDATED.search(key) else dates).setdefault(key, value)
    for key, value in (*_in_bylines(tree), *_in_address(tree, metas, source, address)):
        (late if _UPDATED.search(key) else dates).setdefault(key, value)
    late.update(_in_metas(metas, _META_LATE))
    dates.update({f"{key}{UPDATED}": value for key, value in late.items()})
    if _code(tree) in _MONTH_FIRST:
        dates = {key: _MONTH_DAY_YEAR.sub(r"\3-\1-\2", value) for key, value in dates.items()}
    return Page(title, _language(tree), dates)


#: Languages as pages declare them whose 09/01/2018 is a day in September.
_MONTH_FIRST = ("en-us", "en_us", "en-ph", "fil-ph")
_MONTH_DAY_YEAR = re.compile(r"(?<!\d)(0?[1-9]|1[0-2])/(\d{1,2})/(\d{4})(?!\d)")


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (key := (meta.get(attribute) or "").strip().lower()):
                found.setdefault(key, content)
    return found


def _title(tree: Any, metas: dict[str, str]) -> str:
    headlines = [_words(heading) for heading in tree.iter("h1") if not _is_elsewhere(heading)]
    page = next((_words(title) for title in tree.iter("title")), "")
    named = (
        metas.get("og:title")
        or metas.get("twitter:title")
        or metas.get("dc.title")
        or metas.get("citation_title")
        or ""
    )
    for headline in headlines:
        if len(headline) >= 10 and (headline in page or headline in named or len(headlines) == 1):
            return headline[:300]
    return (named or re.split(r"\s+[|–—»·-]\s+", page)[0] or (headlines or [""])[0]).strip()[:300]


def _code(tree: Any) -> str:
    return str(tree.get("lang") or tree.get("xml:lang") or "").strip().lower()


def _language(tree: Any) -> str:
    code = _code(tree)[:2]
    return code if code.isalpha() and len(code) == 2 else ""


def _linked_data(tree: Any, title: str) -> list[tuple[str, str]]:
    """JSON-LD dates: of the article that bears the page's title, of the first article, of the page."""
    ranked: list[tuple[int, str, str]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        raw = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip()
        raw = (
            raw.removeprefix("//<![CDATA[").removeprefix("<![CDATA[").removesuffix("//]]>").removesuffix("]]>").strip()
        )
        try:
            things = list(_things(json.loads(raw, strict=False)))
        except (ValueError, RecursionError):
            ranked.extend((2, "JSON-LD datePublished", match[1]) for match in _LOOSE_JSON.finditer(raw[:1_000_000]))
            continue
        for thing in things:
            ranked.extend(_ranked(thing, title))
    ranked.sort(key=lambda one: one[0])
    return [(key, value) for _, key, value in ranked]


def _things(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 8:
        return
    if isinstance(value, list):
        for one in value[:_MOST]:
            yield from _things(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            yield from _things(value.get(key), depth + 1)


def _ranked(thing: dict[str, Any], title: str) -> Iterator[tuple[int, str, str]]:
    kinds = thing.get("@type")
    names = {str(kind).lower().rsplit("/", 1)[-1] for kind in (kinds if isinstance(kinds, list) else [kinds])}
    if not names & (_ARTICLES | _PAGES):
        return
    headline = str(thing.get("headline") or thing.get("name") or "")
    rank = (
        0 if names & _ARTICLES and title and headline[:30] and headline[:30] in title else 1 if names & _ARTICLES else 3
    )
    kind = sorted(str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]))[0]
    for place, key in enumerate(("datePublished", "dateCreated", "uploadDate", "dateModified")):
        value = thing.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, dict):
            value = value.get("@value")
        if isinstance(value, str) and value.strip():
            yield rank + (10 * place), f"JSON-LD {kind} {key}", value.strip()


def _in_metas(metas: dict[str, str], names: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(f"meta {name}", metas[name]) for name in names if name in metas]


def _in_elements(tree: Any) -> Iterator[tuple[str, str]]:
    """Microdata, then <time> elements: of the headline's surroundings before others, never of other articles."""
    for element in tree.iterfind(".//*[@itemprop]"):
        if element.get("itemprop") in ("datePublished", "dateCreated") and not _is_elsewhere(element):
            yield (
                f"itemprop {element.get('itemprop')}",
                element.get("content") or element.get("datetime") or _words(element),
            )
            break
    times = [time for _, time in zip(range(_MOST), tree.iter("time"), strict=False) if not _is_elsewhere(time)]
    times.sort(key=lambda time: (not _says_published(time), _says_updated(time)))
    for time in times:
        value = time.get("datetime") or _words(time)
        if value:
            yield ("time updated" if _says_updated(time) else "time"), value
            break


def _says_published(time: Any) -> bool:
    return time.get("pubdate") is not None or "publish" in f"{time.get('class')} {time.get('itemprop')}".lower()


def _says_updated(time: Any) -> bool:
    parent = time.getparent()
    before = (parent.text or "")[-40:] if parent is not None and len(parent) and parent[0] is time else ""
    return bool(_UPDATED.search(f"{time.get('class')} {time.get('itemprop')} {before}"))


def _in_bylines(tree: Any) -> Iterator[tuple[str, str]]:
    """The date in a short element whose class or id calls it a date or byline."""
    looked = 0
    for element in tree.iter(
        "p", "span", "div", "em", "small", "li", "td", "a", "b", "strong", "header", "h5", "h6", "address"
    ):
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if len(names) < 4 or not _DATE_CLASS.search(names[:300]):
            continue
        looked += 1
        if looked > _MOST:
            return
        words = _words(element, 400)
        match = FULL_DATE.search(words) if len(words) <= 200 else None
        if match and not _is_elsewhere(element):
            late = (
                " updated" if _UPDATED.search(words[: match.start()]) and not re.search("publish", words, re.I) else ""
            )
            yield f"byline{late}", match[0]


def _in_address(tree: Any, metas: dict[str, str], source: str, given: str) -> Iterator[tuple[str, str]]:
    canonical = next((link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical"), "")
    saved = re.search(r"saved from url=\(\d{1,6}\)(\S{1,500})", source[:5000])
    for address in (canonical, metas.get("og:url", ""), saved[1] if saved else "", given):
        if match := _ADDRESS.search(address):
            yield "address", match[4] or f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
            return


def _is_elsewhere(element: Any) -> bool:
    """Inside something that calls itself related, comments, sidebar …"""
    for depth, one in enumerate((element, *element.iterancestors())):
        if depth > 30 or one.tag in ("body", "html"):
            return False
        if one.tag in ("aside", "nav", "footer"):
            return True
        if one.tag not in ("article", "main") and _ELSEWHERE.search(f"{one.get('class') or ''} {one.get('id') or ''}"):
            return True
    return False


def _words(element: Any, most: int = 500) -> str:
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(part)
        length += len(part)
        if length > 4 * most:
            break
    return " ".join("".join(parts).split())[:most]
