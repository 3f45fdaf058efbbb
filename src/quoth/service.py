"""What the screens and the commands share: open, extract, index, keep notes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Generic, TypeVar

from quoth.articles.errors import ArticleError
from quoth.articles.library import Entry
from quoth.config import Config
from quoth.core.model import Article, Extraction, Quote
from quoth.core.pace import Stopped
from quoth.core.taggers import Taggers
from quoth.core.text import one_line
from quoth.extractions import Asker, Extractions, Precedence, Stillness
from quoth.files import state_of
from quoth.paths import Folders
from quoth.stops import START, Stop, place_by_offset, place_by_words, stands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quoth.annotations.history import History
    from quoth.annotations.model import Notes
    from quoth.annotations.placemarks import PlaceMarks
    from quoth.annotations.store import NoteStore
    from quoth.articles.positions import Positions
    from quoth.articles.revision import Revision
    from quoth.search.index import QuoteIndex
    from quoth.search.record import QuoteRecord

STANDARD_INPUT = "-"
STILL_OPEN = "the pipe is still open: this is what came by now"
FAST_BYTES = 200_000
"""Up to this size a plain file is loaded before the first page is drawn."""
BEGINNING_BYTES = 400_000
"""Of a longer one so much: some 5 ms of work, more pages than are read before the rest is there."""
CONTEXT_LIMIT = 1_200
"""Code points of context kept on either side of a quote for the picker's preview."""


Stamp = tuple[int, int, int]
"""Inode, size and time of the last change of a file in nanoseconds."""

T = TypeVar("T")


class _Part(Generic[T]):
    """A part of the service, made when it is first needed, once whatever thread needs it.

    (From Python 3.12 on ``functools.cached_property`` holds no lock.)
    """

    def __init__(self, make: Callable[[Service], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __get__(self, service: Service, owner: type[Service]) -> T:
        with service.lock:
            parts = service.__dict__
            if self._make.__name__ not in parts:
                parts[self._make.__name__] = self._make(service)
            made: T = parts[self._make.__name__]
            return made


def fault_of(error: Exception) -> str:
    """A fault of quoth's own in one line."""
    return one_line(f"internal fault: {type(error).__name__}: {error}")


class Service:
    """One per run. Loading and extracting are safe to call from threads."""

    def __init__(
        self, folders: Folders, config: Config | None = None, *, threads: int | None = None
    ) -> None:
        """``threads`` is the number of threads that the learned tagger computes with."""
        self.folders = folders
        self.config = config or Config()
        self.paths: dict[str, str] = {}
        """Where the articles that were opened are, by their id."""
        self._extractions = Extractions(Taggers(self.config.tagger, threads=threads))
        self.lock = RLock()
        self._versions: dict[str, str] = {}
        """The article of which another is a later version, by id."""
        self._told: str | None = None
        """What is wrong with the reading positions, as the reader heard last."""
        self._piped: bytes | None = None
        """What came by standard input, once it was asked for."""
        self._whole = True
        """Whether that was all."""

    @_Part
    def index(self) -> QuoteIndex:
        """The quotes of the articles that were opened."""
        from quoth.search.index import QuoteIndex

        return QuoteIndex()

    @_Part
    def store(self) -> NoteStore:
        """The notes files."""
        from quoth.annotations.store import NoteStore

        return NoteStore(self.folders.notes, self.folders.state)

    @_Part
    def history(self) -> History:
        """Undo and redo of this run's changes to notes."""
        from quoth.annotations.history import History

        return History(self.store)

    @_Part
    def positions(self) -> Positions:
        """Where the reader stopped in each article."""
        from quoth.articles.positions import Positions

        return Positions(self.folders.state)

    @_Part
    def placemarks(self) -> PlaceMarks:
        """The places that the reader marked by a letter."""
        from quoth.annotations.placemarks import PlaceMarks

        return PlaceMarks(self.folders.state)

    def load(self, path: str, *, whole: bool = False) -> Article:
        """The article at ``path``, or on standard input for ``-``.

        A pipe that stays open is read as far as it came, and the article says so in its notice;
        with ``whole`` its end is waited for, however long that takes.

        Raises `quoth.articles.loader.ArticleError` with a one-line reason.
        """
        from quoth.articles.loader import load, load_bytes, read_input

        if path != STANDARD_INPUT:
            return load(Path(path))
        if self._piped is None:
            # Standard input can be read once; a reload shows the same bytes.
            self._piped, self._whole = read_input(whole=whole)
        if not self._piped:
            raise ArticleError("nothing came by standard input, and no file was named")
        article = load_bytes(self._piped, name=None)
        if self._whole:
            return article
        said = [notice for notice in (STILL_OPEN, article.notice) if notice]
        return replace(article, notice="; ".join(said))

    def loads_fast(self, path: str) -> bool:
        """Whether `load` takes a few milliseconds: a small file that needs no parser."""
        if path == STANDARD_INPUT:
            return self._piped is not None and len(self._piped) < FAST_BYTES
        file = Path(path)
        most = {".txt": FAST_BYTES, ".md": FAST_BYTES // 10}.get(file.suffix.lower(), 0)
        return file.is_file() and file.stat().st_size < most

    def beginning(self, path: str) -> tuple[Article, Stop] | None:
        """The first pages of a long plain text, and where the reader stopped in them.

        For the time until the whole is loaded. None where that is needed first: where the text
        may be another than it seems by its beginning, or the reader stopped further down.
        """
        from quoth.articles.loader import load_beginning

        if path == STANDARD_INPUT or not Path(path).is_file():
            return None  # a pipe can be opened once
        known = self.positions.of_file(str(Path(path).absolute()))
        article = load_beginning(Path(path), BEGINNING_BYTES)
        if article is None:
            return None
        if known is None:
            return article, START
        place = place_by_offset(article.text, known)
        return (article, place) if stands(article.text, known) else None

    @property
    def ahead(self) -> Precedence:
        """Of the article that is open, before the survey."""
        return self._extractions.ahead

    @property
    def still(self) -> Stillness:
        """What holds extractions while a key is answered."""
        return self._extractions.still

    def extract(self, article: Article, asker: Asker | None = None) -> Extraction:
        """The article's extraction, from the cache of this run if it was made before.

        Raises `quoth.core.pace.Stopped` when ``asker`` does not want it any more.
        """
        return self._extractions.of(article, asker)

    def remark(self, article: Article) -> str | None:
        """Why an article that was extracted was read by rules, if they were not asked for."""
        return self._extractions.remark(article)

    def place_in(self, article: Article) -> Stop:
        """Where the reader stopped in an article, or in an earlier version of the same file.

        By the words that stood there; where they are gone, by the offset in the version that was
        read, and at the beginning in another.
        """
        known = self.positions.get(article.id)
        if known.state != "unread":
            return place_by_words(article.text, known) or place_by_offset(article.text, known)
        before = self.positions.of_file(file_of(article))
        place = place_by_words(article.text, before) if before else None
        if before is None or place is None:
            return Stop()
        # What was read, or starred, is so in the version of today as well.
        self.positions.put(article.id, replace(before, offset=place.top, current=place.current))
        return place

    def keep_place(self, article: Article, place: Stop, percent: int) -> str | None:
        """Keep where the reader is in an article; why that is not kept, said once."""
        kept = self.positions.get(article.id)
        # A version that was not left yet has no position of its own.
        seen, version = {article.id}, self._versions.get(article.id)
        while kept.state == "unread" and version is not None and version not in seen:
            seen.add(version)
            kept, version = self.positions.get(version), self._versions.get(version)
        kept = kept.reached(place.top, percent, current=place.current, text=article.text)
        self.positions.put(article.id, replace(kept, file=file_of(article)))
        told, self._told = self._told, self.positions.problem
        return self._told if self._told != told else None

    def stamp(self, path: str) -> Stamp | None:
        """What tells one version of a file from the next; None for a pipe, or when it is gone."""
        file = Path(path)
        return state_of(file) if path != STANDARD_INPUT and file.is_file() else None

    def revise(self, old: Article, new: Article) -> tuple[Revision, Notes | None]:
        """What became of a text, and the notes on it: those of ``old``, in the same file.

        None instead of notes where ``new`` is another text rather than another version.
        """
        from quoth.articles.revision import Revision

        revision = Revision(old.text, new.text)
        if not revision.alike:
            return revision, None
        self.store.follow(old, new)
        # Not opened: it may never be shown, if the reader goes on to other things meanwhile.
        return revision, self.store.peek(new)

    def follow(self, old: Article, new: Article) -> None:
        """Let what the reader did in ``old`` go on in ``new``, a later version of the same file.

        The undoing of notes, and what was read or starred; the notes follow by `revise`.
        """
        self.history.follow(old, new)
        if old.id != new.id:
            self._versions[new.id] = old.id

    def keep_notes(self, article: Article) -> str | None:
        """Write down which notes go with this version of a text; why not, if that failed.

        Until then only this run knows it.
        """
        from quoth.annotations.model import NotesError

        try:
            self.store.keep(article)
        except NotesError as error:
            return str(error)
        return None

    def index_quotes(self, article: Article, extraction: Extraction) -> None:
        """Make the quotes of an article searchable; those it had before are replaced."""
        self.index.add(quote_record(article, extraction, quote) for quote in extraction.quotes)

    def survey(
        self, paths: Sequence[str], stop: Callable[[], bool] = lambda: False
    ) -> Iterator[Entry]:
        """What can be said of each article in a list: all heads first, then quotes and notes.

        It gives way to the article on the screen, amid an article too, and ends when ``stop``
        says so.

        Each article is yielded twice, once loaded and once extracted and indexed; one that cannot
        be read once, with its problem.
        """
        readable: list[str] = []
        for path in paths:
            if stop():
                return
            entry = self._surveyed(path, None)
            if entry.problem is None:
                readable.append(path)
            yield entry
        for path in readable:
            self.ahead.wait()
            try:
                yield self._surveyed(path, Asker(stop, behind=True))
            except Stopped:
                return

    def _surveyed(self, path: str, asker: Asker | None) -> Entry:
        """One line of the survey, extracted for ``asker``; whatever goes wrong is that article's
        problem alone."""
        try:
            # Loaded again for the extraction: a large library is never in memory as a whole.
            article = self.load(path)
            self.paths[article.id] = path
            if asker is not None:
                self.index_quotes(article, self.extract(article, asker))
            return self.entry(path, article)
        except ArticleError as error:
            return replace(Entry.of_path(path), problem=str(error))
        except Stopped:
            raise
        except Exception as error:
            return replace(Entry.of_path(path), problem=fault_of(error))

    def entry(self, path: str, article: Article) -> Entry:
        """The line of an article in a list, as far as it is known by now."""
        extraction = self._extractions.known(article)
        quotes = None if extraction is None else len(extraction.quotes)
        notes = len(self.store.peek(article).annotations)
        place = self.positions.get(article.id)
        return Entry.of_article(path, article, place, quotes=quotes, notes=notes)


def file_of(article: Article) -> str:
    """The absolute path of an article's file; empty for a pipe."""
    return str(Path(article.path).absolute()) if article.path else ""


def quote_record(article: Article, extraction: Extraction, quote: Quote) -> QuoteRecord:
    """The plain values that the search index keeps of one quote."""
    from quoth.search.record import QuoteRecord

    speaker = extraction.speaker_of(quote) if quote.certain else None
    around = _context(article.text, quote)
    return QuoteRecord(
        article_id=article.id,
        quote_id=quote.id,
        words=extraction.words_of(quote),
        speaker=speaker.name if speaker else None,
        form=quote.kind,
        outlet=article.outlet,
        title=article.title,
        published=article.published,
        start=quote.hull.start,
        end=quote.hull.end,
        context=around,
    )


def _context(text: str, quote: Quote) -> str:
    start, end = quote.hull
    floor, ceiling = max(0, start - CONTEXT_LIMIT), min(len(text), end + CONTEXT_LIMIT)
    first = text.rfind("\n", floor, start)
    last = text.find("\n", end, ceiling)
    return text[floor if first < 0 else first + 1 : ceiling if last < 0 else last]
