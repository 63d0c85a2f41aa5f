"""Writing the files of a paper: whole or not at all, and the last good one stays."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from errno import EBUSY
from pathlib import Path

from filelock import FileLock, Timeout

#: How long one build waits for another of the same paper, in seconds.
PATIENCE = 60
_WAITING = ".new-"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a paper's folder while its files are written, so that two builds do not mix theirs.

    Raises OSError, with the folder's name, where another build does not let go of it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / ".lock")
    try:
        lock.acquire(timeout=PATIENCE)
    except Timeout:
        raise OSError(EBUSY, "another build is writing there", str(folder)) from None
    try:
        for left in folder.glob(f"{_WAITING}*"):  # by a build that was killed as it wrote
            shutil.rmtree(left, ignore_errors=True)
        yield
    finally:
        lock.release()


def write_all(folder: Path, files: Mapping[str, bytes], by_way_of: Path | None = None) -> None:
    """Write files into a folder, or folders in it: all are on disk before one takes its name.

    An interruption leaves each file either as it was or as it shall be, never in part. Until then
    they wait in the folder itself, or in another that is on the same drive.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_room(folder, by_way_of), prefix=_WAITING) as waiting:
        for name, content in files.items():
            Path(waiting, name).parent.mkdir(parents=True, exist_ok=True)
            _write_to_disk(Path(waiting, name), content)
        for name in files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(Path(waiting, name), folder / name)


def _room(folder: Path, by_way_of: Path | None) -> Path:
    """Where files wait: no file takes its place at once from another drive."""
    if by_way_of is None:
        return folder
    by_way_of.mkdir(parents=True, exist_ok=True)
    return by_way_of if by_way_of.stat().st_dev == folder.stat().st_dev else folder


def _write_to_disk(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
