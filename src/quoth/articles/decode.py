"""Bytes to characters, once: byte order marks, UTF-8, declared charsets, windows-1252."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from quoth.articles.errors import ArticleError

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (office documents and e-books are such)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
# Signs that an article could begin with, too: asked only of data that has NULs.
_MAGIC_WITH_NULS: tuple[tuple[int, bytes, str], ...] = (
    (8, b"WEBP", "a WebP picture"),
    (8, b"WAVE", "a sound file"),
    (0, b"II*\x00", "a TIFF picture"),
    (0, b"MM\x00*", "a TIFF picture"),
    (0, b"BZh", "a bzip2 archive"),
    (0, b"OggS", "a sound file"),
    (0, b"ID3", "a sound file"),
    (0, b"fLaC", "a sound file"),
    (0, b"MZ", "a program"),
    (4, b"ftyp", "a film or a picture"),
    (257, b"ustar", "a tar archive"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes([*range(0x09), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_UNDEFINED = b"\x81\x8d\x8f\x90\x9d"
_DECLARED = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.I)
_XML_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})", re.I)
_META_WINDOW = 8192

# Labels of the WHATWG Encoding Standard (https://encoding.spec.whatwg.org/) that news pages use,
# by Python codec. Python's own aliases are not asked: some of its text codecs are quadratic.
_LABELS = {
    "cp1252": "iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 latin-1 l1 ascii us-ascii "
    "windows-1252 cp1252 x-cp1252",
    "iso8859-2": "iso-8859-2 iso8859-2 latin2",
    "iso8859-5": "iso-8859-5 iso8859-5",
    "iso8859-7": "iso-8859-7 iso8859-7",
    "iso8859-8": "iso-8859-8 iso8859-8",
    "iso8859-15": "iso-8859-15 iso8859-15 latin9",
    "cp1250": "windows-1250 cp1250",
    "cp1251": "windows-1251 cp1251",
    "cp1253": "windows-1253 cp1253",
    "cp1254": "windows-1254 cp1254 iso-8859-9 iso8859-9 latin5",
    "cp1255": "windows-1255 cp1255",
    "cp1256": "windows-1256 cp1256 iso-8859-6",
    "cp1257": "windows-1257 cp1257 iso-8859-13",
    "cp1258": "windows-1258 cp1258",
    "cp874": "windows-874 tis-620 iso-8859-11",
    "koi8-r": "koi8-r koi8",
    "koi8-u": "koi8-u",
    "mac-roman": "macintosh mac x-mac-roman",
    "gb18030": "gb2312 gbk gb18030 x-gbk gb_2312-80",
    "big5hkscs": "big5 big5-hkscs",
    "cp932": "shift_jis shift-jis sjis x-sjis windows-31j",
    "euc_jp": "euc-jp x-euc-jp",
    "iso2022_jp": "iso-2022-jp",
    "cp949": "euc-kr ks_c_5601-1987 ksc5601 windows-949",
}
_CODECS = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
_NAMES = {"cp1252": "windows-1252"} | {
    codec: labels.split()[0] for codec, labels in _LABELS.items() if codec != "cp1252"
}


class Decoded(NamedTuple):
    """Characters, and what the reader should know about how they were read."""

    text: str
    """As decoded, without a byte order mark; not yet canonical."""
    notice: str | None


def decode(data: bytes, *, html: bool = False) -> Decoded:
    """The characters of ``data``; `ArticleError` when it is no text.

    In turn: a byte order mark, UTF-8, the charset that an HTML page declares, UTF-8 with a few
    damaged bytes, windows-1252. ISO 8859-1 is read as windows-1252, as browsers do. Bytes that
    are valid UTF-8 beyond ASCII are UTF-8 whatever the page says: other charsets hardly ever
    look like it by chance.
    """
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _with_bom(data[len(bom) :], codec)
    _refuse_binary(data)
    declared = declared_codec(data) if html else None
    if declared != "iso2022_jp":
        try:
            return Decoded(data.decode("utf-8"), None)
        except UnicodeDecodeError:
            pass
    if declared:
        return _as(data, declared)
    damaged = data.decode("utf-8", "replace")
    lost = damaged.count("\ufffd")
    if 2 * lost < len(damaged) - len(damaged.encode("ascii", "ignore")):
        what = "one character" if lost == 1 else f"{lost:,} characters"
        return Decoded(damaged, f"damaged UTF-8: {what} could not be read")
    return _as(data, "cp1252")


def declared_codec(data: bytes) -> str | None:
    """The Python codec for the charset that an HTML page declares near its start, if known."""
    head = data[:_META_WINDOW]
    found = _XML_DECLARED.match(head) or _DECLARED.search(head)
    return _CODECS.get(found[1].decode("ascii").lower()) if found else None


def _as(data: bytes, codec: str) -> Decoded:
    text = data.decode(codec, "replace")
    name = _NAMES[codec]
    return (
        Decoded(text, f"read as {name}, not UTF-8") if not data.isascii() else Decoded(text, None)
    )


def _with_bom(data: bytes, codec: str) -> Decoded:
    text = data.decode(codec, "replace")
    if "\0" in text:
        raise ArticleError("is a binary file, not text")
    if codec == "utf-8":
        lost = text.count("\ufffd") - data.count("\ufffd".encode())
        return Decoded(text, "damaged UTF-8" if lost > 0 else None)
    return Decoded(text, f"read as {codec[:6].upper()}, not UTF-8")


def _refuse_binary(data: bytes) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ArticleError(f"is {what}, not text")
    if b"\0" in data:
        known = (what for at, magic, what in _MAGIC_WITH_NULS if data.startswith(magic, at))
        raise ArticleError(f"is {next(known, 'a binary file')}, not text")
    sample = data[:65536]
    # Escape and form feed are left out: terminal logs and old wire copy have them.
    noise = len(sample) - len(sample.translate(None, _CONTROLS))
    if not _is_utf8(sample):
        noise += sum(map(sample.count, (bytes([b]) for b in _UNDEFINED)))
    if noise * 10 > len(sample) and noise > 3:
        raise ArticleError("is a binary file, not text")


def _is_utf8(sample: bytes) -> bool:
    # A sample cut inside a character is still UTF-8: look at the start of the damage.
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(sample) - 4
    return True
