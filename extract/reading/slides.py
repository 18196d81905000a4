"""Presentations (PPTX) by their XML: each slide a page, its title a heading, its text, tables and speaker's notes."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from extract.reading.draft import Block, Draft
from extract.reading.limits import Limits
from extract.reading.office import check_zip, draft, xml_of
from extract.reading.published import CREATED
from extract.records import Section

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PARTS = (f"{_P}sp", f"{_P}graphicFrame")
_TITLES = ("title", "ctrTitle")
_NO_TEXT = ("sldNum", "ftr", "dt", "hdr")  # placeholders: slide number, footer, date, header


def read_pptx(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A presentation, its slides in the order they are shown."""
    with check_zip(data, limits) as package:
        names = set(package.namelist())
        slides = _in_order(package, names)[: limits.max_pages]
        blocks = [block for number, part in enumerate(slides, 1) for block in _slide(package, names, part, number)]
        core = xml_of(package, "docProps/core.xml") if "docProps/core.xml" in names else None
    found = {one.tag.rsplit("}", 1)[-1]: (one.text or "").strip() for one in core.iter()} if core is not None else {}
    metadata = {CREATED: found["created"]} if found.get("created") else {}
    return [draft(blocks, "pptx", found.get("title", ""), metadata)]


def _targets(package: zipfile.ZipFile, names: set[str], part: str) -> dict[str, str]:
    """The parts that one refers to, by the ids it calls them; never one outside of the file."""
    folder, file = posixpath.split(part)
    rels = f"{folder}/_rels/{file}.rels"
    if rels not in names:
        return {}
    found = {one.get("Id", ""): one.get("Target", "") for one in xml_of(package, rels)}
    whole = {key: posixpath.normpath(posixpath.join("/", folder, target))[1:] for key, target in found.items()}
    return {key: target for key, target in whole.items() if target in names}


def _in_order(package: zipfile.ZipFile, names: set[str]) -> list[str]:
    """The slides as the presentation lists them; by their numbers where it lists none."""
    if "ppt/presentation.xml" in names:
        targets = _targets(package, names, "ppt/presentation.xml")
        listed = [one.get(f"{_R}id", "") for one in xml_of(package, "ppt/presentation.xml").iter(f"{_P}sldId")]
        if slides := [targets[key] for key in listed if key in targets]:
            return slides
    numbered = [(int(found[1]), name) for name in names if (found := re.fullmatch(r"ppt/slides/slide(\d+)\.xml", name))]
    return [name for _, name in sorted(numbered)]


def _slide(package: zipfile.ZipFile, names: set[str], part: str, page: int) -> Iterator[Block]:
    yield from _blocks(xml_of(package, part), page)
    for target in _targets(package, names, part).values():
        if "/notesSlides/" in target:
            yield from _blocks(xml_of(package, target), page)


def _blocks(slide: Any, page: int) -> Iterator[Block]:
    for shape in (one for one in slide.iter() if one.tag in _PARTS):
        if shape.tag == f"{_P}graphicFrame":
            for row in shape.iter(f"{_A}tr"):
                yield Block("\t".join(_words(cell) for cell in row.iter(f"{_A}tc")).strip(), "table", page)
            continue
        place = next(shape.iter(f"{_P}ph"), None)
        kind = place.get("type", "") if place is not None else ""
        section: Section = "heading" if kind in _TITLES else "body"
        for paragraph in () if kind in _NO_TEXT else shape.iter(f"{_A}p"):
            yield Block(_words(paragraph), section, page)


def _words(element: Any) -> str:
    parts = (
        " " if one.tag == f"{_A}br" else one.text or "" for one in element.iter() if one.tag in (f"{_A}t", f"{_A}br")
    )
    return " ".join("".join(parts).split())
