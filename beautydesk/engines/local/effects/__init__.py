"""What each effect changes on a face, and how strongly."""
