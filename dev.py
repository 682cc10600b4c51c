#!/usr/bin/env python3
"""Sets Facing Page up on this machine, runs it and tests it. Standard library only.

python3 dev.py run [PAGE …]    set up, open the window (on the sample page)
python3 dev.py test [ARG …]    set up, run the whole test suite; ARGs go to pytest

python3 dev.py setup           set up only
python3 dev.py lint            format, lint, types, import contracts
python3 dev.py check           lint and test: before every commit
python3 dev.py format          format the code
python3 dev.py bench NAME …    one of tests/bench/bench_NAME.py
python3 dev.py train NAME …    one of tests/train/train_NAME.py
python3 dev.py shot OUT.png [--dark] [--scale 2] [--to LANG] [PAGE]
python3 dev.py shots OUT_DIR   every view, light, dark, mirrored, larger; cut text
python3 dev.py words           write the template for translators of the window
python3 dev.py lock            pin the requirements anew (needs uv)
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "packaging" / "requirements"
STAMP = VENV / "facingpage-setup"
PEERS_STAMP = VENV / "facingpage-peers"
# Benches and trainings that run other extractors, LightGBM, or lists of words.
NEED_PEERS = ("cleaning", "cleaner", "sources", "language", "translation", "words")
SAMPLE = ROOT / "resources" / "samples" / "harbour_ferry.html"

# What Qt loads at run time and a bare Debian lacks: library, its Debian package.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
# Only a window on a real screen needs these.
SCREEN_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# What the tests of "nothing reaches the network" look through.
TEST_PROGRAMS = {"strace": "strace", "unshare": "util-linux"}
# Letters of every script a page may hold: a font file, its Debian package.
FONTS = {
    "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf": "fonts-noto-core",
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc": "fonts-noto-cjk",
}
# argos-translate-lt asks for these, but what we use of it never imports them: minisbd
# is AGPL and downloads models, the rest comes with it or with CTranslate2's converters.
# Nor does resiliparse's extractor need its reader of web archives, fastwarc.
OMITTED = (
    "minisbd",
    "onnxruntime",
    "flatbuffers",
    "protobuf",
    "coloredlogs",
    "humanfriendly",
    "sympy",
    "mpmath",
    "pyyaml",
    "filelock",
    "fastwarc",
)


def main() -> int:
    """Do what the command line asks for; return the exit code."""
    commands = {
        "run": run,
        "test": test,
        "setup": lambda _: 0,
        "lint": lint,
        "check": lambda arguments: lint([]) or test(arguments),
        "format": lambda _: tool("-m", "ruff", "format", "."),
        "bench": lambda arguments: measure("bench", arguments),
        "train": lambda arguments: measure("train", arguments),
        "shot": shot,
        "shots": lambda arguments: with_tests("helpers/shots.py", *arguments),
        "words": words,
    }
    name, arguments = (sys.argv[1:2] or ["--help"])[0], sys.argv[2:]
    if name == "lock":
        return lock()
    if name not in commands:
        print(__doc__.strip())
        return 0 if name in {"-h", "--help"} else 2
    setup(for_tests=name in {"test", "check"})
    return commands[name](arguments)


def setup(*, for_tests: bool) -> None:
    """Make `.venv` from the pinned requirements, unless it is there already."""
    # It must say so on the Python that is too old, whatever the linter targets.
    if sys.version_info < (3, 11):  # noqa: UP036
        sys.exit(f"Facing Page needs Python 3.11 or newer; this is {sys.version}.")
    if sys.platform == "linux":
        programs = TEST_PROGRAMS if for_tests else {}
        absent = [
            package for name, package in programs.items() if not shutil.which(name)
        ]
        install_packages([*missing_packages(), *absent])
    stamp = wanted_stamp()
    if STAMP.is_file() and STAMP.read_text() == stamp and venv_python().exists():
        return
    say("Setting up .venv; this takes a minute and happens once.")
    if not venv_python().exists():
        shutil.rmtree(VENV, ignore_errors=True)
        call(sys.executable, "-m", "venv", str(VENV))
    pip = (str(venv_python()), "-m", "pip", "install", "--quiet", "--no-deps")
    pinned = ("--require-hashes", "--disable-pip-version-check")
    call(*pip, *pinned, "-r", str(REQUIREMENTS / "build.txt"))
    # Without build isolation pip fetches nothing that is not pinned.
    dev = str(REQUIREMENTS / "dev.txt")
    call(*pip, *pinned, "--no-build-isolation", "--use-pep517", "-r", dev)
    call(*pip, "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(stamp)


def wanted_stamp() -> str:
    """Return a digest of all that the environment is made from."""
    digest = hashlib.sha256(sys.version.encode())
    for path in (*sorted(REQUIREMENTS.glob("*.txt")), ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def missing_packages() -> list[str]:
    """Return the Debian packages whose libraries or fonts are not on this machine."""
    wanted = LIBRARIES | (SCREEN_LIBRARIES if has_screen() else {})
    missing = [package for name, package in wanted.items() if not is_loadable(name)]
    missing += [package for font, package in FONTS.items() if not Path(font).exists()]
    try:
        import ensurepip  # noqa: F401, PLC0415  # Debian ships it apart
    except ImportError:
        missing.append("python3-venv")
    return missing


def install_packages(packages: list[str]) -> None:
    """Install Debian packages where we may; else print the command that does."""
    if not packages:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        say(f"Missing here, by their Debian names: {' '.join(packages)}")
        return
    if os.geteuid() != 0:
        say(f"Missing system packages. Run: sudo {' '.join(command)}")
        return
    say(f"Installing system packages: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "-qq"], [*command, "-qq"]):
        done = subprocess.run(step, env=quiet, stdout=subprocess.DEVNULL, check=False)
        if done.returncode:
            say(f"That failed. Run by hand: {' '.join(command)}")
            return


def is_loadable(library: str) -> bool:
    """Return whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_screen() -> bool:
    """Return whether a window can be shown."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: list[str]) -> int:
    """Open the window; without a screen, write a picture of it."""
    pages = arguments or ["--to", "pt", str(SAMPLE)]
    if has_screen():
        return in_venv("-m", "facingpage", *pages)
    picture = "facingpage.png"
    say(f"There is no display here: writing a picture of the window to {picture}.")
    return shot([picture, *pages])


def shot(arguments: list[str]) -> int:
    """Write a picture of the window to a file."""
    if not arguments or arguments[0].startswith("-"):
        say("dev.py shot OUT.png [--dark] [--scale 2] [--to LANG] [PAGE]")
        return 2
    out, *rest = arguments
    has_page = any(Path(word).exists() for word in rest)
    language = [] if "--to" in rest else ["--to", "pt"]
    page = [] if has_page else [str(SAMPLE)]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return in_venv("-m", "facingpage", "--shot", out, *rest, *language, *page)


def words(_: list[str]) -> int:
    """Write the template for translators of the window."""
    return with_tests("helpers/wordings.py")


def test(arguments: list[str]) -> int:
    """Run the test suite."""
    return tool("-m", "pytest", *arguments)


def lint(_: list[str]) -> int:
    """Check format, lint, types and import contracts; return 1 if any complains."""
    results = [
        tool("-m", "ruff", "format", "--check", "."),
        tool("-m", "ruff", "check", "."),
        tool("-m", "mypy", "desktop", "tests", "dev.py"),
        tool("-c", "from importlinter.cli import lint_imports_command as c; c()"),
    ]
    return int(any(results))


def measure(which: str, arguments: list[str]) -> int:
    """Run one benchmark, or train one model, by its name."""
    folder = ROOT / "tests" / which
    names = sorted(path.stem[6:] for path in folder.glob(f"{which}_*.py"))
    if not arguments or arguments[0] not in names:
        say(f"dev.py {which} NAME, one of: {', '.join(names)}")
        return 2
    if arguments[0] in NEED_PEERS:
        install_peers()
    return with_tests(f"{which}/{which}_{arguments[0]}.py", *arguments[1:])


def with_tests(script: str, *arguments: str) -> int:
    """Run a script of `tests` without a screen, where it finds the test helpers."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    paths = (str(ROOT / "tests"), os.environ.get("PYTHONPATH", ""))
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    return tool(str(ROOT / "tests" / script), *arguments)


def install_peers() -> None:
    """Install what only measuring and training need, unless it is there already."""
    pinned = REQUIREMENTS / "measure.txt"
    stamp = wanted_stamp()
    if PEERS_STAMP.is_file() and PEERS_STAMP.read_text() == stamp:
        return
    say("Installing what it is measured against.")
    pip = (str(venv_python()), "-m", "pip", "install", "--quiet", "--no-deps")
    call(*pip, "--require-hashes", "--disable-pip-version-check", "-r", str(pinned))
    PEERS_STAMP.write_text(stamp)


def lock() -> int:
    """Write the hash-pinned requirement files for every system and Python we run on."""
    uv = shutil.which("uv")
    if uv is None:
        say("dev.py lock needs uv: pip install uv")
        return 2
    flags = "--universal --python-version 3.11 --generate-hashes --no-emit-index-url"
    compile_ = [uv, "pip", "compile", *flags.split(), "--no-header", "--no-annotate"]
    project = str(ROOT / "pyproject.toml")
    build, runtime, dev = (
        str(REQUIREMENTS / f"{name}.txt") for name in ("build", "runtime", "dev")
    )
    call(*compile_, "-q", str(REQUIREMENTS / "build.in"), "-o", build)
    call(*compile_, "-q", project, *omit({"click"}), "-o", runtime)
    extra = ("--extra", "dev", "-c", runtime)
    call(*compile_, "-q", project, *extra, *omit(set()), "-o", dev)
    extra = ("--extra", "measure", "-c", dev)
    measure_ = str(REQUIREMENTS / "measure.txt")
    call(*compile_, "-q", project, *extra, *omit(set()), "-o", measure_)
    return 0


def omit(also: set[str]) -> list[str]:
    """Return the flags that leave packages out of a pinned set."""
    return [word for name in (*OMITTED, *also) for word in ("--no-emit-package", name)]


def venv_python() -> Path:
    """Return the environment's Python."""
    if sys.platform == "win32":
        return VENV / "Scripts" / "python.exe"
    return VENV / "bin" / "python"


def tool(*arguments: str) -> int:
    """Run the environment's Python in the checkout; return its exit code."""
    os.chdir(ROOT)
    return in_venv(*arguments)


def in_venv(*arguments: str) -> int:
    """Run the environment's Python where the person stands; return its exit code."""
    try:
        return subprocess.run([str(venv_python()), *arguments], check=False).returncode
    except KeyboardInterrupt:
        return 130


def call(*command: str) -> None:
    """Run a step of the set-up; end with its exit code when it fails."""
    code = subprocess.run(command, cwd=ROOT, check=False).returncode
    if code:
        sys.exit(code)


def say(words: str) -> None:
    """Tell the person what is going on, apart from what a command prints."""
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
