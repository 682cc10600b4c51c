"""Sums over a block's neighbours, and the neighbours themselves."""

import numpy as np

from facingpage.cleaning.outline import Floats


def window_sums(values: Floats, reach: int) -> Floats:
    """Return, for each place, the sum over it and `reach` places on either side."""
    total = np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))
    places = np.arange(len(values))
    ends = np.minimum(places + reach + 1, len(values))
    begins = np.maximum(places - reach, 0)
    return (total[ends] - total[begins]).astype(np.float32)


def moved(values: Floats, by: int) -> Floats:
    """Return, for each place, the value `by` places before it (after it, if negative).

    NaN where there is none.
    """
    found = np.full(len(values), np.nan, np.float32)
    if by > 0:
        found[by:] = values[:-by]
    else:
        found[:by] = values[-by:]
    return found
