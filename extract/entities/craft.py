"""Aircraft by their maker and model: "the Airbus A330 crashed" tells of the jet, not of Airbus."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.entities.shapes import name_at
from extract.records import Mention

_MAKERS = frozenset(
    """
Airbus Antonov ATR Boeing Bombardier Cessna Dassault Embraer Fokker Gulfstream Ilyushin Learjet Lockheed Mikoyan Saab
Sikorsky Sukhoi Tupolev Yakovlev
""".split()  # noqa: SIM905 – a table of words, as in the rest of this room
)
# "A380", "787", "737-800", "Il-76MD", with the name some models have ("787 Dreamliner").
_MODEL = re.compile(
    r"[ \u00a0](?P<code>(?!(?:19|20)\d\d\b)(?:[A-Z][a-zA-Z]{0,2}-?)?\d{2,4}(?:-\d{2,4}[A-Z]{0,2})?[A-Z]{0,2})"
    r"s?\b"
    r"(?P<name> (?:Dreamliner|Superjumbo|Superjet|Stratofortress|Jumbo)(?:s\b)?)?"
)


_NAMED = re.compile(r"(?:\w+ )?(?P<code>[A-Z]*[a-z]{0,2}-?\d[\dA-Z-]*)(?: [A-Z]\w+)?")
NOUNS = frozenset({"aircraft", "airliner", "airplane", "jet", "jetliner", "plane"})


def is_craft(name: str) -> bool:
    """Whether a name is a model's: "Boeing 787 Dreamliner", "A380"."""
    found = _NAMED.fullmatch(name)
    return found is not None and (name.split()[0] in _MAKERS or name == found["code"])


def with_models(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with makers before a model's number widened to the aircraft; later bare numbers added as such."""
    codes: set[str] = set()
    result: list[Mention] = []
    for mention in mentions:
        model = _MODEL.match(text, mention.end) if mention.text in _MAKERS else None
        if model is not None:
            codes.add(model["code"])
            end = model.end("name") if model["name"] else model.end("code")
            mention = name_at(text, mention.start, end, "ORG")
        elif mention.text.split()[0] in _MAKERS and mention.text.split()[-1].isalnum():
            last = mention.text.split()[-1]
            codes |= {last} if any(map(str.isdigit, last)) and last[0].isalpha() else set()
        result.append(mention)
    taken = {(m.start, m.end) for m in result}
    added = [m for m in _bare(text, codes) if not any(a <= m.start < b for a, b in taken)]
    return sorted([*result, *added], key=lambda m: m.start)


def _bare(text: str, codes: set[str]) -> Iterator[Mention]:
    lettered = sorted(code for code in codes if code[0].isalpha())
    if not lettered:
        return
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, lettered)) + r")(?=s?\b)")
    for found in pattern.finditer(text):
        yield name_at(text, found.start(), found.end(), "ORG")
