"""No test may reach the network: every attempt to look up a name or to connect raises. And a browser for pages."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

REFUSED = frozenset(("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"))


class NetworkRefused(Exception):
    """A test tried to leave this computer."""


def refuse_network(event, args):
    if event in REFUSED and not (event == "socket.connect" and isinstance(args[1], str | bytes)):  # local sockets
        raise NetworkRefused(f"{event} {args[1:]}")


def pytest_configure(config):
    sys.addaudithook(refuse_network)


@pytest.fixture(scope="module")
def browser():
    """Chromium."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="needs the Python package playwright")
    chromium = next((path for path in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if Path(path).exists()), None)
    if chromium is None:
        pytest.skip("needs Debian's package chromium")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def show_page(browser, tmp_path) -> Iterator[object]:
    """Opens a page from its text; at the end nothing may have been requested, logged or thrown."""
    contexts, complaints = [], []

    def open_page(text, **options):
        path = tmp_path / f"page-{len(contexts)}.html"
        path.write_text(text, "utf-8")
        context = browser.new_context(
            **{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", **options}
        )
        contexts.append(context)
        page = context.new_page()
        page.route(
            lambda url: not url.startswith(path.as_uri()),
            lambda route: (complaints.append(route.request.url), route.abort()),
        )
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (complaints.append("dialog"), dialog.dismiss()))
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints
