"""Parts and hedges: mid-August, early 2019, the end of June, late Friday, about 1850, the rest of 1996."""

from __future__ import annotations

import re

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.guards import ends_clause, no_age
from extract.dates.english.lexicon import listed, rule
from extract.dates.english.year_guards import year_like
from extract.dates.expression import (
    Bent,
    Between,
    Expression,
    Fixed,
    Part,
    Partial,
    fixed,
)
from extract.dates.interval import Mod

# After these 'about' tells what is spoken or thought of.
_TALK = frozenset(
    listed(
        "optimistic pessimistic confident cautious worried concerned excited upbeat gloomy bullish bearish "
        "happy remarkable talk talks talked talking think thinking thought speak spoke tell told write wrote "
        "written read know knew ask asked worry worries learn learned hear heard book film movie story "
        "stories documentary song article questions doubts concerns something nothing anything everything "
        "much"
    )
)


# 'Is anyone around this weekend?'
_AROUND_THEN = re.compile(r"(?i)around (?:this|next|today|tomorrow|the|on)\b")
_IS_AROUND = re.compile(
    r"(?i)(?:\b(?:i|we|they|you|u|he|she|who|anyone|anybody|everyone)"
    r"(?: still)?(?:['’](?:s|re|m|ll be)| (?:am|is|are|was|were|be|will be))?(?: still)?"
    r"|\b(?:stay|stick|hang|hanging)) $"
)


@rule(
    "the? (early | very early) -? (on | of)? PERIOD",
    {
        "early 2019": "2019 START",
        "the early 1880s": "188 START",
        "early October": "2020-10 START",
    },
    guard=no_age,
)
def early_period(period: Expression) -> Expression:
    return Part("START", period)


@rule(
    "the? mid -? (of | in)? PERIOD",
    {"mid-August": "2020-08 MID", "mid 2012": "2012 MID", "the mid-1990s": "199 MID"},
    never=["a mid-term vote", "a share price in the mid-30's", "Prices would rise to the mid 20s."],
    guard=no_age,
)
def mid_period(period: Expression) -> Expression:
    return Part("MID", period)


def _middle_of_season(word: str, season: str, examples: dict[str, str]) -> None:
    def middle(yearx: int | None = None) -> Expression | None:
        whole = fixed(time.season(yearx, season)) if yearx else None
        return Part("MID", whole or Partial(season=season))

    middle.__name__ = word
    rule(
        f"({word}) (of? YEARX)?",
        examples,
        never=[f"a {word} night", f"{word.title()} Common", f"by {word} gales"],
        guard=lambda look: (
            look.before.lower() in {"by", "at", "in", "until", "till", "before", "after", "since", "around", "about"}
            and (
                look.words[-1].isdigit()
                or look.before in {"By", "At"}
                or ends_clause(look)
                or bool(rx.match(r"\s+(?:he|she|they|it|we|I|the|most|half|all)\b", look.tail))
            )
        ),
    )(middle)


_middle_of_season("midsummer", "SU", {"closed until midsummer": "2021-SU MID", "in midsummer 2018": "2018-SU MID"})


_middle_of_season("midwinter", "WI", {"open until midwinter": "2020-WI MID"})


@rule(
    "the? (late | very late | later) -? on? PERIOD",
    {
        "late March 2019": "2019-03 END",
        "the late twelfth century": "11 END",
        "late September": "2020-09 END",
        "the later 1800s": "18 END",
    },
    guard=lambda look: no_age(look) and not rx.match(r"later (?!\d{2,3}0s)", look.words, re.I),
)
def late_period(period: Expression) -> Expression:
    return Part("END", period)


# 'about 2153 central daylight time'
OF_A_CLOCK = re.compile(
    r" (?:UTC|GMT|[ECMP][DS]T|hours|hrs"
    r"|(?i:local|alaska|atlantic|eastern|central|mountain|pacific)(?: (?i:standard|daylight))? time)\b"
)


@rule(
    "[(about | circa) YEARX] - [TWO] | (c | ca) '.'? [YEARX2] - [TWO2]",
    {"built c. 1780–90": "1780 APPROX; 1790 APPROX", "circa 1914-18": "1914 APPROX; 1918 APPROX"},
    never=["about 2000-10 people", "c. 1780–60"],
    guard=lambda look: not rx.match(r"[-–/.,]?\d|\s(?:people|troops|men|metres|feet|miles|copies)\b", look.tail),
    priority=2,
)
def about_years(yearx: int = 0, two: int = 0, yearx2: int = 0, two2: int = 0) -> tuple[Expression, ...] | None:
    first = yearx or yearx2
    last = first // 100 * 100 + (two or two2)
    begins, ends = time.year(first), time.year(last)
    if not begins or not ends or last <= first:
        return None
    return Bent(Between(Fixed(begins), Fixed(ends)), Mod.APPROX), Bent(Fixed(ends), Mod.APPROX)


@rule(
    "[(about '.'? | around | approximately | roughly | circa) (DATE | PERIOD)]"
    " | (c | ca | approx) '.'? [DATE2 | PERIOD2]",
    {
        "about 1850": "1850 APPROX",
        "built approx. 5 May 2016": "2016-05-05 APPROX",
        "around 17 June 1918": "1918-06-17 APPROX",
        "circa 2019": "2019 APPROX",
        "around 1530": "1530 APPROX",
        "c. 1340": "1340 APPROX",
    },
    never=[
        "about 2000 people",
        "about 1653 UTC",
        "around 1500 troops",
        "28 U.S.C. 1253",
        "by ca. 1000 authors",
        "optimistic about the end of June",
        "who's around tomorrow?",
        "what is remarkable about the third quarter",
    ],
    guard=lambda look: (
        not look.lead.endswith(("C. ", "C.", "or ", "/c ", "/c. ", "/"))
        and not rx.match(r"(?i)about (?:this|last|next|yesterday|today|tomorrow)\b", look.words)
        and not (_AROUND_THEN.match(look.words) and _IS_AROUND.search(look.lead))
        and not (look.words.startswith("about ") and (look.before.lower() in _TALK or look.words.endswith("quarter")))
        and (look.words[-1] in "sz" or not look.words[-4:].isdigit() or year_like(look))
        and not OF_A_CLOCK.match(look.tail)
    ),
)
def about_date(
    period: Expression | None = None,
    date: Expression | None = None,
    period2: Expression | None = None,
    date2: Expression | None = None,
) -> Expression | None:
    inner = period or date or period2 or date2
    if inner is None or (isinstance(inner, Partial) and inner.weekday is not None and not inner.month):
        return None
    return Bent(inner, Mod.APPROX)


@rule(
    "(c '.'? | ca '.'? | circa | around | about) [THREE]",
    {"c. 314": "0314 APPROX"},
    guard=lambda look: bool(rx.search(r"c(?:irca|a)?\.?\s$", look.lead)),
)
def about_early_year(three: int) -> Expression | None:
    whole = time.year(three)
    return Bent(Fixed(whole), Mod.APPROX) if whole else None


@rule(
    "earlier (in | on)? (PERIOD | DATE | THISPART)",
    {
        "earlier this month": "2020-10 START",
        "earlier this year": "2020 START",
        "Earlier Sunday": "2020-10-18 START",
        "earlier today": "2020-10-20 START",
    },
    never=["Earlier on July 31 seven were arrested"],
    guard=lambda look: (
        bool(
            rx.match(
                r"(?i)earlier (?:in (?:the|this|that)|on|this|today|yesterday|[A-Z][a-z]+day|last|that|in [A-Z])",
                look.words,
            )
        )
        and not (rx.search(r" on [A-Z][a-z]+$", look.words) and rx.match(r"\s\d{1,2}\b", look.tail))
    ),
)
def earlier_in(
    period: Expression | None = None, date: Expression | None = None, thispart: Expression | None = None
) -> Expression | None:
    inner = period or date or thispart
    return Part("START", inner) if inner else None


@rule(
    "later (in | on)? (DATE | PERIOD | THISPART | STORYPERIOD)",
    {
        "later this year": "2020 END",
        "later this month": "2020-10 END",
        "later today": "2020-10-20 END",
        "later on October 5": "2020-10-05 END",
    },
    guard=lambda look: bool(
        rx.match(r"(?i)later (?:in (?:the|this|that)|on|this|today|[A-Z][a-z]+day|next|that|in [A-Z])", look.words)
    ),
)
def later_in(
    period: Expression | None = None,
    date: Expression | None = None,
    thispart: Expression | None = None,
    storyperiod: Expression | None = None,
) -> Expression | None:
    inner = period or date or thispart or storyperiod
    return Part("END", inner) if inner else None


@rule("(early on | early) DATE", {"early Tuesday": "2020-10-20 START"}, priority=1)
def early_day(date: Expression) -> Expression:
    return Part("START", date)


@rule(
    "(late on | late) DATE",
    {"late Friday": "2020-10-16 END", "late yesterday": "2020-10-19 END"},
    priority=1,
)
def late_day(date: Expression) -> Expression:
    return Part("END", date)
