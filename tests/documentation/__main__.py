"""`make docs`: writes anew the made parts of every README, and what editors are told."""

from __future__ import annotations

from reportgen.commands.schemas import write_schemas
from tests.documentation.readmes import READMES, ROOT, refreshed


def main() -> None:
    """Refresh every README, and say which of them changed."""
    for readme in READMES:
        text = readme.read_text("utf-8")
        fresh = refreshed(text)
        if fresh != text:
            readme.write_text(fresh, "utf-8", newline="\n")
            print(f"written: {readme}")
    write_schemas(ROOT)


if __name__ == "__main__":
    main()
