"""For which report types a house style has something, and for which it must be there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, get_args

from pydantic import BeforeValidator

from reportgen.model.written import YES_NO, ReportType, YesNo, refusal


def _these_reports(written: Any) -> Any:
    """Yes stands for every type of report, no for none."""
    if isinstance(written, str) and written in YES_NO:
        return list(get_args(ReportType)) if YES_NO[written] else []
    if isinstance(written, str):
        mend = f"write yes, no or a list of report types, such as [{get_args(ReportType)[0]}]"
        raise refusal(f'"{written}" does not say which reports', mend)
    return written


#: The report types that must have something: yes for all of them.
Mandatory = Annotated[
    list[ReportType],
    BeforeValidator(_these_reports, json_schema_input_type=YesNo | list[ReportType]),
]


def suits(only: Sequence[ReportType], report_type: ReportType) -> bool:
    """Whether what is only for these report types is for this one; none named are all."""
    return not only or report_type in only
