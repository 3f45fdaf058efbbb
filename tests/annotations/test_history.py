from __future__ import annotations

from dataclasses import replace

import pytest
from tests.annotations.desk import Desk, article

from quoth.annotations.history import History
from quoth.annotations.model import NotesError


@pytest.fixture
def history(desk: Desk) -> History:
    return History(desk.store)


def test_nothing_to_undo(desk: Desk, history: History) -> None:
    assert history.undo(desk.article) is None
    assert history.redo(desk.article) is None


def test_undo_and_redo_walk_the_same_way_twice(desk: Desk, history: History) -> None:
    made = desk.mark("Friday", note="one")
    history.put(desk.article, made)
    texts = [desk.read()]
    history.put(desk.article, replace(made, note="two", colour="red"))
    history.set_article_note(desk.article, "whole", ("sea",))
    history.put(desk.article, desk.mark("The mayor"))
    texts.append(desk.read())
    said = []
    while done := history.undo(desk.article):
        said.append(done.what)
    assert said == [
        "highlight removed",
        "note on the article put back",
        "note put back",
        "note removed",
    ]
    assert desk.store.last(desk.article).annotations == ()
    while history.redo(desk.article):
        pass
    notes = desk.store.open(desk.article)
    assert [p.annotation.note for p in notes.annotations] == ["", "two"]
    assert (notes.note, notes.tags) == ("whole", ("sea",))


@pytest.mark.parametrize(("note", "word"), [("", "highlight"), ("one", "note")])
def test_of_a_quote_the_mark_is_undone_not_the_quote(
    desk: Desk, history: History, note: str, word: str
) -> None:
    history.put(desk.article, replace(desk.mark("Friday", note=note), kind="quote"))
    undone, redone = history.undo(desk.article), history.redo(desk.article)
    assert undone is not None
    assert redone is not None
    assert (undone.what, redone.what) == (f"{word} removed", f"{word} brought back")


def test_a_removed_block_comes_back_with_all_that_a_hand_put_in_it(
    desk: Desk, history: History
) -> None:
    path = desk.by_hand(
        "\n[annotation.a]\nexact = 'The mayor'\nstart = 34\n\n# mine\n[annotation.b]\n"
        "exact = 'Friday' # said twice\n# ask\nrating = 5\nstart = 300\n\n"
        "[annotation.c]\nexact = 'x'\nstart = 400\n"
    )
    before = path.read_bytes()
    history.remove(desk.article, "b")
    assert b"rating" not in path.read_bytes()
    history.undo(desk.article)
    said = path.read_text()
    assert "[annotation.b]\nexact = 'Friday' # said twice\n# ask\nrating = 5\nstart = 300\n" in said
    assert sorted(said.split()) == sorted(before.decode().split())


@pytest.mark.parametrize("words", ["The mayor", "Ines Calloway", "Friday"])
def test_delete_and_undo_leave_the_file_as_it_was(desk: Desk, history: History, words: str) -> None:
    ids = {each: desk.put(each, note=each).id for each in ("The mayor", "Ines Calloway", "Friday")}
    before = desk.read()
    history.remove(desk.article, ids[words])
    assert history.undo(desk.article) is not None
    assert desk.read() == before


def test_an_outside_change_is_left_alone(desk: Desk, history: History) -> None:
    made = desk.mark("Friday", note="one")
    history.put(desk.article, made)
    history.put(desk.article, replace(made, note="two", colour="red"))
    current = desk.another().open(desk.article).annotations[0].annotation
    desk.another().put(desk.article, replace(current, tags=("outside",), colour="blue"))
    done = history.undo(desk.article)
    assert done is not None
    note = done.notes.annotations[0].annotation
    assert (note.note, note.colour, note.tags) == ("one", "blue", ("outside",))
    with pytest.raises(NotesError, match="changed elsewhere"):
        history.undo(desk.article)
    assert len(desk.store.open(desk.article).annotations) == 1


def test_an_edit_begun_before_an_outside_change(desk: Desk, history: History) -> None:
    kept = desk.put("Friday", note="one")
    desk.another().put(desk.article, replace(kept, colour="blue"))
    desk.store.open(desk.article)
    notes = history.put(desk.article, replace(kept, note="two"), base=kept)
    assert notes.annotations[0].annotation.colour == "blue"
    done = history.undo(desk.article)
    assert done is not None
    note = done.notes.annotations[0].annotation
    assert (note.note, note.colour) == ("one", "blue")


def test_a_new_change_ends_redo(desk: Desk, history: History) -> None:
    history.put(desk.article, desk.mark("Friday"))
    history.undo(desk.article)
    history.put(desk.article, desk.mark("The mayor"))
    assert history.redo(desk.article) is None


def test_what_changed_nothing_is_no_step(desk: Desk, history: History) -> None:
    made = desk.mark("Friday", note="one")
    history.put(desk.article, made)
    saved = desk.store.last(desk.article).annotations[0].annotation
    history.put(desk.article, saved)
    history.set_article_note(desk.article, "")
    assert history.undo(desk.article).what == "note removed"  # type: ignore[union-attr]


def test_each_article_has_its_own_steps(desk: Desk, history: History) -> None:
    history.put(desk.article, desk.mark("Friday"))
    other = article("Quite another text.", url=None)
    assert history.undo(other) is None
    assert history.undo(desk.article) is not None


def test_a_step_that_fails_stays(desk: Desk, history: History) -> None:
    history.put(desk.article, desk.mark("Friday"))
    good = desk.read()
    desk.file.write_text("<<<<<<< a\n" + good)
    with pytest.raises(NotesError):
        history.undo(desk.article)
    desk.file.write_text(good)
    assert history.undo(desk.article) is not None


def test_a_delete_spares_what_was_edited_behind_its_back(desk: Desk, history: History) -> None:
    shown = desk.put("Friday", note="one")
    desk.another().put(desk.article, replace(shown, note="outside"), base=shown)
    desk.store.open(desk.article)
    notes = history.remove(desk.article, shown.id, base=shown)
    assert notes.annotations[0].annotation.note == "outside"
    assert "kept" in notes.told
    assert history.undo(desk.article) is None


def test_an_article_note_from_elsewhere_is_not_lost(desk: Desk, history: History) -> None:
    shown = desk.store.set_article_note(desk.article, "one", ("a",))
    desk.another().set_article_note(desk.article, "outside", ("a", "x"))
    desk.store.open(desk.article)
    notes = history.set_article_note(desk.article, "ours", ("a", "b"), base=shown)
    assert (notes.note, notes.tags) == ("ours", ("a", "x", "b"))
    assert "outside" in desk.read()
    done = history.undo(desk.article)
    assert done is not None
    assert (done.notes.note, done.notes.tags) == ("one", ("a", "x"))


def test_undo_leaves_a_tag_from_elsewhere(desk: Desk, history: History) -> None:
    shown = desk.put("Friday", tags=("a",))
    desk.another().put(desk.article, replace(shown, tags=("a", "x")), base=shown)
    history.put(desk.article, replace(shown, tags=("a", "b")), base=shown)
    done = history.undo(desk.article)
    assert done is not None
    assert done.notes.annotations[0].annotation.tags == ("a", "x")
    done = history.redo(desk.article)
    assert done is not None
    assert done.notes.annotations[0].annotation.tags == ("a", "x", "b")
