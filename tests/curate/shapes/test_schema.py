"""The schemas: what editors are told, and that the files in schema/ are current."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given

from tests.test_dates.test_edtf_properties import ACCEPTED
from timeline.curate import model
from timeline.curate.languages import LANGUAGE_PATTERN
from timeline.curate.shapes import events as event_shapes
from timeline.curate.shapes import measures as measure_shapes
from timeline.curate.shapes import models as shapes
from timeline.curate.shapes.fields import LONGEST_NAME, LONGEST_TEXT, MOST_ITEMS
from timeline.curate.shapes.models import Shape
from timeline.curate.shapes.schema import DATES, FILES, json_schema, nested, translatable

ROOT = Path(__file__).parents[3]
SHAPES = [*FILES.values(), *(inner for shape in FILES.values() for inner in nested(shape).values())]
SCALAR = ["string", "integer", "number"]


def mappings(part: Any) -> list[dict[str, Any]]:
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    found = [each for value in inner for each in mappings(value)]
    return [part, *found] if isinstance(part, dict) else found


FOR_CHECK = {"ignore", "checked", "recheck_after"}
"""Fields that only the checks read."""


@pytest.mark.parametrize("name", FILES)
def test_schema_is_draft_07(name: str) -> None:
    made = json_schema(name)
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    text = json.dumps(made)
    assert not [word for word in ("$defs", "prefixItems", "unevaluated") if word in text]


@pytest.mark.parametrize("name", FILES)
def test_schema_refuses_unknown_fields_but_own_ones(name: str) -> None:
    objects = [part for part in mappings(json_schema(name)) if part.get("type") == "object"]
    assert objects
    for part in objects:
        assert part["additionalProperties"] is False
        assert part["patternProperties"]["^x-"] == {}


def test_text_may_be_given_by_language() -> None:
    one, several = json_schema("events")["definitions"]["EventShape"]["properties"]["title"][
        "oneOf"
    ]
    text = {"type": SCALAR, "maxLength": LONGEST_NAME}
    assert one == text
    assert several["patternProperties"] == {LANGUAGE_PATTERN: text, "^x-": {}}
    assert (several["minProperties"], several["additionalProperties"]) == (1, False)


def test_editors_know_how_long_a_text_and_a_list_may_be() -> None:
    event = json_schema("events")["definitions"]["EventShape"]["properties"]
    assert event["summary"]["oneOf"][0]["maxLength"] == LONGEST_TEXT
    assert event["lane"]["maxLength"] == LONGEST_TEXT
    assert event["claims"]["maxItems"] == event["tags"]["maxItems"] == MOST_ITEMS


def test_what_is_verbatim_is_not_given_by_language() -> None:
    quote = json_schema("events")["definitions"]["ClaimShape"]["properties"]["quote"]
    assert quote["type"] == SCALAR
    assert translatable(shapes.SourceShape) == ()


@pytest.mark.parametrize(
    ("shape", "fields"),
    [
        (shapes.TimelineShape, ("title", "subtitle", "alt")),
        (shapes.NamedSpanShape, ("name",)),
        (shapes.RangeShape, ("name", "alt")),
        (shapes.LaneShape, ("name", "help")),
        (shapes.PersonShape, ("name", "note")),
        (event_shapes.ClaimShape, ("why", "note", "disputes")),
        (event_shapes.EventShape, ("title", "summary")),
    ],
)
def test_texts_for_readers_may_be_translated(shape: type[Shape], fields: tuple[str, ...]) -> None:
    assert translatable(shape) == fields


@pytest.mark.parametrize("name", FILES)
def test_unquoted_number_is_no_error_in_an_editor(name: str) -> None:
    assert "string" not in [
        part.get("type") for part in mappings(json_schema(name)) if "enum" not in part
    ]


def test_title_and_date_of_an_event_may_be_numbers() -> None:
    fields = json_schema("events")["definitions"]["EventShape"]["properties"]
    assert fields["title"]["oneOf"][0]["type"] == fields["date"]["type"] == SCALAR
    assert fields["importance"]["type"] == "integer"


def test_status_has_a_meaning_for_each_value() -> None:
    status = json_schema("events")["definitions"]["ClaimShape"]["properties"]["status"]
    assert status["enum"] == list(model.STATUSES)
    assert status["enumDescriptions"] == list(model.STATUSES.values())


def test_words_of_the_schema_are_those_of_the_model() -> None:
    assert get_args(event_shapes.Status) == tuple(model.STATUSES)
    assert get_args(event_shapes.Rank) == tuple(model.RANKS)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_field_has_help_and_an_example(shape: type[Shape]) -> None:
    for name, field in shape.model_fields.items():
        assert field.description, name
        assert field.examples, name


@pytest.mark.parametrize("shape", SHAPES)
def test_dates_and_prose_name_fields(shape: type[Shape]) -> None:
    assert {*shape.dates, *shape.prose} <= set(shape.model_fields)


@pytest.mark.parametrize(
    ("made", "shape", "but"),
    [
        (model.Lane, shapes.LaneShape, {"translations"}),
        (model.Person, shapes.PersonShape, {"translations"}),
        (model.Source, shapes.SourceShape, {"accessed", "path", "line"}),
        (model.NamedSpan, shapes.NamedSpanShape, {"translations", "alt"}),
        (model.NamedSpan, shapes.RangeShape, {"translations"}),
        (model.Claim, event_shapes.ClaimShape, {"line", "source", "sources", "translations"}),
        (
            model.Event,
            event_shapes.EventShape,
            {"line", "path", "date", "sources", "translations", *FOR_CHECK},
        ),
        (
            model.Dataset,
            shapes.TimelineShape,
            {"lanes", "people", "sources", "events", "measures", "translations"},
        ),
        (model.Detail, event_shapes.DetailShape, {"source", "sources", "translations"}),
        (model.Measure, measure_shapes.MeasureShape, {"translations"}),
        (
            model.Value,
            measure_shapes.ValueShape,
            {"translations", "source", "sources", "value", "number"},
        ),
    ],
)
def test_model_has_the_fields_of_the_schema(made: Any, shape: type[Shape], but: set[str]) -> None:
    assert set(made.__dataclass_fields__) - but == set(shape.model_fields) - but


@given(ACCEPTED)
def test_editor_marks_no_date_that_is_read(text: str) -> None:
    assert re.search(DATES["pattern"], text)


@pytest.mark.parametrize("text", ["May 2008", "2008-5-2", "c. 1812", "2008 - 2012", "the 1980s"])
def test_editor_marks_what_is_no_date(text: str) -> None:
    date = json_schema("events")["definitions"]["ClaimShape"]["properties"]["stated"]
    assert not re.search(date["pattern"], text)
    assert date["patternErrorMessage"].startswith("write a date as 1987, 1987-08 or 1987-08-05;")


@pytest.mark.parametrize("name", FILES)
def test_written_schema_is_current(name: str) -> None:
    written = (ROOT / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert json.loads(written) == json_schema(name), "run: python -m timeline schema --write schema"
