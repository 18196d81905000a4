"""Quarters, halves and business years, and how reports compare them: the latest quarter, the year-ago period."""

from __future__ import annotations

import re

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.absolute import full_year
from extract.dates.english.business_years import MIDDLE
from extract.dates.english.lexicon import meanings, phrase, rule
from extract.dates.expression import Expression, Fixed, Hole, Partial, Shift, Step, This, Within, fixed
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Grain

# Words of business reports, and words of matches that have halves too.
_RESULTS = re.compile(
    r"(?i)\b(?:profits?|earnings|earned|sales|revenues?|net|loss(?:es)?|income|results|exports|imports|output|growth|"
    r"dividends?|turnover|pretax|operating|deliveries|shipments|production|gdp|economy|financial|quarters?)\b"
    r"|[$%#£€]|percent"
)
_MATCH = re.compile(r"(?i)\b(?:goals?|scor\w+|games?|match|points|kick|touchdowns?|coach|players?|substitut\w+)\b")
# What only matches have: a run of 12-1, a lead of 20-14, rebounds.
_PLAYED = re.compile(
    r"\b\d{1,3}[-–]\d{1,3} (?:run|lead|win|victory|loss|deficit|advantage|rout)\b|\b(?:led|trailed|tied|ahead) "
    r"\d{1,3}[-–]\d{1,3}\b|\b(?:rebounds|touchdowns?|halftime|yards|free throws?|of (?:his|her) \d{1,2})\b"
    r"|\b(?:home (?:side|team)|quarterback|striker|scored (?:twice|once|again|\w+ (?:goals?|points|tries)))\b"
)
_CLAUSE = 80  # characters on each side in which it is told what a quarter is of


@phrase("QUARTER_NAME", "ORD -? fiscal? -? quarter")
def ordinal_quarter(ord: int) -> int | None:
    return ord if 1 <= ord <= 4 else None


@phrase("HALF_NAME", "ORD half")
def ordinal_half(ord: int) -> int | None:
    return ord if ord <= 2 else None


meanings("HALF_NAME", {"first two quarters": 1}, first=True)


meanings("HALF_NAME", {"(last | latter | back) half": 2})


@rule(
    "(the | its | his | her | their | our | fiscal)? (QUARTER_NAME ,? (of | in)? (fiscal | the year | calendar)? "
    "YEARX | fiscal? YEARX POSSESSIVE? QUARTER_NAME | DECADE QUARTER_NAME | QUARTER_NAME (of | in)? fy -? YEARX)",
    {
        "the first quarter of FY2023": "2023-Q1",
        "the third quarter of 2017": "2017-Q3",
        "the 1988 second quarter": "1988-Q2",
        "third-quarter 1989": "1989-Q3",
        "1999's first quarter": "1999-Q1",
        "1990's fourth quarter": "1990-Q4",
        "the fiscal 1990 first quarter": "1990-Q1",
    },
    phrase="PERIOD",
)
def quarter_year(quarter_name: int, yearx: int = 0, decade: int = 0) -> Expression | None:
    whole = time.year(yearx or decade) if yearx or decade >= 1000 else None
    return Within(Partial(quarter=quarter_name), Fixed(whole)) if whole else None


@rule(
    "the? QUARTERCODE (of | in)? (fiscal | fy -?)? YEARX | (fiscal | fy -?)? YEARX QUARTERCODE"
    " | QUARTERCODE (TICK | of? fy -? TWO) | fy -? TWO QUARTERCODE",
    {"Q3 2019": "2019-Q3", "fiscal 2019 Q3": "2019-Q3", "Q1 '18": "2018-Q1", "Q2 FY23": "2023-Q2"},
    phrase="PERIOD",
)
def quarter_code_year(quartercode: int, yearx: int = 0, tick: int = 0, two: int = 0) -> Expression | None:
    whole = time.year(yearx or full_year(tick or two))
    return Within(Partial(quarter=quartercode), Fixed(whole)) if whole else None


@rule(
    "(the | a | its)? (MONTH (- | to | through | - to - | - through -) MONTH2 (quarter | period)"
    " | MONTH2 quarter) (of? YEARX)? | (the | a | its)? MONTH2 YEARX quarter",
    {
        "the July-September quarter": "2020-Q3",
        "the April-to-June quarter": "2020-Q2",
        "the April-June period of 2019": "2019-Q2",
        "the June quarter": "2020-Q2",
        "the December 2018 quarter": "2018-Q4",
    },
    never=["the May-July period", "the May quarter", "the June period"],
    guard=lambda look: look.tail[:1] != "-",
    priority=3,
    phrase="PERIOD",
)
def quarter_by_months(month2: int, month: int = 0, yearx: int = 0) -> Expression | None:
    if month2 % 3 or (month and month2 - month != 2):
        return None
    whole = time.year(yearx) if yearx else None
    quarter = Partial(quarter=month2 // 3)
    return Within(quarter, Fixed(whole)) if whole else quarter


_OPENS = re.compile(r"(?:^|[.!?]\s+|\n\s*)$")
_QUARTER_DID = re.compile(r" (?:was|is|looks?|saw|will|should|came|brought|has|had|proved|ended|began)\b")
# 'Q1 2012 was weak and Q2 flat', 'rose in Q1 but fell in Q2'; not 'the answers to Q1, Q2 and Q3'
_CODE_BEFORE = re.compile(
    r"(?:\b(?:[Ii]n|since|during|from) Q[1-4]|(?:^|[.!?] )Q[1-4]|\bQ[1-4] (?:of )?(?:FY ?)?(?:\d{4}|['’]\d\d))\b"
    r"[^.!?\n]*\b(?:and|but|than|versus|vs\.?|to|over|,|;) $"
)


def _of_a_quarter(look: Look) -> bool:
    named = look.before.lower() in {"in", "of", "for", "the", "by", "its", "their", "our", "since", "until"}
    named = named or look.words[:1] in "tT"
    named = named or bool(_OPENS.search(look.lead.replace(";", ".")) and _QUARTER_DID.match(look.tail))
    label = look.tail[:1] == ":" and look.words[:1] == "Q"
    named = named or bool(_CODE_BEFORE.search(look.lead))
    return (
        named
        or label
        or bool(rx.match(rf" (?:\w+ )?(?:figures|numbers|guidance|report|data|{_RESULTS.pattern[4:]})", look.tail))
    )


@rule(
    "the? QUARTERCODE",
    {"in Q3": "2020-Q3", "Sales fell. Q4 looks soft.": "2020-Q4", "Q1 2012 was weak and Q2 flat.": "2012-Q2"},
    guard=_of_a_quarter,
)
def quarter_code(quartercode: int) -> Expression:
    return Partial(quarter=quartercode)


@rule(
    "the? (fiscal | financial)? -? QUARTER_NAME",
    {"the second quarter": "2020-Q2", "third quarter": "2020-Q3", "the fiscal first quarter": "2020-Q1"},
    never=[
        "the first quarterback",
        "a quarter mile",
        "They used a 12-1 run in the fourth quarter to win.",
        "The home side scored twice in the second quarter.",
    ],
    guard=lambda look: (
        "-q" not in look.words.lower()
        and not rx.match(r"s?-?final", look.tail)
        and not _PLAYED.search(look.text, max(0, look.start - _CLAUSE), look.end + _CLAUSE)
    ),
    phrase="PERIOD",
)
def bare_quarter(quarter_name: int) -> Expression:
    return Partial(quarter=quarter_name)


@rule(
    "(the | a | its)? [fiscal? ORD - quarter]",
    {"third-quarter results": "2020-Q3", "a fourth-quarter charge": "2020-Q4"},
    priority=1,
)
def quarter_adjective(ord: int) -> tuple[Expression, ...] | None:
    return (Partial(quarter=ord),) if ord <= 4 else None


@rule(
    "the? HALF_NAME of YEARX",
    {"the first half of 2009": "2009-H1", "the first two quarters of 2009": "2009-H1"},
    priority=3,
    phrase="PERIOD",
)
def half_year(half_name: int, yearx: int) -> Expression | None:
    return Within(Partial(half=half_name), Fixed(whole)) if (whole := time.year(yearx)) else None


@rule(
    "the HALF_NAME of (the | this) year | the QUARTER_NAME of the year",
    {"in the second half of the year": "2020-H2", "the second quarter of the year": "2020-Q2"},
    never=["the second quarter of the year-long tour"],
    guard=lambda look: look.tail[:1] != "-",
    phrase="PERIOD",
)
def half_of_the_year(half_name: int | None = None, quarter_name: int | None = None) -> Expression | None:
    return Partial(half=half_name, quarter=quarter_name)


@rule(
    "the? (fiscal | financial | academic | calendar) (year | years) (YEARX | TICK)"
    " | (the | its | their | our | his | her)? YEARX"
    " (fiscal | financial | calendar | tax | business | budget | model) year"
    " | (fiscal | financial | academic | calendar) (YEARX | TICK) | fy -? (YEARX | TWO)",
    {"fiscal 1989": "1989", "fiscal years 2004": "2004", "FY 2019": "2019", "its 2022 fiscal year": "2022"},
    guard=lambda look: "years" not in look.words or not rx.match(r"\s?[-–—/]\s?\d", look.tail),  # 'years 2019-20'
    phrase="PERIOD",
)
def business_year(yearx: int = 0, tick: int = 0, two: int = 0) -> Expression | None:
    number = yearx or ((tick or two) + (2000 if (tick or two) < 50 else 1900))
    return fixed(time.year(number))


@rule(
    "the? (fiscal | financial | academic | school | tax | harvest | marketing) year (YEARX ('/' | -) (TWO | YEARX2)) "
    "| fy -? (YEARX ('/' | -) TWO)",
    {"FY2018/19": "2018/2019", "the academic year 2010/11": "2010/2011", "tax year 2019-2020": "2019/2020"},
    never=["fiscal year 2018/25"],
    priority=1,
    phrase="PERIOD",
)
def business_year_of_two(yearx: int, two: int | None = None, yearx2: int = 0) -> Expression | None:
    first, last = time.year(yearx), time.year(yearx + 1)
    named = yearx2 or (yearx + 1) // 100 * 100 + (two or 0)
    return fixed(time.spanning(first, last)) if first and last and named == yearx + 1 else None


_YEAR = Amount(1, Grain.YEAR)


_QUARTER_BEFORE = Shift(_YEAR, "before", Hole.PERIOD, This(Grain.QUARTER, Hole.PERIOD), Grain.QUARTER)


meanings(
    "DEICTIC_YEAR",
    {
        "this year POSSESSIVE?": This(Grain.YEAR),
        "last year POSSESSIVE?": Step(Grain.YEAR, -1),
        "next year POSSESSIVE?": Step(Grain.YEAR, 1),
    },
)


@rule(
    "DEICTIC_YEAR QUARTER_NAME | the? QUARTER_NAME of? DEICTIC_YEAR "
    "| the (last | final | closing) quarter of DEICTIC_YEAR | the? QUARTERCODE of? DEICTIC_YEAR "
    "| DEICTIC_YEAR QUARTERCODE",
    {
        "this year's third quarter": "2020-Q3",
        "next year's first quarter": "2021-Q1",
        "the fourth quarter of last year": "2019-Q4",
        "the final quarter of last year": "2019-Q4",
        "in the Q3 last year": "2019-Q3",
    },
    priority=1,
    phrase="PERIOD",
)
def quarter_of_year(deictic_year: Expression, quarter_name: int = 4, quartercode: int = 0) -> Expression:
    return Within(Partial(quarter=quartercode or quarter_name), deictic_year)


@rule(
    "the? HALF_NAME of DEICTIC_YEAR | DEICTIC_YEAR HALF_NAME",
    {"the first half of this year": "2020-H1"},
    priority=1,
    phrase="PERIOD",
)
def half_of_year(half_name: int, deictic_year: Expression) -> Expression:
    return Within(Partial(half=half_name), deictic_year)


def _of_business(look: Look) -> bool:
    """A half of the year, not of a match: money, percentages or words of reports stand beside."""
    return bool(_RESULTS.search(look.lead) or _RESULTS.search(look.tail)) and not _MATCH.search(look.lead + look.tail)


_EARNS = re.compile(
    r"(?i)\b(?:profits?|revenues?|earnings|sales|turnover|margins?|orders) (?:in|for|during) $|\bexpect(?:s|ed)? $"
)


@rule(
    "(the | its | their)? (fiscal | financial)? HALF_NAME",
    {
        "Profit rose 8% in the first half.": "2020-H1",
        "its second half, when sales fell": "2020-H2",
        "We expect the first half to be weak": "2021-H1",
    },
    never=["in the first half, he scored", "the second half of the game", "the first half-hour"],
    guard=lambda look: (
        not rx.match(r"-|\s+(?:of|century|hour|dozen|brother|sister)\b", look.tail)
        and look.words.count(" ") > 0
        and "-" not in look.words
        and (_of_business(look) or (bool(_EARNS.search(look.lead)) and not _MATCH.search(look.lead)))
    ),
    priority=1,
)
def bare_half(half_name: int) -> Expression:
    return Partial(half=half_name)


@rule(
    "(the | a | its)? [fiscal? ORD - half]",
    {"first-half profit rose": "2020-H1", "a second-half loss": "2020-H2"},
    never=["a first-half goal", "a second-half substitute"],
    guard=lambda look: bool(_RESULTS.match(look.tail.lstrip())) or look.after in {"trading", "performance", "guidance"},
    priority=1,
)
def half_adjective(ord: int) -> tuple[Expression, ...] | None:
    return (Partial(half=ord),) if ord <= 2 else None


@rule(
    "(the | its | their) (latest | most recent | recent | just -? ended) (quarter | period)",
    {"the latest quarter": "2020-Q3", "the latest period": "2020-Q3", "its just-ended quarter": "2020-Q3"},
    priority=1,
)
def latest_quarter() -> Expression:
    return This(Grain.QUARTER, Hole.PERIOD)


@rule(
    "the current (period)",
    {"Profit will fall in the current period.": "2020-Q4"},
    never=["the current period of drought"],
    guard=lambda look: bool(
        look.before.lower() in {"in", "for", "during"} and _RESULTS.search(look.lead) and look.after.lower() != "of"
    ),
)
def current_quarter() -> Expression:
    return This(Grain.QUARTER)


@rule(
    "the? ((year -? (ago | earlier)) | (prior -? year)) (quarter | period) | "
    "the? (corresponding | same | comparable | like) (quarter | period) (of? last year | a year (ago | earlier))"
    " | the? (corresponding | same | comparable | like) quarter (of | in)?"
    " the (previous | prior | preceding) fiscal? year"
    " | the quarter a year (ago | earlier) | last year POSSESSIVE (quarter | period)",
    {
        "the year-ago quarter": "2019-Q3",
        "the prior-year period": "2019-Q3",
        "the corresponding period last year": "2019-Q3",
        "last year's quarter": "2019-Q3",
        "the same quarter of the prior year": "2019-Q3",
    },
    priority=2,
)
def quarter_year_ago() -> Expression:
    return _QUARTER_BEFORE


@rule(
    "(a | the | its)? [year - (ago | earlier)] | (a | the | its)? [prior - year]",
    {"the year-ago results": "2019", "the prior-year loss": "2019", "a year-earlier loss": "2019"},
    priority=1,
)
def year_ago_adjective() -> tuple[Expression, ...]:
    return (Shift(_YEAR, "before"),)


@rule(
    "the? year -? (ago | earlier) QUARTER_NAME | the? QUARTER_NAME of? a year (ago | earlier)",
    {"the year-ago third quarter": "2019-Q3", "the third quarter a year earlier": "2019-Q3"},
    priority=2,
)
def named_quarter_year_ago(quarter_name: int) -> Expression:
    return Shift(_YEAR, "before", Hole.YEAR, Partial(quarter=quarter_name), Grain.QUARTER)


@rule(
    "the? [ORD] (and | or) [ORD2 quarters (of (YEARX | DEICTIC_YEAR))?]"
    " | the? [ORD] , the? [ORD2] ,? (and | or) the? [ORD3 quarters (of (YEARX | DEICTIC_YEAR))?]",
    {
        "the third and fourth quarters of this year": "2020-Q3; 2020-Q4",
        "the first and second quarters": "2020-Q1; 2020-Q2",
        "the second and third quarters of 1988": "1988-Q2; 1988-Q3",
        "the first, second and fourth quarters of 2014": "2014-Q1; 2014-Q2; 2014-Q4",
    },
    never=[
        "the first and fifth quarters",
        "the first, third and second quarters",
        "he scored in the first, second and fourth quarters",
    ],
    guard=lambda look: not _MATCH.search(look.lead + look.tail),
    priority=3,
)
def quarters_listed(
    ord: int, ord2: int, ord3: int = 0, yearx: int = 0, deictic_year: Expression | None = None
) -> tuple[Expression, ...] | None:
    numbers = [ord, ord2, ord3] if ord3 else [ord, ord2]
    if numbers != sorted(set(numbers)) or numbers[-1] > 4:
        return None
    whole = (fixed(time.year(yearx)) if yearx else None) or deictic_year
    quarters = [Partial(quarter=number) for number in numbers]
    return tuple(Within(quarter, whole) if whole else quarter for quarter in quarters)


_SENTENCE_SO_FAR = 160  # characters in which the quarter stands that "the third" goes on from


def _goes_on_from_a_quarter(look: Look) -> bool:
    """Whether figures of another quarter stand before it in its sentence, and no noun follows."""
    if look.before.lower() not in {"in", "from", "to", "for", "of", "than"} or not rx.match(
        r"\s*(?:[.,;?!)]|$)|\s(?:(?:it|they|we|was|were|rose|fell|grew|from|to|and|but|by)\b|[\d$€£])", look.tail
    ):
        return False
    lead = re.split(r"[.!?]\s", look.text[max(0, look.start - _SENTENCE_SO_FAR) : look.start])[-1]
    return "quarter" in lead and bool(_RESULTS.search(lead.replace("quarter", ""))) and not _MATCH.search(lead)


@rule(
    "the ORD",
    {
        "Sales rose 2% in the second quarter and 5% in the third.": "2020-Q3",
        "In the second quarter sales rose, in the third they fell.": "2020-Q3",
    },
    never=["He sat in the third quarter of the hall, not in the fourth.", "the second quarter and in the third set"],
    guard=_goes_on_from_a_quarter,
)
def quarter_again(ord: int) -> Expression | None:
    return Partial(quarter=ord) if ord <= 4 else None


@rule(
    "the (period) | [the quarter] just ended",
    {"Profit fell in the period.": "2020-Q3", "the quarter just ended": "2020-Q3"},
    never=["in the period he lived", "for the period of the loan", "the period from 1990 to 1995"],
    guard=lambda look: (
        look.words.endswith("quarter")
        or (
            look.before.lower() in {"in", "for", "during"}
            and bool(rx.match(r"\s*(?:[,.;)]|$|(?:was|were|rose|fell|from|compared|as|because|and|but)\b)", look.tail))
            and bool(_RESULTS.search(look.lead) or _RESULTS.search(look.tail))
        )
    ),
    priority=1,
)
def the_quarter() -> Expression:
    return This(Grain.QUARTER, Hole.PERIOD)


@rule(
    "[the period] that? (ended | ending) on? [DATE]",
    {"Its net income fell for the period that ended Sept. 30.": "2020-Q3; 2020-09-30"},
    never=[
        "Peace talks filled the period that ended on Sept. 30.",
        # of last year: it would become the quarter under report
        "Profit rose from $3 million in the comparable period ended Oct. 1, 2019.",
    ],
    guard=lambda look: bool(_RESULTS.search(look.text[max(0, look.start - _SENTENCE_SO_FAR) : look.start])),
    priority=3,
)
def reported_period_ended(date: Expression) -> tuple[Expression, ...]:
    return Shift(MIDDLE[Grain.QUARTER], "before", base=date, grain=Grain.QUARTER), date
