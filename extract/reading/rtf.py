"""Rich Text documents by striprtf, which knows neither footnotes nor what is hidden or deleted: those are told here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from extract.reading.draft import Block, Draft
from extract.reading.limits import Limits
from extract.reading.office import draft, table
from extract.reading.passages import split
from extract.reading.published import CREATED

_PIECE = re.compile(r"\\([a-z]+)(-?\d+)? ?|\\'[0-9a-f]{2}|\\[^a-z]|[{}]|[^\\{}]+", re.DOTALL | re.IGNORECASE)
_SPECIAL = re.compile(r"\\(?:footnote|deleted|v)(?![a-z])")
_UNSEEN = frozenset(["deleted", "v"])  # tracked deletions, hidden text
_LETTERS = frozenset(["u", "emdash", "endash", "bullet", "lquote", "rquote", "ldblquote", "rdblquote", "tab", "cell"])


def read_rtf(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A Rich Text document; its paragraphs are found in its text, the cells of its tables behind bars."""
    from striprtf.striprtf import rtf_to_text

    source = "".join(_rows(_with_notes(data.decode("cp1252", "replace"))))
    convert: Callable[..., str] = rtf_to_text
    text = convert(source, errors="replace").replace("\x00", "")
    blocks: list[Block] = []
    for is_table, lines in groupby(filter(None, map(str.strip, text.split("\n"))), lambda line: line.endswith("|")):
        if is_table:
            blocks += table(([" ".join(cell.split()) for cell in line[:-1].split("|")] for line in lines), len(blocks))
            continue
        # A paragraph ends with its line, so that wrapping is never undone where there was none.
        told = "\n\n".join(lines)
        blocks += [Block(told[one.start : one.end], one.section, None, None, one.published) for one in split(told)]
    created = re.search(r"\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})", source[:20_000])
    title = re.search(r"\{\\title ([^{}\\]{1,300})\}", source[:20_000])
    metadata = {CREATED: f"{created[1]}-{int(created[2]):02}-{int(created[3]):02}"} if created else {}
    return [draft(blocks, "rtf", title[1].strip() if title else "", metadata)]


def _with_notes(source: str) -> str:
    """The source with the mark of each footnote in brackets and the notes themselves last, as in other files; without
    what is hidden or deleted."""
    if not _SPECIAL.search(source):
        return source
    kept: list[str] = []
    notes: list[list[str]] = []
    out, depth_of_note = kept, 0
    unseen = [False]  # of each group that is open
    for piece in _PIECE.finditer(source):
        word, words = piece[1], piece[0]
        if words == "{":
            unseen.append(unseen[-1])
        elif words == "}" and len(unseen) > 1:
            unseen.pop()
            if out is not kept and len(unseen) < depth_of_note:
                out = kept
        elif word in _UNSEEN:
            unseen[-1] = piece[2] != "0"
            continue
        elif word == "plain":
            unseen[-1] = False
        elif word == "footnote" and out is kept and not unseen[-1]:
            _end_ignored(kept)
            notes.append([])
            kept.append(f"[{len(notes)}]")
            out, depth_of_note = notes[-1], len(unseen)
            continue
        elif unseen[-1] and (word is None or word in _LETTERS):
            continue
        out.append(words)
    if not notes:
        return "".join(kept)
    body = "".join(kept).rstrip().removesuffix("}")
    return body + "".join(f"\\par {{[{at}] {''.join(note)}\\par}}" for at, note in enumerate(notes, 1)) + "}"


def _end_ignored(pieces: list[str]) -> None:
    """The mark of a group that old programs leave out ("\\*") goes, so that what stands in its place is read."""
    if pieces and pieces[-1] == "\\*":
        pieces.pop()


def _rows(source: str) -> Iterator[str]:
    """The source, where a line's or paragraph's end within a table's row is a tab: a row is one line."""
    parts = re.split(r"(\\trowd|\\row)(?![a-z])", source)
    in_row = False
    for number, part in enumerate(parts, 1):
        in_row = part == "\\trowd" or (in_row and part != "\\row")
        ends = in_row and number < len(parts)
        yield re.sub(r"\\(?:line|par)(?![a-z])", r"\\tab", part) if ends else part
