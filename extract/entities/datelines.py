"""Where the dateline of a story ends: the model reads the sentence behind it better without it."""

from __future__ import annotations

import re

from extract.dates.calendar_names import ANY_SHORT_MONTH, ANY_WEEKDAY
from extract.entities.citations import MONTH
from extract.entities.places import is_country, people
from extract.reading.loglines import PLACED
from extract.reading.shapes import ENTRY

BYLINE_REACH = 80
# "BAGHDAD (Reuters) -", "BASRA, Southern Marshes -", "GENEVA, June 4 —", "Iran, September 21, 2019—": capitals, a date
# or an agency before a dash.
_DATELINE = re.compile(r"(?P<place>[A-Z][^\n–—:;!?]{1,70}?)\s?(?:—|–|--|_| - |\| |\)\.?-|\)$)\s*")
_IN_DATELINE = re.compile(
    rf"\([A-Z][\w/ .]{{1,20}}\)|\b(?:{ANY_SHORT_MONTH})[a-z]{{0,6}}\.? \d|\d{{4}}"
    r"|^[A-Z .,'’-]+$|^[A-Z][A-Z .'’-]{2,}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+){0,2}){1,2}$"
)
# "July 3rd.—" opens a day of a diary.
_ONLY_DATE = re.compile(r"(?:[A-Z][a-z]+day,? )?[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?\.?(?:,? \d{4}\.?)?")
_AGENCY = re.compile(  # "(Reuters) - ", "(New York) – ", "(Washington, DC) – ", "(Nairobi, 14 March 2021) – "
    r"\((?P<place>[A-Z][\w/.]{1,15}(?: [A-Z][\w.’-]{1,15}){0,2}(?:, [A-Z][\w.]{1,15})?"
    r"|[A-Z][\w .'’-]{1,30}, [A-Z\d][\w ,.]{3,24}\d)\)\s?(?:—|–|--?)\s+"
)
# "Jan. 5—VARNA — ", "3 May 2019 – BASRA (Reuters) – ": the place in capitals behind the day.
_DAY_FIRST = re.compile(
    r"(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?\s?[–—-]{1,2}\s?"
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{2,40}?)(?:\s\([\w/ .]{1,20}\))?\s?[–—-]{1,2}\s+(?=[A-Z\"“])"
)
# "January 12, 2012 (VARNA) – ", "April 25 2011 (BASRA) ": the place in brackets behind the day.
_DAY_AND_PLACE = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?),? \d{4} "
    r"\((?P<place>[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{2,40})\)\s?(?:[–—]|--?)?\s+(?=[A-Z\"“])"
)
# "Nairobi — The Authority", "Italy - More migrants": a country or great city before what opens a sentence.
_PLACE_ONLY = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\wà-ÿ'’-]+(?: [A-ZÀ-Þ][\wà-ÿ'’-]+){0,2})\s(?:—|–|--?)\s(?:by [A-Z]\w+ \w+ )?"
    r"(?=(?:The|An?|At|In|On|After|More|Over|About|Some|Nearly|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens"
    r"|Hundreds|Thousands|Police|Authorities|Security|Suspected|\d[\d,]*) )"
)
_GREAT = 200  # thousand inhabitants
# "VARNA, Mar 22 (Reuters) A ferry ran aground": an agency in brackets behind the day, and no dash.
_NO_DASH = re.compile(
    r"(?P<place>[A-ZÀ-Þ]{3,}[^\n–—:;!?()]{0,50}?,? [A-Z][a-z]{2,8}\.? \d{1,2}) "
    r"\([A-Z][A-Za-z/-]{1,20}\)\s+(?=[A-Z\"“])"
)
_TOWN = r"[A-ZÀ-Þ][\w’'-]+(?:[ /][A-ZÀ-Þ][\w’'-]+){0,2}"
_OPENS = r"(?=[A-ZÀ-Þ\"“\d])"
# "Varna, Mar 22 (UNI) A ferry ran aground", "VARNA, June 5 (APP): A ferry", "Varna | URN | A ferry": it is plainly one.
_WITH_AGENCY = re.compile(
    rf"(?P<place>{_TOWN}), {MONTH} \d{{1,2}}(?:,? \d{{4}})? \([A-Z][A-Za-z/-]{{1,20}}\):?\s+{_OPENS}"
    rf"|(?P<town>{_TOWN}(?:, {_TOWN})?) \| [A-Z][A-Z ]{{1,25}} \|\s+{_OPENS}"
)
# "Varna, Mar 22: A ferry ran aground on Monday", "Lagos: The court on Monday": only where the story has a day of its
# own, as the entry of a chronology has none ("Varna, 3 May: A ferry ran aground").
_COLON = re.compile(
    rf"(?P<place>{_TOWN})(?:, {_TOWN})?(?P<day>, (?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?)?"
    rf"(?::|\s[–—-])\s+{_OPENS}"
    rf"(?=[^.\n]{{0,240}}?\b(?:{ANY_WEEKDAY}|[Tt]oday|[Yy]esterday)\b)"
)
# "Egypt: Activist jailed for five years", a headline's or a list's: countries alone, and not what they say.
_COUNTRY = re.compile(rf"(?P<place>{_TOWN}): (?=[A-ZÀ-Þ\d])(?!(?:I|We|My|Our|The Government|You)\b)")
# "VARNA, Sept 21 At least six men": a place in capitals and a day, and nothing between them and the story.
_BARE_DAY = re.compile(rf"(?P<place>[A-ZÀ-Þ]{{3,}}(?: [A-ZÀ-Þ]{{2,}}){{0,2}}),? {MONTH} \d{{1,2}}\s+(?=[A-Z\"“][a-z])")
_DAY_BEHIND = re.compile(rf"(?:{MONTH} \d{{1,2}},?|\d{{1,2}} {MONTH},?) \d{{4}}\s?(?:[–—]|--?|:)\s+{_OPENS}")
# What tells a story already: "In December 1999, a naval mutiny - the first ever - …".
_STORY = re.compile(r"(?:After|At|By|During|From|In|On|Since|The)\s|[^(]*\b[a-z]{3,}\s[^(]*\b[a-z]{3,}\b")
# The day of a diary's entry and the head of an article: "July 3rd.—", "14th April, 1847. ", "15th.—", "Brown.—"
_STAMP = re.compile(
    rf"[\"“]?(?:(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:(?:st|nd|rd|th)?(?: of)? {MONTH}|st|nd|rd|th))"
    r"(?:,? \d{4})?\.(?:\s?[—–-]+\s*|\s+(?=\d|[A-Z])(?!\d{4}\b))"
    r"|[A-ZÀ-Þ][\w'’-]+(?:,? [A-ZÀ-Þ][\w'’.-]*){0,3}\.[—–]\s?(?=[A-Z]))"
)
# The date that labels an entry of a chronology: "July 1, 2020 – ", "*6 June: ", "2011-05-03: ".
_HOUR = r"\d{1,2}[:.]?\d\d(?: ?(?:hrs?|[ap]\.?m\.?))?"
_LABEL = re.compile(
    rf"(?:[*•·–-]\s?)?(?:\*\*|__)?(?:(?i:{ENTRY}|(?:(?:c\.|ca\.|circa|early|mid|late)[ -]?)?(?:the )?\d{{4}}s?)"
    rf"|{ANY_WEEKDAY}|Today|Yesterday|Tomorrow)(?:\*\*|__)?"
    rf"(?:,? (?:{_HOUR}|(?:early |late )?(?:morning|afternoon|evening|night)))?"
    rf"(?P<placed>{PLACED})?(?:\s?:\s+|\s?[–—]\s?|\s--?\s)(?=[^\W\d_])"
)
# A word that says what a paragraph is about, no part of its first sentence: "Problems: the bridge was washed away".
_HEADWORD = re.compile(
    r"(?:[*•·–-]\s?)?(?:\*\*|__)?(?:Access|Actions?(?: taken)?|Background|Casualties|Cause|Comment|Context|Correction"
    r"|Damage|Decision|Description|Details?|Findings?|Health|Incident|Needs|Next(?: steps)?|Notes?|Outcome|Problems?"
    r"|Response|Results?|Security|Shelter|Situation|Status|Summary|Updates?|Warning|Weather)(?:\*\*|__)?:\s+(?=[^\W\d_])"
)


def stamp(text: str, start: int, end: int) -> int:
    """Where the day ends that opens an entry of a diary ("July 3rd.—", "May 1st. 2nd Company left") or labels one of a
    chronology, the head of an article ("Brown.—"), or a word set before a paragraph ("Background:"); 0 for none."""
    found = _STAMP.match(text, start, end) or _LABEL.match(text, start, end) or _HEADWORD.match(text, start, end)
    return found.end() if found else 0


def labelled_place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place in the label of a chronology's entry ("3 May 2014 (GAO): Rebels …"), None for none."""
    found = _LABEL.match(text, start, end)
    return found.span("placed") if found and found["placed"] else None


def dateline(text: str, start: int, end: int) -> int:
    """Where the dateline that opens a passage ends, 0 for none.

    With the day that may stand behind it: "KYIV (AFP) – 3 May 2019 – "."""
    ended = _dateline(text, start, end)
    day = _DAY_BEHIND.match(text, ended, end) if ended else None
    return day.end() if day else ended


def is_agency(text: str, begin: int, start: int) -> bool:
    """Whether a name of the dateline that begins at `begin` stands in brackets behind the place, as who sent the story
    does ("VARNA, May 3 (Phoenix) – "), not as the place behind the day ("May 3, 2014 (VARNA) – ")."""
    return begin < start - 1 and text[start - 1] == "(" and text[begin].isalpha() and not _ONLY_DATE.match(text, begin)


def _dateline(text: str, start: int, end: int) -> int:
    alone = _AGENCY.match(text, start, end) or _NO_DASH.match(text, start, end) or _DAY_FIRST.match(text, start, end)
    alone = alone or _DAY_AND_PLACE.match(text, start, end) or _WITH_AGENCY.match(text, start, end)
    alone = alone or _BARE_DAY.match(text, start, end)
    if alone:
        return alone.end()
    placed = _PLACE_ONLY.match(text, start, end)
    if placed and (is_country(placed.group("place")) or people(placed.group("place")) >= _GREAT):
        return placed.end()
    land = _COUNTRY.match(text, start, end)
    if land and is_country(land["place"]):
        return land.end()
    told = _COLON.match(text, start, end)
    if told and (told["day"] or people(told["place"]) >= _GREAT):
        return told.end()
    found = _DATELINE.match(text, start, min(end, start + BYLINE_REACH))
    if found is None or _STORY.match(found.group("place")) or _ONLY_DATE.fullmatch(found.group("place")):
        return 0
    if found.group().count("(") > found.group().count(")"):
        return 0  # a life: "Lena Quist (1887–1961) founded …"
    return found.end() if _IN_DATELINE.search(found.group("place") + ")" * (")" in found.group())) else 0
