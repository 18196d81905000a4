"""Whether a word is a month ("in May", "March: cracks found") or a verb, a person, a street (may, march, Jan, August).

Judges are asked in order, as in `year_guards`: the first that knows decides, one that does not know says None.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from extract.dates import rx
from extract.dates.calendar_names import ANY_MONTH, ANY_SHORT_WEEKDAY
from extract.dates.english.guards import DETERMINERS, INITIAL, PREPOSITIONS, THINGS_NAMED, TITLES
from extract.dates.english.lexicon import MONTH_SHORT, listed
from extract.dates.look import Look

_MODAL_AFTER = set(
    listed(
        "i he she it we you they be have not also well or never one the a an this that these those there still "
        "yet god as "
        "seem need take want help contain include cause only even become occur result require continue"
    )
)
_MONTH_LEAD = PREPOSITIONS | DETERMINERS | set(listed("every previous coming following same said come"))
_SHORT_MONTHS = "|".join(name.capitalize() for name in MONTH_SHORT)
_MONTH_BEHIND = re.compile(rf"\s?(?:,|and|or|to|through|until|&|/|[-–])\s?(?:{ANY_MONTH})\b")
_BODY = re.compile(
    r"(?P<day>\s(?:\d{1,2}(?:st|nd|rd|th)?|[A-Z][a-z]{2,10}(?:th|st)))?\s(?P<name>"
    r"(?:Youth |Martyrs['’]? |Popular )?(?:[Mm]ovement|Brigades?|[Cc]oalition"
    r"|[Aa]lliance|Front|Foundation|Bridge|Street|FC|SC|City|camp"
    r"|Square|Avenue|Boulevard|Stadium|University|Airport|Hospital|Network|Committee|Battalion"
    r"|Group\b(?! [A-Z])|group(?! stage)))\b"
)
_NAMING_DAY = re.compile(
    r"(?i)(?P<the>\bthe )?\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]+\.?"
    r"|[a-z]{3,9}\.? (?:\d{1,2}(?:st|nd|rd|th)?|[a-z]{3,11}(?:th|st)))$"
)
_ON_DAY = re.compile(r"(?i)\b(?:on|by|since|until|till|from|to|and|after|before|of|last|early|late|[a-z]+ed) $")
_NAME_GOES_ON = re.compile(rf"-(?:a-|(?!(?:{ANY_MONTH}|{_SHORT_MONTHS}|Mid)\b)[A-ZÀ-Þ][a-zà-þ]+)")
_MONTH_BEFORE = re.compile(rf"\b(?:{ANY_MONTH})(?: \([^()]{{1,20}}\))?, $")
_INITIALS_BEHIND = re.compile(r", (?:[A-Z]\. ?){1,3}(?:[,;:&(]|and\b|$)")  # May, T., and March, R.
_YEAR_ABOVE = re.compile(r"\b(?:1\d|20)\d\d\s$")
# 'By May Germany had surrendered', but 'By April Jones'
_THEN_DID = re.compile(
    r" (?:[A-Z][\w.]+ ){1,3}(?:[a-z]+ )?(?:had|have|has|was|were|would|could|will|is|are|[a-z]{2,}ed)\b"
)
_LABELS = re.compile(r"\s?[:–—]")
# 'April: 14 incidents', and on the next line 'May: 9 incidents'
_LABELLED = re.compile(rf"\b(?:{ANY_MONTH})(?: (?:19|20)\d\d)?\s?[:–—]\s[^:–—.!?]{{1,50}}$")
# 'after a strong March', 'it was a cold May'
_SORT_OF_MONTH = re.compile(
    r"\b(?:an?|the|that|one) (?:[a-z]+ly )?(?:strong|weak|poor|good|bad|brisk|busy|quiet|slow|soft|solid|subdued|robust"
    r"|bumper|record|disappointing|sluggish|cold|cool|warm|mild|hot|wet|dry|rainy|sunny|snowy|stormy|windy|grey|gray"
    r"|bleak|bitter|frosty|freezing|chilly|glorious|usual|typical|normal) $"
    r"|\b[Ii]t(?: is|['’]s| was)(?: (?:now|already|only|still|not yet))? $"
)
# 'May, 34, was jailed', 'April, 12, and June, 9, were found'; not 'In April, 12, 14 and 16 were hurt'
_AGED = re.compile(r", \d{1,2}(?:, (?!\d|or \d|and \d)|[.;])")
_INITIALED = re.compile(r" [A-Z]\. [A-Z][a-z]")
_FIRM = re.compile(r"\s(?:&|and)\s(?:Sons?|Co|Company|Daughters?|Partners|Brothers|Bros)\b")  # May & Sons
_VERSUS = re.compile(r" vs?\.? [A-Z]")  # May v. March
_SURNAME = re.compile(rf"\s(?!(?:{ANY_SHORT_WEEKDAY})[a-z]*\b)[A-Z](?:[a-z]+\b|\b)")
_MONTH_ONLY = frozenset(listed("in since until till during late early mid of last next this"))
# 'the planned May trip', 'its March sales', 'at May's pace'
_MONTHLY_THING = re.compile(
    r"\s(?:[a-z]+ial )?(?:elections?|vote|meeting|summit|trip|visit|report|sales|figures|results|deliver\w+"
    r"|contracts?|futures|attacks?|bombings?|coup|quarter|earnings|referendum|conference|deadline|data|output|exports|imports"
    r"|issue|survey)\b"
    r"|['’]s [a-z]"
)
# 'March sales rose 3%', 'May new home sales were flat': what figures are told of, and how
_FIGURES_OF = re.compile(
    r"\s(?:[a-z-]+ ){0,3}?(?:sales|orders|exports|imports|output|production|shipments|deliveries|starts|permits|prices"
    r"|payrolls|earnings|inflation|unemployment|figures|data|results|revenues?|turnover|bookings|traffic|trade"
    r"|jobless claims|inventories|stocks|spending|income|registrations|volumes?|receipts|arrivals|deficit|index)"
    r"(?: [a-z-]+){0,4}?,? (?:rose|fell|climbed|dropped|slipped|jumped|grew|total+ed|was|were|edged|declined|gained"
    r"|surged|plunged|came|showed|shows?|increased|decreased|shrank|hit|reached|slid|tumbled|inched|advanced|beat|missed|eased"
    r"|soared|stood|reveal(?:ed|s)?)\b"
)
# 'the August 12-seater' is a plane of that name
_COUNTING = re.compile(r"-(?:[a-z]+(?:er|ing|ed)|inch|foot|ton|man|piece|volt|strong)\b")
# What only persons do: 'April sighed', 'asked June'.
_SPOKE = frozenset(listed("said asked replied answered cried whispered laughed told shouted muttered"))
# 'Jan was born in Delft', 'Jan had left'
_BEFELL = re.compile(
    r"\s(?:was (?:born|[a-z]{2,}ed)|had|has|said|told|asked|went|came|left|took|saw|knew|married|died|joined|worked"
    r"|and (?:I|his|her))\b"
)
_DOES = re.compile(
    r"\s(?:said|says|asked|replied|laughed|smiled|sighed|nodded|shrugged|whispered|grinned|frowned|wept|cried"
    r"|thought|knew|felt|told|looked|stared|won|beat|scored|drove|phoned|rang|cooked|giggled|and (?:her|his|I))\b"
    r"|, (?:(?:her|his|my|their|our) (?:[a-z]+ )?(?:sister|brother|mother|wife|daughter|niece|aunt|cousin|friend|girl"
    r"|partner|colleague|neighbour|neighbor)|who|aged)\b"
)


class Month(NamedTuple):
    """A month's name and what stands around it, looked up once for all judges."""

    words: str
    lead: str  # the characters before it
    tail: str  # the characters behind it
    before: str  # the word before it, in its case
    after: str  # the word behind it, in its case
    name: str  # the name that may be something else (may, march, jan, april …), "" for the others

    @property
    def low_before(self) -> str:
        return self.before.lower()

    @property
    def capital(self) -> bool:
        return self.words[:1].isupper()

    @property
    def has_day(self) -> bool:
        return any(letter.isdigit() for letter in self.words)


def month_like(look: Look) -> bool:
    """'May' and 'March' as months: not the verb, not the name of a person or street."""
    found = _AMBIGUOUS.match(look.words)
    name = found.group(1).lower() if found else ""
    month = Month(look.words, look.lead, look.tail, look.before, look.after, name)
    return next((verdict for judge in MONTH_JUDGES if (verdict := judge(month)) is not None), False)


_AMBIGUOUS = re.compile(r"(?i)(may|march|mar|sep|dec|jan|june|april|august|sun)\b")


def _of_longer_name(month: Month) -> bool | None:
    """Mar-a-Lago, the 26 July Movement, May Road, Jun V., the March on Rome, 'April fools'."""
    if _NAME_GOES_ON.match(month.tail) or _of_body(month):
        return False
    if month.after in THINGS_NAMED and not (month.has_day and month.low_before == "on"):
        return False
    if month.words == "Jan" and rx.match(r" v[ao]n (?:de[nr]? )?[A-Z]", month.tail):
        return False
    if month.words.lower() in {"jan", "jun"} and _SURNAME.match(month.tail):
        return month.low_before in _MONTH_ONLY
    if month.words == "Jun" and _GIVEN_NAME.search(month.lead) and not rx.match(r"[\s,'’]*\d", month.tail):
        return False  # 'said Zhang Jun, head of the rescuers'
    marches = month.low_before == "the" and rx.match(r" (?:on|for|to|against) [A-Z]", month.tail)
    marches = marches or (month.words == "March" and rx.match(r" of (?:the )?[A-Z]", month.tail))  # the March of Time
    the_march = month.words == "March" and month.low_before == "the"
    marches = marches or (the_march and rx.match(r" on (?:the|an?) [a-z]", month.tail))  # the March on the mine
    kin = rx.match(r" (?:hares?|queens?|[Ff]ools?|madness|family|household|sisters|brothers)\b", month.tail)
    return False if marches or kin else None


_GIVEN_NAME = re.compile(
    rf"(?:^|\s)(?!(?:{ANY_SHORT_WEEKDAY})|(?:In|By|Due|End|From|Last|Late|Mid|Next|Of|On|Since|This|To|Until)\b)"
    r"[A-Z][a-z]{1,6} $"
)


def _of_body(month: Month) -> bool:
    """The March 14 Alliance, 6 October Bridge, M23 (23 March Movement); not 'On 6 October University staff left'."""
    body = _BODY.match(month.tail)
    named = body and _NAMING_DAY.search(month.lead[-30:] + month.words + (body["day"] or ""))
    if not body or not named:
        return False
    return bool(named["the"]) or (body["name"][0].isupper() and not _ON_DAY.search(named.string[: named.start()]))


_NAMED_FOR_IT = re.compile(r"\s(?:Revolution|Revolt|Uprising|Rising|Manifesto|War|Putsch|Theses)\b")


def _of_event(month: Month) -> bool | None:
    """The October Revolution, the July Putsch, Black September: what bears the month's name is told of at any time."""
    if month.words == "September" and month.before == "Black":
        return False
    return False if not month.has_day and month.capital and _NAMED_FOR_IT.match(month.tail) else None


def _sure(month: Month) -> bool | None:
    """A name that nothing else has: 'October', 'in oct'."""
    if month.name:
        return None
    return month.capital or len(month.words) > 3 or month.low_before in _MONTH_LEAD


def _short(month: Month) -> bool | None:
    """'Dec 12th', 'in sep', but not 'Jan had left'."""
    if month.name not in {"sep", "dec", "jan"}:
        return None
    named = month.before[:1].isupper() or _BEFELL.match(month.tail)
    person = month.words.lower() == "jan" and named and month.low_before not in _MONTH_LEAD
    return month.has_day or (month.capital and not person) or month.low_before in _MONTH_LEAD


# below an empty line, though below 'Love,' somebody signs, and no other line of a list of names
_LINE_OPENS = re.compile(r"(?:^\s*|[^,\s][ \t]*\n[ \t]*\n\s*)(?:[#*=•–—-]+[ \t]*)?$")
_LINE_ENDS = re.compile(r"[ \t.:*=–—-]*\n\s*(?!P\.? ?S\b|Sent from)[^\s,]")
_FAREWELL = re.compile(r"(?i)\b(?:love|regards|wishes|soon|thanks|sincerely|truly|faithfully|cheers|hugs|x+)[.!]?\s*$")


def _heads(month: Month) -> bool | None:
    """'April' alone on its line, above what happened then; not 'Yours, June' at a letter's foot."""
    alone = month.capital and _LINE_ENDS.match(month.tail) and _LINE_OPENS.search(month.lead)
    return True if alone and not month.has_day and not _FAREWELL.search(month.lead) else None


def _of_person(month: Month) -> bool | None:
    """Theresa v. May, Mrs May, J. May, May & Sons, 'March, R.', 'said June', 'the birthday of August J. Lang'."""
    if month.low_before in {"v.", "vs.", "v", "vs"} or month.before in TITLES or INITIAL.search(month.lead):
        return False
    if _FIRM.match(month.tail) or _INITIALS_BEHIND.match(month.tail) or _VERSUS.match(month.tail):
        return False
    if month.has_day:
        return None  # 'said March 30 that'
    if month.tail.startswith(", ") and _AGED.match(month.tail) and month.low_before not in _MONTH_ONLY | {"by"}:
        return False
    if (month.low_before in _SPOKE or _DOES.match(month.tail)) and month.capital:
        return False
    if month.low_before == "named" and month.capital and not month.tail.startswith(("'", "’")):
        return False  # a man named August
    return False if _INITIALED.match(month.tail) and month.low_before not in _MONTH_ONLY - {"of"} else None


# 'cant believe its already march'
_IT_IS_ALREADY = re.compile(r"(?i)\bit(?: is|['’]?s) (?:already|almost|nearly|basically|finally) $")


def _small(month: Month) -> bool | None:
    """'in may', '12 march', but 'they may', 'an august body'."""
    if not month.words[:1].islower():
        return None
    if month.name in {"may", "march", "mar"}:
        asked = month.low_before in {"in", "since", "until", "last", "next", "early", "late"} and month.name != "mar"
        return (month.has_day and month.name != "may") or asked or bool(_IT_IS_ALREADY.search(month.lead))
    august_body = month.name == "august" and month.low_before in DETERMINERS and rx.match(r"\s+[a-z]", month.tail)
    it_is = not august_body and bool(_IT_IS_ALREADY.search(month.lead))
    return month.has_day or it_is or (month.low_before in _MONTH_LEAD and not august_body)


def _with_day(month: Month) -> bool | None:
    """'May 3', but not the 'August 12-seater'."""
    if not month.has_day:
        return None
    return not rx.match(r"\s+\d(?!\.\d)|[,.]\d", month.tail) and not _COUNTING.match(month.tail)


def _introduced(month: Month) -> bool | None:
    """'in May', 'the hottest May since 1940', 'By May Germany had surrendered', but not 'by April Jones'."""
    if month.low_before not in _MONTH_LEAD and not rx.search(r"\b[a-z]+est $", month.lead):
        return None
    return not (
        month.name in {"april", "june", "august", "may"}
        and month.low_before in {"and", "or", "with", "by", "for", "to", "than", "as"}
        and month.after[:1].isupper()
        and not (month.before == "By" and _THEN_DID.match(month.tail))
    )


def _shouted(month: Month) -> bool | None:
    """'MARCH HARE': in capitals the next word may belong to the name."""
    return False if month.words.isupper() and month.after.isupper() and len(month.after) > 1 else None


def _may_or_march(month: Month) -> bool | None:
    """'April, May and June', 'a cold May', 'the planned May trip', 'March: cracks found', but not 'May I'."""
    if month.name not in {"may", "march"}:
        return None
    lead, tail = month.lead, month.tail
    if _MONTH_BEHIND.match(tail) or _MONTH_BEFORE.search(lead) or _SORT_OF_MONTH.search(lead):
        return not rx.match(r" (?:who|whom|that|I|he|she|we)\b", tail)
    if _LABELS.match(tail) and (_YEAR_ABOVE.search(lead) or _LABELLED.search(lead)):
        return True  # an entry below its year, one of a list of months
    if _OPENS_SENTENCE.search(lead) and _FIGURES_OF.match(tail):
        return True
    if (_MONTHLY_THING.match(tail) and month.before[-1:].islower()) or (lead[-1:] == "\t" == tail[:1]):
        return True  # the second: a table's cell
    if month.before[:1].isupper() and not rx.search(r"[.!?]\W*$", lead):
        return False
    return (
        month.after.lower() not in _MODAL_AFTER
        and bool(rx.match(r"\s*(?:[:,.?!–—;)-]|$|\n)", tail))
        and not rx.search(r"\w$", lead.rstrip(" "))
    )


_OPENS_SENTENCE = re.compile(r"(?:^|[.!?;:]['\"”’]?\s+|\n\s*|[—–-]\s)$")


def _alone(month: Month) -> bool | None:
    """'June sales rose', but not 'April Jones' or 'Grace June'."""
    surname = month.before[:1].isupper() and month.low_before not in _MONTH_LEAD
    return not month.after[:1].isupper() and not (surname and bool(rx.search(r"\w\s$", month.lead)))


MONTH_JUDGES: tuple[Callable[[Month], bool | None], ...] = (
    _of_longer_name,
    _of_event,
    _sure,
    _short,
    _heads,
    _of_person,
    _small,
    _with_day,
    _introduced,
    _shouted,
    _may_or_march,
    _alone,
)
