"""PDF: text with page numbers, columns one after the other, headers and footers dropped, hyphenated words joined.

pdfium gives each run of text with its box; what belongs together is decided here by where the boxes lie:
1. `_runs`: a page's runs; 2. `_running`: headers' and footers' text is what repeats at the same height on many pages;
3. `_columns`: a gap that no line of a band crosses parts columns; 4. `pdf_rows.rows`: runs joined to lines, those of a
table to rows; 5. `_paragraphs`: lines joined by gaps, indents and size.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median
from typing import Any

from extract.reading.draft import Block, Draft, Unreadable, assemble
from extract.reading.limits import Limits
from extract.reading.passages import mark, split, under_headings
from extract.reading.pdf_rows import CELL_GAP, Line, dehyphenated, ends_in_hyphen, rows
from extract.reading.published import CREATED
from extract.reading.rtl import in_reading_order, leftward, upright
from extract.reading.shapes import ENTRY_THEN
from extract.records import Passage, Section

_MARGIN = 0.12  # share of a page's height at top and bottom in which headers and footers stand
_SENTENCE = 40  # characters from which a line that begins small is the middle of a sentence, and no header
_REPEATS = 3  # pages on which a line must stand to be a header or footer
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": "", "\x02": "-", "\ufffe": "-"}
)
_PAGE_NUMBER = re.compile(r"(?:page |seite |p\. ?)?[-–— ]*\d{1,4}[-–— ]*(?:(?:of|/|von|de) ?\d{1,4})?", re.IGNORECASE)
_LEAST_RUNS, _LEAST_LINES = 12, 5  # of a page in columns; of each of them
_INDENT = 15  # points
_NUMBERED_LINES = 15  # lines with numbers on a page of a court's record
_LONGEST_HEAD = 8  # runs of a table's title and heads
_FEW = 8  # characters on a page below which it holds no text


def read_pdf(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A PDF's text. Raises Unreadable where it is encrypted, damaged, or holds pictures only."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable("this PDF is protected by a password; save a copy without one") from error
        raise Unreadable("this PDF is damaged and can't be opened") from error
    count = len(document)
    pages: list[list[Line]] = []
    heights: list[float] = []
    broken: list[int] = []
    characters = 0
    for number in range(min(count, limits.max_pages)):
        try:
            height, lines = _runs(document, number)
        except (pypdfium2.PdfiumError, ValueError, UnicodeError):
            height, lines = 0.0, []
            broken.append(number + 1)
        pages.append(lines)
        heights.append(height)
        characters += sum(len(line.text) for line in lines)
        if characters > limits.max_characters:
            break
    text, passages = _laid_out(pages, heights)
    _check(text, count, broken)
    if passages is None:
        passages = split(text)
    properties = _properties(document)
    problems = tuple(_sentences(count, pages, broken))
    return [Draft(text, "pdf", passages, properties.pop("title", ""), properties, problems=problems)]


def _check(text: str, count: int, broken: Sequence[int]) -> None:
    if text.strip():
        return
    if count == 0 or len(broken) == count:
        raise Unreadable("this PDF is damaged: none of its pages can be read")
    raise Unreadable("this PDF is a scan without text; run OCR on it first")


def _sentences(count: int, pages: Sequence[Sequence[Line]], broken: Sequence[int]) -> Iterator[str]:
    if len(pages) < count:
        yield f"only the first {len(pages):,} of its {count:,} pages were read"
    if broken:
        yield f"{_numbers(broken)} can't be read"
    empty = [
        number
        for number, lines in enumerate(pages, 1)
        if sum(len(line.text) for line in lines) < _FEW and number not in broken
    ]
    if empty:
        verb = "holds" if len(empty) == 1 else "hold"
        yield f"{_numbers(empty)} {verb} no text (a picture may stand there; OCR would read it)"


def _numbers(pages: Sequence[int]) -> str:
    shown = ", ".join(map(str, pages[:12])) + (f" and {len(pages) - 12} more" if len(pages) > 12 else "")
    return f"page {shown}" if len(pages) == 1 else f"pages {shown}"


def _properties(document: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    values = document.get_metadata_dict()
    title = str(values.get("Title") or "").strip()
    if title and not re.search(r"\.(docx?|pdf|indd|odt|rtf)$|^(untitled|about:|microsoft word)", title, re.IGNORECASE):
        found["title"] = title
    created = re.match(r"(?:D:)?(\d{4})(\d{2})(\d{2})", str(values.get("CreationDate") or ""))
    if created:
        found[CREATED] = f"{created[1]}-{created[2]}-{created[3]}"
    return found


def _runs(document: Any, number: int) -> tuple[float, list[Line]]:
    """A page's height and its runs of text in the order of the file."""
    page = document[number]
    try:
        textpage = page.get_textpage()
        try:
            lines = []
            for run in _lettered(textpage.raw, textpage.count_chars()):
                letters = in_reading_order(run)
                text = " ".join("".join(letter.text for letter in letters).translate(_LIGATURES).split())
                boxes = [letter for letter in letters if letter.text != " "]
                if text and boxes:
                    lines.append(replace(_around(text, boxes), words=_words(letters)))
            return float(page.get_height()), [_merged(group) for group in leftward(lines)]
        finally:
            textpage.close()
    finally:
        page.close()


def _words(letters: Sequence[Line]) -> tuple[tuple[float, float], ...]:
    """Where each word of a run lies."""
    parted = (list(group) for blank, group in groupby(letters, key=lambda letter: letter.text == " ") if not blank)
    return tuple((min(one.left for one in word), max(one.right for one in word)) for word in parted)


def _lettered(textpage: Any, count: int) -> Iterator[list[Line]]:
    """The page's characters in runs: a run ends with its line, or where the next letter lies far off.

    Letter by letter, since pdfium's own runs overlap where letters are kerned, and then repeat them.
    """
    import ctypes

    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    reference = ctypes.byref(box)
    run: list[Line] = []
    last: Line | None = None
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        letter = " " if code in (0x20, 0xA0, 0x09) else chr(code) if code not in (0, 0xD, 0xA) else ""
        if letter == " ":
            run.append(Line(" ", 0, 0, 0, 0))
            continue
        if not letter:
            yield run
            run, last = [], None
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, reference)
        one = Line(letter, box.left, box.bottom, box.right, box.top)
        if last and _far(last, one):
            yield run
            run = []
        run.append(one)
        last = one
    yield run


def _far(last: Line, letter: Line) -> bool:
    """To the next cell or column, back to the left, or to another line."""
    size = max(last.size, letter.size)
    return (
        letter.left - last.right > CELL_GAP * size
        or letter.left < last.left - size
        or abs(letter.bottom - last.bottom) > 0.7 * size
        or (
            abs(letter.bottom - last.bottom) > 0.08 * size and min(last.size, letter.size) < 0.9 * size
        )  # a raised figure
    )


def _around(text: str, letters: Sequence[Line]) -> Line:
    """The run's box; its height is what most of its letters have, so that a raised figure does not stretch it."""
    bottom, top = median(letter.bottom for letter in letters), median(letter.top for letter in letters)
    return Line(text, min(one.left for one in letters), bottom, max(one.right for one in letters), top)


def _merged(runs: Sequence[Line]) -> Line:
    """Runs that are one, in reading order, as one."""
    text = runs[0].text
    for last, run in pairwise(runs):
        gap = max(run.left - last.right, last.left - run.right)
        text += f" {run.text}" if gap > 0.12 * run.size else run.text
    return runs[0] if len(runs) == 1 else replace(_around(text, runs), top=runs[0].top, bottom=runs[0].bottom)


def _laid_out(pages: Sequence[list[Line]], heights: Sequence[float]) -> tuple[str, Any]:
    running = _running(pages, heights)
    blocks: list[Block] = []
    for number, (lines, height) in enumerate(zip(pages, heights, strict=True), 1):
        kept = [line for line in lines if not _is_running(line, height, running)]
        blocks.extend(_page_blocks(kept, number))
    text, passages = assemble(_joined(blocks))
    return text, under_headings(mark(text, _headed(text, passages)))


def _headed(text: str, passages: Sequence[Passage]) -> list[Passage]:
    """Tables' rows with the row that heads them: the first of its table, if it bears no figures."""
    headed: list[Passage] = []
    top: tuple[int, int] | None = None
    for place, passage in enumerate(passages):
        if passage.section != "table":
            top = None
        elif place == 0 or passages[place - 1].section != "table":
            bears = any(letter.isdigit() for letter in text[passage.start : passage.end])
            top = None if bears else (passage.start, passage.end)
        else:
            passage = replace(passage, header=top)
        headed.append(passage)
    return headed


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.lower())


def _in_margin(line: Line, height: float) -> bool:
    return line.bottom > height * (1 - _MARGIN) or line.top < height * _MARGIN


def _running(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> frozenset[str]:
    """Headers and footers: what stands in the margin of at least three pages, or of half of them, figures aside."""
    counts: Counter[str] = Counter()
    for lines, height in zip(pages, heights, strict=True):
        counts.update({_key(line) for line in lines if _in_margin(line, height)})
    least = max(2, min(_REPEATS, len(pages) // 2))
    numbered = re.compile(r"#\W*$|^\W*#")  # a page number beside words: twice is enough
    return frozenset(key for key, count in counts.items() if count >= (2 if numbered.search(key) else least))


def _is_running(line: Line, height: float, running: frozenset[str]) -> bool:
    if not _in_margin(line, height) or (line.text[0].islower() and len(line.text) > _SENTENCE):
        return False
    return _key(line) in running or bool(_PAGE_NUMBER.fullmatch(line.text))


def _page_blocks(runs: list[Line], page: int) -> Iterator[Block]:
    runs = _without_line_numbers(runs)
    if not runs:
        return
    lines = [line for column in _columns(runs) for line in rows(column)]
    body = median([line.size for line in lines for _ in range(max(1, len(line.text) // 20))])
    for paragraph in _paragraphs(lines, body):
        text = upright(dehyphenated([line.text for line in paragraph]))
        section: Section = "table" if "\t" in text else "body"
        if section == "body" and paragraph[0].size > body * 1.12 and len(text) <= 200:
            section = "heading"
        for part_text, part_section in _by_words(text, section):
            yield Block(part_text, part_section, page)


def _without_line_numbers(runs: list[Line]) -> list[Line]:
    """The runs without the numbers that courts' records bear down their left margin, a line each."""
    numbers = sorted((run for run in runs if run.text.isdecimal() and len(run.text) < 3), key=lambda run: -run.top)
    edge = max((run.right for run in numbers), default=0.0)
    told = [int(run.text) for run in numbers]
    if len(told) < _NUMBERED_LINES or told != list(range(told[0], told[0] + len(told))):
        return runs
    beside = [run for run in runs if run not in numbers]
    return beside if all(run.left > edge for run in beside if run.bottom < numbers[0].top) else runs


def _by_words(text: str, section: Section) -> Iterator[tuple[str, Section]]:
    """What the words say (list items, captions, entries of a chronology) where the type size says nothing."""
    if section != "body":
        yield text, section
        return
    for passage in split(text):
        yield text[passage.start : passage.end], passage.section if passage.section in ("list", "caption") else "body"


def _columns(runs: list[Line]) -> list[list[Line]]:
    """Runs in reading order: in a band of columns the left one comes first; a band without is read from the top."""
    best = max(_gutters(runs), key=lambda one: one[0], default=None)
    if best is None:
        return [sorted(runs, key=lambda run: (-run.top, run.left))]
    groups: list[list[Line]] = []
    whole: list[Line] = []
    for band in best[1]:
        sides = _sides(band, best[2])
        if not _parted(sides, best[2]):
            whole += band
            continue
        groups += [*([whole] if whole else []), *(group for side in sides for group in _columns(side))]
        whole = []
    return [*groups, whole] if whole else groups


def _sides(band: Sequence[Line], gutter: float) -> tuple[list[Line], list[Line]]:
    return [run for run in band if run.right <= gutter], [run for run in band if run.left >= gutter]


def _gutters(runs: list[Line]) -> Iterator[tuple[int, list[list[Line]], float]]:
    """Where a page or a part of it may be parted: the lines in columns there, the bands of the page, and the place."""
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    width = right - left
    if len(runs) < _LEAST_RUNS or width <= 0:
        return
    ordered = sorted(runs, key=lambda run: -run.top)
    near = sorted({run.left - 1 for run in runs if left + 0.25 * width < run.left < left + 0.75 * width})
    for place in near:
        bands: list[list[Line]] = [[]]
        for run in ordered:  # what crosses the place ends a band
            if run.left < place < run.right:
                bands += [*_with_head(bands.pop(), run), [run], []]
            else:
                bands[-1].append(run)
        parted = [sides for band in bands if _parted(sides := _sides(band, place), place)]
        if parted:
            yield sum(_begin_at(place, behind) for _, behind in parted), bands, place


def _with_head(band: list[Line], crossing: Line) -> list[list[Line]]:
    """A band, and apart from it the few lines at its end that lie nearer to what crosses the columns below: the heads
    of a table, its title."""
    best, at = 0.3 * crossing.size, len(band)
    under = crossing.top
    for cut in range(len(band) - 1, max(0, len(band) - _LONGEST_HEAD), -1):
        under = max(under, band[cut].top)
        gap = min(run.bottom for run in band[:cut]) - under
        if gap > best:
            best, at = gap, cut
    below = min((run.bottom for run in band[at:]), default=crossing.top) - crossing.top
    return [band[:at], band[at:]] if at < len(band) and below < best else [band]


def _parted(sides: tuple[list[Line], list[Line]], place: float) -> bool:
    """Whether there is text in two columns, and no table."""
    before, behind = sides
    if min(len(before), len(behind)) < _LEAST_LINES or _is_table(before, behind):
        return False
    return _begin_at(place, behind) >= 0.5 * len({round(run.bottom) for run in behind})


def _begin_at(place: float, behind: Sequence[Line]) -> int:
    return sum(abs(run.left - place - 1) < _INDENT for run in behind)


def _is_table(before: Sequence[Line], behind: Sequence[Line]) -> bool:
    """Cells, not columns: what stands left is short, or breaks off long before the gap."""
    return median([len(run.text) for run in before]) < 16 or median([len(run.text) for run in behind]) < 16


def _paragraphs(lines: Sequence[Line], body: float) -> Iterator[list[Line]]:
    gaps = sorted(a.bottom - b.bottom for a, b in pairwise(lines) if 0.8 * body < a.bottom - b.bottom < 4 * body)
    # where paragraphs are short, the median is the gap between them
    pitch = gaps[len(gaps) * 3 // 10] if gaps else 1.2 * body
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and _begins(paragraph, line, pitch, body):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _begins(paragraph: Sequence[Line], line: Line, pitch: float, body: float) -> bool:
    last = paragraph[-1]
    gap = last.bottom - line.bottom
    if gap < 0 or "\t" in line.text or "\t" in last.text:  # a new column; a table's row
        return not (gap < 0 and _runs_on(last.text, line.text))
    if gap > 1.35 * pitch or abs(line.size - last.size) > 0.2 * body:
        return True
    if line.left - last.left > 0.8 * body and len(paragraph) > 1:  # indented first line
        return True
    if re.match(r"[•▪◦–—-]\s|\(?\d{1,3}[.)]\s|[QA][.:]\s", line.text) or ENTRY_THEN.match(line.text):
        return True
    # a last line that ends early and as a sentence ends
    width = max(one.right for one in paragraph) - min(one.left for one in paragraph)
    return len(paragraph) > 1 and last.text[-1] in ".!?:" and last.right < paragraph[0].right - 0.25 * width


def _runs_on(before: str, after: str) -> bool:
    return bool(ends_in_hyphen(before)) or (before[-1] not in '.!?:;”"' and after[0].islower())


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs that run on over a page's end joined; they keep the page they begin on."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if (
            last
            and last.section == block.section == "body"
            and last.page != block.page
            and _runs_on(last.text, block.text)
        ):
            joined[-1] = Block(dehyphenated([last.text, block.text]), "body", last.page)
        else:
            joined.append(block)
    return joined
