"""The comment of a pull request, made by the workflow's own steps, and the page that it becomes."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from markdown_it import MarkdownIt

from tests.documentation.proposal.machine import Machine, settled
from tests.workflow import GH, run, set_up

BRANCH = "libraries"
_PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>The comment</title><style>
body {{ margin: 12px; font: 14px/1.5 "Liberation Sans", Arial, sans-serif; color: #1f2328; }}
main {{ border: 1px solid #d1d9e0; border-radius: 6px; padding: 0 16px 4px; }}
main > p:first-child {{ margin: 0 -16px; padding: 8px 16px; background: #f6f8fa;
  border-bottom: 1px solid #d1d9e0; }}
h2 {{ font-size: 19px; }} h3 {{ font-size: 16px; margin-bottom: 4px; }}
table {{ border-collapse: collapse; }} th, td {{ border: 1px solid #d1d9e0; padding: 4px 10px; }}
</style></head><body><main><p><b>github-actions</b> commented</p>
{}</main></body></html>"""


def comment_of(machine: Machine) -> str:
    """The Markdown that the workflow writes of the branch that was pushed."""
    runner = machine.root / "runner"
    runner.mkdir()
    set_up(runner)
    clone = ["git", "clone", "--quiet", "--branch", BRANCH, str(machine.host), "proposed"]
    subprocess.run(clone, cwd=runner, env=machine.environment, check=True)
    told = run(runner, "Tell what it changes")
    assert told.returncode == 0, told.stderr
    return _written(runner)


def _written(runner: Path) -> str:
    """What the step that may write sends, by a stand-in of GitHub's own command."""
    (runner / "gh").write_text(GH)
    (runner / "gh").chmod(0o755)
    told = runner / "temp" / "told" / "comment.md"
    done = run(
        runner, "Write the comment",
        PATH=f"{runner}{os.pathsep}{os.environ['PATH']}", CALLS=str(runner / "calls"),
        TOLD=str(told), KNOWN="", GH_REPO="council/papers", NUMBER="1", GITHUB_RUN_ID="1",
        ATTACHED="https://git.example.org/council/papers/artifacts/1",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return settled((runner / "comment.md").read_text("utf-8"))


def as_page(comment: str) -> str:
    """The page that a comment becomes."""
    markdown = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return _PAGE.format(markdown.render(comment))
