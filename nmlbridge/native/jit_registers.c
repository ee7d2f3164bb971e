#include "jit_translator.h"

#ifdef NB_JIT

#include <math.h>

#include "mathfn.h"

/* -- what operations are -------------------------------------------------------------------------------------------- */

/* How many of its operands an operation reads. */
static int readings(int32_t operation) {
    if (operation >= NB_OP_ADD_ADD)
        return 3;
    switch (operation) {
    case NB_OP_SEL: case NB_OP_MULADD:
        return 3;
    case NB_OP_ADD: case NB_OP_SUB: case NB_OP_MUL: case NB_OP_DIV: case NB_OP_POW: case NB_OP_GT: case NB_OP_LT:
    case NB_OP_GE: case NB_OP_LE: case NB_OP_EQ: case NB_OP_NE: case NB_OP_AND: case NB_OP_OR:
        return 2;
    case NB_OP_MOV: case NB_OP_SIN: case NB_OP_COS: case NB_OP_TAN: case NB_OP_SINH: case NB_OP_COSH: case NB_OP_TANH:
    case NB_OP_EXP: case NB_OP_LOG: case NB_OP_SQRT: case NB_OP_CEIL: case NB_OP_ABS: case NB_OP_FACT: case NB_OP_HEAVI:
    case NB_OP_RANDOM: case NB_OP_JZ:
        return 1;
    default:
        return 0;
    }
}

static int writes(int32_t operation) {
    switch (operation) {
    case NB_OP_END: case NB_OP_JZ: case NB_OP_EMIT: case NB_OP_EMITKEY: case NB_OP_EMITLANE: case NB_OP_TRANSIT:
    case NB_OP_ENTER: case NB_OP_SCHEME: case NB_OP_REGIME: case NB_OP_PHRASE:
        return 0;
    default:
        return 1;
    }
}

/* Whether it is done by calling a function, which leaves nothing in the registers. */
static int calls(int32_t operation) {
    if (operation >= NB_OP_ADD_ADD)
        return 0;
    switch (operation) {
    case NB_OP_END: case NB_OP_MOV: case NB_OP_ADD: case NB_OP_SUB: case NB_OP_MUL: case NB_OP_DIV: case NB_OP_GT:
    case NB_OP_LT: case NB_OP_GE: case NB_OP_LE: case NB_OP_EQ: case NB_OP_NE: case NB_OP_AND: case NB_OP_OR:
    case NB_OP_SEL: case NB_OP_MULADD: case NB_OP_JZ:
        return 0;
    default:
        return 1;
    }
}

static double square_root(double x) { return x < 0.0 ? NAN : nb_sqrt(x); }
static double heaviside(double x) { return nb_heaviside_lems(x); }

function_of_one *nb_function_named(int32_t operation) {
    switch (operation) {
    case NB_OP_SIN: return nb_sin;
    case NB_OP_COS: return nb_cos;
    case NB_OP_TAN: return nb_tan;
    case NB_OP_SINH: return nb_sinh;
    case NB_OP_COSH: return nb_cosh;
    case NB_OP_TANH: return nb_tanh;
    case NB_OP_EXP: return nb_exp;
    case NB_OP_LOG: return nb_log_lems;
    case NB_OP_SQRT: return square_root;
    case NB_OP_CEIL: return ceil;
    case NB_OP_ABS: return fabs;
    case NB_OP_FACT: return nb_factorial_lems;
    case NB_OP_HEAVI: return heaviside;
    default: return NULL;
    }
}

/* Whether the interpreter is called for it, which reads from memory. */
static int is_interpreted(int32_t operation) {
    return calls(operation) && !nb_function_named(operation) && operation != NB_OP_POW;
}

/* -- which values memory can do without ----------------------------------------------------------------------------- */

/* The place of an address among the locals, or -1. */
static int32_t local_of(const translator *t, int32_t address) {
    size_t low = 0, high = t->source->local_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (t->source->locals[middle] < address)
            low = middle + 1;
        else
            high = middle;
    }
    return low < t->source->local_count && t->source->locals[low] == address ? (int32_t)low : -1;
}

/*
 * How often what operation `from` writes is read before it is written again, code jumps to what follows, or a call takes
 * the registers; *last becomes the last operation that reads it. No more than `most` are looked for.
 */
static int32_t readings_in_reach(const translator *t, int32_t from, int32_t most, int32_t *last) {
    int32_t address = nb_operation_at(t, from)[1], found = 0;
    *last = from;
    for (int32_t number = from + 1; found < most && !t->is_label[number]; number++) {
        const int32_t *op = nb_operation_at(t, number);
        for (int i = 0; i < readings(op[0]) && !is_interpreted(op[0]); i++)
            if (op[2 + i] == address) {
                found++;
                *last = number;
            }
        if (op[0] == NB_OP_END || calls(op[0]) || (writes(op[0]) && op[1] == address))
            break;
    }
    return found;
}

void nb_find_covered(translator *t) {
    for (size_t number = 0; number < t->code_length; number++) {
        const int32_t *op = t->code + number * 5;
        for (int i = 0; i < readings(op[0]); i++) {
            int32_t local = local_of(t, op[2 + i]); /* lanes count otherwise: at worst something is written for nothing */
            if (local >= 0)
                t->total[local]++;
        }
    }
    for (size_t s = 0; s < t->source->start_count; s++)
        for (int32_t number = t->source->starts[s];; number++) {
            const int32_t *op = nb_operation_at(t, number);
            int32_t local = writes(op[0]) ? local_of(t, op[1]) : -1, last;
            if (local >= 0)
                t->covered[local] += readings_in_reach(t, number, t->total[local], &last);
            if (op[0] == NB_OP_END)
                break;
        }
}

int nb_stays_in_register(const translator *t, int32_t number, int32_t *last) {
    int32_t local = local_of(t, nb_operation_at(t, number)[1]);
    if (local < 0 || t->covered[local] != t->total[local])
        return 0;
    readings_in_reach(t, number, t->total[local], last);
    return 1;
}

/* -- registers ------------------------------------------------------------------------------------------------------ */

int nb_find(const translator *t, int32_t address) {
    for (int r = FIRST_KEPT; r < REGISTERS; r++)
        if (t->values[r].address == address)
            return r;
    return NOTHING;
}

/* Whether memory lacks a value that is still read. */
static int is_needed(const translator *t, const kept *value) { return value->unsaved && value->last >= t->here; }

/* Turn all ones into 1.0. */
static void as_number(translator *t, int r) {
    if (t->values[r].is_mask)
        nb_and(&t->out, r, r, nb_ones);
    t->values[r].is_mask = 0;
}

int nb_take(translator *t) {
    int best = NOTHING, best_needed = 0;
    for (int r = FIRST_KEPT; r < REGISTERS; r++) {
        const kept *value = &t->values[r];
        if (t->pinned >> r & 1)
            continue;
        int needed = value->address != NOTHING && is_needed(t, value);
        int32_t used = value->address == NOTHING ? NOTHING : value->used;
        int32_t best_used = best == NOTHING || t->values[best].address == NOTHING ? NOTHING : t->values[best].used;
        if (best == NOTHING || needed < best_needed || (needed == best_needed && used < best_used)) {
            best = r;
            best_needed = needed;
        }
    }
    if (best_needed) {
        as_number(t, best);
        nb_store(&t->out, best, nb_cell(t->values[best].address));
    }
    t->values[best] = (kept){.address = NOTHING};
    t->pinned |= 1u << best;
    return best;
}

int nb_fetch(translator *t, int32_t address) {
    int r = nb_find(t, address);
    if (r == NOTHING) {
        r = nb_take(t);
        nb_load(&t->out, r, nb_cell(address));
        t->values[r].address = address;
    }
    as_number(t, r);
    t->values[r].used = t->here;
    t->pinned |= 1u << r;
    return r;
}

nb_operand nb_source_of(translator *t, int32_t address) {
    return nb_find(t, address) == NOTHING ? nb_cell(address) : nb_in_register(nb_fetch(t, address));
}

int nb_mask_of(translator *t, int32_t address, int scratch) {
    int r = nb_find(t, address);
    if (r != NOTHING && t->values[r].is_mask) {
        t->pinned |= 1u << r;
        return r;
    }
    nb_operand value = nb_source_of(t, address);
    nb_zero(&t->out, scratch);
    nb_compare(&t->out, scratch, scratch, value, NB_NOT_EQUAL);
    return scratch;
}

void nb_define(translator *t, int r, int is_mask) {
    int32_t address = nb_operation_at(t, t->here)[1], last = 0;
    int before = nb_find(t, address);
    if (before != NOTHING)
        t->values[before].address = NOTHING;
    int unsaved = nb_stays_in_register(t, t->here, &last);
    t->values[r] = (kept){address, last, t->here, (uint8_t)is_mask, (uint8_t)unsaved};
    if (unsaved)
        return;
    if (is_mask)
        nb_and(&t->out, 0, r, nb_ones);
    nb_store(&t->out, is_mask ? 0 : r, nb_cell(address));
}

void nb_forget(translator *t) {
    for (int r = 0; r < REGISTERS; r++)
        t->values[r] = (kept){.address = NOTHING};
}

#endif
