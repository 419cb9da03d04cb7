"""A Word document's archive with some parts replaced or added and all others copied as they lie there, unopened.

Nothing but the parts that change is unpacked or packed, so an archive that would unfold to gigabytes does no harm, and
every other part keeps its very bytes. New parts have a fixed date: the same input gives the same archive.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from xcheck.readers.docx_parts import Unsound

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DEFLATED = 8
_MIDNIGHT, _FIRST_DAY = 0, (1 << 5) | 1
"""The first moment that an archive can name: 1 January 1980, 0:00."""
_DESCRIPTOR = 1 << 3
_IN_UTF_8 = 1 << 11
_MOST = (1 << 32) - 1


class _Entry(NamedTuple):
    name: bytes
    needs: int
    flags: int
    method: int
    time: int
    day: int
    sum: int
    size: int
    attributes: int
    made_by: int
    packed: bytes


def rewritten(raw: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive `raw` with the content of `parts`: those that it has stay where they are, others follow at its end.

    Raises Unsound for an archive in which entries overlap or have one name.
    """
    entries: list[_Entry] = []
    left = dict(parts)
    try:
        listed = zipfile.ZipFile(io.BytesIO(raw)).infolist()
        if len({entry.filename for entry in listed}) < len(listed):
            raise Unsound("holds two parts of one name")
        if sum(entry.compress_size for entry in listed) > len(raw):
            raise Unsound("holds parts that overlap")
        for entry in listed:
            new = left.pop(entry.filename, None)
            name = entry.orig_filename.encode("utf-8" if entry.flag_bits & _IN_UTF_8 else "cp437")
            if new is not None:
                entries.append(_packed(name, new, entry.flag_bits & _IN_UTF_8))
                continue
            year, month, day, hour, minute, second = entry.date_time
            entries.append(
                _Entry(
                    name, entry.extract_version, entry.flag_bits & ~_DESCRIPTOR, entry.compress_type, hour << 11 | minute << 5 | second // 2,
                    (year - 1980) << 9 | month << 5 | day, entry.CRC, entry.file_size, entry.external_attr, entry.create_system << 8 | entry.create_version,
                    _content(raw, entry),
                )
            )  # fmt: skip
        entries += [_packed(name.encode(), new, 0 if name.isascii() else _IN_UTF_8) for name, new in sorted(left.items())]
        return _archive(entries)
    except (zipfile.BadZipFile, struct.error, OverflowError, ValueError, NotImplementedError) as error:
        if isinstance(error, Unsound):
            raise
        raise Unsound("is damaged: its archive cannot be copied") from error


def _content(raw: bytes, entry: zipfile.ZipInfo) -> bytes:
    """The bytes of an entry as they lie in the archive."""
    signature, *_, name, extra = _LOCAL.unpack_from(raw, entry.header_offset)
    start = entry.header_offset + _LOCAL.size + name + extra
    if signature != b"PK\x03\x04" or start + entry.compress_size > len(raw) or entry.file_size > _MOST:
        raise Unsound("is damaged: its archive cannot be copied")
    return raw[start : start + entry.compress_size]


def _packed(name: bytes, content: bytes, flags: int) -> _Entry:
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = deflate.compress(content) + deflate.flush()
    return _Entry(name, 20, flags, _DEFLATED, _MIDNIGHT, _FIRST_DAY, zlib.crc32(content), len(content), 0, 20, packed)


def _archive(entries: list[_Entry]) -> bytes:
    out = io.BytesIO()
    listing = []
    for entry in entries:
        at = out.tell()
        common = (entry.needs, entry.flags, entry.method, entry.time, entry.day, entry.sum, len(entry.packed), entry.size, len(entry.name))
        out.write(_LOCAL.pack(b"PK\x03\x04", *common, 0) + entry.name + entry.packed)
        listing.append(_CENTRAL.pack(b"PK\x01\x02", entry.made_by, *common, 0, 0, 0, 0, entry.attributes, at) + entry.name)
    start = out.tell()
    directory = b"".join(listing)
    out.write(directory + _END.pack(b"PK\x05\x06", 0, 0, len(entries), len(entries), len(directory), start, 0))
    return out.getvalue()
