"""Problems in SARIF: held against a model that is made from the published schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

from timeline.curate.checks import RULES
from timeline.curate.load import load
from timeline.curate.report.sarif import sarif

CORPUS = Path(__file__).parents[2] / "corpus" / "bad"
Write = Callable[[dict[str, str | bytes | None]], Path]


def test_every_problem_of_the_corpus_fits_the_schema() -> None:
    folders = [load(folder, 20_000, review=True) for folder in sorted(CORPUS.iterdir())]
    for loaded in folders:
        log = Log.model_validate_json(sarif(loaded.problems, loaded.texts))
        assert len(log.runs[0].results or []) == len(loaded.problems)


def test_result_names_rule_place_and_fix(write: Write) -> None:
    text = "- {id: one, title: Ж, lane: films, date: May 2008, sources: [variety]}\n"
    loaded = load(write({"events/new films.yaml": text}))
    (run,) = json.loads(sarif(loaded.problems, loaded.texts))["runs"]
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    region = {"startLine": 1, "startColumn": 42, "endLine": 1, "endColumn": 50}
    assert place["region"] == region
    assert place["artifactLocation"]["uri"].endswith("/events/new%20films.yaml")
    (change,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert change == {"deletedRegion": region, "insertedContent": {"text": "2008-05"}}
    rules = run["tool"]["driver"]["rules"]
    assert (result["ruleId"], rules[result["ruleIndex"]]["id"]) == ("TL201", "TL201")
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
