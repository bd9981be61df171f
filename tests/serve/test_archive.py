"""Frozen snapshots in a folder: written once, whole, by as many as want to."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from timeline.errors import ArchiveError
from timeline.publish.frozen import Files, Frozen
from timeline.serve.archive import Archive, Withdrawal

DIGEST = "ab" * 32
NAME = "2026-11-21-abababab"


def files(digest: str) -> Callable[[str], Files]:
    def make(name: str) -> Files:
        told = {"id": name, "digest": digest, "sha256": {"index.html": "x"}}
        return {
            "index.html": f"<p>{name}</p>".encode(),
            "manifest.json": json.dumps(told).encode(),
        }

    return make


def frozen(digest: str = DIGEST) -> Frozen:
    return Frozen("2026-11-21", digest, files(digest))


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive")


def test_snapshot_is_kept_under_its_id(archive: Archive) -> None:
    assert archive.keep(frozen()) == NAME
    assert archive.file(NAME, "index.html") == f"<p>{NAME}</p>".encode()
    manifest = archive.manifest(NAME)
    assert manifest is not None
    assert manifest["digest"] == DIGEST
    assert list(archive.ids()) == [NAME]


def test_nothing_else_is_left_in_the_folder(archive: Archive) -> None:
    archive.keep(frozen())
    assert [path.name for path in archive.folder.iterdir()] == [NAME]


def test_same_snapshot_is_made_once(archive: Archive) -> None:
    def never(name: str) -> Files:
        raise AssertionError(name)

    archive.keep(frozen())
    assert archive.keep(Frozen("2026-11-21", DIGEST, never)) == NAME


def test_another_digest_that_begins_alike_takes_a_longer_id(archive: Archive) -> None:
    archive.keep(frozen())
    other = DIGEST[:8] + "cd" * 28
    assert archive.keep(frozen(other)) == "2026-11-21-ababababcdcd"
    assert archive.keep(frozen(other)) == "2026-11-21-ababababcdcd"
    assert archive.keep(frozen()) == NAME


def test_failure_leaves_nothing_behind(archive: Archive) -> None:
    def fail(name: str) -> Files:
        raise ValueError("no picture")

    with pytest.raises(ValueError, match="no picture"):
        archive.keep(Frozen("2026-11-21", DIGEST, fail))
    assert list(archive.folder.iterdir()) == []
    assert archive.manifest(NAME) is None


def test_many_at_once_write_one_snapshot(archive: Archive) -> None:
    with ThreadPoolExecutor(16) as pool:
        names = list(pool.map(lambda _: archive.keep(frozen()), range(64)))
    assert set(names) == {NAME}
    assert [path.name for path in archive.folder.iterdir()] == [NAME]


@pytest.mark.parametrize(
    "name", ["", "..", "../secret", "/etc/passwd", "2026-11-21-abababab/..", "nothing", "x\0y"]
)
def test_no_name_from_outside_reaches_the_file_system(archive: Archive, name: str) -> None:
    archive.keep(frozen())
    assert archive.manifest(name) is None
    assert archive.file(name, "index.html") is None
    assert archive.file(NAME, name) is None
    assert archive.withdrawn(name) is None


def test_withdrawn_snapshot_says_why_and_keeps_its_files(archive: Archive) -> None:
    archive.keep(frozen())
    other = archive.keep(frozen("cd" * 32))
    archive.withdraw(NAME, " A picture was not ours. ", other)
    assert archive.withdrawn(NAME) == Withdrawal("A picture was not ours.", other)
    assert archive.withdrawn(other) is None
    assert list(archive.ids()) == [other]
    assert archive.file(NAME, "index.html") == f"<p>{NAME}</p>".encode()


def test_withdrawn_snapshot_is_not_frozen_again(archive: Archive) -> None:
    archive.keep(frozen())
    archive.withdraw(NAME, "Wrong dates.")
    with pytest.raises(ArchiveError, match=f"snapshot {NAME} was withdrawn: Wrong dates."):
        archive.keep(frozen())


@pytest.mark.parametrize(
    ("name", "reason", "successor", "said"),
    [
        ("2026-11-21-00000000", "Why.", "", "there is no snapshot '2026-11-21-00000000'"),
        (NAME, "Why.", "2026-11-21-00000000", "there is no snapshot '2026-11-21-00000000'"),
        (NAME, "  ", "", "say why: readers of the old address are told the reason"),
    ],
)
def test_withdrawal_is_refused(
    archive: Archive, name: str, reason: str, successor: str, said: str
) -> None:
    archive.keep(frozen())
    with pytest.raises(ArchiveError, match=said):
        archive.withdraw(name, reason, successor)
    assert archive.withdrawn(NAME) is None


def test_full_archive_takes_no_more(tmp_path: Path) -> None:
    archive = Archive(tmp_path, most=1)
    archive.keep(frozen())
    with pytest.raises(ArchiveError, match="the archive holds 1 snapshots and takes no more"):
        archive.keep(frozen("cd" * 32))
    assert archive.keep(frozen()) == NAME


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_others_may_read_what_is_kept(archive: Archive) -> None:
    archive.keep(frozen())
    assert (archive.folder / NAME).stat().st_mode & 0o777 == 0o755


def test_archive_without_a_folder_is_empty(archive: Archive) -> None:
    assert list(archive.ids()) == []
    assert archive.manifest(NAME) is None
