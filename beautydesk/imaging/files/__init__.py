"""Photo files: what they are, from them to pixels, and back, whole or not at all."""
