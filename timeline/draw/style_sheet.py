"""The colours of the themes as custom properties of a style sheet."""

from __future__ import annotations

from dataclasses import fields

from timeline.draw.theme import SHEET, THEMES, Theme

DARK, MORE = "(prefers-color-scheme: dark)", "(prefers-contrast: more)"
UNSAID = ":root:not([data-theme])"

RULES: tuple[tuple[str, str, str], ...] = (
    ("", ":root", "light"),
    (DARK, UNSAID, "dark"),
    (MORE, UNSAID, "contrast"),
    (f"{MORE} and {DARK}", UNSAID, "contrast-dark"),
    ("", ":root[data-theme=light]", "light"),
    ("", ":root[data-theme=dark]", "dark"),
    ("", ":root[data-theme=contrast]", "contrast"),
    (DARK, ":root[data-theme=contrast]", "contrast-dark"),
    ("print", ":root:is(:root, [data-theme])", "sheet"),
)
"""Where each theme holds: media query, selector, theme; later ones win. A page that names no theme
follows the system; high contrast stays as light or dark as the system is; a sheet in a
printer is light, on white."""


def style_sheet(theme: str | None = None) -> str:
    """The custom properties of every theme, as CSS.

    Given the theme that a page names, or an empty text for none, only of those that it can have.
    """
    known, rules = {**THEMES, SHEET.name: SHEET}, []
    for media, selector, name in RULES:
        if theme is not None and media != "print" and not _may_hold(selector, theme):
            continue
        rule = f"{selector} {{ {_properties(known[name])} }}"
        rules.append(f"@media {media} {{ {rule} }}" if media else rule)
    return "\n".join(rules) + "\n"


def _may_hold(selector: str, theme: str) -> bool:
    if selector == UNSAID:
        return not theme
    return "data-theme" not in selector or f"[data-theme={theme}]" in selector


def _properties(theme: Theme) -> str:
    named = {
        field.name.replace("_", "-"): getattr(theme, field.name)
        for field in fields(theme)
        if field.type == "str" and field.name not in ("name", "scheme")
    }
    named |= {f"lane-{index}": colour for index, colour in enumerate(theme.lanes)}
    declared = [f"--{name}: {colour};" for name, colour in named.items()]
    return " ".join([*declared, f"color-scheme: {theme.scheme};"])
