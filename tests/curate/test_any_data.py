"""Whatever the files hold, checking and building end with problems, never with an exception."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.build import build
from timeline.curate.checks import run
from timeline.curate.entries import file_of
from timeline.curate.folder import Folder
from timeline.curate.shapes.schema import FILES, nested
from timeline.curate.yamltext.reader import read
from timeline.errors import Problem

NAMES = sorted(
    {name for shape in FILES.values() for name in shape.model_fields} | {"x-a", "titel", "en", "ru"}
)
WORDS = st.sampled_from(
    ["a", "1988", "1988/1987", "..", "scheduled", "released", "true", "5", "", "~", "A b", "http"]
)
CLAIMS = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(nested(FILES["events"])["claims"].model_fields, WORDS)
)
VALUES = st.recursive(
    WORDS | st.none() | st.lists(CLAIMS, max_size=2),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6)
    ),
    max_leaves=12,
)
ENTRIES = st.lists(st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=8) | VALUES, max_size=3)
FOLDERS = st.fixed_dictionaries(dict.fromkeys(FILES, ENTRIES | VALUES))


@given(FOLDERS)
def test_any_folder_is_checked_and_built(contents: dict[str, object]) -> None:
    documents = {name: read(yaml.dump(data).encode(), name) for name, data in contents.items()}
    files = tuple(file_of(name, document) for name, document in documents.items())
    folder = Folder("data", files, today=0)
    problems, dropped = run(folder)
    events = build(folder, dropped).events
    assert len(events) == sum(entry not in dropped for entry in folder.entries("events"))
    assert all(isinstance(problem, Problem) and problem.message for problem in problems)
    assert list(problems) == sorted(problems)
