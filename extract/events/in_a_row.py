"""What is told in a row has one day: "was seized, held and beaten on Friday", "six died and nine were hurt on Friday",
"entered the mill, tied up two men and stole cash on 3 May", "strikes and arrests in May"."""

from __future__ import annotations

from collections.abc import Set

from extract.dates.calendar_names import MONTHS
from extract.events.deed_words import HARM, STRIKES
from extract.events.tree import NOMINAL, SUBJECTS, Tree
from extract.events.words import MEASURES, SAYING, STATES

INNER = frozenset({"conj", "relcl", "advcl", "ccomp", "parataxis"})
PARTING = frozenset(
    [",", ";", "after", "afterwards", "before", "but", "finally", "following", "later", "next", "since"]
)
PARTING |= frozenset({"subsequently", "then"})

_LONGEST_ASIDE = 12  # words of who says so
SUFFERED = HARM | {"burn", "shoot"}
_SURROUNDED = frozenset({"search", "surround"})
_SEIZED = frozenset(
    {"beat", "find", "free", "hold", "locate", "question", "release", "rescue", "seize", "shoot", "torture"}
)
OF_A_LIFE = frozenset({"attend", "become", "grow", "join", "live", "marry", "move", "publish", "rise", "serve"})
OF_A_LIFE |= frozenset({"bear", "educate", "ordain", "raise", "spend", "study", "teach", "train", "work", "write"})
# With what somebody does long before he dies of it, or without
_BEFORE_DEATH = OF_A_LIFE | {"come", "emigrate", "flee", "go", "immigrate", "leave", "retire", "return", "settle"}
_MONTHS = frozenset(month[:3] for month in MONTHS)


def counted_beside(tree: Tree, verb: int, others: Set[int]) -> list[int]:
    """How many others it befell, told without an auxiliary of its own ("Nine were killed and 13 | wounded")."""
    beside = (i for i in tree.among(verb, "conj") if tree.child(i, "nsubjpass") is not None)
    return [i for i in beside if tree.child(i, "auxpass") is None and not others & set(tree.subtree(i, INNER))]


def first_of_two(tree: Tree, found: int, date: list[int], others: Set[int]) -> list[int]:
    """The participles before one that lacks its "were" ("was seized, held and beaten on Friday", "six were invited and
    nine turned away on Friday", in a headline "Mayor ousted and jailed")."""
    row = [found]
    while (first := tree.parent(row[-1])) < row[-1] < date[0]:
        bare = tree.tokens[row[-1]].tag == "VBN" and tree.child(row[-1], "aux", "auxpass") is None
        joined = tree.tokens[row[-1]].dep == "conj" and tree.tokens[first].tag == "VBN"
        if not (bare and joined) or others & set(tree.subtree(first, INNER)):
            break
        row.append(first)
        headline = tree.child(first, *SUBJECTS) is not None and tree.child(first, "aux", "dobj") is None
        if headline or tree.child(first, "auxpass") is not None:  # of three none is what a life begins with
            return row[1:] if len(row) == 2 or not {tree.lemma(i) for i in row} & OF_A_LIFE else []
    return []


def harmed_too(tree: Tree, found: int, others: Set[int]) -> list[int]:
    """The first of two harms to different people that are told in a row ("six died and nine were hurt on Friday")."""
    first = tree.parent(found)
    if tree.child(found, *SUBJECTS) is None:
        return []
    row = tree.tokens[found].dep == "conj" and first < found and {tree.lemma(found), tree.lemma(first)} <= SUFFERED
    if row and any(token.text == ";" for token in tree.tokens[first:found]):
        return []  # "the blast killed four; a fifth died on Friday"
    return [first] if row and tree.is_verb(first) and not others & set(tree.subtree(first, INNER)) else []


def cost(tree: Tree, deed: int, harm: int) -> bool:
    """Whether people came to harm by what stands before: "A crane | collapsed and three workers died on 3 May"."""
    between = {token.text for token in tree.tokens[deed:harm]}
    at_once = "and" in between and not between & {",", ";", "then", "later"} and tree.tokens[deed].tag == "VBD"
    others = tree.child(harm, *SUBJECTS) is not None and not _long_before_death(tree, deed)
    return at_once and others and tree.tokens[harm].dep == "conj" and tree.lemma(harm) in HARM


_STRUCK_TOO = SUFFERED | {"damage", "destroy", "displace", "fall", "fine", "maim", "rescue", "trap", "treat"}
_SEVERAL = frozenset({"dozen", "hundred", "many", "score", "several", "some", "thousand"})
_GOES_ON = frozenset({"begin", "commence", "continue", "last", "launch", "open", "start"})
_SINCE = frozenset({"later", "now", "since", "so", "still", "subsequently"})


def what_it_cost(tree: Tree, found: int, date: list[int], others: Set[int]) -> list[int]:
    """How many came to harm, told behind the dated deed: "A bomb exploded on 3 May and six people | were killed".

    Only counted people or things nobody has heard of before, and only what was over at once ("six have died since").
    """
    if not found < date[0] or tree.tokens[found].tag not in ("VBD", "VBN") or not tree.is_verb(found):
        return []
    return [i for i in tree.among(found, "conj") if i > date[-1] and _is_cost(tree, found, i, others)]


def _is_cost(tree: Tree, found: int, harm: int, others: Set[int]) -> bool:
    subject = tree.child(harm, *SUBJECTS)
    tense = [tree.tokens[i].tag for i in tree.among(harm, "aux", "auxpass")]
    told = tree.tokens[harm].tag == "VBD" if not tense else tense == ["VBD"] and tree.tokens[harm].tag == "VBN"
    if subject is None or not told or tree.lemma(harm) not in _STRUCK_TOO:
        return False
    if others & set(tree.subtree(harm, INNER - {"advcl"})):
        return False  # "a man drowned on Monday, and two were killed when a wall fell on Tuesday"
    if tree.lemma(found) in _GOES_ON:
        return False  # "The strike began on 3 May and dozens of workers were arrested"
    counted = tree.child(subject, "nummod") is not None or bool(
        _SEVERAL & {tree.lemma(i) for i in (subject, *tree.among(subject, "amod"))}
    )
    definite = {"the", "those", "these", "his", "her", "their", "its"}
    own = {tree.tokens[i].text.lower() for i in tree.among(subject, "det", "poss")}
    between = {tree.tokens[i].text.lower() for i in range(found, harm)} | {
        tree.tokens[i].text.lower() for i in tree.among(harm, "advmod")
    }
    return counted and not own & definite and "and" in between and not between & (_SINCE | {";"})


def first_done(tree: Tree, found: int, date: list[int], others: Set[int]) -> list[int]:
    """What the same people did before what they did on the date, in one breath ("burned the mill and shot two men on
    Friday"); a comma or an adverb of time between the two parts them ("met the mayor and then left on Friday")."""
    first, token = tree.parent(found), tree.tokens[found]
    finite = tree.tokens[first].tag == "VBD" or (
        tree.tokens[first].tag == "VBN" and tree.child(first, "nsubj") is not None and tree.child(first, "aux") is None
    )
    if token.dep != "conj" or token.tag != "VBD" or not first < found < date[0] or not finite:
        return []
    grounded = tree.tokens[first + 1].text in ("aground", "ashore")  # "ran aground and sank on Friday"
    stays = tree.lemma(first) in STATES | SAYING and not grounded
    if not tree.is_verb(first) or stays or tree.child(found, *SUBJECTS, "aux"):
        return []
    if _at_an_age(tree, first) or (tree.lemma(found) in ("die", "perish") and _long_before_death(tree, first)):
        return []
    last = next((i for i in tree.among(found, "conj") if found < i < date[0] and tree.tokens[i].tag == "VBD"), None)
    if last is not None and tree.tokens[found - 1].text == ",":
        return _listed_before(tree, found, last, date, others)  # with the date under the second of three
    listed = [i for i in tree.among(first, "conj") if first < i < found and tree.tokens[i - 1].text == ","]
    if listed and tree.tokens[found - 1].text == "and":  # "| raided it, | seized papers and held Noor on Friday"
        second = listed[-1]
        told = tree.tokens[second].tag == "VBD" and not parted(tree, second, found, date)
        apart = not told or tree.child(second, *SUBJECTS, "aux") or others & set(tree.subtree(second, INNER))
        return [] if apart else [*_listed_before(tree, second, found, date, others), second]
    only = any(tree.tokens[i].text == "only" for i in tree.children[first])  # "not only burned it but also shot"
    apart = (not only and parted(tree, first, found, date)) or bool(others & set(tree.subtree(first, INNER)))
    return [] if apart else [*_listed_before(tree, first, found, date, others), first]


def _at_an_age(tree: Tree, verb: int) -> bool:
    """Whether it has a time of its own, told by an age: "won it | at 17 | and took her doctorate in 1956"."""
    told = (j for i in tree.among(verb, "prep") if tree.lemma(i) == "at" for j in tree.among(i, "pobj"))
    return any(tree.lemma(i) == "age" or tree.tokens[i].text.isdecimal() for i in told)


def _long_before_death(tree: Tree, verb: int) -> bool:
    """Whether who died need not have done so at once: "emigrated to Oman | and died in 1971", "fell ill | and died"."""
    ill = tree.lemma(verb) in ("catch", "contract", "fall") and tree.child(verb, "acomp", "oprd", "dobj") is not None
    return ill or tree.lemma(verb) in _BEFORE_DEATH


def _listed_before(tree: Tree, second: int, last: int, date: list[int], others: Set[int]) -> list[int]:
    """The first of three deeds of one day in a row: "| entered the mill, tied up two men and stole cash on 3 May"."""
    first, tokens = tree.parent(second), tree.tokens
    row = tokens[second].dep == "conj" and tokens[first].tag == tokens[second].tag == "VBD" and first < second
    if not row or not tree.is_verb(first) or tokens[second - 1].text != "," or len(date) < 2:
        return []
    if {tree.lemma(i) for i in (first, second, last)} & (OF_A_LIFE | STATES | SAYING | {"die", "retire"}):
        return []
    apart = tree.child(second, *SUBJECTS, "aux") is not None or others & set(tree.subtree(first, INNER))
    words = {tokens[i].text.lower() for i in range(first, second - 1)}
    return [] if apart or words & PARTING else [first]


def pair(tree: Tree, found: int, date: list[int], others: Set[int]) -> list[int]:
    """The other of two nouns that a date behind or before both tells of ("strikes and arrests in May")."""
    if tree.tokens[found].pos not in NOMINAL:
        return []
    joined = [i for i in tree.among(found, "conj") if i > found]
    if tree.tokens[found].dep == "conj" and date[0] > found:
        joined.append(tree.parent(found))
    told = [i for i in joined if tree.tokens[i].pos in NOMINAL and (tree.is_event_noun(i) or tree.lemma(i) in MEASURES)]
    told = [i for i in told if not others & set(tree.subtree(i, INNER))]
    return [i for i in told if (date[0] > i) == (date[0] > found)]


def parted(tree: Tree, first: int, second: int, date: list[int]) -> bool:
    """Whether a word between two deeds, or in the date of the second, sets them apart ("freed him the next day"); not
    the commas before the date of the first ("shelled Varna, a port, on Friday and left")."""
    behind = {i for i in date if i > second}
    told = ({*range(first, second), *tree.children[second]} - set(date)) | behind
    then = [token.text for token in tree.tokens[date[-1] + 1 : date[-1] + 3]]
    closed_off = then == [",", "and"] and tree.tokens[date[0] - 1].text == ","  # "shelled it, late on Friday, and left"
    last = behind_speaker(tree, date[-1])
    if first < date[0] and (then[:1] == ["and"] or closed_off or last > date[-1]):
        told -= {i for i in range(first, last + 2) if tree.tokens[i].text == ","}
    words = {tree.tokens[i].text.lower() for i in told if i < second or tree.tokens[i].pos != "PUNCT"}
    return bool(PARTING & words)


def behind_speaker(tree: Tree, last: int) -> int:
    """The comma that closes who says so behind a date, before "and": "came on 3 May, his widow said | , and shot him";
    the date's `last` word where nobody does."""
    tokens = tree.tokens
    if [token.text for token in tokens[last + 1 : last + 2]] != [","]:
        return last
    close = next(
        (i for i in range(last + 3, min(last + _LONGEST_ASIDE, len(tokens) - 1)) if tokens[i].text == ","), last
    )
    aside = tokens[last + 2 : close]
    said = bool(aside) and (aside[0].text == "according" or any(one.lemma.lower() in SAYING for one in aside))
    return close if said and tokens[close + 1].text == "and" else last


def _there(tree: Tree, found: int, where: int, date: list[int], others: Set[int]) -> list[int]:
    """What somebody underwent where something was done to a place on a day: "raided a house on Friday, | where two men
    were shot"; not what was done there at other times ("left Varna, where he had been born"), nor in some year."""
    verb = tree.parent(where)
    if tree.tokens[verb].dep not in ("relcl", "advcl") or verb < where or tree.tokens[found].tag not in ("VBD", "VBN"):
        return []
    undergone = tree.child(verb, "auxpass")
    was = undergone is not None and tree.tokens[undergone].tag == "VBD" and tree.child(verb, "aux") is None
    comma = tree.tokens[where - 1].text == "," and found < where and found in tree.path(verb)
    known = bool((others | set(date)) & set(tree.subtree(verb))) or all(tree.tokens[i].tag == "CD" for i in date)
    if not (was and comma) or known or tree.lemma(verb) not in HARM | _SEIZED:
        return []
    if tree.lemma(found) not in STRIKES | _SURROUNDED:  # "visited the camp, where prisoners had been held"
        return []
    joined = [i for i in tree.among(verb, "conj") if tree.tokens[i].tag == "VBN" and tree.child(i, *SUBJECTS) is None]
    return [verb, *joined]


def _was_then(tree: Tree, verb: int) -> bool:
    """Whether a clause tells what was done, not what had been done or may be."""
    helpers = {tree.tokens[i].text for i in tree.among(verb, "aux")}
    return not helpers & {"could", "had", "may", "might", "would"} and tree.tokens[verb].tag in ("VBD", "VBN")


def _of_who_came(tree: Tree, verb: int, date: list[int]) -> bool:
    """Whether a clause with "where" tells what was then done: what others underwent there `_there` tells of, and a
    month holds too much for a life or an arrest ("fled to Varna in May, where he was held")."""
    who = tree.child(verb, *SUBJECTS)
    if tree.child(verb, "auxpass") is not None:
        himself = who is not None and tree.tokens[who].tag == "PRP"
        return himself and not _of_a_month(tree, date)
    return not (tree.lemma(verb) in OF_A_LIFE | {"die"} and _of_a_month(tree, date))


def _of_a_month(tree: Tree, date: list[int]) -> bool:
    """Whether a date names a month and no day of it."""
    words = [tree.tokens[i].text for i in date]
    return any(word[:3] in _MONTHS for word in words) and not any(word.isdigit() and len(word) < 3 for word in words)


def in_which(tree: Tree, found: int, date: list[int], others: Set[int]) -> list[int]:
    """What was done at a dated happening ("a clash on Friday in which two men died", "broke up a rally on Friday,
    during which shops were looted", "was tried in May, where a jury freed him")."""
    told = []
    comma = any(token.text == "," for token in tree.tokens[date[-1] + 1 : date[-1] + 2])
    behind = (date[-1] + 1, date[-1] + 1 + comma)
    of_a_year = all(tree.tokens[i].tag == "CD" for i in date)
    for index in range(min(date[0], found), len(tree.tokens)):
        beside = index in behind and tree.tokens[index].text == "where" and not of_a_year
        if tree.tokens[index].text == "where":
            told += _there(tree, found, index, date, others)
        if not beside and (tree.tokens[index].text != "which" or tree.lemma(index - 1) not in ("at", "in", "during")):
            continue
        beside = beside or index - 1 in behind
        way = tree.path(index)
        verb = next((i for i in way if tree.is_verb(i) and i > index), None)
        above = way[way.index(verb) + 1 :] if verb is not None else []
        if verb is None or tree.child(verb, *SUBJECTS) is None or tree.lemma(verb) in STATES:
            continue
        then = _was_then(tree, verb) and (tree.tokens[index].text == "which" or _of_who_came(tree, verb, date))
        if beside and then and not others & set(tree.subtree(verb)):
            told.append(verb)
        if beside or found not in above:
            continue
        if tree.tokens[verb].tag not in ("VBD", "VBN") and tree.tokens[verb].tag != tree.tokens[found].tag:
            continue  # "wrote a book in May, in which he describes the war"
        between = above[: above.index(found)]
        at = above[0] == found or tree.is_event_noun(above[0]) or tree.lemma(above[0]) == "incident"
        at = at and (above[0] == found or not others & set(tree.children[above[0]]))  # "ruled on the 1968 incident"
        if at and not any(tree.is_verb(i) for i in between) and not others & set(tree.subtree(verb)):
            told.append(verb)
    return told
