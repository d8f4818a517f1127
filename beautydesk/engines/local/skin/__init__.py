"""Where skin is on a face, and what on it is none."""
