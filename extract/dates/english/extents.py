"""How far a length of time reaches: "the twelve anguished days"; in a history "two months of fierce battles".

Annotators of histories (WikiWars, after TIMEX2) take in what the time was filled with; those of news (TimeBank) do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from extract.dates.english.guards import DEED
from extract.dates.english.history import tells_history
from extract.dates.english.lexicon import listed
from extract.dates.english.referring import STOPS
from extract.dates.expression import Length, Shift
from extract.dates.grammar import Found
from extract.dates.interval import Amount

_LONGEST = 4  # words of what follows "of"; two less after an article, where a verb stands sooner
_OF = re.compile(r"\s+of\s+(?=[^\W\d])(the\s+|an?\s+|his\s+|her\s+|their\s+|its\s+)?")
_WORD = re.compile(r"[^\W\d_](?:[\w'’]|-(?!-))*")
_GAP = re.compile(r"[^\S\n]+")
_CLOSES = re.compile(r"\s*(?:[.,;:?!)\]\"”]|$|\n|[–—])")
# Words that end what "of" brings in.
_STOPS = (STOPS - {"and", "my"}) | frozenset(
    listed(
        "among these those can all both each there then only also followed began passed ended came elapsed awaited "
        "being having doing trying getting going making taking"
    )
)


# 'twelve anguished days', 'several relatively quiet days': number, adjectives, unit; not 'killed two men days after'.
_COUNTED = re.compile(
    r"(?i)\b(?:(?:the|these|those|his|her|their|its|our)\s)?"
    r"(several|many|some|(?:a )?few|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
    r" (?:(?:[a-z]+ly|very|rather|quite|more),? )?([a-z]{3,}(?:-[a-z]+)*)(?:(?:,| and|, and) [a-z]{3,})? $"
)
_SIDE = re.compile(r" (?:after|before|later|earlier|ago|into|prior|following)\b")


def counted(text: str, item: Found, free: int, read: Callable[[str], Amount | None]) -> Found:
    """Bare units with the number that stands before their adjectives, no earlier than `free`, where the expression
    before them ends; `read` gives the length of 'twelve days'."""
    term = item.expression
    if item.rule.name != "bare_units" or not isinstance(term, Length) or not text[item.start].islower():
        return item
    number = _COUNTED.search(text, max(free, item.start - 60), item.start)
    if number is None or number.group(2).lower() in _STOPS or _SIDE.match(text, item.end):
        return item
    amount = read(f"{number.group(1)} {text[item.start : item.end]}")
    return replace(item, start=number.start(), expression=replace(term, amount=amount)) if amount else item


# 'the 6 July 2017 crash': the article is the crash's
_ARTICLE = re.compile(r"[Tt]he (?=\d{1,2}(?:st|nd|rd|th)? [A-Z])")


# '2,500 more than a year earlier', 'sold far fewer than a year ago': how much more there was, not how long ago
_COMPARED = re.compile(r"(?:more|fewer|less) than ")
_BY_HOW_MUCH = re.compile(
    r"(?:\b(?!(?:1[5-9]|20)\d\d )[\d.,]*\d(?:bn|m|k|pp|p|c)?|%|\b(?:per ?cent|points?|times|hundred|thousand|[bm]illion"
    r"|twice|much|far|slightly|a (?:bit|little)|dollars|euros|pounds|pence|cents)) $"
)


def narrowed(text: str, item: Found) -> Found:
    """The expression without the article that belongs to what happened then, or the words that tell how much."""
    term = item.expression
    more = _COMPARED.match(text, item.start, item.end) if isinstance(term, Shift) and term.mod else None
    if more and isinstance(term, Shift) and _BY_HOW_MUCH.search(text, max(0, item.start - 20), item.start):
        return replace(item, start=more.end(), expression=replace(term, mod=None))
    article = _ARTICLE.match(text, item.start, item.end)
    return replace(item, start=article.end()) if article and DEED.match(text, item.end) else item


def widened(text: str, items: list[Found]) -> list[Found]:
    """The expressions of one passage, each length in a history with the noun phrase that says what filled it."""
    wide: list[Found] = []
    for at, item in enumerate(items):
        if isinstance(item.expression, Length) and item.expression.whole is None and text.startswith(" of ", item.end):
            end = _filled(text, item.end)
            free = at + 1 == len(items) or items[at + 1].start >= end
            if end > item.end and free and tells_history(text, item.start, item.end):
                item = replace(item, end=end)
        wide.append(item)
    return wide


def _filled(text: str, start: int) -> int:
    """Where "of …" ends: at the last word where the phrase fills its clause or a word that no noun phrase holds comes
    next ("of bitter fighting followed", not "of battles raged through"), else after its first noun."""
    of = _OF.match(text, start)
    if of is None:
        return start
    at, ends, stopped = of.end(), list[int](), False
    while len(ends) < _LONGEST:
        word = _WORD.match(text, at)
        stopped = word is not None and word.group().lower() in _STOPS and not text.endswith("ed", 0, at - 1)
        if word is None or word.group().lower() in _STOPS:
            break
        ends.append(word.end())
        gap = _GAP.match(text, word.end())
        if gap is None:
            break
        at = gap.end()
    if not ends or text.endswith("ly", 0, ends[-1]):
        return start  # 'two years of barely being heard'
    fills = len(ends) <= _LONGEST - 2 * bool(of.group(1)) and (stopped or _CLOSES.match(text, ends[-1]))
    return ends[-1] if fills else ends[0]
