"""What stands behind a date and was hung on it: a place or phrase, a subject, what "and" goes on with.

1. A place behind the date that was hung on it: "was filed on 16 October in the Varna City Court".
2. A name behind a year that was hung on it: "In 1987 Noor became minister".
3. What "and" brings behind the date, done by the same verb: "shelled Varna on 3 May and | Basra on 5 May".
4. The deed behind "and" and a date between commas: "closed the mill and, in 1936, | sold the land".
5. Who is counted behind an hour and was taken for what is counted in it: "At 13:20 | three men with rifles came in".
6. What begins behind "and" and a date is told for itself: "was besieged, and that evening | a wagon exploded", with
   all that stands before its subject: "was sold in 2002, and in 2003, | a year after the sale, | the owners left".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.parse import FINITE, HELPERS, Hung, has_subject, is_below, labels_below, verb_above
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import OF_DEEDS, REPORTING, TIME_NOUNS
from extract.records import Token

_LONGEST_DESCRIPTION = 8  # words between who is counted and what he does
_ANOTHER = frozenset({"another", "second", "third", "fourth", "fifth", "sixth", "other"})
_OF_NEXT = frozenset({"at", "earlier", "in", "later", "on"})
_BARE = frozenset({"appos", "conj", "dep", "npadvmod"})
# What the following year may do itself.
DAYS_DO = frozenset(["be", "begin", "bring", "come", "dawn", "end", "go", "mark", "pass", "prove", "see", "witness"])
_BESIDE = frozenset({"advcl", "ccomp", "conj", "dep", "parataxis"})
_AT_OR_OF = frozenset({"in", "at", "near", "outside", "by", "against", "for", "from", "to", "with", "of"})


def phrase_behind(tokens: Sequence[Token], date: list[int]) -> Hung:
    """The place that the parse hung on the day before it belongs to the verb, as does what somebody is convicted of."""
    hung: Hung = {}
    that = tokens[date[-1] + 1] if date[-1] + 1 < len(tokens) else tokens[0]
    if tokens[0].text == "It" and that.text == "that" and that.dep == "det" and tokens[that.head].dep in SUBJECTS:
        hung[date[-1] + 1] = (tokens[that.head].head, "mark")  # "It was on 3 May | that | food arrived"
    for index in range(date[-1] + 1, min(len(tokens), date[-1] + 4)):
        token = tokens[index]
        if token.head in date and _goes_with(tokens, token.head, index):
            continue
        verb = verb_above(tokens, token.head) if token.head in date and token.text in _AT_OR_OF else None
        if verb is not None and verb < date[0] and (token.text != "of" or tokens[verb].lemma.lower() in OF_DEEDS):
            hung[index] = (verb, "prep")
    return hung


def _goes_with(tokens: Sequence[Token], time: int, index: int) -> bool:
    """Whether a phrase tells of a time itself: "her first three years | in office", "from one day | to ten days"."""
    own = tokens[time].dep != "npadvmod" and tokens[time].lemma.lower() in TIME_NOUNS
    if own and any(one.head == time and one.dep == "poss" for one in tokens[:time]):
        return True
    behind = next((one for one in tokens[index + 1 :] if one.pos not in ("DET", "ADJ")), tokens[index])
    placed = tokens[tokens[time].head].text in ("at", "in", "on")  # "fell from 56 in 2003 | to 49"
    ranged = tokens[index].text == "to" and not placed
    return ranged and (behind.text in CALENDAR or behind.pos == "NUM" or behind.lemma.lower() in TIME_NOUNS)


def subject_behind(tokens: Sequence[Token], date: list[int]) -> Hung:
    """The name between the date and a verb without subject is the subject, also with others in a row ("In 1987 Noor
    became minister", "In 1973, Oman, Iraq and Syria attacked")."""
    first = date[-1] + 1
    row = first + 1 if tokens[first : first + 1] and tokens[first].text == "," else first
    last = row
    while last < len(tokens) and (tokens[last].pos == "PROPN" or (last > row and tokens[last].text in (",", "and"))):
        last += 1
    if last == first and first + 1 < len(tokens) and tokens[first].pos in NOMINAL:
        last = first + 1  # "In 1987 workers left"
    name = next((i for i in range(row, last) if tokens[i].head in date and tokens[i].dep != "compound"), None)
    if name is None or last >= len(tokens) or (row > first and all(one.text != "and" for one in tokens[row:last])):
        return {}
    verb = tokens[last].head if tokens[last].dep in HELPERS else last
    if tokens[last].tag not in FINITE or has_subject(tokens, verb) or verb < last:
        return {}
    if any(one.text in CALENDAR for one in tokens[row:last]):
        return {}
    return {name: (verb, "nsubjpass" if "auxpass" in labels_below(tokens, verb) else "nsubj")}


def deed_behind(tokens: Sequence[Token], date: list[int]) -> Hung:
    """A date between commas right behind "and" is that of the verb right behind it, which goes on with what is told."""
    opener, comma = date[0] - 1, date[-1] + 1
    while opener > 1 and tokens[opener].pos in ("DET", "ADJ", "ADV"):
        opener -= 1
    verb = comma + 1
    top = next((i for i in date if tokens[i].head not in date), date[0])
    if tokens[opener].pos == "ADP":
        top = opener
    else:
        opener = date[0]  # "and, | a year later, | recommended it"
    if opener < 3 or verb >= len(tokens) or tokens[comma].text != ",":
        return {}
    if tokens[opener - 1].text != "," or tokens[opener - 2].tag != "CC":
        return {}
    if tokens[verb].pos != "VERB" or tokens[verb].tag not in ("VBD", "VBN") or "nsubj" in labels_below(tokens, verb):
        return {}
    first = verb_above(tokens, tokens[opener - 2].head)
    if first is None or first > opener:
        return {}
    joined = {} if is_below(tokens, verb, first) else {verb: (first, "conj")}
    return {top: (verb, "prep" if top == opener < date[0] else tokens[top].dep)} | joined


def object_behind(tokens: Sequence[Token], date: list[int]) -> Hung:
    """What "and" brings behind the date is done by the same verb ("shelled Varna on 3 May and | Basra on 5 May"), also
    where it only says how many more ("arrested two men on 3 May and | a third | on 5 May")."""
    joint, last, behind = date[-1] + 1, *_thing_behind(tokens, date[-1] + 1)
    verb = verb_above(tokens, date[0])
    if not last or verb is None or not verb < date[0] or tokens[joint].text not in ("and", ","):
        return {}
    above, dep = tokens[last].head, tokens[last].dep
    more = _says_how_many(tokens[last])
    # "Varna on 3 May, | the port | a day later and by 9 May controlled"
    listed = dep == "parataxis" or (dep in _BARE and tokens[joint].text == ",")
    listed |= dep == "nsubj" and any(one.dep == "cc" for one in tokens[behind:above])
    row = dep == "conj" and tokens[above].dep in ("parataxis", *_BARE) and above < date[0]  # the third of them
    loose = listed or row or more or (dep in (*_BARE, "dobj", "nmod") and above in {verb, date[0] - 1, *date})
    loose |= dep == "pobj" and tokens[date[0]].head == last
    if not loose or (tokens[joint].text == "," and not listed):
        return {}
    thing = next((i for i in range(verb + 1, date[0]) if tokens[i].head == verb and tokens[i].dep == "dobj"), None)
    subject = next((i for i in range(verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), verb)
    if thing is None or (more and _counted(tokens, subject) and not _counted(tokens, thing)):
        return {}  # "Some 400 families left the camp on 3 May and | another 250 | on 5 May": they left it
    own = date[0] if (above, dep) == (date[0] - 1, "pobj") and tokens[date[0]].head == last else None
    day: Hung = {} if own is None else {own: (above, "pobj")}  # "on | 3 May and three women"
    day |= {
        i: (last, tokens[i].dep) for i in range(joint + 1, last) if tokens[i].head > last
    }  # "| a | third a week later"
    if tokens[last + 1].text == "more":
        day |= {i: (verb, one.dep) for i, one in enumerate(tokens) if one.head == last + 1} | {last + 1: (last, "amod")}
    return day | {last: (thing, "conj"), joint: (thing, "punct" if listed else "cc")}


def _thing_behind(tokens: Sequence[Token], joint: int) -> tuple[int, int]:
    """The last word of what stands behind "and", and the word behind all that belongs to it; 0 twice where no place or
    day of its own follows ("and the town | of Basra | on 5 May", "and 5 more | the next day")."""
    last, size = joint + 1, len(tokens)
    while last + 1 < size and _opens(tokens[last]) and tokens[last + 1].pos in ("ADJ", "NUM", *NOMINAL):
        last += 1
    while last + 1 < size and tokens[last + 1].pos in NOMINAL and tokens[last].pos in (*NOMINAL, "NUM"):
        last += 1
    behind = last + 2 if last + 1 < size and tokens[last + 1].text in ("more", "others") else last + 1
    while behind + 1 < size and (tokens[behind].text == "of" or tokens[behind].pos in (*NOMINAL, "DET")):
        behind += 1
    placed = behind < size and (tokens[behind].text in _OF_NEXT or tokens[behind].pos == "NUM")
    placed |= any(one.lemma.lower() in TIME_NOUNS for one in tokens[last + 1 : behind + 2])
    if not placed or not (_says_how_many(tokens[last]) or tokens[last].pos in NOMINAL):
        return 0, 0
    time = tokens[last].text in CALENDAR or tokens[last].lemma.lower() in TIME_NOUNS
    return (0, 0) if time else (last, behind)  # "between May and | June in 1981"


def _opens(token: Token) -> bool:
    """Whether it stands before a noun: "| the | ", "| his | ", "| forged | "."""
    return token.pos in ("ADJ", "DET", "PRON") or (token.tag, token.dep) == ("VBN", "amod")


def _says_how_many(token: Token) -> bool:
    """Whether a word only counts those of whom it was told: "| nine | ", "a | third | "."""
    return token.pos == "NUM" or token.text in _ANOTHER


def _counted(tokens: Sequence[Token], noun: int) -> bool:
    """Whether it is told how many: "six | men", "a | man"."""
    counts = any(one.head == noun and (one.dep == "nummod" or one.text.lower() in ("a", "an")) for one in tokens[:noun])
    return counts or tokens[noun].pos == "NUM"


def counted_behind(tokens: Sequence[Token], date: list[int]) -> Hung:
    """Who stands behind the hour, and was hung on its preposition, is the subject of the first past tense behind him
    that has none: "at 13:20 | three men armed with rifles entered the bank"."""
    first = date[-1] + 1
    if first >= len(tokens) or tokens[first].pos not in ("NUM", "DET"):
        return {}
    who, preposition = tokens[first].head, date[0] - 1
    if who <= first or (tokens[who].dep, tokens[who].head) != ("pobj", preposition):
        return {}
    behind = range(who + 1, min(len(tokens), who + 1 + _LONGEST_DESCRIPTION))
    verb = next((i for i in behind if tokens[i].tag == "VBD"), None)
    if verb is None or has_subject(tokens, verb):
        return {}
    if any(one.pos == "PUNCT" or one.tag in FINITE or one.tag in ("WDT", "WP") for one in tokens[who + 1 : verb]):
        return {}
    hung: Hung = {who: (verb, "nsubj")}
    hung |= {i: (preposition, "pobj") for i in date if tokens[i].head == who}
    top = next(i for i, one in enumerate(tokens) if one.head == i)
    if who <= tokens[verb].head < verb and tokens[top].tag in ("IN", "VBG"):  # taken for what describes him
        hung |= {verb: (verb, "ROOT"), top: (verb, "prep")}  # "On", "According to"
    return hung


def clause_behind(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """Behind "and" and a date, a noun with a past tense right behind it, or behind what describes it, is a clause that
    goes on with the verb before: "was besieged by refugees, and that evening | a wagon carrying shells exploded"."""
    joint, first = date[0] - 1, date[-1] + 1
    if joint < 2 or tokens[joint].tag != "CC" or first >= len(tokens) or tokens[head].text in CALENDAR:
        return {}
    noun = _last_of_phrase(tokens, first)
    verb = None if noun is None else _past_behind(tokens, noun)
    main = next((i for i in range(joint - 1, -1, -1) if tokens[i].pos == "VERB" and tokens[i].tag != "VBG"), None)
    if noun is None or verb is None or main is None or (tokens[head].head == verb and tokens[noun].head == verb):
        return {}
    if is_below(tokens, main, verb) or (has_subject(tokens, verb) and tokens[noun].head != verb):
        return {}
    passive = any(tokens[i].dep in HELPERS or tokens[i].lemma == "be" for i in range(noun + 1, verb))
    hung: Hung = {verb: (main, "conj"), noun: (verb, "nsubjpass" if passive else "nsubj"), head: (verb, "npadvmod")}
    hung[joint] = (main, "cc")
    described = range(noun + 1, verb)
    hung |= {i: (noun, "acl") for i in described if tokens[i].tag == "VBG" and tokens[i].head in (head, noun)}
    return hung | {i: (verb, one.dep) for i, one in enumerate(tokens) if i > verb and one.head in (head, noun)}


def own_clause_behind(tokens: Sequence[Token], date: list[int]) -> Hung:
    """What stands between "and" with a date and the next verb, or its subject, is that verb's: "was sold in 2002, and
    | in 2011, on the centenary of her birth, | Kew named a garden after her", "and | in 2003, as he said, | died"."""
    joint = date[0] - (2 if tokens[date[0] - 1].pos == "ADP" else 1)
    joint -= tokens[joint].text == ","
    main = verb_above(tokens, joint) if joint > 1 and tokens[joint].tag == "CC" else None
    if main is None or main > joint:
        return {}
    behind = range(date[-1] + 1, len(tokens))
    first = next((i for i in behind if _begins(tokens, i, main) or _goes_on(tokens, i, main, date[-1])), None)
    if first is None:
        return {}
    verb = tokens[first].head if tokens[first].dep in SUBJECTS else first
    hung: Hung = {verb: (main, "conj")}
    for index in range(joint + 1, first):
        if tokens[index].head <= joint:
            own = "prep" if tokens[index].pos == "ADP" else "npadvmod"
            hung[index] = (verb, own if tokens[index].dep == "conj" else tokens[index].dep)
    return hung


def _begins(tokens: Sequence[Token], subject: int, main: int) -> bool:
    """Whether a word is the subject of a clause of its own beside this verb, which tells more than who says so."""
    verb = tokens[subject].head
    if tokens[subject].dep not in SUBJECTS or tokens[subject].tag in ("WDT", "WP") or verb < subject:
        return False
    below = labels_below(tokens, verb)
    beside = tokens[verb].head == main and tokens[verb].dep in _BESIDE and "mark" not in below
    return beside and (tokens[verb].lemma.lower() not in REPORTING or bool(below & {"ccomp", "dobj"}))


def _goes_on(tokens: Sequence[Token], verb: int, main: int, day: int) -> bool:
    """Whether a past tense right behind the date, or behind what commas set off, goes on with this verb."""
    own = labels_below(tokens, verb) & {"mark", *HELPERS, *SUBJECTS}
    near = verb == day + 1  # "and the next day | joined | another"
    beside = tokens[verb].head == main and tokens[verb].dep in _BESIDE
    beside |= near and (tokens[verb].head, tokens[verb].dep) == (day, "acl") and tokens[verb].lemma not in DAYS_DO
    return beside and tokens[verb].tag == "VBD" and not own and (near or tokens[verb - 1].text == ",")


def _last_of_phrase(tokens: Sequence[Token], first: int) -> int | None:
    """The noun that ends the phrase which begins there; None where none does, or it only tells when."""
    last = first
    while last + 1 < len(tokens) and (tokens[last].pos in ("DET", "ADJ", "NUM") or tokens[last + 1].pos in NOMINAL):
        last += 1
    named = tokens[last].pos in NOMINAL and tokens[last].text not in CALENDAR
    return last if named and tokens[last].lemma.lower() not in TIME_NOUNS else None


def _past_behind(tokens: Sequence[Token], noun: int) -> int | None:
    """The past tense right behind a noun, or behind a participle and a few words that describe it."""
    verb = noun + 1
    if verb < len(tokens) and tokens[verb].tag == "VBG":
        reach = range(verb + 1, min(len(tokens), verb + 1 + _LONGEST_DESCRIPTION))
        verb = next((i for i in reach if tokens[i].tag in ("VBD", "VBN") or tokens[i].pos == "PUNCT"), len(tokens))
    while verb < len(tokens) and (tokens[verb].pos == "ADV" or tokens[verb].lemma == "be"):
        verb += 1
    past = verb < len(tokens) and tokens[verb].pos == "VERB" and tokens[verb].tag in ("VBD", "VBN")
    return verb if past else None
