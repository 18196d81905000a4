"""Titles of books, films and songs that hold words of time name none: "Ten Days in Harlem", Seven Days in May."""

from __future__ import annotations

import re

from extract.dates.english.capitals import not_caseless
from extract.dates.english.lexicon import MONTHS, WEEKDAYS, listed
from extract.dates.grammar import Found

_NEAR = 60  # characters on each side in which a title begins and ends
_LONGEST = 9  # words of a title
_LONGEST_VERB = 12
# What a title writes small.
_SMALL = frozenset(
    listed(
        "a an the of in on at by for to and or nor but from with as into after before over under up off vs is without"
    )
)
_TIME = frozenset((*MONTHS, *WEEKDAYS, *listed("january last next early late mid morning night evening afternoon")))
_OPENS = re.compile(r"(?:^|[\s(\[—–])([\"“‘'])(?:[^\s\"“”,][^\"“”\n,]*)?$")
# Before what a banner, message or entry says: 'a sign read "Closed Monday"', 'his telegram: "Arriving Friday"'
_SAYS = re.compile(
    r"(?:: ?|\b(?:chanted|chanting|entered|posted|reads?|reading|replied|said|says|saying|sent|stamped|states?|stating"
    r"|texted|tweeted|wired) )$"
)
_CLOSING = {'"': '"', "“": "”", "‘": "’", "'": "'"}
_YEAR = re.compile(r"\d{4}")
# 'Seven Days', '12 Years', 'The Longest Hours', '28 Days Later': a length with the capitals of a title.
_LENGTH = re.compile(
    r"(?:(?:The|A|An) )?(?:[A-Z][a-z]+|\d{1,3})(?:[ -](?:[A-Z][a-z]+|and))*[ -]"
    r"(?:Seconds|Minutes|Hours|Days|Nights|Weeks|Months|Years|Centuries)(?: (?:Later|After|Ago|Before|Earlier))?"
)
_GOES_ON = re.compile(r"(?: (?:of|in|to|a|an|with|the|from|and|on|at|for|without|my|our))* [A-Z][\w'’]*")
_LED = re.compile(r"[A-Z][\w'’]+(?: (?:in|of|for|and|with|the|a|my))+ $")  # Around the World in Eighty Days
_ASKS_FOR_LENGTH = re.compile(r"(?i)\b(?:for|within|least|after|every|than|about|during|over|of|imprisonment|:) $")


def untitled(text: str, items: list[Found]) -> list[Found]:
    """The expressions that are no part of a title.

    "Ten Days in Harlem" was banned. He saw 12 Years a Slave. Not: 'stamped "Monday, 3 May"', 'Thirty Days after'.
    """
    kept: list[Found] = []
    end = 0  # of the last title
    for item in items:
        if item.start < end:
            continue
        first = text[item.start]
        if (first.isupper() or first.isdigit()) and not _YEAR.search(text, item.start, item.end):
            end = max(_end_of_quoted(text, item), _end_of_plain(text, item))
            if end:
                continue
        kept.append(item)
    return kept


def _end_of_quoted(text: str, item: Found) -> int:
    """Where the quotation marks close that hold a title and the expression in it, else 0."""
    opening = _OPENS.search(text[max(0, item.start - _NEAR) : item.start])
    if opening is None:
        return 0
    begin = max(0, item.start - _NEAR) + opening.start(1) + 1
    if _SAYS.search(text, max(0, begin - 1 - _LONGEST_VERB), begin - 1):
        return 0
    close = text.find(_CLOSING[opening[1]], item.end, item.end + _NEAR)
    if close < 0:
        return 0
    if "," in text[item.end : close - 1]:
        return 0
    words = text[begin:close].rstrip(".,;!?").split()
    others = (text[begin : item.start] + " " + text[item.end : close]).rstrip(".,;!?").split()
    titled = all(word in _SMALL or not word[0].islower() for word in words)
    more = any(word[0].isupper() and word.lower().strip(",") not in _TIME for word in others)
    return close if titled and more and len(words) <= _LONGEST and words[-1] not in _SMALL else 0


def _end_of_plain(text: str, item: Found) -> int:
    """Where a title ends that opens with a length in capitals and stands among small letters, else 0."""
    words = text[item.start : item.end]
    if not _LENGTH.fullmatch(words) or _ASKS_FOR_LENGTH.search(text, max(0, item.start - _NEAR), item.start):
        return 0
    goes_on = _GOES_ON.match(text, item.end)
    led = words[0].isalpha() and _LED.search(text, max(0, item.start - _NEAR), item.start)
    if goes_on is None and not led and not (words[0].isdigit() and words.endswith("Later")):
        return 0
    line = text[max(0, item.start - _NEAR) : item.start].rsplit("\n", 1)[-1]
    line += text[item.end : item.end + _NEAR].split("\n", 1)[0]
    return (goes_on.end() if goes_on else item.end) if not_caseless(line) else 0
