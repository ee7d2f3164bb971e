/* mmap's flags are not C11's. */
#define _DEFAULT_SOURCE
#define _DARWIN_C_SOURCE
#include "jit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "mathfn.h"
#include "simd.h"

#if defined(__x86_64__) && defined(__GNUC__) && (defined(__linux__) || defined(__APPLE__))

#include <sys/mman.h>
#include <unistd.h>

#include "jit_x86.h"

/* Bytes that one operation takes at most, with what it brings to memory first. */
enum { LONGEST = 192 };

/* Registers that hold values from one operation to the next; those below are for the operation at hand. */
enum { FIRST_KEPT = 2, REGISTERS = 16, NOTHING = -1 };

/* A value in a register: of which address, whether 0 or all ones stand for false and true, whether memory lacks it. */
typedef struct {
    int32_t address;
    int32_t last; /* if memory lacks it: the last operation that reads it */
    int32_t used; /* when, for the choice of what to let go */
    uint8_t is_mask, unsaved;
} kept;

/* A jump forward: where its distance stands, and what registers held when it was made. */
typedef struct {
    int32_t target;
    size_t patches[2];
    kept values[REGISTERS];
} jump;

typedef struct {
    const int32_t *code;
    const nb_jit_source *source;
    int32_t *total, *covered; /* for each local: how often it is read, and how often by code that wrote it just before */
    uint8_t *is_label;
    nb_assembly out;
    kept values[REGISTERS];
    unsigned pinned; /* registers that the operation at hand needs */
    int32_t here;
    jump *jumps;
    size_t jump_count, jump_room;
    int failed;
} translator;

/* Some systems let no program make code. */
static int may_execute(void) {
    static int found = -1;
    if (found < 0) {
        void *page = mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        found = page != MAP_FAILED && mprotect(page, 1, PROT_READ | PROT_EXEC) == 0;
        if (page != MAP_FAILED)
            munmap(page, 1);
    }
    return found;
}

int nb_jit_available(void) { return nb_simd_level() >= NB_SIMD_AVX2 && may_execute(); }

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

typedef double function_of_one(double);

static double square_root(double x) { return x < 0.0 ? NAN : nb_sqrt(x); }
static double heaviside(double x) { return nb_heaviside_lems(x); }

static function_of_one *function_named(int32_t operation) {
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
    return calls(operation) && !function_named(operation) && operation != NB_OP_POW;
}

/* -- which values memory can do without ----------------------------------------------------------------------------- */

static const int32_t *operation_at(const translator *t, int32_t number) { return t->code + (size_t)number * 5; }

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
    int32_t address = operation_at(t, from)[1], found = 0;
    *last = from;
    for (int32_t number = from + 1; found < most && !t->is_label[number]; number++) {
        const int32_t *op = operation_at(t, number);
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

/* A local that is only ever read from registers is not written to memory. */
static void find_covered(translator *t) {
    for (size_t number = 0; number < t->source->code_length; number++) {
        const int32_t *op = t->code + number * 5;
        for (int i = 0; i < readings(op[0]); i++) {
            int32_t local = local_of(t, op[2 + i]); /* lanes count otherwise: at worst something is written for nothing */
            if (local >= 0)
                t->total[local]++;
        }
    }
    for (size_t s = 0; s < t->source->start_count; s++)
        for (int32_t number = t->source->starts[s];; number++) {
            const int32_t *op = operation_at(t, number);
            int32_t local = writes(op[0]) ? local_of(t, op[1]) : -1, last;
            if (local >= 0)
                t->covered[local] += readings_in_reach(t, number, t->total[local], &last);
            if (op[0] == NB_OP_END)
                break;
        }
}

/* Whether memory can do without what an operation writes; if so, *last becomes the last operation that reads it. */
static int stays_in_register(const translator *t, int32_t number, int32_t *found, int32_t *last) {
    int32_t local = local_of(t, operation_at(t, number)[1]);
    if (local < 0 || t->covered[local] != t->total[local])
        return 0;
    *found = readings_in_reach(t, number, t->total[local], last);
    return 1;
}

/* -- registers ------------------------------------------------------------------------------------------------------ */

static nb_operand cell(int32_t address) { return (nb_operand){NB_IN_MEMORY, 8 * address}; }
static nb_operand in_register(int number) { return (nb_operand){NB_IN_REGISTER, number}; }

static int find(const translator *t, int32_t address) {
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

/* Free a register: an empty one, or else the one used longest ago, rather one whose value memory has. */
static int take(translator *t) {
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
        nb_store(&t->out, best, cell(t->values[best].address));
    }
    t->values[best] = (kept){.address = NOTHING};
    t->pinned |= 1u << best;
    return best;
}

/* Bring a value into a register, and keep it there for this operation. */
static int fetch(translator *t, int32_t address) {
    int r = find(t, address);
    if (r == NOTHING) {
        r = take(t);
        nb_load(&t->out, r, cell(address));
        t->values[r].address = address;
    }
    as_number(t, r);
    t->values[r].used = t->here;
    t->pinned |= 1u << r;
    return r;
}

/* Where a value can be read. */
static nb_operand source_of(translator *t, int32_t address) {
    return find(t, address) == NOTHING ? cell(address) : in_register(fetch(t, address));
}

/* A value as a mask, in the register given or its own. */
static int mask_of(translator *t, int32_t address, int scratch) {
    int r = find(t, address);
    if (r != NOTHING && t->values[r].is_mask) {
        t->pinned |= 1u << r;
        return r;
    }
    nb_operand value = source_of(t, address);
    nb_zero(&t->out, scratch);
    nb_compare(&t->out, scratch, scratch, value, NB_NOT_EQUAL);
    return scratch;
}

/* A register now holds what the operation at hand writes. */
static void define(translator *t, int r, int is_mask) {
    int32_t address = operation_at(t, t->here)[1], found, last = 0;
    int before = find(t, address);
    if (before != NOTHING)
        t->values[before].address = NOTHING;
    int unsaved = stays_in_register(t, t->here, &found, &last);
    t->values[r] = (kept){address, last, t->here, (uint8_t)is_mask, (uint8_t)unsaved};
    if (unsaved)
        return;
    if (is_mask)
        nb_and(&t->out, 0, r, nb_ones);
    nb_store(&t->out, is_mask ? 0 : r, cell(address));
}

static void forget(translator *t) {
    for (int r = 0; r < REGISTERS; r++)
        t->values[r] = (kept){.address = NOTHING};
}

/* -- operations ----------------------------------------------------------------------------------------------------- */

enum { ADD, SUB, MUL, DIV };
static const uint8_t arithmetic_codes[] = {NB_X86_ADD, NB_X86_SUB, NB_X86_MUL, NB_X86_DIV};

static int commutes(int sign) { return sign == ADD || sign == MUL; }

/* Bring what an operation works on to where it can: the left in a register. */
static void operands(translator *t, int sign, int32_t a, int32_t b, int *left, nb_operand *right) {
    int swap = commutes(sign) && find(t, a) == NOTHING && find(t, b) != NOTHING;
    *left = fetch(t, swap ? b : a);
    *right = source_of(t, swap ? a : b);
}

/* Two operations in one, in the order of NB_FUSED_AFTER. */
static void fused(translator *t, const int32_t *op) {
    int number = op[0] - NB_OP_ADD_ADD, first = number / 6, second = number % 6, left, r;
    nb_operand right;
    operands(t, first, op[2], op[3], &left, &right);
    nb_arithmetic(&t->out, arithmetic_codes[first], 0, left, right);
    if (second < 4) {
        right = source_of(t, op[4]);
        r = take(t);
        nb_arithmetic(&t->out, arithmetic_codes[second], r, 0, right);
    } else {
        left = fetch(t, op[4]);
        r = take(t);
        nb_arithmetic(&t->out, second == 4 ? NB_X86_SUB : NB_X86_DIV, r, left, in_register(0));
    }
    define(t, r, 0);
}

static void add_jump(translator *t, int32_t target, size_t first, size_t second) {
    if (t->jump_count == t->jump_room) {
        size_t room = 2 * t->jump_room + 8;
        jump *more = realloc(t->jumps, room * sizeof *more);
        if (!more) {
            t->failed = 1;
            return;
        }
        t->jumps = more;
        t->jump_room = room;
    }
    jump *made = &t->jumps[t->jump_count++];
    made->target = target;
    made->patches[0] = first;
    made->patches[1] = second;
    memcpy(made->values, t->values, sizeof t->values);
}

/* A comparison that only the jump behind it reads: compare and jump. */
static void compare_and_jump(translator *t, const int32_t *op) {
    const int32_t *after = op + 5;
    int32_t target = t->here + 2 + after[3];
    int turned = op[0] == NB_OP_LT || op[0] == NB_OP_LE;
    int left = fetch(t, op[turned ? 3 : 2]);
    nb_compare_flags(&t->out, left, source_of(t, op[turned ? 2 : 3]));
    size_t second = 0;
    switch (op[0]) {
    case NB_OP_GT: case NB_OP_LT:
        add_jump(t, target, nb_jump(&t->out, NB_IF_NOT_ABOVE), 0);
        return;
    case NB_OP_GE: case NB_OP_LE:
        add_jump(t, target, nb_jump(&t->out, NB_IF_BELOW), 0);
        return;
    case NB_OP_EQ:
        second = nb_jump(&t->out, NB_IF_UNORDERED);
        add_jump(t, target, nb_jump(&t->out, NB_IF_UNEQUAL), second);
        return;
    default: { /* not equal, or one of them no number */
        size_t over = nb_jump(&t->out, NB_IF_UNORDERED);
        add_jump(t, target, nb_jump(&t->out, NB_IF_EQUAL), 0);
        nb_land(&t->out, over);
    }
    }
}

static void jump_if_zero(translator *t, const int32_t *op) {
    int32_t target = t->here + 1 + op[3];
    int mask = mask_of(t, op[2], 0);
    nb_test_mask(&t->out, mask);
    add_jump(t, target, nb_jump(&t->out, NB_IF_EQUAL), 0);
}

static uint8_t predicate(int32_t operation) {
    switch (operation) {
    case NB_OP_GT: return NB_GREATER;
    case NB_OP_LT: return NB_LESS;
    case NB_OP_GE: return NB_NOT_LESS;
    case NB_OP_LE: return NB_NOT_GREATER;
    case NB_OP_EQ: return NB_EQUAL;
    default: return NB_NOT_EQUAL;
    }
}

/* Returns how many operations it was. */
static int comparison(translator *t, const int32_t *op) {
    int32_t found, last;
    if (op[5] == NB_OP_JZ && op[7] == op[1] && stays_in_register(t, t->here, &found, &last) && last == t->here + 1) {
        compare_and_jump(t, op);
        return 2;
    }
    int left = fetch(t, op[2]);
    nb_operand right = source_of(t, op[3]);
    int r = take(t);
    nb_compare(&t->out, r, left, right, predicate(op[0]));
    define(t, r, 1);
    return 1;
}

static void call(translator *t, const int32_t *op) {
    function_of_one *function = function_named(op[0]);
    if (function || op[0] == NB_OP_POW) {
        nb_load(&t->out, 0, source_of(t, op[2]));
        if (!function)
            nb_load(&t->out, 1, source_of(t, op[3]));
        if (function)
            nb_call(&t->out, (uintptr_t)function);
        else
            nb_call(&t->out, (uintptr_t)nb_pow);
        forget(t);
        int r = take(t);
        nb_load(&t->out, r, in_register(0));
        define(t, r, 0);
    } else {
        nb_call_one(&t->out, (uintptr_t)nb_execute_one, (uintptr_t)op);
        forget(t);
    }
}

/* Translate an operation, or a comparison and its jump; returns how many operations that was. */
static int operation(translator *t, const int32_t *op) {
    int r, left;
    nb_operand right;
    if (op[0] >= NB_OP_ADD_ADD) {
        fused(t, op);
        return 1;
    }
    switch (op[0]) {
    case NB_OP_MOV:
        if ((r = find(t, op[2])) != NOTHING) {
            t->pinned |= 1u << r;
            int is_mask = t->values[r].is_mask, into = take(t);
            nb_load(&t->out, into, in_register(r));
            define(t, into, is_mask);
            return 1;
        }
        r = take(t);
        nb_load(&t->out, r, cell(op[2]));
        define(t, r, 0);
        return 1;
    case NB_OP_ADD: case NB_OP_SUB: case NB_OP_MUL: case NB_OP_DIV:
        operands(t, op[0] - NB_OP_ADD, op[2], op[3], &left, &right);
        r = take(t);
        nb_arithmetic(&t->out, arithmetic_codes[op[0] - NB_OP_ADD], r, left, right);
        define(t, r, 0);
        return 1;
    case NB_OP_MULADD:
        operands(t, MUL, op[2], op[3], &left, &right);
        nb_arithmetic(&t->out, NB_X86_MUL, 0, left, right);
        right = source_of(t, op[4]);
        r = take(t);
        nb_arithmetic(&t->out, NB_X86_ADD, r, 0, right);
        define(t, r, 0);
        return 1;
    case NB_OP_GT: case NB_OP_LT: case NB_OP_GE: case NB_OP_LE: case NB_OP_EQ: case NB_OP_NE:
        return comparison(t, op);
    case NB_OP_AND: case NB_OP_OR:
        left = mask_of(t, op[2], 0);
        right = in_register(mask_of(t, op[3], 1));
        r = take(t);
        nb_logic(&t->out, op[0] == NB_OP_AND ? NB_X86_AND : NB_X86_OR, r, left, right);
        define(t, r, 1);
        return 1;
    case NB_OP_SEL: {
        int yes = fetch(t, op[3]), no = fetch(t, op[4]), mask = mask_of(t, op[2], 0); /* fetching may make a mask a number */
        r = take(t);
        nb_choose(&t->out, r, mask, yes, no);
        define(t, r, 0);
        return 1;
    }
    case NB_OP_JZ:
        jump_if_zero(t, op);
        return 1;
    default:
        call(t, op);
        return 1;
    }
}

/* Where code comes together again, only what is the same on every way there is known. */
static void join(translator *t) {
    for (size_t j = 0; j < t->jump_count;) {
        if (t->jumps[j].target != t->here) {
            j++;
            continue;
        }
        for (int i = 0; i < 2; i++)
            if (t->jumps[j].patches[i])
                nb_land(&t->out, t->jumps[j].patches[i]);
        for (int r = FIRST_KEPT; r < REGISTERS; r++) {
            const kept *before = &t->jumps[j].values[r];
            if (before->address != t->values[r].address || before->is_mask != t->values[r].is_mask ||
                before->unsaved != t->values[r].unsaved)
                t->values[r].address = NOTHING;
        }
        t->jumps[j] = t->jumps[--t->jump_count];
    }
}

/* Translate what starts at an operation; returns where its machine code starts. */
static size_t section(translator *t, int32_t start) {
    forget(t);
    nb_align(&t->out);
    size_t entry = t->out.length;
    nb_enter(&t->out);
    t->here = start;
    for (;;) {
        t->pinned = 0;
        if (t->is_label[t->here])
            join(t);
        const int32_t *op = operation_at(t, t->here);
        if (t->out.length + LONGEST > t->out.room || t->failed) {
            t->failed = 1;
            return 0;
        }
        if (op[0] == NB_OP_END)
            break;
        t->here += operation(t, op);
    }
    nb_leave(&t->out);
    return entry;
}

/* Write what is recorded, m->recorded, and look whether all is finite: x - x is 0 if x is, and no number if it is not. */
static size_t end_of_step(translator *t, const nb_machine *m) {
    const nb_recorded *recorded = &m->recorded;
    const int32_t *column = recorded->columns;
    nb_align(&t->out);
    size_t entry = t->out.length;
    nb_enter(&t->out);
    for (int32_t f = 0; f < recorded->files; f++) {
        nb_take_row(&t->out, 8 * f);
        for (int32_t c = 0; c <= recorded->counts[f]; c++) {
            nb_load(&t->out, 0, cell(c ? *column++ : m->time));
            nb_store(&t->out, 0, (nb_operand){NB_IN_ROW, 8 * c});
        }
        nb_move_row(&t->out, 8 * f, 8 * (recorded->counts[f] + 1));
    }
    nb_zero(&t->out, 2);
    nb_zero(&t->out, 3);
    for (int32_t i = 0; i < m->check_cell_count; i++) {
        nb_load(&t->out, 0, cell(m->check_cells[i]));
        nb_arithmetic(&t->out, NB_X86_SUB, 0, 0, in_register(0));
        nb_arithmetic(&t->out, NB_X86_ADD, 2 + i % 2, 2 + i % 2, in_register(0));
    }
    nb_arithmetic(&t->out, NB_X86_ADD, 2, 2, in_register(3));
    nb_compare_flags(&t->out, 2, in_register(2));
    nb_return_unordered(&t->out);
    nb_leave(&t->out);
    return entry;
}

/* How many values the end of a step writes and checks; 0 if it is not to be translated. */
static size_t values_at_end(const nb_machine *m) {
    size_t count = (size_t)m->check_cell_count;
    for (int32_t f = 0; f < m->recorded.files; f++)
        count += (size_t)m->recorded.counts[f] + 1;
    return m->check_cells && count <= NB_JIT_MOST_AT_END ? count : 0;
}

/* Mark where jumps land, and count operations; a phrase, or an operation of lanes, is not translated. */
static size_t prepare(translator *t) {
    size_t operations = 0;
    for (size_t s = 0; s < t->source->start_count; s++)
        for (int32_t number = t->source->starts[s];; number++) {
            const int32_t *op = operation_at(t, number);
            operations++;
            if (op[0] == NB_OP_JZ)
                t->is_label[number + 1 + op[3]] = 1;
            if (op[0] == NB_OP_PHRASE || op[0] == NB_OP_EMITLANE)
                return 0;
            if (op[0] == NB_OP_END)
                break;
        }
    return operations;
}

void nb_jit_free(nb_machine *m) {
    if (m->machine_code)
        munmap(m->machine_code, m->machine_code_length);
    free(m->compiled);
    m->machine_code = NULL;
    m->compiled = NULL;
    m->compiled_end = NULL;
}

void nb_jit_translate(nb_machine *m, const nb_jit_source *source) {
    if (!nb_jit_available() || !source->start_count || m->memory_length > NB_X86_MOST_CELLS)
        return;
    translator t = {.code = m->code, .source = source};
    t.total = calloc(source->local_count + 1, sizeof *t.total);
    t.covered = calloc(source->local_count + 1, sizeof *t.covered);
    t.is_label = calloc(source->code_length + 1, 1);
    nb_compiled **compiled = calloc(source->code_length + 1, sizeof *compiled);
    size_t operations = t.total && t.covered && t.is_label && compiled ? prepare(&t) : 0;
    if (operations) {
        size_t at_end = values_at_end(m), length = (operations + source->start_count + at_end + 2) * LONGEST;
        void *room = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (room != MAP_FAILED) {
            m->machine_code = room;
            m->machine_code_length = length;
            nb_begin(&t.out, room, length);
            find_covered(&t);
            for (size_t s = 0; s < source->start_count && !t.failed; s++) {
                size_t entry = section(&t, source->starts[s]);
                uint8_t *address = (uint8_t *)room + entry;
                memcpy(&compiled[source->starts[s]], &address, sizeof address);
            }
            if (at_end && !t.failed) {
                uint8_t *address = (uint8_t *)room + end_of_step(&t, m);
                memcpy(&m->compiled_end, &address, sizeof address);
            }
            size_t page = (size_t)sysconf(_SC_PAGESIZE), used = (t.out.length + page - 1) / page * page;
            if (used < length && munmap((uint8_t *)room + used, length - used) == 0)
                m->machine_code_length = used;
            if (!t.failed && mprotect(room, m->machine_code_length, PROT_READ | PROT_EXEC) == 0) {
                m->compiled = compiled;
                compiled = NULL;
            } else {
                nb_jit_free(m);
            }
        }
    }
    free(t.total);
    free(t.covered);
    free(t.is_label);
    free(t.jumps);
    free(compiled);
}

#else

int nb_jit_available(void) { return 0; }
void nb_jit_translate(nb_machine *m, const nb_jit_source *source) {
    (void)m;
    (void)source;
}
void nb_jit_free(nb_machine *m) { (void)m; }

#endif
