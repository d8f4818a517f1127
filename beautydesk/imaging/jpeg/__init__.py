"""JPEG files as they lie on the disk: segments, coefficients, and what stands behind the picture."""
