"""Entries of a chronology are their own headlines."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import extract_document
from extract.reading.formats import read
from extract.records import Document

CHRONOLOGY = """Chronology of the harbour case

3 May 2014: Harbour master questioned by police.
4 June 2014 – The painter Omar Noor, now 24, is arrested at a protest against the harbour law.
2 July 2014: Search warrant issued by the Varna City Court.
"""


def test_an_entry_keeps_its_own_words(tmp_path):
    path = tmp_path / "case.txt"
    path.write_text(CHRONOLOGY, encoding="utf-8")
    [document] = read(path)
    found = {event.dated.text: event for event in extract_document(document).events}
    assert found["3 May 2014"].what == "Harbour master questioned by police"
    assert found["4 June 2014"].trigger == "arrested"
    assert found["4 June 2014"].actors == ("Omar Noor",)
    assert found["2 July 2014"].what == "Search warrant issued by the Varna City Court"
    assert found["2 July 2014"].trigger == "issued"


CITED = """3 May 2014 (MALI): Police arrested two men in Kidal. – Reuters, 4 May

5 May 2014 (MALI): A bomb killed six soldiers near Kidal (AFP, 6 May).

7 May 2014, Timbuktu: Gunmen abducted a priest.--Daily Star, 8 May; Reuters, 8 May

9 May 2014: The army held a hearing (Timbuktu, 9 May).

11 May 2014: Rebels seized a truck. Sources: Mine Watch Network (MWN) and aKidal.
"""


@pytest.mark.parametrize("kept", [1, 5], ids=["an entry alone", "a log"])
def test_an_entry_names_its_place_in_its_label_and_its_source_behind_it(kept):
    document = Document("log.txt", "\n\n".join(CITED.split("\n\n")[:kept]), published=date(2014, 6, 1))
    rows = [
        (event.dated.edtf, event.what, [place.name for place in event.places], event.reported_by)
        for event in extract_document(document).events
    ]
    assert (
        rows[:3]
        == [
            ("2014-05-03", "Police arrested two men in Kidal", ["Kidal", "Mali"], ("Reuters",)),
            ("2014-05-05", "A bomb killed six soldiers near Kidal", ["Kidal", "Mali"], ("Agence France-Presse",)),
            ("2014-05-07", "Gunmen abducted a priest", ["Timbuktu"], ("Daily Star",)),
        ][:kept]
    )
    assert [source for *_, source in rows[3:]] == [(), ("Mine Watch Network", "aKidal")][: kept - 3]


def test_a_place_in_an_entry_s_label_makes_it_no_dateline_and_one_behind_it_no_source(tmp_path):
    path = tmp_path / "mali.txt"
    entries = "3 May 2014 (GAO): Rebels took it.\n\n5 May 2014 (KIDAL): Two men were killed. – Lagos, 6 May"
    path.write_text(f"Mali\n\n{entries}", encoding="utf-8")
    [document] = read(path)
    assert document.published is None
    events = extract_document(document).events
    assert [(event.status, event.reported_by) for event in events] == [("happened", ())] * 2


def test_what_stands_below_a_month_or_year_happened_then(tmp_path):
    path = tmp_path / "port.md"
    path.write_text(
        "# The port\n\n## 1985\n\nLena Holt bought the port. On 3 May she closed the dock.\n\n"
        "## March 1986\n\nDockers occupied the dock. Holt will sell it one day.\n",
        encoding="utf-8",
    )
    [document] = read(path)
    assert [(event.trigger, event.dated.edtf) for event in extract_document(document).events] == [
        ("bought", "1985"),
        ("closed", "1985-05-03"),
        ("occupied", "1986-03"),
    ]


def test_a_day_on_its_own_line_dates_what_is_told_in_the_present_below_it(tmp_path):
    path = tmp_path / "key.txt"
    path.write_text(
        "Key moments in the port affair\n\n"
        "March 20, 2014\nFederal police arrest the former head of the port, Lena Holt.\n\n"
        "Aug 22, 2014\nHolt signs a plea bargain deal with prosecutors, agreeing to explain the scheme.\n\n"
        "Nov 14, 2014\nFederal police arrest 18 people in the first broad raid of the inquiry.\n",
        encoding="utf-8",
    )
    [document] = read(path)
    assert [(event.trigger, event.dated.edtf) for event in extract_document(document).events] == [
        ("arrest", "2014-03-20"),
        ("signs", "2014-08-22"),
        ("arrest", "2014-11-14"),
    ]


def test_a_heading_s_year_is_no_event(tmp_path):
    path = tmp_path / "strikes.txt"
    path.write_text("The strikes of 1848\n\nIn March 1848 the dockers stopped work.\n", encoding="utf-8")
    [document] = read(path)
    assert [event.trigger for event in extract_document(document).events] == ["stopped"]


@pytest.mark.parametrize(
    ("heading", "triggers"),
    [
        ("Annex II: Persons detained, 2021", []),
        ("Annex B: Incidents, May–June 2017", []),
        ("Arrest of Omar Noor, May 2014", ["Arrest"]),
    ],
)
def test_a_heading_that_says_of_which_months_a_list_is_tells_no_event(heading, triggers, tmp_path):
    path = tmp_path / "annex.txt"
    path.write_text(
        f"{heading}\n\nDate\tNo.\tEvent\n4 May 2018\t12\tMINUTE entry before Judge Quist\n"
        "9 May 2018\t13\tNoor fled\n\nNote: times are local. Table updated on 1 August 2018.\n",
        encoding="utf-8",
    )
    [document] = read(path)
    extracted = extract_document(document)
    assert [event.trigger for event in extracted.events] == [*triggers, "entry", "fled"]
    assert not any(one.type == "DURATION" for one in extracted.dated)


def test_a_field_that_only_holds_the_paper_s_day_tells_no_event(tmp_path):
    path = tmp_path / "dispatch.txt"
    path.write_text(
        "INCIDENT 19-004417\nIncident date: 22 August 2019\n\n14:04 Unit 7 dispatched\n14:26 Medics arrive\n",
        encoding="utf-8",
    )
    [document] = read(path)
    told = [event.dated.value for event in extract_document(document).events]
    assert told == ["2019-08-22T14:04", "2019-08-22T14:26"]


def test_the_day_of_a_message_is_no_event_of_its_sender(tmp_path):
    path = tmp_path / "chat.txt"
    path.write_text(
        "[10/06/2019, 09:12:04] Karl Debono: We searched the house today\n"
        "[10/06/2019, 09:13:40] Pia Borg: ok. the hearing is tomorrow at 10\n"
        "[10/06/2019, 21:40:11] Karl Debono: she was released an hour ago\n",
        encoding="utf-8",
    )
    [document] = read(path)
    triggers = [event.trigger for event in extract_document(document).events]
    assert "searched" in triggers
    assert "Pia" not in triggers


def test_a_message_s_headline_begins_behind_its_sender(tmp_path):
    path = tmp_path / "chat.txt"
    path.write_text(
        "[12/05/2021, 14:03:22] Amir: they shelled the market in Douma\n"
        "[12/05/2021, 14:06:00] Lina: Hassan was wounded, two people were killed near the school\n"
        "[12/05/2021, 20:08:00] Lina: The army closes the road\n",
        encoding="utf-8",
    )
    [document] = read(path)
    assert [event.what for event in extract_document(document).events] == [
        "They shelled the market in Douma",
        "Hassan was wounded",
        "Two people were killed near the school",
        "The army closes the road",
    ]


def test_entries_of_seasons_and_quarters_may_open_with_what_somebody_does() -> None:
    text = """Key dates

    2003  Acquires Tarnwell for $410m
    Q4 2016 – Omar Noor steps down; succeeded by Lena Quist
    Spring 2018 – Buys Varna AB
    Early 2019 - Launches Cardolex in Oman
    c. 2020 – Launches of two ferries
    Second half of 2021: Marries Lena Quist
    2022: Moves Acme Ltd to Oslo
    Today – 4,100 employees

    Peter Sells left on 5 May 2023."""
    told = [(e.dated.text, e.what, e.affected) for e in extract_document(read(text.encode(), "dates.txt")[0]).events]
    assert told == [
        ("2003", "Acquires Tarnwell for $410m", ()),
        ("Q4 2016", "Omar Noor steps down", ()),
        ("Q4 2016", "Succeeded by Lena Quist", ()),
        ("Spring 2018", "Buys Varna AB", ("Varna AB",)),
        ("Early 2019", "Launches Cardolex in Oman", ()),
        ("2020", "Launches of two ferries", ()),
        ("Second half of 2021", "Marries Lena Quist", ("Lena Quist",)),
        ("2022", "Moves Acme Ltd to Oslo", ("Acme Ltd",)),
        ("5 May 2023", "Peter Sells left", ()),
    ]
    assert [name.text for name in extract_document(read(text.encode(), "dates.txt")[0]).mentions][-1:] == [
        "Peter Sells"
    ]


def test_a_chronology_in_the_present_tense_tells_each_of_its_sentences() -> None:
    text = (
        "The port\n\n3 May 2019\n\nTarn Shipping suspends 12 workers. Police arrest union leader Lena Okafor.\n\n"
        "4 May 2019\n\nPolice search his flat. Two laptops are seized.\n\n5 May 2019\n\nArmy shells Varna."
    )
    assert [(row.dated.edtf, row.what) for row in extract_document(Document("port.txt", text)).events] == [
        ("2019-05-03", "Tarn Shipping suspends 12 workers"),
        ("2019-05-03", "Police arrest union leader Lena Okafor"),
        ("2019-05-04", "Police search his flat"),
        ("2019-05-04", "Two laptops are seized"),
        ("2019-05-05", "Army shells Varna"),
    ]


def test_entries_under_their_days_tell_what_the_parse_took_for_bare_forms_and_nouns() -> None:
    text = (
        "5 March 2018\nDock workers walk out over unpaid wages.\n\n"
        "7 March 2018\nPolice fire tear gas at about 300 marchers. Police clear a picket line at Gate 7.\n\n"
        "9 March 2018\nPresident Obiang Toure dismissed port director Samuel Kone.\n\n"
        "12 March 2018\nNine soldiers are killed, and four are taken hostage.\n"
    )
    assert [(row.dated.edtf, row.what) for row in extract_document(Document("port.txt", text)).events] == [
        ("2018-03-05", "Dock workers walk out over unpaid wages"),
        ("2018-03-07", "Police fire tear gas at about 300 marchers"),
        ("2018-03-07", "Police clear a picket line at Gate 7"),
        ("2018-03-09", "President Obiang Toure dismissed port director Samuel Kone"),
        ("2018-03-12", "Nine soldiers are killed"),
        ("2018-03-12", "Four are taken hostage"),
    ]
