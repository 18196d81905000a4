"""Sentences made whole: one that the model cut in the middle, and two that a number behind a name glued together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.events.parse import FINITE, has_finite, has_subject, root_of
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import REPORTING, WRITINGS
from extract.records import Sentence, Token

LONGEST = 150
"""Tokens of a joined sentence: what never ends (a list without full stops) stays as the model cut it."""
_REFERENCE = 4  # tokens of what stands in brackets before a full stop that ends no sentence
_CLOSE = 4  # words from a verb of saying to where the model cut behind it
_SHORTENED = frozenset({"Bde", "Bn", "Bns", "Bty", "Coy", "Coys", "Div", "Fd", "Regt", "Regts", "Sqn"})
_HOURS = frozenset({"a.m.", "p.m."})
_NUMERALS = frozenset({"I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII.", "IX.", "X."})


def whole(text: str, sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences in order, those joined that only together are one ("Police said Monday | they had left.")."""
    joined: list[Sentence] = []
    for one in sorted(
        (part for sentence in sentences for part in _parted(sentence)), key=lambda sentence: sentence.start
    ):
        if joined and _goes_on(text, joined[-1], one):
            joined[-1] = _join(joined[-1], one)
        else:
            joined.append(one)
    return joined


def _parted(sentence: Sentence) -> list[Sentence]:
    """The two sentences of "… during World War I. In 1956, a revolt …", "… at 8 a.m. His wife …": the full stop is no
    part of the number or hour alone."""
    tokens = sentence.tokens
    for index in range(1, len(tokens) - 1):
        number = tokens[index].text in _NUMERALS and tokens[index - 1].pos == "PROPN"
        hour = tokens[index].text in _HOURS and tokens[index - 1].text[:1].isdigit()
        if (number or hour) and _opens(tokens[index + 1]):
            first, second = _piece(tokens, 0, index + 1), _piece(tokens, index + 1, len(tokens))
            return [first, *_parted(second)]
    return [sentence]


def _opens(token: Token) -> bool:
    """A capital where none stands within a sentence."""
    opens = token.pos in ("ADP", "DET", "PRON", "ADV", "SCONJ") or (token.pos == "NUM" and token.text.isalpha())
    return token.text[:1].isupper() and opens


def _piece(tokens: Sequence[Token], start: int, end: int) -> Sentence:
    """Some of the words as a sentence: what hung on a word outside is its root, or hangs on it."""
    outward = [i for i in range(start, end) if not start <= tokens[i].head < end or tokens[i].head == i]
    root = next((i for i in outward if tokens[i].pos in ("VERB", "AUX")), outward[0])
    hung = [
        replace(token, head=(root if i in outward else token.head) - start, dep="ROOT" if i == root else token.dep)
        for i, token in enumerate(tokens[start:end], start)
    ]
    lost = next((i for i in outward if i < root and tokens[i].dep in ("dobj", "dep", "conj", "appos")), None)
    if lost is not None and not any(tokens[i].head == root and tokens[i].dep in SUBJECTS for i in range(start, end)):
        passive = any(one.head == root - start and one.dep == "auxpass" for one in hung)
        hung[lost - start] = replace(hung[lost - start], dep="nsubjpass" if passive else "nsubj")
    clause = next((i for i in range(root + 1, end) if tokens[i].head == root and tokens[i].dep == "acl"), None)
    if clause is not None and tokens[root].pos in NOMINAL and tokens[clause].tag in ("VBN", "VBD"):
        first, verb = root - start, clause - start  # "Noor | heard shots at 8 a.m."
        hung[verb] = replace(hung[verb], head=verb, dep="ROOT", tag="VBD")
        hung[first] = replace(hung[first], head=verb, dep="nsubj")
    return Sentence(hung[0].start, hung[-1].end, tuple(hung))


def _goes_on(text: str, before: Sentence, after: Sentence) -> bool:
    if not before.tokens or not after.tokens or len(before.tokens) + len(after.tokens) > LONGEST:
        return False
    last = before.tokens[-1].text[-1:]
    between = text[before.end : after.start]
    cut = last.isalnum() or last == "," or (last in "-–—" and after.tokens[0].text[:1].islower())
    inside = [token.text for token in before.tokens[-_REFERENCE:]]  # "a decision (no. | 123) to sell"
    cut = cut or ("(" in inside and ")" not in inside)
    figures = all(token.pos in ("NUM", "PUNCT") for token in after.tokens)
    cut = cut or (last == ":" and figures)  # "Date of arrest: | 3/5/2019"
    cut = cut or (last == ":" and _lists_days(before, after))
    short = _SHORTENED.intersection(token.text.rstrip(".") for token in before.tokens[-2:])
    cut = cut or (last == "." and bool(short) and after.tokens[0].pos == "PROPN")  # "Relieved 2nd Bn. | Tarn Rifles"
    return cut and between in ("", " ", "  ")  # no cell of a table goes on with another


def _lists_days(before: Sentence, after: Sentence) -> bool:
    """Whether a colon only brings in whom or what a verb tells of, each on its day ("Three towns fell: | Gao on 31
    March, Timbuktu on 1 April")."""
    return (
        has_finite(before.tokens)
        and not any(token.pos in ("VERB", "AUX") for token in after.tokens)
        and any(one.pos == "ADP" and two.tag == "CD" for one, two in pairwise(after.tokens))
    )


def _join(before: Sentence, after: Sentence) -> Sentence:
    """One tree: the part without a verb hangs on the other's root, what is said on the verb of saying; the paper that
    says it was taken for a verb ("A report this week | said")."""
    shift = len(before.tokens)
    tokens = [*before.tokens, *(replace(token, head=token.head + shift) for token in after.tokens)]
    first, second = _root(before), shift + _root(after)
    says = next((i for i in range(shift - 1, max(0, shift - _CLOSE), -1) if _says(tokens[i])), first)
    if says != first and tokens[first].pos not in ("VERB", "AUX"):  # "VARNA: The mission | said Monday | it had left"
        tokens[first] = replace(tokens[first], head=says, dep=_hung(tokens[first]))
        tokens[says] = replace(tokens[says], head=says, dep="ROOT")
        for index in range(says + 1, shift):
            tokens[index] = replace(tokens[index], head=says, dep=_hung(tokens[index]))
        first = says
    report = tokens[first].lemma.lower() in WRITINGS and tokens[first].tag == "VBP"
    bracket = [i for i, token in enumerate(tokens) if token.text == ")" and i > shift]
    years = [i for i in range(shift, bracket[0] if bracket else shift) if tokens[i].head == second]
    if tokens[first].pos in NOMINAL and years and tokens[years[0]].pos == "NUM" and tokens[years[0]].dep in SUBJECTS:
        subject_of = tokens[years[0]].dep  # "Quist (1788– | 1851) founded the mill"
        tokens[years[0]] = replace(tokens[years[0]], head=first, dep="npadvmod")
        tokens[first] = replace(tokens[first], head=second, dep=subject_of)
    elif report and second == shift and tokens[second].tag == "VBD" and tokens[second].lemma.lower() in REPORTING:
        tokens[first] = replace(tokens[first], head=second, dep="nsubj", pos="NOUN", tag="NN")
    elif tokens[shift].tag == "CC" and tokens[first].pos == tokens[second].pos == "VERB" and not _has_doer(after):
        tokens[shift] = replace(tokens[shift], head=first, dep="cc")  # "She had denied assault | but changed her plea"
        tokens[second] = replace(tokens[second], head=first, dep="conj")
    elif tokens[first].pos not in ("VERB", "AUX") and tokens[second].pos in ("VERB", "AUX"):
        subject = second == shift and tokens[second].tag == "VBD" and tokens[first].pos == "NOUN" and first < shift - 3
        tokens[first] = replace(tokens[first], head=second, dep="nsubj" if subject else _hung(tokens[first]))
    else:
        said = tokens[first].lemma.lower() in REPORTING and tokens[second].pos in ("VERB", "AUX")
        tokens[second] = replace(tokens[second], head=first, dep="ccomp" if said else _hung(tokens[second]))
        if said and tokens[shift - 1].dep == "ccomp" and tokens[shift - 1].pos in NOMINAL:  # "said | Monday"
            tokens[shift - 1] = replace(tokens[shift - 1], dep="npadvmod")
    return Sentence(before.start, after.end, tuple(tokens))


def _has_doer(sentence: Sentence) -> bool:
    return has_subject(sentence.tokens, _root(sentence))


def _says(token: Token) -> bool:
    return token.pos == "VERB" and token.tag in FINITE and token.lemma.lower() in REPORTING


def _root(sentence: Sentence) -> int:
    return root_of(sentence.tokens, 0)


def _hung(token: Token) -> str:
    if token.pos == "ADP":
        return "prep"
    return "npadvmod" if token.pos in ("NOUN", "PROPN", "NUM") else "parataxis"
