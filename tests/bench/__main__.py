"""`make bench`: reportgen against stock WeasyPrint and the peers, as a Markdown table."""

from __future__ import annotations

import argparse
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import psutil

from tests.bench.material import PAPER, Material, copy_project, forty_papers, gather
from tests.bench.peers import peers, stock
from tests.bench.timing import Case, measure

BUILD = [sys.executable, "-m", "reportgen", "build", "--quarter", "Q1"]
ROOT = Path(__file__).parent.parent.parent


def main() -> None:
    """Gather the material, time everything in turn, print the tables."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="reportgen-bench-") as name:
        folder = Path(name)
        material = gather(copy_project(ROOT, folder / "one"), folder / "peers")
        single = [stock(material), *own_cases(material), *peers(material)]
        measure(single, arguments.runs, tell)
        print(table(single, against=single[0]))
        if arguments.forty:
            many = forty_cases(folder, ROOT)
            measure(many, max(1, arguments.runs // 3), tell)
            print(table(many, against=many[0]))


def own_cases(material: Material) -> list[Case]:
    """reportgen on one paper, from a cold start to nothing changed."""
    build = material.project / "build"
    section = next(material.project.glob(f"narratives/{PAPER}/*/03-*.yml"))

    def forget_all() -> None:
        shutil.rmtree(build, ignore_errors=True)

    def forget_papers() -> None:
        for record in build.glob("*/*/build.json"):
            record.unlink()

    def change_a_paragraph() -> None:
        text = section.read_text("utf-8")
        begun = text.replace("text: >\n      ", "text: >\n      In short: ", 1)
        section.write_text(
            text.replace("In short: ", "") if "In short: " in text else begun, "utf-8"
        )

    def case(name: str, command: list[str], before: Callable[[], None] = lambda: None) -> Case:
        return Case(f"reportgen, {name}", command, material.project, before)

    return [
        case("cold, charts drawn", BUILD, forget_all),
        case("cold, charts kept", BUILD, forget_papers),
        case("one paragraph changed", BUILD, change_a_paragraph),
        case("nothing changed", BUILD),
        case("HTML only, charts kept", [*BUILD, "--html-only"], forget_papers),
        case("--help", [sys.executable, "-m", "reportgen", "--help"]),
    ]


def forty_cases(folder: Path, root: Path) -> list[Case]:
    """Forty papers one after the other, each in a process of its own, and all in one run."""
    project = forty_papers(copy_project(root, folder / "forty"))
    one_by_one = "; ".join(f"{' '.join(BUILD)} --paper {PAPER}-{n}" for n in range(1, 41))
    forget = partial(shutil.rmtree, project / "build", ignore_errors=True)
    return [
        Case("forty papers, one by one", ["sh", "-ec", one_by_one], project, forget),
        Case("forty papers at once", BUILD, project, forget),
    ]


def table(cases: list[Case], against: Case) -> str:
    """The figures as Markdown: median, spread, ratio of the medians, memory."""
    lines = [
        f"| whole process | seconds | least to most | of {against.name} | processor s | MiB |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {case.name} | {case.middle:.2f} | {min(case.seconds):.2f} to {max(case.seconds):.2f} "
        f"| {case.middle / against.middle:.2f} | {median(case.processor):.2f} "
        f"| {case.mebibytes:.0f} |"
        for case in cases
    ]
    return "\n".join([*lines, "", _machine(len(cases[0].seconds)), ""])


def _machine(runs: int) -> str:
    how = "One run" if runs == 1 else f"Medians of {runs} runs in turn"
    python = f"Python {platform.python_version()}, {platform.system()}"
    return f"{how}, on {psutil.cpu_count()} cores, {python}."


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--no-forty", dest="forty", action="store_false")
    return parser.parse_args()


def tell(what: str) -> None:
    """Say what is being measured."""
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
