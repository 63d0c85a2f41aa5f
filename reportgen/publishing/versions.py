"""Which version is to be published, of what kind, and from which commit."""

from __future__ import annotations

from reportgen.calendar import kind_on
from reportgen.model.provenance import OURS
from reportgen.model.publication import Publication, PublicationKind, Register
from reportgen.model.text import Text
from reportgen.periods import date_in_words
from reportgen.problems import Problems
from reportgen.publishing.asked import PublicationAsked, at_register
from reportgen.publishing.making import Ready
from reportgen.sources.revisions import is_installed, repository_of

#: Why no commit is known, and what to do.
_WITHOUT_REPOSITORY = (
    "the paper is not kept in git",
    "git init, git add and git commit begin a repository",
)
_WITHOUT_GIT = (
    "git is not installed here, or not where commands are looked for (PATH)",
    "install git, and publish then",
)

_COMMIT = (
    "{add} and git commit them, then publish: without them the paper cannot be made again, nor "
    "a correction show what it changes"
)
_FORCED = "git add --force (git ignores {count} of them: .gitignore)"
_PAST = (
    "nothing to do if it was public on that day, as who answers for it knows; otherwise publish it "
    "without --on"
)


def next_version(
    ready: Ready, asked: PublicationAsked, register: Register, found: Problems
) -> Publication:
    """The entry of the version that is to be published; its files are not known yet."""
    latest = register.latest
    if asked.why and latest is None:
        option, done = ("--correct", "corrected") if asked.correct else ("--supplement", "added to")
        what = f"nothing was published yet that could be {done}"
        found.add("P102", at_register(ready.order), what, f"publish it without {option}")
    if latest and asked.on < latest.on:
        what = f"version {latest.version} was published later, on {date_in_words(latest.on)}"
        found.add("P108", at_register(ready.order), what, "say the day of publication: --on DAY")
    is_past = asked.on < asked.today
    if is_past:
        today = date_in_words(asked.today)
        what = (
            f"the register will say {date_in_words(asked.on)}, and that it was told so on {today}"
        )
        found.add("P109", at_register(ready.order), what, _PAST)
    commit, uncommitted = _in_git(ready, found)
    return Publication(
        version=latest.version + 1 if latest else 1,
        kind=_kind(ready, asked),
        on=asked.on,
        recorded=asked.today if is_past else None,
        meeting=ready.worded.source.cover.meeting,
        corrects=latest.version if latest else None,
        why=Text(asked.why) if asked.why else None,
        commit=Text(commit) if commit else None,
        uncommitted=[Text(name) for name in uncommitted],
        files=[],
    )


def _kind(ready: Ready, asked: PublicationAsked) -> PublicationKind:
    source = ready.worded.source
    return asked.amends or kind_on(asked.on, source.cover, source.settings.calendar)


def _in_git(ready: Ready, found: Problems) -> tuple[str, list[str]]:
    """The commit, and the files that are not as they are there; a note where there is none."""
    root, place = ready.order.project.root, at_register(ready.order)
    repository = repository_of(root, Problems())
    commit = repository.head() if repository else ""
    if repository is None or not commit:
        why, mend = _WITHOUT_REPOSITORY if is_installed() else _WITHOUT_GIT
        found.add("P100", place, f"{why}: no commit will say what it was made from", mend)
        return "", []
    own = (name for name in ready.inputs if not name.startswith(OURS))
    uncommitted = repository.uncommitted(own)
    if uncommitted:
        what = f"not as in the last commit: {', '.join(uncommitted)}"
        ignored = len(repository.ignored(uncommitted))
        add = _FORCED.format(count=ignored) if ignored else "git add"
        found.add("P101", place, what, _COMMIT.format(add=add))
    return commit, uncommitted
