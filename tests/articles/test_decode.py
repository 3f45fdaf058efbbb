"""Which bytes are which characters, and which are no text at all."""

from __future__ import annotations

import codecs

import pytest

from quoth.articles.decode import declared_codec, decode
from quoth.articles.errors import ArticleError

SAID = "“Nineteen winters,” Ines Calloway said — for £5."


@pytest.mark.parametrize(
    ("data", "text", "notice"),
    [
        (b"Plain words.", "Plain words.", None),
        (SAID.encode(), SAID, None),
        (codecs.BOM_UTF8 + SAID.encode(), SAID, None),
        (codecs.BOM_UTF16_LE + SAID.encode("utf-16-le"), SAID, "read as UTF-16, not UTF-8"),
        (codecs.BOM_UTF16_BE + SAID.encode("utf-16-be"), SAID, "read as UTF-16, not UTF-8"),
        (codecs.BOM_UTF32_LE + SAID.encode("utf-32-le"), SAID, "read as UTF-32, not UTF-8"),
        (SAID.encode("cp1252"), SAID, "read as windows-1252, not UTF-8"),
        (b"caf\xe9 \x81", "café \ufffd", "read as windows-1252, not UTF-8"),
        (b"one\r\ntwo\rthree", "one\r\ntwo\rthree", None),
        (b"", "", None),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_characters(data, text, notice):
    assert decode(data) == (text, notice)


def test_a_few_damaged_bytes_do_not_turn_utf8_into_something_else():
    data = SAID.encode() * 3 + b"\x93 end"
    text, notice = decode(data)
    assert text == SAID * 3 + "\ufffd end"
    assert notice == "damaged UTF-8: one character could not be read"


@pytest.mark.parametrize(
    ("head", "body", "text", "notice"),
    [
        ('<meta charset="windows-1251">', "Тихо".encode("cp1251"), "Тихо", "windows-1251"),
        ("<meta charset=ISO-8859-1>", b"\x93so\x94", "“so”", "windows-1252"),
        ('<meta content="text/html; charset=latin1">', b"\x96", "–", "windows-1252"),
        ('<?xml version="1.0" encoding="iso-8859-2"?>', b"\xb1", "ą", "iso-8859-2"),
        ("<meta charset=shift_jis>", "風".encode("cp932"), "風", "shift_jis"),
        ("<meta charset=iso-2022-jp>", "風".encode("iso2022_jp"), "風", None),
        ("<meta charset=iso-8859-1>", "“so”".encode(), "“so”", None),
        ("<meta charset=nonsense>", b"\x93", "“", "windows-1252"),
        ("<meta charset=unicode_escape>", b"\\u0041\x93", "\\u0041“", "windows-1252"),
    ],
)
def test_declared_charset_of_a_page(head, body, text, notice):
    found = decode(head.encode() + body, html=True)
    assert found.text == head + text
    assert found.notice == (notice and f"read as {notice}, not UTF-8")


def test_a_declared_charset_counts_in_html_only():
    assert decode(b"charset=windows-1251 \xe9").text.endswith("é")


def test_only_the_head_is_searched_for_a_charset():
    assert declared_codec(b" " * 10_000 + b"<meta charset=latin1>") is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF file, not text"),
        (b"PK\x03\x04\x14\x00", "is a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\x00", "is a PNG picture, not text"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is a JPEG picture, not text"),
        (b"\x1f\x8b\x08\x00", "is a gzip archive, not text"),
        (b"{\\rtf1\\ansi words}", "is an RTF document, not text"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "is a WebP picture, not text"),
        (b"\x00\x00\x00\x18ftypmp42", "is a film or a picture, not text"),
        (b"words\x00words", "is a binary file, not text"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\x00", "is a binary file, not text"),
        (bytes([1, 2, 3, 4, 5, 6, 200, 201]) * 20, "is a binary file, not text"),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_what_is_no_text(data, reason):
    with pytest.raises(ArticleError) as caught:
        decode(data)
    assert caught.value.reason.startswith(reason)
    assert "\n" not in caught.value.reason


@pytest.mark.parametrize(
    "words",
    ["What is WEBP? A format.", "BZh is no word.", "MZ was his sign.", "ID3 tags, explained"],
)
def test_words_that_begin_like_a_format_are_words(words):
    assert decode(words.encode()).text == words


def test_terminal_escapes_do_not_make_a_file_binary():
    assert decode(b"\x1b[1mHeadline\x1b[0m\n" * 20).notice is None
