"""All text of a page, block by block: for pages too short to have a main text, mails, chapters, cells with markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extract.reading import quoted
from extract.reading.draft import Block
from extract.records import Section

_NOT_TEXT = frozenset(
    ("script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "option", "svg",
     "iframe", "object", "head", "title")
)  # fmt: skip
_BLOCKS: dict[str, Section] = {
    **dict.fromkeys(("p", "div", "section", "article", "main", "blockquote", "pre", "dd", "address", "center"), "body"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "dt", "legend", "summary"), "heading"),
    "li": "list",
    "figcaption": "caption",
    "caption": "caption",
    "tr": "table",
}
_SPACE = re.compile(r"\s+")
_LINE_END = "\x1f"  # stands where a mail's line ends, until it is known whether that tells anything
_CELL = "\x1e"  # stands between two cells until the row is whole


def plain_blocks(tree: Any, quoting: bool = False) -> Iterator[Block]:
    """The page's blocks outside menus, forms and footers; `quoting` puts ">" before what a mail quotes."""
    body = tree.find("body")
    yield from _Walk(quoting).blocks(tree if body is None else body)


class _Walk:
    """The words since the last block, what they are, and how deep in rows and quotations they stand."""

    def __init__(self, quoting: bool) -> None:
        self.quoting = quoting
        self.words: list[str] = []
        self.section: Section = "body"
        self.rows = 0
        self.quotes = 0
        self.count = 0
        self.top: int | None = None  # which block heads the table

    def blocks(self, root: Any) -> Iterator[Block]:
        stack: list[tuple[Any, bool]] = [(root, False)]
        while stack:
            element, leaving = stack.pop()
            tag = element.tag if isinstance(element.tag, str) else ""
            tail = (element.tail or "") if element is not root else ""
            if not tag or tag in _NOT_TEXT:
                self.words.append(tail)
            elif leaving:
                yield from self._leave(tag)
                self.words.append(tail)
            else:
                yield from self._enter(tag)
                self.words.append(element.text or "")
                stack.append((element, True))
                stack.extend((child, False) for child in reversed(element))
        yield from self._end()

    def _enter(self, tag: str) -> Iterator[Block]:
        if tag in _BLOCKS and (not self.rows or tag == "tr"):
            yield from self._end()
            self.section = _BLOCKS[tag]
        elif tag in ("br", *_BLOCKS):
            self.words.append(_LINE_END if tag == "br" and self.quoting else " ")
        if tag == "table" and not self.rows:
            self.top = None
        self.rows += tag == "tr"
        self.quotes += tag == "blockquote"

    def _leave(self, tag: str) -> Iterator[Block]:
        self.rows -= tag == "tr"
        if tag in _BLOCKS and not self.rows:
            yield from self._end()
        elif tag in ("td", "th"):
            self.words.append(_CELL)
        self.quotes -= tag == "blockquote"

    def _end(self) -> Iterator[Block]:
        if _LINE_END in self.words and not self.rows:
            lines = "".join(self.words).split(_LINE_END)
            if any(
                quoted.opens_header(clean(line)) for line in lines
            ):  # the head of a mail below another, line by line
                for line in lines:
                    self.words = [line]
                    yield from self._end()
                return
        self.words = [" " if word == _LINE_END else word for word in self.words]
        cells = [clean(cell) for cell in "".join(self.words).split(_CELL)]
        text = "\t".join(cells).rstrip()
        text = text if self.section == "table" else text.strip()
        section, under = self.section, None
        self.words, self.section = [], "body"
        if not text:
            return
        if section == "table":
            under = self.top
            if under is None and not any(letter.isdigit() for letter in text):
                self.top = self.count
        self.count += 1
        yield Block("> " * self.quotes + text if self.quoting else text, section, None, under)


def clean(text: str) -> str:
    """The text with single spaces."""
    return _SPACE.sub(" ", text).strip()
