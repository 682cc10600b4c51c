"""To be filled within the half hour."""

from facingpage.core.review import Review
from facingpage.export._options import Options


def write(review: Review, options: Options) -> str:
    """Return the review in this format."""
    return f"{review.page.title}{options.made_at}"
