"""Words that commas, dashes and semicolons show to belong together, where the parse hung them across the mark.

1. A second name behind what describes the first: "arrested Noor, a reporter, and | Quist, a camera operator".
2. A verb behind the dash that closes an aside: "The trial of the men – once members of the party – ended".
3. What opens the clause behind a semicolon: "beat them; the following day, they were released".
4. A clause before a semicolon, taken for part of the one behind: "Two men | waited outside; I was in hospital"; one
    behind, taken for part of the deed before: "took Varna; 300 people | were killed".
5. The first of several initials, taken for an aside: "Sailors A., B. and C. died".
6. What several people got each: "handed Noor and Quist each a two-year sentence".
7. Names in a row, taken for what the first one is: "Lena Quist, | Omar Noor and Ines Cole".
8. A label that opens a line, taken for what is told of: "Remarks: The cotton was loaded", "Health: WHO sent kits".
9. Who says it, set between what it is about and what is told: "but his car, he said, | had been stolen".
10. What opens with "As of" a day: "As of today the appeal, launched in May, | is funded"; with "Among those": "Among
    those held in May | was Omar Noor".
11. Sentences that a comma alone parts: "Noor was wounded, two people | were killed".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from extract.events.parse import FINITE, HELPERS, Hung, has_subject, labels_below, root_of
from extract.events.past import past_of
from extract.events.tree import DASHES, NOMINAL, SUBJECTS
from extract.events.words import REPORTING
from extract.records import Token

_OPENS = frozenset({"npadvmod", "prep", "advmod", "nmod"})
_NAMED = frozenset({*NOMINAL, "ADJ", "DET", "NUM"})  # "a third", "another"
_LONGEST_ASIDE = 25  # tokens


def _second_named(tokens: Sequence[Token]) -> Hung:
    """The second name is joined to the first, not to what the first is."""
    for index, token in enumerate(tokens[4:], 4):
        told = token.head
        named = tokens[told].head
        if token.dep != "conj" or token.pos != "PROPN" or tokens[told].dep != "appos" or tokens[told].pos != "NOUN":
            continue
        first = index
        while tokens[first - 1].head == index and tokens[first - 1].dep in ("compound", "amod", "nummod", "nmod"):
            first -= 1
        joined = tokens[first - 1].pos == "CCONJ" and tokens[first - 2].text == ","
        if joined and named < told < first and tokens[named].pos == "PROPN":
            hung: Hung = {index: (named, "conj"), first - 1: (named, "cc")}
            also = (i for i in range(index + 2, len(tokens)) if tokens[i].head == index and tokens[i].dep == "conj")
            behind = next(also, None)
            described = behind is not None and tokens[behind].pos == "NOUN" and tokens[index + 1].text == ","
            return hung | ({behind: (index, "appos")} if behind is not None and described else {})
    return {}


def _row_of_names(tokens: Sequence[Token]) -> Hung:
    """Names of two words in a row are joined, none describes the one before."""
    hung: Hung = {}
    for index, token in enumerate(tokens[3:], 3):
        first = token.head
        if token.dep in SUBJECTS:  # two subjects of one verb
            first = next((i for i in range(index) if tokens[i].head == first and tokens[i].dep in SUBJECTS), first)
        loose = token.dep in ("appos", "dep", *SUBJECTS) and first < index
        if not loose or not _is_full_name(tokens, index) or not _is_full_name(tokens, first):
            continue
        named = _first_of_name(tokens, index)
        behind = [i for i in range(index + 1, len(tokens)) if tokens[i].head == index and _is_full_name(tokens, i)]
        goes_on = any(tokens[i].dep in ("conj", "appos", "dep") for i in behind)
        if first < named and tokens[named - 1].text == "," and goes_on and tokens[index + 1].text in (",", "and"):
            hung[index] = (first, "conj")
    return hung


def _is_full_name(tokens: Sequence[Token], index: int) -> bool:
    """The last word of two or more that are written with capitals."""
    before = tokens[index - 1] if index else tokens[index]
    return tokens[index].pos == "PROPN" and before.pos == "PROPN" and before.head == index


def _first_of_name(tokens: Sequence[Token], index: int) -> int:
    first = index
    while first and tokens[first - 1].head == index and tokens[first - 1].pos == "PROPN":
        first -= 1
    return first


def _behind_aside(tokens: Sequence[Token]) -> Hung:
    """The verb goes with the noun before the dash that opened the aside."""
    dashes = [i for i, token in enumerate(tokens) if token.text in DASHES and token.pos == "PUNCT"]
    for opened, closed in pairwise(dashes):
        verb = closed + 1
        helper = verb
        while verb < len(tokens) and tokens[verb].dep in ("aux", "auxpass") and tokens[verb].head > verb:
            verb = tokens[verb].head
        if not opened > 0 or closed - opened > _LONGEST_ASIDE or verb >= len(tokens) or tokens[verb].pos != "VERB":
            continue
        told = helper < verb or tokens[verb].tag in FINITE or tokens[verb].tag == "VBN"
        subject = opened - 1
        while tokens[subject].head < subject and tokens[tokens[subject].head].pos in ("ADP", *NOMINAL):
            subject = tokens[subject].head
        if tokens[subject].pos == "ADP":
            subject = next((i for i in range(subject + 1, opened) if tokens[i].head == subject), subject)
        lacking = subject in (tokens[subject].head, tokens[verb].head) or tokens[subject].dep == "pobj"
        own = [i for i, one in enumerate(tokens) if one.head == verb and one.dep in SUBJECTS]
        lacking = lacking and all(opened < i < closed for i in own)
        if not told or not lacking or tokens[subject].pos not in NOMINAL:
            continue
        passive = any(one.head == verb and one.dep == "auxpass" for one in tokens)
        inside = {i: (subject, "appos") for i in range(opened, closed) if tokens[i].head == verb}
        while_ = tokens[subject].head
        above: Hung = {verb: (verb, "ROOT")} if while_ == subject else {}
        if tokens[subject].dep == "pobj" and tokens[while_].text.lower() == "while":
            above = {verb: (tokens[while_].head, "advcl"), while_: (verb, "mark")}
        elif not above:
            continue
        return inside | above | {subject: (verb, "nsubjpass" if passive else "nsubj")}
    return {}


def _behind_semicolon(tokens: Sequence[Token]) -> Hung:
    """What stands right behind a semicolon or colon goes to the first verb with a subject there."""
    for mark in (i for i, token in enumerate(tokens[:-1]) if token.text in (";", ":")):
        opener = mark + 1
        while opener < len(tokens) - 1 and mark < tokens[opener].head and tokens[opener].pos != "VERB":
            opener = tokens[opener].head if tokens[opener].head > opener else len(tokens) - 1
        if tokens[opener].dep not in _OPENS or tokens[opener].head > mark:
            continue
        heads = (i for i in range(opener + 1, len(tokens)) if tokens[i].dep not in HELPERS)
        verbs = (i for i in heads if tokens[i].pos in ("VERB", "AUX") and has_subject(tokens, i))
        verb = next((i for i in verbs if not any(one.head == i and one.dep == "mark" for one in tokens)), None)
        if verb is not None:
            return {opener: (verb, tokens[opener].dep)}
    return {}


def _parted_by_semicolon(tokens: Sequence[Token]) -> Hung:
    """What was taken for the participle of a second subject is the verb of its own clause ("Two men | waited outside;
    I was in hospital")."""
    for mark in (i for i, token in enumerate(tokens) if token.text == ";"):
        for first, token in enumerate(tokens[:mark]):
            verb = token.head
            if token.dep not in SUBJECTS or verb < mark:
                continue
            second = any(one.head == verb and one.dep in SUBJECTS for one in tokens[mark:verb])
            beside = (i for i in range(mark + 1, verb) if tokens[i].head == first and tokens[i].pos in _NAMED)
            own = None if second else next(beside, None)  # "Gunmen | fired; one guard was hurt"
            below = [i for i in range(mark) if tokens[i].head == first]
            told = next((i for i in below if tokens[i].dep == "acl" and tokens[i].tag in ("VBD", "VBN")), None)
            if (second or own is not None) and told is not None:
                opening = {i: (told, tokens[i].dep) for i in below if i < first and tokens[i].dep == "prep"}
                before = (i for i in range(first) if (tokens[i].head, tokens[i].dep) == (verb, "prep"))
                opening |= dict.fromkeys(before, (told, "prep"))
                if own is not None:
                    opening[own] = (verb, token.dep)
                return opening | {told: (verb, "parataxis"), first: (told, "nsubj")}
    return {}


def _beside_semicolon(tokens: Sequence[Token]) -> Hung:
    """A clause with a subject of its own behind a semicolon is no part of the deed before it ("took Varna; 300 people
    | were killed"), if nobody says it there and no word brings it in."""
    hung: Hung = {}
    for mark in (i for i, token in enumerate(tokens) if token.text == ";"):
        for index, token in enumerate(tokens[mark + 1 :], mark + 1):
            if token.dep not in ("ccomp", "advcl") or token.head > mark or token.pos != "VERB":
                continue
            below = [i for i, one in enumerate(tokens) if one.head == index and i != index]
            own = any(tokens[i].dep in SUBJECTS and mark < i < index for i in below)
            led = any(tokens[i].dep == "mark" or tokens[i].tag in ("WRB", "WDT", "WP") for i in below)
            if own and not led and tokens[token.head].lemma.lower() not in REPORTING:
                hung[index] = (token.head, "parataxis")
    return hung


def _verb_behind_semicolon(tokens: Sequence[Token]) -> Hung:
    """A noun behind a semicolon is the subject of the verb there without one ("failed; | a third, in 1866, succeeded",
    "came out in 1951; | its sequel, Ash, followed")."""
    marks = [i for i, token in enumerate(tokens) if token.text == ";"]
    for mark, end in pairwise([*marks, len(tokens)]):
        loose = (i for i in range(mark + 1, end) if tokens[i].head < mark and tokens[i].dep in _LOOSE)
        noun = next((i for i in loose if tokens[i].pos in _NAMED), None)
        if noun is None:
            continue
        above, behind = tokens[noun].head, range(noun + 1, end)
        verbs = [i for i in behind if tokens[i].tag in FINITE and tokens[i].dep in (*_LOOSE, "advcl")]
        verbs = [i for i in verbs if tokens[i].head < mark and not labels_below(tokens, i) & {"mark", *SUBJECTS}]
        told = next((i for i in verbs if tokens[i].head == above or noun == i - 1), None)
        above = above if told is None else tokens[told].head  # "had 90 men; later barely | 30 | remained"
        if told is None and not any(tokens[i].tag in FINITE or tokens[i].tag == "MD" for i in behind):
            acl = (i for i in behind if (tokens[i].head, tokens[i].dep, tokens[i].tag) == (noun, "acl", "VBN"))
            told = next((i for i in acl if tokens[i].text == past_of(tokens[i].lemma)), None)
            told = None if told is None or "agent" in labels_below(tokens, told) else told
        if told is not None:
            return {told: (above, "parataxis"), noun: (told, "nsubj")}
    return {}


_LOOSE = frozenset({"appos", "conj", "dep", "parataxis"})


def _initials(tokens: Sequence[Token]) -> Hung:
    """The first of several who are called by initials is the subject too ("Sailors A., B. and C. died")."""
    for index, token in enumerate(tokens[:-2]):
        behind = tokens[index + 2]
        if token.dep != "npadvmod" or behind.dep not in SUBJECTS or behind.head != token.head:
            continue
        if len(token.text) == 2 and token.text[0].isupper() and token.text[1] == ".":
            return {index: (token.head, behind.dep), index + 2: (index, "conj")}
    return {}


def _each_given(tokens: Sequence[Token]) -> Hung:
    """What each got is the object, those who got it the dative."""
    for index, token in enumerate(tokens):
        thing = token.head
        given = tokens[thing].head
        if token.text != "each" or token.dep != "predet" or tokens[thing].dep != "npadvmod" or not given < index:
            continue
        people = next((i for i in range(given, index) if tokens[i].head == given and tokens[i].dep == "dobj"), None)
        if people is not None:
            return {people: (given, "dative"), thing: (given, "dobj")}
    return {}


_LONGEST_LABEL = 4  # tokens


def _labelled(tokens: Sequence[Token]) -> Hung:
    """The verb behind the colon is the sentence's; of two subjects the one behind the colon is its own, and so is who
    was taken for a word of what the label says ("Fatal crash: Omar | Noor, 81, was hit")."""
    colon = next((i for i, token in enumerate(tokens[: _LONGEST_LABEL + 1]) if token.text == ":"), None)
    if not colon or any(one.pos in ("VERB", "AUX", "NUM") and one.dep != "amod" for one in tokens[:colon]):
        return {}
    label = next((i for i in range(colon) if not 0 <= tokens[i].head < colon or tokens[i].head == i), 0)
    above = tokens[label].head
    if tokens[label].dep in SUBJECTS and above > colon:
        second = any(one.head == above and one.dep in SUBJECTS for one in tokens[colon:above])
        if second:
            return {label: (above, "meta")}
        below = (i for i in range(colon + 1, above) if tokens[i].head == label and tokens[i].dep in ("appos", "dep"))
        who = next(below, None)
        named = who is not None and tokens[who].pos in NOMINAL
        return {label: (above, "meta"), who: (above, tokens[label].dep)} if named and who is not None else {}
    told = [i for i in range(colon + 1, len(tokens)) if tokens[i].head == label and tokens[i].pos == "VERB"]
    verb = next(
        (i for i in told if tokens[i].dep in ("relcl", "acl", "appos", "parataxis") and has_subject(tokens, i)), 0
    )
    if above != label or not verb or tokens[label].pos == "PROPN":
        return {}
    behind = {i: (verb, one.dep) for i, one in enumerate(tokens) if one.head == label and i > colon and i != verb}
    return behind | {verb: (verb, "ROOT"), label: (verb, "meta")}


_IN_NAME = NOMINAL | {"ADJ", "DET"}


def _said_between(tokens: Sequence[Token]) -> Hung:
    """The noun before the first comma is the subject of the verb behind the second."""
    for says, token in enumerate(tokens[3:], 3):
        if token.tag not in FINITE or token.lemma.lower() not in REPORTING or tokens[says - 1].dep != "nsubj":
            continue
        closed = says + 1
        first = next((i for i in range(says - 2, max(0, says - 8), -1) if tokens[i].pos not in _IN_NAME), says - 2)
        if tokens[first].text != "," or closed + 1 >= len(tokens) or tokens[closed].text != ",":
            continue
        noun = next((i for i in range(first) if tokens[i].head == says and tokens[i].dep in SUBJECTS), first - 1)
        labels = ("ccomp", "conj") if tokens[noun].head == says else ("ccomp",)
        behind = (i for i in range(closed, len(tokens)) if tokens[i].head == says and tokens[i].dep in labels)
        told = next(behind, None)
        if told is None or has_subject(tokens, told) or tokens[noun].pos not in NOMINAL:
            continue
        passive = any(one.head == told and one.dep == "auxpass" for one in tokens)
        return {noun: (told, "nsubjpass" if passive else "nsubj"), told: (says, "ccomp")}
    return {}


def _among_those(tokens: Sequence[Token]) -> Hung:
    """Who is named behind "was" underwent what the participle tells ("Among those held in May | was Omar Noor", "One
    of those held was")."""
    opening = " ".join(one.text for one in tokens[:3])
    those = 2 if opening == "One of those" else 1 if opening.startswith("Among those ") else 0
    if not those or len(tokens) < 6:
        return {}
    below = tokens[those + 1].head
    told = next((i for i in range(those + 1, len(tokens)) if (tokens[i].head, tokens[i].dep) == (those, "acl")), below)
    be = tokens[0].head
    if told < 2 or tokens[told].tag not in ("VBN", "VBD") or tokens[be].lemma.lower() != "be" or be < told:
        return {}
    named = [
        i for i in range(be + 1, len(tokens)) if tokens[i].head == be and tokens[i].dep in ("attr", "nsubj", "dep")
    ]
    if not named:
        return {}
    behind: Hung = {i: (told, one.dep) for i, one in enumerate(tokens) if one.head == be and i not in (0, be)}
    opens: Hung = {0: (told, "prep")} if those == 1 else {0: (named[0], "appos")}
    who: Hung = {named[0]: (told, "nsubjpass"), be: (told, "auxpass")} | opens
    return behind | who | {told: (told, "ROOT")} | dict.fromkeys(named[1:], (named[0], "appos"))


def _as_of(tokens: Sequence[Token]) -> Hung:
    """The noun behind "As of" and its day is the subject of the verb that has none."""
    if len(tokens) < 4 or tokens[0].text.lower() != "as" or tokens[1].text.lower() != "of":
        return {}
    root = root_of(tokens, 0)
    if tokens[root].pos not in ("VERB", "AUX") or has_subject(tokens, root):
        return {}
    noun = next((i for i in range(3, root) if tokens[i].dep == "pobj" and tokens[i].pos in NOMINAL), None)
    if noun is None or tokens[noun].head > 1 or not any(one.head == noun and one.dep == "det" for one in tokens):
        return {}
    clause = next((i for i in range(noun, root) if tokens[i].head == root and tokens[i].dep == "advcl"), None)
    hung: Hung = {noun: (root, "nsubj"), 0: (root, "prep")}
    return hung | ({clause: (noun, "acl")} if clause is not None else {})


def _spliced(tokens: Sequence[Token]) -> Hung:
    """The second of two sentences that only a comma parts goes on with the first; neither is part of the other.

    Not so where money is told, whose figures compare periods ("sales rose to $3 million, they | had been $2 million").
    """
    hung: Hung = {}
    if any(token.tag == "$" for token in tokens):
        return hung
    below: dict[int, list[int]] = defaultdict(list)
    for index, token in enumerate(tokens):
        if token.head != index:
            below[token.head].append(index)
    for second, token in enumerate(tokens[4:], 4):
        if token.pos != "VERB" or token.lemma.lower() in REPORTING:
            continue
        if (subject := _subject_of_sentence(tokens, below[second], second)) is None:
            continue
        ties, beside = {(second, "advcl"), (second, "ccomp")}, set[int]()
        if token.dep == "parataxis":  # of the first, or beside it behind the label of who speaks
            ties, beside = {(token.head, token.dep)}, {token.head}
        above = {second, token.head}
        beside |= {i for one in above for i in below[one] if i < second and (tokens[i].head, tokens[i].dep) in ties}
        sentences = (i for i in beside if i < second and _subject_of_sentence(tokens, below[i], i) is not None)
        first = max(sentences, default=second)
        if first == second:
            continue
        comma = next((i for i in range(subject, first, -1) if tokens[i].text == ","), None)
        if comma is None or any(tokens[i].pos in ("VERB", "CCONJ") for i in range(comma, subject)):
            continue
        if tokens[first].head == second:
            hung[first] = (first if token.head == second else token.head, token.dep)
        hung[second] = (first, "conj")
    return hung


def _subject_of_sentence(tokens: Sequence[Token], below: Sequence[int], verb: int) -> int | None:
    """The subject before a verb told in the past, of the words below it, which no word makes a part of another
    sentence."""
    finite = tokens[verb].tag == "VBD" or any(tokens[i].tag == "VBD" and tokens[i].dep == "auxpass" for i in below)
    if not finite or any(tokens[i].dep in ("mark", "cc") or tokens[i].tag in ("WRB", "WDT", "WP") for i in below):
        return None
    return next((i for i in below if tokens[i].dep in SUBJECTS and i < verb), None)


RULES = (
    _spliced,
    _labelled,
    _said_between,
    _as_of,
    _among_those,
    _second_named,
    _row_of_names,
    _behind_aside,
    _behind_semicolon,
    _parted_by_semicolon,
    _beside_semicolon,
    _verb_behind_semicolon,
    _initials,
    _each_given,
)
