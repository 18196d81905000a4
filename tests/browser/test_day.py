"""A day's work in a real browser: open, filter, click, read, add, correct, undo, share the link, download."""

from __future__ import annotations

import io
import json
import time

import pandas as pd
import pytest

from extract.table import schema

REPORT = (
    "Police in Lyon arrested Jean Moreau on 3 May 2019. A week earlier he had met Paul Durand in Geneva, "
    "the prosecutor said. In mid-August 2019 a court in Lyon released Jean Moreau."
)


@pytest.fixture(scope="module")
def server(serve):
    return serve()


def _click_mark(one, number: int) -> None:
    """Clicks a mark of the timeline, as a hand would."""
    marks = one.page.locator(".st-key-timeline-graphic .scatterlayer .points path")
    marks.nth(number).click(force=True)
    one.ready()


def _source(one) -> str:
    return one.page.locator("h2").first.inner_text()


def test_it_opens_on_the_samples_filters_and_shows_the_marked_passage(server, visit) -> None:
    one = visit(server)
    one.open()
    one.page.locator(".st-key-timeline-graphic .js-plotly-plot").wait_for()
    total = int(one.says().split()[-2].replace(",", ""))
    assert total > 50

    one.page.get_by_role("combobox", name="Actor").click()
    choice = one.page.get_by_role("option").first
    name, _, count = choice.inner_text().rpartition(" · ")
    choice.click()
    one.page.keyboard.press("Escape")
    one.ready()
    assert one.says() == f"{count} of {total} events: {name}"
    assert "actor=" in one.page.url

    _click_mark(one, 0)
    passage = one.page.locator("p.passage")
    passage.locator("mark.date").first.wait_for()
    passage.locator("mark.event").first.wait_for()
    assert "Why this date:" in one.page.locator("p.why").inner_text()
    assert "event=" in one.page.url
    one.picture("filtered")


def test_a_click_keeps_the_zoom_of_the_wheel(server, visit) -> None:
    one = visit(server)
    one.open("?lanes=none")
    one.drawn()
    box = one.page.locator(".st-key-timeline-graphic .js-plotly-plot").bounding_box()
    assert box is not None
    unzoomed = one.span()
    one.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 90)
    one.page.keyboard.down("Control")
    one.page.mouse.wheel(0, -200)
    one.page.keyboard.up("Control")
    one.span(unlike=unzoomed)
    one.page.wait_for_timeout(600)  # the wheel has come to rest
    before = one.span()
    _click_mark(one, 5)
    assert one.span() == before


def test_paste_correct_undo_share_and_download(server, visit, browser) -> None:
    one = visit(server)
    one.open("?view=documents")
    one.page.get_by_role("tab", name="Paste text").click()
    one.page.get_by_label("Text of a report").fill(REPORT)
    one.page.get_by_role("button", name="Find its events").click()
    one.page.locator("h1.says", has_text="3 events").wait_for()
    one.ready()
    one.picture("pasted")
    assert "case=my+case" in one.page.url

    _click_mark(one, 0)
    event = one.page.url.partition("event=")[2].partition("&")[0]
    one.view("Review")
    date = one.page.get_by_label("Date, in words, EDTF or ISO")
    date.click()
    date.press_sequentially("mid-July 2018", delay=20)
    one.page.get_by_text("is read as: 11–20 July 2018").wait_for()
    one.picture("review")
    one.page.get_by_role("button", name="Save", exact=True).click()
    one.page.locator("dl.facts", has_text="11–20 July 2018").wait_for()
    one.ready()

    link = one.page.url
    other = visit(server)
    other.page.goto(link)
    other.ready()
    assert "11–20 July 2018" in other.page.locator("dl.facts").inner_text()
    assert event in other.page.url
    assert other.says() == one.says()

    one.page.get_by_role("button", name="Undo").click()
    one.page.locator("dl.facts", has_text="26 April 2019").wait_for()
    one.ready()
    _reads_back(one)


def _reads_back(one) -> None:
    """The CSV and the JSON that are downloaded give the same table, the one on screen."""
    one.view("Download")
    files = {}
    for label in ("CSV", "JSON"):
        with one.page.expect_download() as taking:
            one.page.get_by_role("button", name=label, exact=True).click()
        files[label] = taking.value.path().read_bytes()
    one.picture("download")
    table = schema.restore(pd.read_csv(io.BytesIO(files["CSV"]), dtype=str, keep_default_na=False))
    same = schema.restore(pd.DataFrame(json.loads(files["JSON"])))
    pd.testing.assert_frame_equal(table, same)
    assert len(table) == int(one.says().split()[0])


def test_an_uploaded_file_is_in_the_timeline_and_again_it_is_known(server, visit) -> None:
    one = visit(server)
    one.open("?view=documents")
    text = "The ferry sank on 12 March 1994 off Varna. Three days later divers reached the wreck."
    for expected in ("ferry.txt", "Already here"):
        one.page.locator("input[type=file]").first.set_input_files(
            [{"name": "ferry.txt", "mimeType": "text/plain", "buffer": text.encode()}]
        )
        one.page.get_by_text("ferry.txt").first.wait_for()
        one.page.get_by_role("button", name="Add", exact=True).click()
        one.page.wait_for_timeout(500)
        if expected == "Already here":
            one.page.get_by_text(expected).wait_for()
        else:
            one.page.locator("h1.says", has_text="5 events").wait_for()
            one.open("?view=documents")


def test_what_can_not_be_read_is_said_in_a_sentence_and_the_rest_goes_on(server, visit) -> None:
    one = visit(server)
    one.open("?view=documents")
    one.page.locator("input[type=file]").first.set_input_files(
        [
            {"name": "empty.txt", "mimeType": "text/plain", "buffer": b""},
            {"name": "picture.txt", "mimeType": "text/plain", "buffer": b"\x89PNG\r\n\x1a\n" + bytes(200)},
            {"name": "good.txt", "mimeType": "text/plain", "buffer": b"The bridge fell on 7 June 2001."},
            {"name": "dateless.txt", "mimeType": "text/plain", "buffer": b"Nothing is told here."},
        ]
    )
    one.page.get_by_text("dateless.txt").first.wait_for()
    one.page.get_by_role("button", name="Add", exact=True).click()
    lines = one.page.locator("li")
    lines.nth(3).wait_for()
    one.ready()
    said = " ".join(lines.all_inner_texts())
    for name in ("empty.txt", "picture.txt", "good.txt: 1 event", "dateless.txt"):
        assert name in said
    assert one.page.locator("li", has_text="empty.txt").inner_text() == "empty.txt: this file is empty"
    one.picture("unreadable")


def test_previous_next_and_verdicts_by_keyboard(server, visit) -> None:
    one = visit(server)
    one.open("?case=my+case&view=list")
    one.page.locator("body").press("j")
    one.page.locator("dl.facts").wait_for()
    one.ready()
    first = one.page.url
    one.page.locator("body").press("j")
    one.page.wait_for_url(lambda url: url != first)
    one.page.locator("body").press("a")
    one.page.get_by_text("1 event accepted.").wait_for()


def test_it_opens_fast_enough(serve, visit) -> None:
    fresh = serve()
    one = visit(fresh)
    one.open()
    one.page.locator(".st-key-timeline-graphic .scatterlayer .points path").first.wait_for()
    print(f"first timeline after {time.monotonic() - fresh.began:.1f} s")


def whole_document(server, visit):
    """A page with the first event's document open to read, its dialog, and how many events there are."""
    one = visit(server)
    one.open("?case=my+case&view=list")
    one.page.locator("body").press("j")
    one.page.locator("dl.facts").wait_for()
    one.ready()
    before = int(one.says().split()[0])
    one.page.get_by_role("button", name="Read the whole document").click()
    dialog = one.page.get_by_role("dialog")
    return one, dialog, before


def test_a_missed_event_is_added_by_its_words(server, visit) -> None:
    one, dialog, before = whole_document(server, visit)
    dialog.wait_for()
    words = " ".join(dialog.locator("div.passage").inner_text().split()[:3])
    dialog.get_by_label("Its words, copied from the text above").fill(words)
    dialog.get_by_label("Its date, in words, EDTF or ISO").fill("spring 2018")
    one.picture("dialog")
    dialog.get_by_role("button", name="Add it").click()
    one.page.locator("h1.says", has_text=f"{before + 1} events").wait_for()


def test_a_missed_event_is_added_by_selecting_its_words(server, visit) -> None:
    one, dialog, before = whole_document(server, visit)
    passage = dialog.locator("div.passage")
    passage.wait_for()
    words = passage.evaluate(
        """text => {
          const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), range = document.createRange();
          let node = walk.nextNode();
          while (node && node.length < 12) node = walk.nextNode();
          range.setStart(node, 2); range.setEnd(node, 11);
          const selection = window.getSelection(); selection.removeAllRanges(); selection.addRange(range);
          return range.toString();
        }"""
    )
    dialog.get_by_role("button", name="Take the selected words").click()
    one.page.wait_for_function(
        "words => [...document.querySelectorAll('[role=dialog] input')].some(field => field.value === words)",
        arg=words.strip(),
    )
    dialog.get_by_label("Its date, in words, EDTF or ISO").fill("autumn 2017")
    dialog.get_by_role("button", name="Add it").click()
    one.page.locator("h1.says", has_text=f"{before + 1} events").wait_for()


def test_a_publication_date_counts_relative_dates_anew_in_a_case_of_its_own(server, visit) -> None:
    one = visit(server)
    one.open("?view=documents")
    one.page.get_by_text("Cases: new").click()
    name = f"harbour-{time.time_ns()}"  # a case of that name is there when the test is tried once more
    one.page.get_by_label("Name of a new case").fill(name)
    one.page.get_by_role("button", name="Make it").click()
    one.page.wait_for_url(f"**case={name}**")
    one.ready()
    assert one.says().startswith("0 events")
    one.picture("new-case")
    one.view("Documents")
    one.page.locator("input[type=file]").first.set_input_files(
        [{"name": "note.txt", "mimeType": "text/plain", "buffer": b"Yesterday the court in Varna released him."}]
    )
    one.page.get_by_text("note.txt").first.wait_for()
    one.page.get_by_role("button", name="Add", exact=True).click()
    one.page.locator("li", has_text="note.txt").or_(one.page.locator("h1.says", has_text="1 event")).first.wait_for()
    one.ready()
    one.view("Undated & problems")
    one.picture("undated")
    one.view("Documents")
    grid = one.page.get_by_test_id("stDataFrame").last
    box = grid.bounding_box()
    assert box is not None
    one.page.mouse.click(box["x"] + 16, box["y"] + 52)
    one.ready()
    one.page.get_by_role("button", name="Publication date …").click()
    one.page.get_by_label("Publication date of note").fill("10 May 2019")
    one.page.get_by_role("button", name="Set, and count the dates anew").click()
    one.page.get_by_text("counted from 10 May 2019").wait_for()
    one.ready()
    one.view("List")
    one.page.locator("body").press("j")
    one.page.locator("dl.facts", has_text="9 May 2019").wait_for()


def test_a_case_is_saved_as_a_file_and_opened_again(server, visit, tmp_path) -> None:
    one = visit(server)
    one.open("?case=my+case&view=documents")
    one.page.get_by_text("Cases: new").click()
    with one.page.expect_download() as taking:
        one.page.get_by_role("button", name="Save a copy of").click()
    path = tmp_path / "kept.case"
    path.write_bytes(taking.value.path().read_bytes())
    said = one.says()
    one.page.locator(".st-key-cases input[type=file]").set_input_files(str(path))
    one.page.locator(".st-key-cases").get_by_text("kept.case").wait_for()
    one.page.get_by_role("button", name="Open it").click()
    one.page.wait_for_url("**case=kept**")
    one.ready()
    assert one.says() == said


def test_an_event_is_corrected_and_tagged_from_the_timeline(server, visit) -> None:
    one = visit(server)
    one.open("?case=my+case")
    one.page.locator("body").press("j")
    one.page.locator("dl.facts").wait_for()
    one.ready()
    one.page.locator("body").press("e")
    dialog = one.page.get_by_role("dialog")
    date = dialog.get_by_label("Date, in words, EDTF or ISO")
    date.click()
    date.press_sequentially("early June 2017", delay=20)
    dialog.get_by_text("is read as: 1–10 June 2017").wait_for()
    tags = dialog.get_by_role("combobox", name="Tags")
    tags.click()
    tags.press_sequentially("key fact", delay=20)
    tags.press("Enter")
    dialog.locator("p.passage").click()
    one.picture("correct-dialog")
    dialog.get_by_role("button", name="Save", exact=True).click()
    one.page.locator("dl.facts", has_text="1–10 June 2017").wait_for()
    dialog.wait_for(state="detached")
    assert "key fact" in one.page.locator("dl.facts").inner_text()
    assert one.page.get_by_role("combobox", name="Tag").count() == 1


def test_the_review_queue_goes_on_by_itself(server, visit) -> None:
    one = visit(server)
    one.open("?case=my+case&view=review")
    one.page.locator("body").press("j")
    one.page.wait_for_url("**event=*")
    left = one.page.locator("p[role=status]", has_text="unreviewed")
    before = int(left.inner_text().split()[0])
    for number in (1, 2):
        one.ready()
        one.page.locator("body").press("a")
        one.page.locator("p[role=status]", has_text=f"{before - number} unreviewed").wait_for()
    one.page.locator(".st-key-steps", has_text="1 of ").wait_for()  # what is done stands behind what is left
    one.picture("review-queue")


def test_an_event_is_copied_with_its_source(server, visit) -> None:
    one = visit(server)
    one.context.grant_permissions(["clipboard-read", "clipboard-write"])
    one.open("?case=my+case")
    one.page.locator("body").press("j")
    one.page.locator("dl.facts").wait_for()
    one.ready()
    one.page.get_by_role("button", name="Copy with its source").click()
    one.page.get_by_text("Copied.").wait_for()
    copied = one.page.evaluate("() => navigator.clipboard.readText()")
    passage = one.page.locator("p.passage").first.inner_text()
    assert " ".join(passage.split()) in " ".join(copied.split())
    assert "SHA-256" in copied
