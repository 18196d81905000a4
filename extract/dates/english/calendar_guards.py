"""Guards of words that are months, weekdays or seasons only sometimes: may, march, sat, fall, spring, Jan."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.guards import DETERMINERS, PREPOSITIONS
from extract.dates.english.lexicon import MONTHS, listed
from extract.dates.grammar import Look

MODAL_AFTER = set(
    listed(
        "i he she it we you they be have not also well or never one the a an this that these those there still "
        "yet god as "
        "seem need take want help contain include cause only even become occur result require continue"
    )
)
MONTH_LEAD = (
    PREPOSITIONS
    | DETERMINERS
    | set(listed("every each late early mid next last previous coming following same said until"))
)
NAME_AFTER = set(
    listed(
        "times post harbor street road avenue classic palace telegraph journal herald tribune mirror express star "
        "independent tribune "
        "mail school night nights world people news club society mercury gazette observer chronicle review business "
        "magazine sport "
    )
) - {"night", "nights"}
TITLES = frozenset(
    listed(
        "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Lady Judge Senator Private Sergeant Sgt Sgt. Capt Capt. Captain Col "
        "Col. Colonel Lt Lt. Lieutenant Gen Gen. General Maj Maj. Major Cpl Cpl. Corporal Pte Pvt. Rev Rev. Prof Prof. "
        "Professor Cllr Councillor Hon. Inspector Constable Justice Nurse Sister Brother Father Lord Princess Minister"
    )
)
# Names of streets and firms, in just this case.
THINGS_NAMED = frozenset(
    listed(
        "Queen Hare Street St Road Rd Avenue Ave Lane Ln Drive Dr Court Ct Terrace Close Place Valley Hall Farm "
        "Cottage Lodge Manor Mill Gardens Crescent Group Ltd Ltd. Inc Inc. Corp Corp. LLC plc"
    )
)


_MONTHS = "|".join(name.capitalize() for name in MONTHS)
_MONTH_BEHIND = re.compile(rf"\s?(?:,|and|or|to|through|until|&|/|[-–])\s?(?:{_MONTHS})\b")
_BODY = re.compile(
    r"\s(?:Youth |Martyrs['’]? |Popular )?(?:[Mm]ovement|Brigades?|[Cc]oalition|Alliance|Front|Foundation|Bridge|Street"
    r"|Square|Avenue|Boulevard|Stadium|University|Airport|Hospital|group)\b"
)
_THE_DAY = re.compile(r"(?i)\bthe \d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]+\.?$")
_NAME_GOES_ON = re.compile(rf"-(?:a-|(?!(?:{_MONTHS}|Mid)\b)[A-ZÀ-Þ][a-zà-þ]+)")
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTHS})(?: \([^()]{{1,20}}\))?, $")
_INITIALS_BEHIND = re.compile(r", (?:[A-Z]\. ?){1,3}(?:[,;:&(]|and\b|$)")  # May, T., and March, R.
_YEAR_ABOVE = re.compile(r"\b(?:1\d|20)\d\d\s$")
# 'By May Germany had surrendered', but 'By April Jones'
_THEN_DID = re.compile(
    r" (?:[A-Z][\w.]+ ){1,3}(?:[a-z]+ )?(?:had|have|has|was|were|would|could|will|is|are|[a-z]{2,}ed)\b"
)
_LABELS = re.compile(r"\s?[:–—]")
# 'after a strong March', 'it was a cold May'
_SORT_OF_MONTH = re.compile(
    r"\b(?:an?|the|that|one) (?:[a-z]+ly )?(?:strong|weak|poor|good|bad|brisk|busy|quiet|slow|soft|solid|subdued|robust"
    r"|bumper|record|disappointing|sluggish|cold|cool|warm|mild|hot|wet|dry|rainy|sunny|snowy|stormy|windy|grey|gray"
    r"|bleak|bitter|frosty|freezing|chilly|glorious|usual|typical|normal) $"
    r"|\b[Ii]t(?: is|['’]s| was)(?: (?:now|already|only|still|not yet))? $"
)
_INITIAL = re.compile(r"(?<![.\w])[A-Z]\.\s$")  # J. May
_INITIALED = re.compile(r" [A-Z]\. [A-Z][a-z]")
_FIRM = re.compile(r"\s(?:&|and)\s(?:Sons?|Co|Company|Daughters?|Partners|Brothers|Bros)\b")  # May & Sons
_SURNAME = re.compile(r"\s(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)[A-Z](?:[a-z]+\b|\b)")
_MONTH_ONLY = frozenset(listed("in since until till during late early mid of last next this"))
# 'the planned May trip', 'its March sales', 'at May's pace'
_MONTHLY_THING = re.compile(
    r"\s(?:[a-z]+ial )?(?:elections?|vote|meeting|summit|trip|visit|report|sales|figures|results|deliver\w+"
    r"|contracts?|"
    r"futures|attacks?|bombings?|coup|quarter|earnings|referendum|conference|deadline|data|output|exports|imports"
    r"|issue|survey)\b"
    r"|['’]s [a-z]"
)


def month_like(look: Look) -> bool:
    """'May' and 'March' as months: not the verb, not the name of a person or street."""
    words = look.words.lower()
    if _NAME_GOES_ON.match(look.tail):
        return False  # Mar-a-Lago, Sept-Îles, Jan-Erik
    if _BODY.match(look.tail) and _THE_DAY.search(look.lead[-20:] + look.words):
        return False  # the 26 July Movement
    if look.after in THINGS_NAMED or (words in {"jan", "jun"} and _SURNAME.match(look.tail)):
        return look.after not in THINGS_NAMED and look.before.lower() in _MONTH_ONLY  # not Jan Wilson, Jun V.
    ambiguous = rx.match(r"(may|march|mar|sep|dec|jan|june|april|august|sun)\b", words)
    if look.before.lower() == "the" and rx.match(r" (?:on|for|to|against) [A-Z]", look.tail):
        return False  # the March on Rome
    if rx.match(r" (?:hares?|queens?|fools?|madness|family|household|sisters|brothers)\b", look.tail):
        return False
    if not ambiguous:
        return look.words[:1].isupper() or len(words) > 3 or look.before.lower() in MONTH_LEAD
    if ambiguous.group(1) in {"sep", "dec", "jan"}:
        named = look.before[:1].isupper() or _BEFELL.match(look.tail)
        person = words == "jan" and named and look.before.lower() not in MONTH_LEAD
        dated = any(letter.isdigit() for letter in look.words)  # 'xmas dinner dec 12th'
        return dated or (look.words[:1].isupper() and not person) or look.before.lower() in MONTH_LEAD
    low_before, after = look.before.lower(), look.after
    if low_before in {"v.", "vs.", "v", "vs"} or look.before in TITLES or _INITIAL.search(look.lead):
        return False
    if _FIRM.match(look.tail) or _INITIALS_BEHIND.match(look.tail):
        return False
    has_day = bool(rx.search(r"\d", look.words))
    if (low_before in _SPOKE or _DOES.match(look.tail)) and look.words[:1].isupper() and not has_day:
        return False  # said June; and May laughed; but 'said March 30 that'
    if not has_day and _INITIALED.match(look.tail) and low_before not in _MONTH_ONLY - {"of"}:
        return False  # the birthday of August J. Lang
    if look.words[:1].islower():
        if ambiguous.group(1) in {"may", "march", "mar"}:
            return (has_day and ambiguous.group(1) != "may") or (
                low_before in {"in", "since", "until", "last", "next", "early", "late"} and ambiguous.group(1) != "mar"
            )
        august_body = ambiguous.group(1) == "august" and low_before in DETERMINERS and rx.match(r"\s+[a-z]", look.tail)
        return has_day or (low_before in MONTH_LEAD and not august_body)
    if has_day:
        return not rx.match(r"\s+\d(?!\.\d)|[,.]\d", look.tail) and not _COUNTING.match(look.tail)
    if low_before in MONTH_LEAD or rx.search(r"\b[a-z]+est $", look.lead):  # also 'the hottest May since 1940'
        return not (
            ambiguous.group(1) in {"april", "june", "august", "may"}
            and low_before in {"and", "or", "with", "by", "for", "to", "than", "as"}
            and after[:1].isupper()
            and not (look.before == "By" and _THEN_DID.match(look.tail))
        )
    if look.words.isupper() and after.isupper() and len(after) > 1:
        return False
    if ambiguous.group(1) in {"may", "march"}:
        if _MONTH_BEHIND.match(look.tail) or _MONTH_BEFORE.search(look.lead) or _SORT_OF_MONTH.search(look.lead):
            return not rx.match(r" (?:who|whom|that|I|he|she|we)\b", look.tail)  # April, May and June
        if _YEAR_ABOVE.search(look.lead) and _LABELS.match(look.tail):
            return True  # an entry below its year: March: cracks found
        if _MONTHLY_THING.match(look.tail) and look.before[-1:].islower():
            return True
        if look.before and look.before[:1].isupper() and not rx.search(r"[.!?]\W*$", look.lead):
            return False
        return (
            after.lower() not in MODAL_AFTER
            and bool(rx.match(r"\s*(?:[:,.–—;)-]|$|\n)", look.tail))
            and not rx.search(r"\w$", look.lead.rstrip(" "))
        )
    return not after[:1].isupper() and not (
        look.before[:1].isupper() and look.before.lower() not in MONTH_LEAD and bool(rx.search(r"\w\s$", look.lead))
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
    r"|thought|knew"
    r"|felt|told|looked|stared|won|beat|scored|drove|phoned|rang|cooked|cried|giggled|and (?:her|his|I))\b"
    r"|, (?:(?:her|his|my|their|our) (?:[a-z]+ )?(?:sister|brother|mother|wife|daughter|niece|aunt|cousin|friend|girl"
    r"|partner|colleague|neighbour|neighbor)|who|aged)\b"
)

_THIS_OR_NEXT = frozenset(listed("on this next last nxt lst coming"))
_FEAST_BEFORE = frozenset(
    listed("Black Bloody Ash Good Palm Maundy Shrove Cyber Super Easter Whit Ruby Man Girl Freaky Manic Lucky")
)
# 'see u sat', 'Friday night or sat', 'free mon?': only in a short message.
_DAY_OF_MESSAGE = re.compile(
    r"(?i)\b(?:see|cya|meet|catch|call|text) (?:you|u|ya|me|us|y'all) $"
    r"|(?:how|what|wot|hows|whats) (?:about|abt) $|\b(?:free|off|back|closed|open|starts?"
    r"|ends?) $"
    r"|\b(?:mon|tues?|wed|thurs?|fri|sat|sun)[a-z]*(?: (?:night|nite|am|pm|morning|evening))?"
    r"(?: (?:or|and|n|&|to) |\s?[/&,-]\s?)$"
)


# 'sun @ 2', 'mon 27th', 'sat arvo'
_HOUR_OF_DAY = re.compile(
    r"(?i)\s*(?:@|at|from|about|around)?\s\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]m\b|st\b|nd\b|rd\b|th\b|[.,!?]|$|\n)"
    r"|\s(?:night|nite|morning|arvo|eve|afternoon|evening)\b"
)
# 'come mon', 'exam wed!'
_DAY_BEHIND = re.compile(
    r"(?i)\b(?:come|coming|for|work|working|due|again|home|round|over|party|shift|class|exam|game|match|leave"
    r"|leaving|arrive"
    r"|arriving|starts?|ends?|it|them|him|her|there|down|up|meet|meeting|appt|till?|until|by|since) $"
)
_REMARK_ENDS = re.compile(r"\s*(?:[.,!?;:)]|$|\n|[\U0001F300-\U0001FAFF]|(?:at|@|and|or|if|x+|lol|pls|plz|then)\b)")
# 'Mon-Fri', 'wed to sat'
_TO_A_DAY = re.compile(
    r"(?i)\s?(?:[-–—/&]|to|thru|through)\s?(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)day)\b"
    r"|(?i:\s(?:and|n|or|&|\+)\s(?:mon|tues?|weds|thurs?|fri|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
)


# 'Sat 10-1', 'Sun 9am-noon': hours of opening
HOURS_BEHIND = re.compile(
    r"(?i):?\s\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:[-–—]|to|till?|until)\s?(?:\d{1,2}(?![\w/-])|\d{1,2}[:.]\d\d"
    r"|\d{1,2}\s?[ap]\.?m\b|noon|midnight|late)"
)


def weekday_like(look: Look) -> bool:
    """Weekdays: full names with a capital, unless part of a name; short ones only beside what asks for a day."""
    word = look.words.lower().rstrip(".")
    after = look.after
    named = after.lower().removesuffix("'s").removesuffix("’s") in NAME_AFTER or _SPECIAL.match(look.tail)
    if look.before in TITLES or (after[:1].isupper() and named) or after in THINGS_NAMED:
        return False
    if look.before in _FEAST_BEFORE or _NO_DAY.match(look.tail):
        return False
    if _TO_A_DAY.match(look.tail):
        return True
    if len(word) <= 5 and word in {"mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"}:
        lead = look.before.lower()
        if word in {"sat", "sun", "mon", "wed"}:
            if look.informal and (
                _DAY_OF_MESSAGE.search(look.lead)
                or _HOUR_OF_DAY.match(look.tail)
                or (_DAY_BEHIND.search(look.lead) and _REMARK_ENDS.match(look.tail))
            ):
                return True
            return (
                (
                    (
                        lead in _THIS_OR_NEXT
                        or (
                            lead in {"by", "until", "til", "till", "every", "from", "to", "since", "or", "and"}
                            and look.words[0].isupper()
                        )
                    )
                    and (
                        after.lower() not in {"ami", "down", "nav"} and not (word == "sun" and look.words[0].islower())
                    )
                )
                or (
                    look.words[0].isupper()
                    and not look.before
                    and bool(rx.match(r"\s*[:,]|\s?[-–/&]\s?[MTWFS][a-z]{2,5}\b|\s(?:was|is)\b", look.tail))
                    and word != "sun"
                )
                or (look.words[0].isupper() and bool(HOURS_BEHIND.match(look.tail)))
            )
        if look.before[:1].isupper() and rx.match(r"\s[A-Z]", look.tail) and not rx.search(r"[.!?,;:]\s$", look.lead):
            return False  # Khin Thu Htay
        return (
            look.words[0].isupper()
            or lead in {"on", "this", "next", "last", "by", "until", "til", "since", "every"}
            or not look.before
            or not rx.match(r"-?[a-z]", look.tail)
        )
    return True


_SPECIAL = re.compile(r"\s(?:Night|Morning|Evening)(?:\sat the)?\s[A-Z]")  # Saturday Night Live
# friday.com, a Sunday circulation of 300,000, 2010 Sunday Dr.
_NO_DAY = re.compile(
    r"\.(?:com|org|net)\b|\s(?:circulation|best)\b(?! friend)|\s(?:Dr|Rd|Ave|Blvd|Ln)\."
)  # friday.com, a Sunday circulation of 300,000
# 'a fall of 777 points' is no autumn
DROP = re.compile(
    r"(?:\s+of\s+[\d.,]+)?\s?(?:%|(?:per\s?cent|percentage|points?|feet|met(?:er|re)s|pounds|dollars|pence)\b)"
)

_UPRISINGS = {"Arab", "Prague", "Croatian", "Damascus", "Beijing"}  # names of events: the Arab Spring


def season_like(look: Look) -> bool:
    """Seasons, not the verbs 'fall' and 'spring', not part of a name."""
    words = look.words.lower().removesuffix(" term").removesuffix(" semester").split()
    word = words[-1]
    lead = look.before.lower()
    if look.tail[:1].isdigit() or (look.after[:1].isupper() and look.words.split()[-1][:1].isupper()):
        return False  # code SPRING24, Winter Palace
    if rx.match(
        r"\s+(?:of discontent|(?:counter-?)?offensive|campaign|storms?|heat|clothing|session|months|games|camps?"
        r"|capital|house|weather)\b",
        look.tail,
    ):
        return False
    if _INITIAL.search(look.lead) or rx.match(r"['’]s\s[A-Z]", look.tail):
        return False  # J. Winter; The Winter's Tale
    if look.before in _UPRISINGS or (
        words[0] != "the" and rx.match(r"\s+(?:schools?|camps?|jobs?|clothes|coats?|water|wheat|barley)\b", look.tail)
    ):
        return False
    if words[0] == "the" and word in {"summer", "winter", "autumn"}:
        return True
    if (
        rx.search(r"(?:^|\n)[ \t]*\Z", look.lead)
        and look.words[0].isupper()
        and rx.match(r"(?::|\s[–—-])\s", look.tail)
    ):
        return True  # a label of a chronology: 'Autumn: the siege begins'
    if word in {"fall", "spring"}:
        if DROP.match(look.tail):
            return False
        if words[0] == "the":
            hope = rx.match(r"\s+of\s+(?!(?:that|this|the|last|next|each)\b)[a-z]", look.tail)  # and no year
            return (
                word == "spring" and not hope and (lead in PREPOSITIONS or bool(rx.match(r"\s+(?:and|to) ", look.tail)))
            ) or (
                lead in {"in", "by", "during", "until", "since", "of"}
                and not rx.match(r"\s+(?:of\s+(?!\d)|in)\b", look.tail)
            )
        return (
            lead
            in {
                "in",
                "by",
                "between",
                "from",
                "during",
                "until",
                "since",
                "every",
                "each",
                "late",
                "early",
                "last",
                "next",
                "this",
                "of",
                "and",
                "or",
            }
            and not rx.match(r"\s+(?:in|of|from|by)\b", look.tail)
        ) or (word == "spring" and look.words[0].isupper() and bool(look.before))
    return len(words) > 1 or lead in PREPOSITIONS | {"that", "each", "every", "past"}
