"""The cover sheet of a house style."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from reportgen.model.style.patterns import PaperPattern, names_in, whole
from reportgen.model.style.report_types import suits
from reportgen.model.text import Text
from reportgen.model.written import ReportType, Written, YesNo, refusal

CoverLayout = Literal[
    "lines", "two columns", "paired cells", "ruled boxes", "side headings", "headings"
]
#: The layouts in which two fields may stand side by side.
_SIDE_BY_SIDE = ("lines", "paired cells", "ruled boxes")
#: The layouts whose labels are headings.
HEADED = ("side headings", "headings")
#: The field that is the heading of the paper, and stands above the others where no row has it.
HEADING = "title"


def _one_or_two(row: list[Text]) -> list[Text]:
    if len(row) not in {1, 2}:
        what = f"a row of the cover has one or two fields, and this one has {len(row)}"
        raise refusal(what, "write a row for each, or for two of them")
    return row


CoverRow = Annotated[list[Text], AfterValidator(_one_or_two)]


class CoverFieldStyle(Written):
    """One field of the cover sheet."""

    label: Text = Field(description="the words printed before the field")
    value: PaperPattern | None = Field(
        default=None,
        description="what is printed unless the paper says otherwise; may hold {council}, "
        "{title}, {meeting} and {period}",
    )
    required: YesNo = Field(default=True, description="no where the field may be left out")
    report_types: list[ReportType] = Field(
        default_factory=list, description="only for these report types (empty: for all)"
    )

    def is_for(self, report_type: ReportType) -> bool:
        """Whether such a report has it."""
        return suits(self.report_types, report_type)


class CoverGroup(Written):
    """Rows of the cover sheet that follow one another and look alike."""

    layout: CoverLayout = Field(
        default="paired cells",
        description="lines (label and value on a line), two columns (the same, ruled like a "
        "table), paired cells (ruled, one or two fields a row), ruled boxes (a box a field, "
        "one or two a row), side headings (the label as a heading at the left) or headings (the "
        "label as a heading, the value beneath)",
    )
    rows: list[CoverRow] = Field(
        description="what stands in each row: ids of fields, or of sections that stand on the cover"
    )

    @model_validator(mode="after")
    def _no_two_where_one_stands(self) -> CoverGroup:
        for row in self.rows:
            if len(row) > 1 and self.layout not in _SIDE_BY_SIDE:
                what = f"a row in the layout {self.layout} has one field, and this one has two"
                raise refusal(what, "write a row for each", row[1])
        return self


class CoverStyle(Written):
    """The cover sheet: every field stands in a row, or in a line of the masthead."""

    masthead: list[Annotated[Text, AfterValidator(whole)]] = Field(
        default_factory=list,
        description="the lines above the fields; may hold {council} and the id of a field. A "
        "line is left out where the paper does not have its field",
    )
    fields: dict[Text, CoverFieldStyle] = Field(
        default_factory=dict, description="every field of the cover, by id"
    )
    groups: list[CoverGroup] = Field(
        default_factory=list, description="the rows, in groups that each have a layout, in order"
    )
    title_again: PaperPattern | None = Field(
        default=None,
        description="the title once more, such as {title}, where the report begins after the "
        "cover; it then begins on a new page",
    )

    @property
    def rows(self) -> list[CoverRow]:
        """The rows of all groups, in order."""
        return [row for group in self.groups for row in group.rows]

    def layout_of(self, name: str) -> CoverLayout | None:
        """The layout that a field or section stands in; None where it stands in no row."""
        groups = (group for group in self.groups for row in group.rows if name in row)
        return next((group.layout for group in groups), None)

    @property
    def unplaced(self) -> list[Text]:
        """The fields that stand in no row and in no line. The title needs neither."""
        placed = {*(name for row in self.rows for name in row), HEADING}
        placed.update(Text(name) for line in self.masthead for name in names_in(line))
        return [name for name in self.fields if name not in placed]

    def without_unplaced(self) -> CoverStyle:
        """The cover without the fields of a style it builds on that it gives no place."""
        fields = {name: field for name, field in self.fields.items() if name not in self.unplaced}
        return self.model_copy(update={"fields": fields})

    @model_validator(mode="after")
    def _title_comes_first(self) -> CoverStyle:
        """A heading before the title would be a heading of nothing."""
        layouts = [(group.layout, row) for group in self.groups for row in group.rows]
        for at, (_, row) in enumerate(layouts):
            if HEADING in row and any(layout in HEADED for layout, _ in layouts[:at]):
                what = "the title stands beneath headings, and it is the heading of the whole paper"
                raise refusal(what, "move its row up", row[0])
        return self
