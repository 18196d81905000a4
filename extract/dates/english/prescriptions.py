"""How prescriptions count: q6h, bid, tid."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.lexicon import DOSES, rule
from extract.dates.english.sets import repeated
from extract.dates.expression import Expression, Repeat
from extract.dates.interval import Amount, Cycle, Grain

_DOSE = re.compile(rf"(?i)(?:\b|\d)(?:m?c?g|{DOSES})\s$")


@rule(
    "DOSING",
    {"ibuprofen 400 mg q6h": "PT6H", "every dose q4-6 hours": "PT4H", "changed q2d": "P2D"},
    never=["Q4 results", "q20"],
)
def dosing(dosing: str) -> Expression:
    """As prescriptions count: quaque 6 hora."""
    count, unit = rx.search(r"(\d+).*?([a-z])", dosing.lower()).groups()  # type: ignore[union-attr]
    amount = Amount(int(count), {"h": Grain.HOUR, "d": Grain.DAY, "w": Grain.WEEK, "m": Grain.MINUTE}[unit])
    return repeated(amount)


@rule(
    "tid | qid | qhs | bid",
    {"20 mg tid": "P1D", "2 tablets qid": "P1D", "500 mg bid for a week": "P1D"},
    never=["a bid of 20 dollars", "BID", "to bid"],
    guard=lambda look: look.words != "bid" or bool(_DOSE.search(look.lead)),
)
def times_of_a_prescription() -> Expression:
    """Bis, ter, quater in die."""
    return Repeat(Cycle("P1D", Amount(1, Grain.DAY)))
