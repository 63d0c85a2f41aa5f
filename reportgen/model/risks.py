"""A risk of a risk register, as the rows of `risks.csv` tell it."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.actions import Said
from reportgen.model.status import Status
from reportgen.model.text import Text
from reportgen.problems import Place

#: Likelihood and impact are judged on five steps.
STEPS = 5


@dataclass(frozen=True)
class Risk:
    """One row: what may happen, why, what would follow, and what is done about it.

    `likelihood` and `impact` are 1 to 5, or the status that says why they are not told; `kind` may
    be empty.
    """

    id: Text
    kind: Said
    risk: Said
    cause: Said
    consequence: Said
    likelihood: int | Status
    impact: int | Status
    mitigation: Said
    owner: Said
    place: Place

    @property
    def score(self) -> int | None:
        """Likelihood by impact, 1 to 25; None where one of them is not told."""
        if isinstance(self.likelihood, Status) or isinstance(self.impact, Status):
            return None
        return self.likelihood * self.impact

    @property
    def not_scored(self) -> Status | None:
        """Why there is no score; None where there is one."""
        steps = self.likelihood, self.impact
        return next((step for step in steps if isinstance(step, Status)), None)
