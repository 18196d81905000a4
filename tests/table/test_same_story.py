"""What the reports around two rows share, and what it says of one event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from extract import read
from extract.pipeline import extract_document, to_table
from extract.records import Document
from extract.table import same_event, story
from extract.table.event_signs import signs_of
from extract.table.story import counted, told_in

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "documents"


def marked(*reports: str) -> pd.DataFrame:
    """The table of reports of the day after, marked."""
    documents = [Document(f"{number}.txt", text, published=date(2019, 6, 13)) for number, text in enumerate(reports)]
    return same_event.mark(to_table((document, extract_document(document).events) for document in documents))


def together(table: pd.DataFrame, one: str, other: str) -> bool:
    """Whether the rows with these predicates are one event."""
    marks = dict(zip(table["trigger"], table["same_as"], strict=True))
    return bool(marks[one]) and marks[one] == marks[other]


WIRE = (
    "Gunmen killed eleven policemen at a post outside Tarlan on 11 June 2019.\n\n"
    "The governor of Sarbaz visited Tarlan on 12 June 2019."
)


def test_a_bare_row_is_known_by_the_report_around_it() -> None:
    paper = (
        "Eleven coffins were carried through the streets of Tarlan on 12 June 2019, and all of Sarbaz mourned.\n\n"
        "The men had been shot on 11 June 2019, most of them in their beds."
    )
    table = marked(WIRE, paper)
    assert together(table, "killed", "shot")
    assert not together(table, "carried", "visited")
    numbers = [table["trigger"].tolist().index(word) for word in ("killed", "shot")]
    told = " ".join(reason.words for reason in same_event.reasons(table, *numbers))
    assert "Both reports mention" in told
    assert "tarlan" in told


def test_reports_that_share_no_name_are_hardly_of_one_event() -> None:
    elsewhere = (
        "Eleven coffins were carried through the streets of Mirvan on 12 June 2019, and all of Dehlor mourned.\n\n"
        "The men had been shot on 11 June 2019, most of them in their beds."
    )
    assert not together(marked(WIRE, elsewhere), "killed", "shot")


def test_what_is_dated_by_the_same_words_may_belong_to_the_same_event() -> None:
    overview = "On 10 June 2019 an army patrol hit a mine in Oreli, Sarbaz. Two soldiers were injured."
    wire = "A mine wounded two soldiers in Oreli, Sarbaz province, on 10 June 2019."
    assert marked(overview, wire)["same_as"].nunique() == 1
    again = "On 10 June 2019 an army patrol hit a mine in Oreli, Sarbaz. On 10 June 2019 a clerk was beaten in Mirvan."
    assert not together(marked(again, wire), "hit", "beaten")


def test_a_name_of_two_words_counts_once_and_none_begins_a_sentence() -> None:
    told = told_in("Rebels of Nuru Adamu left Mirvan. Later they burned 340 huts on 21 June.")
    assert told.names == {"nuru", "adamu", "mirvan"}
    assert ("nuru", "adamu") in told.beside
    assert "340" in told.words
    assert "21" not in told.words


def test_what_many_reports_have_weighs_less() -> None:
    day = pd.Timestamp(2020, 3, 4)
    rows = [
        {"start": day, "document": number, "title": "", "passage_text": "Troops left Mirvan" if number < 300 else "x"}
        for number in range(600)
    ]
    rows += [{"start": day, "document": number, "title": "", "passage_text": "Troops left Dehlor"} for number in (1, 2)]
    rarity = counted(rows)
    assert rarity.weight("dehlor", 2020) == 1.0
    assert rarity.weight("mirvan", 2020) < 0.1
    assert rarity.shared(["mirvan", "seen once"], 2020).keys() == {"mirvan"}


def test_other_words_for_ends_and_losses() -> None:
    wire = "The ferry Star of Ambari sank off Pelu on 5 February 2017 with 140 people from Ambari."
    local = "The Star rolled over near Pelu on 5 February 2017. Her owner in Ambari wept."
    assert together(marked(wire, local), "sank off", "rolled over")
    gave = "Shortly before midnight on 18 August 2020 President Idrissa Maiga gave up the presidency."
    left = "Idrissa Maiga resigned on 18 August 2020."
    assert together(marked(gave, left), "gave up", "resigned")


def test_a_day_of_which_both_reports_tell_one_thing_needs_no_other_word() -> None:
    wire = "Some 2,300 workers walked off the job at the Maranga copper mine of Norrex on 3 October 2011."
    bulletin = "At Norrex in Maranga we of the copper mine put the hammers away on 3 October 2011, all 2,300 of us."
    assert together(marked(wire, bulletin), "walked", "put")
    more = f"{bulletin}\n\nOn 3 October 2011 a guard of Norrex slept at the gate in Maranga."
    assert not together(marked(wire, more), "walked", "slept")


def test_words_of_many_senses_do_not_part_two_reports() -> None:
    wire = "Generals of both armies signed a withdrawal agreement at the Kumor airfield on 9 June 1999."
    memoir = "On 9 June 1999 we put our names to the paper in a tent at the Kumor airfield, generals of both armies."
    assert together(marked(wire, memoir), "signed", "put")


def test_an_initial_stands_for_a_first_name() -> None:
    wire = "Ugo Masi took over as mayor of Corvina on 2 March 2016."
    assert together(marked(wire, "On 2 March 2016 U. Masi became acting mayor of Corvina."), "took over", "became")
    assert not together(marked(wire, "On 2 March 2016 P. Masi became acting mayor of Corvina."), "took over", "became")


def test_a_town_no_map_has_is_told_by_the_word_before_it() -> None:
    wire = "A bus plunged into a gorge near Dhorpani on 14 August 2013, killing nine people on their way from Kalchet."
    paper = "Dhorpani weeps for its pilgrims. A lorry overturned at Kalchet on 14 August 2013."
    assert not together(marked(wire, paper), "plunged", "overturned")


def test_a_row_of_figures_of_any_length_is_read() -> None:
    assert told_in(f"The key {'9' * 5000} and 4,500 coins were found.").words >= {"4500"}


def _looked_up(length: int, apart: int) -> int:
    """How often stories ask for a value of so many rows, one each so many days, in one long paragraph and in others."""
    asked = 0

    class Counted(dict[str, object]):
        def __getitem__(self, name: str) -> object:
            nonlocal asked
            asked += 1
            return super().__getitem__(name)

    rows = []
    for number in range(length):
        said = "It rained. " * 600 if number % 2 else f"Noor left {number}."
        at = {"trigger_start": 0 if apart else 900 * number, "told_at": None, "told": said, "passage_text": said}
        day = pd.Timestamp("2011-05-03") + pd.Timedelta(days=apart * number)
        rows.append(Counted(document="a", title="", start=day, **at))
    story.stories(rows, counted([]))
    return asked


@pytest.mark.parametrize("apart", [0, 1])
def test_twice_the_rows_of_a_report_are_twice_the_work(apart: int) -> None:
    assert _looked_up(400, apart) < 2.2 * _looked_up(200, apart)


def test_in_a_report_of_one_passage_a_row_stands_in_its_own_sentences() -> None:
    report = (
        "Jets bombed the school of Harfa on 11 June 2019. Nobody had warned the teachers. "
        "On 14 June 2019 the market of Qalan burned down. Its traders blame a stove. Sarbaz voted on 19 June 2019."
    )
    around = {sign.trigger: sign.around for sign in signs_of(marked(report))}
    assert "warned" in around["bomb"]
    assert "Qalan" not in around["bomb"]
    assert "stove" in around["burn"]
    assert "Harfa" not in around["burn"]


def test_an_accident_beside_who_died_may_be_any() -> None:
    company = "The accident cost us dear.\n\nFourteen employees of the Kesho mill died on 11 June 2019 in Tarandi."
    wire = "A bus of the Kesho mill overturned near Tarandi on 11 June 2019, injuring 14 passengers."
    told = " ".join(reason.words for reason in same_event.reasons(marked(company, wire), 0, 1))
    assert "Both are on 2019-06-11" in told
    assert "stands the crash" not in told
    assert "Both give the number 14" not in told  # who died in one was injured in the other
    assert "Both give the number 14" in " ".join(
        reason.words
        for reason in same_event.reasons(marked(company, wire.replace("injuring 14 passengers", "killing 14")), 0, 1)
    )


def test_what_broke_out_is_told_by_the_words_beside_it() -> None:
    for text, kind in (
        ("A fire broke out on the Aurelia on 11 June 2019.", {"fire"}),
        ("Clashes broke out in Corda on 11 June 2019.", {"clash"}),
        ("Cholera broke out in Corda on 11 June 2019.", {"epidemic"}),
    ):
        assert [sign.kinds for sign in signs_of(marked(text))] == [kind]
    assert "escape" in signs_of(marked("Nine inmates broke out of the jail of Corda on 11 June 2019."))[0].kinds


def test_in_a_large_case_reasons_are_counted_in_some_of_its_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = (
        "Tarlan, in Sarbaz, mourned.\n\nThe men had been shot in Tarlan on 11 June 2019, most of them in their beds."
    )
    others = [f"The mill of Arkona{number} burned down on {number} June 2019." for number in range(12, 24)]
    table = marked(WIRE, paper, *others)
    numbers = [table["trigger"].tolist().index(word) for word in ("killed", "shot")]
    whole = same_event.reasons(table, *numbers)
    asked: list[int] = []

    def counting(rows: Iterable[story.Row]) -> story.Rarity:
        held = list(rows)
        asked.append(len({row["document"] for row in held}))
        return counted(held)

    monkeypatch.setattr(story, "counted", counting)
    monkeypatch.setattr(story, "_ENOUGH", 2)
    assert same_event.reasons(table, *numbers) == whole
    assert asked[0] == 2
    assert asked[1] < len(others)


UNION = (
    "Miners of Kotolo downed tools on 10 June 2019.\n\n"
    "Our secretary Petrus Mabena was seized by plainclothes men in Kotolo on 12 June 2019."
)


def test_of_what_both_reports_tell_once_on_a_day_the_rows_are_one() -> None:
    police = (
        "The service acted at the mine of Kotolo on 10 June 2019.\n\n"
        "A man of 44 was arrested on a charge of incitement on 12 June 2019."
    )
    table = marked(UNION, police)
    assert together(table, "seized", "arrested")
    numbers = [table["trigger"].tolist().index(word) for word in ("seized", "arrested")]
    told = [reason.words for reason in same_event.reasons(table, *numbers)]
    assert any("only one arrest on that day" in words for words in told)


def test_of_what_a_report_tells_twice_on_a_day_that_is_not_said() -> None:
    police = (
        "The service acted at the mine of Kotolo on 10 June 2019.\n\n"
        "A man of 44 was arrested on a charge of incitement on 12 June 2019.\n\n"
        "A woman was arrested in a tavern of the district on 12 June 2019."
    )
    table = marked(UNION, police)
    assert not together(table, "seized", "arrested")


def test_what_is_told_alone_on_a_day_needs_a_kind_in_common() -> None:
    one = "Officers led away Irina Vasnet of Open Ledger in Belgorna on 11 June 2019."
    other = "Open Ledger, the group of Irina Vasnet in Belgorna, was founded on 11 June 2019."
    assert not together(marked(one, other), "led away", "founded")


def test_each_alone_on_its_day_they_need_something_in_common() -> None:
    documents = [one for path in sorted(SAMPLES.glob("0[1-5]-*")) for one in read(path)]
    table = same_event.mark(to_table((one, extract_document(one).events) for one in documents))
    [debate] = [number for number, what in enumerate(table["what"]) if what.startswith("Parliament will debate")]
    assert "The docker had died" in set(table["what"])
    assert table["same_as"][debate] == ""


def test_what_two_reports_of_one_event_tell_besides_is_one_event_too() -> None:
    wire = "An explosion killed 143 miners on 11 June 2019.\n\nThe governor resigned on 12 June 2019."
    wire += "\n\nThe government closed the pits on 14 June 2019."
    other = "The harbour master stepped down on 12 June 2019.\n\nOn 14 June 2019 the inspectors shut them all."
    table = marked(wire, "On 11 June 2019 a blast killed 143 men.\n\n" + other)
    assert together(table, "closed", "shut")
    assert not together(table, "resigned", "stepped down")  # one matter, and two who go
    numbers = [table["trigger"].tolist().index(word) for word in ("closed", "shut")]
    told = [reason.words for reason in same_event.reasons(table, *numbers)]
    assert "Both reports tell of another event as well, of 2019-06-11." in told
    assert not together(marked(wire, other), "closed", "shut")


VACCINE = "\n\nThe scandal around the Lisk vaccine has cost Morvenia 40 lives."


def test_two_of_one_scandal_may_resign_on_a_day() -> None:
    table = marked(
        f"The deputy resigned on 12 June 2019.{VACCINE}", f"The director stepped down on 12 June 2019.{VACCINE}"
    )
    assert not together(table, "resigned", "stepped down")


def test_which_of_several_a_row_without_a_place_is_the_reports_do_not_say() -> None:
    day = "on 12 June 2019"
    ministry = f"The enemy fired twelve rockets at Orsk {day}. Nobody shelled the Terevan hospital {day}."
    wire = f"A missile struck the Terevan hospital {day}.\n\nShells had fallen on the railway station {day}."
    assert not together(marked(ministry, wire), "fired", "fallen")
