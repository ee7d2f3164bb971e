/*
 * Stepping a clock-driven network: blocks of assignments over cells, deliveries of spikes over synapses, records.
 *
 * formats/brian2_program.py says what the arrays hold and formats/brian2_reference.py is this file's twin in numpy.
 * Nothing is allocated here, and nothing is known of names, units or time beyond the step's number.
 */
#ifndef NB_NETWORK_H
#define NB_NETWORK_H

#include <stdint.h>

/* Cells computed at once; registers hold this many doubles each. */
enum { NB_NETWORK_LANES = 128 };

/* Items of the header, all counts and offsets; `at` counts into ints or doubles as the comment says. */
enum {
    NB_NET_HISTORY,     /* steps of spikes kept */
    NB_NET_GROUPS,      /* number of groups */
    NB_NET_ENTRIES,     /* number of entries in the schedule */
    NB_NET_GROUPS_AT,   /* ints: size of each group */
    NB_NET_FIRST_AT,    /* ints: number of the first cell of each group, counted over all */
    NB_NET_VARIABLES_AT,/* ints: rows (offset in state, number of values, group) */
    NB_NET_ENTRIES_AT,  /* ints: rows of 8, see brian2_program */
    NB_NET_OPS_AT,      /* ints: rows of 5 */
    NB_NET_INPUTS_AT,   /* ints: rows (offset in one step's inputs, lanes) */
    NB_NET_INPUT_ROW,   /* doubles in one step's inputs */
    NB_NET_RECORDS_AT,  /* ints: rows (cells at, number of cells) */
    NB_NET_PATHWAYS_AT, /* ints: rows of NB_PATH_ITEMS */
    NB_NET_CONSTANTS_AT,/* doubles: literals */
    NB_NET_ITEMS
};

/* A pathway: its presynaptic group, and where its arrays begin. */
enum {
    NB_PATH_SOURCE,
    NB_PATH_DELAYS,     /* number of delays */
    NB_PATH_DELAYS_AT,  /* ints */
    NB_PATH_STARTS_AT,  /* ints: where the synapses of (cell, delay) begin */
    NB_PATH_POST_AT,    /* ints */
    NB_PATH_IN_A_ROW,   /* whether the targets of every (cell, delay) are neighbours, ascending */
    NB_PATH_EFFECTS,    /* number of effects */
    NB_PATH_EFFECTS_AT, /* ints: rows (variable, subtract, variable that must be true or -1, values at, one value) */
    NB_PATH_ITEMS
};

typedef struct {
    double dt;
    const int32_t *header; /* NB_NET_ITEMS */
    const int32_t *ints;
    const double *doubles;
    double *state;
    int32_t *ring;         /* history rows of one cell number a cell, then history * groups counts */
    double *registers;     /* registers * NB_NETWORK_LANES */
} nb_network;

/*
 * Run `steps` steps from number `step` on. inputs: a row a step. records: filled in the order recorded. spikes: pairs
 * (step, cell counted over all groups); there is room for one a cell and step. Returns the number of spikes.
 */
int64_t nb_network_run(const nb_network *net, int64_t step, int64_t steps, const double *inputs, double *records,
                       int32_t *spikes);

#endif
