"""Changes to one notes file, and the proof that the new characters say what was meant."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from quoth.annotations.document import (
    FORMAT,
    VERSION,
    Damage,
    Document,
    Edit,
    apply,
    ended,
    insert_table,
    parse,
    remove_table,
    same,
    set_keys,
)
from quoth.annotations.fields import ARTICLE_KEYS, KEYS, Fields, from_table, to_fields
from quoth.annotations.model import NotesError
from quoth.annotations.toml_lines import clean, key_line, to_toml
from quoth.core.model import Article

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLOCK_ID = re.compile(r"\[annotation\.[ \t]{0,8}([\"']?)([^\n\]\"']{1,200})\1[ \t]{0,8}\]")
_TITLE = "# Notes for one article, kept by quoth. Edit freely; comments are kept.\n"


def new_document(article: Article, accessed: Any) -> Document:
    """A notes file without notes."""
    values = {
        "id": article.id,
        "title": article.title,
        "url": article.url,
        "outlet": article.outlet,
        "byline": list(article.byline),
        "published": article.published,
        "accessed": accessed,
        "texts": [article.text_hash],
    }
    head = _TITLE + key_line("format", FORMAT) + key_line("version", VERSION) + "\n[article]\n"
    return parse(head + "".join(key_line(k, _clean(v)) for k, v in values.items() if v))


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    return [clean(item) for item in value] if isinstance(value, list) else value


def reading(table: Any) -> Fields:
    """The keys of a block as they are understood; of one without words, as they stand."""
    if not isinstance(table, dict):
        return {}
    annotation = from_table("", table, lambda _key, _text: None)
    if annotation is None:
        return {key: table[key] for key in KEYS if key in table}
    return to_fields(annotation)


class Draft:
    """A document, the edits to be made in it, and the data it must hold afterwards."""

    def __init__(self, document: Document) -> None:
        self.document = ended(document)
        self._meant: dict[str, Any] = copy.deepcopy(dict(document.data or {}))
        self._edits: list[Edit] = []
        self._blocks: list[Edit] = []

    def fields(self, annotation_id: str) -> Fields | None:
        """What the file says of an annotation now; None when it has none of this id."""
        table = self.document.annotations.get(annotation_id)
        return None if table is None else reading(table)

    def editable(self, annotation_id: str) -> bool:
        """Whether the annotation is one readable block, not an inline table or dotted keys."""
        own = self.document.has_header("annotation", annotation_id)
        return own and annotation_id not in self._damaged

    def set_article(self, values: Mapping[str, Any], other_note: str | None = None) -> None:
        """Give keys of ``[article]`` new values; None takes a key away."""
        table = self._meant.setdefault("article", {})
        self._set(("article",), table, values, ARTICLE_KEYS, other_note)

    def put(
        self, annotation_id: str, fields: Fields, *, block: str = "", other_note: str | None = None
    ) -> None:
        """Make the file say ``fields`` of an annotation.

        ``block`` holds the lines it had before it was removed; ``other_note`` is what another
        program wrote at the same time, and is kept as a comment.
        """
        if damage := self._damaged.get(annotation_id):
            reason = f"the note is unreadable, line {damage.line}: {damage.reason}"
            raise NotesError(reason)
        now = self.fields(annotation_id)
        if now is None:
            self._insert(annotation_id, fields, block)
            return
        values = {key: fields.get(key) for key in KEYS if fields.get(key) != now.get(key)}
        table = self._meant["annotation"][annotation_id]
        path = ("annotation", annotation_id)
        self._set(path, table, values, KEYS, other_note)

    def remove(self, annotation_id: str) -> None:
        """Take an annotation's block away."""
        self._meant["annotation"].pop(annotation_id)
        if not self._meant["annotation"]:
            del self._meant["annotation"]
        self._edits += remove_table(self.document, ("annotation", annotation_id))

    def result(self) -> Document:
        """The document with the edits; raises `NotesError` if it does not say what was meant."""
        # Where both come to one place, a key belongs to the table above the new block.
        text = apply(self.document, [*self._edits, *self._blocks])
        if text == self.document.text and same(self.document.data, self._meant):
            return self.document
        new = parse(text, self.document.bom)
        kept = [d.text.rstrip() for d in new.damages] == [
            d.text.rstrip() for d in self.document.damages
        ]
        if new.read_only or not kept or not same(new.data, self._meant):
            reason = "is written in a way that quoth cannot change line by line"
            raise NotesError(reason)
        return new

    @cached_property
    def _damaged(self) -> dict[str, Damage]:
        headers = ((_BLOCK_ID.match(damage.text), damage) for damage in self.document.damages)
        return {header[2].strip(): damage for header, damage in headers if header}

    def _set(
        self,
        path: tuple[str, ...],
        table: dict[str, Any],
        values: Mapping[str, Any],
        order: list[str],
        other_note: str | None,
    ) -> None:
        for key, value in values.items():
            if value is None:
                table.pop(key, None)
            else:
                table[key] = value
        comments = (
            {"note": f"note, as written elsewhere: {to_toml(other_note)}"} if other_note else {}
        )
        self._edits += set_keys(self.document, path, values, order, comments)

    def _insert(self, annotation_id: str, fields: Fields, block: str) -> None:
        old = parse(block)
        key = annotation_id if _BARE.fullmatch(annotation_id) else to_toml(annotation_id)
        if old.annotations.keys() == {annotation_id}:
            draft = Draft(old)
            draft.put(annotation_id, fields)
            lines = apply(draft.document, draft._edits)
            table = draft._meant["annotation"][annotation_id]
        else:
            lines = f"[annotation.{key}]\n"
            lines += "".join(key_line(k, fields[k]) for k in KEYS if k in fields)
            table = dict(fields)
        lines = lines.replace("\r\n", "\n").replace("\n", self.document.newline)
        self._meant.setdefault("annotation", {})[annotation_id] = table
        before = self._after_start(fields.get("start"))
        self._blocks += insert_table(self.document, lines, before, ("annotation",))

    def _after_start(self, start: int | None) -> tuple[str, ...] | None:
        """The first block of the file that starts after ``start``."""
        if start is None:
            return None
        for entry in self.document.entries:
            if not entry.key and len(entry.table) == 2 and entry.table[0] == "annotation":
                table = self.document.annotations.get(entry.table[1])
                other = table.get("start") if isinstance(table, dict) else None
                if isinstance(other, int) and other > start:
                    return entry.table
        return None
