/* x^y as 2^(y log2 x), with log2 x in two doubles, and their product with y rounded as Java rounds it. */
#include "mathfn.h"
#include "mathfn_pow_kernel.h"

/* log2(1 + u) as *high + *low for |u| < 0.002, from the series of ln(1 + u) times log2(e). */
static void log2_beside_1(double u, double *high, double *low) {
    double u_high = nb_cut(u, NB_TOP_26_BITS), u_low = u - u_high;
    double tail = ((u * u) * u) * (1.0 / 3.0 + u * (-0.25 + u * (0.2 + u * (-1.0 / 6.0 + u * (1.0 / 7.0 - u * 0.125)))));
    double square = -0.5 * (u_high * u_high);
    double sum = u_high + square;
    double rest = ((u_high - sum) + square) + (u_low + (tail - 0.5 * ((u + u_high) * u_low)));
    double sum_high = nb_cut(sum, NB_TOP_26_BITS), e_high = nb_cut(NB_LOG2E, NB_TOP_26_BITS);
    double e_low = (NB_LOG2E_HIGH - e_high) + NB_LOG2E_LOW;
    *high = sum_high * e_high;
    *low = sum_high * e_low + ((sum - sum_high) + rest) * NB_LOG2E;
}

/* log2 x as *high + *low for 0.002 <= |x - 1| < 1/32: as in log2_parts, with the square of r in two parts as well. */
static void log2_near_1(double x, double *high, double *low) {
    uint64_t bits = nb_bits(x);
    double k = x < 1.0 ? -1.0 : 0.0;
    double m = nb_from_bits((bits & UINT64_C(0x000fffffffffffff)) | UINT64_C(0x3ff0000000000000));
    double m_high = nb_cut(m, UINT64_C(0xfffffffffc000000));
    double shifted = (256.0 * NB_LOG2E) / m + NB_SHIFTER;
    int i = (int)(nb_bits(shifted) & 511) - 184;
    double b = (shifted - NB_SHIFTER) * 0x1p-8;
    double r_high = b * m_high - NB_LOG2E_HIGH;
    double r_low = b * (m - m_high) - NB_LOG2E_LOW;
    double r = r_high + r_low;
    double r_cut = nb_cut(r_high, UINT64_C(0xfffffff800000000));
    double r_rest = (r_high - r_cut) + r_low;
    const double *c = nb_log2_series;
    double tail = (r * r) * r * (c[0] + r * (c[1] + r * (c[2] + r * (c[3] + r * (c[4] + r * (c[5] + r * c[6]))))));
    double square = -NB_LN2_HALF_HIGH * (r_cut * r_cut);
    double square_rest = NB_LN2_HALF_HIGH * ((r + r_cut) * r_rest) + NB_LN2_HALF_LOW * (r * r);
    double sum = (k + nb_log2_near_high[i]) + r_high;
    double total = sum + square;
    double back = total - sum;
    double lost = (sum - (total - back)) + (square - back);
    *high = total;
    *low = lost + (r_low + (nb_log2_near_low[i] + (tail - square_rest)));
}

/* Whether x was taken as near 1. */
static int log2_of(double x, double *high, double *low) {
    if (x > 1.0 - 0x1p-5 && x < 1.0 + 0x1p-5) {
        double sum, rest;
        if (x > 0.998 && x < 1.002)
            log2_beside_1(x - 1.0, &sum, &rest);
        else
            log2_near_1(x, &sum, &rest);
        *high = nb_cut(sum, UINT64_C(0xffffffff00000000));
        *low = (sum - *high) + rest;
        return 1;
    }
    double scaled_by = x < 0x1p-1022 ? 54.0 : 0.0;
    uint64_t bits = nb_bits(x < 0x1p-1022 ? x * 0x1p54 : x);
    nb_log2_parts(bits, (double)(int)(bits >> 52) - (1023.0 + scaled_by), high, low);
    return 0;
}

/* 2^(y log2 x) for x > 0, neither infinite; without the sign. */
static double power_of_positive(double x, double y) {
    double high, low, t, rest;
    int near_1 = log2_of(x, &high, &low);
    double p = y * high + y * low;
    if (!(p < 1025.0 && p > -1076.0))
        return p > 0.0 ? INFINITY : 0.0;
    uint64_t steps = nb_exp2_parts(y, high, low, near_1, &t, &rest);
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
