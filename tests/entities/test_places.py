"""The gazetteer: what is a place, where it lies, which of several places of one name is meant."""

from __future__ import annotations

import json

import pytest

from extract.entities import bodies, gazetteer, place_nests, places
from extract.pipeline import extract_document
from extract.records import Document, Mention, Place


@pytest.mark.parametrize(
    ("name", "hint", "path"),
    [
        ("Iraq", (), "Iraq"),
        ("U.S.", (), "United States"),
        ("Al Bukamal", (), "Al Bukamal / Deir ez-Zor / Syria"),
        ("Deir ez-Zur", (), "Deir ez-Zur / Syria"),
        ("Anbar Province", (), "Anbar Province / Iraq"),
        ("Mosul", (), "Mosul / Nineveh / Iraq"),
        ("Kharkov", (), "Kharkov / Kharkiv / Ukraine"),
        ("St. Petersburg", ("Russia",), "St. Petersburg / Russia"),
        ("Paris", (), "Paris / Ile-de-France / France"),
        ("Jackson, Mississippi", (), "Jackson / Mississippi / United States"),
        ("Tal Afar", ("Iraqi",), "Tal Afar / Nineveh / Iraq"),
        ("Golan Heights", (), "Golan Heights / Syria"),
        ("Mediterranean Sea", (), "Mediterranean"),
        ("Wake County", ("North Carolina", "U.S."), "Wake County / North Carolina / United States"),
        ("Sulu province", ("Philippines",), "Sulu province / Bangsamoro / Philippines"),
        ("County Armagh", (), "County Armagh / Northern Ireland / United Kingdom"),
        ("North Darfur", (), "North Darfur / Sudan"),
        ("Idlib city", ("Syria",), "Idlib city / Idlib / Syria"),
        ("Córdoba", ("Colombia",), "Córdoba / Colombia"),
        ("Silesia", (), "Silesia / Poland"),
        ("Dutch East Indies", (), "Dutch East Indies / Indonesia"),
        ("My Lai", (), "My Lai / Vietnam"),
        ("Nowhereville-on-Sea", (), ""),
    ],
)
def test_a_name_is_nested_in_its_region_and_country(name: str, hint: tuple[str, ...], path: str) -> None:
    place = places.locate([name], hint)[name]
    assert place.path == path
    assert (place.latitude is None) == (not path)


def test_the_documents_countries_decide_between_places_of_one_name() -> None:
    assert places.locate(["Tripoli"], ["Libya"])["Tripoli"].path.endswith("Libya")
    assert places.locate(["Tripoli"], ["Lebanon"])["Tripoli"].path.endswith("Lebanon")
    assert places.locate(["Birmingham"])["Birmingham"].path.endswith("United Kingdom")
    assert places.locate(["Birmingham", "Alabama"], ["United States"])["Birmingham"].path.endswith("United States")


def test_a_city_far_larger_than_its_namesakes_says_where_the_others_lie() -> None:
    assert places.locate(["Saint-Denis", "Paris"])["Saint-Denis"].path == "Saint-Denis / Ile-de-France / France"
    assert places.locate(["Saint-Denis"])["Saint-Denis"].path.endswith("Reunion")


def test_the_regions_a_document_names_decide_between_places_of_one_country() -> None:
    for state in ("Maine", "Oregon"):
        assert (
            places.locate(["Portland", state, "United States"])["Portland"].path
            == f"Portland / {state} / United States"
        )
    county = places.locate(["Jackson County", "Mississippi", "United States"])["Jackson County"]
    assert county.path == "Jackson County / Mississippi / United States"


def test_a_county_of_many_namesakes_is_left_without_coordinates() -> None:
    county = places.locate(["Jackson County", "United States"])["Jackson County"]
    assert (county.path, county.latitude) == ("Jackson County / United States", None)


def test_a_province_and_its_city_lie_apart() -> None:
    found = places.locate(["Deir ez-Zor", "Deir ez-Zor province", "northern Aleppo", "Aleppo"], ["Syria"])
    assert found["Deir ez-Zor"].latitude != found["Deir ez-Zor province"].latitude
    assert found["Aleppo"].latitude != found["northern Aleppo"].latitude


def test_georgia_is_the_state_where_atlanta_is_spoken_of() -> None:
    assert places.locate(["Georgia", "Tbilisi"])["Georgia"].path == "Georgia"
    assert places.locate(["Georgia", "Atlanta"], ["U.S."])["Georgia"].path == "Georgia / United States"


def test_coordinates_are_those_of_the_place() -> None:
    place = places.locate(["Baghdad"])["Baghdad"]
    assert place.latitude == pytest.approx(33.3, abs=0.2)
    assert place.longitude == pytest.approx(44.4, abs=0.2)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Iranian", "Iran"),
        ("US", "United States"),
        ("us", None),
        ("British", "United Kingdom"),
        ("Republic of Korea", "South Korea"),
        ("DRC", "Democratic Republic of the Congo"),
        ("Niger", "Niger"),
        ("Nigerian", "Nigeria"),
        ("turkey", None),
        ("Baghdad", None),
    ],
)
def test_the_country_a_word_means(name: str, country: str | None) -> None:
    assert places.country_of(name) == country


def test_kinds_of_names() -> None:
    assert places.is_adjective("Syrian")
    assert places.is_adjective("Iraqis")
    assert not places.is_adjective("Syria")
    assert places.is_country("Syria")
    assert not places.is_country("Syrian")
    assert places.is_area("Persian Gulf")
    assert places.is_region("Nineveh")
    assert places.capital_country("Tehran") == "Iran"
    assert places.is_known("northern Syria")
    assert not places.is_known("northern Syria", exact=True)


@pytest.mark.parametrize(
    ("one", "other"), [("Deir ez-Zur", "Deir al-Zour"), ("Raqqa", "Ar-Raqqah"), ("Idlib", "Edleb")]
)
def test_transliterations_sound_alike(one: str, other: str) -> None:
    assert places.loose_key(one) == places.loose_key(other)


def test_a_document_locates_every_place_it_names_by_its_canonical_name() -> None:
    text = "Shelling in Zabadani, Syrian state TV said."
    mentions = [Mention(12, 20, "Zabadani", "GPE", "Zabadani"), Mention(22, 28, "Syrian", "NORP", "Syria")]
    located = place_nests.of_document(Document("a", text), mentions)
    assert set(located) == {"Zabadani"}
    assert located["Zabadani"].path.endswith("Syria")


def test_outlines_are_closed_rings_of_known_countries() -> None:
    shapes = json.loads((gazetteer.FOLDER / "outlines.json").read_text(encoding="utf-8"))
    assert shapes["type"] == "FeatureCollection"
    assert len(shapes["features"]) > 170
    for shape in shapes["features"]:
        for polygon in shape["geometry"]["coordinates"]:
            for ring in polygon:
                assert ring[0] == ring[-1]
    assert (gazetteer.FOLDER / "outlines.json").stat().st_size < 300_000


@pytest.mark.parametrize("name", ["cities.tsv", "districts.tsv", "spellings.tsv"])
def test_the_large_tables_are_sorted_as_the_search_needs_it(name: str) -> None:
    keys = [line.split(b"\t", 1)[0] + b"\t" for line in (gazetteer.FOLDER / name).read_bytes().splitlines()]
    assert keys == sorted(keys)


def test_villages_of_the_news_and_buildings_named_after_their_town() -> None:
    found = places.locate(["Banjska", "Luton Airport", "Insein"], ["Kosovo", "United Kingdom"])
    assert found["Banjska"].path == "Banjska / Kosovo"
    assert found["Luton Airport"].path.endswith("United Kingdom")
    assert found["Luton Airport"].latitude is not None
    assert places.locate(["Benin City"], ["Nigeria"])["Benin City"].path.endswith("Nigeria")


def test_georgia_is_the_state_where_only_towns_of_it_are_named() -> None:
    assert places.locate(["Macon", "Georgia"])["Georgia"].path == "Georgia / United States"
    assert places.locate(["Macon", "Tbilisi", "Georgia"])["Georgia"].path == "Georgia"
    assert places.locate(["Georgia"], ["Georgia", "United States", "Russia"])["Georgia"].path == "Georgia"


def test_a_town_lies_in_the_region_named_behind_its_comma() -> None:
    def located(text: str, *names: str) -> list[str]:
        mentions = [Mention(text.index(name), text.index(name) + len(name), name, "GPE") for name in names]
        return [place.path for place in place_nests.of_document(Document("a", text), mentions).values()]

    assert located("He left Florence, Arizona.", "Florence", "Arizona")[0] == "Florence / Arizona / United States"
    assert located("He left Hamilton, Ontario.", "Hamilton", "Ontario")[1] == "Ontario / Canada"
    assert located("He took Alexandria in Louisiana.", "Alexandria", "Louisiana")[0].endswith("United States")
    assert located("He left Perth, Scotland.", "Perth", "Scotland")[0].endswith("United Kingdom")
    assert located("He left Homs, Hama and Aleppo.", "Homs", "Hama", "Aleppo")[0].startswith("Homs / ")


def test_a_place_on_no_map_lies_in_the_one_it_is_told_to_be_in() -> None:
    def located(text: str, *names: str) -> list[Place]:
        kinds = {name: "FAC" if "Hall" in name else "GPE" for name in names}
        mentions = [Mention(text.index(name), text.index(name) + len(name), name, kinds[name]) for name in names]
        return list(place_nests.of_document(Document("a", text), mentions).values())

    village = located("They shelled Tarnayka, a village in the Donetsk region.", "Tarnayka", "Donetsk")[0]
    assert (village.path, village.latitude) == ("Tarnayka / Donetsk / Ukraine", None)
    building = located("Men stormed Tarn Hall in Oslo.", "Tarn Hall", "Oslo")[0]
    assert building.path.startswith("Tarn Hall / Oslo")
    assert building.latitude is not None
    suburb = located("It burned in Wellington, a suburb of Freetown.", "Wellington", "Freetown")[0]
    assert (suburb.path.endswith("Sierra Leone"), suburb.latitude) == (True, None)
    assert located("They took Palma, in Mozambique.", "Palma", "Mozambique")[0].path == "Palma / Mozambique"
    assert located("It hit Paris in Syria.", "Paris", "Syria")[0].path.endswith("France")
    assert located("A storm hit Georgia, USA.", "Georgia", "USA")[0].path == "Georgia / United States"
    row = located("It flooded Bole and Tolon, northern Ghana.", "Bole", "Tolon", "Ghana")
    assert [place.path for place in row[:2]] == ["Bole / Ghana", "Tolon / Ghana"]
    assert not located("He left Tarnayka, Homs and Hama.", "Tarnayka", "Homs", "Hama")[0].path
    assert not located("They left Tarnayka after talks in Oslo.", "Tarnayka", "Oslo")[0].path


def test_a_district_that_lies_on_the_map_where_its_town_does_is_another_place() -> None:
    assert bodies.place_names(["Djibo", "Djibo", "Soum"]) == {"Djibo": "Djibo", "Soum": "Soum"}
    assert bodies.place_names(["Deir ez-Zor", "Deir ez-Zor", "Deir ez-Zur"])["Deir ez-Zur"] == "Deir ez-Zor"


def test_a_region_called_as_a_country_is_and_a_city_with_its_suburbs_are_themselves() -> None:
    assert bodies.place_names(["Niger State", "Nigeria"])["Niger State"] == "Niger State"
    assert bodies.country_named("the Niger state") == "Niger"
    assert places.locate(["Greater Manchester", "Salford"])["Greater Manchester"].path.endswith("United Kingdom")


def test_a_village_lies_in_the_district_behind_its_comma() -> None:
    [event] = extract_document(
        Document("a", "Gunmen shelled the village of Blahodatne, Volnovakha district, on 3 May 2014.")
    ).events
    assert event.places[0].path == "Blahodatne / Volnovakha / Donetsk / Ukraine"


def test_of_namesakes_of_one_size_in_two_countries_none_is_meant_where_nothing_tells() -> None:
    assert places.locate(["Palmyra"])["Palmyra"].path == ""
    assert places.locate(["Valencia"], ["Mexico"])["Valencia"].path == ""
    assert places.locate(["Valencia"], ["Spain"])["Valencia"].path.endswith("Spain")
    assert places.locate(["Palmyra"], ["Syria"])["Palmyra"].path.endswith("Syria")


def test_what_was_written_by_hand_lies_among_the_towns_of_its_country() -> None:
    box: dict[str, list[float]] = {}
    for _, code, north, east, _ in gazetteer.rows("cities.tsv"):
        west_most, east_most, south_most, north_most = box.get(code[:2], [180.0, -180.0, 90.0, -90.0])
        at = float(north), float(east)
        box[code[:2]] = [min(west_most, at[1]), max(east_most, at[1]), min(south_most, at[0]), max(north_most, at[0])]
    margin = 0.6  # degrees: some sixty kilometres
    for iso, name, _, north, east in gazetteer.rows("towns.tsv"):
        if iso != "iso":
            west_most, east_most, south_most, north_most = box[iso]
            assert west_most - margin < float(east) < east_most + margin, name
            assert south_most - margin < float(north) < north_most + margin, name


def test_a_side_of_a_country_is_on_no_map_unless_that_has_such_a_region() -> None:
    for name in ("North", "the South", "Northeast", "South-West"):
        assert places.locate([name], ["Vietnam"])[name].path == ""
        assert places.locate([name, "Ogden"])[name].path == ""
    assert places.locate(["South"], ["Cameroon"])["South"].path == "South / Cameroon"
    assert places.locate(["North Region"], ["Cameroon"])["North Region"].path == "North Region / Cameroon"


def test_a_province_of_a_side_lies_in_the_country_told_of() -> None:
    for country in ("Rwanda", "Saudi Arabia", "Sri Lanka", "Zambia"):
        assert (
            places.locate(["Eastern Province"], [country])["Eastern Province"].path == f"Eastern Province / {country}"
        )
    assert places.locate(["Eastern Province"], ["France"])["Eastern Province"].path == ""
    assert places.locate(["Northern Cape"])["Northern Cape"].path == "Northern Cape / South Africa"


def test_a_name_speaks_of_no_country_but_the_one_told_of_that_has_such_a_town() -> None:
    assert places.locate(["Ras al-Ayn"], ["Syria"])["Ras al-Ayn"].path.endswith(" / Syria")
    assert places.locate(["Ionia"])["Ionia"].path == "Ionia"
    assert places.locate(["Western Bahr el Ghazal"])["Western Bahr el Ghazal"].path.endswith(" / South Sudan")


def test_a_town_s_quarter_lies_in_the_town() -> None:
    text = "Rioters burned shops in Honiara's Chinatown."
    mentions = [Mention(text.index(n), text.index(n) + len(n), n, "GPE") for n in ("Honiara", "Chinatown")]
    found = place_nests.of_document(Document("report.txt", text), mentions)
    assert found["Chinatown"].path.endswith(" / Solomon Islands")
    assert found["Chinatown"].latitude is None
