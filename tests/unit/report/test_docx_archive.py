"""The archive: other entries keep their very bytes, and what is no sound archive is refused."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile

import pytest

from xcheck.readers.docx_parts import Unsound
from xcheck.report.docx_archive import rewritten


def archive(**parts: bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as made:
        for number, (name, content) in enumerate(parts.items()):
            own = zipfile.ZipInfo(name, (2020 + number, 3, 4, 5, 6, 8))
            own.compress_type = zipfile.ZIP_DEFLATED if number % 2 else zipfile.ZIP_STORED
            own.extra = b"\x99\x99\x02\x00ab"
            own.external_attr = 0o644 << 16
            made.writestr(own, content)
    return raw.getvalue()


def test_one_part_is_replaced_one_added_and_the_rest_copied() -> None:
    raw = archive(a=b"one" * 100, b=b"two" * 100, é=b"three")
    made = rewritten(raw, {"b": b"new" * 50, "word/c.xml": b"more"})
    old, new = zipfile.ZipFile(io.BytesIO(raw)), zipfile.ZipFile(io.BytesIO(made))
    assert new.namelist() == ["a", "b", "é", "word/c.xml"]
    assert new.testzip() is None
    assert (new.read("a"), new.read("b"), new.read("é"), new.read("word/c.xml")) == (b"one" * 100, b"new" * 50, b"three", b"more")
    for name in ("a", "é"):
        own, other = old.getinfo(name), new.getinfo(name)
        assert (own.date_time, own.compress_type, own.CRC, own.external_attr) == (other.date_time, other.compress_type, other.CRC, other.external_attr)
    assert new.getinfo("b").date_time == new.getinfo("word/c.xml").date_time == (1980, 1, 1, 0, 0, 0)
    assert rewritten(raw, {"b": b"new" * 50, "word/c.xml": b"more"}) == made


def test_entries_written_as_a_stream_are_copied() -> None:
    class Stream(io.RawIOBase):
        """A file that can only be written on, so that sizes follow the content."""

        def __init__(self) -> None:
            self.raw = b""

        def writable(self) -> bool:
            return True

        def write(self, content: object) -> int:
            self.raw += bytes(content)  # type: ignore[call-overload]
            return len(bytes(content))  # type: ignore[call-overload]

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a", b"one" * 100)
    again = zipfile.ZipFile(io.BytesIO(rewritten(stream.raw, {"b": b"x"})))
    assert again.testzip() is None
    assert again.read("a") == b"one" * 100


def test_what_was_never_unpacked_is_not_unpacked_now() -> None:
    raw = archive(a=b"x", bomb=b"\0" * 50_000_000)
    assert len(rewritten(raw, {"a": b"y"})) < 100_000


def test_two_entries_of_one_name_are_refused() -> None:
    raw = io.BytesIO(archive(a=b"x"))
    with zipfile.ZipFile(raw, "a") as made, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made.writestr("a", b"y")
    with pytest.raises(Unsound, match="two parts"):
        rewritten(raw.getvalue(), {})


def test_entries_that_overlap_are_refused() -> None:
    raw = bytearray(archive(a=b"x" * 500, b=b"y" * 10))
    at = raw.index(b"PK\x01\x02")
    struct.pack_into("<I", raw, at + 20, 2_000)
    with pytest.raises(Unsound):
        rewritten(bytes(raw), {})


def test_a_place_that_holds_no_entry_is_refused() -> None:
    raw = bytearray(archive(a=b"x" * 50, b=b"y" * 10))
    raw[:4] = b"XXXX"
    with pytest.raises(Unsound):
        rewritten(bytes(raw), {})
