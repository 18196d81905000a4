"""Tables in texts as others draw them: columns, empty cells, days of the row above, cells told whole."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    return list(extract_document(Document("record.txt", text)).events)


def test_columns_drawn_with_spaces_are_cells() -> None:
    found = rows(
        "Date          School              Place    Perpetrator         What happened\n"
        "19.05.2014    Technical College   Varin    Free Sava Brigade   5 pupils wounded\n"
        "11.01.2015    Girls' School       Lipnik   Free Sava Brigade   burnt down\n"
    )
    assert [(row.what, [place.name for place in row.places]) for row in found] == [
        ("5 pupils wounded", ["Varin"]),
        ("Burnt down", ["Lipnik"]),
    ]
    assert all("Free Sava Brigade" in row.actors for row in found)


EMPTY = {
    "spaces": (
        "Date          Place     Perpetrator         Event\n"
        "3 May 2014    Varin     Free Sava Brigade   Gunmen shot Omar Noor\n"
        "              Lipnik                        Two men were arrested\n"
        "5 May 2014              Free Sava Brigade   They were freed\n"
    ),
    "tabs": (
        "Date\tPlace\tPerpetrator\tEvent\n"
        "3 May 2014\tVarin\tFree Sava Brigade\tGunmen shot Omar Noor\n"
        "\tLipnik\t\tTwo men were arrested\n"
        "5 May 2014\t\tFree Sava Brigade\tThey were freed\n"
    ),
    "bars": (
        "| No | Date | Place | Perpetrator | Event |\n|---|---|---|---|---|\n"
        "| 1 | 3 May 2014 | Varin | Free Sava Brigade | Gunmen shot Omar Noor |\n"
        "| 2 | | Lipnik | | Two men were arrested |\n"
        "| 3 | 5 May 2014 | | Free Sava Brigade | They were freed |\n"
    ),
}


@pytest.mark.parametrize("drawn", EMPTY)
def test_a_row_without_a_day_is_of_the_day_above_and_empty_cells_count(drawn: str) -> None:
    found = [(row.dated.edtf, row.what, [place.name for place in row.places], row.agents) for row in rows(EMPTY[drawn])]
    assert found == [
        ("2014-05-03", "Gunmen shot Omar Noor", ["Varin"], ("Free Sava Brigade",)),
        ("2014-05-03", "Two men were arrested", ["Lipnik"], ()),
        ("2014-05-05", "They were freed", [], ("Free Sava Brigade",)),
    ]


def test_the_column_of_what_happened_tells_and_a_name_stands_in_the_victim_s() -> None:
    table = (
        "Date\tVictim\tIncident\tCasualties\tStatus\n3 May 2014\tOmar Noor\tShot outside the port\t1 killed\tVerified\n"
        "\t\tClan elders meet in Varna\t\t\n5 May 2014\t\tRoadside bomb destroys minibus\t6 killed\tDisputed\n"
    )
    assert [(row.dated.edtf, row.what, row.affected) for row in rows(table)] == [
        ("2014-05-03", "Shot outside the port", ("Omar Noor",)),
        ("2014-05-03", "Clan elders meet in Varna", ()),
        ("2014-05-05", "Roadside bomb destroys minibus", ()),
    ]


def test_a_row_in_which_another_cell_is_empty_has_no_day() -> None:
    assert len(rows("Event\tDate\nThe port was closed\t3 May 2014\nTwo men were arrested\t\n")) == 1


def test_days_in_a_column_are_of_the_month_above_the_table_and_a_cell_is_told_whole() -> None:
    diary = (
        "WAR DIARY\n\nMonth and year: August 1917\n\n| Place | Date | Hour | Summary |\n|---|---|---|---|\n"
        "| YPRES | 3 | 9 a.m. | Battalion marched to Lenz. |\n"
        "| LENZ | 5 | 7 p.m. | Battalion was relieved by 2nd Bn. Wessex Fusiliers. |\n"
        "| LENZ | 7 | | Enemy raid was repulsed. Two men were wounded. |\n"
    )
    told = [(event.what, event.dated.edtf) for event in rows(diary) if event.dated.edtf != "1917-08"]
    assert told == [
        ("Battalion marched to Lenz", "1917-08-03"),
        ("Battalion was relieved by 2nd Bn. Wessex Fusiliers", "1917-08-05"),
        ("Enemy raid was repulsed", "1917-08-07"),
        ("Two men were wounded", "1917-08-07"),
    ]


def test_years_alone_date_the_rows_of_a_table_with_bars() -> None:
    text = (
        "| When | What | Who |\n|---|---|---|\n| 2 June 1968 | Police clear the building | Police |\n"
        "| 1969 | Trial of nine students begins | |\n| 1971 | 1200 workers strike | Harbour Union |\n"
    )
    assert [(row.dated.edtf, row.what) for row in rows(text)] == [
        ("1968-06-02", "Police clear the building"),
        ("1969", "Trial of nine students begins"),
        ("1971", "1200 workers strike"),
    ]


def test_an_hour_beside_an_empty_day_is_of_the_row_above() -> None:
    text = (
        "No.\tDate\tTime\tEvent\n1\t3 May 2021\t14:30\tTwo trucks leave the depot\n"
        "2\t\t16:10\tThe trucks cross the border\n"
        "3\t4 May 2021\t\tThe barracks explode\n"
    )
    assert [str(row.dated.interval.start) for row in rows(text) if row.dated.interval] == [
        "2021-05-03 14:30:00", "2021-05-03 16:10:00", "2021-05-04 00:00:00",
    ]  # fmt: skip


def test_a_column_of_years_is_found_beside_one_without_a_head() -> None:
    found = rows(
        "| | Year | Event |\n|---|---|---|\n| 12 | 1987 | The mill burned |\n| 13 | 1991 | The mill closed |\n"
    )
    assert [(row.dated.edtf, row.what) for row in found] == [("1987", "The mill burned"), ("1991", "The mill closed")]


def test_a_cell_is_read_by_itself_and_all_of_its_sentences_are_told() -> None:
    text = (
        "Date\tWhat happened\tSource\n"
        "12 Jan 2021\tGendarmes arrested teacher Moussa Tamou at his school. He was taken to the Kandi brigade.\t"
        "Interview 3\n"
        "16 Jan 2021\tTamou beaten with cables by two gendarmes; another detainee, Abel Orou, witnessed it.\t"
        "Radio Kandi\n"
        "20 Jan 2021\tTamou's lawyer files a complaint. The court in Parakou rejects it two days later.\tCourt file\n"
    )  # fmt: skip
    found = rows(text)
    assert [(row.dated.edtf, row.what) for row in found] == [
        ("2021-01-12", "Gendarmes arrested teacher Moussa Tamou at his school"),
        ("2021-01-12", "Moussa Tamou was taken to the Kandi brigade"),
        ("2021-01-16", "Moussa Tamou beaten with cables by two gendarmes"),
        ("2021-01-16", "Abel Orou witnessed it"),
        ("2021-01-20", "Moussa Tamou's lawyer files a complaint"),
        ("2021-01-22", "The court in Parakou rejects it"),
    ]
    assert [row.affected for row in found][:3:2] == [("Moussa Tamou",), ("Moussa Tamou",)]
    assert {row.reported_by for row in found} == {("Interview 3",), ("Radio Kandi",), ("Court file",)}


def test_a_footnote_that_only_cites_tells_nothing() -> None:
    text = (
        "Two aircraft landed in Juba on 14 August 2019.[1]\n\n[1] Interviews with two guards, Juba, September 2019.\n"
    )
    assert [row.dated.edtf for row in rows(text)] == ["2019-08-14"]
    text += "\n[2] He was arrested in Yei on 3 October 2019.\n"
    assert [row.dated.edtf for row in rows(text)] == ["2019-08-14", "2019-10-03"]


def test_a_message_s_day_dates_no_words_beside_another_day() -> None:
    found = rows(
        "[14/08/2020, 08:05:55] Omar: Police beat people in Varna two days ago, I saw it\n"
        "[14/08/2020, 21:40:02] Lena: The workers walked out this afternoon\n"
        "[15/08/2020, 10:12:44] Lena: They shot at the march in Varna today\n"
    )
    assert [row.dated.edtf for row in found] == ["2020-08-12", "2020-08-14", "2020-08-15"]


def test_an_entry_of_a_docket_is_told_in_its_own_words() -> None:
    found = rows(
        "Case 1:18-cr-00204 | Judge: Nina Falk | Date filed: 03/27/2018\n\nDate Filed\t#\tDocket Text\n"
        "04/20/2018\t9\tMinute Entry for proceedings held before Judge Nina Falk: Arraignment as to Omar Noor held on "
        "4/20/2018. Plea entered: Not Guilty. (Entered: 04/23/2018)\n"
        "06/19/2019\t735\tJURY VERDICT as to Omar Noor: Guilty on counts 1-4\n"
    )
    assert [(row.dated.edtf, row.what) for row in found] == [
        ("2018-04-20", "Arraignment as to Omar Noor held on 4/20/2018. Plea entered: Not Guilty"),
        ("2019-06-19", "JURY VERDICT as to Omar Noor: Guilty on counts 1-4"),
    ]
    assert all("Omar Noor" in row.actors for row in found)


def test_a_column_of_evidence_says_who_says_so() -> None:
    text = (
        "Date\tWhat happened\tEvidence\n12 October 2019\tFishermen found the body near Tela.\tPolice report\n"
        "6 March 2020\tWilmer Lobo was arrested in La Ceiba.\tLa Prensa\n"
    )
    assert [row.reported_by for row in rows(text)] == [("Police report",), ("La Prensa",)]


def test_a_town_lies_in_the_country_of_its_row_and_comes_before_it() -> None:
    found = rows(
        "Date\tCountry\tPlace\tIncident\n"
        "3 May 2020\tLebanon\tTripoli\tProtesters burned a bank\n"
        "4 May 2020\tLibya\tTripoli\tShelling killed six people\n"
        "5 May 2020\tFrance\tParis\tThe minister left for Mali\n"
    )
    assert [(row.places[0].path, row.places[-1].name) for row in found] == [
        ("Tripoli / North Lebanon / Lebanon", "Lebanon"),
        ("Tripoli / Libya", "Libya"),
        ("Paris / Ile-de-France / France", "France"),
    ]


def test_heads_of_a_report_s_table_say_what_those_of_a_list_of_events_do() -> None:
    found = rows(
        "Date\tFacility\tPort\tVisitors\tObservations\n"
        "3 May 2014\tKombe Central Prison\tVarin\tJ. Brandt\tTwo men were moved to Lipnik on 5 May.\n"
        "9 May 2014\tLugo Juvenile Centre\tVarin\tS. Nwosu\tAccess was refused.\n"
    )
    assert [
        (row.dated.edtf, {place.name for place in row.places} & {"Kombe Central Prison", "Lugo Juvenile Centre"})
        for row in found
        if row.dated.edtf != "2014-05-03"
    ] == [
        ("2014-05-05", {"Kombe Central Prison"}),
        ("2014-05-09", {"Lugo Juvenile Centre"}),
    ]
    assert not any("Varin" in row.actors or "Lugo Juvenile Centre" in row.actors for row in found)
