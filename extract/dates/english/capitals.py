"""Which words have a capital: for texts in capitals or small letters throughout, so that rules read them as others.

A caseless text tells "may" and "May", "ad" and "AD", a sentence's beginning and a name by their company alone: months,
weekdays and feasts get their capital, what opens a sentence and who bears a title does, all else is small.
"""

from __future__ import annotations

import re

from extract.dates.english.calendars import HEBREW, LUNAR, SOLAR
from extract.dates.english.lexicon import (
    MONTH_SHORT,
    MONTHS,
    SEASON,
    WEEKDAY_PLURAL,
    WEEKDAY_SHORT,
    WEEKDAYS,
    ZONES,
    listed,
)

_ORDINARY = set(listed("may march mar mon wed sat sun"))  # also words that are no month and no weekday
_NAMES = {*MONTHS, *MONTH_SHORT, *WEEKDAYS, *WEEKDAY_PLURAL, *WEEKDAY_SHORT}
_TITLES = set(listed("mr mrs ms dr prof gen sen gov rep lt col capt sgt maj st sir judge"))
_SHORTENED = {*_TITLES, *MONTH_SHORT, *WEEKDAY_SHORT} | set(listed("jr no vs co corp inc ltd dept est approx ca vol"))
_ALWAYS = (_NAMES - _ORDINARY) | set(listed("ltd inc corp llc"))
# Zones that are no other words; years' letters; what else is written in capitals and read so.
_CAPITALS = {zone for zone in ZONES if zone.islower()} - {"ist", "z"} | set(listed("bc bce un us uk eu ve vj"))
_BESIDE_FIGURES = set(listed("ad ce ah sh ap z eat cat wat wet west art eet"))  # without a figure beside other words
_PLACES = set(
    listed(
        "street st road rd avenue ave lane drive court ct terrace close place valley hall hill bridge garden gardens"
    )
    + listed("crescent island harbor harbour palace club group")
)
_PAPERS = "times|mirror|telegraph|express|post|star|standard|herald|mail|world|chronicle|gazette|tribune|sun|fever"
_FOREIGN_MONTHS = "|".join(sorted(set(re.findall(r"[a-z]{3,}|av", " ".join((*SOLAR, *LUNAR, *HEBREW))))))
_STREETS = "|".join((*MONTHS, *SEASON, "easter", "christmas", "candlemas"))  # what may name a street or an island
_BEFORE_PLACE = re.compile(rf"(?i)(?:{_STREETS}|day) $")
_DAYS = "day|night|week|new year|" + "|".join(WEEKDAYS)
# Words that have a capital by what is behind or before them: feasts, days that have a name, foreign months, streets.
_NAMED = re.compile(
    rf"""(?ix)\b(?:may|lady|victory|election|labou?r|earth|boxing|memorial|tax|burns|pancake|canada|columbus|veterans
    |remembrance|armistice|independence|good|holy|black|bloody|spy|low|giving|orthodox|twelfth|advent|palm|old)
     (?=\ (?:{_DAYS}))
    |\b(?:lent|advent|holi|tet)\b(?!\ (?:me|him|her|them|us|the|a|of)\b)|\bfeast(?=\ of)
    |\b(?:epiphany|corpus|christi)\b(?=\ (?:christi\ )?\d)
    |(?:(?<=\b\d\ )|(?<=\b\d\d\ ))(?!(?:and|or|to|of|in|through|thru|until|till|by|from|at|[ivx]+)\b)
     [^\W\d_]+(?=,?\ [l\d]\d\d\d\b)
    |\b(?:{_FOREIGN_MONTHS})\b(?=,?\ \d|\ ?['’]?\ ?a[lt])
    |(?<=day\ )(?:{_PAPERS})\b|(?<=ing\ )(?:{_PAPERS})\b|\b(?:{_STREETS})(?=\ (?:{"|".join(sorted(_PLACES))})\b)"""
)
_MONTH_HERE = re.compile(
    r"(?i)(?:\b(?:in|last|next|this|by|since|until|till?|of|late|early|mid|every|from|to|on|before|after|through"
    r"|during|between|for|coming|past|around|about|\d{1,2}(?:st|nd|rd|th)?"
    rf"|(?:{'|'.join(MONTHS)}),?(?: and| or| to)?)[ -]"
    r"|\d[-/]|[a-z]+day,? )$"
)
_BESIDE_MONTH = re.compile(rf"(?i),? ?-?\d|(?:,| and| or| to) (?:{'|'.join(MONTHS)})\b")
_FIGURE_AFTER = re.compile(r" ?\d")
_ROMAN = re.compile(r"M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_FIGURE_END = re.compile(
    r"(?i)\d+(?:['’]?s|st|nd|rd|th|h|m|hrs?|mins?|am|pm|yrs?)|q\d+[hdw]|\d+h\d+m?|l\d(?:st|nd|rd|th)?|\d+d"
)
_HALF, _YEAR_AFTER = re.compile(r"[12]H"), re.compile(r" (?:19|20)\d\d\b")  # 2H 2019
_STAMP = re.compile(r"\b\d{6}[A-Z]? $")
_OPENS = re.compile(r"(?:([^\W\d_]+)|\W|\d\d\d)[.!?][\"”’')\]]*\s+[\"“‘'(\[]*$")
# What no headline in capitals has, and what only such a one has.
_SMALL = re.compile(
    r"(?<![\w'’-])[a-z]{2}"
    r"(?<!\b(?=(?:an|the|of|in|on|at|by|for|to|and|or|nor|from|with|as|but|vs|via|per|into|over|after|than|up|off)\b)..)"
)
_TITLED = re.compile(
    r"(?<=[a-z,\d] )(?:Is|Was|Are|Were|Has|Have|Had|Will|Be|Been|After|Before|During|Until|Over|He|She|They|It|We|You"
    r"|His|Her|Their|Our|With|From|Into|This|That|Not|Who|When|Says?|Said"
    r"|Through|Today|Tomorrow|Tonight|Yesterday|Its|Around|Under|Against|Between|Amid|Could|Would|Did|Does|Out|Him|Them)\b"
)
_FEWEST, _LABEL = 4, 200  # blanks, within so many characters
_HEADLINE = 300  # characters, at most
_NEAR = 24  # characters beside a word in which its company stands


def caseless(text: str) -> bool:
    """Whether letters' cases tell nothing: all capitals, all small, or a headline With All Its Words in Capitals.

    A few words alone, a cell or a label, are written as their own kind is: they are left.
    """
    if text.count(" ", 0, _LABEL) < _FEWEST:
        return False
    if text.isupper() or text.islower():
        return True
    return len(text) <= _HEADLINE and bool(_TITLED.search(text)) and not _SMALL.search(text)


def not_caseless(beginning: str) -> bool:
    """Whether the beginning of a text shows that it is not caseless."""
    return not (beginning.isupper() or beginning.islower()) and bool(_SMALL.search(beginning))


def cased(text: str) -> str:
    """A text without capitals, or with nothing else, with the capitals that others have; of the same length."""
    small = text.lower()
    if len(small) != len(text):
        return text  # a letter whose small form is two
    named = {found.start() for found in _NAMED.finditer(small)}
    pieces: list[str] = []
    last = 0
    shouted = text.isupper()
    for match in _WORD.finditer(text):
        start, end = match.span()
        if match.group().isupper() and not shouted and end - start > 1:
            continue  # an abbreviation
        capital = start in named or (start == 0 and small != text)
        word = _word(match.group(), text[max(0, start - _NEAR) : start], text[end : end + _NEAR], capital)
        pieces += text[last:start], word
        last = end
    return "".join((*pieces, text[last:]))


def _word(word: str, lead: str, tail: str, capital: bool) -> str:
    """The word as it is written between these."""
    small = word.lower()
    if any(letter.isdigit() for letter in word):
        counts = _FIGURE_END.fullmatch(word) and not (_HALF.fullmatch(word) and _YEAR_AFTER.match(tail))
        return small if counts else word
    if _STAMP.search(lead):
        return word  # 031200Z OCT 2020
    if len(word) == 1:
        return _letter(word, lead, tail)
    if small in _CAPITALS or (small in _BESIDE_FIGURES and _at_figure(lead, tail)):
        return word.upper()
    if word.isupper() and _ROMAN.fullmatch(word):
        return word
    if small in _ORDINARY:
        capital |= bool(_BESIDE_MONTH.match(tail) or _MONTH_HERE.search(lead))
    else:
        capital |= small in _ALWAYS or (small in _TITLES and tail[:1] in (" ", "."))
        capital |= small in _PLACES and bool(_BEFORE_PLACE.search(lead))
    return small.capitalize() if capital or _opens_sentence(lead) or _bears_title(lead) else small


def _letter(letter: str, lead: str, tail: str) -> str:
    """A letter alone: of a.m., circa, or an initial (A.D., D-Day) and then as it is."""
    small = letter.lower()
    if not letter.isascii():
        return small
    if small == "c":
        circa = tail[:1] == "." and _FIGURE_AFTER.match(tail[1:])
        return small if circa else letter
    meridiem = tail[:2].lower() in (".m", " m") if small in "ap" else small == "m" and lead[-2:].lower() in ("a.", "p.")
    return small if meridiem or (small == "a" and tail[:1] == " ") else letter


def _at_figure(lead: str, tail: str) -> bool:
    return lead[-2:-1].isdigit() or lead[-8:].lower() == "century " or bool(_FIGURE_AFTER.match(tail))


def _opens_sentence(lead: str) -> bool:
    """Whether a sentence ends before the word, and not only a shortened word or an initial."""
    end = _OPENS.search(lead)
    return end is not None and (end[1] is None or (len(end[1]) > 1 and end[1].lower() not in _SHORTENED))


def _bears_title(lead: str) -> bool:
    return lead.rstrip(" ").rsplit(" ", 1)[-1].rstrip(".").lower() in _TITLES
