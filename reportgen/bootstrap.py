"""Sets up a checkout: a virtual environment, the libraries at their locked versions, Pango.

Run by the Makefile as `python3 reportgen/bootstrap.py run` (`dev` for the tests, `bench` for the
measurements as well).
Standard library only, and written so that an older Python can read it and say what is missing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

NEEDED = (3, 11)
LATEST = (3, 20)  # how far to look for a newer one on the path
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
# Each holds all that stands in those before it.
LOCKS = {
    "run": "requirements.txt",
    "dev": "requirements-dev.txt",
    "bench": "requirements-bench.txt",
}

# Loads Pango just as the PDF renderer will. The subsetting of fonts is not optional here.
LOAD_PANGO = """
import warnings
warnings.filterwarnings("error", message="HarfBuzz")
import weasyprint.text.ffi
"""


class SetUpError(Exception):
    """The set-up needs something from the person at the keyboard; the text says what."""


class Supplier(NamedTuple):
    """A package manager: the system it belongs to, and the one line that installs Pango."""

    system: str
    program: str
    pango: str
    needs_root: bool = True

    @property
    def line(self) -> str:
        """What to type."""
        return f"sudo {self.pango}" if self.needs_root else self.pango


APT = "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
MSYS2 = (
    'cmd /c "winget install -e --id MSYS2.MSYS2 && '
    'C:\\msys64\\usr\\bin\\pacman -S --noconfirm mingw-w64-ucrt-x86_64-pango"'
)
SUPPLIERS = (
    Supplier("Debian or Ubuntu", "apt-get", APT),
    Supplier("Fedora", "dnf", "dnf install -y pango"),
    Supplier("macOS", "brew", "brew install pango", needs_root=False),
    Supplier("Windows", "", MSYS2, needs_root=False),
)


def main(arguments: list[str]) -> int:
    """Set up for `run` or `dev`; 0 when all is ready, 1 when something must be done first."""
    try:
        if sys.version_info[:2] < NEEDED:
            return start_again(newer_python(), arguments)
        set_up(arguments[0] if arguments else "run")
    except SetUpError as reason:
        print(f"\n{reason}\n", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted. The next run takes the set-up up again.", file=sys.stderr)
        return 130
    return 0


def newer_python() -> str:
    """A Python on the path that is new enough, where the one that was started is not."""
    for minor in range(NEEDED[1], LATEST[1]):  # the oldest has the most libraries ready for it
        found = shutil.which(f"python{NEEDED[0]}.{minor}")
        if found and _quiet([found, "-c", "import ensurepip"]):
            return found
    raise SetUpError(
        f"reportgen needs Python {dotted(NEEDED)} or later; this is Python "
        f"{dotted(sys.version_info[:2])} ({sys.executable}), and there is no newer one on the "
        "path.\n  To mend: install a newer Python, or say where it is: "
        "make report PYTHON=/path/to/python3"
    )


def start_again(python: str, arguments: list[str]) -> int:
    """Do the set-up with another Python."""
    tell(f"this Python is older than {dotted(NEEDED)}: using {python}")
    return subprocess.call([python, "-I", __file__, *arguments])


def set_up(kind: str) -> None:
    """Bring .venv to what the lock says; nothing is done when it is there already."""
    if read_stamp(kind) != fingerprint(kind):
        make_environment()
        install_libraries(kind)
        need_pango()
        compile_everything()
        tell("everything is set up")
    write_stamp(kind)


def fingerprint(kind: str) -> str:
    """What an environment depends on: the lock, the project, this Python, where it stands."""
    digest = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    for name in (LOCKS[kind], "pyproject.toml", "reportgen/bootstrap.py"):
        digest.update(Path(ROOT, name).read_bytes())
    return digest.hexdigest()


def stamp(kind: str) -> Path:
    """The file that says an environment is complete; the Makefile looks at its age."""
    return VENV / f"{kind}.stamp"


def read_stamp(kind: str) -> str:
    """The fingerprint of the environment that stands, or an empty text."""
    return stamp(kind).read_text("ascii") if stamp(kind).exists() and PYTHON.exists() else ""


def write_stamp(kind: str) -> None:
    """Note that the environment is complete, and so is all that needs less."""
    kinds = list(LOCKS)
    for ready in kinds[: kinds.index(kind) + 1]:
        stamp(ready).write_text(fingerprint(ready), "ascii")


def make_environment() -> None:
    """A virtual environment of this Python, made anew where the one that stands is not sound."""
    if PYTHON.exists() and _output([str(PYTHON), "-c", "import pip, sys; print(sys.version)"]) == (
        sys.version
    ):
        return
    need_ensurepip()
    tell(f"making a virtual environment with Python {dotted(sys.version_info[:3])} in .venv")
    _must([sys.executable, "-m", "venv", "--clear", str(VENV)], "The environment was not made.")


def need_ensurepip() -> None:
    """Debian keeps what makes virtual environments in a package of its own."""
    check = [sys.executable, "-c", "import ensurepip, venv"]
    if _quiet(check):
        return
    command = f"apt-get install -y python{dotted(sys.version_info[:2])}-venv"
    if shutil.which("apt-get") and install(command, needs_root=True) and _quiet(check):
        return
    raise SetUpError(
        f"This Python ({sys.executable}) lacks what makes virtual environments.\n"
        f"  To mend, on Debian and Ubuntu type: sudo {command}"
    )


def install_libraries(kind: str) -> None:
    """The libraries as locked, each checked against its hash, and reportgen itself."""
    tell(f"fetching the libraries that {LOCKS[kind]} names (once; less than a minute)")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pip += ["--no-input", "--no-compile"]
    failed = (
        "The libraries were not installed; pip says why above.\n  To mend: look at the connection "
        "and try again. Behind a proxy set HTTPS_PROXY; with a folder of wheels set PIP_FIND_LINKS."
    )
    # The lock names everything: pip, left to look for more, takes the newest release of what is
    # asked for with an extra (coverage[toml]), which the lock does not hold.
    lock = ["--only-binary", ":all:", "--require-hashes", "--no-deps"]
    lock += ["--requirement", str(ROOT / LOCKS[kind])]
    _must([*pip, *lock], failed)
    _must([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], failed)


def need_pango() -> None:
    """Pango sets the type of the PDF. Install it where that is allowed, else say what to type."""
    answer = pango_answer()
    if answer is None:
        return
    supplier = this_supplier()
    installed = supplier is not None and install(supplier.pango, supplier.needs_root)
    answer = pango_answer() if installed else answer
    if answer is not None:
        raise SetUpError(how_to_get_pango(answer))


def pango_answer() -> str | None:
    """None where Pango loads, else what was said instead."""
    loading = subprocess.run(
        [str(PYTHON), "-c", LOAD_PANGO], capture_output=True, text=True, check=False
    )
    if loading.returncode == 0:
        return None
    return (loading.stderr.strip().splitlines() or ["nothing"])[-1]


def this_supplier() -> Supplier | None:
    """The package manager of this machine."""
    return next((one for one in SUPPLIERS if one.program and shutil.which(one.program)), None)


def how_to_get_pango(answer: str) -> str:
    """The one line to type, for every system."""
    lines = [f"  {one.system + ':':18}{one.line}" for one in SUPPLIERS]
    return "\n".join(
        [
            "Pango is missing: it sets the type of the PDF. To mend, type the line for your "
            "system, then the same command again:",
            *lines,
            f"What was said when it was tried: {answer}",
        ]
    )


def install(command: str, needs_root: bool) -> bool:
    """Run a package manager where no password is needed; whether it was done."""
    before = root_prefix() if needs_root else []
    if before is None:
        return False
    words = [*before, *command.split()]
    tell(f"installing what is missing: {' '.join(words)}")
    if _quiet(words):
        return True
    if "apt-get" not in words:
        return False
    # A fresh machine has no list of packages yet.
    return _quiet([*before, "apt-get", "update"]) and _quiet(words)


def root_prefix() -> list[str] | None:
    """What to put before a command to run it as root; None where a password would be asked."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _quiet(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def compile_everything() -> None:
    """Compile once, so that no run starts slowly where Python may not write its cache."""
    tell("compiling the libraries")
    site = _output([str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])
    # Some libraries carry files for other Pythons: what does not compile is not needed.
    _quiet([str(PYTHON), "-m", "compileall", "-qq", "-j", "0", site, str(ROOT / "reportgen")])


def dotted(version: tuple[int, ...]) -> str:
    """3.11 from (3, 11)."""
    return ".".join(str(number) for number in version)


def tell(what: str) -> None:
    """Say what is being done."""
    print(f"set-up: {what}", file=sys.stderr, flush=True)


def _must(command: list[str], failed: str) -> None:
    if subprocess.call(command) != 0:
        raise SetUpError(failed)


def _quiet(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _output(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
