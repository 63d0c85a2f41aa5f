"""Workers that answer at once, so that a test sees who was asked and what for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256

from reportgen.model.chart import Chart
from reportgen.problems import Problem
from reportgen.render.job import Job, Rendered
from reportgen.workers import Limits


class Staff:
    """Takes the place of every worker: notes who is started, what is drawn and what is set."""

    def __init__(self) -> None:
        """Nobody has been asked for anything yet."""
        self.started: list[str] = []
        self.closed = 0
        self.drawn: list[Chart] = []
        self.set: list[Job] = []
        self.finds: tuple[Problem, ...] = ()
        self.meanwhile: Callable[[], object] = lambda: None

    def forget(self) -> None:
        """As at the start of another run."""
        self.started, self.drawn, self.set = [], [], []

    def worker(
        self,
        target: str,
        limits: Limits | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> StandIn:
        """Stands in for `reportgen.workers.Worker`."""
        self.started.append(target.partition(":")[2])
        return StandIn(self)

    def draw(self, chart: Chart) -> bytes:
        """A drawing without a line in it."""
        self.drawn.append(chart)
        return f"<svg><title>{_hash(repr(chart))}</title></svg>".encode()

    def render(self, job: Job) -> Rendered:
        """A PDF that differs where the paper differs."""
        self.set.append(job)
        self.meanwhile()
        return Rendered(f"%PDF {_hash(repr(job))}".encode(), 4, self.finds, 4)


class StandIn:
    """One worker, of either kind."""

    alive = True

    def __init__(self, staff: Staff) -> None:
        """Work for a staff."""
        self._staff = staff

    def ask(self, job: object) -> object:
        """Answer as the worker would that is asked for this."""
        if isinstance(job, Chart):
            return self._staff.draw(job)
        assert isinstance(job, Job)
        return self._staff.render(job)

    def kill(self) -> None:
        """Drop everything."""

    def close(self) -> None:
        """Go home."""
        self._staff.closed += 1


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
