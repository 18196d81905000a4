"""Clauses that were taken for the sentence, and deeds left without who did them, told by the words themselves.

1. A past tense taken for a verb with an object: "while | masked men robbed a bank".
2. Deeds in a row, hung on the noun before: "fined Noor, | freed Quist and left"; the first of them taken for a
   participle: "Noor | called off the talks, freed Quist and left".
3. A name taken for a time, or for what the source before it is: "According to Quist, | Noor left".
4. What somebody is due to do, or said or quoted as saying to have done, taken for an aim: "is alleged | to have fled";
   what somebody is told, taken to tell of him: "told the paper that | two men were beaten".
5. A participle between commas, taken for the sentence's verb: "Noor, held in May, | now lives abroad"; so is one that
   tells what came of it: "A bomb taped to a bus | blew up, wounding six".
6. A clause with "where" or "whom", taken for the sentence: "Varna, where masked men robbed a bank, | is quiet".
7. A verb taken for a participle in a sentence that has no other: "Noor on 3 May | questioned Quist".
8. Who did what "after" brings in: "fled after the army | beat the rebels".
9. What somebody is accused of: "is accused of | having fled", "accused Noor of | kidnapping a guard".
10. Who did something, hung on what stands before "by": "was held in May | by the Varna Front".
11. A noun before a name, taken for a subject beside it, or told of: "The nurse | Omar Noor was held", "after | the
    nurse Omar Noor was held"; whom a sum is taken from,
    taken for a word of the sum: "fined | Noor 200 euros".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.mishung import FINITE, Hung, has_subject, verb_above
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import ALLEGING, EVENT_NOUNS, GIVING, OF_DEEDS, PLANNING, REPORTING, TIME_NOUNS, UNDERGONE
from extract.records import Token

_RELATIVES = {"where": "advmod", "whom": "dobj"}
_REACH = 12  # tokens between "accused" and "of"
_LATER = frozenset({"advcl", "ccomp", "conj", "dep", "parataxis"})


def accused_of(tokens: Sequence[Token], of: int) -> int | None:
    """The verb of accusing that this "of" belongs to: no other verb stands between."""
    if tokens[of].text != "of":
        return None
    for index in range(of - 1, max(-1, of - _REACH), -1):
        if tokens[index].pos == "VERB":
            return index if tokens[index].lemma.lower() in OF_DEEDS else None
    return None


def _finite_behind(tokens: Sequence[Token], first: int) -> int | None:
    """The finite verb without a subject behind a comma that hangs on this one."""
    for index in range(first + 1, len(tokens)):
        token = tokens[index]
        if token.head != first or token.dep not in _LATER or has_subject(tokens, index):
            continue
        if any(one.head == index and one.dep in ("mark", "advmod") and one.tag in ("IN", "WRB") for one in tokens):
            continue
        did = token.tag == "VBN" and token.lemma.lower() not in UNDERGONE and tokens[index - 1].text == ","
        if (_is_finite(tokens, index) or did) and any(tokens[i].text == "," for i in range(first, index)):
            return index
    return None


def _set_off(tokens: Sequence[Token]) -> Hung:
    """The finite verb takes the place of the participle between commas, which tells of its subject."""
    for first, token in enumerate(tokens[2:], 2):
        if token.head != first or token.tag not in ("VBN", "VBD") or tokens[first - 1].text != ",":
            continue
        below = [i for i, one in enumerate(tokens) if one.head == first and i != first]
        subject = next((i for i in below if tokens[i].dep in SUBJECTS and i < first), None)
        told = _finite_behind(tokens, first)
        if subject is None or told is None or any(tokens[i].dep in ("aux", "auxpass") for i in below if i < first):
            continue
        if any(tokens[i].pos == "VERB" for i in range(first)):
            continue
        hung: Hung = {i: (told, tokens[i].dep) for i in below if i > told}
        return hung | {told: (told, "ROOT"), first: (subject, "acl"), subject: (told, "nsubj")}
    return {}


def _with_outcome(tokens: Sequence[Token]) -> Hung:
    """The past tense taken for a participle is the verb; what came of it stands behind the comma ("A bomb taped to a
    bus | blew up, wounding six")."""
    for outcome, token in enumerate(tokens[2:], 2):
        if token.tag != "VBG" or tokens[outcome - 1].text != ",":
            continue
        below = [i for i in range(outcome) if tokens[i].head == outcome and tokens[i].dep != "punct"]
        subject = next((i for i in below if tokens[i].dep in SUBJECTS), None)
        if subject is None or any(tokens[i].dep in ("aux", "auxpass", "mark", "cc") for i in below):
            continue
        verbs = (i for i in range(outcome - 1, subject, -1) if tokens[i].tag == "VBD" and tokens[i].dep == "acl")
        verb = next((i for i in verbs if not has_subject(tokens, i)), None)
        if verb is not None:
            above = verb if token.head == outcome else token.head
            said = tokens[above].lemma.lower() in REPORTING and above > outcome
            hung: Hung = {i: (verb, tokens[i].dep) for i in below}
            return hung | {verb: (above, "ccomp" if said else token.dep), outcome: (verb, "advcl")}
    return {}


def _relative(tokens: Sequence[Token]) -> Hung:
    """The last verb is the sentence's; who stands behind "where" or "whom" did what is told there."""
    for index, token in enumerate(tokens[2:], 2):
        if token.text not in _RELATIVES or tokens[index - 1].text != ",":
            continue
        told = next((i for i in range(index) if tokens[i].dep in SUBJECTS and tokens[i].head > index), None)
        verb = None if told is None else tokens[told].head
        main = None if verb is None or tokens[verb].pos != "VERB" else _finite_behind(tokens, verb)
        if told is None or verb is None or main is None:
            continue
        loose = ("appos", "conj", "nsubj")
        own = [i for i in range(index + 1, verb) if tokens[i].head in (told, verb) and tokens[i].dep in loose]
        if own:
            hung: Hung = {main: (main if tokens[verb].head == verb else tokens[verb].head, tokens[verb].dep)}
            hung |= {told: (main, "nsubj"), verb: (told, "relcl"), own[0]: (verb, "nsubj")}
            return hung | {index: (verb, _RELATIVES[token.text])}
    return {}


def _without_verb(tokens: Sequence[Token]) -> Hung:
    """Of a sentence whose verb was taken for a participle: what is told behind a participle or clause that commas set
    off ("Noor, held in May, | protested in Varna"), or what has an object ("Noor on 3 May | questioned Quist")."""
    root = next((i for i, token in enumerate(tokens) if token.head == i), 0)
    if tokens[root].pos not in NOMINAL or tokens[-1].text != ".":
        return {}
    below = [i for i in range(root + 1, len(tokens)) if tokens[i].head == root and tokens[i].dep in ("acl", "relcl")]
    first = below[0] if below else None
    if first is None or any(_is_finite(tokens, i) for i in range(len(tokens)) if tokens[i].head == root and i != first):
        return {}
    own = {one.dep for one in tokens if one.head == first}
    does = tokens[first].tag == "VBN" and "dobj" in own and not own & {"agent", "aux", "auxpass"} and first > root + 1
    if does and (tokens[first - 1].text != "," or any(one.pos == "NUM" for one in tokens[root:first])):
        return {first: (first, "ROOT"), root: (first, "nsubj")}
    opened = next((i for i in range(root + 1, first + 1) if tokens[i].text == ","), None)
    if opened is None or opened > root + 1:
        return {}
    for verb in range(first + 2, len(tokens)):
        token = tokens[verb]
        joined = token.head in (root, first) and token.dep in ("advcl", "acl", "conj", "parataxis")
        if not joined or has_subject(tokens, verb) or token.tag not in (*FINITE, "VBN"):
            continue
        helper = next(
            (i for i in range(first, verb) if tokens[i].head == verb and tokens[i].dep.startswith("aux")), verb
        )
        if tokens[helper - 1].text == ",":
            return {verb: (verb, "ROOT"), root: (verb, "nsubj" if helper == verb else "nsubjpass")}
    return {}


def _is_finite(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb has a tense, by itself or by its first auxiliary."""
    helpers = [one.tag for one in tokens[:verb] if one.head == verb and one.dep in ("aux", "auxpass")]
    return tokens[verb].pos in ("VERB", "AUX") and (helpers[0] if helpers else tokens[verb].tag) in (*FINITE, "MD")


def _with_after(tokens: Sequence[Token]) -> Hung:
    """Who stands between "after" and a verb with an object did that ("fled after the army | beat the rebels")."""
    hung: Hung = {}
    for index, token in enumerate(tokens[:-2]):
        if token.dep != "prep" or token.text.lower() not in ("after", "before", "since"):
            continue
        someone = next((i for i in range(index + 1, len(tokens)) if tokens[i].head == index), len(tokens))
        verb = someone + 1
        if verb >= len(tokens) or tokens[someone].dep != "pobj" or tokens[someone].pos not in NOMINAL:
            continue
        done = (
            tokens[verb].pos == "VERB"
            and tokens[verb].tag in ("VB", "VBD", "VBP", "VBN")
            and not has_subject(tokens, verb)
        )
        own = {one.dep for one in tokens if one.head == verb}
        if (
            done
            and "dobj" in own
            and not own & {"aux", "auxpass", "agent"}
            and tokens[verb].head in (token.head, someone, index)
        ):
            hung |= {index: (verb, "mark"), someone: (verb, "nsubj"), verb: (token.head, "advcl")}
    return hung


def _quoted_as(tokens: Sequence[Token]) -> Hung:
    """What somebody is quoted as saying hangs on that ("was quoted as saying | Noor was held")."""
    for index, token in enumerate(tokens[:-2]):
        says, told = index + 1, tokens[index].head
        if token.text != "as" or tokens[says].text != "saying" or tokens[told].dep not in ("advcl", "ccomp"):
            continue
        quoted = tokens[told].head
        if told > says and quoted < index and tokens[told].pos in ("VERB", "AUX"):
            return {index: (quoted, "prep"), says: (index, "pcomp"), told: (says, "ccomp")}
    return {}


def _told_that(tokens: Sequence[Token]) -> Hung:
    """What somebody is told tells nothing of him ("told the local paper that | two men were beaten")."""
    for that, token in enumerate(tokens[2:], 2):
        clause, hearer = token.head, that - 1
        if (
            token.text != "that"
            or token.dep in SUBJECTS
            or tokens[clause].dep != "relcl"
            or tokens[clause].head != hearer
        ):
            continue
        told = tokens[hearer].head
        if (
            tokens[hearer].dep in ("dative", "dobj")
            and tokens[told].lemma.lower() == "tell"
            and has_subject(tokens, clause)
        ):
            return {that: (clause, "mark"), clause: (told, "ccomp")}
    return {}


def _given(tokens: Sequence[Token]) -> Hung:
    """The name before a number is whom it is given to, or taken from ("fined Noor | 200 euros")."""
    hung: Hung = {}
    for index, token in enumerate(tokens[:-1]):
        thing = token.head
        if token.pos != "PROPN" or token.dep != "compound" or thing <= index + 1 or tokens[index + 1].pos != "NUM":
            continue
        if tokens[index + 1].head == thing and tokens[thing].dep == "dobj" and tokens[tokens[thing].head].pos == "VERB":
            hung[index] = (tokens[thing].head, "dative")
    return hung


def _accused_of(tokens: Sequence[Token]) -> Hung:
    """ "Of" goes to the verb of accusing, the deed to "of"; what the deed was taken to describe is its object."""
    for of, token in enumerate(tokens[:-1]):
        verb = accused_of(tokens, of) if token.text == "of" else None
        if verb is None:
            continue
        deed = of + 2 if tokens[of + 1].text == "having" and of + 2 < len(tokens) else of + 1
        if tokens[deed].pos != "VERB" or tokens[deed].tag not in ("VBG", "VBN"):
            continue
        hung: Hung = {of: (verb, "prep"), deed: (of, "pcomp")}
        thing = tokens[deed].head
        if tokens[deed].dep == "compound" and thing > deed and tokens[thing].head == of:
            hung[thing] = (deed, "dobj")
        return hung
    return {}


def _said_to(tokens: Sequence[Token]) -> Hung:
    """What somebody is said to have done completes the verb."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        said = token.head
        if token.dep != "advcl" or tokens[said].lemma.lower() not in REPORTING | ALLEGING or not said < index:
            continue
        if said + 2 < len(tokens) and tokens[said + 1].text == "to" and tokens[said + 1].head == index:
            hung[index] = (said, "xcomp")
    return hung


def _by_whom(tokens: Sequence[Token]) -> Hung:
    """ "By" goes to the passive, or to the happening's noun, above what it was hung on."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        if token.text != "by" or token.dep != "prep":
            continue
        who = next((i for i in range(index + 1, len(tokens)) if tokens[i].head == index), None)
        if who is None or tokens[who].dep != "pobj" or tokens[who].pos not in NOMINAL:
            continue
        if tokens[who].lemma.lower() in TIME_NOUNS or tokens[who].text[:1].isdigit():
            continue
        above, of = token.head, tokens[token.head].head
        bare = tokens[above].dep == "acl" and tokens[above].tag == "VBN" and not has_subject(tokens, above)
        if bare or any(one.head == above and one.dep == "auxpass" for one in tokens):
            hung[index] = (above, "agent")
        elif tokens[above].dep == "pobj" and tokens[of].text == "of" and above == index - 1:
            noun = tokens[of].head
            if tokens[noun].lemma.lower() in EVENT_NOUNS and tokens[noun].pos == "NOUN":
                hung[index] = (noun, "prep")
    return hung


def _noun_and_name(tokens: Sequence[Token]) -> Hung:
    """The noun right before a name says who that is."""
    hung: Hung = {}
    for index, token in enumerate(tokens[:-1]):
        name = index + 1
        if token.tag != "NN" or tokens[name].pos != "PROPN":
            continue
        while name < len(tokens) - 1 and tokens[name].pos == "PROPN" and tokens[name].dep == "compound":
            name += 1
        if tokens[name].pos != "PROPN" or tokens[name].head != token.head:
            continue
        if token.dep == "conj" and tokens[name].dep == "appos":  # "held Noor and the nurse | Lena Quist"
            hung[name] = (token.head, "conj")
        elif token.dep not in SUBJECTS or tokens[name].dep not in SUBJECTS:
            continue
        hung |= {i: (name, one.dep) for i, one in enumerate(tokens[:index]) if one.head == index}
        hung[index] = (name, "compound")
    return hung


def _name_of_clause(tokens: Sequence[Token]) -> Hung:
    """Who stands bare behind "after" or "said", before a name with a verb, says who that is, and the verb is a clause's
    ("a day after | campaigner Omar Noor was shot")."""
    hung: Hung = {}
    for name, token in enumerate(tokens):
        verb, first = token.head, name
        while tokens[first - 1].head == name and tokens[first - 1].dep == "compound" and first:
            first -= 1
        noun = first - 1
        told = token.dep in SUBJECTS and token.pos == "PROPN" and noun > 0 and tokens[noun].tag == "NN"
        if not told or tokens[verb].dep != "relcl" or tokens[verb].head != noun:
            continue
        opener = tokens[noun].head
        if any(one.head == noun and one.dep in ("det", "poss") for one in tokens[opener:noun]):
            continue
        if tokens[noun].dep == "pobj" and tokens[opener].text.lower() in ("after", "before", "since"):
            hung |= {opener: (verb, "mark"), verb: (tokens[opener].head, "advcl"), noun: (name, "compound")}
        elif tokens[noun].dep == "dobj" and tokens[opener].lemma.lower() in REPORTING:
            hung |= {verb: (opener, "ccomp"), noun: (name, "compound")}
    return hung


def _described(tokens: Sequence[Token]) -> Hung:
    """Of two past tenses around a noun the first describes it ("while | masked men robbed a bank")."""
    for index, token in enumerate(tokens[:-2]):
        noun, verb = index + 1, index + 2
        people = tokens[noun].tag in ("NNS", "NN") and tokens[noun].dep == "dobj" and tokens[noun].head == index
        told = tokens[verb].tag in FINITE and tokens[verb].pos == "VERB"
        beside = tokens[verb].head == index or token.head == verb
        if token.tag not in ("VBD", "VBN") or not people or not told or not beside:
            continue
        below = [i for i, one in enumerate(tokens) if one.head == index and i not in (noun, verb, index)]
        if any(tokens[i].dep in SUBJECTS and tokens[i].text != "that" for i in below):
            continue
        hung: Hung = {i: (verb, "mark" if tokens[i].text == "that" else tokens[i].dep) for i in below}
        hung |= {index: (noun, "amod"), noun: (verb, "nsubj")}
        return hung if token.head == verb else hung | {verb: (verb if token.head == index else token.head, token.dep)}
    return {}


def _joined(tokens: Sequence[Token]) -> Hung:
    """A past tense without a subject goes on with the verb before it ("fined Noor, | freed Quist and left", "opened a
    bridge and | shot a guard")."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        first = token.head
        if token.tag != "VBD" or token.pos != "VERB" or not first < index or tokens[index - 1].text not in (",", "and"):
            continue
        if token.dep == "conj" and tokens[first].pos in NOMINAL and tokens[first].dep in ("dobj", "pobj"):
            above = verb_above(tokens, first)
            first = first if above is None else above
        elif token.dep not in ("parataxis", "advcl"):
            continue
        own = {one.dep for one in tokens if one.head == index}
        if tokens[first].tag == "VBD" and "dobj" in own and not own & {*SUBJECTS, "aux", "auxpass", "mark", "advmod"}:
            hung[index] = (first, "conj")
    return hung


def _with_object(tokens: Sequence[Token]) -> Hung:
    """What has an object is no participle but the first of several deeds ("Noor | held the guard, freed Quist and")."""
    for index, token in enumerate(tokens[1:], 1):
        subject = token.head
        verb = tokens[subject].head
        if token.dep != "acl" or token.tag != "VBN" or subject != index - 1 or tokens[subject].dep not in SUBJECTS:
            continue
        own = {index} | {i for i in range(index, verb) if tokens[i].head == index and tokens[i].dep == "prt"}
        things = (i for i in range(index, verb) if tokens[i].head in own and tokens[i].dep in ("dobj", "pobj"))
        thing = next((i for i in things if tokens[i].dep == "dobj" or tokens[i].head != index), None)
        plain = thing is not None and tokens[thing].tag not in ("CD", "$") and tokens[verb - 1].text == ","
        if plain and tokens[verb].tag == "VBD" and token.lemma.lower() not in GIVING:
            above = verb if tokens[verb].head == verb else tokens[verb].head
            before = {i: (index, one.dep) for i, one in enumerate(tokens[:subject]) if one.head == verb}
            hung: Hung = {index: (index if above == verb else above, tokens[verb].dep), subject: (index, "nsubj")}
            return before | hung | {verb: (index, "conj")}
    return {}


def _named_first(tokens: Sequence[Token]) -> Hung:
    """The noun before a comma, taken for a time, is the subject that its verb lacks; what commas set off behind it is
    what it is, no subject ("The weekly Tarn, the party's mouthpiece, reported")."""
    for index, token in enumerate(tokens[:-1]):
        verb = token.head
        if token.dep not in ("npadvmod", "advmod") or verb <= index + 1 or tokens[index + 1].text != ",":
            continue
        if token.pos not in NOMINAL or token.lemma.lower() in TIME_NOUNS or tokens[verb].tag not in FINITE:
            continue
        apart = next((i for i in range(index + 2, verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
        named = token.pos == "PROPN" and (
            token.dep == "advmod" or any(one.head == index and one.dep in ("acl", "relcl", "appos") for one in tokens)
        )
        if apart is None and named and not has_subject(tokens, verb):
            return {index: (verb, "nsubj")}
        described = apart is not None and tokens[index + 2].head == apart and tokens[index + 2].pos == "DET"
        if described and tokens[verb - 1].text == "," and any(one.head == index for one in tokens[:index]):
            return {index: (verb, tokens[apart or 0].dep), apart or 0: (index, "appos")}
    return {}


def _behind_source(tokens: Sequence[Token]) -> Hung:
    """Who stands behind the comma that closes "According to Noor" is the subject its verb lacks."""
    for index, token in enumerate(tokens[3:], 3):
        source = token.head
        to = tokens[source].head
        told = token.dep == "appos" and tokens[source].dep == "pobj" and tokens[to].text == "to" and source < index
        if not told or tokens[to - 1].text.lower() != "according" or tokens[source + 1].text != ",":
            continue
        verb = next((i for i in range(index + 1, len(tokens)) if _is_finite(tokens, i)), None)
        if verb is not None and not has_subject(tokens, verb):
            passive = any(one.head == verb and one.dep == "auxpass" for one in tokens)
            return {index: (verb, "nsubjpass" if passive else "nsubj")}
    return {}


def _due_to(tokens: Sequence[Token]) -> Hung:
    """What somebody is due to do hangs on "due"."""
    hung: Hung = {}
    for index, token in enumerate(tokens[:-1]):
        if token.dep != "acomp" or token.lemma.lower() not in PLANNING or tokens[index + 1].text != "to":
            continue
        aim = tokens[index + 1].head
        if aim > index and tokens[aim].head == token.head and tokens[aim].dep in ("ccomp", "advcl"):
            hung[aim] = (index, "xcomp")
    return hung


RULES = (
    _described,
    _joined,
    _with_object,
    _named_first,
    _due_to,
    _behind_source,
    _set_off,
    _with_outcome,
    _relative,
    _without_verb,
    _with_after,
    _accused_of,
    _said_to,
    _quoted_as,
    _told_that,
    _by_whom,
    _noun_and_name,
    _name_of_clause,
    _given,
)
