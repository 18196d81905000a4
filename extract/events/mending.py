"""Parses that a date without a preposition led astray, mended before dates and events are read from them.

News sets its days down bare ("Nasser Tuesday denied it"), and the parse takes them for part of a name or for a subject:

1. A date that took the name before it for its own word: "In Basra Tuesday", "the quake that rattled Turkey Monday".
2. A date that the noun behind took for its own word, right behind a verb of saying: "said Tuesday U.S. officials meet".
3. A date as a second subject: "people killed this week were civilians", "the reports Thursday say".
4. A date behind a verb of saying as its object, or as the subject of what opens the sentence: "ruled Friday there was".
5. A preposition of a date that opens an infinitive: "postponed until Friday to give them time".
6. A finite verb that is joined to one without tense: "began culling birds and launched inspections".
7. A verb with a subject of its own that was taken for an adjective: "the Treasury imposed sanctions".
8. A participle set off by a comma that was taken for part of the subject: "Sentencing him, Judge Noor said".
9. A place behind the date that was hung on it: "was filed on 16 October in the Varna City Court".
10. A name behind a year that was hung on it: "In 1987 Noor became minister".
11. "shot" beside "killed" that was taken for a noun, "acting" before an office for a verb.
12. The place that opens a sentence, taken for its subject: "In the capital, Varna, a crane fell".
13. "Up to" a number, taken for a particle: "have killed up to 200 rebels".
14. The word that closes a period, taken for what is told: "sales for the nine months ended June 30 fell".
15. A clause behind "reported that" that was taken for an object and its participle.
16. A phrase behind the comma that closes "who …", hung on that clause: "held Noor, who writes plays, in a hotel".
17. The verb of a clause with "when" that was hung on its subject's participle: "when a bus carrying pupils crashed".
18. What a closing speaker says, taken for a second subject and its participle: "A bomb exploded, police said".
19. The participle that a date parts from its auxiliary: "who was on Friday acquitted", "had in May 2011 left".
20. What was founded, hung on the word before its name: "the owners of Acme, established in 1953".
"""

from __future__ import annotations

import operator
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import REPORTING, TIES
from extract.records import Sentence, Token

Hung = dict[int, tuple[int, str]]
"""Word → its new head and label."""

_WORD_OF = frozenset({"compound", "nmod", "amod", "nummod"})
_AT = frozenset({"in", "at", "near", "outside", "by", "against", "for", "from", "with"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PERIODS = frozenset({"half", "month", "months", "period", "quarter", "week", "weeks", "year"})
_BARE = frozenset({"VB", "VBG"})
_FOUNDING = frozenset({"build", "construct", "create", "establish", "form", "found", "incorporate"})
# Days with a name of their own: "Black Friday".
_NAMED_DAYS = frozenset(["ash", "black", "bloody", "cyber", "easter", "fat", "good", "holy", "maundy", "palm", "super"])


def mended(sentences: Iterable[Sentence], dates: Iterable[tuple[int, int]]) -> list[Sentence]:
    """The sentences with their words hung anew where that is needed; `dates`: the time expressions' characters."""
    spans = sorted(dates)
    starts = [start for start, _ in spans]
    return [_mended(one, spans[bisect_left(starts, one.start) : bisect_left(starts, one.end)]) for one in sentences]


def _mended(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> Sentence:
    tokens = sentence.tokens
    tokens = _retagged(tokens)
    hung = _joined_to_bare(tokens) | _no_adjective(tokens) | _set_off(tokens) | _said_that(tokens)
    for rule in (_behind_place, _up_to, _behind_aside, _when_clause, _second_speaker, _founded):
        hung |= rule(tokens)
    for start, end in spans:
        date = [i for i, token in enumerate(tokens) if token.start < end and start < token.end]
        head = next((i for i in reversed(date) if tokens[i].head not in date), None)
        if head is not None and date[0] > 0:
            hung |= _hung_on(tokens, date, head) | _closing(tokens, date) | _parted(tokens, date)
    root = next((i for i, token in enumerate(tokens) if token.head == i and _is_past(tokens, i)), None)
    if not hung and root is None:
        return sentence if tokens is sentence.tokens else replace(sentence, tokens=tokens)
    anew = list(tokens)
    if root is not None:
        anew[root] = replace(anew[root], pos="VERB", tag="VBD")
    for index, (head, dep) in hung.items():
        token = anew[index]
        anew[index] = replace(token, head=head, dep=dep, tag=_tag(token, dep))
    return replace(sentence, tokens=tuple(anew))


def _retagged(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words with the parts of speech put right that a word beside them gives away."""
    anew = list(tokens)
    for index, token in enumerate(tokens[:-1]):
        behind = tokens[index + 1]
        if token.text == "shot" and token.tag == "NN" and index and tokens[index - 1].pos in NOMINAL:
            killed = behind.text == "dead" or (
                behind.text == "and" and tokens[min(index + 2, len(tokens) - 1)].tag == "VBD"
            )
            if killed and tokens[index - 1].head == index:
                anew[index] = replace(token, lemma="shoot", pos="VERB", tag="VBD")
                anew[index - 1] = replace(tokens[index - 1], dep="nsubj")
        elif token.text == "acting" and token.pos == "VERB" and behind.tag in ("NNP", "NN"):
            anew[index] = replace(token, pos="ADJ", tag="JJ", dep="amod", head=_last_noun(tokens, index + 1))
    return tokens if all(map(operator.is_, anew, tokens)) else tuple(anew)


def _last_noun(tokens: Sequence[Token], first: int) -> int:
    """Where the run of nouns ends that begins here."""
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].pos in NOMINAL:
        last += 1
    return last


def _said_that(tokens: Sequence[Token]) -> Hung:
    """The clause behind "reported that" that was taken for an object and its participle ("that men killed Noor")."""
    for index, token in enumerate(tokens[1:], 1):
        noun = token.head
        if token.text != "that" or token.dep != "det" or not noun > index or tokens[index - 1].lemma not in REPORTING:
            continue
        told = [i for i in range(noun + 1, len(tokens)) if tokens[i].head == noun and tokens[i].dep == "acl"]
        if told and told[0] == noun + 1 and any(one.head == told[0] and one.dep in ("dobj", "prep") for one in tokens):
            return {index: (told[0], "mark"), noun: (told[0], "nsubj"), told[0]: (index - 1, "ccomp")}
    return {}


def _set_off(tokens: Sequence[Token]) -> Hung:
    """The participle that opens a sentence goes to the verb of the noun behind the comma."""
    first = tokens[0] if tokens else None
    if first is None or first.tag != "VBG" or first.dep not in _WORD_OF or first.head == 0:
        return {}
    verb = tokens[first.head].head
    comma = any(tokens[i].text == "," for i in range(1, first.head))
    return {0: (verb, "advcl")} if comma and tokens[first.head].dep in SUBJECTS and verb > first.head else {}


def _behind_place(tokens: Sequence[Token]) -> Hung:
    """What stands between the last comma and the verb is its subject; the place before it opens the sentence."""
    opened = next((i for i, token in enumerate(tokens) if token.head == 0 and token.dep == "pobj"), None)
    if opened is None or tokens[0].pos != "ADP":
        return {}
    for thing in range(opened + 2, len(tokens)):
        token = tokens[thing]
        if token.dep not in ("appos", "conj") or token.pos not in NOMINAL or not opened <= token.head < thing:
            continue
        place = tokens[token.head]
        subject = token.dep == "appos" and place.dep in SUBJECTS and place.pos == "PROPN"
        verb = place.head if subject else tokens[0].head
        lacking = token.dep == "conj" and token.head == opened and tokens[verb].tag in _FINITE
        lacking = lacking and not any(one.head == verb and one.dep in SUBJECTS for one in tokens)
        commas = [i for i in range(opened, max(verb, thing)) if tokens[i].text == ","]
        if not (subject or lacking) or not commas or not opened < commas[0] < commas[-1] < thing < verb:
            continue
        if any(tokens[i].pos == "CCONJ" for i in range(commas[-1], thing)):
            continue
        hung: Hung = {thing: (verb, place.dep if subject else "nsubj")}
        return hung | ({token.head: (opened, "appos")} if subject and token.head > commas[0] else {})
    return {}


def _up_to(tokens: Sequence[Token]) -> Hung:
    """What is counted is the verb's object, "up to" its number's."""
    for index in range(len(tokens) - 2):
        up, to, number = tokens[index : index + 3]
        if up.dep == "prt" and up.text == "up" and to.text == "to" and number.pos == "NUM":
            counted = next((i for i, one in enumerate(tokens) if one.head == index + 1 and one.dep == "pobj"), None)
            if counted is not None and counted != index + 2:
                return {counted: (up.head, "dobj"), index: (index + 2, "quantmod"), index + 1: (index + 2, "quantmod")}
    return {}


def _behind_aside(tokens: Sequence[Token]) -> Hung:
    """The phrase goes to the verb above what "who" or "which" tells of, where a comma opened that too."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        clause = token.head
        if token.dep != "prep" or tokens[clause].dep != "relcl" or not clause < index or tokens[index - 1].text != ",":
            continue
        told = tokens[clause].head
        named = tokens[told].head if tokens[told].dep == "appos" else told
        verb = _verb_above(tokens, named)
        opened = any(tokens[i].text == "," for i in range(named, clause))
        if verb is not None and verb < named and opened and any(tokens[i].tag == "WP" for i in range(told, clause)):
            hung[index] = (verb, "prep")
    return hung


def _when_clause(tokens: Sequence[Token]) -> Hung:
    """The verb takes the participle's place, the participle goes to its subject."""
    for index, token in enumerate(tokens):
        doing = token.head
        if token.text.lower() != "when" or tokens[doing].tag != "VBG" or tokens[doing].dep != "advcl":
            continue
        below = [i for i, one in enumerate(tokens) if one.head == doing]
        subject = next((i for i in below if tokens[i].dep == "nsubj" and index < i < doing), None)
        told = [i for i in (*below, tokens[doing].head) if i > doing and tokens[i].dep == "advcl"]
        verb = next((i for i in told if tokens[i].tag in ("VBD", "VBN")), None)
        if subject is None or verb is None or any(tokens[i].dep in ("aux", "auxpass") for i in below):
            continue
        if any(one.head == verb and one.dep in (*SUBJECTS, "mark", "aux", "auxpass") for one in tokens):
            continue
        above = tokens[doing].head if verb in below else tokens[verb].head
        return {verb: (above, "advcl"), doing: (subject, "acl"), subject: (verb, "nsubj"), index: (verb, "advmod")}
    return {}


def _second_speaker(tokens: Sequence[Token]) -> Hung:
    """The participle is what is said, what opens the sentence goes to it."""
    for verb, token in enumerate(tokens):
        if token.head != verb or token.tag != "VBD" or token.lemma not in REPORTING:
            continue
        below = [i for i in range(verb) if tokens[i].head == verb]
        subjects = [i for i in below if tokens[i].dep == "nsubj"]
        if len(subjects) != 2:
            continue
        thing, speaker = subjects
        told = next((i for i in range(thing + 1, speaker) if tokens[i].head == thing and tokens[i].dep == "acl"), None)
        comma = any(tokens[i].text == "," for i in range(told or speaker, speaker))
        if told is not None and comma and tokens[told].tag in ("VBN", "VBD"):
            return {told: (verb, "ccomp"), thing: (told, "nsubj")} | {i: (told, tokens[i].dep) for i in below if i < thing}
    return {}


def _tag(token: Token, dep: str) -> str:
    """The tag that fits the new label: what was no adjective is a past tense, what was no clause a participle."""
    if token.tag == "VBN" and (token.dep == "amod" or dep == "ccomp"):
        return "VBD"
    return "VBN" if token.tag == "VBD" and dep == "acl" else token.tag


def _is_past(tokens: Sequence[Token], root: int) -> bool:
    """A past tense that was taken for an adjective: it has a subject and no copula ("officials finished drafting")."""
    if tokens[root].tag != "JJ" or not tokens[root].text.endswith("ed"):
        return False
    deps = {token.dep for i, token in enumerate(tokens) if token.head == root and i < root}
    return bool(deps & SUBJECTS) and "cop" not in deps and "aux" not in deps


def _hung_on(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """Where the date, and what stands around it, belongs; nothing where it hangs well."""
    behind = _behind(tokens, date) | _subject_behind(tokens, date)
    for rule in (_name_before, _noun_behind, _object, _second, _opener, _no_participle, _participle_behind):
        hung = rule(tokens, date, head)
        if hung:
            return behind | hung
    return behind


def _behind(tokens: Sequence[Token], date: list[int]) -> Hung:
    """The place that the parse hung on the day before it belongs to the verb."""
    hung: Hung = {}
    for index in range(date[-1] + 1, min(len(tokens), date[-1] + 4)):
        token = tokens[index]
        verb = _verb_above(tokens, token.head) if token.head in date and token.text.lower() in _AT else None
        if verb is not None and verb < date[0]:
            hung[index] = (verb, "prep")
    return hung


def _subject_behind(tokens: Sequence[Token], date: list[int]) -> Hung:
    """The name between the date and a verb without subject is the subject ("In 1987 Noor became minister")."""
    name = date[-1] + 1
    verb = name + 1
    if verb >= len(tokens) or tokens[name].head not in date or tokens[name].pos not in NOMINAL:
        return {}
    bare = tokens[verb].tag in _FINITE and not any(one.head == verb and one.dep in SUBJECTS for one in tokens)
    return {name: (verb, "nsubj")} if bare else {}


def _name_before(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The name takes the date's place, and the date hangs on it."""
    name, first = date[0] - 1, tokens[date[0]]
    if tokens[name].pos not in NOMINAL or tokens[name].dep not in _WORD_OF or tokens[name].head not in date:
        return {}
    if tokens[name].text.lower() in _NAMED_DAYS or first.pos == "NUM" or tokens[head].dep in _WORD_OF:
        return {}
    above = tokens[head].head
    verb = _verb_above(tokens, above)
    hung: Hung = {name: (above, tokens[head].dep), head: (name, "npadvmod")}
    for index, token in enumerate(tokens):
        if token.head in date and index not in date and index != name:
            hung[index] = (name if index < name or verb is None else verb, token.dep)
    return hung


def _verb_above(tokens: Sequence[Token], index: int) -> int | None:
    for _ in tokens:
        if tokens[index].pos == "VERB":
            return index
        if tokens[index].head == index:
            return None
        index = tokens[index].head
    return None


def _noun_behind(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The date goes to the verb of saying before it."""
    saying = tokens[date[0] - 1]
    if tokens[head].pos != "PROPN" or tokens[head].dep not in _WORD_OF or tokens[head].head <= date[-1]:
        return {}
    says = saying.tag in _FINITE and saying.lemma.lower() in REPORTING
    return {head: (date[0] - 1, "npadvmod")} if says else {}


def _object(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """What is said is the object, not the day."""
    saying = date[0] - 1
    taken = tokens[head].head == saying and tokens[head].dep in ("dobj", "dative", "oprd")
    says = taken and any(one.head == saying and one.dep == "ccomp" for one in tokens[date[-1] :])
    return {head: (saying, "npadvmod")} if says else {}


def _opener(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The preposition of the date goes to the verb above the infinitive."""
    opener = tokens[head].head
    if tokens[opener].dep != "mark" or tokens[opener].pos not in ("ADP", "SCONJ") or not opener < head < tokens[opener].head:
        return {}
    clause = tokens[tokens[opener].head]
    return {opener: (clause.head, "prep")} if clause.tag == "VB" and clause.head < opener else {}


def _no_participle(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """A finite verb behind the date, taken for a participle before its object ("Noor last week invited guests")."""
    verb = tokens[head].head
    noun = tokens[verb].head
    subject = tokens[noun].head
    behind = verb == date[-1] + 1 and tokens[verb].dep == "amod" and tokens[verb].tag in ("VBN", "VBD")
    loose = tokens[noun].dep in ("dep", "appos", "conj") and subject == date[0] - 1 < verb < noun
    if not behind or not loose or tokens[subject].pos not in NOMINAL:
        return {}
    above = tokens[subject].head
    hung: Hung = {verb: (verb if above == subject else above, tokens[subject].dep), noun: (verb, "dobj")}
    return hung | {subject: (verb, "nsubj")}


def _participle_behind(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The date goes to the verb whose object the participle tells of ("held a rally Friday aimed at workers")."""
    participle = tokens[head].head
    noun = tokens[participle].head
    clause = tokens[participle].dep in ("acl", "relcl") and tokens[participle].tag in ("VBN", "VBG", "VBD")
    if not clause or participle != date[-1] + 1 or noun != date[0] - 1 or tokens[noun].dep not in ("dobj", "pobj"):
        return {}
    verb = _verb_above(tokens, noun)
    return {} if verb is None else {head: (verb, "npadvmod"), participle: (noun, "acl")}


def _second(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The date goes to the participle before it ("people killed this week were"), else to the verb."""
    verb = tokens[head].head
    if tokens[head].dep not in SUBJECTS or not head < verb:
        return {}
    subjects = (i for i in range(date[0]) if tokens[i].head == verb and tokens[i].dep in SUBJECTS)
    other = next(subjects, None)
    if other is None or any(tokens[i].text == "," for i in range(other, date[0])):
        return {}
    told = [
        i
        for i in range(other + 1, date[0])
        if tokens[i].dep == "acl" and tokens[i].tag in ("VBN", "VBD") and tokens[i].lemma.lower() not in TIES
    ]
    return {head: (told[-1] if told else verb, "npadvmod")}


def _parted(tokens: Sequence[Token], date: list[int]) -> Hung:
    """The participle takes its auxiliary's place, and all that hangs on that."""
    first, last = date[0] - 1, date[-1] + 1
    while first > 0 and tokens[first].pos in ("ADP", "DET"):
        first -= 1
    while last < len(tokens) - 1 and tokens[last].tag == "RB":
        last += 1
    helper = tokens[first]
    if last >= len(tokens) or tokens[last].tag not in ("VBN", "VBD") or helper.lemma.lower() not in ("be", "have"):
        return {}
    if helper.tag not in _FINITE or helper.dep in ("aux", "auxpass") or helper.pos not in ("AUX", "VERB"):
        return {}
    below = [i for i, one in enumerate(tokens) if one.head == first and i not in (first, last)]
    passive = helper.lemma.lower() == "be"
    hung: Hung = {i: (last, tokens[i].dep) for i in below}
    if passive:
        hung |= {i: (last, "nsubjpass") for i in below if tokens[i].dep == "nsubj"}
    hung[last] = (last if helper.head == first else helper.head, helper.dep)
    return hung | {first: (last, "auxpass" if passive else "aux")}


def _founded(tokens: Sequence[Token]) -> Hung:
    """The participle goes to the name right before the comma."""
    for index, token in enumerate(tokens[2:], 2):
        if token.dep != "acl" or token.tag != "VBN" or token.lemma.lower() not in _FOUNDING:
            continue
        named = tokens[index - 2]
        of = tokens[named.head]
        if tokens[index - 1].text == "," and named.pos == "PROPN" and of.text == "of" and of.head == token.head:
            return {index: (index - 2, "acl")}
    return {}


def _closing(tokens: Sequence[Token], date: list[int]) -> Hung:
    """What closes the period hangs on it; its subject goes to the finite verb behind, which takes its place."""
    ended = date[0] - 1
    if tokens[ended].text.lower() not in ("ended", "ending") or tokens[ended - 1].text.lower() not in _PERIODS:
        return {}
    period = ended - 1
    told = next(
        (i for i in range(date[-1] + 1, len(tokens)) if tokens[i].tag in _FINITE and tokens[i].pos == "VERB"), None
    )
    hung: Hung = {ended: (period, "acl")}
    if tokens[ended].head == ended:  # "sales … ended June 30 | fell"
        subject = next((i for i in range(period) if tokens[i].head == ended and tokens[i].dep in SUBJECTS), None)
        place = subject if told is None else told
        if place is None:
            return {}
        left = (i for i in range(period) if tokens[i].head == ended and i != place)
        return hung | {place: (place, "ROOT")} | {i: (place, tokens[i].dep) for i in left}
    opener = next((i for i in range(period - 1, max(0, period - 6), -1) if tokens[i].pos in ("ADP", "SCONJ")), None)
    if told is None or opener is None or tokens[period].head != told or tokens[period].dep not in SUBJECTS:
        return hung
    thing, token = opener - 1, tokens[told]  # "said sales for the nine months ended June 30 fell"
    if tokens[thing].pos in NOMINAL and tokens[opener].head == told and thing != token.head:
        hung |= {opener: (thing, "prep"), period: (opener, "pobj"), thing: (told, "nsubj")}
        hung[told] = (token.head, "ccomp" if token.dep == "advcl" else token.dep)
    return hung


def _joined_to_bare(tokens: Sequence[Token]) -> Hung:
    """The finite verb goes to the finite one above the infinitive or participle."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        if token.dep != "conj" or token.tag != "VBD" or token.pos != "VERB":
            continue
        joined = tokens[token.head]
        verb = tokens[joined.head]
        if joined.tag in _BARE and joined.dep in ("xcomp", "advcl") and token.head < index and verb.tag == "VBD":
            hung[index] = (joined.head, "conj")
    return hung


def _no_adjective(tokens: Sequence[Token]) -> Hung:
    """The verb takes the noun's place, the noun is its object."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        if token.dep != "amod" or token.tag not in ("VBN", "VBD") or not token.head > index:
            continue
        noun, subject = (
            token.head,
            next((i for i in range(index) if tokens[i].head == index and tokens[i].dep in SUBJECTS), None),
        )
        if subject is None:
            continue
        above = tokens[noun].head
        hung[index] = (index if above == noun else above, tokens[noun].dep)
        hung[noun] = (index, "dobj")
        hung |= {i: (index, tokens[i].dep) for i in range(subject) if tokens[i].head == noun}
        hung |= {
            i: (index, "punct") for i in range(noun, len(tokens)) if tokens[i].head == noun and tokens[i].dep == "punct"
        }
    return hung
