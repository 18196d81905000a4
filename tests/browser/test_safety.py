"""Hostile words in texts, names and file names are shown as they are: nothing runs, nothing is loaded."""

from __future__ import annotations

import pytest

RUN = "window.__canary=(window.__canary||0)+1"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f'<img src="http://203.0.113.7/x.png" onerror="{RUN}">',
    "![x](http://203.0.113.7/y.png)",
    f"<svg onload={RUN}>",
    f"$\\href{{javascript:{RUN}}}{{x}}$",
    ":red[bright]",
    "[link](javascript:alert(1))",
)


@pytest.fixture(scope="module")
def server(serve):
    return serve()


def test_nothing_of_a_document_becomes_markup(server, visit) -> None:
    text = "\n\n".join(f"Ivan Petrov met Anna {payload} Orlova in Paris on {day} May 2019 {payload}, said {payload}."
                       for day, payload in enumerate(PAYLOADS, 3))  # fmt: skip
    one = visit(server)
    one.open("?view=documents")
    name = "<img src=x onerror=window.__canary=1> $x$ :red[y].txt"
    one.page.locator("input[type=file]").first.set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": text.encode()}]
    )
    one.page.wait_for_timeout(500)
    one.page.get_by_role("button", name="Add", exact=True).click()
    one.page.wait_for_url("**case=my*")
    one.page.wait_for_function("() => !document.querySelector('h1.says').innerText.startsWith('0 ')")
    one.ready()
    for view in ("Timeline", "List", "Actors", "Map", "Review", "Undated & problems", "Documents", "Download"):
        one.view(view)
        one.page.locator("body").press("j")
        one.ready()
        one.picture(f"hostile-{view.split()[0].lower()}")
    one.view("List")
    one.page.locator("body").press("j")
    one.ready()
    shown = one.page.locator("p.passage").first.inner_text()
    assert any(payload in shown for payload in PAYLOADS)
    one.page.get_by_role("button", name="Read the whole document").click()
    one.page.get_by_role("dialog").wait_for()
    one.ready()
    whole = one.page.get_by_role("dialog").inner_text()
    assert all(payload in whole for payload in PAYLOADS)
    assert one.page.locator("img[src*='203.0.113.7']").count() == 0


@pytest.mark.parametrize(
    "query",
    [
        "?view=%3Cscript%3E&event=%3Cimg%20src=x%20onerror=window.__canary=1%3E",
        "?actor=%3Cimg%20src=x%20onerror=window.__canary=1%3E&words=%24x%24",
        "?case=..%2F..%2Fetc%2Fpasswd",
        "?window=a/b&confidence=nan&page=-3&dates=%00",
        "?lanes=passage_text&colour=__class__&columns=sha256",
    ],
)
def test_a_hostile_link_opens_a_whole_page(server, visit, query: str) -> None:
    one = visit(server)
    one.open(query)
    assert one.says()


def test_the_report_runs_nothing_of_a_document(server, visit, tmp_path) -> None:
    one = visit(server)
    one.open("?view=download")
    with one.page.expect_download() as taking:
        one.page.get_by_role("button", name="Timeline page (HTML)").click()
    path = tmp_path / "timeline.html"
    path.write_bytes(taking.value.path().read_bytes())
    other = one.context.new_page()
    asked: list[str] = []
    other.on("request", lambda request: asked.append(request.url))
    other.goto(path.as_uri())
    other.locator(".js-plotly-plot .points path").first.wait_for()
    assert other.evaluate("() => window.__canary || 0") == 0
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert "SHA-256" in other.locator("body").inner_text()
    other.screenshot(path="tests/browser/artifacts/report.png")
