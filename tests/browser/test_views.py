"""Each view in light and dark, wide and narrow: no serious finding of axe, a picture to look at, usable by keyboard."""

from __future__ import annotations

import importlib.util

import pytest

VIEWS = ("timeline", "list", "map", "actors", "review", "problems", "documents", "download")
ALLOWED: dict[str, str] = {}
"""Rules of axe that are switched off, with the selector inside Streamlit and the reason: none."""


@pytest.fixture(scope="module")
def table(serve, synthetic_table, tmp_path_factory):
    path = tmp_path_factory.mktemp("tables") / "events.parquet"
    synthetic_table(400).to_parquet(path)
    return serve(str(path))


@pytest.fixture(scope="module")
def samples(serve):
    return serve()


def _serious(one) -> list[str]:
    if not importlib.util.find_spec("axe_playwright_python"):
        pytest.skip("axe-playwright-python is not installed")
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(one.page).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]}"
        for rule in found
        if rule["impact"] in ("serious", "critical") and rule["id"] not in ALLOWED
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("view", VIEWS)
def test_no_serious_finding_in_light(samples, visit, view: str) -> None:
    one = visit(samples)
    one.open(f"?view={view}")
    one.picture(f"light-{view}")
    assert _serious(one) == []


@pytest.mark.parametrize("view", ["timeline", "review", "documents"])
def test_no_serious_finding_in_dark(samples, visit, view: str) -> None:
    one = visit(samples, color_scheme="dark")
    one.open(f"?view={view}")
    one.picture(f"dark-{view}")
    assert _serious(one) == []


@pytest.mark.parametrize("width", [400, 1280])
def test_narrow_screens_do_not_scroll_sideways(samples, visit, width: int) -> None:
    one = visit(samples, viewport={"width": width, "height": 900})
    one.open()
    one.picture(f"narrow-{width}")
    assert one.page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth + 1")


def test_empty_states_say_what_to_do(samples, visit) -> None:
    one = visit(samples)
    one.open("?words=qqqqq")
    assert one.says().startswith("0 of")
    assert one.page.get_by_text("No dated event passes the filters").count() == 1
    one.picture("empty")
    one.page.get_by_role("button", name="Show all events").click()
    one.ready()
    assert not one.says().startswith("0 of")


def test_the_list_is_usable_by_keyboard_alone(table, visit) -> None:
    one = visit(table)
    one.open("?view=list")
    one.page.get_by_test_id("stDataFrame").wait_for()
    for _ in range(80):
        one.page.keyboard.press("Tab")
        if one.page.evaluate("() => document.activeElement.tagName") == "CANVAS":
            break
    one.page.keyboard.press("ArrowDown")
    one.page.keyboard.press("ArrowDown")
    one.page.keyboard.press("Shift+Space")
    one.page.wait_for_url("**event=*")
    one.ready()
    assert one.page.locator("p.passage").count() == 1


def test_the_overview_narrows_the_window_and_the_link_keeps_it(table, visit) -> None:
    one = visit(table)
    one.open()
    one.drawn()
    box = one.page.locator(".st-key-timeline-overview .js-plotly-plot").bounding_box()
    assert box is not None
    one.page.mouse.move(box["x"] + 200, box["y"] + 30)
    one.page.mouse.down()
    one.page.mouse.move(box["x"] + 260, box["y"] + 40, steps=6)
    one.page.mouse.up()
    one.page.wait_for_url("**window=*")
    one.ready()
    assert " of " in one.page.get_by_text("in this window").inner_text()
    again = visit(table)
    again.page.goto(one.page.url)
    again.ready()
    said = "in this window"
    assert again.page.get_by_text(said).inner_text() == one.page.get_by_text(said).inner_text()


def test_a_place_on_the_map_filters(table, visit) -> None:
    one = visit(table)
    one.open("?view=map")
    one.drawn()
    everywhere = one.page.get_by_role("radio", name="All places")
    if everywhere.count():
        everywhere.click()
    one.ready()
    one.page.locator(".js-plotly-plot .points path").first.click(force=True)
    one.page.wait_for_url("**place=*")
    one.ready()
    assert ": in Town" in one.says()
