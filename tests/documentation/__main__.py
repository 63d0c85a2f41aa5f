"""`make docs`: writes the made parts of every README anew."""

from __future__ import annotations

from tests.documentation.readmes import READMES, refreshed


def main() -> None:
    """Refresh every README, and say which of them changed."""
    for readme in READMES:
        text = readme.read_text("utf-8")
        fresh = refreshed(text)
        if fresh != text:
            readme.write_text(fresh, "utf-8", newline="\n")
            print(f"written: {readme}")


if __name__ == "__main__":
    main()
