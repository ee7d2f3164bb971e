/* The wide forms: the choice of instruction set, and plain loops where none is worth having. */
#include "mathfn.h"
#include "mathfn_vec.h"
#include "simd.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define CHOSEN(name, ...)                                                                                              \
    int level = nb_simd_level();                                                                                       \
    if (level == NB_SIMD_AVX512)                                                                                       \
        name##_avx512(__VA_ARGS__);                                                                                    \
    else if (level == NB_SIMD_AVX2)                                                                                    \
        name##_avx2(__VA_ARGS__);                                                                                      \
    else                                                                                                               \
        name##_base(__VA_ARGS__)
#else
#define CHOSEN(name, ...) name##_base(__VA_ARGS__)
#endif
#define CHOOSE(name)                                                                                                   \
    void name##_v(double *dst, const double *src, size_t n) { CHOSEN(name, dst, src, n); }

CHOOSE(nb_exp)
CHOOSE(nb_log)
CHOOSE(nb_sin)
CHOOSE(nb_cos)

#define LOOP(name)                                                                                                     \
    void name##_v(double *dst, const double *src, size_t n) {                                                          \
        for (size_t i = 0; i < n; i++)                                                                                 \
            dst[i] = name(src[i]);                                                                                     \
    }

LOOP(nb_tan)
LOOP(nb_sinh)
LOOP(nb_cosh)
LOOP(nb_tanh)

void nb_log_lems_v(double *dst, const double *src, size_t n) {
    nb_log_v(dst, src, n); /* differs from ln in zero only: -Infinity there, NaN below as it is */
    for (size_t i = 0; i < n; i++)
        if (dst[i] == -INFINITY)
            dst[i] = NAN;
}

void nb_pow_v(double *dst, const double *base, const double *exponent, size_t n) {
    CHOSEN(nb_pow, dst, base, exponent, n);
}
