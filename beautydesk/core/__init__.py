"""What the program is about, in the standard library alone: jobs, engines, errors, cancelling, naming.

Everything else depends on this package; it depends on nothing but Python (numpy appears in annotations only).
"""
