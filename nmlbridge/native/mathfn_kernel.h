/*
 * The arithmetic of the mathematical functions, one straight line each, for arguments in their ordinary range.
 *
 * mathfn.c wraps them for one number and adds the exceptional arguments; mathfn_vec.c, compiled once for each
 * instruction set, runs them over arrays. The order of every operation is part of the result: do not regroup.
 * Polynomial coefficients that are not Taylor's were fitted to samples of Java's results.
 */
#ifndef NB_MATHFN_KERNEL_H
#define NB_MATHFN_KERNEL_H

#include <stdint.h>
#include <string.h>

#include "mathfn_tables.h"

/* A call inside a loop would keep the loop from becoming vector code. */
#if defined(__GNUC__)
#define NB_INLINE static inline __attribute__((always_inline))
#else
#define NB_INLINE static inline
#endif

NB_INLINE uint64_t nb_bits(double x) {
    uint64_t u;
    memcpy(&u, &x, sizeof u);
    return u;
}

NB_INLINE double nb_from_bits(uint64_t u) {
    double x;
    memcpy(&x, &u, sizeof x);
    return x;
}

/* Adding this puts the nearest integer into the low bits of the sum. */
#define NB_SHIFTER 0x1.8p52

/*
 * exp: x = (64 m + j) ln2/64 + r, so e^x = 2^m * 2^(j/64) * e^r with |r| <= ln2/128.
 * The result is *high + *high * *low, still without 2^m; the return value is 64 m + j as a bit pattern.
 */
#define NB_EXP_ORDINARY 700.0

NB_INLINE uint64_t nb_exp_parts(double x, double *high, double *low) {
    double shifted = x * NB_EXP_STEPS_PER_UNIT + NB_SHIFTER;
    double n = shifted - NB_SHIFTER;
    uint64_t steps = nb_bits(shifted);
    uint64_t j = steps & 63;
    double r = (x - n * NB_EXP_STEP_HIGH) - n * NB_EXP_STEP_LOW;
    double r2 = r * r;
    double a = r2 * 0x1.ffffffffffffep-2;
    double b = (r2 * r) * (0x1.5555555548ba0p-3 + 0x1.55555555bac12p-5 * r);
    double c = ((r2 * r2) * r) * (0x1.11115c06fba1ap-7 + 0x1.6c15a47439ed1p-10 * r);
    *high = nb_from_bits(nb_exp_power[j]);
    *low = (((nb_exp_lost[j] + r) + c) + b) + a;
    return steps;
}

/* 2^m (high + low), rounded once also where the result is subnormal; high is in [1, 2), low far below it. */
NB_INLINE double nb_scale(double high, double low, int64_t m) {
    double sum = high + low;
    if (m <= 1023 && (m >= -1021 || (m == -1022 && sum >= 1.0)))
        return sum * nb_from_bits((uint64_t)(1023 + m) << 52);
    if (m > 1023)
        return sum * 0x1p1023 * nb_from_bits((uint64_t)(m < 1040 ? m : 1040) << 52);
    double lost = low - (sum - high);
    double unit = nb_from_bits((uint64_t)(m > -1100 ? -1074 - m + 1023 : 1050) << 52);
    double rounder = 0x1p52 * unit; /* more than sum, so that adding it leaves multiples of unit */
    double rounded = (sum + rounder) - rounder;
    double rest = sum - rounded;
    if (rest == 0.5 * unit && lost > 0.0)
        rounded += unit;
    if (rest == -0.5 * unit && lost < 0.0)
        rounded -= unit;
    return rounded * 0x1p-1022 * nb_from_bits((uint64_t)(m > -1100 ? m + 1022 + 1023 : 923) << 52);
}

NB_INLINE double nb_exp_ordinary(double x) {
    double high, low;
    uint64_t steps = nb_exp_parts(x, &high, &low);
    high = nb_from_bits(nb_bits(high) + ((steps & ~(uint64_t)63) << 46));
    return high + high * low;
}

/*
 * ln: x = 2^k m, 1 <= m < 2; b = round(256/m) and r = b m/256 - 1, so ln x = k ln2 - ln(b/256) + ln(1 + r).
 * m is split so that r is exact in two parts; sums of high parts are exact too.
 */
NB_INLINE double nb_log_scaled(double x, double scaled_by) {
    uint64_t u = nb_bits(x);
    /* the biased exponent, turned into a double without a conversion instruction */
    double k = nb_from_bits((u >> 52) | UINT64_C(0x4330000000000000)) - (0x1p52 + 1023.0) + scaled_by;
    uint64_t mantissa = (u & UINT64_C(0x000fffffffffffff)) | UINT64_C(0x3ff0000000000000);
    double m = nb_from_bits(mantissa);
    double m_high = nb_from_bits(mantissa & UINT64_C(0xffffffffff000000));
    double shifted = 256.0 / m + NB_SHIFTER;
    uint64_t i = (nb_bits(shifted) & 511) - 128;
    double b = (shifted - NB_SHIFTER) * 0x1p-8;
    double r_high = b * m_high - 1.0;
    double r_low = b * (m - m_high);
    double r = r_high + r_low;
    double r2 = r * r;
    double p = r2 * ((-0.5 + r * (1.0 / 3.0)) + r2 * -0.25);
    double q = ((r2 * r) * r2) * (0.2 + r * (-0.16666772855 + r * (1.0 / 7.0)));
    double table = k * NB_LN2_HIGH + nb_log_high[i];
    double sum = table + r;
    double lost = ((table - sum) + r_high) + r_low;
    return sum + ((lost + p) + (q + (nb_log_low[i] + k * NB_LN2_LOW)));
}

NB_INLINE double nb_log_ordinary(double x) { return nb_log_scaled(x, 0.0); }

#endif
