"""What a written date looks like, in any language: enough to find the words; `dates.written` says what they mean."""

from __future__ import annotations

import re
from datetime import date, timedelta

#: Months, short and in full, and weekdays by their English names (`dates.calendar_names` has them for later stages).
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH = rf"(?:{'|'.join(_SHORT_MONTHS)})[a-z]{{0,6}}\.?"
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SHORT_WEEKDAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"

_MONTH_WORD = r"[^\W\d_]{3,12}\.?"
_TIME = r"(?:[T ,]{1,2}(?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?)?"

#: A date with its year: 2019-09-21, 21/09/2019, 21.9.2019, 21 September 2019, 21 de mayo de 2019, September 21st, 2019.
FULL = (
    rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.|º)?[ -](?:of |de )?{_MONTH_WORD},?[ -](?:de |del )?\d{{4}}"
    rf"|{_MONTH_WORD} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{4}年\d{1,2}月\d{1,2}日)"
)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_PART = r"(?:(?:[Ee]arly|[Mm]id|[Ll]ate|(?:[Bb]eginning|[Ee]nd|[Mm]iddle|[Ss]tart) of)[ -])?"
_DAYS = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{1,2}(?:st|nd|rd|th)?)?"
#: A date as it heads an entry of a chronology: also a month, a season, a quarter, a year, a day without its year, spans
#: of these.
_POINT = (
    rf"(?:\d{{4}}-\d{{1,2}}(?:-\d{{1,2}})?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}"
    rf"|{_PART}(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)?,? \d{{4}}"
    r"|(?:Q[1-4]|H[12])[ /-]?(?:1[5-9]|20)\d{2}|(?:1[5-9]|20)\d{2}[ /-]?(?:Q[1-4]|H[12])"
    r"|(?:[Ff]irst|[Ss]econd) half of (?:1[5-9]|20)\d{2}|(?:c\.|ca\.|[Cc]irca) ?(?:1[5-9]|20)\d{2}"
    rf"|{_PART}(?:{_DAYS} )?{_MONTH}(?: {_DAYS}\b)?(?:,? ?\d{{4}})?|(?:1[5-9]|20)\d{{2}},? {_MONTH}(?: {_DAYS}\b)?"
    rf"|{_PART}(?:the )?(?:1[5-9]|20)\d{{2}}s?)"
)
_WEEKDAY = rf"(?:{WEEKDAY},? |{SHORT_WEEKDAY}\.?,? )?"
ENTRY = rf"{_WEEKDAY}{_POINT}(?: ?[-–—/] ?(?:{_POINT}|present\b|today\b|now\b))?{_TIME}"

FULL_DATE = re.compile(rf"(?<![\w/-]){FULL}(?![\w/-])")
ENTRY_ALONE = re.compile(rf"(?:{ENTRY}|{WEEKDAY})[:.]?")
ENTRY_THEN = re.compile(rf"(?:{ENTRY}|Now|Present|Today)(?:\s*[–—:|]\s*|\s+-{{1,2}}\s+|\t+)(?=\S)")
#: The same with nothing but space behind it: many a sentence's line begins so, and a list's where several do.
ENTRY_SPACE = re.compile(rf"{ENTRY}\s+(?:\d{{1,4}}\s+)?(?=[^\W\d_a-zß-ÿ])")
_HOUR = r"(?:[01]\d|2[0-3])[:.]?[0-5]\d(?: ?(?:hrs|hours|h)\b)?"
#: The hour that opens a line of a log: "11:32 - Noor found", "0615-0740 Boats lowered", "06.30 hrs – Shelling".
HOUR_ENTRY = re.compile(rf"{_HOUR}(?:\s?[-–—]\s?{_HOUR})?(?:\s?[-–—:|])?\s+(?=[^\W\d_a-zß-ÿ])")

_PLAIN = re.compile(r"\s*(\d{4})(-?)(\d{2})\2(\d{2})(?![\d-])")
#: As clocks of computers write it: "Sat Oct  3 10:01:02 2020", with its zone "Sat Oct 03 10:01:02 +0000 2020".
_CLOCK = re.compile(r"\s*[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) \d\d:\d\d:\d\d (?:[A-Z]{2,5} |[+-]\d{4} )?(\d{4})\s*")


def plain_date(text: str) -> date | None:
    """The day of an ISO 8601 date or time or of a computer's clock, as written there (its own time zone); else None."""
    if match := _PLAIN.match(text):
        year, month, day = match[1], int(match[3]), match[4]
    elif (match := _CLOCK.fullmatch(text)) and match[1] in _SHORT_MONTHS:
        year, month, day = match[3], _SHORT_MONTHS.index(match[1]) + 1, match[2]
    else:
        return None
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def written_day(text: str) -> date | None:
    """The one day that a well-formed date string in any language denotes; None where it is none or more than a day."""
    plain = plain_date(text)
    if plain:
        return plain
    from extract.dates.written import parse_written  # imported here: dateparser costs half a second

    interval = parse_written(text)
    if interval is None or interval.start is None or interval.end is None:
        return None
    if interval.end - interval.start > timedelta(days=1):
        return None
    return interval.start.date()
