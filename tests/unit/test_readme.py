"""What the README lists is what the tables hold."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from facingpage.export import EXPORTERS
from facingpage.openers import OPENERS
from facingpage.ui.actions import ACTIONS

ROOT = Path(__file__).resolve().parents[2]


def listed(name: str) -> list[str]:
    text = (ROOT / "README.md").read_text("utf-8")
    found = re.search(rf"<!-- {name} -->\n(.*?)\n<!-- end -->", text, re.DOTALL)
    assert found is not None
    return found[1].splitlines()


def test_the_readme_lists_what_is_opened() -> None:
    rows = [
        f"- {row.title} (`{row.id}`: {', '.join(row.suffixes)})"
        if row.suffixes
        else f"- {row.title} (`{row.id}`)"
        for row in OPENERS
    ]
    assert listed("openers") == rows


def test_the_readme_lists_what_is_exported() -> None:
    assert listed("exporters") == [f"- {row.title} (`{row.name}`)" for row in EXPORTERS]


def test_the_readme_names_keys_that_there_are() -> None:
    keys = {key for action in ACTIONS for key in action.keys}
    assert {"Ctrl+E", "Ctrl+O", "Ctrl+F", "Ctrl+Z", "F1", "F2", "D", "R"} <= keys


@pytest.mark.parametrize("path", [".ci/run", "README.md"])
def test_ci_runs_the_readmes_own_test_command(path: str) -> None:
    assert "python3 dev.py test" in (ROOT / path).read_text("utf-8")


def test_dev_py_needs_the_standard_library_only() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text("utf-8"))
    imported = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            imported.add(node.module.split(".")[0])
    assert imported <= sys.stdlib_module_names


def test_dev_py_says_what_it_can_do_and_refuses_the_rest() -> None:
    script = [sys.executable, str(ROOT / "dev.py")]
    told = subprocess.run([*script, "--help"], capture_output=True, check=True)
    assert b"dev.py run" in told.stdout
    refused = subprocess.run([*script, "fly"], capture_output=True, check=False)
    assert refused.returncode == 2


@pytest.mark.parametrize("name", ["build", "runtime", "dev"])
def test_requirements_are_pinned_with_hashes_and_name_no_registry(name: str) -> None:
    text = (ROOT / f"packaging/requirements/{name}.txt").read_text("utf-8")
    assert "://" not in text
    assert "--index" not in text
    for requirement in re.split(r"\n(?=\S)", text.strip()):
        assert "==" in requirement
        assert "--hash=sha256:" in requirement


def test_what_argos_would_pull_in_stays_out() -> None:
    text = (ROOT / "packaging/requirements/runtime.txt").read_text("utf-8")
    assert not re.search(r"^(minisbd|onnxruntime|stanza|torch)==", text, re.MULTILINE)
