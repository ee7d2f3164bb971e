/*
 * Numbers as Java's Float.toString writes them (JDK 19 and newer), which is how jNeuroML prints a value after casting it
 * to float.
 *
 * JDK 18 and older are not always the shortest: most floats from 2^25 to 2^63 in size, and a few dozen elsewhere, come out
 * longer there. jNeuroML's usual output, in SI units, has none of them.
 */
#ifndef NB_FLOATTEXT_H
#define NB_FLOATTEXT_H

#include <stddef.h>
#include <stdint.h>

/* The longest text, "-1.17549435E-38"; nb_format_float may write up to NB_FLOAT_ROOM bytes at out. */
enum { NB_FLOAT_LONGEST = 15, NB_FLOAT_ROOM = 32 };

/* Write x at out, without a terminating zero. Returns the length. */
size_t nb_format_float(float x, char *out);

/*
 * Rows of jNeuroML's .dat files: every field followed by TAB, every row by LF. `out` must have room for
 * nb_rows_room(rows, columns) bytes. Returns the length.
 */
static inline size_t nb_rows_room(size_t rows, size_t columns) {
    return rows * (columns * (NB_FLOAT_LONGEST + 1) + 1) + NB_FLOAT_ROOM;
}
size_t nb_format_rows(const double *samples, size_t rows, size_t columns, char *out);

#endif
