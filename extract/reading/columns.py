"""What the columns of a table stand for, by their names: tables of articles (a document a row) and of events.

`kind` tells the two apart, `proposed` is the mapping that a person sees and may change. A name is compared without
case, spaces and signs; one of several words is known by its last ("event_date"), or by what stands before "of", "filed"
and their like. To know a column by another name, add that name to its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from extract.reading.forms import befell

Kind = Literal["articles", "events", "ours"]

#: A table of articles: role → what its column may be called, best first.
ARTICLES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "fulltext", "articletext", "articlebody", "body", "content", "maintext", "article", "story", "report",
        "plaintext", "message", "description", "narrative", "notes", "abstract", "summary", "snippet", "inhalt",
        "texte", "texto", "tweet",
    ),
    "title": ("title", "headline", "heading", "articletitle", "subject", "name", "titel", "titre", "titulo"),
    "published": (
        "published", "datepublished", "publicationdate", "publishdate", "publishedat", "pubdate", "publisheddate",
        "date", "created", "createdat", "datetime", "timestamp", "time", "day", "datum", "fecha", "data",
    ),
    "name": ("name", "filename", "document", "id", "docid", "articleid", "idstr", "tweetid", "url", "link", "source"),
}  # fmt: skip

#: Between these two something passes: money, a call, goods.
_FROM = ("payer", "payor", "orderingcustomer", "remitter", "sender", "originator", "caller", "callingparty", "seller")
_TO = (
    "payee",
    "beneficiary",
    "beneficiarycustomer",
    "recipient",
    "receiver",
    "called",
    "callee",
    "calledparty",
    "buyer",
)

_MONEY = frozenset(["amount", "balance", "betrag", "credit", "debit", "importe", "importo", "montant"])

#: A table of events: the same. `year`, `month` and `day` stand in place of `when` where a date has three columns.
EVENTS: dict[str, tuple[str, ...]] = {
    "when": (
        "when", "date", "eventdate", "dateofevent", "dates", "startdate", "datestart", "start", "begin", "from",
        "datefrom", "datetime", "timestamp", "period", "filed", "entered", "day", "year", "datum", "fecha", "data",
    ),
    "end": ("end", "enddate", "until", "to", "finish", "ende", "fin", "dateend", "dateto"),
    "time": ("time", "clock", "hour", "eventtime", "uhrzeit", "heure", "hora"),
    "what": (
        "what", "event", "events", "whathappened", "happening", "incident", "occurrence", "headline", "activity",
        "action", "development", "milestone", "title", "description", "details", "narrative", "summary", "entry",
        "ereignis", "evenement", "événement", "evento", "whattookplace", "whatoccurred", "text", "notes",
        "findings", "finding", "observations", "observation", "allegation", "violation",
    ),
    "place": (
        "place", "where", "location", "places", "locations", "city", "town", "venue", "site", "country", "region",
        "village", "camp", "district", "municipality", "county", "governorate", "province", "area", "ort", "lieu",
        "lugar", "luogo", "port", "neighbourhood", "neighborhood", "locality", "settlement", "suburb", "commune",
        "ward", "quarter", "address", "street", "scene", "facility", "checkpoint", "wherecoordinates", "admin3",
        "admin2", "admin1",
    ),
    "actors": (
        "actors", "actor", "who", "people", "persons", "person", "participants", "involved", "names", "name",
        "organisation", "organization", "party", "parties", "akteur", "acteur", "personas", "side", "group",
        "vessel", "ship", "delegation", "visitors", "personsconcerned", "personsinvolved",
        "fullname",
        "accused", "defendant", "suspect", "counterparty", "entity", "company", "customer", "client",
        "applicant", "bidder", "claimant", "contractor", "holder", "licensee", "operator", "owner", "plaintiff",
        "supplier", "tenant", "vendor",
    ),
    "agents": (
        "agents", "agent", "perpetrator", "perpetrators", "perpetratorname", "attacker", "attackers", "assailant",
        "aggressor", "gname", "doneby", "filedby",
        "arrestingagency", "arrestingauthority", "arrestedby", "detainingauthority", "responsibleparty", "killedby",
        "responsible", "täter", "auteur", "autor", *_FROM,
    ),
    "affected": (
        "affected", "victim", "victims", "victimname", "target", "targets", "towhom", "whom", "detainee", "deceased",
        "opfer", "victime", "victima", "prisoner", "detaineename", "nameofdeceased", "nameofdetainee",
        "nameofprisoner", "nameofvictim", "prisonername", "journalist", "activist", "inmate", "missingperson", *_TO,
    ),
    "source": (
        "source", "sources", "reportedby", "reference", "references", "ref", "citation", "document", "url", "link",
        "quelle", "fuente", "fonte", "evidence", "basis", "exhibit",
        "sourcedocument", "sourcedoc", "sourcename", "sourceoffice",
    ),
    "note": ("note", "notes", "comment", "comments", "remark", "remarks", "bemerkung"),
    "tags": ("tags", "tag", "category", "categories", "type", "attacktype", "keywords", "label", "labels"),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "lon", "lng", "long"),
    "year": ("year", "iyear"), "month": ("month", "imonth"), "day": ("day", "iday"),
}  # fmt: skip
_PARTS = ("year", "month", "day")
_DAYS = frozenset(EVENTS["when"]) - {"year"}
#: What the place of a row lies in, by the name of the column: its level, the widest last.
_AROUND = {
    "city": 0, "town": 0, "village": 0, "wherecoordinates": 0,
    "district": 1, "county": 1, "municipality": 1, "admin2": 1, "adm2": 1, "admin2name": 1, "adm2name": 1, "cercle": 1,
    "governorate": 2, "province": 2, "region": 2, "state": 2, "admin1": 2, "adm1": 2, "admin1name": 2, "adm1name": 2,
    "oblast": 2, "department": 2, "prefecture": 2, "stateprovince": 2, "provincestate": 2, "provstate": 2,
    "stateorprovince": 2, "wilaya": 2,
    "country": 3, "countryname": 3, "countrytxt": 3, "nation": 3, "pays": 3, "land": 3, "país": 3, "pais": 3,
}  # fmt: skip
_NAMES = frozenset(name for roles in (ARTICLES, EVENTS) for names in roles.values() for name in names)
#: What only a table of events calls a column, and what only one of articles does.
_TELLING = frozenset(
    {"what", "event", "events", "whathappened", "whatoccurred", "whattookplace", "happening", "incident", "occurrence"}
    | {"milestone"}
    | {"ereignis", "evenement", "événement", "evento"}
)
_WEAK = frozenset(["country", "data", "day", "from", "period", "region", "year"])  # what a better name goes before
_PUBLISHED = frozenset(ARTICLES["published"][:7]) | {"created", "createdat"}
#: What a report's words are called.
_REPORTS = frozenset(ARTICLES["text"]) - {"description", "narrative", "notes", "summary"}
_ENTRIES = frozenset(["action", "docket", "entry", "event", "incident", "log"])  # their words tell of one event
_SHORTEST_DAY = 4  # characters: "Yes" under "Arrested" is none
_LONGEST_LINE = 600  # characters of a usual cell that tells one event
_ASIDE = frozenset(["accessed", "archived", "birth", "count", "modified", "number", "origin"])
_ASIDE |= {"residence", "retrieved", "total", "updated", "verified"}
#: On such a day somebody told of other days.
_TOLD_THEN = frozenset(["deposition", "interview", "interviewed", "statement", "testimony"])
#: Of two days that of the deed goes before that on which it was told.
_ON_PAPER = frozenset(["collected", "entered", "interview", "posted", "recorded", "report", "reported", "reporting"])
#: What stands in names of other things: "report date", "source article", "conflict name".
_NO_KIND = frozenset(["article", "document", "name", "names", "report", "story"])
_SAYS_NOTHING = frozenset(["gmt", "local", "name", "txt", "utc"])  # at a name's end
_DOING = frozenset(["arresting", "attacking", "detaining", "sentencing"])  # "Arresting force", "Detaining body"
_BEHIND = frozenset(["end", "entered", "filed", "of", "recorded", "reported", "start"])  # what comes before them counts
_WORD = re.compile(r"[^\W\d_a-zß-ÿ]?[a-zß-ÿ]+|[^\W\d_a-zß-ÿ]+(?![a-zß-ÿ])|\d+")
_NUMBERED = re.compile(r"\d{1,2}|[a-f]")
_LONG_TEXTS = frozenset(ARTICLES["text"][:10])
_OURS = frozenset({"event", "start", "end", "what", "edtf", "date_status"})

ROLES: dict[str, str] = {
    "text": "Text", "title": "Title", "published": "Publication date", "name": "Name or address", "when": "Date",
    "end": "Last day", "time": "Time of day", "what": "What happened", "place": "Place", "actors": "Who",
    "agents": "Who did it", "affected": "To whom",
    "source": "Source", "note": "Note", "tags": "Tags", "latitude": "Latitude", "longitude": "Longitude",
    "year": "Year", "month": "Month", "day": "Day",
}  # fmt: skip
"""What a person calls each role."""


def is_event_table(columns: Iterable[str]) -> bool:
    """Whether these are by their names columns of a table of events, one downloaded here or another's."""
    return kind(list(columns)) != "articles"


def kind(columns: Sequence[str], lengths: Mapping[str, int] | None = None, days: Sequence[str] = ()) -> Kind:
    """Articles or events; "ours" where a table of events was downloaded here (`table.schema.restore` reads those).

    `lengths`: the characters of a usual cell of each column, where the rows are known: a date and a line make an event.
    `days`: the columns known by their cells to tell what was done when (`registers.day_columns`).
    """
    if {column.strip().lower() for column in columns} >= _OURS:
        return "ours"
    plain = {bare(column): column for column in columns}
    if len(_date_parts(plain)) == len(_PARTS) and plain.keys() & set(EVENTS["what"]):
        return "events"
    dated = plain.keys() & set(EVENTS["when"])
    if dated and plain.keys() & _TELLING and not plain.keys() & _LONG_TEXTS:
        return "events"
    return "events" if lengths is not None and _lines_by_date(columns, lengths, days) else "articles"


def _lines_by_date(columns: Sequence[str], lengths: Mapping[str, int], days: Sequence[str]) -> bool:
    """Whether rows have a day of their own and a line that says what happened then, and are no reports."""
    events, articles = proposed(columns, EVENTS, days), proposed(columns, ARTICLES)
    when_column, text = events.get("when") or events.get("year", ""), articles.get("text", "")
    when = bare(when_column)
    if not when or when in _PUBLISHED or (_known_by(text) in _REPORTS and not set(_words(text)) & _ENTRIES):
        return False
    if text and {"title", "name"} <= articles.keys() and bare(articles["name"]) in ("link", "source", "url"):
        return False
    what = events.get("what", "")
    if text and not _TOLD_THEN.isdisjoint(_words(when_column)):
        return False
    if not what:
        texts = when_column in days and max(lengths.values(), default=0) > _LONGEST_LINE  # of a column by another name
        return not texts and when not in _WEAK and lengths.get(when_column, _SHORTEST_DAY) >= _SHORTEST_DAY
    return lengths.get(what, 0) <= _LONGEST_LINE


def kind_of(
    columns: Sequence[str],
    mapping: Mapping[str, str] | None,
    lengths: Mapping[str, int] | None = None,
    days: Sequence[str] = (),
) -> Kind:
    """The same where a person may have said what the columns are: one with a text is of articles."""
    if not mapping:
        return kind(columns, lengths, days)
    return "articles" if "text" in mapping else "events"


def proposed(columns: Sequence[str], roles: Mapping[str, Sequence[str]], days: Sequence[str] = ()) -> dict[str, str]:
    """Which column has which role, as far as the names tell: {"text": "Article body", …}; the first of `days` is that
    of a table of events whose names tell none."""
    plain = {bare(column): column for column in reversed(columns)}
    mapping = _date_parts(plain) if "year" in roles else {}
    ordered = sorted(columns, key=lambda column: not _ON_PAPER.isdisjoint(_words(column)))
    known = {_known_by(column): column for column in ordered[::-1] if not _ASIDE.intersection(_words(column))}
    for weakly, named in ((False, plain), (False, known), (True, plain)):
        for role, names in roles.items():
            if role in mapping or role in _PARTS or (named is known and role == "name"):
                continue
            unsure = set() if weakly else _WEAK | _NO_KIND if named is known else _WEAK
            held = (named[name] for name in names if name in named and name not in unsure)
            if column := next((one for one in held if one not in mapping.values()), ""):
                mapping[role] = column
    if "when" in roles and not mapping.keys() & {"when", "what", "year"} and mapping.keys() & {"actors", "affected"}:
        turns = (column for column in columns if befell(column)[0] and not _ASIDE.intersection(_words(column)))
        if turn := next(turns, ""):
            mapping["when"] = turn  # "Name", "Arrested", "Released"
    elif mapping.keys() & {"actors", "affected"} and "what" not in mapping and not befell(mapping.get("when", ""))[0]:
        # "Date arrested" beside "Status date": the day on which something befell them goes before one of a paper
        deeds = (column for column in columns if befell(column)[0] and befell(column)[1] != "birth")
        mapping |= {"when": turn} if "when" in mapping and (turn := next(deeds, "")) else {}
    if days and "when" in roles and not mapping.keys() & {"when", "year"}:
        mapping["when"] = days[0]
    happened = " ".join(_words(mapping.get("when", ""))).removeprefix("date ")
    if own := next((column for column in columns if " ".join(_words(column)) == f"place {happened}"), ""):
        mapping["place"] = own  # where somebody died goes before where they lived
    if bare(mapping.get("end", "")) == "to" and bare(mapping.get("when", "")) not in ("from", "start", "begin"):
        del mapping["end"]  # whom a call went to
    # A payment's "description" and "reference" say what it was for.
    if passes(mapping):
        mapping = {role: column for role, column in mapping.items() if role not in ("what", "source")}
    elif bare(mapping.get("source", "")) in ("reference", "ref") and not all(
        map(_MONEY.isdisjoint, map(_words, columns))
    ):
        del mapping["source"]
    return {role: mapping[role] for role in roles if role in mapping}


def passes(roles: Mapping[str, str]) -> bool:
    """Whether each row tells what passed from one to another: a record of payments, calls or sales."""
    ends = ((roles.get("agents", ""), _FROM), (roles.get("affected", ""), _TO))
    return all(_known_by(column) in names or bare(column) in names for column, names in ends)


def is_known(column: str) -> bool:
    """Whether this is one of the names above, as it stands there."""
    return bare(column) in _NAMES


def alike(columns: Sequence[str], column: str) -> list[str]:
    """The columns of which this is the first: "actor1" and "actor2", "side_a" and "side_b", those
    below one name; or only itself."""
    if over := over_of(column):
        return [one for one in columns if over_of(one) == over]
    stem = _words(column)[:-1]
    if not stem or not _NUMBERED.fullmatch(_words(column)[-1]):
        return [column]
    return [one for one in columns if _words(one)[:-1] == stem and _NUMBERED.fullmatch(_words(one)[-1])]


def over_of(column: str) -> str:
    """What stands over several names that say nothing themselves: "Who" of "Who: Organiser"; "" where nothing does."""
    over, mark, own = column.partition(": ")
    return over if mark and is_known(over) and not is_known(own) else ""


def _date_parts(plain: Mapping[str, str]) -> dict[str, str]:
    """The columns of year, month and day, where all three are there, or the first two and no other date."""
    found = {part: next((plain[name] for name in EVENTS[part] if name in plain), "") for part in _PARTS}
    held = {part: column for part, column in found.items() if column}
    whole = len(held) == len(_PARTS) or (held.keys() == {"year", "month"} and not plain.keys() & _DAYS)
    return held if whole else {}


def _words(column: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(column)]


def _known_by(column: str) -> str:
    """The word that says what a column of several words holds: "date" of "Incident date", "Date filed", "date_txt"."""
    words = _words(over_of(column) or column)
    if len(words) == 2 and words[0] in _DOING:
        return "perpetrator"
    while len(words) > 1 and (words[-1] in _SAYS_NOTHING or _NUMBERED.fullmatch(words[-1])):
        words = words[:-1]
    return "" if not words else words[0] if len(words) > 1 and words[1] in _BEHIND else words[-1]


#: What a person may call a role besides its own name; a date is a row's or a report's, as the other roles tell.
_ALSO = {
    "body": "text", "headline": "title", "event": "what", "who": "actors", "actor": "actors", "where": "place",
    "note": "note", "notes": "note", "tag": "tags", "url": "name", "link": "name", "id": "name",
}  # fmt: skip


def told(words: str) -> dict[str, str]:
    """A mapping as it is typed: "text=Body,date=Published". Raises ValueError with a sentence."""
    mapping: dict[str, str] = {}
    for pair in re.split(r",(?=\s*\w+\s*=)", words):
        role, sign, column = (part.strip() for part in pair.partition("="))
        role = _ALSO.get(role.lower(), role.lower())
        if not sign or not column or role not in {*ROLES, "date"}:
            raise ValueError(
                f"“{pair.strip()}” is not like text=Body; what may stand before the = is: {', '.join(ROLES)}"
            )
        mapping[role] = column
    if "date" in mapping:
        mapping["published" if "text" in mapping else "when"] = mapping.pop("date")
    if "text" not in mapping and "what" not in mapping:
        raise ValueError("say which column holds the text (text=…) or, of a table of events, what happened (what=…)")
    return mapping


@lru_cache(maxsize=4096)
def role_of(column: str) -> str:
    """What a column of a table of events stands for by its own name; "" where the name says none."""
    name = bare(column)
    if name in _WEAK | _NO_KIND:
        return ""
    return next((role for role, names in EVENTS.items() if name in names), "")


@lru_cache(maxsize=4096)
def around(column: str) -> int | None:
    """How wide what a column names is, of what the place of a row lies in; None for other columns."""
    return _AROUND.get(bare(column))


def bare(column: str) -> str:
    """A column's name without case, spaces and signs."""
    return re.sub(r"[\W_]+", "", column.lower())
