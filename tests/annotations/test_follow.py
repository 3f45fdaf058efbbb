"""Notes follow a text that is edited while it is read: one file, nothing asked, nothing lost."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotations.desk import Desk, article

from quoth.annotations.history import History
from quoth.annotations.model import NotesError
from quoth.core.model import Article
from quoth.files import replace_file

WORDS = "We have waited nineteen winters"


@pytest.fixture
def unnamed(desk: Desk) -> Desk:
    """A desk with an article that has no address, by which notes would be found again."""
    desk.article = article(url=None)
    return desk


def later(desk: Desk, paragraph: str = "A paragraph that was not here before.") -> Article:
    text = desk.article.text.replace("\n\nThe mayor", f"\n\n{paragraph}\n\nThe mayor", 1)
    return replace(desk.article, text=text)


def test_without_following_they_are_only_offered(unnamed: Desk) -> None:
    unnamed.put(WORDS)
    assert unnamed.store.open(later(unnamed)).path is None


def test_the_new_text_has_the_notes_of_the_old_and_nothing_is_written(unnamed: Desk) -> None:
    unnamed.put(WORDS)
    before, new = unnamed.read(), later(unnamed)
    unnamed.store.follow(unnamed.article, new)
    notes = unnamed.store.open(new)
    assert [p.span and p.span.of(new.text) for p in notes.anchored] == [WORDS]
    assert unnamed.store.earlier(new) is None
    assert unnamed.read() == before


def test_a_note_on_the_new_text_goes_into_the_same_file(unnamed: Desk) -> None:
    unnamed.put(WORDS)
    new = later(unnamed)
    unnamed.store.follow(unnamed.article, new)
    unnamed.article = new
    unnamed.put("A paragraph that was not here")
    assert new.text_hash in unnamed.read()
    assert len(unnamed.another().open(new).anchored) == 2


def test_keeping_makes_the_file_that_of_the_new_text(unnamed: Desk) -> None:
    unnamed.put(WORDS)
    new = later(unnamed)
    unnamed.store.follow(unnamed.article, new)
    newer = replace(new, text=new.text.replace("was not here", "is new"))
    unnamed.store.follow(new, newer)  # edited twice before anything was kept
    assert len(unnamed.store.open(newer).anchored) == 1
    unnamed.store.keep(newer)
    unnamed.store.keep(newer)
    assert unnamed.read().count(newer.text_hash) == 1
    assert len(unnamed.another().open(newer).anchored) == 1
    assert unnamed.another().open(new).path is None, "versions that did not last are not kept"


def test_keeping_writes_nothing_where_nothing_follows(unnamed: Desk) -> None:
    unnamed.put(WORDS)
    before = unnamed.read()
    unnamed.store.keep(unnamed.article)
    unnamed.store.keep(later(unnamed))
    assert unnamed.read() == before


def test_a_version_with_notes_of_its_own_has_those(unnamed: Desk) -> None:
    unnamed.put(WORDS)
    old, new = unnamed.article, later(unnamed)
    unnamed.article = new
    unnamed.put("A paragraph that was not here")
    unnamed.store.follow(old, new)
    (placed,) = unnamed.store.open(new).annotations
    assert placed.annotation.exact == "A paragraph that was not here"
    assert len(unnamed.store.open(old).annotations) == 1


def test_a_damaged_file_is_followed_and_never_written(unnamed: Desk) -> None:
    unnamed.put(WORDS)
    new = later(unnamed)
    unnamed.store.follow(unnamed.article, new)
    unnamed.file.write_text("[article\n" + unnamed.read())
    before = unnamed.read()
    assert unnamed.store.open(new).read_only
    with pytest.raises(NotesError):
        unnamed.store.put(new, replace(unnamed.mark(WORDS), note="x"))
    assert unnamed.read() == before


def test_an_unwritable_folder_tells(unnamed: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    unnamed.put(WORDS)
    new = later(unnamed)
    unnamed.store.follow(unnamed.article, new)

    def fail(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("quoth.annotations.disk.replace_file", fail)
    before = unnamed.read()
    with pytest.raises(NotesError, match="cannot be written"):
        unnamed.store.keep(new)
    assert unnamed.read() == before
    assert len(unnamed.store.open(new).anchored) == 1


def test_notes_that_had_to_go_to_the_state_folder_are_kept_there(unnamed: Desk) -> None:
    unnamed.folder.write_text("a file stands where the folder should be")
    unnamed.put(WORDS)
    first, new = unnamed.article, later(unnamed)
    unnamed.store.follow(first, new)
    unnamed.store.keep(new)
    assert len(unnamed.another().open(new).anchored) == 1
    unnamed.folder.unlink()
    unnamed.article = new
    unnamed.put("A paragraph that was not here")
    assert len(unnamed.another().open(new).anchored) == 2
    assert new.text_hash in unnamed.read()
    assert len(unnamed.another().open(first).anchored) == 1, "the old text has its notes, too"


def test_nothing_is_undone_in_another_text(unnamed: Desk) -> None:
    """Brought back there, a note would be lost where it belongs."""
    history = History(unnamed.store)
    note = unnamed.mark(WORDS)
    history.put(unnamed.article, note)
    history.remove(unnamed.article, note.id)
    other = article("Gulls return\n\nNobody counted them.\n", url=None, title="Gulls return")
    history.follow(unnamed.article, other)
    assert history.undo(other) is None
    undone = history.undo(unnamed.article)
    assert undone is not None
    assert [p.annotation.id for p in undone.notes.anchored] == [note.id]


def test_nothing_is_undone_in_a_version_with_notes_of_its_own(unnamed: Desk) -> None:
    history = History(unnamed.store)
    old, new = unnamed.article, later(unnamed)
    history.put(old, unnamed.mark(WORDS))
    unnamed.article = new
    own = unnamed.put("A paragraph that was not here")
    unnamed.store.follow(old, new)
    history.follow(old, new)
    assert history.undo(new) is None
    assert [p.annotation.id for p in unnamed.store.open(new).annotations] == [own.id]
    assert history.undo(old) is not None


def test_what_was_done_in_the_old_text_is_undone_in_the_new(unnamed: Desk) -> None:
    history = History(unnamed.store)
    note = unnamed.mark(WORDS)
    history.put(unnamed.article, note)
    new = later(unnamed)
    unnamed.store.follow(unnamed.article, new)
    history.follow(unnamed.article, new)
    assert history.undo(unnamed.article) is None
    undone = history.undo(new)
    assert undone is not None
    assert undone.notes.annotations == ()
    redone = history.redo(new)
    assert redone is not None
    assert redone.notes.anchored[0].annotation.exact == WORDS
    history.follow(new, replace(new, title="Another title"))
    assert history.undo(new) is not None, "the same words are the same article"


_HEAD = re.compile(r"^\[annotation\.(\w+)\]", re.MULTILINE)
VERSIONS = st.integers(0, 3)
DONE = st.lists(
    st.one_of(
        st.sampled_from([("put", 0), ("folder", 0)]),
        st.sampled_from(["undo", "redo", "remove", "keep", "crash"]).map(lambda name: (name, 0)),
        st.tuples(st.sampled_from(["edit", "elsewhere"]), VERSIONS),
    ),
    min_size=6,
    max_size=14,
)


def on_disk(desk: Desk) -> set[str]:
    """Ids of all annotations in the files of either folder."""
    files = [*desk.folder.glob("*.toml"), *(desk.state / "notes").glob("*.toml")]
    texts = (file.read_text(encoding="utf-8") for file in files)
    return {
        id for text in texts for id in re.findall(r"^\[annotation\.(\w+)\]", text, re.MULTILINE)
    }


@given(DONE)
@settings(max_examples=50, deadline=None)
def test_no_order_of_edits_saves_and_ends_loses_a_note(done: list[tuple[str, int]]) -> None:
    """Two readers, a text that changes, a folder that cannot always be written, a crash."""
    with TemporaryDirectory() as root, pytest.MonkeyPatch.context() as patch:
        desk = Desk(Path(root))
        desk.article = first = article(url=None)
        texts = [first]
        for number in range(3):
            desk.article = texts[-1]
            texts.append(later(desk, f"Paragraph {number} is new here."))
        desk.article = first
        history, alive, shut = History(desk.store), set[str](), False

        def replaced(path: Path, *rest: object) -> object:
            if shut and path.parent == desk.folder:
                raise OSError(30, "Read-only file system")
            return replace_file(path, *rest)  # type: ignore[arg-type]

        patch.setattr("quoth.annotations.disk.replace_file", replaced)
        for name, number in done:
            try:
                if name == "put":
                    made = desk.mark(WORDS, note="x")
                    history.put(desk.article, made)
                    alive.add(made.id)
                elif name == "remove":
                    for placed in desk.store.open(desk.article).annotations[:1]:
                        history.remove(desk.article, placed.annotation.id)
                        alive.discard(placed.annotation.id)
                elif name in ("undo", "redo"):
                    turned = getattr(history, name)(desk.article)
                    if turned and turned.annotation_id:
                        back = turned.notes.get(turned.annotation_id)
                        (alive.add if back else alive.discard)(turned.annotation_id)
                elif name == "keep":
                    desk.store.keep(desk.article)
                elif name == "crash":
                    desk.store = desk.another()
                    history = History(desk.store)
                elif name == "folder":
                    shut = not shut
                elif name == "edit":
                    desk.store.follow(desk.article, texts[number])
                    history.follow(desk.article, texts[number])
                    desk.article = texts[number]
                else:
                    here, desk.article = desk.article, texts[number]
                    made = desk.mark(WORDS)
                    desk.article = here
                    desk.another().put(texts[number], made)
                    alive.add(made.id)
            except NotesError:
                pass
            assert alive <= on_disk(desk)
