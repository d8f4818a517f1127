"""Results one by one, as large as the screen: what is accepted, and what is not."""
