"""The table that ``quoth extract`` prints: the values an article states."""

from __future__ import annotations

from datetime import date

from quoth.core.model import Article
from quoth.core.pipeline import extract
from quoth.output import extraction_table


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
