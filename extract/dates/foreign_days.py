"""Days that another language writes without a year: "14 juillet", "sábado 4 de agosto", "am 31. August"; its ranges.

Their year comes from where the text is, as that of "14 July" does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from extract.dates.expression import Between, Borrow, Expression, Fixed, Partial, RangeEnd, fixed
from extract.dates.interval import Grain, Interval
from extract.dates.months import MONTH_NAMES, WEEKDAY_NAMES
from extract.records import Timex

_LANGUAGES = ("fr", "de", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "sv", "da", "nb")
_WORDS = frozenset({"mares", "mart", "marts", "marca", "luty", "lipa"})  # that English texts also know
# A class at the beginning is searched for far faster than what stands before it.
_DAY = re.compile(r"\d(?<![\w.,/$€£-]\d)\d?(?:(\.)|er|[ºª°])?\s(de\s|d['’])?([^\W\d_]{3,})(?![\w-])")
# A year behind it makes it a date of `written.find_written`.
_YEAR = re.compile(r"\.?,?\s?(?:de[l]?\s|/\s?)?\d{3}")
_AM = re.compile(r"\b(?:[Aa]m|[Vv]om|[Zz]um|[Bb]is|[Aa]b|[Ss]eit|dem|den|der|[A-Z][a-zäöü]+tag,?) $")
_WEEKDAY = re.compile(
    rf"(?<!\w)(?:{'|'.join(' '.join(WEEKDAY_NAMES.values()).split())}),?\s(?:(?:den|dem|le|el|dia)\s)?$", re.IGNORECASE
)
_LE = re.compile(r"\b(?:[Ll]e|[Dd]u|[Aa]u|[Dd]en|[a-zö]+(?:di|dag)) $")
_LONGEST_WEEKDAY = 20  # characters


def find_days(text: str, language: str) -> Iterator[tuple[int, int, int, int]]:
    """Where each starts and ends, its month and its day."""
    names = _months(language)
    for found in _DAY.finditer(text):
        point, of, name = found.groups()
        month = names.get(name.lower())
        if month is None or not 1 <= (day := _number(found.group())) <= 31 or _YEAR.match(text, found.end()):
            continue
        start = found.start()
        before = text[max(0, start - _LONGEST_WEEKDAY) : start]
        if not _is_foreign(name, language, bool(point), bool(of), before):
            continue
        weekday = _WEEKDAY.search(before)
        yield start - (len(before) - weekday.start() if weekday else 0), found.end(), month, day


def _number(words: str) -> int:
    return int(words[:2] if words[1].isdigit() else words[0])


def _is_foreign(name: str, language: str, point: bool, of: bool, before: str) -> bool:
    """German writes '3. Oktober', its own names of months also '31. August' behind 'am'; Spanish '4 de agosto', but
    the avenue 9 de Julio."""
    if name[0].isupper():
        own = name.lower() in _english()
        return point and (not own or language == "de" or _AM.search(before) is not None)
    if name == "mars" and not _LE.search(before):
        return False  # 3 mars bars
    return name not in _english() and (of or name != "mayo") and not (of and name not in _spanish())


@lru_cache(maxsize=8)
def _months(language: str) -> dict[str, int]:
    """Names of months, in small letters, to their number: of these languages, as far as none disagree."""
    named: dict[str, set[int]] = {}
    for code in _LANGUAGES if language not in MONTH_NAMES or language == "en" else (language,):
        for number, forms in enumerate(MONTH_NAMES[code].split(), 1):
            for form in forms.split("|"):
                if len(form) > 3 or form in ("mai", "maj", "mei") or not form.isascii():
                    named.setdefault(form, set()).add(number)
    return {form: numbers.pop() for form, numbers in named.items() if len(numbers) == 1 and form not in _WORDS}


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    return frozenset(MONTH_NAMES["en"].replace("|", " ").split())


@lru_cache(maxsize=1)
def _spanish() -> frozenset[str]:
    """Names that 'de' stands before."""
    return frozenset(f"{MONTH_NAMES['es']} {MONTH_NAMES['pt']}".replace("|", " ").split())


_UNTIL = r"(?:\s?[-–—]\s?|\s(?:bis(?:\szum)?|al?|ao|au|по|до|tot(?:\sen\smet)?|do|til|till?)\s)"
_THE = r"(?:el\s|le\s|den\s)?"
_FIRST_END = re.compile(
    r"(?<![\w.,/:-])(?P<first>\d{1,2})(?:\.|er|[ºª°])?"
    rf"(?:(?P<to>{_UNTIL})|\s(?:und|et?|y|и|i|en|och|og|ve)\s){_THE}$"
)
_TO = re.compile(_UNTIL + _THE)
_GERMAN = re.compile(r"\d\d?\.\s[A-Z]")
_LONGEST_FIRST_END = 16  # characters


def with_first_ends(text: str, found: list[Timex]) -> list[Timex]:
    """The same with the days that a range or pair begins with: 'vom 3. bis 5. August', 'du 3 au 5 août'."""
    told: list[Timex] = []
    for one in found:
        last = one.expression
        german = _GERMAN.match(text, one.start)  # 'August' is English too
        if not one.rule.startswith("foreign") and not german:
            told.append(one)
            continue
        if told and told[-1].end < one.start and _TO.fullmatch(text, told[-1].end, one.start):
            begins = told[-1].expression
            if isinstance(begins, Partial) and isinstance(last, Fixed):
                begins = Borrow(begins, last)  # 'vom 28. Juli bis 3. August 2017'
            told[-1] = replace(told[-1], expression=Between(begins, last))
            one = replace(one, expression=RangeEnd(last))
        elif (begun := _FIRST_END.search(text, max(0, one.start - _LONGEST_FIRST_END), one.start)) is not None:
            first = _on(int(begun["first"]), last)
            if first is not None:
                start, end = begun.span("first")
                term = Between(first, last) if begun["to"] else first
                told.append(Timex(start, end, text[start:end], "DATE", one.rule, term))
                one = replace(one, expression=RangeEnd(last) if begun["to"] else last)
        told.append(one)
    return told


def _on(day: int, last: Expression) -> Expression | None:
    """That day of the month of the last, if it lies before that."""
    if isinstance(last, Partial) and last.day:
        return replace(last, day=day) if 0 < day < last.day else None
    start = last.interval.start if isinstance(last, Fixed) and last.interval.grain is Grain.DAY else None
    if start is None or not 0 < day < start.day:
        return None
    return fixed(Interval.of(start.replace(day=day), Grain.DAY))
