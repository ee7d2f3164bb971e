/*
 * sinh, cosh and tanh by the method of Sun's fdlibm (its exp and expm1 under them), written anew.
 * Java's StrictMath is defined by fdlibm, and Java 17's Math.sinh, cosh and tanh are StrictMath's.
 *
 * fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems,
 * Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 * notice is preserved.
 */
#include "mathfn.h"
#include "mathfn_kernel.h"

static const double ln2_high = 6.93147180369123816490e-01;
static const double ln2_low = 1.90821492927058770002e-10;
static const double per_ln2 = 1.44269504088896338700e+00;

/* The upper half of the bits of |x|: fdlibm compares magnitudes by it. */
static uint32_t high_word(double x) { return (uint32_t)(nb_bits(x) >> 32) & 0x7fffffff; }

static double scaled(double x, int k) { return nb_from_bits(nb_bits(x) + ((uint64_t)(int64_t)k << 52)); }

/* Write x as k ln2 + (*high - *low); |x| must exceed half of ln2. */
static int reduce(double x, uint32_t hx, double *high, double *low) {
    if (hx < 0x3ff0a2b2) { /* |x| < 1.5 ln2 */
        *high = x > 0.0 ? x - ln2_high : x + ln2_high;
        *low = x > 0.0 ? ln2_low : -ln2_low;
        return x > 0.0 ? 1 : -1;
    }
    int k = (int)(per_ln2 * x + (x > 0.0 ? 0.5 : -0.5));
    *high = x - k * ln2_high;
    *low = k * ln2_low;
    return k;
}

/* e^x for 0 <= x < 709.79. */
static double strict_exp(double x) {
    double high = 0.0, low = 0.0;
    int k = 0;
    uint32_t hx = high_word(x);
    if (hx > 0x3fd62e42) { /* more than half of ln2 */
        k = reduce(x, hx, &high, &low);
        x = high - low;
    } else if (hx < 0x3e300000) {
        return 1.0 + x;
    }
    double t = x * x;
    double c = x - t * (1.66666666666666019037e-01 +
                        t * (-2.77777777770155933842e-03 +
                             t * (6.61375632143793436117e-05 +
                                  t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
    if (k == 0)
        return 1.0 - ((x * c) / (c - 2.0) - x);
    double y = 1.0 - ((low - (x * c) / (2.0 - c)) - high);
    return k == 1024 ? y * 2.0 * 0x1p1023 : scaled(y, k);
}

/* e^x - 1 for finite |x| < 709.78. */
static double strict_expm1(double x) {
    double high, low, c = 0.0;
    int k = 0;
    uint32_t hx = high_word(x);
    if (hx >= 0x4043687a && x < 0.0) /* below -56 ln2 */
        return -1.0;
    if (hx > 0x3fd62e42) {
        k = reduce(x, hx, &high, &low);
        x = high - low;
        c = (high - x) - low;
    } else if (hx < 0x3c900000) {
        return x;
    }
    double half = 0.5 * x;
    double square = x * half;
    double r = 1.0 + square * (-3.33333333333331316428e-02 +
                               square * (1.58730158725481460165e-03 +
                                         square * (-7.93650757867487942473e-05 +
                                                   square * (4.00821782732936239552e-06 +
                                                             square * -2.01099218183624371326e-07))));
    double t = 3.0 - r * half;
    double e = square * ((r - t) / (6.0 - x * t));
    if (k == 0)
        return x - (x * e - square);
    e = x * (e - c) - c;
    e -= square;
    if (k == -1)
        return 0.5 * (x - e) - 0.5;
    if (k == 1)
        return x < -0.25 ? -2.0 * (e - (x + 0.5)) : 1.0 + 2.0 * (x - e);
    if (k <= -2 || k > 56) {
        double y = 1.0 - (e - x);
        return (k == 1024 ? y * 2.0 * 0x1p1023 : scaled(y, k)) - 1.0;
    }
    if (k < 20)
        return scaled((1.0 - scaled(1.0, -k)) - (e - x), k);
    return scaled((x - (e + scaled(1.0, -k))) + 1.0, k);
}

double nb_sinh(double x) {
    double half = x < 0.0 ? -0.5 : 0.5;
    double a = x < 0.0 ? -x : x;
    uint32_t hx = high_word(x);
    if (hx >= 0x7ff00000 || hx < 0x3e300000) /* infinite, NaN, or below 2^-28 */
        return x;
    if (hx < 0x40360000) { /* below 22 */
        double t = strict_expm1(a);
        return hx < 0x3ff00000 ? half * (2.0 * t - t * t / (t + 1.0)) : half * (t + t / (t + 1.0));
    }
    if (hx < 0x40862e42)
        return half * strict_exp(a);
    if (a <= 0x1.633ce8fb9f87dp+9) {
        double w = strict_exp(0.5 * a);
        return (half * w) * w;
    }
    return x * INFINITY;
}

double nb_cosh(double x) {
    double a = x < 0.0 ? -x : x;
    uint32_t hx = high_word(x);
    if (hx >= 0x7ff00000)
        return x * x;
    if (hx < 0x3fd62e43) { /* below half of ln2 */
        double t = strict_expm1(a);
        double w = 1.0 + t;
        return hx < 0x3c800000 ? w : 1.0 + (t * t) / (w + w);
    }
    if (hx < 0x40360000) {
        double t = strict_exp(a);
        return 0.5 * t + 0.5 / t;
    }
    if (hx < 0x40862e42)
        return 0.5 * strict_exp(a);
    if (a <= 0x1.633ce8fb9f87dp+9) {
        double w = strict_exp(0.5 * a);
        return (0.5 * w) * w;
    }
    return INFINITY;
}

double nb_tanh(double x) {
    uint32_t hx = high_word(x);
    if (x != x)
        return x;
    if (hx >= 0x40360000) /* 22 or more */
        return x < 0.0 ? -1.0 : 1.0;
    if (hx < 0x3c800000)
        return x * (1.0 + x);
    double a = x < 0.0 ? -x : x, z;
    if (hx >= 0x3ff00000) {
        double t = strict_expm1(2.0 * a);
        z = 1.0 - 2.0 / (t + 2.0);
    } else {
        double t = strict_expm1(-2.0 * a);
        z = -t / (t + 2.0);
    }
    return x < 0.0 ? -z : z;
}
