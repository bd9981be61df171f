"""Orders, carried out without the process that asks."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import pytest

from tests.builders import TODAY
from tests.serve.work.conftest import Ordered
from timeline.curate.model import Dataset
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import Options
from timeline.publish.opening import view
from timeline.serve.archive import Archive
from timeline.serve.work.orders import Order, Told, carry_out
from timeline.serve.work.shelf import DiskShelf
from timeline.serve.work.stock import Reader

QUERY = "?lane=keepers&view=1800/1900"


@pytest.fixture
def disk(tmp_path: Path) -> DiskShelf:
    return DiskShelf(str(tmp_path / "shelf"))


def nothing(told: Told) -> None:
    """Hear a report."""


def test_file_is_that_of_the_view(disk: DiskShelf, ordered: Ordered, lighthouses: Dataset) -> None:
    options = Options(address="https://lights.example/", width=700)
    order = ordered(disk, "svg", QUERY, options=asdict(options))
    assert carry_out(order, disk, Reader(disk), nothing) == {"made": order.key}
    expected = EXPORTERS["svg"].write(view(lighthouses, QUERY, TODAY), options)
    assert disk.get(order.key) == b"".join(expected)


def test_key_tells_orders_apart() -> None:
    first = Order("svg", "", "data", "", asdict(Options()))
    others = [
        replace(first, exporter="png"),
        replace(first, query="?lane=a"),
        replace(first, data="newer"),
        replace(first, present="today"),
        replace(first, options=asdict(Options(width=500))),
    ]
    keys = {each.key for each in (first, *others)}
    assert len(keys) == 6
    assert Order(**asdict(first)).key == first.key


def test_snapshot_goes_into_the_archive(disk: DiskShelf, ordered: Ordered, tmp_path: Path) -> None:
    heard: list[Told] = []
    folder = str(tmp_path / "archive")
    told = carry_out(
        ordered(disk, "", QUERY, archive=folder, most=1), disk, Reader(disk), heard.append
    )
    archive = Archive(Path(folder))
    assert list(archive.ids()) == [told["id"]]
    assert [each["done"] for each in heard] == list(range(10))
    assert {each["of"] for each in heard} == {10}
    full = carry_out(ordered(disk, "", "", archive=folder, most=1), disk, Reader(disk), nothing)
    assert full["problem"].startswith("the archive holds 1 snapshots and takes no more")


def test_order_whose_data_are_gone_is_told(disk: DiskShelf, ordered: Ordered) -> None:
    with pytest.raises(LookupError, match=r"^data-gone is no longer on the shelf$"):
        carry_out(replace(ordered(disk), data="data-gone"), disk, Reader(disk), nothing)
