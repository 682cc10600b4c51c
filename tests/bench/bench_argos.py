"""Compare an Argos package here with argostranslate's own translation, sentence by one.

    python3 dev.py bench argos [PACKAGE.argosmodel] [--src FILE]

argostranslate (the distribution `argos-translate-lt`, with all it asks for) is put into
an environment of its own, made anew, because it is no part of ours: that needs an
index of packages. Without a package, one is made by `../shared/tools`. Prints how many
translations, with up to three alternatives each, are the same. Returns 1 if any is not.

Recorded on 29 November 2026: argos-translate-lt 1.12.1, CTranslate2 4.8.5, the made
package: 40 of 40 sentences the same, each with its three alternatives.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from facingpage import paths
from facingpage.translation import load_model, store
from helpers.argos_packages import make_package, unpack_package

_DISTRIBUTION = "argos-translate-lt==1.12.1"
_ALTERNATIVES = 3
_THEIRS = """
import json, pathlib, sys
import ctranslate2
from argostranslate import package, translate

class Whole:
    def split_sentences(self, text):
        return [text]

folder = pathlib.Path(sys.argv[1])
own = package.Package(folder)
model = ctranslate2.Translator(str(folder / "model"), device="cpu")
for line in sys.stdin:
    found = translate.apply_packaged_translation(
        own, json.loads(line), model, Whole(), int(sys.argv[2])
    )
    print(json.dumps([each.value for each in found]))
"""
_WORDS = "the weather is nice today and Russia Japan peace treaty agreed world war"


def main(argv: list[str] | None = None) -> int:
    """Print the comparison; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path, nargs="?")
    parser.add_argument("--src", type=Path, help="a sentence a line")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["FACINGPAGE_HOME"] = name
        paths.models_dir().mkdir(parents=True)
        file = options.package or make_package(folder / "en_pt.argosmodel")
        model = store.read_folder(unpack_package(file, paths.models_dir()))
        lines = _lines(options.src)
        engine = load_model(model)
        ours = [engine.alternatives(line, _ALTERNATIVES) for line in lines]
        theirs = _theirs(folder, model.path, lines)
    pairs = list(zip(ours, theirs, strict=True))
    best = sum(mine[0].text == their[0] for mine, their in pairs)
    # Of two that are spelled the same we give one.
    others = sum(
        [each.text for each in mine] == list(dict.fromkeys(their))
        for mine, their in pairs
    )
    print(f"the same: {best} of {len(lines)}, with alternatives {others}")
    return int(others < len(lines))


def _lines(path: Path | None) -> list[str]:
    if path is not None:
        return path.read_text(encoding="utf-8").splitlines()
    known = _WORDS.split()
    return [
        " ".join([*known[at % 7 : 3 + at % 11], *known[at % 5 : at % 9], "."])
        for at in range(40)
    ]


def _theirs(folder: Path, package: Path, lines: list[str]) -> list[list[str]]:
    """Return argostranslate's translations, the best first."""
    venv = folder / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    python = str(venv / "bin" / "python")
    quiet = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    subprocess.run([python, *quiet, _DISTRIBUTION], check=True)
    done = subprocess.run(
        [python, "-c", _THEIRS, str(package), str(_ALTERNATIVES)],
        input="".join(json.dumps(line) + "\n" for line in lines),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "HOME": str(folder)},
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


if __name__ == "__main__":
    sys.exit(main())
