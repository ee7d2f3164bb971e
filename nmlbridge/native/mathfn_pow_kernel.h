/* The arithmetic of powers for ordinary arguments; see mathfn_kernel.h. */
#ifndef NB_MATHFN_POW_KERNEL_H
#define NB_MATHFN_POW_KERNEL_H

#include "mathfn_kernel.h"

#include <math.h>

#define NB_TOP_26_BITS UINT64_C(0xfffffffff8000000)

NB_INLINE double nb_cut(double x, uint64_t mask) { return nb_from_bits(nb_bits(x) & mask); }

/*
 * log2 x as *high + *low for other ordinary x > 0: x = 2^k m, c = about 1.445 / m in ten bits, and r = c m - log2(e), so that
 * log2 x = k + log2(log2(e) / c) + r - ln2/2 r^2 + ... ; *high is exact in as many bits of m as leave it 31 in all, and its
 * bits decide how the product with y rounds.
 */
NB_INLINE void nb_log2_parts(uint64_t bits, double k, double *high, double *low) {
    double m = nb_from_bits((bits & UINT64_C(0x000fffffffffffff)) | UINT64_C(0x3ff0000000000000));
    /* m cut off after 20 bits, less those that |k| takes */
    double grid = nb_cut((k < 0.0 ? -k : k) + 1.0, UINT64_C(0xfff0000000000000)) * 0x1p-20;
    double nearest = (m + 0x1.8p52 * grid) - 0x1.8p52 * grid;
    double m_high = nearest > m ? nearest - grid : nearest;
    double estimate = (1.44524 * 1024.0) / m;
    /* to a whole number below 1024, to an even one above: from 720 on, the table has them all */
    double shifter = NB_SHIFTER * (nb_cut(estimate, UINT64_C(0xfff0000000000000)) * (1.0 / 512.0));
    uint64_t above = (nb_bits(estimate) >> 52) - (1023 + 9);
    uint64_t i = (nb_bits(estimate + shifter) & 2047) + (above << 9) - 720;
    double c = ((estimate + shifter) - shifter) * 0x1p-10;
    double r_high = c * m_high - NB_LOG2E_HIGH, m_rest = c * (m - m_high);
    double r = r_high + (m_rest - NB_LOG2E_LOW);
    const double *s = nb_log2_series;
    double r2 = r * r;
    double tail = (r2 * r) * (s[0] + r * (s[1] + r * (s[2] + r * (s[3] + r * (s[4] + r * (s[5] + r * s[6]))))));
    *high = (k + nb_log2_high[i]) + c * m_high;
    *low = (nb_log2_low[i] + m_rest) + (tail - (NB_LN2 * 0.5) * r2);
}

/*
 * 2^(y (high + low)) = 2^m 2^(j/256) 2^z as 2^m (*t + *rest); the return value is 256 m + j as a bit pattern. The product's high
 * part, less n, takes up the rest of y * high before y * low, but for a logarithm near 0 (near_1) both at once.
 */
NB_INLINE uint64_t nb_exp2_parts(double y, double high, double low, int near_1, double *t, double *rest) {
    double shifted = (y * high + y * low) * 256.0 + NB_SHIFTER;
    double n = (shifted - NB_SHIFTER) * 0x1p-8;
    uint64_t steps = nb_bits(shifted);
    uint64_t j = steps & 255;
    double y_high = nb_cut(y, NB_TOP_26_BITS), high_high = nb_cut(high, NB_TOP_26_BITS);
    double z = y_high * high_high - n, z_rest = y_high * (high - high_high) + (y - y_high) * high;
    z = near_1 ? z + (z_rest + y * low) : (z + z_rest) + y * low;
    double z2 = z * z;
    double power = nb_from_bits(nb_exp2_power[j]);
    double first = power * (NB_LN2 * z);
    double second = power * (z2 * (NB_LN2_TO_2_BY_FACTORIAL + NB_LN2_TO_3_BY_FACTORIAL * z));
    double third = power * ((z2 * z2) * (NB_LN2_TO_4_BY_FACTORIAL + NB_LN2_TO_5_BY_FACTORIAL * z));
    *t = power;
    *rest = ((first + nb_exp2_lost[j]) + third) + second;
    return steps;
}

/* Where nb_pow_ordinary is nb_pow: x ordinary and not near 1, a result that is no subnormal and does not overflow. */
NB_INLINE int nb_pow_is_ordinary(double x, double y) {
    double log2_below = nb_from_bits((nb_bits(x) >> 52) | UINT64_C(0x4330000000000000)) - (0x1p52 + 1023.0);
    double size = (log2_below < 0.0 ? -log2_below : log2_below) + 1.0;
    double bound = size * (y < 0.0 ? -y : y);
    return (x >= 0x1p-1022) & (x <= 0x1.fffffffffffffp1023) & ((x <= 1.0 - 0x1p-5) | (x >= 1.0 + 0x1p-5)) & (bound < 1000.0);
}

NB_INLINE double nb_pow_ordinary(double x, double y) {
    double high, low, t, rest;
    uint64_t bits = nb_bits(x);
    double k = nb_from_bits((bits >> 52) | UINT64_C(0x4330000000000000)) - (0x1p52 + 1023.0);
    nb_log2_parts(bits, k, &high, &low);
    uint64_t steps = nb_exp2_parts(y, high, low, 0, &t, &rest);
    double scale = nb_from_bits(UINT64_C(0x3ff0000000000000) + ((steps & ~(uint64_t)255) << 44));
    double value = (t + rest) * scale;
    /* selected by bits, lest the compiler branches around what would be thrown away */
    uint64_t is_square = -(uint64_t)(y == 2.0), is_root = -(uint64_t)(y == 0.5);
    uint64_t result = (nb_bits(value) & ~(is_square | is_root)) | (nb_bits(x * x) & is_square);
    return nb_from_bits(result | (nb_bits(sqrt(x)) & is_root));
}

#endif
