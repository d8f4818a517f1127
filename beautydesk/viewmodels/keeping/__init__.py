"""What outlives a run of the program: the session, written as it changes, and its coming back at a later start."""
