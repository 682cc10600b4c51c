import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("folder", ["desktop", "packaging", "resources"])
def test_folders_of_the_top_level_are_no_packages(folder: str) -> None:
    # A packaging/__init__.py would shadow PyPI's `packaging` for all run from the root.
    assert not (ROOT / folder / "__init__.py").exists()


def test_everything_but_the_window_loads_without_qt() -> None:
    script = (
        "import sys, facingpage.cli, facingpage.workflow, facingpage.workers.host,"
        "facingpage.workers.child;"
        "print(sorted(m for m in sys.modules if m.startswith(('PySide', 'shiboken'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_window_loads_no_parser_and_no_engine() -> None:
    script = (
        "import sys, facingpage.ui.app, facingpage.ui.main_window;"
        "heavy = {'trafilatura', 'lxml', 'langdetect', 'fxtranslate', 'sentencex'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


BREAKS = [
    ("core/page.py", "import facingpage.storage"),
    ("openers/__init__.py", "import facingpage.cleaning"),
    ("cli.py", "import PySide6.QtCore"),
    ("storage/__init__.py", "import socket"),
    ("translation/fetching.py", "import http.client"),
    ("readable/digits.py", "import facingpage.translation"),
]


@pytest.mark.parametrize(("module", "line"), BREAKS)
def test_each_import_contract_bites(module: str, line: str, tmp_path: Path) -> None:
    copy = tmp_path / "desktop" / "facingpage"
    for path in (ROOT / "desktop" / "facingpage").rglob("*.py"):
        target = copy / path.relative_to(ROOT / "desktop" / "facingpage")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    with (copy / module).open("a") as file:
        file.write(f"\n{line}\n")
    script = "import sys; sys.path.insert(0, 'desktop');"
    script += "from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout
    assert "BROKEN" in done.stdout
