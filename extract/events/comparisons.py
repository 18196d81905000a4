"""Times that something is only compared with: "up from $3 million | a year earlier", "higher than | in 2003"."""

from __future__ import annotations

from collections.abc import Set

from extract.entities.model import CALENDAR
from extract.entities.wordlist import word_set
from extract.events.tree import Tree
from extract.events.words import ORDINALS

_CHANGES = frozenset({"decline", "decrease", "increase", "reduction"})
_CHANGING = frozenset(
    ["change", "climb", "decline", "decrease", "dip", "drop", "edge", "expand", "fall", "gain", "grow", "improve"]
)
_CHANGING |= frozenset(["increase", "jump", "leap", "plummet", "plunge", "rise", "shrink", "slide", "slip", "slump"])
_CHANGING |= frozenset(["soar", "surge", "swell", "swing", "tumble", "widen", "raise", "reduce", "cut", "lower"])


def is_comparison(tree: Tree, date: list[int], others: Set[int] = frozenset()) -> bool:
    """The time something is compared with ("up from $3 million a year earlier", "higher than in 2003"), or within which
    a deed with a day of its own is counted ("on Tuesday for the third time this year")."""
    of_times = [one.text.lower() for one in tree.tokens[max(0, date[0] - 3) : date[0]]]
    if others and of_times[-1:] == ["time"] and of_times[0] == "the" and of_times[1] in ORDINALS:
        return tree.tokens[date[0]].text == "this"
    number = date[0]  # the first one of those before the date
    for index in range(date[0] - 1, max(-1, date[0] - 14), -1):
        token = tree.tokens[index]
        word = token.text.lower()
        if word in ("earlier", "later") and index in others:
            return False  # "less than a year later, on 19 March"
        if word == "than" and index + 1 == date[0] and tree.tokens[index - 1].text in ("later", "earlier"):
            return index < 2 or tree.tokens[index - 2].text.lower() not in ("no", "not")  # "leave no later than May"
        if word == "than" and number < date[0] and tree.tokens[index - 1].text.lower() in _RATHER:
            return False
        leaving = word == "from" and tree.tokens[index - 1].pos == "VERB" and tree.lemma(index - 1) not in _CHANGING
        if word == "from" and tree.tokens[index + 1].tag == "NNP" and tree.tokens[index + 1].text not in CALENDAR:
            return False  # "bought the mill from Noor for two million in 2019"
        if leaving and not (number + 1 < date[0] and tree.tokens[number + 1].pos != "NOUN"):
            return False  # "were evacuated from three villages on Friday"
        if word in ("above", "below") and date[0] - index < 3 and index > 0 and _is_amount(tree, index - 1):
            return True  # "12 percent below the previous year"
        if word == "as" and date[0] - index < 3 and _is_as_much(tree, index):  # "twice as many as in 1702"
            return True
        if word in ("from", "than", "versus"):
            happening = next((i for i in range(index + 1, date[0]) if tree.is_event_noun(i)), date[0])
            told = happening < date[0]  # "$3 million from | the sale of two ships in May"
            before = max(0, index - 1)
            while before > 1 and (before in others or before + 1 in others):
                before -= 1  # "rose 12 percent | in April | from a year earlier"
            changed = tree.lemma(before) in _CHANGES and tree.tokens[before].pos == "NOUN"
            changed = changed and tree.tokens[date[0] - 1].text == "in"  # "a decline from the figure in 2016"
            changed = index > 0 and (_is_amount(tree, before) or changed)
            return word != "from" or number < happening or (changed and not told)
        if token.pos in ("VERB", "AUX", "SCONJ") or word in ("to", "at", "by", ";"):
            return False
        counts = token.pos in ("NUM", "SYM") and tree.tokens[index - 1].text not in _NUMBERED
        number = index if counts and index not in others else number
    return False


_RATHER = frozenset({"more", "less", "fewer", "rather", "other"})
_NUMBERED = word_set(
    "Article Articles Chapter Count Flight Highway Order Paragraph Part Resolution Room Route Rule Rules"
)
_NUMBERED |= word_set("Section Sections Title Unit")  # "protection from creditors under Chapter | 11 in May"


_MUCH = frozenset({"big", "great", "high", "large", "low", "many", "much", "small", "strong"})


def _is_as_much(tree: Tree, index: int) -> bool:
    """Whether "as" is the second of a comparison of amounts; not "as early as May"."""
    before = [one.text.lower() for one in tree.tokens[max(0, index - 2) : index]]
    return len(before) == 2 and before[0] == "as" and before[1] in _MUCH


def _is_amount(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.dep == "prt":  # "was picked up from his home"
        return False
    return token.pos in ("NUM", "SYM") or token.text.lower() in ("%", "percent", "million", "billion", "up", "down")
