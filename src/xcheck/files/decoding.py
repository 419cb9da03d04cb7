"""From bytes to text: byte-order mark, then UTF-8, then Windows-1252, unless an encoding is named.

Nothing is guessed from letter frequencies: detectors read short cp1252 articles as cp852. What is no text is refused.
"""

from __future__ import annotations

import codecs
import re

from xcheck.model.trouble import Trouble

# UTF-32's mark begins with UTF-16's, so it comes first.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x1f\x8b", "a gzip archive"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f]")


class Decoded:
    """The text of a file, without its byte-order mark, and the encoding's Python name."""

    # No NamedTuple: it would have its annotations compiled, which takes more than a short command's own modules.
    def __init__(self, text: str, encoding: str) -> None:
        self.text, self.encoding = text, encoding


def decode(raw: bytes, path: str, encoding: str | None = None) -> Decoded:
    """The text of the file that messages call `path`. A named `encoding` overrules marks and trying.

    Raises Trouble: `binary` for what is no text, `encoding` for an unknown encoding or bytes that do not fit.
    """
    magic = next((name for start, name in _MAGIC if raw.startswith(start)), None)
    if magic:
        raise Trouble.of(path, "binary", f"is {magic}, not text")
    if encoding is not None:
        return _named(raw, path, encoding)
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return Decoded(_strict(raw[len(mark) :], path, name, len(mark)), name)
    if b"\0" in raw:
        raise Trouble.of(path, "binary", _zeros(raw))
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _windows(raw, path, error)


def _named(raw: bytes, path: str, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        text = raw.decode(name)
    except LookupError:
        raise Trouble.of(path, "encoding", f"{encoding!r} is no text encoding") from None
    except UnicodeError as error:
        raise _undecodable(raw, path, encoding, error) from None
    text = text.removeprefix("\ufeff")
    if "\0" in text:
        raise Trouble.of(path, "binary", f"is not text in {encoding}: it holds NUL characters")
    return Decoded(text, name)


def _strict(raw: bytes, path: str, name: str, skipped: int) -> str:
    try:
        text = raw.decode(name)
    except UnicodeDecodeError as error:
        message = f"has the byte-order mark of {name.upper()}, but byte 0x{raw[error.start]:02x} at offset {error.start + skipped:,} does not fit"
        raise Trouble.of(path, "encoding", message) from None
    if "\0" in text:
        raise Trouble.of(path, "binary", "is not text: it holds NUL characters")
    return text


def _windows(raw: bytes, path: str, error: UnicodeDecodeError) -> Decoded:
    """The text as Windows-1252, unless the file is plainly UTF-8 that was damaged."""
    loose = raw.decode("utf-8", "surrogateescape")
    broken = len(re.findall("[\udc80-\udcff]", loose))
    whole = len(re.findall("[^\0-\x7f\udc80-\udcff]", loose))
    # Two Windows-1252 letters in a row can look like one UTF-8 letter by chance; most of them cannot.
    if whole >= 3 and whole > 3 * broken:
        raise _undecodable(raw, path, "UTF-8", error)
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as second:
        raise _undecodable(raw, path, "UTF-8 or Windows-1252", second) from None
    if _CONTROL.search(text):
        raise Trouble.of(path, "binary", "is not text: it is no UTF-8 and holds control characters")
    return Decoded(text, "cp1252")


def _undecodable(raw: bytes, path: str, wanted: str, error: UnicodeError) -> Trouble:
    if not isinstance(error, UnicodeDecodeError):
        return Trouble.of(path, "encoding", f"is not {wanted}")
    at = error.start
    line, column = raw.count(b"\n", 0, at) + 1, at - raw.rfind(b"\n", 0, at)
    return Trouble.of(path, "encoding", f"is not {wanted}: byte 0x{raw[at]:02x} at offset {at:,} does not fit", line, column)


def _zeros(raw: bytes) -> str:
    start = raw[:4096]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if len(start) > 8 and max(even, odd) * 4 > len(start) and min(even, odd) * 8 <= max(even, odd):
        return f"looks like UTF-16 without a byte-order mark: name its encoding (utf-16-{'le' if odd > even else 'be'})"
    return f"is not text: a NUL byte at offset {raw.index(0):,}"
