/*
 * x / c from the reciprocal of c, with the bits of a division: two more multiplications with one rounding each, Markstein's way.
 *
 * r is 1 / c rounded. It holds for divisors c that engine/division.py lets pass, and for dividends of ordinary size. `widest` gets
 * the largest measure of a dividend's size, so that many are judged at once: if nb_is_wide(widest), none of the quotients
 * may be used. A zero is not of ordinary size: its sign would be lost.
 */
#ifndef NB_QUOTIENT_H
#define NB_QUOTIENT_H

#include <math.h>
#include <stdint.h>
#include <string.h>

/* The most lanes that are stepped at a time; engine/emission.py has the same number. */
enum { NB_BLOCK = 256 };

#ifdef __FMA__
/* Twice the bits of 2^-900 and of 2^900, so that the sign is not among them. */
#define NB_SMALLEST (UINT64_C(123) << 53)
#define NB_LARGEST (UINT64_C(1923) << 53)

static inline double nb_quotient(double x, double c, double r, uint64_t *widest) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    uint64_t size = (bits << 1) - NB_SMALLEST; /* what is smaller wraps round and becomes the largest */
    *widest = size > *widest ? size : *widest;
    double q = x * r, rest = fma(-q, c, x);
    return fma(rest, r, q);
}

static inline int nb_is_wide(uint64_t widest) { return widest >= NB_LARGEST - NB_SMALLEST; }
#endif

#endif
