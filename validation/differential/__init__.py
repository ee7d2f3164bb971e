"""Random valid LEMS documents, run natively and by jNeuroML, compared by bytes, shrunk when they differ."""
