"""Which file of the notes folder belongs to an article: by what it says, never by its path."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from quoth.annotations.document import FORMAT, MOST_BYTES, Document, read
from quoth.annotations.fields import as_strings
from quoth.core.identity import fold_identity
from quoth.core.model import Article
from quoth.files import FileState, read_bytes

_HEAD_BYTES = 16 * 1024
_BLOCK = b"\n[annotation."
_ID = re.compile(r'\bid[ \t]{0,8}=[ \t]{0,8}"(q1-[0-9a-f]{16})"')
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref|ref_src|cmpid|smid)", re.I)
_SLUG = 60
_UNREADABLE = 3


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of one file says about its article."""

    state: FileState
    id: str | None
    texts: frozenset[str]
    url: str | None
    notes: bool
    """Whether it could be read, and says that it is a notes file."""
    facts: tuple[str, str, str] = ("", "", "")
    """Title and outlet, folded, and the date of the article."""


class Finder:
    """The heads of a folder's files, each read again only when the file has changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._heads: dict[str, Head] = {}
        self._followed: dict[str, str] = {}
        """Names of files by the hash of a text that does not stand in them yet."""

    def follow(self, old: Article, new: Article) -> None:
        """Let the file of ``old`` be the file of ``new``, too, unless that has one of its own."""
        if not self.find(new) and (paths := self.find(old)):
            self._followed[new.text_hash] = paths[0].name

    def follows(self, article: Article) -> bool:
        """Whether the article's file does not name its text yet."""
        name = self._followed.get(article.text_hash)
        head = self._heads.get(name) if name else None
        return head is not None and article.text_hash not in head.texts

    def find(self, article: Article) -> list[Path]:
        """The files of this article, the one that fits best first.

        By a hash in ``texts``, else by ``id``, else by canonical URL; a file that cannot be
        read belongs to the article whose id it shows, or its name ends with. A folder that
        cannot be read has no files.
        """
        self._scan()
        url = canonical_url(article.url)
        mark = f".{short_id(article)}.toml"
        followed = self._followed.get(article.text_hash)
        ranked: list[tuple[int, str]] = []
        for name, head in self._heads.items():
            if not head.notes:
                if name.endswith(mark) or head.id == article.id or name == followed:
                    ranked.append((_UNREADABLE, name))
            elif article.text_hash in head.texts or name == followed:
                ranked.append((0, name))
            elif article.id == head.id:
                ranked.append((1, name))
            elif url and url == head.url:
                ranked.append((2, name))
        if not ranked:
            return []
        # Files of a weaker kind are other texts; two of the same kind are copies.
        best = min(ranked)[0]
        return [self.folder / name for rank, name in sorted(ranked) if rank in (best, _UNREADABLE)]

    def alike(self, article: Article) -> list[Path]:
        """The files of other texts with the same title, outlet and date; by name."""
        self._scan()
        wanted = _facts(article.title, article.outlet, article.published)
        return [
            self.folder / name
            for name, head in sorted(self._heads.items())
            if head.notes and head.facts == wanted and article.text_hash not in head.texts
        ]

    def _scan(self) -> None:
        found: dict[str, Head] = {}
        try:
            with os.scandir(self.folder) as entries:
                for entry in entries:
                    if entry.name.endswith(".toml") and not entry.name.startswith("."):
                        found[entry.name] = self._head(entry)
        except OSError:
            pass
        self._heads = found

    def _head(self, entry: os.DirEntry[str]) -> Head:
        try:
            status = entry.stat()
        except OSError:
            return Head((0, 0, 0), None, frozenset(), None, False)
        state = (status.st_ino, status.st_size, status.st_mtime_ns)
        known = self._heads.get(entry.name)
        if known and known.state == state:
            return known
        return _head_of(Path(entry.path), state)


def _head_of(path: Path, state: FileState) -> Head:
    document = read_head(path)
    if document is None:
        return Head(state, None, frozenset(), None, False)
    if not document.data or document.data.get("format") != FORMAT:
        own_id = _ID.search(document.text)
        return Head(state, own_id[1] if own_id else None, frozenset(), None, False)
    table = document.article
    own, url = table.get("id"), table.get("url")
    return Head(
        state,
        own if isinstance(own, str) else None,
        frozenset(as_strings(table.get("texts"))),
        canonical_url(url) if isinstance(url, str) else None,
        True,
        _facts(table.get("title"), table.get("outlet"), table.get("published")),
    )


def _facts(title: object, outlet: object, published: object) -> tuple[str, str, str]:
    return fold_identity(str(title or "")), fold_identity(str(outlet or "")), str(published or "")


def read_head(path: Path) -> Document | None:
    """The part of a file before its first annotation, or all of it; None if it is unreadable."""
    try:
        raw = read_bytes(path, _HEAD_BYTES)
        cut = raw.find(_BLOCK)
        if cut >= 0:
            document = read(raw[: cut + 1])
            if document.article and document.read_only is None:
                return document
        if len(raw) == _HEAD_BYTES:
            raw = read_bytes(path, MOST_BYTES)
        return read(raw)
    except OSError:
        return None


def short_id(article: Article) -> str:
    """The eight digits of the article's id that end a file's name."""
    return article.id.removeprefix("q1-")[:8]


def file_name(article: Article) -> str:
    """``<published>-<slug>.<id8>.toml``: lower-case ASCII, safe on every file system."""
    plain = unicodedata.normalize("NFKD", article.title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    slug = ""
    for word in words:
        if len(slug) + len(word) >= _SLUG:
            break
        slug += f"-{word}" if slug else word
    date = article.published.isoformat() if article.published else "undated"
    return f"{date}-{slug or 'article'}.{short_id(article)}.toml"


def canonical_url(url: str | None) -> str | None:
    """A web address as it is compared: no fragment, no tracking, host in lower case.

    None for what is no http or https address.
    """
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    place = host.removeprefix("www.") + (f":{port}" if port not in (None, 80, 443) else "")
    kept = [(k, v) for k, v in parse_qsl(parts.query, True) if not _TRACKING.fullmatch(k)]
    return urlunsplit(("https", place, parts.path.rstrip("/"), urlencode(sorted(kept)), ""))
