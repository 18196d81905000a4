"""A bare number that may be a year, with what stands around it, and streets that a number may be a house of."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.dates.look import Look

ADDRESS = re.compile(
    r"\s+(?:[A-Z][\w.]+\s+){1,2}(?:Street|St\.|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd|Drive|Dr\.|Lane|Ln\b|Court|Ct\."
    r"|Place|Square|Highway)"
)


class Number(NamedTuple):
    """A number and what stands around it, looked up once for all judges."""

    look: Look
    words: str
    lead: str  # the characters before it
    tail: str  # the characters behind it
    before: str  # the word before it
    low: str  # the same in small letters, without a full stop

    def lies(self, first: int, last: int) -> bool:
        """Whether its first four figures lie in these years."""
        return self.words[:4].isdigit() and first <= int(self.words[:4]) <= last

    @property
    def modern(self) -> bool:
        """Whether it can hardly be anything but a year: of our time, and not round."""
        return self.lies(1901, 2039) and not self.words[:4].endswith("00")
