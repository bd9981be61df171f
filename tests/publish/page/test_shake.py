"""What nobody needs goes, with all that only it needs."""

from __future__ import annotations

from timeline.publish.page.shake import shaken

MODULE = """import { x } from "./x.mjs";

/** Kept. */
export function used(a) {
  return helper(a) + LIMIT;
}

export const unused = () => lonely();
const LIMIT = 3;
function helper(a) {
  return a;
}
function lonely() {
  return x;
}
export class Whole {
  draw() {
    return helper(1);
  }
}
"""


def test_declarations_stay_that_are_wanted_or_needed() -> None:
    kept = shaken(MODULE, ["used"])
    assert "function used" in kept
    assert "function helper" in kept
    assert "LIMIT = 3" in kept
    for gone in ("unused", "lonely()", "class Whole"):
        assert gone not in kept


def test_class_is_kept_with_what_it_uses() -> None:
    kept = shaken(MODULE, ["Whole"])
    assert "draw()" in kept
    assert "function helper" in kept
    assert "LIMIT" not in kept


def test_word_in_a_comment_needs_nothing() -> None:
    module = "// lonely\nstart();\nfunction lonely() {\n  return 1;\n}\nfunction start() {\n}\n"
    assert "return 1" not in shaken(module, [])
    assert "start();" in shaken(module, [])
