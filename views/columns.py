"""Which column of a table is what: told as it was read, and changed by choosing others, with which it is read again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from extract import intake
from extract.reading import columns, tables
from extract.table.case import Case, TableFile
from views.marking import literal, plain, safe

NONE = ""
_KINDS = {"articles": "Reports: each row has a text to search", "events": "Events: each row is one"}
_ROLES = {"articles": columns.ARTICLES, "events": columns.EVENTS}
_HARDLY = frozenset(
    {"year", "month", "day", "latitude", "longitude", "time", "end", "tags", "note", "agents", "affected"}
)
"""Roles that few tables have: their boxes come last, and that no column has them is not told."""


def show(case: Case, begin: Callable[[list[intake.Source]], None]) -> None:
    """Draws what a table's columns were taken for, and the form to change it; `begin` reads sources into the case."""
    held = case.tables()
    if not held:
        return
    st.html("<h2>Tables and their columns</h2>")
    file = held[-1]
    if len(held) > 1:
        names = {one.sha256: plain(one.name) for one in held}
        chosen = st.selectbox("Table", list(names), len(names) - 1, format_func=names.__getitem__, key="table-file")
        file = next(one for one in held if one.sha256 == chosen)
    found = _looked_at(file.sha256, case, file.name)
    if found is None:
        st.caption(f"{literal(file.name)} holds no table that can be read.")
        return
    said = intake.columns_of(case, file.sha256)
    if said is None and found.kind == "ours":
        st.caption(f"{literal(file.name)} was downloaded here: all its columns are kept, corrections too.")
        return
    mapping = said if said is not None else found.mapping
    kind = columns.kind_of(found.names, mapping) if said is not None else found.kind
    around = _lies_in(found.names, mapping) if kind == "events" else ""
    st.html(f"<p>{_told(file, kind, mapping, by_hand=said is not None)}{around}</p>")
    with st.expander("Change its columns"):
        _form(case, file, found, kind, mapping, begin)


@st.cache_data(max_entries=20, show_spinner=False)
def _looked_at(sha256: str, _case: Case, _name: str) -> tables.Columns | None:
    data = _case.original(sha256)
    return tables.columns(data, _name) if data else None


def _told(file: TableFile, kind: str, mapping: Mapping[str, str], by_hand: bool) -> str:
    """One sentence on what a table's columns were taken for."""
    what = "a table of events" if kind == "events" else "a table of reports"
    pairs = [f"{columns.ROLES[role].lower()} from <b>{safe(column)}</b>" for role, column in mapping.items()]
    lacking = [columns.ROLES[role].lower() for role in _ROLES[kind] if role not in mapping and role not in _HARDLY]
    how = "as chosen" if by_hand else "by the names of its columns"
    read = ": that is read in what happened, where it stands there" if "what" in mapping else ""
    none = f" No column was taken for {', '.join(lacking)}{read}." if lacking else ""
    return f"<b>{safe(file.name)}</b> is read as {what}, {how}: {', '.join(pairs) or 'none of them is known'}.{none}"


def _lies_in(names: Sequence[str], mapping: Mapping[str, str]) -> str:
    """By which columns a row's place is found on the map, where there are such beside it: its district and country."""
    levels = {
        name: level for name in names if (level := columns.around(name)) is not None and name not in mapping.values()
    }
    wider = [f"<b>{safe(name)}</b>" for name in sorted(levels, key=lambda name: (levels[name], names.index(name)))]
    return f" Where a place lies is told by {', '.join(wider)}." if wider else ""


def _form(
    case: Case, file: TableFile, found: tables.Columns, kind: str, mapping: Mapping[str, str],
    begin: Callable[[list[intake.Source]], None],
) -> None:  # fmt: skip
    key = file.sha256[:12]
    chosen = st.radio("What its rows are", list(_KINDS), list(_KINDS).index(kind), format_func=_KINDS.__getitem__,
                      key=f"kind-{key}")  # fmt: skip
    guess = mapping if chosen == kind else columns.proposed(found.names, _ROLES[chosen], found.days)
    options = [NONE, *dict.fromkeys(name for name in found.names if name.strip())]
    roles = sorted(_ROLES[chosen], key=lambda role: role in _HARDLY)
    with st.form(f"columns-{key}-{chosen}", border=False):
        picked = {}
        sides = st.columns(2)
        for number, role in enumerate(roles):
            at = options.index(guess[role]) if guess.get(role) in options else 0
            picked[role] = sides[number % 2].selectbox(
                columns.ROLES[role], options, at, format_func=lambda name: _option(name, found.samples),
                key=f"column-{key}-{chosen}-{role}",
            )  # fmt: skip
        if st.form_submit_button("Read it again with these columns", type="primary"):
            _read(case, file, {role: name for role, name in picked.items() if name != NONE}, begin)


def _read(
    case: Case, file: TableFile, mapping: Mapping[str, str], begin: Callable[[list[intake.Source]], None]
) -> None:
    if not {"text", "what"} & mapping.keys():
        st.warning("Choose the column with the text, or of events the one that says what happened.")
        return
    data = case.original(file.sha256)
    if data is not None:
        begin([intake.Source(file.name, data, columns=mapping)])


def _option(name: str, samples: Mapping[str, Sequence[str]]) -> str:
    """A column with its first values, so that it is known by what it holds."""
    if name == NONE:
        return "(none)"
    shown = "; ".join(" ".join(value.split())[:30] for value in samples.get(name, ()))
    return f"{' '.join(name.split())[:40]}: {shown or 'empty'}"
