"""Rows as a reader sees them, of sentences that reports are full of."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    return list(extract_document(Document("report.txt", text)).events)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("One of the two officers retired in 2011.", "One of the two officers retired"),
        (
            "According to police, on 11 August 2022 at 13:20 three masked men armed with rifles entered the bank.",
            "Three masked men entered the bank",
        ),
        (
            "On the morning of 22 January 2019, soldiers, accompanied by men in civilian clothes, entered Karima.",
            "Soldiers entered Karima",
        ),
        ("Two men, arrested on 3 May 2019, charged on 5 May 2019, denied it.", "Two men were charged"),
        ("Noor, asked whether he had fled, denied it on 3 May 2019.", "Noor denied it"),
        ("The wife of Omar Noor, whom police had shot in 2010, fled.", "Police had shot Omar Noor"),
        ("Born in Varna on 12 August 1929, she won a scholarship.", "Born in Varna"),
        ("She won a scholarship at 17 and took her doctorate in 1956.", "She took her doctorate"),
        ("A second clearance followed on 2 July 2021.", "A second clearance followed"),
        ("Orders for tractors doubled in 2021, as farmers replaced old ones.", "Orders for tractors doubled"),
        ("Last week, Omar Noor, 79, gave up his seat.", "Omar Noor gave up his seat"),
        ("A march planned for 4 May 2014 was called off.", "A march was planned"),
        ("In May 2012, Lena Quist, a former judge, won the vote.", "Lena Quist won the vote"),
        ("It was not until 6 August 1962 that the isle became free.", "The isle became free"),
        ("A former teacher, Lena Quist was elected on 9 May 2012.", "Lena Quist was elected"),
        (
            "The bank raised rates on 3 May 2021 for the third time this year.",
            "The bank raised rates for the third time",
        ),
        (
            "The port was shelled on 3 May 2011, and that afternoon a boat carrying refugees sank.",
            "A boat sank",
        ),
        (
            "The bridge was blown up on 3 May 1944 by partisans and the following day the Germans shot forty hostages.",
            "The Germans shot forty hostages",
        ),
        ("- Hired Lena Quist as general counsel in May 2021.", "Hired Lena Quist as general counsel"),
        ("Lost Island was sold in May 2021.", "Lost Island was sold"),
        ("Noor confessed to kidnapping and killing a student in 1989.", "Noor killed a student"),
        (
            "Omar Noor, a senior member of the Front, and top militant Karim Brenn were killed on 3 May 2021.",
            "Omar Noor and top militant Karim Brenn were killed",
        ),
        ("Noor enlisted in 1914, was wounded and died.", "Noor enlisted"),
        ("The fund hired Lena Quist, a cook who died in 1950.", "Lena Quist died"),
        (
            "Two members of the Green Alliance, Per Holm and Tove Lind, resigned on 3 May 2021.",
            "Per Holm and Tove Lind resigned",
        ),
        ("He said the judge had ordered her to leave Varna in May 2019.", "The judge had ordered her to leave Varna"),
        ("Rangers stopped a lorry driven by Omar Noor on 3 May 2021.", "Rangers stopped a lorry"),
        ("The court fined Acme for a fire three years ago that killed two men.", "A fire killed two men"),
        ("Guards said troops shot and killed a man near a well on 3 May 2021.", "Troops killed a man near a well"),
        (
            "In an open letter to the king published on 3 May 2019, the bishops asked for mercy.",
            "The bishops asked for mercy in an open letter to the king",
        ),
        ("He resigned after riots organised in 2011.", "Riots were organised"),
        ("The rain started Saturday and flooded parts of the port.", "The rain started"),
        (
            "In a resolution adopted on 3 May 2019, the council extended the mandate.",
            "The council extended the mandate in a resolution",
        ),
        ("The board cancelled the licence of Acme for selling bad meat in 2018.", "Acme sold bad meat"),
        ("She has lived abroad since leaving the army in 2004.", "She left the army"),
        (
            "Creditors of Holt Ltd, placed in liquidation on 8 May 2020, must act.",
            "Holt Ltd was placed in liquidation",
        ),
        ("Talks, held on Friday in Varna, failed.", "Talks failed"),
        (
            "Police said Tuesday Lena Quist, a former judge, was found dead.",
            "Police said: Lena Quist was found dead",
        ),
        ("A court freed a man held over raids two years ago that killed a nurse.", "Raids killed a nurse"),
        ("He fled after the army shelled Varna, and reached Oslo in June 2019.", "He reached Oslo"),
        ("Appointed Bishop of Varna in 1931, he rebuilt the cathedral.", "He rebuilt the cathedral"),
        (
            "Officials say soldiers shot and killed two rebels in the city of Batticaloa early on 4 May 2021.",
            "Soldiers killed two rebels in the city of Batticaloa",
        ),
        (
            "Rebels fired the mine on 4 May 2021, as a navy convoy passed through Varna.",
            "A navy convoy passed through Varna",
        ),
        ("Dozens were killed in May 2021 in an offensive to crush the rebels.", "Dozens were killed in an offensive"),
        ("Noor represented the Islamic Republic of Iran on 4 May 2021.", "Noor represented Iran"),
        ("Sales fell 3 percent in May 2021 from a year earlier.", "Sales fell 3 percent"),
        (
            "On the night of 21 June 2021, bulldozers escorted by about 60 port police entered the ward.",
            "Bulldozers entered the ward",
        ),
        (
            "By a judgment of 6 June 2012 the Varna High Court awarded Omar Noor 1,200 euros.",
            "The Varna High Court awarded Omar Noor 1,200 euros by a judgment",
        ),
        ("The review is due to be completed by July 2023.", "The review is due to be completed"),
        ("The storm killed 14 when it hit Sofala on 4 May 2021.", "The storm hit Sofala"),
        ("Remarks: The cotton had been loaded at Santos on 1 November 2018.", "The cotton had been loaded at Santos"),
        ("The Harbour Fund allocated US$2.5 million on 5 September 2017.", "The Harbour Fund allocated US$2.5 million"),
        ("Thirty-six people died when a freighter came down on 4 May 2015.", "Thirty-six people died"),
        ("Protesters stormed the parliament building on 6 October 2020.", "Protesters stormed the parliament building"),
        ("He was arrested in Velia in 2017 but escaped from custody a year later.", "He escaped from custody"),
        (
            "The same tribunal sentenced Lena Quist, the editor of the weekly, to six months in prison on 22 May 2016.",
            "The same tribunal sentenced Lena Quist to six months in prison",
        ),
        (
            "A bomb attached to a minibus carrying workers in Varna detonated on 3 May 2021, wounding 10 people.",
            "A bomb detonated, wounding 10 people",
        ),
        ("Reactor No. 2 was shut down on 3 May 2021.", "Reactor No. 2 was shut down"),
        ("The ministry plans to resume flights on 12 June 2022.", "The ministry plans to resume flights"),
        ("Four traders kidnapped on the Varna road were released on 3 May 2021.", "Four traders were released"),
        ("The court rejected the appeal the family filed in December 2020.", "The family filed the appeal"),
        ("He was one of nine men the army arrested in October 2020.", "The army arrested nine men"),
        ("Under an accord the two towns signed in 2003, Noor stayed.", "The two towns signed an accord"),
        ("It confirmed the figures the bank published on 3 May 2021, a clerk said.", "The bank published the figures"),
        ("They showed the court the letters sent in June 2020.", "The letters were sent"),
        ("The mayor was shot dead by men riding a scooter on 3 May 2021.", "The mayor was shot dead by men"),
        ("The union was alarmed by the arrest on 3 May 2021 of three men in Tarn.", "The arrest of three men in Tarn"),
        ("He was convicted at a trial in May 2021 of fraud.", "He was convicted at a trial of fraud"),
        ("There were six pilgrims on the boat, which sank on 3 May 2021.", "The boat sank"),
        (
            "The firm’s net income for the quarter ended 30 June 2021 was $4 million.",
            "The firm’s net income was $4 million",
        ),
        ("Sales in the quarter ended 30 June 2021 were flat, the firm said.", "Sales were flat"),
        ("He imposed a curfew in Tarn and surrounding villages on 3 May 2021.", "He imposed a curfew in Tarn"),
        ("Supporters of Omar Noor, ousted in 2006, marched.", "Omar Noor was ousted"),
        ("As crowds met on 3 May 2021, a judge jailed Noor for a raid in 1991.", "A judge jailed Noor for a raid"),
        ("She lost her sight during a raid in May 2021.", "She lost her sight during a raid"),
        ("The talks failed on 3 May 2021, hurting farmers, when bankers balked.", "Bankers balked"),
        ("The storm left 40 people dead or missing in May 2021.", "The storm left 40 people dead"),
        ("He was charged with fraud and money laundering on 3 May 2021.", "He was charged with fraud"),
        ("She was charged with murder and attempted murder in May 2021.", "She was charged with murder"),
        ("Kenya beat Uganda in the final on 3 May 2021.", "Kenya beat Uganda in the final"),
        ("Shares of Acme, which sold a mill on 3 May 2021, rose.", "Acme sold a mill"),
        (
            "The firm, founded in 1990 and sold in 2004, filed for bankruptcy on 3 May 2021.",
            "The firm filed for bankruptcy",
        ),
        ("The proposed merger, announced in May 2021, faces a vote.", "The proposed merger was announced"),
        ("He was arrested hours after landing in Varna on 3 May 2021.", "He was arrested hours after landing in Varna"),
        ("It crashed shortly after taking off on 3 May 2021.", "It crashed after taking off"),
        ("Kenya launched what it claimed to be a probe on 3 May 2021.", "Kenya launched what it claimed to be a probe"),
        (
            "The Tarn Union said in a report released on 3 May 2021 that police had beaten men.",
            "The Tarn Union said: Police had beaten men",
        ),
        (
            "In its decision of 12 May 2015 the court dismissed the appeal and upheld the sentence.",
            "The court upheld the sentence",
        ),
        ("The appeal was dismissed in a judgment of 3 June 2014.", "The appeal was dismissed in a judgment"),
        ("Among those arrested on 3 May 2021 was Omar Noor.", "Among those arrested was Omar Noor"),
        ("When asked by the panel on 5 May 2018, Noor left the hall but denied the raid.", "Noor denied the raid"),
        (
            "Noor was killed on 9 May 2021, five days after fellow baker Lena Quist was shot.",
            "Fellow baker Lena Quist was shot",
        ),
        (
            "(Nairobi, 14 March 2021) – Soldiers burned the mill of Tarn on 3 May 2020.",
            "Soldiers burned the mill of Tarn",
        ),
        (
            "On 3 May 2021 Omar Noor told the local paper that two men had been beaten.",
            "Omar Noor said: Two men had been beaten",
        ),
        (
            "In May 2021 two workers died at the plant, and a third, Omar Noor, died in hospital on 8 May.",
            "A third, Omar Noor, died in hospital",
        ),
        (
            "Three journalists were arrested while covering a march in Varna on 30 July 2005.",
            "Three journalists were arrested",
        ),
        ("Omar Noor was seized on Friday and charged the following day.", "Omar Noor was charged"),
        (
            "Lena Quist was picked up from her home in Varna on 3 May 2020.",
            "Lena Quist was picked up from her home in Varna",
        ),
        ("Omar Noor fled to Basra after shooting two guards on 3 May 2020.", "Omar Noor shot two guards"),
        ("The Tarn Union said on 3 May 2020 that it had sued the port.", "The Tarn Union said: It had sued the port"),
        ("Employees were told on 3 May 2020 that the mill would close.", "Employees were told: The mill would close"),
        ("The council denied on 3 May 2020 that it had known.", "The council denied: It had known"),
        (
            "A company called Kestrel Marine was registered in Varna on 3 May 2020.",
            "Kestrel Marine was registered in Varna",
        ),
        (
            "Peru confirmed on 3 May 2020 that one of its citizens was among the dead.",
            "Peru confirmed: One of its citizens was among the dead",
        ),
        (
            "The rebels stormed the village, shooting at houses, police spokeswoman Lena Quist said on 3 May 2020.",
            "Police spokeswoman Lena Quist said: The rebels stormed the village",
        ),
        (
            "On 3 May 2020 the authorities closed the office and banned meetings at the hall.",
            "The authorities banned meetings at the hall",
        ),
    ],
)
def test_the_headline_says_what_happened(text: str, what: str) -> None:
    assert what in [row.what for row in rows(text)]


def test_what_it_stands_for_is_told_where_nothing_else_can_be_meant() -> None:
    told = rows("A wallet was handed in at the desk on 4 May 2021. It was returned to its owner on 6 May 2021.")
    assert told[-1].what == "A wallet was returned to its owner"


def test_whom_they_stand_for_takes_part() -> None:
    names = ("Omar Noor", "Peter Holm")
    told = rows("Omar Noor and Peter Holm were arrested on 3 May 2021. They were charged on 5 May 2021.")
    assert (told[-1].what, told[-1].affected) == ("Omar Noor and Peter Holm were charged", names)
    told = rows("Omar Noor and Peter Holm met Jan Vik in May 2021. They left Varna on 5 June 2021.")
    assert (told[-1].what, told[-1].agents) == ("They left Varna", ())
    told = rows("A bomb exploded near a mosque on 3 May 2021. It was built in 1920.")
    assert told[-1].what == "It was built"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Noor should have left the house on 5 May 2021.", "denied"),
        ("Noor may have left the house on 5 May 2021.", "alleged"),
        ("The court ordered Noor to leave the house by 5 May 2021.", "planned"),
        ("The board recommends that the list be published by 5 May 2021.", "planned"),
        ("The court ordered Noor on 5 May 2021 to leave the house.", "happened"),
    ],
)
def test_what_did_not_happen_or_is_asked_for_is_told_so(text: str, status: str) -> None:
    assert [row.status for row in rows(text)] == [status]


@pytest.mark.parametrize(
    ("text", "who", "by"),
    [
        (
            "Omar Noor was held on 4 May 2021, police said, adding that Lena Quist had fled on 3 May.",
            "Lena Quist",
            "police",
        ),
        ("According to the indictment, from May 2018, Omar Noor ran two shops.", "Omar Noor", "indictment"),
        ("A 36-year-old farmer said that at around 9 a.m. on 3 May 2020, soldiers entered his mill.", "", "farmer"),
        ("Two men were shot in Varna on 3 May 2021, medics and a night guard told Reuters.", "", "medics"),
        (
            "The Minister of Defence informed us by letter that Omar Noor had left on 3 May 2021.",
            "",
            "Minister of Defence",
        ),
        (
            "On 29 March 2021, the Tarn newspaper, the mouthpiece of the party, reported that Omar Noor had left.",
            "",
            "Tarn",
        ),
        (
            "“The mill was bombed on 3 May 2021,” Omar Noor from the harbour council told Reuters.",
            "",
            "Omar Noor",
        ),
        ('"We buried five people on 3 May 2021," Lena Quist, a baker, told Reuters by phone.', "", "Lena Quist"),
        (
            "According to the regional governor, Omar Noor, five civilians died in Varna on 3 May 2021.",
            "",
            "Omar Noor",
        ),
        (
            "Oman should free the poet Omar Noor and his wife, Lena Quist, the Press Union said on 3 May 2021.",
            "Lena Quist",
            "Press Union",
        ),
    ],
)
def test_who_says_so_is_told(text: str, who: str, by: str) -> None:
    told = [(row.actors, row.reported_by) for row in rows(text)]
    assert any((not who or who in actors) and by in speakers for actors, speakers in told)


def test_each_of_two_with_their_callings_takes_part() -> None:
    [row] = rows("A complaint was filed against reporter Omar Noor and news editor Lena Quist on 3 May 2021.")
    assert row.actors == ("Omar Noor", "Lena Quist")


def test_what_is_blamed_from_afar_was_not_where_the_blame_was_spoken() -> None:
    told = rows("GENEVA (30 January 2009) – The office condemned the killing of Omar Noor on 28 January 2009.")
    assert [place.name for row in told if row.trigger == "killing" for place in row.places] == []


def test_who_is_named_behind_the_doer_did_it() -> None:
    [row] = rows("The mayor was replaced in May 2020 by his deputy, Lena Quist.")
    assert row.agents == ("Lena Quist",)


def test_nobody_was_born_where_he_lives() -> None:
    [row] = rows("He was born in 1961 and lives in Varna.")
    assert row.places == ()


def test_who_speaks_for_others_denies_what_he_denies() -> None:
    denied, shelled = rows("A spokesman for the rebels denied on 4 May 2021 that they had shelled Tarn on 3 May 2021.")
    assert (denied.trigger, denied.reported_by, shelled.status) == ("denied", ("rebels",), "denied")


def test_what_a_court_dismissed_it_did_not_deny() -> None:
    told = rows("In its decision of 12 May 2015 the court dismissed the appeal.")
    assert [(row.trigger, row.status) for row in told] == [("dismissed", "happened")]


def test_who_went_on_trial_did_one_thing() -> None:
    document = Document("report.txt", "Three officers went on trial Monday in Cairo.", published=date(2021, 5, 5))
    assert [row.what for row in extract_document(document).events] == ["Three officers went on trial in Cairo"]


def test_who_is_led_from_there_does_it_elsewhere() -> None:
    [row] = rows("The accord was signed on 3 May 2018 in Muscat by the presidents of Kenya and Uganda.")
    assert [place.name for place in row.places] == ["Muscat"]


def test_what_a_deed_was_called_off_for_happened() -> None:
    [row] = rows("The fair was cancelled because of the bombing on 3 May 2018 that killed two.")
    assert row.status == "happened"


def test_what_somebody_was_made_and_what_he_did_then_are_two_rows() -> None:
    text = "Elected president in 1999, Omar Noor was ousted in 2003."
    told = [(event.dated.edtf, event.what, event.affected) for event in rows(text)]
    assert told == [
        ("1999", "Omar Noor was elected president", ("Omar Noor",)),
        ("2003", "Omar Noor was ousted", ("Omar Noor",)),
    ]


def test_who_tells_of_a_crash_did_not_crash() -> None:
    (row,) = rows("A senior Omani official says a military aircraft crashed near Varna on 9 May 2018.")
    assert row.what == "A military aircraft crashed near Varna"
    assert row.reported_by == ("senior Omani official",)


def test_no_evidence_denies() -> None:
    (row,) = rows("The panel found no evidence that the troops had fired on the crowd on 8 March 2010.")
    assert row.status == "denied"


def test_a_weekday_behind_who_acts_is_no_name() -> None:
    document = Document("report.txt", "The lower house Thursday backed a bill.", published=date(2008, 6, 20))
    assert [event.what for event in extract_document(document).events] == ["The lower house backed a bill"]


def test_who_is_only_told_of_is_nobodys_source() -> None:
    (row,) = rows("Days before the summit of 12 June 2018, the envoy was recalled.")
    assert row.reported_by == ()
