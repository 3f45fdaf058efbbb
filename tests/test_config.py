"""Settings: read strictly, reported kindly, never fatal."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth.config import Config, read_config


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert read_config(tmp_path / "config.toml") == (Config(), [])


def test_good_settings_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b'\xef\xbb\xbftheme = "paper"\nwidth = 72\nsidebar = false\ntagger="rules"\n')
    wanted = Config(theme="paper", width=72, sidebar=False, tagger="rules")
    assert read_config(path) == (wanted, [])


BAD = [
    ("unknown", "them = 'paper'", 'unknown key "them" (did you mean "theme"?)'),
    ("type", "sidebar = 1", "sidebar must be true or false"),
    ("bool for int", "width = true", "width must be a whole number"),
    ("range", "width = 101", "width must be 40 to 100"),
    ("margin", "margin = 41", "margin must be 0 to 40"),
    ("spacing", "spacing = 3", "spacing must be 0 to 2"),
    ("language", "hyphenate = 'English'", 'true, false or the code of a language ("de")'),
    ("language's type", "hyphenate = 1", "hyphenate must be"),
    ("nearest", "taggr = 'rules'", 'unknown key "taggr" (did you mean "tagger"?)'),
    ("tagger", "tagger = 'rule'", 'must be "learned" or "rules" (did you mean "rules"?)'),
    ("no tagger", "tagger = 'oracle'", 'tagger must be "learned" or "rules"'),
    ("tagger's type", "tagger = 1", "tagger must be a string"),
    ("clipboard", "clipboard = 'osc'", 'must be one of "auto", "osc52", "command", "file"'),
    ("syntax", "width =", "Invalid value"),
    ("escape", '"\\u001b[31m" = 1', "␛[31m"),
]


@pytest.mark.parametrize(("text", "words"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
def test_bad_settings_are_named_and_the_rest_is_used(text: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text + "\n", encoding="utf-8")
    config, (problem,) = read_config(path)
    assert config == Config()
    assert str(path) in problem
    assert words in problem
    assert problem.isprintable()


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"a = " + b"[" * 5000], ids=["bytes", "deep"])
def test_unreadable_settings_are_reported(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(data)
    config, problems = read_config(path)
    assert config == Config()
    assert len(problems) == 1
