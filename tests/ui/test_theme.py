import subprocess
import sys
from itertools import combinations
from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.style import Style
from textual.color import Color

from quoth.core.span import Span
from quoth.paths import bundled
from quoth.ui.layers import Stretches
from quoth.ui.paint import Brush
from quoth.ui.theme import FALLBACK, Palette, Theme, load_themes, to_textual, variable_defaults
from quoth.ui.themefile import MARKS, ROLES, SPEAKERS, read_themes

SHIPPED = ["ansi", "contrast", "mono", "paper", "quoth-dark", "quoth-light"]
THEMES, PROBLEMS = load_themes([bundled("themes")])
PAINTED = [name for name in SHIPPED if name not in ("ansi", "mono")]

PAIRS = [
    *((("text",), ("background", "surface", "quote-current-bg", *MARKS), 4.5),),
    (("text",), ("hit", "hit-current"), 4.5),
    (SPEAKERS, ("background", "quote-current-bg", "surface", *MARKS), 4.5),
    (("muted", "accent", "good", "warn", "bad"), ("background", "surface"), 4.5),
    (("cue", "source"), ("background", "quote-current-bg"), 4.5),
    (("sign-note", "sign-orphan"), ("background",), 4.5),
    (("faint",), ("background", "surface"), 3.0),
]


def luminance(colour):
    """Relative luminance of WCAG 2.2."""
    parts = [value / 255 for value in (colour.r, colour.g, colour.b)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first, second):
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


# -- shipped themes


def test_the_shipped_themes_are_sound():
    assert PROBLEMS == []
    assert sorted(THEMES) == SHIPPED
    assert {name: THEMES[name].ansi for name in ("ansi", "mono", "paper")} == {
        "ansi": True,
        "mono": True,
        "paper": False,
    }
    assert [name for name in SHIPPED if not THEMES[name].dark] == ["paper", "quoth-light"]


@pytest.mark.parametrize("name", SHIPPED)
def test_every_role_is_set_and_textual_takes_the_theme(name):
    theme = THEMES[name]
    assert set(theme.roles) == set(ROLES)
    variables = to_textual(theme).to_color_system().generate() | to_textual(theme).variables
    assert set(variable_defaults()) <= set(variables)
    painted = to_textual(THEMES["quoth-dark"]).to_color_system().generate()
    assert set(painted) <= set(variables)


@pytest.mark.parametrize("name", PAINTED)
def test_contrast(name):
    theme = THEMES[name]
    poor = [
        f"{front} on {back}: {value:.2f}"
        for fronts, backs, least in PAIRS
        for front in fronts
        for back in backs
        if (value := contrast(theme.colour(front), theme.colour(back))) < least
    ]
    assert poor == []


# Viénot, Brettel and Mollon 1999, on linear RGB, the two common kinds of colour-blindness.
BLIND = {
    "deutan": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
    "protan": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "none": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
}


def seen(colour, kind):
    """CIE L*a*b* of a colour as one sees it who has this kind of colour-blindness."""
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4
        for p in (value / 255 for value in (colour.r, colour.g, colour.b))
    ]
    red, green, blue = (
        max(0.0, sum(a * b for a, b in zip(row, linear, strict=True))) for row in BLIND[kind]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("kind", BLIND)
@pytest.mark.parametrize("name", PAINTED)
def test_speakers_tell_apart(name, kind):
    """From each other and from plain text: five times what is just seen (2.3 in CIE76)."""
    roles = (*SPEAKERS, "text")
    labs = {role: seen(THEMES[name].colour(role), kind) for role in roles}
    close = [
        (first, second, round(distance, 1))
        for first, second in combinations(roles, 2)
        if (distance := dist(labs[first], labs[second])) < 12
    ]
    assert close == []


# -- fewer colours


def reduced(name):
    """The colours of a theme as a terminal of 256 shows them, by role."""
    theme = THEMES[name].fitted(256, THEMES["ansi"])
    numbers = {
        role: theme.colour(role).rich_color.downgrade(ColorSystem.EIGHT_BIT) for role in ROLES
    }
    return {role: Color(*number.get_truecolor()) for role, number in numbers.items()}


ON_256 = [
    (("text",), ("background", "surface", "quote-current-bg", *MARKS), 4.3),
    (("text",), ("hit", "hit-current"), 3.0),
    (SPEAKERS, ("background", "quote-current-bg", "surface"), 4.2),
    (SPEAKERS, MARKS, 3.0),
    (("muted", "accent", "good", "warn", "bad"), ("background", "surface"), 4.5),
    (("cue", "source"), ("background", "quote-current-bg"), 4.2),
    (("faint",), ("background", "surface"), 3.0),
]


@pytest.mark.parametrize("name", PAINTED)
def test_256_colours_keep_roles_readable_and_apart(name):
    colours = reduced(name)
    poor = [
        f"{front} on {back}: {value:.2f}"
        for fronts, backs, least in ON_256
        for front in fronts
        for back in backs
        if (value := contrast(colours[front], colours[back])) < least
    ]
    assert poor == []
    behind = ("background", "surface", "quote-current-bg", "hit", "hit-current", *MARKS)
    assert len({colours[role].hex for role in behind}) == len(behind)
    for kind in BLIND:
        labs = {role: seen(colours[role], kind) for role in (*SPEAKERS, "text")}
        close = [pair for pair in combinations(labs, 2) if dist(*(labs[r] for r in pair)) < 11.9]
        assert close == []


def test_of_sixteen_colours_the_terminals_own_are_used():
    for name in SHIPPED:
        fitted = THEMES[name].fitted(16, THEMES["ansi"])
        assert fitted.ansi
        assert fitted.name == name
    assert THEMES["mono"].fitted(16, THEMES["ansi"]).roles == THEMES["mono"].roles


def test_a_role_set_anew_is_not_the_ancestors_in_256_colours(tmp_path):
    (tmp_path / "own.toml").write_text(
        'inherits = "quoth-dark"\n[roles]\ncue = "#ff0000"\nhit = "#00ff00"\n'
        '[roles-256]\nhit = "#005f00"\nhut = "red"\n'
    )
    themes, problems = load_themes([bundled("themes"), tmp_path])
    fitted = themes["own"].fitted(256, themes["ansi"])
    assert str(fitted.roles["cue"]) == "#ff0000"
    assert str(fitted.roles["hit"]) == "#005f00"
    assert fitted.roles["mark-blue"] == THEMES["quoth-dark"].roles_256["mark-blue"]
    assert len(problems) == 1
    assert "own.toml:7: hut: unknown role" in problems[0]


# -- form and speaker without colour


def test_form_is_told_by_more_than_colour_in_every_theme():
    """Direct speech has its marks, indirect is in italics; what is current is more than a tint."""
    for name in SHIPPED:
        palette = Palette(THEMES[name])
        assert palette.style("cue").underline, name
        assert palette.style("source").bold, name
    for name in ("ansi", "mono"):
        assert Palette(THEMES[name]).style("quote-current-bg").reverse


# -- styles


def test_styles_set_what_their_role_is_for():
    palette = Palette(THEMES["quoth-dark"])
    theme = palette.theme
    assert palette.style("text") == Style(color=theme.colour("text").rich_color)
    assert palette.style("cue") == Style(color=theme.colour("cue").rich_color, underline=True)
    assert palette.style("source").bold
    assert palette.style("quote-current-bg") == Style(
        bgcolor=theme.colour("quote-current-bg").rich_color
    )
    assert palette.style("mark-red").color is None
    assert palette.style("hit").color == theme.colour("text").rich_color
    with pytest.raises(KeyError):
        palette.style("no such role")


def test_mono_says_with_attributes_what_others_say_with_colour():
    palette = Palette(THEMES["mono"])
    assert palette.style("speaker-3").underline
    assert palette.style("quote-current-bg").reverse
    assert palette.style("speech").underline
    assert palette.style("hit").bold
    colours = {palette.style(role).color for role in ROLES} | {
        palette.style(role).bgcolor for role in ROLES
    }
    assert all(colour is None or colour.is_default for colour in colours)


def test_direct_speech_looks_as_text_where_a_theme_says_nothing_else(tmp_path):
    themes, problems = load(
        tmp_path,
        base=f'name = "base"\n[roles]\n{WHOLE}'.replace('speech = "#808080"\n', ""),
        red='inherits = "base"\n[roles]\ntext = "red"\n[roles-256]\ntext = "blue"\n',
        own='inherits = "red"\n[roles]\nspeech = "green underline"\n',
    )
    assert problems == []
    assert [str(themes[name].roles["speech"]) for name in ("base", "red", "own")] == [
        "#808080",
        "red",
        "green underline",
    ]
    assert str(themes["red"].fitted(256, FALLBACK).roles["speech"]) == "blue"
    assert str(themes["own"].fitted(256, FALLBACK).roles["speech"]) == "green underline"


@pytest.mark.parametrize("name", ["ansi", "mono"])
@pytest.mark.parametrize("below", [(), ("speaker-1",), ("quote-current-bg",), ("speech",)])
def test_the_current_hit_stands_out_without_many_colours(name, below):
    """By another ground than the other hits, on plain text, in speech, in the current quote."""
    look = Palette(THEMES[name]).style
    text = "so it was"
    layer = Stretches([0], [9], same=below)
    first = Stretches([0], [2], same=("hit",))
    second = Stretches([6], [9], same=("hit-current",))
    brush = Brush(text, (layer, first, second), look, look("text"), 40)
    painted = [segment.style for segment in brush.paint(Span(0, 9))]
    other, _, current = painted
    assert (other.reverse or False, other.color) != (current.reverse or False, current.color)


def test_a_reversed_background_makes_the_ground_the_ink():
    style = Palette(THEMES["ansi"]).style("mark-green")
    assert style.reverse
    assert style.color is not None
    assert style.color.number == 2
    assert style.bgcolor is None


def test_a_palette_changes_in_place():
    palette = Palette(THEMES["quoth-dark"])
    look = palette.style
    before = look("text")
    palette.use(THEMES["quoth-light"])
    assert look("text") != before


# -- files

WHOLE = "\n".join(f'{role} = "#808080"' for role in ROLES)


def load(tmp_path, **files):
    for name, text in files.items():
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    themes, problems = load_themes([tmp_path])
    return themes, [problem.removeprefix(f"{tmp_path}/") for problem in problems]


def test_a_theme_inherits_what_it_does_not_set(tmp_path):
    themes, problems = load(
        tmp_path,
        base=f'name = "base"\ndark = false\n[roles]\n{WHOLE}',
        mine='name = "mine"\ninherits = "base"\n[roles]\ntext = "#ff0000 bold italic"\n',
    )
    assert problems == []
    assert str(themes["mine"].roles["text"]) == "#ff0000 bold italic"
    assert str(themes["mine"].roles["faint"]) == "#808080"
    assert themes["mine"].dark


def test_a_readers_theme_inherits_from_a_shipped_one_and_may_replace_it(tmp_path):
    (tmp_path / "own.toml").write_text('name = "own"\ninherits = "paper"\n')
    (tmp_path / "paper.toml").write_text(
        'name = "paper"\ndark = false\ninherits = "quoth-light"\n[roles]\ntext = "black"\n'
    )
    themes, problems = load_themes([bundled("themes"), tmp_path])
    assert problems == []
    assert str(themes["own"].roles["text"]) == "black"
    assert themes["own"].roles["line"] == themes["quoth-light"].roles["line"]


def test_the_name_is_the_files_where_none_is_given(tmp_path):
    themes, problems = load(tmp_path, plainfile=f"[roles]\n{WHOLE}")
    assert problems == []
    assert list(themes) == ["plainfile"]


BAD_VALUES = {
    "unknown role": (
        'txet = "red"',
        ':3: txet: unknown role (did you mean "text"?)',
    ),
    "unknown colour": ('text = "rde"', ':3: text: unknown colour "rde" (did you mean "red"?)'),
    "bad hex": ('text = "#12"', ':3: text: unknown colour "#12"'),
    "see-through": (
        'text = "#12345680"',
        ':3: text: "#12345680" cannot be used: the colour must be solid',
    ),
    "transparent": (
        'text = "transparent"',
        ':3: text: "transparent" cannot be used: the colour must be solid',
    ),
    "auto": ('text = "auto"', ':3: text: unknown colour "auto"'),
    "unknown attribute": (
        'text = "red blod"',
        ':3: text: unknown attribute "blod" (did you mean "bold"?)',
    ),
    "no colour": (
        'text = ""',
        ':3: text: must be a colour and attributes, as "#7a4a00 underline"',
    ),
    "not a string": (
        "text = 7",
        ':3: text: must be a colour and attributes, as "#7a4a00 underline"',
    ),
}


@pytest.mark.parametrize(("line", "problem"), BAD_VALUES.values(), ids=BAD_VALUES)
def test_a_bad_value_is_one_line_and_what_is_inherited_holds(tmp_path, line, problem):
    themes, problems = load(
        tmp_path,
        base=f'name = "base"\n[roles]\n{WHOLE}',
        mine=f'inherits = "base"\n[roles]\n{line}\nbackground = "#101010"\n',
    )
    assert problems == [f"mine.toml{problem}"]
    assert str(themes["mine"].roles["text"]) == "#808080"
    assert str(themes["mine"].roles["background"]) == "#101010"


BAD_FILES = {
    "unknown key": (
        'nmae = "x"\ninherits = "base"',
        ':1: nmae: unknown key (did you mean "name"?)',
    ),
    "name": ('name = 3\ninherits = "base"', ":1: name: must be a string"),
    "dark": ('dark = "yes"\ninherits = "base"', ":1: dark: must be true or false"),
    "roles": ('roles = 1\ninherits = "base"', ":1: roles: must be a table"),
    "unknown parent": (
        f'inherits = "bsae"\n[roles]\n{WHOLE}',
        ':1: inherits: no theme "bsae" (did you mean "base"?)',
    ),
    "itself": (f'inherits = "mine"\n[roles]\n{WHOLE}', ":1: inherits: mine from mine: a circle"),
    "empty": ("", ": name: the file holds no theme"),
}


@pytest.mark.parametrize(("text", "problem"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_is_one_line(tmp_path, text, problem):
    themes, problems = load(tmp_path, base=f'name = "base"\n[roles]\n{WHOLE}', mine=text)
    assert problems == [f"mine.toml{problem}"]
    assert "base" in themes


def test_a_circle_of_two_is_reported_for_both(tmp_path):
    themes, problems = load(
        tmp_path,
        one=f'inherits = "two"\n[roles]\n{WHOLE}',
        two='inherits = "one"\n[roles]\ntext = "red"\n',
        three='inherits = "one"\n[roles]\ntext = "blue"\n',
    )
    assert problems == [
        "one.toml:1: inherits: one from two from one: a circle",
        "two.toml:1: inherits: two from one from two: a circle",
    ]
    assert all(set(theme.roles) == set(ROLES) for theme in themes.values())


def test_missing_roles_are_named_and_filled(tmp_path):
    (tmp_path / "mine.toml").write_text('dark = false\n[roles]\ntext = "red"\n')
    themes, problems = load_themes([bundled("themes"), tmp_path])
    assert len(problems) == 1
    assert "mine.toml" in problems[0]
    assert "roles: not set or inherited: muted, faint" in problems[0]
    assert themes["mine"].roles["faint"] == themes["quoth-light"].roles["faint"]
    assert str(themes["mine"].roles["text"]) == "red"
    alone, _ = load_themes([tmp_path])
    assert alone["mine"].roles["faint"] == FALLBACK.roles["faint"]


@pytest.mark.parametrize("raw", [b"name = ", b"\xff\xfe", b"x = " + b"[" * 4000, b"a" * 1_000_002])
def test_an_unreadable_file_is_one_line_and_never_a_crash(tmp_path, raw):
    (tmp_path / "bad.toml").write_bytes(raw)
    themes, problems = load_themes([bundled("themes"), tmp_path])
    assert len(problems) == 1
    assert problems[0].startswith(f"{tmp_path}/bad.toml: ")
    assert sorted(themes) == SHIPPED


def test_absent_folders_hold_no_themes(tmp_path):
    assert load_themes([tmp_path / "absent"]) == ({}, [])


@settings(max_examples=60)
@given(st.text(max_size=20))
def test_any_text_as_a_colour_is_used_or_reported(tmp_path_factory, text):
    import tomli_w

    folder = tmp_path_factory.mktemp("themes")
    document = {"name": "any", "roles": {"text": text}}
    (folder / "any.toml").write_bytes(tomli_w.dumps(document).encode("utf-8", "replace"))
    themes, problems = load_themes([bundled("themes"), folder])
    assert all(len(line.splitlines()) == 1 for line in problems)
    to_textual(themes["any"]).to_color_system().generate()


def test_themes_are_listed_without_textual():
    code = (
        "import sys; from quoth.ui.themefile import read_themes; from quoth.paths import bundled;"
        "print(len(read_themes([bundled('themes')])[0]), 'textual' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(len(SHIPPED)), "False"]


def test_read_themes_gives_what_a_list_needs():
    themes, problems = read_themes([bundled("themes")])
    assert problems == []
    assert {name: theme.dark for name, theme in themes.items()}["paper"] is False
    assert isinstance(THEMES["paper"], Theme)
