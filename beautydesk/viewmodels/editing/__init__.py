"""The photo that is shown: its options, and its picture as they change."""
