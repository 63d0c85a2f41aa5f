"""Papers that are alike but for what is exempt in them. Illustration: all of it is made up.

What is exempt is of every kind that a paper can hold: a section, blocks among open ones, appendices
of words and of a file, with tables, charts, scorecards, facts, terms, recommendations, plans, risks
and data of their own. Some of the data stands beside what the open part of the paper prints.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from textwrap import indent

from reportgen.render.painting import render
from tests.projects import edit, small_project
from tests.unit.render.papers import page

PAPER = "quarterly-performance"
PERIOD = Path(f"narratives/{PAPER}/2025-26-Q1")


@dataclass(frozen=True)
class Secret:
    """What stands in the exempt parts of one of the papers.

    Each of `words` is one that stands nowhere else. `sections` is what is exempt, of different
    length and shape in each paper.
    """

    name: str  # of a section, a file, a dataset and an indicator
    firm: str
    price: str
    term: str
    full: str
    reason: str
    figures: tuple[int, ...]
    paragraphs: int

    @property
    def words(self) -> tuple[str, ...]:
        """Every string by which it can be known."""
        counts = (f"{one:,}" for one in self.figures)
        plain = (str(one) for one in self.figures)
        return (
            self.name, self.firm, self.price, self.term, self.full, self.reason, *counts, *plain
        )  # fmt: skip


ZEPHYR = Secret(
    name="zephyr",
    firm="Brightwell Haulage",
    price="£48,713,206",
    term="QXV",
    full="Quarry Exchange Vehicle",
    reason="Rivals would learn what Brightwell can afford",
    figures=(73109, 84691, 95318, 62741, 58493),
    paragraphs=1,
)
MARIGOLD = Secret(
    name="marigold",
    firm="Thistledown and Partners",
    price="£9.37 million",
    term="JWP",
    full="Joint Wharf Programme",
    reason="Thistledown would walk away, and nobody else has asked for the wharf",
    figures=(31877, 20946, 17532, 46281, 39674),
    paragraphs=5,
)

EXEMPT = """exempt:
  paragraphs: [3]
  public_interest: {reason}.
"""
SECTION = """section: {name}-terms
heading: What {firm} offers
owner: Head of {firm} Relations
status: approved
{exempt}content:
{paragraphs}
  - recommendations:
      - text: the offer of {firm} is taken
      - text: the {{{{ term.{term} }}}} is told of it
        reason: It pays for the {firm} wagons.
  - table: {name}_loads
    id: {name}_table
    caption: Loads that {firm} would carry
    periods: [2024-25-Q1, 2024-25-Q2, 2024-25-Q3, 2024-25-Q4, 2025-26-Q1]
  - chart: {name}_loads
    id: {name}_chart
    kind: line
    caption: What {firm} has carried so far
    periods: [2024-25-Q1, 2024-25-Q2, 2024-25-Q3, 2024-25-Q4, 2025-26-Q1]
  - scorecard: [{name}_loads]
    caption: How {firm} does
    periods: [2025-26-Q1]
  - risks: illustrative-services
    show: register
    caption: Risks of {firm}
  - actions: illustrative-services
    show: highlights
    caption: Actions for {firm}
"""
#: They stand in the dataset that the open part of the paper uses, too.
RISKS = """id,kind,risk,cause,consequence,likelihood,impact,mitigation,owner
R1,project,{firm} may withdraw,Costs,Delay,3,4,Ask another,Head of Libraries
"""
ACTIONS = """id,theme,action,lead,due,rating,progress
A1,,Meet {firm},Head of Libraries,2025-12-01,green,They have answered.
"""
BLOCKS = """
  - id: {name}_price
    text: |
      {firm} asks for {{{{ facts.{name}_offer }}}}, and would carry {{{{ {name}_loads }}}} loads.
{more}
    exempt:
      paragraphs: [3]
      public_interest: {reason}.
"""
APPENDIX = """section: {name}-papers
heading: Letters of {firm}
owner: Head of Waste Services
status: approved
content:
{paragraphs}
"""
APPENDICES = """appendices:
  - id: {name}_letters
    section: {name}-papers
{exempt}
  - id: {name}_plan
    title: The plan of {firm}
    file: {name}-plan.pdf
{exempt}
"""
INDICATORS = """illustrative: yes
indicators:
  - id: {name}_loads
    title: Loads carried by {firm}
    short: {firm} loads
    unit: count
    measure: flow
    polarity: higher is better
    source: Illustration, not a real return of {firm}
    owner: Head of {firm} Relations
"""
PERIODS = ("2024-25-Q1", "2024-25-Q2", "2024-25-Q3", "2024-25-Q4", "2025-26-Q1")


def project_with(secret: Secret, folder: Path) -> Path:
    """The small project that `init` makes, with exempt parts that hold a secret."""
    root = small_project(folder)
    _declare(root, secret)
    exempt = EXEMPT.format(reason=secret.reason)
    said = {**vars(secret), "exempt": exempt, "paragraphs": _paragraphs(secret)}
    period = root / PERIOD
    (period / f"07-{secret.name}.yml").write_text(SECTION.format(**said), "utf-8")
    (period / f"08-{secret.name}-papers.yml").write_text(APPENDIX.format(**said), "utf-8")
    listed = APPENDICES.format(**{**said, "exempt": indent(exempt, "    ")})
    (period / "appendices.yml").write_text(listed, "utf-8")
    (period / "appendices").mkdir()
    (period / "appendices" / f"{secret.name}-plan.pdf").write_bytes(_plan(secret))
    more = "\n      It also wants a wharf.\n" * secret.paragraphs
    blocks = BLOCKS.format(**{**said, "more": more})
    after = _AFTER.format(name=secret.name)
    library = period / "05-libraries.yml"
    library.write_text(library.read_text("utf-8").rstrip() + blocks + after, "utf-8")
    return root


#: Open words may refer to what is exempt as a whole, by an id that tells something.
_AFTER = """
  - text: >
      More is told in {{{{ ref.{name}_letters }}}}, {{{{ ref.{name}_plan }}}} and
      {{{{ ref["{name}-terms"] }}}}.
  - appendices: list
"""


def _declare(root: Path, secret: Secret) -> None:
    """The section, the term, the fact and the data that only the exempt parts use."""
    about = root / f"narratives/{PAPER}/paper.yml"
    edit(about, "  - libraries\n", f"  - {secret.name}-terms\n  - libraries\n")
    edit(about, "terms:\n", f"terms:\n  {secret.term}: {secret.full}\n")
    edit(about, "[illustrative-services]", f"[illustrative-services, {secret.name}-data]")
    fact = (
        f"  {secret.name}_offer:\n    value: {secret.price}\n    about: what {secret.firm} asks\n"
        f"    source: Illustration, not a letter of {secret.firm}\n"
        + "    # it may change\n"
        * secret.paragraphs
    )
    facts = root / PERIOD / "facts.yml"
    edit(facts, "facts:\n", f"facts:\n{fact}")
    beside = root / "data" / "illustrative-services"
    (beside / "risks.csv").write_text(RISKS.format(firm=secret.firm), "utf-8")
    (beside / "actions.csv").write_text(ACTIONS.format(firm=secret.firm), "utf-8")
    data = root / "data" / f"{secret.name}-data"
    data.mkdir()
    (data / "indicators.yml").write_text(INDICATORS.format(**vars(secret)), "utf-8")
    rows = [
        f"{secret.name}_loads,{at},,{n},,,," for at, n in zip(PERIODS, secret.figures, strict=True)
    ]
    head = "indicator,period,category,value,numerator,denominator,status,note"
    (data / "observations.csv").write_text("\n".join((head, *rows, "")), "utf-8")
    (data / "comparators.csv").write_text("indicator,comparator,period,value,source\n", "utf-8")


def _paragraphs(secret: Secret) -> str:
    text = (
        f"  - text: {secret.firm} would carry {{{{ {secret.name}_loads }}}} loads, as "
        f"{{{{ ref.{secret.name}_table }}}} and {{{{ ref.{secret.name}_chart }}}} show.\n"
    )
    return (text * secret.paragraphs).rstrip("\n")


def _plan(secret: Secret) -> bytes:
    """A file to append, of as many pages as the secret has paragraphs."""
    pages = "".join(
        f'<p style="break-before: page">{secret.firm} plans to carry stone.</p>'
        for _ in range(secret.paragraphs)
    )
    return render(page(f"<main><h1>The plan of {secret.firm}</h1>{pages}</main>", "")).pdf
