/* The wide forms: the choice of instruction set, and plain loops where none is worth having. */
#include "mathfn.h"
#include "mathfn_vec.h"
#include "simd.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define CHOOSE(name)                                                                                                   \
    void name##_v(double *dst, const double *src, size_t n) {                                                          \
        int level = nb_simd_level();                                                                                   \
        if (level == NB_SIMD_AVX512)                                                                                   \
            name##_avx512(dst, src, n);                                                                                \
        else if (level == NB_SIMD_AVX2)                                                                                \
            name##_avx2(dst, src, n);                                                                                  \
        else                                                                                                           \
            name##_base(dst, src, n);                                                                                  \
    }
#else
#define CHOOSE(name)                                                                                                   \
    void name##_v(double *dst, const double *src, size_t n) { name##_base(dst, src, n); }
#endif

CHOOSE(nb_exp)
CHOOSE(nb_log)

#define LOOP(name)                                                                                                     \
    void name##_v(double *dst, const double *src, size_t n) {                                                          \
        for (size_t i = 0; i < n; i++)                                                                                 \
            dst[i] = name(src[i]);                                                                                     \
    }

LOOP(nb_sin)
LOOP(nb_cos)
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
    for (size_t i = 0; i < n; i++)
        dst[i] = nb_pow(base[i], exponent[i]);
}
