"""Events for the benchmarks: any number of them, the same ones for the same seed."""

from __future__ import annotations

import numpy as np
import pandas as pd

from timeline.curate.model import Lane
from timeline.dates import to_days
from timeline.explore.frame import COLUMNS

LANES = tuple(Lane(f"lane-{number}", f"Lane {number + 1}") for number in range(8))
FIRST, YEARS = to_days(1955, 1, 1), 70
WORDS = ("harbour", "signal", "winter", "archive", "copper", "meadow", "lantern", "railway")
SHARES = {1: 0.3, 2: 0.3, 3: 0.25, 4: 0.1, 5: 0.05}
"""How many events have which importance."""


def events(number: int, seed: int = 1) -> pd.DataFrame:
    """A frame of events over 70 years in 8 lanes; three in twenty are spans."""
    dice = np.random.default_rng(seed)
    starts = np.sort(dice.integers(FIRST, FIRST + YEARS * 365, number))
    is_span = dice.random(number) < 0.15
    ends = starts + np.where(is_span, dice.integers(60, 2500, number), 0)
    given = {
        "id": [f"event-{place}" for place in range(number)],
        "title": [_title(place) for place in range(number)],
        "lane": np.array([lane.id for lane in LANES])[dice.integers(0, len(LANES), number)],
        "status": "happened",
        "status_words": "happened",
        "importance": dice.choice(list(SHARES), number, p=list(SHARES.values())),
        "people": [()] * number,
        "tags": [()] * number,
        "label": (1970 + starts // 365).astype(str),
        "earliest_start": starts,
        "latest_start": starts,
        "earliest_end": ends,
        "latest_end": ends,
        "is_span": is_span,
    }
    blank = {"str": "", "bool": False, "int16": 0}
    filled = {name: given.get(name, blank.get(dtype, "")) for name, (dtype, _) in COLUMNS.items()}
    return pd.DataFrame(filled).astype({name: dtype for name, (dtype, _) in COLUMNS.items()})


def _title(place: int) -> str:
    first, second = WORDS[place % len(WORDS)], WORDS[place // len(WORDS) % len(WORDS)]
    return f"{first.title()} {second} {place}"
