"""The LEMS language: documents, component types, expressions, units and dimensions check."""
