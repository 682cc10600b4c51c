"""Child processes that parse and translate, and the one host that owns them."""
