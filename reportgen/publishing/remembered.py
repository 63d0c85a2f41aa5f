"""Whether the register still has what git knows of it: what was published stays published."""

from __future__ import annotations

from reportgen.model.publication import Register
from reportgen.orders import Order
from reportgen.problems import Problems
from reportgen.publishing.asked import at_register
from reportgen.sources.files import TextFile
from reportgen.sources.published import register_in
from reportgen.sources.revisions import repository_of


def is_cut_short(order: Order, register: Register, found: Problems) -> bool:
    """Whether a version is missing that the register had when it was last committed; it is noted.

    Otherwise a version that the public has would be published a second time, with another text.
    """
    place = at_register(order)
    repository = repository_of(order.project.root, Problems())
    kept = repository.last_kept(place.file) if repository else None
    if kept is None:
        return False
    commit, text = kept
    then = register_in(TextFile(place.file, text))
    known = {one.version for one in register.published}
    lost = [one.version for one in then.published if one.version not in known] if then else []
    if lost:
        what = f"version {lost[0]} was published, as commit {commit[:7]} says, and is not in it"
        mend = f"bring it back: git checkout {commit[:7]} -- {place.file}"
        found.add("P110", place, what, mend)
    return bool(lost)
