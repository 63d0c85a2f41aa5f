"""Background papers and published sources: the lists that they are printed as."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.blocks import (
    AnyBlock,
    BackgroundBlock,
    BackgroundPaper,
    PublishedSource,
    SourcesBlock,
    SubheadingBlock,
    TextBlock,
)
from reportgen.model.style.background import BackgroundStyle
from reportgen.model.text import Text
from reportgen.paper.filling import Filled, Filling, Settled, as_list, filled_in

_LINKED = Text("[{title}]({link})")


def listed(
    block: BackgroundBlock | SourcesBlock, beside: Sequence[AnyBlock], style: BackgroundStyle
) -> list[AnyBlock]:
    """A list as a text; beneath a sub-heading of its own where the other stands beside it."""
    is_papers = isinstance(block, BackgroundBlock)
    other = SourcesBlock if is_papers else BackgroundBlock
    text = TextBlock(id=block.id, text=_text(block, style), numbered=False)
    if not any(isinstance(one, other) for one in beside):
        return [text]
    heading = style.papers if is_papers else style.sources
    return [SubheadingBlock(subheading=heading, numbered=False), text]


def _text(block: BackgroundBlock | SourcesBlock, style: BackgroundStyle) -> Text:
    if isinstance(block, SourcesBlock):
        return as_list([_source(one, style) for one in block.published_sources])
    items = [_paper(one, style) for one in block.background_papers]
    return as_list(items) if items else style.none


def _paper(paper: BackgroundPaper, style: BackgroundStyle) -> Filled:
    return filled_in(style.paper, {"title": paper.title, "held_by": Settled(paper.held_by)})


def _source(source: PublishedSource, style: BackgroundStyle) -> Filled:
    words: dict[str, Filling] = {"title": source.title}
    if source.link:
        words["title"] = filled_in(_LINKED, {**words, "link": Settled(source.link)})
    return filled_in(style.source, {**words, "published_by": Settled(source.published_by)})
