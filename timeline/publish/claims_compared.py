"""The claims of an event before and after: those that differ, told by what tells them apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.curate.model import Claim

Claims = Sequence[Claim]


def _text(name: str) -> Callable[[Claim], str]:
    """How a text of a claim is told, in all of its languages."""

    def tell(claim: Claim) -> str:
        found = {"": getattr(claim, name)} | {
            code: texts[name] for code, texts in claim.translations.items() if name in texts
        }
        return ", ".join(
            f"{name} {code}".strip() + f": {text}" for code, text in found.items() if text
        )

    return tell


TOLD: Mapping[str, Callable[[Claim], str]] = {
    "stated": lambda claim: f"stated {claim.stated.text}" if claim.stated else "",
    "sources": lambda claim: ", ".join(claim.sources),
    "unsourced": lambda claim: "unsourced" if claim.unsourced else "",
    "rank": lambda claim: claim.rank,
    **{name: _text(name) for name in ("why", "note", "quote", "disputes")},
}
"""How each field of a claim is told, but date and status, by which it is known."""

ALONE = ("stated", "sources")
"""What is told of a claim that the other side has nothing like."""


def claims_told(before: Claims, after: Claims) -> tuple[str, str]:
    """The claims that are on one side only; all of them where only their order is another."""
    old, new = ([replace(claim, line=0) for claim in each] for each in (before, after))
    gone, come = ([c for c in one if c not in two] for one, two in ((old, new), (new, old)))
    if not (gone or come):
        gone, come = old, new
    return _told(gone, come), _told(come, gone)


def _told(claims: Claims, others: Claims) -> str:
    return "; ".join(_one(claim, other) for claim, other in _pairs(claims, others))


def _pairs(claims: Claims, others: Claims) -> Iterator[tuple[Claim, Claim | None]]:
    """Each claim with that of the other side that has its date and status, each of them once."""
    left = list(others)
    for claim in claims:
        like = [each for each in left if _key(each) == _key(claim)]
        if like:
            left.remove(like[0])
        yield claim, like[0] if like else None


def _key(claim: Claim) -> tuple[str, str]:
    return claim.date.text, claim.status


def _one(claim: Claim, other: Claim | None) -> str:
    differ = (
        tell(claim)
        for name, tell in TOLD.items()
        if (name in ALONE if other is None else tell(claim) != tell(other))
    )
    more = ", ".join(filter(None, differ))
    return f"{claim.date.text} {claim.status}" + (f" ({more})" if more else "")
