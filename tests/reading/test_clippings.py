"""What a newspaper archive saves into one file: each article a document of its own day."""

from __future__ import annotations

from datetime import date

from extract.reading.formats import read

ARTICLE = "{0} of 2 DOCUMENTS\n\nThe Varna Observer\n\n{1}\n\n{2}\n\nBYLINE: Lena Quist\n\n{3}\n\nLOAD-DATE: {4}\n\n"
FIRST = ("Dam breaks", "A dam broke on Tuesday.", "March 5, 2009")
SECOND = ("Minister resigns", "Minister Omar Noor resigned yesterday.", "June 3, 2010")


def test_numbered_articles_are_documents_of_their_own():
    text = ARTICLE.format(1, "March 4, 2009 Wednesday", *FIRST) + ARTICLE.format(2, "June 2, 2010 Wednesday", *SECOND)
    found = read(text.encode(), name="nexis.txt")
    assert [(one.title, one.published) for one in found] == [
        ("Dam breaks", date(2009, 3, 4)),
        ("Minister resigns", date(2010, 6, 2)),
    ]
    furniture = [one.text[p.start : p.end] for one in found[:1] for p in one.passages if p.section == "furniture"]
    assert furniture == ["BYLINE: Lena Quist", "LOAD-DATE: March 5, 2009"]


def test_articles_end_where_the_archive_says_so():
    article = "{0}\nVarna Times, 12 words, {1}\n\n{2}\n\n"
    text = article.format("Dam breaks", "4 March 2009", FIRST[1]) + "Document VARN000020090304e53400001\n\n"
    text += article.format("Minister resigns", "2 June 2010", SECOND[1]) + "Document VARN000020100602e53400002\n"
    assert [one.text.split("\n")[0] for one in read(text.encode(), name="factiva.txt")] == [
        "Dam breaks",
        "Minister resigns",
    ]


def test_what_only_counts_its_pages_is_one_document():
    text = "Report\n\n1 of 3\n\nA dam broke on 3 March 2009 near Varna, and nobody saw it.\n\nEnd of Document\n"
    assert len(read(text.encode(), name="report.txt")) == 1
    pages = (f"A dam broke near Varna, and nobody saw it.\n\n{at} of 3\n\n" for at in (1, 2, 3))
    text = "Document No. 5\n\n" + "".join(pages)
    assert [one.text for one in read(text.encode(), name="report.txt")] == [text]


def test_what_stands_before_the_articles_is_not_lost():
    memo = "For the file: Lena Quist called about the dam on 3 May 2011."
    text = ARTICLE.format(1, "March 4, 2009 Wednesday", *FIRST) + ARTICLE.format(2, "June 2, 2010 Wednesday", *SECOND)
    found = read(f"{memo}\n\n{text}".encode(), name="nexis.txt")
    assert [one.text for one in found][:1] == [memo]
    assert [one.title for one in found][1:] == ["Dam breaks", "Minister resigns"]
