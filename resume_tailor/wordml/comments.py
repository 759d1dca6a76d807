"""Comments: the part that holds them, its relation and content type, and identifiers that clash with nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree

from resume_tailor.wordml.names import W, w
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.paragraph_bytes import find_root_end, fragment_bytes
from resume_tailor.wordml.rendering import Stamp
from resume_tailor.wordml.runs import new_run

COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
COMMENTS_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
RELATIONS_NAMESPACE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES_NAMESPACE: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
DECLARATION: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML document can hold (XML 1.0, production 2)."""
LAST_ID: Final = 2**31 - 1


def first_free_id(package: Package, needed: int) -> int:
    """A number from which on `needed` ids are free in the document and its comments, bookmarks included.

    One more than the highest found; where that would run out of the 31 bits that Word gives them, the first gap.
    """
    parts = [package.main_part, *package.related("comments")]
    used = {int(value) for part in parts for value in _ids(package.tree(part))}
    highest = max(used, default=-1)
    if highest + needed < LAST_ID:
        return max(highest + 1, 1)
    start = 1
    for number in sorted(used):
        if number - start >= needed:
            break
        start = max(start, number + 1)
    return start


def _ids(root: etree._Element) -> list[str]:
    """The values of all `w:id` attributes that are numbers; relation ids are of another namespace."""
    values = root.xpath("//@w:id", namespaces={"w": W})
    assert isinstance(values, list)
    return [str(value) for value in values if re.fullmatch(r"-?\d{1,10}", str(value))]


def comment_element(number: int, lines: Sequence[str], stamp: Stamp) -> etree._Element:
    """A `w:comment` of one paragraph a line."""
    initials = "".join(word[0] for word in stamp.author.split())[:3].upper()
    attributes = {w("id"): str(number), w("author"): stamp.author, w("date"): stamp.date, w("initials"): initials}
    comment = etree.Element(w("comment"), attributes, nsmap={"w": W})
    for line in lines:
        paragraph = etree.SubElement(comment, w("p"))
        if len(comment) == 1:
            etree.SubElement(etree.SubElement(paragraph, w("r")), w("annotationRef"))
        paragraph.append(new_run(NOT_IN_XML.sub(" ", line), None))
    return comment


def parts_with_comments(package: Package, comments: Sequence[etree._Element]) -> dict[str, bytes]:
    """The parts that change when the comments are added to the document's own, or to a new comments part."""
    existing = package.related("comments")
    if existing:
        return {existing[0]: _with_children(package, existing[0], comments)}
    folder = package.main_part.rpartition("/")[0]
    name = _free_name(package, f"{folder}/comments" if folder else "comments")
    root = etree.Element(w("comments"), nsmap={"w": W})
    root.extend(comments)
    content = DECLARATION + etree.tostring(root, encoding="UTF-8")
    return {name: content, **_with_relation(package, name), **_with_type(package, name)}


def _free_name(package: Package, stem: str) -> str:
    number, name = 0, f"{stem}.xml"
    while package.part_name(name):
        number += 1
        name = f"{stem}{number}.xml"
    return name


def _with_relation(package: Package, name: str) -> Mapping[str, bytes]:
    folder, _, file = package.main_part.rpartition("/")
    rels = package.part_name(f"{folder}/_rels/{file}.rels") or f"{folder}/_rels/{file}.rels".lstrip("/")
    taken = {relationship.id for relationship in package.relationships(package.main_part)}
    number = next(number for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    attributes = {"Id": f"rId{number}", "Type": COMMENTS_RELATION, "Target": "/" + name}
    relation = _element(RELATIONS_NAMESPACE, "Relationship", attributes)
    if rels in package.names:
        return {rels: _with_children(package, rels, [relation])}
    root = _element(RELATIONS_NAMESPACE, "Relationships", {})
    root.append(relation)
    return {rels: DECLARATION + etree.tostring(root, encoding="UTF-8")}


def _with_type(package: Package, name: str) -> Mapping[str, bytes]:
    attributes = {"PartName": "/" + name, "ContentType": COMMENTS_TYPE}
    override = _element(TYPES_NAMESPACE, "Override", attributes)
    return {"[Content_Types].xml": _with_children(package, "[Content_Types].xml", [override])}


def _element(namespace: str, name: str, attributes: Mapping[str, str]) -> etree._Element:
    return etree.Element(f"{{{namespace}}}{name}", dict(attributes), nsmap={None: namespace})  # type: ignore[dict-item]


def _with_children(package: Package, part: str, children: Sequence[etree._Element]) -> bytes:
    """The bytes of a part with these elements behind the last child of its root; all else as it was."""
    xml, root = package.read(part), package.tree(part)
    encoding = root.getroottree().docinfo.encoding or "UTF-8"
    new = b"".join(fragment_bytes(child, root.nsmap, encoding) for child in children)
    close, empty = find_root_end(xml)
    if not empty:
        return xml[:close] + new + xml[close:]
    # The root is one empty tag: `<w:comments .../>`.
    prefix = f"{root.prefix}:" if root.prefix else ""
    name = (prefix + etree.QName(root).localname).encode(encoding)
    return xml[: close - len(b"/>")] + b">" + new + b"</" + name + b">" + xml[close:]
