"""One paper to the agenda, on one screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reportgen.gate.rules import in_the_way
from reportgen.model.publication import Publication, Register
from reportgen.orders import Order
from reportgen.outputs.bundle import Bundle, registered, write_bundle
from reportgen.periods import date_in_words
from reportgen.problems import Problems
from reportgen.publishing.adding import Addition, held
from reportgen.publishing.asked import PublicationAsked, Published, at_register
from reportgen.publishing.at_the_gate import Coming, ask_the_gate
from reportgen.publishing.bundling import bundle_of, folder_of, known_by, listed
from reportgen.publishing.changes import with_changes
from reportgen.publishing.making import Ready, every_edition, finish
from reportgen.publishing.remembered import is_cut_short
from reportgen.publishing.versions import next_version
from reportgen.sources.entries import as_words
from reportgen.sources.published import ENTRIES, PUBLISHED, read_register
from reportgen.steps.finishing import Tell
from reportgen.workshop import Workshop

_MENDS = (
    'to publish it as a correction: --correct "what was wrong"; where nothing was to change, see '
    "what did: reportgen diff (a new version of reportgen, too, makes other files)"
)


def publish_paper(
    order: Order, asked: PublicationAsked, workshop: Workshop, tell: Tell
) -> Published:
    """Publish one paper, or tell everything that stands in its way."""
    found, order = Problems(), replace(order, edition="open")
    register = read_register(order.project, order.paper, order.period, found)
    amendment = asked.amendment(register) if register else None
    read = every_edition(replace(order, amendment=amendment), tell, found)
    if register is None or read is None or is_cut_short(order, register, found):
        return Published(order, tuple(found))
    again = None if asked.why else register.latest
    entry = again or next_version(read, asked, register, found)
    ready = finish(read, entry, workshop, tell, found)
    ready = with_changes(ready, entry, register, workshop, found)
    if again:
        return _again(ready, again, asked, found)
    _ask_the_gate(ready, entry, register, found)
    if in_the_way(found) or ready.finished is None:
        return Published(order, tuple(found))
    if asked.check:
        return Published(order, tuple(found), entry)
    return _publish(ready, entry, found)


def _ask_the_gate(ready: Ready, entry: Publication, register: Register, found: Problems) -> None:
    sides = ready.finished.sides if ready.finished else 0
    ask_the_gate(Coming(entry.on, entry.kind, register, sides), ready.worded, ready.order, found)


def _publish(ready: Ready, entry: Publication, found: Problems) -> Published:
    """Write the bundle, and then the register."""
    order, bundle = ready.order, bundle_of(ready, entry)
    whole = entry.model_copy(update={"files": listed(bundle)})
    addition = Addition(order, PUBLISHED, ENTRIES, as_words(whole))
    with held([order]):
        is_next = not _is_overtaken(order, entry, found)
        content = addition.content(found) if is_next else None
        folder = _written(order, entry, bundle, found) if content else None
        if content is None or folder is None:
            return Published(order, tuple(found))
        with registered(folder):
            addition.write(content)
    return Published(order, tuple(found), whole, folder)


def _is_overtaken(order: Order, entry: Publication, found: Problems) -> bool:
    """Whether somebody else published this version while it was made, which is noted."""
    register = read_register(order.project, order.paper, order.period, found)
    latest = register.latest if register else None
    if latest is None or latest.version < entry.version:
        return False
    what = f"version {entry.version} was published by somebody else meanwhile"
    mend = "look at what they published: reportgen list published"
    found.add("P103", at_register(order), what, mend)
    return True


def _written(order: Order, entry: Publication, bundle: Bundle, found: Problems) -> Path | None:
    """The folder of the bundle; None, with the problem noted, where another stands there."""
    folder = folder_of(order, entry)
    if write_bundle(folder, bundle):
        return folder
    what = f"{order.project.name_of(folder)} is there, and it is not this version"
    mend = (
        "where it was never given to anybody, delete the folder; where it was published, bring "
        "published.yml back as it was then"
    )
    found.add("P104", at_register(order), what, mend)
    return None


def _again(
    ready: Ready, latest: Publication, asked: PublicationAsked, found: Problems
) -> Published:
    """The last version once more, where the paper is still the one that was published."""
    order = ready.order
    if ready.finished is None:
        return Published(order, tuple(found))
    bundle = bundle_of(ready, latest)
    if known_by(listed(bundle)) != known_by(latest.files):
        on = date_in_words(latest.on)
        what = f"version {latest.version} was published on {on}, and this is another paper"
        found.add("P103", at_register(order), what, _MENDS)
        return Published(order, tuple(found))
    if asked.check:
        return Published(order, tuple(found), latest, is_new=False)
    with held([order]):
        folder = _written(order, latest, bundle, found)
    return Published(order, tuple(found), latest if folder else None, folder, is_new=False)
