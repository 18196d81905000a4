"""Names and nouns that were taken for something else than who did it, whom it befell, or who that is.

"According to Quist, Noor left", "was held in May by the Varna Front", "The nurse Omar Noor was held".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.deed_words import BY_ITSELF, OWN_DOING
from extract.events.parse import FINITE, Hung, first_behind, has_subject, labels_below
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.wording import ADDRESSES
from extract.events.words import EVENT_NOUNS, GIVING, GROUPS, MACHINES, STATE_NOUNS, TIME_NOUNS
from extract.records import Token

_WHERE = frozenset({"at", "in", "inside", "near", "on", "outside"})
_WHOSE_DOLLARS = frozenset({"A", "AU", "C", "CA", "HK", "NZ", "S", "US", "U.S."})


@rule(
    parts="NOUN PROPN",
    deps="npadvmod advmod",
    behind=1,
    once=True,
    examples=[
        "The:DT:det:2 weekly:NN:npadvmod:7→nsubj:7 ,:,:punct:7 the:DT:det:5 mouthpiece:NN:nsubj:7→appos:2 ,:,:punct:7 "
        "reported=report:VBD:ROOT:7 it:PRP:dobj:7",
        "Noor:NNP:npadvmod:6→nsubj:6 ,:,:punct:1 held=hold:VBN:acl:1 twice:RB:advmod:3 ,:,:punct:6 "
        "left=leave:VBD:ROOT:6",
    ],
    never=[
        "That:DT:det:2 week:NN:npadvmod:6 ,:,:punct:6 the:DT:det:5 mayor:NN:nsubj:6 left=leave:VBD:ROOT:6 .:.:punct:6"
    ],
)
def named_first(tokens: Sequence[Token], index: int) -> Hung:
    """The noun before a comma, taken for a time, is the subject that its verb lacks; what commas set off behind it is
    what it is, no subject: "The weekly Tarn, the party's mouthpiece, reported"."""
    token, verb = tokens[index], tokens[index].head
    if verb <= index + 1 or tokens[index + 1].text != "," or tokens[verb].tag not in FINITE:
        return {}
    if token.lemma.lower() in TIME_NOUNS:
        return {}
    apart = next((i for i in range(index + 2, verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
    if apart is None:
        told = any(one.head == index and one.dep in ("acl", "relcl", "appos") for one in tokens)
        named = token.pos == "PROPN" and (token.dep == "advmod" or told)
        return {index: (verb, "nsubj")} if named and not has_subject(tokens, verb) else {}
    described = tokens[index + 2].head == apart and tokens[index + 2].pos == "DET"
    if not described or tokens[verb - 1].text != "," or not any(one.head == index for one in tokens[:index]):
        return {}
    return {index: (verb, tokens[apart].dep), apart: (index, "appos")}


@rule(
    words="by",
    deps="prep",
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 held=hold:VBN:ROOT:3 by:IN:prep:3→agent:3 rebels=rebel:NNS:pobj:4",
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 held=hold:VBN:ROOT:3 in:IN:prep:3 a:DT:det:6 shop:NN:pobj:4 "
        "by:IN:prep:6→agent:3 guards=guard:NNS:pobj:7",
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 shot=shoot:VBN:ROOT:3 by:IN:prep:3→agent:3 her:PRP:pobj:4 "
        "in:IN:prep:3 May:NNP:pobj:6",
        "The:DT:det:2 release:NN:nsubj:7 of:IN:prep:2 Noor:NNP:pobj:3 by:IN:prep:4→prep:2 rebels=rebel:NNS:pobj:5 "
        "drew=draw:VBD:ROOT:7 crowds=crowd:NNS:dobj:7",
    ],
    never=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 held=hold:VBN:ROOT:3 by:IN:prep:3 night:NN:pobj:4",
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 found=find:VBN:ROOT:3 in:IN:prep:3 a:DT:det:6 wood:NN:pobj:4 "
        "by:IN:prep:6 the:DT:det:9 river:NN:pobj:7",
    ],
)
def by_whom(tokens: Sequence[Token], index: int) -> Hung:
    """ "By" goes to the passive, or to the happening's noun, above what it was hung on; behind a place, only people do
    ("was held in a shop | by rebels")."""
    above, of = tokens[index].head, tokens[tokens[index].head].head
    who = next((i for i in range(index + 1, len(tokens)) if tokens[i].head == index), None)
    if who is None or tokens[who].dep != "pobj" or (tokens[who].pos not in NOMINAL and tokens[who].tag != "PRP"):
        return {}
    if tokens[who].lemma.lower() in TIME_NOUNS or tokens[who].text[:1].isdigit():
        return {}
    bare = tokens[above].dep == "acl" and tokens[above].tag == "VBN" and not has_subject(tokens, above)
    if bare or any(one.head == above and one.dep == "auxpass" for one in tokens):
        return {index: (above, "agent")}
    if tokens[above].dep != "pobj" or above != index - 1:
        return {}
    if tokens[of].text in _WHERE:
        verb = tokens[of].head
        people = tokens[who].lemma.lower() in GROUPS or tokens[who].tag == "PRP" or tokens[index + 1].text in ADDRESSES
        passive = any(one.head == verb and one.dep == "auxpass" for one in tokens)
        return {index: (verb, "agent")} if people and passive and "agent" not in labels_below(tokens, verb) else {}
    if tokens[of].text != "of":
        return {}
    noun = tokens[of].head
    return {index: (noun, "prep")} if tokens[noun].lemma.lower() in EVENT_NOUNS and tokens[noun].pos == "NOUN" else {}


@rule(
    parts="PROPN",
    deps="compound",
    behind=1,
    examples=[
        "They:PRP:nsubj:2 fined=fine:VBD:ROOT:2 Noor:NNP:compound:5→dative:2 200:CD:nummod:5 euros=euro:NNS:dobj:2",
        "They:PRP:nsubj:2 fined=fine:VBD:ROOT:2 Noor:NNP:compound:6→dative:2 2:CD:compound:5 million:CD:nummod:6 "
        "euros=euro:NNS:dobj:2",
        "They:PRP:nsubj:2 fined=fine:VBD:ROOT:2 Noor:NNP:compound:4→dative:2 €:$:dobj:2 100:CD:nummod:4 .:.:punct:2",
    ],
    never=[
        "They:PRP:nsubj:2 took=take:VBD:ROOT:2 Varna:NNP:compound:4 airport:NN:dobj:2 .:.:punct:2",
        "They:PRP:nsubj:2 paid=pay:VBD:ROOT:2 US:NNP:compound:4 $:$:dobj:2 100:CD:nummod:4 .:.:punct:2",
    ],
)
def given(tokens: Sequence[Token], index: int) -> Hung:
    """The name before a number is whom it is given to, or taken from: "fined Noor | 200 euros"; before a currency's
    sign only where money is given ("fined Noor | €200"), as it may say whose dollars they are."""
    thing, at = tokens[index].head, index + 1
    while tokens[at].pos == "NUM" and at < tokens[at].head < thing:  # "2 million euros"
        at = tokens[at].head
    number = tokens[at]
    counted = number.pos == "NUM" and number.head == thing > index + 1
    sign = tokens[thing].tag == "$" and thing == index + 1 and tokens[index].text not in _WHOSE_DOLLARS
    if tokens[thing].dep != "dobj" or not (counted or (sign and tokens[tokens[thing].head].lemma.lower() in GIVING)):
        return {}
    verb = tokens[thing].head
    return {index: (verb, "dative")} if tokens[verb].pos == "VERB" else {}


@rule(
    tags="NN",
    deps=SUBJECTS,
    behind=4,
    once=True,
    examples=[
        "British:JJ:amod:2 guide:NN:nsubj:7→compound:3 Noor:NNP:appos:2→nsubj:7 and:CC:cc:3 cook:NN:compound:6 "
        "Quist:NNP:conj:3 left=leave:VBD:ROOT:7"
    ],
    never=[
        "The:DT:det:2 guide:NN:nsubj:8 ,:,:punct:2 Noor:NNP:appos:2 ,:,:punct:2 and:CC:cc:2 Quist:NNP:conj:2 "
        "left=leave:VBD:ROOT:8"
    ],
)
def named_of_several(tokens: Sequence[Token], index: int) -> Hung:
    """The name right behind it, with whom "and" joins to that, is the subject: "guide | Noor and cook Quist left"."""
    own = (i for i in range(index + 1, len(tokens)) if (tokens[i].head, tokens[i].dep) == (index, "appos"))
    name = next(own, None)
    if name is None or any(one.pos != "PROPN" for one in tokens[index + 1 : name + 1]):
        return {}
    joined = any((one.head, one.dep, one.pos) == (name, "conj", "PROPN") for one in tokens[name:])
    place = (tokens[index].head, tokens[index].dep)
    return {index: (name, "compound"), name: place} if joined else {}


@rule(
    words="of",
    deps="prep",
    before=3,
    examples=[
        "The:DT:det:2 murder:NN:nsubj:7 by:IN:prep:2 rebels=rebel:NNS:pobj:3 of:IN:prep:4→prep:2 Noor:NNP:pobj:5 "
        "drew=draw:VBD:ROOT:7 crowds=crowd:NNS:dobj:7",
    ],
    never=[
        "The:DT:det:2 murder:NN:nsubj:7 by:IN:prep:2 members=member:NNS:pobj:3 of:IN:prep:4 Acme:NNP:pobj:5 "
        "drew=draw:VBD:ROOT:7 crowds=crowd:NNS:dobj:7",
        "The:DT:det:2 murder:NN:nsubj:9 of:IN:prep:2 Noor:NNP:pobj:3 by:IN:prep:2 rebels=rebel:NNS:pobj:5 of:IN:prep:6 "
        "Acme:NNP:pobj:7 drew=draw:VBD:ROOT:9 crowds=crowd:NNS:dobj:9",
    ],
)
def whom_behind_by(tokens: Sequence[Token], index: int) -> Hung:
    """Behind a deed and who did it, "of" brings whom he did it to: "the murder by rebels | of Noor"."""
    doer = tokens[index].head
    by = tokens[doer].head
    noun = tokens[by].head
    if doer > index or tokens[doer].dep != "pobj" or tokens[by].text != "by" or tokens[by].head != by - 1:
        return {}
    if tokens[noun].pos != "NOUN" or tokens[noun].lemma.lower() not in EVENT_NOUNS:
        return {}
    whose = tokens[doer].lemma.lower() in GROUPS | STATE_NOUNS or any(
        one.head == doer and one.dep == "acl" for one in tokens
    )
    owned = any(one.head == doer and (one.tag == "NNP" or (one.tag == "JJ" and one.text.istitle())) for one in tokens)
    alone = tokens[doer].lemma.lower() in ("rebel", "soldier", "police") or owned  # "by NATO aircraft | of a convoy"
    return {} if whose and not alone else {index: (noun, "prep")}


@rule(
    tags="NN",
    deps="ROOT",
    before=1,
    behind=3,
    once=True,
    examples=[
        "The:DT:det:2→det:3 trawler:NN:ROOT:2→compound:3 Tarn:NNP:nsubj:4 sank=sink:VBD:relcl:2→ROOT:4 "
        "in:IN:prep:4 May:NNP:pobj:5 .:.:punct:2→punct:4",
    ],
    never=[
        "The:DT:det:2 house:NN:ROOT:2 Noor:NNP:nsubj:4 bought=buy:VBD:relcl:2 in:IN:prep:4 May:NNP:pobj:5 .:.:punct:2",
        "The:DT:det:2 guard:NN:ROOT:2 who:WP:nsubj:4 left=leave:VBD:relcl:2 in:IN:prep:4 May:NNP:pobj:5 .:.:punct:2",
    ],
)
def root_and_name(tokens: Sequence[Token], index: int) -> Hung:
    """The noun before a name says who that is where the sentence has no verb but the name's: "The trawler | Margriet
    sank"; not "The house Noor bought", where nobody bought anything else."""
    verb = first_behind(tokens, index, "relcl")
    name = index + 1
    while name < len(tokens) - 1 and tokens[name].pos == "PROPN" and tokens[name].dep == "compound":
        name += 1
    if verb is None or tokens[name].tag != "NNP" or (tokens[name].head, tokens[name].dep) != (verb, "nsubj"):
        return {}
    lemma, below = tokens[verb].lemma.lower(), labels_below(tokens, verb)
    who = tokens[index].lemma.lower() in GROUPS | MACHINES or "dobj" in below or lemma in OWN_DOING | BY_ITSELF
    if not who or tokens[verb].tag not in FINITE or any(one.head == index and one.dep == "acl" for one in tokens):
        return {}
    hung: Hung = {i: (name, one.dep) for i, one in enumerate(tokens[:index]) if one.head == index}
    hung |= {
        i: (verb, one.dep) for i, one in enumerate(tokens) if one.head == index and i > name and one.dep == "punct"
    }
    return hung | {index: (name, "compound"), verb: (verb, "ROOT")}


@rule(
    parts="NOUN",
    deps="nsubj nsubjpass",
    before=3,
    once=True,
    examples=[
        "Noor:NNP:nsubj:9 ,:,:punct:1 a:DT:det:4 clerk:NN:nsubj:9→appos:1 ,:,:punct:4 who:WP:nsubjpass:8 "
        "was=be:VBD:auxpass:8 hit:VBN:relcl:4 died=die:VBD:ROOT:9"
    ],
    never=["In:IN:prep:6 Oman:NNP:pobj:1 ,:,:punct:6 a:DT:det:5 clerk:NN:nsubj:6 died=die:VBD:ROOT:6"],
)
def what_he_is(tokens: Sequence[Token], index: int) -> Hung:
    """Of two subjects a noun with an article behind the comma tells who the first is: "Noor, | a clerk, died"."""
    verb = tokens[index].head
    first = next((i for i in range(index) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
    if first is None or tokens[first].pos != "PROPN" or verb < index or first + 2 >= index:
        return {}
    article = tokens[first + 2]
    told = tokens[first + 1].text == "," and article.text in ("a", "an", "the") and article.head == index
    return {index: (first, "appos")} if told else {}


@rule(
    tags="NNS",
    deps=SUBJECTS,
    before=4,
    behind=2,
    once=True,
    examples=[
        "A:DT:det:2 hearing:NN:ROOT:2→nsubjpass:9 sought=seek:VBN:acl:2 by:IN:agent:3 Acme:NNP:pobj:4 and:CC:cc:2→cc:5 "
        "officers=officer:NNS:nsubjpass:9→conj:5 was=be:VBD:auxpass:9 held=hold:VBN:conj:2→ROOT:9 .:.:punct:2→punct:9",
    ],
    never=[
        "A:DT:det:2 hearing:NN:nsubj:3 ended=end:VBD:ROOT:3 early:RB:advmod:3 and:CC:cc:3 "
        "officers=officer:NNS:nsubjpass:8 were=be:VBD:auxpass:8 held=hold:VBN:conj:3",
    ],
)
def one_was(tokens: Sequence[Token], index: int) -> Hung:
    """What "was" done to one is told of the noun that opens the sentence, not of the officers named last before it: "A
    hearing sought by Acme and | officers was held"."""
    verb = tokens[index].head
    noun = tokens[verb].head
    single = any(one.head == verb and one.text in ("was", "is", "has") for one in tokens[index:verb])
    joint = next((i for i in range(index - 1, noun, -1) if tokens[i].pos == "CCONJ"), noun)
    if not single or tokens[verb].dep != "conj" or tokens[noun].dep != "ROOT" or tokens[noun].tag != "NN":
        return {}
    before, between = joint - 1, tokens[joint + 1 : index]
    if joint <= noun + 1 or tokens[before].pos not in NOMINAL or any(one.head != index for one in between):
        return {}
    hung: Hung = {i: (verb, one.dep) for i, one in enumerate(tokens) if one.head == noun and one.tag == "."}
    hung |= {index: (before, "conj"), joint: (before, "cc"), noun: (verb, tokens[index].dep), verb: (verb, "ROOT")}
    return hung


_MOVING = OWN_DOING | {"advance", "invade", "occupy", "pass", "riot", "visit"}


@rule(
    tags="VBG",
    deps="pcomp",
    before=3,
    behind=1,
    examples=[
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 burned=burn:VBN:ROOT:3 by:IN:prep:3→agent:3 "
        "retreating=retreat:VBG:pcomp:4→amod:6 troops=troop:NNS:dobj:5→pobj:4 in:IN:prep:5→prep:3 May:NNP:pobj:7",
    ],
    never=[
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 made=make:VBN:ROOT:3 by:IN:prep:3 mixing=mix:VBG:pcomp:4 "
        "eggs=egg:NNS:dobj:5 in:IN:prep:5 May:NNP:pobj:7",
    ],
)
def by_those_moving(tokens: Sequence[Token], index: int) -> Hung:
    """Who did it stands behind "by", also where it is said how they went: "was burned by | retreating troops"."""
    by, who = tokens[index].head, index + 1
    verb = tokens[by].head
    whole = tokens[who].head == index and tokens[who].dep == "dobj" and tokens[who].tag == "NNS"
    moving = tokens[index].lemma.lower() in _MOVING and by == index - 1 and tokens[by].text == "by"
    if not (whole and moving) or tokens[verb].tag != "VBN":
        return {}
    rest = {i: (verb, one.dep) for i, one in enumerate(tokens) if one.head == index and i > who}
    return rest | {by: (verb, "agent"), index: (who, "amod"), who: (by, "pobj")}


@rule(
    words="died",
    deps="parataxis",
    before=4,
    examples=[
        "Quist:NNP:npadvmod:3→nsubjpass:3 ,:,:punct:3 born=bear:VBN:ROOT:3 in:IN:prep:3 May:NNP:pobj:4 ;:NFP:punct:3 "
        "died=die:VBD:parataxis:3→conj:3",
        "Quist:NNP:ROOT:1→nsubjpass:5 ,:,:punct:1 clerk:NN:conj:1→appos:1 ,:,:punct:1 born=bear:VBN:acl:1→ROOT:5 ;:NFP:"
        "punct:1 died=die:VBD:parataxis:1→conj:5",
    ],
    never=[
        "She:PRP:nsubjpass:3 was=be:VBD:auxpass:3 born=bear:VBN:ROOT:3 ;:NFP:punct:3 he:PRP:nsubj:6 "
        "died=die:VBD:parataxis:3"
    ],
)
def lived(tokens: Sequence[Token], index: int) -> Hung:
    """Of whom an obituary's last line tells: "| Lena Quist, engineer, | born 9 April 1926; | died 6 February 2018"."""
    born = next((i for i in range(index) if tokens[i].text.lower() == "born"), None)
    if born is None or has_subject(tokens, index) or has_subject(tokens, born):
        return {}
    who = next((i for i in range(born) if tokens[i].pos == "PROPN" and tokens[i].dep in ("npadvmod", "ROOT")), None)
    if who is None or tokens[born].head not in (who, born) or tokens[index].head not in (who, born):
        return {}
    what = next((i for i in range(who + 1, born) if tokens[i].head == who and tokens[i].dep == "conj"), None)
    hung: Hung = {who: (born, "nsubjpass"), index: (born, "conj")}
    if tokens[born].head != born:
        hung[born] = (born, "ROOT")
    return hung if what is None else hung | {what: (who, "appos")}


@rule(
    tags="NNP",
    deps="dep npadvmod appos conj",
    before=5,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD/AUX:auxpass:3 replaced=replace:VBN:ROOT:3 by:IN:agent:3 his:PRP$:poss:6 "
        "aide:NN:pobj:4 ,:,:punct:3 Lena:NNP:compound:9 Quist:NNP:dep:3→appos:6 .:.:punct:3",
    ],
    never=[
        "He:PRP:nsubjpass:3 was=be:VBD/AUX:auxpass:3 shot=shoot:VBN:ROOT:3 by:IN:agent:3 his:PRP$:poss:6 "
        "aide:NN:pobj:4 ,:,:punct:3 Lena:NNP:compound:9 Quist:NNP:dep:3 said=say:VBD:parataxis:3",
        "He:PRP:nsubjpass:3 was=be:VBD/AUX:auxpass:3 shot=shoot:VBN:ROOT:3 by:IN:agent:3 an:DT:det:6 aide:NN:pobj:4 "
        ",:,:punct:3 Quist:NNP:dep:3 and:CC:cc:8 Noor:NNP:conj:8",
    ],
)
def who_the_doer_is(tokens: Sequence[Token], index: int) -> Hung:
    """Who is named behind the comma is who did it: "was replaced by his deputy, | Lena Quist"."""
    verb, comma = tokens[index].head, index - 1
    while comma > 0 and tokens[comma].head == index and tokens[comma].text != ",":
        comma -= 1
    behind = tokens[index + 1].text if index + 1 < len(tokens) else "."
    if tokens[comma].text != "," or behind not in (",", ".", ";") or not verb < comma:
        return {}
    if any(one.head == verb and one.pos == "VERB" for one in tokens[index:]):
        return {}
    by = next((i for i in range(comma - 1, verb, -1) if tokens[i].text == "by" and tokens[i].head == verb), None)
    doer = next((i for i in range(by + 1, comma) if (tokens[i].head, tokens[i].dep) == (by, "pobj")), 0) if by else 0
    told = doer and tokens[doer].tag == "NN" and not any(one.pos == "VERB" for one in tokens[doer:comma])
    return {index: (doer, "appos")} if told and tokens[index].head == verb else {}


RULES = (
    lived,
    by_those_moving,
    one_was,
    root_and_name,
    named_first,
    what_he_is,
    by_whom,
    whom_behind_by,
    given,
    named_of_several,
    who_the_doer_is,
)
