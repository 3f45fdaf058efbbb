"""What ``quoth extract`` prints: the values an article states, and the keys of its JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from quoth.articles.loader import load_bytes
from quoth.core.model import Article
from quoth.core.pipeline import extract
from quoth.output import extraction_table, plain_article
from tests.conftest import ROOT


def values_of(text: str) -> list[str]:
    article = Article(text, "A title", published=date(2026, 3, 4))
    lines = list(extraction_table(article, extract(text, published=article.published), width=80))
    return lines[lines.index("Dates") :]


def test_each_value_is_told_once_with_what_it_means() -> None:
    text = (
        "The port shut last week. It must open by 2027, in late May or the same day. About 1,200 "
        "boats and at least 40 crews waited for two to three weeks. It cost £2.4m. It cost £2.4m. "
        "Half the crews left, up to 30 in all, and a 45-year-old cook."
    )
    assert values_of(text) == [
        "Dates",
        "  last week     2026-02-23/2026-03-01",
        "  2027          to 2027",
        "  late May      ~ 2026-05-21/2026-05-31",
        "  the same day",
        "",
        "Figures",
        "  1,200               ~ 1,200",
        "  40                  ≥ 40",
        "  two to three weeks  2 to 3 week",
        "  £2.4m               2,400,000 GBP",
        "  Half                0.5 fraction",
        "  30                  ≤ 30",
        "  45-year-old         45 year of age",
    ]


def keys_of(value: Any, path: str = "") -> Iterator[str]:
    """Every key of a JSON object as docs/json.md writes it: ``quotes[].id``."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from keys_of(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        yield f"{path}[]"
        for inner in value:
            if isinstance(inner, dict):
                yield from keys_of(inner, f"{path}[]")
    else:
        yield path


def test_the_page_on_json_has_every_key() -> None:
    text = "“Danes need 5 boats by 2027,” said Ines Calloway of Denmark. Calloway wept."
    found = set(keys_of(extract(text).to_dict(path="a.txt", title="A title")))
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `([a-z_.\[\]]+)` \|", page, re.MULTILINE))
    spans = {"quotes[].cue[]": "quotes[].cue", "quotes[].source[]": "quotes[].source"}
    assert {spans.get(key, key) for key in found} == told


MARKED = """\
# The harbour plan

Two boats are *not* a service, and https://example.org/a/long/address/of/the/plan/of/the/harbour.

- the older ship, whose shaft was turned in the winter of the year before
  - its shaft
- the newer ship

| Ship | Berths |
| --- | --- |
| 東京 | 12 |
| Gannet | 104 |

```
if tide:

    wait()
```

> Nothing is lost.
"""


def test_lists_tables_and_code_keep_their_shape_in_a_pipe() -> None:
    article = load_bytes(MARKED.encode(), name="plan.md")
    assert list(plain_article(article, width=40)) == [
        "The harbour plan",
        "",
        "Two boats are not a service, and",
        "https://example.org/a/long/address/of/the/plan/of/the/harbour.",
        "",
        "• the older ship, whose shaft was turned",
        "  in the winter of the year before",
        "  • its shaft",
        "• the newer ship",
        "",
        "Ship    Berths",
        "東京    12",
        "Gannet  104",
        "",
        "    if tide:",
        "",
        "        wait()",
        "",
        "> Nothing is lost.",
    ]


def test_a_text_without_a_title_does_not_begin_twice() -> None:
    text = "The ferry company said on Monday that it would cut the service, and that it was sorry."
    article = load_bytes(f"{text} {text}\n\nNobody answered.\n".encode(), name="a.txt")
    assert list(plain_article(article, width=400)) == [f"{text} {text}", "", "Nobody answered."]


@pytest.mark.parametrize(
    ("fields", "begins", "starts"),
    [
        ("title: The wall\n", "# The wall\n\nIt leans.", ["The wall", "", "By Jo Penn", "", "It"]),
        ("title: The wall\n", "It leans.", ["The wall", "", "By Jo Penn", "", "It leans."]),
        ("", "It leans. " * 40, ["By Jo Penn", "", "It leans."]),
        ("", "# The wall\n\nBy Jo Penn\n\nIt leans.", ["The wall", "", "By Jo Penn", "", "It"]),
    ],
    ids=["below the title", "of a text without", "no title", "in the text"],
)
def test_who_wrote_it_is_printed_once(fields: str, begins: str, starts: list[str]) -> None:
    data = f"---\n{fields}author: Jo Penn\n---\n{begins}\n".encode()
    printed = list(plain_article(load_bytes(data, name="wall.md"), width=60))
    assert all(line.startswith(start) for line, start in zip(printed, starts, strict=False))
    assert printed.count("By Jo Penn") == 1
