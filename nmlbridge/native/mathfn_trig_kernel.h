/* The arithmetic of sin and cos for ordinary arguments; see mathfn_kernel.h. */
#ifndef NB_MATHFN_TRIG_KERNEL_H
#define NB_MATHFN_TRIG_KERNEL_H

#include "mathfn_kernel.h"

/* Beyond this the three-part pi/32 no longer has exact multiples. */
#define NB_TRIG_ORDINARY 32768.0

/* x = n pi/32 + (*r + *r_low); the return value ends in the bits of n. */
NB_INLINE uint64_t nb_reduce_ordinary(double x, double *r, double *r_low) {
    double shifted = x * NB_STEPS_PER_RADIAN + NB_SHIFTER;
    double n = shifted - NB_SHIFTER;
    double a = x - n * NB_RADIAN_STEP_HIGH;
    double b = n * NB_RADIAN_STEP_MIDDLE;
    *r = a - b;
    *r_low = ((a - *r) - b) - n * NB_RADIAN_STEP_LOW;
    return nb_bits(shifted);
}

/*
 * sin(j pi/32 + r + r_low) as *high + *low: S + C r + (the rest of the series), where C r is split into a product with a
 * power of two, which is exact, and a small rest.
 */
NB_INLINE void nb_sine_parts(uint64_t j, double r, double r_low, double *high, double *low) {
    j &= 63;
    double s = nb_sine_high[j], c = nb_cosine[j];
    double r2 = r * r, r4 = r2 * r2;
    double sine = (-1.0 / 6.0 + r2 * (1.0 / 120.0)) + r4 * (-1.0 / 5040.0 + r2 * (1.0 / 362880.0));
    double cosine = (-0.5 + r2 * (1.0 / 24.0)) + r4 * (-1.0 / 720.0 + r2 * (1.0 / 40320.0));
    double first = nb_cosine_power[j] * r;
    double sum = s + first;
    double back = sum - s;
    double lost = (s - (sum - back)) + (first - back);
    double second = nb_cosine_rest[j] * r;
    double total = sum + second;
    back = total - sum;
    double lost_too = (sum - (total - back)) + (second - back);
    double small = nb_sine_low[j] + r_low * (c - s * r);
    *high = total;
    *low = (((lost + small) + ((c * r) * r2) * sine) + lost_too) + (s * r2) * cosine;
}

NB_INLINE double nb_sin_ordinary(double x) {
    double r, r_low, high, low;
    uint64_t n = nb_reduce_ordinary(x, &r, &r_low);
    nb_sine_parts(n, r, r_low, &high, &low);
    return high + low;
}

NB_INLINE double nb_cos_ordinary(double x) {
    double r, r_low, high, low;
    uint64_t n = nb_reduce_ordinary(x, &r, &r_low);
    nb_sine_parts(n + 16, r, r_low, &high, &low);
    return high + low;
}

#endif
