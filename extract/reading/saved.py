"""Pages saved with all they show in one file: MHTML (Chrome, Edge, Internet Explorer), Safari's archives.

When a page was saved says nothing of when it was published; the address it was saved from may.
"""

from __future__ import annotations

import plistlib
from email import policy
from email.parser import BytesParser
from itertools import islice

from extract.reading import html
from extract.reading.draft import Draft, Unreadable
from extract.reading.limits import Limits
from extract.reading.text import decode

_PARTS = 200  # of a saved page looked at; its own stands first, pictures and frames behind it
_PAGES = ("text/html", "application/xhtml+xml")


def read_mhtml(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """The page of an MHTML file; what it shows in frames (advertisements, players) is left out."""
    message = BytesParser(policy=policy.compat32).parsebytes(data)
    for part in islice(message.walk(), _PARTS):
        if part.get_content_type() in _PAGES:
            address = part.get("Content-Location") or message.get("Snapshot-Content-Location")
            payload = part.get_payload(decode=True)
            return [_page(payload if isinstance(payload, bytes) else b"", part.get_content_charset(), str(address))]
    raise Unreadable("this saved page holds no page, only what it shows")


def read_webarchive(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """The page of one of Safari's archives."""
    try:
        main = plistlib.loads(data, fmt=plistlib.FMT_BINARY)["WebMainResource"]
        content, kind = main["WebResourceData"], main["WebResourceMIMEType"]
    except (plistlib.InvalidFileException, KeyError, TypeError, IndexError) as error:
        raise Unreadable("this web archive is damaged, or not one of Safari's") from error
    if not isinstance(content, bytes) or kind not in _PAGES:
        raise Unreadable("this web archive holds no page")
    charset = main.get("WebResourceTextEncodingName")
    return [_page(content, charset if isinstance(charset, str) else None, str(main.get("WebResourceURL")))]


def _page(content: bytes, charset: str | None, address: str) -> Draft:
    text, problems = decode(content, charset)
    return html.from_markup(text, problems, address=address)
