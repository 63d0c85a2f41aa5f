"""What was published, for a pack: each paper out of its bundle, as the register knows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.model.agenda import AgendaItem
from reportgen.model.appendices import AppendedFile
from reportgen.model.publication import Publication, Register
from reportgen.orders import Order
from reportgen.outputs.manifest import digest
from reportgen.packing.asked import READERS, Reader
from reportgen.packing.gathering import Papers, Taken, check_exempt, is_written
from reportgen.periods import date_in_words, parse
from reportgen.problems import NOWHERE, Place, Problems, listed
from reportgen.publishing.bundling import folder_of, paper_name
from reportgen.sources.appendices import MOST_PDF_BYTES
from reportgen.sources.files import read_bytes
from reportgen.sources.project import Project
from reportgen.sources.published import read_register


def published(project: Project, found: Problems) -> Papers:
    """Where published papers come from."""

    def taken(item: AgendaItem) -> Taken | None:
        if not is_written(project, item, found):
            return None
        assert item.paper
        order = Order(project, item.paper, parse(item.period or ""), only_html=False)
        entry = _entry(order, item, found)
        files = _files(order, entry, item, found) if entry else None
        if entry is None or files is None:
            return None
        check_exempt(item, files, found)
        return Taken(files, entry.meeting, is_late=entry.kind == "late")

    return taken


def _entry(order: Order, item: AgendaItem, found: Problems) -> Publication | None:
    """What the register says of the version that is wanted."""
    register = read_register(order.project, order.paper, order.period, found)
    if register is None or item.paper is None:
        return None
    versions = {entry.version: entry for entry in register.published}
    if register.latest and (item.version is None or item.version in versions):
        entry = versions[item.version or register.latest.version]
        _report_earlier(entry, register, item, found)
        return entry
    what, mend = f'the paper "{item.paper}" is not published for {item.period}', _publish(order)
    if versions:
        what = f'the paper "{item.paper}" has no version {item.version}'
        mend = f"there are: {listed(map(str, versions))}; without `version` the last is taken"
    else:
        mend = f"{mend}; or write `to_follow: yes` in its place, or pack drafts (--draft)"
    found.add("N136", item.paper.place(), what, mend)
    return None


def _report_earlier(
    entry: Publication, register: Register, item: AgendaItem, found: Problems
) -> None:
    """Refuse a version that was corrected since, and ask about one that another stands beside."""
    later = [one for one in register.published if one.version > entry.version]
    corrections = [one for one in later if one.kind == "correction"]
    if not later or item.paper is None:
        return
    after = max(corrections or later, key=lambda one: one.version)
    on, why = date_in_words(after.on), f": {after.why}" if after.why else ""
    verb = "was corrected by" if corrections else "is followed by"
    what = f"version {entry.version} {verb} version {after.version} on {on}{why}"
    mend = "take `version` out, so that the last is taken"
    if corrections:
        found.add("N142", item.paper.place(), what, mend)
    else:
        found.add("N143", item.paper.place(), what, f"{mend}, or give both to the meeting")


def _publish(order: Order) -> str:
    return f"make publish {order.as_make}"


def _files(
    order: Order, entry: Publication, item: AgendaItem, found: Problems
) -> dict[Reader, AppendedFile] | None:
    """The PDF of each edition; None where one of them is not what was published."""
    told = Problems()
    files = dict(_editions(order, entry, told))
    if told.stop:
        # Whatever is wrong with a bundle, the clerk meets it at the item of the agenda.
        place = item.paper.place() if item.paper else NOWHERE
        found.extend(replace(problem, place=place) for problem in told)
        return None
    return files


def _editions(
    order: Order, entry: Publication, found: Problems
) -> Iterator[tuple[Reader, AppendedFile]]:
    """The paper itself for each reader, among all that its bundle has."""
    for reader in READERS:
        name = paper_name(replace(order, edition=reader), entry)
        known = (one.sha256 for one in entry.files if (one.edition, one.name) == (reader, name))
        seal = next(known, None)
        file = _sound(order, entry, reader, (name, str(seal)), found) if seal else None
        if file:
            yield reader, file


def _sound(
    order: Order, entry: Publication, reader: Reader, known: tuple[str, str], found: Problems
) -> AppendedFile | None:
    """A file of a bundle, where it is the one that the register knows."""
    name, seal = known
    path = folder_of(order, entry) / reader / name
    where = order.project.name_of(path)
    mend = f"{_publish(order)} makes the published one again, if the paper is still the same"
    if not path.is_file():
        found.add("N140", Place(where), f"{where}, which was published, is not there", mend)
        return None
    content = read_bytes(path, where, MOST_PDF_BYTES, found)
    if content is not None and digest(content) != seal:
        what = f"{where} is not the file that the register knows: its SHA-256 is another"
        found.add("N140", Place(where), what, f"delete the folder it is in; {mend}")
        return None
    return AppendedFile(content, Place(where)) if content else None
