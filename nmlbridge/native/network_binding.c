/*
 * The binding of network.c: it checks item types and how many inputs there are, and lets other threads run meanwhile.
 */
#include "binding.h"

#include "network.h"

enum { HEADER, INTS, DOUBLES, STATE, RING, REGISTERS, INPUTS, RECORDS, SPIKES, BUFFERS };

static const struct {
    const char *name, *format;
    int writable;
} buffers[BUFFERS] = {
    {"header", "i", 0}, {"ints", "i", 0},      {"doubles", "d", 0}, {"state", "d", 1},  {"ring", "i", 1},
    {"registers", "d", 1}, {"inputs", "d", 0}, {"records", "d", 1}, {"spikes", "i", 1},
};

static PyObject *network_run(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *objects[BUFFERS];
    Py_buffer views[BUFFERS];
    long long step, steps;
    double dt;
    if (!PyArg_ParseTuple(args, "OOOOOOOOOLLd", &objects[0], &objects[1], &objects[2], &objects[3], &objects[4],
                          &objects[5], &objects[6], &objects[7], &objects[8], &step, &steps, &dt))
        return NULL;
    int held = 0;
    for (; held < BUFFERS; held++) {
        if (nb_get_buffer(objects[held], &views[held], buffers[held].format, buffers[held].writable,
                          buffers[held].name) < 0)
            break;
    }
    PyObject *result = NULL;
    if (held == BUFFERS) {
        nb_network net = {dt, views[HEADER].buf, views[INTS].buf, views[DOUBLES].buf,
                          views[STATE].buf, views[RING].buf, views[REGISTERS].buf};
        if (views[HEADER].len != NB_NET_ITEMS * (Py_ssize_t)sizeof(int32_t)) {
            PyErr_SetString(PyExc_ValueError, "header: wrong length");
        } else if (step < 0 || steps < 0 ||
                   views[INPUTS].len != steps * net.header[NB_NET_INPUT_ROW] * (Py_ssize_t)sizeof(double)) {
            PyErr_SetString(PyExc_ValueError, "inputs: one row a step was expected");
        } else {
            long long found;
            Py_BEGIN_ALLOW_THREADS
            found = nb_network_run(&net, step, steps, views[INPUTS].buf, views[RECORDS].buf, views[SPIKES].buf);
            Py_END_ALLOW_THREADS
            result = PyLong_FromLongLong(found);
        }
    }
    while (held > 0)
        PyBuffer_Release(&views[--held]);
    return result;
}

PyMethodDef nb_network_methods[] = {
    {"network_run", network_run, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};
