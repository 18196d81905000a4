"""One well-formed date in any language or order -> Interval: metadata, bylines, foreign dates, what a person types.

The only file that knows dateparser. Shapes are tried from the strictest: 1. EDTF and ISO 8601, 2. RFC 2822,
3. figures between marks, 4. day, month name and year in the languages of `months.py`, 5. dateparser for the rest.
Nothing is invented: the grain is what the words say, a date without its year is none, today's date plays no part.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Set
from datetime import date, datetime, timedelta
from email.utils import parsedate
from functools import lru_cache
from typing import Any, Literal

from extract.dates import calendars
from extract.dates.edtf import from_edtf
from extract.dates.interval import Grain, Interval
from extract.dates.interval import day as day_of
from extract.dates.interval import month as month_of
from extract.dates.months import MONTH_NAMES, OTHER_CALENDARS, WEEKDAY_NAMES

Order = Literal["DMY", "MDY", "YMD"]

_LONGEST = 120  # characters of a date string; what is longer is prose
# Asked in this order, so that the commonest language of a shared month name decides; the rest of dateparser's 200
# would cost seconds for every string that is no date.
_LANGUAGES = (
    *("en", "fr", "de", "es", "it", "pt", "nl", "ru", "uk", "ar", "fa", "tr", "pl", "ro", "sv", "da", "nb", "fi", "cs"),
    *("hu", "el", "he", "id", "vi", "bg", "hr", "ca", "hi", "ur", "bn", "zh", "ja", "ko", "th"),
)
# Month names inside English text: a short form is none, but for these; an English word is none without a day before it.
_SHORT_NAMES = frozenset({"mai", "mei", "maj", "okt", "dez", "des", "dic", "ene", "abr", "avr"})
_ENGLISH_WORDS = frozenset(
    {"augustus", "mars", "marts", "mart", "marca", "mares", "may", "luty", "lipa", "maja", *_SHORT_NAMES}
)

_MARKS = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
_ISO = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d|\d{8}|\d{4}-W\d\d-\d|\d{4}-\d{3})"
    r"(?:[T ]?(?P<time>\d\d(?::?\d\d(?::?\d\d(?:[.,]\d+)?)?)?))?\s?(?P<zone>Z|UTC|GMT|[+-]\d\d'?:?(?:\d\d)?'?)?",
    re.ASCII,
)
_WEEK = re.compile(r"(\d{4})-?W(\d\d)", re.ASCII)
_RFC_2822 = re.compile(r"(?:[A-Z][a-z]{2},\s)?\d{1,2}\s[A-Z][a-z]{2}\s\d{4}\s\d\d:\d\d(?::\d\d)?\b.{0,20}", re.ASCII)
_FIGURES = re.compile(
    r"(\d{1,4})([-/. ])\s?(\d{1,2})\2\s?(\d{4}|\d{1,2})\.?(?:,?\s(\d{1,2}):(\d\d)(?::(\d\d))?)?", re.ASCII
)
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})|(\d{4})[-/.](\d{1,2})", re.ASCII)
_EAST_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号일])?")
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.h]|\s?Uhr\s)(\d\d)(?:[:.](\d\d))?(?:\s?([ap])\.?m\b)?", re.IGNORECASE | re.ASCII)
_WORDS = re.compile(r"[^\W\d_年月日]+|年")
_YEAR = re.compile(r"\d\d{3}(?!\d)")  # a class alone at the beginning is searched for twice as fast
_THAI = re.compile(r"[\u0e01-\u0e5b]")
_FIGURES_ONLY = re.compile(r"[\d\W]*")  # a shape of figures that no reading above knows is left alone
_MOST_WORDS = (3, 6)  # beside a date in words: a weekday and an article before, a clock time and zone after


def parse_written(text: str, published: date | None = None, order: Order | None = None) -> Interval | None:
    """The stretch a date string names, at the grain it names; None where it is no date, or one without a year.

    `published` is what relative words ("hier", "hace 3 días") count from; without it they mean nothing. `order` reads
    03/05/2019; unknown, 25/3 and 3/25 decide themselves and the rest is read day first. Clock times are as written, in
    their own zone.
    """
    plain = _plain(text)
    if not plain or len(plain) > _LONGEST:
        return None
    return _parsed(plain, published, order)


@lru_cache(maxsize=4096)
def _parsed(text: str, published: date | None, order: Order | None) -> Interval | None:
    if text[0].isdigit() or text[0] in "[{~?%.":
        for reading in (_edtf, _iso, _figures, _month_and_year):
            found = reading(text, order)
            if found is not None:
                return found
    if _RFC_2822.fullmatch(text) and (stamp := parsedate(text)) is not None:
        second = stamp[5] if text.count(":", 0, text.find(":") + 5) == 2 else None
        return _clocked(datetime(*stamp[:3]), stamp[3], stamp[4], second)
    if east := _EAST_ASIAN.search(text):
        return _numbered(int(east[1]), int(east[2]), east[3])
    if any(letter.isdigit() for letter in text):
        found = _in_words(text) or _by_dateparser(text, order)
        if found is not None:
            return found
    return _relative(text, published) if published else None


def _plain(text: str) -> str:
    """Decimal digits of any script as ASCII, invisible marks and outer punctuation gone, spaces single."""
    digits = (str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text[: 4 * _LONGEST])
    return " ".join(_MARKS.sub("", "".join(digits)).split()).strip(" \t,;:|·•–—()\"'“”«»").removeprefix("D:")


# --- figures ---------------------------------------------------------------------------------------------------------


def _edtf(text: str, order: Order | None) -> Interval | None:
    try:
        return from_edtf(text)
    except ValueError:  # not EDTF: the next shape is tried
        return None


def _iso(text: str, order: Order | None) -> Interval | None:
    if week := _WEEK.fullmatch(text):
        try:
            return Interval.of(datetime.fromisocalendar(int(week[1]), int(week[2]), 1), Grain.WEEK)
        except ValueError:  # there is no week 54
            return None
    parts = _ISO.fullmatch(text)
    if parts is None:
        return None
    written = parts["date"]
    try:
        if re.fullmatch(r"\d{4}-\d{3}", written):
            midnight = datetime(int(written[:4]), 1, 1) + timedelta(days=int(written[5:]) - 1)
            midnight = midnight if midnight.year == int(written[:4]) else datetime.min
        else:
            midnight = datetime.fromisoformat(written)
    except (ValueError, OverflowError):  # 2019-02-30: well-formed, but no date
        return None
    if midnight == datetime.min:
        return None
    if parts["time"] is None:
        return Interval.of(midnight, Grain.DAY)
    clock = re.sub(r"[.,].*|:", "", parts["time"])
    pairs = [int(clock[at : at + 2]) for at in range(0, len(clock), 2)]
    return _clocked(midnight, *pairs)


def _clocked(midnight: datetime, hour: int, minute: int | None = None, second: int | None = None) -> Interval | None:
    """That time of that day, at the grain stated; the day alone where there is no such time."""
    grain = Grain.SECOND if second is not None else Grain.MINUTE if minute is not None else Grain.HOUR
    if hour > 24 or (minute or 0) > 59 or (second or 0) > 60 or (hour == 24 and (minute or second)):
        return Interval.of(midnight, Grain.DAY)
    moment = midnight + timedelta(hours=hour, minutes=minute or 0, seconds=min(second or 0, 59))
    return Interval.of(moment, grain)


def _figures(text: str, order: Order | None) -> Interval | None:
    """03/05/2019, 3. 5. 2019, 2019/5/3, 3-5-19."""
    parts = _FIGURES.fullmatch(text)
    if parts is None or len(parts[1]) == 3 or (len(parts[1]) < 4 and len(parts[4]) < 2):
        return None
    first, middle, last = int(parts[1]), int(parts[3]), int(parts[4])
    if len(parts[1]) == 4:
        year, month, day = first, middle, last
    else:
        day, month = (middle, first) if order == "MDY" else (first, middle)
        year = last if len(parts[4]) == 4 else _full_year(last)
        if order == "YMD" and len(parts[4]) == 2:
            year, month, day = _full_year(first), middle, last
        if month > 12 >= day and len(parts[1]) < 3:  # 3/25/2019 can be read in one order only
            day, month = month, day
    named = day_of(year, month, day)
    if named is None or named.start is None or parts[5] is None:
        return named
    return _clocked(named.start, int(parts[5]), int(parts[6]), int(parts[7]) if parts[7] else None)


def _full_year(two_digits: int) -> int:
    """POSIX's reading of a year's last two digits: 69–99 are the 1900s."""
    return two_digits + (1900 if two_digits > 68 else 2000)


def _month_and_year(text: str, order: Order | None) -> Interval | None:
    parts = _MONTH_AND_YEAR.fullmatch(text)
    return month_of(int(parts[2] or parts[3]), int(parts[1] or parts[4])) if parts else None


def _numbered(year: int, month: int, day: str | None) -> Interval | None:
    return day_of(year, month, int(day)) if day else month_of(year, month)


# --- month names -----------------------------------------------------------------------------------------------------


# Forms that dates of one language never use and dates of another do: 17. listopadu is Czech, a Croat writes listopada.
_OF_OTHERS = {("hr", "listopadu")}


@lru_cache(maxsize=64)
def _months(language: str | None) -> dict[str, int]:
    """Month names, lower case, to their number: of one language, or of all where no two disagree."""
    named: dict[str, set[int]] = {}
    for code, names in MONTH_NAMES.items():
        if language is None or code == language:
            for number, forms in enumerate(names.split(), 1):
                for form in forms.split("|"):
                    if language is not None or (code, form) not in _OF_OTHERS:
                        named.setdefault(form.replace("_", " "), set()).add(number)
    return {form: numbers.pop() for form, numbers in named.items() if len(numbers) == 1}


@lru_cache(maxsize=1)
def _other_months() -> dict[str, tuple[Callable[[int, int, int], date | None], int]]:
    """Month names of the solar and lunar Hijri calendars in their own scripts, with the calendar and number."""
    return {
        form.replace("_", " "): (getattr(calendars, calendar), number)
        for calendar, names in OTHER_CALENDARS
        for number, forms in enumerate(names.split(), 1)
        for form in forms.split("|")
    }


@lru_cache(maxsize=64)
def _names(language: str | None) -> Set[str]:
    """The names of months that are looked for in a text of that language."""
    if language != "en":
        return _months(language).keys() | _other_months().keys()
    foreign = (_months(None).keys() | _other_months().keys()) - _months("en").keys()  # the grammar reads English ones
    return {name for name in foreign if len(name) > 3 or not name.isascii() or name in _SHORT_NAMES}


@lru_cache(maxsize=64)
def _words_needed(language: str | None) -> frozenset[str]:
    """The words one of which stands in every date with a month's name."""
    return frozenset({"年", "년", *(name.split()[0] for name in _names(language))})


@lru_cache(maxsize=64)
def _shape(language: str | None) -> re.Pattern[str]:
    """Day, month name and year in the orders they are written in; a tenth of a second to compile."""
    names = _names(language)
    month = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    ordinal = r"(?:\.|er|ère|[ºª°]|-?(?:го|е|ое|á|ª)|\s?ª)?"
    return re.compile(
        rf"(?:(?<![\w.,/-])|(?<=[\s(]\d-)|(?<=[\s(]\d\d-))(?:(?P<day>\d{{1,2}}){ordinal}[\s/-]{{0,2}}(?:d[ei]l?\s|d['’]|dne\s)?)?"
        rf"(?<![^\W\d_])(?P<month>{month})(?![^\W\d_])\.?(?:\s?/\s?(?:{month})(?!\w))?,?[\s/-]{{1,2}}(?:del?\s|do\s|di\s)?(?P<year>\d{{4}})(?!\w)"
        rf"|(?<![\w.,/-])(?P<year2>\d{{4}})\.?,?\s{{1,2}}(?:m\.\s)?(?P<month2>{month})(?![^\W\d_])\.?(?:\s(?P<day2>\d{{1,2}})(?![\w:]))?"
        rf"|(?<!\w)(?P<month3>{month})(?![^\W\d_])\.?\s(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year3>\d{{4}})(?!\w)"
        r"|(?<!\d)(?P<year4>\d{4})\s?[年년]\s?(?P<month4>\d{1,2})\s?[月월](?:\s?(?P<day4>\d{1,2})\s?[日号일])?",
        re.IGNORECASE,
    )


def _named(parts: re.Match[str], language: str | None) -> Interval | None:
    """What a match of `_shape` denotes."""
    which = next(which for which in ("", "2", "3", "4") if parts["year" + which])
    year, day = int(parts["year" + which]), parts["day" + which]
    if which == "4":
        return _numbered(year, int(parts["month4"]), day)
    name = parts["month" + which].lower()
    number = _months(language).get(name) or _months(None).get(name)
    if number:
        return _numbered(year, number, day)
    convert, number = _other_months()[name]
    first = convert(year, number, int(day or 1))
    after = convert(year, number, int(day) + 1) if day else convert(year + number // 12, number % 12 + 1, 1)
    if first is None or first.year > 9990:
        return None
    start = datetime(first.year, first.month, first.day)
    if day:
        return Interval.of(start, Grain.DAY)
    return Interval(start, datetime(after.year, after.month, after.day), Grain.MONTH) if after else None


def _in_words(text: str) -> Interval | None:
    """A date with its month's name, alone but for a weekday, a clock time and a zone."""
    parts = _shape(None).search(text)
    if parts is None or len(text[: parts.start()].split()) > _MOST_WORDS[0]:
        return None
    rest = text[parts.end() :]
    if any(letter.isdigit() for letter in text[: parts.start()]) or len(rest.split()) > _MOST_WORDS[1]:
        return None
    named = _named(parts, None)
    clock = _CLOCK.search(rest)
    if named is None or named.start is None or named.grain is not Grain.DAY or clock is None:
        return named
    hour = int(clock[1]) % 12 + (12 if clock[4].lower() == "p" else 0) if clock[4] else int(clock[1])
    return _clocked(named.start, hour, int(clock[2]), int(clock[3]) if clock[3] else None)


# The word for the year behind it: 28 октября 1918 года, 3 marca 1919 r.
_YEAR_WORD = re.compile(r"\s?(?:года|году|год|г\.|року|р\.|roku|r\.)(?!\w)")

_WEEKDAY_BEFORE = re.compile(
    rf"(?<!\w)(?:{'|'.join(' '.join(WEEKDAY_NAMES.values()).split())}),?\s(?:(?:den|dem|le|el|dia)\s)?$", re.IGNORECASE
)


def find_written(text: str, language: str | None = None) -> list[tuple[int, int, Interval]]:
    """The dates of a text that are written in another language than English: "12 مايو 2019", "3. Mai 2019".

    `language` is the document's; "en" and None look for foreign names only, and for none that is an English word.
    """
    language = language or "en"
    names = language if language in MONTH_NAMES else None
    needed = _words_needed(names)
    found: list[tuple[int, int, Interval]] = []
    done = 0
    for year in _YEAR.finditer(text):
        if year.start() < done:
            continue
        low, high = max(done, year.start() - 45), min(len(text), year.end() + 25)
        words = _WORDS.findall(text[low:high].lower())
        if needed.isdisjoint(words):
            continue
        parts = _shape(names).search(text, low, high)
        if parts is None:
            continue
        named = _named(parts, language if language != "en" else None)
        if named is not None and not (language == "en" and _english_word(parts)):
            word = _YEAR_WORD.match(text, parts.end())
            weekday = _WEEKDAY_BEFORE.search(text, low, parts.start())
            begin = weekday.start() if weekday else parts.start()
            found.append((begin, word.end() if word else parts.end(), named))
        done = parts.end()
    return found


def _english_word(parts: re.Match[str]) -> bool:
    """Whether the month's name is more likely an English word or name: Mars 2020; "On 3 May 1979, Julio fled"."""
    if parts["year2"] and not parts["day2"] and parts["month2"][0].isupper() and "," in parts.group():
        return True
    name = parts["month"] or parts["month2"] or parts["month3"] or ""
    return name.lower() in _ENGLISH_WORDS and not (parts["day"] or parts["day2"] or parts["day3"])


# --- dateparser ------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=16)
def _parser(require: tuple[str, ...], order: Order | None, published: date | None) -> Any:
    from dateparser.date import DateDataParser  # half a second: only where the strict shapes do not fit

    settings: dict[str, object] = {"RETURN_AS_TIMEZONE_AWARE": False, "DATE_ORDER": order or "DMY"}
    if published is not None:
        settings |= {
            "PARSERS": ["relative-time"],
            "RELATIVE_BASE": datetime(published.year, published.month, published.day),
        }
    else:
        settings |= {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": list(require)}
    return DateDataParser(languages=list(_LANGUAGES), settings=settings, use_given_order=True)


def _by_dateparser(text: str, order: Order | None) -> Interval | None:
    """An absolute date whose parts are all in the words, its year among the figures."""
    year = _YEAR.search(text)
    if year is None or _FIGURES_ONLY.fullmatch(text):
        return None
    if _THAI.search(text) and int(year[0]) > 2400:  # the Buddhist era of Thailand
        text = text.replace(year[0], str(int(year[0]) - 543))
    for require, grain in ((("day", "month", "year"), Grain.DAY), (("month", "year"), Grain.MONTH)):
        found = _parser(require, order, None).get_date_data(text).date_obj
        if found is not None and re.search(rf"(?<!\d){found.year}(?!\d)", text):
            return Interval.of(found, grain)
    return None


def _relative(text: str, published: date) -> Interval | None:
    """Words such as "hier" and "vor drei Tagen", counted from the publication date."""
    data = _parser((), None, published).get_date_data(text)
    if data.date_obj is None:
        return None
    grain = {"week": Grain.WEEK, "month": Grain.MONTH, "year": Grain.YEAR}.get(data.period, Grain.DAY)
    return Interval.of(data.date_obj, grain)
