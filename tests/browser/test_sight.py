"""What is chosen stays in sight: its row, its mark, its words; and the axis of time over a tall timeline."""

from __future__ import annotations

import pytest

IN_SIGHT = """selector => {
  const found = document.querySelector(selector);
  if (!found) return false;
  const box = found.getBoundingClientRect(), middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const there = document.elementFromPoint(...middle);
  return box.top >= 0 && box.bottom <= innerHeight && !!there && (found.contains(there) || there.contains(found));
}"""
SCROLLED = "() => document.querySelector('.st-key-on-screen .dvn-scroller').scrollTop"
MARKED = "() => [...document.querySelectorAll('.st-key-on-screen [role=row][aria-selected=true]')].length === 1"
RING = """() => {
  const graph = document.querySelector(".st-key-timeline-graphic .js-plotly-plot");
  const ring = graph._fullData.find(trace => trace.name === "ring");
  const box = ring && graph.querySelector(`.trace${ring.uid} path.point`).getBoundingClientRect();
  return box && box.top > 40 && box.bottom < innerHeight;
}"""


@pytest.fixture(scope="module")
def samples(serve):
    return serve()


@pytest.fixture(scope="module")
def table(serve, synthetic_table, tmp_path_factory):
    path = tmp_path_factory.mktemp("tables") / "events.parquet"
    synthetic_table(500).to_parquet(path)
    return serve(str(path))


def _next(one, times: int) -> None:
    """Goes on by the key, so many events."""
    for _ in range(times):
        before = one.page.url
        one.page.locator("body").press("j")
        one.page.wait_for_url(lambda url, before=before: url != before)
        one.ready()


def _last_of_page(one, server) -> str:
    """The id of an event on the list's second page, by the link that its row gives."""
    one.open("?view=list&page=2")
    grid = one.page.get_by_test_id("stDataFrame").bounding_box()
    one.page.mouse.click(grid["x"] + 16, grid["y"] + 50)
    one.page.wait_for_url("**event=*")
    return one.page.url.partition("event=")[2].partition("&")[0]


def test_the_next_event_is_marked_in_the_list_and_scrolled_to(samples, visit) -> None:
    one = visit(samples)
    one.open("?view=list")
    _next(one, 25)
    one.page.wait_for_function(f"{SCROLLED[6:]} > 0")
    one.page.wait_for_function(MARKED)
    one.picture("next-in-list")


def test_the_list_turns_to_the_page_of_the_event(table, visit) -> None:
    one = visit(table)
    event = _last_of_page(one, table)
    again = visit(table)
    again.open(f"?view=list&event={event}")
    assert "page=2" in again.page.url
    again.page.wait_for_function(MARKED)
    again.page.locator("body").press("k")  # back over the edge of the page
    again.page.wait_for_url(lambda url: "page=2" not in url)


def test_the_next_event_is_ringed_and_in_sight_in_the_timeline(samples, visit) -> None:
    one = visit(samples, viewport={"width": 1440, "height": 500})
    one.open()
    _next(one, 6)
    one.page.wait_for_function(RING)
    one.page.mouse.wheel(0, 3000)  # a hand that scrolls on is left alone
    one.page.wait_for_timeout(800)
    assert one.page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollTop") > 0


def test_the_opened_document_shows_the_words(serve, visit) -> None:
    one = visit(serve())
    one.open("?view=documents")
    one.page.get_by_role("tab", name="Paste text").click()
    text = "\n\n".join(
        f"On {day} May 2019 the court in Lyon released Jean Moreau. {'He went home. ' * 40}" for day in range(2, 28)
    )
    one.page.get_by_label("Text of a report").fill(text)
    one.page.get_by_role("button", name="Find its events").click()
    one.page.wait_for_function("() => !document.querySelector('h1.says').innerText.startsWith('0 ')")
    one.page.locator(".st-key-timeline-graphic").wait_for()
    one.ready()
    _next(one, 20)
    one.page.get_by_role("button", name="Read the whole document").click()
    one.page.get_by_role("dialog").wait_for()
    one.page.wait_for_function(IN_SIGHT, arg="[role=dialog] .passage .here")
    one.picture("words-in-document")


@pytest.mark.parametrize("width", [400, 1440])
def test_the_axis_of_time_stays_over_a_tall_timeline(samples, visit, width: int) -> None:
    one = visit(samples, viewport={"width": width, "height": 800})
    one.open()
    one.drawn()
    box = one.page.locator(".st-key-timeline-graphic .js-plotly-plot").last.bounding_box()
    before = one.span()
    one.page.mouse.move(box["x"] + box["width"] / 2, min(box["y"] + 100, 780))
    one.page.mouse.wheel(0, 900)
    strip = one.page.locator(".st-key-axis-line .axis")
    strip.wait_for(state="visible")
    assert strip.locator("text").count() >= 2
    assert one.span() == before
    one.picture(f"axis-{width}")
    one.page.mouse.wheel(0, -2000)
    strip.wait_for(state="hidden")
