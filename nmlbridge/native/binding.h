/* What the files that know Python have in common: module.c, machine.c and network_binding.c; no other includes Python.h. */
#ifndef NB_BINDING_H
#define NB_BINDING_H

#ifndef Py_LIMITED_API /* the build system says which */
#define Py_LIMITED_API 0x030B0000
#endif
#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* The functions of the interpreter and of networks, for module.c to add to the module. */
extern PyMethodDef nb_machine_methods[], nb_network_methods[];

/* A contiguous buffer of items of one type, called `name` in messages; 0, or -1 with an exception set. */
int nb_get_buffer(PyObject *object, Py_buffer *view, const char *format, int writable, const char *name);

#endif
