"""Themes: roles with checked colours, as Rich styles for painting and as a Textual theme.

A fault in a theme is never fatal: a bad value falls back to what is inherited, a missing role to
quoth's own theme of the same darkness, and each is one line naming file and key.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from rich.style import Style
from textual.color import Color, ColorParseError
from textual.theme import Theme as TextualTheme

from quoth.config import nearest
from quoth.ui.themefile import BACKGROUND_ROLES, OPTIONAL, ROLES, RoleValue, ThemeFile, read_themes

DARK, LIGHT, MONO, ANSI = "quoth-dark", "quoth-light", "mono", "ansi"
"""The themes of the start, of light rooms, of terminals without colour and with sixteen."""

_PLAIN = RoleValue("ansi_default")


@dataclass(frozen=True)
class Theme:
    """Every role with a colour that Textual can parse."""

    name: str
    dark: bool
    roles: Mapping[str, RoleValue]
    roles_256: Mapping[str, RoleValue] = field(default_factory=dict)
    """What takes the place of `roles` where the terminal has but 256 colours.

    For those that its nearest colours would make alike, or unreadable.
    """

    def fitted(self, colours: int, terminal: Theme) -> Theme:
        """The theme on a terminal of so many colours; of sixteen, those of ``terminal``.

        No tint of a page is among the sixteen, and which they are only the terminal knows.
        """
        if colours <= 16 and not self.ansi:
            return replace(self, roles=terminal.roles)
        return replace(self, roles={**self.roles, **self.roles_256}) if colours <= 256 else self

    def colour(self, role: str) -> Color:
        """The colour of ``role``; ``KeyError`` for what is no role."""
        return Color.parse(self.roles[role].colour)

    @property
    def ansi(self) -> bool:
        """Whether it paints with the terminal's own colours on the terminal's background."""
        return self.colour("background").ansi is not None


FALLBACK = Theme("plain", True, dict.fromkeys(ROLES, _PLAIN))
"""What is used where not even the shipped themes can be read."""


def load_themes(folders: Iterable[Path]) -> tuple[dict[str, Theme], list[str]]:
    """Themes of ``folders`` by name (shipped folder first), and a line for each problem."""
    files, problems = read_themes(folders)
    own = {name: _checked(file, file.roles) for name, file in files.items()}
    own_256 = {name: _checked(file, file.roles_256) for name, file in files.items()}
    themes: dict[str, Theme] = {}
    for name, file in files.items():
        line = _line_of_descent(name, files)
        roles, reduced = _resolve(line, own), _reduced(line, own, own_256)
        missing = [role for role in ROLES if role not in roles]
        if missing:
            file.source.report("roles", f"not set or inherited: {', '.join(missing)}")
            base = own.get(DARK if file.dark else LIGHT, {})
            roles = {role: roles.get(role) or base.get(role, _PLAIN) for role in ROLES}
        themes[name] = Theme(name, file.dark, roles, reduced)
    for file in files.values():
        problems += file.source.problems
    return themes, problems


def _checked(file: ThemeFile, roles: Mapping[str, RoleValue]) -> dict[str, RoleValue]:
    """Those of the file's own roles whose colours can be parsed; the others are reported."""
    good: dict[str, RoleValue] = {}
    for role, value in roles.items():
        colour = "ansi_default" if value.colour == "default" else value.colour
        problem = _colour_problem(colour)
        if problem:
            file.source.report(role, problem)
        else:
            good[role] = RoleValue(colour, value.attributes)
    return good


def _colour_problem(text: str) -> str | None:
    try:
        colour = Color.parse(text)
    except ColorParseError as error:
        close = f' (did you mean "{error.suggested_color}"?)' if error.suggested_color else ""
        return f'unknown colour "{text}"{close}'
    if colour.ansi is None and colour.a != 1:
        return f'"{text}" cannot be used: the colour must be solid'
    return None


def _line_of_descent(name: str, files: Mapping[str, ThemeFile]) -> list[str]:
    """``name`` and its ancestors, nearest first; a broken line is reported once."""
    chain: list[str] = []
    at: str | None = name
    while at is not None and at in files:
        if at in chain:
            if at == name:
                files[name].source.report("inherits", " from ".join([*chain, at]) + ": a circle")
            break
        chain.append(at)
        at = files[at].inherits
    if at is not None and at not in files and len(chain) == 1:
        files[name].source.report("inherits", f'no theme "{at}"{nearest(at, list(files))}')
    return chain


Roles = dict[str, RoleValue]


def _resolve(line: list[str], own: Mapping[str, Roles]) -> Roles:
    """The roles of a theme over those of its ancestors."""
    roles: Roles = {}
    for ancestor in reversed(line):
        roles |= own[ancestor]
    return {role: roles[other] for role, other in OPTIONAL.items() if other in roles} | roles


def _reduced(line: list[str], own: Mapping[str, Roles], own_256: Mapping[str, Roles]) -> Roles:
    """The roles for 256 colours; one that a nearer theme sets anew is not its ancestor's."""
    roles: Roles = {}
    for ancestor in reversed(line):
        kept = {role: value for role, value in roles.items() if role not in own[ancestor]}
        roles = kept | own_256[ancestor]
    unset = {r: other for r, other in OPTIONAL.items() if not any(r in own[n] for n in line)}
    return {role: roles[other] for role, other in unset.items() if other in roles} | roles


class Palette:
    """The styles of the theme in use, for widgets that paint their own lines.

    One palette lives as long as the app, so ``palette.style`` may be handed to a widget.
    """

    def __init__(self, theme: Theme) -> None:
        self.use(theme)

    def use(self, theme: Theme) -> None:
        """Gives the styles of ``theme`` from now on."""
        self.theme = theme
        self._styles: dict[str, Style] = {}

    def style(self, role: str) -> Style:
        """Rich style of ``role``, to be added to what lies under it.

        A role of the background sets the background; with ``reverse`` it sets the colour and
        reverses, so that the terminal's own background becomes the text.
        """
        style = self._styles.get(role)
        if style is None:
            style = self._styles[role] = self._make(role)
        return style

    def _make(self, role: str) -> Style:
        attributes = self.theme.roles[role].attributes
        colour = self.theme.colour(role).rich_color
        behind = role in BACKGROUND_ROLES and "reverse" not in attributes
        style = Style(
            color=None if behind else colour,
            bgcolor=colour if behind else None,
            bold="bold" in attributes or None,
            italic="italic" in attributes or None,
            underline="underline" in attributes or None,
            reverse="reverse" in attributes or None,
        )
        if behind and role in ("hit", "hit-current"):
            style += Style(color=self.theme.colour("text").rich_color)
        return style


def _selection(theme: Theme) -> Color:
    return theme.colour("background").blend(theme.colour("accent"), 0.3)


def to_textual(theme: Theme) -> TextualTheme:
    """The theme for Textual: ``$q-<role>``, and its own names mapped."""

    def named(role: str) -> str:
        return theme.colour(role).hex

    return TextualTheme(
        name=theme.name,
        primary=named("accent"),
        secondary=named("accent"),
        accent=named("accent"),
        warning=named("warn"),
        error=named("bad"),
        success=named("good"),
        foreground=named("text"),
        background=named("background"),
        surface=named("surface"),
        panel=named("surface"),
        boost=named("surface"),
        dark=theme.dark,
        ansi=theme.ansi,
        variables=_role_variables(theme) | _stock_variables(theme),
    )


def variable_defaults() -> dict[str, str]:
    """``$q-…`` of every role, for `App.get_theme_variable_defaults`: used before a theme is."""
    return _role_variables(FALLBACK)


def _role_variables(theme: Theme) -> dict[str, str]:
    return {f"q-{role}": theme.colour(role).hex for role in ROLES}


def _stock_variables(theme: Theme) -> dict[str, str]:
    """What Textual's own widgets use, so that they look at home."""

    def named(role: str) -> str:
        return theme.colour(role).hex

    # Textual drops `reverse` from the style of a chosen option; an underline it keeps.
    chosen_style = "bold underline" if theme.ansi else "bold"
    chosen = named("background") if theme.ansi else named("quote-current-bg")
    selection = "ansi_white" if theme.ansi else _selection(theme).hex
    background = named("background")
    # Textual generates these two for other themes only, and its own style sheets ask for them.
    of_terminal = {"ansi-background": background, "ansi-foreground": named("text")}
    return (of_terminal if theme.ansi else {}) | {
        "text-muted": named("muted"),
        "text-disabled": named("faint"),
        "foreground-muted": named("muted"),
        "foreground-disabled": named("faint"),
        "surface-active": named("surface"),
        "border": named("accent"),
        "border-blurred": named("line"),
        "block-cursor-foreground": named("text"),
        "block-cursor-background": chosen,
        "block-cursor-text-style": chosen_style,
        "block-cursor-blurred-foreground": named("text"),
        "block-cursor-blurred-background": named("surface"),
        "block-cursor-blurred-text-style": "none",
        "block-hover-background": named("surface"),
        "scrollbar": named("line"),
        "scrollbar-hover": named("faint"),
        "scrollbar-active": named("muted"),
        "scrollbar-background": background,
        "scrollbar-background-hover": background,
        "scrollbar-background-active": background,
        "scrollbar-corner-color": background,
        "link-color": named("accent"),
        "link-color-hover": named("accent"),
        "link-background-hover": background,
        "footer-background": background,
        "footer-foreground": named("muted"),
        "footer-key-foreground": named("accent"),
        "footer-description-foreground": named("muted"),
        "input-cursor-foreground": background,
        "input-cursor-background": background if theme.ansi else named("text"),
        "input-cursor-text-style": "reverse" if theme.ansi else "none",
        "input-selection-foreground": "ansi_black" if theme.ansi else named("text"),
        "input-selection-background": selection,
        "screen-selection-foreground": "ansi_black" if theme.ansi else named("text"),
        "screen-selection-background": selection,
    }
