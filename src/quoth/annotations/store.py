"""The notes of articles on disk: read without locks, changed one save at a time, merged by key."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from quoth.annotations.complete import complete, completed
from quoth.annotations.disk import UnwritableError, locked, write
from quoth.annotations.document import MOST_BYTES, Document, block_of, read
from quoth.annotations.draft import Draft, new_document, reading
from quoth.annotations.earlier import Earlier, fits
from quoth.annotations.fields import Fields, as_strings, to_fields
from quoth.annotations.find import Finder, file_name
from quoth.annotations.merge import merge
from quoth.annotations.model import Annotation, Clock, Notes, NotesError, now
from quoth.annotations.view import Source, article_fields, notes_of
from quoth.core.model import Article
from quoth.files import ChangedError, FileState, read_bytes, state_of

_ATTEMPTS = 5
_CACHED = 8

_BOTH = "another text, written elsewhere meanwhile, is kept in the notes file"
_KEPT = "the note was changed elsewhere meanwhile, and is kept"

Change = Callable[[Draft], None]


class NoteStore:
    """Notes as TOML files of one folder; safe to use from several threads and programs.

    ``folder`` holds the files, ``state`` the locks, and the notes as long as ``folder`` cannot
    be written. Nothing is made before the first save.
    """

    def __init__(self, folder: Path, state: Path, *, clock: Clock = now) -> None:
        self.folder = folder
        self.spare = state / "notes"
        self._state = state
        self._clock = clock
        self._main = Finder(folder)
        self._aside = Finder(self.spare)
        self._seen: dict[str, Notes] = {}
        """What the reader was last shown, by article."""
        self._cache: dict[tuple[Path, FileState], Document] = {}
        self._mutex = threading.RLock()

    def open(self, article: Article) -> Notes:
        """The notes of an article as they are on disk now; never raises on what is in them.

        They are what a later save compares with: whoever opens notes shows them.
        """
        with self._mutex:
            notes = self._seen[article.id] = self.peek(article)
            return notes

    def peek(self, article: Article) -> Notes:
        """As `open`, for who does not show the notes: saves go on comparing with what is shown."""
        with self._mutex:
            return notes_of(article, *self._sources(article))

    def earlier(self, article: Article) -> Earlier | None:
        """Notes made on an earlier version of an article that has none of its own.

        Found by title, outlet and date with most of the words around the notes still there; it
        is for the reader to say whether they are meant: see `adopt`.
        """
        with self._mutex:
            if self._main.find(article) or self._aside.find(article):
                return None
            for path in self._main.alike(article):
                document, _ = self._read(path)
                if fits(document, article.text):
                    return Earlier(path, len(document.annotations))
            return None

    def preview(self, article: Article, earlier: Earlier) -> Notes:
        """What `open` would give if the notes of an earlier version were this article's."""
        with self._mutex:
            document, _ = self._read(earlier.path)
            return notes_of(
                article,
                Source(earlier.path, document, None, ()),
                Source(None, Document(""), None, ()),
            )

    def adopt(self, article: Article, earlier: Earlier) -> Notes:
        """Make the notes of an earlier version this article's: its text is added to the file.

        Raises `NotesError` when nothing was written.
        """
        with self._mutex:
            with locked(self._state, earlier.path):
                document, state = self._read(earlier.path)
                if document.read_only:
                    reason = f"{earlier.path.name}: {document.read_only}"
                    raise NotesError(reason)
                draft = Draft(document)
                complete(draft, article, "")
                try:
                    write(earlier.path, draft.result().encode(), state)
                except (ChangedError, UnwritableError) as error:
                    raise NotesError(f"{earlier.path.name}: {error}") from None
            return self.open(article)

    def follow(self, old: Article, new: Article) -> None:
        """Let the notes of ``old`` be those of ``new``, a later version of the same file.

        Nothing is written before the next save, or `keep`. A version with notes of its own has
        those.
        """
        with self._mutex:
            self._main.follow(old, new)
            self._aside.follow(old, new)

    def keep(self, article: Article) -> None:
        """Write into the notes that an article follows that this is one of their texts.

        Raises `NotesError` when nothing was written.
        """
        with self._mutex:
            there = self._main.follows(article)
            if there or self._aside.follows(article):
                # Beside a file that cannot be written none is made only to name a text.
                self._save(article, lambda _: None, "", removing=there)

    def together(self, one: Article, other: Article) -> bool:
        """Whether two articles have their notes in the same files."""
        with self._mutex:
            return all(
                finder.find(one)[:1] == finder.find(other)[:1]
                for finder in (self._main, self._aside)
            )

    def last(self, article: Article) -> Notes:
        """The notes as `open` or a change gave them last, without a look at the disk."""
        with self._mutex:
            return self._seen[article.id] if article.id in self._seen else self.open(article)

    def changed(self, article: Article, shown: Notes) -> bool:
        """Whether the files are others than those that ``shown`` was read from; cheap."""
        with self._mutex:
            states = tuple(
                state_of(paths[0]) if (paths := finder.find(article)) else None
                for finder in (self._main, self._aside)
            )
            return shown.states != states

    def put(
        self,
        article: Article,
        annotation: Annotation,
        *,
        base: Annotation | None = None,
        block: str = "",
    ) -> Notes:
        """Save an annotation, new or changed.

        Only what differs from ``base`` (by default: what this store last read) is written over
        what the file says now. ``block`` is what `block` gave before the annotation was removed.
        Raises `NotesError` when nothing was written.
        """
        with self._mutex:
            base = base or self._last(article, annotation.id)
            was = to_fields(base) if base else {}
            ours = to_fields(annotation) if block else self._stamped(article, annotation, was)
            told = ""

            def change(draft: Draft) -> None:
                nonlocal told
                there = draft.fields(annotation.id)
                if there is None:
                    draft.put(annotation.id, ours, block=block)
                else:
                    merged, other = merge(was, ours, there)
                    told = _BOTH if other else ""
                    draft.put(annotation.id, merged, other_note=other)

            self._save(article, change, annotation.id)
            return replace(self.open(article), told=told)

    def remove(
        self, article: Article, annotation_id: str, *, base: Annotation | None = None
    ) -> Notes:
        """Take an annotation away; one that is no longer as ``base`` is kept, and that is told.

        ``base`` is by default what this store last read. Raises `NotesError` when nothing was
        written.
        """
        with self._mutex:
            base = base or self._last(article, annotation_id)
            told = ""

            def change(draft: Draft) -> None:
                nonlocal told
                there = draft.fields(annotation_id)
                told = _KEPT if there and base and there != to_fields(base) else ""
                if there is not None and not told:
                    draft.remove(annotation_id)

            self._save(article, change, annotation_id, removing=True)
            return replace(self.open(article), told=told)

    def set_article_note(
        self,
        article: Article,
        text: str,
        tags: tuple[str, ...] | None = None,
        *,
        base: Notes | None = None,
    ) -> Notes:
        """Save the note on the article as a whole; ``tags`` None leaves them.

        ``base`` has the note as it was before (by default: as this store last read it). Raises
        `NotesError` when nothing was written.
        """
        with self._mutex:
            base = base or self.last(article)
            was: Fields = {"note": base.note, "tags": list(base.tags)}
            ours = was | to_fields(Annotation(id="", exact="", note=text))
            ours["note"] = text
            if tags is not None:
                ours["tags"] = list(tags)
            told = ""

            def change(draft: Draft) -> None:
                nonlocal told
                there = article_fields(draft.document)
                merged, other = merge(was, ours, there)
                told = _BOTH if other else ""
                _set_article(draft, there, merged, other)

            self._save(article, change, "")
            return replace(self.open(article), told=told)

    def block(self, article: Article, annotation_id: str) -> str:
        """The lines of an annotation's block, for `put` after `remove`; empty if there is none."""
        with self._mutex:
            for finder in (self._aside, self._main):
                document = self._source(finder, article).document
                if annotation_id in document.annotations:
                    return block_of(document, ("annotation", annotation_id))
            return ""

    # Reading

    def _last(self, article: Article, annotation_id: str) -> Annotation | None:
        placed = self.last(article).get(annotation_id)
        return placed.annotation if placed else None

    def _sources(self, article: Article) -> tuple[Source, Source]:
        return self._source(self._main, article), self._source(self._aside, article)

    def _source(self, finder: Finder, article: Article) -> Source:
        paths = finder.find(article)
        if not paths:
            return Source(None, Document(""), None, ())
        document, state = self._read(paths[0])
        return Source(paths[0], document, state, tuple(paths[1:]))

    def _read(self, path: Path) -> tuple[Document, FileState | None]:
        state = state_of(path)
        cached = self._cache.get((path, state)) if state else None
        if cached:
            return cached, state
        try:
            raw = read_bytes(path, MOST_BYTES + 1)
        except OSError as error:
            reason = f"cannot be read: {(error.strerror or 'fault').lower()}"
            return Document("", read_only=reason), state
        if len(raw) > MOST_BYTES:
            return Document("", read_only="larger than 32 MiB"), state
        document = read(raw)
        if state is not None and state == state_of(path):
            self._remember(path, state, document)
        return document, state

    def _remember(self, path: Path, state: FileState, document: Document) -> None:
        while len(self._cache) >= _CACHED:
            del self._cache[next(iter(self._cache))]
        self._cache[path, state] = document

    # Writing

    def _stamped(self, article: Article, annotation: Annotation, was: Fields) -> Fields:
        """The keys to be written, with times, and with a place if a person wrote only words."""
        if annotation.start is None and annotation.text is None:
            annotation = completed(article, annotation)
        fields = to_fields(annotation)
        time = self._clock()
        if not was:
            return {"created": time, "updated": time} | fields
        if fields != was and fields.get("updated") == was.get("updated"):
            fields["updated"] = time
        return fields

    def _save(
        self, article: Article, change: Change, annotation_id: str, removing: bool = False
    ) -> None:
        try:
            self._take_back(article)
            self._commit(self._main, article, change, annotation_id)
        except UnwritableError as error:
            aside = self._source(self._aside, article).document.annotations
            if removing and annotation_id not in aside:
                raise NotesError(f"notes cannot be written: {error}") from None
            try:
                self._commit(self._aside, article, change, annotation_id)
            except UnwritableError as second:
                raise NotesError(f"notes cannot be written: {second}") from None

    def _take_back(self, article: Article) -> None:
        """Bring notes that had to go to the state folder into the notes folder."""
        source = self._source(self._aside, article)
        if source.path is None or source.document.read_only:
            return
        document = source.document

        def change(draft: Draft) -> None:
            for key, table in document.annotations.items():
                ours, there = reading(table), draft.fields(key)
                if there is None:
                    draft.put(key, ours, block=block_of(document, ("annotation", key)))
                elif _newer(ours, there):
                    draft.put(key, ours)
            there = article_fields(draft.document)
            merged, other = merge({}, article_fields(document), there)
            _set_article(draft, there, merged, other)
            texts = as_strings(draft.document.article.get("texts"))
            more = [text for text in as_strings(document.article.get("texts")) if text not in texts]
            if more and article.text_hash in texts:
                draft.set_article({"texts": [*texts, *more]})

        self._commit(self._main, article, change, "")
        if state_of(source.path) == source.state and not document.damages:
            with contextlib.suppress(OSError):
                source.path.unlink()

    def _commit(self, finder: Finder, article: Article, change: Change, annotation_id: str) -> None:
        for _ in range(_ATTEMPTS):
            with self._locked(finder, article) as path:
                source = self._source(finder, article)
                document = source.document
                if source.path is None:
                    document = new_document(article, self._clock())
                if document.read_only:
                    raise NotesError(f"{path.name}: {document.read_only}")
                draft = Draft(document)
                try:
                    change(draft)
                    complete(draft, article, annotation_id)
                    new = draft.result()
                except NotesError as error:
                    raise NotesError(f"{path.name}: {error}") from None
                if source.path is not None and new.text == document.text:
                    return
                with contextlib.suppress(ChangedError):
                    self._remember(path, write(path, new.encode(), source.state), new)
                    return
        raise NotesError(f"{finder.folder.name}: the notes are being changed all the time")

    @contextlib.contextmanager
    def _locked(self, finder: Finder, article: Article) -> Iterator[Path]:
        """Hold the lock of the article's file; making one takes that of the folder first."""
        with contextlib.ExitStack() as stack:
            paths = finder.find(article)
            if not paths:
                stack.enter_context(locked(self._state, finder.folder))
                paths = finder.find(article)
            path = paths[0] if paths else _free(finder.folder / file_name(article))
            stack.enter_context(locked(self._state, path))
            yield path


def _free(path: Path) -> Path:
    """``path``, or with a number before its ending when it is another article's."""
    free, number = path, 1
    while free.exists() or free.is_symlink():
        number += 1
        free = path.with_name(f"{path.stem}-{number}.toml")
    return free


def _newer(ours: Fields, there: Fields) -> bool:
    return "updated" in ours and ("updated" not in there or ours["updated"] > there["updated"])


def _set_article(draft: Draft, there: Fields, merged: Fields, other: str | None) -> None:
    keys = {key: merged.get(key) or None for key in ("tags", "note")}
    changed = {key: value for key, value in keys.items() if value != there.get(key)}
    draft.set_article(changed, other)
