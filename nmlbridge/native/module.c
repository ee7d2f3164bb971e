/*
 * The binding file: the only one that includes Python.h.
 *
 * It checks that buffers have the promised item type and length, calls a kernel, and turns a kernel's return value
 * into a Python object or exception. Whatever needs a name, a unit or a default belongs to the Python side.
 */
#ifndef Py_LIMITED_API /* the build system says which */
#define Py_LIMITED_API 0x030B0000
#endif
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "machine.h"
#include "probe.h"

static PyObject *contraction_probe(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    return PyLong_FromLong(nb_contraction_probe());
}

static PyObject *build_info(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    return Py_BuildValue("{s:s,s:s,s:s}", "version", NB_VERSION, "compiler", NB_COMPILER, "flags", NB_FLAGS);
}

static PyMethodDef methods[] = {
    {"contraction_probe", contraction_probe, METH_NOARGS, NULL},
    {"build_info", build_info, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static int add_machine(PyObject *module) { return PyModule_AddFunctions(module, nb_machine_methods); }

static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)add_machine}, {0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "_core", "The compiled kernels; see _core.pyi.", 0, methods, slots, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit__core(void) { return PyModuleDef_Init(&definition); }
