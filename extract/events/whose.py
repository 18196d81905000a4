"""Names that only say whose brother, lawyer or supporter somebody is, and who does and undergoes nothing himself.

"Police arrested Noor's brother", "the widow of Karim Noor sued", "two men linked to PMF were held". Of a body its
people stay: "PMF fighters", "Acme's lawyers"; of a person only those whom he commands: "Noor's soldiers burned it".
"""

from __future__ import annotations

from extract.entities.wordlist import word_set
from extract.events.deed_words import OF_ONE
from extract.events.tree import Tree
from extract.events.words import BODIES, GROUPS, STATE_NOUNS, TIES
from extract.records import Mention

# Who is for or against a body, suffered by it, or is only taught, nursed or served there, is not the body.
_OF_BODIES = word_set("""
alumnus backer critic customer follower graduate loyalist opponent passenger patient pupil relative rival staff student
supporter teacher victim visitor
""")
OF_PEOPLE = _OF_BODIES | word_set("""
accomplice adviser advisor aide ally assailant assassin assistant associate attacker attorney aunt biographer bodyguard
boyfriend brother brother-in-law chauffeur child classmate colleague cousin daughter daughter-in-law deputy doctor
driver employee ex-husband ex-wife family father father-in-law fiance fiancee friend girlfriend grandchild
granddaughter grandfather grandmother grandparent grandson guard guest heir housekeeper husband killer lawyer mother
mother-in-law murderer neighbor neighbour nephew niece nurse parent partner predecessor secretary servant sibling
sister sister-in-law son son-in-law spokesman spokesperson spokeswoman stepdaughter stepfather stepmother stepson
successor translator twin uncle widow widower wife
""")


def only_says_whose(tree: Tree, mention: Mention, node: int) -> bool:
    """Whether the name at this token only tells whose relative, servant or follower is spoken of."""
    dep = tree.tokens[node].dep
    if dep not in ("pobj", "poss"):
        return False
    noun = tree.parent(node) if dep == "poss" else tree.parent(tree.parent(node))
    if dep == "pobj" and (tree.tokens[noun].tag == "NNP" or tree.lemma(noun) == "secretary"):
        return False  # "Secretary of State Karim Noor"
    return tree.lemma(noun) in (OF_PEOPLE if mention.label == "PERSON" else _OF_BODIES)


# Who is one of a body's people, and does and undergoes some things for himself, all of them when he has left.
_ITS_HEADS = word_set("""
boss chair chairman chairperson chairwoman chief co-founder director editor employee executive founder head leader
manager owner president principal treasurer
""")
_ITS_PEOPLE = frozenset({"fighter", "member", "officer", "official", "soldier", "student", "worker"})
# Who rules or serves a place; what the model took for a body there is that place.
_OF_PLACES = word_set("emir governor king mayor minister premier prince queen ruler sultan")
_NO_LONGER = frozenset({"ex", "former", "late", "one-time", "onetime", "retired"})
_FOR_HIMSELF = word_set("""
apologise apologize die disappear drown flee marry plead quit resign retire testify
""")
# What befalls one man, whoever's head he is
_OF_HIM = OF_ONE | word_set("""
bail beat charge demote dismiss hold hospitalise hurt impeach nominate oust poison question remove replace sack shoot
stab summon torture
""")


def is_its_head(tree: Tree, node: int, verb: str) -> bool:
    """Whether a body at this token did not do what its head did: "the former head of | Acme left", "the chairman of |
    Acme resigned"."""
    of = tree.parent(node)
    head = tree.parent(of)
    left = any(tree.lemma(i) in _NO_LONGER for i in tree.among(head, "amod"))  # "two former employees of | Acme sued"
    if tree.tokens[node].dep != "pobj" or tree.lemma(of) != "of" or not (left or tree.tokens[head].tag == "NN"):
        return False
    if tree.lemma(head) in _OF_PLACES and of == node - 1:
        return True  # "the mayor of | Varna", not "the minister of trade Omar Noor"
    if tree.lemma(head) not in _ITS_HEADS and not (left and tree.lemma(head) in _ITS_PEOPLE):
        return False
    first = next((i for i in tree.path(head) if tree.tokens[i].dep != "conj"), head)
    acts = tree.tokens[first].dep == "nsubj" and tree.child(tree.parent(first), "dobj") is not None
    return left or verb in _FOR_HIMSELF or (verb in _OF_HIM and not acts)


def is_tied_to(tree: Tree, node: int) -> bool:
    """Whether somebody, who is no group of its, is only said to have ties to the name: "two men linked to | PMF"."""
    tie = tree.parent(tree.parent(node))
    if tree.tokens[node].dep != "pobj" or tree.tokens[tie].dep != "acl" or tree.lemma(tie) not in TIES:
        return False
    who = tree.parent(tie)
    one = tree.tokens[who].tag == "NN" and tree.lemma(who) not in BODIES  # "a teacher linked to PMF"
    return one or tree.lemma(who) not in GROUPS | STATE_NOUNS
