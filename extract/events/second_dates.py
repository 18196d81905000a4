"""Dates beside another of their sentence that the parse hung wrong: behind a participle, behind a second deed, joined.

The participle has its own date, so the next is that of the verb whose object it tells of: "The army buried the soldiers
killed in May | on Friday", "jailed a man arrested in 2019 | for nine years on Monday". "Friday and | Saturday" are days
of one thing. Of deeds in a row each has the date behind it: "joined in 1961, entered parliament | in 1970 and died".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.entities.wordlist import word_set
from extract.events.deed_words import BEFALLING, HARM_NOUNS
from extract.events.parse import Hung, happens, verb_above
from extract.events.tree import IN_PHRASES, SUBJECTS
from extract.records import Token

_TELLING = frozenset({"VBN", "VBD", "VBG"})
_NAMES = frozenset({"NNP", "NNPS"})
_WHERE = frozenset({"in", "at", "near", "outside", "around", "of", "to", "from", "on"})
_TELLING_OF = word_set("""
admit cite commemorate condemn confirm cover deny describe document examine include investigate list mark mention probe
recall record remember report review survive witness
""")
_ABOUT = word_set("about after as before during following for in including into like of over since to with")
_LONGEST_HAPPENING = 12  # words
_NEAR = 3  # words between a participle and its own date: "held | since at least | 2018"
_OWN = frozenset({"of", "by", "with", "as"})  # what such a word brings is the participle's, or a noun's
_PARTING = frozenset({",", ";", ":", "and", "but", "or", "that", "which", "who", "when", "after", "before", "than"})
_GIVING = frozenset({"to", "for"})  # "sold the plant built in 1988 | to Acme"


def joined_dates(tokens: Sequence[Token], dates: Sequence[Sequence[int]]) -> Hung:
    """A day joined to the one before it hangs on that: "rain on Friday and | Saturday caused a flood"."""
    hung: Hung = {}
    for one, other in pairwise(dates):
        joined = other[0] == one[-1] + 2 and tokens[one[-1] + 1].text in ("and", "or")
        first, second = _top(tokens, one), _top(tokens, other)
        if joined and tokens[second].dep == "conj" and tokens[second].head < one[0]:
            hung |= {one[-1] + 1: (first, "cc"), second: (first, "conj")}
    return hung


def listed_names(tokens: Sequence[Token], dates: Sequence[Sequence[int]]) -> Hung:
    """Names in a row with a date each stand on one level, and so do their dates: "held in Varna on 3 May, | Gdynia | on
    9 May and | Sopot (11 May)", where a common noun does or undergoes it ("Police arrested Noor on 3 May, Cole on")."""
    hung: Hung = {}
    first = top = -1
    for own, other in pairwise(dates):
        gap = range(own[-1] + 1, other[0])
        name = _only_name(tokens, gap)
        if name is None:
            first = -1
            continue
        if first < 0:
            first, top = _named_before(tokens, own), _phrase_of(tokens, own)
        if first < 0 or (tokens[name].dep in SUBJECTS and tokens[name].head > other[-1]):
            first = -1
            continue
        above = tokens[top].head
        begin = next(i for i in gap if tokens[i].tag in _NAMES)
        hung |= dict.fromkeys(range(begin, name), (name, "compound"))
        hung |= {i: (first, "cc" if tokens[i].tag == "CC" else "punct") for i in gap if i < begin}
        hung[name] = (first, "conj")
        opener = name + 1 if tokens[name + 1].pos == "ADP" else _top(tokens, other)
        hung[opener] = (above, "prep" if opener == name + 1 else "npadvmod")
        if opener == name + 1:
            hung[_top(tokens, other)] = (opener, "pobj")
    return hung


def listed_happenings(tokens: Sequence[Token], dates: Sequence[Sequence[int]]) -> Hung:
    """Happenings in a row with a date each, of which somebody tells: "recalls the siege of Varna in 1992, the | fall |
    of Basra in 1995 and the bombing of"; what is done on these dates stays its verb's ("began a raid on 3 May and")."""
    hung: Hung = {}
    first = -1
    for own, other in pairwise(dates):
        second = _happening(tokens, own[-1] + 1, other[0])
        if first < 0 and second is not None:
            first = _told_of(tokens, own)
            hung |= {_phrase_of(tokens, own): (first, "prep")} if first >= 0 else {}
        if first < 0 or second is None:
            first = -1
            continue
        joints = (i for i in range(own[-1] + 1, second) if tokens[i].text in (",", ";", "and"))
        hung |= {i: (first, "cc" if tokens[i].text == "and" else "punct") for i in joints}
        hung |= {second: (first, "conj"), _phrase_of(tokens, other): (second, "prep")}
    return hung


def _happening(tokens: Sequence[Token], begin: int, end: int) -> int | None:
    """The noun of a happening that follows a date at once, before the next date."""
    joint = begin
    while joint < end and tokens[joint].text in (",", ";", "and"):
        joint += 1
    if joint == begin or end - joint > _LONGEST_HAPPENING or joint >= end or tokens[joint].tag not in ("DT", "PRP$"):
        return None
    if any(tokens[i].pos not in IN_PHRASES for i in range(joint, end)):
        return None
    return next((i for i in range(joint, end) if _happens(tokens, i)), None)


def _told_of(tokens: Sequence[Token], date: Sequence[int]) -> int:
    """The noun of the happening that a date stands behind, where it is only told of; -1 for none."""
    begin = date[0]
    while begin > 1 and date[0] - begin < _LONGEST_HAPPENING and tokens[begin - 1].pos in IN_PHRASES:
        begin -= 1
    heads = [i for i in range(begin, date[0]) if _happens(tokens, i)]
    start = next((i for i in range(begin, heads[0]) if tokens[i].tag in ("DT", "PRP$")), 0) if heads else 0
    before = tokens[start - 1]
    told = before.lemma in _TELLING_OF if before.pos == "VERB" else before.text.lower() in _ABOUT
    return heads[0] if start and told else -1


def _happens(tokens: Sequence[Token], noun: int) -> bool:
    """Whether this is the last noun of a happening's name, a preposition behind it."""
    told = happens(tokens[noun]) or tokens[noun].lemma in BEFALLING | HARM_NOUNS | {"fall", "relief"}
    return told and noun + 1 < len(tokens) and tokens[noun + 1].pos == "ADP"


def _only_name(tokens: Sequence[Token], gap: Sequence[int]) -> int | None:
    """The last word of a name that stands alone between two dates: ") , | Tal Afar | (", "and | Sopot | on"."""
    inner = list(gap)
    while inner and (tokens[inner[0]].text in (")", ",", ";", "and") or tokens[inner[0]].tag == "CC"):
        inner = inner[1:]
    if inner and len(inner) < len(gap) and tokens[inner[-1]].text in ("(", "on", "in"):
        inner = inner[:-1]
        ends = bool(inner) and tokens[inner[0]].tag in _NAMES and tokens[inner[-1]].tag in _NAMES
        return inner[-1] if ends and all(tokens[i].tag in _NAMES or _is_inner(tokens, i) for i in inner) else None
    return None


def _is_inner(tokens: Sequence[Token], index: int) -> bool:
    """A hyphen or small word within a name: "Deir | ez | - | Zor"."""
    return tokens[index].text == "-" or "-" in (tokens[index - 1].text, tokens[index + 1].text)


def _named_before(tokens: Sequence[Token], date: Sequence[int]) -> int:
    """The name right before the first date of such a row, which is an object or where it happened; -1 for none."""
    at = date[0] - 1
    if at > 0 and tokens[at].text in ("(", "on", "in"):
        at -= 1
    if at < 1 or tokens[at].tag not in _NAMES:
        return -1
    above = tokens[at].head
    if tokens[at].dep == "pobj" and tokens[above].text.lower() in _WHERE:
        return at
    doing = (one for one in tokens[:above] if one.dep in SUBJECTS and tokens[one.head] is tokens[above])
    return at if tokens[at].dep == "dobj" and all(one.tag not in _NAMES for one in doing) else -1


def of_second_deeds(tokens: Sequence[Token], dates: Sequence[Sequence[int]], mended: Hung) -> Hung:
    """A date behind the second of two joined verbs is that one's where the first has its own before it; `mended`: what
    was hung anew before."""
    hung: Hung = {}
    for own, other in pairwise(dates):
        first, second = _phrase_of(tokens, own), _phrase_of(tokens, other)
        verb = tokens[first].head
        if tokens[verb].pos != "VERB" or tokens[second].head != verb or not verb < own[0]:
            continue
        joined = (i for i in range(own[-1] + 1, second) if _place_of(tokens, i, mended) == (verb, "conj"))
        deeds = [i for i in joined if tokens[i].pos == "VERB"]
        if deeds:
            hung[second] = (deeds[-1], tokens[second].dep)
    return hung


def _place_of(tokens: Sequence[Token], index: int, mended: Hung) -> tuple[int, str]:
    """Where a word hangs, and how."""
    return mended.get(index, (tokens[index].head, tokens[index].dep))


def _phrase_of(tokens: Sequence[Token], date: Sequence[int]) -> int:
    """The preposition of a date, the date's own head where it has none."""
    top = _top(tokens, date)
    above = tokens[top].head
    return above if tokens[above].pos == "ADP" and above < top else top


def second_dates(tokens: Sequence[Token], dates: Sequence[Sequence[int]]) -> Hung:
    """Where the second of two dates behind a participle belongs; `dates`: the words of each, in order."""
    hung: Hung = {}
    for own, other in pairwise(dates):
        participle = _participle(tokens, own)
        if participle is None:
            continue
        verb = verb_above(tokens, tokens[participle].head)
        opener = _opener(tokens, other, participle)
        if verb is None or verb > tokens[participle].head or opener is None or _is_dated(tokens, verb, dates):
            continue
        if any(one.text.lower() in _PARTING for one in tokens[own[-1] + 1 : other[0]]):
            continue
        giving = _GIVING | {"with"} if tokens[verb].lemma == "charge" else _GIVING
        given = [i for i in range(own[-1] + 1, opener) if tokens[i].text in giving and tokens[i].head == participle]
        bare = opener in other
        hung |= dict.fromkeys(given, (verb, "prep")) | {opener: (verb, "npadvmod" if bare else "prep")}
    return hung


def _participle(tokens: Sequence[Token], date: Sequence[int]) -> int | None:
    """The participle behind a noun that this date stands right behind ("the soldiers | killed | in May")."""
    for at in range(date[0] - 1, max(0, date[0] - 2 - _NEAR), -1):
        told = tokens[at]
        if told.tag in _TELLING and told.dep in ("acl", "relcl") and told.text.isalpha():
            return at if told.head < at and tokens[told.head].pos in ("NOUN", "PROPN", "PRON", "NUM") else None
        if told.pos in ("NOUN", "PROPN", "VERB", "PUNCT"):
            return None
    return None


def _opener(tokens: Sequence[Token], date: Sequence[int], participle: int) -> int | None:
    """The preposition of a date that the parse hung on the participle or behind it, a bare date's own head; None for
    one that belongs to a noun."""
    top = _top(tokens, date)
    above = tokens[top].head
    if above > date[-1]:
        return None
    if tokens[above].pos != "ADP":
        bare = tokens[date[0]].text.lower() in ("last", "this", "yesterday", "today") or tokens[top].dep == "npadvmod"
        return top if bare and above >= participle and above < date[0] else None
    if above != date[0] - 1 or tokens[above].text.lower() in _OWN or tokens[above].head < participle:
        return None
    return above


def _top(tokens: Sequence[Token], date: Sequence[int]) -> int:
    """The word of a date that its others hang on, its first where they hang in a circle."""
    return next((i for i in date if tokens[i].head not in date), date[0])


def _is_dated(tokens: Sequence[Token], verb: int, dates: Sequence[Sequence[int]]) -> bool:
    return any(verb_above(tokens, date[0]) == verb for date in dates)
