"""What an editor is told: every file of this repository passes, typical mistakes do not."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from reportgen.sources.editor import FILE_KINDS, kind_of
from reportgen.sources.json_schemas import schema_of
from tests.projects import ROOT

#: The project of this repository, and those within it.
PROJECTS = [ROOT, *(path.parent for path in sorted(ROOT.glob("*/*/reportgen.yml")))]
PARTS = ("reportgen.yml", "narratives/**/*.yml", "data/**/*.yml", "templates/*/house-style.yml")
FILES = [path for root in PROJECTS for part in PARTS for path in sorted(root.glob(part))]


class Loader(yaml.SafeLoader):
    """Reads YAML as editors do: by the core schema of YAML 1.2, in which `no` is a text."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern in (
    ("bool", "true|false"),
    ("null", "null|~|"),
    ("int", "[-+]?[0-9]+"),
    ("float", r"[-+]?([0-9]*\.[0-9]+|[0-9]+\.)"),
):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), None)


@cache
def validator(name: str) -> Draft7Validator:
    kind = next(kind for kind in FILE_KINDS if kind.name == name)
    schema = schema_of(kind)
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def faults(name: str, text: str) -> list[str]:
    """Where an editor would underline something in a file of this kind."""
    written = yaml.load(text, Loader)
    errors = sorted(
        validator(name).iter_errors(written), key=lambda error: str(error.absolute_path)
    )
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in errors]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_passes(path: Path) -> None:
    root = next(root for root in reversed(PROJECTS) if path.is_relative_to(root))
    kind = kind_of(path.relative_to(root).as_posix())
    assert kind is not None, "no schema is for it"
    assert faults(kind.name, path.read_text("utf-8")) == []


SECTION = """\
section: referrals
heading: Referrals
owner: Head of Service
status: draft
content:
  - id: first
    text: Words.
    numbered: no
  - table: referrals
    caption: Referrals
    periods: [2015-16-Q1, 2015-07..2015-08, 2015-08-31, 2014-15]
    columns: [{show: value}]
  - chart: [referrals]
    kind: line
    caption: Referrals
  - implications: {financial: none, legal: {text: Words.}}
"""
COVER = "meeting: 2015-11-05\nticks: {key: {spending: yes}}\nfields: {to: Cabinet}\n"
FACTS = "facts:\n  growth: {value: 24, number: 24, about: Growth, source: Report}\n"
SETTINGS = (
    "council: Example\nfinancial_year: 2015-16\nstyle: base\naudit: {severities: {A303: off}}\n"
)
STYLE = "name: Example\nquarter: Q{quarter} {year}\nrecommendations: {alone: Do it}\n"
APPENDICES = "appendices:\n  - {id: plan, title: Plan, file: plan.pdf}\n"
INDICATORS = """\
indicators:
  - {id: referrals, title: Referrals, unit: count, measure: flow, source: System, owner: Head,
     polarity: within a range, range: [85, 95], decimals: 1}
"""
GOOD = {
    "section": SECTION,
    "cover": COVER,
    "facts": FACTS,
    "settings": SETTINGS,
    "house-style": STYLE,
    "appendices": APPENDICES,
    "indicators": INDICATORS,
}


@pytest.mark.parametrize("name", GOOD)
def test_every_way_of_writing_passes(name: str) -> None:
    assert faults(name, GOOD[name]) == []


@pytest.mark.parametrize(
    ("name", "right", "wrong", "where"),
    [
        ("section", "owner:", "ownr:", ": "),
        ("section", "owner: Head of Service\n", "", ": 'owner' is a required property"),
        ("section", "status: draft", "status: done", "status: 'done' is not one of"),
        ("section", "section: referrals", "section: Our referrals", "section: "),
        ("section", "id: first", "id: First one", "content.0.id: "),
        ("section", "numbered: no", "numbred: no", "content.0: "),
        ("section", "text: Words.", "txet: Words.", "content.0: "),
        ("section", "text: Words.", "text: Words.\n    chart: referrals", "content.0: "),
        ("section", "numbered: no", "numbered: never", "content.0.numbered: 'never' is not one of"),
        ("section", "caption: Referrals", "captoin: Referrals", "content.1: "),
        ("section", "2015-16-Q1", "Q1 2015/16", "content.1.periods.0: "),
        ("section", "2015-16-Q1", "2015-16-Q5", "content.1.periods.0: "),
        ("section", "2015-08-31", "2015-08-32", "content.1.periods.2: "),
        ("section", "{show: value}", "{show: total}", "content.1.columns.0.show: "),
        ("section", "kind: line", "kind: pie", "content.2.kind: 'pie' is not one of"),
        ("section", "    kind: line\n", "", "content.2: 'kind' is a required property"),
        ("section", "financial: none", "financial: nothing", "content.3.implications.financial: "),
        ("cover", "2015-11-05", "5 November 2015", "meeting: "),
        ("cover", "2015-11-05", "2015-13-05", "meeting: "),
        ("cover", "spending: yes", "spending: perhaps", "ticks.key.spending: "),
        ("cover", "{to: Cabinet}", "{To: Cabinet}", "fields: "),
        ("facts", "growth:", "Our growth:", "facts: "),
        ("facts", "number: 24", "number: 24%", "facts.growth.number: "),
        ("settings", "2015-16", "2015", "financial_year: "),
        ("settings", "A303: off", "A33: off", "audit.severities: "),
        ("settings", "A303: off", "A303: quiet", "audit.severities.A303: 'quiet' is not one of"),
        ("house-style", "Q{quarter} {year}", "Q{quater} {year}", "quarter: "),
        ("house-style", "alone: Do it", "alone: {a: b}", "recommendations.alone: "),
        ("appendices", "file: plan.pdf", "fiel: plan.pdf", "appendices.0: "),
        ("appendices", "file: plan.pdf", "file: plan.pdf, section: plan", "appendices.0: "),
        ("indicators", "unit: count", "unit: number", "indicators.0.unit: "),
        ("indicators", "[85, 95]", "[85, high]", "indicators.0.range.1: "),
        ("indicators", "[85, 95]", "[85]", "indicators.0.range: "),
        ("indicators", "decimals: 1", "decimals: 9", "indicators.0.decimals: "),
    ],
)  # fmt: skip
def test_a_mistake_is_underlined_where_it_is(name: str, right: str, wrong: str, where: str) -> None:
    assert right in GOOD[name]
    found = faults(name, GOOD[name].replace(right, wrong, 1))
    assert any(fault.startswith(where) for fault in found), found
    assert not [fault for fault in found if not fault.startswith(where.partition(":")[0])]
