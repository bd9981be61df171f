"""What is asked of a file beside the view that it holds, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from timeline.errors import OptionError
from timeline.languages import ENGLISH, Language
from timeline.publish.papers import PAPERS

WIDTHS = (320, 4000)
"""The narrowest and the widest picture, in px: a phone's, and a wall's."""

SCALES = (1, 3)
"""Fewest and most dots that a px has."""

LINES = (0, 12)
"""Fewest and most ruled lines under an event."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a view is to be written.

    `address` is where the timeline stands, such as `https://example.org/`, or an empty text when
    that is not known; `width` is the width of a picture in px and `scale` how many dots each of
    them has; `paper` is a key of PAPERS, `is_paged` whether a picture goes on over pages.
    `controls` is whether a page has buttons for its lanes and its window; `frozen` is the id of the
    snapshot that the file belongs to, or an empty text; `lines` is how many ruled lines are printed
    under each event, for pupils to write on.
    """

    address: str = ""
    width: int = 1400
    scale: float = 1.0
    paper: str = "a4"
    is_paged: bool = False
    controls: bool = True
    frozen: str = ""
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Number:
    """A number between two others; `field` is that of Options, `example` a text that will do."""

    field: str
    kind: type[int] | type[float]
    least: float
    most: float
    example: str

    def read(self, text: str) -> int | float | None:
        """The number, or None if it is none or out of bounds."""
        try:
            number = self.kind(text)
        except ValueError:
            return None
        return number if self.least <= number <= self.most else None

    def limits(self, language: Language) -> str:
        """The bounds in words."""
        bounds = {"least": self.least, "most": self.most}
        if self.kind is int:
            return language.gettext("a whole number from {least} to {most}", **bounds)
        return language.gettext("a number from {least} to {most}", **bounds)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some values, by the texts that stand for them; else as `Number`."""

    field: str
    values: Mapping[str, Any]
    example: str

    def read(self, text: str) -> Any:
        """The value that a text stands for, or None for none."""
        return self.values.get(text)

    def limits(self, language: Language) -> str:
        """All texts that stand for a value."""
        return language.gettext("one of {values}", values=", ".join(self.values))


OPTIONS: Mapping[str, Number | Choice] = {
    "width": Number("width", int, *WIDTHS, "1400"),
    "scale": Number("scale", float, *SCALES, "2"),
    "paper": Choice("paper", {name: name for name in PAPERS}, "a4"),
    "pages": Choice("is_paged", {"1": True, "0": False}, "1"),
    "lines": Number("lines", int, *LINES, "3"),
}
"""The options by their names in an address; none of them is a part of a view's own query."""


def read_options(
    texts: Mapping[str, str], address: str = "", language: Language = ENGLISH
) -> Options:
    """The options that some texts ask for, by name; the others are as they are by default.

    Raises OptionError for a text that cannot be used, with the bounds and an example.
    """
    values = {
        OPTIONS[name].field: _value(name, text, language)
        for name, text in texts.items()
        if name in OPTIONS
    }
    return Options(address=address, **values)


def _value(name: str, text: str, language: Language) -> Any:
    option = OPTIONS[name]
    value = option.read(text)
    if value is None:
        raise OptionError(
            language.gettext(
                "{name}={text} cannot be used: write {limits}, such as {name}={example}.",
                name=name,
                text=text[:40],
                limits=option.limits(language),
                example=option.example,
            )
        )
    return value


def checked(options: Options) -> Options:
    """The options themselves; raises OptionError where one is out of its bounds."""
    for name, value, (least, most) in (
        ("width", options.width, WIDTHS),
        ("scale", options.scale, SCALES),
        ("lines", options.lines, LINES),
    ):
        if not least <= value <= most:
            raise OptionError(
                f"{name} is {value:g}, and goes from {least:g} to {most:g}: "
                f"write {name}={most if value > most else least:g}"
            )
    if options.paper not in PAPERS:
        names = ", ".join(PAPERS)
        raise OptionError(f"paper '{options.paper}' is not known: write one of {names}")
    return options
