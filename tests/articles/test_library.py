"""Which articles a path holds, and how they are listed."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from quoth.articles import library
from quoth.articles.library import Entry, find_articles
from quoth.articles.loader import load_bytes
from quoth.articles.positions import Position
from quoth.articles.shelf import Shelf


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "news"
    for name in (
        "b.txt",
        "A.md",
        "sub/c.html",
        "sub/d.HTM",
        ".hidden.txt",
        ".git/e.txt",
        "f.jpg",
        "empty/x.py",
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    return root


def names(found: list[str], root: Path) -> list[str]:
    return [str(Path(path).relative_to(root)) for path in found]


def test_a_folder_gives_what_is_below_it(folder):
    found, problems = find_articles([folder])
    assert names(found, folder) == ["A.md", "b.txt", "sub/c.html", "sub/d.HTM"]
    assert problems == []


def test_files_come_in_the_order_given_and_once(folder):
    given = [str(folder / "f.jpg"), str(folder / "b.txt"), str(folder), "-", str(folder / "b.txt")]
    found, _ = find_articles(given)
    assert found[0] == given[0]
    assert found[1] == given[1]
    assert found[-1] == "-"
    assert len(found) == len(set(found)) == 6


def test_links_are_followed_and_loops_end(folder):
    (folder / "sub" / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "again.txt").symlink_to(folder / "b.txt")
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    found, problems = find_articles([folder])
    assert names(found, folder) == ["A.md", "again.txt", "sub/c.html", "sub/d.HTM"]
    assert problems == []


def test_problems_are_told_path_by_path(folder, tmp_path):
    given = [
        tmp_path / "none.txt",
        folder / "empty",
        folder / "b.txt",
        "bad\0name",
        tmp_path / "e\x1bsc",
    ]
    found, problems = find_articles(given)
    assert names(found, folder) == ["b.txt"]
    assert problems == [
        f"{tmp_path}/none.txt: no such file",
        f"{folder}/empty: a folder without articles (.txt, .md, .html)",
        "bad␀name: cannot be read: not a usable name",
        f"{tmp_path}/e␛sc: no such file",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_folder_without_permission(folder):
    (folder / "sub").chmod(0)
    assert find_articles([folder / "sub"]).problems == [
        f"{folder}/sub: cannot be read: permission denied"
    ]


def test_a_library_has_bounds(folder, monkeypatch):
    monkeypatch.setattr(library, "MOST_ARTICLES", 2)
    found, problems = find_articles([folder])
    assert len(found) == 2
    assert problems == [f"{folder}: more than 2 articles: the first of them are shown"]


def test_an_entry_of_an_article():
    article = load_bytes(
        b"Stone\nCoast Weekly, 4 March 2026\n\nIt was said. So it was.", name="a.txt"
    )
    place = Position(offset=4, percent=40, state="reading", starred=True)
    entry = Entry.of_article("a.txt", article, place, quotes=2, notes=1)
    assert entry == Entry(
        "a.txt",
        "Stone",
        "Coast Weekly",
        date(2026, 3, 4),
        12,
        2,
        1,
        40,
        "reading",
        True,
        article.id,
    )


def test_an_entry_of_a_path_is_its_name():
    assert Entry.of_path("news/a\x1b.txt").title == "a␛.txt"


def entry(path: str, title: str = "T", day: date | None = None, **more) -> Entry:
    return Entry(path, title, published=day, **more)


def test_newest_first_and_undated_last():
    shelf = Shelf(
        [
            entry("none"),
            entry("old", day=date(2025, 1, 1)),
            entry("new", day=date(2026, 1, 1)),
            entry("old2", day=date(2025, 1, 1)),
        ]
    )
    assert [e.path for e in shelf.listed()] == ["new", "old", "old2", "none"]


@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("", ["a", "b"]),
        ("harbour", ["a"]),
        ("HARB coun", ["a"]),
        ("council harbour", ["a"]),
        ("cafe", ["b"]),
        ("weekly", ["b"]),
        ("march", ["a"]),
        ("2026-03", ["a"]),
        ("council's", ["a"]),
        ("hrbr", []),
        ("harbour weekly", []),
    ],
)
def test_filter(query, paths):
    shelf = Shelf(
        [
            entry("a", "The council’s harbour", date(2026, 3, 4)),
            entry("b", "Café", outlet="Coast Weekly"),
        ]
    )
    assert [e.path for e in shelf.listed(query)] == paths


def test_changes():
    shelf = Shelf([entry("a"), entry("b", problem="is empty")])
    assert (len(shelf), shelf.unread) == (2, 1)
    assert [e.path for e in shelf.listed("stone")] == []
    shelf.put(entry("a", "Stone", state="read"))
    shelf.put(entry("c", "Stone"))
    assert shelf.get("a") == entry("a", "Stone", state="read")
    assert shelf.get("nowhere") is None
    assert [e.path for e in shelf] == ["a", "b", "c"]
    assert [e.path for e in shelf.listed("stone")] == ["a", "c"]
    assert shelf.unread == 1
