"""Where a text says in brackets or behind a dash who published what it told, and when: "… . – Reuters, 4 May".

The language model reads the sentence better without it, its day tells the time of nothing, and its names do nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.dates.calendar_names import ANY_MONTH, ANY_SHORT_MONTH
from extract.entities import places

MONTH = rf"(?i:{ANY_MONTH}|Sept|{ANY_SHORT_MONTH})\.?"
_NAME = r"[A-Z][\w’'&.-]*(?: (?:[A-Z][\w’'&.-]*|and|de|du|of|the)){0,5}"
_DAY = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}"
_MORE = rf"(?:[;,] (?:{_NAME},? )?(?:{_DAY})){{0,3}}"
_ENDED = r"(?<=[.!?\"”’)])"  # a sentence ends before it
_AGENCIES = r"AFP|AP|BBC|Bloomberg|CNN|Interfax|Kyodo|Reuters|TASS|UPI|VOA|Xinhua"
# What stands in brackets within a sentence may be a place and day too: only who is plainly no place is cited there.
_NO_PLACE = rf"(?:{_AGENCIES}|(?!(?:CAR|DRC|EU|GDR|UAE|UK|US|USA|USSR)\b)[A-Z]{{2,8}})(?: News)?"
_TELLER = rf"[a-z]?{_NAME}(?: \([A-Z]{{2,8}}\))?"  # "aBamako", "Integrated Regional Information Networks (IRIN)"
_BETWEEN = re.compile(r", and |[,;] | and ")
_ACRONYM = re.compile(r" \([A-Z]{2,8}\)$")
_CITED = re.compile(
    rf"{_ENDED}\s?(?:--|[–—-]|Sources?:)\s?(?P<dash>{_NAME}), (?:{_DAY}){_MORE}\.?(?=[\s;]|$)"
    rf"|{_ENDED} ?[(\[](?P<behind>{_NAME}), (?:{_DAY}){_MORE}[)\]]\.?(?=\s|$)"
    rf"|{_ENDED}\s?Source(?P<several>s?): (?P<told>{_TELLER}(?:(?:[,;]| and|, and) {_TELLER}){{0,3}})\.?(?=\s*$)"
    rf"| ?\((?P<within>{_NO_PLACE}),? (?:{_DAY}){_MORE}\)"
)
_OPENS = re.compile(r"[(\[–—-]\s?[A-Z]|Source")  # one of them stands in every citation: far cheaper to ask
_LONGEST = 140


def citations(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """The citations between two offsets, with the brackets or dash that they stand behind."""
    end = len(text) if end is None else end
    return _CITED.finditer(text, start, end) if _OPENS.search(text, start, end) else iter(())


def uncited(text: str) -> str:
    """The text without its citations."""
    return _CITED.sub("", text)


def cited(text: str, span: tuple[int, int], passage: tuple[int, int]) -> list[str]:
    """Who is cited for what a sentence tells: in brackets within it, or at the end of its passage."""
    for found in citations(text, span[0], min(span[1] + _LONGEST, passage[1])):
        if found["within"] and found.start() < span[1]:
            return [found["within"]]
    for found in citations(text, max(span[0], passage[1] - _LONGEST), passage[1]):
        if found["within"] or text[found.end() : passage[1]].strip():
            continue
        if not found["told"]:
            one = found["dash"] or found["behind"]
            return [] if places.is_known(one) else [one]  # "– Lagos, 4 May": where it was written
        tellers = _BETWEEN.split(found["told"]) if found["several"] else [found["told"]]
        return [_ACRONYM.sub("", one.removesuffix(".")) for one in tellers]
    return []
