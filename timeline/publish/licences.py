"""Licences by their SPDX names: what people call them, and where they can be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

COMMONS = "https://creativecommons.org"


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence as people call it; `url` is empty where nobody can say where it stands."""

    name: str
    url: str = ""


LICENCES: Mapping[str, Licence] = {
    "CC0-1.0": Licence("CC0 1.0", f"{COMMONS}/publicdomain/zero/1.0/"),
    "CC-BY-4.0": Licence("CC BY 4.0", f"{COMMONS}/licenses/by/4.0/"),
    "CC-BY-SA-4.0": Licence("CC BY-SA 4.0", f"{COMMONS}/licenses/by-sa/4.0/"),
    "CC-BY-NC-4.0": Licence("CC BY-NC 4.0", f"{COMMONS}/licenses/by-nc/4.0/"),
    "CC-BY-NC-SA-4.0": Licence("CC BY-NC-SA 4.0", f"{COMMONS}/licenses/by-nc-sa/4.0/"),
    "CC-BY-ND-4.0": Licence("CC BY-ND 4.0", f"{COMMONS}/licenses/by-nd/4.0/"),
    "CC-BY-NC-ND-4.0": Licence("CC BY-NC-ND 4.0", f"{COMMONS}/licenses/by-nc-nd/4.0/"),
    "ODbL-1.0": Licence("ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    "ODC-By-1.0": Licence("ODC-By 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
    "PDDL-1.0": Licence("PDDL 1.0", "https://opendatacommons.org/licenses/pddl/1-0/"),
}
"""The licences under which data are published, by the names that SPDX gives them."""


def licence(text: str) -> Licence:
    """The licence that a data set names; one that is not known is called as it stands."""
    return LICENCES.get(text, Licence(text))
