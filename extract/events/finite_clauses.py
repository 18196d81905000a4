"""What a finite verb with a subject of its own is, that was hung like a noun: the last step of mending a parse.

1. Behind a verb of saying: what is said ("Noor says police Monday | seized guns").
2. Behind a preposition that opens clauses too: when or why it was ("after a bomb | exploded").
3. Behind "and": what happened besides ("nine were killed and two | wounded Tuesday").
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.parse import FINITE, Hung
from extract.events.tree import SUBJECTS
from extract.events.words import REPORTING
from extract.records import Token

_LIKE_A_NOUN = frozenset({"dobj", "npadvmod", "pobj"})
_OPENERS = frozenset({"after", "as", "before", "once", "since", "until"})


def finite_clauses(tokens: Sequence[Token], hung: Hung) -> Hung:
    """The verbs that were hung like a noun, after the other mending; `hung`: what that says."""
    found: Hung = {}
    for index, token in enumerate(tokens):
        if token.tag not in FINITE:
            continue
        above, dep = hung.get(index, (token.head, token.dep))
        if dep not in _LIKE_A_NOUN or token.pos == "NOUN":
            continue
        subject = _own_subject(tokens, hung, index)
        if subject is None or not above < subject:
            continue
        head = tokens[above]
        if dep == "pobj":
            if head.text.lower() in _OPENERS and not any(one.pos == "PUNCT" for one in tokens[above:index]):
                place = hung.get(above, (head.head, ""))[0]
                found |= {index: (place, "advcl"), above: (index, "mark")}
        elif head.lemma.lower() in REPORTING:
            found[index] = (above, "ccomp")
            if tokens[above + 1].text == "that" and tokens[above + 1].dep == "det":
                found[above + 1] = (index, "mark")  # "said | that smoke kills"
        elif head.pos == "VERB" and any(one.tag == "CC" for one in tokens[above:subject]):
            found[index] = (above, "conj")
    return found


def _own_subject(tokens: Sequence[Token], hung: Hung, verb: int) -> int | None:
    """The first subject before a verb that hangs on it."""
    for index, token in enumerate(tokens[:verb]):
        above, dep = hung.get(index, (token.head, token.dep))
        if above == verb and dep in SUBJECTS:
            return index
    return None
