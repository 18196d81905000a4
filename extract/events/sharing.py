"""Which other happenings of its sentence have the time that a date tells of its predicate.

1. The occasion and what is done at it ("said at a news conference on Friday").
2. Verbs coordinated with the predicate, with or without a conjunction ("raided the house, seized papers and left").
3. What happened when it happened ("was killed on Monday when a bomb went off"), and what a date opens a clause for
   ("in 2011, when the protests began").
"""

from __future__ import annotations

from collections.abc import Set

from extract.entities.wordlist import word_set
from extract.events.deed_words import HARM, TAKING, TOPPLING
from extract.events.in_a_row import (
    INNER,
    PARTING,
    behind_speaker,
    cost,
    counted_beside,
    first_done,
    first_of_two,
    harmed_too,
    in_which,
    pair,
    parted,
    what_it_cost,
)
from extract.events.lending import aimed_at
from extract.events.put_off import put_off_to
from extract.events.tree import NOMINAL, SUBJECTS, Tree
from extract.events.words import (
    ATTENDING,
    FIXING,
    GATHERINGS,
    LIGHT,
    MEETINGS,
    REPORTING,
    SAYING,
    STATES,
    TIME_NOUNS,
    WRITINGS,
)

_AT = frozenset({"at", "in", "during"})
_TO = _AT | {"to"}
_PLACED = _TO | {"into", "on", "onto", "near", "within", "inside", "with", "for"}
_APPEARING = frozenset({"appear", "speak", "testify"})
# What a blow, a flood or a revolt does to a thing, or to those in power.
_UNDONE = TOPPLING | {"damage", "destroy", "ruin", "sink"}
_STRUCK = frozenset({"abduct", "behead", "kidnap", "murder", "shoot", "stab"})
# Who is arrested "in the May bombings" is suspected of them; who is arrested "in the May raids" was taken there.
_TAKING_AT = word_set("battle clash crackdown demonstration fighting operation protest raid rally riot sweep")
_VOTES = frozenset({"election", "plebiscite", "referendum", "vote"})  # what a question is put to
_HOW = frozenset(
    {"celebration", "defeat", "error", "failure", "protest", "response", "retaliation", "revenge", "victory"}
)
_COMING_OUT = frozenset({"air", "broadcast", "circulate", "issue", "publish", "release"})
_AT_ONCE = frozenset({"hours", "immediately", "just", "minutes", "moments", "seconds", "shortly", "soon"})
_CONTESTS = frozenset({"derby", "final", "game", "match", "quarter-final", "quarterfinal", "semi-final", "semifinal"})
_PLAYED = frozenset({"beat", "defeat", "draw", "lose", "play", "score", "thrash", "win"})
_UPHEAVALS = frozenset({"coup", "mutiny", "putsch", "revolt", "uprising"})
# What brings another happening with it: "On the death of her father in 1702 she inherited it".
_TURNS = word_set("""
abdication abolition accession arrival collapse conclusion conquest coronation death defeat dissolution election end
expedition fall formation independence invasion journey marriage merger mission opening outbreak partition restoration
resignation retirement return separation signing surrender tour trip visit
""")
_UPON = _AT | {"over", "on", "amid"}
_OPENING = frozenset({"after", "before", "when", "since", "while", "as", "because", "who", "which"})
_PAST = frozenset({"VBD", "VBN"})
_ASKED = frozenset({"ask", "press", "question"})
_SUMMONED = frozenset({"alert", "call", "dispatch", "send", "summon"})
# What is done at once to whom something befell; who was arrested then was not sentenced or freed then.
_THEREUPON = frozenset({"assault", "assign", "beat", "blindfold", "bring", "burn", "drag", "handcuff", "interrogate"})
_THEREUPON |= frozenset(
    {"lead", "loot", "post", "question", "rape", "rob", "rush", "stab", "strip", "take", "torch", "torture"}
)
# What a court does with whom it tries or convicts, whose day is told once: "was tried in 1779 and | acquitted".
_SENTENCED = frozenset({"behead", "fine", "guillotine", "hang", "imprison", "jail", "sentence"})
_OF_COURTS = {"convict": _SENTENCED, "court-martial": _SENTENCED, "try": _SENTENCED | {"acquit", "convict", "execute"}}
_THERE = frozenset({"discover", "find", "recover", "rescue"})  # what those who were called do at once


def sharing(tree: Tree, found: int, date: list[int], others: Set[int]) -> list[int]:
    """The predicates beside `found` that have its date; `others` are the tokens of the sentence's other dates."""
    shared = [*occasion(tree, found, date, others), *coordinates(tree, found, date, others)]
    shared += [other for one in (found, *shared) for other in first_of_two(tree, one, date, others)]
    shared += [*first_of_both(tree, found, others), *said_in(tree, found, others)]
    shared += [*first_done(tree, found, date, others), *pair(tree, found, date, others)]
    first = opened(tree, found, date, others)
    shared += [
        *meanwhile(tree, found, date, others),
        *in_which(tree, found, date, others),
        *asked(tree, found, others),
        *first,
        *(other for one in first for other in coordinates(tree, one, date, others)),
        *closed(tree, found, others),
    ]
    shared += [other for one in shared for other in coordinates(tree, one, date, others)]
    shared += [other for one in (found, *shared) for other in held(tree, one, date, others)]
    shared += [other for one in (found, *shared) for other in counted_beside(tree, one, others)]
    harmed = [other for one in (found, *shared) for other in harmed_too(tree, one, others)]
    shared += [*harmed, *what_it_cost(tree, found, date, others)]
    # "were abducted and released eleven days later", "vacated and relisted for May": what is done first is not then
    later = date[0] > found and any(tree.tokens[i].text.lower() in ("afterwards", "later") for i in date)
    later = later or put_off_to(tree, found, set(date)) is not None
    return [one for one in dict.fromkeys(shared) if one != found and not (later and one < found)]


def occasion(tree: Tree, found: int, date: list[int], others: Set[int] = frozenset()) -> list[int]:
    """The happening at which something happens has the same date ("said at a news conference on Friday").

    A date without a preposition right behind a noun is the noun's as well ("answered over lunch Tuesday").
    """
    doing = tree.tokens[found].dep == "pcomp" and tree.tokens[found].tag == "VBG"  # "died in fighting on Friday"
    if tree.tokens[found].pos in NOMINAL or doing:
        above = tree.parent(found)
        verb = tree.parent(above)
        if tree.tokens[found].dep not in ("pobj", "pcomp") or tree.tokens[verb].pos != "VERB":
            return []
        if tree.tokens[verb].dep == "pcomp" and others:
            return []  # "was acquitted in May of inciting men | in a speech last year"
        hurt = tree.lemma(verb) in HARM | _UNDONE | _STRUCK and (
            tree.lemma(verb) not in TAKING or tree.lemma(found) in _TAKING_AT
        )
        after = hurt and tree.lemma(above) == "after" and tree.child(verb, "auxpass") is not None
        at = after or (tree.lemma(above) in _AT and (tree.lemma(found) in GATHERINGS | _UPHEAVALS or hurt))
        played = tree.lemma(found) in _CONTESTS and tree.lemma(verb) in _PLAYED  # "beat Oman in the final on Sunday"
        at = at or (played and tree.lemma(above) in _AT)
        meanwhile_done = tree.lemma(above) == "during" and tree.tokens[verb].tag in _PAST and verb < found < date[0]
        at = at or (meanwhile_done and tree.lemma(verb) not in STATES | SAYING)  # "lost it during a raid in May"
        came = tree.lemma(above) in ("on", "upon") and tree.lemma(found) in ("arrival", "release", "return")
        at = at or (came and tree.child(found, "det") is None)  # not "insisted on the return of the hostages"
        turn = (
            tree.lemma(above) in ("on", "upon", "with") and tree.lemma(found) in _TURNS and tree.parent(above) == verb
        )
        turn = turn and above == 0 and date[-1] < verb and tree.lemma(verb) not in STATES - {"become"} | SAYING
        at = at or (turn and not others & set(tree.subtree(verb, INNER)))  # "On her death in 1702 he became duke"
        at = at or (
            tree.lemma(above) == "by" and tree.lemma(found) == "vote"
        )  # "approved it by a vote of 9–1 on Friday"
        at = at or (is_meeting(tree, found) and _leads_to(tree, above, verb))
        opens = tree.lemma(above) == "since" and found < verb and not doing and tree.child(verb, "neg") is None
        year = all(tree.tokens[i].tag == "CD" for i in date)  # "Since the war in 2011 it has paid them": of 2011 on
        since = opens and year and not others & set(tree.subtree(verb, INNER))
        return [verb] if at or since else []
    left = date[0] - 1
    while left > found and tree.tokens[left].pos in ("ADP", "DET"):
        left -= 1
    if left < 0:
        return []
    beside = left == date[0] - 1 and tree.is_event_noun(left)
    for node in tree.path(left):
        if node == found:
            break
        above = tree.parent(node)
        if tree.tokens[node].dep == "pobj" and tree.parent(above) == found:
            word = tree.lemma(above)
            saying = tree.lemma(found) in REPORTING and tree.lemma(node) in ("address", "interview")
            gathers = tree.lemma(node) in GATHERINGS and not saying and not _is_how(tree, node)
            upon = word in _UPON and (word != "in" or tree.lemma(node) not in WRITINGS)
            how = word == "in" and tree.lemma(node) in _HOW  # "collapsed in failure last month"
            how = how or (word == "on" and tree.lemma(found) in LIGHT)  # "went on trial this year"
            upon = beside and node == left and upon and tree.child(node, "poss") is None and not how
            return [node] if (gathers and word in _AT) or upon else []
    return []


def _is_how(tree: Tree, noun: int) -> bool:
    """Whether it only tells how something was done: "resigned in | protest"; not "died in a protest"."""
    return tree.lemma(noun) in _HOW and tree.child(noun, "det", "poss", "amod") is None


def held(tree: Tree, verb: int, date: list[int], others: Set[int]) -> list[int]:
    """The gathering at which, or to which, it was said or done, wherever the date stands ("told a rally in Varna on
    Monday that …"); one that says little more than the verb ("said in an interview") has no row of its own."""
    if not tree.is_verb(verb) or (tree.tokens[verb].tag == "VB" and tree.lemma(verb) != "put"):
        return []
    said = tree.child(verb, "dobj") if tree.lemma(verb) in LIGHT else None
    hung = [*tree.among(verb, "prep"), *([] if said is None else tree.among(said, "prep"))]
    below = [one for at in hung if _leads_to(tree, at, verb) for one in tree.among(at, "pobj")]
    if tree.lemma(verb) in ATTENDING - {"open"}:
        below += tree.among(verb, "dobj")
    return [
        one
        for one in below
        if one > verb
        and not _is_how(tree, one)
        and (is_meeting(tree, one) or (tree.lemma(one) in _VOTES and tree.lemma(verb) == "put"))
        and tree.tokens[one].tag in ("NN", "NNP")
        and not (others | set(date)) & set(tree.subtree(one))
    ]


def _leads_to(tree: Tree, preposition: int, verb: int) -> bool:
    """Whether it brings the place of a deed, not what came before or after it ("testified before the hearing")."""
    word = tree.lemma(preposition)
    return word in _TO or (word == "before" and tree.lemma(verb) in _APPEARING)


def is_meeting(tree: Tree, noun: int) -> bool:
    """Whether people come together there, so that what is said there is said at it."""
    return tree.lemma(noun) in MEETINGS


def verb_of(tree: Tree, noun: int) -> int | None:
    """The verb that a noun is the object of, straight or through a preposition of place."""
    above = tree.parent(noun)
    if tree.tokens[noun].dep == "pobj":
        above = tree.parent(above) if tree.lemma(above) in _PLACED else noun
    if tree.tokens[above].dep == "dobj":  # "gave a talk at a rally"
        above = tree.parent(above)
    return above if above != noun and tree.is_verb(above) else None


def coordinates(tree: Tree, found: int, date: list[int], others: Set[int]) -> list[int]:
    """Verbs coordinated with the predicate that share its date: no date of their own may stand between."""
    if not tree.is_verb(found):
        return []
    shared = []
    position = date[0]
    opening = position < found
    if not opening and not others and cost(tree, tree.parent(found), found):
        shared.append(tree.parent(found))
    todo = _joined(tree, found)
    while todo:
        other = todo.pop(0)
        if not tree.is_verb(other) or (tree.lemma(other) in SAYING and tree.child(other, "dobj") is None):
            continue
        if tree.child(other, "neg") is not None and tree.lemma(other) in ("elaborate", "specify", "comment", "say"):
            continue  # "but did not elaborate"
        if others & set(tree.subtree(other, INNER)) or in_clause_between(tree, found, other):
            continue
        if other < found and tree.tokens[position - 1].text.lower() in ("until", "till"):
            continue  # "succeeded her and ruled until May"
        own_subject = tree.child(other, *SUBJECTS) is not None
        if own_subject and tree.tokens[found].tag == "VBD" and tree.tokens[other].tag in ("VBZ", "VBP"):
            continue  # "promised an office, but it has yet to open"
        if own_subject and opening and any(_lasts(tree, i) for i in tree.among(other, "prep")):
            continue  # "In 1990 she left, and for ten years she taught"
        going_on = any(tree.tokens[i].tag in ("VBZ", "VBP") for i in tree.among(other, "aux", "auxpass"))
        if own_subject and tree.tokens[found].tag == "VBD" and tree.tokens[other].tag in ("VBG", "VBN") and going_on:
            continue  # "turned down a deal, and he is already facing a trial", "and the mayor has since fled"
        behind = not opening and not own_subject and (position > other or _goes_on(tree, found, other, date))
        present = going_on or tree.tokens[other].tag in ("VBZ", "VBP")
        if (opening and (not own_subject or position < (4 if present else _OPENING_WORDS))) or behind:
            shared.append(other)
            todo.extend(_joined(tree, other))
    return shared


_OPENING_WORDS = 6  # "At the Dissolution in 1538 …"


def _lasts(tree: Tree, preposition: int) -> bool:
    """Whether it brings how long something was done: "for ten years", "over the course of three seasons"."""
    if tree.lemma(preposition) not in ("during", "for", "over"):
        return False
    return any(tree.lemma(i) in TIME_NOUNS for i in tree.among(preposition, "pobj"))


def _goes_on(tree: Tree, found: int, other: int, date: list[int]) -> bool:
    """Whether a deed is told in one breath with the dated one ("stormed the mill on Friday and broke the looms")."""
    first, second = tree.tokens[found], tree.tokens[other]
    befell = second.tag == "VBN" and any(tree.lemma(i) == "be" for i in tree.among(other, "auxpass"))
    passive = tree.child(found, "auxpass") is not None
    both = first.tag == "VBD" and (second.tag == "VBD" or befell) and not passive
    thereupon = _THEREUPON | _OF_COURTS.get(tree.lemma(found), frozenset())
    both = both or (passive and second.tag == "VBN" and tree.lemma(other) in thereupon)  # "was held in May and beaten"
    called = tree.lemma(found) in _SUMMONED and tree.lemma(other) in _THERE
    both = both or (called and second.tag == "VBD")  # "were called at noon on Friday and found him dead"
    last = _with_place(tree, found, behind_speaker(tree, date[-1])) if both else date[-1]
    if both and second.lemma == "be" and tree.child(other, "attr") is not None:
        return False  # "joined the board in May and was its clerk"
    joined = tree.tokens[last + 1 : last + 2]
    row = last + 2
    if both and joined and joined[0].text == "," and row <= other and tree.tokens[min(row, other)].tag == "VBD":
        told = {token.text.lower() for token in tree.tokens[row:other]} - {","}
        return not told & PARTING  # "burned the mill on Friday, shot a guard and left"
    return both and bool(joined) and joined[0].text == "and" and not parted(tree, found, other, date)


def _with_place(tree: Tree, found: int, last: int) -> int:
    """Where what a date and the place behind it tell ends, before a comma and the next deed: "stormed the mill on
    Friday in the capital, Varna, | shot a guard and left"."""
    at = last + 1
    if at >= len(tree.tokens) or tree.tokens[at].dep != "prep" or tree.parent(at) != found:
        return last
    end = max(tree.subtree(at))
    row = tree.tokens[end : end + 2] if tree.tokens[end].text == "," else tree.tokens[end + 1 : end + 3]
    deed = len(row) == 2 and row[0].text == "," and row[1].tag == "VBD" and row[1].dep == "conj"
    return (end - 1 if tree.tokens[end].text == "," else end) if deed else last


def _joined(tree: Tree, verb: int) -> list[int]:
    """The verbs that stand on a level with this one, also where the parse takes an unjoined one for a clause of it."""
    return [
        other
        for other in tree.children[verb]
        if tree.tokens[other].dep == "conj"
        or (
            other > verb
            and tree.tokens[other].dep in ("advcl", "dep", "parataxis")
            and tree.tokens[other].tag == tree.tokens[verb].tag == "VBD"
            and tree.child(other, *SUBJECTS, "mark", "advmod", "aux") is None
        )
    ]


def in_clause_between(tree: Tree, found: int, other: int) -> bool:
    """Whether a coordinated verb goes on with a clause between it and the predicate, and so is another's deed.

    "Police arrested him on Monday, three days after an explosion tore through a market and killed 31": no comma
    closes what a comma and "after" have opened, so the explosion killed, not the police.
    """
    if tree.child(other, *SUBJECTS) is not None:
        return False
    for index in range(other - 1, found, -1):
        text = tree.tokens[index].text.lower()
        if text in {",", ";"}:
            return False
        if text in _OPENING and any(tree.tokens[i].text == "," for i in range(max(found, index - 3), index)):
            return any(tree.tokens[i].pos in NOMINAL for i in range(index + 1, other))
    return False


def meanwhile(tree: Tree, found: int, date: list[int], others: Set[int]) -> list[int]:
    """What happened when the predicate did: the clause of its "when", or the verb whose "when" it stands under."""
    token = tree.tokens[found]
    helper, mark = tree.child(found, "aux"), tree.child(found, "mark")
    helped = mark is not None if helper is None else tree.tokens[helper].tag == "VBD"  # "held while protesting"
    doing = token.tag == "VBG" and helped
    if not tree.is_verb(found) or not (doing or token.tag in _PAST | {"VBZ"}):
        return []
    closing = [i for i in tree.among(found, "advcl") if i > found and tree.tokens[i].tag == "VBG"]
    below = [*tree.children[found], *(other for i in closing for other in tree.children[i] if _set_off(tree, other))]
    beside = [other for other in below if other > found and _at_once(tree, other)]
    above = tree.parent(found)
    if (token.dep, tree.lemma(above)) in (("advcl", "soon"), ("relcl", "moment")):
        beside.append(tree.parent(above))  # "fled | as soon as they heard on 3 May"
    at_once = opens_with_when(tree, found) or (mark is not None and tree.tokens[mark].text.lower() in ("as", "while"))
    if at_once and token.dep == "advcl":
        above = tree.parent(found)
        said = tree.child(above, "ccomp") if tree.lemma(above) in SAYING else None
        beside.append(above if said is None or said > found else said)
    return [
        other
        for other in beside
        if tree.is_verb(other)
        and tree.tokens[other].tag in _PAST | {"VBZ"}
        and tree.lemma(other) not in STATES | SAYING
        and not _only_fixed(tree, other)
        and not any(_is_own(tree, other, i) for i in others & set(tree.subtree(other, INNER)))
        and not others & set(range(date[-1] + 1, other))  # "bombed in May and again in June, when it burned"
    ]


def _set_off(tree: Tree, verb: int) -> bool:
    """Whether a comma stands before the "when" of a clause ("fell, hurting farmers, when the port closed")."""
    opener = next((i for i in tree.children[verb] if i < verb and tree.tokens[i].text.lower() == "when"), 0)
    return opener > 0 and tree.tokens[opener - 1].text == ","


def _is_own(tree: Tree, verb: int, date: int) -> bool:
    """Whether a date below a verb tells its time, not that of a deed in between ("jailed him over a raid in May")."""
    way = tree.path(date)
    beside = verb < date - 2 and tree.is_event_noun(date - 2) and tree.tokens[date - 1].pos == "ADP"
    return not beside and not any(tree.is_event_noun(i) for i in way[1 : way.index(verb)])


def asked(tree: Tree, found: int, others: Set[int]) -> list[int]:
    """The question that what is said answers ("Noor, asked about the talks, replied on Friday that")."""
    speaker = tree.child(found, "nsubj")
    if speaker is None or tree.lemma(found) not in REPORTING:
        return []
    told = [i for i in [*tree.among(speaker, "acl"), *tree.among(found, "advcl")] if i < found]
    told = [i for i in told if tree.tokens[i].tag == "VBN" and tree.lemma(i) in _ASKED]
    return [i for i in told if not others & set(tree.subtree(i))]


def first_of_both(tree: Tree, found: int, others: Set[int]) -> list[int]:
    """What was done before what the date stands beside, or at once behind it ("killed two guards before fleeing on
    Friday", "was held hours after landing on Friday")."""
    above = tree.parent(found)
    verb = tree.parent(above)
    at_once = tree.lemma(above) == "after" and tree.tokens[above - 1].text.lower() in _AT_ONCE
    if tree.tokens[found].dep != "pcomp" or tree.tokens[found].tag != "VBG":
        return []
    if tree.lemma(above) != "before" and not at_once:
        return []
    done = tree.tokens[verb].tag == "VBD" or (at_once and tree.child(verb, "auxpass") is not None)
    if not tree.is_verb(verb) or not done or verb > found or tree.tokens[above - 1].text == ",":
        return []
    if tree.lemma(verb) in STATES:  # "was a clerk before leaving in May"
        return []
    joined = tree.parent(verb) if tree.tokens[verb].dep == "conj" else verb
    both = [verb] if joined == verb or tree.tokens[joined].tag != "VBD" else [joined, verb]
    return [] if others & set(tree.subtree(verb, INNER)) else both


def said_in(tree: Tree, found: int, others: Set[int]) -> list[int]:
    """What was said in a paper on the day that came out ("said in a report released on Friday that …")."""
    paper = tree.parent(found)
    verb = tree.parent(tree.parent(paper))
    out = tree.tokens[found].dep == "acl" and tree.tokens[found].tag == "VBN" and tree.lemma(found) in _COMING_OUT
    if not out or tree.lemma(paper) not in WRITINGS or tree.lemma(tree.parent(paper)) != "in":
        return []
    told = tree.is_verb(verb) and verb < paper and tree.tokens[verb].tag == "VBD" and tree.lemma(verb) in REPORTING
    return [verb] if told and not others & set(tree.subtree(verb, INNER)) else []


def opened(tree: Tree, found: int, date: list[int], others: Set[int]) -> list[int]:
    """The main verb that a participle with the date opens ("Leaving Basra on Monday, they drove north"); what somebody
    underwent was before ("Arrested on 3 May, he was tried in Varna", "Born on 3 May 1929, she studied law")."""
    above = tree.parent(found)
    underwent = tree.tokens[found].tag == "VBN" and tree.lemma(found) not in _ASKED | _COMING_OUT | _SUMMONED
    if underwent or tree.child(above, "neg") is not None:
        return []
    participle = tree.tokens[found].dep == "advcl" and tree.tokens[found].tag in ("VBG", "VBN")
    if not participle or above < found or tree.child(found, *SUBJECTS, "mark") is not None:
        return []
    had = tree.tokens[found].tag == "VBN" and any(tree.lemma(i) == "have" for i in tree.among(found, "aux"))
    told = (
        tree.is_verb(above) and tree.tokens[above].tag in _PAST | {"VBZ"} and not had
    )  # "Having fled in May, he died"
    return [above] if told and not others & set(tree.subtree(above, INNER)) else []


def closed(tree: Tree, found: int, others: Set[int]) -> list[int]:
    """The main verb that a participle with the date closes ("They drove north, reaching Basra on Monday")."""
    above = tree.parent(found)
    participle = tree.tokens[found].dep == "advcl" and tree.tokens[found].tag == "VBG"
    if not participle or above > found or tree.child(found, *SUBJECTS, "mark", "advmod", "aux") is not None:
        return []
    told = tree.is_verb(above) and tree.lemma(above) not in STATES | SAYING
    return [above] if told and not others & set(tree.subtree(above, frozenset({"advcl"}))) else []


def _at_once(tree: Tree, verb: int) -> bool:
    """Whether a clause behind tells what happened then: with "when", or in the past with "as" or "while"."""
    mark = tree.child(verb, "mark")
    beside = mark is not None and tree.tokens[mark].text.lower() in ("as", "while") and tree.tokens[verb].tag == "VBD"
    return opens_with_when(tree, verb) or beside


def opens_with_when(tree: Tree, verb: int) -> bool:
    """Whether "when" opens the clause of this verb."""
    return any(tree.tokens[i].text.lower() == "when" and i < verb for i in tree.children[verb])


def _only_fixed(tree: Tree, verb: int) -> bool:
    """Whether it tells no more than that something was to happen ("two witnesses were | scheduled to testify")."""
    return tree.lemma(verb) in FIXING and tree.child(verb, "auxpass") is not None


def clause_behind(tree: Tree, date: list[int]) -> int | None:
    """The verb of the clause that a date is explained with ("in 2011, when the protests began")."""
    index = date[-1] + 1
    if index < len(tree.tokens) and tree.tokens[index].text == ",":
        index += 1
    if index >= len(tree.tokens) or tree.tokens[index].text.lower() != "when":
        return None
    verb = tree.parent(index)
    while not tree.is_verb(verb) and index < verb < tree.parent(verb):
        verb = tree.parent(verb)  # "when | 24 sailors | drowned"
    if verb <= index or not tree.is_verb(verb):
        return None
    if tree.lemma(verb) == "be" or _only_fixed(tree, verb):
        aim = aimed_at(tree, verb)  # "until June, when the trial was due to | begin", "when she was to | testify"
        return tree.child(verb, "xcomp") if aim is None else aim
    return verb if tree.lemma(verb) not in STATES - {"enjoy"} else None
