"""Plain data: pages, layers, reviews. Standard library only, no I/O."""
