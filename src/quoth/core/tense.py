"""Whether a sentence speaks of what was or of what will be: the way an unmarked day points.

"Voters will decide on Tuesday" and "Voters decided on Tuesday" mean different Tuesdays. The verb
next before the day decides, else the one next after it, within the sentence.
"""

from __future__ import annotations

import re

_REACH = 140
"""Code points looked at on either side."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|[.!?;:“”\n]")
_STOPS = frozenset(
    ". ! ? ; : “ ” \n that who which whose when because while although though whereas".split(" ")
)
_FUTURE = frozenset(
    "will won't won’t we'll we’ll he'll he’ll she'll she’ll they'll they’ll i'll i’ll it'll it’ll "
    "shall would could should may might can must scheduled expected upcoming ahead plans plan "
    "planned planning set due slated hopes hope intends wants going begins starts deadline until "
    "if toward towards looms vowed promised vows pledged deadline awaits anticipated "
    "forthcoming".split()
)
_PAST = frozenset(
    "was were had did has have been said told met won lost held gave took made came went began "
    "became got left led ran saw sent spoke wrote found felt thought brought bought caught chose "
    "drew drove fell fought flew grew heard hit kept knew laid lay let lit paid put quit read rose "
    "sat set sold shot shut spent stood struck swept taught threw understood upheld withdrew wore "
    "broke built cut dealt sought fled slid sank woke ago".split()
) - {"set", "let", "put", "cut", "read", "hit", "quit", "shut"}
_ASKED = frozenset(
    "urged urging urges asked asking asks told called calling invited encouraged encouraging "
    "offered agreed threatened challenged ordered forced required allowed advised proposed".split()
)
"""Before an infinitive these look ahead: "urged them to vote on Tuesday"."""
_NO_VERB = frozenset(
    "need indeed speed feed red bed seed breed proceed exceed succeed united unprecedented hundred "
    "naked sacred wicked armed limited so-called alleged proposed retired".split()
)


def leaning(text: str, start: int, end: int) -> int:
    """1 where the sentence around ``text[start:end]`` looks ahead, -1 where it looks back, else 0.

    Time does not depend on the length of the text.
    """
    before = _WORD.findall(text, max(0, start - _REACH), start)
    return _decided(before[::-1]) or _decided(_WORD.findall(text, end, end + _REACH))


def _decided(words: list[str]) -> int:
    """What the first word that decides says; a participle after "be" leaves it to what precedes."""
    bare = False
    for index, word in enumerate(words[:16]):
        low = word.lower()
        if word == "May":
            continue
        if low in _STOPS:
            return 0
        bare = bare or low == "to"
        if bare and (low in _ASKED or low in {"is", "are"}):
            return 1
        if low in _FUTURE:
            return 1
        if low in _PAST or (low.endswith("ed") and len(low) > 3 and low not in _NO_VERB):
            if "be" in words[max(0, index - 1) : index + 2]:
                continue
            return -1
    return 0
