/*
 * The floating-point contraction probe.
 *
 * A fused multiply-add rounds once where two operations round twice. The two ways are computed in functions that
 * the compiler may not look into, from arguments it cannot know, over a sweep in which z nearly cancels x*y: there
 * the lost rounding is all that is left. With constants, or in one function, the compiler folds or shares the
 * product and the probe could never fire. CI builds once with contraction on and requires that it does.
 */
#include "probe.h"

#if defined(__GNUC__)
#define NB_NOINLINE __attribute__((noinline, noclone))
#else
#define NB_NOINLINE
#endif
#if defined(__clang__)
#undef NB_NOINLINE
#define NB_NOINLINE __attribute__((noinline))
#endif

static NB_NOINLINE double multiply(double x, double y) { return x * y; }

static NB_NOINLINE double multiply_add(double x, double y, double z) { return x * y + z; }

int nb_contraction_probe(void) {
    volatile double start = 1.1, step = 0.0009765625, other = 0.9;
    int differences = 0;
    for (int i = 0; i < NB_PROBE_CASES; i++) {
        double x = start + i * step;
        double y = other + i * step * 0.37;
        volatile double product = multiply(x, y);
        double z = -product;
        volatile double fused = multiply_add(x, y, z);
        volatile double separate = multiply(x, y) + z;
        differences += fused != separate;
    }
    return differences;
}
