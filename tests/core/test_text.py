"""Canonical text: every class of character that acts on a terminal is replaced, one for one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.text import canonicalize, neutralize, one_line

REPLACEMENT = "\ufffd"
UNDEFINED_C1 = (0x81, 0x8D, 0x8F, 0x90, 0x9D)


@pytest.mark.parametrize("code", [c for c in range(0x20) if c not in (0x09, 0x0A, 0x0D)])
def test_c0_becomes_its_picture(code: int) -> None:
    assert canonicalize(f"a{chr(code)}b") == f"a{chr(0x2400 + code)}b"


@pytest.mark.parametrize("code", [c for c in range(0x80, 0xA0) if c not in UNDEFINED_C1])
def test_c1_becomes_its_windows_1252_character(code: int) -> None:
    assert canonicalize(f"a{chr(code)}b") == f"a{bytes([code]).decode('cp1252')}b"


REPLACED = {
    "undefined C1": UNDEFINED_C1,
    "bidi embeddings and overrides": range(0x202A, 0x202F),
    "bidi isolates": range(0x2066, 0x206A),
    "Arabic letter mark": (0x061C,),
    "interlinear annotation": range(0xFFF9, 0xFFFC),
    "tags": (0xE0000, 0xE0001, 0xE0020, 0xE0041, 0xE007F),
    "surrogates": (0xD800, 0xDBFF, 0xDC00, 0xDFFF),
    "noncharacters": (0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF),
}


@pytest.mark.parametrize(
    "code",
    [pytest.param(c, id=f"{name} {c:04X}") for name, codes in REPLACED.items() for c in codes],
)
def test_replaced(code: int) -> None:
    assert canonicalize(f"a{chr(code)}b") == f"a{REPLACEMENT}b"
    assert neutralize(f"a{chr(code)}b") == f"a{REPLACEMENT}b"


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("a\x7fb", "a\u2421b"),
        ("a\tb", "a\tb"),
        ("\x93Quoted,\x94 he said", "“Quoted,” he said"),
        ("\x1b]0;Q\x07", "\u241b]0;Q\u2407"),
        ("\x9b31m", "›31m"),
    ],
)
def test_canonical(given_text: str, expected: str) -> None:
    assert canonicalize(given_text) == expected


@pytest.mark.parametrize(
    "text", ["plain", "naïve — “so” 東京", "👩\u200d👧", "a\u200cb", "\u200eabc\u200f"]
)
def test_kept(text: str) -> None:
    assert canonicalize(text) == text


@pytest.mark.parametrize(("marks", "kept"), [(1, 1), (8, 8), (9, 8), (400, 8)])
def test_stacked_marks_stop_at_eight(marks: int, kept: int) -> None:
    found = canonicalize("a" + "\u0301" * marks + "b")
    assert found == "a" + "\u0301" * kept + REPLACEMENT * (marks - kept) + "b"


def test_one_line_has_one_line() -> None:
    assert one_line("a\nb\tc\x1bd\u2028e") == "a b c\u241bd e"


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_nothing_that_acts_is_left(text: str) -> None:
    found = neutralize(text)
    assert len(found) == len(text)
    assert neutralize(found) == found
    assert not [c for c in found if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\t\n"]
    assert not [c for c in found if 0x202A <= ord(c) <= 0x202E or 0x2066 <= ord(c) <= 0x2069]


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_canonical_text_is_stable(text: str) -> None:
    found = canonicalize(text)
    assert "\r" not in found
    assert canonicalize(found) == found
    assert len(found) == len(text) - text.count("\r\n")
