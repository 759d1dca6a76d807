"""Zip entries copied as they are packed, which the standard library cannot do (APPNOTE.TXT 6.3, sections 4.3.7 on)."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from resume_tailor.errors import UnreadableInput

LOCAL: Final = struct.Struct("<4s2B4HL2L2H")
CENTRAL: Final = struct.Struct("<4s4B4HL2L5H2L")
END: Final = struct.Struct("<4s4H2LH")
FIRST_DAY: Final = (0, (0 << 9) | (1 << 5) | 1)
"""Time and date of 1 January 1980, the first that a zip can hold."""
UTF8_NAME: Final = 0x800
DESCRIPTOR_FOLLOWS: Final = 0x8


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One entry of a zip, and where its packed bytes lie."""

    name: str
    raw_name: bytes
    method: int
    """0 stored, 8 deflated; others are refused."""
    flags: int
    time: int
    date: int
    crc: int
    packed_size: int
    size: int
    """Bytes when unpacked, as the directory says."""
    data_start: int
    """Where the packed bytes begin in the file."""
    attributes: int

    def packed(self, data: bytes) -> bytes:
        """The packed bytes, out of the file's."""
        return data[self.data_start : self.data_start + self.packed_size]

    def unpack(self, data: bytes) -> bytes:
        """The unpacked bytes; raises UnreadableInput where they are not what the directory promises."""
        packed = self.packed(data)
        try:
            # One byte more than promised is enough to see a lying directory, and no bomb unpacks further.
            unpacked = zlib.decompressobj(-15).decompress(packed, self.size + 1) if self.method else packed
        except zlib.error as error:
            raise UnreadableInput(f"the Word file is damaged: {self.name} cannot be unpacked") from error
        if len(unpacked) != self.size or zlib.crc32(unpacked) != self.crc:
            raise UnreadableInput(f"the Word file is damaged: {self.name} is not what the archive promises")
        return unpacked


def read_raw_entries(data: bytes, infos: Iterable[zipfile.ZipInfo]) -> tuple[RawEntry, ...]:
    """The entries of a zip in the order of its directory; raises ValueError where headers point nowhere."""
    return tuple(_raw_entry(data, info) for info in infos)


def _raw_entry(data: bytes, info: zipfile.ZipInfo) -> RawEntry:
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError(f"{info.filename} is packed by a method that Word does not use")
    try:
        fields = LOCAL.unpack_from(data, info.header_offset)
    except struct.error as error:
        raise ValueError(f"{info.filename} lies outside of the file") from error
    start = info.header_offset + LOCAL.size + fields[10] + fields[11]
    if fields[0] != b"PK\x03\x04" or start + info.compress_size > len(data):
        raise ValueError(f"{info.filename} lies outside of the file")
    year, month, day, hour, minute, second = info.date_time
    raw_name = info.orig_filename.encode("utf-8" if info.flag_bits & UTF8_NAME else "cp437")
    return RawEntry(
        info.filename,
        raw_name,
        info.compress_type,
        info.flag_bits,
        hour << 11 | minute << 5 | second // 2,
        max(year - 1980, 0) << 9 | month << 5 | day,
        info.CRC,
        info.compress_size,
        info.file_size,
        start,
        info.external_attr,
    )


def write_entries(data: bytes, entries: tuple[RawEntry, ...], changed: Mapping[str, bytes]) -> bytes:
    """A zip of all entries in their order, the changed ones repacked, those of new names at the end."""
    body, directory = bytearray(), bytearray()
    known = {entry.name for entry in entries}
    new = [_packed_entry(name, changed[name], None) for name in changed if name not in known]
    for entry in entries:
        if entry.name in changed:
            _append(body, directory, *_packed_entry(entry.name, changed[entry.name], entry))
        else:
            _append(body, directory, entry, entry.packed(data))
    for entry, packed in new:
        _append(body, directory, entry, packed)
    count = len(entries) + len(new)
    end = END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def _packed_entry(name: str, data: bytes, old: RawEntry | None) -> tuple[RawEntry, bytes]:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush()
    raw_name, flags = (old.raw_name, old.flags) if old else (name.encode("utf-8"), 0 if name.isascii() else UTF8_NAME)
    time, date = (old.time, old.date) if old else FIRST_DAY
    attributes = old.attributes if old else 0
    crc = zlib.crc32(data)
    return RawEntry(name, raw_name, 8, flags, time, date, crc, len(packed), len(data), 0, attributes), packed


def _append(body: bytearray, directory: bytearray, entry: RawEntry, packed: bytes) -> None:
    # Sizes stand in the header, so no descriptor follows; the packed bytes themselves are copied.
    flags, offset = entry.flags & ~DESCRIPTOR_FOLLOWS, len(body)
    sizes = (entry.crc, entry.packed_size, entry.size, len(entry.raw_name))
    body += LOCAL.pack(b"PK\x03\x04", 20, 0, flags, entry.method, entry.time, entry.date, *sizes, 0)
    body += entry.raw_name + packed
    directory += CENTRAL.pack(
        b"PK\x01\x02", 20, 0, 20, 0, flags, entry.method, entry.time, entry.date, *sizes, 0, 0, 0, 0,
        entry.attributes, offset,
    )  # fmt: skip
    directory += entry.raw_name
