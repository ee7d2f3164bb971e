/* Which instruction set the wide kernels use. It is chosen once, at run time, and never changes a result. */
#ifndef NB_SIMD_H
#define NB_SIMD_H

enum nb_simd { NB_SIMD_BASE = 0, NB_SIMD_AVX2 = 1, NB_SIMD_AVX512 = 2 };

/* The best level that this processor, and this build, can run. */
int nb_simd_available(void);

/* The level in use: the best one, unless nb_simd_limit lowered it. */
int nb_simd_level(void);

/* Use no level above `limit` (tests compare the levels). Returns the level now in use. Not for use while a kernel runs. */
int nb_simd_limit(int limit);

/*
 * Whether two multiplications with one rounding each are faster than a division here. Measured on 1000 Izhikevich cells: on a
 * Xeon a step takes little more than half the time with them, on AMD's Zen 5 a quarter longer.
 */
int nb_simd_multiplies(void);

#endif
