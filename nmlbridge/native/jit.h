/*
 * Code of single instances as machine code: what the interpreter would do, operation by operation, with values kept in
 * registers. For x86-64 with AVX2 where memory may be made executable; elsewhere the interpreter goes on alone.
 * Of a model nothing gets into it but which of our operations work on which of our cells; it is never writable and executable
 * at the same time.
 */
#ifndef NB_JIT_H
#define NB_JIT_H

#include <stddef.h>
#include <stdint.h>

#include "interp.h"

/* What there is to translate. */
typedef struct {
    const int32_t *starts; /* operations at which code of single instances starts; it ends with END */
    size_t start_count;
    const int32_t *locals; /* addresses, ascending, that nothing but code reads */
    size_t local_count;
} nb_jit_source;

/* The end of a step is translated if it writes and checks no more values than this: a loop goes through many faster. */
enum { NB_JIT_MOST_AT_END = 2048 };

/* Whether this build and this processor can. */
int nb_jit_available(void);

/* Translate; without memory for it, or where it is not allowed, m->compiled stays NULL and nothing is lost. */
void nb_jit_translate(nb_machine *m, const nb_jit_source *source);
void nb_jit_free(nb_machine *m);

/* Execute one operation of a single instance (not a jump); returns the machine's status. */
int nb_execute_one(nb_machine *m, const int32_t *operation);

#endif
