"""What a version changes in the one before: its redline, which is published with it.

The version before is made once more, from the commit that the register has of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from reportgen.model.publication import Publication, Register
from reportgen.orders import Order
from reportgen.periods import date_in_words
from reportgen.problems import Problems
from reportgen.publishing.asked import amendment_of, at_register
from reportgen.publishing.making import Ready, judged
from reportgen.publishing.withdrawn import gives_away
from reportgen.redlining import Sides, printed, side_of, web_page
from reportgen.sources.project import Project, open_project
from reportgen.sources.revisions import is_installed, repository_of
from reportgen.steps.paging import Composed
from reportgen.steps.wording import AsWritten, editions_of, read_paper, worded_as
from reportgen.workshop import Workshop

_AMENDMENT = re.compile(r'<p class="amendment">.*?</p>', re.DOTALL)
#: The ends of the names of a redline.
PDF, PAGE = "-changes.pdf", "-changes.html"
_NONE = "no redline shows what changed from version {version}: {why}"
_MEND = (
    "publish from a commit, with nothing changed after it; then a correction can show its changes"
)


def with_changes(
    ready: Ready, entry: Publication, register: Register, workshop: Workshop, found: Problems
) -> Ready:
    """The paper with the redline of each edition; as it is, where it is a first version."""
    before = next((one for one in register.published if one.version == entry.corrects), None)
    if before is None or ready.finished is None:
        return ready
    with _project_of(before, ready.order.project) as project:
        every = _Versions(before, entry, project).sides(ready) if project else None
        if every is None:
            _note(ready.order, before, found)
            return ready
        if all(map(_same, every)):
            what = f"nothing in the paper is different from version {before.version}"
            place = at_register(ready.order)
            found.add("P107", place, what, "correct the paper first, then publish it")
        openly, whole = every
        shown = [whole] if ready.part else []
        if not _is_closed(openly, whole, before, found):
            shown.append(openly)
        made = {one.after.order.known_as: _redline(one, workshop, found) for one in shown}
    part = ready.part and replace(ready.part, changes=made.get("open", {}))
    return replace(ready, changes=made.get(ready.order.known_as, {}), part=part)


@dataclass(frozen=True)
class _Versions:
    """Two versions of a paper, and the project as it was when the first was published."""

    before: Publication
    after: Publication
    project: Project

    def sides(self, ready: Ready) -> tuple[Sides, Sides] | None:
        """The open edition as it was and as it is, and the whole paper; None where it cannot be.

        Where nothing is exempt in either version they are the same.
        """
        amendment, now = amendment_of(self.before), ready.order
        order = Order(self.project, now.paper, now.period, False, "open", amendment)
        written = read_paper(order, Problems())
        if written is None:
            return None
        *_, whole = editions_of(order, written.source)
        openly = self._sides(order, written, ready.editions[0])
        is_same = ready.part is None and whole == order
        closed = openly if is_same else self._sides(whole, written, ready)
        return (openly, closed) if openly and closed else None

    def _sides(self, order: Order, written: AsWritten, ready: Ready) -> Sides | None:
        older = side_of(_name(self.before), order, worded_as(written, order, Problems()))
        newer = side_of(_name(self.after), ready.order, ready.worded)
        return Sides(older, newer) if older and newer else None


def _redline(sides: Sides, workshop: Workshop, found: Problems) -> dict[str, bytes]:
    """The redline of one edition by the ends of its names."""
    pdf = printed(sides, workshop, found)
    judged(pdf, sides.after.pages.source.place, found)
    return {PDF: pdf, PAGE: web_page(sides, workshop, found)}


def _is_closed(openly: Sides, whole: Sides, before: Publication, found: Problems) -> bool:
    """Whether the open redline would tell what is exempt, which is then noted.

    Who withdraws what should not have been public does not publish it once more.
    """
    if not gives_away(openly, whole):
        return False
    what = f"no open redline: it could tell what is exempt, now or in version {before.version}"
    mend = "nothing to do; the restricted edition, where there is one, has its redline"
    found.add("P105", at_register(openly.after.order), what, mend)
    return True


def _same(sides: Sides) -> bool:
    """Whether nothing is different, but for what each version says of itself."""
    before, after = (_shown(side.pages) for side in (sides.before, sides.after))
    return before == after


def _shown(pages: Composed) -> tuple[object, ...]:
    """All that a reader meets: the page, what is drawn, the files that are appended."""
    charts = [picture.chart for picture in pages.document.pictures]
    files = {name: file.content for name, file in pages.source.files.items()}
    return _AMENDMENT.sub("", pages.pages["print"]).split(), charts, files


def _name(entry: Publication) -> str:
    return f"version {entry.version} ({date_in_words(entry.on)})"


@contextmanager
def _project_of(before: Publication, project: Project) -> Iterator[Project | None]:
    """The project as it was committed when a version was published; None where that is unknown."""
    repository = repository_of(project.root, Problems())
    known = before.commit if not before.uncommitted else None
    revision = repository.revision(known, Problems()) if repository and known else None
    with TemporaryDirectory(prefix="reportgen-") as folder:
        is_out = repository and revision and repository.take_out(revision, Path(folder), Problems())
        yield open_project(Path(folder, "project"), Problems()) if is_out else None


def _note(order: Order, before: Publication, found: Problems) -> None:
    why, mend = "it was not kept in git", _MEND
    if before.uncommitted:
        why = f"it was made from files that were not committed ({', '.join(before.uncommitted)})"
    elif before.commit and not is_installed():
        why = "git is not installed here, or not where commands are looked for (PATH)"
    elif before.commit:
        why = f"its commit {before.commit[:7]} is not here, or makes no paper any more"
        mend = f"git fetch --unshallow brings it where only the last commits are here; else {mend}"
    what = _NONE.format(version=before.version, why=why)
    found.add("P105", at_register(order), what, mend)
