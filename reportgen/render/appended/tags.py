"""The tags of an appended file: made fit to stand in another tree, and put there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from reportgen.render.appended.walking import Met, Thing, as_list, entries, indirect, things

#: The roles that need no explanation (ISO 32000-1, 14.8.4).
STANDARD = frozenset((
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
    "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference",
    "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure",
    "Formula", "Form",
))  # fmt: skip


#: How deep elements stand in one another: word processors need a few dozen at the most.
DEEPEST = 200


def fault_of_tree(pdf: Pdf) -> str:
    """Why the tags make no tree that a screen reader can walk; empty where they do."""
    met: Met = set()
    waiting = [(thing, 1) for thing in as_list(pdf.Root.StructTreeRoot.get("/K"))]
    while waiting:
        thing, depth = waiting.pop()
        if not _is_element(thing):
            continue
        if depth > DEEPEST:
            return f"its tags stand in one another more than {DEEPEST} deep"
        if thing.objgen in met:
            return "an element of its tags stands in two places, or in itself"
        met |= {thing.objgen} - {(0, 0)}
        waiting += [(inner, depth + 1) for inner in as_list(thing.get("/K"))]
    return ""


def elements(pdf: Pdf) -> Iterator[Thing]:
    """Every element of the tree of tags, in no order."""
    met: Met = set()
    waiting = as_list(pdf.Root.StructTreeRoot.get("/K"))
    while waiting:
        thing = waiting.pop()
        if not isinstance(thing, Dictionary) or "/S" not in thing:
            continue
        if thing.objgen != (0, 0):
            if thing.objgen in met:
                continue
            met.add(thing.objgen)
        yield thing
        waiting += as_list(thing.get("/K"))


def roles_of(pdf: Pdf) -> dict[str, str]:
    """What each role of a file's own stands for."""
    known = _items(pdf.Root.StructTreeRoot.get("/RoleMap"))
    return {role: str(standard) for role, standard in known}


def role_of(element: Thing, roles: Mapping[str, str]) -> str:
    """The standard role of an element; its own, where nobody says what that stands for."""
    role, seen = str(element.S), set[str]()
    while role[1:] not in STANDARD and role in roles and role not in seen:
        seen.add(role)
        role = roles[role]
    return role[1:]


def make_room(pdf: Pdf, mark: str, roles: Thing, first_key: int) -> Dictionary:
    """Rename and renumber what could meet its like in the other tree; gives what to copy.

    `roles` are the roles that the other tree knows already, `first_key` the first number that is
    free in its list of parents.
    """
    tree: Thing = pdf.Root.StructTreeRoot
    renamed = _free_roles(tree.get("/RoleMap", {}), roles, mark)
    for element in elements(pdf):
        element.S = Name(renamed.get(str(element.S), str(element.S)))
        _rename(element, mark)
    _renumber(pdf, first_key)
    tops = [indirect(pdf, top) for top in as_list(tree.get("/K")) if _is_element(top)]
    standard = roles_of(pdf)
    for top in tops:
        if "/P" in top:
            del top.P  # it would bring the whole of the other tree's root with it
        if role_of(top, standard) == "Document":
            top.S = Name.Art
    own_roles = {renamed.get(role, role): known for role, known in _items(tree.get("/RoleMap"))}
    return Dictionary(
        Tops=Array(tops),
        Parents=Array(_flat(entries(tree.get("/ParentTree"), "/Nums"), first_key)),
        Ids=Array(_named(pdf)),
        Roles=Dictionary(
            {role: Name(renamed.get(str(to), str(to))) for role, to in own_roles.items()}
        ),
        Classes=Dictionary(
            {_marked_name(name, mark): value for name, value in _items(tree.get("/ClassMap"))}
        ),
    )


def join(base: Pdf, sect: Thing, copied: Thing, title: str, language: str) -> None:
    """Put copied tags at the end of an element, as a part with a title and a language."""
    part: Thing = base.make_indirect(
        Dictionary(
            Type=Name.StructElem, S=Name.Part, P=sect, T=String(title), Lang=String(language)
        )
    )
    part.K = copied.Tops
    for top in copied.Tops:
        top.P = part
    sect.K = Array([*as_list(sect.get("/K")), part])
    root = base.Root.StructTreeRoot
    root.ParentTree.Nums.extend(copied.Parents)
    keys = list(root.ParentTree.Nums)[::2]
    root.ParentTreeNextKey = max(int(key) for key in keys) + 1
    _join_maps(root, copied)


def section_on(base: Pdf, page: Thing) -> Thing:
    """The section whose words are the first on a page."""
    parents = dict(entries(base.Root.StructTreeRoot.ParentTree, "/Nums"))
    content = parents[page.StructParents]
    element: Thing = next(one for one in content if isinstance(one, Dictionary))
    while Name.Sect != element.S and isinstance(element.P.get("/P"), Dictionary):
        element = element.P
    return element


def next_key(base: Pdf) -> int:
    """The first number that is free in the list of parents."""
    return int(base.Root.StructTreeRoot.ParentTreeNextKey)


def _is_element(thing: Thing) -> bool:
    return isinstance(thing, Dictionary) and "/S" in thing


def _items(dictionary: Thing) -> list[tuple[str, Any]]:
    return list(dictionary.items()) if isinstance(dictionary, Dictionary) else []


def _free_roles(theirs: Thing, ours: Thing, mark: str) -> dict[str, str]:
    """New names for roles that the other tree takes to be something else."""
    return {
        role: _marked_name(role, mark)
        for role, known in _items(theirs)
        if role in ours and ours[role] != known
    }


def _marked_name(name: str, mark: str) -> str:
    return f"/{mark}-{name[1:]}"


def _marked(text: Thing, mark: str) -> String:
    return String(mark.encode() + b"-" + bytes(text))


def _rename(element: Thing, mark: str) -> None:
    """The element's id, the ids that its cells name as headers, and its classes."""
    if "/ID" in element:
        element.ID = _marked(element.ID, mark)
    for attributes in as_list(element.get("/A")):
        if isinstance(attributes, Dictionary) and "/Headers" in attributes:
            attributes.Headers = Array([_marked(one, mark) for one in attributes.Headers])
    if "/C" in element:
        names = [one for one in as_list(element.C) if isinstance(one, Name)]
        element.C = Array([Name(_marked_name(str(one), mark)) for one in names])


def _renumber(pdf: Pdf, first_key: int) -> None:
    """The numbers by which pages, pictures and annotations find their elements."""
    met: Met = set()
    for page in pdf.pages:
        for thing in things(page.obj, met):
            for key in ("/StructParents", "/StructParent"):
                if isinstance(thing.get(key), int):
                    thing[key] = int(thing[key]) + first_key


def _flat(pairs: list[tuple[Thing, Thing]], first_key: int) -> Iterator[Thing]:
    for key, value in sorted(pairs, key=lambda pair: int(pair[0])):
        yield int(key) + first_key
        yield value


def _named(pdf: Pdf) -> Iterator[Thing]:
    for element in elements(pdf):
        if "/ID" in element:
            yield element.ID
            yield element


def _join_maps(root: Thing, copied: Thing) -> None:
    """The roles, classes and ids of both trees."""
    for name, more in (("/RoleMap", copied.Roles), ("/ClassMap", copied.Classes)):
        if len(more):
            root[name] = Dictionary({**dict(_items(root.get(name))), **dict(more.items())})
    flat = list(copied.Ids)
    if flat:
        ids = {bytes(key): (key, value) for key, value in entries(root.get("/IDTree"), "/Names")}
        ids |= {bytes(key): (key, value) for key, value in zip(flat[::2], flat[1::2], strict=True)}
        names = (part for _, pair in sorted(ids.items()) for part in pair)
        root.IDTree = Dictionary(Names=Array(names))
