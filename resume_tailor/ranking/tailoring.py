"""`--tailor-top`: the resume tailored to the best postings of a ranking, each in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from unicodedata import normalize

from resume_tailor.errors import TailorError, printable
from resume_tailor.job import run_job
from resume_tailor.output import default_folder
from resume_tailor.ranking.documents import read_item
from resume_tailor.ranking.items import Broken, Item
from resume_tailor.ranking.ranking import Placed
from resume_tailor.wishes import Wishes

Say = Callable[[str], None]


def tailor_to(
    best: Iterable[Placed], items: Iterable[Item | Broken], resume: Path, wishes: Wishes, beside: Path, *,
    kept: Sequence[Path], force: bool, say: Say, warn: Say,
) -> int:  # fmt: skip
    """Tailor the resume to those postings, which are among the items; returns how many could not be done.

    Files go to `tailored/` in the folder `beside`, into one named after the posting each; the files `kept` are not
    overwritten, even by `force`. What fails is told by `warn`, and the next one is tailored.
    """
    wanted = [placed for placed in best if placed.row.score is not None]
    found = _find({placed.digest for placed in wanted}, items)
    taken: set[str] = set()
    failed = 0
    for placed in wanted:
        item = found.get(placed.digest)
        if item is None:
            failed += 1
            warn(f"{placed.place}: not tailored: it was changed while this ran: run again")
            continue
        folder = beside / _folder(item.stem, taken)
        try:
            document = read_item(item)
            run_job(None, resume, folder, wishes, force=force, step=lambda stage: None, document=document, kept=kept)
            say(f"{printable(f'Tailored to {placed.place}: {folder}')}\n")
        except TailorError as error:
            failed += 1
            warn(f"{placed.place}: not tailored: {error}")
    return failed


def _find(digests: set[bytes], items: Iterable[Item | Broken]) -> dict[bytes, Item]:
    """The items of those digests; the lists are read no further than needed."""
    found: dict[bytes, Item] = {}
    for item in items:
        if isinstance(item, Item) and (digest := item.digest()) in digests:
            found[digest] = item
            if len(found) == len(digests):
                break
    return found


def _folder(stem: str, taken: set[str]) -> Path:
    """The folder of a posting of that stem, with a number after it where another posting has that folder already.

    Several stems come to one folder (`a` and `a `), and some disks take names for one that differ in their letters'
    case or in how their accents are written: `taken` holds what such a disk would make of each.
    """
    folder, number = default_folder(Path(f"{stem}.txt")), 1
    while _plainly(folder) in taken:
        number += 1
        folder = default_folder(Path(f"{stem.rstrip()}-{number}.txt"))
    taken.add(_plainly(folder))
    return folder


def _plainly(folder: Path) -> str:
    return normalize("NFC", str(folder)).casefold()
