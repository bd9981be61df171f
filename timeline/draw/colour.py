"""Arithmetic of #rrggbb colours: how two mix, and how well one is told from the other."""

from __future__ import annotations


def mix(colour: str, alpha: float) -> str:
    """A #rrggbb colour at an opacity, as rgba() text that both renderers understand."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha:.3g})"


def blend(one: str, other: str, share: float) -> str:
    """The #rrggbb colour that has a share of the other one and is the first for the rest."""
    places = (1, 3, 5)
    pairs = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in places]
    return "#" + "".join(f"{round(low + (high - low) * share):02x}" for low, high in pairs)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two #rrggbb colours (WCAG 2.2, relative luminance), from 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
