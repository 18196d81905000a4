"""The sentences of a document with their parses mended, before dates and events are read from them.

What a word beside them shows of its part of speech is put right first (`retagged`), then what is wrong whatever the
dates (`misparsed`), then what a date led astray (`around_dates`). Words never hang on each other in a ring.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.events import enumerated, telegraphic
from extract.events.around_dates import hung_around
from extract.events.finite_clauses import finite_clauses
from extract.events.misparsed import rehung
from extract.events.parse import FINITE, HELPERS, labels_below, ring_of
from extract.events.retagged import retagged
from extract.events.second_dates import joined_dates, listed_happenings, listed_names, of_second_deeds, second_dates
from extract.events.tree import NOMINAL, SUBJECTS
from extract.records import Sentence, Token

_CLAUSES = frozenset({"ROOT", "advcl", "ccomp", "conj", "relcl"})


def mended(sentences: Iterable[Sentence], dates: Iterable[tuple[int, int]]) -> list[Sentence]:
    """The sentences with their words hung anew where that is needed; `dates`: the time expressions' characters."""
    spans = sorted(dates)
    starts = [start for start, _ in spans]
    return [_mended(one, spans[bisect_left(starts, one.start) : bisect_left(starts, one.end)]) for one in sentences]


def _mended(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> Sentence:
    tokens = enumerated.joined(retagged(telegraphic.told(sentence.tokens)))
    hung = rehung(tokens)
    words = ([i for i, token in enumerate(tokens) if token.start < end and start < token.end] for start, end in spans)
    dates = [date for date in words if date]
    for date in dates:
        head = next((i for i in reversed(date) if tokens[i].head not in date), None)
        if head is not None:
            hung |= hung_around(tokens, date, head)
    hung = joined_dates(tokens, dates) | hung | second_dates(tokens, dates) | listed_names(tokens, dates)
    hung |= listed_happenings(tokens, dates)
    hung |= of_second_deeds(tokens, dates, hung)
    hung |= finite_clauses(tokens, hung)
    while (ring := ring_of(tokens, hung)) & hung.keys():  # two rules that don't know of each other
        hung = {index: place for index, place in hung.items() if index not in ring}
    root = next((i for i, token in enumerate(tokens) if token.head == i and _is_past(tokens, i)), None)
    if not hung and root is None:
        return sentence if tokens is sentence.tokens else replace(sentence, tokens=tokens)
    anew = list(tokens)
    if root is not None:
        passive = "auxpass" in labels_below(tokens, root)  # "was involved in the talks"
        anew[root] = replace(anew[root], pos="VERB", tag="VBN" if passive else "VBD")
    does = {head for head, dep in hung.values() if dep == "nsubj" and tokens[head - 1].text == ","}  # `told_behind`
    helped = {hung.get(i, (token.head,))[0] for i, token in enumerate(tokens) if token.dep in HELPERS}
    for index, (head, dep) in hung.items():
        token = anew[index]
        listed = (token.dep, dep) == ("advcl", "conj")  # "raided it, | burned homes and left"
        below = labels_below(tokens, index) if listed or dep == "ROOT" or index in does else set()
        bare = (dep == "ROOT" or "dobj" in below or index in does) and not below & {"aux", "auxpass"}
        # "Judgment: Noor | fined", whom a rule has told to undergo it
        fits = token.tag == "VBN" and token.dep in ("appos", "parataxis")
        fits = fits and any(one.start == token.start and one.tag == "VBD" for one in sentence.tokens)
        tag = token.tag if fits else _tag(token, "ccomp" if bare else dep)
        noun = token.tag in FINITE and token.pos in NOMINAL and dep in _CLAUSES  # "revenue | rose": no flower
        pos = "VERB" if noun else token.pos
        tag = "VBN" if tag == "VBD" and index in helped else tag
        anew[index] = replace(token, head=head, dep=dep, tag=tag, pos=pos)
    return replace(sentence, tokens=tuple(anew))


def _tag(token: Token, dep: str) -> str:
    """The tag that fits the new label: what was no adjective is a past tense, what was no clause a participle."""
    if token.tag == "VB" and (token.dep, dep) in (("conj", "ccomp"), ("amod", "conj"), ("ROOT", "conj")):
        return "VBD"
    if token.tag == "VBN" and (
        (token.dep == "amod" and dep not in ("acl", "advcl", "amod"))
        or dep == "ccomp"
        or (token.dep, dep) == ("acl", "advcl")
    ):
        return "VBD"
    return "VBN" if token.tag == "VBD" and dep == "acl" else token.tag


def _is_past(tokens: Sequence[Token], root: int) -> bool:
    """A past tense that was taken for an adjective: it has a subject and no copula ("officials finished drafting")."""
    if tokens[root].tag != "JJ" or not tokens[root].text.endswith(("ed", "laid", "paid")):
        return False
    deps = {token.dep for i, token in enumerate(tokens) if token.head == root and i < root}
    return bool(deps & SUBJECTS) and "cop" not in deps and "aux" not in deps
