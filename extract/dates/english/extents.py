"""How far a length of time reaches in a history: "two months of fierce battles", "the early years of the war".

Annotators of histories (WikiWars, after TIMEX2) take in what the time was filled with; those of news (TimeBank) do not.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dates.english.history import tells_history
from extract.dates.english.lexicon import listed
from extract.dates.expression import Length
from extract.dates.grammar import Found

_LONGEST = 4  # words of what follows "of"; two less after an article, where a verb stands sooner
_OF = re.compile(r"\s+of\s+(?=[^\W\d])(the\s+|an?\s+|his\s+|her\s+|their\s+|its\s+)?")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_GAP = re.compile(r"\s+")
_CLOSES = re.compile(r"\s*(?:[.,;:)\]\"”]|$|\n|[–—])")
# Words that end what "of" brings in.
_STOPS = frozenset(
    listed(
        "of in on at to from by for with without into onto over under between among against during through throughout "
        "after before until since near the a an this that these those which who whom whose what when where while as "
        "because but or nor if than was were is are be been had has have did do does would could should will may might "
        "must can not it he she they we you i his her their its our all both each there then only also followed began "
        "passed ended came elapsed awaited"
    )
)


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
    if not ends:
        return start
    fills = len(ends) <= _LONGEST - 2 * bool(of.group(1)) and (stopped or _CLOSES.match(text, ends[-1]))
    return ends[-1] if fills else ends[0]
