"""Whether a number without a unit counts something, names something, or is an age."""

from __future__ import annotations

import re

from quoth.core.amounts import AFTER, Part
from quoth.core.nearby import in_address

_MODIFIED = re.compile(r"-(?:plus|odd|some)(?![^\W_])", re.IGNORECASE)
LABELS = frozenset(
    "article section sections chapter title route highway boeing phase room flight channel act no "
    "no. nos. page pages rule level class type number interstate figure table version volume grade "
    "form proposition prop amendment district ward line gate pier apollo psalm vol ch sec par "
    "fig fig. p. pp. ftse nasdaq nikkei s&p fortune "
    "world box suite apartment apt isbn issn tel phone fax call resolution step area size formula "
    "war part windows iphone ios android season episode week day zone tier "
    "category verse catch".split()
)
_TOLD = frozenset("season episode chapter phase part article section volume act number".split())
"""Labels that numbers in words follow too: "season four"."""
_STARTERS = frozenset(
    "in of the about some at all only over nearly almost more and but with for from by just or "
    "another these those when if after before since until as on to between around roughly than is "
    "was were has have had up down under least most that its his her their our which where now "
    "they we he she it there while not".split()
)
_AGED = re.compile(
    r"\b(?:age[sd]?|age\sof|(?:die[sd]|dead|death)\sat|(?:voters|people|those|men|women|adults|anyone"
    r"|everyone|children)\s(?:aged\s)?(?:over|under|above))\s$",
    re.IGNORECASE,
)
_PERSON_IS = re.compile(r"\b(?:[Ss]?[Hh]e|who)\s(?:is|was)\s$")
_AFTER_NAME = re.compile(r"[A-Z][^\W\d_]{1,20}[.]?,\s$")
_BEFORE_MORE = re.compile(r",\s(?!\d)|;\s")
_STREET = re.compile(
    r"\s(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?(?:[A-Z0-9][^\W_]{1,20}\s){0,3}"
    r"(?:Street|Avenue|Road|Drive|Lane|Boulevard|Blvd|Place|Terrace|Square|St\.|Ave\.|Rd\.)"
)


def counts(text: str, part: Part) -> bool:
    """Whether a number without a unit counts something, rather than naming or ordering it."""
    start, end, digits = part.start, part.end, part.amount.digits
    words = text[start:end].lower()
    if words == "one" or (AFTER.match(text, end) and not _MODIFIED.match(text, end)):
        return False
    before = text[max(0, start - 40) : start]
    lead = before.split()[-1].strip('(“"‘').lower() if before.split() else ""
    if lead in LABELS and (digits or text[start].isupper() or lead in _TOLD):
        return False
    return not digits or _digits_count(text, part, before)


def _digits_count(text: str, part: Part, before: str) -> bool:
    digits, end = part.amount.digits, part.end
    after = text[end : end + 40]
    if part.amount.scale:
        return True
    if (digits.startswith("0") and digits[:2] != "0.") or in_address(text, part.start):
        return False
    noun = re.match(r"\s[a-z]{2}", after)
    if "," not in digits and "." not in digits:
        if len(digits) >= 5 and not noun:
            return False
        if len(digits) == 4 and 1900 <= int(digits) < 2100:
            return bool(re.match(r"\s(?:[a-z]{3,20}s|people|men|women|children)\b", after))
    if before.endswith(("(", "[")) and after.startswith((")", "]", ".)")):
        return False
    if after.startswith(")") and "(" not in before:
        return False
    if re.search(r"(?:^|\n)\s{0,8}$", before) and re.match(r"[.)]\s", after):
        return False
    if _STREET.match(text, end) or re.match(r"\s?[-.]?\s?\d{3}[-.\s]\d{4}\b", after):
        return False
    return bool(noun) or not _names(before)


def _names(before: str) -> bool:
    """Whether a capitalised word amid small ones precedes: "the Apollo 11", "uses Windows 10"."""
    words = [word.strip("“\"‘'(") for word in before.split()[-2:]]
    if not words or before[-1:] != " ":
        return False
    last = words[-1]
    if not last[:1].isupper() or last.lower() in _STARTERS or not last[-1].isalpha():
        return False
    return len(words) > 1 and (words[0][:1].islower() or words[0].lower() in _STARTERS)


def is_age(text: str, part: Part) -> bool:
    """ "Pell Arden, 45, said"; "aged 45"; "at the age of 92"; "voters over 65"."""
    before = text[max(0, part.start - 32) : part.start]
    if not part.amount.digits or part.amount.scale or not 0 < part.value < 120 or part.value % 1:
        return False
    after = text[part.end : part.end + 3]
    if _AGED.search(before):
        return True
    if after[:1] in {".", ",", ";"} and _PERSON_IS.search(before):
        return True
    return bool(_AFTER_NAME.search(before)) and bool(_BEFORE_MORE.match(after))
