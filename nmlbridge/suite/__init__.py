"""Many cases: suites of our own, OMV's tests, and their execution."""
