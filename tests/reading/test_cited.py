"""What a report cites tells of papers; what stands under other headings, or is a sentence, tells of happenings."""

import pytest

from extract.pipeline import extract_document
from extract.reading.passages import split
from extract.records import Document

CITED = (
    '1. "Lorn Pass". Kestria Today. 12 October 2013. Archived from the original on 9 May 2015.\n'
    "2. Smith, J. (2004). The Kestrian Wars. Oxford: Harbour Press. Retrieved 3 May 2019.\n"
    '3. Berg, Anna (14 March 2018). "Old pass reopened". The Coast Herald. p. 3.\n'
)


def sections(text: str) -> list[str]:
    return [passage.section for passage in split(text)]


@pytest.mark.parametrize("heading", ["References", "## References", "Works cited:"])
def test_entries_of_a_list_of_references_are_furniture(heading: str) -> None:
    text = f"The pass was closed in 1998.\n\n{heading}\n\n{CITED}"
    assert sections(text)[-3:] == ["furniture"] * 3
    [event] = extract_document(Document("a", text)).events
    assert event.what == "The pass was closed"


def test_the_list_ends_with_the_next_heading_and_sentences_in_it_stay() -> None:
    text = f"References\n\n{CITED}4. The pass was closed in 1998.\n\nAnnex\n\nThe pass was opened in (2004).\n"
    assert sections(text) == ["heading", "furniture", "furniture", "furniture", "list", "heading", "body"]
    assert "furniture" not in sections(f"Findings\n\n{CITED}")


def test_when_a_page_was_archived_dates_nothing_outside_of_such_a_list_either() -> None:
    text = "The pass was closed in 1998.\n\nOld pass reopened. Archived from the original (PDF) on 9 May 2015.\n"
    assert [event.what for event in extract_document(Document("a", text)).events] == ["The pass was closed"]
