"""Pages made regular before their text is sought: tables that only lay out, paragraphs of breaks, footnotes' marks, and
a chronology's entries that look like articles of their own."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import islice
from typing import Any

from extract.reading.rows import LONGEST_SPREAD
from extract.reading.shapes import ENTRY

_CONTAINERS = ("div", "td", "article", "section", "main", "body", "center", "blockquote", "span", "font")
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "img", "kbd", "mark", "q", "s", "small",
     "span",
     "strong", "sub", "sup", "time", "tt", "u", "var", "wbr")
)  # fmt: skip
_NOTE = re.compile(r"\[?\d{1,3}(?:\s?[,;]\s?\d{1,3})*\]?")
_FIGURES = re.compile(r"\d+")
_POWER = re.compile(r"(?:\b10|\b[kcmdn]?m|\b(?:CO|H|CH))$")
_ENTRIES = ("article", "div", "section")
_ENTRY = re.compile(rf"{ENTRY}(?!\w)")
_MOST_SPREAD = 20_000  # copies of such cells in a table
_WORDS = ("p", "ul", "ol", "div")
_LAID_OUT = 400  # characters in one cell: a table of figures or of a chronology has shorter ones


def repair(tree: Any) -> None:
    """Change the tree in place: layout tables become divisions, text parted by double breaks becomes paragraphs, the
    raised figure of a footnote stands in brackets."""
    for raised in list(tree.iter("sup")):
        _bracket(raised)
    for link in tree.xpath('//span[contains(@class, "mw-editsection")]'):  # "[edit]" behind a heading of a wiki
        link.drop_tree()
    for table in list(tree.iter("table")):
        if _lays_out(table):
            _to_divisions(table)
        else:
            _spread(table)
            for line_end in list(table.iter("br")):  # what stands on either side of it would be joined
                line_end.tail = f" {line_end.tail or ''}"
                line_end.drop_tag()
    _join_entries(tree)
    for element in list(tree.iter(*_CONTAINERS)):
        if _has_double_break(element):
            _to_paragraphs(element)


def _bracket(raised: Any) -> None:
    """ "in May 2018³" tells no year 20183; but 10⁶ and km² are what they say."""
    mark = "".join(raised.itertext()).strip()
    before = raised.getprevious()
    lead = (before.tail if before is not None else raised.getparent().text) or ""
    if _NOTE.fullmatch(mark) and not _POWER.search(lead):
        tail = raised.tail
        raised.clear()
        raised.text, raised.tail = "".join(f"[{number}]" for number in _FIGURES.findall(mark)), tail


def _join_entries(tree: Any) -> None:
    """Make plain divisions of a chronology's entries: of several articles or posts on a page the first is taken for the
    page's text. What only leads to another page has a link in its heading."""
    parents = {one.getparent(): None for one in tree.iter(*_ENTRIES) if one.getparent() is not None}
    for parent in parents:
        alike: dict[tuple[str, str], list[Any]] = {}
        for one in parent.iterchildren(*_ENTRIES):
            alike.setdefault((one.tag, one.get("class") or ""), []).append(one)
        for (tag, kind), entries in alike.items():
            if len(entries) < 2 or not (kind or tag == "article"):
                continue
            if 2 * sum(map(_opens_with_day, entries)) > len(entries):
                for one in entries:
                    one.tag = "div"
                    one.attrib.clear()


def _opens_with_day(entry: Any) -> bool:
    if any(heading.find(".//a") is not None for heading in islice(entry.iter("h1", "h2", "h3", "h4", "h5", "a"), 1)):
        return False
    words = " ".join(islice((text for text in entry.itertext() if text.strip()), 2))
    return _ENTRY.match(words.strip()) is not None


def _spread(table: Any) -> None:
    """Say in each row what stands beside several: "3 May" with its rowspan, the day of several entries."""
    above: dict[int, tuple[Any, int]] = {}  # column → a cell that reaches down, and how many rows it still does
    made = 0
    for row in table.iter("tr"):
        held, above, column = above, {}, 0
        for cell in (*[cell for cell in row if cell.tag in ("td", "th")], None):
            while column in held and made < _MOST_SPREAD:
                reaching, left = held.pop(column)
                again = deepcopy(reaching)
                again.tail = None
                row.append(again) if cell is None else cell.addprevious(again)
                if left > 1:
                    above[column] = (reaching, left - 1)
                column, made = column + _span(reaching.get("colspan")), made + 1
            if cell is not None:
                left = _span(cell.attrib.pop("rowspan", None)) - 1
                if left > 0 and sum(map(len, cell.itertext())) <= LONGEST_SPREAD:
                    above[column] = (cell, left)
                column += _span(cell.get("colspan"))


def _span(written: str | None) -> int:
    """How many rows or columns a cell takes, as its attribute says: one where it says nothing sensible."""
    told = (written or "").strip()
    return max(int(told), 1) if told.isdecimal() and len(told) < 4 else 1


def _lays_out(table: Any) -> bool:
    """A table with a headline, several paragraphs, a heading over its words, or an article's length in a cell lays a
    page out."""
    for cell in table.iter("td"):
        if next(cell.iter("h1", "h2", "table", "article"), None) is not None or len(list(cell.iter("p"))) > 2:
            return True
        if any(one.getnext() is not None and one.getnext().tag in _WORDS for one in cell.iter("h3", "h4", "h5", "h6")):
            return True
        if sum(len(text) for text in cell.itertext()) > _LAID_OUT:
            return True
    return False


def _to_divisions(table: Any) -> None:
    table.tag = "div"
    for element in table.iter("tbody", "thead", "tr", "td", "th"):
        if next(element.iterancestors("table"), None) is None:
            element.tag = "div"


def _has_double_break(element: Any) -> bool:
    for child in element.iterchildren("br"):
        following = child.getnext()
        if following is not None and following.tag == "br" and not (child.tail or "").strip():
            return True
    return False


def _to_paragraphs(element: Any) -> None:
    """Lay the element's own text in paragraphs, parted where two breaks stood; blocks within it stay where they are."""
    children = list(element)
    text, element.text = element.text, None
    for child in children:
        element.remove(child)
    laying = _Laying(element)
    laying.words(text)
    for child in children:
        tail, child.tail = child.tail, None
        if child.tag == "br":
            laying.line_break()
        elif not isinstance(child.tag, str) or child.tag in _INLINE:
            laying.inline(child)
        else:
            laying.block(child)
        laying.words(tail)


class _Laying:
    """The paragraph being laid, and the single break that may become a double one."""

    def __init__(self, element: Any) -> None:
        self.element = element
        self.paragraph: Any = None
        self.broken = False

    def _open(self) -> Any:
        from lxml import etree

        if self.paragraph is None:
            self.paragraph = etree.SubElement(self.element, "p")
        elif self.broken:
            etree.SubElement(self.paragraph, "br")
        self.broken = False
        return self.paragraph

    def words(self, text: str | None) -> None:
        if not text or not (text.strip() or self.paragraph is not None):
            return
        if not text.strip() and self.broken:
            return
        paragraph = self._open()
        if len(paragraph):
            paragraph[-1].tail = (paragraph[-1].tail or "") + text
        else:
            paragraph.text = (paragraph.text or "") + text

    def line_break(self) -> None:
        if self.broken:
            self.paragraph = None
        self.broken = self.paragraph is not None

    def inline(self, child: Any) -> None:
        self._open().append(child)

    def block(self, child: Any) -> None:
        self.paragraph = None
        self.broken = False
        self.element.append(child)
