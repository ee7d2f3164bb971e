/* The wide forms of each instruction set; mathfn_wide.c chooses among them. */
#ifndef NB_MATHFN_VEC_H
#define NB_MATHFN_VEC_H

#include <stddef.h>

#define NB_WIDE_FORMS(isa)                                                                                             \
    void nb_exp_##isa(double *dst, const double *src, size_t n);                                                       \
    void nb_log_##isa(double *dst, const double *src, size_t n);                                                       \
    void nb_sin_##isa(double *dst, const double *src, size_t n);                                                       \
    void nb_cos_##isa(double *dst, const double *src, size_t n);                                                       \
    void nb_pow_##isa(double *dst, const double *base, const double *exponent, size_t n);

NB_WIDE_FORMS(base)
#if defined(__x86_64__) && defined(__GNUC__)
NB_WIDE_FORMS(avx2)
NB_WIDE_FORMS(avx512)
#endif

#endif
