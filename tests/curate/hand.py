"""Files as people write them: the same kind of data in many layouts, with comments among it."""

from __future__ import annotations

from random import Random
from typing import Any

WORDS = (
    *("film", "космос", "plan", "съёмки", "Ocean's", "Eleven", "1987", "Ж", "№", "a-b", "c_d"),
    *("x:y", "#3", "наука", "12:01", "\U0001f680", "»в«", "0750"),
)
LINE_ENDS = ("\n", "\n", "\n", "\r\n")


def phrase(random: Random, most: int = 8) -> str:
    """A text of a few words."""
    return " ".join(random.choice(WORDS) for _ in range(random.randint(1, most)))


class Hand:
    """Writes one event after another, never in quite the same way."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.dash = self.random.choice((0, 2, 2, 4))
        self.gap = self.random.choice((1, 1, 1, 3))
        self.lines: list[str] = []

    def maybe(self, share: float = 0.2) -> bool:
        return self.random.random() < share

    def remark(self, indent: int) -> None:
        if self.maybe(0.1):
            self.lines.append(" " * indent + f"# {phrase(self.random)} - title: {{x}}")
        if self.maybe(0.05):
            self.lines.append(self.random.choice(("", "   ")))

    def tail(self) -> str:
        return f"{' ' * self.random.randint(2, 6)}# {phrase(self.random)}" if self.maybe() else ""

    def scalar(self, text: str, indent: int, plain: bool = True) -> str:
        """A text on one line or, with what follows the name of its field, on several."""
        style = self.random.choice(("'", '"', "'", ">-", ">", "|", ">+", "escape", "", "", "next"))
        if plain and not set(text) & set(":#'\"[]{},&*!|>%@`»"):
            style = self.random.choice(("", "", style))
        if style[:1] in (">", "|") and style:
            return self.block(text, indent, style)
        if style == "escape":
            return (
                '"'
                + "".join(f"\\U{ord(c):08x}" if ord(c) > 127 else c for c in text).replace(
                    "#", "\\x23"
                )
                + '"'
                + self.tail()
            )
        if style == "next":
            return "\n".join((self.tail(), f"{' ' * indent}'{text.replace(chr(39), chr(39) * 2)}'"))
        if style == '"':
            words = text.split(" ")
            broken = f"\n{' ' * indent}" if self.maybe() else " "
            return '"' + broken.join((" ".join(words[:1]), *words[1:])) + '"' + self.tail()
        if style == "'" or not plain or set(text) & set(":#'\"[]{},&*!|>%@`"):
            return "'" + text.replace("'", "''") + "'" + self.tail()
        return text + self.tail()

    def block(self, text: str, indent: int, style: str) -> str:
        deep = indent + self.random.choice((0, 2))
        pieces = [f"{' ' * deep}{word}" for word in text.split(" ")]
        head = style + self.tail()
        return "\n".join([head, *pieces, *([""] if style == ">+" else [])])

    def field(self, name: str, value: str, indent: int, first: str = "") -> None:
        space = " " * self.random.choice((1, 1, 1, 2, 6))
        written = value if value[:1] == "\n" or not value else f"{space}{value}"
        self.lines += f"{first or ' ' * indent}{name}:{written}".split("\n")

    def brackets(self, items: list[str], indent: int) -> str:
        pad, comma = self.random.choice((("", ", "), (" ", " , "), ("", ",")))
        if self.maybe(0.15):
            comma = f",{self.tail()}\n{' ' * (indent + 1)}"
        return f"[{pad}{comma.join(items)}{pad}]{self.tail()}"

    def dashed(self, name: str, items: list[str], indent: int) -> None:
        self.field(name, self.tail(), indent)
        for item in items:
            self.remark(indent)
            self.lines.append(f"{' ' * (indent + self.dash)}-{' ' * self.gap}{item}")

    def event(self, number: int) -> None:
        """One event; its title and summary are texts, its tags and people lists."""
        inside = 1 + self.gap
        self.remark(0)
        self.field("id", f"event-{number}{self.tail()}", inside, f"-{' ' * self.gap}")
        fields = ["title", "lane", "date", "people", "tags", "summary", "claims", "name"]
        self.random.shuffle(fields)
        for name in fields[: self.random.randint(1, len(fields))]:
            self.remark(inside)
            getattr(self, name)(inside)
        if self.maybe(0.7):
            self.lines.append("")

    def title(self, indent: int) -> None:
        self.field("title", self.scalar(phrase(self.random, 4), indent + 2), indent)

    def lane(self, indent: int) -> None:
        self.field(self.random.choice(("lane", "'lane'", '"lane"')), "films", indent)

    def date(self, indent: int) -> None:
        self.field("date", self.random.choice(("", "~", "1987-08", "'1987'", "2008/.. ")), indent)

    def people(self, indent: int) -> None:
        self.field("people", self.brackets(["a", "'b, c'", "d"], indent), indent)

    def tags(self, indent: int) -> None:
        self.dashed("tags", ["x", "'y: z'  # why", "ж"][: self.random.randint(1, 3)], indent)

    def summary(self, indent: int) -> None:
        self.field("summary", self.scalar(phrase(self.random, 40), indent + 2), indent)

    def claims(self, indent: int) -> None:
        self.field("claims", self.tail(), indent)
        column = indent + self.dash
        for _ in range(self.random.randint(1, 3)):
            if self.maybe():
                self.lines.append(f"{' ' * column}- {{date: 1999,  status: 'x' }}{self.tail()}")
                continue
            self.remark(column)
            self.field("date", "2001" + self.tail(), 0, f"{' ' * column}-{' ' * self.gap}")
            inner = column + 1 + self.gap
            self.field("note", self.scalar(phrase(self.random), inner + 2), inner)
            self.field("source", self.brackets(["s", "t"], inner), inner)

    def name(self, indent: int) -> None:
        self.field("name", self.tail(), indent)
        inner = indent + self.random.choice((1, 2, 4))
        self.field("en", self.scalar(phrase(self.random), inner + 2), inner)
        self.field("ru", self.scalar(phrase(self.random), inner + 2), inner)


def hand_written(seed: int, events: int = 3) -> str:
    """A file of events; with a byte order mark, other line ends or no last one now and then."""
    hand = Hand(seed)
    if hand.maybe(0.5):
        hand.lines.append("# yaml-language-server: $schema=x.json")
    for number in range(events):
        hand.event(number)
    # A text over lines, last in a file without a last line break, reads otherwise below others.
    last = [f"{' ' * (1 + hand.gap)}kind: film"] if hand.maybe(0.3) else [""]
    text = "\n".join([*hand.lines, *last])
    bom = "\ufeff" if hand.maybe(0.1) else ""
    return bom + text.replace("\n", hand.random.choice(LINE_ENDS))


def places(node: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """All paths below a value."""
    steps = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node if isinstance(node, list) else [])
    )
    return [path, *(found for step, value in steps for found in places(value, (*path, step)))]
