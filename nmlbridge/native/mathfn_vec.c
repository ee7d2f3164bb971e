/*
 * The wide forms, compiled once for each instruction set (NB_ISA names it): straight loops that the compiler turns into
 * vector code. Each runs the kernel of the scalar form, so the bits are the same; the few exceptional arguments are
 * done again by the scalar form itself.
 */
#include "mathfn.h"
#include "mathfn_pow_kernel.h"
#include "mathfn_trig_kernel.h"
#include "mathfn_vec.h"

#define JOIN(a, b) a##b
#define JOINED(a, b) JOIN(a, b)
#define NAMED(name) JOINED(name, NB_ISA)

enum { NB_STRIP = 256 };

/* dst[i] = KERNEL(src[i]), and where USUAL(x) does not hold, SCALAR(src[i]). dst may be src: hence the strip. */
#define WIDE(name, KERNEL, SCALAR, USUAL)                                                                              \
    void NAMED(name)(double *dst, const double *src, size_t n) {                                                       \
        double strip[NB_STRIP];                                                                                        \
        for (size_t start = 0; start < n; start += NB_STRIP) {                                                         \
            size_t length = n - start < NB_STRIP ? n - start : NB_STRIP;                                               \
            const double *x = src + start;                                                                             \
            double *y = dst + start;                                                                                   \
            uint64_t unusual = 0;                                                                                      \
            for (size_t i = 0; i < length; i++) {                                                                      \
                strip[i] = KERNEL(x[i]);                                                                               \
                unusual |= USUAL(x[i]) ? 0 : 1;                                                                        \
            }                                                                                                          \
            if (unusual)                                                                                               \
                for (size_t i = 0; i < length; i++)                                                                    \
                    if (!USUAL(x[i]))                                                                                  \
                        strip[i] = SCALAR(x[i]);                                                                       \
            memcpy(y, strip, length * sizeof(double));                                                                 \
        }                                                                                                              \
    }

#define EXP_USUAL(x) ((x) >= -NB_EXP_ORDINARY && (x) <= NB_EXP_ORDINARY)
#define LOG_USUAL(x) ((x) >= 0x1p-1022 && (x) < INFINITY)
#define TRIG_USUAL(x) ((x) >= -NB_TRIG_ORDINARY && (x) <= NB_TRIG_ORDINARY && (x) != 0.0)

WIDE(nb_exp_, nb_exp_ordinary, nb_exp, EXP_USUAL)
WIDE(nb_log_, nb_log_ordinary, nb_log, LOG_USUAL)
WIDE(nb_sin_, nb_sin_ordinary, nb_sin, TRIG_USUAL)
WIDE(nb_cos_, nb_cos_ordinary, nb_cos, TRIG_USUAL)

void NAMED(nb_pow_)(double *dst, const double *base, const double *exponent, size_t n) {
    double strip[NB_STRIP];
    for (size_t start = 0; start < n; start += NB_STRIP) {
        size_t length = n - start < NB_STRIP ? n - start : NB_STRIP;
        const double *x = base + start, *y = exponent + start;
        uint64_t unusual = 0;
        for (size_t i = 0; i < length; i++) {
            strip[i] = nb_pow_ordinary(x[i], y[i]);
            unusual |= nb_pow_is_ordinary(x[i], y[i]) ? 0 : 1;
        }
        if (unusual)
            for (size_t i = 0; i < length; i++)
                if (!nb_pow_is_ordinary(x[i], y[i]))
                    strip[i] = nb_pow(x[i], y[i]);
        memcpy(dst + start, strip, length * sizeof(double));
    }
}
