"""A view as one HTML page that needs no server, no other file, and no script to be read.

Picture, list and numbers are written into it. Its script draws any window of the view from the
numbers; without it the picture and the list are whole. Pure: the same view gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from timeline.curate.model import Lane
from timeline.draw.layout import COMPACT_BELOW
from timeline.draw.plates import Plate, plate_class, plate_for
from timeline.draw.plates import style_sheet as plate_styles
from timeline.draw.scene import GUTTER, GUTTER_COMPACT, RIGHT, RIGHT_COMPACT
from timeline.draw.style_sheet import style_sheet as theme_styles
from timeline.draw.theme import LANE_COLOURS
from timeline.publish.alt import short_alt
from timeline.publish.page import page_words
from timeline.publish.page.bundle import bundle
from timeline.publish.page.fonts import font_faces
from timeline.publish.page.legend import legend, statuses
from timeline.publish.page.legend import styles as legend_styles
from timeline.publish.page.listing import Listing, listing
from timeline.publish.page.numbers import numbers
from timeline.publish.page.pack import packed
from timeline.publish.page.pictures import ENTRY, picture
from timeline.publish.page.policy import policy
from timeline.publish.page.shorten import shortened
from timeline.publish.page.squeeze import squeezed_style
from timeline.publish.snapshot import Snapshot

FOLDER = Path(__file__).parent
SCRIPT, LOADER = FOLDER / "scripts" / "page.mjs", FOLDER / "scripts" / "load.mjs"

HEIGHTS = {285: 460.0, 460: 480.0, 620: 480.0, 1000: 540.0}
"""The widths in px for which a picture is placed, and what its lanes may fill at each: less than on
the live page, since a frame in a text is seldom as high as a screen."""

PLATES = tuple(map(plate_for, HEIGHTS))

MOST = 500
"""So many events can be told one by one; the picture of more stands still."""

BUDGET = 300_000
"""What a page should weigh at most in bytes."""


@dataclass(frozen=True, slots=True)
class Level:
    """What may be written into a page: the picture at some widths, and how much of its sources.

    `with_names` are the publishers beside the numbers of sources, `with_remarks` what is said
    against single claims.
    """

    plates: Sequence[Plate]
    with_names: bool = True
    with_remarks: bool = True


LEVELS = (
    Level(PLATES),
    Level(PLATES[::2]),
    Level(PLATES[1:2]),
    Level(PLATES[1:2], with_names=False),
    Level(PLATES[1:2], with_names=False, with_remarks=False),
)
"""From the best to the smallest."""


def document(
    snapshot: Snapshot, address: str = "", frozen: str = "", has_controls: bool = True
) -> str:
    """The page of a view; `address` is where the timeline stands, `frozen` the id of its snapshot.

    The picture is written at as many widths as BUDGET allows, at one at least: its script draws it
    anew for the width there is.
    """
    frame = rows(snapshot)
    told = listing(snapshot, frame)
    whole = len(snapshot.drawn) <= MOST
    parts = _parts(snapshot, told, len(frame), whole) | _standing(snapshot, address, frozen)
    parts["controls"] = has_controls
    drawn = {plate: picture(snapshot, plate, HEIGHTS[plate.plot], parts["alt"]) for plate in PLATES}
    for level in LEVELS:
        pictures = {plate: drawn[plate] for plate in level.plates}
        best = _written(snapshot, parts | {"level": level}, pictures)
        if len(best.encode()) <= BUDGET:
            break
    return best


def rows(snapshot: Snapshot) -> pd.DataFrame:
    """The events that the page tells: all that match, or of very many the first that are seen."""
    if len(snapshot.drawn) <= MOST:
        return snapshot.matching
    return snapshot.first(MOST)


def _parts(snapshot: Snapshot, told: Listing, listed: int, whole: bool) -> dict[str, Any]:
    """What the template needs besides the pictures and what depends on them."""
    language, dataset = snapshot.language, snapshot.dataset
    number = len(snapshot.matching) if whole else snapshot.count
    alt = short_alt(snapshot)
    return {
        "language": language,
        "texts": page_words.texts(language),
        "theme": snapshot.state.theme,
        "title": dataset.title,
        "subtitle": dataset.subtitle,
        "alt": alt,
        "notes": snapshot.notes,
        "lanes": [*_lanes(snapshot)],
        "moves": page_words.moves(snapshot) if whole else [],
        "legend": [*legend(snapshot)],
        "marks": {status: place for place, status in enumerate(statuses(snapshot))},
        "caption": snapshot.caption,
        "known_on": page_words.known_on_words(snapshot),
        "listing": told,
        "cut": page_words.cut_note(listed, number, language),
        "entry_prefix": ENTRY,
        "counted": page_words.counted(snapshot, told),
        "licensed": page_words.licensed(snapshot),
        "packed": _packed(snapshot, alt if whole else None),
        "loader": Markup(bundle(LOADER)),
    }


def _standing(snapshot: Snapshot, address: str, frozen: str) -> dict[str, str]:
    """What the page says of where it stands and of what it is."""
    return {
        "version": page_words.version_words(snapshot) if frozen else "",
        "frozen": page_words.frozen_words(snapshot, frozen),
        "status": f"{address}status/{frozen}" if address else "",
        "address": page_words.view_address(snapshot, address),
    }


def _numbers(snapshot: Snapshot, label: str) -> dict[str, Any]:
    layouts = {plate: snapshot.layout(plate.plot, HEIGHTS[plate.plot]) for plate in PLATES}
    return numbers(snapshot, layouts, label) | {"opened": snapshot.opened}


def _lanes(snapshot: Snapshot) -> Iterator[tuple[int, Lane]]:
    """The lanes of the picture with their numbers in the data set."""
    present = snapshot.index.lanes
    return (each for each in enumerate(snapshot.dataset.lanes) if each[1].id in present)


def _written(snapshot: Snapshot, parts: dict[str, Any], drawn: Mapping[Plate, str]) -> str:
    """The page with some of the pictures."""
    pictures, looks = shortened([*drawn.values()])
    named = [(plate_class(each), Markup(svg)) for each, svg in zip(drawn, pictures, strict=True)]
    fonts = font_faces("".join(_drawn_texts(snapshot)))
    style = squeezed_style(_styles(snapshot, [*drawn])) + looks + fonts
    made: str = _template().render(
        **parts,
        pictures=named,
        style=Markup(style),
        policy=policy(parts["loader"], style, bundle(SCRIPT)),
    )
    return made


def _drawn_texts(snapshot: Snapshot) -> Iterator[str]:
    """What the picture says in any window."""
    yield from snapshot.drawn.frame["title"]
    yield from snapshot.catalogue.lanes.values()
    yield from (era.name for era in snapshot.dataset.eras)
    yield snapshot.today_name


def _styles(snapshot: Snapshot, plates: Sequence[Plate]) -> str:
    """The style sheet but for the looks of the pictures and the fonts."""
    lanes = (number for number, _ in _lanes(snapshot))
    shown = ".plate { display: block }" if len(plates) == 1 else plate_styles(plates)
    sides = (f".{plate_class(each)} {{ padding: {_room(each)} }}" for each in plates)
    own = (FOLDER / "page.css").read_text("utf-8")
    return "\n".join(
        [
            theme_styles(snapshot.state.theme),
            own,
            shown,
            *sides,
            *legend_styles(snapshot),
            *map(_lane_styles, lanes),
        ]
    )


def _room(plate: Plate) -> str:
    """The room beside the plot of a plate, as CSS pads it."""
    is_compact = plate.plot < COMPACT_BELOW
    right, left = (RIGHT_COMPACT, GUTTER_COMPACT) if is_compact else (RIGHT, GUTTER)
    return f"0 {right:g}px 0 {left:g}px"


def _lane_styles(lane: int) -> str:
    """The colour of a lane, and without scripts its link, which leaves its events in the list."""
    return (
        f".k{lane} {{ --lane: var(--lane-{lane % LANE_COLOURS}) }}\n"
        f"body:has(#k{lane}:target) .list li[id^='{ENTRY}']:not(.k{lane}) {{ display: none }}"
    )


def _packed(snapshot: Snapshot, label: str | None) -> str:
    """The script of the page, what it says, and the numbers of a picture with a label, or none."""
    data = None if label is None else _numbers(snapshot, label)
    told = {"data": _json(data), "words": _json(page_words.script_phrases(snapshot))}
    return packed({**told, "script": bundle(SCRIPT)})


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


@cache
def _template() -> Any:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=False,
    )
    return environment.get_template("page.html.jinja")
