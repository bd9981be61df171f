"""Sources that a file names: those that the data folder knows keep their ids, others get one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from timeline.curate.checks.bad_url import WEB_ADDRESS
from timeline.curate.imports.cleaned import line, node
from timeline.curate.imports.naming import host, slug, unique
from timeline.curate.imports.rows import Asked, DraftSource, Remark
from timeline.curate.yamltext.nodes import Node
from timeline.dates import DateError, parse


class Sources:
    """The sources of a folder and of a file; `new` has those that the folder has not, by id."""

    def __init__(self, asked: Asked) -> None:
        self.fold = asked.fold
        self.known = asked.known.sources
        self.new: dict[str, dict[str, Node]] = {}
        self.urls = {url: name for name, (_, url) in self.known.items() if url}
        self.titles = {title.casefold(): name for name, (title, url) in self.known.items()}
        self.given: dict[DraftSource, str] = {}
        self.told: dict[str, DraftSource] = {}

    def learn(self, drafts: Iterable[DraftSource]) -> None:
        """Note what a file says of sources that it may name by their ids alone elsewhere."""
        for draft in drafts:
            if draft.id and draft.title:
                self.told.setdefault(draft.id, draft)

    def ids(self, drafts: Iterable[DraftSource]) -> list[str]:
        """The ids of some sources, each once."""
        return [*dict.fromkeys(self.id(each) for each in drafts)]

    def id(self, draft: DraftSource) -> str:
        """The id of a source: by its id, its address, or its title where it has no address."""
        if not draft.title:
            draft = self.told.get(draft.id, draft)
        if draft not in self.given:
            self.given[draft] = self._found(draft) or self._make(draft)
        return self.given[draft]

    def silenced(self) -> list[str]:
        """Take out each `voice` that names no source of folder or file; the ids of theirs."""
        lost = [
            name
            for name, entry in self.new.items()
            if entry.get("voice") and entry["voice"] not in {*self.known, *self.new}
        ]
        for name in lost:
            del self.new[name]["voice"]
        return lost

    def is_dated(self, name: str) -> bool:
        """Whether a new source says when it appeared."""
        return bool(self.new.get(name, {}).get("published"))

    def _found(self, draft: DraftSource) -> str:
        if draft.id in self.known or draft.id in self.new:
            return draft.id
        url, title = line(draft.url), line(draft.title or draft.id)
        if title in self.known and not url:
            return title
        same = self.urls.get(url, "") if url else self.titles.get(title.casefold(), "")
        # Sources that a file tells apart by ids stay apart, even under one title or address.
        return "" if draft.id and same in self.new else same

    def _make(self, draft: DraftSource) -> str:
        url = usable(draft.url)
        title = line(draft.title) or line(draft.id) or host(url) or line(draft.url)
        wanted = self._wanted(draft, title, url)
        own_id = unique(wanted, {*self.known, *self.new}, line(draft.published))
        addresses = {"url": url, "archived": usable(draft.archived)}
        more = {**asdict(draft), "id": own_id, "title": title, **addresses}
        made = {key: node(each) for key, each in more.items()}
        made["published"] = line(draft.published) if _is_date(line(draft.published)) else ""
        self.new[own_id] = {key: each for key, each in made.items() if each}
        self.titles.setdefault(title.casefold(), own_id)
        if url:
            self.urls[url] = own_id
        return own_id

    def _wanted(self, draft: DraftSource, title: str, url: str) -> str:
        if draft.id:
            return slug(draft.id, self.fold) or "source"
        place = slug(host(url), self.fold)
        named = slug(title, self.fold)
        whole = title if named.startswith(place) else f"{place} {title}"
        return slug(whole, self.fold) or "source"


def usable(url: str) -> str:
    """A web address that `check` lets pass, '' for any other."""
    plain = line(url)
    return plain if WEB_ADDRESS.fullmatch(plain) else ""


def refused(drafts: Iterable[DraftSource]) -> list[Remark]:
    """What is left out of some sources."""
    given = (address for each in drafts for address in (each.url, each.archived))
    wrong = [each for each in given if line(each) and not usable(each)]
    hint = "begin it with https:// and leave out spaces"
    return [
        Remark("lost", f"'{line(each)}' is left out: it is not a web address", hint)
        for each in dict.fromkeys(wrong)
    ]


def _is_date(text: str) -> bool:
    try:
        parse(text)
    except DateError:
        return False
    return True
