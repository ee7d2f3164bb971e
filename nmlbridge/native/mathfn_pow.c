/* x^y as 2^(y log2 x), with log2 x and its product with y carried in two doubles. */
#include "mathfn.h"
#include "mathfn_kernel.h"

/* log2 x = high + low for ordinary x > 0, high with at most 21 bits, relative error of the sum below 2^-68. */
static void log2_parts(double x, double *high, double *low) {
    double k = 0.0;
    if (x < 0x1p-1022) {
        x *= 0x1p54;
        k = -54.0;
    }
    double a, rest;
    if (x > 0.998 && x < 1.002) {
        double u = x - 1.0;
        double u_high = nb_from_bits(nb_bits(u) & UINT64_C(0xfffffffff8000000));
        double u_low = u - u_high;
        double tail = ((u * u) * u) * (1.0 / 3.0 + u * (-0.25 + u * (0.2 + u * (-1.0 / 6.0 + u * (1.0 / 7.0 - u * 0.125)))));
        double square = -0.5 * (u_high * u_high);
        double s = u_high + square;
        double t = ((u_high - s) + square) + (u_low + (tail - 0.5 * ((u + u_high) * u_low)));
        double s_high = nb_from_bits(nb_bits(s) & UINT64_C(0xfffffffff8000000));
        double e_high = nb_from_bits(nb_bits(NB_LOG2E) & UINT64_C(0xfffffffff8000000));
        a = s_high * e_high;
        /* what LOG2E in one double lacks is its low part less what HIGH already has beyond e_high */
        double e_low = (NB_LOG2E_HIGH - e_high) + NB_LOG2E_LOW;
        rest = s_high * e_low + ((s - s_high) + t) * NB_LOG2E;
    } else {
        uint64_t u = nb_bits(x);
        k += (double)(int64_t)(u >> 52) - 1023.0;
        uint64_t mantissa = (u & UINT64_C(0x000fffffffffffff)) | UINT64_C(0x3ff0000000000000);
        double m = nb_from_bits(mantissa);
        double m_high = nb_from_bits(mantissa & UINT64_C(0xfffffffffc000000));
        double shifted = (256.0 * NB_LOG2E) / m + NB_SHIFTER;
        int i = (int)(nb_bits(shifted) & 511) - 184;
        double b = (shifted - NB_SHIFTER) * 0x1p-8;
        double r_high = b * m_high - NB_LOG2E_HIGH;
        double r_low = b * (m - m_high) - NB_LOG2E_LOW;
        double r = r_high + r_low;
        double r_cut = nb_from_bits(nb_bits(r_high) & UINT64_C(0xfffffff800000000));
        double r_cut_rest = (r_high - r_cut) + r_low;
        const double *c = nb_log2_series;
        double tail = (r * r) * r * (c[0] + r * (c[1] + r * (c[2] + r * (c[3] + r * (c[4] + r * (c[5] + r * c[6]))))));
        double square = -NB_LN2_HALF_HIGH * (r_cut * r_cut);
        double square_rest = NB_LN2_HALF_HIGH * ((r + r_cut) * r_cut_rest) + NB_LN2_HALF_LOW * (r * r);
        double s = (k + nb_log2_high[i]) + r_high;
        a = s + square;
        double back = a - s;
        double lost = (s - (a - back)) + (square - back);
        rest = lost + (r_low + (nb_log2_low[i] + (tail - square_rest)));
    }
    *high = nb_from_bits(nb_bits(a) & UINT64_C(0xffffffff00000000));
    *low = (a - *high) + rest;
}

/* 2^(y log2 x) for x > 0, neither infinite; without the sign. */
static double power_of_positive(double x, double y) {
    double log_high, log_low;
    log2_parts(x, &log_high, &log_low);
    double y_high = nb_from_bits(nb_bits(y) & UINT64_C(0xffffffffffe00000));
    double y_low = y - y_high;
    double p = y * log_high + y * log_low;
    if (!(p < 1025.0 && p > -1076.0))
        return p > 0.0 ? INFINITY : 0.0;
    double shifted = p * 256.0 + NB_SHIFTER;
    double n = (shifted - NB_SHIFTER) * 0x1p-8;
    uint64_t steps = nb_bits(shifted);
    uint64_t j = steps & 255;
    double z = (y_high * log_high - n) + (y_low * log_high + y * log_low);
    double z2 = z * z;
    double t = nb_from_bits(nb_exp2_power[j]);
    double first = t * (NB_LN2 * z);
    double second = t * (z2 * (NB_LN2_TO_2_BY_FACTORIAL + NB_LN2_TO_3_BY_FACTORIAL * z));
    double third = t * ((z2 * z2) * (NB_LN2_TO_4_BY_FACTORIAL + NB_LN2_TO_5_BY_FACTORIAL * z));
    double rest = ((first + nb_exp2_lost[j]) + third) + second;
    return nb_scale(t, rest, (int64_t)(steps << 13) >> 21);
}

double nb_pow(double x, double y) {
    if (y == 2.0)
        return x * x;
    if (y == 0.0)
        return 1.0;
    if (y == 1.0 || x != x)
        return x;
    if (y != y)
        return y;
    double a = x < 0.0 ? -x : x;
    if (y - y != 0.0) { /* infinite */
        if (a == 1.0)
            return NAN;
        return (a > 1.0) == (y > 0.0) ? INFINITY : 0.0;
    }
    if (y == 0.5 && x > 0.0)
        return sqrt(x);
    int negative = 0;
    if (nb_bits(x) >> 63) {
        int whole = floor(y) == y;
        negative = whole && fabs(y) < 0x1p53 && floor(y * 0.5) * 2.0 != y;
        if (!whole && a > 0.0 && a < INFINITY)
            return NAN;
    }
    double magnitude;
    if (a == 0.0 || a == INFINITY)
        magnitude = (a == 0.0) == (y > 0.0) ? 0.0 : INFINITY;
    else if (a == 1.0)
        magnitude = 1.0;
    else
        magnitude = power_of_positive(a, y);
    return negative ? -magnitude : magnitude;
}
