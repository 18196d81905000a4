"""Rows of histories, chronicles and biographical dictionaries."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    return list(extract_document(Document("history.txt", text)).events)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Selim Noor was overthrown and killed on 3 May 1903.",
            [("Selim Noor was overthrown", (), ("Selim Noor",)), ("Selim Noor was killed", (), ("Selim Noor",))],
        ),
        (
            "Omar Noor was overtaken near Tarn and hanged on 4 May 1703.",
            [("Omar Noor was overtaken near Tarn", (), ("Omar Noor",)), ("Omar Noor was hanged", (), ("Omar Noor",))],
        ),
        ("Nuwakot fell to a surprise attack on 3 May 1744.", [("Nuwakot fell to a surprise attack", (), ("Nuwakot",))]),
        ("Omar Noor fell back on 4 May 1703.", [("Omar Noor fell back", ("Omar Noor",), ())]),
        (
            "Brown.—William Brown was born at Foxford in 1777.",
            [("William Brown was born at Foxford", (), ("William Brown",))],
        ),
        (
            "1559 – Dravya Noor takes Varna.\n1633 – Ram Noor dies.\n1743 – Prithvi Narayan Noor comes to the throne.",
            [
                ("Dravya Noor takes Varna", ("Dravya Noor",), ()),
                ("Ram Noor dies", (), ("Ram Noor",)),
                ("Prithvi Narayan Noor comes to the throne", ("Prithvi Narayan Noor",), ()),
            ],
        ),
        (
            "Omar Noor (1895–1988) built it.",
            [("Omar Noor was born", (), ("Omar Noor",)), ("Omar Noor died", (), ("Omar Noor",))],
        ),
        ("The death of Omar Noor in June 1438 shook Varna.", [("The death of Omar Noor", (), ("Omar Noor",))]),
        ("She hardly left her garden in May 1930.", [("She hardly left her garden", (), ())]),
        ("Omar Noor came home in May 1951.", [("Omar Noor came home", ("Omar Noor",), ())]),
        ("It had 2,000 shops in 1752, twice as many as in 1702.", [("It had 2,000 shops", (), ())]),
        # the king has no name
        (
            "On 1 June 1879 Omar Noor was shot. The king himself was run to earth on 28 August. He died on 8 May 1884.",
            [
                ("Omar Noor was shot", (), ("Omar Noor",)),
                ("The king was run to earth", (), ()),
                ("He died on 8 May 1884", (), ()),
            ],
        ),
        # what came a few days later did not happen on the day of the entry
        (
            "3 May 1768 – Varna is taken. The soldiers loot the market. The citadel surrenders a few days later.",
            [("Varna is taken", (), ()), ("The soldiers loot the market", (), ())],
        ),
    ],
)
def test_a_history(text: str, expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]]) -> None:
    assert [(row.what, row.agents, row.affected) for row in rows(text)] == expected
