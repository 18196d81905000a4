"""What went on overnight or in the small hours: last night, of a day named, the coming one, any night of a recipe."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.history import tells_history
from extract.dates.english.lexicon import listed, rule
from extract.dates.expression import Between, Expression, Hole, Part, Partial, Shift, Step, This, Valued
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Grain

_TO_STAY = re.compile(
    r"(?i)\b(?:staying|camping|sleeping|(?:to|will|ll|can|gonna|must|should) \w+)(?: it| here| there)? $"
    r"|\b(?:will|would|could|(?-i:may)|might|shall|should"
    r"|(?:due|set|expected|planned|scheduled|likely|want|wants|plans?) to)"
    r" (?!have\b)[^.;:,\n]{0,60}(?<!\bor )$|\b(?:takes effect|comes into force) $"
    r"|\b(?:is|are|remains?|still) (?:forecast|expected|predicted|likely|due|possible)(?: [a-z]+){0,4} $"
)


_BEHIND_OVERNIGHT = frozenset(
    listed("in on at and by to near as after from with for because but while when before into through across")
)


# What a recipe tells one to do: 'leave to soak overnight'
_TO_DO = re.compile(
    r"(?i)(?:^|[.!?;,:\n]\s*|\b(?:to|and|or|then) )(?:leave|let|soak|chill|bake|marinate|rest|stand|store|refrigerate"
    r"|freeze|rise|prove|proof|steep|dry|set|cool|cure|brine|ferment|keep|cover)\b[^.!?;]{0,40}$"
)


_AT_ONCE = re.compile(
    r"\b(?:not|n['’]t|never|cannot)\b[^.;]{0,25}\b(?:happen|change|come|occur|built|vanish|go away) $"
)

# Words that open a clause, not what 'overnight' could describe
_SUBJECTS = frozenset(listed("the a an he she they it we i you his her their its our my all most many some two three"))


def _opens_clause(look: Look) -> bool:
    return look.words[0] == "O" and look.after in _SUBJECTS


@rule(
    "overnight",
    {"overnight": "2020-10-19TNI", "Overnight the officers disappeared.": "2020-10-19TNI"},
    never=[
        "It will not happen overnight.",
        "an overnight raid",
        "the overnight session",
        "Overnight raids killed two.",
    ],
    guard=lambda look: (
        not _TO_DO.search(look.lead)
        and not _AT_ONCE.search(look.lead)
        and (not rx.match(r"\s+[a-z]", look.tail) or look.after in _BEHIND_OVERNIGHT or _opens_clause(look))
    ),
)
def overnight() -> Expression:
    return Between(Part("NI", Step(Grain.DAY, -1)), Part("SH", This(Grain.DAY)))


@rule(
    "overnight (on)? DATE | DATE overnight",
    {"Fires burned overnight Saturday": "2020-10-17TNI", "shelled on 5 May 2018 overnight": "2018-05-05TNI"},
    never=["overnight Saturday's raid"],
    guard=lambda look: not rx.match(r"['’]s\b", look.tail),
    priority=1,
)
def overnight_of_day(date: Expression) -> Expression:
    return Part("NI", date)


@rule(
    "[overnight] into [DATE]",
    {
        "Overnight into Wednesday": "2020-10-13TNI; 2020-10-14",
        "overnight into 5 May 2018": "2018-05-04TNI; 2018-05-05",
    },
)
def overnight_into(date: Expression) -> tuple[Expression, ...]:
    return Part("NI", Shift(Amount(1, Grain.DAY), "before", base=date)), date


@rule(
    "overnight",
    {
        "they are staying overnight": "2020-10-20TNI",
        "Rain is forecast overnight.": "2020-10-20TNI",
        "It would bus them to the border overnight.": "2020-10-20TNI",
    },
    never=["overnight shelling killed two", "they stayed overnight"],
    guard=lambda look: bool(_TO_STAY.search(look.lead)) and not rx.match(r"\s+[a-z]+s\b", look.tail),
    priority=1,
)
def overnight_to_come() -> Expression:
    return Part("NI", This(Grain.DAY))


@rule(
    "overnight",
    {"Leave to soak overnight.": "XXXX-XX-XXTNI", "and bake it overnight at low heat": "XXXX-XX-XXTNI"},
    never=["Keep the overnight train in mind."],
    guard=lambda look: (
        bool(_TO_DO.search(look.lead))
        and not rx.match(r" (?!(?:at|in|and|or|on|until|under|with|to)\b)[a-z]", look.tail)
    ),
    priority=2,
)
def overnight_each_time() -> Expression:
    return Valued("XXXX-XX-XXTNI")


@rule(
    "in? [the (early | wee | small | first | pre -? dawn | predawn) (morning)? hours (of | on)"
    " (DATE | FEASTDAY | THISPART | the ORD)]"
    " | in [the (wee | small | pre -? dawn | predawn) hours]",
    {
        "in the early hours of 5 June 2019": "2019-06-05TMO",
        "in the wee hours of Sunday": "2020-10-18TMO",
        "It was signed in the small hours of the 12th.": "2020-10-12TMO",
        "in the predawn hours of Friday": "2020-10-16TMO",
        "[3 May 2018] They came back in the small hours": "2018-05-03TMO",
    },
    never=["in the early hours of the 12th day"],
    guard=lambda look: not (look.words.endswith("th") and look.after in ("century", "day", "month", "week")),
    priority=2,
)
def early_hours(
    date: Expression | None = None,
    feastday: Expression | None = None,
    thispart: Expression | None = None,
    ord: int | None = None,
) -> Expression | None:
    day = thispart.inner if isinstance(thispart, Part) else date or feastday
    if ord is not None:
        return Part("SH", Partial(day=ord)) if ord <= 31 else None
    return Part("SH", day or This(Grain.DAY, Hole.DAY))


@rule(
    "night -? time?",
    {"in 1954 and 1955 the night raids went on": "XXXX-XX-XXTNI"},
    never=["the night raid", "in 1954 and 1955 the night watch"],
    guard=lambda look: (
        bool(
            rx.match(
                r"[-\s]+(?:raid|attack|assault|operation|patrol|ambush|retreat|march|fighting|battle|bombing)",
                look.tail,
            )
        )
        and tells_history(look.text, look.start, look.end)
    ),
)
def night_of_war() -> Expression:
    return Valued("XXXX-XX-XXTNI")
