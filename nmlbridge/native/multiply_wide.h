/* The whole product of two 64-bit integers. */
#ifndef NB_MULTIPLY_WIDE_H
#define NB_MULTIPLY_WIDE_H

#include <stdint.h>

/* Returns the upper half; *low gets the other. */
static inline uint64_t nb_multiply_wide(uint64_t a, uint64_t b, uint64_t *low) {
#ifdef __SIZEOF_INT128__
    __extension__ typedef unsigned __int128 wide;
    wide product = (wide)a * b;
    *low = (uint64_t)product;
    return (uint64_t)(product >> 64);
#else
    uint64_t a1 = a >> 32, a0 = a & UINT64_C(0xffffffff), b1 = b >> 32, b0 = b & UINT64_C(0xffffffff);
    uint64_t p00 = a0 * b0, p01 = a0 * b1, p10 = a1 * b0;
    uint64_t middle = (p00 >> 32) + (p01 & UINT64_C(0xffffffff)) + (p10 & UINT64_C(0xffffffff));
    *low = (middle << 32) | (p00 & UINT64_C(0xffffffff));
    return a1 * b1 + (p01 >> 32) + (p10 >> 32) + (middle >> 32);
#endif
}

#endif
