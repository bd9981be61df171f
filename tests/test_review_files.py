"""The hooks and the jobs that ship do what they say, run in a repository of their own."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PLANS = Path("data", "events", "plans.yaml")
EVENT = """\
- id: a-new-lamp
  title: A new lamp
  lane: towers
  claims:
    - {{date: {date}, status: scheduled, stated: 2025-01-01, source: almanac}}
"""


def shipped(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def hook(name: str) -> dict[str, Any]:
    return next(each for each in shipped(".pre-commit-hooks.yaml") if each["id"] == name)


class Repository:
    """A git repository with the lighthouses, whose commands find this program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        names = Path(sys.executable).parent
        python = folder.parent / "bin"
        python.mkdir()
        (python / "python").write_text(f'#!/bin/sh\nexec {names}/python "$@"\n', encoding="utf-8")
        (python / "python").chmod(0o755)
        path = f"{python}:{os.environ['PATH']}"
        self.environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": path}

    def run(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            cwd=self.folder,
            env={**self.environment, **more},
            capture_output=True,
            text=True,
            check=False,
        )

    def git(self, *words: str) -> str:
        who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
        ran = self.run("git", *who, *words)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.strip()

    def stage(self, text: str) -> None:
        (self.folder / PLANS).write_text(text, encoding="utf-8")
        self.git("add", "-A")

    def commit(self, date: str) -> None:
        self.stage(EVENT.format(date=date))
        self.git("commit", "-qm", date)

    def hooked(self, name: str) -> subprocess.CompletedProcess[str]:
        """Run a hook as pre-commit does: on the staged files that it asks for."""
        found = hook(name)
        staged = self.git("diff", "--cached", "--name-only").splitlines()
        files = [each for each in staged if re.search(found["files"], each)]
        assert files
        given = files if found.get("pass_filenames", True) else []
        return self.run(*shlex.split(found["entry"]), *given)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    folder = tmp_path / "lights"
    shutil.copytree(ROOT / "tests" / "corpus" / "good" / "lighthouses", folder / "data")
    made = Repository(folder)
    made.git("init", "-q")
    made.commit("2027-03-01")
    return made


def test_hook_lets_good_data_pass_and_stops_a_mistake(repository: Repository) -> None:
    repository.stage(EVENT.format(date="2028-09-15"))
    assert repository.hooked("timeline-check").returncode == 0
    repository.stage(EVENT.format(date="15/09/2028"))
    ran = repository.hooked("timeline-check")
    assert (ran.returncode, ran.stderr) == (1, "")
    assert "data/events/plans.yaml:5:14: error: '15/09/2028' is not a date" in ran.stdout


def test_hook_mends_the_staged_files(repository: Repository) -> None:
    repository.stage(EVENT.format(date="May 2028"))
    assert repository.hooked("timeline-fmt").returncode == 0
    assert repository.git("diff", "--name-only") == str(PLANS)
    assert "date: 2028-05," in (repository.folder / PLANS).read_text(encoding="utf-8")


def test_hooks_install_what_their_commands_import_and_no_more() -> None:
    """What is imported by the way, as numpy's own parts are, comes with what is named."""
    pins = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    for each in shipped(".pre-commit-hooks.yaml"):
        assert set(each["additional_dependencies"]) <= set(pins), each["id"]
    lights = str(ROOT / "tests" / "corpus" / "good" / "lighthouses")
    commands = [["check", lights], ["fmt", "--check", lights]]
    ran = subprocess.run(
        [sys.executable, "-c", IMPORTED, json.dumps(commands)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    used = {canonical(each) for each in ran.stdout.splitlines()[-1].split()}
    named = {each.partition("==")[0] for each in hook("timeline-check")["additional_dependencies"]}
    assert {"numpy", "pydantic", "pyyaml"} <= used
    # Setuptools looks in at each start of a Python that has it.
    assert used - {"timeline", "setuptools"} <= needed(named)


IMPORTED = """
import json, sys
from importlib.metadata import packages_distributions
from timeline.cli import main
for command in json.loads(sys.argv[1]):
    main(command)
known = packages_distributions()
tops = {name.partition(".")[0] for name in sys.modules}
print(*sorted({each for top in tops for each in known.get(top, ())}))
"""


def needed(names: set[str]) -> set[str]:
    """Some distributions, with all that they require in turn whatever the system."""
    found: set[str] = set()
    left = {*names}
    while left:
        name = left.pop()
        if canonical(name) not in found:
            found.add(canonical(name))
            required = [each for each in metadata.requires(name) or () if ";" not in each]
            left |= {re.split(r"[^\w.-]", each)[0] for each in required}
    return found


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_github_job_writes_the_summary_and_names_mistakes(repository: Repository) -> None:
    repository.commit("2028-09-15")
    (job,) = shipped("docs/review/github.yml")["jobs"].values()
    steps = {each["name"]: each["run"] for each in job["steps"] if "run" in each}
    summary = repository.folder / "summary.md"
    told = ("bash", "-e", "-o", "pipefail", "-c")
    ran = repository.run(*told, steps["What changed"], GITHUB_STEP_SUMMARY=str(summary))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert summary.read_text(encoding="utf-8").splitlines() == [
        "## 1 change in 1 event of data",
        "",
        "| event | field | before | after |",
        "|---|---|---|---|",
        "| A new lamp `a-new-lamp` | date | 1 March 2027 | 15 September 2028 (+564 d) |",
    ]
    assert "<title>1 change" in (repository.folder / "changes.html").read_text(encoding="utf-8")
    assert repository.run(*told, steps["Check"]).returncode == 0
    repository.stage(EVENT.format(date="15/09/2028"))
    ran = repository.run(*told, steps["Check"])
    assert (ran.returncode, ran.stdout.startswith("::error file=data/events/plans.yaml")) == (
        1,
        True,
    )


def test_github_job_stops_where_nothing_can_be_compared(repository: Repository) -> None:
    (job,) = shipped("docs/review/github.yml")["jobs"].values()
    (step,) = (each["run"] for each in job["steps"] if each.get("name") == "What changed")
    ran = repository.run("bash", "-e", "-c", step, GITHUB_STEP_SUMMARY="summary.md")
    assert ran.returncode == 1
    assert "'HEAD^1' is neither a folder nor a revision" in ran.stderr


def test_gitlab_job_makes_its_artifacts(repository: Repository) -> None:
    base = repository.git("rev-parse", "HEAD")
    repository.commit("15/09/2028")
    job = shipped("docs/review/gitlab.yml")["timeline"]
    codes = [
        repository.run("bash", "-c", line, CI_MERGE_REQUEST_DIFF_BASE_SHA=base).returncode
        for line in job["script"]
    ]
    assert codes == [0, 0, 1]
    faults = json.loads((repository.folder / "codequality.json").read_text(encoding="utf-8"))
    (path,) = {each["location"]["path"] for each in faults if "bad-date" in each["check_name"]}
    assert path == "data/events/plans.yaml"
    made = {each.name for each in repository.folder.iterdir() if each.is_file()}
    assert made == {*job["artifacts"]["paths"], job["artifacts"]["reports"]["codequality"]}
