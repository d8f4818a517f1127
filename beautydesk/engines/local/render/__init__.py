"""A photo understood once, and rendered at any options, size and part."""
