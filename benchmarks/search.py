"""How fast the quote search answers, and how often the wanted quote is among the first ten.

    python benchmarks/search.py [--sizes 10000 100000] [--queries 80] [--seed 1]

The corpus is generated: sentences over an invented vocabulary with Zipf frequencies, a fifth of the
words taken from English function words, capitals, names and typographic marks as in copy. A query
takes 3 to 5 words of one quote: as written, in another order, shortened to their beginnings, or
with one or two typing errors (a letter lost, added, changed, or two swapped, anywhere in the word).
Each query is typed letter by letter on a new index, every keystroke is timed, nothing is warmed.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import accumulate

from quoth.search.fold import folded_words
from quoth.search.index import QuoteIndex, QuoteRecord

FUNCTION_WORDS = (
    "the of to and a in that is was he for it with as his on be at by i this had not are but from "
    "or have an they which one you were all her she there would their we him been has when who "
    "will no more if out so said what up its about into than them can only other time new some "
    "could these two may then do first any my now such like our over me even most made after"
).split()
SYLLABLES = (
    "ba bre can cor den dor el fa fen gar gor hal har in ker lan lor ma mer mon na nor ol pa per "
    "pol qua ra ren ri sal sen ser sta ston ta ter thor tor tra u va ven ver wal wen win ys"
).split()
ENDINGS = ("", "", "", "s", "ed", "ing", "er", "ly", "ment", "tion", "ness", "al")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
QUOTES_AN_ARTICLE = 12
KINDS = ("exact", "shuffled", "beginnings", "typos")


def make_vocabulary(rng: random.Random, size: int) -> list[str]:
    """Invented words, shorter ones first as in a language."""
    words: dict[str, None] = {}
    while len(words) < size:
        syllables = 1 + min(3, int(len(words) / size * 4) + rng.randint(0, 1))
        stem = "".join(rng.choice(SYLLABLES) for _ in range(syllables))
        words[stem + rng.choice(ENDINGS)] = None
    return list(words)


def make_records(rng: random.Random, count: int) -> list[QuoteRecord]:
    """Quotes of 6 to 45 words, 12 an article, by speakers of whom a few speak most."""
    content = make_vocabulary(rng, max(4000, int(6 * count**0.75)))
    weights = list(accumulate(1 / (rank + 20) for rank in range(len(content))))
    common = list(accumulate(1 / (rank + 3) for rank in range(len(FUNCTION_WORDS))))
    names = [f"{rng.choice(content).title()} {rng.choice(content).title()}" for _ in range(2000)]
    fame = list(accumulate(1 / (rank + 5) for rank in range(len(names))))
    records = []
    for number in range(count):
        length = max(6, min(45, int(rng.lognormvariate(3.0, 0.45))))
        rare = rng.choices(content, cum_weights=weights, k=length)
        usual = rng.choices(FUNCTION_WORDS, cum_weights=common, k=length)
        words = [a if rng.random() < 0.55 else b for a, b in zip(rare, usual, strict=True)]
        words[0] = words[0].capitalize()
        article = number // QUOTES_AN_ARTICLE
        records.append(
            QuoteRecord(
                article_id=f"q1-{article:016x}",
                quote_id=f"q{number % QUOTES_AN_ARTICLE + 1}",
                words=f"“{' '.join(words)},”",
                speaker=rng.choices(names, cum_weights=fame)[0] if rng.random() < 0.85 else None,
                form=rng.choice(("direct", "indirect", "mixed")),
                outlet=f"Outlet {article % 40}",
                title=" ".join(rare[:6]),
                published=date(2026, 3, 1) - timedelta(days=article % 900),
                start=number % QUOTES_AN_ARTICLE * 400,
                end=number % QUOTES_AN_ARTICLE * 400 + 200,
            )
        )
    return records


def misspell(rng: random.Random, word: str) -> str:
    """The word with one typing error, anywhere."""
    at = rng.randrange(len(word))
    match rng.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + rng.choice(LETTERS) + word[at:]
        case 2:
            return word[:at] + rng.choice(LETTERS) + word[at + 1 :]
        case _:
            at = min(at, len(word) - 2)
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def make_query(rng: random.Random, kind: str, words: list[str]) -> str:
    """A query of this kind for a quote of these folded words."""
    places = sorted(rng.sample(range(len(words)), min(len(words), rng.randint(3, 5))))
    chosen = [words[place] for place in places]
    if kind == "shuffled":
        rng.shuffle(chosen)
    elif kind == "beginnings":
        chosen = [word[: max(3, len(word) * 2 // 3)] for word in chosen]
    elif kind == "typos":
        long = [place for place, word in enumerate(chosen) if len(word) >= 4]
        for place in rng.sample(long, min(len(long), rng.randint(1, 2))):
            chosen[place] = misspell(rng, chosen[place])
    return " ".join(chosen)


def wanted_queries(
    rng: random.Random, records: list[QuoteRecord], count: int
) -> list[tuple[str, QuoteRecord, str]]:
    """Kind, wanted quote, query; as many of each kind, with words enough to tell quotes apart."""
    queries: list[tuple[str, QuoteRecord, str]] = []
    while len(queries) < count:
        record = rng.choice(records)
        words = folded_words(record.words)
        kind = KINDS[len(queries) % len(KINDS)]
        query = make_query(rng, kind, words)
        if sum(word not in FUNCTION_WORDS for word in query.split()) >= 2:
            queries.append((kind, record, query))
    return queries


def timed(call: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def spread(times: Iterable[float]) -> str:
    """Median / p95 / worst in milliseconds."""
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"{statistics.median(ordered):6.2f} / {p95:6.2f} / {ordered[-1]:6.2f}"


def recall(index: QuoteIndex, queries: list[tuple[str, QuoteRecord, str]]) -> dict[str, str]:
    """Of each kind, how often the wanted quote is among the first ten."""
    found = {kind: [0, 0] for kind in KINDS}
    for kind, record, query in queries:
        top = [hit.record for hit in index.search(query, limit=10).hits]
        found[kind][0] += record in top
        found[kind][1] += 1
    return {kind: f"{right} of {of}" for kind, (right, of) in found.items()}


def measure(size: int, query_count: int, seed: int) -> None:
    """One corpus: build it, type every query, print the figures."""
    rng = random.Random(seed)
    records = make_records(rng, size)
    queries = wanted_queries(rng, records, query_count)
    index = QuoteIndex()
    built = timed(lambda: index.add(records))
    gc.collect()
    first = timed(lambda: index.search(""))
    warm = timed(index.warm)
    typed = [query[:end] for _, _, query in queries for end in range(1, len(query) + 1)]
    keys: list[tuple[float, float, str]] = []
    for text in typed:
        processor = time.thread_time()
        wall = timed(lambda text=text: list(index.search(text, limit=50).hits))
        keys.append((wall, (time.thread_time() - processor) * 1000, text))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    vocabulary = len({word for record in records for word in folded_words(record.words)})
    print(f"\n{size:,} quotes, vocabulary {vocabulary:,}; {len(keys):,} keystrokes")
    print(f"  build {built / 1000:.1f} s   first (empty) query {first:.1f} ms   warm {warm:.1f} ms")
    print(f"  memory of the whole process, records included: {memory:.0f} MiB")
    print(f"  keystroke, median / p95 / worst ms: {spread(wall for wall, _, _ in keys)}")
    print(f"    of it processor time:             {spread(cpu for _, cpu, _ in keys)}")
    slowest = sorted(keys, key=lambda key: -key[1])[:5]
    print("    slowest: " + ", ".join(f"{text!r} {cpu:.1f}" for _, cpu, text in slowest))
    print("  wanted quote in the first ten:")
    for kind, figure in recall(index, queries).items():
        print(f"    {kind:<11}{figure}")
    one = records[size // 2]
    replaced = [record for record in records if record.article_id == one.article_id]
    print(f"  replace one article: {timed(lambda: index.add(replaced)):.1f} ms", end="")
    print(f", the search after it {timed(lambda: index.search('the')):.1f} ms")


def main() -> None:
    """Measures each size in turn."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--queries", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, seed {chosen.seed}")
    for size in chosen.sizes:
        measure(size, chosen.queries, chosen.seed)


if __name__ == "__main__":
    main()
