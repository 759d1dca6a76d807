"""Pictures of the real report of the example, for the README and for looking at it.

    python -m benchmarks.screenshots            # docs/report.png and its siblings
    python -m benchmarks.screenshots DIR PAGE   # every width and theme, and the printed pages, of another report.html

Needs Chromium and the Python package playwright (in the extra `test`).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
CHROMIUM = "/usr/bin/chromium"
AS_OF = "2026-03-02"
"""A fixed day, so that the same code makes the same picture."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"]
    choose: bool = False
    """Whether a requirement with evidence is chosen, so that both documents are shown."""


README_SHOTS = (
    Shot("report", 1280, 1252, "light"),
    Shot("report-side-by-side", 1280, 860, "dark", choose=True),
    Shot("report-narrow", 390, 844, "light"),
)


def main(arguments: list[str]) -> None:
    """The README's pictures, or all of a given page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        if arguments:
            folder, page = (Path(argument) for argument in arguments)
            take_all(browser, page, folder)
        else:
            take_readme(browser)
        browser.close()


def take_readme(browser: Browser) -> None:
    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "resume_tailor", "examples/posting.txt", "examples/resume.docx"]
        subprocess.run([*command, "-o", folder, "--as-of", AS_OF, "--quiet"], check=True, cwd=ROOT)
        for shot in README_SHOTS:
            path = DOCS / f"{shot.name}.png"
            take(browser, Path(folder) / "report.html", shot, path)
            print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} kB")


def take_all(browser: Browser, report: Path, folder: Path) -> None:
    """Whole pages at four widths in both themes, and the paper."""
    folder.mkdir(exist_ok=True)
    for width in (360, 768, 1280, 1600):
        for scheme in ("light", "dark"):
            page = open_page(browser, report, width, 900, "dark" if scheme == "dark" else "light")
            page.screenshot(path=folder / f"{width}-{scheme}.png", full_page=True)
            if (width, scheme) == (1280, "light"):
                page.pdf(path=folder / "paper.pdf", format="A4")
            page.context.close()


def take(browser: Browser, report: Path, shot: Shot, path: Path) -> None:
    page = open_page(browser, report, shot.width, shot.height, shot.scheme)
    if shot.choose:
        page.locator("#table tr:has(q) .term").first.click()
        page.evaluate("document.activeElement.blur()")
    page.screenshot(path=path)
    page.context.close()


def open_page(browser: Browser, report: Path, width: int, height: int, scheme: Literal["light", "dark"]) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(report.resolve().as_uri())
    return page


if __name__ == "__main__":
    main(sys.argv[1:])
