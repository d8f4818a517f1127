"""Beauty Desk: natural portrait retouching on the desktop, hosted or on this computer."""

__version__ = "0.1.0"
