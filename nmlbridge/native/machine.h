/* The interpreter's functions, for the binding file to add to the module. Include Python.h first. */
#ifndef NB_MACHINE_H
#define NB_MACHINE_H

extern PyMethodDef nb_machine_methods[];

#endif
