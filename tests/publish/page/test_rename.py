"""Short names: the same everywhere a name is a variable, and never for what others know."""

from __future__ import annotations

import pytest

from timeline.publish.page.rename import renamed
from timeline.publish.page.tokens import tokens


def short(script: str) -> str:
    return " ".join(renamed([token for _, token in tokens(script)]))


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("const width = 1; f(width)", "const a = 1 ; b ( a )"),
        ("node.width = width", "b . width = a"),
        ("document.body", "document . body"),
        ("let item = [...item]", "let a = [ . . . a ]"),
    ],
)
def test_variables_get_short_names(script: str, said: str) -> None:
    found = short(script)
    shape = str.maketrans("", "", "abcdefghijklmnopqrstuvwxyz")
    assert found.translate(shape) == said.translate(shape)
    assert ("width" in found) == (".width" in script.replace(" ", ""))
    assert ("document . body" in found) == ("document" in script)


def test_short_property_is_written_out() -> None:
    found = short("const height = 1; show({ height, height: height }, height, height, height)")
    assert "{ height:a , height : a }" in found


def test_members_of_a_class_keep_their_names() -> None:
    found = short("class Painter { paint(pencil) { return pencil + pencil + pencil } }")
    assert "paint (" in found
    assert "pencil" not in found


def test_short_name_is_no_word_of_the_script() -> None:
    found = short("a(longest, longest, longest)")
    assert "longest" not in found
    assert found.count("a") <= 1
