"""What came out of a run: named quantities with units, and spikes."""
