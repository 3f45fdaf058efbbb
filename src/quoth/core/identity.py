"""Names for texts: the exact hash of one version, and the id that survives re-wrapping."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def text_hash(text: str) -> str:
    """``sha256:`` and the hex SHA-256 of the frozen text in UTF-8."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def fold_identity(text: str) -> str:
    """The text as it is compared for identity: NFC, single spaces, no invisible characters."""
    return " ".join(unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).split())


def article_id(text: str) -> str:
    """``q1-`` and 16 hex digits; equal for texts that differ in wrapping and white space only."""
    folded = fold_identity(text).encode("utf-8", "surrogatepass")
    return "q1-" + hashlib.sha256(folded).hexdigest()[:16]
