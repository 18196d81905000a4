"""PDF: text with page numbers, columns one after the other, headers and footers dropped, hyphenated words joined.

pdfium gives each run of text with its box; what belongs together is decided here by where the boxes lie:
1. `pdf_runs.page_runs`: a page's runs, those of tables with drawn lines as rows (`pdf_grid.with_grids`); 2. `_running`:
headers' and footers' text is what repeats at the same height on many pages; 3. `pdf_columns.columns`: a gap that no
line of a band crosses parts columns; 4. `pdf_rows.rows`: runs joined to lines, those of a table to rows;
5. `_paragraphs`: lines joined by gaps, indents and size; footnotes come last.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from extract.reading.draft import Block, Draft, Unreadable, assemble, few
from extract.reading.limits import Limits
from extract.reading.passages import mark, split, under_headings
from extract.reading.pdf_columns import columns
from extract.reading.pdf_rows import Line, dehyphenated, ends_in_hyphen, rows
from extract.reading.pdf_runs import page_runs, with_initials, without_line_numbers
from extract.reading.published import CREATED
from extract.reading.rtl import upright
from extract.reading.shapes import ENTRY_ALONE, ENTRY_THEN
from extract.records import Passage, Section

#: What a browser prints above and below a page: when it was printed, its address.
_PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-](?:\d\d){1,2}, \d{1,2}:\d\d(?: ?[AaPp][Mm])?"
    r"|(?:file|https?)://\S{3,300}(?: \d{1,3}/\d{1,3})?"
)
_MARGIN = 0.12  # share of a page's height at top and bottom in which headers and footers stand
_SENTENCE = 40  # characters from which a line that begins small is the middle of a sentence, and no header
_REPEATS = 3  # pages on which a line must stand to be a header or footer
_PAGE_NUMBER = re.compile(r"(?:page |seite |p\. ?)?[-–— ]*\d{1,4}[-–— ]*(?:(?:of|/|von|de) ?\d{1,4})?", re.IGNORECASE)
_NOTE = re.compile(r"\W{0,2}(?:\d{1,3}|[ivx]{1,4}|[*†‡§])[\])]?[.\s]")  # how a footnote opens
# A file's name, or what a program put there.
_NO_TITLE = re.compile(
    r"\.(docx?|pdf|indd|odt|rtf|html?|pptx?|qxd|tex|txt|xlsx?)$|^(untitled|about:|microsoft word)", re.IGNORECASE
)
_NUMBER = re.compile(r"^(\d{1,3})\s")
_ITEM = re.compile(r"[•▪◦–—-]\s|\(?\d{1,3}[.)]\s|[QA][.:]\s")
_SUBITEM = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})\)\s")  # "(b) on 9 May": an item, unless it goes on with "section 3"
_BEFORE_SUBITEM = re.compile(r"(?:[.:;,]| and| or)$")
_TO_PAGE = re.compile(r"(?:\. ?){4,}\d{1,4}$")  # an entry of a table of contents
_HEADING = 1.12  # times the text's size
_SOME = 0.2  # share of a page's text
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
            height, lines = page_runs(document, number)
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
    return f"page {pages[0]}" if len(pages) == 1 else f"pages {few(pages, 12)}"


def _properties(document: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    values = document.get_metadata_dict()
    title = str(values.get("Title") or "").strip()
    if title and not _NO_TITLE.search(title):
        found["title"] = title
    created = re.match(r"(?:D:)?(\d{4})(\d{2})(\d{2})", str(values.get("CreationDate") or ""))
    if created:
        found[CREATED] = f"{created[1]}-{created[2]}-{created[3]}"
    return found


def _laid_out(pages: Sequence[list[Line]], heights: Sequence[float]) -> tuple[str, Any]:
    running = _running(pages, heights)
    blocks: list[Block] = []
    usual = _usual_size(line for page in pages for line in page)
    notes: list[Block] = []  # at the foot of a page the story goes on over them
    for number, (lines, height) in enumerate(zip(pages, heights, strict=True), 1):
        kept = _kept(lines, height, running)
        open_note = notes[-1].text if notes and notes[-1].page == number - 1 else ""
        for block, is_note in _page_blocks(kept, number, usual, open_note):
            (notes if is_note else blocks).append(block)
    text, passages = assemble([*_joined(blocks), *_joined(notes)])
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


def _kept(lines: Sequence[Line], height: float, running: frozenset[str]) -> list[Line]:
    """The lines but for headers, footers and page numbers."""
    left_out = {place for place, line in enumerate(lines) if _is_running(line, height, running)}
    heights = sorted(line.bottom for place, line in enumerate(lines) if place not in left_out)
    return [line for place, line in enumerate(lines) if place not in left_out or _is_cell(line, height, heights)]


def _is_cell(line: Line, height: float, heights: Sequence[float]) -> bool:
    """Whether it is a figure or a day in a table's row: words stand beside it or on either hand, near in the page."""

    def stands(low: float, high: float) -> bool:
        return bisect_left(heights, line.bottom + low * line.size) < bisect_left(
            heights, line.bottom + high * line.size
        )

    below, above = stands(-2.2, -0.5), stands(0.5, 2.2)
    inward, outward = (below, above) if line.bottom > height / 2 else (above, below)
    return _key(line).startswith("#") and inward and (outward or stands(-0.3, 0.3))


def _is_running(line: Line, height: float, running: frozenset[str]) -> bool:
    if not _in_margin(line, height) or (line.text[0].islower() and len(line.text) > _SENTENCE):
        return False
    return _key(line) in running or bool(_PAGE_NUMBER.fullmatch(line.text) or _PRINTED.fullmatch(line.text))


def _usual_size(lines: Iterable[Line]) -> float:
    """The size of type that most of a text is set in; 0 where there is none."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[line.size] += len(line.text)
    half, passed = counts.total() / 2, 0
    for size in sorted(counts):
        passed += counts[size]
        if passed >= half:
            return size
    return 0.0


def _page_blocks(runs: list[Line], page: int, usual: float, open_note: str = "") -> Iterator[tuple[Block, bool]]:
    """The paragraphs and tables' rows of a page, and whether each is a footnote. `usual`: the document's size of type,
    which a page with more footnotes than text has too; `open_note`: the last footnote of the page before."""
    runs = with_initials(without_line_numbers(runs), usual)
    if not runs:
        return
    lines = [line for column in columns(runs) for line in rows(column)]
    alike = sum(len(line.text) for line in lines if abs(line.size - usual) < 0.05 * usual)
    body = usual if alike > _SOME * sum(len(line.text) for line in lines) else _usual_size(lines)
    in_note = False
    for paragraph in _paragraphs(lines, body):
        text = upright(dehyphenated([line.text for line in paragraph]))
        section: Section = "table" if "\t" in text else "body"
        small = section == "body" and _is_small(paragraph[0], body)
        is_first, open_note = small and bool(open_note) and _runs_on(open_note, text), "" if small else open_note
        opens = is_first or bool(_NOTE.match(text))
        in_note = small and (in_note or (opens and not _has_below(paragraph[0], lines, body)))
        text = _NUMBER.sub(r"[\1] ", text) if in_note else text
        if section == "body" and paragraph[0].size > body * _HEADING and len(text) <= 200:
            section = "heading"
        for part_text, part_section in _by_words(text, section):
            yield Block(part_text, part_section, page), in_note


def _has_below(line: Line, lines: Sequence[Line], body: float) -> bool:
    """Whether text of the usual size stands below a line, so that it is at no column's foot."""
    return any(
        one.top < line.bottom and not _is_small(one, body) and one.left < line.right and line.left < one.right
        for one in lines
    )


def _by_words(text: str, section: Section) -> Iterator[tuple[str, Section]]:
    """What the words say (list items, captions, entries of a chronology) where the type size says nothing."""
    if section != "body":
        yield text, section
        return
    for passage in split(text):
        yield text[passage.start : passage.end], passage.section if passage.section in ("list", "caption") else "body"


def _paragraphs(lines: Sequence[Line], body: float) -> Iterator[list[Line]]:
    usual, small = (_pitch(lines, body, is_small) for is_small in (False, True))
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and _begins(paragraph, line, small if _is_small(line, body) else usual, body):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _is_small(line: Line, body: float) -> bool:
    """Whether it is set as footnotes are."""
    return line.size < 0.9 * body


def _pitch(lines: Sequence[Line], body: float, small: bool) -> float:
    """From line to line, in points: where paragraphs are short, the median is the gap between them."""
    pairs = [(a, b) for a, b in pairwise(lines) if _is_small(a, body) == _is_small(b, body) == small]
    gaps = sorted(a.bottom - b.bottom for a, b in pairs if 0.8 * b.size < a.bottom - b.bottom < 4 * b.size)
    size = min((line.size for line in lines if _is_small(line, body)), default=body) if small else body
    return gaps[len(gaps) * 3 // 10] if gaps else 1.2 * size


def _begins(paragraph: Sequence[Line], line: Line, pitch: float, body: float) -> bool:
    last = paragraph[-1]
    gap = last.bottom - line.bottom
    if gap < 0 or "\t" in line.text or "\t" in last.text:  # a new column; a table's row
        return not (gap < 0 and _runs_on(last.text, line.text))
    is_heading = min(line.size, last.size) > _HEADING * body
    if abs(line.size - last.size) > 0.2 * body or gap > (1.5 * line.size if is_heading else 1.35 * pitch):
        return True
    if line.left - last.left > 0.8 * body and len(paragraph) > 1:  # indented first line
        return True
    if abs(line.left - last.left) > 0.8 * body and _is_apart(paragraph, line):
        return True
    if _ITEM.match(line.text) or ENTRY_THEN.match(line.text) or _TO_PAGE.search(last.text):
        return True
    if _stands_alone(last) and len(paragraph) == 1:
        return True
    if last.text[-1] in ".!?:" and _stands_alone(line):
        return True
    if _SUBITEM.match(line.text) and _BEFORE_SUBITEM.search(last.text):
        return True
    if _is_small(line, body) and _NUMBER.match(line.text) and last.text[-1] in ".)”]":
        return True  # the next footnote
    # a last line that ends early and as a sentence ends
    width = max(one.right for one in paragraph) - min(one.left for one in paragraph)
    return len(paragraph) > 1 and last.text[-1] in ".!?:" and last.right < paragraph[0].right - 0.25 * width


def _stands_alone(line: Line) -> bool:
    """Whether a line is but a day or year, as it heads those below it."""
    return line.text[-1].isalnum() and ENTRY_ALONE.fullmatch(line.text) is not None


def _is_apart(paragraph: Sequence[Line], line: Line) -> bool:
    """Whether a line that begins elsewhere than the one before is a quotation set apart, or goes on after one."""
    last = paragraph[-1]
    if line.left > last.left:
        return last.text[-1] == ":"
    return len(paragraph) > 1 and paragraph[0].left == last.left and last.text[-1] in ".!?”"


def _runs_on(before: str, after: str) -> bool:
    return ends_in_hyphen(before) or (before[-1] not in '.!?:;”"' and after[0].islower())


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs that run on over a page's end joined; they keep the page they begin on."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if (
            last
            and last.section in ("body", "list")
            and block.section == "body"
            and last.page != block.page
            and _runs_on(last.text, block.text)
        ):
            joined[-1] = Block(dehyphenated([last.text, block.text]), last.section, last.page)
        else:
            joined.append(block)
    return joined
