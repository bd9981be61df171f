"""Files are replaced whole, by what was meant for them as they are, inside their folder."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from timeline.curate.edits.drafts import added
from timeline.curate.edits.saving import save
from timeline.errors import EditError

EVENT = {"id": "two", "title": "Two"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "data" / "events" / "a.yaml"
    found.parent.mkdir(parents=True)
    found.write_bytes(b"# Mine\r\n- id: one\r\n  title: One\r\n")
    return found


def test_only_what_was_meant_changes(path: Path) -> None:
    path.chmod(0o640)
    save(path.parents[1], added(path, EVENT))
    assert path.read_bytes().startswith(b"# Mine\r\n- id: one\r\n  title: One\r\n")
    assert path.read_bytes().endswith(b"- id: two\r\n  title: Two\r\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in path.parent.iterdir()] == ["a.yaml"]


def test_file_that_has_changed_is_left_as_it_is(path: Path) -> None:
    draft = added(path, EVENT)
    path.write_text("- id: other\n", "utf-8")
    with pytest.raises(
        EditError, match=r"a\.yaml has changed in the meantime: nothing was written"
    ):
        save(path.parents[1], draft)
    assert path.read_text("utf-8") == "- id: other\n"
    assert [each.name for each in path.parent.iterdir()] == ["a.yaml"]


def test_file_that_is_gone_is_not_written_anew(path: Path) -> None:
    draft = added(path, EVENT)
    path.unlink()
    with pytest.raises(EditError, match="has changed in the meantime"):
        save(path.parents[1], draft)
    assert not path.exists()


def test_file_that_somebody_writes_is_left_alone(path: Path) -> None:
    draft, beside = added(path, EVENT), path.with_name(".a.yaml.part")
    beside.write_text("theirs", "utf-8")
    with pytest.raises(EditError, match=r"written by somebody else: try again, or delete .*\.part"):
        save(path.parents[1], draft)
    assert (beside.read_text("utf-8"), path.read_text("utf-8")) == (
        "theirs",
        draft.old.replace("\r\n", "\n"),
    )


def test_name_that_leads_out_of_the_folder_is_refused(path: Path, tmp_path: Path) -> None:
    outside = tmp_path / "other.yaml"
    outside.write_text("- id: one\n", "utf-8")
    link = path.with_name("b.yaml")
    link.symlink_to(outside)
    with pytest.raises(EditError, match=r"leads out of .*data: edit it where it stands"):
        save(path.parents[1], added(link, EVENT))
    assert outside.read_text("utf-8") == "- id: one\n"


def test_link_inside_the_folder_stays_a_link(path: Path) -> None:
    link = path.with_name("b.yaml")
    link.symlink_to(path)
    save(path.parents[1], added(link, EVENT))
    assert link.is_symlink()
    assert b"- id: two" in path.read_bytes()
