"""The predicate that a date governs: up the tree from the date to the word that names the happening.

1. A date hangs on a word, through a preposition or not; climb from there.
2. The first happening on the way is the predicate: a verb, a noun that names a happening, an adjective with its copula.
3. A plain noun is climbed over ("in the third quarter", "to an unnamed city next week"), and so is a second date.
4. Verbs that only lend their grammar hand on to what they are about ("is expected to close in May": close).
5. A date at the head of a sentence, or before a dash or colon, belongs to the main predicate, and to its coordinates.
6. Where a sentence has no verb, its head noun is the predicate ("2011: Protests in Daraa").
"""

from __future__ import annotations

from collections.abc import Set

from extract.events.tree import CLAUSAL, NOMINAL, SUBJECTS, Tree
from extract.events.words import (
    DATED_THINGS,
    EVENT_NOUNS,
    GATHERINGS,
    MEASURES,
    PLANNING,
    RAISING,
    REACTIONS,
    REPORTING,
    SUPPORT,
    TIES,
    TIME_NOUNS,
)

_PUNCTUATION = frozenset({"PUNCT", "SYM", "SPACE", "X"})
_CITED = frozenset({"PROPN", "PUNCT", "CCONJ", "X"})
_CITING = frozenset({"et", "al", "al.", "&", "e.g.", "see", "also", "cf.", "ed.", "eds."})
_MODIFIERS = frozenset({"poss", "compound", "nummod", "amod", "nmod", "npadvmod", "quantmod", "advmod", "dep"})
_AT = frozenset({"at", "in", "during"})
_HOLDING = frozenset({"be", "include", "reflect", "have", "compare", "contain"})
_BREAKS = frozenset({",", ";", "(", ")", "–", "—", "--", ":"})
_BACKWARD = frozenset({"after", "following", "follow", "since", "before", "despite", "amid", "upon", "until"})
_TRANSPARENT = frozenset({"ADP", "SCONJ", "PART", "ADV", "DET", "NUM", "INTJ", "CCONJ"})


def governed(tree: Tree, start: int, end: int, others: Set[int] = frozenset()) -> list[int]:
    """The tokens that the date at these characters tells the time of, the main one first; none where it dates nothing.

    `others` are the tokens of the sentence's other dates: a coordinated verb with one of them does not share this one.
    """
    date = tree.inside(start, end)
    if not date:
        return []
    node = tree.head_of(date)
    if node is None or _is_citation(tree, date) or _is_comparison(tree, date):
        return []
    found = None
    if not _modifies(tree, node, date):
        found = _beside(tree, date)
        if found is None:
            found = _opening(tree, date)
    if found is None:
        found = _same_stretch(tree, _climb(tree, node, set(date)), date)
    if found is None:
        found = _fallback(tree, date)
    if found is not None:
        found = _real(tree, _said(tree, found, date), date)
    if found is None:
        return []
    return [found, *_occasion(tree, found, date), *_coordinates(tree, found, date, others)]


def _is_citation(tree: Tree, date: list[int]) -> bool:
    """A year behind an author's name in brackets, "(Nowak et al., 2010)": the date of a book, not of a happening."""
    first = date[0]
    if len(date) > 1 or first < 3 or tree.tokens[first - 1].text != ",":
        return False
    named = False
    for index in range(first - 2, -1, -1):
        token = tree.tokens[index]
        if token.text in ("(", "[", ";"):
            return named and (token.text != ";" or any(one.text in ("(", "[") for one in tree.tokens[:index]))
        if token.pos not in _CITED and token.text.lower() not in _CITING:
            return False
        named = named or token.text[:1].isupper()
    return False


def _is_comparison(tree: Tree, date: list[int]) -> bool:
    """The time something is compared with ("up from $3 million a year earlier", "higher than in 2003")."""
    number = False
    for index in range(date[0] - 1, max(-1, date[0] - 14), -1):
        token = tree.tokens[index]
        word = token.text.lower()
        if word in ("from", "than", "versus"):
            return word != "from" or number or (index > 0 and _is_amount(tree, index - 1))
        if token.pos in ("VERB", "AUX", "SCONJ") or word in ("to", "at", "by", ";"):
            return False
        number = number or token.pos in ("NUM", "SYM")
    return False


def _is_amount(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.pos in ("NUM", "SYM") or token.text.lower() in ("%", "percent", "million", "billion", "up", "down")


def _climb(tree: Tree, node: int, date: set[int]) -> int | None:
    """The first happening above the date."""
    way = tree.path(node)
    for here in way[1:]:
        if here in date:
            continue
        token = tree.tokens[here]
        if token.pos in _TRANSPARENT and tree.child(here, "cop") is None:
            continue
        if tree.is_predicate(here):
            return here
        if token.pos == "ADJ" or token.dep in ("acomp", "oprd"):
            above = tree.parent(here)
            if token.dep in ("acomp", "attr", "oprd") and tree.is_verb(above):
                return above
            if token.dep in ("amod", "acl", "appos") and above < here < min(date):
                return here
            continue
        if token.pos in NOMINAL and _noun_takes(tree, here, date):
            return _or_its_verb(tree, here, min(date))
    return None


def _noun_takes(tree: Tree, noun: int, date: set[int]) -> bool:
    """Whether this noun, rather than the verb above it, is what the date tells the time of."""
    lemma = tree.lemma(noun)
    before = max(date) < noun
    above, dep = tree.parent(noun), tree.tokens[noun].dep
    if dep == "compound" and above > noun and tree.tokens[above].pos in NOMINAL:
        return False
    if lemma in MEASURES:
        held = dep == "dobj" or (dep == "pobj" and not tree.is_event_noun(tree.parent(above)))
        return before and (held or (dep in SUBJECTS and tree.lemma(above) in _HOLDING))
    if lemma in TIME_NOUNS or not tree.is_event_noun(noun):
        return False
    return not (before and lemma in DATED_THINGS)


def _or_its_verb(tree: Tree, noun: int, date: int) -> int:
    """For a date behind a verb’s object, the verb ("rejected the offer in May") unless it looks back at the object."""
    above = tree.parent(noun)
    if tree.tokens[noun].dep == "pobj" and tree.lemma(above) in ("to", "from", "into"):
        above = tree.parent(above)
    elif tree.tokens[noun].dep != "dobj":
        return noun
    told = any(tree.lemma(i) in ("do", "have") for i in tree.among(above, "aux"))
    past = tree.is_verb(above) and (tree.tokens[above].tag in ("VBD", "VBN") or told)
    return above if past and above < noun < date and tree.lemma(above) not in REACTIONS else noun


def _modifies(tree: Tree, node: int, date: list[int]) -> bool:
    """Whether the date stands before a noun as its modifier ("Friday's vote", "the third-quarter loss")."""
    above = tree.parent(node)
    return above > date[-1] and tree.tokens[above].pos in NOMINAL and tree.tokens[node].dep in _MODIFIERS


def _beside(tree: Tree, date: list[int]) -> int | None:
    """The predicate where the word before the date settles it, whatever the parse says further off.

    A verb ("said today that …", "left on Friday"); a conjunction, for the clause it opens ("that last week they …").
    """
    left = date[0] - 1
    while left >= 0 and date[0] - left <= 3 and tree.tokens[left].pos in ("ADP", "DET", "ADV"):
        if tree.tokens[left].dep in ("mark", "cc") or tree.tokens[left].text.lower() == "than":
            break
        left -= 1
    if left < 0:
        return None
    token = tree.tokens[left]
    if tree.is_event_noun(left) and token.dep in SUBJECTS and left < date[0] <= date[-1] < tree.parent(left):
        return left
    saying = tree.lemma(left) in REPORTING and left == date[0] - 1
    if token.pos == "VERB" and (saying or tree.is_verb(left)) and tree.lemma(left) not in ("be", "have", "compare"):
        return left
    above = tree.parent(left)
    if token.dep == "mark" and above > date[-1] and tree.is_predicate(above):
        return above
    following = _finite_behind(tree, date[-1])
    if following is not None and token.pos in NOMINAL:
        return following
    if token.dep == "cc":
        later = [i for i in tree.among(above, "conj") if i > date[-1] and tree.is_predicate(i)]
        if later and tree.child(later[0], *SUBJECTS) is not None:
            return later[0]
    return None


def _finite_behind(tree: Tree, last: int) -> int | None:
    """The finite verb that stands right behind the date ("the court in May ruled …")."""
    index = last + 1
    while index < len(tree.tokens) and index <= last + 2 and tree.tokens[index].pos == "ADV":
        index += 1
    if index >= len(tree.tokens):
        return None
    token = tree.tokens[index]
    if token.dep in ("aux", "auxpass") and token.tag in ("VBD", "VBZ", "VBP", "MD"):
        return tree.parent(index) if tree.is_verb(tree.parent(index)) else None
    return index if token.tag in ("VBD", "VBZ", "VBP") and tree.is_verb(index) else None


def _said(tree: Tree, found: int, date: list[int]) -> int | None:
    """From a verb of saying to what is said, where that stands between the two ("said they left on Friday").

    A comparison's date ("compared with … a year earlier") tells the time of the thing compared, if that is a happening.
    """
    lemma = tree.lemma(found)
    if lemma == "compare" and tree.tokens[found].tag == "VBN":
        with_what = [b for a in tree.among(found, "prep") for b in tree.among(a, "pobj")]
        return next((i for i in with_what if tree.is_event_noun(i)), None)
    if lemma == "end" and tree.lemma(tree.parent(found)) in TIME_NOUNS:
        return None
    if lemma in REPORTING and date[0] > found + 1:
        content = tree.child(found, "ccomp")
        if content is not None and found < content < date[0] and tree.is_predicate(content):
            return content
    return found


def _opening(tree: Tree, date: list[int]) -> int | None:
    """The main predicate, for a date that opens its sentence or stands before a dash or colon."""
    first, last = date[0], date[-1]
    lead = [
        i
        for i in range(first)
        if tree.tokens[i].pos not in _PUNCTUATION | {"ADP", "SCONJ", "ADV", "CCONJ", "DET", "INTJ"}
    ]
    if lead:
        return None
    after = last + 1
    if after >= len(tree.tokens):
        return None
    following = tree.tokens[after].text
    if following not in {":", "-", "–", "—", "--", "|", "\t", ".", "_"}:
        return None
    return _main(tree, set(range(after + 1)))


def _same_stretch(tree: Tree, found: int | None, date: list[int]) -> int | None:
    """The verb before the date in its own stretch between commas, where the parse found one beyond a comma."""
    if found is None or not tree.is_verb(found):
        return found
    between = range(min(found, date[0]), max(found, date[0]))
    if not any(tree.tokens[i].text in _BREAKS for i in between):
        return found
    for index in range(date[0] - 1, -1, -1):
        if tree.tokens[index].text in _BREAKS:
            return found
        introduced = tree.lemma(tree.parent(index)) in _BACKWARD and tree.tokens[index].dep in ("pobj", "dobj")
        if found > date[0] and introduced and tree.is_event_noun(index):
            return index
        if tree.is_verb(index) and tree.tokens[index].tag in ("VBD", "VBN", "VBZ", "VBP") and tree.lemma(index) != "be":
            return index
    return found


def _main(tree: Tree, without: set[int]) -> int | None:
    """The main predicate outside these tokens: the root, or the first verb, or the first noun of a fragment."""
    for index in range(len(tree.tokens)):
        if index not in without and tree.is_root(index) and tree.is_predicate(index):
            return index
    verbs = [i for i in range(len(tree.tokens)) if i not in without and tree.is_verb(i)]
    finite = [i for i in verbs if tree.tokens[i].dep not in CLAUSAL and tree.tokens[i].dep != "aux"]
    if finite:
        return finite[0]
    events = [i for i in range(len(tree.tokens)) if i not in without and _heads_fragment(tree, i)]
    if events:
        return events[0]
    return verbs[0] if verbs else None


def _heads_fragment(tree: Tree, index: int) -> bool:
    """A noun for a happening; a capital at the head of a line or cell ("Airstrike on market") makes it no name."""
    if tree.is_event_noun(index):
        return True
    first = index == 0 or tree.tokens[index - 1].pos in _PUNCTUATION
    return first and tree.tokens[index].pos == "PROPN" and tree.lemma(index) in EVENT_NOUNS


def _fallback(tree: Tree, date: list[int]) -> int | None:
    """Where climbing met nothing: what stands below a date that is its sentence's root, or the main predicate."""
    main = _main(tree, set(date))
    if main is not None:
        return main
    nouns = [
        i for i, token in enumerate(tree.tokens) if i not in date and token.pos == "NOUN" and token.text[:1].isalpha()
    ]
    heads = [i for i in nouns if tree.tokens[i].dep not in ("compound", "nmod", "poss", "amod")] or nouns
    return heads[0] if heads else None


def _real(tree: Tree, found: int | None, date: list[int]) -> int | None:
    """Past verbs that only lend their grammar, to the happening itself."""
    if found is None or tree.tokens[found].lemma.lower() == "be":
        return _identity(tree, found, date)
    above = tree.parent(found)
    held = tree.parent(above)
    carried = tree.tokens[found].dep == "acl" and tree.lemma(found) in SUPPORT and tree.is_event_noun(above)
    if carried and tree.lemma(held) in ("in", "by", "during") and tree.is_verb(tree.parent(held)):
        return tree.parent(held)
    if tree.tokens[found].tag == "VBG" and tree.lemma(found) in REPORTING:
        quoting = next((i for i in (above, held) if tree.lemma(i) in ("quote", "cite")), None)
        if quoting is not None:
            return quoting
    if tree.lemma(found) in TIES and tree.tokens[found].tag == "VBN" and tree.child(found, "auxpass", "aux") is None:
        later = [i for i in [*tree.children[found], above] if i > found and tree.is_verb(i)]
        told = [i for i in later if tree.child(i, "auxpass") is not None or tree.tokens[i].tag == "VBD"]
        return told[0] if told else found
    infinitive = tree.tokens[found].dep == "xcomp" and tree.tokens[found].tag == "VB"
    done = tree.tokens[above].tag == "VBD" and tree.child(above, "neg") is None
    if infinitive and done and tree.lemma(above) not in PLANNING | RAISING:
        return above
    for _ in range(3):
        token = tree.tokens[found]
        lemma = token.lemma.lower()
        below = tree.child(found, "xcomp")
        if below is None or not tree.is_verb(below) or tree.tokens[below].start < token.start:
            return found
        adjacent = min(date) > below
        if lemma in RAISING or (lemma in PLANNING and adjacent):
            found = below
            continue
        return found
    return found


def _occasion(tree: Tree, found: int, date: list[int]) -> list[int]:
    """The happening at which something happens has the same date ("said at a news conference on Friday")."""
    if tree.tokens[found].pos in NOMINAL:
        above = tree.parent(found)
        verb = tree.parent(above)
        held = tree.tokens[found].dep == "pobj" and tree.is_verb(verb)
        since = tree.lemma(above) == "since"
        if held and (since or (tree.lemma(above) in _AT and tree.lemma(found) in GATHERINGS)):
            return [verb]
        return []
    left = date[0] - 1
    while left > found and tree.tokens[left].pos in ("ADP", "DET"):
        left -= 1
    if left < 0:
        return []
    for node in tree.path(left):
        if node == found:
            break
        above = tree.parent(node)
        if tree.tokens[node].dep == "pobj" and tree.lemma(above) in _AT and tree.parent(above) == found:
            return [node] if tree.lemma(node) in GATHERINGS else []
    return []


def _identity(tree: Tree, copula: int | None, date: list[int]) -> int | None:
    """Where a date is said to be something ("the vote is on Friday", "today is the third day"): the happening named."""
    if copula is None:
        return None
    for side in ("attr", "nsubj"):
        named = tree.child(copula, side)
        if named is not None and named in date:
            other = tree.child(copula, "nsubj" if side == "attr" else "attr")
            return other if other is not None and tree.tokens[other].pos in NOMINAL else None
    return copula


def _coordinates(tree: Tree, found: int, date: list[int], others: Set[int]) -> list[int]:
    """Verbs coordinated with the predicate that share its date: no date of their own may stand between."""
    if not tree.is_verb(found):
        return []
    shared = []
    position = date[0]
    opening = position < found
    todo = tree.among(found, "conj")
    while todo:
        other = todo.pop(0)
        if not tree.is_verb(other) or tree.lemma(other) in REPORTING:
            continue
        if others & set(tree.subtree(other, frozenset({"conj", "relcl", "advcl", "ccomp"}))):
            continue
        own_subject = tree.child(other, *SUBJECTS) is not None
        if (opening and (not own_subject or position < 4)) or (not opening and not own_subject and position > other):
            shared.append(other)
            todo.extend(tree.among(other, "conj"))
    return shared


def trigger_span(tree: Tree, predicate: int) -> tuple[int, int]:
    """The predicate's characters: the one word, with its copula and complement where the verb alone says nothing."""
    token = tree.tokens[predicate]
    if token.pos in ("VERB", "AUX") and token.lemma.lower() == "be":
        return _copular(tree, predicate)
    place = tree.child(predicate, "dobj")
    if place == predicate + 1 and tree.lemma(place) == "place" and token.lemma.lower() == "take":
        return token.start, tree.tokens[place].end
    particle = tree.child(predicate, "prt")
    if particle == predicate + 1:
        return token.start, tree.tokens[particle].end
    return token.start, token.end


def _copular(tree: Tree, copula: int) -> tuple[int, int]:
    """The copula with what it says, up to four words; for a bare number ("sales were 3%") the thing counted."""
    token = tree.tokens[copula]
    subject = tree.child(copula, "nsubj")
    for other in tree.children[copula]:
        said = tree.tokens[other]
        if other <= copula or said.dep not in ("attr", "acomp", "oprd", "advmod", "prep") or said.pos == "PUNCT":
            continue
        if said.pos in ("NUM", "SYM") or said.text in ("%", "percent"):
            if subject is not None and tree.tokens[subject].pos == "NOUN":
                return tree.tokens[subject].start, tree.tokens[subject].end
            break
        last = next(iter(tree.among(other, "pobj")), other) if said.dep == "prep" else other
        for end in (last, other):
            if end - copula <= 3:
                return token.start, tree.tokens[end].end
        break
    return token.start, token.end


def main_predicate(tree: Tree) -> int | None:
    """The main predicate of a sentence without a date of its own, its head noun where it has no verb."""
    return _fallback(tree, [])
