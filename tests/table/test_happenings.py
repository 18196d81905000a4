"""By which words a kind of happening is known, in all forms of verbs and phrases."""

from __future__ import annotations

import pytest

from extract.table.happenings import kinds
from extract.table.told_together import by_object, by_phrase


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("arraigned", "charge"),
        ("targeting", "attack"),
        ("elections", "election"),
        ("caught", "arrest"),
        ("discharged", "discharge"),
        ("engaged", "attack"),
        ("hijacking", "hijacking"),
        ("destroyed", "destruction"),
    ],
)
def test_a_word_tells_its_kind_in_every_form(word: str, kind: str) -> None:
    assert kind in kinds()[word]


@pytest.mark.parametrize("word", ["destroyed", "levelled"])
def test_what_destroyed_it_is_not_told(word: str) -> None:
    assert kinds()[word].isdisjoint({"explosion", "fire"})


@pytest.mark.parametrize(
    ("words", "kind"),
    [("The tower had come down", "collapse"), ("She stands down", "resignation"), ("It went off", "explosion")],
)
def test_a_phrase_tells_its_kind_in_every_form_of_its_verb(words: str, kind: str) -> None:
    assert kind in by_phrase(words.split())[0]


def test_what_goes_up_burns_only_in_flames() -> None:
    assert "fire" in by_phrase(["The", "depot", "went", "up", "in", "flames"])[0]
    assert by_phrase(["Prices", "went", "up", "in", "May"])[0] == frozenset()


def test_talks_that_break_down_are_no_breach() -> None:
    assert by_phrase(["Talks", "broke", "down"])[0] == frozenset()


@pytest.mark.parametrize("words", [("He", "was", "fling", "from", "it"), ("Hands", "fling", "to")])
def test_no_form_is_made_up_of_a_past_that_is_its_verb_s_own(words: tuple[str, ...]) -> None:
    assert by_phrase(words)[0] == frozenset()


@pytest.mark.parametrize(
    ("words", "verb", "kinds_"),
    [
        ("Three men walked out of the prison", "walked", {"release"}),
        ("Dockers walked out of the port", "walked", set()),
        ("Snow buried two houses", "buried", {"landslide"}),
        ("He was buried beside his houses", "buried", set()),
        ("Police took away computers", "took", {"confiscation"}),
        ("The men were taken to the city", "taken", set()),
        ("Soldiers took the town", "took", {"capture"}),
        ("The court imposed a term of ten years", "imposed", {"sentence"}),
        ("Washington imposed sanctions for years", "imposed", set()),
        ("His passport was withdrawn", "withdrawn", {"revocation"}),
        ("The court dismissed his appeal", "dismissed", {"rejection"}),
        ("The president dismissed the head of the appeal court", "dismissed", set()),
        ("Guards fired without cause on the crowd", "fired", {"attack"}),
        ("The mayor fired two teachers", "fired", set()),
        ("The mayor fired Noor at a meeting", "fired", set()),
        ("Noor was handed a five-year term", "handed", {"sentence"}),
        ("Acme cut 300 jobs", "cut", {"dismissal"}),
        ("The talks had collapsed", "collapsed", {"breakdown"}),
    ],
)
def test_what_a_verb_is_done_to_tells_its_kind(words: str, verb: str, kinds_: set[str]) -> None:
    assert by_object([verb], words.lower().split()) == kinds_


def test_a_verb_may_be_parted_from_its_particle() -> None:
    assert by_phrase(["Divers", "pulled", "five", "bodies", "out", "of", "the", "lake"], ["pulled"])[0] == {"rescue"}
    assert by_phrase(["He", "led", "protesters", "down", "the", "street"], ["led"])[0] == frozenset()
    assert by_phrase(["A", "ferry", "went", "down", "off", "Varna"], ["went"])[0] == {"crash", "sinking"}
    assert "surrender" in by_phrase(["Noor", "turned", "himself", "in"], ["turned"])[0]
    assert by_phrase(["The", "firm", "gave", "its", "workers", "up", "to", "ten", "days"], ["gave"])[0] == frozenset()
