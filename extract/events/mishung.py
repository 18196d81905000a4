"""Words that the parse hung on the wrong one, told by the words themselves, whatever dates stand in the sentence.

1. A finite verb that is joined to one without tense: "began culling birds and launched inspections".
2. The place that opens a sentence, taken for its subject: "In the capital, Varna, a crane fell".
3. "Up to" a number, taken for a particle: "have killed up to 200 rebels".
4. A phrase behind the comma that closes "who …", hung on that clause: "held Noor, who writes plays, in a hotel".
5. What was founded, hung on the word before its name: "the owners of Acme, established in 1953".
6. An age in place of a name, or a number in words, cut in two: "the 28-year-old left", "Sixty-two people died".
7. A subject hung on an auxiliary, or on the verb of saying before its clause: "says it likely will resume".
8. What somebody is sentenced to, hung on what is told of him: "sentenced Noor, a mayor of Basra, to six years".
9. "By" behind what somebody does, taken for who does it: "said by telephone".
10. A clause hung on what somebody did: "offers by Acme, which had bought a rival".
11. A place taken for a word of where it lies: "in Varna northeast of Basra".
12. A length of time before "after", taken for the subject of what follows: "fled, weeks after police charged him, and".
13. A noun that describes the next, taken for one of a row with it: "survivors and aid workers".
14. An infinitive without a subject, taken for what is said: "is due to be | completed by July".
15. What somebody is also asked to do, joined to the asking: "asked them to pay and to | leave".
16. What closes a sentence as its speaker, taken for what is told: "killed 14 when it struck, the agency | said".
17. A second object joined to the verb: "heard Noor on 4 May and | Quist two days later".
18. The second of two places taken for a subject: "Firefighters from Oman and | Chad left".
19. Who did it, listed behind a clause that a date closes, taken for its object: "Since May, | gangs and thieves kill".
20. Who is named behind somebody's lawyer, taken for the client: "The lawyer for Noor, | Lena Quist, left".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import DEMANDING, DIRECTIONS, PUNISHING, REPORTING, TIME_NOUNS
from extract.records import Token

Hung = dict[int, tuple[int, str]]
"""Word → its new head and label."""

FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BARE = frozenset({"VB", "VBG"})
_FOUNDING = frozenset({"build", "construct", "create", "establish", "form", "found", "incorporate"})


def verb_above(tokens: Sequence[Token], index: int) -> int | None:
    """The first verb on the way up from a word."""
    for _ in tokens:
        if tokens[index].pos == "VERB":
            return index
        if tokens[index].head == index:
            return None
        index = tokens[index].head
    return None


def has_subject(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a subject hangs on the word."""
    return any(one.head == verb and one.dep in SUBJECTS for one in tokens)


def labels_below(tokens: Sequence[Token], index: int) -> set[str]:
    """The labels of what hangs on a word."""
    return {one.dep for one in tokens if one.head == index}


def _joined_to_bare(tokens: Sequence[Token]) -> Hung:
    """The finite verb goes to the finite one above the infinitive or participle."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        if token.dep != "conj" or token.tag != "VBD" or token.pos != "VERB":
            continue
        joined = tokens[token.head]
        verb = tokens[joined.head]
        if joined.tag not in _BARE or joined.dep not in ("xcomp", "advcl") or not token.head < index:
            continue
        inner = next((i for i in range(index - 1, token.head, -1) if _has_done(tokens, i)), None)
        if inner or verb.tag == "VBD":
            hung[index] = (joined.head if inner is None else inner, "conj")
    return hung


def _has_done(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a clause with a subject tells of the past here ("allegations that he | had spread rumours and fled")."""
    past = tokens[verb].tag == "VBD" or any(one.head == verb and one.text in ("had", "was", "were") for one in tokens)
    return tokens[verb].pos == "VERB" and past and has_subject(tokens, verb)


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
        lacking = token.dep == "conj" and token.head == opened and tokens[verb].tag in FINITE
        lacking = lacking and not has_subject(tokens, verb)
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
        verb = verb_above(tokens, named)
        opened = any(tokens[i].text == "," for i in range(named, clause))
        if verb is not None and verb < named and opened and any(tokens[i].tag == "WP" for i in range(told, clause)):
            hung[index] = (verb, "prep")
    return hung


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


def _hyphened(tokens: Sequence[Token]) -> Hung:
    """The age is the verb's subject; who is counted takes the number's place."""
    for index, token in enumerate(tokens[2:], 2):
        if tokens[index - 1].text != "-":
            continue
        if token.text == "old" and token.dep == "amod" and tokens[token.head].tag in FINITE and token.head > index:
            words = [i for i, one in enumerate(tokens[:index]) if one.head == token.head and one.dep == "det"]
            return {index: (token.head, "nsubj")} | dict.fromkeys(words, (index, "det"))
        first, counted = tokens[index - 2], token.head
        numbers = first.pos == token.pos == "NUM" and first.dep in SUBJECTS
        if numbers and tokens[counted].dep == "appos" and tokens[counted].head == index - 2:
            return {counted: (first.head, first.dep), index - 2: (counted, "nummod")}
    return {}


def _on_helper(tokens: Sequence[Token]) -> Hung:
    """A subject that was hung on an auxiliary goes to its verb."""
    return {
        index: (tokens[token.head].head, "nsubjpass" if tokens[token.head].dep == "auxpass" else token.dep)
        for index, token in enumerate(tokens)
        if token.dep in SUBJECTS and tokens[token.head].dep in ("aux", "auxpass")
    }


def _subject_of_said(tokens: Sequence[Token]) -> Hung:
    """The pronoun behind a verb of saying is the subject of what is said ("says it likely will resume")."""
    for index, token in enumerate(tokens):
        says = token.head
        if (
            token.dep != "nsubj"
            or not says < index
            or tokens[says].lemma.lower() not in REPORTING
            or token.tag != "PRP"
        ):
            continue
        told = next((i for i in range(index, len(tokens)) if tokens[i].head == says and tokens[i].dep == "ccomp"), None)
        if told is not None and not has_subject(tokens, told):
            return {index: (told, "nsubj")}
    return {}


def _sentenced_to(tokens: Sequence[Token]) -> Hung:
    """The punishment goes to the verb."""
    verb = next((i for i, one in enumerate(tokens) if one.pos == "VERB" and one.lemma.lower() in PUNISHING), None)
    if verb is None:
        return {}
    for index in range(verb + 2, len(tokens) - 1):
        if tokens[index].text == "to" and tokens[index].pos == "ADP":
            number = tokens[index + 1].pos == "NUM" or tokens[index + 1].text in ("death", "life")
            return {index: (verb, "prep")} if number and tokens[index].head > verb else {}
    return {}


def _by_telephone(tokens: Sequence[Token]) -> Hung:
    """Who has a subject is not done by anybody ("said by telephone"); a participle behind what is said tells how."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        if token.dep == "agent" and any(one.head == token.head and one.dep == "nsubj" for one in tokens[: token.head]):
            hung[index] = (token.head, "prep")
        how = token.dep == "ccomp" and token.tag == "VBG" and tokens[token.head].lemma.lower() in REPORTING
        if how and index > 1 and tokens[index - 1].text == "," and token.head == index - 2:
            hung[index] = (token.head, "advcl")
    return hung


def _himself(tokens: Sequence[Token]) -> Hung:
    """ "Himself" behind an auxiliary is nobody new ("and was himself crowned")."""
    return {
        index: (token.head, "advmod")
        for index, token in enumerate(tokens)
        if token.dep in SUBJECTS and token.text.lower().endswith(("self", "selves")) and token.pos == "PRON"
    }


def _which_of_by(tokens: Sequence[Token]) -> Hung:
    """ "Which" behind who did something tells of him ("offers by Acme, which had | bought a rival")."""
    for index, token in enumerate(tokens[3:], 3):
        clause = token.head
        told = tokens[clause].head
        who = index - 2
        if token.tag != "WDT" or token.dep != "nsubj" or tokens[clause].dep != "relcl" or tokens[index - 1].text != ",":
            continue
        by = tokens[who].head
        if tokens[who].dep == "pobj" and tokens[by].text == "by" and tokens[by].head == told and told < who:
            return {clause: (who, "relcl")}
    return {}


def _lies_north_of(tokens: Sequence[Token]) -> Hung:
    """The place takes the place of where it lies ("a checkpoint in Varna | northeast of Basra")."""
    for index, token in enumerate(tokens[:-1]):
        place = index - 1
        if token.dep != "pobj" or token.text.lower() not in DIRECTIONS or tokens[index + 1].text != "of":
            continue
        words = [i for i in range(index) if tokens[i].head == index and tokens[i].dep == "compound"]
        if words and words[-1] == place and tokens[place].pos == "PROPN":
            hung: Hung = dict.fromkeys(words[:-1], (place, "compound"))
            return hung | {place: (token.head, "pobj"), index: (place, "advmod")}
    return {}


def _time_before(tokens: Sequence[Token]) -> Hung:
    """Who stands behind "after" is the subject; what "and" goes on with behind the comma is the main verb's."""
    for index, token in enumerate(tokens[1:], 1):
        length = token.head
        if token.text not in ("after", "before") or tokens[length].lemma not in TIME_NOUNS or length != index - 1:
            continue
        someone = next((i for i, one in enumerate(tokens) if one.head == index and one.dep == "pobj"), 0)
        verb = tokens[length].head
        if tokens[length].dep not in SUBJECTS or not someone or tokens[verb].tag != "VBD" or verb < someone:
            continue
        main = tokens[verb].head
        hung: Hung = {
            length: (verb, "npadvmod"),
            index: (verb, "mark"),
            someone: (verb, "nsubj"),
            verb: (main, "advcl"),
        }
        for i, one in enumerate(tokens[verb:], verb):
            parted = [k for k in range(verb, i) if tokens[k].text == ","]
            if one.head == verb and one.dep == "conj" and parted and main < length:
                hung[i] = (main, "conj")
        return hung
    return {}


def _in_a_row(tokens: Sequence[Token]) -> Hung:
    """The first of two joined nouns with nothing between them is a word of the second."""
    return {
        index: (index + 1, "compound")
        for index, token in enumerate(tokens[:-1])
        if token.dep == tokens[index + 1].dep == "conj"
        and token.head == tokens[index + 1].head
        and token.tag == "NN"
        and tokens[index + 1].tag in ("NN", "NNS")
    }


def _due_to(tokens: Sequence[Token]) -> Hung:
    """An infinitive goes with the subject before it."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        if token.dep != "ccomp" or token.pos != "VERB" or tokens[token.head].lemma != "be" or not token.head < index:
            continue
        below = [(one.text.lower(), one.dep) for one in tokens[:index] if one.head == index]
        if ("to", "aux") in below and not any(dep in SUBJECTS or dep == "mark" for _, dep in below):
            hung[index] = (token.head, "xcomp")
    return hung


def _also_to(tokens: Sequence[Token]) -> Hung:
    """What somebody is asked to do goes with the asking; a second infinitive behind "and to" is joined to the first."""
    for index, token in enumerate(tokens):
        asked = token.head
        whom = token.dep == "acl" and token.tag == "VB" and tokens[asked].dep in ("dobj", "dative")
        if whom and tokens[tokens[asked].head].lemma.lower() in DEMANDING and tokens[asked].head < asked < index:
            return {index: (tokens[asked].head, "xcomp")}
        if token.dep != "conj" or token.tag != "VB" or not asked < index or tokens[asked].tag not in FINITE:
            continue
        opened = any(one.head == index and one.text.lower() == "to" for one in tokens[asked:index])
        firsts = (i for i in range(asked + 1, index) if tokens[i].head == asked and tokens[i].dep in ("xcomp", "advcl"))
        first = next((i for i in firsts if tokens[i].tag == "VB"), None)
        if opened and first is not None and not has_subject(tokens, index):
            return {index: (first, "conj")}
    return {}


def _closing_speaker(tokens: Sequence[Token]) -> Hung:
    """What stands before the speaker's comma is what he says."""
    for says, token in enumerate(tokens):
        told = token.head
        if token.dep not in ("ccomp", "advcl") or token.tag != "VBD" or not told < says:
            continue
        below = [i for i, one in enumerate(tokens) if one.head == says]
        who = next((i for i in below if tokens[i].dep == "nsubj" and i < says), None)
        content = token.lemma.lower() not in REPORTING or any(
            tokens[i].dep in ("ccomp", "dobj", "mark", "advmod") for i in below
        )
        if who is None or content or tokens[told].head != told or tokens[told].pos != "VERB":
            continue
        comma = next((i for i in range(who, told, -1) if tokens[i].text == ","), None)
        if comma is None or any(tokens[i].pos == "VERB" for i in range(comma, says)):
            continue
        before: Hung = {i: (told, tokens[i].dep) for i in below if i < comma}
        return before | {says: (says, "ROOT"), told: (says, "ccomp")}
    return {}


def _second_object(tokens: Sequence[Token]) -> Hung:
    """A noun goes on with the verb's object, not with the verb."""
    for index, token in enumerate(tokens[3:], 3):
        verb = tokens[token.head]
        if token.dep not in ("conj", "dep") or token.pos not in NOMINAL or verb.pos != "VERB" or token.head > index:
            continue
        first = min([index, *(i for i in range(token.head, index) if tokens[i].head == index)])
        thing = next(
            (i for i in range(token.head, first) if tokens[i].dep == "dobj" and tokens[i].head == token.head), 0
        )
        told = has_subject(tokens, index) or any(one.head == index and one.dep in ("aux", "cop") for one in tokens)
        if thing and not told and tokens[first - 1].text == "and" and tokens[thing].pos == token.pos:
            return {index: (thing, "conj"), first - 1: (thing, "cc")}
    return {}


def listed_behind(tokens: Sequence[Token], date: list[int], head: int) -> Hung:
    """The list behind the comma is the subject of the sentence's verb, what was taken for that its last member."""
    comma = date[-1] + 1
    if comma + 1 >= len(tokens) or tokens[comma].text != "," or tokens[head].pos == "VERB":
        return {}
    thing = next((i for i in range(comma + 1, len(tokens)) if tokens[i].dep == "dobj"), None)
    opener = tokens[thing].head if thing is not None else comma
    verb = tokens[opener].head
    if thing is None or not opener < date[0] or not verb > thing or tokens[opener].dep != "advcl":
        return {}
    last = next((i for i in range(thing + 1, verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
    if last is None or tokens[0].head != opener or tokens[0].dep != "mark":
        return {}
    back = {} if head == thing or tokens[head].head < comma else {head: (opener, "npadvmod")}
    return back | {thing: (verb, tokens[last].dep), last: (thing, "conj")}


def object_behind(tokens: Sequence[Token], date: list[int]) -> Hung:
    """What "and" brings behind the date is done by the same verb ("shelled Varna on 3 May and | Basra on 5 May")."""
    joint = date[-1] + 1
    last = joint + 1
    while last + 1 < len(tokens) and tokens[last].pos in ("ADJ", "DET"):
        last += 1
    while last + 1 < len(tokens) and tokens[last + 1].pos in NOMINAL and tokens[last].pos in NOMINAL:
        last += 1
    behind = last + 1
    while behind + 1 < len(tokens) and (tokens[behind].text == "of" or tokens[behind].pos in (*NOMINAL, "DET")):
        behind += 1  # "and the town | of Basra | on 5 May"
    placed = last + 1 < len(tokens) and (tokens[behind].text in ("at", "in", "on") or tokens[behind].pos == "NUM")
    if not placed or tokens[joint].text != "and" or tokens[last].pos not in NOMINAL:
        return {}
    verb = verb_above(tokens, date[0])
    loose = tokens[last].head in {verb, *date} and tokens[last].dep in ("npadvmod", "conj", "dep", "nmod", "appos")
    if not loose or verb is None or not verb < date[0]:
        return {}
    thing = next((i for i in range(verb + 1, date[0]) if tokens[i].head == verb and tokens[i].dep == "dobj"), None)
    return {} if thing is None else {last: (thing, "conj"), joint: (thing, "cc")}


def _from_both(tokens: Sequence[Token]) -> Hung:
    """The second of two places that people are from is no second subject ("Firefighters from Oman and | Chad left")."""
    for index, token in enumerate(tokens[4:], 4):
        place, joint = tokens[index - 2], tokens[index - 1]
        if token.dep not in SUBJECTS or token.pos != "PROPN" or joint.text != "and" or place.dep != "pobj":
            continue
        noun = tokens[place.head].head
        of = tokens[place.head].text in ("from", "in") and place.pos == "PROPN" and tokens[noun].pos == "NOUN"
        if of and tokens[noun].head == token.head and tokens[noun].dep in SUBJECTS:
            return {index: (index - 2, "conj"), index - 1: (index - 2, "cc")}
    return {}


def _who_for(tokens: Sequence[Token]) -> Hung:
    """Who is named between commas behind somebody's lawyer is the lawyer ("The lawyer for Omar Noor, | Quist, was")."""
    for index, token in enumerate(tokens[:-1]):
        client = tokens[token.head]
        office, verb = tokens[client.head].head, tokens[tokens[client.head].head].head
        named = token.dep == "appos" and token.pos == client.pos == "PROPN" and client.dep == "pobj"
        if not named or tokens[client.head].text.lower() not in ("for", "of", "to") or not office < token.head < index:
            continue
        closes = tokens[index + 1].text == "," and tokens[office].dep in SUBJECTS and verb > index
        if closes and tokens[office].pos == "NOUN" and tokens[office].lemma.lower() in _OFFICES:
            return {index: (office, "appos")}
    return {}


_OFFICES = frozenset(["aide", "brother", "cousin", "daughter", "deputy", "father", "husband", "lawyer", "mother"])
_OFFICES |= {"nephew", "niece", "secretary", "sister", "son", "spokesman", "spokesperson", "spokeswoman", "uncle"}
_OFFICES |= {"widow", "wife"}


RULES = (
    _who_for,
    _from_both,
    _second_object,
    _joined_to_bare,
    _behind_place,
    _up_to,
    _behind_aside,
    _founded,
    _hyphened,
    _on_helper,
    _subject_of_said,
    _sentenced_to,
    _by_telephone,
    _which_of_by,
    _himself,
    _lies_north_of,
    _time_before,
    _in_a_row,
    _due_to,
    _also_to,
    _closing_speaker,
)
