"""The beginning of a long text, shown until the whole is loaded, is how the whole begins."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoth.articles import loader
from quoth.articles.loader import ArticleError, load, load_beginning
from quoth.core.model import Article
from quoth.core.segment import SAMPLE
from quoth.ui.flow import Flow

LINE = "The mayor of Tern Bay said on Tuesday that the wall “would be built”, come what may.\n"
LONG = f"Harbour plan\nBy Pell Arden\n\n{LINE * 1200}"
PIECES = [
    *(
        b"wall ",
        b"caf\xc3\xa9",
        b"caf\xe9",
        b"\x93so\x94",
        b"\xe2\x80\x9cso\xe2\x80\x9d",
        b"\xe2\x80",
    ),
    *(b"\n", b"\n", b"\r\n", b"\r", b"\n\n", b"\x1b[2J", b"\xf0\x9f\x98\x80", b"\xcc\x81" * 9),
    *(b"\xef\xbb\xbf", b"\xff\xfe", b"\0", b"\xe2\x80\xa8", b"<html>", b"# "),
]


def loaded(path: Path) -> Article | None:
    """The article; None where the file turns out to be none."""
    try:
        return load(path)
    except ArticleError:
        return None


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=30), st.integers(0, 60))
def test_the_whole_begins_so_or_says_how_else_it_was_read(
    tmp_path: Path, pieces: list[bytes], most: int
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"".join(pieces))
    with patch.object(loader, "SAMPLE", 1):
        beginning = load_beginning(path, most)
    if beginning is None:
        return
    whole = loaded(path)
    assert whole is None or whole.notice or whole.text.startswith(beginning.text)


def test_it_is_laid_out_and_titled_as_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LONG, encoding="utf-8")
    beginning, whole = load_beginning(path, 80_000), load(path)
    assert beginning is not None
    assert SAMPLE < len(beginning.text) < len(whole.text)
    assert whole.text.startswith(beginning.text)
    assert beginning.text.endswith("\n")
    assert (beginning.title, beginning.byline) == (whole.title, whole.byline)
    assert (beginning.layers, beginning.path) == (whole.layers, whole.path)
    assert Flow(beginning.text).measure == Flow(whole.text).measure


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.md", LONG.encode()),
        ("a.html", LONG.encode()),
        ("a", LONG.encode()),
        ("a.txt", LONG.encode("cp1252")),
        ("a.txt", LONG.encode("utf-16")),
        ("a.txt", b"x" * 90_000),
        ("a.txt", b"\n" * 90_000),
        ("a.txt", LINE.encode()),
        ("a.txt", b"\0" + LONG.encode()),
    ],
    ids=["markdown", "html", "unknown", "cp1252", "utf-16", "one line", "white", "short", "binary"],
)
def test_what_its_beginning_does_not_tell(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert load_beginning(tmp_path / name, 80_000) is None


def test_what_is_no_file(tmp_path: Path) -> None:
    assert load_beginning(tmp_path / "none.txt", 80_000) is None
    assert load_beginning(tmp_path, 80_000) is None
