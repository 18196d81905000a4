"""WARC and WACZ: the pages of a web archive, each dated by what it says itself (when it was fetched is no evidence)."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from urllib.parse import urlsplit

from extract.reading import archive, html
from extract.reading.draft import Draft, Unreadable
from extract.reading.limits import Limits
from extract.reading.objects import of_lines
from extract.reading.text import decode

_KINDS = ("text/html", "application/xhtml+xml", "text/plain")


def read_wacz(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """The pages of a packed web archive: those that its list names, where it has one; not what they show in frames."""
    parts = {
        member: content
        for member, content in archive.members(data, limits, lambda member: member.startswith(("archive/", "pages/")))
        if isinstance(content, bytes)
    }
    listed = {
        address for member, content in parts.items() if member.startswith("pages/") for address in _listed(content)
    }
    crawled = [content for member, content in sorted(parts.items()) if member.endswith((".warc", ".warc.gz"))]
    drafts, damaged = _of_all(crawled, limits, listed)
    if listed and not drafts:
        drafts, damaged = _of_all(crawled, limits)
    if not drafts:
        raise Unreadable(damaged or _EMPTY)
    if damaged:
        drafts[-1] = replace(drafts[-1], problems=(*drafts[-1].problems, "a part of this web archive is damaged"))
    return drafts


def _of_all(crawled: Sequence[bytes], limits: Limits, listed: Collection[str] = ()) -> tuple[list[Draft], str]:
    """The pages of several WARC files, and what is wrong with one that can't be read, "" where all can."""
    drafts: list[Draft] = []
    damaged = ""
    for content in crawled:
        try:
            drafts.extend(_pages(content, limits, listed))
        except Unreadable as error:
            damaged = str(error)
    return drafts, damaged


_EMPTY = "this web archive holds no pages"


def _listed(content: bytes) -> Iterator[str]:
    """The addresses in a WACZ's list of pages, an object a line."""
    with suppress(Unreadable):  # a list without an object names none
        yield from (entry["url"] for entry in of_lines(content)[0] if isinstance(entry.get("url"), str))


def read_warc(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """The HTML and text pages of a web archive. Raises Unreadable where it holds none."""
    drafts = _pages(data, limits)
    if not drafts:
        raise Unreadable(_EMPTY)
    return drafts


def _pages(data: bytes, limits: Limits, listed: Collection[str] = ()) -> list[Draft]:
    """A WARC file's pages; where some are listed, only these. Raises Unreadable where it is damaged before them."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise Unreadable("web archives need the package warcio; install it with: pip install warcio") from error
    drafts: list[Draft] = []
    expanded = 0
    try:
        for record in ArchiveIterator(io.BytesIO(data)):
            kind = (
                (record.http_headers.get_header("Content-Type") or "" if record.http_headers else "")
                .split(";")[0]
                .strip()
                .lower()
            )
            if record.rec_type not in ("response", "resource") or kind not in _KINDS:
                continue
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            if listed and address not in listed:
                continue
            content = record.content_stream().read(limits.max_expanded - expanded + 1)
            expanded += len(content)
            if len(drafts) >= limits.max_members or expanded > limits.max_expanded:
                drafts[-1:] = [_cut(drafts[-1])] if drafts else []
                break
            drafts.extend(_page(content, kind, address))
    except ArchiveLoadFailed as error:
        if not drafts:
            raise Unreadable("this web archive is damaged") from error
    return drafts


def _cut(last: Draft) -> Draft:
    return replace(last, problems=(*last.problems, "the archive's pages after this one were not read: too many"))


def _page(content: bytes, kind: str, address: str) -> list[Draft]:
    parts = urlsplit(address) if address.isprintable() else urlsplit("")
    member = f"{parts.netloc}{parts.path}"[:150]
    try:
        text, problems = decode(content)
        if kind == "text/plain":
            return [Draft(text, "text", member=member, problems=problems)]
        return [replace(html.from_markup(text, problems, address=address), member=member)]
    except (Unreadable, ValueError):
        return []
