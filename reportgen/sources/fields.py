"""Where a fault stands: its path, walked through the tree and the models at once."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Any, Union, get_args, get_origin

from reportgen.model.blocks import BLOCK_TAG, BLOCKS
from reportgen.model.text import Text
from reportgen.model.written import Written
from reportgen.problems import Place
from reportgen.sources.yaml_tree import Mapping, Node, Scalar, Sequence

Path = tuple[str | int, ...]
KEY = "[key]"  # the last step of a path that leads to the name of a field, not to its value


@dataclass(frozen=True)
class Spot:
    """A spot in a tree, and what the models say of it.

    `field` is the field that the spot is in and `holder` the model it belongs to; `name` is the
    field's name as written, where the spot is its value. `kinds` are what may stand here.
    """

    node: Node
    kinds: tuple[Any, ...]
    path: Path = ()
    name: Text | None = None
    holder: type[Written] | None = None
    field: str = ""

    @property
    def place(self) -> Place:
        """The place of the value, or of the field's name where the value is no text."""
        if isinstance(self.node, Scalar) and self.node.text:
            return self.node.text.place()
        return self.name.place() if self.name else first_place(self.node)

    @property
    def model(self) -> type[Written] | None:
        """The model that may stand here, where there is one only."""
        models = [kind for kind in self.kinds if _is_model(kind)]
        return models[0] if len(models) == 1 else None


def first_place(node: Node) -> Place:
    """Where a node begins: fields begin with the name of the first one."""
    if isinstance(node, Mapping) and node.entries:
        return next(iter(node.entries)).place()
    return node.place


def spot_at(location: Path, tree: Node, model: type[Written]) -> Spot:
    """The spot that a fault's path leads to, as far as it stands in the tree.

    Pydantic's paths also name the reading that it tried ("list[...]") and the kind of a block.
    """
    spot = Spot(tree, (model,))
    for step in location:
        if isinstance(step, str) and step.startswith(BLOCK_TAG):
            spot = replace(spot, kinds=(BLOCKS[step.removeprefix(BLOCK_TAG)],))
        elif step == KEY and spot.name is not None:
            spot = replace(spot, node=Scalar(spot.name, spot.name.place))
        else:
            spot = _within(spot, step)
    return spot


def _within(spot: Spot, step: str | int) -> Spot:
    """One step further into the tree, if the tree has that step."""
    if isinstance(spot.node, Mapping) and (name := spot.node.key(str(step))) is not None:
        return Spot(
            node=spot.node.entries[name],
            kinds=tuple(_values(spot.kinds, name)),
            path=(*spot.path, name),
            name=name,
            holder=spot.model,
            field=name,
        )
    if isinstance(spot.node, Sequence) and isinstance(step, int):
        items = tuple(_items(spot.kinds))
        return replace(
            spot, node=spot.node.items[step], kinds=items, path=(*spot.path, step), name=None
        )
    return spot


def _values(kinds: tuple[Any, ...], name: str) -> Iterator[Any]:
    """What may stand as the value of a field of this name."""
    for kind in kinds:
        if _is_model(kind) and name in kind.model_fields:
            yield from alternatives(kind.model_fields[name].annotation)
        elif get_origin(kind) is dict:
            yield from alternatives(get_args(kind)[1])


def _items(kinds: tuple[Any, ...]) -> Iterator[Any]:
    """What may stand as an item of a list."""
    for kind in kinds:
        if get_origin(kind) in (list, tuple):
            yield from alternatives(get_args(kind)[0])


def alternatives(annotation: Any) -> Iterator[Any]:
    """The kinds of value that a field may hold, without what is said about them."""
    if get_origin(annotation) is Annotated:
        yield from alternatives(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, types.UnionType):
        for kind in get_args(annotation):
            yield from alternatives(kind)
    elif annotation is not type(None):
        yield annotation


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Written)
