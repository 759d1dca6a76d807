"""Prove the files to be delivered against the original and the changes that were asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resume_tailor.errors import UnreadableInput, VerificationFailed
from resume_tailor.wordml.changes import Change
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.plain_changes import count_words, texts_after, words_replaced
from resume_tailor.wordml.stories import Paragraph, read_stories
from resume_tailor.wordml.two_files import Edited
from resume_tailor.wordml.verification import verify_files


def verify_delivered(
    package: Package, edited: Edited, paragraphs: Mapping[str, Paragraph], changes: Sequence[Change]
) -> None:
    """Raise VerificationFailed unless both files are sound and every paragraph of the clean one reads as it is to.

    `paragraphs` are the original's, in their order.
    """
    texts = {name: one.text for name, one in paragraphs.items()}
    gone, come = words_replaced(texts, changes)
    try:
        clean = read_stories(verify_files(package, edited, {*gone, *come}))
    except UnreadableInput as error:
        raise VerificationFailed(f"a file that was made cannot be read: {error}") from error
    expected = texts_after(texts, changes)
    wanted = [text for name, one in paragraphs.items() for text in expected.get(name, (one.text,))]
    for number, (want, have) in enumerate(zip(wanted, clean, strict=False)):
        if want != have.text:
            raise VerificationFailed(f"the clean file's paragraph {number} reads {have.text!r}, to be {want!r}")
    if len(wanted) != len(clean):
        raise VerificationFailed(f"the clean file has {len(clean)} paragraphs, to be {len(wanted)}")
    had, has = count_words(texts.values()), count_words(paragraph.text for paragraph in clean)
    lost, new = had - has - gone, has - had - come
    if lost or new:
        raise VerificationFailed(f"words were lost ({sorted(lost)}) or invented ({sorted(new)})")
