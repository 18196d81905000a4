"""A table's row or a form: what is told stands in one cell; the others say where, who took part, or who says so.

What a cell says is told by the word at the head of its column or field ("Place", "Actor", "Source"); without one, a
cell that is only a name says it by the name's kind.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set

from extract.events.fitting import LIMIT
from extract.events.media import is_media
from extract.events.names import PARTY_LABELS, PLACE_LABELS, Names, name_of
from extract.events.roles import Roles
from extract.events.wording import spell
from extract.reading.columns import role_of
from extract.reading.forms import Form
from extract.reading.shapes import FULL_DATE
from extract.reading.table_rows import cell_mark, cells, heads
from extract.records import Document, Mention, Passage

# What stands at the head of a table's column that says where, who took part, or who says so.
PLACE_HEADS = frozenset(
    ["place", "location", "where", "city", "town", "village", "camp", "district", "county", "governorate", "province"]
)
PLACE_HEADS |= {"site", "area", "region", "township", "municipality", "commune", "locality", "neighbourhood", "country"}
_WHAT = frozenset(["event", "events", "incident", "what", "what happened", "what took place", "happening"])
_WHAT |= {"circumstances", "description", "description of incident", "incident description", "summary"}
#: The heads of a court's docket: what stands below is no sentence ("ORDER denying 14 Motion to Dismiss").
_DOCKET = frozenset(["docket entry", "docket text", "filing", "filings", "proceeding", "proceedings"])
_ENTERED = re.compile(r"\s*[(\[](?:Attachments|Entered|Filing fee|Filed)\b.*")
_MINUTES = re.compile(r"(?i)minute entry for (?:\w+ ){0,3}proceedings held before [^:]{3,80}: ?(?=\S)")
_PARTIES = {
    **dict.fromkeys(("actor", "actors", "who", "name", "names", "party", "parties", "group", "groups"), "others"),
    **dict.fromkeys(("suspect", "suspects", "persons concerned"), "others"),
    **dict.fromkeys(("perpetrator", "perpetrators", "attacker", "attackers", "alleged perpetrator"), "agents"),
    **dict.fromkeys(("victim", "victims", "target", "targets", "detainee", "deceased"), "affected"),
}
_AS_PARTY = {"actors": "others", "agents": "agents", "affected": "affected"}  # roles of a table of events
_COUNTED = re.compile(r"\b[A-Z]{0,2}\d+\Z")  # "Q3", "Ward 7": no place's name
SOURCES = frozenset(
    ["source", "sources", "reported by", "according to", "outlet", "reporter", "media", "evidence", "basis", "exhibit"]
)
SOURCES |= {"bundle", "citation", "document", "ref", "reference", "references"}
MOST_COLUMNS = 60  # of a record; a row with more is none
_FEWEST_WORDS = 3
_LONGEST = 60  # characters of a cell that is a name
_LONGEST_FIELD = 200  # characters of a form's field that holds names
_PERSON = re.compile(r"[^\W\d_a-z][\w'’-]+(?: (?:(?:al|bin|da|de|del|la|van|von) )?[^\W\d_a-z][\w.'’-]*){1,3}")
_SEVERAL = re.compile(r"\s*[;,/]\s+|\s+and\s+")


def cell_of(text: str, row: Passage, start: int, end: int) -> tuple[int, int]:
    """The cell that these characters stand in; the whole row where it has only one."""
    mark = cell_mark(text, row.start, row.end)
    if not mark:
        over = [(first, last) for first, last in cells(text, row.start, row.end) if first < end and start < last]
        return over[0][0], over[-1][1]
    begin, stop = text.rfind(mark, row.start, start) + 1, text.find(mark, end, row.end)
    return begin or row.start, stop if stop >= 0 else row.end


def telling_cell(text: str, row: Passage) -> tuple[int, int] | None:
    """The cell of a row whose column says that it tells what happened; None where no column does."""
    if row.header is None:
        return None
    named = zip(heads(text, row), cells(text, row.start, row.end), strict=True)
    return next((cell for head, cell in named if head in _WHAT and text[slice(*cell)].strip()), None)


def docketed(text: str, row: Passage) -> tuple[int, int] | None:
    """The cell of a row that is an entry of a court's docket; None in other tables."""
    if row.section != "table" or row.header is None:
        return None
    named = zip(heads(text, row), cells(text, row.start, row.end), strict=True)
    return next((cell for head, cell in named if head in _DOCKET and text[slice(*cell)].strip()), None)


def docket_line(entry: str) -> str:
    """An entry of a docket as a headline: its own first words, without when it was entered."""
    words = _MINUTES.sub("", _ENTERED.sub("", " ".join(entry.split()))).split()
    if len(words) <= LIMIT:
        return " ".join(words).rstrip(" .;,")
    marks = (at for at in range(LIMIT, _FEWEST_WORDS, -1) if words[at - 1][-1] in ".:;,")
    return " ".join(words[: next(marks, LIMIT)]).rstrip(" .;:,")


def add_docketed(roles: Roles, mentions: Sequence[Mention]) -> None:
    """Gives a docket's entry every name in it."""
    for mention in mentions:
        if mention.label in PARTY_LABELS | PLACE_LABELS:
            roles.add("others" if mention.label in PARTY_LABELS else "places", name_of(mention))


def elsewhere(names: Names, cell: tuple[int, int]) -> set[int]:
    """The tokens of the sentence outside this cell."""
    return {i for i, token in enumerate(names.tree.tokens) if token.end <= cell[0] or token.start >= cell[1]}


def within(names: Names, cell: tuple[int, int]) -> Names:
    """The sentence with the names of this cell only: those of other cells take no part in its grammar."""
    own = [mention for mention in names.mentions if cell[0] <= mention.start < cell[1]]
    return Names(names.tree, own, names.places, names.dateline_end, names.dates)


def whole_cell(names: Names, left_out: Set[int], in_part: bool) -> str:
    """A cell short enough to be a headline as it stands; "" for a longer one or a whole row."""
    own = [i for i in range(len(names.tree.tokens)) if i not in left_out]
    dated = any(i in names.dates for i in range(own[0], own[-1])) if own else False
    return spell(names, own) if 1 < len(own) <= LIMIT and not dated and in_part else ""


def add_names(
    roles: Roles, mentions: Sequence[Mention], text: str, row: Passage, cell: tuple[int, int]
) -> tuple[str, ...]:
    """Gives a row's happening the names that its other cells hold; the sources among them are handed back."""
    above = heads(text, row)
    told_by: list[str] = []
    columns = list(cells(text, row.start, row.end))
    starts = [mention.start for mention in mentions]
    for column, (start, end) in enumerate(columns) if len(columns) <= MOST_COLUMNS else ():
        if cell[0] <= start < cell[1] or end - start > _LONGEST:
            continue
        head = above[column]
        inside = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        value = text[start:end].strip(" .")
        whole = [mention for mention in inside if value == mention.text]
        sources = _by_head(roles, head, inside, value) if value else []
        told_by += (
            _by_kind(roles, [name_of(m) for m in whole], {m.label for m in whole}) if sources is None else sources
        )
    return tuple(name for name in told_by if name)


def add_fields(roles: Roles, mentions: Sequence[Mention], document: Document, form: Form) -> list[str]:
    """Gives a form's happening the names that its other fields hold; the sources among them are handed back."""
    told_by: list[str] = []
    text = document.text
    for label, (passage, begin) in form.fields.items():
        end = document.passages[passage].end
        if end - begin > _LONGEST_FIELD:
            continue
        inside = [mention for mention in mentions if begin <= mention.start < end]
        told_by += _by_head(roles, label, inside, text[begin:end].strip(" .")) or []
    return told_by


def values(document: Document, row: Passage, form: Form | None) -> list[str]:
    """What stands in the cells of a table's row, or in the fields of a form; nothing of other passages."""
    text = document.text
    if row.section == "table" and form is None:
        return [text[start:end].strip() for start, end in cells(text, row.start, row.end)]
    fields = form.fields.values() if form is not None else ()
    return [text[begin : document.passages[passage].end].strip() for passage, begin in fields]


def of_whom(what: str, form: Form | None, roles: Roles) -> str:
    """What a line of a person's record tells, with who that is: "Arrest of Omar Noor", "Omar Noor arrested"."""
    if form is None or form.dated >= 0 or " " in what or not roles.affected:
        return what
    name = roles.affected[0]
    done = what.endswith("ed") or what in ("Born",)
    return f"{name} {what.lower()}" if done else f"{what} of {name}"


def placed(inside: Sequence[Mention], value: str) -> list[str]:
    """The places that a cell names; all of it where nothing in it is known for one."""
    return [name_of(one) for one in inside if one.label in PLACE_LABELS] or [value][: len(value) <= _LONGEST]


def _by_head(roles: Roles, head: str, inside: Sequence[Mention], value: str) -> list[str] | None:
    """What a cell's or field's head says of its names: the sources among them; None where the head says nothing."""
    if head == "whose":
        whole = [name_of(mention) for mention in inside if mention.label == "PERSON"]
        roles.add("affected", whole[0] if len(whole) == 1 else value)
        return []
    if head in SOURCES or head.rpartition(" ")[2].rstrip(".") in ("ref", "reference", "source"):  # "bundle ref"
        told = [name_of(mention) for mention in inside if mention.text == value] or _SEVERAL.split(value[:_LONGEST])
        return [one for one in told if not FULL_DATE.fullmatch(one)]  # "Interview, 3 May 2014"
    role = role_of(head) if head not in _PARTIES else ""
    if head in PLACE_HEADS or (role == "place" and not _COUNTED.search(value)):
        for name in placed(inside, value):
            roles.add("places", name)
        return []
    if party := _PARTIES.get(head) or _AS_PARTY.get(role, ""):
        named = [name_of(mention) for mention in inside if mention.label in PARTY_LABELS]
        for name in named or [one for one in _SEVERAL.split(value) if _PERSON.fullmatch(one)]:
            roles.others = [one for one in roles.others if one != name]
            roles.add(party, name)
        return []
    return None


def _by_kind(roles: Roles, named: list[str], labels: set[str]) -> list[str]:
    """A cell that is only a name: a place, a news organisation that says so, somebody who took part."""
    if labels & PLACE_LABELS:
        for name in named:
            roles.add("places", name)
    elif labels & PARTY_LABELS:
        if all(map(is_media, named)):
            return named
        for name in named:
            roles.add("others", name)
    return []
