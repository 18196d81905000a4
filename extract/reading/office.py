"""Word processors' files: DOCX by python-docx, ODT by its XML; headings, lists, tables, notes kept."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from extract.reading.draft import Block, Draft, Unreadable, assemble
from extract.reading.limits import MEGABYTE, Limits
from extract.reading.passages import mark, under_headings
from extract.reading.published import CREATED
from extract.reading.rows import LONGEST_SPREAD
from extract.records import Section

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset((_FALLBACK, f"{_W}moveFrom"))  # told elsewhere
_ODF_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_ODF_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_COVERED = f"{_ODF_TABLE}covered-table-cell"
_DELETED_ROW, _HIDDEN = f"{_W}trPr/{_W}del", f"{_W}rPr/{_W}vanish"
_SOFTWARE_DAY = date(2013, 12, 23)  # python-docx's own template says it was created then


def check_zip(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """A zipped document, opened. Raises Unreadable where it is damaged, locked, or unpacks to too much."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        entries = package.infolist()
    except Exception as error:  # zipfile meets broken directories with a dozen kinds of errors
        raise Unreadable("it is damaged: its parts can't be found") from error
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unreadable("it is protected by a password; save a copy without one")
    size = sum(entry.file_size for entry in entries)  # zipfile never unpacks more of a member than this
    if size > limits.max_expanded or size > max(50 * MEGABYTE, len(data) * limits.max_ratio):
        raise Unreadable("it unpacks to far more than its size, as a zip bomb does")
    if len(entries) > 2 * limits.max_members:
        raise Unreadable(f"it is made of {len(entries):,} parts, more than a document has")
    return package


def xml_of(package: zipfile.ZipFile, part: str) -> Any:
    """The root of one of a document's parts."""
    from defusedxml.ElementTree import fromstring

    return fromstring(package.read(part))


def draft(
    blocks: Iterable[Block], format: str, title: str, metadata: dict[str, str], problems: tuple[str, ...] = ()
) -> Draft:
    """A draft of blocks, furniture marked. Raises Unreadable where they are empty."""
    text, passages = assemble(blocks)
    if not text:
        raise Unreadable("this document holds no text")
    return Draft(text, format, under_headings(mark(text, passages)), title, metadata, problems=problems)


# DOCX


def read_docx(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A Word document: body, tables, foot- and endnotes; hidden text and what tracked changes delete is left out."""
    check_zip(data, limits).close()
    from docx import Document as open_docx

    document = open_docx(io.BytesIO(data))
    blocks = [*_docx_body(document.element.body, _styles(document)), *_docx_notes(document)]
    properties = document.core_properties
    created = properties.created
    metadata = {CREATED: created.date().isoformat()} if created and created.date() != _SOFTWARE_DAY else {}
    return [draft(blocks, "docx", (properties.title or "").strip(), metadata)]


def _styles(document: Any) -> dict[str, str]:
    return {style.style_id: (style.name or "").lower() for style in document.styles}


def _docx_body(body: Any, styles: dict[str, str], count: int = 0) -> Iterator[Block]:
    """The blocks of a document or of a cell that holds tables itself; `count`: the blocks before it."""
    for element in body.iterchildren(f"{_W}p", f"{_W}tbl", f"{_W}sdt"):
        if element.tag == f"{_W}p":
            boxed = (box for box in element.iter(f"{_W}txbxContent") if not _is_in(box, element, _LEFT_OUT))
            paragraphs = [element, *(one for box in boxed for one in box.iterchildren(f"{_W}p"))]
            blocks = [Block(_docx_text(one, boxes=False), _docx_section(one, styles)) for one in paragraphs]
        elif element.tag == f"{_W}sdt":
            inner = element.find(f"{_W}sdtContent")
            blocks = [] if inner is None else list(_docx_body(inner, styles, count))
        elif element.find(f".//{_W}tbl") is not None:  # it lays out
            blocks = []
            for cell in _own(element, f"{_W}tc"):
                blocks += _docx_body(cell, styles, count + len(blocks))
        else:
            blocks = table(_docx_rows(element), count)
        count += len(blocks)
        yield from blocks


def _own(table: Any, tag: str) -> Iterator[Any]:
    """A table's rows or cells, without those of tables within it."""
    return (one for one in table.iter(tag) if next(one.iterancestors(f"{_W}tbl")) is table)


def _docx_rows(table: Any) -> Iterator[list[str]]:
    """The cells of each row; one that is merged with that above says the same, as the day of several entries does."""
    above: list[str] = []
    for row in table.iter(f"{_W}tr"):
        if row.find(_DELETED_ROW) is not None:
            continue
        cells: list[str] = []
        for cell in row.iter(f"{_W}tc"):
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
            text = _docx_text(cell)
            cells.append(_merged(above[len(cells)]) if goes_on and not text and len(cells) < len(above) else text)
        yield cells
        above = cells


def _merged(above: str) -> str:
    return above if len(above) <= LONGEST_SPREAD else ""


def _docx_section(paragraph: Any, styles: dict[str, str]) -> Section:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return "body"
    style = properties.find(f"{_W}pStyle")
    name = styles.get(style.get(f"{_W}val") or "", "") if style is not None else ""
    if name.startswith(("heading", "title", "subtitle")):
        return "heading"
    if name.startswith("caption"):
        return "caption"
    if name.startswith("list") or properties.find(f"{_W}numPr") is not None:
        return "list"
    return "body"


def _docx_text(element: Any, boxes: bool = True) -> str:
    """The text of a paragraph or cell, with that of text boxes in it or without; of two versions of a box the first."""
    words: list[str] = []
    left_out = _LEFT_OUT if boxes else {*_LEFT_OUT, f"{_W}txbxContent"}
    for part in element.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen", f"{_W}p"):
        if _is_in(part, element, left_out) or _is_hidden(part):
            continue
        if part.tag == f"{_W}t":
            words.append(part.text or "")
        elif part.tag == f"{_W}noBreakHyphen":
            words.append("-")
        else:
            words.append(" ")
    return " ".join("".join(words).split())


def _is_in(part: Any, element: Any, tags: Collection[str]) -> bool:
    """Whether a part stands within an element of these tags, in this one."""
    for ancestor in part.iterancestors():
        if ancestor is element:
            return False
        if ancestor.tag in tags:
            return True
    return False


def _is_hidden(part: Any) -> bool:
    vanish = part.getparent().find(_HIDDEN)
    return vanish is not None and vanish.get(f"{_W}val", "true") not in ("0", "false", "off")


def _docx_notes(document: Any) -> Iterator[Block]:
    from defusedxml.ElementTree import fromstring

    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
            notes = [one for one in fromstring(relation.target_part.blob) if one.get(f"{_W}type") is None]
            for number, note in enumerate(notes, 1):
                texts = ("".join(part.text or "" for part in one.iter(f"{_W}t")) for one in note.iter(f"{_W}p"))
                yield from _note(str(number), [" ".join(text.split()) for text in texts])


def _note(number: str, paragraphs: Sequence[str]) -> Iterator[Block]:
    """A footnote behind its number in brackets, as in other files."""
    for place, text in enumerate(filter(None, paragraphs)):
        yield Block(text if place else f"[{number}] {text}")


def table(rows: Iterable[list[str]], position: int) -> list[Block]:
    """A table's rows as lines with tabs; the first heads the others where it bears no figures."""
    lines = ["\t".join(cells).rstrip() for cells in rows]
    lines = [line for line in lines if line]
    headed = len(lines) > 1 and "\t" in lines[0] and not re.search(r"\d", lines[0])
    return [Block(line, "table", None, position if headed and index else None) for index, line in enumerate(lines)]


# ODT


def read_odt(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """An OpenDocument text."""
    content = odf_content(data, limits)
    with check_zip(data, limits) as package:
        meta = xml_of(package, "meta.xml") if "meta.xml" in package.namelist() else None
    body = next((one for one in content.iter() if one.tag.endswith("}text") and "office" in one.tag), content)
    title, metadata = _odf_meta(meta)
    return [draft(_odt_blocks(body), "odt", title, metadata)]


def odf_content(data: bytes, limits: Limits) -> Any:
    """The content of an OpenDocument file as XML. Raises Unreadable where it is locked."""
    with check_zip(data, limits) as package:
        names = package.namelist()
        if "META-INF/manifest.xml" in names and b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise Unreadable("it is protected by a password; save a copy without one")
        return xml_of(package, "content.xml")


def _odf_meta(meta: Any) -> tuple[str, dict[str, str]]:
    found = {one.tag.rsplit("}", 1)[-1]: (one.text or "").strip() for one in meta.iter()} if meta is not None else {}
    created = found.get("creation-date") or found.get("date")
    return found.get("title", ""), {CREATED: created} if created else {}


def _odt_blocks(body: Any) -> Iterator[Block]:
    count = 0
    stack: list[tuple[Any, Section]] = [(body, "body")]
    while stack:
        element, section = stack.pop()
        blocks: list[Block] = []
        if element.tag == f"{_ODF_TABLE}table":
            blocks = table(_odf_rows(element), count)
        elif element.tag == f"{_ODF_TEXT}h":
            blocks = [Block(odf_text(element), "heading")]
        elif element.tag == f"{_ODF_TEXT}p":
            blocks = [Block(odf_text(element), section)]
        elif element.tag != f"{_ODF_TEXT}tracked-changes":
            inner: Section = "list" if element.tag == f"{_ODF_TEXT}list" else section
            stack.extend((child, inner) for child in reversed(element))
        count += len(blocks)
        yield from blocks
    for note in body.iter(f"{_ODF_TEXT}note"):
        citation, told = note.find(f"{_ODF_TEXT}note-citation"), note.find(f"{_ODF_TEXT}note-body")
        if told is not None:
            yield from _note((citation.text or "") if citation is not None else "", [odf_text(told)])


def _odf_rows(table: Any) -> Iterator[list[str]]:
    """The cells of each row; one that is covered by that above says the same."""
    above: list[str] = []
    for row in table.iter(f"{_ODF_TABLE}table-row"):
        cells: list[str] = []
        wide = 0  # cells to the right that the last one covers
        for cell in (one for one in row.iter() if one.tag in (f"{_ODF_TABLE}table-cell", _COVERED)):
            covered = cell.tag == _COVERED and wide == 0 and len(cells) < len(above)
            cells.append(_merged(above[len(cells)]) if covered else odf_text(cell))
            columns = cell.get(f"{_ODF_TABLE}number-columns-spanned", "1")
            wide = max(wide - 1, 0) if cell.tag == _COVERED else int(columns) - 1 if columns.isdecimal() else 0
        yield cells
        above = cells


def odf_text(element: Any) -> str:
    """The words of a paragraph or cell, without comments and notes."""
    words: list[str] = []
    stack: list[Any] = [element]
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            words.append(one)
            continue
        name = one.tag.rsplit("}", 1)[-1]
        if name in ("annotation", "note"):
            continue
        if name in ("s", "tab", "line-break", "p"):
            words.append(" ")
        stack.extend(part for child in reversed(one) for part in (child.tail or "", child))
        words.append(one.text or "")
    return " ".join("".join(words).split())
