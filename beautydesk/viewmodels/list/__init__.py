"""The photos of the window: the list, how they get into it, what is known of each by its file."""
