"""PDF: text with page numbers, columns one after the other, headers and footers dropped, hyphenated words joined.

pdfium gives each run of text with its box; what belongs together is decided here by where the boxes lie:
1. `_runs`: a page's runs, those of tables with drawn lines as rows (`pdf_grid.with_grids`); 2. `_running`: headers' and
footers' text is what repeats at the same height on many pages; 3. `pdf_columns.columns`: a gap that no line of a band
crosses parts columns; 4. `pdf_rows.rows`: runs joined to lines, those of a table to rows; 5. `_paragraphs`: lines
joined by gaps, indents and size; footnotes come last.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median
from typing import Any

from extract.reading.draft import Block, Draft, Unreadable, assemble
from extract.reading.limits import Limits
from extract.reading.passages import mark, split, under_headings
from extract.reading.pdf_columns import columns
from extract.reading.pdf_grid import drawn, with_bullets, with_grids
from extract.reading.pdf_rows import CELL_GAP, Line, dehyphenated, ends_in_hyphen, rows
from extract.reading.published import CREATED
from extract.reading.rtl import in_reading_order, leftward, upright
from extract.reading.shapes import ENTRY_THEN
from extract.records import Passage, Section

_MARGIN = 0.12  # share of a page's height at top and bottom in which headers and footers stand
_SENTENCE = 40  # characters from which a line that begins small is the middle of a sentence, and no header
_REPEATS = 3  # pages on which a line must stand to be a header or footer
_LIGATURES = str.maketrans(
    {
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf0d8": "‣",
        "\uf0fc": "•",
        "●": "•",
        "○": "◦",
        "■": "▪",
        "➢": "‣",
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "\u00ad": "",
        "\x02": "-",
        "\ufffe": "-",
    }
)
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
_INITIAL = 1.8  # times the text's size
_HEADING = 1.12  # times the text's size
_INITIAL_LETTER = re.compile(r"\W?[^\W\d_a-z]")
_SOME = 0.2  # share of a page's text
_NUMBERED_LINES = 15  # lines with numbers on a page of a court's record
_FEW = 8  # characters on a page below which it holds no text; large letters on a page


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
    if title and not re.search(
        r"\.(docx?|pdf|indd|odt|rtf|html?|pptx?|qxd|tex|txt|xlsx?)$|^(untitled|about:|microsoft word)",
        title,
        re.IGNORECASE,
    ):
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
            runs = [_merged(group) for group in leftward(lines)]
            rules, dots = drawn(page)
            return float(page.get_height()), with_grids(with_bullets(runs, dots), rules)
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
    usual = _usual_size(line for page in pages for line in page)
    notes: list[Block] = []  # at the foot of a page the story goes on over them
    for number, (lines, height) in enumerate(zip(pages, heights, strict=True), 1):
        kept = [line for line in lines if not _is_running(line, height, running)]
        for block, is_note in _page_blocks(kept, number, usual):
            (notes if is_note else blocks).append(block)
    text, passages = assemble([*_joined(blocks), *notes])
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


def _page_blocks(runs: list[Line], page: int, usual: float) -> Iterator[tuple[Block, bool]]:
    """The paragraphs and tables' rows of a page, and whether each is a footnote. `usual`: the document's size of type,
    which a page with more footnotes than text has too."""
    runs = _with_initials(_without_line_numbers(runs), usual)
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
        in_note = small and (in_note or (bool(_NOTE.match(text)) and not _has_below(paragraph[0], lines, body)))
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


def _without_line_numbers(runs: list[Line]) -> list[Line]:
    """The runs without the numbers that courts' records bear down their left margin, a line each."""
    numbers = sorted((run for run in runs if run.text.isdecimal() and len(run.text) < 3), key=lambda run: -run.top)
    edge = max((run.right for run in numbers), default=0.0)
    told = [int(run.text) for run in numbers]
    if len(told) < _NUMBERED_LINES or told != list(range(told[0], told[0] + len(told))):
        return runs
    beside = [run for run in runs if run not in numbers]
    return beside if all(run.left > edge for run in beside if run.bottom < numbers[0].top) else runs


def _with_initials(runs: list[Line], usual: float) -> list[Line]:
    """The runs with the large letter that a text opens with before the first of the lines that stand beside it."""
    initials = [run for run in runs if run.size > _INITIAL * usual and _INITIAL_LETTER.fullmatch(run.text)]
    for initial in initials[:_FEW]:
        top, bottom, right = initial.top + usual / 2, initial.bottom, initial.right - usual / 2
        beside = [
            run for run in runs if right <= run.left < right + 1.5 * usual and bottom < run.bottom and run.top < top
        ]
        if len(beside) > 1:
            first = max(beside, key=lambda run: run.top)
            apart = " " if first.left - initial.right > usual / 2 else ""
            told = replace(first, text=f"{initial.text}{apart}{first.text}", left=initial.left, words=())
            runs = [told if run is first else run for run in runs if run is not initial]
    return runs


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
    if _SUBITEM.match(line.text) and _BEFORE_SUBITEM.search(last.text):
        return True
    if _is_small(line, body) and _NUMBER.match(line.text) and last.text[-1] in ".)”]":
        return True  # the next footnote
    # a last line that ends early and as a sentence ends
    width = max(one.right for one in paragraph) - min(one.left for one in paragraph)
    return len(paragraph) > 1 and last.text[-1] in ".!?:" and last.right < paragraph[0].right - 0.25 * width


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
