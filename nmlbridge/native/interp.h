/*
 * The interpreter of flat programs: what a step is, for instances described by tables of addresses.
 *
 * A program is memory (doubles), code (five 32-bit integers an operation: number, destination, a, b, c) and tables;
 * engine/program.py lays them out and says what each table holds. engine/reference.py is the same in Python.
 * interp.c steps, events.c keeps what was sent in order, scheme.c steps kinetic schemes, interp_wide.c many lanes at once.
 */
#ifndef NB_INTERP_H
#define NB_INTERP_H

#include <stddef.h>
#include <stdint.h>

/* Two arithmetic operations in one, each rounded: MUL_ADD is (a*b)+c, MUL_RSUB is c-(a*b). */
#define NB_FUSED_AFTER(X, FIRST) \
    X(FIRST##_ADD) X(FIRST##_SUB) X(FIRST##_MUL) X(FIRST##_DIV) X(FIRST##_RSUB) X(FIRST##_RDIV)

#define NB_OPERATIONS(X)                                                                                              \
    X(END) X(MOV) X(ADD) X(SUB) X(MUL) X(DIV) X(POW) X(GT) X(LT) X(GE) X(LE) X(EQ) X(NE) X(AND) X(OR) X(SEL)          \
    X(MULADD) X(SIN) X(COS) X(TAN) X(SINH) X(COSH) X(TANH) X(EXP) X(LOG) X(SQRT) X(CEIL) X(ABS) X(FACT) X(HEAVI)      \
    X(NAN) X(RANDOM) X(GATHER) X(SUM) X(PROD) X(SUMLANE) X(PRODLANE) X(JZ) X(EMIT) X(EMITKEY) X(EMITLANE) X(TRANSIT)  \
    X(ENTER) X(SCHEME) X(REGIME) X(PHRASE)                                                                           \
    NB_FUSED_AFTER(X, ADD) NB_FUSED_AFTER(X, SUB) NB_FUSED_AFTER(X, MUL) NB_FUSED_AFTER(X, DIV)

#define NB_ENUM(name) NB_OP_##name,
enum nb_operation { NB_OPERATIONS(NB_ENUM) NB_OPERATION_COUNT };
#undef NB_ENUM

/* Why a run stopped. */
enum nb_status { NB_OK = 0, NB_NOT_FINITE = 1, NB_CHAINED_DELAY = 2, NB_TOO_DEEP = 3, NB_NO_MEMORY = 4, NB_SCHEME = 5 };

enum nb_group_field {
    NB_G_MODE, NB_G_LANES, NB_G_STRIDE, NB_G_ORDER, NB_G_PORTS, NB_G_PORT_BASE, NB_G_PRE, NB_G_BARE, NB_G_FULL, NB_G_STEP,
    NB_G_MASK, NB_G_CONDITIONS, NB_G_CONDITION_ROWS, NB_G_EXPOSE, NB_G_REGIMES, NB_G_REGIME_ROWS, NB_G_ACTIVE, NB_G_EVENTS,
    NB_G_EVENT_ROWS, NB_G_SCHEMES, NB_G_SCHEME_ROWS, NB_G_INITIAL, NB_G_SIZE
};
enum nb_mode { NB_DIRECT, NB_LANES, NB_SCALAR };

typedef struct {
    double time;
    int64_t order;
    int32_t group, lane, event;
} nb_pending;

typedef struct {
    int32_t key, group, lane, event;
    double delay;
} nb_sent;

typedef struct {
    int32_t key, recorder;
    double time;
} nb_logged;

/* A compiled phrase of one instance: whether the test holds that it ends in, if it does. */
typedef int nb_one_phrase(double *memory, const int32_t *operands);

typedef struct nb_machine nb_machine;

/* Machine code made of the operations of one instance, or of several one after another. */
typedef void nb_compiled(nb_machine *m, double *memory);

/* What is recorded, file by file: how many columns each file has, and the addresses of all. */
typedef struct {
    int32_t files, *counts, *columns;
} nb_recorded;

/* The end of a step as machine code: writes a row of each file, where `rows` point, and moves those on; 1 if a value that
   must be finite is not. */
typedef int nb_compiled_end(nb_machine *m, double *memory, double **rows);

/* Doubles between one block and the next. */
enum { NB_APART = 8 };

typedef struct nb_worker nb_worker;

struct nb_machine {
    double *memory, *unaligned; /* memory starts where a cache line does; unaligned is what was allocated */
    int32_t *code;
    const int32_t *table, *index; /* the caller's, as are the delays */
    const double *delays;
    nb_compiled **compiled; /* by the operation that it starts with; NULL if nothing is, as others are in it */
    nb_compiled_end *compiled_end; /* for what is recorded, below; or NULL */
    nb_recorded recorded;
    void *machine_code;
    size_t machine_code_length;
    size_t memory_length, code_length; /* doubles, operations */
    int32_t plan, plan_length, steady, steady_length, settle, groups, group_count, ports, direct, delayed, nodes,
        node_count, node_lists, checks, check_count, time, dt, block, blocks_at, islands, island_count, copies;
    int32_t *check_cells, check_cell_count; /* what must be finite, one by one; NULL if there are long ranges */
    double *blocks; /* of memory, or a thread's own: the time, the step, constants and temporaries of lanes */
    uint64_t random;
    double t, step, event_time;
    int64_t steps;
    int32_t key, depth, delivering, widest; /* widest: lanes that the broadest group steps at a time */
    int status;
    int32_t trouble; /* address concerned */
    nb_pending *queue;
    size_t queue_length, queue_room;
    int64_t queue_order;
    nb_sent *sent;
    size_t sent_length, sent_room;
    nb_logged *log;
    size_t log_length, log_room, log_step_start;
    double *work; /* for kinetic schemes */
    size_t work_room;
    nb_worker *workers;
    int32_t worker_count;
};

/* One thread's part of a run in islands: a machine with blocks and a log of its own, the rest shared. */
struct nb_worker {
    nb_machine machine;
    size_t *runs; /* where each island's part of the log starts */
    size_t run_count, run_room;
    int64_t rows; /* steps made; the last of them is the one in trouble, if any is */
    int in_trouble;
};

/* A recorded quantity: the island it belongs to, its address, and where its first value goes, each `width` behind the last. */
typedef struct {
    int32_t island, address;
    int64_t width;
    double *out;
} nb_column;

/* What is compiled once for each instruction set. */
typedef struct {
    /* One vector operation stream over n lanes (a multiple of 8) that start at base. Returns nothing: it cannot fail. */
    void (*run)(nb_machine *m, const int32_t *ip, double *base, int32_t first_lane, size_t n);
    /* The place of the first of n values, a multiple of 8, from `from` on that is not 0; n if there is none. */
    size_t (*next)(const double *values, size_t from, size_t n);
    /* Whether all of n values are finite. */
    int (*finite)(const double *values, size_t n);
    /* Set n values to one. */
    void (*fill)(double *values, double value, size_t n);
} nb_wide_functions;
extern const nb_wide_functions nb_wide_base, nb_wide_avx2, nb_wide_avx512;

/* Those for the instruction set in use. */
const nb_wide_functions *nb_wide(void);

/* Room for doubles that starts where a cache line does, and what to free; NULL if there is no memory. */
double *nb_aligned(size_t count, double **unaligned);

/* Make room for one item more behind `length` items; 0, with a status set, if there is no memory. */
int nb_make_room(nb_machine *m, void **items, size_t *room, size_t length, size_t size);

/* Bring what was sent and logged in this step into the order in which jLEMS would have done it, and queue what was sent. */
void nb_settle(nb_machine *m);

/* Take out the earliest queued event; of several at a time, the one queued first. There must be one. */
nb_pending nb_queue_pop(nb_machine *m);

/* Step the kinetic scheme whose row begins at `at` of the table: occupancies times exp(A dt). */
void nb_step_scheme(nb_machine *m, int32_t at);

/* If all ranges that must be finite are short, list their addresses, which are faster gone through; 0 if there is no memory. */
int nb_list_checks(nb_machine *m);

/* Precomputes, makes regimes, and initialises every instance as jLEMS does; status says whether that went well. */
void nb_machine_initialise(nb_machine *m);

/*
 * Steps, writing a row after each: for each file its time and columns. rows_wanted rows are written to out, file by file:
 * the rows of the first file, then those of the second. If `initial`, the first row is the present state, without a step.
 * Returns the rows written; status says why it is fewer.
 */
int64_t nb_machine_run(nb_machine *m, int64_t rows_wanted, int initial, const nb_recorded *recorded, double *out);
void nb_machine_free(nb_machine *m);

/* Step the lanes of a group from `first` on, as many as a block holds. */
void nb_step_block(nb_machine *m, int32_t number, int32_t first, const nb_wide_functions *wide);

/* The first address in ranges (address, count) whose value is not finite, or -1. */
int32_t nb_unsound(const nb_machine *m, const int32_t *ranges, int32_t count, const nb_wide_functions *wide);

/* Make workers, freeing what was there; 0 if there is no memory. */
int nb_workers_make(nb_machine *m, int32_t count);
void nb_workers_free(nb_machine *m);

/* Step one worker's islands: others may run at the same time. Columns are ordered by island, and start at the first row. */
void nb_worker_run(nb_machine *m, int32_t worker, int64_t rows, const nb_column *columns, size_t column_count);

/* When all have run: bring their logs together, go on to the new time and write times. Returns the rows that are complete. */
int64_t nb_workers_join(nb_machine *m, int64_t rows, const nb_column *times, size_t time_count);

#endif
