"""Who speaks: sources that rewrite one another are one voice, and what readers call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.curate.model import Claim, Source


def voices(sources: Mapping[str, Source]) -> int:
    """How many of some sources speak for themselves."""
    return len({voice(name, sources) for name in sources})


def heard(claims: Iterable[Claim], sources: Mapping[str, Source]) -> int:
    """How many voices stand behind some claims."""
    return len({voice(name, sources) for claim in claims for name in claim.sources})


def publishers(names: Iterable[str], sources: Mapping[str, Source]) -> str:
    """Who published some sources, each once, or their titles: 'Variety, The Numbers'."""
    known = (sources[name] for name in names if name in sources)
    # What follows a comma says more than a name: the place, or the part of a house.
    told = ((source.publisher or source.title).partition(",")[0] for source in known)
    return ", ".join(dict.fromkeys(told))


def voice(name: str, sources: Mapping[str, Source]) -> str:
    """The source that speaks through a source: the one that it rewrites, or itself."""
    if name not in sources or not sources[name].voice:
        return name
    seen = {name}
    while name in sources and sources[name].voice and sources[name].voice not in seen:
        name = sources[name].voice
        seen.add(name)
    return name
