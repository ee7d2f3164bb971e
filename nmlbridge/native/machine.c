/*
 * Binding of the interpreter: a machine is a capsule that owns what changes, and holds the buffers of what does not.
 */
#include "binding.h"

#include <stdlib.h>
#include <string.h>

#include "interp.h"
#include "javarandom.h"
#include "jit.h"
#include "mathfn.h"
#define NB_PHRASE_TEXTS
#include "phrases.h"
#include "quotient.h"

static const char CAPSULE[] = "nmlbridge.native.machine";

/* A machine, and the buffers that it reads where they are. */
enum { TABLE, INDEX, DELAYS, HELD };
typedef struct {
    nb_machine machine; /* first: freed with it */
    Py_buffer held[HELD];
} holder;

static void let_go(nb_machine *m) {
    Py_buffer *held = ((holder *)m)->held;
    for (int i = 0; i < HELD; i++)
        if (held[i].obj)
            PyBuffer_Release(&held[i]);
    nb_machine_free(m);
}

static void destroy(PyObject *capsule) {
    nb_machine *m = PyCapsule_GetPointer(capsule, CAPSULE);
    if (m)
        let_go(m);
}

static nb_machine *machine_of(PyObject *capsule) { return PyCapsule_GetPointer(capsule, CAPSULE); }

/* Copy a buffer of items of the given size; NULL with an exception set if that fails. */
static void *copied(PyObject *object, Py_ssize_t size, size_t *count) {
    Py_buffer view;
    if (PyObject_GetBuffer(object, &view, PyBUF_SIMPLE) < 0)
        return NULL;
    void *copy = NULL;
    if (view.len % size)
        PyErr_SetString(PyExc_ValueError, "the buffer does not hold whole items");
    else if (!(copy = malloc((size_t)view.len + (size_t)size)))
        PyErr_NoMemory();
    else {
        memcpy(copy, view.buf, (size_t)view.len);
        if (count)
            *count = (size_t)(view.len / size);
    }
    PyBuffer_Release(&view);
    return copy;
}

/* What a buffer holds, where it is; NULL with an exception set if it does not hold that. */
static const void *held(nb_machine *m, int which, PyObject *object, const char *format) {
    static const char *const names[] = {"table", "index", "delays"};
    Py_buffer *view = &((holder *)m)->held[which];
    return nb_get_buffer(object, view, format, 0, names[which]) < 0 ? NULL : view->buf;
}

/* Copy a tuple of buffers of doubles, one behind the other, aligned. */
static double *joined(PyObject *pieces, size_t *count, double **unaligned) {
    Py_ssize_t number = PyTuple_Size(pieces);
    double *copy = NULL;
    *count = 0;
    for (int copying = 0; copying < 2 && number >= 0; copying++) {
        size_t at = 0;
        for (Py_ssize_t i = 0; i < number; i++) {
            Py_buffer view;
            if (nb_get_buffer(PyTuple_GetItem(pieces, i), &view, "d", 0, "memory") < 0)
                return NULL;
            if (copying)
                memcpy(copy + at, view.buf, (size_t)view.len);
            at += (size_t)view.len / sizeof(double);
            PyBuffer_Release(&view);
        }
        if (!copying && !(copy = nb_aligned(*count = at, unaligned)))
            return (double *)PyErr_NoMemory();
    }
    return copy;
}

static PyObject *machine_new(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *memory, *code, *table, *index, *delays;
    long long seed;
    double step;
    nb_machine *m = calloc(1, sizeof(holder));
    if (!m)
        return PyErr_NoMemory();
    if (!PyArg_ParseTuple(args, "OOOOO(iiiiiiiiiiiiiiiiiiiiii)Ld", &memory, &code, &table, &index, &delays, &m->plan,
                          &m->plan_length, &m->steady, &m->steady_length, &m->settle, &m->groups, &m->group_count,
                          &m->ports, &m->direct, &m->delayed, &m->nodes, &m->node_count, &m->node_lists, &m->checks,
                          &m->check_count, &m->time, &m->dt, &m->block, &m->blocks_at,
                          &m->islands, &m->island_count, &m->copies, &seed, &step) ||
        !(m->memory = joined(memory, &m->memory_length, &m->unaligned)) ||
        !(m->code = copied(code, sizeof(int32_t), &m->code_length)) || !(m->table = held(m, TABLE, table, "i")) ||
        !(m->index = held(m, INDEX, index, "i")) || !(m->delays = held(m, DELAYS, delays, "d"))) {
        let_go(m);
        return NULL;
    }
    if (m->block < 1 || m->block > NB_BLOCK) {
        let_go(m);
        return PyErr_Format(PyExc_ValueError, "blocks have at most %d lanes, not %d", NB_BLOCK, (int)m->block);
    }
    m->code_length /= 5;
    m->blocks = m->memory + m->blocks_at;
    m->random = nb_java_seed(seed);
    if (!nb_list_checks(m)) {
        let_go(m);
        return PyErr_NoMemory();
    }
    m->step = step;
    PyObject *capsule = PyCapsule_New(m, CAPSULE, destroy);
    if (!capsule)
        let_go(m);
    return capsule;
}

/* Copy what is recorded, and count its values a row; 0 with an exception set if it does not fit the program. */
static int read_recorded(const nb_machine *m, PyObject *counts_object, PyObject *columns_object, nb_recorded *recorded,
                         size_t *wanted) {
    size_t files = 0, columns = 0, named = 0;
    if (!(recorded->counts = copied(counts_object, sizeof(int32_t), &files)) ||
        !(recorded->columns = copied(columns_object, sizeof(int32_t), &columns)))
        return 0;
    recorded->files = (int32_t)files;
    for (size_t f = 0; f < files; f++)
        named += (size_t)recorded->counts[f];
    *wanted = named + files;
    int known = named == columns;
    for (size_t c = 0; known && c < columns; c++)
        known = recorded->columns[c] >= 0 && (size_t)recorded->columns[c] < m->memory_length;
    if (!known)
        PyErr_SetString(PyExc_ValueError, "columns do not fit the program");
    return known;
}

/* Translate the code of single instances, where that can be done: whether it was. */
static PyObject *machine_translate(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *capsule, *starts_object, *locals_object, *counts_object, *columns_object;
    nb_machine *m;
    if (!PyArg_ParseTuple(args, "OOOOO", &capsule, &starts_object, &locals_object, &counts_object, &columns_object) ||
        !(m = machine_of(capsule)))
        return NULL;
    nb_jit_free(m);
    free(m->recorded.counts);
    free(m->recorded.columns);
    m->recorded = (nb_recorded){0, NULL, NULL};
    size_t wanted;
    if (!read_recorded(m, counts_object, columns_object, &m->recorded, &wanted))
        return NULL;
    nb_jit_source source = {0};
    int32_t *starts = copied(starts_object, sizeof(int32_t), &source.start_count);
    int32_t *locals = starts ? copied(locals_object, sizeof(int32_t), &source.local_count) : NULL;
    int fits = locals != NULL;
    for (size_t i = 0; fits && i < source.start_count; i++)
        fits = starts[i] >= 0 && (size_t)starts[i] < m->code_length;
    if (fits) {
        source.starts = starts;
        source.locals = locals;
        nb_jit_translate(m, &source);
    } else if (locals) {
        PyErr_SetString(PyExc_ValueError, "starts do not fit the program");
    }
    free(starts);
    free(locals);
    return fits ? PyBool_FromLong(m->compiled != NULL) : NULL;
}

static PyObject *outcome(const nb_machine *m, int64_t rows) {
    return Py_BuildValue("LiiLd", (long long)rows, m->status, (int)m->trouble, (long long)m->steps, m->t);
}

static PyObject *machine_initialise(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *capsule;
    nb_machine *m;
    if (!PyArg_ParseTuple(args, "O", &capsule) || !(m = machine_of(capsule)))
        return NULL;
    Py_BEGIN_ALLOW_THREADS
    nb_machine_initialise(m);
    Py_END_ALLOW_THREADS
    return outcome(m, 0);
}

static PyObject *machine_run(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *capsule, *counts_object, *columns_object, *out_object, *result = NULL;
    long long rows;
    int initial;
    nb_machine *m;
    if (!PyArg_ParseTuple(args, "OLpOOO", &capsule, &rows, &initial, &counts_object, &columns_object, &out_object) ||
        !(m = machine_of(capsule)))
        return NULL;
    nb_recorded recorded = {0, NULL, NULL};
    size_t wanted = 0;
    int sound = read_recorded(m, counts_object, columns_object, &recorded, &wanted);
    Py_buffer out;
    if (sound && PyObject_GetBuffer(out_object, &out, PyBUF_WRITABLE) == 0) {
        if (rows < 0 || (size_t)out.len < wanted * (size_t)rows * sizeof(double)) {
            PyErr_SetString(PyExc_ValueError, "the buffer for rows is too small");
        } else {
            int64_t done;
            Py_BEGIN_ALLOW_THREADS
            done = nb_machine_run(m, rows, initial, &recorded, out.buf);
            Py_END_ALLOW_THREADS
            result = outcome(m, done);
        }
        PyBuffer_Release(&out);
    }
    free(recorded.counts);
    free(recorded.columns);
    return result;
}

/* Make workers for a run in islands. */
static PyObject *machine_workers(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *capsule;
    int count;
    nb_machine *m;
    if (!PyArg_ParseTuple(args, "Oi", &capsule, &count) || !(m = machine_of(capsule)))
        return NULL;
    if (count < 1 || m->island_count < 1) {
        PyErr_SetString(PyExc_ValueError, "there are no islands, or no workers");
        return NULL;
    }
    if (!nb_workers_make(m, count))
        return PyErr_NoMemory();
    Py_RETURN_NONE;
}

/* Where columns go: rows of (island, address, how far apart, first place). NULL with an exception set if they do not fit. */
static nb_column *columns_of(const nb_machine *m, const Py_buffer *places, const Py_buffer *out, long long rows) {
    size_t count = (size_t)places->len / sizeof(int64_t) / 4, room = (size_t)out->len / sizeof(double);
    nb_column *columns = malloc((count + 1) * sizeof *columns);
    if (!columns)
        return (nb_column *)PyErr_NoMemory();
    for (size_t c = 0; c < count; c++) {
        const int64_t *row = (const int64_t *)places->buf + 4 * c;
        columns[c] = (nb_column){(int32_t)row[0], (int32_t)row[1], row[2], (double *)out->buf + row[3]};
        if (row[1] < 0 || (size_t)row[1] >= m->memory_length || row[2] < 1 || row[3] < 0 || rows < 0 ||
            (rows > 0 && (size_t)(row[3] + (rows - 1) * row[2]) >= room)) {
            free(columns);
            PyErr_SetString(PyExc_ValueError, "places do not fit the program or the buffer");
            return NULL;
        }
    }
    return columns;
}

/* Run one worker (several may run at the same time, each in a thread of its own), or if it is -1, join them. */
static PyObject *run_or_join(nb_machine *m, int worker, long long rows, PyObject *places_object, PyObject *out_object) {
    Py_buffer places, out;
    if (nb_get_buffer(places_object, &places, "q", 0, "places") < 0)
        return NULL;
    if (nb_get_buffer(out_object, &out, "d", 1, "out") < 0) {
        PyBuffer_Release(&places);
        return NULL;
    }
    int64_t done = 0;
    nb_column *columns = columns_of(m, &places, &out, rows);
    if (columns) {
        size_t count = (size_t)places.len / sizeof(int64_t) / 4;
        Py_BEGIN_ALLOW_THREADS
        if (worker < 0)
            done = nb_workers_join(m, rows, columns, count);
        else
            nb_worker_run(m, worker, rows, columns, count);
        Py_END_ALLOW_THREADS
    }
    free(columns);
    PyBuffer_Release(&out);
    PyBuffer_Release(&places);
    if (!columns)
        return NULL;
    return worker < 0 ? outcome(m, done) : Py_NewRef(Py_None);
}

static PyObject *machine_run_worker(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *capsule, *places, *out;
    int worker;
    long long rows;
    nb_machine *m;
    if (!PyArg_ParseTuple(args, "OiLOO", &capsule, &worker, &rows, &places, &out) || !(m = machine_of(capsule)))
        return NULL;
    if (worker < 0 || worker >= m->worker_count)
        return PyErr_Format(PyExc_ValueError, "there is no worker %d", worker);
    return run_or_join(m, worker, rows, places, out);
}

static PyObject *machine_join(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *capsule, *places, *out;
    long long rows;
    nb_machine *m;
    if (!PyArg_ParseTuple(args, "OLOO", &capsule, &rows, &places, &out) || !(m = machine_of(capsule)))
        return NULL;
    return run_or_join(m, -1, rows, places, out);
}

/* The events logged since last asked, in order: recorders and times, as bytes of integers and doubles. */
static PyObject *machine_events(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *capsule;
    nb_machine *m;
    if (!PyArg_ParseTuple(args, "O", &capsule) || !(m = machine_of(capsule)))
        return NULL;
    PyObject *recorders = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)(m->log_length * sizeof(int32_t)));
    PyObject *times = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)(m->log_length * sizeof(double)));
    if (!recorders || !times) {
        Py_XDECREF(recorders);
        Py_XDECREF(times);
        return NULL;
    }
    char *recorder = PyBytes_AsString(recorders), *time = PyBytes_AsString(times);
    for (size_t i = 0; i < m->log_length; i++) {
        memcpy(recorder + i * sizeof(int32_t), &m->log[i].recorder, sizeof(int32_t));
        memcpy(time + i * sizeof(double), &m->log[i].time, sizeof(double));
    }
    m->log_length = m->log_step_start = 0;
    return Py_BuildValue("(NN)", recorders, times);
}

/* The whole memory as bytes of doubles, for tests against the Python twin. */
static PyObject *machine_memory(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *capsule;
    nb_machine *m;
    if (!PyArg_ParseTuple(args, "O", &capsule) || !(m = machine_of(capsule)))
        return NULL;
    return PyBytes_FromStringAndSize((const char *)m->memory, (Py_ssize_t)(m->memory_length * sizeof(double)));
}

static PyObject *operation_names(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
#define NAME(name) #name,
    static const char *const names[] = {NB_OPERATIONS(NAME)};
#undef NAME
    PyObject *tuple = PyTuple_New(NB_OPERATION_COUNT);
    for (Py_ssize_t i = 0; tuple && i < NB_OPERATION_COUNT; i++) {
        PyObject *name = PyUnicode_FromString(names[i]);
        if (!name || PyTuple_SetItem(tuple, i, name) < 0) {
            Py_DECREF(tuple);
            return NULL;
        }
    }
    return tuple;
}

/* The compiled phrases in the order of their numbers: their texts, and what they may divide by by multiplying. */
static PyObject *phrases(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    Py_ssize_t count = (Py_ssize_t)(sizeof phrase_texts / sizeof *phrase_texts);
    PyObject *tuple = PyTuple_New(count);
    for (Py_ssize_t i = 0; tuple && i < count; i++) {
        PyObject *text = Py_BuildValue("(ss)", phrase_texts[i], phrase_divisors[i]);
        if (!text || PyTuple_SetItem(tuple, i, text) < 0) {
            Py_DECREF(tuple);
            return NULL;
        }
    }
    return tuple;
}

#define FUNCTION(name, expression)                                                                                     \
    static PyObject *function_##name(PyObject *self, PyObject *number) {                                               \
        (void)self;                                                                                                    \
        double x = PyFloat_AsDouble(number);                                                                           \
        if (x == -1.0 && PyErr_Occurred())                                                                             \
            return NULL;                                                                                               \
        return PyFloat_FromDouble(expression);                                                                         \
    }
FUNCTION(sin, nb_sin(x))
FUNCTION(cos, nb_cos(x))
FUNCTION(tan, nb_tan(x))
FUNCTION(sinh, nb_sinh(x))
FUNCTION(cosh, nb_cosh(x))
FUNCTION(tanh, nb_tanh(x))
FUNCTION(exp, nb_exp(x))
FUNCTION(log, nb_log_lems(x))
FUNCTION(sqrt, x < 0.0 ? NAN : nb_sqrt(x))
FUNCTION(ceil, ceil(x))
FUNCTION(abs, fabs(x))
FUNCTION(factorial, nb_factorial_lems(x))
FUNCTION(H, nb_heaviside_lems(x))

static PyObject *power(PyObject *self, PyObject *args) {
    (void)self;
    double base, exponent;
    if (!PyArg_ParseTuple(args, "dd", &base, &exponent))
        return NULL;
    return PyFloat_FromDouble(nb_pow(base, exponent));
}

#define LISTED(name) {"function_" #name, function_##name, METH_O, NULL},
PyMethodDef nb_machine_methods[] = {
    {"machine_new", machine_new, METH_VARARGS, NULL},
    {"machine_translate", machine_translate, METH_VARARGS, NULL},
    {"machine_initialise", machine_initialise, METH_VARARGS, NULL},
    {"machine_run", machine_run, METH_VARARGS, NULL},
    {"machine_workers", machine_workers, METH_VARARGS, NULL},
    {"machine_run_worker", machine_run_worker, METH_VARARGS, NULL},
    {"machine_join", machine_join, METH_VARARGS, NULL},
    {"machine_events", machine_events, METH_VARARGS, NULL},
    {"machine_memory", machine_memory, METH_VARARGS, NULL},
    {"operation_names", operation_names, METH_NOARGS, NULL},
    {"phrases", phrases, METH_NOARGS, NULL},
    {"power", power, METH_VARARGS, NULL},
    LISTED(sin) LISTED(cos) LISTED(tan) LISTED(sinh) LISTED(cosh) LISTED(tanh) LISTED(exp) LISTED(log) LISTED(sqrt)
    LISTED(ceil) LISTED(abs) LISTED(factorial) LISTED(H)
    {NULL, NULL, 0, NULL},
};
