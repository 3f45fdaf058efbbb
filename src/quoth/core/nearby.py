"""What stands right around an offset."""

from __future__ import annotations

_ADDRESS_SIGNS = ("://", "www.", "@")


def word_before(text: str, at: int) -> str:
    """The word that ends before ``at``, in small letters, without marks at its edges; or ""."""
    words = text[max(0, at - 20) : at].split()
    return words[-1].lower().strip("([“”\"‘’'—–") if words else ""


def in_address(text: str, at: int) -> bool:
    """Whether ``at`` lies within the address of a page or a mail box."""
    lead = text[max(0, at - 100) : at]
    before = "" if lead[-1:].isspace() or not lead else lead.rsplit(maxsplit=1)[-1]
    after = text[at : at + 60].split(maxsplit=1)
    return any(sign in before + (after[0] if after else "") for sign in _ADDRESS_SIGNS)
