"""What the window shows and does, without a single widget: QtCore and QImage only, testable without a screen."""
