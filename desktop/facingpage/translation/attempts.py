"""A second attempt at what an engine made a loop of."""

from dataclasses import replace

from facingpage.translation import guard
from facingpage.translation.engine import Engine, Output


def without_loop(sent: str, output: Output, engine: Engine) -> Output | None:
    """Return the output, or a second attempt that is no loop; None if both are."""
    if "failed" in output.flags or not guard.is_loop(sent, output.text):
        return output
    second = engine.retry(sent)
    if second is None or "failed" in second.flags or guard.is_loop(sent, second.text):
        return None
    return replace(second, flags=(*second.flags, "retried"))
