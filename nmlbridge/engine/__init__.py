"""From a LEMS document to instances, to a flat program, to its run."""
