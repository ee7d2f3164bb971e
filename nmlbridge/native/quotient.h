/*
 * x / c from the reciprocal of c, with the bits of a division: two more multiplications with one rounding each, Markstein's way.
 *
 * r is 1 / c rounded. It holds for divisors c that engine/division.py lets pass, and where nothing over- or underflows:
 * otherwise `bad` is set, and the quotient must not be used. x * r has the sign that a zero must have.
 */
#ifndef NB_QUOTIENT_H
#define NB_QUOTIENT_H

#include <math.h>
#include <stdint.h>

enum { NB_BLOCK = 64 };

#ifdef __FMA__
static inline double nb_quotient(double x, double c, double r, uint64_t *bad) {
    double size = fabs(x), q = x * r, rest = fma(-q, c, x), exact = fma(rest, r, q);
    *bad |= !((x == 0.0) | ((size > 0x1p-900) & (size < 0x1p900)));
    return x == 0.0 ? q : exact;
}
#endif

#endif
