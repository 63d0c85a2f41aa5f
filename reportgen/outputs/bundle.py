"""The bundle: the folder that goes to the agenda. It is written whole, and never again."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from reportgen.model.edition import Edition
from reportgen.outputs.disk import write_all

#: The files of each edition by name.
Bundle = Mapping[Edition, Mapping[str, bytes]]
_WAITING = ".new-"


def write_bundle(folder: Path, bundle: Bundle) -> bool:
    """Write a bundle, each edition into a folder of its own; whether it is there.

    It is not where another one stands there already: that stays as it is.
    """
    for left in folder.parent.glob(f"{_WAITING}*"):  # by a run that was killed as it wrote
        shutil.rmtree(left, ignore_errors=True)
    if folder.exists():
        return holds(folder, bundle)
    folder.parent.mkdir(parents=True, exist_ok=True)
    waiting = Path(tempfile.mkdtemp(dir=folder.parent, prefix=_WAITING))
    try:
        for edition, files in bundle.items():
            write_all(waiting / edition, files)
        waiting.chmod(0o755)  # a folder that is made to be temporary is for its owner alone
        os.rename(waiting, folder)
    finally:
        shutil.rmtree(waiting, ignore_errors=True)
    return True


@contextmanager
def registered(folder: Path) -> Iterator[None]:
    """While the register is written: a bundle that it does not get to know is taken away again.

    It could be uploaded otherwise, though it was not published.
    """
    try:
        yield
    except OSError as refused:
        shutil.rmtree(folder, ignore_errors=True)
        what = f"{refused.strerror}; nothing is published, and the bundle is taken away again"
        raise OSError(refused.errno, what, refused.filename) from refused


def holds(folder: Path, bundle: Bundle) -> bool:
    """Whether a folder has these files, and no others."""
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    asked = {
        f"{edition}/{name}": content for edition, files in bundle.items()
        for name, content in files.items()
    }  # fmt: skip
    return there == set(asked) and all(
        (folder / name).read_bytes() == content for name, content in asked.items()
    )
