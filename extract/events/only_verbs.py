"""Past tenses taken for what describes a noun, which are the verb that a sentence or clause lacks.

"One of the officers retired in May", "Another series of attacks hit posts in Karvat", "a day after a court freed him".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.wordlist import word_set
from extract.events.deed_words import BY_ITSELF, HARM, OWN_DOING, UNDERGONE
from extract.events.parse import FINITE, HELPERS, Hung, has_subject, is_below, labels_below, root_of, words_below
from extract.events.rule import rule
from extract.events.subjectless import COUNTING
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import TIME_NOUNS
from extract.records import Token

BRINGING = frozenset({"after", "because", "before", "until", "when", "while"})
MOVING = word_set("careen cross plough plow plunge rip rumble skid slam smash sweep tear veer work")
_DOING_AT = frozenset(
    [
        ("account", "for"),
        ("call", "for"),
        ("call", "on"),
        ("fire", "at"),
        ("fire", "on"),
        ("focus", "on"),
        ("pass", "to"),
        ("usher", "in"),
    ]
)
WHERE_TO = frozenset({"from", "into", "off", "over", "through", "towards"})
_SUMS = COUNTING | {"both", "few", "most"}


@rule(
    opens=True,
    examples=[
        "One:CD:ROOT:1→nsubj:5 of:IN:prep:1 the:DT:det:4 officers=officer:NNS:pobj:2 retired=retire:VBD:acl:4→ROOT:5 "
        "in:IN:prep:5 May:NNP:pobj:6 .:.:punct:1→punct:5",
        "Shelling:NN:ROOT:1→nsubj:4 by:IN:agent:1 troops=troop:NNS:pobj:2 killed=kill:VBD:advcl:1→ROOT:4 "
        "Noor:NNP:dobj:4 .:.:punct:1→punct:4",
        "Noor:NNP:poss:3 's:POS:case:1 killing:NN:ROOT:3→nsubj:4 sparked=spark:VBD:advcl:3→ROOT:4 "
        "riots=riot:NNS:dobj:4 .:.:punct:3→punct:4",
        "A:DT:det:2 series:NN:ROOT:2→nsubj:5 of:IN:prep:2 attacks=attack:NNS:pobj:3 hit:VBD:amod:6→ROOT:5 "
        "posts=post:NNS:dep:4→dobj:5 .:.:punct:2→punct:5",
    ],
    never=["Two:CD:nummod:2 men=man:NNS:ROOT:2 held=hold:VBD:acl:2 in:IN:prep:3 Karvat:NNP:pobj:4 .:.:punct:2"],
)
def only_verb(tokens: Sequence[Token], index: int) -> Hung:
    """The first past tense that a sentence without a verb of its own has is its verb, its first noun the subject."""
    if tokens[-1].text not in (".", ";"):
        return {}
    root = root_of(tokens, index)
    noun = (
        tokens[root].pos in ("NOUN", "PROPN", "NUM", "DET")
        or tokens[root].tag == "NN"
        or tokens[root].text.lower() in _SUMS
    )
    if not (noun or (root == 0 and tokens[0].tag == "VBG")):
        return {}
    finite = [i for i, one in enumerate(tokens) if one.tag in (*FINITE, "MD") and not _is_subordinate(tokens, i)]
    finite = [tokens[i].head if tokens[i].dep in HELPERS else i for i in finite]
    both = [_first_of_both(tokens, i) for i in finite[:1]]
    finite = finite if both == finite[:1] else both + finite
    alone = [i for i, one in enumerate(tokens) if one.tag == "VBN" and (does_it(tokens, i) or _behind_name(tokens, i))]
    verb = (finite or alone or [root])[0]
    clothed = tokens[verb].text in ("disguised", "dressed") and tokens[verb + 1].text == "as"  # `lost_verbs`
    if not root < verb or clothed or not all(_goes_on(tokens, verb, other) for other in finite[1:]):
        return {}
    return _as_adjective(tokens, root, verb) if tokens[verb].dep == "amod" else _as_participle(tokens, root, verb)


def _first_of_both(tokens: Sequence[Token], verb: int) -> int:
    """The participle without an auxiliary that a past tense is joined to, which then is one too: "A convoy carrying aid
    | crossed into Varna and met a crowd"."""
    first = tokens[verb].head
    both = tokens[verb].dep == "conj" and tokens[first].dep == "acl" and tokens[first].tag == "VBN" and first < verb
    return first if both and not labels_below(tokens, first) & {"agent", "auxpass"} else verb


def _goes_on(tokens: Sequence[Token], verb: int, other: int) -> bool:
    """Whether a second finite verb is of a clause of its own, so that it is not the sentence's."""
    clause = tokens[other].head if tokens[other].dep in ("aux", "auxpass") else other
    if tokens[clause].dep == "conj" and tokens[clause].head == verb:
        return True  # "Noor flew to Oman and has not been seen"
    between = range(verb + 1, clause)
    if is_below(tokens, clause, verb):
        return True  # "Talks began in May after he left"
    which = any(tokens[i].tag in ("WDT", "WP") and tokens[i - 1].text == "," for i in between)
    return which or (has_subject(tokens, clause) and any(tokens[i].text == ";" for i in between))


def _behind_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name stands before what was taken for an adjective, which it can't then be ("of Oman | hired men")."""
    thing, name = tokens[index].head, tokens[index - 1]
    return tokens[index].dep == "amod" and thing > index > 0 and name.pos == "PROPN" and name.head in (index, thing)


def _as_participle(tokens: Sequence[Token], root: int, verb: int) -> Hung:
    """The verb was taken for what describes the subject ("One of the officers | retired")."""
    token = tokens[verb]
    opens = token.dep == "advcl" and token.head == root and tokens[root].text.endswith("ing")
    opens = opens and (root == 0 or (tokens[root - 1].tag == "POS" and token.tag == "VBD"))  # "Noor's killing | led to"
    if not (token.dep == "acl" or opens) or token.head not in range(root, verb):
        return {}
    if tokens[tokens[token.head].head].lemma.lower() == "say":  # "Both refused, saying the deal | broke it"
        return {}
    below = words_below(tokens, verb)
    opener = below.get("mark", root)
    since = tokens[opener].text in ("since", "before", "after") and token.head == root == opener - 1
    if since and "nsubj" in below:  # "The first raid | since the start of the siege | came in June"
        hung = {opener: (root, "prep"), below["nsubj"]: (opener, "pobj"), verb: (verb, "ROOT"), root: (verb, "nsubj")}
        return hung | {i: (verb, one.dep) for i, one in enumerate(tokens) if i > verb and one.head == root}
    helped = {one.tag for one in tokens[root:verb] if one.head == verb and one.dep in HELPERS} & {*FINITE, "MD"}
    undergone = token.lemma.lower() in UNDERGONE | HARM and not ("dobj" in below or helped)  # "Two men held in Karvat."
    itself = token.tag == "VBD" and token.lemma.lower() in OWN_DOING
    aside = tokens[verb - 1].text == "," and not (itself or helped)
    if undergone or aside or below.keys() & {"agent", "mark", *SUBJECTS}:
        return {}
    if below.keys() & HELPERS and not helped:
        return {}
    opening = {i: (verb, one.dep) for i, one in enumerate(tokens[:root]) if one.head == root and one.dep == "prep"}
    behind = {i: (verb, one.dep) for i, one in enumerate(tokens) if i > verb and one.head == root}
    return opening | behind | {verb: (verb, "ROOT"), root: (verb, "nsubjpass" if "auxpass" in below else "nsubj")}


def _as_adjective(tokens: Sequence[Token], root: int, verb: int) -> Hung:
    """The verb was taken for what describes its object ("A series of attacks | hit posts in Karvat")."""
    thing = tokens[verb].head
    if not verb < thing or tokens[thing].pos not in NOMINAL or tokens[thing].head not in range(root, verb):
        return {}
    opening = {i: (verb, one.dep) for i, one in enumerate(tokens[:root]) if one.head == root and one.dep == "prep"}
    comma = [i for i in opening if any(tokens[k].text == "," for k in range(i, root))]
    opening = opening if len(comma) == len(opening) else {}
    behind = {i: (verb, one.dep) for i, one in enumerate(tokens) if i > thing and one.head == root}
    also = [i for i in range(verb + 1, thing) if tokens[i].head == thing and tokens[i].tag[:2] == "VB"]
    joined: Hung = dict.fromkeys(also, (verb, "conj"))
    if tokens[thing].dep == "pobj" and _behind_name(tokens, verb):  # "The government of Oman | hired men"
        joined[verb - 1] = (tokens[thing].head, "pobj")
        joined |= {i: (verb - 1, tokens[i].dep) for i in range(root, verb - 1) if tokens[i].head == thing}
    return opening | behind | joined | {verb: (verb, "ROOT"), root: (verb, "nsubj"), thing: (verb, "dobj")}


def _is_subordinate(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a finite verb, or the verb it helps, is of a clause that "after" or "which" brings in."""
    clause = tokens[verb].head if tokens[verb].dep in ("aux", "auxpass") else verb
    below = words_below(tokens, clause)
    if tokens[clause].dep == "acl":  # "soared in 2005, as airlines | expanded"
        return "nsubj" in below and "mark" in below and tokens[below["mark"]].text in ("as", "because", "while")
    return tokens[clause].dep in ("relcl", "advcl") and bool(below.keys() & {"mark", *SUBJECTS})


def does_it(tokens: Sequence[Token], verb: int) -> bool:
    """Whether what looks like a participle can be none, as nobody can be made its object or it has one of its own."""
    below = labels_below(tokens, verb)
    lemma = tokens[verb].lemma.lower()
    behind = tokens[verb + 1].text if verb + 1 < len(tokens) and tokens[verb + 1].head == verb else ""
    at = (lemma, behind) in _DOING_AT or (lemma in MOVING and behind in WHERE_TO)
    off = verb + 1 if behind and tokens[verb + 1].dep == "prt" else verb
    whom = off > verb and any(one.head in (verb, off) and one.dep in ("dobj", "pobj") for one in tokens[off + 1 :])
    acl = tokens[verb].dep == "acl" and ("xcomp" in below or whom)  # "The union | called off | its strike"
    if at or acl or lemma in OWN_DOING | BY_ITSELF:
        return True
    # "A tape | that aired in May | called on him to go": what describes as a participle stands before such a clause
    clauses = [
        i for i in range(tokens[verb].head, verb) if (tokens[i].head, tokens[i].dep) == (tokens[verb].head, "relcl")
    ]
    return tokens[verb].dep == "acl" and bool(clauses) and not any(one.text == "," for one in tokens[clauses[0] : verb])


@rule(
    tags="VBD",
    deps="ROOT",
    before=4,
    examples=[
        "Dockers=docker:NNS:nsubj:7→nsubj:2 called=call:VBN:acl:1→ROOT:2 off:RP:prt:2 strikes=strike:NNS:dobj:2 "
        "after:IN:mark:7 Acme:NNP:nsubj:7 paid=pay:VBD:ROOT:7→advcl:2 them:PRP:dobj:7"
    ],
    never=[
        "Men=man:NNS:nsubj:7 held=hold:VBN:acl:1 there:RB:advmod:2 and:CC:cc:2 beaten=beat:VBN:conj:2 "
        "today:NN:npadvmod:5 fled=flee:VBD:ROOT:7",
    ],
)
def verb_before_after(tokens: Sequence[Token], index: int) -> Hung:
    """What the first of two subjects does, where the second's clause was taken for the sentence: "The union | called
    off its strike | after the company paid"."""
    below = [i for i in range(index) if tokens[i].head == index]
    subjects = [i for i in below if tokens[i].dep in SUBJECTS]
    if len(subjects) != 2:
        return {}
    first, marks = subjects[0], [i for i in range(*subjects) if tokens[i].text in BRINGING]
    mark = marks[0] if marks and not labels_below(tokens, marks[0]) else None
    if mark is None or tokens[mark].dep not in ("mark", "prep"):
        return {}
    verbs = [i for i in range(first + 1, mark) if tokens[i].pos == "VERB" and tokens[i].tag in ("VBN", "VBD")]
    verb = verbs[0] if len(verbs) == 1 else first
    if tokens[verb].dep != "acl" or tokens[verb].head != first or tokens[verb - 1].text == ",":
        return {}
    left = {i: (verb, tokens[i].dep) for i in below if i < mark} | {mark: (index, "mark")}
    return left | {verb: (verb, "ROOT"), index: (verb, "advcl")}


@rule(
    words="after before",
    before=1,
    behind=2,
    examples=[
        "Acme:NNP:nsubj:2 shut=shut:VBD:ROOT:2 the:DT:det:4 mill:NN:dobj:2 a:DT:det:6 week:NN:npadvmod:2→npadvmod:7 "
        "after:IN:mark:9 men=man:NNS:nsubj:9 struck=strike:VBD:acl:6→advcl:2",
        "Noor:NNP:nsubj:2 quit=quit:VBD:ROOT:2 four:CD:nummod:4 days=day:NNS:npadvmod:5 after:IN:prep:2→mark:7 "
        "troops=troop:NNS:pobj:5→nsubj:7 fired=fire:VBN:acl:6→advcl:2 on:IN:prep:7 a:DT:det:10 crowd:NN:pobj:8",
        "Thousands=thousand:NNS:nsubj:9→nsubj:2 marched=march:VBN:acl:1→ROOT:2 on:IN:prep:2 Friday:NNP:pobj:3 "
        "a:DT:det:6 day:NN:npadvmod:9→npadvmod:7 after:IN:prep:6→mark:9 police:NN:nsubj:9 "
        "killed=kill:VBD:ROOT:9→advcl:2 a:DT:det:11 boy:NN:dobj:9",
        "Noor:NNP:nsubj:2 quit=quit:VBD:ROOT:2 weeks=week:NNS:npadvmod:4→npadvmod:4 after:IN:prep:2→mark:7 "
        "an:DT:det:8→det:6 audit:NN:compound:8→nsubj:7 found=find:VBN:amod:8→advcl:2 fraud:NN:pobj:4→dobj:7",
        "A:DT:det:2 week:NN:ROOT:2→npadvmod:3 after:IN:prep:2→mark:5 Acme:NNP:pobj:3→nsubj:5 "
        "fell=fall:VBD:acl:2→advcl:9 ,:,:punct:9 two:CD:nummod:8 men=man:NNS:nsubj:9 fled=flee:VBD:advcl:5→ROOT:9 "
        ".:.:punct:2→punct:9",
    ],
    never=[
        "Noor:NNP:nsubj:2 quit=quit:VBD:ROOT:2 a:DT:det:4 day:NN:npadvmod:5 after:IN:prep:2 men=man:NNS:pobj:5 "
        "held=hold:VBN:acl:6 in:IN:prep:7 Varna:NNP:pobj:8 were=be:VBD:auxpass:11 freed=free:VBN:advcl:2",
    ],
)
def so_long_after(tokens: Sequence[Token], index: int) -> Hung:
    """What something lies a length behind is a clause with its own subject: "quit four days | after troops fired"."""
    length, noun = index - 1, index + 1
    while noun + 1 < len(tokens) and tokens[noun].pos in _OF_SUBJECT and tokens[noun + 1].pos in _OF_SUBJECT:
        noun += 1
    verb = noun + 1
    if tokens[length].lemma.lower() not in TIME_NOUNS or verb >= len(tokens):
        return {}
    main = next((i for i in range(length - 1, -1, -1) if tokens[i].pos == "VERB"), index)
    ends: Hung = {}
    if all(tokens[i].head == length for i in range(length)):  # "A week after the bank fell, two men | fled"
        later = (i for i in range(verb + 1, len(tokens)) if tokens[i].head in (verb, length) and has_subject(tokens, i))
        main = next(later, index)
        root = root_of(tokens, length)
        ends = {main: (main, "ROOT")} | {
            i: (main, "punct") for i, one in enumerate(tokens) if one.head == root == length and one.pos == "PUNCT"
        }
    if main == index:
        return {}
    below = labels_below(tokens, verb)
    thing = tokens[verb].head  # "weeks after an audit | uncovered | fraud": the audit is no word of what it uncovered
    describes = tokens[verb].dep == "amod" and tokens[noun].dep == "compound" and tokens[noun].head == thing > verb
    describes = describes and tokens[index + 1].pos == "DET" and tokens[thing].head == index
    does = tokens[verb].tag == "VBD" or "dobj" in below or describes or does_it(tokens, verb)
    if not does or tokens[verb].tag not in ("VBD", "VBN") or below & HELPERS or tokens[noun].pos == "DET":
        return {}
    hung: Hung = {index: (verb, "mark"), noun: (verb, "nsubj"), verb: (main, "advcl"), length: (index, "npadvmod")}
    if describes:
        own = (i for i in range(index + 1, noun) if tokens[i].head == thing)
        return hung | ends | {thing: (verb, "dobj")} | {i: (noun, tokens[i].dep) for i in own}
    who = tokens[main].head
    if tokens[verb].dep == "ROOT" and (tokens[main].dep, tokens[who].head) == ("acl", verb) and who < main:
        return hung | {main: (main, "ROOT"), who: (main, tokens[who].dep)}
    taken = tokens[verb].dep == "acl" and tokens[verb].head in (length, noun)
    return hung | ends if taken and tokens[main].tag in ("VBD", "VBN") else {}


_OF_SUBJECT = frozenset({"ADJ", "DET", *NOMINAL, "NUM", "PRON"})


@rule(
    words="After after Before before Following following",
    deps="ROOT",
    behind=3,
    once=True,
    examples=[
        "Days=day:NNS:npadvmod:2 after:IN:ROOT:2→prep:6 the:DT:det:4 battle:NN:pobj:2 Noor:NNP:nsubj:6 "
        "entered=enter:VBD:relcl:4→ROOT:6 Varna:NNP:dobj:6 .:.:punct:2→punct:6",
    ],
    never=[
        "After:IN:ROOT:1 the:DT:det:3 battle:NN:pobj:1 that:WDT:dobj:6 Noor:NNP:nsubj:6 lost=lose:VBD:relcl:3",
        "After:IN:ROOT:1 a:DT:det:3 raid:NN:pobj:1 Noor:NNP:nsubj:5 led=lead:VBD:relcl:3 ,:,:punct:1 rebels:NNS:dep:1",
    ],
)
def behind_its_time(tokens: Sequence[Token], index: int) -> Hung:
    """What was taken for what describes the happening it followed: "Two days after the battle Noor | entered Varna"."""
    verb = next(
        (i for i in range(index + 3, len(tokens)) if tokens[i].dep == "relcl" and tokens[i].tag == "VBD"), index
    )
    thing, below = tokens[verb].head, words_below(tokens, verb)
    subject = below.get("nsubj", below.get("nsubjpass", index))
    own = min([subject, *(i for i, one in enumerate(tokens) if one.head == subject and i > thing)])
    if (
        tokens[thing].dep != "pobj"
        or tokens[thing].head != index
        or own != thing + 1
        or tokens[own].tag in ("WDT", "WP")
    ):
        return {}
    rest = [i for i, one in enumerate(tokens) if one.head == index and i not in (index, thing) and i > verb]
    if any(tokens[i].text == "," for i in range(own, len(tokens)) if tokens[i].head in (index, thing)):
        return {}
    return {index: (verb, "prep"), verb: (verb, "ROOT")} | {i: (verb, tokens[i].dep) for i in rest}


_CHARGED = frozenset({"of", "with"})
_INNER = frozenset({",", "after", "and", "before", "that", "when", "which", "who", "while"})


@rule(
    words="accused acquitted charged cleared convicted suspected",
    tags="VBN",
    before=1,
    behind=4,
    once=True,
    examples=[
        "Men=man:NNS:ROOT:1→nsubj:6 accused=accuse:VBN:acl:1 of:IN:prep:2 beating=beat:VBG:pcomp:3 Noor:NNP:dobj:4 "
        "denied=deny:VBD:xcomp:4→ROOT:6 it:PRP:dobj:6 .:.:punct:1→punct:6",
        "A:DT:det:2 nurse:NN:nsubj:3→nsubj:7 convicted=convict:VBN:ROOT:3→acl:2 of:IN:prep:3 "
        "poisoning=poison:VBG:pcomp:4 patients=patient:NNS:dobj:5 died=die:VBN:acl:6→ROOT:7 .:.:punct:3→punct:7",
    ],
    never=[
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 accused=accuse:VBN:ROOT:3 of:IN:prep:3 beating=beat:VBG:pcomp:4 "
        "men=man:NNS:dobj:5 held=hold:VBN:acl:6 there:RB:advmod:7",
        "Men=man:NNS:ROOT:1 accused=accuse:VBN:acl:1 of:IN:prep:2 beating=beat:VBG:pcomp:3 men=man:NNS:dobj:4 "
        "held=hold:VBN:acl:5 there:RB:advmod:6 .:.:punct:1",
    ],
)
def accused_did(tokens: Sequence[Token], index: int) -> Hung:
    """The past behind what somebody is accused of is what he did: "men accused of beating Noor | denied it"."""
    if tokens[index + 1].text not in _CHARGED or not tokens[index + 2].text.endswith("ing"):
        return {}
    stop = next((i for i in range(index + 3, len(tokens)) if tokens[i].text in _INNER), len(tokens))
    verb = next((i for i in range(index + 3, stop) if tokens[i].pos == "VERB" and tokens[i].tag in ("VBD", "VBN")), 0)
    below = labels_below(tokens, verb)
    if not verb or below & {"aux", "auxpass", "agent", "mark", *SUBJECTS} or tokens[verb].dep == "ROOT":
        return {}
    if tokens[verb].tag == "VBN" and not does_it(tokens, verb):
        return {}
    own = labels_below(tokens, index)
    who = tokens[index].head
    if who == index and not own & {"aux", "auxpass"}:
        who = next((i for i in range(index) if tokens[i].head == index and tokens[i].dep in SUBJECTS), index)
    if who == index or (tokens[index].dep != "ROOT" and tokens[who].dep != "ROOT"):
        return {}
    hung: Hung = {verb: (verb, "ROOT"), who: (verb, "nsubj"), index: (who, "acl")}
    return hung | {i: (verb, one.dep) for i, one in enumerate(tokens) if i > verb and one.head in (who, index)}


RULES = (
    accused_did,
    only_verb,
    verb_before_after,
    behind_its_time,
    so_long_after,
)
