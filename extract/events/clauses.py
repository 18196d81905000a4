"""The predicate that a date governs: up the tree from the date to the word that names the happening.

1. A date hangs on a word, through a preposition or not; climb from there.
2. The first happening on the way is the predicate: a verb, a noun that names a happening, an adjective with its copula.
3. A plain noun is climbed over ("in the third quarter", "to an unnamed city next week"), and so is a second date.
4. Verbs that only lend their grammar hand on to what they are about ("is expected to close in May": close).
5. A date at the head of a sentence, or before a dash or colon, belongs to the main predicate, and to its coordinates.
6. Where a sentence has no verb, its head noun is the predicate ("2011: Protests in Daraa").
"""

from __future__ import annotations

import re
from collections.abc import Set

from extract.events.asides import (
    closes_period,
    is_budget,
    is_citation,
    is_cited_law,
    is_delivery,
    is_entitling,
    is_era_of_thing,
    is_new_end,
    is_of_body,
    is_payable,
    is_price,
    is_quoted_paper,
    is_record,
    is_reference,
    is_standing,
    is_tenure,
    of_subject,
)
from extract.events.beside import BACKWARD, CAUSING, beside, counts, opened_by
from extract.events.comparisons import is_comparison
from extract.events.lending import real, undertaken, where_it_happened
from extract.events.papers import paper_of
from extract.events.parse import FINITE
from extract.events.pictured import pictured
from extract.events.predicates import done_with, main_predicate, main_verb, said_content, voiced
from extract.events.sharing import clause_behind, sharing
from extract.events.tree import BREAKS, DEICTIC, NOMINAL, SUBJECTS, WORDLESS, Tree
from extract.events.words import (
    DATED_THINGS,
    FOR_DEEDS,
    GATHERINGS,
    LIGHT,
    MEASURES,
    NEGATIVE_VERBS,
    OF_DEEDS,
    PHASE,
    PLEADING,
    REACTIONS,
    SAYING,
    TIES,
    TIME_NOUNS,
    WRITTEN_OF,
)

_TOLD_OF = frozenset({"case", "development", "event", "incident"})
_ASIDES = (
    is_citation, is_cited_law, is_quoted_paper, is_reference, is_of_body, closes_period, is_record, is_delivery,
    is_price, is_budget, is_era_of_thing, is_entitling, is_payable, is_standing, is_tenure,
)  # fmt: skip
_MODIFIERS = frozenset({"poss", "compound", "nummod", "amod", "nmod", "npadvmod", "quantmod", "advmod", "dep"})
_HOLDING = frozenset({"be", "include", "reflect", "have", "compare", "contain", "restate", "revise", "adjust"})
_INTRODUCING = frozenset({"pending", "following", "amid", "despite", "after", "before", "because", "during"})
_PUNISHING = FOR_DEEDS | OF_DEEDS  # "On Monday the judge sentenced Noor over | a raid in May"
_LADEN = frozenset({"control", "drive", "fill", "lade", "load", "occupy", "pack", "rig", "run", "strap", "use"})
_BESIDES = frozenset({"at", "by", "during", "for", "in", "on", "with"})
_THEREBY = frozenset({"after", "before", "by", "since", "upon"})
_CLOCK = re.compile(r"^\d{1,2}[:.]?\d{0,2}(?:am|pm|hrs)$|^\d{1,2}:\d\d$|^(?:am|pm|a\.m\.|p\.m\.|noon|midnight)$")
_TRANSPARENT = frozenset({"ADP", "SCONJ", "PART", "ADV", "DET", "NUM", "INTJ", "CCONJ"})


def governed(
    tree: Tree, start: int, end: int, others: Set[int] = frozenset(), past: bool = False, ahead: bool = False
) -> list[int]:
    """The tokens that the date at these characters tells the time of, the main one first; none where it dates nothing.

    `others` are the tokens of the sentence's other dates: a coordinated verb with one of them does not share this one.
    `past`: the date lies before the publication, so that what is being done at present happened at another time.
    `ahead`: it lies behind it, so that no past tense tells what happens then.
    """
    words = tree.inside(start, end)
    explaining = _told_within(tree, words, others)
    explaining = _counted_from(tree, words, others) if explaining is None else explaining
    if explaining is not None:
        return [explaining]
    date = _counted_part(tree, words)
    clock = _clock_before(tree, date, others)
    if clock is not None:  # "an attack at 11.55pm on Sunday": the day is the attack's too
        date, others = [clock], others - {clock}
    if not date:
        return []
    node = tree.head_of(date)
    told_when = clause_behind(tree, date)
    behind = [] if told_when is None else [told_when]  # "the first since 5 June, when | troops stormed the camp"
    if node is None or any(aside(tree, date) for aside in _ASIDES) or (others and is_new_end(tree, date)):
        return behind
    if is_comparison(tree, date, others) or _names_a_thing(tree, node, date) or of_subject(tree, date, others):
        return behind
    found = _named_by(tree, date)
    found = paper_of(tree, node) if found is None else found
    if found is None and not _modifies(tree, node, date):
        found = beside(tree, date)
        if found is None:
            found = _opening(tree, date)
    if found is None:
        found = _same_stretch(tree, _climb(tree, _hung_on(tree, node, date), set(date)), date)
    if found is None or found in words or (found > date[-1] and _opens(tree, date) and _is_aside(tree, found, date)):
        found = main_predicate(tree, date)
    if found is not None and _is_dated(tree, found, date, others):
        found = main_predicate(tree, date)
    if found is not None:
        found = _asked_for(tree, found, date, ahead)
        found = done_with(tree, _earlier(tree, voiced(tree, found, date, others), date, others, past), date, others)
        found = real(tree, said_content(tree, found, date, past), date, others, ahead)
        found = found if found is None else undertaken(tree, found, date, past)
        found = found if found is None else pictured(tree, where_it_happened(tree, found))
    if found is None or found in words or found in others or _tells_nothing(tree, found) or _counts(tree, found, date):
        return behind  # 'the day after the siege ended' tells the time of something else
    told = list(dict.fromkeys([found, *sharing(tree, found, date, others), *behind]))
    return [i for i in told if not _is_age(tree, i)] or told


def _is_age(tree: Tree, verb: int) -> bool:
    """Whether it tells how old somebody was: "died in 1911, when he | was | four"."""
    age = tree.child(verb, "attr", "acomp") if tree.lemma(verb) == "be" else None
    return age is not None and tree.tokens[age].pos == "NUM" and tree.tokens[verb].dep == "advcl"


def _asked_for(tree: Tree, found: int, date: list[int], ahead: bool) -> int:
    """The verb that only asks for the happening before the date ("called for an inquiry on 3 May"); a gathering may
    have been called for that day."""
    preposition = tree.parent(found)
    verb = tree.parent(preposition)
    asked = tree.tokens[found].dep == "pobj" and tree.lemma(preposition) == "for" and tree.lemma(verb) in PLEADING
    on = tree.lemma(date[0] - 1) in ("on", "in") if date[0] else False
    return verb if asked and on and not ahead and tree.lemma(found) not in GATHERINGS else found


def _is_dated(tree: Tree, found: int, date: list[int], others: Set[int]) -> bool:
    """Whether a noun has a day of its own and this one closes the sentence ("Relatives bury a victim of Sunday's raid,
    12 May 2018")."""
    own = any(i in others for i in tree.among(found, "poss", "nmod", "compound"))
    closes = tree.tokens[date[0] - 1].text == "," and date[-1] + 2 >= len(tree.tokens)
    return own and closes and tree.tokens[found].pos == "NOUN"


def _counts(tree: Tree, found: int, date: list[int]) -> bool:
    """Whether a length set off by a comma is only counted from this ("on 2 May, a day | after they announced it")."""
    after = date[-1] + 1
    if date[0] < 1 or after >= len(tree.tokens) or tree.tokens[date[0] - 1].text != ",":
        return False
    return tree.tokens[after].text in ("after", "before") and tree.parent(after) == found


_LABELS = frozenset({"date", "day", "month", "time", "update", "year"})
_ONLY_WHEN = frozenset({"nsubj", "prep", "punct", "advcl", "relcl"})


def _tells_nothing(tree: Tree, found: int) -> bool:
    """Whether it says no more than how many there were ("In all of 2020 there had been four"), which time is meant
    ("Reporting period: 1-7 May"), when something else was ("That was in May") or what a paper tells ("It tells …")."""
    if tree.child(found, "expl") is not None:
        told = tree.child(found, "attr")
        return told is not None and tree.tokens[told].pos == "NUM"
    bare = tree.child(found, "amod", "compound", "det", "poss", "prep", "relcl") is None
    if tree.tokens[found].text in ("No.", "Nos.", "Do") or (bare and tree.lemma(found) in _LABELS):
        return tree.tokens[found].pos in NOMINAL or tree.tokens[found].text.isupper()  # "Month: August 1917"
    thing, paper = tree.child(found, "dobj"), tree.child(found, "nsubj")
    if tree.lemma(found) in WRITTEN_OF | {"cover"} and thing is not None and paper is not None:
        return any(tree.lemma(i) == "this" for i in tree.among(paper, "det")) and tree.lemma(thing) in _TOLD_OF
    subject = tree.child(found, "nsubj")
    if tree.is_root(found) and tree.tokens[found].pos == "NOUN":
        return tree.lemma(found) in ("period", "regard", "thank", "thanks")
    beside_it = {tree.tokens[i].dep for i in tree.children[found]}
    if subject is None or tree.lemma(found) != "be" or not beside_it <= _ONLY_WHEN:
        return False
    bare = tree.child(subject, "relcl", "acl", "prep") is None  # "The first time was in May", not "I saw him"
    return tree.tokens[subject].text.lower() in ("that", "this", "it") or (bare and tree.lemma(subject) == "time")


def _counted_part(tree: Tree, date: list[int]) -> list[int]:
    """Of "three days after the 3 May attack", what says when the rest of the sentence happened: "three days"."""
    for place, index in enumerate(date[1:], 1):
        if tree.tokens[index].text.lower() in ("after", "before") and tree.lemma(date[place - 1]) in TIME_NOUNS:
            return date[:place]
    return date


def _clock_before(tree: Tree, date: list[int], others: Set[int]) -> int | None:
    """The time of day that only a preposition parts from the day behind it."""
    left = date[0] - 1 if date else -1
    while left > 0 and tree.tokens[left].text.lower() in (",", "on"):
        left -= 1
    clock = 0 <= left < date[0] - 1 and left in others and _CLOCK.search(tree.tokens[left].text.lower())
    return left if clock else None


def _earlier(tree: Tree, found: int, date: list[int], others: Set[int], past: bool) -> int:
    """The happening right before the date that a verb with another time of its own, or of the present, only speaks of.

    "Police are investigating the theft of a car last month"; "riots erupted on Friday over a killing a day before".
    """
    token, hour = tree.tokens[found], tree.lemma(date[0] - 1) == "at"  # "On 6 May she began her shift at 7 p.m."
    if not tree.is_verb(found) or not found < date[0] or (hour and tree.lemma(found) in PHASE):
        return found
    present = token.tag in ("VBZ", "VBP") or (  # also the perfect: nobody "has left last month"
        token.tag in ("VBG", "VBN") and any(tree.tokens[i].tag in ("VBZ", "VBP") for i in tree.among(found, "aux"))
    )
    dated = [
        i
        for i in others
        if i < date[0]
        and found in tree.path(i)[1 : 6 if tree.lemma(found) in _PUNISHING else 4]
        and (found < i or tree.tokens[i].dep == "npadvmod" or tree.lemma(found) in _PUNISHING)
    ]
    if not (dated or (past and present)):
        return found
    for node in range(date[0] - 1, max([found, *dated]), -1):
        if dated and tree.is_verb(node) and tree.child(node, *SUBJECTS) is not None:
            return node
        if tree.is_verb(node) or (tree.tokens[node].pos == "CCONJ" and not dated):
            break
        if tree.is_event_noun(node) and found in tree.path(node) and tree.tokens[node].dep in ("dobj", "pobj"):
            return node
    return found


def _modifies(tree: Tree, node: int, date: list[int]) -> bool:
    """Whether the date stands before a noun as its modifier ("Friday's vote", "the third-quarter loss")."""
    above = tree.parent(node)
    following = tree.tokens[date[-1] + 1].tag if date[-1] + 1 < len(tree.tokens) else ""
    following_word = tree.tokens[date[-1] + 1].text.lower() if following else ""
    if tree.tokens[node].text.lower() in DEICTIC and following != "POS":
        return False
    if following_word in _INTRODUCING:
        return False
    if following == "RB" and date[0] > 0 and tree.lemma(date[0] - 1) in SAYING:
        return False  # "said Tuesday just one crew …"
    if date[0] > 0 and tree.tokens[date[0] - 1].pos == "ADP" and not tree.is_event_noun(above) and following != "POS":
        return False
    held = above > date[-1] and tree.tokens[above].pos in (*NOMINAL, "ADJ") and tree.tokens[node].dep in _MODIFIERS
    if held and tree.tokens[above].pos == "ADJ":
        return date[0] > 0 and tree.tokens[date[0] - 1].pos == "DET" and tree.tokens[above].dep == "amod"
    return held


def _named_by(tree: Tree, date: list[int]) -> int | None:
    """The happening that is called by its day inside a phrase ("the September 11, 2001 terrorist attacks")."""
    if len(date) < 2 or date[0] < 1 or tree.tokens[date[0] - 1].pos != "DET":
        return None
    last = date[-1]
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].pos in ("ADJ", "NOUN", "PROPN"):
        last += 1
    named = last > date[-1] and tree.is_event_noun(last) and tree.lemma(last) not in MEASURES | DATED_THINGS
    return last if named else None


def _names_a_thing(tree: Tree, node: int, date: list[int]) -> bool:
    """Whether a year or month only tells one thing from others of its kind ("his 1990 forecast", "the 2018 budget")."""
    above = tree.parent(node)
    inside = len(date) == 1 and date[0] > 0 and tree.tokens[date[0] - 1].pos in ("DET", "PRON", "ADJ", "PART", "NOUN")
    if not inside or not _modifies(tree, node, date) or tree.tokens[node].dep == "poss":
        return False
    if tree.is_event_noun(above) and not (tree.lemma(above) in DATED_THINGS and tree.tokens[above].dep == "dobj"):
        return False
    if any(tree.is_event_noun(i) for i in tree.path(above)[1:3]):
        return False
    lemma = tree.lemma(above)
    return lemma not in TIME_NOUNS and lemma not in MEASURES and tree.tokens[above].dep not in SUBJECTS


def _opens(tree: Tree, date: list[int]) -> bool:
    """Whether a date and a comma open the sentence: they stand before the whole of it."""
    after = date[-1] + 1
    return after < len(tree.tokens) and tree.tokens[after].text == "," and _nothing_before(tree, date[0])


def _is_aside(tree: Tree, found: int, date: list[int]) -> bool:
    """Whether a noun, or a clause of what "after" brings in, stands before the main verb ("In 1898, after years of
    rule that saw the woods felled, the island was sold")."""
    if tree.tokens[found].pos in NOMINAL:
        return True
    behind = tree.tokens[date[-1] + 2].text.lower() if date[-1] + 2 < len(tree.tokens) else ""
    root = tree.path(found)[-1]
    return behind in _INTRODUCING and found < root and tree.is_verb(root) and tree.child(root, *SUBJECTS) is not None


def _nothing_before(tree: Tree, first: int) -> bool:
    skipped = WORDLESS | {"ADP", "SCONJ", "ADV", "CCONJ", "DET", "INTJ"}
    return all(token.pos in skipped for token in tree.tokens[:first])


def _opening(tree: Tree, date: list[int]) -> int | None:
    """The main predicate, for a date that opens its sentence or stands before a dash or colon."""
    if not _nothing_before(tree, date[0]):
        return None
    after = date[-1] + 1
    if after >= len(tree.tokens):
        return None
    following = tree.tokens[after].text
    if following not in {":", "-", "–", "—", "--", "|", "\t", ".", "_"}:
        return None
    return main_verb(tree, set(range(after + 1)))


def _told_within(tree: Tree, words: list[int], others: Set[int]) -> int | None:
    """The verb of the words that say what happened on the day before them ("on 3 May, the day Noor | resigned")."""
    first = words[0] if words else 0
    if first < 2 or tree.tokens[first - 1].text != "," or first - 2 not in others:
        return None
    if any(tree.lemma(i) in ("after", "before") for i in words):
        return None  # "on 4 May, the day after the mayor resigned"
    told = (i for i in words if tree.tokens[i].dep == "relcl" and tree.tokens[i].tag == "VBD" and tree.is_predicate(i))
    return next((i for i in told if tree.child(i, *SUBJECTS) in words), None)


def _counted_from(tree: Tree, words: list[int], others: Set[int]) -> int | None:
    """The happening that another date counts from, right before its own: "the day after the coup | on 4 August", "a day
    after the raid on the mill | on 4 August"."""
    last = words[0] - 2 if words else -1
    if last < 2 or tree.lemma(last + 1) not in ("of", "on", "in") or not {last, last - 1} <= others:
        return None
    counted = next((i for i in range(last, -1, -1) if i not in others or tree.lemma(i) in ("after", "before")), 0)
    named = (i for i in range(counted + 1, last + 1) if tree.is_event_noun(i))
    noun = next((i for i in named if i == last or tree.tokens[i + 1].pos not in NOMINAL), None)
    return noun if counted in others else None


def _same_stretch(tree: Tree, found: int | None, date: list[int]) -> int | None:
    """The verb before the date in its own stretch between commas, where the parse found one beyond a comma."""
    if found is None or not tree.is_verb(found):
        return found
    between = [i for i in range(min(found, date[0]), max(found, date[0])) if i not in date]
    if not any(tree.tokens[i].text in BREAKS for i in between):
        return found
    if found < date[0] and tree.is_event_noun(date[0] - 1) and tree.tokens[date[0] - 1].dep == "pobj":
        return date[0] - 1  # "fled, leading to his arrest on Friday"
    parted = next((i for i in between if i > date[-1] and tree.tokens[i].text == ";"), None)
    if parted is not None:
        before = [i for i in range(date[-1] + 1, parted) if tree.is_verb(i) and tree.tokens[i].tag in FINITE]
        return next((i for i in before if tree.tokens[i].dep != "relcl"), found)
    parts = [one.pos for one in tree.tokens[: date[0]] if one.text != ","]
    subject = tree.child(found, *SUBJECTS)
    goes_on = subject is None and tree.tokens[found].tag == "VBD" and date[-1] < found
    if parts[-2:] == ["CCONJ", "ADP"] and (goes_on or subject in range(date[-1] + 1, found)):
        return found  # "it was given up and in 1973, | Noor bought it", "and in 1973, as it seems, | burned"
    for index in range(date[0] - 1, -1, -1):
        if tree.tokens[index].dep == "mark" and found in tree.path(index):
            return found  # "said that on Friday, as it rained, | they left"
        if tree.tokens[index].text in BREAKS:
            aside = index > 0 and found > date[0] and tree.is_event_noun(index - 1) and not opened_by(tree, index - 1)
            aside = aside and not counts(tree, tree.parent(index - 1))
            return index - 1 if aside else found
        introduced = tree.lemma(tree.parent(index)) in BACKWARD and tree.tokens[index].dep in ("pobj", "dobj")
        if found > date[0] and introduced and tree.is_event_noun(index):
            return index
        if tree.is_verb(index) and tree.tokens[index].tag in ("VBD", "VBN", "VBZ", "VBP") and tree.lemma(index) != "be":
            return index
    return found


def _hung_on(tree: Tree, node: int, date: list[int]) -> int:
    """Where to climb from: the word before the date, where the parse hung it on what a preposition brings behind it."""
    above = tree.parent(node)
    after = date[-1] + 1
    introduced = after < len(tree.tokens) and tree.tokens[after].text.lower() in _INTRODUCING
    return date[0] - 1 if introduced and above > after and date[0] > 0 else node


def _climb(tree: Tree, node: int, date: set[int]) -> int | None:
    """The first happening above the date."""
    way = tree.path(node)
    for here in way[1:] if node in date else way:
        if here in date:
            continue
        token = tree.tokens[here]
        if token.pos in _TRANSPARENT and tree.child(here, "cop") is None:
            continue
        what_kind = token.dep == "acl" and token.tag in ("VBD", "VBN") and tree.child(here, "aux") is None
        if what_kind and tree.lemma(here) in TIES | _LADEN and here < min(date):
            continue  # "detonated a van packed with explosives on 3 May", "ambushed a truck owned by the town on 3 May"
        if here < min(date) and tree.is_how(here):
            continue
        if tree.is_predicate(here):
            return here
        if token.pos == "ADJ" or token.dep in ("acomp", "oprd"):
            above = tree.parent(here)
            if token.dep in ("acomp", "attr", "oprd") and tree.is_verb(above):
                return above
            if (
                token.dep in ("amod", "acl", "appos")
                and above < here < min(date)
                and tree.tokens[here].text.lower() != "related"
            ):
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
    downfall = lemma == "fall" and tree.is_event_noun(noun)  # "the fall of Varna"
    if lemma in MEASURES and not downfall:
        moved = tree.lemma(above) in ("in", "of") and tree.is_event_noun(tree.parent(above))
        held = dep == "dobj" or (dep == "pobj" and not moved)
        holding = dep in SUBJECTS and tree.lemma(above) in _HOLDING and tree.child(above, "acomp") is None
        return before and (held or holding)
    if not downfall and (lemma in TIME_NOUNS or not tree.is_event_noun(noun)):
        return False
    if tree.lemma(min(date) - 1) == "for" and any(tree.lemma(i) in MEASURES for i in tree.path(noun)[1:]):
        return False  # "a charge related to the sale of a mine for the third quarter"
    if lemma == "trading" and dep == "pobj":
        return False
    return not (before and lemma in DATED_THINGS)


_UNDOING = NEGATIVE_VERBS | {"annul", "overrule", "overturn", "quash", "repeal", "reverse", "revoke", "uphold"}


def _or_its_verb(tree: Tree, noun: int, date: int) -> int:
    """For a date behind a verb’s object, the verb ("rejected the offer in May") unless it looks back at the object."""
    above = tree.parent(noun)
    if any(of > date and tree.lemma(of) == "of" for of in tree.among(noun, "prep")):
        return noun  # "confirmed the arrest on Friday | of two men"
    off = tree.lemma(above) in _UNDOING or tree.child(above, "prt") is not None
    if off and date and tree.lemma(date - 1) == "of" and tree.parent(date - 1) == noun:
        return noun  # "called off the strike | of 3 May"
    bare = date == noun + 1 and tree.lemma(above) in _BESIDES  # "met for talks Tuesday"
    joined = tree.tokens[noun].dep == "conj" and tree.tokens[above].dep == "dobj"  # "saw shelling and destruction"
    told_of = tree.lemma(above) == "of" and tree.lemma(tree.parent(above)) in ("inform", "notify", "tell")
    brought = tree.tokens[noun].dep == "pobj" and (bare or told_of or tree.lemma(above) in ("to", "from", "into"))
    if joined or brought:
        above = tree.parent(above)
        if brought and tree.lemma(above) in _HOLDING:
            return noun  # "gains include $2 million from the sale of a mine in May"
    elif tree.tokens[noun].dep != "dobj":
        return noun
    if tree.lemma(above) in CAUSING and tree.tokens[above].dep == "acl":
        return noun  # "problems tied to the introduction of a timetable in May"
    told = any(tree.lemma(i) in ("do", "have") for i in tree.among(above, "aux"))
    opens = tree.tokens[above].dep == "advcl" and tree.tokens[above].tag == "VBG" and tree.parent(above) > date
    told = told or (tree.tokens[noun].dep == "dobj" and tree.lemma(above) in PHASE | LIGHT)  # "is to start talks"
    doing = tree.tokens[above].dep == "pcomp" and tree.tokens[above].tag == "VBG"  # "By signing the accord in May, he"
    opens = opens or (doing and tree.lemma(tree.parent(above)) in _THEREBY and tree.tokens[noun].dep == "dobj")
    if tree.lemma(above) == "by" and tree.tokens[tree.parent(above)].tag == "VBN":  # "was hit by shelling on Sunday"
        above = tree.parent(above)
    past = tree.is_verb(above) and (tree.tokens[above].tag in ("VBD", "VBN") or told or opens)
    return above if past and above < noun < date and tree.lemma(above) not in REACTIONS else noun
