"""What a service did to a smaller copy, carried over to the photo at full resolution."""
