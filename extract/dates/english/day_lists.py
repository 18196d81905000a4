"""Days and ranges of days that share a month: 3–5 May 2018, on 3, 5 and 9 May, heard on 15–17 and 22 May.

To read a list of another shape, add a line `_listed` with the shape and an example.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.dates.english.absolute import day_term
from extract.dates.english.lexicon import rule
from extract.dates.expression import Between, Expression, Partial, RangeEnd
from extract.dates.grammar import Look


def _numbered(days: list[int], month: int, year: int) -> list[Expression] | None:
    terms: list[Expression] = []
    for number in days:
        term = day_term(year, month, number) if year else Partial(month=month, day=number)
        if term is None:
            return None
        terms.append(term)
    return terms


@rule(
    "(between | from)? [DAYX] (- | to | through | until | till) [DAYX2 of? MONTH ,? YEARX]"
    " | (between | from)? [MONTH DAYX] (- | to | through | until | till) [DAYX2 ,? YEARX]"
    " | between [DAYX] and [DAYX2 of? MONTH ,? YEARX] | between [MONTH DAYX] and [DAYX2 ,? YEARX]",
    {
        "3–5 May 2018": "2018-05-03; 2018-05-05",
        "May 3 to 5, 2018": "2018-05-03; 2018-05-05",
        "between 3 and 5 May 2018": "2018-05-03; 2018-05-05",
    },
    priority=2,
)
def day_range_year(dayx: int, dayx2: int, month: int, yearx: int) -> tuple[Expression, ...] | None:
    terms = _numbered([dayx, dayx2], month, yearx) if dayx < dayx2 else None
    return (Between(terms[0], terms[1]), RangeEnd(terms[1])) if terms else None


@rule(
    "(between | from)? [DAYX] (- | to | through | until | till) [DAYX2 of? MONTH]"
    " | (between | from)? [MONTH DAYX] (- | to | through | until | till) [DAYX2]"
    " | between [DAYX] and [DAYX2 of? MONTH] | between [MONTH DAYX] and [DAYX2]",
    {
        "from 2 to 9 July": "2020-07-02; 2020-07-09",
        "May 2 - 3": "2020-05-02; 2020-05-03",
        "11–14 July": "2020-07-11; 2020-07-14",
    },
    never=["May 2 to 300"],
    priority=2,
)
def day_range(dayx: int, dayx2: int, month: int) -> tuple[Expression, ...] | None:
    terms = _numbered([dayx, dayx2], month, 0) if dayx < dayx2 else None
    return (Between(terms[0], terms[1]), RangeEnd(terms[1], terms[0])) if terms else None


# Between two days; where one is a range; between the last two of several
_AND, _OR_COMMA, _OF_SEVERAL = ",? (and | or | '&' | '/')", "(,? (and | '&') | ,)", "(,? (and | or | '&' | '/') | ,)"

# 'won 6-4, 3-6 and 7 May …', 'pages 3–5, 9 May'
_NO_DAYS = re.compile(
    r"(?i)\b(?:won|lost|beat(?:en)?|drew|scores?(?: was| of)?|aged?|ages|chapters?|lines?|pages?|psalms?|rooms?|verses?"
    r"|pp?\.)\s(?:by )?(?:\d+[-–]\d+, )*$"
)
_MEASURED = re.compile(
    r"\s(?:of (?:them|the|those|these|us)|per ?cent|[ap]\.?m|noon|minutes|hours|days|weeks|months|years)\b"
)
# 'On May 3-5, 9 people died', 'opened on May 3 and 5 people came'
_COUNTED = re.compile(
    r"\s(?:people|men|women|children"
    r"|(?!(?:is|was|has|does|as|this|its|his|us|always|besides|minus|perhaps|plus|sometimes|versus|[a-z]+(?:ous|wards))\b)"
    r"[a-z]+[^s\W]s)\b"
)
# 'the May 3, 5 and 9 meetings'; 'On May 3 and 5 protesters came': where no clause stands before "and" none follows it
_OF_THINGS = re.compile(r"\b[Tt]he $")
_OPENS = re.compile(r"(?:^|[.!?:;\n])\s*(?:On )?$")


_PAIR = 2  # 'May 3, 5' may be a year, 'May 3, 5, 9' are days


def _are_days(look: Look) -> bool:
    if _NO_DAYS.search(look.lead):
        return False
    if not look.words[-1].isdigit():
        return True
    counted = _COUNTED.match(look.tail) and not (" and " in look.words and _OPENS.search(look.lead))
    return bool(_OF_THINGS.search(look.lead)) or not (counted or _MEASURED.match(look.tail))


def _listed(name: str, shape: str, examples: dict[str, str], never: Sequence[str] = ()) -> None:
    """Days and ranges of days that share a month, as `shape` tells them: "ddd" of '3, 5 and 9 May 2018', "rd" of
    '15–17 and 22 May'."""
    ends = [1]  # the numbers of days before and with each item
    for kind in shape:
        ends.append(ends[-1] + 1 + (kind == "r"))
    last, count = len(shape) - 1, ends[-1] - 1
    joint = _OR_COMMA if "r" in shape else _OF_SEVERAL if count > _PAIR else _AND

    def written(last_day: str, first_day: str) -> str:
        words = ""
        for at in range(len(shape)):
            words += f" {joint} " if at == last else " , " if at else ""
            for number in range(ends[at], ends[at + 1]):
                day = "DAYX" if number == 1 else f"DAYX{number}"
                opened = first_day if number == 1 else ""
                words += (" - " if number > ends[at] else "") + f"[{opened}{day}{last_day if number == count else ''}]"
        return words

    pattern = f"{written(' of? MONTH (,? YEARX)?', '')} | {written(' (,? YEARX)?', 'MONTH ')}"

    def listed_days(
        month: int, dayx: int, dayx2: int, dayx3: int = 0, dayx4: int = 0, dayx5: int = 0, dayx6: int = 0,
        dayx7: int = 0, dayx8: int = 0, dayx9: int = 0, dayx10: int = 0, yearx: int = 0,
    ) -> tuple[Expression, ...] | None:  # fmt: skip
        found = (dayx, dayx2, dayx3, dayx4, dayx5, dayx6, dayx7, dayx8, dayx9, dayx10)
        days = [day for day in found if day]
        terms = _numbered(days, month, yearx)
        if not terms or days != sorted(set(days)):
            return None
        for at, kind in enumerate(shape):
            if kind == "r":
                begin, end = terms[ends[at] - 1], terms[ends[at]]
                terms[ends[at] - 1 : ends[at] + 1] = [Between(begin, end), RangeEnd(end, None if yearx else begin)]
        return tuple(terms)

    listed_days.__name__ = name
    rule(pattern, examples, never=list(never), guard=_are_days, priority=1 if "r" not in shape else 3)(listed_days)


_listed(
    "two_days",
    "dd",
    {
        "3 and 5 May": "2020-05-03; 2020-05-05",
        "May 3 and 5": "2020-05-03; 2020-05-05",
        "The May 3 and 5 marches": "2020-05-03; 2020-05-05",
    },
    never=["On June 3 and 9 of them left.", "It opened on May 3 and 5 people came."],
)
_listed(
    "three_days",
    "ddd",
    {"on 3, 5 and 9 May": "2020-05-03; 2020-05-05; 2020-05-09", "May 3, 5, 9": "2020-05-03; 2020-05-05; 2020-05-09"},
    never=["On May 3, 5, 9 people died."],
)
_listed(
    "four_days",
    "dddd",
    {
        "on 3, 5, 8 and 9 May 2018": "2018-05-03; 2018-05-05; 2018-05-08; 2018-05-09",
        "On May 3, 5, 8, and 9, 2018": "2018-05-03; 2018-05-05; 2018-05-08; 2018-05-09",
    },
)
_listed(
    "five_days",
    "ddddd",
    {"on 1, 3, 8, 15 and 22 May 2018": "2018-05-01; 2018-05-03; 2018-05-08; 2018-05-15; 2018-05-22"},
)
_listed(
    "six_days",
    "dddddd",
    {"May 1, 3, 8, 15, 22 & 29": "2020-05-01; 2020-05-03; 2020-05-08; 2020-05-15; 2020-05-22; 2020-05-29"},
)
_listed(
    "seven_days",
    "ddddddd",
    {
        "on 1, 2, 3, 8, 15, 22 and 29 May": "2020-05-01; 2020-05-02; 2020-05-03; 2020-05-08; 2020-05-15; 2020-05-22; "
        "2020-05-29"
    },
)
_listed(
    "range_and_day",
    "rd",
    {
        "heard 15–17 and 22 May 2018": "2018-05-15; 2018-05-17; 2018-05-22",
        "May 3-5 and 9, 2018": "2018-05-03; 2018-05-05; 2018-05-09",
    },
    never=["On May 3-5, 9 people died.", "He won 6-4, 3-6 and 7 May was the final.", "Pages 3–5, 9 May 2018"],
)
_listed("day_and_range", "dr", {"on 3 and 5–7 May": "2020-05-03; 2020-05-05; 2020-05-07"})
_listed(
    "two_ranges",
    "rr",
    {
        "on 12–16 and 19–23 May 2018": "2018-05-12; 2018-05-16; 2018-05-19; 2018-05-23",
        "May 2 - 3, 9 - 10": "2020-05-02; 2020-05-03; 2020-05-09; 2020-05-10",
    },
    never=["12-19 and 16-23 May"],
)
_listed("range_and_days", "rdd", {"9–12, 15 and 19 May": "2020-05-09; 2020-05-12; 2020-05-15; 2020-05-19"})
_listed(
    "ranges_around_day", "rdr", {"3-5, 7 and 9-11 May": "2020-05-03; 2020-05-05; 2020-05-07; 2020-05-09; 2020-05-11"}
)
_listed("days_and_range", "ddr", {"9, 12 and 15–19 May": "2020-05-09; 2020-05-12; 2020-05-15; 2020-05-19"})
_listed(
    "two_ranges_and_day",
    "rrd",
    {"9–12, 15–19 and 22 May": "2020-05-09; 2020-05-12; 2020-05-15; 2020-05-19; 2020-05-22"},
)
_listed(
    "three_ranges",
    "rrr",
    {"May 2-3, 9-10 and 16-17": "2020-05-02; 2020-05-03; 2020-05-09; 2020-05-10; 2020-05-16; 2020-05-17"},
)
_listed(
    "four_ranges",
    "rrrr",
    {
        "June 6-7, 13-14, 20-21, 27-28": "2020-06-06; 2020-06-07; 2020-06-13; 2020-06-14; 2020-06-20; 2020-06-21; "
        "2020-06-27; 2020-06-28"
    },
)
_listed(
    "five_ranges",
    "rrrrr",
    {
        "Aug 1-2, 8-9, 15-16, 22-23, 29-30": "2020-08-01; 2020-08-02; 2020-08-08; 2020-08-09; 2020-08-15; "
        "2020-08-16; 2020-08-22; 2020-08-23; 2020-08-29; 2020-08-30"
    },
)
