"""What lives and family trees abbreviate: "Robert, b. 30 Aug 1829; m. 1855 Ann Orr; d. 1901".

The language model takes such letters for initials, so they are read written out. To add one, add its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORDS = {
    "b": "born", "bap": "baptized", "bapt": "baptized", "bp": "baptized", "bur": "buried", "d": "died",
    "div": "divorced", "m": "married",
}  # fmt: skip
_DEED = re.compile(
    r"(?<=[ (])(?=[bdm])(?:(?<=[,;:(] )|(?<=\()|(?<=\b[Hh]e )|(?<=\b[Ss]he )|(?<=\bwho )|(?<=\band )|(?<=\d{4} ))"
    rf"(?P<short>{'|'.join(_WORDS)})\.(?: \(\d\))?"
    r"(?= (?:in infancy|young\b|unm|(?!(?:A|An|He|In|It|On|She|That|The|They|This)\b)"
    r"(?=\d|[A-Z]|(?:in|at|on|near|about|abt|c|ca|circa|before|bef|after|aft|by)\b)"
    r"[^;()\n]{0,45}?\b(?:1[3-9]|20)\d\d\b))"
)
_LISTED = re.compile(r"(?:^|[;:,(]\s)\(?a[.)] ")  # "a. the law of 1855; b. …" counts its points


def abbreviations(text: str) -> Iterator[tuple[int, int, str]]:
    """Where such a letter stands, with its full stop and the number of a marriage ("m. (2)"), and its word."""
    found = list(_DEED.finditer(text))
    if found and not _LISTED.search(text):
        yield from ((*match.span(), _WORDS[match["short"]]) for match in found)
