/* java.util.Random: a 48-bit linear congruential generator, jNeuroML's only source of random numbers. */
#ifndef NB_JAVARANDOM_H
#define NB_JAVARANDOM_H

#include <stdint.h>

#define NB_JAVA_MASK ((UINT64_C(1) << 48) - 1)

static inline uint64_t nb_java_seed(int64_t seed) { return ((uint64_t)seed ^ UINT64_C(0x5DEECE66D)) & NB_JAVA_MASK; }

static inline uint64_t nb_java_next(uint64_t *state, int bits) {
    *state = (*state * UINT64_C(0x5DEECE66D) + 0xB) & NB_JAVA_MASK;
    return *state >> (48 - bits);
}

/* The next number in [0, 1), as nextDouble() gives it. */
static inline double nb_java_next_double(uint64_t *state) {
    uint64_t high = nb_java_next(state, 26), low = nb_java_next(state, 27);
    return (double)((high << 27) + low) * 0x1p-53;
}

#endif
