"""The reader screen: every key that is due, as a person would press it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.ui.reading import ARTICLE, reading, settle

from quoth.annotations.model import NotesError
from quoth.core.evidence import explain
from quoth.ui.bindings import ACTIONS, LIST, READER
from quoth.ui.screens.ask import AskScreen
from quoth.ui.screens.note import NoteScreen
from quoth.ui.screens.picker import QuotePicker
from quoth.ui.widgets.foot import Foot
from quoth.ui.widgets.head import Head
from quoth.ui.widgets.why_sheet import WhySheet


def notes(home: Path) -> dict[str, Any]:
    """The annotations on disk by their words."""
    folder = home / "data" / "quoth" / "notes"
    found: dict[str, Any] = {}
    for path in folder.glob("*.toml"):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        found |= {a["exact"]: a for a in table.get("annotation", {}).values()}
        found["article"] = table["article"]
    return found


def foot(reader: Any) -> str:
    return str(reader.query_one(Foot).render().plain)


async def test_every_action_of_the_reader_is_done_by_something(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        for action in ACTIONS:
            if READER in action.contexts:
                assert reader.performs(action.id), action.id
        await pilot.press("g", "w")
        for action in ACTIONS:
            if LIST in action.contexts:
                assert reader.performs(action.id), action.id


async def test_quotes_by_j_and_k_with_counts(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        quotes = reader.extraction.quotes
        await pilot.press("J")
        assert reader.view.current_quote == quotes[0]
        await pilot.press("2", "J")
        assert reader.view.current_quote == quotes[2]
        await pilot.press("K")
        assert reader.view.current_quote == quotes[1]
        assert f"❝ 2 of {len(quotes)}" in foot(reader)
        assert "Ines Calloway" in foot(reader)


async def test_form_and_speaker_are_told_without_colour(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        for quote in reader.extraction.quotes:
            await pilot.press("J")
            assert reader.view.current_quote == quote
            assert ("~ " if quote.kind == "indirect" else "❝ ") in foot(reader)
            assert reader.extraction.speaker_of(quote).name in foot(reader)
            text = [span.of(reader.extraction.text) for span in quote.content]
            assert quote.kind != "direct" or all(words[0] in "“‘" for words in text)


MOVES = [
    ("}", "By Pell Arden"),
    ("2 }", "The Tern Bay Courier"),
    ("}}}{", "The Tern Bay Courier"),
    ("4 }", "“Two boats"),
    ("4 } )", "“They are"),
    ("4 } ) (", "“Two boats"),
    ("G g g", "Ferry timetable"),
]


@pytest.mark.parametrize(("keys", "words"), MOVES, ids=[keys for keys, _ in MOVES])
async def test_moves_by_meaning(keys: str, words: str, tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press(*[key for key in keys if key != " "])
        assert ARTICLE[reader.view.position :].startswith(words)


PAGES = ["j", "ctrl+d", "space", "pagedown", "down", "G", "end"]


@pytest.mark.parametrize("key", PAGES)
async def test_moves_by_page_go_down_and_back_up(key: str, tmp_path: Path) -> None:
    back = {"j": "k", "ctrl+d": "ctrl+u", "space": "b", "pagedown": "pageup", "down": "up"}
    async with reading(tmp_path, size=(60, 10)) as (_, pilot, reader):
        await pilot.press(key)
        assert reader.view.scroll_offset.y > 0 or reader.view.position > 0
        await pilot.press(back.get(key, "home"))
        assert reader.view.scroll_offset.y == 0


async def test_percent_needs_a_count(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(60, 10)) as (_, pilot, reader):
        await pilot.press("%")
        assert reader.view.scroll_offset.y == 0
        assert "a number first: 50%" in foot(reader)
        await pilot.press("5", "0", "%")
        assert 35 <= reader.view.percent <= 65
        assert f"{reader.view.percent} %" in reader.query_one(Head).render().plain


async def test_find_lights_steps_wraps_and_gives_up(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("/", *"calloway")
        assert "1 of 2" in reader.found
        await pilot.press("enter")
        assert reader.view.has_focus
        first = reader.view.position
        await pilot.press("n")
        assert "2 of 2" in foot(reader)
        assert reader.view.position > first
        await pilot.press("n")
        assert reader.view.position == first
        assert "on from the top" in foot(reader)
        await pilot.press("N")
        assert reader.view.position > first
        await pilot.press("escape")
        assert reader.found == ""


async def test_escape_in_find_goes_back_to_where_it_began(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("J")
        before = reader.view.position
        await pilot.press("/", *"trust")
        assert reader.view.position != before
        await pilot.press("escape")
        assert reader.view.position == before
        assert not reader.finding
        await pilot.press("/", *"zzz")
        assert "not found" in reader.found


async def test_note_on_a_quote_is_on_disk_and_on_screen(tmp_path: Path, own_folders: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("J", "J", "a")
        assert isinstance(app.screen, NoteScreen)
        await pilot.press(*"who", "space", *"pays", "escape")
        await pilot.pause()
        (mark,) = (value for key, value in notes(own_folders).items() if key != "article")
        assert mark["note"] == "who pays"
        assert mark["speaker"] == "Ines Calloway"
        assert mark["cue"] == "said"
        assert mark["form"] == "direct"
        assert len(reader.notes.annotations) == 1


async def test_e_edits_dd_deletes_u_brings_back_and_redo_takes_again(
    tmp_path: Path, own_folders: Path
) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("J", "a", *"one", "escape")
        await pilot.press("e", *"two", "escape")
        assert [p.annotation.note for p in reader.notes.annotations] == ["onetwo"]
        await pilot.press("d", "d")
        assert not reader.notes.annotations
        await pilot.press("u")
        assert [p.annotation.note for p in reader.notes.annotations] == ["onetwo"]
        await pilot.press("ctrl+r")
        assert not reader.notes.annotations
        await pilot.press("2", "u")
        assert [p.annotation.note for p in reader.notes.annotations] == ["one"]


async def test_an_empty_note_is_no_note(tmp_path: Path, own_folders: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("J", "a", "escape")
        assert not reader.notes.annotations
        assert notes(own_folders) == {}


COLOURS = [
    ("y", "yellow"),
    ("g", "green"),
    ("b", "blue"),
    ("r", "red"),
    ("p", "purple"),
    ("t", "teal"),
]


@pytest.mark.parametrize(("key", "colour"), COLOURS, ids=[colour for _, colour in COLOURS])
async def test_highlights_in_each_colour(
    key: str, colour: str, tmp_path: Path, own_folders: Path
) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("J", "c", key)
        assert [p.annotation.colour for p in reader.notes.annotations] == [colour]
        await pilot.press("J", "c", "c")
        assert [p.annotation.colour for p in reader.notes.annotations] == [colour] * 2
        await pilot.press("c", "x")
        assert len(reader.notes.annotations) == 1


async def test_a_sentence_is_marked_where_there_is_no_quote(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("G", "c", "y")
        (placed,) = reader.notes.annotations
        assert placed.annotation.exact == "Its ships carried 41,000 people last year."
        assert placed.annotation.kind == "highlight"


async def test_note_on_the_article(tmp_path: Path, own_folders: Path) -> None:
    async with reading(tmp_path) as (_, pilot, _reader):
        await pilot.press("A", *"call", "escape")
        await pilot.pause()
        assert notes(own_folders)["article"]["note"] == "call"


async def test_keys_that_find_nothing_say_so(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        for keys, message in (
            (["e"], "no note here"),
            (["d", "d"], "no note here"),
            (["c", "x"], "no highlight here"),
            (["u"], "nothing to undo"),
            (["ctrl+r"], "nothing to redo"),
        ):
            await pilot.press(*keys)
            assert message in foot(reader)


async def test_sidebar_beside_the_text(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        assert reader.sidebar.display
        await pilot.press("tab")
        assert reader.sidebar.who.has_focus
        await pilot.press("tab")
        assert reader.sidebar.quotes.has_focus
        await pilot.press("tab")
        assert reader.view.has_focus
        await pilot.press("shift+tab")
        assert reader.sidebar.quotes.has_focus
        await pilot.press("w")
        assert not reader.sidebar.display
        assert reader.view.has_focus
        await pilot.press("g", "q")
        assert reader.sidebar.quotes.has_focus
        await pilot.press("g", "r")
        assert reader.view.has_focus


async def test_sidebar_over_the_text_on_a_narrow_screen(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        assert not reader.sidebar.display
        width = reader.view.size.width
        await pilot.press("w")
        assert reader.sidebar.display
        assert reader.sidebar.who.has_focus
        assert reader.view.size.width == width
        assert reader.sidebar.size.width <= 40
        await pilot.press("q")
        assert not reader.sidebar.display
        assert reader.article is not None


async def test_enter_on_a_person_goes_from_mention_to_mention(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("g", "w", "g", "g", "j")
        who = reader.sidebar.who.chosen_item
        starts = [mention.span.start for mention in who.entity.mentions]
        seen = []
        for _ in starts:
            await pilot.press("enter")
            seen.append(reader.view.position)
        assert seen == starts
        await pilot.press("enter")
        assert reader.view.position == starts[0]


async def test_enter_on_a_quote_jumps_to_it(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("g", "q", "G", "enter")
        said = reader.sidebar.quotes.chosen_item
        assert reader.view.current_quote == said.quote
        assert reader.view.has_focus


async def test_groups_fold_and_unfold(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        rows = len(reader.sidebar.who.rows)
        await pilot.press("g", "w", "h")
        assert len(reader.sidebar.who.rows) < rows
        await pilot.press("l")
        assert len(reader.sidebar.who.rows) == rows
        await pilot.press("enter")
        assert len(reader.sidebar.who.rows) < rows


async def test_the_lists_follow_the_text(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("J", "J")
        quote = reader.view.current_quote
        assert reader.sidebar.quotes.chosen_item.quote == quote
        assert reader.sidebar.who.chosen_item.entity.id == quote.speaker


async def test_articles_by_h_and_l_in_the_order_of_the_library(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await pilot.press("enter")
        await settle(app, pilot)
        assert reader.article.title.startswith("Ferry")
        await pilot.press("L")
        await settle(app, pilot)
        assert reader.article.title == "Stone and salt"
        await pilot.press("L")
        await settle(app, pilot)
        assert reader.article.title == "Gulls return"
        await pilot.press("L")
        assert "no article after this one" in foot(reader)
        await pilot.press("2", "H")
        await settle(app, pilot)
        assert reader.article.title.startswith("Ferry")
        await pilot.press("H")
        assert "no article before this one" in foot(reader)
        await pilot.press("g", "l")
        assert app.screen is app.library


async def test_search_in_the_article_jumps(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("s")
        assert isinstance(app.screen, QuotePicker)
        await pilot.press(*"shfat", "enter")
        await pilot.pause()
        assert "shaft" in reader.view.current_quote.hull.of(ARTICLE)


async def test_search_in_the_library_opens_the_article_of_the_quote(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await pilot.press("S", *"quarry", "enter")
        await settle(app, pilot)
        assert reader.article.title == "Stone and salt"
        assert reader.view.current_quote is not None
        await pilot.press("g", "S")
        assert isinstance(app.screen, QuotePicker)
        assert app.screen.state.query == "quarry"


async def test_width_and_theme(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        before = reader.view.column
        await pilot.press("-")
        assert reader.view.column < before
        await pilot.press("+")
        assert reader.view.column == before
        await pilot.press("z", "d")
        assert app.themes.name == "quoth-light"


async def test_the_place_is_kept_for_the_next_time(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(60, 10)) as (_, pilot, reader):
        await pilot.press("G", "q")
        top = reader.view.top_offset
    async with reading(tmp_path, size=(60, 10)) as (_, _, reader):
        assert reader.view.top_offset == top > 0


async def test_q_leaves_and_an_unreadable_file_is_told(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, _):
        (tmp_path / "stone.txt").unlink()
        await pilot.press("j", "enter")
        await settle(app, pilot)
        assert "no such file" in app.screen.query_one(Foot).render().plain
        await pilot.press("q")
        await pilot.pause()
        assert not app.is_running


@pytest.mark.parametrize("key", ["Q", "ctrl+q"])
async def test_quit(key: str, tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, _):
        await pilot.press(key)
        await pilot.pause()
        assert app.return_code == 0


async def test_stale_results_are_dropped(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        other = type(reader.article)("Another text", "Another")
        shown = reader.extraction
        reader.post_message(reader.Extracted(other, type(shown)("Another text")))
        await pilot.pause()
        assert reader.extraction is shown


@pytest.mark.parametrize(("key", "kept"), [("enter", 1), ("escape", 0), ("j", 0)])
async def test_notes_of_an_earlier_version_are_shown_and_asked_about(
    key: str, kept: int, tmp_path: Path
) -> None:
    async with reading(tmp_path) as (_, pilot, _):
        await pilot.press("J", "J", "c", "y")
    async with reading(tmp_path, inserted="Something that was not here.") as (app, pilot, reader):
        assert isinstance(app.screen, AskScreen)
        assert len(reader.notes.annotations) == 1
        await pilot.press(key)
        await pilot.pause()
        assert app.screen is reader
        assert len(reader.notes.annotations) == kept


PASSED_ON = [("J",), ("g", "g"), ("/",), ("G",), ("3", "J"), ("tab",), ("?",), (":",), ("a",)]


@pytest.mark.parametrize("keys", PASSED_ON, ids=" ".join)
async def test_a_key_that_is_no_answer_is_done_and_the_question_comes_again(
    keys: tuple[str, ...], tmp_path: Path
) -> None:
    async with reading(tmp_path) as (_, pilot, _):
        await pilot.press("J", "J", "c", "y")
    async with reading(tmp_path) as (_, pilot, plain):
        await pilot.press(*keys)
        await pilot.pause()
        wanted = seen(plain)
    async with reading(tmp_path, inserted="Something that was not here.") as (app, pilot, reader):
        assert isinstance(app.screen, AskScreen)
        await pilot.press(*keys)
        await pilot.pause()
        assert seen(reader) == wanted
        assert not reader.notes.annotations
    async with reading(tmp_path, inserted="Something that was not here.") as (app, pilot, reader):
        assert isinstance(app.screen, AskScreen)
        assert len(reader.notes.annotations) == 1


def seen(reader: Any) -> tuple[str, str, bool, int | None]:
    """What is in front, what has the focus, whether words are asked for, and the quote."""
    front = reader.app.screen
    return (
        type(front).__name__,
        type(front.focused).__name__,
        reader.finding,
        reader.view.current_number,
    )


async def test_q_leaves_past_the_question(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, _):
        await pilot.press("J", "J", "c", "y")
    async with reading(tmp_path, inserted="Something that was not here.") as (app, pilot, _):
        assert isinstance(app.screen, AskScreen)
        await pilot.press("q")
        await pilot.pause()
        assert app.return_code == 0


def edited_elsewhere(home: Path, old: str, new: str) -> None:
    """Another program writes ``new`` for ``old`` in the one notes file."""
    (path,) = (home / "data" / "quoth" / "notes").glob("*.toml")
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def stored(home: Path) -> list[dict[str, Any]]:
    return [table for words, table in notes(home).items() if words != "article"]


BEHIND = [
    ("c y", ("c", "g"), {"note": "outside", "colour": "green"}),
    ("c x", ("c", "x"), {"note": "outside"}),
    ("d d", ("d", "d"), {"note": "outside", "colour": "yellow"}),
    ("e", ("e", *"!", "escape"), {"note": "one!", "colour": "yellow"}),
]


@pytest.mark.parametrize(("keys", "kept"), [b[1:] for b in BEHIND], ids=[b[0] for b in BEHIND])
async def test_a_key_spares_what_was_written_behind_its_back(
    keys: tuple[str, ...], kept: dict[str, str], tmp_path: Path, own_folders: Path
) -> None:
    async with reading(tmp_path) as (_, pilot, _reader):
        await pilot.press("J", "c", "y", "a", *"one", "escape")
        edited_elsewhere(own_folders, 'note = "one"', 'note = "outside"')
        await pilot.press(*keys)
        await pilot.pause()
        (table,) = stored(own_folders)
        assert {key: table.get(key) for key in kept} == kept
        (path,) = (own_folders / "data" / "quoth" / "notes").glob("*.toml")
        assert "outside" in path.read_text(encoding="utf-8"), "two texts are both kept"


async def test_a_delete_that_is_refused_says_so(tmp_path: Path, own_folders: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("J", "a", *"one", "escape")
        edited_elsewhere(own_folders, 'note = "one"', 'note = "outside"')
        await pilot.press("d", "d")
        assert "changed elsewhere" in foot(reader)
        assert [p.annotation.note for p in reader.notes.annotations] == ["outside"]
        await pilot.press("d", "d")
        assert stored(own_folders) == []


async def test_an_article_note_spares_one_from_elsewhere(tmp_path: Path, own_folders: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("A", *"call", "escape")
        await pilot.press("A", *"er")
        edited_elsewhere(own_folders, 'note = "call"', 'note = "outside"')
        reader.refresh_notes()
        await reader.workers.wait_for_complete()
        await pilot.press("escape")
        await pilot.pause()
        assert notes(own_folders)["article"]["note"] == "caller"
        (path,) = (own_folders / "data" / "quoth" / "notes").glob("*.toml")
        assert '# note, as written elsewhere: "outside"' in path.read_text(encoding="utf-8")
        assert "written elsewhere" in foot(reader)


async def test_a_look_at_the_library_moves_no_ground(tmp_path: Path, own_folders: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await pilot.press("enter")
        await settle(app, pilot)
        await pilot.press("J", "a", *"one", "escape")
        edited_elsewhere(own_folders, 'note = "one"', 'note = "outside"')
        app.service.entry(app.path, reader.article)
        await pilot.press("d", "d")
        assert [table["note"] for table in stored(own_folders)] == ["outside"]


async def test_a_change_from_outside_appears(tmp_path: Path, own_folders: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("J", "a", *"one", "escape")
        await pilot.press("J", "a", *"mine")
        place = reader.view.position
        edited_elsewhere(own_folders, 'note = "one"', 'note = "outside"')
        reader.refresh_notes()
        await reader.workers.wait_for_complete()
        await pilot.pause()
        assert [p.annotation.note for p in reader.notes.annotations] == ["outside"]
        assert isinstance(app.screen, NoteScreen)
        assert reader.view.position == place
        await pilot.press("escape")
        assert sorted(t["note"] for t in stored(own_folders)) == ["mine", "outside"]
        await pilot.press("u")
        assert [t["note"] for t in stored(own_folders)] == ["outside"]


async def test_the_disk_is_looked_at_unasked(
    tmp_path: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quoth.ui.notes.REFRESH_SECONDS", 0.02)
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("J", "c", "y")
        edited_elsewhere(own_folders, 'colour = "yellow"', 'colour = "red"')
        for _ in range(200):
            await pilot.pause(0.02)
            if reader.notes.annotations[0].annotation.colour == "red":
                break
        assert reader.notes.annotations[0].annotation.colour == "red"


async def test_a_look_at_the_disk_that_comes_late_undoes_nothing(
    tmp_path: Path, own_folders: Path
) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("J", "c", "y")
        before = reader.notes
        await pilot.press("c", "g")
        now = reader.notes
        reader.post_message(reader.NotesChanged(reader.article, before, before))
        await pilot.pause()
        assert reader.notes is now


@pytest.mark.parametrize("keys", ["a", "A", "cy", "cx", "e", "dd", "u"])
async def test_before_notes_are_read_keys_say_so(keys: str, tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        reader.notes = None
        await pilot.press(*keys)
        assert app.screen is reader
        assert "still being read" in foot(reader)


async def test_a_file_that_is_not_written_is_told_before_a_note_is_typed(
    tmp_path: Path, own_folders: Path
) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("J", "c", "y")
        edited_elsewhere(own_folders, "version = 1", "version = 9")
        reader.refresh_notes()
        await reader.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("a")
        assert app.screen is reader
        assert "newer quoth" in foot(reader)


@pytest.mark.parametrize("key", ["a", "A"])
async def test_a_note_belongs_to_the_article_it_was_begun_on(
    key: str, tmp_path: Path, own_folders: Path
) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("J", key, *"mine")
        first = reader.article
        reader.show(app.service.load(str(tmp_path / "stone.txt")))
        await settle(app, pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert (reader.notes.annotations, reader.notes.note) == ((), "")
        kept = app.service.store.peek(first)
        assert "mine" in (kept.note, *(p.annotation.note for p in kept.annotations))


async def test_what_could_not_be_saved_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        put = app.service.history.put

        def fail(*values: object, **named: object) -> object:
            raise NotesError("no space left")

        monkeypatch.setattr(app.service.history, "put", fail)
        await pilot.press("J", "a", *"kept", "escape")
        await pilot.pause()
        assert isinstance(app.screen, NoteScreen)
        monkeypatch.setattr(app.service.history, "put", put)
        await pilot.press("escape")
        await pilot.pause()
        assert [placed.annotation.note for placed in reader.notes.annotations] == ["kept"]


async def test_w_says_why_this_speaker_and_follows_the_quote(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("W")
        assert "no quote here" in foot(reader)
        await pilot.press("J", "W")
        sheet = reader.query_one(WhySheet)
        first = reader.view.current_quote
        assert explain(reader.extraction, first) in str(sheet.render())
        await pilot.press("2", "J")
        second = reader.view.current_quote
        assert second != first
        assert explain(reader.extraction, second) in str(sheet.render())
        await pilot.press("escape")
        assert not reader.query(WhySheet)
        await pilot.press("W", "W")
        assert not reader.query(WhySheet)
        await pilot.press("W", "L")
        await settle(app, pilot)
        assert not reader.query(WhySheet)


async def test_why_goes_where_no_quote_is_current(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("J", "W")
        assert reader.query(WhySheet)
        await pilot.press("g", "g")
        assert reader.view.current_quote is None
        assert not reader.query(WhySheet)
