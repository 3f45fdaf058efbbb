"""What makes two texts the same article, and how many words they have."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.identity import fold_identity, identify
from quoth.core.model import Article
from quoth.core.text import unusual

EVERY_BLANK = "".join(c for c in map(chr, range(sys.maxunicode + 1)) if c.isspace())
INVISIBLE = "\u00ad\u200b\u200f\u2060\ufeff"


def by_words(text: str) -> str:
    """What `fold_identity` says, in the words of its own description."""
    seen = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", text)
    return " ".join(unicodedata.normalize("NFC", seen).split())


@settings(max_examples=200)
@given(st.text(st.sampled_from(f"ab.’é漢😀e\u0301\u0323{INVISIBLE} \t\n\n  {EVERY_BLANK}")))
def test_folded_is_single_spaces_between_visible_words(text: str) -> None:
    assert fold_identity(text) == by_words(text)
    assert identify(text).words == len(by_words(text).split())


def test_every_blank_there_is_parts_words() -> None:
    assert fold_identity("x".join(f"a{blank}b" for blank in EVERY_BLANK)) == "x".join(
        ["a b"] * len(EVERY_BLANK)
    )


@pytest.mark.parametrize(
    ("text", "id_", "words"),
    [
        ("", "q1-e3b0c44298fc1c14", 0),
        (" \n\t", "q1-e3b0c44298fc1c14", 0),
        ("The wall\nstands.", "q1-a68293f7f3e5a352", 3),
        ("The  wall\r\n\u2003stands.\u200b ", "q1-a68293f7f3e5a352", 3),
    ],
)
def test_id_and_words_are_the_same_in_every_version_of_quoth(
    text: str, id_: str, words: int
) -> None:
    article = Article(text, "Wall")
    assert (article.id, article.words) == (id_, words)


@given(st.text())
def test_unusual_is_what_is_neither_printable_ascii_nor_tab_nor_line_feed(text: str) -> None:
    assert unusual(text) == "".join(c for c in text if not (" " <= c <= "~" or c in "\t\n"))
