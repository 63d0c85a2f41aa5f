"""Keeps the view of each paper that somebody looks at as its files are: after every save, anew."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import count
from threading import Condition, Lock
from typing import NamedTuple

from reportgen.orders import Order, Ordered, draft_of
from reportgen.outputs.record import fingerprints
from reportgen.periods import Period
from reportgen.preview.links import Links
from reportgen.preview.looking import Job, look
from reportgen.preview.setting import Pages, set_pages
from reportgen.preview.telling import Telling
from reportgen.preview.view import View
from reportgen.problems import Problem, Problems
from reportgen.sources.inputs import input_files
from reportgen.sources.project import Project, open_project
from reportgen.workers import Asked, WorkerFaultError, WorkerStoppedError
from reportgen.workshop import Workshop

#: Says a fault in words.
Explain = Callable[[Exception], str]

UNCHECKED = "the checks broke off; the next save begins them again"


class Key(NamedTuple):
    """A paper of a period, whole or in its open edition."""

    paper: str
    period: Period
    openly: bool = False

    @property
    def edition(self) -> Ordered:
        """What is made of it."""
        return draft_of(self.openly)


@dataclass
class _Shown:
    """A view, and the fingerprints of what it was made from."""

    view: View
    inputs: dict[str, str]


@dataclass
class Desk:
    """The views of a project's papers.

    One view is made at a time. The checks are made one after another in `checker`, another process,
    so that they keep nobody from seeing what was saved last.
    """

    project: Project
    links: Links
    workshop: Workshop
    checker: Asked
    explain: Explain
    _shown: dict[Key, _Shown] = field(default_factory=dict)
    _versions: count[int] = field(default_factory=lambda: count(1))
    _set: dict[Key, Pages] = field(default_factory=dict)
    _making: Lock = field(default_factory=Lock)
    _setting: Lock = field(default_factory=Lock)
    _news: Condition = field(default_factory=Condition)
    _checks: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))

    def has(self, key: Key) -> bool:
        """Whether there is such a paper, or was when it was last looked at."""
        is_paper = key.paper in self.project.papers()
        return key in self._shown or (is_paper and key.period in self.project.periods_of(key.paper))

    def view(self, key: Key) -> View:
        """The view of a paper, made when it is first asked for."""
        with self._making:
            if key not in self._shown:
                self._make(key)
        return self._shown[key].view

    def look_again(self) -> None:
        """Make anew each view of which something has changed that it was made from."""
        for key, shown in list(self._shown.items()):
            with self._making:
                if self._inputs(key) != shown.inputs:
                    self._make(key)

    def wait(self, key: Key, version: int, seconds: float) -> int:
        """The version of a view, as soon as it is another than this; the same after a while."""
        with self._news:
            self._news.wait_for(lambda: self._version(key) != version, seconds)
            return self._version(key)

    def pages(self, key: Key) -> Pages:
        """The PDF of a paper as it is written now, set where that is not done yet.

        What is wrong with its pages is told by the view from then on.
        """
        view = self.view(key)
        with self._setting:
            inputs = self._inputs(key)
            pages = self._set.get(key)
            if pages is None or pages.inputs != inputs:
                order = self._order(key, only_html=False)
                pages = self._set[key] = set_pages(order, self.workshop, inputs)
        told = replace(view, version=next(self._versions), problems=pages.problems, is_checked=True)
        if pages.problems != view.problems and not view.is_kept:
            self._exchange(key, view, told)
        return pages

    def close(self) -> None:
        """Let go of the checks that wait."""
        self._checks.shutdown(wait=False, cancel_futures=True)

    def _version(self, key: Key) -> int:
        return self._shown[key].view.version

    def _order(self, key: Key, *, only_html: bool) -> Order:
        return Order(self.project, key.paper, key.period, only_html, key.edition)

    def _inputs(self, key: Key) -> dict[str, str]:
        """The fingerprints of what a paper depends on; none while a folder is being moved away."""
        try:
            files = input_files(self.project, key.paper, key.period)
            return fingerprints(self.project.root, files)
        except OSError:
            return {}

    def _make(self, key: Key) -> None:
        """Look at a paper as it is written now; where no page comes of it, the last one is kept."""
        found = Problems()
        self.project = open_project(self.project.root, found) or self.project
        inputs = self._inputs(key)
        last = self._shown[key].view.good if key in self._shown else None
        good, fault = None, ""
        try:
            if not found.stop:
                order = self._order(key, only_html=True)
                good = look(order, self.workshop, Telling(self.links), found)
        except Exception as error:  # the next save may mend it: the preview stays
            fault = self.explain(error)
        view = View(next(self._versions), good or last, tuple(found), good is None, fault=fault)
        self._show(key, _Shown(view, inputs))
        self._checks.submit(self._check, key, view)

    def _check(self, key: Key, view: View) -> None:
        """Have a paper checked, unless there is a newer view of it already."""
        if self._shown[key].view is not view:
            return
        problems, fault = self._checked(key)
        told = tuple(dict.fromkeys([*problems, *view.problems])) if fault else tuple(problems)
        checked = replace(view, version=next(self._versions), problems=told, is_checked=True)
        self._exchange(key, view, replace(checked, fault=view.fault or fault))

    def _checked(self, key: Key) -> tuple[list[Problem], str]:
        job: Job = (str(self.project.root), key.paper, key.period.id, key.edition)
        try:
            return self.checker.ask(job), ""
        except (WorkerStoppedError, WorkerFaultError):
            return [], UNCHECKED

    def _exchange(self, key: Key, old: View, new: View) -> None:
        """Show a view in place of another, unless there is a newer one already."""
        with self._news:
            shown = self._shown[key]
            if shown.view is old:
                self._show(key, _Shown(new, shown.inputs))

    def _show(self, key: Key, shown: _Shown) -> None:
        with self._news:
            self._shown[key] = shown
            self._news.notify_all()
