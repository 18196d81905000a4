"""What is only asked, or how sure the speaker is: "Did you leave on 3 May?", "In May, I think." tell of no deed.

A question for the deed itself ("Did he", "What happened", "How many fled") is no row; one for its reason, its place or
who did it takes the deed for granted ("Why was Noor held on 3 May?"), and one for its day, or for the deed, does if the
answer is a day ("When was Noor held?" – "On 3 May.", "Was he held?" – "Yes, on 3 May."): its headline is the question,
so that nobody reads it as an answer.
"""

from __future__ import annotations

from extract.entities.wordlist import word_set
from extract.events.fitting import LIMIT
from extract.events.names import Names
from extract.events.tree import Tree
from extract.events.wording import agreeing, capital, spell

_HELPERS = frozenset({"am", "are", "did", "do", "does", "had", "has", "have", "is", "was", "were"})
_HELPERS |= {"can", "could", "may", "might", "must", "shall", "should", "will", "would"}
_FOR_THE_DEED = frozenset({"how", "what", "when", "which"})
_TAKING_FOR_GRANTED = frozenset({"where", "who", "whom", "whose", "why"})
_DAYS_ASKED = [["what", word] for word in ("date", "day", "month", "time", "year")]
_THINKING = frozenset({"believe", "guess", "imagine", "know", "recall", "remember", "suppose", "suspect", "think"})
_BEFORE = word_set("and at but in just now on or question q so then well") | {",", ":", ".", "-", "–"}
_SAME = frozenset({"conj", "xcomp"})  # what is asked together: "did he flee and hide", "did he try to flee"
# 'Did they receive the report in March?' asks for the verb, though the row would be its object's
_LENDING = frozenset({"conduct", "do", "get", "give", "have", "hold", "make", "receive", "take"})
_HALF_SURE = word_set("""
a about actually afternoon am and approximately around as at be been believe date day early evening exactly from i if in
is it it's late later maybe month morning must night on or perhaps probably recall remember right roughly some sometime
sure that the then think to was well were would year yes
correct did exactly had indeed ma'am right sir that's yeah yep
""")
_MARKS = frozenset({"“", "”", '"', "''", "``", "'", "‘", "’", ")", "("})


def asks_for(tree: Tree, predicate: int) -> bool:
    """Whether this is what a question asks, rather than what it takes for granted."""
    first = _opening(tree)
    if first is None:
        return False
    word, above = tree.tokens[first].text.lower(), tree.parent(predicate)
    if word in _HELPERS and tree.tokens[predicate].dep == "dobj" and tree.lemma(above) in _LENDING:
        predicate = above
    if not _is_asked(tree, predicate, first):
        return False
    if word == "where" and tree.lemma(predicate) == "be":
        return True  # "Where were you on 3 May?"
    return word in _HELPERS or (word in _FOR_THE_DEED and not _for_the_way(tree, first))


def only_when(tree: Tree, dates: set[int]) -> bool:
    """Whether a sentence tells nothing but a day: "On 3 May.", "I think it was on 3 May."."""
    return all(
        i in dates or not token.text[0].isalnum() or token.text.lower() in _HALF_SURE
        for i, token in enumerate(tree.tokens)
    )


def hedges(tree: Tree, predicate: int) -> bool:
    """ "I think" set beside a date: how sure somebody is of it."""
    token = tree.tokens[predicate]
    subject = tree.child(predicate, "nsubj")
    if token.tag != "VBP" or subject is None or token.lemma.lower() not in _THINKING:
        return False
    alone = tree.child(predicate, "ccomp", "xcomp", "dobj") is None
    return alone and tree.tokens[subject].text.lower() in ("i", "we")


def turns_to(tree: Tree, predicate: int) -> bool:
    """What only turns the talk to a time: "Let me take you to the evening of 3 May", "I want to ask you about May"."""
    above = tree.parent(predicate)
    led = tree.lemma(above) == "let" and tree.tokens[predicate].dep in ("ccomp", "xcomp")
    to_you = tree.child(predicate, "dobj", "dative")
    wished = tree.lemma(above) in ("like", "want") and tree.tokens[predicate].dep == "xcomp"
    return tree.lemma(predicate) in _TURNING and (
        led or (wished and to_you is not None and tree.tokens[to_you].text.lower() in ("you", "attention"))
    )


_TURNING = word_set("ask bring direct draw focus go jump look move return show start take talk turn")


def question(names: Names, predicate: int, left_out: set[int]) -> str:
    """The question as it stands, without its date, where it takes the deed for granted; else nothing.

    One for the day, or for the deed itself, does: its rows are those that an answer dates.
    """
    tree = names.tree
    first = _opening(tree)
    if first is None or not _is_asked(tree, predicate, first):
        return ""
    if tree.tokens[first].text.lower() not in _TAKING_FOR_GRANTED | _HELPERS | {"when"} and not (
        _for_the_way(tree, first) or _for_the_day(tree, first)
    ):
        return ""
    last = max(i for i, token in enumerate(tree.tokens) if token.text == "?")
    words = [i for i in range(first + 1, last) if i not in left_out]
    told = spell(names, words)
    if not told or len(words) > 2 * LIMIT:
        return ""
    named = any(one.start == tree.tokens[words[0]].start for one in names.mentions)
    opens = capital(agreeing(names, first, tree.tokens[first].text.lower()))
    return f"{opens} {told if named else told[0].lower() + told[1:]}?"


def _opening(tree: Tree) -> int | None:
    """The word that opens the question, None where the sentence is none."""
    end = next((token.text for token in reversed(tree.tokens) if token.text not in _MARKS), "")
    if end != "?":
        return None
    words = [token.text.lower() for token in tree.tokens]
    first = next((i for i, word in enumerate(words) if word not in _BEFORE | _MARKS), 0)
    comma = first
    while tree.tokens[comma].pos == "PROPN":
        comma += 1  # "Mr. Berg, | what did he tell you?"
    first = comma + 1 if first < comma < len(words) - 1 and words[comma] == "," else first
    return first if words[first] in _HELPERS | _FOR_THE_DEED | _TAKING_FOR_GRANTED else None


def _for_the_way(tree: Tree, first: int) -> bool:
    """ "How did he flee": for the way it was done; not "How many fled", "How old is he"."""
    return tree.tokens[first].text.lower() == "how" and tree.tokens[first + 1].text.lower() in _HELPERS


def _for_the_day(tree: Tree, first: int) -> bool:
    """ "What year did he flee", not "What happened"."""
    return [token.text.lower() for token in tree.tokens[first : first + 2]] in _DAYS_ASKED


def _is_asked(tree: Tree, predicate: int, first: int) -> bool:
    """Whether the predicate is the question's own verb, or one joined to it."""
    node = predicate
    while tree.tokens[node].dep in _SAME and tree.parent(node) != node:
        node = tree.parent(node)
    return tree.is_root(node) and (tree.is_verb(node) or tree.tokens[node].pos == "AUX") and node >= first
