"""EPUB: a book's chapters in their order, as one document, by the book's own index; nothing is ever fetched."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from extract.reading import html
from extract.reading.draft import Block, Draft, Unreadable
from extract.reading.limits import Limits
from extract.reading.office import check_zip, draft, xml_of
from extract.reading.page_plain import plain_blocks
from extract.reading.page_repair import repair
from extract.reading.text import decode

_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


def read_epub(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A book without copy protection."""
    with check_zip(data, limits) as package:
        names = set(package.namelist())
        if "META-INF/rights.xml" in names:
            raise Unreadable("this book is copy-protected")
        index = _index(package, names)
        chapters = list(_chapters(package, names, index))
        title, metadata = _described(xml_of(package, index))
    blocks: list[Block] = []
    problems: list[str] = []
    for chapter, content in chapters:
        try:
            text, _ = decode(content)
            page = html.parse(text)
            repair(page)
            before = len(blocks)
            blocks.extend(
                replace(block, under=None if block.under is None else block.under + before)
                for block in plain_blocks(page)
            )
        except Unreadable as reason:
            problems.append(f"{posixpath.basename(chapter)[:80]} in it: {reason}")
    return [draft(blocks, "epub", title, metadata, tuple(problems[:20]))]


def _index(package: zipfile.ZipFile, names: set[str]) -> str:
    if _CONTAINER in names:
        for one in xml_of(package, _CONTAINER).iter():
            path = one.get("full-path")
            if one.tag.endswith("rootfile") and path in names:
                return str(path)
    found = sorted(name for name in names if name.endswith(".opf"))
    if not found:
        raise Unreadable("it is damaged: the book's list of chapters is missing")
    return found[0]


def _chapters(package: zipfile.ZipFile, names: set[str], index: str) -> Iterator[tuple[str, bytes]]:
    root = xml_of(package, index)
    folder = posixpath.dirname(index)
    items = {one.get("id"): one for one in root.iter() if one.tag.endswith("}item")}
    spine = [items.get(one.get("idref")) for one in root.iter() if one.tag.endswith("}itemref")]
    for item in spine or items.values():
        if item is None or item.get("media-type") not in _PAGES or "nav" in (item.get("properties") or "").split():
            continue
        # A path within the package only: it names a member, no file.
        path = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        if path in names:
            yield path, package.read(path)


def _described(root: Any) -> tuple[str, dict[str, str]]:
    title = ""
    dates: dict[str, str] = {}
    for one in root.iter():
        if one.tag == "{http://purl.org/dc/elements/1.1/}title" and not title:
            title = (one.text or "").strip()
        elif one.tag == "{http://purl.org/dc/elements/1.1/}date" and one.text:
            event = next((value for key, value in one.attrib.items() if key.endswith("event")), "publication")
            if event in ("publication", "original-publication"):
                dates.setdefault("dc:date", one.text.strip())
    return title, dates
