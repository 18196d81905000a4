"""A clause has one subject: what the parse made a second one belongs to the first, or to what stands between them.

"The fifth round of | talks is scheduled", "Pope | Benedict XVI has spoken", "The mayor, | Omar Noor says".
And what is said has one: "said a bomb in Varna | killed six". Who is only spoken to is none: "Noor, | what did he do?".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.parse import FINITE, HELPERS, Hung, has_subject, labels_below
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import TIME_NOUNS
from extract.records import Token

_SUBJECTS = SUBJECTS - {"csubj", "csubjpass", "expl"}
_STEPS = 6
_REACH = 40  # words


def _is_time(token: Token) -> bool:
    return token.text in CALENDAR or token.lemma.lower() in TIME_NOUNS


def _opening(tokens: Sequence[Token], index: int) -> int:
    """The first word of a noun's phrase, as far as its words stand before it without a gap."""
    first = index
    while first and index >= tokens[first - 1].head > first - 1 and tokens[first - 1].head >= first:
        first -= 1
    return first


@rule(
    deps=_SUBJECTS,
    before=2,
    examples=[
        "The:DT:det:2 round:NN:nsubjpass:6 of:IN:prep:2 talks=talk:NNS:nsubjpass:6→pobj:3 is=be:VBZ:auxpass:6 "
        "scheduled=schedule:VBN:ROOT:6",
        "Pope:NNP:compound:2→compound:3 Benedict:NNP:nsubj:5→compound:3 XVI:NNP:nsubj:5 has=have:VBZ:aux:5 "
        "spoken=speak:VBN:ROOT:5",
        "The:DT:det:2 mayor:NN:nsubj:5 ,:,:punct:5 Noor:NNP:nsubj:5→appos:2 says=say:VBZ:ROOT:5 so:RB:advmod:5",
        "His:PRP$:poss:2 father:NN:nsubj:7 ,:,:punct:7 a:DT:det:5 cook:NN:nsubj:7→appos:2 ,:,:punct:7 "
        "fled=flee:VBD:ROOT:7",
        "Noor:NNP:nsubj:8 ,:,:punct:1 a:DT:det:4 cook:NN:nsubj:8→appos:1 ,:,:punct:4 and:CC:cc:4→cc:1 "
        "Quist:NNP:conj:4→conj:1 left=leave:VBD:ROOT:8",
        "A:DT:det:2 man:NN:nsubj:8 ,:,:punct:2 a:DT:det:5 boy:NN:nsubj:8→conj:2 and:CC:cc:5 girls=girl:NNS:conj:5 "
        "fled=flee:VBD:ROOT:8",
    ],
    never=[
        "Noor:NNP:nsubj:2 left=leave:VBD:ROOT:2 ,:,:punct:2 talks=talk:NNS:nsubj:5 failed=fail:VBD:conj:2",
        "Oman:NNP:nsubj:4 and:CC:cc:1 Iran:NNP:nsubj:4 met=meet:VBD:ROOT:4",
        "A:DT:det:2 man:NN:nsubj:5 ,:,:punct:2 Friday:NNP:nsubj:5 left=leave:VBD:ROOT:5 Varna:NNP:dobj:5",
    ],
)
def second_of_clause(tokens: Sequence[Token], index: int) -> Hung:
    """What stands between another subject and the verb is what a preposition brings, the name of who it is, or the end
    of a name: "The round of | talks is scheduled"."""
    token, verb = tokens[index], tokens[index].head
    if not index < verb or token.pos not in NOMINAL or _is_time(token):
        return {}
    near = range(index - 1, max(-1, index - _REACH), -1)
    subjects = (i for i in near if tokens[i].head == verb and tokens[i].dep in _SUBJECTS)
    first = next(subjects, None)
    if first is None or tokens[first].pos not in NOMINAL or _is_time(tokens[first]):
        return {}
    opening = _opening(tokens, index)
    before = opening - 1
    if before == first:  # "Benedict | XVI", "the group | al-Shabab"
        if token.pos != "PROPN":
            return {}
        if tokens[opening].pos == "DET" and tokens[first].pos == "PROPN":
            return {index: (first, "appos")}  # "Cyrus | the Younger"
        hung: Hung = {i: (index, one.dep) for i, one in enumerate(tokens[:first]) if one.head == first}
        return hung | {first: (index, "compound")}
    closed = next((i for i in range(index + 1, verb) if tokens[i].text == "," and tokens[i].head == verb), None)
    set_off = tokens[before].text == "," and before - 1 == first and tokens[opening].text in ("a", "an")
    named = tokens[first].pos == "PROPN" and "det" not in labels_below(tokens, first)  # not "A Turk, a | Swede and"
    if set_off and (closed is None) == named:
        joint = next((i for i in range(index + 2, verb) if tokens[i].dep == "cc" and tokens[i - 1].text == ","), verb)
        rest = (i for i in range(joint, verb) if tokens[i].head == index)  # "Noor, a | cook, and Lena Quist left"
        return {index: (first, "appos")} | {i: (first, tokens[i].dep) for i in rest if named}
    if set_off and closed is None and any(one.text == "and" for one in tokens[index + 1 : verb]):
        return {index: (first, "conj")}  # "A man, a | woman and a child were killed"
    if tokens[before].text in ("after", "before", "since"):
        return {}  # a clause may follow: "severed ties after | agents carried out a raid"
    if tokens[before].dep == "prep" and first < before and "pobj" not in labels_below(tokens, before):
        above = tokens[before].head
        return {index: (before, "pobj")} | ({} if above < before else {before: (before - 1, "prep")})
    named = tokens[before].text == "," and before - 1 == first and tokens[first].tag == "NN" and token.pos == "PROPN"
    return {index: (first, "appos")} if named and tokens[index + 1].text != "," else {}


@rule(
    tags="VBD",
    deps="acl",
    before=3,
    examples=[
        "Police:NNS:nsubj:2 said=say:VBD:ROOT:2 a:DT:det:4 bomb:NN:dobj:2→nsubj:5 killed=kill:VBD:acl:4→ccomp:2 "
        "six:CD:dobj:5",
        "Police:NNS:nsubj:2 said=say:VBD:ROOT:2 a:DT:det:4 bomb:NN:dobj:2→nsubj:7 in:IN:prep:4 Varna:NNP:pobj:5 "
        "exploded=explode:VBD:acl:6→ccomp:2",
    ],
    never=[
        "Police:NNS:nsubj:2 found=find:VBD:ROOT:2 a:DT:det:4 bomb:NN:dobj:2 buried=bury:VBD:acl:4 there:RB:advmod:5",
        "Police:NNS:nsubj:2 said=say:VBD:ROOT:2 a:DT:det:4 bomb:NN:dobj:2 found=find:VBD:acl:4 there:RB:advmod:5 "
        "was=be:VBD:auxpass:8 old=old:VBN:ccomp:2",
    ],
)
def said_it_did(tokens: Sequence[Token], index: int) -> Hung:
    """Whom nobody says does what stands behind "said": "Police said a bomb | killed six"."""
    noun = tokens[index].head
    for _ in range(_STEPS):
        if tokens[noun].dep not in ("pobj", "prep", "conj") or tokens[noun].head > noun:
            break
        noun = tokens[noun].head
    says = tokens[noun].head
    told = tokens[noun].dep == "dobj" and tokens[says].lemma.lower() == "say" and says < noun < index
    if not told or labels_below(tokens, index) & {"agent", "aux", "auxpass", "mark", *SUBJECTS}:
        return {}
    clause = any(one.head == says and one.dep == "ccomp" and i > says for i, one in enumerate(tokens))
    return {} if clause or tokens[index - 1].text == "," else {noun: (index, "nsubj"), index: (says, "ccomp")}


@rule(
    deps="nsubj",
    before=2,
    behind=3,
    examples=[
        "Police:NNS:nsubj:2 said=say:VBD:ROOT:2 Noor:NNP:nsubj:2→nsubjpass:9 ,:,:punct:3 a:DT:det:6 cook:NN:appos:3 "
        ",:,:punct:9 was=be:VBD:auxpass:9 shot=shoot:VBN:ccomp:2",
    ],
    never=[
        "Police:NNS:nsubj:2 said=say:VBD:ROOT:2 Noor:NNP:nsubj:2 ,:,:punct:3 he:PRP:nsubj:6 fled=flee:VBD:ccomp:2",
    ],
)
def said_he_was(tokens: Sequence[Token], index: int) -> Hung:
    """Who is named behind "said" is told of, where another says it: "Police said Tuesday Noor, | a cook, was shot"."""
    says = tokens[index].head
    if tokens[says].lemma.lower() != "say" or not says < index:
        return {}
    another = any(one.head == says and one.dep == "nsubj" for one in tokens[:says])
    clauses = (i for i in range(index + 1, len(tokens)) if (tokens[i].head, tokens[i].dep) == (says, "ccomp"))
    told = next(clauses, None)
    if not another or told is None or has_subject(tokens, told):
        return {}
    return {index: (told, "nsubjpass" if "auxpass" in labels_below(tokens, told) else "nsubj")}


_ASKS = frozenset({"how", "what", "when", "where", "why"})
_HELPS = frozenset(
    {"are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "was", "were", "will", "would"}
)


@rule(
    tags="NNP",
    deps="ROOT nsubj dep appos compound npadvmod",
    behind=4,
    once=True,
    examples=[
        "Mr.:NNP:compound:2 Berg:NNP:ROOT:2→npadvmod:7 ,:,:punct:2→punct:7 what:WP:dobj:7 did=do:VBD:aux:7 "
        "he:PRP:nsubj:7 say=say:VB:relcl:2→ROOT:7 ?:.:punct:2→punct:7",
        "Noor:NNP:nsubj:5→npadvmod:5 ,:,:punct:5 did=do:VBD:aux:5 you:PRP:nsubj:5 go:VB:ROOT:5 ?:.:punct:5",
    ],
    never=[
        "Noor:NNP:nsubj:7 ,:,:punct:1 who:WP:nsubj:4 left=leave:VBD:relcl:1 ,:,:punct:7 did=do:VBD:aux:7 "
        "go:VB:ROOT:7 ?:.:punct:7",
        "Noor:NNP:nsubj:5 ,:,:punct:5 did=do:VBD:aux:5 not:RB:neg:5 go:VB:ROOT:5 .:.:punct:5",
    ],
)
def spoken_to(tokens: Sequence[Token], index: int) -> Hung:
    """Whoever is named before a question, with a comma, is asked it: "Karl Berg, | what did he tell you?"."""
    opens = index + 2
    if tokens[index + 1].text != "," or all(one.text != "?" for one in tokens[opens:]):
        return {}
    first = _opening(tokens, index)
    if first and tokens[first - 1].text not in ("“", '"', "``", "‘", ":"):
        return {}
    helper = opens + 1 if tokens[opens].text.lower() in _ASKS else opens
    if tokens[helper].text.lower() not in _HELPS:
        return {}
    inside = range(opens, len(tokens))
    verb = next((i for i in inside if tokens[i].pos in ("AUX", "VERB") and tokens[i].head in (i, index)), None)
    if verb is None:
        return {}
    rest = {i: (verb, "punct") for i, one in enumerate(tokens) if one.head == index and one.dep == "punct"}
    above = verb if tokens[verb].head == verb or tokens[index].head == index else tokens[index].head
    dep = "ROOT" if above == verb else tokens[index].dep
    return rest | {index: (verb, "npadvmod"), verb: (above, dep)}


@rule(
    words="who which",
    deps="nsubj nsubjpass",
    before=3,
    behind=2,
    examples=[
        "An:DT:det:2 inquest:NN:nsubjpass:9→nsubj:14 into:IN:prep:2 Noor:NNP:pobj:3 ,:,:punct:4 8:CD:pobj:3 "
        ",:,:punct:4 who:WP:nsubjpass:9 drowned=drown:VBD:ROOT:9→relcl:4 in:IN:prep:9 May:NNP:pobj:10 ,:,:punct:9 "
        "today:NN:npadvmod:14 opened=open:VBD:advcl:9→ROOT:14"
    ],
    never=[
        "The:DT:det:2 man:NN:nsubj:7 ,:,:punct:2 who:WP:nsubj:5 fled=flee:VBD:relcl:2 ,:,:punct:2 left:VBD:ROOT:7",
        "A:DT:det:2 man:NN:nsubj:5 ,:,:punct:2 who:WP:nsubj:5 fled=flee:VBD:ROOT:5 ,:,:punct:5 saying=say:VBG:advcl:5 "
        "so:RB:advmod:7",
    ],
)
def of_whom(tokens: Sequence[Token], index: int) -> Hung:
    """A clause with a subject besides "who" tells of the name before that, and the past behind its comma is what the
    sentence tells: "An inquest into the death of Noor, 8, | who drowned in May, | opened today"."""
    verb = tokens[index].head
    first = next((i for i in range(index) if tokens[i].head == verb and tokens[i].dep in _SUBJECTS), None)
    if first is None or verb < index or tokens[index - 1].text != ",":
        return {}
    told = (i for i, one in enumerate(tokens) if i > verb and one.head == verb and one.dep in ("advcl", "conj", "dep"))
    last = next((i for i in told if tokens[i].tag == "VBD" and not has_subject(tokens, i)), None)
    named = next((i for i in range(index - 1, first, -1) if tokens[i].pos in NOMINAL), None)
    if last is None or named is None or all(one.text != "," for one in tokens[verb:last]):
        return {}
    if labels_below(tokens, last) & {"mark", "cc"} or any(one.head == verb and one.dep == "cc" for one in tokens):
        return {}
    above = (last, "ROOT") if tokens[verb].head == verb else (tokens[verb].head, tokens[verb].dep)
    passive = "auxpass" in labels_below(tokens, last)
    return {first: (last, "nsubjpass" if passive else "nsubj"), verb: (named, "relcl"), last: above}


@rule(
    words="both Both neither Neither",
    deps="preconj",
    behind=1,
    examples=[
        "They:PRP:nsubj:2 met=meet:VBD:ROOT:2 ;:::punct:2 both:DT:preconj:5→nsubjpass:6 were=be:VBD:auxpass:6 "
        "held=hold:VBN:conj:2",
    ],
    never=["both:DT:preconj:2 men=man:NNS:nsubjpass:4 were=be:VBD:auxpass:4 held=hold:VBN:ROOT:4"],
)
def stands_for_both(tokens: Sequence[Token], index: int) -> Hung:
    """What stands right before an auxiliary is its subject: "; | both | were held"."""
    helper = tokens[index + 1]
    verb = helper.head
    if tokens[index].head != index + 1 or helper.dep not in ("aux", "auxpass") or has_subject(tokens, verb):
        return {}
    return {index: (verb, "nsubjpass" if helper.dep == "auxpass" else "nsubj")}


@rule(
    words="whom which",
    deps="pobj",
    before=4,
    behind=3,
    examples=[
        "Residents=resident:NNS:nsubj:6→nsubjpass:10 ,:,:punct:10 most:JJS:nsubj:6 of:IN:prep:3 whom:WP:pobj:4 "
        "fled=flee:VBD:ROOT:6→relcl:1 Oman:NNP:dobj:6 ,:,:punct:10 were=be:VBD:auxpass:10 "
        "told=tell:VBN:parataxis:6→ROOT:10 .:.:punct:6→punct:10",
        "Men=man:NNS:nsubj:9 ,:,:punct:1 some:DT:nsubj:6 of:IN:prep:3 whom:WP:pobj:4 were=be:VBD/AUX:auxpass:9→relcl:1 "
        "asleep:JJ:acomp:6 ,:,:punct:6 died=die:VBD:ROOT:9 .:.:punct:9",
    ],
    never=[
        "Residents=resident:NNS:nsubjpass:10 ,:,:punct:1 many:JJ:nsubj:6 of:IN:prep:3 whom:WP:pobj:4 "
        "fled=flee:VBD:relcl:1 Oman:NNP:dobj:6 ,:,:punct:10 were=be:VBD:auxpass:10 told=tell:VBN:ROOT:10",
    ],
)
def some_of_whom(tokens: Sequence[Token], index: int) -> Hung:
    """What some of them did tells of the noun before the comma, which has its own verb: "Residents, most of | whom |
    fled Oman, were told"."""
    some = tokens[index - 1].head
    verb = tokens[some].head
    if tokens[index - 1].text != "of" or tokens[some].dep not in SUBJECTS or tokens[some - 1].text != ",":
        return {}
    behind = (i for i in range(verb + 1, len(tokens)) if tokens[i].head == verb)
    own = {"mark", *SUBJECTS}  # not "who were held when war began"
    mains = (i for i in behind if tokens[i].dep in _BESIDE and not labels_below(tokens, i) & own)
    told = tokens[verb].dep == "ROOT"
    main = next((i for i in mains if tokens[i].tag in (*FINITE, "VBN")), verb) if told else tokens[verb].head
    subject_of = verb if told else main
    subjects = (i for i in range(some) if tokens[i].head == subject_of and tokens[i].dep in SUBJECTS)
    who = next(subjects, None)
    if who is None or not any(one.text == "," for one in tokens[verb:main]):
        return {}
    if not told:
        return {verb: (who, "relcl")} if tokens[verb].dep in HELPERS else {}
    passive = "auxpass" in labels_below(tokens, main)
    rest = {i: (main, one.dep) for i, one in enumerate(tokens) if i > main and one.head == verb}
    return rest | {verb: (who, "relcl"), main: (main, "ROOT"), who: (main, "nsubjpass" if passive else "nsubj")}


_BESIDE = frozenset({"advcl", "conj", "parataxis"})

RULES = (of_whom, second_of_clause, said_it_did, said_he_was, spoken_to, stands_for_both, some_of_whom)
