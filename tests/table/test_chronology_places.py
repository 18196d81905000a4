"""Where the rows of a table of events lie, by the columns beside the place."""

from __future__ import annotations

from extract.table import chronology


def read(text: str) -> chronology.Chronology:
    return chronology.read(text.encode(), "own.csv")


def test_a_town_lies_where_the_other_columns_of_its_row_say() -> None:
    found = read(
        "Date,Country,Province,Town,Event\n"
        "3 May 2020,Libya,,Tripoli,Shells fell\n"
        "4 May 2020,Lebanon,,Tripoli,A bank burned\n"
        "5 May 2020,United States,Alabama,Birmingham,A strike began\n"
        "6 May 2020,Mexico,,Tarnay,A mayor fled\n"
        "7 May 2020,Rwanda,Eastern Province,,A bridge fell\n"
        "8 May 2020,,,Birmingham,A strike ended\n"
    ).events
    assert [event.places[0].path for event in found] == [
        "Tripoli / Libya",
        "Tripoli / North Lebanon / Lebanon",
        "Birmingham / Alabama / United States",
        "Tarnay / Mexico",
        "Eastern Province / Rwanda",
        "Birmingham / England / United Kingdom",
    ]
    assert found[3].places[0].latitude is None


def test_from_where_to_where_something_went_are_its_places() -> None:
    found = read(
        "Date,Aircraft,From,To,Dep\n12/06/2003,N313P,Kabul,Szymany,18:10\n23/09/2003,N313P,Rabat,Guantanamo Bay,19:10\n"
    )
    assert [[place.name for place in row.places] for row in found.events] == [
        ["Kabul", "Szymany"],
        ["Rabat", "Guantanamo Bay"],
    ]
    assert found.events[0].what == "Kabul to Szymany: Aircraft: N313P; Dep: 18:10"
    called = read("Date,From,To,Duration\n12/06/2003,Omar Noor,Lena Okafor,10\n")
    assert called.events[0].places == ()


def test_a_row_without_a_place_is_in_the_town_or_province_that_other_columns_name() -> None:
    [row] = read(
        "iyear,imonth,iday,country,country_txt,provstate,city,location,summary,attacktype1_txt,gname,nkill\n"
        "1970,7,2,58,Dominican Republic,National,Santo Domingo,,,Assassination,MANO-D,1\n"
    ).events
    assert row.places[0].path.startswith("Santo Domingo / ")
    assert row.what == "Assassination: nkill: 1"
    [row] = read('Date,Location,Event\n3 May 2006,"Al-Mansour, west Baghdad",A bomb exploded\n').events
    assert row.places[0].path == "Al-Mansour / west Baghdad / Baghdad / Iraq"
    [row] = read(
        "id,side_a,side_b,source_office,source_date,source_headline,where_coordinates,adm_1,country,date_start\n"
        "1,Government of Iraq,IS,Reuters,2017-08-02,Clash near Mosul,Mosul town,Nineveh province,Iraq,2017-08-01\n"
    ).events
    assert (row.places[0].path, row.reported_by) == ("Mosul town / Nineveh / Iraq", ("Reuters",))
    assert row.actors == ("Government of Iraq", "IS")
