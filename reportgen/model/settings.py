"""`reportgen.yml`: what this council has settled for all of its papers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args

from pydantic import Field, model_validator

from reportgen.codes import CODES, FIXED, Severity, is_of_audit
from reportgen.model.access import ACCESS
from reportgen.model.exempt import Nation
from reportgen.model.text import Text
from reportgen.model.written import AuditCode, Day, WholeNumber, Written, YearText
from reportgen.problems import Severities

#: How grave a council holds what the audit tells under a code; off: it is not told.
Grade = Literal["error", "query", "note", "off"]
#: To an editor: the codes that can be set, and what each is about.
_CODES: dict[str, Any] = {
    code: {"type": "string", "enum": list(get_args(Grade)), "description": CODES[code].title}
    for code in CODES
    if is_of_audit(code) and code not in FIXED
}


class AuditSettings(Written):
    """How this council wants its papers audited."""

    severities: dict[AuditCode, Grade] = Field(
        default_factory=dict,
        description="codes of the audit that are another severity here: error, query, note or off",
        json_schema_extra={"properties": _CODES, "additionalProperties": False},
    )


class Calendar(Written):
    """When committees meet, and which days count before a meeting."""

    meetings: dict[Text, list[Day]] = Field(
        default_factory=dict,
        description="the days on which a paper's committee meets, by the paper's folder",
    )
    clear_days: WholeNumber = Field(
        default=ACCESS["England"].clear_days,
        ge=0,
        le=30,
        description="clear days for which papers are public before a meeting (Local Government "
        "Act 1972, sections 100B and 100BA), at most 30; where the nation is Wales, 3 unless given",
    )
    bank_holidays: Literal["England", "Wales", "Scotland", "Northern Ireland"] = Field(
        default="England", description="whose bank holidays do not count"
    )
    closed: list[Day] = Field(
        default_factory=list, description="other days on which the council's offices are closed"
    )


class Settings(Written):
    """`reportgen.yml`: this council."""

    council: Text = Field(description="the council's name, as printed")
    financial_year: YearText = Field(description="the current financial year, such as 2015-16")
    style: Text = Field(description="the default house style: a folder of templates/")
    language: Text = Field(default=Text("en-GB"), description="language of the papers (BCP 47)")
    nation: Nation = Field(
        default="England", description="the nation whose law the council is under: England or Wales"
    )
    audit: AuditSettings = Field(
        default_factory=AuditSettings, description="how papers are audited"
    )
    calendar: Calendar = Field(
        default_factory=Calendar, description="meetings, and the days that count before them"
    )

    @model_validator(mode="before")
    @classmethod
    def _clear_days_by_law(cls, written: Any) -> Any:
        """A council in Wales that says nothing of clear days has those of its own law."""
        if not isinstance(written, Mapping) or written.get("nation") != "Wales":
            return written
        calendar = written.get("calendar", {})
        if not isinstance(calendar, Mapping):
            return written
        return {**written, "calendar": {"clear_days": ACCESS["Wales"].clear_days, **calendar}}

    @property
    def severities(self) -> Severities:
        """What the council has set, by code; None for what it does not want to be told."""
        grades = self.audit.severities.items()
        return {str(code): None if to == "off" else Severity(to) for code, to in grades}
