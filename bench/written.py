"""A folder of made-up YAML for the benchmarks of reading: any number of events, the same each time.

An event takes 17 to 18 lines and 600 bytes at the average, half of its letters Cyrillic, in the
style of a curator: lists in brackets, folded texts, one to three claims.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bench.generate import LANES, WORDS

SOURCES, PEOPLE = 2_000, 300
FIRST = date(1955, 1, 1)
RUSSIAN = (
    "гавань",
    "сигнал",
    "зима",
    "архив",
    "медь",
    "луг",
    "фонарь",
    "дорога",
    "полёт",
    "съёмка",
)
STATUSES = ("scheduled", "announced", "in-development", "on-hold")


def write(folder: Path, number: int, files: int = 1, seed: int = 1) -> None:
    """Write a data folder of so many events in so many files of events/."""
    (folder / "events").mkdir(parents=True)
    dice = random.Random(seed)
    texts = {
        "timeline": "title: Made up\nview: 1955/2025\nalt: What a curator sees.\n",
        "lanes": "".join(f"- {{id: {lane.id}, name: {lane.name}}}\n" for lane in LANES),
        "people": "".join(f"- {{id: person-{n}, name: Person {n}}}\n" for n in range(PEOPLE)),
        "sources": "".join(map(_source, range(SOURCES))),
    }
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    share = -(-number // files)
    for part in range(files):
        places = range(part * share, min((part + 1) * share, number))
        text = "\n".join("\n".join(_event(place, dice)) + "\n" for place in places)
        (folder / "events" / f"part-{part:03}.yaml").write_text(text, "utf-8")


def _source(number: int) -> str:
    return (
        f"- id: source-{number}\n  title: A report on the {WORDS[number % 8]}, number {number}\n"
        f"  publisher: Paper {number % 40}\n  url: https://example.org/{number}\n"
        f"  published: 2025-01-{number % 28 + 1:02}\n"
    )


def _day(dice: random.Random) -> str:
    return (FIRST + timedelta(days=dice.randrange(70 * 365))).isoformat()


def _event(place: int, dice: random.Random) -> Iterator[str]:
    first, second = dice.choice(WORDS), dice.choice(RUSSIAN)
    yield f"- id: event-{place}"
    yield f"  title: {first.title()} {second} {place}"
    yield f"  lane: {dice.choice(LANES).id}"
    yield f"  kind: {dice.choice(('film', 'event', 'flight'))}"
    yield f"  importance: {dice.randint(1, 5)}"
    yield f"  people: [{', '.join(f'person-{dice.randrange(PEOPLE)}' for _ in range(2))}]"
    yield f"  tags: [{first}, {dice.choice(WORDS)}]"
    yield "  summary: >-"
    for _ in range(2):
        yield f"    {' '.join(dice.choice(RUSSIAN) for _ in range(9)).capitalize()}."
    yield "  claims:"
    *stated, happened = sorted(_day(dice) for _ in range(dice.choice((1, 2, 2, 3))))
    for day in stated:
        yield f"    - date: {_day(dice)[: dice.choice((4, 7, 10))]}"
        yield f"      status: {dice.choice(STATUSES)}"
        yield f"      stated: {day}"
        yield f"      source: source-{dice.randrange(SOURCES)}"
    yield f"    - date: {happened}"
    yield "      status: happened"
    yield f"      source: [source-{dice.randrange(SOURCES)}, source-{dice.randrange(SOURCES)}]"
    if dice.random() < 0.5:
        yield f"      note: {' '.join(dice.choice(RUSSIAN) for _ in range(5)).capitalize()}."
