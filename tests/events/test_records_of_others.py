"""Rows of what is no news: court papers, interviews, logs, filings, tables drawn with spaces."""

from __future__ import annotations

import pytest

from extract.entities.capitals import people_in_usual_case
from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    return list(extract_document(Document("record.txt", text)).events)


def test_capitals_of_names_amid_small_letters_are_made_small() -> None:
    text = "Defendant VICTOR J. SALAS met agents of the FBI. SALAS and Marie AL-SALIHI left for BASRA."
    expected = "Defendant Victor J. Salas met agents of the FBI. Salas and Marie al-Salihi left for BASRA."
    assert people_in_usual_case(text) == expected
    assert people_in_usual_case("VICTOR SALAS FLEES") == "VICTOR SALAS FLEES"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("b. On or about May 19, 2016, Ortega sent an invoice.", ["Ortega sent an invoice"]),
        ("Q. When did you leave?\nA. Youssef left on 3 May 2015.", ["Youssef left"]),
        (
            "Haas pleaded guilty on September 20, 2010 and agreed to testify.",
            ["Haas pleaded guilty", "Haas agreed to testify"],
        ),
        (
            "Gorup returned in May 1925 and was greeted at the station.",
            ["Gorup returned", "Gorup was greeted at the station"],
        ),
        ("The court considered a letter to Haas dated 3 May 2010.", ["A letter to Haas"]),
        ("I refer to my letter of 12 May 2010 and to your reply of 2 June 2010.", ["My letter", "Your reply"]),
        ("Haas sent a letter of 3 May 2010 to Gorup.", ["Haas sent a letter to Gorup"]),
        ("The letter of 3 May 2010 was read out in court.", ["The letter"]),
        ("The strike began on 3 May 2010 and dozens of workers were arrested.", ["The strike began"]),
        ("The jury returned guilty verdicts on October 4, 2011.", ["The jury returned guilty verdicts"]),
        ("At trial, which began on 6 May 2011, Haas was silent.", ["Trial began"]),
        ("She spent the winter of 1920 in Lenz.", ["She spent the winter in Lenz"]),
        (
            "Beginning in or about May 2016 and continuing to in or about June 2016, Salas robbed banks.",
            ["Salas robbed banks", "Salas robbed banks"],
        ),
        (
            'On April 29, 2013, Delmar Oil Corporation (the "Company") bought a field.',
            ["Delmar Oil Corporation bought a field"],
        ),
        ("Rebels shelled Varin on 3 May 2020 and Lipnik on 5 May.", ["Rebels shelled Varin", "Rebels shelled Lipnik"]),
        (
            "He had travelled to Turkey in 2016 and to Bulgaria in November 2018.",
            ["He had travelled to Turkey", "He had travelled to Bulgaria"],
        ),
        (
            "Ortega heard shots on 3 May 2020 at 1:30 a.m. His employer, Omar Haas, was found dead on 4 May 2020.",
            ["Ortega heard shots", "Omar Haas was found dead"],
        ),
        (
            "Two people were evacuated from three villages on 3 May 2020.",
            ["Two people were evacuated from three villages"],
        ),
        (
            "A judge barred Ortega from leaving the country on 3 May 2020.",
            ["A judge barred Ortega from leaving the country"],
        ),
    ],
)
def test_what_a_record_tells(text: str, what: list[str]) -> None:
    assert [row.what for row in rows(text)] == what


def test_an_entry_s_clauses_behind_a_semicolon_are_rows() -> None:
    found = rows(
        "3 May 2014 – Omar Noor resigns; Lena Haas succeeds him.\n\n9 May 2014 – Killed: 3 soldiers; 2 civilians."
    )
    assert [(row.what, row.agents) for row in found][:2] == [
        ("Omar Noor resigns", ("Omar Noor",)), ("Lena Haas succeeds Omar Noor", ("Lena Haas",)),
    ]  # fmt: skip
    assert len(found) == 3


WITNESS = "WITNESS STATEMENT OF INES CARDOSO\n\nI, Ines Cardoso, of 4 Quay Road, Varna, will say as follows:\n\n1. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (WITNESS + "On 3 May 2016 I met Omar Noor.", ("Ines Cardoso met Omar Noor", ["Ines Cardoso"], ["Omar Noor"])),
        (WITNESS + "I was dismissed on 3 May 2016.", ("Ines Cardoso was dismissed", [], ["Ines Cardoso"])),
        (
            "INTERVIEW WITH INES CARDOSO\n\nQ: Did you go on 2 May 2016?\n\nA: No. On 3 May 2016 I met Omar Noor.",
            ("Ines Cardoso met Omar Noor", ["Ines Cardoso"], ["Omar Noor"]),
        ),
        (WITNESS + 'Omar Noor said "I left" on 3 May 2016.', ("I left", [], [])),
        ("On 3 May 2016 I met Omar Noor.", ("I met Omar Noor", [], ["Omar Noor"])),
        ("Diary of Ines Cardoso\n\n3 May 1916. Met Omar Noor.", ("Met Omar Noor", ["Ines Cardoso"], ["Omar Noor"])),
        (
            "From: Ines Cardoso\n\nI met Omar Noor on 4 May 2016.\n\nYours sincerely,\nBen Cole",
            ("I met Omar Noor", [], ["Omar Noor"]),
        ),
    ],
)
def test_who_says_i_acts(text: str, told: tuple[str, list[str], list[str]]) -> None:
    row = rows(text)[-1]
    assert (row.what, list(row.agents), list(row.affected)) == told


def test_days_in_points_number_no_paragraph_and_entries_may_only_name_what_happened() -> None:
    lines = ("12.03.21   Claim form issued", "16.03.21   Two men are arrested", "19.04.21   Omar Noor resigns")
    assert [row.what for row in rows("CHRONOLOGY\n\n" + "\n".join(lines))] == [line[11:] for line in lines]
    log = "3 May 2019\n- Demonstration in Varna against the cuts\n- No protests.\n\n"
    log += "4 May 2019\n- Night: mortar fire on Lipnik."
    assert [(row.dated.edtf, row.trigger) for row in rows(log)] == [
        ("2019-05-03", "Demonstration"), ("2019-05-04", "fire"),
    ]  # fmt: skip


LIFE = """CURRICULUM VITAE

Name: Colonel Omar Noor

Education
1990        Staff course in Varna

Career
1984        Joined the Varin Rally for Democracy
1993        Promoted to major
2003        Integrated into the Velm army
2007        Convicted of theft and sentenced to six years
Aug 2008    Fled to Kenya
3 Feb 2009  Arrested in Nairobi
2012        Died
"""


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        ("Witness statement of Lena Quist\n\nThe bridge fell on 3 May 2014.", ("Lena Quist",)),
        ("House of Commons Debates\n\nLena Quist (Varna East) (Lab): The bridge fell on 3 May 2014.\n\n"
         "The Minister for Roads (Mr Omar Noor): It was closed.\n\nPaul Brandt (Lipnik) (Con): When?", ("Lena Quist",)),
        ("Biography of Lena Quist\n\nThe bridge fell on 3 May 2014.", ()),
        ("On 3 May 2014 the bridge fell. “I, Lena Quist, declare it open”, she had said.", ()),
    ],
)  # fmt: skip
def test_what_a_witness_or_a_speaker_tells_is_his_word(text: str, told_by: tuple[str, ...]) -> None:
    assert rows(text)[0].reported_by == told_by


def test_a_life_is_told_of_whose_it_is() -> None:
    found = {row.dated.edtf: (row.agents, row.affected) for row in rows(LIFE)}
    him, nobody = ("Omar Noor",), ()
    assert found.pop("1990") == (nobody, nobody)
    assert found == {
        "1984": (him, ("Varin Rally for Democracy",)), "1993": (nobody, him), "2003": (nobody, him),
        "2007": (nobody, him), "2008-08": (him, nobody), "2009-02-03": (nobody, him), "2012": (him, nobody),
    }  # fmt: skip
    assert rows(LIFE.replace("CURRICULUM VITAE", "Notes"))[-1].agents == ()


def test_what_a_party_is_called_in_brackets_and_below_its_name() -> None:
    assert rows("Between Halden Marine Ltd (Claimant) and the Port\n\nThe Claimant sued on 3 May 2016.")[0].agents == (
        "Halden Marine Ltd",
    )


LOG = """Duty log, 17 August 2019

13:55 Units 12 and 14 dispatched.
14:05 Sgt Ines Cardoso requests ambulance.
14:12 Detainee found unresponsive in cell.
15:20 Fire out. Two men wounded.
16:05 Notified MRCC Varna.
23:50 Left Basra.
00:40 Interview ends.
"""


def test_a_log_is_told_line_by_line() -> None:
    told = [(row.what, list(row.agents), row.status) for row in rows(LOG)]
    assert told == [
        ("Units 12 and 14 dispatched", [], "happened"),
        ("Sgt Ines Cardoso requests ambulance", ["Ines Cardoso"], "happened"),
        ("Detainee found unresponsive in cell", [], "happened"),
        ("Fire out", [], "happened"),
        ("Two men wounded", [], "happened"),
        ("Notified MRCC Varna", [], "happened"),
        ("Left Basra", [], "happened"),
        ("Interview ends", [], "happened"),
    ]
    assert [place.name for place in rows(LOG)[6].places] == ["Basra"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Lena Quist (12 May 1887 – 3 June 1961) was a botanist.", ["Lena Quist was born", "Lena Quist died"]),
        ("Ben Cole (born 3 May 1960) is a painter.", ["Ben Cole was born"]),
        ("Ida Moser (d. 1944) taught there.", ["Ida Moser died"]),
    ],
)
def test_lives_in_brackets(text: str, what: list[str]) -> None:
    assert [row.what for row in rows(text)] == what


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Jan Kos (born 12 May 1901 in Brno; died 3 June 1977 in Vienna) was a painter.",
            [("Jan Kos was born", ["Brno"]), ("Jan Kos died", ["Vienna"])],
        ),
        (
            "The victims were Omar Noor (killed 3 May 2014) and Ben Cole (killed in Varna, 9 June 2014).",
            [("Omar Noor was killed", []), ("Ben Cole was killed", ["Varna"])],
        ),
        (
            "They jailed Omar Noor (arrested 3 May 2014), Ben Cole (arrested 4 May 2014 in Varna, freed 5 May 2014).",
            [("Omar Noor was arrested", []), ("Ben Cole was arrested", ["Varna"]), ("Ben Cole was freed", [])],
        ),
    ],
)
def test_what_brackets_tell_of_whom_they_stand_behind(text: str, told: list[tuple[str, list[str]]]) -> None:
    found = [(row.what, [place.name for place in row.places]) for row in rows(text)]
    assert [one for one in found if " was " in one[0] or " died" in one[0]] == told
    assert not any(row.agents for row in rows(text))


@pytest.mark.parametrize("name", ["Emperor Otto Brandt (1890–1930)", "Omar Noor (1998–2003)"])
def test_years_of_a_reign_or_an_office_are_no_life(name: str) -> None:
    assert all("born" not in row.what for row in rows(f"{name} ruled the city."))


def test_what_an_indictment_tells_is_alleged() -> None:
    told = "1. On June 3, 2017, Omar Noor robbed a bank.\n\n2. Omar Noor was arrested on June 9, 2017."
    assert [row.status for row in rows("INDICTMENT\n\nThe Grand Jury charges:\n\n" + told)] == ["alleged", "happened"]
    assert [row.status for row in rows("REPORT\n\n" + told)] == ["happened", "happened"]
    counts = "1. From 4 June 2017 until at least 9 June 2017, Omar Noor unlawfully detained Lena Quist.\n\n"
    found = rows("INDICTMENT\n\n" + counts + "2. He surrendered on 10 June 2017.")
    assert [(row.dated.edtf, row.status) for row in found] == [
        ("2017-06-04/2017-06-09", "alleged"),
        ("2017-06-10", "happened"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Past history: appendicectomy 1971; hip replacement (left) 2014; relapse June 2016.",
            [("1971", "Appendicectomy"), ("2014", "Hip replacement"), ("2016-06", "Relapse")],
        ),
        (
            "Admitted 3 May 2019, intubated 4 May 2019, died 9 May 2019.",
            [("2019-05-03", "Admitted"), ("2019-05-04", "Intubated"), ("2019-05-09", "Died")],
        ),
        (
            "The ward took wheat 1500, barley 1650 and oats.",
            [],
        ),
        (
            "Ortega was admitted on 3 May 2019, collapsed on 4 May 2019, and left on 9 May 2019.",
            [("2019-05-03", "Ortega was admitted"), ("2019-05-04", "Ortega collapsed"), ("2019-05-09", "Ortega left")],
        ),
    ],
)
def test_each_item_of_a_list_has_its_own_day(text: str, told: list[tuple[str, str]]) -> None:
    assert [(event.dated.edtf, event.what) for event in rows(text)] == told


@pytest.mark.parametrize(
    ("text", "what", "agents", "affected"),
    [
        (
            "Omar Haas was rearrested in Kut, tried in a special court and sentenced on 19 August 2003 to ten years.",
            "Omar Haas was sentenced to ten years",
            (),
            ("Omar Haas",),
        ),
        ("Lena Quist pleaded not guilty to murder on 3 May 2018.", "Lena Quist pleaded not guilty to murder", None, ()),
        ("Omar Haas was stabbed to death by Ms Quist in May 2018.", None, ("Quist",), ("Omar Haas",)),
    ],
)
def test_who_did_what_in_court_papers(
    text: str, what: str | None, agents: tuple[str, ...] | None, affected: tuple[str, ...]
) -> None:
    [row] = rows(text)
    assert what in (None, row.what)
    assert agents in (None, row.agents)
    assert (row.affected, row.status) == (affected, "happened")


def test_an_answer_tells_of_whom_was_asked_and_a_day_alone_in_it_of_what_was_asked() -> None:
    told = rows(
        "Q. Did Mr. Haas leave the firm?\nA. He was suspended on April 3, 2018.\nQ. And when did you hear of it?\n"
        "A. In May 2018. Mr. Haas called me on June 12, 2018.\n"
    )
    assert [(event.what, event.dated.edtf) for event in told] == [
        ("Haas was suspended", "2018-04-03"),
        ("When did you hear of it?", "2018-05"),
        ("Haas called me", "2018-06-12"),
    ]


def test_four_figures_under_a_log_s_title_are_hours_and_what_is_expected_is_planned() -> None:
    log = "INCIDENT LOG - 9 JUNE 2017\n\n1604 Caller reports smoke.\n1611 Two pumps arrive.\n1622 Fire out.\n"
    assert [event.dated.value for event in rows(log)] == ["2017-06-09T16:04", "2017-06-09T16:11", "2017-06-09T16:22"]
    works = (
        "TIMELINE\n\n- 4 May 2016 - Work begins on site\n- 11 Nov 2016 - Crane falls; a man dies\n"
        "- Spring 2018 (expected) - First homes occupied\n"
    )
    assert [(event.what, event.status) for event in rows(works)] == [
        ("Work begins on site", "happened"),
        ("Crane falls; a man dies", "happened"),
        ("First homes occupied", "planned"),
    ]


def test_words_that_lack_their_hyphen_are_no_clause() -> None:
    [row] = rows("The UK registered trawler Ortega Pride sank in the North Sea on 21 December 2014.")
    assert row.what == "The UK-registered trawler Ortega Pride sank in the North Sea"
    [row] = rows("The UK registered 30 deaths on 21 December 2014.")
    assert row.what == "The UK registered 30 deaths"


def test_what_a_day_on_its_own_line_stands_over_may_only_have_been_there() -> None:
    letters = "March 27th, 1863\nThere was a fire in the mill.\n\nMarch 31st, 1863\nThere was no fighting.\n"
    assert [(event.what, event.dated.edtf) for event in rows(letters)] == [("A fire in the mill", "1863-03-27")]


def test_he_of_whom_nobody_knows_the_name_is_not_the_judge() -> None:
    told = rows(
        "The prisoner was arrested on 12 July 1963. He was received here on 9 May 1964. The trial began on 3 October "
        "1966 before Mr Justice Ortega. In 1969 his wife applied for a visit. He was discharged in July 1975."
    )
    assert [event.what for event in told][-2:] == ["His wife applied for a visit", "He was discharged"]
    [row] = rows("Guards met the caller, Lena Quist, who stated that Omar Haas had fled at 10 p.m. on 3 May 2019.")
    assert (row.agents, row.reported_by) == (("Omar Haas",), ("Lena Quist",))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "A hearing on the motion filed by the Company and the two former officers to dismiss the Amended Complaint "
            "was held on October 9, 2001.",
            "A hearing on the motion was held",
        ),
        ("In May 2003, the court dismissed the Section 10(b) claim.", "The court dismissed the Section 10(b) claim"),
    ],
)
def test_what_a_court_s_or_a_church_s_history_tells(text: str, what: str) -> None:
    assert [event.what for event in rows(text)] == [what]


def test_a_label_tells_of_nothing_but_when() -> None:
    assert rows("Month and year: August 1917") == []
    assert [event.what for event in rows("Date of death: 3 May 2019")] == ["Death"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "You will serve half of your sentence and be released on licence in April 2026.",
            "You will be released on licence",
        ),
        (
            "A 34-year-old man presented on 6 February 2017 with a two-day history of headache.",
            "A 34-year-old man presented with a two-day history of headache",
        ),
    ],
)
def test_what_a_judge_or_a_doctor_writes(text: str, what: str) -> None:
    [row] = rows(text)
    assert (row.what, row.places) == (what, ())


DOCKET = """CIVIL DOCKET FOR CASE #: 4:20-cv-02077
Okafor v. Tarn Chemical LLC
Date Filed: 06/12/2020

06/12/2020 1 COMPLAINT against Tarn Chemical LLC filed by Lena Okafor. (Entered: 06/12/2020)
09/11/2020 12 ORDER denying Motion to Dismiss. (Entered: 09/14/2020)
07/09/2021 25 STIPULATION of Dismissal by Lena Okafor. (Entered: 07/09/2021)
07/12/2021 26 FINAL JUDGMENT. Case terminated. (Entered: 07/12/2021)
"""


def test_a_docket_s_lines_are_rows_without_their_numbers_and_when_they_were_entered() -> None:
    found = [row for row in rows(DOCKET) if row.what != "Date Filed"]
    assert [(row.dated.edtf, row.what, row.status) for row in found] == [
        ("2020-06-12", "COMPLAINT against Tarn Chemical LLC filed by Lena Okafor", "happened"),
        ("2020-09-11", "ORDER denying Motion to Dismiss", "happened"),
        ("2021-07-09", "STIPULATION of Dismissal by Lena Okafor", "happened"),
        ("2021-07-12", "FINAL JUDGMENT", "happened"),
        ("2021-07-12", "Case terminated", "happened"),
    ]


def test_a_life_told_by_its_years_has_a_row_a_line() -> None:
    text = (
        "Lena Okafor\n\n2019-present  Commander, Harbour Brigade, Varna\n2014-2019  Deputy commander, Tarn Battalion\n"
        "2011  Joined the uprising in Burgas\n1998  Graduated from the Naval Academy in Varna\n"
    )
    assert [(row.dated.edtf, row.what) for row in rows(text)] == [
        ("[2019..]", "Commander, Harbour Brigade, Varna"),
        ("2014/2019", "Deputy commander, Tarn Battalion"),
        ("2011", "Joined the uprising in Burgas"),
        ("1998", "Graduated from the Naval Academy in Varna"),
    ]


def test_who_is_named_behind_what_befell_him_in_a_log() -> None:
    text = (
        "Daily log, Monday, June 7, 2021\n\n0012 hrs - Noise complaint.\n0245 hrs - Alarm at Tarn Bank.\n"
        "1410 hrs - Arrest: Omar Noor, 22, for theft.\n"
    )
    found = rows(text)
    assert [str(row.dated.interval.start) for row in found if row.dated.interval] == [
        "2021-06-07 00:12:00", "2021-06-07 02:45:00", "2021-06-07 14:10:00",
    ]  # fmt: skip
    assert (found[-1].agents, found[-1].affected) == ((), ("Omar Noor",))
