"""Who opens or closes a sentence as its speaker, whatever the parse took the words beside the comma for.

"According to the governor, Omar Noor, five people died."
"The rebels stormed the village, shooting at houses, police spokeswoman Lena Quist said on Monday."
"Oman should release the poet Omar Noor and his wife, Lena Quist, the Press Union said today."
"The army fired on the crowd, doctors linked to the movement said."
"We buried nineteen people," Omar Noor, a village chief, told Reuters by phone.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.parse import FINITE, Hung, labels_below
from extract.events.tree import NOMINAL, SUBJECTS
from extract.records import Token

_SAYS = frozenset({"add", "announce", "conclude", "confirm", "find", "report", "say", "tell", "write"})
_CITING = frozenset({"citing", "quoting"})
_IN_NAME = frozenset({"ADJ", "ADP", "CCONJ", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN"})
_OPENERS = frozenset(
    ["after", "although", "as", "because", "before", "if", "since", "though", "until", "when", "while"]
)
_MARKS = frozenset({",", '"', "”", "''", "’", "``"})
_LONGEST_CLOSE = 8  # tokens behind the verb ("said in a statement on Monday.")
_LONGEST_SPEAKER = 20


def closing_speaker(tokens: Sequence[Token]) -> Hung:
    """The noun behind the comma is the verb's subject, what stands before the comma is what is said."""
    says = _last_saying(tokens)
    if says is None:
        return {}
    spoken = _speaker(tokens, says)
    if spoken is None:
        return {}
    first, head, beside = spoken
    described = tokens[says].dep == "relcl" and first <= tokens[says].head < head  # "the | channel VTV said"
    own = any(one.head == says and one.dep in SUBJECTS and first <= i < says for i, one in enumerate(tokens))
    beside_noun = tokens[says].dep in ("acl", "relcl") and tokens[says].head < first  # "for a meeting, papers | said"
    if own and not (described or beside_noun):
        return _as_said(tokens, says, first)
    told = _told(tokens, first)
    if told is None:
        return {}
    hung: Hung = {says: (says, "ROOT"), told: (says, "ccomp"), head: (says, "nsubj")}
    if beside is not None:
        hung[beside] = (head, "appos")
    for index in range(first, says):
        inside = first <= tokens[index].head < says
        if described and index < head and index == tokens[says].head:
            hung[index] = (head, "compound")
        elif index not in hung and not inside and tokens[index].pos != "PUNCT":
            dep = "acl" if tokens[index].pos == "VERB" else tokens[index].dep
            hung[index] = (head, dep if dep != "nsubj" else "dep")
    thing = any(one.head == told and one.dep == "dobj" for one in tokens[:first])
    for index in range(first - 1):
        if tokens[index].head == says and index not in hung and tokens[index].pos != "PUNCT":
            object_ = tokens[index].dep in SUBJECTS and index > told and not thing
            hung[index] = (told, "dobj" if object_ else tokens[index].dep)
    return hung


def _as_said(tokens: Sequence[Token], says: int, first: int) -> Hung:
    """A main clause that a verb of saying closes is said, no clause of time: "There have been | six raids, he said"; it
    says nothing itself: "The drone killed ten, an inquiry by Acme | found"."""
    above = tokens[says].head
    joined = tokens[says].dep == "conj" and "cc" not in labels_below(tokens, above)
    if (tokens[says].dep == "ccomp" or joined) and above < first - 1 and _told(tokens, first) == above:
        return {says: (says, "ROOT"), above: (says, "ccomp")}
    for told in range(first - 1):
        if tokens[told].head == says and tokens[told].dep == "advcl":
            below = labels_below(tokens, told)
            if "expl" in below and not below & {"mark", "advmod"}:
                return {told: (says, "ccomp")}
    return {}


def opening_source(tokens: Sequence[Token]) -> Hung:
    """The name between commas is who the source is, the noun behind them the subject of the main verb."""
    if len(tokens) < 8 or tokens[0].text != "According" or tokens[1].text != "to":
        return {}
    commas = [i for i, one in enumerate(tokens[:_LONGEST_SPEAKER]) if one.text == ","][:2]
    if len(commas) < 2 or any(
        one.pos != "PROPN" and not one.text.istitle() for one in tokens[commas[0] + 1 : commas[1]]
    ):
        return {}
    source, name = _head(tokens, 2, commas[0]), commas[1] - 1
    behind = tokens[commas[1] + 1 : commas[1] + 3]
    if len(behind) == 2 and behind[0].tag == "CD" and behind[1].text == ",":
        return {}  # "According to the indictment, Omar Noor, 52, sold arms"
    subject = next((i for i in range(commas[1] + 1, len(tokens)) if tokens[i].pos in NOMINAL), None)
    if source is None or tokens[source].pos == "PROPN" or subject is None:
        return {}
    while subject + 1 < len(tokens) and tokens[subject + 1].pos in NOMINAL and tokens[subject].head == subject + 1:
        subject += 1
    verb = next((i for i in range(subject + 1, len(tokens)) if tokens[i].head == subject and tokens[i].tag == "VBD"), 0)
    above = tokens[name].head
    if above > name and tokens[name].dep in SUBJECTS:  # "…, Omar Noor, two men were shot": he was not
        row = tokens[subject].head == name and tokens[above].pos == "VERB"
        return {name: (source, "appos")} | ({subject: (above, tokens[name].dep)} if row else {})
    if tokens[subject].head not in (source, name) or not verb or tokens[verb].dep not in ("acl", "relcl", "conj"):
        return {}
    return {
        0: (verb, "prep"),
        source: (1, "pobj"),
        name: (source, "appos"),
        subject: (verb, "nsubj"),
        verb: (verb, "ROOT"),
    }


def _last_saying(tokens: Sequence[Token]) -> int | None:
    """The verb of saying that closes the sentence: no other verb behind it, and nothing it says; "citing a guard" may
    follow."""
    end = next((i for i, one in enumerate(tokens[1:], 1) if one.text in _CITING and tokens[i - 1].text == ","), 0)
    end = end - 1 if end else len(tokens)
    for index in range(end - 1, max(0, end - _LONGEST_CLOSE - 2), -1):
        token = tokens[index]
        if token.tag in FINITE and token.pos in ("VERB", "AUX"):
            if token.lemma.lower() not in _SAYS or token.pos == "AUX":
                return None
            behind = (one for one in tokens[index + 1 :] if one.head == index and one.dep == "dobj")
            object_ = any(one.text not in CALENDAR for one in behind)  # "said Sunday"
            return None if object_ and token.lemma.lower() != "tell" else index
        if token.pos in ("VERB", "AUX", "SCONJ") or token.text in (":", ";"):
            return None
    return None


def _speaker(tokens: Sequence[Token], says: int) -> tuple[int, int, int | None] | None:
    """Where the speaker's words begin, their head, and that of what is set off behind them; a mark stands before."""
    last = says - 1
    beside = None
    if tokens[last].text == ",":  # "Omar Noor, a village chief, | told"
        comma = _comma_before(tokens, last)
        if comma is None:
            return None
        beside = _head(tokens, comma + 1, last)
        last = comma
    else:
        last = says
    mark = _comma_before(tokens, last)
    if mark is None or mark < 3:
        return None
    head = _head(tokens, mark + 1, last)
    return None if head is None else (mark + 1, head, beside)


def _comma_before(tokens: Sequence[Token], end: int) -> int | None:
    """The mark before a noun phrase that ends here; None where a verb or another mark comes first."""
    for index in range(end - 1, max(-1, end - _LONGEST_SPEAKER), -1):
        if tokens[index].text in _MARKS:
            return index if index < end - 1 else None
        acronym = (tokens[index - 1].text, tokens[index + 1].text) == ("(", ")") if index + 1 < end else False
        if acronym or _is_reduced(tokens, index):
            continue
        if tokens[index].pos not in _IN_NAME and tokens[index].text not in ("-", "–", "(", ")", "."):
            return None
        if tokens[index].tag in ("WP", "WDT", "WRB"):
            return None
    return None


def _is_reduced(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle only tells which they are, as a verb of saying follows: "doctors | linked to it said"."""
    return (
        tokens[index].tag in ("VBN", "VBD")
        and tokens[index].pos == "VERB"
        and index + 2 < len(tokens)
        and tokens[index + 1].pos == "ADP"
        and tokens[index - 1].pos in NOMINAL
    )


def _head(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """The last noun before what a preposition or "and" brings."""
    head = None
    for index in range(first, end):
        if tokens[index].pos in NOMINAL:
            head = index
        elif tokens[index].text == "(" or (tokens[index].pos in ("ADP", "CCONJ") and head is not None):
            break
    return head


def _told(tokens: Sequence[Token], first: int) -> int | None:
    """The finite verb of what is said, where it is the root; no clause of time."""
    told = next((i for i, one in enumerate(tokens) if one.head == i and one.dep == "ROOT"), None)
    if told is None or told >= first:
        return None
    below = [i for i, one in enumerate(tokens) if one.head == told and i != told]
    finite = tokens[told].tag in FINITE or any(
        tokens[i].tag in (*FINITE, "MD") and tokens[i].dep in ("aux", "auxpass", "cop") for i in below
    )
    bare = tokens[told].tag == "VBN" and not any(tokens[i].dep in ("aux", "auxpass") for i in below)
    finite = finite or (bare and any(tokens[i].dep == "nsubj" and i < told for i in below))  # "Guards | fired on them"
    subject = any(tokens[i].dep in SUBJECTS and i < told for i in below)
    opened = any(tokens[i].dep in ("mark", "advmod") and tokens[i].text.lower() in _OPENERS and i < told for i in below)
    verb = tokens[told].pos in ("VERB", "AUX")
    return told if verb and finite and subject and not opened else None
