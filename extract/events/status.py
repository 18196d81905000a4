"""Whether the text tells a happening as done, planned, denied or alleged.

Read from the predicate outwards: its own negation and modals, the verbs it hangs on, hedging adverbs, and last a date
after the day of publication. The first that speaks decides, in this order: denied, alleged, planned, happened.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date, timedelta
from itertools import pairwise

from extract.dates.interval import Interval
from extract.entities.wordlist import word_set
from extract.events.auxiliaries import turned_about
from extract.events.charges import is_charged, is_guilt
from extract.events.lending import time_to_act
from extract.events.parse import has_finite
from extract.events.put_off import is_moved, is_off, is_set_for, put_off_to
from extract.events.tree import NOMINAL, SUBJECTS, Tree
from extract.events.untrue import proved_false
from extract.events.words import (
    ALLEGED_ADVERBS,
    ALLEGING,
    DECIDING,
    DEMANDING,
    DENYING,
    FIXING,
    FUTURE_MODALS,
    NEGATIONS,
    NEGATIVE_VERBS,
    ORDINALS,
    PLANNING,
    PLEADING,
    POSSIBLE_MODALS,
    SAYING,
)
from extract.records import EventStatus

_PASSED_THROUGH = frozenset(
    {"ccomp", "xcomp", "conj", "pcomp", "prep", "dobj", "pobj", "acl", "advcl", "obj", "nsubj", "nsubjpass"}
)
# What these bring in is taken for granted: "plans to rebuild after last year's flood", "agreed at a summit to leave".
_GIVEN = frozenset({"after", "at", "during", "amid", "because", "despite", "following", "follow", "from", "over"})
_GIVEN |= {"since"}
_PROOFS = frozenset({"evidence", "indication", "proof", "sign", "suggestion"})
_NOBODY = frozenset({"nobody", "none", "no-one", "nothing"})
_ONLY_IF = frozenset({"by", "if", "unless", "were"})  # "would leave by May", "would end if he came"
_UNTRUE = frozenset({"could", "ought", "should", "would"})
_TAKEN_ON = frozenset({"credit", "responsibility"})  # "claimed responsibility for the raid", which there was
_ONE_DATE = 7  # words from "not" to "but": "not | on Friday, 3 May 2019, | but"
_LONG_AGO = 366  # days after which no plan is meant, whichever of its namesakes a month was taken for


# What was put forward, though it was rejected: "rejected a | bid made by Acme in May".
_BIDS = frozenset({"appeal", "application", "bid", "claim", "complaint", "motion", "offer", "petition", "proposal"})
_BIDS |= {"request", "submission"}
_TURNED_DOWN = frozenset({"dismiss", "reject"})


def _is_put_forward(tree: Tree, predicate: int) -> bool:
    """Whether it is, or tells of, an offer or appeal that somebody made."""
    told = tree.tokens[predicate].dep == "acl" and tree.tokens[predicate].tag == "VBN"
    told = told and tree.child(predicate, *SUBJECTS) is None  # not "rejected a claim that he | sold it"
    return tree.lemma(tree.parent(predicate) if told else predicate) in _BIDS


def status(
    tree: Tree, predicate: int, interval: Interval | None, published: date | None, dates: Set[int] = frozenset()
) -> EventStatus:
    """The status of the happening that `predicate` names; `dates` are the words of its sentence that tell dates."""
    if tree.tokens[predicate].dep == "acomp" and tree.is_verb(predicate) and tree.is_verb(tree.parent(predicate)):
        predicate = tree.parent(predicate)  # "will stay | closed": as sure as that it stays so
    chain = _chain(tree, predicate)
    above = chain[1:]
    if (unreal := _unreal(tree, predicate)) is not None:
        return unreal
    if _is_condition(tree, predicate):
        return "planned"
    if interval is not None and interval.start is None:
        ahead = published is not None and interval.end is not None and interval.end.date() > published
        if _is_demanded(tree, predicate, dates, ahead):
            return "planned"
    if _negated(tree, predicate) and not_until(tree, predicate) is None:
        return "denied"
    unproven = any(tree.lemma(i) in _PROOFS and any(tree.lemma(k) == "no" for k in tree.among(i, "det")) for i in above)
    if unproven and any(tree.lemma(i) == "that" for i in tree.among(predicate, "mark")):
        return "denied"  # "There is no evidence that troops fired"
    if proved_false(tree, predicate):
        return "denied"
    fails = tree.lemma(tree.parent(predicate)) == "fail" and tree.tokens[predicate].dep == "nsubj"  # "Talks failed"
    against = DENYING - _TURNED_DOWN if _is_put_forward(tree, predicate) else DENYING
    undone = any(tree.lemma(i) in against | NEGATIVE_VERBS | {"unable"} for i in above) and not fails
    if undone or _is_cleared(tree, predicate):
        return "denied"
    if tree.tokens[predicate].dep in (*SUBJECTS, "dobj") and is_off(tree, tree.parent(predicate)):
        return "denied"
    if tree.tokens[predicate].pos in NOMINAL and any(is_moved(tree, i, predicate, dates) for i in above):
        return "denied"  # "The vote due on 3 May was moved to 5 May"
    if any(_doubts(tree, i, predicate) and not _negated(tree, i) for i in above) or _hedged(tree, predicate):
        return "alleged"
    if is_guilt(tree, predicate) is False or _is_tried_for(tree, predicate):
        return "alleged"  # "was wrongly convicted of | killing a guard"
    if is_charged(tree, predicate) and (_by_charge(tree) or _is_what_is_charged(tree, predicate)):
        return "alleged"
    verb = tree.parent(predicate)
    bespoken = tree.tokens[predicate].dep in ("dobj", "nsubjpass") and tree.lemma(verb) in ("adjourn", "call")
    if bespoken and put_off_to(tree, verb, dates) is not None:
        return "planned"  # "called a | strike | for 3 May", "adjourned the | trial | until 9 July"
    if put_off_to(tree, predicate, dates) is not None or is_set_for(tree, predicate, dates):
        return "planned"
    over = _is_over(tree, predicate, interval, published, dates)
    if _planned(tree, predicate, [] if over else above) and not _came_about(
        tree, predicate, interval, published, dates
    ):
        return "planned"
    if interval is not None and interval.start is not None and published is not None:
        told = tree.tokens[predicate]
        if interval.start.date() > published and (
            told.pos in NOMINAL or told.tag in ("VBZ", "VBP", "VB", "VBG", "VBN")
        ):
            return "planned"
    open_ = any(tree.lemma(i) in ("if", "whether") for i in tree.among(predicate, "mark"))
    return "alleged" if open_ else "happened"


_PROMISING = frozenset({"offer", "pledge", "promise", "swear", "threaten", "vow", "warn"})


def _is_condition(tree: Tree, predicate: int) -> bool:
    """Whether something else waits for it: "unless the army withdraws by Friday", "if convicted"."""
    verb = tree.parent(predicate) if tree.tokens[predicate].dep in ("conj", "xcomp") else predicate
    if not any(tree.lemma(i) in ("if", "unless") for i in tree.among(verb, "mark")):
        return False
    if any(tree.lemma(i) in _PROMISING for i in tree.path(verb)[1:]):
        return True  # "promised to resign if the tax was not | lifted | by Friday"
    helpers = [tree.tokens[i].tag for i in tree.among(verb, "aux", "auxpass")]
    return not ({"VBD", "VBG"} & {tree.tokens[verb].tag, *helpers}) and helpers != ["MD"]


_CHARGING = frozenset({"complaint", "indictment", "lawsuit", "suit", "affidavit", "prosecution", "accusation"})


_CHARGES = frozenset({"accusation", "allegation", "charge", "claim", "suspicion"})


def _is_what_is_charged(tree: Tree, predicate: int) -> bool:
    """Whether the clause tells what a charge says: "charges filed in April that he | forged a pass"."""
    held = tree.tokens[predicate].dep in ("acl", "ccomp", "relcl") and tree.lemma(tree.parent(predicate)) in _CHARGES
    subject = tree.child(predicate, *SUBJECTS)
    that = any(tree.tokens[i].text == "that" and i != subject for i in tree.children[predicate])
    return held and that and subject is not None and tree.tokens[subject].tag not in ("WDT", "WP")


def _by_charge(tree: Tree) -> bool:
    """Whether the sentence is told "according to the indictment"."""
    for index, token in enumerate(tree.tokens[:-2]):
        if token.text.lower() == "according" and tree.tokens[index + 1].text.lower() == "to":
            return any(tree.lemma(i) in _CHARGING for i in range(index + 2, min(index + 6, len(tree.tokens))))
    return False


# How a party puts its case: "the Government contended that he had left".
_ARGUING = frozenset({"argue", "assert", "contend", "maintain", "submit"})


def _doubts(tree: Tree, verb: int, predicate: int) -> bool:
    """Whether a verb leaves open what depends on it; also "is said to have fled"."""
    if tree.lemma(verb) in ALLEGING:
        thing = tree.child(verb, "dobj")
        if thing == predicate and tree.lemma(verb) == "blame":
            return False  # "blamed the raid on rebels"
        return thing is None or tree.lemma(thing) not in _TAKEN_ON
    if tree.lemma(verb) in _ARGUING:
        return tree.child(verb, "ccomp") in tree.path(predicate)
    passive = tree.lemma(verb) in SAYING - {"tell"} and tree.child(verb, "auxpass") is not None
    return passive and any(tree.tokens[i].text.lower() == "to" for i in tree.among(predicate, "aux"))


# What is done to those of whom it is not known yet whether they did it.
_TRYING = word_set("arraign arrest capture detain hold interrogate investigate prosecute question seek sue try want")


def _is_tried_for(tree: Tree, predicate: int) -> bool:
    """Whether somebody was only taken, asked or tried for it: "was arrested on 5 June for | killing a guard in May"."""
    word, verb = tree.parent(predicate), tree.parent(tree.parent(predicate))
    told = tree.tokens[predicate].tag == "VBG" and tree.tokens[predicate].dep == "pcomp"
    return told and tree.lemma(word) in ("for", "over") and verb < word and tree.lemma(verb) in _TRYING


_ABOUT = frozenset({"about", "into", "on"})


def _is_over(tree: Tree, predicate: int, interval: Interval | None, published: date | None, dates: Set[int]) -> bool:
    """Whether a noun names what lies years behind the publication ("decided to amend a 1982 accord"), or is told by a
    day before it ("will speak about yesterday's arrest", "will look into the 3 May raid")."""
    if tree.tokens[predicate].pos not in NOMINAL or interval is None or interval.end is None or published is None:
        return False
    appealed = tree.tokens[predicate].dep == "dobj" and tree.lemma(tree.parent(predicate)) == "appeal"
    own = appealed or any(i in dates for i in tree.among(predicate, "poss"))
    article = tree.child(predicate, "det")
    if (
        article is not None
        and tree.lemma(article) == "the"
        and any(tree.lemma(i) in _ABOUT for i in tree.path(predicate))
    ):
        own = own or any(i in dates and i < predicate for i in tree.children[predicate])
    if own and interval.end.date() <= published + timedelta(days=appealed):
        return True
    return (published - interval.end.date()).days > _LONG_AGO


def _came_about(tree: Tree, predicate: int, interval: Interval | None, published: date | None, dates: Set[int]) -> bool:
    """Whether "would" tells what was still to come then and lies back now: "In 1974 he would become president", of
    somebody or behind its date; not "the bill would ban ivory from 2010"."""
    told, who = tree.tokens[predicate], tree.child(predicate, *SUBJECTS)
    if who is None or interval is None or interval.end is None:
        return False
    main = told.dep == "relcl" and tree.tokens[who].text == "who"
    if not (main or tree.is_root(predicate)) or all(
        tree.tokens[i].text != "would" for i in tree.among(predicate, "aux")
    ):
        return False
    if any(one.text.lower() in _ONLY_IF for one in tree.tokens) or tree.child(predicate, "neg") is not None:
        return False
    if tree.tokens[who].tag not in ("NNP", "PRP", "WP") and min(dates, default=who) >= who:
        return False
    return published is None or interval.end.date() <= published


def _chain(tree: Tree, predicate: int) -> list[int]:
    """The predicate and the words its truth depends on."""
    way = tree.path(predicate)
    chain = [predicate]
    for below, here in pairwise(way):
        dep = tree.tokens[below].dep
        told = dep == "acl" and tree.child(below, "mark") is None  # not "reports that he | had died were denied"
        told = told and (tree.tokens[below].tag == "VBN" or tree.child(below, *SUBJECTS, "aux") is None)
        if told and tree.tokens[below].tag in ("VBD", "VBN"):
            break
        if dep == "ccomp" and tree.tokens[predicate].pos in NOMINAL:
            break
        if dep == "pcomp" and tree.lemma(here) == "for" and tree.is_verb(tree.parent(here)):
            break  # "was dismissed for leaking a memo"
        if dep == "conj" and here != predicate and not tree.is_verb(below):
            break
        if dep not in _PASSED_THROUGH:
            break
        if dep == "nsubj" and tree.is_verb(here) and tree.child(here, "auxpass") is None:
            break
        if tree.lemma(here) in _GIVEN:
            break
        if dep == "advcl" and tree.is_verb(here) and tree.lemma(here) not in DEMANDING | {"be"}:
            if tree.tokens[below].tag == "VB" and tree.lemma(here) in DECIDING and below > here:
                chain.append(here)  # "vowed on 1 June to | close": no aim of the vow
            break
        if dep == "conj":
            if tree.child(below, "nsubj", "nsubjpass") is not None:
                break
            continue
        chain.append(here)
    return chain


def not_until(tree: Tree, predicate: int) -> int | None:
    """The "until" that tells when a negated happening came about after all: "she was not released until 3 March"."""
    thing = tree.child(predicate, "dobj")
    nothing = thing is not None and any(tree.lemma(i) == "no" for i in tree.among(thing, "det"))  # "got | no reply"
    if not nothing and not _negated(tree, predicate):
        return None
    limits = [i for i in tree.among(predicate, "prep") if i > predicate and tree.lemma(i) in ("until", "till")]
    return limits[-1] if limits else None


_TAKING_PLACE = frozenset({"begin", "close", "continue", "end", "open", "reopen", "restart", "resume", "start"})


def _is_headline(tree: Tree, infinitive: int) -> bool:
    """Whether a sentence without another verb tells what its subject is to do ("President Noor to | visit Oman")."""
    to, subject = tree.child(infinitive, "aux"), tree.child(infinitive, "nsubj")
    who = tree.parent(infinitive) if subject is None else subject
    told = tree.tokens[infinitive].dep == "acl" and tree.is_root(who) and tree.tokens[who].pos in NOMINAL
    if subject is not None and to == infinitive - 1 == subject + 1:
        told = tree.is_root(infinitive) and tree.tokens[to].text == "to"
    which = {tree.lemma(i) for i in tree.children[who]} & (ORDINALS | {"last", "only"})
    bare = not which and tree.child(who, "det", "poss") is None  # not "the first woman to fly"
    return told and bare and not has_finite(tree.tokens)


def contrasted(tree: Tree, date: Sequence[int], dates: Set[int]) -> bool | None:
    """Whether a date is the true one of two ("fell not on 3 May but | on 9 May"), or the one that is denied ("on 9 May,
    not | on 3 May"); None for any other date. `dates` are the words of all dates of the sentence."""
    start = date[0] - 1 if date and tree.tokens[date[0] - 1].pos == "ADP" else min(date, default=0)
    if start < 2:
        return None
    if tree.tokens[start - 1].text == "not":
        behind = [token.text for token in tree.tokens[date[-1] + 1 : date[-1] + 3] if token.text != ","]
        told = next((i for i in range(start - 2, 0, -1) if tree.tokens[i].text not in (",", "and", "but")), 0)
        return False if behind[:1] == ["but"] or told in dates else None
    but = tree.tokens[start - 1].text == "but"
    before = [token.text for token in tree.tokens[max(0, start - 1 - _ONE_DATE) : start - 1]]
    return True if but and "not" in before and "only" not in before else None


def _is_cleared(tree: Tree, predicate: int) -> bool:
    """Whether a court found that somebody did not do it, or he told it so: "acquitted Noor of | killing two", "pleaded
    not guilty to | killing two"."""
    of = tree.parent(predicate)
    verb = next((i for i in tree.path(of)[1:] if tree.is_verb(i)), of)
    if tree.lemma(of) == "to" and tree.lemma(verb) == "plead":
        return "not" in {token.text.lower() for token in tree.tokens[verb:of]}
    return tree.tokens[predicate].dep == "pcomp" and tree.lemma(of) == "of" and tree.lemma(verb) in ("acquit", "clear")


_ALL_BUT = frozenset({"almost", "nearly"})
# What happens at once or not at all: a town may be nearly destroyed, and is by half.
_AT_ONCE = frozenset(
    {"agree", "capture", "collapse", "collide", "crash", "die", "drown", "fall", "kill", "lose", "quit"}
)
_AT_ONCE |= frozenset({"reach", "resign", "sink", "strike", "succeed", "win"})


def _negated(tree: Tree, index: int) -> bool:
    first = tree.parent(index)
    if tree.tokens[index].dep == "conj" and any(tree.tokens[i].text == "nor" for i in tree.among(first, "cc")):
        return first < index  # "neither held nor freed"
    opening = [one.text.lower() for one in tree.tokens[:2]]
    if (opening[0] in ("neither", "nor") or opening[-1] == "no") and turned_about(tree, index) is not None:
        return True  # "Nor did he | resign", "In no case did they | fire"
    for other in tree.children[index]:
        token = tree.tokens[other]
        if token.dep in SUBJECTS and (token.text.lower() in _NOBODY or _of_none(tree, other)):
            return True
        if token.dep == "dobj" and token.text.lower() in _NOBODY:
            return True  # "We signed nothing on Friday"
        if token.text.lower() in _ALL_BUT and other == index - 1 and tree.lemma(index) in _AT_ONCE:
            return True  # "was nearly killed"
        if token.text.lower() == "either":
            continue  # "were either fined or jailed"
        if token.text.lower() == "not" and [one.text for one in tree.tokens[other + 1 : other + 2]] in _BUT:
            continue  # "not only burned the mill but", "Not until 1920 was it opened"
        if token.text == "longer" and tree.tokens[other - 1].text == "no":
            return True
        if token.dep == "neg" or (token.text.lower() in NEGATIONS and token.dep in ("advmod", "det", "preconj", "neg")):
            return True
    return False


def _of_none(tree: Tree, noun: int) -> bool:
    """ "No ship sailed", "Neither Noor nor Quist came"."""
    none = ("no", "neither")
    return any(tree.tokens[i].dep in _ARTICLE and tree.tokens[i].text.lower() in none for i in tree.children[noun])


_BUT = (["only"], ["until"], ["till"])
_ARTICLE = frozenset({"cc", "det", "preconj"})


def _hedged(tree: Tree, index: int) -> bool:
    return any(
        tree.tokens[other].text.lower() in ALLEGED_ADVERBS or tree.tokens[other].text.lower() == "alleged"
        for other in tree.children[index]
    )


def _is_demanded(tree: Tree, predicate: int, dates: Set[int], ahead: bool) -> bool:
    """Whether it only asks somebody to do something, as a deadline is for that ("ordered him to leave by 3 May");
    `ahead`: it lies behind the publication."""
    aims = [i for i in tree.among(predicate, "xcomp", "advcl") if i > predicate and tree.tokens[i].tag == "VB"]
    above = tree.parent(predicate)
    must = tree.tokens[predicate].dep == "xcomp" and tree.lemma(above) == "have"  # "has to reply by 3 May"
    if must and tree.tokens[above].tag in ("VBZ", "VBP"):
        return True
    ordered = tree.tokens[predicate].dep == "dobj" and tree.tokens[predicate].pos == "NOUN"
    if ordered and tree.lemma(above) in DEMANDING and tree.tokens[above].tag in ("VBD", "VBN"):
        return True  # "ordered the | closure | of all camps by 30 June"
    thing = tree.child(predicate, "dobj")
    told = thing is not None and tree.tokens[predicate].tag == "VBD" and tree.child(predicate, "aux") is None
    limits = (i for i in range(thing or 0, len(tree.tokens)) if told and tree.tokens[i].text in ("before", "by"))
    if any(tree.child(i, "pobj") in dates and (ahead or tree.tokens[i].text == "by") for i in limits):
        return tree.lemma(predicate) in DEMANDING  # "demanded their release by 3 May"
    return (tree.lemma(predicate) in DEMANDING and bool(aims)) or time_to_act(tree, predicate) is not None


def _unreal(tree: Tree, predicate: int) -> EventStatus | None:
    """What is told of the past with a modal did not happen ("should have left in May"), or may have ("may have")."""
    helpers = [tree.lemma(i) for i in tree.among(predicate, "aux")]
    if _had_it(tree, predicate):
        return "denied"
    if "have" not in helpers:
        return None
    above = tree.parent(predicate)
    ahead = tree.tokens[predicate].dep == "xcomp" and tree.lemma(above) == "be" and tree.tokens[above].tag == "VBD"
    was = any(tree.tokens[i - 1].text in ("was", "were") for i in tree.among(predicate, "aux") if tree.lemma(i) == "to")
    if "to" in helpers and ("be" in helpers or ahead or was):
        return "denied"  # "was to have left in May"
    if _UNTRUE & set(helpers):
        return "denied"
    return "alleged" if {"may", "might", "must"} & set(helpers) and not _negated(tree, predicate) else None


def _had_it(tree: Tree, predicate: int) -> bool:
    """Whether it is only thought of: "Had he | turned back on 3 May, nobody would have died"."""
    above = tree.parent(predicate)
    had = tree.child(predicate, "aux")
    if had is None and tree.tokens[predicate].dep in ("ccomp", "xcomp"):
        had = above
    who = tree.child(predicate, "nsubj", "nsubjpass")
    if had is None or who is None or had > who or tree.tokens[had].text not in ("Had", "had"):
        return False
    behind = {one.text for one in tree.tokens[predicate:]}
    asks = had == 0 and "?" in behind  # not "does he agree that | had it been built, they would be safe?"
    return had + 2 >= min(tree.subtree(who)) and not asks and not behind.isdisjoint(("could", "might", "would"))


def _demands(tree: Tree, verb: int) -> bool:
    return tree.lemma(verb) in DEMANDING and not (tree.is_verb(verb) and tree.lemma(verb) in _MAKING)


_MAKING = frozenset({"compel", "force", "oblige"})  # who was forced to leave left
_UPON_VOTE = frozenset({"resolve", "vote"})
_AHEAD = frozenset({"planned", "proposed", "scheduled", "upcoming", "forthcoming", "expected", "future"})


def _planned(tree: Tree, predicate: int, above: list[int]) -> bool:
    aim = tree.child(predicate, "acl")
    if aim is not None and tree.lemma(aim) in _TAKING_PLACE and tree.tokens[aim - 1].text == "to":
        return _is_headline(tree, aim)  # "Talks to resume in Varna"
    modal = tree.modal(predicate)
    if modal is not None and tree.lemma(modal) in FUTURE_MODALS | POSSIBLE_MODALS:
        return tree.lemma(modal) != "could" or tree.child(predicate, "neg") is None
    for other in tree.children[predicate]:
        token = tree.tokens[other]
        if token.dep == "aux" and token.lemma.lower() in FUTURE_MODALS | POSSIBLE_MODALS:
            return True
        if token.dep == "auxpass" and token.tag == "VB" and tree.child(predicate, "aux") is None:
            return True  # "resolved that tenders be invited"
        if token.dep not in ("advcl", "ccomp", "conj", "parataxis") and token.text.lower() in _AHEAD:
            return True
    if tree.tokens[predicate].tag == "VB" and any(tree.lemma(i) == "please" for i in tree.children[predicate]):
        return True  # "please report by Friday"
    ready = tree.child(predicate, "acomp")
    if ready is not None and tree.lemma(ready) in PLANNING and ready + 1 < len(tree.tokens):
        return tree.tokens[ready + 1].text == "to"
    if tree.tokens[predicate].pos in NOMINAL and tree.lemma(tree.parent(predicate)) == "for":
        asks = tree.parent(tree.parent(predicate))  # "called for protests starting Monday"
        if tree.lemma(asks) in PLEADING and tree.is_verb(asks) and asks < predicate:
            return True
    verb = tree.tokens[predicate]
    demanded = any(_demands(tree, i) for i in above[:2]) and predicate > min(above[:1], default=predicate)
    if demanded and verb.pos == "VERB" and verb.tag == "VB":
        return True
    opened = any(tree.tokens[i].text.lower() == "to" for i in tree.among(predicate, "aux"))
    infinitive = verb.tag in ("VB", "VBN") and opened
    if infinitive and _is_headline(tree, predicate):
        return True
    for index in above:
        lemma = tree.lemma(index)
        if lemma == "due" and tree.tokens[predicate].pos in NOMINAL and tree.tokens[index + 1].text == "to":
            continue  # "deaths due to floods"
        if lemma == "want" and tree.tokens[index].tag == "VBN":
            continue  # "wanted by police for a stabbing"
        acomp = tree.child(index, "acomp") if lemma == "be" else None
        if infinitive and acomp is not None and tree.lemma(acomp) in PLANNING:
            return True
        if lemma in _UPON_VOTE and infinitive:
            return True  # "resolved in May to close it from 1 June"
        if lemma in PLANNING | FIXING and (
            infinitive or tree.tokens[predicate].pos in NOMINAL or verb.tag in ("VBG", "VB")
        ):
            return True
        wishes = lemma in ("like", "love", "prefer") and tree.modal(index) is not None
        if infinitive and wishes:
            return True  # "I'd like to file it by Friday"
        if infinitive and lemma in ("plan", "decision", "bid", "offer", "effort", "deal", "agreement", "be"):
            return True
        if any(tree.tokens[i].dep == "aux" and tree.lemma(i) in FUTURE_MODALS for i in tree.children[index]):
            return True
    return False
