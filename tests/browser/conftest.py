"""A dashboard of its own for the browser tests: own port, own home, a real chromium that may only ask this machine."""

from __future__ import annotations

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARTIFACTS = Path(__file__).parent / "artifacts"
READY = "[data-testid='stApp'][data-test-script-state='notRunning'][data-test-connection-state='CONNECTED']"
DRAWN = """() => {
  const ruler = document.querySelector(".st-key-ruler-line [data-measured]");
  const plots = [...document.querySelectorAll(".js-plotly-plot")];
  return (!ruler || ruler.dataset.measured === "true") && plots.length > 0 && plots.every(plot => plot._fullLayout);
}"""
SPAN = """unlike => {
  const plots = [...document.querySelectorAll(".st-key-timeline-graphic .js-plotly-plot")];
  const span = plots.at(-1)?.layout?.xaxis?.range?.join();
  return span !== unlike && span;
}"""
PATIENCE = 150
"""Seconds to wait for what must come: only failing tests take so long, and a loaded machine is no failure."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tries a test of the browser once more where the driver failed; what an assertion found stands at once."""
    again = pytest.mark.flaky(reruns=1, only_rerun=[r"^playwright\.|^(Timeout)?Error: "])
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(again)


def _chromium() -> str | None:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    return found or shutil.which("google-chrome")


def _need(condition: object, reason: str) -> None:
    """Skips with the reason where something is missing; on the build machine that is a failure."""
    if not condition:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


@pytest.fixture(scope="session")
def browser():
    """One chromium for all tests."""
    _need(importlib.util.find_spec("playwright"), "playwright is not installed")
    _need(_chromium(), "there is no chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=_chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


class Server:
    """A running dashboard; `stop` ends it."""

    def __init__(self, home: Path, *arguments: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        environment = {key: value for key, value in os.environ.items() if not key.startswith("STREAMLIT_")}
        environment |= {"HOME": str(home), "DISPLAY": ":99", "TIMELINE_CASES": str(home / "cases")}
        command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true"]
        self.began = time.monotonic()
        self.log = home / "server.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*command, f"--server.port={port}", "--", *arguments],
                cwd=ROOT,
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._wait()

    def _wait(self) -> None:
        while time.monotonic() - self.began < PATIENCE:
            if self.process.poll() is not None:
                raise RuntimeError(f"the dashboard ended at once: {self.log.read_text(errors='replace')[-2000:]}")
            try:
                urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("the dashboard did not start in time")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Starts dashboards; all are ended with the tests."""
    started: list[Server] = []

    def start(*arguments: str) -> Server:
        started.append(Server(tmp_path_factory.mktemp("home"), *arguments))
        return started[-1]

    yield start
    for server in started:
        server.stop()


class Visit:
    """A browser context that records every request that leaves this machine and every script that should not run."""

    def __init__(self, browser, server: Server, **options) -> None:
        options = {"viewport": {"width": 1440, "height": 900}, "accept_downloads": True} | options
        self.context = browser.new_context(**options)
        self.context.set_default_timeout(PATIENCE * 1000)
        self.server = server
        self.outside: list[str] = []
        self.errors: list[str] = []
        self.page = self.context.new_page()
        self.page.on("request", self._note)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note(self, request) -> None:
        if not request.url.startswith((self.server.url, "data:", "blob:", "about:")):
            self.outside.append(request.url)

    def open(self, query: str = "") -> None:
        self.page.goto(f"{self.server.url}/{query}")
        self.ready()

    def ready(self) -> None:
        """Waits until the page has run and stands still."""
        self.page.wait_for_timeout(150)
        self.page.wait_for_selector(READY)
        self.page.wait_for_function("() => document.querySelectorAll('[data-testid=\"stSkeleton\"]').length === 0")

    def drawn(self) -> None:
        """Waits until the view is drawn for the width that the browser has measured."""
        self.ready()
        self.page.wait_for_function(DRAWN)
        self.ready()

    def span(self, unlike: str = "") -> str:
        """The two ends of the time that the timeline shows, once it is drawn and shows another than the one given."""
        return self.page.wait_for_function(SPAN, arg=unlike).json_value()

    def view(self, name: str) -> None:
        self.page.get_by_role("radio", name=name, exact=True).click()
        self.ready()

    def says(self) -> str:
        return self.page.locator("h1.says").inner_text()

    def picture(self, name: str) -> None:
        ARTIFACTS.mkdir(exist_ok=True)
        self.page.screenshot(path=ARTIFACTS / f"{name}.png")

    def close(self) -> None:
        self.context.close()


@pytest.fixture
def visit(browser) -> Iterator[Callable[..., Visit]]:
    """Opens contexts; at the end nothing may have left the machine, no script may have run, no traceback may show."""
    opened: list[Visit] = []

    def start(server: Server, **options) -> Visit:
        opened.append(Visit(browser, server, **options))
        return opened[-1]

    yield start
    for one in opened:
        ran = one.page.evaluate("() => window.__canary || 0")
        shown = one.page.locator("[data-testid='stException']").count()
        outside, errors = one.outside, one.errors
        one.close()
        assert outside == []
        assert ran == 0
        assert errors == []
        assert shown == 0


@pytest.fixture(scope="session")
def synthetic_table() -> Callable[[int], object]:
    """Makes a synthetic table of so many events."""
    spec = importlib.util.spec_from_file_location("synthetic", ROOT / "tests" / "benchmarks" / "synthetic.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.table
