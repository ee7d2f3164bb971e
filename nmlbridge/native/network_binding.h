/* The network's functions, for the binding file to add to the module. Include Python.h first. */
#ifndef NB_NETWORK_BINDING_H
#define NB_NETWORK_BINDING_H

extern PyMethodDef nb_network_methods[];

#endif
