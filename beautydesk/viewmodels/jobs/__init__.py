"""Work in the background: retouching, saving, and what is left over."""
