"""Words that others join with a hyphen, joined: "the Gibraltar registered tanker", "a Russian backed militia".

Without it the language model reads "Gibraltar registered" as a clause, and the tanker as what was registered.
"""

from __future__ import annotations

import re

_WHERE = r"(?:(?:[A-Z][a-z]+ )?[A-Z][a-z]+|[A-Z]{2,3}|U\.S\.|U\.K\.)"
# What is said of a ship, aircraft or firm by where it is at home; and what an indefinite article shows to be no verb.
_AT_HOME = "based|built|flagged|owned|operated|registered"
_DONE = (
    f"{_AT_HOME}|aligned|backed|born|controlled|dominated|educated|funded|held|led|made|occupied|run|sponsored|trained"
)
_THING = (
    r"(?:(?!(?:and|as|at|by|for|from|in|into|of|on|to|was|were|with)\b)[a-z]+ ){0,3}"
    r"(?:aircraft|airline|airliner|barge|boat|carrier|charity|coaster|company|companies|craft|ferry|firms?|fleet"
    r"|freighter|helicopter|jet|plane|rig|ship|ships|tanker|tankers|trawler|tug|vessels?|yacht)\b"
)
_LOOSE = re.compile(
    r"[AaTt](?<=\b.)"  # a class alone at the beginning is searched for far faster than a choice
    rf"(?:(?:(?<=[Tt])(?:he|wo|hree)|(?<=[Aa])nother) {_WHERE}(?P<the> )(?:{_AT_HOME}) {_THING}"
    rf"|(?<=[Aa])n? (?:[a-z]+ )?{_WHERE}(?P<a> )(?:{_DONE}) "
    r"(?!(?:as|at|by|for|from|in|into|of|on|to|with|a|the|his|her)\b)[a-z])"
)


def hyphenated(text: str) -> str:
    """The text, as long as before, with such words joined."""
    return _LOOSE.sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    at = found.start("the" if found["the"] else "a") - found.start()
    return f"{found.group()[:at]}-{found.group()[at + 1 :]}"
