"""The verb behind what commas set off from its subject, where the parse gave it to somebody else or lost it.

1. A participle and what belongs to it: "Oman, encouraged by its minister, Omar Noor, | revoked the treaty".
2. A clause with "who", "which" or "whose": "Members of the guard, who had been sent to Varna, | opened fire"; "The
   strike of 1911, in which ten men were killed, | left a mark".
3. Where the clause has no verb, or "when" brings it in, also a name: "when a guard, Omar Noor, | called police".

The subject opens its clause: the sentence, with a day or place before it, or what "when" or "whose" brings in.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.parse import FINITE, Hung, has_subject
from extract.events.tree import DEICTIC, NOMINAL, SUBJECTS
from extract.records import Token

_OF_SUBJECT = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PART", "PROPN"})
_BRINGS_IN = frozenset({"after", "although", "as", "because", "before", "once", "since", "that", "until", "when"})
_BRINGS_IN |= {"where", "while"}
_RELATIVES = frozenset({"WP", "WDT", "WP$"})
_BETWEEN = frozenset({"ADV", "PART"})
_OPENS_PHRASE = frozenset({"ADP", "CCONJ", "PUNCT", "SCONJ"})
_PAST = frozenset({"VBD", "VBN"})
_FAR = 40  # words that may stand between


def told_behind(tokens: Sequence[Token]) -> Hung:
    """The verb and its subject, with what is set off between them below that."""
    commas = [i for i, one in enumerate(tokens) if one.text == ","]
    if len(commas) < 2 or tokens[-1].text not in (".", ".”", '."', "”", '"'):
        return {}
    for comma in commas[:-1]:
        set_off = _set_off(tokens, comma)
        comma -= 2 * _follows_age(tokens, comma)  # "the death of Lena Quist, 8, who was found in May, | opened"
        first = _first_of_subject(tokens, comma) if set_off else None
        named = tokens[set_off].pos == "PROPN"
        if first is None or (named and not _may_be_named(tokens, first, comma, set_off)):
            continue
        verb = _verb(tokens, set_off, [one for one in commas if set_off < one < set_off + _FAR])
        if verb and any(one.text == ";" for one in tokens[first:verb]):
            continue  # "Her book came out in 1951; its sequel, Ash, followed"
        if verb and (hung := _hung(tokens, first, comma, set_off, verb)):
            return hung
    return {}


def _follows_age(tokens: Sequence[Token], comma: int) -> bool:
    return comma > 2 and tokens[comma - 1].tag == "CD" and tokens[comma - 2].text == ","


def _may_be_named(tokens: Sequence[Token], first: int, comma: int, set_off: int) -> bool:
    """Whether a name between commas says who it is, in a clause that "when" brings in or that has no verb: "In May the
    head of the clinic, Lena Quist, | noticed gaps"."""
    if first and tokens[first - 1].text.lower() in _BRINGS_IN:
        return True
    if set_off + 3 >= len(tokens) or _taken(tokens, first, comma) is None:
        return False
    verb = tokens[set_off + 2]
    object_ = verb.tag == "VBN" and tokens[set_off + 3].pos in ("NOUN", "DET", "PRON")
    return (object_ or verb.tag == "VBD") and verb.pos == "VERB"


def _taken(tokens: Sequence[Token], first: int, comma: int) -> int | None:
    """The noun that was taken for the sentence, or for what a preposition brings beside a day: "In May 2013 the |
    head"."""
    within = range(first, comma)
    brought = [i for i in within if tokens[i].dep == "pobj" and tokens[i].head == first and tokens[first].pos == "ADP"]
    root = next((i for i in within if tokens[i].head == i and tokens[i].pos in NOMINAL), None)
    return brought[1] if len(brought) == 2 else root


def _set_off(tokens: Sequence[Token], comma: int) -> int:
    """The participle, or verb of the clause, that stands behind the comma and describes the noun before it; 0: none."""
    if not comma or comma + 3 > len(tokens):
        return 0
    index = comma + 1 + _brought(tokens, comma)
    year = tokens[index].tag == "WDT" and tokens[comma - 1].tag == "CD"  # "The strike of | 1911, in which"
    if tokens[comma - 1].pos not in NOMINAL and not _follows_age(tokens, comma) and not year:
        return 0
    if index > comma + 1:  # "in | which ten men were killed"
        verbs = (i for i in range(index, len(tokens)) if tokens[i].pos == "VERB")
        return next((i for i in verbs if tokens[i].dep != "amod" or has_subject(tokens, i)), 0)
    if tokens[index].tag in _RELATIVES:
        verb = tokens[index].head
        if tokens[index].tag == "WP$":  # "whose brother, Omar Noor, | won the contract"
            verb = next((i for i in range(verb, len(tokens)) if tokens[i].tag in FINITE and tokens[i].pos == "VERB"), 0)
        return verb if verb > index and tokens[verb].pos in ("VERB", "AUX") else 0
    last = next((i for i in range(index, len(tokens)) if tokens[i].pos != "PROPN"), index) - 1
    if last >= index and tokens[last + 1].text == ",":
        return last
    while tokens[index].pos == "ADV" and index + 2 < len(tokens):
        index += 2 if tokens[index + 1].text == "-" else 1  # "re-elected"
    behind = tokens[index + 1]
    opened = (behind.pos in ("ADP", "ADV", "SCONJ") and behind.dep != "prt") or behind.text in CALENDAR
    opened = opened or behind.text.lower() in DEICTIC
    return index if tokens[index].tag in _PAST and tokens[index].pos == "VERB" and opened else 0


def _brought(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a preposition brings the "which" or "whom" behind a comma."""
    return tokens[comma + 1].pos == "ADP" and tokens[comma + 2].tag in ("WDT", "WP")


def _first_of_subject(tokens: Sequence[Token], comma: int) -> int | None:
    """Where the words before the comma begin that may be a subject and what belongs to it; None where they are none."""
    first = comma
    while first and (tokens[first - 1].pos in _OF_SUBJECT or tokens[first - 1].tag in ("PRP$", "WP$")):
        first -= 1
        if tokens[first].tag == "WP$" or tokens[first].text.lower() in _BRINGS_IN:
            return first + 1
    if not first or tokens[first - 1].text.lower() in _BRINGS_IN:
        return first
    if tokens[first - 1].tag == "CC":
        return first if tokens[first - 2].text == "," else None
    opens = tokens[first - 1].text == "," and not any(one.pos in ("VERB", "AUX") for one in tokens[:first])
    if opens and tokens[comma - 1].dep == "appos" and tokens[comma - 1].head < first:
        return _first_of_subject(tokens, first - 1)  # "His brother, | Omar Noor, who"
    return first if opens and tokens[0].pos in ("ADP", "SCONJ", "ADV", "NUM") else None


def _verb(tokens: Sequence[Token], set_off: int, commas: Sequence[int]) -> int:
    """The first finite verb right behind one of the commas, else what may be a past tense; 0 where there is none."""
    maybe = 0
    for comma in commas:
        if any(_has_its_tense(tokens, i) for i in range(set_off + 1, comma)):
            break  # "Acme, which owns a mill – the oldest – | posted a loss, compared with a gain"
        index = comma + 1
        while index < len(tokens) - 1 and tokens[index].pos in _BETWEEN and tokens[index].tag not in ("WRB", "TO"):
            index += 1
        token = tokens[index]
        if token.pos == "AUX" and token.tag in (*FINITE, "MD"):
            index = next((i for i in range(index + 1, min(index + 6, len(tokens))) if tokens[i].pos == "VERB"), index)
        elif token.pos != "VERB" or token.tag not in (*FINITE, "VBN"):
            continue
        if any(one.dep in SUBJECTS and one.head == index for one in tokens[comma:index]):
            continue
        if token.pos == "AUX" or token.tag in FINITE:
            return index
        if tokens[index + 1].text not in ("as", "by", "with"):  # "posted a loss, | compared with a gain"
            maybe = maybe or index
    return maybe


def _has_its_tense(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a finite verb goes on with nothing before it and has no subject."""
    alone = tokens[verb].tag in FINITE and tokens[verb].pos == "VERB" and tokens[verb - 1].tag != "CC"
    return alone and not has_subject(tokens, verb)


def _hung(tokens: Sequence[Token], first: int, comma: int, set_off: int, verb: int) -> Hung:
    """The words between `first` and the verb where they belong, if they don't hang so yet."""
    subject = next((i for i in range(first, comma) if tokens[i].dep in SUBJECTS and tokens[i].head >= comma), None)
    ends = next(i for i in range(first, comma + 1) if tokens[i].text == ",")
    who = _who(tokens, first, ends) if subject is None else subject
    of_date = tokens[who].dep == "npadvmod" and tokens[who - 1].pos == "NUM"  # "In 498 | BC |, supported by troops,"
    if tokens[who].pos not in NOMINAL or of_date:
        return {}
    place = _place(tokens, first, verb, set_off)
    if place is None or (tokens[who].head == verb and tokens[set_off].head in range(first, comma)):
        return {}
    passive = any(one.head == verb and one.dep == "auxpass" for one in tokens[:verb])
    relative = tokens[comma + 1 + _brought(tokens, comma)].tag in _RELATIVES
    brought = first - 1 if first and tokens[first - 1].text.lower() in _BRINGS_IN else None
    whom = tokens[comma + 1].text == "whom" and tokens[comma - 1].pos == "PROPN"  # "the wife of Noor, | whom they shot"
    named = tokens[set_off].pos == "PROPN"
    hung: Hung = {
        verb: place,
        who: (verb, "nsubjpass" if passive else "nsubj"),
        set_off: (comma - 1 if whom else who, "relcl" if relative else "appos" if named else "acl"),
    }
    later = [i for i in range(verb + 1, len(tokens)) if tokens[i].head == i and tokens[i].pos == "VERB"]
    if place == (verb, "ROOT"):
        hung |= dict.fromkeys(later, (verb, "conj"))
        # "Noor, elected in 2010, | re-elected in 2014, resigned"
        also = (i for i in range(set_off + 1, verb) if tokens[i].tag == "VBN" and tokens[i].head in (i, set_off))
        hung |= {i: (set_off, "conj") for i in also if tokens[i].dep in ("ROOT", "conj")}
    if tokens[comma + 1].tag == "WP$" and tokens[tokens[comma + 1].head].head != set_off:
        hung[tokens[comma + 1].head] = (set_off, "nsubj")
    if brought is not None and tokens[brought].head != verb:
        hung[brought] = (verb, "advmod" if tokens[brought].tag == "WRB" else "mark")
    starts = next((i for i in range(verb, comma, -1) if tokens[i].text == ","), verb)
    phrase = next((i for i in range(verb + 1, len(tokens)) if tokens[i].pos in _OPENS_PHRASE), len(tokens))
    for index, token in enumerate(tokens):
        if index in hung or index == brought or token.head == index:
            continue
        if index > verb and first <= token.head < starts:
            thing = tokens[verb].tag in _PAST and token.pos in NOMINAL and index <= phrase
            hung[index] = (verb, "dobj" if thing else token.dep)
        elif (index < who and (token.head == set_off or token.head in later)) or (
            index < first and first <= token.head < verb and token.tag != "WP$"
        ):
            hung[index] = (verb, token.dep)
        elif comma < index < starts and not comma < token.head < starts:
            named = token.dep in SUBJECTS
            hung[index] = (_noun_before(tokens, index), "appos") if named else (set_off, token.dep)
    return hung


def _who(tokens: Sequence[Token], first: int, comma: int) -> int:
    """The noun that the words between are about: the first before a preposition that does not open them."""
    taken = _taken(tokens, first, comma)
    if taken is not None:
        return taken
    within = next((i for i in range(first + 1, comma) if tokens[i].pos == "ADP"), comma)
    return comma - 1 if tokens[first].pos == "ADP" or tokens[within - 1].pos not in NOMINAL else within - 1


def _noun_before(tokens: Sequence[Token], index: int) -> int:
    return next(i for i in range(index - 1, -1, -1) if tokens[i].text == ",") - 1


def _place(tokens: Sequence[Token], first: int, verb: int, set_off: int) -> tuple[int, str] | None:
    """Where the verb hangs: on what its clause belongs to, else on nothing; None where that is not told."""
    opener = tokens[first - 1] if first else None
    if opener is not None and opener.tag == "CC":
        above = next((tokens[i].head for i in (set_off, verb) if tokens[i].head < first), None)
        main = next((i for i in range(first) if tokens[i].head == i), verb) if above is None else above
        return (verb, "ROOT") if main == verb else (main, "conj")
    if opener is not None and opener.tag == "WP$":
        return next((i for i in range(first - 2, -1, -1) if tokens[i].pos in NOMINAL), verb), "relcl"
    if opener is not None and opener.text.lower() in _BRINGS_IN:
        above = next((tokens[i].head for i in (set_off, verb) if tokens[i].head < first), None)
        return None if above is None else (above, "ccomp" if opener.text == "that" else "advcl")
    # "Noor, who fled, | exposed | conditions": a noun is its object, and says nothing
    says = (tokens[i] for i in (set_off, verb) if tokens[i].head > verb and tokens[tokens[i].head].pos == "VERB")
    behind = next(says, None)
    return (verb, "ROOT") if behind is None else (behind.head, "ccomp")
