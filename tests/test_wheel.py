"""What a council installs: the wheel, in an environment with nothing else in it."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from reportgen import __version__

ROOT = Path(__file__).parents[1]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"

pytestmark = pytest.mark.long


def run(*command: str | Path, folder: Path = ROOT) -> str:
    """What a command prints; its complaint stands in the failure."""
    outside = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env=outside,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def reportgen(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, installed from the wheel with the libraries that the lock names."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, with_pip=True)
    pip = (folder / SCRIPTS / "python", "-m", "pip", "install", "--quiet", "--no-compile")
    run(*pip, "--require-hashes", "--requirement", ROOT / "requirements.txt")
    run(*pip, "--no-deps", wheel)
    return folder / SCRIPTS / "reportgen"


def test_the_wheel_holds_the_package_and_what_it_needs_at_run_time(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"reportgen", f"reportgen-{__version__}.dist-info"}
    assert "reportgen/templates/base/house-style.yml" in names
    assert "reportgen/templates/base/paper.html.j2" in names
    assert "reportgen/starter/.gitignore" in names
    assert "reportgen/audit/pages/A101.md" in names
    assert "reportgen/starter/narratives/README.md" in names
    assert not [name for name in names if "templates/reading" in name or name.endswith(".pyc")]


def test_a_new_project_of_an_installed_wheel_builds_its_paper(
    reportgen: Path, tmp_path: Path
) -> None:
    project = tmp_path / "my council"
    said = run(reportgen, "init", project, folder=tmp_path)
    assert "reportgen build" in said
    said = run(reportgen, "build", folder=project)
    papers = list((project / "build").rglob("*.pdf"))
    assert len(papers) == 1
    assert papers[0].read_bytes().startswith(b"%PDF-1.7")
    assert f"{papers[0].relative_to(project)}, " in said
    assert said.rstrip().endswith("no problems")


def test_an_installed_wheel_says_its_version(reportgen: Path) -> None:
    assert run(reportgen, "--version") == f"reportgen {__version__}\n"
