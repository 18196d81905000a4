"""Plain text to passages: paragraphs, headings, list items, captions, table rows, quoted mail, with exact offsets.

1. `_lines`: the text's lines, stripped, with offsets.
2. `_pieces`: lines joined to paragraphs where a paragraph was wrapped, kept apart where a line stands for itself.
3. `_classify`: what each piece is by its own shape and its neighbours'.
4. `mark`: furniture and teasers of other articles; also used on the passages that readers of other formats make.
Every character that is not a space lies in exactly one passage.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from extract.reading import furniture, quoted
from extract.reading.chat import split_chat
from extract.reading.cited import without_cited
from extract.reading.forms import fields_of
from extract.reading.shapes import ENTRY, ENTRY_ALONE, ENTRY_SPACE, ENTRY_THEN, FULL, HOUR_ENTRY
from extract.reading.stamps import stamped
from extract.reading.table_rows import GAP
from extract.records import Passage, Section

# No "H." and no "V.": initials begin sentences.
_BULLET = re.compile(
    r"(?:[-*+•‣◦▪●–—·]|\(?\d{1,3}[.)]|\(?[a-zA-Z]\)|\(?(?:[ivx]{1,5}|[IVX]{2,5})[.)]|\[\d{1,3}\])\s+(?=\S)"
)
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{2,5})[.)]?\s+(?=\S)")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_RULER = re.compile(r"[-=_*~#|:+ \t]{3,}")
_CAPTION = re.compile(
    r"(?:(?:file )?(?:photo|image|picture|video|illustration|figure|fig\.|map|table|graphic|chart|caption"
    r"|screenshot|credit)"
    r"(?: credits?| courtesy(?: of)?| by|\.? ?\d{1,3}[a-z]?)?\s?[:.–—|]|\[(?:photo|image|picture|caption)\b"
    r"|\((?:file )?photo\b|FILE ?(?:PHOTO)? ?[-–—:])",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:by|written by|reporting by|reported by|published|updated|posted|last (?:updated|modified)|date|from|to"
    r"|subject|sent|cc|source|author|editing by)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[.!?]['\"”’)\]]{0,2}\s+[\"“‘'(]?[A-Z]")
_PLACE_AND_DAY = re.compile(rf"[A-ZÀ-Þ][\w'’.-]*(?: [\w'’.-]+){{0,3}},? {FULL}\.?")
_ENTRY_MARK = 5  # characters: "** – "
_BEHIND_ENTRY = re.compile(r"[\s*_)\]]*[–—:.|\n-]")
_LONGEST_HEADING = 140  # characters
_WRAP = range(40, 121)  # widths at which people and programs wrap lines
_FIRST_LINES = 4  # pieces at the top among which a title is looked for
_LONG_ITEM = 240  # characters; a numbered whole paragraph is no list item
_LONGEST = 12_000
"""Characters of a passage. Each row shows the one it stands in, so that a book without line breaks would stand there a
thousand times; the longest paragraph of four corpora has 11,090."""
_FULL_LEAD = 250  # characters; a whole sentence this long is an article's paragraph, not a teaser's lead


_ROW = re.compile(rf"{ENTRY} {{2,}}(?=\S)")
_HANGING = 4  # spaces before a line that hangs below the one above it


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    block: int  # lines without a blank line between them share a block
    indent: int
    tabs: int  # at its edges, as of empty cells


class _Piece(NamedTuple):
    start: int
    end: int
    text: str
    block: int
    indent: int
    tabs: int
    section: Section | None = None
    header: tuple[int, int] | None = None


def split(text: str) -> tuple[Passage, ...]:
    """The text's passages in order; offsets are exact, and no character but white space lies outside them."""
    start, messages = split_chat(text)
    if messages:
        return cut(text, (*split(text[:start]), *messages) if text[:start].strip() else messages)
    pieces = _tables(_pieces(_lines(text)))
    sections = _classify(pieces)
    passages = [
        Passage(piece.start, piece.end, section, None, piece.header)
        for piece, section in zip(pieces, sections, strict=True)
    ]
    return quoted.date_quotes(text, under_headings(mark(text, cut(text, passages))))


def cut(text: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, those longer than any paragraph in several, each up to a sentence's end where there is one."""
    result = list[Passage]()
    for passage in passages:
        while passage.end - passage.start > _LONGEST and passage.section != "table":
            half, limit = passage.start + _LONGEST // 2, passage.start + _LONGEST
            ends = [found.start() + len(found.group().split()[0]) for found in _SENTENCES.finditer(text, half, limit)]
            at = ends[-1] if ends else max(text.rfind(" ", half, limit), 0) or limit
            result.append(replace(passage, end=passage.start + len(text[passage.start : at].rstrip())))
            passage = replace(passage, start=passage.end - len(text[at : passage.end].lstrip()))
        if passage.start < passage.end:  # not what is left of blanks alone
            result.append(passage)
    return tuple(result)


def opens_entry(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether a date at `start` to `end` heads its passage as in a chronology or diary: "12 May – …", "12 May. …"."""
    before, behind = text[passage.start : start], text[end : min(end + _ENTRY_MARK, passage.end)]
    return len(before) <= 2 * _ENTRY_MARK and not re.search(r"\w", before) and bool(_BEHIND_ENTRY.match(behind))


def under_headings(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Say of each passage without a header which heading it stands under."""
    heading: tuple[int, int] | None = None
    result: list[Passage] = []
    for passage in passages:
        if passage.section == "heading":
            heading = (passage.start, passage.end)
        elif passage.section not in ("furniture", "teaser") and passage.header is None and heading:
            passage = replace(passage, header=heading)
        result.append(passage)
    return tuple(result)


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    block, position, blank = 0, 0, False
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            if blank:
                block += 1
            begin = position + len(raw) - len(raw.lstrip())
            for at, end in fields_of(stripped):
                start, words = begin + at, stripped[at:end]
                lines.append(_Line(start, begin + end, words, block, start - position, _edges(raw)))
        blank = not stripped
        position += len(raw)
    return lines


def _pieces(lines: Sequence[_Line]) -> list[_Piece]:
    """Join the lines of a wrapped paragraph; its text is kept with single spaces, its offsets are the text's."""
    width = _wrap_width(lines)
    pieces: list[_Piece] = []
    run: list[_Line] = []
    for line in lines:
        if run and not _continues(run[-1], line, width, len(run) > 1):
            pieces.append(_piece(run))
            run = []
        run.append(line)
    if run:
        pieces.append(_piece(run))
    return pieces


def _piece(run: Sequence[_Line]) -> _Piece:
    return _Piece(
        run[0].start, run[-1].end, " ".join(line.text for line in run), run[0].block, run[0].indent, run[0].tabs
    )


def _wrap_width(lines: Sequence[_Line]) -> int | None:
    """The width at which this text was wrapped; None where its lines are paragraphs of their own."""
    inner = [
        line.text
        for line, after in pairwise(lines)
        if line.block == after.block and len(line.text) >= _WRAP.start and not _closes_entry(line.text, after.text)
    ]
    if not inner or sum(not furniture.is_whole(line) for line in inner) * 2 <= len(inner):
        return None  # most lines end as sentences end
    width = max(map(len, inner))
    if any(len(after.text) > 2 * width for line, after in pairwise(lines) if line.block == after.block):
        return None  # a title above a paragraph in one line
    return width if width in _WRAP and median(map(len, inner)) >= width * 0.75 else None


def _continues(before: _Line, line: _Line, width: int | None, inside: bool = False) -> bool:
    """Whether the line goes on with the one before it; `inside`: that one goes on with another already."""
    if before.block != line.block or before.text == line.text:
        return False
    if _in_columns(before, line) or _both_dated(before.text, line.text):
        return False
    if _stands_alone(before.text) or _starts_new(line.text):
        return False
    if quoted.depth(before.text) != quoted.depth(line.text):
        return False
    first = quoted.bare(line.text)
    if not first:
        return False
    if _hangs(before, line, inside):
        return True
    if quoted.ends_attribution(first):
        return True
    # The next word would not have fitted (give or take a ragged edge): this break is the wrapping's.
    if width is not None and len(before.text) + 1 + len(first.split(maxsplit=1)[0]) > width - 6:
        return True
    if furniture.is_whole(before.text):
        return False
    # A paragraph ends as a sentence ends; a line of it may be short, where something was taken out of it.
    ragged = width is not None and inside and len(before.text) >= width / 2
    return ragged or (first[0].islower() and len(before.text) >= 20)


def _hangs(before: _Line, line: _Line, inside: bool) -> bool:
    """Whether a line stands below the words of an entry, not below its day: it goes on with the entry."""
    if line.indent < _HANGING:
        return False
    if inside and before.indent == line.indent:
        return True
    day = ENTRY_SPACE.match(before.text)
    below = {before.indent + day.end()} if day else _columns(before) if before.text[0].isdigit() else set()
    return line.indent in below


def _closes_entry(before: str, line: str) -> bool:
    """Whether a line that opens with its day or years may end there, so that the break tells no width."""
    return (line[0].isupper() and bool(ENTRY_SPACE.match(before))) or _both_dated(before, line)


def _both_dated(before: str, line: str) -> bool:
    """Whether two lines open with their day, years or hour, as those of a life, chronology or log do: "1998  Went"."""
    opens = (ENTRY_SPACE, HOUR_ENTRY) if line[0].isdigit() else (ENTRY_SPACE,)
    return line[0].isalnum() and any(form.match(line) and form.match(before) for form in opens)


def _stands_alone(line: str) -> bool:
    return bool(
        "\t" in line
        or line.count("|") >= 2
        or _RULER.fullmatch(line)
        or _MARKDOWN_HEADING.match(line)
        or furniture.is_furniture(line)
        or furniture.heads_teasers(line)
        or quoted.is_attribution(line)
        or stamped(line) is not None
    )


def _starts_new(line: str) -> bool:
    return bool(_stands_alone(line) or _BULLET.match(line) or ENTRY_THEN.match(line) or _CAPTION.match(line))


def _tables(pieces: list[_Piece]) -> list[_Piece]:
    """Neighbouring lines with the same tabs or pipes are rows; the first heads them if it bears no figures."""
    result = list(pieces)
    index = 0
    while index < len(result):
        end = index
        while end < len(result) and _cells(result[end]) and result[end].block == result[index].block:
            above = (result[index], result[end - 1])  # some cells of the latter may be empty
            if end > index and not (_parted(result[end]) or any(_in_columns(one, result[end]) for one in above)):
                break
            end += 1
        rows = result[index:end]
        if len(rows) >= 2 and (_of_one_kind(rows) or _below_one_head(rows)):
            top = None if any(character.isdigit() for character in rows[0].text) else (rows[0].start, rows[0].end)
            for place, row in enumerate(rows, index):
                section: Section = "furniture" if _RULER.fullmatch(row.text) else "table"
                result[place] = row._replace(section=section, header=top if place > index else None)
        index = max(end, index + 1)
    return result


def _cells(line: _Piece) -> int:
    """How many cells a table row has; 0 where the line is none."""
    if parted := _parted(line):
        return line.text.strip("|").count(parted) + line.tabs + 1
    starts = _columns(line)
    return len(starts) + 1 if len(starts) > 1 else 0


def _of_one_kind(rows: Sequence[_Piece]) -> bool:
    return len({_cells(row) for row in rows if not _RULER.fullmatch(row.text)}) <= 2


def _below_one_head(rows: Sequence[_Piece]) -> bool:
    """Whether spaces alone part the cells, and all begin below those of the first row, though some are empty."""
    top = _columns(rows[0])
    return all(not _parted(row) and (_RULER.fullmatch(row.text) or _columns(row) <= top) for row in rows)


def _parted(line: _Piece) -> str:
    """The tab or bar between a row's cells; "" where spaces alone may part them."""
    return "\t" if "\t" in line.text or line.tabs > 1 else "|" if line.text.count("|") >= 2 else ""


def _edges(line: str) -> int:
    """The tabs at the edges of a line."""
    return line.count("\t") - line.strip().count("\t") if "\t" in line else 0


def _columns(line: _Line | _Piece) -> set[int]:
    """Where wide gaps let columns begin, also the gap of empty cells before the first."""
    inside = {line.indent + gap.end() for gap in GAP.finditer(line.text)} if "  " in line.text else set()
    return inside | ({line.indent} if line.indent >= _HANGING else set())


def _in_columns(before: _Line | _Piece, line: _Line | _Piece) -> bool:
    """Whether two lines stand in columns of spaces: at least two begin at the same place, as by chance none do, or one
    where the second opens with its day."""
    shared = _columns(before) & _columns(line)
    return len(shared) > 1 or (bool(shared) and bool(_ROW.match(line.text)))


def _classify(pieces: Sequence[_Piece]) -> list[Section]:
    entries = sum(bool(ENTRY_THEN.match(piece.text)) for piece in pieces)
    dates_alone = sum(bool(ENTRY_ALONE.fullmatch(piece.text)) or _is_place_and_day(piece.text) for piece in pieces)
    sections: list[Section] = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        section = piece.section or _by_shape(piece.text, entries, dates_alone)
        if section == "list" and following and _numbered_heading(pieces, index, following):
            section = "heading"
        if section is None:
            section = _by_neighbours(pieces, index, following)
        sections.append(section)
    return sections


def _is_place_and_day(text: str) -> bool:
    """ "Geneva, 3 May 2019". Most pieces end on no figure: asked before the pattern is tried."""
    last = text.rstrip(".")[-1:]
    return (last.isdigit() or last == "日") and bool(_PLACE_AND_DAY.fullmatch(text))


def _numbered_heading(pieces: Sequence[_Piece], index: int, following: _Piece) -> bool:
    """ "2. The night of the fire" on a line between blank ones, over a paragraph."""
    piece = pieces[index]
    number = _NUMBER.match(piece.text)
    if not number or not _looks_like_heading(piece.text[number.end() :]) or ENTRY_THEN.match(piece.text):
        return False
    alone = following.block != piece.block and (not index or pieces[index - 1].block != piece.block)
    return alone and not _BULLET.match(following.text) and len(following.text) > max(80, len(piece.text))


def _by_shape(text: str, entries: int, dates_alone: int) -> Section | None:
    if _MARKDOWN_HEADING.match(text) or (dates_alone >= 2 and ENTRY_ALONE.fullmatch(text)):
        return "heading"
    if ENTRY_THEN.match(text):
        return "list" if entries >= 2 else "body"  # one alone is a dateline
    if quoted.is_attribution(text):
        return "body"
    if _is_place_and_day(text):
        return "heading" if dates_alone >= 2 else "body"  # one alone is a letterhead
    if bullet := _BULLET.match(text):
        if text.isupper() and len(text) <= _LONGEST_HEADING and bullet[0].strip()[-1] in ".)":
            return "heading"  # "II. THE LAW"
        # Courts and committees number their paragraphs.
        return "body" if len(text) > _LONG_ITEM and furniture.is_whole(text) else "list"
    if _CAPTION.match(text) and len(text) <= 600:
        return "caption"
    return None


def _by_neighbours(pieces: Sequence[_Piece], index: int, following: _Piece | None) -> Section:
    piece = pieces[index]
    before = pieces[index - 1] if index else None
    if index < _FIRST_LINES and _repeats_title(pieces, index):
        return "heading"
    if before and before.text == piece.text and before.block == piece.block:
        return "furniture"  # the image's text, after its caption
    if following and following.text == piece.text and following.block == piece.block:
        return "caption"
    if following and _RULER.fullmatch(following.text) and following.text[0] in "=-" and _looks_like_heading(piece.text):
        return "heading"
    alone = (before is None or before.block != piece.block) and (following is None or following.block != piece.block)
    opens = before is None or before.block != piece.block
    if following and _looks_like_heading(piece.text):
        dated = not index and (ENTRY_ALONE.fullmatch(following.text) or _is_place_and_day(following.text))
        longer = len(following.text) > len(piece.text) and not _both_dated(piece.text, following.text)
        if alone or (opens and (dated or longer)):
            return "heading"
    return "body"


def _repeats_title(pieces: Sequence[_Piece], index: int) -> bool:
    """A headline that stands twice at the top, also with the menu's words before it ("WorldHeadline")."""
    text = pieces[index].text
    if len(text) > 2 * _LONGEST_HEADING:
        return False
    for other, piece in enumerate(pieces[: _FIRST_LINES + 1]):
        if other == index or piece.block == pieces[index].block:
            continue
        short, long = sorted((piece.text, text), key=len)
        if len(short) >= 15 and long.endswith(short) and len(long) - len(short) <= 60:
            return True
    return False


def _looks_like_heading(text: str) -> bool:
    if len(text) > _LONGEST_HEADING or len(text.split()) > 18 or _BYLINE.match(text) or text.startswith(">"):
        return False
    if text[-1] in '.!?;,…"”’)؟。' or (_SENTENCES.search(text) and not text.isupper()):
        return False
    return text[0].isupper() or text[0].isdigit() or (not text[0].islower() and text[0] in "“‘\"'([¿¡")


def mark(text: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Mark page furniture and the teasers of other articles among the passages."""
    marked = list(passages)
    words = [text[passage.start : passage.end] for passage in marked]
    inside = False
    for index, passage in enumerate(passages):
        line = words[index]
        if furniture.heads_teasers(line) and _teasers_follow(words, marked, index):
            inside = True
            marked[index] = replace(passage, section="teaser")
        elif passage.section == "table":
            inside = False
        elif furniture.is_furniture(line):
            marked[index] = replace(passage, section="furniture")
        elif furniture.leads_elsewhere(line):
            marked[index] = replace(passage, section="teaser")
        elif inside and _article_resumes(words, index):
            inside = False
        elif inside:
            marked[index] = replace(passage, section="teaser")
    return tuple(without_cited(text, marked))


def _teasers_follow(words: Sequence[str], passages: Sequence[Passage], index: int) -> bool:
    """Words like "Related reports" may also head a chapter: it is a list of teasers if no article's text follows."""
    for later in range(index + 1, len(words)):
        if not (furniture.is_furniture(words[later]) or furniture.heads_teasers(words[later])):
            return not _article_resumes(words, later)
    return True


def _article_resumes(words: Sequence[str], index: int) -> bool:
    """A long whole sentence, or two whole ones on end: teasers are headlines and leads that break off."""
    line = words[index]
    if not furniture.is_whole(line):
        return False
    if len(line) >= _FULL_LEAD or (len(line) >= 120 and _SENTENCES.search(line)):
        return True
    following = next((word for word in words[index + 1 :][:3] if not furniture.is_furniture(word)), "")
    return furniture.is_whole(following)
