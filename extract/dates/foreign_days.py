"""Days that another language writes without a year: "14 juillet", "sábado 4 de agosto", "am 31. August".

Their year comes from where the text is, as that of "14 July" does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.dates.months import MONTH_NAMES, WEEKDAY_NAMES

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
