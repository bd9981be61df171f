"""A data folder as a revision of git has it, and what is said where there is none."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.curate.revision import folder_of
from timeline.errors import RevisionError

Commit = Callable[..., None]


@pytest.fixture
def commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commit:
    """Commits files by their names and texts to a new repository, which tests run in."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)

    def git(*words: str) -> None:
        who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
        subprocess.run(["git", *who, *words], check=True, capture_output=True)

    def add(**files: str) -> None:
        if not Path(".git").exists():
            git("init", "-q", "-b", "main")
        for name, text in files.items():
            path = Path(name.replace("__", "/").replace("_", "."))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        git("add", "-A")
        git("commit", "-q", "-m", "Change it")

    return add


def texts(revision: str, data: str = "data") -> dict[str, str]:
    """The files of a revision's data folder."""
    with folder_of(revision, Path(data)) as folder:
        files = (path for path in folder.rglob("*") if path.is_file())
        return {str(path.relative_to(folder)): path.read_text("utf-8") for path in files}


def test_folder_is_itself(tmp_path: Path) -> None:
    with folder_of(str(tmp_path), Path("nowhere")) as folder:
        assert folder == tmp_path


def test_revision_has_the_yaml_files_of_its_time(commit: Commit) -> None:
    commit(
        data__lanes_yaml="old", data__events__one_yml="one", data__notes_txt="no", more_yaml="no"
    )
    commit(data__lanes_yaml="new")
    assert texts("HEAD~1") == {"lanes.yaml": "old", "events/one.yml": "one"}
    assert texts("main")["lanes.yaml"] == "new"


def test_folder_may_be_the_whole_repository_or_be_gone_by_now(commit: Commit) -> None:
    commit(lanes_yaml="all", data__lanes_yaml="old")
    assert texts("HEAD", ".") == {"lanes.yaml": "all", "data/lanes.yaml": "old"}
    Path("data/lanes.yaml").unlink()
    Path("data").rmdir()
    assert texts("HEAD") == {"lanes.yaml": "old"}


def test_written_files_are_gone_afterwards(commit: Commit) -> None:
    commit(data__lanes_yaml="old")
    with folder_of("HEAD", Path("data")) as folder:
        assert folder.is_dir()
    assert not folder.exists()


def test_place_without_a_repository_is_said(commit: Commit, tmp_path: Path) -> None:
    with pytest.raises(RevisionError) as caught:
        texts("HEAD")
    assert str(caught.value) == (
        f"'HEAD' is no folder, and {tmp_path} is in no git repository; name two folders"
    )


@pytest.mark.parametrize("text", ["nowhere", "--all", "HEAD:data"])
def test_unknown_revision_is_said(text: str, commit: Commit, tmp_path: Path) -> None:
    commit(data__lanes_yaml="old")
    with pytest.raises(RevisionError) as caught:
        texts(text)
    assert str(caught.value) == (
        f"'{text}' is neither a folder nor a revision of {tmp_path}; 'git log' lists revisions"
    )


def test_revision_without_the_folder_is_said(commit: Commit) -> None:
    commit(lanes_yaml="all")
    with pytest.raises(RevisionError) as caught:
        texts("HEAD")
    assert str(caught.value) == (
        "the revision 'HEAD' has no folder data; "
        "name the one it had, such as --data data, or a later revision"
    )


def test_missing_git_is_said(commit: Commit, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(data__lanes_yaml="old")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RevisionError, match="git is not installed, or not found; name two folders"):
        texts("HEAD")


EVENT = """
- id: cocktail
  title: Cocktail
  lane: films
  claims:
    - {{date: {date}, status: scheduled, stated: {stated}, unsourced: true, why: a test}}
"""


SHORT = "- {{id: one, title: {}, lane: a, date: 1999, sources: [s]}}"


def test_command_compares_two_revisions(commit: Commit, capsys: pytest.CaptureFixture[str]) -> None:
    first = EVENT.format(date="2030-07-29", stated="2020-01-01")
    commit(
        data__timeline_yaml="title: A career",
        data__lanes_yaml="- {id: films, name: Films}",
        data__events_yaml=first,
    )
    second = EVENT.format(date="2030-08-01", stated="2020-01-02")
    commit(data__events_yaml=second)
    assert main(["diff", "HEAD~1", "HEAD", "--today", "2026-11-21"]) == 1
    said = "Cocktail moved from 29 July 2030 to 1 August 2030, 3 days later."
    told = f"cocktail: {said}\n1 change in 1 event of data\n"
    assert capsys.readouterr() == (told, "")
    assert main(["diff", "HEAD", "data", "--today", "2026-11-21"]) == 0


def test_folder_is_compared_with_itself_in_the_revision(
    commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    text = EVENT.format(date="2030-07-29", stated="2020-01-01")
    lanes = "- {id: films, name: Films}"
    commit(
        data__timeline_yaml="title: A career",
        data__lanes_yaml=lanes,
        data__events_yaml=text,
        lights__timeline_yaml="title: Lights",
        lights__lanes_yaml=lanes,
        lights__events_yaml=text.replace("cocktail", "lamp"),
    )
    assert main(["diff", "HEAD", "lights", "--today", "2026-11-21"]) == 0
    assert main(["diff", "lights", "HEAD", "--today", "2026-11-21"]) == 0
    assert main(["diff", "HEAD", "lights", "--data", "data", "--today", "2026-11-21"]) == 1
    Path("lights").rename("lamps")
    capsys.readouterr()
    assert main(["diff", "HEAD", "lamps"]) == 2
    assert "the revision 'HEAD' has no folder lamps; name the one" in capsys.readouterr().err


def test_folder_that_was_compared_is_named_and_the_other_that_changed(
    commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = {
        "timeline": "title: T",
        "lanes": "- {id: a, name: A}",
        "sources": "- {id: s, title: S}",
    }
    files = {**texts, "events__x": SHORT.format("One")}
    folders = ("data", "bikes", "cars")
    commit(**{f"{one}__{name}_yaml": text for one in folders for name, text in files.items()})
    commit(bikes__events__x_yaml=SHORT.format("Two"), notes_txt="No")
    assert main(["diff", "HEAD~1", "HEAD"]) == 0
    assert capsys.readouterr() == (
        "No event of data has changed\n",
        "timeline: files of bikes have changed: --data bikes compares it\n",
    )
    assert main(["diff", "HEAD~1", "HEAD", "--data", "bikes"]) == 1
    assert capsys.readouterr().out.endswith("\n1 change in 1 event of bikes\n")
    assert main(["diff", "HEAD~1", "data"]) == 0
    assert capsys.readouterr() == ("No event of data has changed\n", "")
    commit(bikes__events__x_yaml=SHORT.format("Three"), cars__lanes_yaml="- {id: a, name: B}")
    assert main(["diff", "HEAD~1", "HEAD"]) == 0
    assert capsys.readouterr() == ("No event of data has changed\n", "")
