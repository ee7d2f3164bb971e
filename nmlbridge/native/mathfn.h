/*
 * Mathematical functions with the same bits on every machine: plain double arithmetic, nothing from the C library.
 *
 * They follow what Java 17's Math gives on x86-64 (jNeuroML's arithmetic); tests/native/test_mathfn.py holds recorded
 * results, and CONTRIBUTING.md the measured rates of disagreement. The wide forms (_v) give the bits of the scalar ones;
 * dst may be src, and otherwise must not overlap it.
 */
#ifndef NB_MATHFN_H
#define NB_MATHFN_H

#include <math.h>
#include <stddef.h>

double nb_exp(double x);
double nb_log(double x);          /* as Java: log(0) = -Infinity, below 0 NaN */
double nb_pow(double x, double y);
double nb_sin(double x);
double nb_cos(double x);
double nb_tan(double x);
double nb_sinh(double x);
double nb_cosh(double x);
double nb_tanh(double x);

/* LEMS's own: ln of 0 or less is NaN; H(0) is 0.5; factorial wraps as a 32-bit integer and is NaN unless x is an integer >= 0. */
double nb_log_lems(double x);
double nb_factorial_lems(double x);
static inline double nb_heaviside_lems(double x) { return x > 0.0 ? 1.0 : x < 0.0 ? 0.0 : x == 0.0 ? 0.5 : NAN; }

/* Correctly rounded by the hardware on every platform, so the C compiler's own is as good. */
static inline double nb_sqrt(double x) { return sqrt(x); }

void nb_exp_v(double *dst, const double *src, size_t n);
void nb_log_v(double *dst, const double *src, size_t n);
void nb_log_lems_v(double *dst, const double *src, size_t n);
void nb_pow_v(double *dst, const double *base, const double *exponent, size_t n);
void nb_sin_v(double *dst, const double *src, size_t n);
void nb_cos_v(double *dst, const double *src, size_t n);
void nb_tan_v(double *dst, const double *src, size_t n);
void nb_sinh_v(double *dst, const double *src, size_t n);
void nb_cosh_v(double *dst, const double *src, size_t n);
void nb_tanh_v(double *dst, const double *src, size_t n);

#endif
