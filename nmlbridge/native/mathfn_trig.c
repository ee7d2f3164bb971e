/*
 * sin, cos and tan: x = n pi/32 + r with |r| <= pi/64, then the sine and cosine of n pi/32 from tables and those of r
 * from their series.
 */
#include "mathfn.h"
#include "mathfn_trig_kernel.h"
#include "multiply_wide.h"

/*
 * As nb_reduce_ordinary, for any |x| beyond its range, with as many bits of 32/pi as it takes (Payne and Hanek's way): x = m 2^e, and of the
 * product m * 32/pi only the 6 bits before the point of 2^e m 32/pi and 122 after it are wanted.
 */
static uint64_t reduce_large(double x, double *r, double *r_low) {
    uint64_t u = nb_bits(x);
    int e = (int)((u >> 52) & 2047) - 1075;
    uint64_t m = (u & UINT64_C(0x000fffffffffffff)) | UINT64_C(0x0010000000000000);
    /* the first bit of 32/pi that matters has weight 2^(5 - e); bit 0 of word 0 has weight 2^0 */
    int first = e - 6 + 63; /* counted from the top of word 0 */
    if (first < 0)
        first = 0;
    int word = first / 64, bit = first % 64;
    uint64_t part[4];
    for (int i = 0; i < 4; i++) {
        uint64_t upper = nb_steps_words[word + i], lower = nb_steps_words[word + i + 1];
        part[i] = bit ? (upper << bit) | (lower >> (64 - bit)) : upper;
    }
    uint64_t product[4], low, carry = 0;
    for (int i = 3; i >= 0; i--) {
        uint64_t high = nb_multiply_wide(part[i], m, &low);
        product[i] = low + carry;
        carry = high + (product[i] < low);
    }
    /* product[0] starts at weight 2^(63 - first) * 2^e; shift so that its top 64 bits hold fraction only */
    int whole = 63 - first + e; /* weight of the top bit of product[0], below 64 */
    int shift = whole + 1;      /* bits before the binary point */
    uint64_t n = shift >= 64 ? product[0] : product[0] >> (64 - shift);
    uint64_t f0 = shift >= 64 ? product[1] : (product[0] << shift) | (product[1] >> (64 - shift));
    uint64_t f1 = shift >= 64 ? product[2] : (product[1] << shift) | (product[2] >> (64 - shift));
    int negative = (int)(f0 >> 63); /* round to nearest */
    if (negative) {
        n += 1;
        f0 = ~f0;
        f1 = ~f1;
    }
    double scale = negative ? -0x1p-64 : 0x1p-64;
    double h = (double)(int64_t)(f0 >> 11) * 2048.0;
    double l = (double)(int64_t)(f0 & 2047) + (double)(int64_t)(f1 >> 1) * 0x1p-63;
    double sum = h + l;
    l = ((h - sum) + l) * scale;
    h = sum * scale;
    /* times pi/32 */
    const double step = NB_RADIAN_STEP_HIGH + NB_RADIAN_STEP_MIDDLE;
    double h_high = nb_from_bits(nb_bits(h) & UINT64_C(0xffffffff00000000));
    double top = h_high * NB_RADIAN_STEP_HIGH;
    double rest = (h - h_high) * NB_RADIAN_STEP_HIGH + h * NB_RADIAN_STEP_MIDDLE + l * step;
    double value = top + rest;
    double value_low = (top - value) + rest;
    if (u >> 63) {
        n = (uint64_t)0 - n;
        value = -value;
        value_low = -value_low;
    }
    *r = value;
    *r_low = value_low;
    return n;
}

static uint64_t reduce(double x, double *r, double *r_low) {
    return x < -NB_TRIG_ORDINARY || x > NB_TRIG_ORDINARY ? reduce_large(x, r, r_low) : nb_reduce_ordinary(x, r, r_low);
}

double nb_sin(double x) {
    if (!(x > -INFINITY && x < INFINITY))
        return NAN;
    if (x > -0x1p-27 && x < 0x1p-27)
        return x;
    double r, r_low, high, low;
    uint64_t n = reduce(x, &r, &r_low);
    nb_sine_parts(n, r, r_low, &high, &low);
    return high + low;
}

double nb_cos(double x) {
    if (!(x > -INFINITY && x < INFINITY))
        return NAN;
    double r, r_low, high, low;
    uint64_t n = reduce(x, &r, &r_low);
    nb_sine_parts(n + 16, r, r_low, &high, &low);
    return high + low;
}

double nb_tan(double x) {
    if (!(x > -INFINITY && x < INFINITY))
        return NAN;
    if (x > -0x1p-27 && x < 0x1p-27)
        return x;
    double r, r_low, s, s_low, c, c_low;
    uint64_t n = reduce(x, &r, &r_low);
    nb_sine_parts(n, r, r_low, &s, &s_low);
    nb_sine_parts(n + 16, r, r_low, &c, &c_low);
    double quotient = (s + s_low) / (c + c_low);
    /* s + s_low - quotient * (c + c_low), with the product in two parts */
    double q_high = nb_from_bits(nb_bits(quotient) & UINT64_C(0xfffffffff8000000)), q_low = quotient - q_high;
    double c_high = nb_from_bits(nb_bits(c) & UINT64_C(0xfffffffff8000000)), c_rest = c - c_high;
    double left = (((s - q_high * c_high) - q_high * c_rest) - q_low * c_high) - q_low * c_rest;
    return quotient + ((left + s_low) - quotient * c_low) / c;
}
