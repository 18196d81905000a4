"""Past tenses and participles that were taken for one another, and what that says of who did it.

"Noor, hanged in May, was a nurse"; of a second verb tells `retag_joined`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.entities.entry_verbs import VERBS
from extract.entities.model import CALENDAR
from extract.entities.wordlist import word_set
from extract.events.deed_words import BY_ITSELF, OWN_DOING, UNDERGONE
from extract.events.parse import FINITE, first_behind, has_finite, has_subject, labels_below, words_below
from extract.events.retag_joined import ANY_TENSE
from extract.events.rule import Mended, rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import DEMANDING, GIVING, REPORTING, TIME_NOUNS
from extract.records import Token

_SAID = REPORTING - GIVING - {"tell"}
# Forms that no participle has.
_ONLY_PAST = word_set("""
ate awoke began blew broke chose drank drew drove fell flew forbade forgave gave grew knew mistook overthrew rang rode
rose sang sank saw shook sprang stole swam swore threw took undertook went withdrew woke wore wrote
""")
_NO_CLAUSE = frozenset({"aux", "ccomp", "dobj", "mark", "prt", "xcomp"})  # what a participle that tells of a noun lacks


@rule(
    tags="VBD",
    deps="acl advcl",
    behind=1,
    examples=[
        "Noor:NNP:nsubj:7 ,:,:punct:1 hanged=hang:VBD:acl:1→VBN:acl:1 in:IN:prep:3 May:NNP:pobj:4 ,:,:punct:7 "
        "left=leave:VBD:ROOT:7 heirs=heir:NNS:dobj:7"
    ],
    never=[
        "Noor:NNP:nsubj:2 sang=sing:VBD:ROOT:2 ,:,:punct:2 left=leave:VBD:advcl:2 Varna:NNP:dobj:4 "
        "and:CC:cc:4 slept=sleep:VBD:conj:4",
        "She:PRP:nsubj:2 sang=sing:VBD:ROOT:2 ,:,:punct:2 served=serve:VBD:advcl:2 as:IN:prep:4 judge:NN:pobj:5 "
        "and:CC:cc:4 wrote=write:VBD:conj:4 plays=play:NNS:dobj:8",
    ],
)
def parted_from_noun(tokens: Sequence[Token], index: int) -> Mended:
    """A comma parts a verb without a subject from the noun it tells of: "Noor, | hanged in May, was"."""
    token = tokens[index]
    own = labels_below(tokens, index) if token.dep == "advcl" else set()
    by_itself = token.lemma.lower() in OWN_DOING | BY_ITSELF or own & _NO_CLAUSE or token.text in _ONLY_PAST
    if by_itself or tokens[index - 1].text != "," or has_subject(tokens, index):
        return {}
    joined = (i for i, one in enumerate(tokens) if one.head == index and one.dep == "conj" and one.tag == "VBD")
    if any("dobj" in labels_below(tokens, i) for i in joined):
        return {}
    return {index: replace(token, tag="VBN")}


@rule(
    tags="VBD",
    behind=1,
    examples=["Noor:NNP:nsubj:2 beaten=beat:VBD:ROOT:2→VBN:ROOT:2 in:IN:prep:2 Varna:NNP:pobj:3"],
    never=["Noor:NNP:nsubj:2 beat:VBD:ROOT:2 Quist:NNP:dobj:2 .:.:punct:2"],
)
def no_past(tokens: Sequence[Token], index: int) -> Mended:
    """By its form it is a participle: "Noor | beaten in Varna"."""
    token = tokens[index]
    return {index: replace(token, tag="VBN")} if token.text.endswith(("en", "wn")) else {}


@rule(
    deps="nsubjpass",
    behind=1,
    examples=[
        "The:DT:det:2 rebels=rebel:NNS:nsubjpass:3→NNS:nsubj:3 took=take:VBD:ROOT:3 it:PRP:dobj:3",
        "Noor:NNP:nsubjpass:3→NNP:nsubj:3 has=have:VBZ:aux:3 resigned=resign:VBN:ROOT:3 .:.:punct:3",
    ],
    never=["Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 fined=fine:VBN:ROOT:3 .:.:punct:3"],
)
def does_it(tokens: Sequence[Token], index: int) -> Mended:
    """A verb without the auxiliary of a passive can't be one: finite, with a particle or an object, or what nobody
    undergoes."""
    verb = tokens[index].head
    own = labels_below(tokens, verb)
    active = tokens[verb].tag in FINITE or own & {"dobj", "prt"} or tokens[verb].lemma.lower() in OWN_DOING
    return {index: replace(tokens[index], dep="nsubj")} if active and not own & {"auxpass", "agent"} else {}


@rule(
    words="called",
    tags="VBN",
    behind=1,
    examples=[
        "They:PRP:nsubj:2 called=call:VBN:ROOT:2→VBD:ROOT:2 on:IN:prep:2 Noor:NNP:pobj:3 to:TO:aux:6 go:VB:xcomp:2",
        "Acme:NNP:nsubjpass:2→NNP:nsubj:2 called=call:VBN:ROOT:2→VBD:ROOT:2 on:IN:prep:2 Oman:NNP:pobj:3 to:TO:aux:6 "
        "free:VB:advcl:2 him:PRP:dobj:6",
    ],
    never=["Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 called=call:VBN:ROOT:3 for:IN:prep:3 questioning:NN:pobj:4"],
)
def called_on(tokens: Sequence[Token], index: int) -> Mended:
    """Who "called on" or "for" something: without an auxiliary nobody was called anything."""
    own = words_below(tokens, index)
    on = tokens[index + 1].text
    who = own.get("nsubj", own.get("nsubjpass") if on in ("on", "upon") else None)
    if who is None and index and tokens[index].dep == "acl" and tokens[index - 1].tag == "NNP" and on in ("for", "on"):
        return {index: replace(tokens[index], tag="VBD")}  # hung on the name right before it
    if on not in ("for", "on", "upon") or who is None or own.keys() & {"aux", "auxpass"}:
        return {}
    return {who: replace(tokens[who], dep="nsubj"), index: replace(tokens[index], tag="VBD")}


@rule(
    tags="VBN",
    deps="ROOT",
    once=True,
    examples=[
        "Noor:NNP:nsubj:6 ,:,:punct:1 who:WP:nsubj:4 led=lead:VBD:relcl:1 it:PRP:dobj:4 denied=deny:VBN:ROOT:6"
        "→VBD:ROOT:6 that:IN:mark:9 they:PRP:nsubj:9 fled=flee:VBD:ccomp:6",
    ],
    never=[
        "Noor:NNP:nsubj:2 told=tell:VBN:ROOT:2 that:IN:mark:5 aid:NN:nsubj:5 ended=end:VBD:ccomp:2",
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 said=say:VBN:ROOT:3 that:IN:mark:6 they:PRP:nsubj:6 "
        "fled=flee:VBD:ccomp:3",
    ],
)
def says_it(tokens: Sequence[Token], index: int) -> Mended:
    """Who says something without an auxiliary before it said it: "Noor, who led the brigade, | denied that it fled"."""
    own = words_below(tokens, index)
    who = own.get("nsubj", own.get("nsubjpass", index))
    said = tokens[index].lemma.lower() in _SAID and (
        own.get("ccomp", 0) > index or any(one.text == "that" for one in tokens[index + 1 :])
    )
    if not said or who >= index or own.keys() & {"aux", "auxpass", "agent"}:
        return {}
    return {who: replace(tokens[who], dep="nsubj"), index: replace(tokens[index], tag="VBD")}


@rule(
    tags="VBP",
    deps="ccomp",
    behind=1,
    examples=[
        "It:PRP:nsubj:2 recommends=recommend:VBZ:ROOT:2 that:IN:mark:6 the:DT:det:5 ministry:NN:nsubj:6 "
        "publish:VBP:ccomp:2→VB:ccomp:2 it:PRP:dobj:6"
    ],
    never=[
        "It:PRP:nsubj:2 demands=demand:VBZ:ROOT:2 that:IN:mark:5 banks=bank:NNS:nsubj:5 publish:VBP:ccomp:2 .:.:punct:2"
    ],
)
def demanded_of_one(tokens: Sequence[Token], index: int) -> Mended:
    """What is demanded with "that" of one alone, who "publishes" where he does it."""
    below = {one.dep: one for one in tokens[:index] if one.head == index}
    single = "nsubj" in below and below["nsubj"].tag in ("NN", "NNP")
    wanted = single and "mark" in below and tokens[tokens[index].head].lemma.lower() in DEMANDING
    return {index: replace(tokens[index], tag="VB")} if wanted else {}


@rule(
    words="appointed elected named nominated promoted",
    tags="VBN",
    deps="acl amod ROOT",
    before=1,
    behind=3,
    examples=[
        "Acme:NNP:compound:2 Inc.:NNP:ROOT:2 named=name:VBN:acl:2→VBD:acl:2 Lena:NNP:compound:5 Quist:NNP:oprd:3 "
        "chief:NN:oprd:3 .:.:punct:3",
        "The:DT:det:2 board:NN:nsubjpass:3→nsubj:3 named=name:VBN:ROOT:3→VBD:ROOT:3 Noor:NNP:oprd:3→dobj:3 "
        "as:IN:prep:3 head:NN:pobj:5",
        "The:DT:det:2 board:NN:ROOT:2→nsubj:3 named=name:VBN:acl:2→VBD:ROOT:3 Noor:NNP:oprd:3→dobj:3 "
        "as:IN:prep:2→prep:3 head:NN:pobj:5 .:.:punct:2→punct:3",
    ],
    never=[
        "A:DT:det:2 man:NN:nsubj:6 named=name:VBN:acl:2 Omar:NNP:compound:5 Noor:NNP:oprd:3 left=leave:VBD:ROOT:6 "
        "it:PRP:dobj:6",
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 named=name:VBN:ROOT:3 Lena:NNP:compound:5 Quist:NNP:oprd:3 "
        "in:IN:prep:3 May:NNP:pobj:6",
    ],
)
def named_by_name(tokens: Sequence[Token], index: int) -> Mended:
    """Without an auxiliary between two names, the second of two words ("Acme Inc. | named Lena Quist chief"), or of
    whom somebody names as what: "the board | named Noor as head".
    """
    names = (tokens[index - 1], *tokens[index + 1 : index + 3])
    below = words_below(tokens, index)
    if below.keys() & {"aux", "auxpass", "agent"}:
        return {}
    active = {index: replace(tokens[index], tag="VBD")}
    whom = below.get("oprd", index)
    topic = below.get("nsubjpass", tokens[index].head)
    main = "ROOT" in (tokens[index].dep, tokens[topic].dep)
    if "oprd" not in below or [one.text for one in tokens[whom + 1 : whom + 2]] != ["as"] or not main:
        return {} if any(one.tag != "NNP" for one in names) else active
    behind = {i: replace(one, head=index) for i, one in enumerate(tokens) if one.head == topic and i > index}
    who = {topic: replace(tokens[topic], dep="nsubj", head=index), whom: replace(tokens[whom], dep="dobj")}
    return behind | who | {index: replace(tokens[index], tag="VBD", dep="ROOT", head=index)}


@rule(
    tags="VBN",
    deps="acl",
    before=1,
    behind=3,
    examples=[
        "The:DT:det:2 insurers=insurer:NNS:nsubjpass:10→NNS:nsubj:3 visited=visit:VBN:acl:2→VBD:ROOT:3 in:IN:prep:3 "
        "May:NNP:pobj:4 and:CC:cc:2→CC:cc:3 their:PRP$:poss:8 report:NN:conj:2→NN:nsubjpass:10 is=be:VBZ:auxpass:10 "
        "awaited=await:VBN:ROOT:10→VBN:conj:3 .:.:punct:10→.:punct:3",
        "The:DT:det:2 insurers=insurer:NNS:ROOT:2→NNS:nsubj:3 visited=visit:VBN:acl:2→VBD:ROOT:3 and:CC:cc:3 "
        "their:PRP$:poss:6 report:NN:nsubjpass:8 is=be:VBZ:auxpass:8 awaited=await:VBN:conj:3 .:.:punct:2→.:punct:3",
    ],
    never=[
        "The:DT:det:2 man:NN:nsubjpass:8 held=hold:VBN:acl:2 in:IN:prep:3 May:NNP:pobj:4 and:CC:cc:2 his:PRP$:poss:7 "
        "wife:NN:conj:2 were=be:VBD:auxpass:10 freed=free:VBN:ROOT:10 .:.:punct:10",
    ],
)
def first_of_two(tokens: Sequence[Token], index: int) -> Mended:
    """What "is" and "was" tell of one is not told of two: "The insurers | visited and their report is awaited"."""
    who = tokens[index].head
    main = tokens[who].head
    if main == who:
        return _opens_two(tokens, index)
    kinds = ((who, "conj"), (main, tokens[who].dep))
    last = next((i for i in range(index, len(tokens)) if (tokens[i].head, tokens[i].dep) in kinds), None)
    he = last is not None and tokens[last].text in _HE
    if last is None or tokens[who].dep not in SUBJECTS or main <= last or not (he or tokens[last].tag in ("NN", "NNP")):
        return {}
    finite = next(
        (one for one in tokens[last + 1 :] if one.tag in FINITE and one.dep in ("aux", "auxpass", "ROOT")), None
    )
    below = labels_below(tokens, index)
    single = finite is not None and (he or finite.text in ("is", "was", "has") or finite.tag == "VBZ")
    if not single or tokens[last + 1] is not finite or below & {"agent", "aux", "auxpass"} or tokens[main].head != main:
        return {}
    if tokens[index].lemma.lower() in UNDERGONE and "dobj" not in below:
        return {}
    own = {
        i: replace(one, head=index) for i, one in enumerate(tokens) if one.head == who and i > index and one.dep == "cc"
    }
    own |= {i: replace(one, head=index) for i, one in enumerate(tokens) if one.head == main and one.text == "."}
    own[who] = replace(tokens[who], dep="nsubj", head=index)
    own[last] = replace(tokens[last], dep=tokens[who].dep, head=main)
    own[main] = replace(tokens[main], dep="conj", head=index)
    return own | {index: replace(tokens[index], tag="VBD", dep="ROOT", head=index)}


_HE = frozenset({"he", "she", "they"})


def _opens_two(tokens: Sequence[Token], index: int) -> Mended:
    """The same where the noun was taken for the root, and the second clause hangs on the participle."""
    who = tokens[index].head
    other = first_behind(tokens, index, "conj")
    below = labels_below(tokens, index)
    if other is None or not has_subject(tokens, other) or below & {"agent", "aux", "auxpass"}:
        return {}
    finite = tokens[other].tag in FINITE or any(one.head == other and one.tag in FINITE for one in tokens)
    if not finite or (tokens[index].lemma.lower() in UNDERGONE and "dobj" not in below):
        return {}
    moved = {i: replace(one, head=index) for i, one in enumerate(tokens) if one.head == who and one.tag == "."}
    moved[who] = replace(tokens[who], dep="nsubj", head=index)
    return moved | {index: replace(tokens[index], tag="VBD", dep="ROOT", head=index)}


@rule(
    tags="VBD",
    deps="acl",
    before=1,
    behind=2,
    examples=[
        "A:DT:det:2 ship:NN:nsubjpass:7 launched=launch:VBD:acl:2→VBN:acl:2 in:IN:prep:3 May:NNP:pobj:4 "
        "was=be:VBD:auxpass:7 scrapped=scrap:VBN:ROOT:7",
    ],
    never=[
        "A:DT:det:2 man:NN:nsubjpass:7 died=die:VBD:acl:2 in:IN:prep:3 May:NNP:pobj:4 is=be:VBZ:auxpass:7 "
        "mourned=mourn:VBN:ROOT:7",
        "A:DT:det:2 bus:NN:nsubjpass:7 hit:VBD:acl:2 a:DT:det:5 wall:NN:dobj:3 was=be:VBD:auxpass:7 "
        "wrecked=wreck:VBN:ROOT:7",
    ],
)
def before_its_verb(tokens: Sequence[Token], index: int) -> Mended:
    """What tells of a subject whose own verb follows was done to it: "A ship | launched in May was scrapped"."""
    noun = tokens[index].head
    verb = tokens[noun].head
    if noun != index - 1 or tokens[noun].dep not in SUBJECTS or verb < index or tokens[index].text in _ONLY_PAST:
        return {}
    helped = any(one.head == verb and one.dep == "auxpass" for one in tokens[index:verb])
    own = labels_below(tokens, index)
    alone = tokens[index].lemma.lower() in OWN_DOING | BY_ITSELF or own & {*SUBJECTS, *_NO_CLAUSE}
    return {index: replace(tokens[index], tag="VBN")} if helped and own & {"prep", "npadvmod"} and not alone else {}


@rule(
    words=ANY_TENSE,
    tags="VBP",
    before=1,
    examples=[
        "He:PRP:nsubj:2 quit:VBP:ROOT:2→VBD:ROOT:2 in:IN:prep:2 May:NNP:pobj:3 but:CC:cc:2 returned=return:VBD:conj:2",
    ],
    never=["They:PRP:nsubj:2 quit:VBP:ROOT:2 in:IN:prep:2 May:NNP:pobj:3"],
)
def of_one(tokens: Sequence[Token], index: int) -> Mended:
    """What one does now ends in "s", so it was done: "He | quit in May"."""
    subjects = (one for one in tokens[:index] if one.head == index and one.dep == "nsubj")
    one = next(subjects, None)
    single = one is not None and (one.text.lower() in ("he", "she", "it") or one.tag == "NNP")
    joined = any(other.dep == "conj" and tokens[other.head] is one for other in tokens[:index])
    return {index: replace(tokens[index], tag="VBD")} if single and not joined else {}


@rule(
    tags="VBD",
    deps="xcomp",
    before=2,
    examples=[
        "He:PRP:nsubj:2 showed=show:VBD:ROOT:2 a:DT:det:4 pass:NN:dobj:2 issued=issue:VBD:xcomp:2→VBN:acl:4 "
        "last:JJ:amod:7 May:NNP:dobj:5→npadvmod:5"
    ],
    never=[
        "He:PRP:nsubj:2 had=have:VBD:ROOT:2 a:DT:det:4 pass:NN:dobj:2 issued=issue:VBD:xcomp:2",
        "Men=man:NNS:ROOT:1 wearing=wear:VBG:acl:1 masks=mask:NNS:dobj:2 stopped=stop:VBD:xcomp:2 him:PRP:dobj:4",
    ],
)
def told_of_object(tokens: Sequence[Token], index: int) -> Mended:
    """Right behind an object it tells what was done to that before: "showed a pass | issued last May"."""
    verb, thing, word = tokens[index].head, index - 1, tokens[index]
    finite = tokens[verb].tag in FINITE or "aux" in labels_below(tokens, verb)
    held = tokens[thing].head == verb and tokens[thing].dep == "dobj" and finite
    held = held and tokens[verb].lemma.lower() not in _MADE_SO and word.lemma.lower() not in _SAID
    if not held or word.text in _ONLY_PAST or labels_below(tokens, index) & {"aux", "auxpass", *SUBJECTS}:
        return {}
    days = {i: replace(one, dep="npadvmod") for i, one in enumerate(tokens) if one.head == index and one.dep == "dobj"}
    if any(one.lemma not in TIME_NOUNS and one.text not in CALENDAR for one in days.values()):
        return {}
    if tokens[thing].pos == "PROPN":  # "entered Oman | hidden in a lorry on Monday": he was, and entered it on Monday
        when = {
            i: replace(one, head=verb)
            for i, one in enumerate(tokens)
            if one.head == index and any(day.head == i and (day.text in CALENDAR or day.tag == "CD") for day in tokens)
        }
        return {index: replace(word, tag="VBN", dep="advcl", head=verb)} | days | when
    return {index: replace(word, tag="VBN", dep="acl", head=thing)} | days


_MADE_SO = frozenset({"find", "get", "have", "hear", "help", "keep", "leave", "let", "make", "see", "want", "watch"})


@rule(
    words="'d ’d 's ’s",
    tags="MD VBD VBZ",
    deps="aux auxpass",
    before=1,
    behind=1,
    examples=[
        "He:PRP:nsubj:3 'd=would:MD/AUX:aux:3→have=VBD/AUX:aux:3 gone=go:VBN:ROOT:3 .:.:punct:3",
        "He:PRP:nsubj:4 's=be:VBZ/AUX:auxpass:4→have=VBZ/AUX:aux:4 been=be:VBN/AUX:auxpass:4 held=hold:VBN:ROOT:4",
    ],
    never=[
        "He:PRP:nsubj:4 'd=would:MD/AUX:aux:4 have:VB/AUX:aux:4 gone=go:VBN:ROOT:4 .:.:punct:4",
        "He:PRP:nsubj:3 's=be:VBZ/AUX:auxpass:3 held=hold:VBN:ROOT:3 now:RB:advmod:3",
    ],
)
def shortened_have(tokens: Sequence[Token], index: int) -> Mended:
    """What is shortened before a participle is "had", and before "been" it is "has": "he | 'd gone", "he | 's been"."""
    word, verb = tokens[index], tokens[index].head
    others = {one.text.lower() for one in tokens[index + 1 : verb] if one.head == verb and one.pos == "AUX"}
    if word.tag == "VBZ":
        been = tokens[verb].text == "been" or "been" in others
        return {index: replace(word, lemma="have", dep="aux")} if been and word.lemma != "have" else {}
    had = tokens[verb].tag == "VBN" and not others - {"been"} and word.lemma != "have"
    return {index: replace(word, lemma="have", tag="VBD")} if had else {}


_PASTS = {"wept": "weep", "swam": "swim", "slept": "sleep", "sang": "sing", "swore": "swear", "dug": "dig"}
_PASTS |= {"hid": "hide"}
_PASTS |= {"crept": "creep", "fled": "flee", "froze": "freeze", "knelt": "kneel", "rode": "ride", "sank": "sink"}
_PASTS |= {"shook": "shake", "threw": "throw", "tore": "tear", "woke": "wake", "wrote": "write"}
# What opens a chronicle's entry and is no noun: "flees".
_NOW = frozenset(verb.lower() for verb in VERBS) - word_set("""
buys captures closes defeats finds leads leaves meets reaches surrenders travels wins
""")
_MISREAD = frozenset({"amod", "compound", "nsubj"})
_LOOSE = frozenset({"appos", "dep", "npadvmod"})


@rule(
    words=_NOW | frozenset(_PASTS),
    tags="NN NNP NNPS NNS VBG VBP VB VBZ",
    deps="ROOT pobj",
    before=1,
    behind=1,
    examples=[
        "When:WRB:advmod:3 they:PRP:nsubj:3 left=leave:VBD:advcl:6 ,:,:punct:6 men=man:NNS:compound:6→nsubj:6 "
        "hid:NN:ROOT:6→hide=VBD:ROOT:6 .:.:punct:6",
        "Women=woman:NNS:nsubj:2 wept:VBG:ROOT:2→weep=VBD:ROOT:2 .:.:punct:2",
        "The:DT:det:3→det:2 king:NN:compound:3→NN:nsubj:3 conquers=conquer:NNS:ROOT:3→VBZ:ROOT:3 "
        "Varna:NNP:appos:3→NNP:dobj:3",
        "Kings=king:NNS:ROOT:1→NNS:nsubj:4 of:IN:prep:1 Varna:NNP:compound:4→NNP:pobj:2 "
        "abdicates=abdicate:NNS:pobj:2→VBZ:ROOT:4 in:IN:prep:1→prep:4 May:NNP:pobj:5",
    ],
    never=[
        "He:PRP:nsubj:3 had=have:VBD:aux:3 hid:VB:ROOT:3 it:PRP:dobj:3",
        "She:PRP:nsubj:2 flees=flee:VBZ:ROOT:2 Varna:NNP:dobj:2",
    ],
)
def only_verb_form(tokens: Sequence[Token], index: int) -> Mended:
    """A word that is nothing but a verb is one, and who stands before it its subject: "men | hid in cellars", "the king
    | flees to Varna"."""
    token, who = tokens[index], index - 1
    now = token.text in _NOW
    if tokens[who].head != index or tokens[who].dep not in _MISREAD or tokens[who].pos == "AUX":
        return {}
    if (token.tag == "VBZ" and token.pos == "VERB") or (token.dep == "pobj" and (not now or has_finite(tokens))):
        return {}
    verb = replace(token, lemma=_PASTS.get(token.text, token.lemma), pos="VERB", tag="VBZ" if now else "VBD")
    mended = {index: replace(verb, head=index, dep="ROOT"), who: replace(tokens[who], dep="nsubj")}
    top = tokens[token.head].head
    if token.dep == "pobj":  # "the king of Varna | abdicates"
        mended |= {who: replace(tokens[who], dep="pobj", head=token.head), top: replace(tokens[top], dep="nsubj")}
        mended |= {i: replace(tokens[i], head=index) for i in range(index, len(tokens)) if tokens[i].head == top}
        return {} if tokens[top].head != top else mended | {top: replace(mended[top], head=index), index: mended[index]}
    mended |= {i: replace(tokens[i], head=who) for i in range(who) if now and tokens[i].head == index}
    thing = next(
        (i for i in range(index + 1, len(tokens)) if tokens[i].head == index and tokens[i].dep in _LOOSE), None
    )
    if now and thing is not None and tokens[thing].pos in NOMINAL and tokens[index + 1].text != ",":
        mended[thing] = replace(tokens[thing], dep="dobj")
    return mended


RULES = (
    only_verb_form,
    shortened_have,
    told_of_object,
    of_one,
    before_its_verb,
    first_of_two,
    parted_from_noun,
    no_past,
    does_it,
    called_on,
    says_it,
    demanded_of_one,
    named_by_name,
)
