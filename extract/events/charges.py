"""What an indictment, a charge sheet or a civil complaint tells is alleged, but for what courts and police did
themselves; what somebody was convicted of, or confessed to, he did, where that is told as done."""

from __future__ import annotations

import re

from extract.entities.wordlist import word_set
from extract.events.tree import Tree

_TITLE = re.compile(
    r"^[^\w\n]{0,20}(?:(?:(?:first |second |third )?superseding |joint |bill of )?indictment|criminal complaint"
    r"|charge[ -]?sheet|particulars of (?:the )?offences?|statement of offence)"
    r"(?: (?:no\.?|nr\.?|number|#)[ :]{0,2}[\w./-]{1,30})?[^\w\n]{0,20}$"
    r"|^[^\w\n]{0,20}the (?:federal )?grand jury(?: [^\n.:]{1,60})? (?:further )?(?:charges|alleges)\b",
    re.IGNORECASE | re.MULTILINE,
)
# Of a suit: "FIRST AMENDED COMPLAINT AND DEMAND FOR JURY TRIAL", "Particulars of Claim", below the parties.
_SUIT = re.compile(
    r"^[^\w\n]{0,20}(?:(?:(?:first |second |third )?amended |class[ -]action |verified |civil ){0,3}complaint"
    r"(?: (?:and|for)\b[^\n]{1,80})?|(?:particulars|statement) of claim)[^\w\n]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
_PARTIES = re.compile(r"\b(?:plaintiff|claimant)", re.IGNORECASE)
_HEAD = 3000  # characters in which a document says what it is
_TITLED = ("indictment", "complaint", "charge", "claim", "grand jury", "offence")
# What is on record, not charged.
_ON_RECORD = frozenset(
    ["acquit", "adjourn", "appear", "arraign", "arrest", "bail", "bear", "charge", "convict", "conviction"]
)
_ON_RECORD |= {"detain", "detention", "die", "extradite", "extradition", "file", "hearing", "indict", "indictment"}
_ON_RECORD |= {"plead", "release", "remand", "return", "sentence", "surrender", "testify", "testimony", "trial"}
_ON_RECORD |= {"unseal"}
# How only a charge tells it.
_UNLAWFUL = frozenset(
    {"corruptly", "falsely", "forcibly", "illegally", "knowingly", "unlawfully", "wilfully", "willfully"}
)


def charges(text: str) -> bool:
    """Whether the document is one that charges or sues somebody."""
    head = text[:_HEAD]
    lowered = head.lower()
    if not any(word in lowered for word in _TITLED):
        return False
    return _TITLE.search(head) is not None or bool(_SUIT.search(head) and _PARTIES.search(head))


def is_charged(tree: Tree, predicate: int) -> bool:
    """Whether such a document only alleges what this word tells."""
    unlawful = any(tree.lemma(i) in _UNLAWFUL for i in tree.among(predicate, "advmod"))
    return unlawful or tree.lemma(predicate) not in _ON_RECORD


def taken_for(tree: Tree, verb: int) -> int | None:
    """The arrest "on suspicion of" which a verb in "-ing" tells: "| arrested on suspicion of | stealing a van"."""
    of = tree.tokens[verb].dep == "acl" and tree.tokens[verb].tag == "VBN"  # "of having stolen a van"
    held = tree.parent(verb) if of else tree.parent(tree.parent(verb))
    if not (of or tree.tokens[verb].dep == "pcomp") or tree.lemma(held) not in ("charge", "suspicion"):
        return None
    on, taken = tree.parent(held), tree.parent(tree.parent(held))
    return taken if tree.lemma(on) == "on" and tree.is_verb(taken) and taken < held < verb else None


_GUILTY = frozenset({"confess", "convict", "guilty", "plead"})
_NOT_FOUND = word_set("""
be can cannot could falsely if may might mistakenly must n't n’t never not refused should unless until whether will
would wrongfully wrongly
""")
_HELPED = 4  # words before the verdict that may stand beside it: "did not find Noor | guilty"


def is_guilt(tree: Tree, verb: int) -> bool | None:
    """Whether somebody confessed to, or was found guilty of, what a verb in "-ing" tells: "convicted of stealing a van
    and | selling it"; False where nobody has found him so, or wrongly; None of any other verb."""
    first = verb
    while tree.tokens[first].dep == "conj" and tree.tokens[first].tag == "VBG":
        first = tree.parent(first)
    of = tree.child(first, "prep") if tree.lemma(first) in _GUILTY else tree.parent(first)  # "to arson and | killing"
    main = first if of is None or tree.parent(of) == first else tree.parent(of)
    if of is None or tree.tokens[verb].tag != "VBG" or tree.lemma(main) not in _GUILTY or of < main:
        return None
    if tree.lemma(of) not in ("of", "to"):
        return None
    before = [one.text.lower() for one in tree.tokens[max(0, main - _HELPED) : of]]
    before = before[before.index(",") + 1 :] if "," in before else before
    if "only" in before and "not" in before:
        return True
    done = tree.tokens[main].tag in ("VBD", "VBN") or tree.lemma(main) == "guilty"
    return done and _NOT_FOUND.isdisjoint(before)
