"""WARC: the pages of a web archive, each dated by what it says itself (when it was fetched is no evidence)."""

from __future__ import annotations

import io
from urllib.parse import urlsplit

from extract.reading import html
from extract.reading.draft import Draft, Unreadable
from extract.reading.limits import Limits
from extract.reading.text import decode

_KINDS = ("text/html", "application/xhtml+xml", "text/plain")


def read_warc(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """The HTML and text pages of a web archive. Raises Unreadable where it holds none."""
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
            content = record.content_stream().read(limits.max_expanded - expanded + 1)
            expanded += len(content)
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            if len(drafts) >= limits.max_members or expanded > limits.max_expanded:
                drafts[-1:] = [_cut(drafts[-1])] if drafts else []
                break
            drafts.extend(_page(content, kind, address))
    except ArchiveLoadFailed as error:
        if not drafts:
            raise Unreadable("this web archive is damaged") from error
    if not drafts:
        raise Unreadable("this web archive holds no pages")
    return drafts


def _cut(last: Draft) -> Draft:
    return Draft(last.text, last.format, last.passages, last.title, last.metadata, last.language, last.member,
                 (*last.problems, "the archive's pages after this one were not read: too many"))  # fmt: skip


def _page(content: bytes, kind: str, address: str) -> list[Draft]:
    parts = urlsplit(address) if address.isprintable() else urlsplit("")
    member = f"{parts.netloc}{parts.path}"[:150]
    try:
        text, problems = decode(content)
        if kind == "text/plain":
            return [Draft(text, "text", member=member, problems=problems)]
        page = html.from_markup(text, problems)
        return [
            Draft(page.text, "html", page.passages, page.title, page.metadata, page.language, member, page.problems)
        ]
    except (Unreadable, ValueError):
        return []
