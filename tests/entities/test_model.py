"""The embedded pipeline and the records it gives: offsets, limits, label maps, hostile text, the card's figures."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.entities import model as module
from extract.entities import train_evaluate
from extract.entities.model import EMBEDDED, Model, ModelUnavailable, load
from extract.records import Document, Passage

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("TIMELINE_SHARED", ROOT.parent / "shared")) / "training"
SCORES = json.loads((Path(__file__).parent / "model_scores.json").read_text(encoding="utf-8"))


def document(text: str, *passages: Passage) -> Document:
    return Document("report.txt", text, passages)


def names(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.label) for mention in load().parse(document(text))[1]]


def test_tokens_tell_where_they_stand_and_what_they_hang_on() -> None:
    text = "The depot was  destroyed\nby two drones in Mosul."
    (sentence,), mentions = load().parse(document(text))
    assert [text[token.start : token.end] for token in sentence.tokens] == [token.text for token in sentence.tokens]
    assert all(not token.text.isspace() for token in sentence.tokens)
    found = {token.text: (token.dep, sentence.tokens[token.head].text) for token in sentence.tokens}
    assert found["depot"] == ("nsubjpass", "destroyed")
    assert found["by"] == ("agent", "destroyed")
    assert found["drones"] == ("pobj", "by")
    destroyed = next(token for token in sentence.tokens if token.text == "destroyed")
    assert (destroyed.lemma, destroyed.pos, destroyed.tag, destroyed.dep) == ("destroy", "VERB", "VBN", "ROOT")
    assert [(m.text, m.label, m.name) for m in mentions] == [("Mosul", "GPE", "Mosul")]


def test_names_of_people_bodies_and_places() -> None:
    text = "Amina Diallo of the United Nations flew from Berlin to Nairobi on Tuesday."
    assert names(text) == [
        ("Amina Diallo", "PERSON"),
        ("United Nations", "ORG"),
        ("Berlin", "GPE"),
        ("Nairobi", "GPE"),
    ]


def test_the_full_stop_of_a_rank_ends_no_sentence() -> None:
    sentences, _ = load().parse(document("It began on Tuesday, said Capt. Amina Diallo. Lt. Col. Omar Noor agreed."))
    assert [sentence.tokens[0].text for sentence in sentences] == ["It", "Lt."]


def test_editorial_brackets_and_footnote_marks_do_not_cut_a_name() -> None:
    text = "A spokesman said [Ukrainian President Petro] Poroshenko[12] had returned to Kyiv."
    _, mentions = load().parse(document(text))
    person = next(mention for mention in mentions if mention.label == "PERSON")
    assert person.text == "Petro Poroshenko"
    assert text[person.start : person.end] == "Petro] Poroshenko"


def test_a_footnote_mark_behind_the_full_stop_does_not_hide_it() -> None:
    sentences, _ = load().parse(document("He left in May 2018.3 She came back.12 The mayor paid 2018.3 euros."))
    assert [sentence.tokens[0].text for sentence in sentences] == ["He", "She", "The"]


@pytest.mark.parametrize(
    "aside",
    ["(see S/2018/455)", "(annex 4, p. 3)", "(Quist & Berg 2016a, 2017; Noor 2018)", "(e.g. Quist et al., 2016)"],
)
def test_where_to_look_something_up_is_not_read(aside: str) -> None:
    sentences, _ = load().parse(document(f"The governor, who fled in May {aside}, denied it."))
    assert " ".join(token.text for token in sentences[0].tokens) == "The governor , who fled in May , denied it ."


def test_an_hour_may_end_its_sentence() -> None:
    text = "They left by 5 a.m. Major Slade came at 9 a.m. Eastern, on the 8 a.m. Sunday bus."
    sentences, _ = load().parse(document(text))
    assert [sentence.tokens[0].text for sentence in sentences] == ["They", "Major"]


def test_a_name_over_a_line_break_is_read_whole() -> None:
    text = "On Monday the court heard Amina\nDiallo in Berlin."
    _, mentions = load().parse(document(text))
    assert [(m.text, text[m.start : m.end]) for m in mentions if m.label == "PERSON"] == [
        ("Amina Diallo", "Amina\nDiallo")
    ]


def test_no_sentence_crosses_a_blank_line_a_range_or_a_passage() -> None:
    text = "Talks in Geneva\n\nThe envoy left. He returned in May and then"
    cut = text.index("He returned")
    sentences, _ = load().parse(document(text), [(0, cut), (cut, len(text))])
    assert [text[s.start : s.end] for s in sentences] == [
        "Talks in Geneva",
        "The envoy left.",
        "He returned in May and then",
    ]
    passages = (Passage(0, 15), Passage(17, 32))
    sentences, _ = load().parse(document(text, *passages))
    assert [(s.start, s.end) for s in sentences] == [(0, 15), (17, 32)]


def test_only_the_asked_range_is_read() -> None:
    text = "Berlin fell silent. Amina Diallo arrived in Nairobi. Paris slept."
    _, mentions = load().parse(document(text), [(20, 52)])
    assert [mention.text for mention in mentions] == ["Amina Diallo", "Nairobi"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n ",
        "\x00\x01\x1f control \x7f\x85 characters \ufeff\u200b here",
        "lone \ud800 surrogates \udfff of Berlin",
        "[[[[ ]] [12][sic] [",
        "\u202eright to left\u202c and e\u0301 combining 👩‍👩‍👧 faces",
        "x" * 20_000,
        "a " * 8_000,
        "\n" * 20_000,
        "One. Two! Three? " * 800,
    ],
)
def test_any_text_is_survived_with_offsets_in_order(text: str) -> None:
    sentences, mentions = load().parse(document(text))
    tokens = [token for sentence in sentences for token in sentence.tokens]
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)
    assert all(0 <= token.head < len(sentence.tokens) for sentence in sentences for token in sentence.tokens)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in mentions)


def test_long_passages_are_cut_where_sentences_end() -> None:
    text = "The envoy arrived in Geneva on Monday and met the ministers. " * 300
    cuts = list(module.pieces(text, 0, len(text)))
    assert len(cuts) > 4
    assert all(end - start <= module.LONGEST_PIECE and text[end - 1] == "." for start, end in cuts)
    assert " ".join(text[start:end] for start, end in cuts) == text.strip()


def test_the_same_text_gives_the_same_records() -> None:
    text = document("Rebels shelled the port of Aden on 4 June, officials in Sanaa said.")
    assert load().parse(text) == load().parse(text)


def test_the_embedded_pipeline_is_named_by_its_content() -> None:
    assert load() is load(None)
    assert (load().name, len(load().version)) == ("embedded", 16)
    assert load().version == module._digest(EMBEDDED)


def test_a_missing_pipeline_is_one_clear_sentence() -> None:
    with pytest.raises(ModelUnavailable, match="“en_not_there” could not be loaded; install it"):
        load("en_not_there")


def test_a_damaged_embedded_pipeline_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "EMBEDDED", tmp_path)
    module._loaded.cache_clear()
    with pytest.raises(ModelUnavailable, match="missing or damaged"):
        load()
    module._loaded.cache_clear()


def test_another_pipeline_may_be_a_folder_without_parser(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "plain")
    model = load(str(tmp_path / "plain"))
    (sentence,), mentions = model.parse(document("Nothing is known here."))
    assert [token.text for token in sentence.tokens] == ["Nothing", "is", "known", "here", "."]
    assert (sentence.tokens[0].lemma, mentions) == ("Nothing", [])


@Language.component("test_foreign_labels")
def foreign_labels(doc: Doc) -> Doc:
    """Annotates as a pipeline would that was trained on Universal Dependencies and four entity types."""
    words = [token.text for token in doc]
    deps = ["nsubj:pass", "aux:pass", "root", "obl:agent", "obj"]
    ents = ["B-PER", "O", "O", "B-MISC", "B-GPE"]
    return Doc(doc.vocab, words=words, heads=[2, 2, 2, 2, 2], deps=deps, ents=ents)


def test_other_label_sets_are_mapped_and_unknown_entity_types_dropped() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("test_foreign_labels")
    (sentence,), mentions = Model(nlp, "foreign", "1").parse(document("Amina was seen Cup Berlin"))
    assert [token.dep for token in sentence.tokens] == ["nsubjpass", "auxpass", "ROOT", "agent", "dobj"]
    assert [(mention.text, mention.label) for mention in mentions] == [("Amina", "PERSON"), ("Berlin", "GPE")]


@pytest.mark.parametrize(
    ("words", "kept"), [("seen on 3 May", []), ("said May yesterday", ["May"]), ("since March", [])]
)
def test_a_month_beside_a_number_or_preposition_is_no_name(words: str, kept: list[str]) -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": month} for month in ("May", "March")])
    assert [mention.text for mention in Model(nlp, "rules", "1").parse(document(words))[1]] == kept


def test_the_pipeline_is_small_and_complete() -> None:
    files = [path for path in EMBEDDED.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 15_000_000
    nlp = spacy.load(EMBEDDED)
    assert nlp.pipe_names.index("ner") < nlp.pipe_names.index("parser")
    doc = nlp("The minister will visit Berlin.")
    assert {chunk.text for chunk in doc.noun_chunks} == {"The minister", "Berlin"}


def test_the_card_states_the_measured_figures_and_every_source() -> None:
    card = (EMBEDDED / "README.md").read_text(encoding="utf-8")
    assert train_evaluate.as_table(SCORES) in card
    for source in (
        "UD_English-EWT",
        "UD_English-GUM",
        "Universal NER",
        "re3d",
        "Re-DocRED",
        "CrossNER",
        "Voice of America",
    ):
        assert source in card


@pytest.mark.skipif(not DATA.is_dir(), reason=f"the treebanks and entity files are not at {DATA}")
def test_the_figures_of_the_card_are_reproduced() -> None:
    measured = train_evaluate.evaluate(EMBEDDED, DATA)
    for name, figures in SCORES.items():
        for figure, value in figures.items():
            assert measured[name][figure] == pytest.approx(value, abs=0.3), f"{name} {figure}"
