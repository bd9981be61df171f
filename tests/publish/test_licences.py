"""Licences by their SPDX names."""

from __future__ import annotations

import pytest

from timeline.publish.licences import LICENCES, Licence, licence


def test_known_licence_has_a_name_and_a_place() -> None:
    found = licence("CC-BY-4.0")
    assert found == Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")


@pytest.mark.parametrize("text", ["", "All rights reserved", "LicenseRef-Ours"])
def test_other_licence_is_called_as_it_stands(text: str) -> None:
    assert licence(text) == Licence(text)


@pytest.mark.parametrize("name", LICENCES)
def test_every_place_is_safe(name: str) -> None:
    assert LICENCES[name].url.startswith("https://")
    assert LICENCES[name].name.replace(" ", "-").casefold() == name.casefold()
