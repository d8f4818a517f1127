"""What the numbers of pixels mean: profiles, code points, and the way to sRGB."""
