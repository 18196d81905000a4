"""The training script's own parts: trees turned to ClearNLP style, entity files, variation, lemma tables."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
import spacy

from extract.entities import train, train_names, train_text, train_trees
from extract.entities.train_names import Tagged
from extract.entities.train_trees import Tree, Word


def tree(*rows: str) -> Tree:
    """A tree from rows "form lemma pos tag head label", heads counted from 1 as in CoNLL-U."""
    fields = [row.split() for row in rows]
    return Tree(
        [Word(f[0], f[1], f[2], f[3], True) for f in fields], [int(f[4]) - 1 for f in fields], [f[5] for f in fields]
    )


def arcs(converted: Tree) -> list[str]:
    """Each word as "form label head"."""
    forms = [word.form for word in converted.words] + ["-"]
    pairs = zip(converted.heads, converted.deps, strict=True)
    return [f"{forms[i]} {dep} {forms[head]}" for i, (head, dep) in enumerate(pairs)]


def test_prepositions_head_their_nouns_and_agents_are_told_apart() -> None:
    converted = train_trees.clearnlp(
        tree(
            "Depots depot NOUN NNS 3 nsubj:pass",
            "were be AUX VBD 3 aux:pass",
            "hit hit VERB VBN 0 root",
            "by by ADP IN 5 case",
            "drones drone NOUN NNS 3 obl:agent",
            "in in ADP IN 7 case",
            "Mosul Mosul PROPN NNP 3 obl",
        )
    )
    assert arcs(converted) == [
        "Depots nsubjpass hit",
        "were auxpass hit",
        "hit ROOT -",
        "by agent hit",
        "drones pobj by",
        "in prep hit",
        "Mosul pobj in",
    ]


def test_the_copula_heads_its_predicate_and_takes_the_clause_along() -> None:
    converted = train_trees.clearnlp(
        tree(
            "Karim Karim PROPN NNP 6 nsubj",
            "is be AUX VBZ 6 cop",
            "not not PART RB 6 advmod",
            "the the DET DT 6 det",
            "acting acting ADJ JJ 6 amod",
            "governor governor NOUN NN 0 root",
            ". . PUNCT . 6 punct",
        )
    )
    assert arcs(converted) == [
        "Karim nsubj is",
        "is ROOT -",
        "not neg is",
        "the det governor",
        "acting amod governor",
        "governor attr is",
        ". punct is",
    ]


def test_names_are_headed_by_their_last_word_and_titles_hang_on_it() -> None:
    converted = train_trees.clearnlp(
        tree(
            "General general PROPN NNP 2 nmod:desc",
            "Samir Samir PROPN NNP 4 nsubj",
            "Aziz Aziz PROPN NNP 2 flat",
            "resigned resign VERB VBD 0 root",
        )
    )
    assert arcs(converted) == ["General compound Aziz", "Samir compound Aziz", "Aziz nsubj resigned", "resigned ROOT -"]


def test_a_reporting_verb_heads_what_was_said() -> None:
    converted = train_trees.clearnlp(
        tree(
            "Talks talk NOUN NNS 2 nsubj",
            "failed fail VERB VBD 0 root",
            ", , PUNCT , 2 punct",
            "he he PRON PRP 5 nsubj",
            "said say VERB VBD 2 parataxis",
        )
    )
    assert arcs(converted)[1] == "failed ccomp said"
    assert arcs(converted)[4] == "said ROOT -"


def test_conjuncts_form_a_chain_and_the_conjunction_hangs_before() -> None:
    converted = train_trees.clearnlp(
        tree(
            "shelled shell VERB VBD 0 root",
            ", , PUNCT , 3 punct",
            "stormed storm VERB VBD 1 conj",
            "and and CCONJ CC 5 cc",
            "burned burn VERB VBD 1 conj",
            "it it PRON PRP 5 obj",
        )
    )
    assert arcs(converted)[2:] == ["stormed conj shelled", "and cc stormed", "burned conj stormed", "it dobj burned"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            ("fled flee VERB VBD 0 root", "after after SCONJ IN 3 mark", "burning burn VERB VBG 1 advcl"),
            ["fled ROOT -", "after prep fled", "burning pcomp after"],
        ),
        (
            (
                "closed close VERB VBD 0 root",
                "because because ADP IN 4 case",
                "of of ADP IN 2 fixed",
                "floods flood NOUN NNS 1 obl",
            ),
            ["closed ROOT -", "because prep closed", "of pcomp because", "floods pobj because"],
        ),
        (
            (
                "rose rise VERB VBD 0 root",
                "according accord VERB VBG 4 case",
                "to to ADP IN 2 fixed",
                "police police NOUN NNS 1 obl",
            ),
            ["rose ROOT -", "according prep rose", "to prep according", "police pobj to"],
        ),
        (
            ("left leave VERB VBD 0 root", "Monday Monday PROPN NNP 1 obl:unmarked"),
            ["left ROOT -", "Monday npadvmod left"],
        ),
    ],
)
def test_participles_fixed_prepositions_and_bare_nouns(rows: tuple[str, ...], expected: list[str]) -> None:
    assert arcs(train_trees.clearnlp(tree(*rows))) == expected


def test_conllu_spaces_multiword_tokens_and_blocks(tmp_path: Path) -> None:
    lines = [
        "# newdoc id = a",
        "1\tWe\twe\tPRON\tPRP\t_\t3\tnsubj\t_\t_",
        "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
        "2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_",
        "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_",
        "3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_",
        "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_",
        "",
        "1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_",
        "",
    ]
    path = tmp_path / "x.conllu"
    path.write_text("\n".join(lines), encoding="utf-8")
    first, second = train_trees.read_conllu(path)
    assert [(word.form, word.space) for word in first.words] == [
        ("We", True),
        ("ca", False),
        ("n't", False),
        (".", True),
    ]
    assert (first.opens_document, second.opens_document) == (True, False)
    assert [len(block) for block in train_trees.blocks([first, second])] == [2]
    doc = train_trees.tree_doc(spacy.blank("en").vocab, [first, second])
    assert [token.i for token in doc if token.is_sent_start] == [0, 4]
    assert doc[4].head.i == 4


def test_iob_is_read_joined_and_written_back(tmp_path: Path) -> None:
    path = tmp_path / "x.iob"
    path.write_text(
        "Amina\tB-PERSON\t_\nDiallo\tI-PERSON\tSpaceAfter=No\n,\tO\t_\nU.S.\t-\t_\n\nLima\tB-GPE\t_\n", "utf-8"
    )
    first, second = train_names.read_iob(path)
    assert first.runs() == [(0, 2, "PERSON"), (3, 4, "-")]
    assert first.text()[0][slice(*first.spans()[0][:2])] == "Amina Diallo"
    (both,) = train_names.joined([first, second], 2)
    assert both.text()[0] == "Amina Diallo, U.S. Lima "
    path.write_text("\n".join(train_names.as_iob(each) for each in (first, second)), "utf-8")
    assert train_names.read_iob(path) == [first, second]


def test_an_unannotated_stretch_stays_open_in_the_example() -> None:
    nlp = spacy.blank("en")
    sentence = Tagged(("The", "U.S.", "met", "Amina-Lou"), ("O", "-", "O", "B-PERSON"), (True, True, True, False))
    reference = train_names.example(nlp, sentence).reference
    assert [(t.text, t.ent_iob_) for t in reference][:3] == [("The", "O"), ("U.S.", ""), ("met", "O")]
    assert [entity.text for entity in reference.ents] == ["Amina-Lou"]


def test_variation_keeps_types_and_is_the_same_for_a_seed() -> None:
    sentence = Tagged(
        ("Amina", "Diallo", "left", "Lima", "."), ("B-PERSON", "I-PERSON", "O", "B-GPE", "O"), (True,) * 5
    )

    def copies() -> list[Tagged]:
        variation = train_names.Variation(3, ["Perth", "Santa Cruz"])
        return [variation.renamed(sentence, share=1.0) for _ in range(20)]

    assert copies() == copies()
    for copy in copies():
        assert [kind for *_, kind in copy.runs()] == ["PERSON", "GPE"]
        assert len(copy.words) == len(copy.tags) == len(copy.spaces)
    assert len({copy.words for copy in copies()}) > 10


def test_lemma_tables_hold_rules_and_only_what_breaks_them() -> None:
    said = tree("said say VERB VBD 0 root", "attacks attack NOUN NNS 1 obj", "crises crisis NOUN NNS 1 obj")
    tables = train_text.lemma_tables([[said]])
    assert tables["lemma_exc"]["verb"] == {"said": ["say"]}
    assert "attacks" not in tables["lemma_exc"]["noun"]
    assert tables["lemma_exc"]["noun"]["crises"] == ["crisis"]


@pytest.mark.parametrize(
    ("form", "pos", "lemma"),
    [
        ("stopped", "verb", "stop"),
        ("evacuated", "verb", "evacuate"),
        ("shelled", "verb", "shell"),
        ("carries", "verb", "carry"),
        ("clashes", "noun", "clash"),
        ("virus", "noun", "virus"),
        ("witness", "noun", "witness"),
    ],
)
def test_regular_forms_without_any_word_list(form: str, pos: str, lemma: str) -> None:
    assert train_text.by_rule(form, train_text.RULES[pos], set()) == lemma


def test_the_news_is_trusted_only_where_the_votes_agree() -> None:
    tokens = [(word, True) for word in ("Smith", "met", "Acme", "in", "Lima")]
    entities = [(0, 1, "PERSON", "Smith"), (2, 3, "ORG", "Acme"), (4, 5, "GPE", "Lima")]
    votes = {"Smith": Counter(PERSON=9, ORG=1), "Acme": Counter(ORG=5, PERSON=5), "Lima": Counter(GPE=4)}
    _, tags, _ = train_text._sure(tokens, entities, ["NNP", "VBD", "NNP", "IN", "NNP"], votes)
    assert tags == ("B-PERSON", "O", "-", "O", "B-GPE")


def test_the_course_ends_by_steps_or_by_time() -> None:
    course = train.Course(steps=100, minutes=10**9, resume=False)
    assert course.done(50, began=0.0) == pytest.approx(0.5, abs=0.01)
    assert course.done(100, began=0.0) >= 1


def test_typesetting_curls_quotes_and_apostrophes_but_keeps_the_words() -> None:
    chance = random.Random(0)
    seen = {tuple(train.typeset(['"', "do", "n't", '"'], chance)) for _ in range(30)}
    assert seen == {('"', "do", "n't", '"'), ("“", "do", "n’t", "”")}
