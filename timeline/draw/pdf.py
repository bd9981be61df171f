"""Pages as a PDF: vectors, texts that can be searched and copied, links, and what each part is.

The file is the same bytes for the same pages: no clock is read, and what names it is made of its
contents. It is tagged: who hears it is told headings, texts and, for a picture, its alternative
text, in the order of the parts.
Source: PDF 32000-1:2008, 14.6 to 14.8 (marked content, logical structure, tagged PDF).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import groupby
from typing import Any

from fpdf import FPDF
from fpdf.drawing import ClippingPath, GraphicsContext
from fpdf.prefs import ViewerPreferences

from timeline.draw.brush import Brush, giving_way
from timeline.draw.colour import blend
from timeline.draw.fonts import FACES, FAMILY, drawable
from timeline.draw.leaf import Box, Leaf, Part, around, box_of, start_of
from timeline.draw.pen import BASELINE
from timeline.draw.scene import Line, Shape, Text
from timeline.draw.svg import About

PAPER = "#ffffff"
"""The colour of the paper, with which what is faint is mixed."""

FAINT = 0.28
"""How much of its colour an event keeps that a search does not find."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST_DAY, LAST_DAY = -354_285, 2_932_896
"""The first day of the year 1000 and the last of 9999: PDF writes years with four digits."""


class Document(FPDF):
    """A PDF in points from the upper left corner, each piece of which is told to be something."""

    def __init__(self) -> None:
        super().__init__(unit="pt")
        self.set_margin(0)
        self.set_auto_page_break(False)
        self._marks = 0
        for weight, path in FACES.items():
            self.add_font(f"{FAMILY}{weight}", fname=path)

    def leaf(self, leaf: Leaf) -> None:
        """Begin a page."""
        self.add_page(format=(leaf.width, leaf.height))
        self._marks = 0
        if leaf.title:
            self.start_section(leaf.title)

    @contextmanager
    def tagged(self, role: str, alt: str) -> Iterator[None]:
        """What is drawn inside is one thing of a role."""
        if role == "Artifact":
            self._out("/Artifact BMC")
        else:
            kind = f"/{role}"
            self._add_marked_content(struct_type=kind, mcid=self._marks, alt_text=alt or None)
            self._out(f"{kind} <</MCID {self._marks}>> BDC")
            self._marks += 1
        yield
        self._out("EMC")


def to_pdf(leaves: Iterable[Leaf], about: About, rights: str, day: int) -> bytes:
    """The pages as a file that says what `about` tells of it, under which licence, of which day."""
    pdf = Document()
    pdf.set_title(about.title)
    pdf.set_subject(about.description)
    pdf.set_lang(about.language)
    pdf.set_keywords(rights)
    pdf.set_creation_date(EPOCH + timedelta(days=min(max(day, FIRST_DAY), LAST_DAY)))
    pdf.set_xmp_metadata(about.metadata)
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    for leaf in leaves:
        pdf.leaf(leaf)
        for part in leaf.parts:
            _part(pdf, part, leaf.pt)
    return bytes(pdf.output())


def _part(pdf: Document, part: Part, pt: float) -> None:
    brush = Brush(part, pt)
    if part.name:
        pdf.set_link(name=part.name, x=brush.x(part.left), y=brush.x(part.top))
    with pdf.tagged(part.role, part.alt):
        for is_text, pieces in groupby(_pieces(part), key=lambda piece: piece.is_text):
            draw = _texts if is_text else _paths
            draw(pdf, brush, list(pieces))
    _links(pdf, brush)


@dataclass(frozen=True, slots=True)
class Piece:
    """A shape, and whether it ends at the plot's edges."""

    shape: Shape
    clipped: bool

    @property
    def is_text(self) -> bool:
        """Whether it is a text."""
        return isinstance(self.shape, Text)


def _pieces(part: Part) -> Iterator[Piece]:
    """The shapes of a part from back to front; upright lines give way to the texts over them."""
    boxes = [box_of(text, part) for text in _haloed(part)]
    for group in part.groups:
        for shape in group.shapes:
            drawn = _faint(shape) if group.event in part.dimmed else shape
            lines = giving_way(drawn, part, boxes) if isinstance(drawn, Line) else (drawn,)
            yield from (Piece(each, group.clipped) for each in lines)


def _haloed(part: Part) -> Iterator[Text]:
    shapes = (shape for group in part.groups for shape in group.shapes)
    yield from (shape for shape in shapes if isinstance(shape, Text) and shape.halo)


def _paths(pdf: Document, brush: Brush, pieces: list[Piece]) -> None:
    with pdf.drawing_context() as context:
        for clipped, some in groupby(pieces, key=lambda piece: piece.clipped):
            inside = GraphicsContext()
            if clipped:
                inside.clipping_path = _edge(brush)
            for piece in some:
                inside.add_item(brush.paint(piece.shape), False)
            context.add_item(inside, False)


def _edge(brush: Brush) -> ClippingPath:
    """The edge of the plot, at which what is clipped ends."""
    part, edge = brush.part, ClippingPath()
    left, top, width, height = map(brush.x, (part.left, part.top, part.plot, part.height))
    edge.rectangle(left, top, width, height)
    return edge


def _texts(pdf: Document, brush: Brush, pieces: list[Piece]) -> None:
    for piece in pieces:
        assert isinstance(piece.shape, Text)
        _text(pdf, brush, piece.shape)


def _text(pdf: Document, brush: Brush, text: Text) -> None:
    x, size = start_of(text, brush.part), max(run.size for run in text.runs)
    y = brush.x(brush.part.y(text.y + size * BASELINE))
    for run in text.runs:
        pdf.set_font(f"{FAMILY}{run.weight}", "S" if run.struck else "", run.size * brush.pt)
        pdf.set_text_color(*(int(run.colour[place : place + 2], 16) for place in (1, 3, 5)))
        pdf.text(brush.x(x), y, drawable(run.text))
        x += run.width


def _links(pdf: Document, brush: Brush) -> None:
    """A field to press over each group that leads somewhere; of an event the first is named."""
    named: set[str] = set()
    for group in brush.part.groups:
        box = around(box_of(shape, brush.part) for shape in group.shapes) if group.link else None
        if box is not None:
            alt = group.name if group.link not in named else None
            named.add(group.link)
            pdf.link(*_corners(box, brush), group.link, alt or None)


def _corners(box: Box, brush: Brush) -> tuple[float, float, float, float]:
    width, height = box.right - box.left, box.bottom - box.top
    return brush.x(box.left), brush.x(box.top), brush.x(width), brush.x(height)


def _faint(shape: Shape) -> Shape:
    """A shape in colours that are nearly those of the paper."""
    mixed = partial(blend, PAPER, share=FAINT)
    if isinstance(shape, Text):
        return replace(
            shape, runs=tuple(replace(run, colour=mixed(run.colour)) for run in shape.runs)
        )
    names = [name for name in ("colour", "fill", "stroke") if getattr(shape, name, "")]
    changed: dict[str, Any] = {name: mixed(getattr(shape, name)) for name in names}
    return replace(shape, **changed)
