/*
 * The binding of everything but the interpreter and networks, and the module itself.
 *
 * It checks that buffers have the promised item type and length, calls a kernel, and turns a kernel's return value
 * into a Python object or exception. Whatever needs a name, a unit or a default belongs to the Python side.
 */
#include "binding.h"

#include <stdlib.h>
#include <string.h>

#include "floattext.h"
#include "javarandom.h"
#include "jit.h"
#include "mathfn.h"
#include "probe.h"
#include "simd.h"
#include "table.h"

int nb_get_buffer(PyObject *object, Py_buffer *view, const char *format, int writable, const char *name) {
    if (PyObject_GetBuffer(object, view, PyBUF_C_CONTIGUOUS | PyBUF_FORMAT | (writable ? PyBUF_WRITABLE : 0)) < 0)
        return -1;
    if (view->format == NULL || strcmp(view->format, format) != 0) {
        PyErr_Format(PyExc_TypeError, "%s: expected items of format '%s', got '%s'", name, format,
                     view->format == NULL ? "B" : view->format);
        PyBuffer_Release(view);
        return -1;
    }
    return 0;
}

/* -- the build and the processor -- */

static PyObject *contraction_probe(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    return PyLong_FromLong(nb_contraction_probe());
}

static const char *const simd_names[] = {"base", "avx2", "avx512"};

static PyObject *build_info(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    return Py_BuildValue("{s:s,s:s,s:s,s:i,s:s,s:s,s:O,s:O}", "version", NB_VERSION, "compiler", NB_COMPILER, "flags", NB_FLAGS,
                         "contraction", nb_contraction_probe(), "simd_available", simd_names[nb_simd_available()], "simd",
                         simd_names[nb_simd_level()], "multiplies", nb_simd_multiplies() ? Py_True : Py_False,
                         "translates", nb_jit_available() ? Py_True : Py_False);
}

static PyObject *limit_simd(PyObject *self, PyObject *name) {
    (void)self;
    const char *wanted = PyUnicode_AsUTF8AndSize(name, NULL);
    if (wanted == NULL)
        return NULL;
    for (int level = 0; level < 3; level++)
        if (strcmp(wanted, simd_names[level]) == 0)
            return PyUnicode_FromString(simd_names[nb_simd_limit(level)]);
    return PyErr_Format(PyExc_ValueError, "expected 'base', 'avx2' or 'avx512', got '%s'", wanted);
}

/* -- numbers as text -- */

static PyObject *format_float(PyObject *self, PyObject *number) {
    (void)self;
    double x = PyFloat_AsDouble(number);
    if (x == -1.0 && PyErr_Occurred())
        return NULL;
    char text[NB_FLOAT_ROOM];
    return PyUnicode_FromStringAndSize(text, (Py_ssize_t)nb_format_float((float)x, text));
}

static PyObject *format_rows(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *object;
    Py_ssize_t columns;
    Py_buffer samples;
    if (!PyArg_ParseTuple(args, "On", &object, &columns) || nb_get_buffer(object, &samples, "d", 0, "samples") < 0)
        return NULL;
    size_t count = (size_t)samples.len / sizeof(double);
    PyObject *text = NULL;
    if (columns <= 0 || count % (size_t)columns)
        PyErr_Format(PyExc_ValueError, "%zu samples are no rows of %zd columns", count, columns);
    else
        text = PyByteArray_FromStringAndSize(NULL, (Py_ssize_t)nb_rows_room(count / (size_t)columns, (size_t)columns));
    if (text != NULL) {
        size_t length;
        Py_BEGIN_ALLOW_THREADS
        length = nb_format_rows(samples.buf, count / (size_t)columns, (size_t)columns, PyByteArray_AsString(text));
        Py_END_ALLOW_THREADS
        PyByteArray_Resize(text, (Py_ssize_t)length); /* shrinks in place */
    }
    PyBuffer_Release(&samples);
    return text;
}

/* Lines of an event file: the events whose recorder has a label, each a time and a label, or the other way round. */
static PyObject *format_events(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *recorders_object, *times_object, *labels, *text = NULL;
    int time_first;
    Py_buffer recorders, times;
    if (!PyArg_ParseTuple(args, "OOO!p", &recorders_object, &times_object, &PyTuple_Type, &labels, &time_first) ||
        nb_get_buffer(recorders_object, &recorders, "i", 0, "recorders") < 0)
        return NULL;
    if (nb_get_buffer(times_object, &times, "d", 0, "times") < 0) {
        PyBuffer_Release(&recorders);
        return NULL;
    }
    const int32_t *recorder = recorders.buf;
    const double *time = times.buf;
    size_t count = (size_t)recorders.len / sizeof *recorder, known = (size_t)PyTuple_Size(labels), room = NB_FLOAT_ROOM;
    struct label { char *text; Py_ssize_t length; } *label = calloc(known + 1, sizeof *label);
    int fits = label != NULL && count == (size_t)times.len / sizeof *time;
    for (size_t i = 0; fits && i < known; i++) {
        PyObject *item = PyTuple_GetItem(labels, (Py_ssize_t)i);
        fits = item == Py_None || PyBytes_AsStringAndSize(item, &label[i].text, &label[i].length) == 0;
    }
    for (size_t i = 0; fits && i < count; i++)
        if ((fits = recorder[i] >= 0 && (size_t)recorder[i] < known))
            room += (size_t)label[recorder[i]].length + NB_FLOAT_LONGEST + 2;
    if (!label)
        PyErr_NoMemory();
    else if (!fits && !PyErr_Occurred())
        PyErr_SetString(PyExc_ValueError, "recorders, times and labels do not fit together");
    else if (fits)
        text = PyByteArray_FromStringAndSize(NULL, (Py_ssize_t)room);
    if (text != NULL) {
        char *start = PyByteArray_AsString(text), *out = start;
        for (size_t i = 0; i < count; i++) {
            const struct label *found = &label[recorder[i]];
            if (!found->text)
                continue;
            if (time_first) {
                out += nb_format_float((float)time[i], out);
                *out++ = '\t';
            }
            memcpy(out, found->text, (size_t)found->length);
            out += found->length;
            if (!time_first) {
                *out++ = '\t';
                out += nb_format_float((float)time[i], out);
            }
            *out++ = '\n';
        }
        PyByteArray_Resize(text, out - start);
    }
    free(label);
    PyBuffer_Release(&times);
    PyBuffer_Release(&recorders);
    return text;
}

/* -- text as numbers -- */

static PyObject *read_table(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *text_object, *out_object;
    Py_ssize_t columns;
    Py_buffer text, out;
    if (!PyArg_ParseTuple(args, "OnO", &text_object, &columns, &out_object))
        return NULL;
    if (columns <= 0)
        return PyErr_Format(PyExc_ValueError, "columns: expected at least 1, got %zd", columns);
    if (PyObject_GetBuffer(text_object, &text, PyBUF_SIMPLE) < 0)
        return NULL;
    if (nb_get_buffer(out_object, &out, "d", 1, "out") < 0) {
        PyBuffer_Release(&text);
        return NULL;
    }
    nb_table_report report;
    Py_BEGIN_ALLOW_THREADS
    report = nb_read_table(text.buf, (size_t)text.len, (size_t)columns,
                           (size_t)out.len / sizeof(double) / (size_t)columns, out.buf);
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&out);
    PyBuffer_Release(&text);
    return Py_BuildValue("ninn", (Py_ssize_t)report.rows, report.problem, (Py_ssize_t)report.column,
                         (Py_ssize_t)report.line);
}

/* -- mathematics over arrays -- */

typedef void (*wide_function)(double *dst, const double *src, size_t n);
static const struct {
    const char *name;
    wide_function function;
} wide_functions[] = {
    {"exp", nb_exp_v},   {"log", nb_log_v},   {"log_lems", nb_log_lems_v}, {"sin", nb_sin_v},   {"cos", nb_cos_v},
    {"tan", nb_tan_v},   {"sinh", nb_sinh_v}, {"cosh", nb_cosh_v},         {"tanh", nb_tanh_v},
};

static PyObject *evaluate(PyObject *self, PyObject *args) {
    (void)self;
    const char *name;
    PyObject *source, *target;
    Py_buffer src, dst;
    if (!PyArg_ParseTuple(args, "sOO", &name, &source, &target))
        return NULL;
    wide_function function = NULL;
    for (size_t i = 0; i < sizeof wide_functions / sizeof wide_functions[0]; i++)
        if (strcmp(name, wide_functions[i].name) == 0)
            function = wide_functions[i].function;
    if (function == NULL)
        return PyErr_Format(PyExc_ValueError, "no function is called '%s'", name);
    if (nb_get_buffer(source, &src, "d", 0, "argument") < 0)
        return NULL;
    if (nb_get_buffer(target, &dst, "d", 1, "out") < 0) {
        PyBuffer_Release(&src);
        return NULL;
    }
    if (src.len != dst.len) {
        PyErr_SetString(PyExc_ValueError, "argument and out differ in length");
    } else {
        Py_BEGIN_ALLOW_THREADS
        function(dst.buf, src.buf, (size_t)src.len / sizeof(double));
        Py_END_ALLOW_THREADS
    }
    PyBuffer_Release(&dst);
    PyBuffer_Release(&src);
    return PyErr_Occurred() ? NULL : Py_NewRef(Py_None);
}

static PyObject *evaluate_power(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *objects[3];
    Py_buffer views[3];
    int held = 0;
    if (!PyArg_ParseTuple(args, "OOO", &objects[0], &objects[1], &objects[2]))
        return NULL;
    while (held < 3 && nb_get_buffer(objects[held], &views[held], "d", held == 2, held == 2 ? "out" : "argument") == 0)
        held++;
    if (held == 3) {
        if (views[0].len != views[2].len || views[1].len != views[2].len)
            PyErr_SetString(PyExc_ValueError, "arguments and out differ in length");
        else
            nb_pow_v(views[2].buf, views[0].buf, views[1].buf, (size_t)views[2].len / sizeof(double));
    }
    while (held > 0)
        PyBuffer_Release(&views[--held]);
    return PyErr_Occurred() ? NULL : Py_NewRef(Py_None);
}

/* -- java.util.Random -- */

static PyObject *random_seed(PyObject *self, PyObject *seed) {
    (void)self;
    long long value = PyLong_AsLongLong(seed);
    return PyErr_Occurred() ? NULL : PyLong_FromUnsignedLongLong(nb_java_seed(value));
}

static PyObject *random_doubles(PyObject *self, PyObject *args) {
    (void)self;
    unsigned long long state;
    PyObject *object;
    Py_buffer out;
    if (!PyArg_ParseTuple(args, "KO", &state, &object) || nb_get_buffer(object, &out, "d", 1, "out") < 0)
        return NULL;
    uint64_t at = state;
    for (Py_ssize_t i = 0; i < out.len / (Py_ssize_t)sizeof(double); i++)
        ((double *)out.buf)[i] = nb_java_next_double(&at);
    PyBuffer_Release(&out);
    return PyLong_FromUnsignedLongLong(at);
}

static PyMethodDef methods[] = {
    {"contraction_probe", contraction_probe, METH_NOARGS, NULL},
    {"build_info", build_info, METH_NOARGS, NULL},
    {"limit_simd", limit_simd, METH_O, NULL},
    {"format_float", format_float, METH_O, NULL},
    {"format_rows", format_rows, METH_VARARGS, NULL},
    {"format_events", format_events, METH_VARARGS, NULL},
    {"read_table", read_table, METH_VARARGS, NULL},
    {"evaluate", evaluate, METH_VARARGS, NULL},
    {"evaluate_power", evaluate_power, METH_VARARGS, NULL},
    {"random_seed", random_seed, METH_O, NULL},
    {"random_doubles", random_doubles, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static int add_functions(PyObject *module) {
    PyMethodDef *const all[] = {methods, nb_machine_methods, nb_network_methods};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        if (PyModule_AddFunctions(module, all[i]) < 0)
            return -1;
    return 0;
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)add_functions}, {0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "_core", "The compiled kernels; see _core.pyi.", 0, NULL, slots, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit__core(void) { return PyModuleDef_Init(&definition); }
