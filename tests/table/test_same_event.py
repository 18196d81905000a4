"""The same event across sources, against the gold of invented rows, and what marking promises."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pandas as pd

from extract.pipeline import extract_document, to_table
from extract.records import Document
from extract.table import same_event

GOLD = Path(__file__).resolve().parents[1] / "gold" / "same_event" / "rows.jsonl"


def gold_rows() -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [row | {"id": number} for number, row in enumerate(rows)]


def as_table(rows: list[dict[str, Any]]) -> pd.DataFrame:
    table = pd.DataFrame(rows)
    table["event_name"] = table["event"]
    table["event"] = [f"{row['id']:04d}" for row in rows]
    for column in ("actors", "agents", "affected"):
        table[column] = [tuple(row.get(column, ())) for row in rows]
    for column in ("start", "end"):
        table[column] = pd.to_datetime(table[column]).astype("datetime64[s]")
    return table.assign(section="body", same_as="", conflict="")


def counted() -> tuple[int, int, int, list[str]]:
    """Right, found and true pairs, and what went wrong, over all rows at once."""
    rows = gold_rows()
    marked = same_event.mark(as_table(rows))["same_as"].tolist()
    right = found = true = 0
    wrong = []
    for one, other in combinations(range(len(rows)), 2):
        a, b = rows[one], rows[other]
        if a["document"] == b["document"]:
            continue
        gold = (a["scene"], a["event"]) == (b["scene"], b["event"])
        ours = bool(marked[one]) and marked[one] == marked[other]
        right, found, true = right + (gold and ours), found + ours, true + gold
        if gold != ours:
            wrong.append(f"{'missed' if gold else 'WRONG'}: {a['what']} | {b['what']}")
    return right, found, true, wrong


def test_the_gold_holds_what_it_promises() -> None:
    rows = gold_rows()
    pairs = [
        a["event"] == b["event"]
        for a, b in combinations(rows, 2)
        if a["scene"] == b["scene"] and a["document"] != b["document"]
    ]
    assert pairs.count(True) >= 60
    assert pairs.count(False) >= 60


def test_precision_is_at_least_95_and_recall_at_least_70() -> None:
    right, found, true, wrong = counted()
    assert right / found >= 0.95, f"precision {right / found:.3f}\n" + "\n".join(wrong)
    assert right / true >= 0.70, f"recall {right / true:.3f}\n" + "\n".join(wrong)


def small(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """A table of (document, what, start, place); the trigger is the second word."""
    return as_table(
        [
            {
                "id": number,
                "document": document,
                "event": "a",
                "scene": "one",
                "what": what,
                "trigger": what.split()[1],
                "actors": (),
                "place_path": place,
                "start": start,
                "end": str(pd.Timestamp(start) + pd.Timedelta(days=1)),
            }
            for number, (document, what, start, place) in enumerate(rows)
        ]
    )


def test_sources_that_disagree_on_the_day_name_each_other() -> None:
    marked = same_event.mark(
        small(
            ("wire", "Explosion destroys the grain silo in Mosul", "2020-03-04", "Mosul / Iraq"),
            ("paper", "Explosion destroys the grain silo of Mosul", "2020-03-05", "Mosul / Iraq"),
        )
    )
    assert marked["same_as"].nunique() == 1
    assert marked["same_as"].iloc[0]
    assert marked["conflict"].tolist() == ["2020-03-05 (paper)", "2020-03-04 (wire)"]


def test_sources_of_one_day_are_named_together() -> None:
    rows = [(name, "Explosion destroys the grain silo in Mosul", "2020-03-04", "Mosul / Iraq") for name in ("a", "b")]
    last = ("c", "Explosion destroys the grain silo of Mosul", "2020-03-05", "Mosul / Iraq")
    assert same_event.mark(small(*rows, last))["conflict"].iloc[2] == "2020-03-04 (a, b)"


def test_who_disappeared_was_taken() -> None:
    row = {"scene": "one", "event": "a", "actors": ["Kim Arno"], "place_path": "", "start": "2020-03-04"}
    row |= {"end": "2020-03-05"}
    told = [
        row
        | {"id": 0, "document": "a", "what": "Kim Arno disappeared", "trigger": "disappeared", "agents": ["Kim Arno"]},
        row
        | {"id": 1, "document": "b", "what": "Gunmen seized Kim Arno", "trigger": "seized", "affected": ["Kim Arno"]},
    ]
    assert same_event.mark(as_table(told))["same_as"].iloc[0]


def test_one_source_alone_is_no_group() -> None:
    marked = same_event.mark(
        small(
            ("wire", "Explosion destroys the grain silo in Mosul", "2020-03-04", "Mosul / Iraq"),
            ("wire", "Explosion destroys the grain silo in Mosul", "2020-03-04", "Mosul / Iraq"),
        )
    )
    assert marked["same_as"].tolist() == ["", ""]


def test_marking_twice_changes_nothing_and_more_documents_keep_the_group_name() -> None:
    rows = (
        ("wire", "Explosion destroys the grain silo in Mosul", "2020-03-04", "Mosul / Iraq"),
        ("paper", "Grain silo destroyed by explosion in Mosul", "2020-03-04", "Mosul / Iraq"),
    )
    once = same_event.mark(small(*rows))
    assert same_event.mark(once)["same_as"].tolist() == once["same_as"].tolist()
    third = ("blog", "Explosion destroys grain silo in Mosul", "2020-03-04", "Mosul / Iraq")
    more = same_event.mark(small(*rows, third))
    assert set(more["same_as"]) == set(once["same_as"])


def test_rows_without_a_date_are_never_the_same() -> None:
    table = small(
        ("wire", "Explosion destroys the grain silo in Mosul", "2020-03-04", "Mosul / Iraq"),
        ("paper", "Explosion destroys the grain silo in Mosul", "2020-03-04", "Mosul / Iraq"),
    )
    table["start"] = pd.NaT
    assert same_event.mark(table)["same_as"].tolist() == ["", ""]


def test_explain_names_words_places_and_days() -> None:
    table = small(
        ("wire", "Explosion destroys the grain silo in Mosul", "2020-03-04", "Mosul / Iraq"),
        ("paper", "Explosion destroys grain silo in Mosul", "2020-03-04", "Mosul / Iraq"),
    )
    told = " ".join(reason.words for reason in same_event.reasons(table, 0, 1))
    for part in ("2020-03-04", "Mosul", "grain", "destroy"):
        assert part in told


def test_explain_weighs_rows_as_mark_does() -> None:
    reports = (
        "A bomb exploded in the harbour of Varna on 3 May 2018 beside a tanker. On 3 May 2018 soldiers were killed in "
        "Lipnik.",
        "Soldiers were killed on 3 May 2018. A tanker burned in the harbour of Varna.",
    )
    documents = [Document(f"{number}.txt", text) for number, text in enumerate(reports)]
    table = to_table((document, extract_document(document).events) for document in documents)
    signs = {sign.row: sign for sign in same_event.signs_of(table)}
    assert len(signs) == 3
    for one, other in combinations(signs, 2):
        told = [reason.words for reason in same_event.compare(signs[one], signs[other])]
        assert [reason.words for reason in same_event.reasons(table, one, other)] == told


def joined(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    """Whether two sources' rows (what, start, place) are taken for one happening."""
    marks = same_event.mark(small(("wire", *one), ("paper", *other)))["same_as"]
    return bool(marks.iloc[0]) and marks.nunique() == 1


def test_things_of_one_sort_and_other_counts_tell_happenings_apart() -> None:
    market = ("Jets bombed a market in Karvat", "2020-03-04", "Karvat")
    assert joined(market, ("Aircraft bombed the market of Karvat", "2020-03-04", "Karvat"))
    assert not joined(market, ("Jets bombed a school in Karvat", "2020-03-04", "Karvat"))
    held = ("Police arrested 53 people at a rally in Karvat", "2020-03-04", "Karvat")
    assert joined(held, ("Officers arrested 53 people at a rally", "2020-03-04", "Karvat"))
    assert not joined(held, ("Police arrested 40 people at a rally in Karvat", "2020-03-05", "Karvat"))


def test_kind_town_and_day_alone_are_not_enough() -> None:
    assert not joined(
        ("Gunmen killed a policeman", "2020-03-04", "Karvat"), ("Somebody killed", "2020-03-04", "Karvat")
    )


def test_a_town_in_the_headline_is_where_it_was() -> None:
    fell = ("Mosul fell to the Karvat Front", "2020-03-04", "")
    assert joined(fell, ("Front captured Mosul from the Karvat army", "2020-03-04", "Mosul / Iraq"))
    assert not joined(fell, ("Front captured Basra from the Karvat army", "2020-03-04", "Basra / Iraq"))


def test_who_died_in_an_attack_and_the_attack_are_one() -> None:
    attack = ("Gunmen attacked the market in Karvat, killing 14 traders", "2020-03-04", "Karvat")
    assert joined(attack, ("The massacre at the Karvat market left 14 dead", "2020-03-04", "Karvat"))


def test_a_thing_of_a_name_is_told_without_the_name() -> None:
    fire = ("Fire destroyed the Karvat Museum", "2020-03-04", "Karvat")
    assert joined(fire, ("The fire at the museum burned books", "2020-03-04", "Karvat"))


def test_the_reverse_is_another_happening() -> None:
    rows = small(
        ("wire", "Turkey shelled Syrian posts near Karvat", "2020-03-04", "Karvat"),
        ("paper", "Syria shelled Turkish posts near Karvat", "2020-03-04", "Karvat"),
    ).assign(actors=[("Turkey", "Syria"), ("Syria", "Turkey")])
    assert same_event.mark(rows)["same_as"].tolist() != ["", ""]
    told = rows.assign(agents=[("Turkey",), ("Syria",)], affected=[("Syria",), ("Turkey",)])
    assert same_event.mark(told)["same_as"].tolist() == ["", ""]


def test_a_village_without_a_map_may_lie_in_the_country_and_a_seat_of_power_in_its_capital() -> None:
    aground = ("The tanker Tarn Star ran aground, spilling oil", "2020-03-04", "Oman")
    assert joined(aground, ("The Tarn Star ran aground on rocks", "2020-03-04", "Karvat Point"))
    met = ("Noor met Quist for talks on tariffs", "2020-03-04", "Washington / United States")
    assert joined(met, ("Quist received Noor for talks on tariffs", "2020-03-04", "White House"))
    assert not joined(aground, ("A tanker ran aground on rocks", "2020-03-04", "Kuwait"))


def test_a_village_without_a_map_may_lie_in_the_region() -> None:
    died = ("Omar Noor died in a raid in Idlib province", "2020-03-04", "Idlib / Syria")
    assert joined(died, ("Omar Noor blew himself up in Karvatin", "2020-03-04", "Karvatin"))
    assert not joined(died, ("Omar Noor blew himself up in Mosul", "2020-03-04", "Mosul"))


def test_other_words_for_what_was_agreed_or_given_up() -> None:
    rejected = ("Voters rejected a peace deal", "2020-03-04", "")
    assert joined(rejected, ("Voters turned down the peace accord", "2020-03-04", ""))
    assert not joined(rejected, ("The accord was signed in peace", "2020-03-04", ""))


def test_a_surname_in_the_headline_is_a_name_of_both() -> None:
    rows = small(
        ("wire", "Judges acquitted the banker Lena Quist", "2020-03-04", ""),
        ("paper", "Quist's acquittal stunned Karvat", "2020-03-04", ""),
        ("blog", "Tarn's acquittal pleased nobody", "2020-03-04", ""),
    ).assign(actors=[("Lena Quist",), (), ()], trigger=["acquitted", "acquittal", "acquittal"])
    marks = same_event.mark(rows)["same_as"].tolist()
    assert marks[0]
    assert marks[0] == marks[1]
    assert marks[2] != marks[0]


def test_kind_day_and_a_small_town_are_enough_where_little_happens() -> None:
    struck = ("Jets hit the post, killing six", "2020-03-04", "Tarnay / Varna / Syria")
    assert joined(struck, ("The raid left nine dead", "2020-03-04", "Tarnay / Varna / Syria"))
    assert not joined(struck, ("The raid left nine dead", "2020-03-04", "Damascus / Syria"))
    held = ("Police detained students", "2020-03-04", "Tarnay / Varna / Syria")
    assert not joined(held, ("Officers arrested traders", "2020-03-04", "Tarnay / Varna / Syria"))


def test_spellings_of_a_village_that_no_map_has_are_one_place() -> None:
    sank = ("A boat sank off Qarvatin, leaving 40 dead", "2020-03-04", "Qarvatin")
    assert joined(sank, ("A shipwreck off Garvatin left 40 dead", "2020-03-04", "Garvatin / Libya"))
    assert not joined(sank, ("A shipwreck off Tarnay left 40 dead", "2020-03-04", "Tarnay / Libya"))


def test_a_quake_needs_no_word_beside_its_kind_its_day_and_its_town() -> None:
    assert joined(
        ("The quake killed 40 people in Mosul", "2020-03-04", "Mosul / Iraq"),
        ("Earthquake shakes houses", "2020-03-04", "Mosul / Iraq"),
    )


def test_a_sentence_is_told_by_its_years() -> None:
    jailed = ("Somebody jailed for 27 years", "2020-03-04", "Karvat")
    assert joined(jailed, ("Judges sentenced him to 27 years", "2020-03-04", "Karvat"))
    assert not joined(jailed, ("Judges sentenced him to 12 years", "2020-03-04", "Karvat"))


def test_what_is_told_around_may_show_that_it_is_one_event() -> None:
    rows = small(
        ("wire", "Rescuers pulled out a girl", "2020-03-04", "Mosul / Iraq"),
        ("paper", "Teams saved a baby", "2020-03-04", "Mosul / Iraq"),
    )
    assert same_event.mark(rows)["same_as"].tolist() == ["", ""]
    told = [
        "Rescuers pulled out a girl whose mother was buried under the rubble of a bakery.",
        "Teams saved a baby from the rubble of the bakery; her mother is still buried.",
    ]
    assert same_event.mark(rows.assign(passage_text=told))["same_as"].nunique() == 1
    days = ["Rescuers pulled out a girl on 31 May; bakeries shut.", "On 31 May teams saved a baby near the bakeries."]
    assert same_event.mark(rows.assign(passage_text=days))["same_as"].tolist() == ["", ""]


def test_the_town_the_bus_and_the_landslide_may_stand_around_the_row() -> None:
    rows = small(
        ("wire", "Gunmen attacked pupils, killing nine", "2020-03-04", "Tarnay"),
        ("paper", "The attack left 12 dead", "2020-03-04", ""),
        ("ngo", "The assault shocked parents", "2020-03-05", ""),
    )
    assert same_event.mark(rows)["same_as"].tolist() == ["", "", ""]
    told = rows.assign(
        passage_text=["Their bus was near Tarnay.", "Tarnay mourns those of the bus.", "Tarnay buried them."]
    )
    assert same_event.mark(told)["same_as"].tolist()[:2] != ["", ""]
    died = small(
        ("wire", "A mudslide buried houses", "2020-03-04", "Sierra Leone"),
        ("paper", "More than 300 compatriots died", "2020-03-04", ""),
    )
    assert same_event.mark(died)["same_as"].tolist() == ["", ""]
    around = died.assign(passage_text=["", "More than 300 compatriots died in Monday's landslide."])
    assert same_event.mark(around)["same_as"].nunique() == 1


def test_large_figures_that_differ_little_may_be_of_one_event() -> None:
    one = ("Gunmen killed 134 herders", "2020-03-04", "Mali")
    assert joined(one, ("Raiders massacred 157 villagers", "2020-03-04", "Karvat"))
    assert not joined(one, ("Raiders massacred 12 villagers", "2020-03-04", "Karvat"))


def test_where_a_report_was_written_need_not_be_where_it_was() -> None:
    rows = small(
        ("wire", "Jets downed a bomber over the valley", "2020-03-04", "Ankara / Turkey"),
        ("paper", "Jets downed a bomber over Karvat", "2020-03-04", "Latakia / Syria"),
    )
    assert same_event.mark(rows)["same_as"].tolist() == ["", ""]
    dated = rows.assign(passage_text=["ANKARA, March 4 - Jets downed a bomber over the valley.", ""])
    assert same_event.mark(dated)["same_as"].nunique() == 1


def test_of_two_happenings_that_one_report_tells_of_a_day_only_one_is_the_other_s() -> None:
    passage = (
        "Mortars struck the market in Tarnay on 4 March. On 4 March too, a roadside bomb near Tarnay killed soldiers."
    )
    rows = small(
        ("ngo", "Mortars struck the market in Tarnay", "2020-03-04", "Tarnay"),
        ("ngo", "A roadside bomb near Tarnay killed soldiers", "2020-03-04", "Tarnay"),
        ("wire", "Shelling hit traders", "2020-03-04", "Tarnay"),
    ).assign(
        trigger=["struck", "killed", "hit"], passage_text=[passage, passage, "Shelling hit traders on Tarnay market."]
    )
    rows = rows.assign(when="4 March", when_start=[39, 51, 0], trigger_start=[8, passage.index("killed"), 0])
    marks = same_event.mark(rows)["same_as"].tolist()
    assert marks[0] == marks[2] != ""
    assert marks[1] != marks[0]


def test_who_did_it_and_whom_it_befell_are_no_two_names_of_one_part() -> None:
    rows = small(
        ("wire", "Karvat Front fired on the barges", "2020-03-04", "Tarnay / Varna / Syria"),
        ("paper", "Barges of the Relief Board came under fire", "2020-03-04", "Tarnay / Varna / Syria"),
    ).assign(actors=[("Karvat Front",), ("Relief Board",)], trigger=["fired", "fire"])
    parts = rows.assign(agents=[("Karvat Front",), ()], affected=[(), ("Relief Board",)])
    assert same_event.mark(parts)["same_as"].nunique() == 1
    both_did = rows.assign(agents=[("Karvat Front",), ("Relief Board",)], affected=[(), ()])
    assert same_event.mark(both_did)["same_as"].tolist() == ["", ""]


def test_a_place_that_no_map_has_may_stand_in_the_town_told_around_it() -> None:
    rows = small(
        ("wire", "Gunmen stormed the mall", "2020-03-04", "Nairobi / Kenya"),
        ("paper", "Four gunmen attacked the mall", "2020-03-04", "Karvat"),
    )
    assert same_event.mark(rows)["same_as"].tolist() == ["", ""]
    told = rows.assign(passage_text=["", "Four gunmen attacked the mall. Nairobi mourns."])
    assert same_event.mark(told)["same_as"].nunique() == 1


def test_the_name_of_a_state_and_an_office_are_no_sign() -> None:
    assert not joined(
        ("Oman's premier ordered troops to Karvat", "2020-03-04", "Karvat"),
        ("Ministers of Oman declared a holiday", "2020-03-04", "Karvat"),
    )
