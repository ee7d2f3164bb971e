"""The Izhikevich description: cells, stimuli, synapses, populations, projections, experiment."""
