"""Feeds of news (RSS, Atom): a document an entry, dated by when it came out; no address in them is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape, unescape
from itertools import islice
from typing import Any

from extract.reading import html
from extract.reading.draft import Block, Draft, Unreadable, assemble
from extract.reading.limits import Limits
from extract.reading.mail import day_of
from extract.reading.page_plain import plain_blocks

#: What an entry's parts are called in RSS, in RDF and in Atom, best first.
_ENTRIES = frozenset({"item", "entry"})
_WORDS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "issued", "date", "created", "updated", "modified")
_TAG = re.compile(r"</?[a-zA-Z]")


def read_feed(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """The entries of a feed; a page kept under such a name is read as a page."""
    root = _root(data)
    if _called(root) == "html":
        return html.read_html(data, name, limits)
    entries = list(islice(_entries(root), limits.max_members + 1))
    if not entries:
        raise Unreadable("this XML file is no feed of news (RSS or Atom); save what it tells as a page, table or text")
    drafts = [_entry(one, number) for number, one in enumerate(entries[: limits.max_members], 1)]
    told = [draft for draft in drafts if draft.text]
    if not told:
        raise Unreadable("none of this feed's entries holds a text")
    problems = []
    if len(entries) > limits.max_members:
        problems.append(f"only the first {limits.max_members:,} entries of this feed were read")
    if len(told) < len(drafts):
        problems.append(f"entries left out because they hold no text: {len(drafts) - len(told):,} of {len(drafts):,}")
    return [replace(told[0], problems=tuple(problems)), *told[1:]]


def _root(data: bytes) -> Any:
    """The outermost element; marks that other programs left open are closed, entities stay what they are called."""
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("this file holds no XML that can be read") from error
    if root is None:
        raise Unreadable("this file holds no XML that can be read")
    return root


def _entries(root: Any) -> Iterator[Any]:
    """The entries; none lies within another, which a hostile feed has to be read over and over."""
    from lxml import etree

    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if _called(element) in _ENTRIES:
            yield element
            walk.skip_subtree()


def _entry(entry: Any, number: int) -> Draft:
    parts: dict[str, list[Any]] = {}
    for part in entry:
        parts.setdefault(_called(part), []).append(part)
    title = " ".join(" ".join(_blocks(parts["title"][0])).split()) if "title" in parts else ""
    found = [list(_blocks(part)) for called in _WORDS for part in parts.get(called, ())]
    words = max(found, key=lambda blocks: sum(map(len, blocks)), default=[])
    text, passages = assemble([Block(title, "heading"), *map(Block, words)])
    written = next((part.text.strip() for called in _DATES for part in parts.get(called, ()) if part.text), "")
    metadata = {"feed entry": day_of(written)} if written else {}
    member = f"entry {number}" + (f" ({title[:80]})" if title else "")
    return Draft(text, "feed", passages, title, metadata, member=member)


def _blocks(part: Any) -> Iterator[str]:
    """The paragraphs of an entry's part: markup within markup, elements of its own, or plain words."""
    if len(part):
        from lxml import etree

        words = escape(part.text or "") + "".join(etree.tostring(one, encoding="unicode") for one in part)
    else:
        words = part.text or ""
    if not _TAG.search(words):
        yield " ".join(unescape(words).split())
        return
    try:
        yield from (block.text for block in plain_blocks(html.parse(words)))
    except Unreadable:  # empty markup
        return


def _called(element: Any) -> str:
    """An element's name without its namespace, or the prefix of one that is declared nowhere; "" for comments."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""
