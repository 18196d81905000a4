"""What an indictment or a charge sheet tells is alleged, but for what courts and police did themselves."""

from __future__ import annotations

import re

from extract.events.tree import Tree

_TITLE = re.compile(
    r"^[^\w\n]{0,20}(?:(?:(?:first |second |third )?superseding |joint |bill of )?indictment|criminal complaint"
    r"|charge[ -]?sheet|particulars of (?:the )?offences?|statement of offence)"
    r"(?: (?:no\.?|nr\.?|number|#)[ :]{0,2}[\w./-]{1,30})?[^\w\n]{0,20}$"
    r"|^[^\w\n]{0,20}the (?:federal )?grand jury(?: [^\n.:]{1,60})? (?:further )?(?:charges|alleges)\b",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD = 3000  # characters in which a document says what it is
_TITLED = ("indictment", "complaint", "charge", "grand jury", "offence")
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
    """Whether the document is one that charges somebody."""
    head = text[:_HEAD]
    lowered = head.lower()
    return any(word in lowered for word in _TITLED) and _TITLE.search(head) is not None


def is_charged(tree: Tree, predicate: int) -> bool:
    """Whether such a document only alleges what this word tells."""
    unlawful = any(tree.lemma(i) in _UNLAWFUL for i in tree.among(predicate, "advmod"))
    return unlawful or tree.lemma(predicate) not in _ON_RECORD
