"""The rows of a table of events as laid out in a text: which columns each row's table has, and which rows tell of none.

Every sheet is read by its own columns. A last line that only sums up or notes something is no event; a day that stands
only in the first of several rows is that of those below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extract.dates.calendar_names import ANY_SHORT_MONTH
from extract.dates.written import parse_written
from extract.reading import columns, tables
from extract.reading.draft import Unreadable
from extract.reading.forms import befell
from extract.reading.registers import day_columns
from extract.reading.rows import Row as Plain
from extract.reading.rows import lengths, shown
from extract.table import cells

_SUMS = re.compile(r"(?i)(?:grand |sub-?)?totals?\b.{0,30}|sum|gesamt|subtotals?:?")
_DITTO = re.compile(r"""(?i)["”″〃]|''|’’|-["”]-|ditto|do\.|ibid\.?|idem|(?:the )?same(?: date| day)?""")
_SEVERAL = re.compile(r"\s*[;|\n]\s*")
_SERIAL = re.compile(r"[1-6]\d{4}(?:\.0+)?")  # a day as a spreadsheet counts it, 1927 to 2091
_MIDNIGHT = re.compile(r"(?<=\d)[T ]00:00:00(?:\.0+)?\Z")  # how databases write out a day
_HOUR = re.compile(r"(?<=\d)[T,]? ?\d{1,2}:\d\d.*")
_NAMED_MONTH = rf"\b(?:{ANY_SHORT_MONTH})[a-z]{{0,6}}\b"
_MONTH = re.compile(_NAMED_MONTH, re.IGNORECASE)
_SEASON = re.compile(r"(?:early |late |mid-?)?(?:spring|summer|autumn|fall|winter|year)|early|late|mid|mid-year", re.I)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_HEADING = re.compile(rf"(?:{_NAMED_MONTH},? )?(?:1[89]|20)\d\d", re.IGNORECASE)
_DAY_OF = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_NAMED_MONTH},? \d{{4}}", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)?(?: ?[-–] ?\d{1,2}(?:st|nd|rd|th)?)?")
_FIGURES = re.compile(r"[\d./-]{5,}")
_FIRST_SERIAL = date(1899, 12, 30)
_WIDE = 3  # columns of a table in which a single cell is a note below it
_FEWEST, _SHARE = 2, 4  # rows without a day, and one in how many of all at least, where a day stands once for several


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its words, where each column's cell stands, and its table's columns by what they stand for.

    `within`: what the place of the row lies in, as further columns tell, the country last. `days`: the columns that
    tell what was done when (`registers.day_columns`), where no column says what happened, or what befell whom.
    """

    where: str
    width: int
    roles: Mapping[str, str]
    cells: Mapping[str, str]
    at: Mapping[str, tuple[int, int]]
    passage: int
    start: int
    end: int
    within: tuple[str, ...]
    days: tuple[str, ...] = ()

    def cell(self, role: str) -> str:
        """What the row tells in the column that has this role."""
        return self.cells.get(self.roles[role], "") if role in self.roles else ""  # a column may have no name

    def day(self, counts: frozenset[str] = frozenset(), role: str = "when") -> str:
        """The words of its day, or put together of its year, month and day; `counts`: columns that count days."""
        if role == "when" and "year" in self.roles:
            return self._of_parts()
        cell = self.cell(role)
        if cell and self.roles[role] in counts:
            return (_FIRST_SERIAL + timedelta(days=int(float(cell)))).isoformat()
        return _MIDNIGHT.sub("", cell)

    def _of_parts(self) -> str:
        parts = [self.cell(part) for part in ("year", "month", "day")]
        if all(part.isdigit() for part in parts if part):
            parts = [part for part in parts if part and int(part)]  # a day or month of 0 is not known
            return "-".join(part.zfill(2) for part in parts if part)
        return " ".join(part for part in reversed(parts) if part)

    @property
    def places(self) -> dict[str, str]:
        """Where what is told of a person happened: "arrest" of "Place of arrest"."""
        named = ((column.lower().removeprefix("place of "), cell) for column, cell in self.cells.items())
        return {noun: cell for (noun, cell), column in zip(named, self.cells, strict=True) if noun != column.lower()}

    def dated_by(self, column: str) -> str:
        """The column of what stood so on the day in another: of "Status date" "Current status"."""
        return _dated_by(column, (name for name, cell in self.cells.items() if cell)) if self.cells.get(column) else ""

    @property
    def further_days(self) -> Iterator[tuple[str, str, str]]:
        """What else befell whom the row names, a day each: "Date of arrest", "Date of release", both of one person;
        the column, what it says ("" of a register's, "Decided on") and the noun for it."""
        if "what" in self.roles:
            return
        for column, cell in self.cells.items():
            told, noun = befell(column)
            if not told and (stood := self.cells.get(self.dated_by(column), "")):
                told = f"{{}}: {stood[:1].lower()}{stood[1:]}"
            if (
                (told or column in self.days)
                and noun != "birth"
                and column not in (self.roles.get("when"), self.roles.get("end"))
                and parse_written(cell) is not None
            ):
                yield column, told, noun


_DATES = re.compile(r"(?i)(?P<what>[\w ]+?)[ _]date|date (?:of|for) (?P<other>[\w ]+)")


def several(cell: str) -> tuple[str, ...]:
    """The names in a cell: parted by semicolons, bars or lines."""
    return cells.names(part.strip() for part in _SEVERAL.split(cell))


def with_roles(
    held: Sequence[tables.Cells], mapping: Mapping[str, str] | None
) -> tuple[list[tuple[tables.Cells, Mapping[str, str]]], list[str]]:
    """The tables that tell of events, each with its columns by what they stand for; and sentences about the others.
    Raises Unreadable where a chosen column is not there, or none tells what happened."""
    if mapping is not None:
        names = next((one for one in held if mapping.get("what") in one.columns), held[0]).columns
        if strange := [column for column in mapping.values() if column not in names]:
            listed = ", ".join(column[:30] for column in names[:12])
            raise Unreadable(f"it has no column “{strange[0][:60]}” (its columns are: {listed})")
        if "what" not in mapping:
            raise Unreadable("no column was named for what happened")
    found = [(one, _roles(one, mapping)) for one in held]
    told = [f"{one.prefix.rstrip(', ')} is no table of events and was not read" for one, roles in found if not roles]
    if not any(roles for _, roles in found):
        raise Unreadable("no column of it tells what happened")
    return [(one, roles) for one, roles in found if roles], told


def _roles(table: tables.Cells, mapping: Mapping[str, str] | None) -> Mapping[str, str]:
    """Which column of a table has which role; none where it is of something else than events."""
    names = table.columns
    if mapping is not None:
        return mapping if all(column in names for column in mapping.values()) else {}
    plain = _plain(table)
    days = day_columns(names, plain)
    if columns.kind(names, lengths(names, plain), days) == "articles":
        return {}
    return columns.proposed(names, columns.EVENTS, days)


def _plain(table: tables.Cells) -> list[Plain]:
    return [Plain(0, dict(zip(table.columns, values, strict=True))) for _, *values in table.rows]


def laid_out(
    held: Iterable[tuple[tables.Cells, Mapping[str, str]]], wanted: Sequence[str] | None = None
) -> tuple[str, list[Row]]:
    """The rows under one another, "Row 3" and then a line for each cell that is not empty, and where those stand."""
    parts: list[str] = []
    rows: list[Row] = []
    position = 0
    for table, roles in held:
        days = () if "what" in roles else _days(table, roles)
        for number, *values in table.rows:
            where = f"{table.prefix}row {number}"
            head = f"{where[0].upper()}{where[1:]}"
            lines, at, told = [head], {}, {}
            here = position + len(head)
            for column, value in zip(table.columns, values, strict=True):
                cell = cells.clean(shown(value)).strip()
                if not cell or not (wanted is None or column in wanted):
                    continue
                label = f"{' '.join(column.split())}: "
                at[column] = (here + 1 + len(label), here + 1 + len(label) + len(cell))
                told[column] = cell
                lines.append(label + cell)
                here = at[column][1]
            around = _within(roles, told)
            rows.append(Row(where, len(table.columns), roles, told, at, len(rows), position, here, around, days))
            parts.append("\n".join(lines))
            position = here + 2
    return "\n\n".join(parts), rows


def _days(table: tables.Cells, roles: Mapping[str, str]) -> tuple[str, ...]:
    stood = {column for column in table.columns if _dated_by(column, table.columns)}
    when = {roles.get("when", "")} if columns.passes(roles) else set()
    told = (column for column in day_columns(table.columns, _plain(table)) if column not in stood | when)
    people = not roles.keys().isdisjoint(("actors", "affected"))
    return tuple(column for column in told if not (people and befell(column)[0]))


def _dated_by(column: str, names: Iterable[str]) -> str:
    """The column of what stood so on the day in another: of "Status date" "Current status"."""
    match = _DATES.fullmatch(column.strip())
    noun = (match["what"] or match["other"]).lower() if match else ""
    return next((name for name in names if noun and name.lower().split()[-1:] == [noun]), "")


def _within(roles: Mapping[str, str], told: Mapping[str, str]) -> tuple[str, ...]:
    own = roles.get("place", "")
    here, least = told.get(own, ""), columns.around(own)
    found = ((level, cell) for name, cell in told.items() if (level := columns.around(name)) is not None)
    wider = sorted(
        (level, cell)
        for level, cell in found
        if cell != here and (least is None or level > least) and any(map(str.isalpha, cell)) and ";" not in cell
    )
    return tuple(dict.fromkeys(cell for _, cell in wider))


def of_events(rows: Iterable[Row]) -> list[Row]:
    """Those rows that tell of an event: neither sums, nor a note that stands alone in a wide table's row."""
    return [row for row in rows if not _sums_up(row) and not _is_note(row)]


def _sums_up(row: Row) -> bool:
    first = next(iter(row.cells.values()), "")
    dated = row.cell("year") or row.cell("when") not in ("", first)
    return not dated and _SUMS.fullmatch(first) is not None


def _is_note(row: Row) -> bool:
    return len(row.cells) == 1 and row.width >= _WIDE and not row.cell("what")


def days_of(rows: Sequence[Row], above: Mapping[int, str]) -> list[tuple[str, bool]]:
    """The words of each row's day, and whether some of them stand above the row; `above`: the year or month that a
    line of its own or a sheet's name tells of a row."""
    counts = serials(rows, "when")
    own = [row.day(counts) for row in rows]
    once = _stands_once(rows, own)
    found: list[tuple[str, bool]] = []
    for row, words in zip(rows, own, strict=True):
        year_above = found and not words and columns.bare(row.roles.get("when", "")) == "year"
        if found and (_DITTO.fullmatch(words) or year_above or (once and not words)):
            found.append((_HOUR.sub("", found[-1][0]), True))
        elif whole := _completed(words, above.get(row.passage, "")):
            found.append((whole, True))
        elif not words and (period := _beside(row, "")):
            found.append((period, True))
        else:
            found.append((words, False))
    return found


def _completed(words: str, above: str) -> str:
    """A day without its year or month ("4 March", "4") as the line above completes it; "" where it is whole."""
    if not above or _YEAR.search(words) or _FIGURES.fullmatch(words):
        return ""
    if _NUMBER.fullmatch(words):
        return f"{words} {above}" if not above.isdigit() else ""
    year = _YEAR.search(above)
    whole = f"{words} {year[0]}" if year else ""
    return whole if _SEASON.fullmatch(words) or (_MONTH.search(words) and parse_written(whole) is not None) else ""


def headings(rows: Iterable[Row], titles: Mapping[str, str]) -> dict[int, str]:
    """The year or month of each row that a line of its own above it tells ("2013", "March 2013"), or the name or title
    of its sheet; lines of that kind are no rows of events (`of_events`)."""
    found: dict[int, str] = {}
    sheet, above = None, ""
    for row in rows:
        here = row.where.rpartition("row ")[0]
        if here != sheet:
            sheet, above = here, _period(titles.get(here, "")) or _period(here)
        if len(row.cells) == 1 and row.width >= _WIDE and _HEADING.fullmatch(row.cell("when")):
            above = row.cell("when")
        elif above := _beside(row, above):
            found[row.passage] = above
    return found


def _beside(row: Row, above: str) -> str:
    """The year or month of a row that columns of their own tell beside that of the day; else that above it."""
    own = {columns.bare(column): cell for column, cell in row.cells.items() if column != row.roles.get("when")}
    month, year = own.get("month", ""), own.get("year", "").removesuffix(".0")
    if _YEAR.search(month) and _HEADING.fullmatch(month):
        return month
    stated = _YEAR.fullmatch(year) or (_YEAR.search(above) if _MONTH.fullmatch(month) else None)
    return " ".join([month] * bool(_MONTH.fullmatch(month)) + [stated[0]]) if stated else above


def _period(title: str) -> str:
    """The one month or year that a title names: "Incidents, January 2016"; no day on which it was made."""
    told = _DAY_OF.sub(" ", title)
    months, years = {*_HEADING.findall(told)}, {*_YEAR.findall(told)}
    return (
        next(iter(months), "") if len(months) == len(years) == 1 else next(iter(years), "") if len(years) == 1 else ""
    )


def _stands_once(rows: Sequence[Row], own: Sequence[str]) -> bool:
    """Whether a table writes a day only in the first of its rows: the others have but the time, or there are many of
    them between days that follow one another."""
    if not rows or not own[0] or all(own) or "what" not in rows[0].roles or "year" in rows[0].roles:
        return False
    if any(row.cell("time") for row, words in zip(rows, own, strict=True) if not words):
        return True
    last = max(at for at, words in enumerate(own) if words)
    within = own[:last].count("")
    if within < _FEWEST or within * _SHARE < len(rows):
        return False
    read = [parse_written(words) for words in own if words]
    starts = [one.start for one in read if one is not None and one.start is not None]
    return len(starts) == len(read) and starts == sorted(starts)


def serials(rows: Iterable[Row], role: str) -> frozenset[str]:
    """The columns of that role in which every day is a spreadsheet's count of days (44256 for 1 March 2021)."""
    said: dict[str, bool] = {}
    for row in rows:
        if cell := row.cell(role):
            column = row.roles[role]
            said[column] = said.get(column, True) and _SERIAL.fullmatch(cell) is not None
    return frozenset(column for column, all_of_them in said.items() if all_of_them)
