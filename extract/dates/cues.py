"""The words beside a bare weekday, month or day of the month that tell which side of its anchor it lies on: a table.

`BESIDE`: patterns right before or after the date, tried in this order; the first that fits decides. Where none does, it
is for words anywhere in the sentence (`cue_words`).
Each line has an example, the date in brackets (`tests/dates/test_tense.py` reads them all).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from extract.dates.expression import Side

_NEAR = 36  # the longest that the patterns of one verb and its preposition take: every character more is tried
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_FIXED_BY = 24  # characters before a date in which the preposition stands for which it is fixed
_LAST = 5  # words before a date among which those of `Beside.last` stand
_LONGEST = 16  # characters of the longest word of `Beside.first`, and what may stand before it
PHRASE = 60  # characters in which a phrase before a date stands
SENTENCE = 160  # characters of the sentence looked at on each side
_ELECTION = "election|vote|voting|referendum|runoff|run-off|poll|ballot|primary"
_OCCASION = (
    f"{_ELECTION}|summit|meeting|session|talks|hearing|trial|arraignment|sentencing|appearance|strike|walkout|march"
    "|rally|protest|demonstration|stoppage|boycott|conference|deadline|decision|debate|launch|final|match|game|race|fight"
)
_FALLS = (
    "drop|decline|plunge|slide|surge|selloff|sell-off|bombing|explosion|shooting|killing|crash|collapse|earthquake|clashes"
    "|attack|riot|raid|massacre|blast|coup|invasion|death|murder|stabbing|robbery|disappearance|derailment|sinking"
)
# What those do of whom it is told: 'the men accused of the murder of a guard | appear'
_GOES_ON = "(?:will|would|is|are|(?:appear|begin|face|meet|open|plead|resume|speak|stand|start|vote)s?|go(?:es)?)"
_STRUCK = (  # nobody sets a day for them in the open
    "invasion bombing shooting massacre coup assassination earthquake blast explosion attack crash collapse flood riot "
    "killing murder raid disaster uprising accident arrest resignation defeat victory win loss letter memo email "
    "complaint"
)
_LATE = r"(?:the |late |early )?$"
_LATE_MID = r"(?:the |late |early |mid-?)?$"


@dataclass(frozen=True, slots=True)
class Beside:
    """One line of the table: what stands before the date (ends at it), what stands after (begins at its end)."""

    side: Side
    example: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    reach: int = _NEAR  # characters before the date that `before` may look at
    small: bool = False  # whether `before` is asked of small letters: without regard to case it is three times as slow
    # Looked for first, as the patterns are slow: one of these is among the last words before the date …
    last: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()  # … one of these is the first behind it ("s" of "'s") …
    gate: tuple[str, ...] = ()  # … one of these stands anywhere in reach

    def fits(self, text: str, start: int, end: int) -> bool:
        if self.after is not None and not self.after.match(text, end):
            return False
        if self.before is None:
            return True
        lead = text[max(0, start - self.reach) : start]
        if self.gate and not any(words in lead for words in self.gate):
            return False
        return bool(self.before.search(lead.lower() if self.small else lead))


def _before(
    side: Side, example: str, last: str, pattern: str, reach: int = _NEAR, gate: tuple[str, ...] = ()
) -> Beside:
    before, small = re.compile(pattern.removeprefix("(?i)")), pattern.startswith("(?i)")
    return Beside(side, example, before, reach=reach, small=small, gate=gate, last=frozenset(last.split()))


def _last_words(text: str, start: int, reach: int = _NEAR) -> list[str]:
    return _WORD.findall(text[max(0, start - reach) : start].lower())[-_LAST:]


def fixed_for(text: str, start: int) -> bool:
    """Whether the words right before the date fix something for it: 'was adjourned to', 'demanded its release by'."""
    last = _last_words(text, start, _FIXED_BY)
    return any(not one.last.isdisjoint(last) and one.fits(text, start, start) for one in (FIXED_FOR, DEADLINE))


def struck(text: str, end: int) -> bool:
    """Whether what nobody sets a day for stands right behind the date: 'the November 9 blast'."""
    return STRUCK.fits(text, end, end)


def beside(text: str, start: int, end: int) -> Beside | None:
    """The first line of the table that fits the words around a date."""
    last = _last_words(text, start)
    first = _WORD.findall(text[end : end + _LONGEST].lower())[:1]
    lines = set(_BY_LAST[""]).union(*(_BY_LAST.get(word, ()) for word in last))
    lines &= set(_BY_FIRST[""]).union(*(_BY_FIRST.get(word, ()) for word in first))
    return next((BESIDE[line] for line in sorted(lines) if BESIDE[line].fits(text, start, end)), None)


def _by_word(words: Iterable[frozenset[str]]) -> dict[str, list[int]]:
    """The lines of the table that each word may tell; of "" those that ask for no word."""
    lines: dict[str, list[int]] = {}
    for line, those in enumerate(words):
        for word in those or ("",):
            lines.setdefault(word, []).append(line)
    return lines


def _after(side: Side, example: str, first: str, pattern: str) -> Beside:
    return Beside(side, example, after=re.compile(pattern), first=frozenset(first.split()))


FIXED_FOR = _before(
    "future",
    "It was put off to [Monday].",  # the verb is past, the day is to come
    "to for until till of scheduled planned targeted proposed upcoming forthcoming",
    r"(?i)\b(?:postponed|rescheduled|adjourned|deferred|delayed|extend(?:ed|s|ing)?|moved|changed|shifted|rebooked"
    r"|pushed|(?:put|pushed|moved|brought) (?:(?:it|them|(?:an?|the|my|our|his|her|their|its) (?:\w+ )?\w+) )?"
    r"(?:back|off|forward)|listed|declared|called|booked|summoned|convened|arranged"
    r"|(?:set|scheduled|fixed|planned)(?= (?:an?|the|his|her|its|their) ))"
    r"(?: (?:an?|the|my|our|his|her|their) (?:\w+ )?\w+| (?:\w+ )?elections)?"
    rf"(?: (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)? (?:to|for|until|till)\s+{_LATE_MID}"
    r"|\b(?:imposed|ordered) (?:an?|the) (?:[\w-]+ (?:of )?)?(?:curfew|evacuation|holiday|lockdown|mourning|vote)"
    rf" for\s+{_LATE_MID}"
    r"|(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!originally )(?<!initially )"
    rf"\b(?:scheduled|planned|slated|targeted|set|due) for\s+{_LATE_MID}"
    rf"|\b(?:gave|gives?|given|giving) (?:[\w'’-]+ ){{0,4}}until\s+{_LATE_MID}"
    r"|\b(?:an?|the|its|their|his|her) (?:[a-z]+ly )?(?:scheduled|planned|targeted|proposed|upcoming|forthcoming) $"
    r"|\b(?:sets?|fixe[sd]|announce[sd]|propose[sd]) (?:an?|the|its|his|her|their) (?:new |target )?(?:[a-z]+ )?date"
    r" (?:of|for) (?:the )?$",
)
DEADLINE = replace(
    _before(
        "future",
        "The court ordered them to leave by [Friday].",
        "before by until",
        r"(?<!\bhad )(?<!\bhad been )\b(?:(?:ask|instruct|invit|oblig|told|urg|warn)(?:ed|es|s|ing)?"
        r" (?:[\w'’-]+ ){0,5}?to (?!have\b)[a-z]+|(?:demand|direct|order|request|requir)(?:ed|es|s|ing)?"
        r" (?!by\b|was\b|were\b|from\b|to\b)[\w'’-]+(?:,\d+)?)"
        rf" (?:(?!had\b|was\b|were\b|been\b|by\b)[\w'’-]+ ){{0,8}}(?:before|by|until) {_LATE_MID}",
        PHRASE,
    ),
    after=re.compile(r"(?!['’]s\b|\s(?:prayers?|service|mass|race|match)\b)"),
)
_NOT_FIXED = "(?! (?:expected|scheduled|due|likely|set) )"
_LASTED = (
    r"\b(?:took|held|lasted|stayed|remained|applied|operated|ruled|governed"
    r"|went on|continued|waited|worked|lived|fought|served|ran|stood|slept) "
    rf"(?:[\w:.]+ ){{0,8}}(?:until|till) (?:noon on |midnight on |dawn on )?{_LATE}"
    rf"|\b(?:(?:did|had|was|were|could)(?: not|n['’]t|nt){_NOT_FIXED}|never) [^.;]{{1,40}}(?:until|till) {_LATE}"
    r"|\b(?:heard|knew|saw|did|was|were|had|told|found|came|said|got|gave) (?:[a-z]+ )?(?:not|nothing|nobody|none|no)\b"
    rf"{_NOT_FIXED}[^.;,]{{0,40}}\b(?:until|till) {_LATE}"
    r"|\b(?:was|were) (?:still |back |away |also )?(?:abroad|absent|alive|asleep|at|away|dark|free|here|home|ill|in"
    rf"|missing|off|on|open|out|shut|sick|there|with|without) (?:(?!to\b)[\w’'-]+ ){{0,6}}?(?:until|till) {_LATE}"
)
NO_LATER = Beside(
    "future",
    "It must be paid by [Monday].",  # what is over by then, `tense` tells
    before=re.compile(
        # not 'from 2 p.m. until 6 p.m. on 19 March'
        r"\b(?:by|beyond|(?<!\d )(?<!\d[ap]m )(?<! [ap]m )(?<![ap]\.m\. )(?<!noon )(?:until|till?)|thru"
        r"|no later than|as early as|as soon as|as late as|next|effective"
        r"|payable|of record"
        r"|(?:outlook|forecasts?|guidance|projections?|prospects|expectations|hopes) (?:for|in)"
        r"|(?:optimistic|pessimistic|confident|cautious|worried|upbeat|bullish) about)\s+"
        r"(?:after )?(?:close of (?:play|business) |cob |eod |noon |midday )?(?:on )?" + _LATE_MID
    ),
    after=re.compile(r"(?![^.;]{1,40}?\bhad\b)"),  # 'by November, the number had risen'
    small=True,
    last=frozenset(
        {"about", "after", "as", "beyond", "business", "by", "cob", "effective", "eod", "for", "in", "midday"}
    )
    | {"next", "noon", "payable", "play", "record", "than", "thru", "til", "till", "until"},
)
# Unless what will be is told: 'the plants will be run by the buyer as of 1 July'.
AS_OF = _before("past", "The bank held the bonds as of [Friday].", "of", rf"(?i)\bas of\s+{_LATE_MID}")
STRUCK = _after(
    "past",
    "It may be tied to the [May 2] invasion.",
    f"s {_STRUCK} {_STRUCK.replace(' ', 's ')}s terrorist terror deadly suicide",
    rf"(?:['’]s)?\s(?!crash course)(?:(?:terrorist|terror|deadly|suicide) )?(?:{_STRUCK.replace(' ', '|')})s?\b",
)
BESIDE: tuple[Beside, ...] = (
    _before(
        "past",
        "Shares are up since [Friday].",
        "since ended last back months weeks year",
        r"(?i)\b(?:since|ended|last"
        r"|(?<!be )(?<!is )(?<!are )(?<!due )(?<!get )(?<!come )(?<!go )(?<!'m )(?<!'re )back in"
        rf"|(?:months|weeks|year) to)\s+{_LATE_MID}",
    ),
    AS_OF,
    _before("future", "They will be back come [September].", "come", r"(?i)\bcome (?:the )?$"),
    _before(
        "future",
        "Tickets on sale from [Monday].",
        "sale from at this on",
        r"(?i)\bon sale (?:(?:from|at|on|this) )?$",
    ),
    _before(
        "past",
        "Speaking [Sunday] in Rome, he said it may grow.",
        "writing speaking talking reporters",
        r"(?i)(?<!\bis )(?<!\bare )(?<!\bbe )"
        r"\b(?:writing|speaking|talking|addressing reporters)\s+(?:on\s+)?(?:late |early )?$",
    ),
    Beside(
        "future",
        "The letter is to appear in [Saturday]'s paper.",
        before=re.compile(r"\b(?:will|would|to) (?:be (?:published|printed)|appear|run) in\s+(?:the )?$"),
        after=re.compile(r"(?:['’]s)?\s(?:papers?|newspapers?|editions?|issues?)\b"),
        first=frozenset({"s", "paper", "papers", "newspaper", "newspapers", "edition", "editions", "issue", "issues"}),
    ),
    _after(
        "past",
        "The Herald [Monday] quotes him.",
        "quotes quoted reports reported writes carries accuses indicates announced told says said s",
        # Not 'will begin Monday, said the minister'
        r"(?:,?\s+(?:quotes|quoted|reports|reported|writes|carries|accuses|indicates)|\s+(?:says|said|announced|told))\b"
        r"|['’]s\s+(?:reports?|papers?|newspapers?|editions?|issue)\b",
    ),
    Beside(
        "past",
        "The toll will rise after [Friday]'s blast.",
        before=re.compile(r"\b(?:after|following|from|over|in)\s+(?:the )?$"),
        after=re.compile(
            r"['’]s\s(?:[\w-]+\s){0,2}(?:blast|explosion|attack|bombing|shooting|crash|(?:earth)?quake|fire|killing|murder"
            r"|collapse|raid|riot|clash|fall|drop|plunge|rally|loss|defeat|victory|arrest|death|coup|assassination|massacre"
            r"|accident|flood|disaster|announcement|tsunami|hurricane|cyclone|typhoon|tornado|landslide)(?:e?s)?\b"
        ),
        first=frozenset({"s"}),
    ),
    _after(
        "future", "They couldn't begin till [Sunday] at the earliest.", "at", r"\sat the (?:very )?(?:lat|earli)est\b"
    ),
    Beside(
        "past",
        "Flights will resume Friday after being halted on [Monday].",
        before=re.compile(
            r"\b(?:resum(?:e|ing)|re-?open(?:ing)?|restart(?:ing)?|reinstated?|come back|go on again)\b[^.;!?]{0,60}"
            r" (?:after|following) (?!(?:the |an? )?(?:votes?|elections?|meetings?|summit|break|recess|holidays?)\b)"
            r"[^.;!?]{4,60} (?:in|on) (?:the |early |late )?$"
        ),
        reach=SENTENCE,
        last=frozenset({"in", "on"}),
        gate=(" after ", " following "),
    ),
    Beside(
        "future",
        "The king declared [Saturday] a day of mourning.",
        before=re.compile(r"\b(?:declare[ds]|proclaim(?:ed|s)|designate[ds]) $"),
        after=re.compile(r" an? (?:[a-z]+ ){0,3}?(?:day|holiday)\b"),
        last=frozenset({"declared", "declares", "proclaimed", "proclaims", "designated", "designates"}),
        first=frozenset({"a", "an"}),
    ),
    _before("past", "The truce held until [Sunday].", "until till", _LASTED, SENTENCE, ("til",)),
    _before(
        "past",
        "NATO had threatened to strike by [Friday].",
        "by",
        r"\bhad (?:\w+ly )?(?:been )?(?:threatened|demanded|warned|promised|vowed|pledged|hoped)\b[^.;]*\bby "
        r"(?:noon |midnight )?$",
        SENTENCE,
        ("had ",),
    ),
    FIXED_FOR,
    _before(
        "future",
        "The meeting is on [Friday].",
        "on at in",
        r"(?i)(?:\b(?:is|are) (?:on|at|in)|(?<=\w)['’]s on)\s+(?:the\s+)?"
        r"(?:(?:at|on|[ap]\.?m\.?|[\d:.]+(?:[ap]m)?|[a-z]+day)\s+){0,3}$",
        PHRASE,
    ),
    _before(
        "future",
        "They confirmed the new deadline of [Tuesday].",
        "deadline",
        r"\b(?:new|next|final|extended) deadline (?:of|is|for|(?:would|will) be)\s$"
        r"|(?<!missed the )(?<!met the )\bdeadline at\s$",
    ),
    DEADLINE,
    _before(
        "future",
        "He was held until a hearing [Thursday].",
        " ".join(f"{one} {one}s" for one in _OCCASION.split("|")),
        r"\b(?:until|pending|ahead of|called for|calls for|threaten(?:ed|s|ing)?|agreed (?:on|to)) "
        rf"(?:(?:an?|the|his|her|their) )?(?:[\w-]+ ){{0,2}}(?:{_OCCASION})s?,? (?:(?:most )?(?:probably|likely) )?"
        r"(?:on |in )?$",
        PHRASE,
    ),
    Beside(
        "future",
        "Investors awaited [Friday]'s jobs report.",
        before=re.compile(
            r"\b(?:await(?:s|ed|ing)?|brac(?:ed?|es|ing) for|prepar(?:ed?|es|ing) for|gear(?:s|ed|ing)? up for"
            r"|ahead of|in the run-?up to|on the eve of|look(?:s|ed|ing) (?:ahead |forward )?to"
            r"|favou?rites? (?:in|for)"
            r"|call(?:s|ed)? off|cancel(?:s|led)?|postpone[sd]?|tickets (?:to|for))\s+(?:the )?$"
        ),
        after=re.compile(r"['’]s\s"),
        first=frozenset({"s"}),
    ),
    Beside(
        "future",
        "Polls gave him a lead before [Sunday]'s election.",
        before=re.compile(r"\b(?:[Bb]efore|[Ww]ith)\s+(?:the )?$"),
        after=re.compile(rf"['’]s\s(?:[\w-]+\s){{0,2}}(?:{_ELECTION})s?\b(?! (?:over|behind))"),
        first=frozenset({"s"}),
    ),
    _before(
        "future",
        "They wait until the list is published [Friday].",
        "announced released held published inaugurated in unveiled issued opened",
        r"\b(?:is|are) (?:announced|released|held|published|inaugurated|sworn in|unveiled|issued|opened)\s+"
        r"(?:on |in )?$",
    ),
    _before(
        "past",
        "The army announced plans [Monday] to hold a sale.",
        "plan plans",
        r"\b(?:announced|unveiled|outlined|approved|rejected|revealed|confirmed|disclosed|backed|presented|submitted)"
        r" (?:[a-z-]+ ){0,3}plans? $",
        PHRASE,
        ("ed ",),
    ),
    Beside(
        "future",
        "Ghana plans [Friday] to open its border.",
        before=re.compile(r"\b(?:plans?|expects?|hopes?|intends?|aims?|wants?|is|are|was|were)\s(?:on )?$"),
        after=re.compile(" to "),
        first=frozenset({"to"}),
    ),
    NO_LATER,
    _before(
        "past",
        "The offer had been scheduled to expire on [Friday].",  # it was put off since
        "",
        r"\bhad (?:\w+ )?been (?:\w+ly )?(?:scheduled|expected|due|set|planned|slated"
        r"|(?:advised|asked|instructed|invited|ordered|summoned|told|urged|warned) (?:not )?to)\b[^.;]*$",
        SENTENCE,
        ("had ",),
    ),
    _before(
        "past",
        "Prices may rise, according to a report [Friday].",
        "",
        r"(?i)\b(?:according to|in an? (?:[\w-]+ ){0,3}(?:statement|report|speech|interview|letter|message|article)\b)"
        r"(?:(?! w(?:ould|ill) )[^,.;])*$",
        SENTENCE,
        ("n a", "ccording"),
    ),
    Beside(
        "past",
        "The announcement [Friday] that it will close was no surprise.",
        before=re.compile(
            r"\b(?:announcements?|news|reports?|statements?|warnings?|word|disclosure|decisions?|rulings?|claims?|admission"
            r"|forecasts?|pledges?|promises?|vows?|comments?|remarks?) (?:on )?(?:late )?$"
        ),
        after=re.compile(r" that\b"),
        first=frozenset({"that"}),
    ),
    Beside(
        "past",
        "The parties missed [Thursday]'s deadline.",
        before=re.compile(
            r"\b(?:missed|met|defied|ignored|beat|passed)\s+(?:an? |the |its |their |[\w-]+['’]s? ){0,2}$"
        ),
        after=re.compile(r"(?:['’]s)?\s(?:midnight\s)?(?:deadline|ultimatum)\b"),
    ),
    _after(
        "future",
        "Wheat for [July] delivery fell.",
        "",
        r"\s(?:(?:[A-Z][\w.]+\s){0,4}deadline|court date|delivery|futures|contracts?|settlement|expiration)\b",
    ),
    _after(
        "future",
        "[Monday] works for me.",
        "afternoon doesn doesnt evening is lunch morning night s suits wd would won wont wouldn wouldnt works",
        r"(?i)\s+(?:(?:night|morning|afternoon|evening|lunch) )?(?:works|suits|(?:doesn['’]?t|wouldn['’]?t|won['’]?t)"
        r"(?: work| suit|[.!?,;]|$)|(?:is|'s|would be|wd be)"
        r" (?:fine|good|great|ok|okay|better|best|perfect|easier|out|free|full|booked))",
    ),
    STRUCK,
    _before(
        "past",
        "The quarrel dates back to [August].",
        "from to",
        rf"\b(?:dat(?:es?|ed|ing) (?:back to|from)|(?:retroactive(?:ly)?|back-?dated) to|go(?:es)? back to"
        rf"|stems? from|traced (?:back )?to)\s+{_LATE}",
        gate=("dat", "back to", "retro", "stem", "traced"),
    ),
    _before(
        "future",
        "The army promised elections in [February].",
        "in for on by",
        rf"\b(?:promised|pledged|scheduled|demanded|wants?) (?:[a-z-]+ ){{0,2}}(?:{_OCCASION})s? (?:in|for|on|by) $",
        PHRASE,
        ("promised", "pledged", "scheduled", "demanded", "want"),
    ),
    _before("past", "It quotes him as saying [Monday] that he will go.", "saying", r"\bas saying (?:on )?(?:late )?$"),
    _before("future", "Tickets for the [December 3] concert sold out.", "the", r"\b[Tt]ickets (?:for|to) the $"),
    _after(
        "future",
        "[Sunday]'s runoff pits a banker against a farmer.",
        "s",
        rf"['’]s\s(?:[\w-]+\s)?(?:{_OCCASION})s? (?:pits|sees|features|offers|kicks|takes place|starts|begins|comes"
        r"|looming|approaching|nearing)\b",
    ),
    _before(
        "past",
        "Buyers will forget the drop [Thursday].",
        " ".join(f"{one} {one}s" for one in _FALLS.split("|")),
        r"(?<!planned )(?<!expected )(?<!next )(?<!album )(?<!ep )(?<!single )(?<!video )(?<!episode )(?<!song )"
        r"(?<!\bvid )(?<!mixtape )(?<!merch )(?<!collection )"
        # not 'is tried for murder on Friday', 'charged with armed robbery', 'marks the death of its founder on Friday'
        r"(?<!\bfor )(?<!\bwith )(?<!\bof )(?<!\bto )(?<!\barmed )(?<!\battempted )(?<!\bmark the )(?<!\bmarks the )"
        rf"\b(?:{_FALLS})s? (?:of (?:(?!{_GOES_ON}\b)[\w'’-]+ ){{1,4}}?)?(?:on |of |in )?(?:late |early )?$",
    ),
)
_BY_LAST, _BY_FIRST = _by_word(cue.last for cue in BESIDE), _by_word(cue.first for cue in BESIDE)
