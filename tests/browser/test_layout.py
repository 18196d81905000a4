"""Where things stand: the source in sight at every width, headlines whole, nothing covered, and the page on paper."""

from __future__ import annotations

import pytest

LABELS = """() => {
  const plot = document.querySelector(".st-key-timeline-graphic .main-svg").getBoundingClientRect();
  const labels = [...document.querySelectorAll(".st-key-timeline-graphic .textpoint text")];
  const boxes = labels.map(label => label.getBoundingClientRect()).filter(box => box.width);
  const clear = (a, b) => a.right <= b.left + 2 || a.bottom <= b.top + 6;
  const apart = (a, b) => clear(a, b) || clear(b, a);
  return {
    seen: boxes.length,
    outside: boxes.filter(box => box.left < plot.left - 2 || box.right > plot.right + 2).length,
    over: boxes.filter((a, at) => boxes.some((b, other) => other > at && !apart(a, b))).length,
  };
}"""
"""Headlines that are drawn, that leave the figure, and that lie over another."""


@pytest.fixture(scope="module")
def samples(serve):
    return serve()


def _timeline(one, query: str = "") -> None:
    one.open(query)
    one.page.locator(".st-key-timeline-graphic .textpoint").first.wait_for()
    one.drawn()


@pytest.mark.parametrize("width", [400, 700, 1400])
def test_headlines_are_whole_and_apart_at_every_width(samples, visit, width: int) -> None:
    one = visit(samples, viewport={"width": width, "height": 900})
    _timeline(one)
    found = one.page.evaluate(LABELS)
    one.picture(f"headlines-{width}")
    assert found["seen"] > 20
    assert (found["outside"], found["over"]) == (0, 0)


@pytest.mark.parametrize("height", [700, 1300])
def test_the_list_ends_with_the_window(samples, visit, height: int) -> None:
    one = visit(samples, viewport={"width": 1440, "height": height})
    one.open("?view=list")
    one.page.wait_for_function(
        """() => {
          const list = document.querySelector("[data-testid=stDataFrame]");
          const left = list ? innerHeight - list.getBoundingClientRect().bottom : -1;
          return left > 0 && left < 140;
        }"""
    )


@pytest.mark.parametrize("width", [700, 1400])
def test_the_source_of_a_click_far_down_is_in_sight(samples, visit, width: int) -> None:
    one = visit(samples, viewport={"width": width, "height": 800})
    _timeline(one)
    mark = one.page.locator(".st-key-timeline-graphic .scatterlayer .points path").nth(60)
    mark.scroll_into_view_if_needed()
    mark.click(force=True)
    one.ready()
    passage = one.page.locator("p.passage").first
    passage.wait_for()
    box, head = passage.bounding_box(), one.page.locator(".st-key-source h2").first.bounding_box()
    one.picture(f"far-down-{width}")
    assert 0 <= head["y"] < 800
    assert 0 <= box["y"] < 800
    one.page.locator("body").press("Escape")
    one.page.locator("p.passage").first.wait_for(state="detached")
    assert "event=" not in one.page.url


def test_paper_has_every_row_with_its_source_and_nothing_cut_off(samples, visit, tmp_path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    for view, scheme in (("timeline", "light"), ("list", "dark")):
        one = visit(samples, color_scheme=scheme)
        one.open(f"?view={view}&status=planned")
        one.page.locator("table.paper").wait_for(state="attached")
        one.page.wait_for_timeout(800)
        count = int(one.says().split()[0])
        assert not one.page.locator("table.paper").is_visible()
        one.page.pdf(path=tmp_path / "page.pdf", format="A4")
        pages = [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(tmp_path / "page.pdf")]
        whole = " ".join(" ".join(pages).split())
        assert "planned" in pages[0]
        assert whole.count("Source and why") == sum("Source and why" in page for page in pages) >= 1
        assert "01-wire-ship-fire.txt" in whole
        assert "Clear all filters" not in whole
        one.page.emulate_media(media="print")
        rows = one.page.locator("table.paper tbody tr")
        assert rows.count() <= count
        assert rows.first.is_visible()
        assert not one.page.get_by_test_id("stSidebar").is_visible()
        assert one.page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth + 1")
        assert rows.first.evaluate("row => getComputedStyle(row.cells[1]).color") == "rgb(0, 0, 0)"


def test_what_an_action_says_covers_no_button(serve, visit) -> None:
    one = visit(serve())
    one.open("?view=documents")
    one.page.get_by_role("tab", name="Paste text").click()
    one.page.get_by_label("Text of a report").fill("The ferry sank on 12 March 1994 off Varna.")
    one.page.get_by_role("button", name="Find its events").click()
    one.page.locator(".st-key-timeline-graphic .js-plotly-plot").wait_for()  # it was read to its end
    one.ready()
    one.page.locator("body").press("j")
    one.page.locator("dl.facts").wait_for()
    one.page.locator("body").press("a")
    toast = one.page.get_by_text("1 event accepted.")
    toast.wait_for()
    covered = one.page.evaluate(
        """() => [...document.querySelectorAll(".stButton button")].filter(button => {
          const box = button.getBoundingClientRect();
          const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return there && there.closest("[data-testid=stToastContainer]");
        }).map(button => button.innerText)"""
    )
    one.picture("accepted")
    assert covered == []
    one.page.locator("body").press("u")
    one.page.get_by_text("Undone:").wait_for()
