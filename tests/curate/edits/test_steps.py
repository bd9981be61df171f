"""The steps from one value to another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.edits.steps import Step, after, steps
from timeline.curate.edits.written import Value
from timeline.curate.yamltext.nodes import Node

NODES = st.recursive(
    st.sampled_from(["a", "b", "", None]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("xyz"), inner),
    max_leaves=10,
)


@given(NODES, NODES)
def test_steps_lead_from_one_value_to_the_other(old: Node, new: Value) -> None:
    value = old
    for step in steps(old, new):
        value = after(value, step)
    assert value == new


def test_only_what_differs_is_touched() -> None:
    old: Node = [{"id": "a", "tags": ["x", "y"]}, {"id": "b"}, {"id": "c"}]
    new: Value = [{"id": "a", "tags": ["x", "z", "y"], "lane": True}, {"id": "c"}]
    assert list(steps(old, new)) == [
        Step("insert", (0, "tags", 1), "z"),
        Step("insert", (0, "lane"), True),
        Step("drop", (1,)),
    ]
    assert list(steps({"n": "5"}, {"n": 5})) == []
