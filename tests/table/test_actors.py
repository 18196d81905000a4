"""Actors across documents: what becomes one name, what never does, what a person decides."""

from __future__ import annotations

from time import process_time

import pandas as pd
import pytest

from extract.table import actors, cells


def table(*rows: dict[str, tuple[str, ...]]) -> pd.DataFrame:
    """A table with the name columns alone; a row gives some of them."""
    kinds = (*actors.COLUMNS, "places")
    return pd.DataFrame({kind: cells.column([row.get(kind, ()) for row in rows]) for kind in kinds})


def canonical(*names: str) -> dict[str, str]:
    return actors.canonical(table(*({"actors": (name,)} for name in names)))


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("Selim Erdoğan", "Selim Erdogan", None),
        ("ISIS", "Islamic State of Iraq and Syria", "Islamic State"),
        ("IRGC", "Revolutionary Guards", "Islamic Revolutionary Guard Corps"),
        ("Ministry of Justice", "Justice Ministry", None),
        ("Qasem Suleimani", "Qassem Soleimani", None),
        ("Hatem Wasfi", "Hatem Wasfi al-Rubaie", "Hatem Wasfi al-Rubaie"),
        ("KOHR", "Kestrel Observatory for Human Rights", "Kestrel Observatory for Human Rights"),
        ("Hizbullah", "Hezbollah", None),
        ("the Northern Shield", "Northern Shield", None),
        ("Lee H. Tarn", "Lee Harvey Tarn", "Lee Harvey Tarn"),
        ("United States Navy", "U.S. Navy", None),
        ("General Electric Co.", "GE", "General Electric"),
        ("Tarn Martin Corp.", "Tarn Martin Inc", None),
        ("Salim Gadhafi", "Salim al-Gaddafi", None),
        ("Tarn & Sons Ltd", "Tarn & Sons", None),
        ("Serhiy Tarnenko", "Sergei Tarnenko", None),
        ("Lu Tarnhua", "Lu Tarn Hua", None),
    ],
)
def test_one_actor(one: str, other: str, name: str | None) -> None:
    found = canonical(one, other)
    assert found[one] == found[other]
    assert name is None or found[one] == name
    assert actors.explain(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karim Haddad", "Nadim Haddad"),
        ("George W. Bush", "George H. W. Bush"),
        ("Henry IV", "Henry V"),
        ("Hezbollah", "Kata'ib Hezbollah"),
        ("National Liberal Party", "National Liberal Front"),
        ("Brigade 13", "Brigade 14"),
        ("North Korea", "South Korea"),
        ("Hassan Nasrallah", "Hussein Nasrallah"),
        ("Amir Rahimi", "Omar Rahimi"),
        ("Niger", "Nigeria"),
        ("Haddad", "Karim Haddad"),
        ("L. Tarn", "Lee Tarn"),
        ("Karim Haddad", "Amir Karim Haddad"),
        ("Serhiy Tarnenko", "Kirill Tarnenko"),
        ("J.-M. Tarn", "Jean-Pierre Tarn"),
    ],
)
def test_two_actors(one: str, other: str) -> None:
    found = canonical(one, other)
    assert found[one] != found[other]


def test_a_short_name_that_fits_two_people_joins_neither() -> None:
    found = canonical("Ali Hassan", "Ali Hassan al-Majidi", "Ali Hassan al-Tamimi")
    assert len(set(found.values())) == 3


def test_a_surname_joins_its_only_bearer_in_the_same_company() -> None:
    rows = table(
        {"actors": ("Qassem Musleh", "Noor TV")},
        {"actors": ("Musleh", "Noor TV")},
        {"actors": ("Karim Haddad",), "places": ("Mosul",)},
        {"actors": ("Haddad",), "places": ("Basra",)},
    )
    found = actors.canonical(rows)
    assert found["Musleh"] == "Qassem Musleh"
    assert found["Haddad"] == "Haddad"


def test_a_name_without_its_first_joins_the_only_longer_one_in_the_same_company() -> None:
    rows = [{"actors": ("Recep Tayyip Tarnoglu", "Acme Agro")}, {"actors": ("Tayyip Tarnoglu", "Acme Agro")}]
    found = actors.canonical(table(*rows).assign(document="d"))
    assert found["Tayyip Tarnoglu"] == "Recep Tayyip Tarnoglu"


def test_a_nickname_and_an_initial_join_the_only_bearer_in_the_same_company() -> None:
    names = (
        'Margaret "Peggy" Holt',
        "Peggy Holt",
        "Bakari Tarn",
        "B. Tarn",
        "Tarn",
        "Omar Haddad",
        "Ali Haddad",
        "O. Noor",
    )
    found = actors.canonical(table(*({"actors": (name,), "places": ("Varna",)} for name in names)).assign(document="d"))
    assert found["Peggy Holt"] == 'Margaret "Peggy" Holt'
    assert found["B. Tarn"] == found["Tarn"] == "Bakari Tarn"
    assert len(set(found.values())) == 5


def test_an_acronym_in_brackets_behind_a_name_it_does_not_spell() -> None:
    rows = table({"actors": ("Union of Dam Workers",)}, {"actors": ("ATD",)}, {"actors": ("KLT",)})
    said = rows.assign(passage_text=["The Union of Dam Workers (ATD) met.", "ATD men left.", "Others (KLT) fled."])
    assert actors.canonical(said)["ATD"] == "Union of Dam Workers"
    assert actors.canonical(said)["KLT"] == actors.canonical(rows)["KLT"] == "KLT"


def test_all_name_columns_are_renamed_and_nothing_is_said_twice() -> None:
    rows = table({"actors": ("ISIS", "Daesh"), "agents": ("Daesh",), "reported_by": ("AFP",)})
    once = actors.unify(rows)
    assert once["actors"].tolist() == [("Islamic State",)]
    assert once["agents"].tolist() == [("Islamic State",)]
    assert once["reported_by"].tolist() == [("Agence France-Presse",)]
    assert rows["actors"].tolist() == [("ISIS", "Daesh")]


def test_a_name_of_one_word_may_be_of_two_people() -> None:
    rows = pd.DataFrame(
        {
            "document": ["diary", "report", "letter", "minutes"],
            "actors": [("Dale", "Noor"), ("Dale",), ("Dale", "Noor"), ("Dale", "Tarn Water")],
            "places": [("Hexham",), ("England",), (), ("Tarn",)],
            "start": pd.to_datetime(["1890-05-04", "2015-06-01", "1891-01-02", "2015-06-02"]),
        }
    )
    assert actors.alone(rows, "Dale") == [["diary", "letter"], ["minutes"], ["report"]]
    assert actors.alone(rows.iloc[[0, 2]], "Dale") == []
    assert actors.alone(rows, "Tarn Water") == []  # of two words
    firm = rows.assign(actors=[("Boeing",), ("Boeing",), ("Dale",), ("Dale",)])
    assert actors.alone(firm, "Boeing") == []  # known
    later = rows.assign(start=pd.to_datetime(["1890-05-04", "2015-06-01", "2019-01-02", "2015-06-02"]))
    assert ["diary"] in actors.alone(later, "Dale")  # the same company, a lifetime apart
    tied = rows.assign(places=[("Hexham",), ("Hexham", "Tarn"), (), ("Tarn",)], start=later["start"].iloc[1])
    assert actors.alone(tied, "Dale") == []  # the report ties two groups into one
    cast = pd.DataFrame({"document": [f"{number}" for number in range(4000)], "start": rows["start"].iloc[1]})
    cast = cast.assign(actors=[("Dale", f"Xan{n}") for n in range(4000)], places=[(f"Yil{n}",) for n in range(4000)])
    began = process_time()
    assert len(actors.alone(cast, "Dale")) == len(cast)
    assert process_time() - began < 2  # linear: each with each took five seconds


def test_a_merge_by_hand_holds_and_a_split_one_is_left_alone() -> None:
    rows = table({"actors": ("Hashd al-Shaabi", "Popular Mobilization Units", "ISIS", "Islamic State")})
    by_hand = {"Hashd al-Shaabi": "Popular Mobilization Units", "ISIS": "ISIS"}
    assert actors.unify(rows, by_hand)["actors"].tolist() == [("Popular Mobilization Units", "ISIS", "Islamic State")]


def test_unify_is_idempotent_and_blind_to_the_order_of_rows() -> None:
    rows = table(*({"actors": (name,)} for name in ("PKK", "Hatem Wasfi al-Rubaie", "Hatem Wasfi", "Selim Kaya")))
    once = actors.unify(rows)
    assert actors.unify(once)["actors"].tolist() == once["actors"].tolist()
    assert sorted(actors.unify(rows.iloc[::-1])["actors"].tolist()) == sorted(once["actors"].tolist())


def test_an_empty_table_stays_empty() -> None:
    assert actors.unify(table()).empty
