"""What is hidden is hidden everywhere, and what is not stays."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from extract.records import Place
from extract.table import exports, schema
from extract.table.redact import redact

TEXT = (
    "Lena Okafor will speak in Qarin in 2019. OKAFOR said so; Ms. Ökafor's sister Lena-Marie and Okafor-Diaz agreed. "
    "Tomas Will saw lena  okafor at the bridge at qarin."
)


@pytest.fixture
def shared(make_document: Any, make_event: Any) -> tuple[pd.DataFrame, list[Any]]:
    document = make_document("okafor_interview.txt", TEXT, title="Okafor speaks")
    event = make_event(
        what="Okafor speaks in Qarin",
        actors=("Lena Okafor", "Tomas Will"),
        places=(Place("Qarin", "Qarin / Westland", 1.0, 2.0),),
    )
    table = schema.build([(document, [event])])
    table.attrs["problems"] = [
        {"document": "okafor_interview.txt", "stage": "dates", "message": "okafor_interview.txt: ‘x’"}
    ]
    return table, [document]


def test_a_name_goes_everywhere(shared: Any) -> None:
    table, [document] = redact(shared[0], ["Lena Okafor"], ["Qarin"], shared[1])
    schema.check(table)
    told = exports.write(table, ".json").decode() + document.text + document.name + str(table.attrs["problems"])
    for given_away in ("okafor", "lena", "ökafor", "qarin", "12.25"):
        assert given_away not in told.casefold()
    row = table.iloc[0]
    assert row["actors"] == ("Person A", "Tomas Will")
    assert row["what"] == "Person A speaks in Place A"
    assert row["place_path"] == "Place A / Westland"
    assert pd.isna(row["latitude"])
    assert row["document"] == "Person A_interview.txt"


def test_a_name_that_is_also_a_word_hides_only_the_name(shared: Any) -> None:
    table, _ = redact(shared[0], ["Tomas Will"])
    assert "Okafor will speak" in table["passage_text"].iloc[0]
    assert "Person A saw" in table["passage_text"].iloc[0]


def test_parts_of_a_name_get_its_stand_in(shared: Any) -> None:
    table, _ = redact(shared[0], ["Okafor", "Lena Okafor", "Tomas Will"])
    assert table["actors"].iloc[0] == ("Person B", "Person C")
    assert table["what"].iloc[0] == "Person B speaks in Qarin"


def test_nothing_chosen_changes_nothing(shared: Any) -> None:
    table, documents = redact(*[shared[0]], documents=shared[1])
    pd.testing.assert_frame_equal(table, shared[0])
    assert documents == shared[1]


def test_a_redacted_table_still_reads_back(shared: Any) -> None:
    import io

    table, _ = redact(shared[0], ["Lena Okafor"], ["Qarin"])
    restored = schema.restore(pd.read_csv(io.BytesIO(exports.write(table, ".csv"))))
    pd.testing.assert_frame_equal(restored, table)


def test_names_in_other_scripts(make_document: Any, make_event: Any) -> None:
    text = "قال قاسم سليماني إنه وصل. Сергей Иванов вышел; ИВАНОВ молчал. "
    text += "Zoe\u0308 Nguye\u0302\u0303n and Zoë Nguyễn left."
    table = schema.build([(make_document(text=text), [make_event()])])
    hidden, _ = redact(table, ["قاسم سليماني", "Сергей Иванов", "Zoë Nguyễn"])
    told = hidden["passage_text"].iloc[0]
    assert told == "قال Person A إنه وصل. Person B вышел; Person B молчал. Person C and Person C left."
