"""Parameter sweeps: what to vary, running every set of values, and the dataset that comes of it."""
