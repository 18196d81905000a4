"""HTML and saved pages: the main text as trafilatura keeps it, with headings, lists, tables and captions as passages.

Nothing is ever fetched: the page is read as it lies there. Dates, title and address of the page: `page_dates`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from itertools import islice
from typing import Any

from extract.reading import page_dates
from extract.reading.chat_exports import of_page
from extract.reading.draft import Block, Draft, Unreadable, assemble
from extract.reading.limits import Limits
from extract.reading.page_plain import clean, plain_blocks
from extract.reading.page_repair import repair
from extract.reading.passages import mark, under_headings
from extract.reading.text import decode
from extract.records import Section

_DECLARED = re.compile(
    rb"""charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{1,60}encoding=["']([\w.:-]{2,40})""", re.IGNORECASE
)
_DEEPEST = 1_500  # nested elements; browsers stop at 512
_MOST_ELEMENTS = 60_000  # a page as long as a book has fewer
_BESIDE = ("nav", "aside", "footer", "header", "form", "menu")
_MAIN = re.compile(r"(?i)article|content|entry|main|post|story|text")
_ITEM = 40  # characters of a list's item that is no menu's
_ENOUGH = 200  # characters of main text below which trafilatura may have missed it


def read_html(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A page's main text."""
    declared = _DECLARED.search(data[:4096])
    charset = next((group.decode("ascii") for group in declared.groups() if group), None) if declared else None
    text, problems = decode(data, charset)
    return [from_markup(text, problems)]


def from_markup(text: str, problems: tuple[str, ...] = (), address: str = "") -> Draft:
    """The draft of a page whose characters are known, and where it stood. Raises Unreadable where it has no text."""
    tree = parse(text)
    if chat := of_page(tree):
        return replace(chat, problems=problems)
    page = page_dates.look(tree, text, address)
    if _is_sane(tree):
        repair(tree)
    captions = _captions(tree)
    blocks = _with_title(_main(tree, captions), page.title)
    body, passages = assemble(blocks)
    if not body:
        raise Unreadable("this page holds no text")
    passages = under_headings(mark(body, passages))
    return Draft(body, "html", passages, page.title, page.dates, page.language, problems=problems)


def parse(text: str) -> Any:
    """The page as an lxml tree. Raises Unreadable where it is none, or nested too deep."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        tree = html.document_fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Unreadable("this page holds no text") from error
    if _depth(tree) > _DEEPEST:
        raise Unreadable(f"this page nests elements deeper than {_DEEPEST:,}")
    return tree


def _depth(tree: Any) -> int:
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _is_sane(tree: Any) -> bool:
    """Few enough elements for trafilatura, which takes the square of their number."""
    return sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS + 1)) <= _MOST_ELEMENTS


def _captions(tree: Any) -> dict[str, str]:
    """Figures' captions by an address put on their picture: trafilatura keeps the picture's place, not its caption.

    The page's own addresses won't do: pictures that load late all bear the same.
    """
    from lxml import etree

    captions: dict[str, str] = {}
    figures = [*tree.iter("figure"), *tree.iterfind(".//div[@class]")]
    for figure in figures:
        if figure.tag == "div" and "wp-caption" not in figure.get("class").split():
            continue
        told = [
            one for one in figure.iter("figcaption", "p") if one.tag == "figcaption" or _CAPTION_CLASS in _class(one)
        ]
        caption = " ".join(clean("".join(one.itertext())) for one in told)
        if not caption:
            continue
        address = f"caption-{len(captions)}.jpg"
        captions[address] = caption
        picture = next(figure.iter("img"), None)
        if picture is None:
            picture = etree.SubElement(figure, "img")
        picture.attrib.clear()
        picture.set("src", address)
        for one in told:
            one.tag = "figcaption"
    return captions


_CAPTION_CLASS = "wp-caption-text"


def _class(element: Any) -> str:
    return element.get("class") or ""


def _main(tree: Any, captions: dict[str, str]) -> list[Block]:
    if not _is_sane(tree):
        return list(plain_blocks(tree))
    blocks = _extracted(tree, captions)
    if _lost(tree, blocks):
        blocks = max(blocks, _extracted(_framed(tree), captions), key=_length)
    if _length(blocks) >= _ENOUGH:
        return blocks
    whole = list(plain_blocks(tree))
    longest = max((block.text for block in whole), key=len, default="")
    return blocks if any(longest in block.text for block in blocks) else whole


def _extracted(tree: Any, captions: dict[str, str]) -> list[Block]:
    from trafilatura import bare_extraction
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "10")  # below this it lays a page's text flat, as one paragraph
    kept = bare_extraction(
        deepcopy(tree), include_comments=False, include_tables=True, include_images=True, fast=True, config=config
    )
    return list(_kept(kept.body, captions)) if kept is not None and not isinstance(kept, dict) else []


def _length(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _lost(tree: Any, blocks: list[Block]) -> bool:
    """Whether a page's lists and headings were passed over: of one that says nowhere what its main part is (a text
    saved from a word processor) only paragraphs and tables are kept."""
    kept = {block.section for block in blocks}
    if kept >= {"list", "heading"} or _names_main(tree):
        return False
    tags = [] if "list" in kept else ["li"]
    if "heading" not in kept:
        several = len(list(islice(tree.iter("h1"), 2))) > 1  # one alone is the page's title
        tags += ["h2", "h3", "h4", "h5", "h6", *(["h1"] if several else [])]
    for one in tree.iter(*tags) if tags else ():
        words = clean("".join(one.itertext()))
        linked = sum(len("".join(link.itertext())) for link in one.iter("a"))
        if words and len(words) >= (_ITEM if one.tag == "li" else 1) and 2 * linked < len(words):
            return next(one.iterancestors(*_BESIDE), None) is None
    return False


def _names_main(tree: Any) -> bool:
    if next(tree.iter("article", "main"), None) is not None:
        return True
    named = (f"{one.get('class') or ''} {one.get('id') or ''}" for one in tree.iter("div", "section"))
    return any(map(_MAIN.search, named))


def _framed(tree: Any) -> Any:
    """The page with all it shows as one article."""
    from lxml import etree

    framed = deepcopy(tree)
    for body in framed.iter("body"):
        article = etree.Element("article")
        article.text, body.text = body.text, None
        article.extend(list(body))
        body.append(article)
    return framed


def _with_title(blocks: list[Block], title: str) -> list[Block]:
    """The headline on top, once."""
    if not title or any(block.text == title for block in blocks[:4]):
        return blocks
    shifted = [
        Block(block.text, block.section, block.page, None if block.under is None else block.under + 1)
        for block in blocks
    ]
    return [Block(title, "heading"), *shifted]


def _kept(body: Any, captions: dict[str, str]) -> Iterator[Block]:
    """trafilatura's tree (TEI-like: head, p, list/item, table/row/cell, quote, graphic) as blocks."""
    seen: set[str] = set()
    count = 0
    for element in body:
        for block in _element(element, captions, count):
            if block.section == "caption" and block.text in seen:
                continue
            seen.add(block.text)
            count += 1
            yield block


def _element(element: Any, captions: dict[str, str], count: int) -> Iterator[Block]:
    if element.tag == "list":
        for item in element.iter("item"):
            term = (item.get("rend") or "").startswith("dt")
            yield Block(clean(_own(item, "list")), "heading" if term else "list")
    elif element.tag == "table":
        yield from _rows(element, count)
    else:
        for picture in element.iter("graphic"):
            if caption := captions.get(picture.get("src") or ""):
                yield Block(caption, "caption")
        section: Section = "heading" if element.tag == "head" else "body"
        for part in _parts(element):
            yield Block(part, section)


def _own(element: Any, without: str) -> str:
    """An element's text without that of nested lists, which have items of their own."""
    words = [element.text or ""]
    for child in element:
        if child.tag != without:
            words.append(_own(child, without))
            words.append(" " if child.tag in ("p", "lb") else "")
        words.append(child.tail or "")
    return "".join(words)


def _parts(element: Any) -> Iterator[str]:
    """A paragraph's text, apart at its double line breaks; single ones are spaces."""
    words: list[str] = [element.text or ""]
    for child in element.iterdescendants():
        if child.tag in ("lb", "p"):
            words.append("\n")
        words.append(child.text or "")
        words.append(child.tail or "")
    for part in re.split(r"\n[ \t]*\n", "".join(words)):
        if cleaned := clean(part):
            yield cleaned


def _rows(table: Any, count: int) -> Iterator[Block]:
    """Rows as lines with tabs; the first stands over the others where its cells are heads or bear no figures."""
    top: int | None = None
    for place, row in enumerate(table.iter("row")):
        cells = [clean("".join(cell.itertext())) for cell in row.iter("cell")]
        line = "\t".join(cells).rstrip()
        if not line:
            count -= 1
            continue
        if place == 0 and len([cell for cell in cells if cell]) == 1 and len(cells) > 1:
            yield Block(line, "caption")
        elif top is None and len(cells) > 1 and not re.search(r"\d", line):
            top = count + place
            yield Block(line, "table")
        else:
            yield Block(line, "table", None, top)
