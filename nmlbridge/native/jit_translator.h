/*
 * What the parts of the translator share: jit.c goes through a program, jit_operations.c writes one operation after the other,
 * jit_registers.c knows which register holds what, and what memory can do without.
 */
#ifndef NB_JIT_TRANSLATOR_H
#define NB_JIT_TRANSLATOR_H

#include "jit.h"

#if defined(__x86_64__) && defined(__GNUC__) && (defined(__linux__) || defined(__APPLE__))
#define NB_JIT

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
    size_t code_length; /* operations */
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

static inline const int32_t *nb_operation_at(const translator *t, int32_t number) { return t->code + (size_t)number * 5; }
static inline nb_operand nb_cell(int32_t address) { return (nb_operand){NB_IN_MEMORY, 8 * address}; }
static inline nb_operand nb_in_register(int number) { return (nb_operand){NB_IN_REGISTER, number}; }

/* The function that an operation of one operand is done by, or NULL. */
typedef double function_of_one(double);
function_of_one *nb_function_named(int32_t operation);

/* Find the locals that are only ever read from registers; they are not written to memory. */
void nb_find_covered(translator *t);

/* Whether memory can do without what an operation writes; if so, *last becomes the last operation that reads it. */
int nb_stays_in_register(const translator *t, int32_t number, int32_t *last);

/* The register that holds an address's value, or NOTHING. */
int nb_find(const translator *t, int32_t address);

/* Free a register: an empty one, or else the one used longest ago, rather one whose value memory has. */
int nb_take(translator *t);

/* Bring a value into a register, and keep it there for this operation. */
int nb_fetch(translator *t, int32_t address);

/* Where a value can be read. */
nb_operand nb_source_of(translator *t, int32_t address);

/* A value as a mask, in the register given or its own. */
int nb_mask_of(translator *t, int32_t address, int scratch);

/* A register now holds what the operation at hand writes. */
void nb_define(translator *t, int r, int is_mask);

/* No register holds anything any more. */
void nb_forget(translator *t);

/* Translate an operation, or a comparison and its jump; returns how many operations that was. */
int nb_translate_operation(translator *t, const int32_t *op);

#endif
#endif
