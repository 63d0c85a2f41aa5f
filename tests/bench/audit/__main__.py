"""`make bench-audit`: how good the audit is, and how long it takes.

Exit code 1 where something is left to a person: a finding that nobody has judged, an error of the
reference that is told no more, a fault that escaped from where the audit is sure, a problem of
this project's own paper that nobody answers for, or an audit that takes too long.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.bench.audit import judging
from tests.bench.audit.findings import findings_in
from tests.bench.audit.report import PARTS, Report, beginning, write
from tests.projects import ROOT


def main() -> int:
    """Measure what is asked for, print it, write it where that is wanted; the exit code."""
    arguments = _arguments()
    seeds = arguments.seeds or _first_seeds()
    if arguments.judge or arguments.carry:
        return _judge(seeds, carry=arguments.carry)
    report = Report()
    for name in arguments.only or PARTS:
        _tell(f"measuring: {name}")
        PARTS[name](report, seeds)
    print(beginning(), *report.lines, sep="\n")
    for fault in report.faults:
        _tell(fault)
    if arguments.write:
        write(report)
    return 1 if report.faults else 0


def _judge(seeds: Path | None, *, carry: bool) -> int:
    """List what nobody has judged; with `carry`, let verdicts follow findings that moved first."""
    if seeds is None:
        raise SystemExit("the papers are needed for this: --seeds FOLDER")
    state = judging.judged(findings_in(seeds), judging.read_verdicts())
    if carry:
        judging.write_verdicts(judging.carried(state))
        state = judging.judged(findings_in(seeds), judging.read_verdicts())
    print(judging.to_judge(state.unjudged))
    for verdict in state.gone:
        _tell(f"told no more: {verdict.paper} {verdict.finding} ({verdict.verdict})")
    return 1 if state.unjudged else 0


def _first_seeds() -> Path | None:
    """The first folder called `seeds` in the project or beside it."""
    for pattern in ("seeds", "../seeds", "../*/seeds"):
        found = sorted(path for path in ROOT.glob(pattern) if path.is_dir())
        if found:
            return found[0]
    return None


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.audit")
    parser.add_argument("--seeds", type=_folder, help="the folder of the published papers")
    parser.add_argument("--only", action="append", choices=PARTS, help="one part, or several")
    parser.add_argument("--write", action="store_true", help="write the tables into the README")
    parser.add_argument("--judge", action="store_true", help="list the findings nobody has judged")
    parser.add_argument(
        "--carry", action="store_true", help="let verdicts follow findings that moved, then list"
    )
    return parser.parse_args()


def _folder(text: str) -> Path | None:
    path = Path(text)
    if text and not path.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {text}")
    return path.resolve() if text else None


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
