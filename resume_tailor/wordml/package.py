"""A Word file as a package of parts: opened with limits, written back with untouched entries copied as they are."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from urllib.parse import unquote

from lxml import etree

from resume_tailor.errors import UnreadableInput
from resume_tailor.wordml.names import STRICT_NAMESPACES, w
from resume_tailor.wordml.zip_entries import RawEntry, read_raw_entries, write_entries

MAX_FILE_BYTES: Final = 20_000_000
MAX_UNPACKED_BYTES: Final = 150_000_000
MAX_PART_BYTES: Final = 40_000_000
MAX_ENTRIES: Final = 5_000
OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

RELATIONSHIPS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
DEFAULT_TYPE: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}Default"
OVERRIDE_TYPE: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"

OTHER_WORD_TYPES: Final[Mapping[str, str]] = {
    "application/vnd.ms-word.document.macroEnabled.main+xml": "it is a document with macros (.docm); save it as .docx",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": "it is a template with macros (.dotm); "
    "save it as .docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": "it is a template (.dotx); "
    "save it as .docx",
}
"""Kinds of Word file that are read but never changed, and why not."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """One line of a `.rels` part."""

    id: str
    type: str
    """The last step of its type's address: `header`, `comments`, `officeDocument`."""
    target: str
    """Name of the part it leads to; the address itself where it leads outside."""
    external: bool


@dataclass(frozen=True)
class Package:
    """An opened Word file; nothing in it is ever changed, `replace` makes new bytes."""

    data: bytes
    entries: tuple[RawEntry, ...]
    """As they stand in the zip's directory."""
    main_part: str
    """Name of the document part, usually `word/document.xml`."""
    not_editable: str
    """Why the file must not be changed; empty where it may."""
    strict: bool
    """Whether it is ISO Strict; its parts are then read under the transitional names."""
    _trees: dict[str, etree._Element] = field(default_factory=dict, repr=False)

    @classmethod
    def open(cls, data: bytes, name: str = "the file") -> Package:
        """Read the directory and find the document. Raises UnreadableInput with one sentence on what to do."""
        entries = _checked_entries(data, name)
        probe = cls(data, entries, "", "", False)
        main = probe._main_relationship(name)
        kind = probe.content_type(main.target)
        if kind not in OTHER_WORD_TYPES and "wordprocessingml" not in kind:
            raise UnreadableInput(f"{name} is not a Word document but {kind or 'of unknown kind'}: give a .docx file")
        strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main" in probe.read(main.target)
        package = cls(data, entries, main.target, "", strict)
        if package.tree(main.target).tag != w("document"):
            raise UnreadableInput(f"{name} is damaged: its document part holds none; open and save it again in Word")
        return cls(data, entries, main.target, package._reason_not_to_edit(kind), strict, package._trees)

    @cached_property
    def names(self) -> Mapping[str, RawEntry]:
        """The entries by name."""
        return {entry.name: entry for entry in self.entries}

    @cached_property
    def _names_folded(self) -> Mapping[str, str]:
        return {name.lower(): name for name in self.names}

    def part_name(self, name: str) -> str:
        """The entry that a part name means, whatever its case; empty where there is none (OPC, 6.2.2.3)."""
        return self._names_folded.get(name.lstrip("/").lower(), "")

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises UnreadableInput where it is missing, damaged or too large."""
        entry = self.names.get(name)
        if entry is None:
            raise UnreadableInput(f"the Word file is damaged: {name} is missing; open and save it again in Word")
        if entry.size > MAX_PART_BYTES:
            raise UnreadableInput(f"the Word file is too large: {name} unpacks to {entry.size:,} bytes")
        return entry.unpack(self.data)

    def tree(self, name: str) -> etree._Element:
        """The root of an XML part, parsed once and not to be changed. Raises UnreadableInput where it is no XML."""
        if name not in self._trees:
            self._trees[name] = parse_xml(self._transitional(self.read(name)), name)
        return self._trees[name]

    def content_type(self, name: str) -> str:
        """The content type of a part by `[Content_Types].xml`; empty where it has none."""
        types = self.tree("[Content_Types].xml")
        for override in types.iter(OVERRIDE_TYPE):
            if (override.get("PartName") or "").lstrip("/").lower() == name.lower():
                return override.get("ContentType") or ""
        extension = name.rpartition(".")[2].lower()
        for default in types.iter(DEFAULT_TYPE):
            if (default.get("Extension") or "").lower() == extension:
                return default.get("ContentType") or ""
        return ""

    def relationships(self, source: str = "") -> tuple[Relationship, ...]:
        """Where a part leads; the package itself for the empty name. Empty where it has no `.rels` part."""
        folder, _, file = source.rpartition("/")
        rels = self.part_name(f"{folder}/_rels/{file}.rels")
        if not rels:
            return ()
        return tuple(self._relationship(item, folder) for item in self.tree(rels).iter(RELATIONSHIPS))

    def related(self, kind: str, source: str | None = None) -> tuple[str, ...]:
        """The parts of one kind (`header`, `styles`, ...) that the document, or `source`, leads to; each once."""
        found = self.relationships(self.main_part if source is None else source)
        return tuple(dict.fromkeys(rel.target for rel in found if rel.type == kind and rel.target in self.names))

    def replace(self, parts: Mapping[str, bytes]) -> bytes:
        """New bytes of the file with these parts changed or added; every other entry is copied packed as it is.

        Changed entries keep their date and place, new ones come last and bear the zip format's first day, so the
        same input gives the same bytes. With nothing to change it is the file's own bytes.
        """
        changed = {name: data for name, data in parts.items() if name not in self.names or data != self.read(name)}
        return write_entries(self.data, self.entries, changed) if changed else self.data

    def _transitional(self, xml: bytes) -> bytes:
        if not self.strict:
            return xml
        for strict, transitional in STRICT_NAMESPACES:
            xml = xml.replace(strict, transitional)
        return xml

    def _relationship(self, item: etree._Element, folder: str) -> Relationship:
        target, external = item.get("Target") or "", item.get("TargetMode") == "External"
        if not external:
            joined = posixpath.normpath(posixpath.join("/" + folder, unquote(target)))
            target = self.part_name(joined) or joined.lstrip("/")
        return Relationship(item.get("Id") or "", (item.get("Type") or "").rpartition("/")[2], target, external)

    def _main_relationship(self, name: str) -> Relationship:
        if "[Content_Types].xml" not in self.names:
            raise UnreadableInput(f"{name} is a zip archive but no Word document: give a .docx file")
        for relationship in self.relationships():
            if relationship.type == "officeDocument" and relationship.target in self.names:
                return relationship
        raise UnreadableInput(f"{name} is damaged: it names no document part; open and save it again in Word")

    def _reason_not_to_edit(self, kind: str) -> str:
        if any("digital-signature" in entry.name.lower() or "_xmlsignatures" in entry.name for entry in self.entries):
            return "it is digitally signed, and a change would break the signature; save an unsigned copy"
        if self.strict:
            return "it is an ISO Strict document; save it in Word as Word Document (.docx)"
        if kind in OTHER_WORD_TYPES:
            return OTHER_WORD_TYPES[kind]
        return self._protection() or _encoding_reason(self.tree(self.main_part)) or self._wide_part()

    def _wide_part(self) -> str:
        """Why the parts that comments are written into cannot be spliced byte by byte; empty where they can."""
        folder, _, file = self.main_part.rpartition("/")
        rels = self.part_name(f"{folder}/_rels/{file}.rels")
        written = [one for one in ("[Content_Types].xml", rels, *self.related("comments")) if one]
        wide = any(self.read(one).startswith((b"\xff\xfe", b"\xfe\xff")) for one in written)
        return "a part of it is stored as UTF-16; open and save it again in Word" if wide else ""

    def _protection(self) -> str:
        for settings in self.related("settings"):
            root = self.tree(settings)
            for protection in root.iter(w("documentProtection")):
                enforced = protection.get(w("enforcement")) in ("1", "true", "on")
                if enforced and protection.get(w("edit")) != "none":
                    return "it is protected against editing; stop the protection in Word (Review, Restrict Editing)"
            if any(item.get(w("hash")) or item.get(w("hashValue")) for item in root.iter(w("writeProtection"))):
                return "it is write-protected by a password; save a copy without it"
        return ""


def parse_xml(data: bytes, name: str) -> etree._Element:
    """Parse untrusted XML: no entities, no network, libxml2's limits on depth and size.

    Raises UnreadableInput for what is not well-formed, or declares a document type (Word never writes one).
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    if b"<!DOCTYPE" in data[:4096]:
        raise UnreadableInput(f"the Word file is damaged: {name} declares a document type")
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableInput(f"the Word file is damaged: {name} is no valid XML ({error})") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableInput(f"the Word file is damaged: {name} declares a document type")
    return root


def _encoding_reason(root: etree._Element) -> str:
    encoding = (root.getroottree().docinfo.encoding or "UTF-8").upper()
    if encoding in ("UTF-8", "US-ASCII", "ASCII"):
        return ""
    return f"its text is stored as {encoding}; open and save it again in Word"


def _checked_entries(data: bytes, name: str) -> tuple[RawEntry, ...]:
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableInput(f"{name} is too large ({len(data):,} bytes; the limit is {MAX_FILE_BYTES:,})")
    if data.startswith(OLE_MAGIC):
        raise UnreadableInput(
            f"{name} is protected by a password or an old .doc file: open it in Word and save it as .docx without one"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _check_limits(infos, name)
            return read_raw_entries(data, infos)
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, zlib.error, NotImplementedError, OverflowError) as error:
        raise UnreadableInput(
            f"{name} is no Word file or is damaged ({error}): open and save it again in Word"
        ) from error


def _check_limits(infos: list[zipfile.ZipInfo], name: str) -> None:
    if len(infos) > MAX_ENTRIES:
        raise UnreadableInput(f"{name} is no plain Word file: it holds {len(infos):,} entries")
    if sum(info.file_size for info in infos) > MAX_UNPACKED_BYTES:
        raise UnreadableInput(f"{name} is too large: it unpacks to more than {MAX_UNPACKED_BYTES:,} bytes")
    seen: set[str] = set()
    for info in infos:
        if info.flag_bits & 1:
            raise UnreadableInput(f"{name} is encrypted: open it in Word and save it without a password")
        if info.filename.lower() in seen:
            raise UnreadableInput(
                f"{name} is damaged: it holds {info.filename!r} twice; open and save it again in Word"
            )
        if info.filename.startswith("/") or ".." in info.filename.replace("\\", "/").split("/"):
            raise UnreadableInput(f"{name} is damaged: the entry {info.filename!r} leads out of it")
        seen.add(info.filename.lower())
