"""What a report cites: the entries under its "References" tell of papers, nothing that happened, and are furniture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.records import Passage

_HEADS = re.compile(
    r"[#*\s]*(?:\d{1,2}\.? )?(?:references(?: cited)?|bibliography|(?:works|literature|sources) cited|citations"
    r"|further reading|external links)[:\s*]*",
    re.IGNORECASE,
)
#: What an entry has and a sentence of a report has not: a year in brackets, who published it, where it stands.
_ENTRY = re.compile(
    r"\([^()]{0,20}(?:1[5-9]|20)\d\d[a-z]?\)|\bISBN\b|\bdoi:|https?://|\bpp?\. ?\d|\bvol\. ?\d"
    r"|\b(?:Retrieved|Accessed|Archived)\b|^\W{0,3}(?:\d{1,3}[.)]? )?[\"“'‘]|\bPress\b|\bNo\. \d|, ed\.|\bet al\."
)
_LONGEST = 500  # characters of an entry


def without_cited(text: str, passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages, the entries of a list of references among them marked as furniture."""
    inside = False
    for passage in passages:
        if passage.section == "heading":
            inside = _HEADS.fullmatch(text, passage.start, passage.end) is not None
        is_listed = inside and passage.section in ("body", "list") and passage.end - passage.start <= _LONGEST
        is_entry = is_listed and _ENTRY.search(text[passage.start : passage.end])
        yield replace(passage, section="furniture") if is_entry else passage
