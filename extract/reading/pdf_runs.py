"""A PDF page's runs of text: its letters put together by where they stand, and what is no run of the text left out.

1. `page_runs`: letters to runs, those of tables with drawn lines as rows; 2. `without_line_numbers`: those down a court
record's margin; `with_initials`: the large letter that a text opens with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median
from typing import Any

from extract.reading.pdf_grid import drawn, with_bullets, with_grids
from extract.reading.pdf_rows import CELL_GAP, RAISED, Line
from extract.reading.rtl import in_reading_order, leftward
from extract.reading.transcripts import opens_turn

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
_NUMBERED_LINES = 15  # lines with numbers on a page of a court's record …
_SPOKEN_LINES, _TURNS = 8, 2  # … or where people take turns
_LINE_NUMBER = re.compile(r"(\d{1,2})(?:\s+(?=\S)|\s*$)")
_NUMBERS_WIDE = 1.2  # times a letter's height: the column in which such numbers begin
_FOOT = 2  # lines without a number that may stand there below them
_INITIAL = 1.8  # times the text's size
_INITIAL_LETTER = re.compile(r"\W?[^\W\d_a-z]")
_MOST_INITIALS = 8  # on a page


def page_runs(document: Any, number: int) -> tuple[float, list[Line]]:
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
            found = [_merged(group) for group in leftward(lines)]
            rules, dots = drawn(page)
            return float(page.get_height()), with_grids(with_bullets(found, dots), rules)
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

    box, across, base = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    reference, origin = ctypes.byref(box), (ctypes.byref(across), ctypes.byref(base))
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
        pdfium.FPDFText_GetCharOrigin(textpage, index, *origin)
        one = Line(letter, box.left, box.bottom, box.right, box.top, base=base.value)
        if last and far(last, one):
            yield run
            run = []
        run.append(one)
        last = one
    yield run


def far(last: Line, letter: Line) -> bool:
    """To the next cell or column, back to the left, or to another line."""
    size = max(last.size, letter.size)
    return (
        letter.left - last.right > CELL_GAP * size
        or letter.left < last.left - size
        or abs(letter.bottom - last.bottom) > 0.7 * size
        or _is_raised(last, letter)
    )


def _is_raised(last: Line, letter: Line) -> bool:
    """Whether a footnote's figure begins or ends here: its foot stands higher; boxes alone differ with the fonts."""
    small, large = sorted((last.size, letter.size))
    figure = letter.text.isdecimal() != last.text.isdecimal() and small < 0.9 * large
    return figure and abs(letter.base - last.base) > RAISED * large


def _around(text: str, letters: Sequence[Line]) -> Line:
    """The run's box; its height is what most of its letters have, so that a raised figure does not stretch it."""
    bottom, top = median(letter.bottom for letter in letters), median(letter.top for letter in letters)
    base = median(letter.base for letter in letters)
    return Line(text, min(one.left for one in letters), bottom, max(one.right for one in letters), top, base=base)


def _merged(runs: Sequence[Line]) -> Line:
    """Runs that are one, in reading order, as one."""
    text = runs[0].text
    for last, run in pairwise(runs):
        gap = max(run.left - last.right, last.left - run.right)
        text += f" {run.text}" if gap > 0.12 * run.size else run.text
    return runs[0] if len(runs) == 1 else replace(_around(text, runs), top=runs[0].top, bottom=runs[0].bottom)


def without_line_numbers(runs: list[Line]) -> list[Line]:
    """The runs without the numbers that courts' records bear down their left margin, a line each.

    They may stand so near the words that both are one run: "10 Q. And when?".
    """
    edge = min((run.left + _NUMBERS_WIDE * run.size for run in runs), default=0.0)
    beside = [(run, match) for run in runs if run.left < edge and (match := _LINE_NUMBER.match(run.text))]
    beside.sort(key=lambda numbered: -numbered[0].top)
    told = [int(match[1]) for _, match in beside]
    if len(told) < _SPOKEN_LINES or told != list(range(told[0], told[0] + len(told))):
        return runs
    numbers = {id(run): match for run, match in beside}
    rest = [(run, run.text[numbers[id(run)].end() :] if id(run) in numbers else run.text) for run in runs]
    turns = [words for _, words in rest if opens_turn(words)]
    spoken = len(turns) >= _TURNS and any(words[0] != "A" for words in turns)  # "3 A man was shot" opens an item
    if len(told) < _NUMBERED_LINES and not spoken:
        return runs
    below = beside[0][0].top
    if sum(run.left <= edge and run.bottom < below for run, _ in rest if id(run) not in numbers) > _FOOT:
        return runs
    return [_shorter(run, words) for run, words in rest if words]


def _shorter(run: Line, words: str) -> Line:
    """The run without what stood before these words."""
    if words == run.text:
        return run
    left = run.right - (run.right - run.left) * len(words) / len(run.text)
    return replace(run, text=words, left=left, words=())


def with_initials(runs: list[Line], usual: float) -> list[Line]:
    """The runs with the large letter that a text opens with before the first of the lines that stand beside it."""
    initials = [run for run in runs if run.size > _INITIAL * usual and _INITIAL_LETTER.fullmatch(run.text)]
    for initial in initials[:_MOST_INITIALS]:
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
