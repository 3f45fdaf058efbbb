"""The file changes under the reader: the place, the notes, the search and the selection stay."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from tests.ui.reading import ARTICLE, reading, settle, until
from tests.ui.reading import message as foot

from quoth.annotations.build import annotation_for_span
from quoth.articles.positions import Position
from quoth.core.span import Span
from quoth.paths import Folders
from quoth.service import Service
from quoth.ui import reloading
from quoth.ui.app import QuothApp
from quoth.ui.screens.ask import AskScreen
from quoth.ui.screens.note import NoteScreen
from quoth.ui.widgets.foot import Foot

NEW = "The harbour master was not asked, and neither were the crews of the two older ships."


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look more often than a reader would want."""
    monkeypatch.setattr(reloading, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr(reloading, "SETTLE_SECONDS", 0.02)
    monkeypatch.setattr(reloading, "WAIT_SECONDS", 0.02)


def insert(text: str = ARTICLE) -> str:
    """The article with a paragraph put in before its first."""
    return text.replace("\n\nThe ferry", f"\n\n{NEW}\n\n{NEW}\n\nThe ferry", 1)


async def test_r_keeps_place_quote_search_and_selection(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(60, 12)) as (app, pilot, reader):
        await pilot.press("/", *"shaft", "enter")
        await pilot.press("J", "J", "J")
        quote = reader.view.current_quote
        words = quote.hull.of(ARTICLE)
        top = ARTICLE[reader.view._first_words()[0] :][:30]
        start = ARTICLE.index("a memory")
        reader.view.select(Span(start, start + 8))
        jumps = [ARTICLE[place.offset :][:20] for place in app.jumps.places]
        (tmp_path / "ferry.txt").write_text(insert(), encoding="utf-8")
        await pilot.press("r")
        await until(pilot, lambda: reader.article.text != ARTICLE and reader.extraction)
        text = reader.article.text
        assert text[reader.view._first_words()[0] :][:30] == top
        assert reader.view.current_quote.hull.of(text) == words
        assert reader.view.selected_span.of(text) == "a memory"
        assert reader.view.find_query == "shaft"
        assert jumps
        assert [text[place.offset :][:20] for place in app.jumps.places] == jumps
        assert "reloaded · 2 paragraphs new" in foot(reader)
        assert app.service.paths[reader.article.id] == str(tmp_path / "ferry.txt")


async def test_a_changed_file_is_read_by_itself_and_the_same_file_is_not(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        article = reader.article
        os.utime(tmp_path / "ferry.txt", (1, 1))
        await pilot.press("r")
        await until(pilot, lambda: "nothing has changed" in foot(reader))
        assert reader.article is article
        changed = ARTICLE.replace("two sailings", "one sailing")
        (tmp_path / "ferry.txt").write_text(changed, encoding="utf-8")
        await until(pilot, lambda: reader.article is not article)
        assert foot(reader) == "reloaded · 1 paragraph changed"
        assert reader.article.text == changed


async def test_nothing_is_said_when_only_the_date_of_the_file_is_another(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        article, before = reader.article, app._stamp
        os.utime(tmp_path / "ferry.txt", (1, 1))
        await until(pilot, lambda: app._stamp != before)
        assert reader.article is article
        assert foot(reader) == ""


async def test_a_file_that_goes_is_told_once_and_one_that_comes_back_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        told: list[str] = []
        monkeypatch.setattr(app, "say", lambda text, severity="info": told.append(text))
        file = tmp_path / "ferry.txt"
        file.unlink()
        await until(pilot, lambda: told)
        for _ in range(5):
            app.look_at_file()
            await pilot.pause(0.03)
        assert told == [reloading.GONE]
        assert reader.article.text == ARTICLE
        file.write_text(insert(), encoding="utf-8")
        await until(pilot, lambda: reader.article.text != ARTICLE)
        assert told[-1] == "reloaded · 2 paragraphs new"


@pytest.mark.parametrize(
    "data", [b"", b"   \n", b"\x00\x01\x02" * 50], ids=["empty", "white", "binary"]
)
async def test_a_file_that_cannot_be_read_leaves_the_text(data: bytes, tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        (tmp_path / "ferry.txt").write_bytes(data)
        await until(pilot, lambda: "not reloaded: ferry.txt: " in foot(reader))
        assert reader.article.text == ARTICLE


async def test_what_is_written_or_searched_is_never_disturbed(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        file = tmp_path / "ferry.txt"
        await pilot.press("J", "a", *"who pays")
        file.write_text(insert(), encoding="utf-8")
        for _ in range(5):
            await pilot.pause(0.05)
        assert isinstance(app.screen, NoteScreen)
        assert reader.article.text == ARTICLE
        await pilot.press("escape")
        await until(pilot, lambda: reader.article.text != ARTICLE)
        await until(pilot, lambda: reader.notes and reader.notes.anchored)
        await pilot.press("/", *"sha")
        file.write_text(ARTICLE, encoding="utf-8")
        for _ in range(5):
            await pilot.pause(0.05)
        assert reader.article.text != ARTICLE
        await pilot.press("enter")
        await until(pilot, lambda: reader.article.text == ARTICLE)
        assert reader.view.find_query == "sha"


def notes_files(home: Path) -> list[Path]:
    return sorted((home / "data" / "quoth" / "notes").glob("*.toml"))


async def test_notes_follow_into_the_new_text_in_the_same_file(
    tmp_path: Path, own_folders: Path
) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("J", "J", "a", *"first", "escape", "J", "c", "y")
        file = tmp_path / "ferry.txt"
        file.write_text(insert().replace("They are a memory", "They will be one"), encoding="utf-8")
        await pilot.press("r")
        await until(pilot, lambda: reader.article.text != ARTICLE and reader.notes is not None)
        assert foot(reader).endswith(" · 1 note moved, 1 lost")
        assert reader.query_one(Foot)._message[1] == "warn"
        assert len(reader.notes.annotations) == 2
        await until(pilot, lambda: reader.extraction)
        await pilot.press("G", "a", *"third", "escape")
        await until(pilot, lambda: len(reader.notes.annotations) == 3)
        (path,) = notes_files(own_folders)
        assert path.read_text(encoding="utf-8").count("sha256:") >= 2
        await pilot.press("u", "u", "u")
        await until(pilot, lambda: not reader.notes.annotations)
        await pilot.press("ctrl+r", "ctrl+r")
        await until(pilot, lambda: len(reader.notes.annotations) == 2)
        assert not isinstance(app.screen, AskScreen)
    assert len(notes_files(own_folders)) == 1


async def test_notes_that_do_not_follow_are_told(tmp_path: Path, own_folders: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("J", "a", *"first", "escape")
        noted = replace(reader.article, text=insert())
        app.service.store.put(noted, annotation_for_span(noted, Span(0, 9)))
        (tmp_path / "ferry.txt").write_text(insert(), encoding="utf-8")
        await pilot.press("r")
        await until(pilot, lambda: reader.article.text != ARTICLE and reader.notes is not None)
        assert foot(reader).endswith(" · 1 note left with the old text")
        assert [placed.span for placed in reader.notes.anchored] == [Span(0, 9)]
    assert len(notes_files(own_folders)) == 2


async def test_nothing_is_asked_at_the_next_start(tmp_path: Path, own_folders: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("J", "a", *"first", "escape")
        (tmp_path / "ferry.txt").write_text(insert(), encoding="utf-8")
        await pilot.press("r")
        await until(pilot, lambda: reader.article.text != ARTICLE)
        await pilot.press("q")
    app = QuothApp(Service(Folders.default()), [str(tmp_path / "ferry.txt")], as_library=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(app, pilot)
        assert not isinstance(app.screen, AskScreen)
        assert len(app.reader.notes.anchored) == 1
    assert len(notes_files(own_folders)) == 1


async def test_another_text_in_the_file_is_another_article(
    tmp_path: Path, own_folders: Path
) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("J", "a", *"first", "escape")
        (tmp_path / "ferry.txt").write_text("Gulls return\n\nNobody counted them.\n")
        await pilot.press("r")
        await until(pilot, lambda: reader.article.text != ARTICLE and reader.notes is not None)
        assert foot(reader) == "reloaded · another text"
        assert reader.notes.annotations == ()
        await pilot.press("u")
        await until(pilot, lambda: foot(reader) == "nothing to undo")
        await pilot.press("q")
    (path,) = notes_files(own_folders)
    assert path.read_text(encoding="utf-8").count("sha256:") == 2  # of the text, and of the note


async def test_a_pipe_has_nothing_to_reload(tmp_path: Path) -> None:
    service = Service(Folders.default())
    service._piped = ARTICLE.encode()
    app = QuothApp(service, ["-"], as_library=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(app, pilot)
        for key, words in (("r", "nothing to read again"), ("E", "no file to edit")):
            await pilot.press(key)
            await until(pilot, lambda words=words: words in foot(app.reader))


async def test_old_quotes_are_searched_no_more(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await until(pilot, lambda: len(app.service.index))
        old = reader.article.id
        (tmp_path / "ferry.txt").write_text(insert(), encoding="utf-8")
        await pilot.press("r")
        await until(pilot, lambda: app.service.index.count(reader.article.id))
        await until(pilot, lambda: not app.service.index.count(old))


# -- the place

STAYS = ["w", "plus", "z d", "resize 70 12", "less_than_sign"]


@pytest.mark.parametrize("change", STAYS)
async def test_the_same_sentence_stays_on_top(change: str, tmp_path: Path) -> None:
    async with reading(tmp_path, size=(104, 12)) as (_, pilot, reader):
        await pilot.press("4", "}", "ctrl+d")
        top, current = reader.view.top_offset, reader.view.position
        if change.startswith("resize"):
            _, width, height = change.split()
            await pilot.resize_terminal(int(width), int(height))
        else:
            await pilot.press(*change.split())
        await pilot.pause()
        view = reader.view
        row = view._rows.span(view._row_at(view.scroll_offset.y))
        assert row.start <= top <= max(row.end, row.start)
        assert view.position == current


# -- the place over a restart


async def opened(path: Path, size: tuple[int, int] = (60, 12)) -> tuple[str, str, str | None]:
    """Words on top, at the current place, and of the current quote, after opening an article."""
    app = QuothApp(Service(Folders.default()), [str(path)], as_library=False)
    async with app.run_test(size=size) as pilot:
        await settle(app, pilot)
        view, text = app.reader.view, app.reader.article.text
        top, _ = view._first_words()
        quote = view.current_quote
        return text[top:][:20], text[view.position :][:20], quote and quote.hull.of(text)[:20]


async def test_a_place_that_cannot_be_kept_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path) as (app, _, _):
        told: list[str] = []
        monkeypatch.setattr(app, "say", lambda text, severity="info": told.append(text))
        app.save_position()
        assert told == []
        file = app.service.positions.path
        file.unlink()
        file.mkdir()
        app.reader.view.go_to(200)
        for _ in range(3):
            app.save_position()
        (problem,) = told
        assert problem.startswith("reading positions are not kept: ")


async def test_place_and_quote_are_kept_over_a_restart_and_an_edit(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(60, 12)) as (_, pilot, reader):
        await pilot.press("3", "J")
        top, _ = reader.view._first_words()
        words = ARTICLE[top:][:20]
        quote = reader.view.current_quote.hull.of(ARTICLE)[:20]
        await pilot.press("Q")
    file = tmp_path / "ferry.txt"
    assert await opened(file) == (words, quote, quote)
    assert (await opened(file, (120, 40)))[1:] == (quote, quote)
    file.write_text(insert(), encoding="utf-8")
    assert await opened(file) == (words, quote, quote)
    file.write_text("Gulls return\n\n" + "Nobody counted them.\n\n" * 9)
    assert (await opened(file))[0].startswith("Gulls return")


async def test_what_was_read_and_starred_stays_so_in_a_new_version(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        positions, old = app.service.positions, reader.article.id
        positions.put(old, Position(state="read", starred=True))
        for text in (insert(), insert().replace("two sailings", "one sailing")):
            before = reader.article
            (tmp_path / "ferry.txt").write_text(text, encoding="utf-8")
            await pilot.press("r")
            await until(pilot, lambda before=before: reader.article is not before)
        assert positions.get(reader.article.id) == Position(), "nothing is written for a version"
        await pilot.press("q")
        kept = positions.get(reader.article.id)
        assert (kept.state, kept.starred) == ("read", True)


# -- several articles


async def test_articles_opened_in_a_row_leave_only_the_last(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("L", "L", "H", "H", "L", "L")
        await settle(app, pilot)
        assert reader.article.title == "Gulls return"
        assert app.path == str(tmp_path / "gulls.txt")
        assert reader.extraction.text == reader.article.text
        await pilot.press("H")
        await settle(app, pilot)
        assert reader.article.title == "Stone and salt"


async def test_an_article_that_comes_late_is_not_shown(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        stone, gulls = (str(tmp_path / name) for name in ("stone.txt", "gulls.txt"))
        await pilot.press("a")  # a note is being written: both wait
        late = app.Loaded(
            stone, app.service.load(stone), None, app.service.place_in(reader.article), None
        )
        app.open_article(gulls)
        app.post_message(late)
        await pilot.pause(0.1)
        await pilot.press("escape")
        await until(pilot, lambda: reader.article.title == "Gulls return")
        await pilot.pause(0.3)
        assert reader.article.title == "Gulls return"


async def test_going_to_the_library_gives_up_what_is_being_loaded(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await pilot.press("enter")
        await settle(app, pilot)
        stone = str(tmp_path / "stone.txt")
        late = app.Loaded(
            stone, app.service.load(stone), None, app.service.place_in(reader.article), None
        )
        app._wanted = stone
        await pilot.press("g", "l")
        app.post_message(late)
        await pilot.pause(0.1)
        assert app.screen is app.library
        await pilot.press("g", "r")
        assert app.screen is reader


async def test_a_version_that_comes_while_the_library_is_shown_comes_with_the_article(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await pilot.press("enter")
        await until(pilot, lambda: reader.extraction and reader.notes is not None)
        article = reader.article
        (tmp_path / "ferry.txt").write_text(insert(), encoding="utf-8")
        app.reload()
        app.do_go_library(None)
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert reader.article is article
        app.do_go_reader(None)
        await until(pilot, lambda: reader.article.text == insert())
