"""Vague references: now, recently, in the future, at the time."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.history import tells_history
from extract.dates.english.lexicon import listed, meanings, phrase, rule
from extract.dates.expression import (
    Expression,
    Hole,
    Ref,
    This,
    Valued,
)
from extract.dates.grammar import Look
from extract.dates.interval import Grain


def _no_time(look: Look) -> bool:
    """'Now' that opens a remark or ends a name (the group Peace Now), and 'every now and then'."""
    named = look.before[:1].isupper() and look.before[-1:] not in ".:" and not look.after[:1].isupper()
    opens = look.words == "Now" and (look.tail[:1] == "," or named)
    return opens or look.before.lower() == "every" or bool(rx.match(r"\s+and (?:then|again)\b", look.tail))


_TO_COME = re.compile(r"(?i)\b(?:will|may|might|can|shall|to|going|'ll|expects?|expected|hopes?)\b")
_SOON_WILL = re.compile(r",?(?: \w+){1,5} (?:will|shall|may)\b")


meanings("ORDINALWORD", {"first | second | third | fourth | fifth | sixth | seventh | eighth | final | last": 1})


meanings("DAYORPART", {"day": ""})


@phrase("DAYORPART", "DAYPART")
def part_of_day(daypart: str) -> str:
    return f"T{daypart}"


# 'halted for two days, the time being spent in repairs'
_IS_USED = r"\s(?:[a-z]+ly )?(?:[a-z]{3,}ed|spent|given|short|near|ripe|past|come)\b"


@rule(
    "now | right now | just now | currently | nowadays | these days | presently | at present | the present | "
    "present day | the present day | the present time | the time being | this (crucial | critical)? moment | the "
    "current moment | this day and age | the (time | moment | date) of (writing | reporting | drafting)",
    {
        "now": "PRESENT_REF",
        "currently": "PRESENT_REF",
        "these days": "PRESENT_REF",
        "right now": "PRESENT_REF",
        "the present": "PRESENT_REF",
        "unanswered at the time of writing": "PRESENT_REF",
    },
    never=[
        "Now, consider this",
        "every now and then",
        "the group Peace Now said",
        "They rested, the time being spent in repairs.",
    ],
    priority=1,
    guard=lambda look: (
        look.words.lower() != "present"
        and not (look.words.lower() == "the time being" and rx.match(_IS_USED, look.tail) and look.lead.endswith(", "))
        and not (look.words.lower() == "now" and _no_time(look))
        and not (
            look.words.lower() == "the present"
            and rx.match(r"\s+[a-z]", look.tail)
            and look.after not in {"and", "to", "by", "for", "in"}
        )
    ),
)
def now() -> Expression:
    return Ref("PRESENT_REF")


@rule(
    "(at | for) [the moment]",
    {"at the moment": "PRESENT_REF", "At the moment we have 20 beds.": "PRESENT_REF"},
    never=["at the moment of impact", "at the moment he left", "seized the moment"],
    guard=lambda look: (
        not rx.match(r"\s+(?:of|when|that|it|he|she|they|we|I|the|in)\b", look.tail)
        or bool(
            rx.match(r"\s+(?:it|he|she|they|we|I)(?: (?:have|has|are|is|am|do|does|need|can)|['’][a-z]+)\b", look.tail)
        )
    ),
)
def the_moment() -> tuple[Expression, ...]:
    return (Ref("PRESENT_REF"),)


@rule(
    "soon",
    {
        "a ruling may soon follow": "FUTURE_REF",
        "it will begin soon": "FUTURE_REF",
        "Soon the new road will be open.": "FUTURE_REF",
    },
    never=[
        "as soon as possible",
        "the soon-to-open hall",
        "he soon found out",
        "soon after it left",
        "how soon",
        "They had to. It soon grew.",
        "Kim Min-soon will come",
    ],
    guard=lambda look: (
        not look.informal
        and look.before.lower() not in {"as", "how", "too", "so", "or"}
        and look.lead[-1:] != "-"
        and not rx.match(r"-|\s+(?:after|afterwards?|as|enough|before)\b", look.tail)
        and bool(
            _TO_COME.search(look.lead.rpartition(". ")[2])
            or _TO_COME.match(look.tail.lstrip())
            or _SOON_WILL.match(look.tail)
        )
    ),
)
def soon() -> Expression:
    return Ref("FUTURE_REF")


# 'in the past and', 'in the past he', but not 'the past tense'
_GOES_ON = frozenset(
    listed("and to by for in but it he she they we the that when with or as is has have had been such this these you i")
)


_HAS_IN = re.compile(r"\b(?:has|have|had|['’]ve|['’]d),? in $")  # 'has in the past claimed that'


@rule(
    "recently | more recently | lately | moments ago | a moment ago | the past | the recent past | in? the distant past"
    " | previously | just recently",
    {
        "recently": "PAST_REF",
        "in the past": "PAST_REF",
        "He called moments ago.": "PAST_REF",
        "She has in the past refused to speak.": "PAST_REF",
    },
    never=[
        "in the past year",
        "over the past 10 sessions",
        "the past tense",
        "walked past the past president",
        "as recently as May",
    ],
    guard=lambda look: (
        look.before.lower() != "as"
        and not (
            look.words.lower().endswith("the past")
            and rx.match(r"\s+[a-z\d]", look.tail)
            and look.after not in _GOES_ON
            and not (_HAS_IN.search(look.lead) and look.after.endswith("ed"))
        )
        and (look.words.lower() != "previously" or bool(rx.search(r"(?:^|[.!?]['\"”’]*\s+|\n\s*)$", look.lead)))
    ),
)
def recently() -> Expression:
    return Ref("PAST_REF")


@rule(
    "the (near | not too distant | immediate | distant)? future | near future",
    {"lol the future of phones": "FUTURE_REF", "in the future": "FUTURE_REF", "the near future": "FUTURE_REF"},
    never=["the future of the union", "the future king", "the future King George"],
    guard=lambda look: (
        "Future" not in look.words
        and (
            not rx.match(r"\s+(?:of|[a-z]+|[A-Z][a-z]+)\b", look.tail)
            or (look.informal and look.after.lower() == "of")
            or look.after
            in {"and", "to", "by", "for", "in", "but", "it", "is", "as", "or", "with", "at", "on", "if", "that"}
        )
    ),
)
def the_future() -> Expression:
    return Ref("FUTURE_REF")


@rule("any (day | minute | time | moment | second) now", {"due any day now": "FUTURE_REF"}, priority=2)
def any_day_now() -> Expression:
    return Ref("FUTURE_REF")


@rule(
    "one day | some day | someday",
    {"peace will one day return": "FUTURE_REF"},
    never=["he will leave in one day", "one day he left"],
    guard=lambda look: (
        look.before.lower() in {"will", "would", "may", "might", "could", "can"}
        or bool(rx.match(r",?\s+(?:he|she|it|they|we|I|you)\s+(?:will|would|may|might|could|can)\b", look.tail))
    ),
    priority=2,
)
def one_day() -> Expression:
    return Ref("FUTURE_REF")


@rule(
    "(at | on | to | until | for) [a later (date | time | stage)]",
    {"put off to a later date": "FUTURE_REF"},
    never=["a later date than that"],
)
def later_date() -> tuple[Expression, ...]:
    return (Ref("FUTURE_REF"),)


@rule(
    "at [the time | that time | that point | that moment] | [then] | by [then | that time] | until "
    "[then | that time] | since [then | that time]",
    {"[October 2019] At the time": "2019-10", "[3 October 2018] By then": "2018-10-03"},
    never=[
        "then again",
        "signed by then-President Ruiz",
        "at the time of the war",
        "and then they left",
        "at the same time",
    ],
    guard=lambda look: (
        (
            look.words.lower() != "then"
            and not rx.match(r"\s+(?:of|when|that|being)\b", look.tail)
            and (look.words.lower().startswith("that") or not rx.match(r"\s+(?:he|she|they|it|the)\b", look.tail))
        )
        or (
            look.words.lower() == "then"
            and look.before.lower() in {"by", "until", "till", "since", "from"}
            and look.tail[:1] != "-"
        )
    ),
)
def at_the_time() -> Expression:
    return This(Grain.SECOND, Hole.STORY)


@rule(
    "(this | that) (period | time)",
    {"[1940] during this period": "1940", "[1940] During that time": "1940"},
    guard=lambda look: (
        (look.before.lower() in {"during", "throughout", "in", "over"} and not look.after[:1].islower())
        or look.before.lower() in {"during", "throughout"}
    ),
    priority=1,
)
def that_period() -> Expression:
    return This(Grain.SECOND, Hole.STORY)


@rule(
    "(this | that | the same) date",
    {"[3 October 2018] by that date": "2018-10-03"},
    never=["this date palm"],
    guard=lambda look: not rx.match(r"\s+(?:palm|night|with)", look.tail),
)
def that_date() -> Expression:
    return This(Grain.DAY, Hole.STORY)


@rule(
    "the? ORDINALWORD DAYORPART",
    {"in 1954 and 1955 it held out; on the third day": "XXXX-XX-XX"},
    never=["the third day", "in 1954 and 1955 the last night"],
    guard=lambda look: (
        look.words[:3].lower() == "the"
        and look.before.lower() in {"on", "by", "until", "of", "towards", "since", "before", "after"}
        and tells_history(look.text, look.start, look.end)
    ),
)
def day_of_the_fight(dayorpart: str) -> Expression:
    return Valued(f"XXXX-XX-XX{dayorpart}")


@rule(
    "former",
    {"in 1954 the former emperor, and in 1963": "PAST_REF"},
    never=["the former minister said on Friday", "the former of the two"],
    guard=lambda look: (
        bool(rx.match(r"\s+[A-Za-z]", look.tail))
        and look.after not in {"of", "a", "an"}
        and tells_history(look.text, look.start, look.end)
    ),
)
def former() -> Expression:
    return Ref("PAST_REF")


@rule(
    "recent",
    {"in 1954 and 1955 the recent defeats had weakened them": "PAST_REF"},
    never=["a recent study", "In 1954 and 1955 the recent years"],
    guard=lambda look: (
        bool(rx.match(r"\s+[A-Za-z]", look.tail))
        and not rx.match(r"\s+(?:years|months|weeks|days|decades|times|past|centuries|history|and)\b", look.tail)
        and tells_history(look.text, look.start, look.end)
    ),
    priority=-1,
)
def recent() -> Expression:
    return Ref("PAST_REF")


@rule(
    "at [the same time]",
    {"[June 1914] in 1916, and at the same time": "1916"},
    never=["At the same time they were warned", "in 1954 and 1955 he could do both at the same time as her"],
    guard=lambda look: (
        (look.before == "At" or bool(rx.match(r"\s*(?:,|$)", look.tail)))
        and not rx.match(r"\s+(?:as|that|every|each)\b", look.tail)
        and tells_history(look.text, look.start, look.end)
    ),
    priority=1,
)
def at_the_same_time() -> Expression:
    return This(Grain.SECOND, Hole.STORY)
