/*
 * The shortest decimal that reads back as the same float, found by Giulietti's method (R. Giulietti, "The Schubfach way to
 * render doubles", 2020): the decimals of one length around x are v/10^k for consecutive integers, and at most one of
 * a shorter length lies in the rounding interval. All arithmetic is on integers of 64 bits.
 */
#include "floattext.h"

#include <string.h>

#include "floattext_tables.h"

/* A float's decimal: digits * 10^exponent. */
typedef struct {
    uint32_t digits;
    int exponent;
} decimal;

static inline int floor_log10_of_power_of_2(int q) { return (q * 1262611) >> 22; }
static inline int floor_log10_of_3_4_power_of_2(int q) { return (q * 1262611 - 524031) >> 22; }
static inline int floor_log2_of_power_of_10(int k) { return (k * 1741647) >> 19; }

/* The upper 32 bits of the 96-bit product, with its last bit set if anything was cut off ("round to odd"). */
static inline uint32_t scale(uint64_t power, uint32_t c) {
    uint64_t low = (power & 0xffffffff) * c;
    uint64_t high = (power >> 32) * c + (low >> 32);
    return (uint32_t)(high >> 32) | ((uint32_t)high > 1);
}

/* c 2^q in the shortest decimal of two digits or more; `times` is 10 for the smallest floats, so that they have two. */
static inline decimal shortest(uint32_t c, int q, int is_power_of_2, int shift) {
    uint32_t outside = c & 1; /* an odd significand does not own the ends of its rounding interval */
    uint32_t left = 4 * c - 2 + (uint32_t)is_power_of_2, middle = 4 * c, right = 4 * c + 2;
    int k = is_power_of_2 ? floor_log10_of_3_4_power_of_2(q) : floor_log10_of_power_of_2(q);
    int h = q + floor_log2_of_power_of_10(-k) + 1;
    uint64_t power = nb_power_of_10[NB_POWER_OF_10_FIRST - k];
    uint32_t v_left = scale(power, left << h) + outside, v = scale(power, middle << h);
    uint32_t v_right = scale(power, right << h) - outside;
    uint32_t s = v >> 2;
    if (s >= 100) {
        uint32_t below = s / 10 * 10;
        int below_inside = v_left <= 4 * below, above_inside = 4 * below + 40 <= v_right;
        if (below_inside != above_inside)
            return (decimal){below_inside ? below : below + 10, k - shift};
    }
    int below_inside = v_left <= 4 * s, above_inside = 4 * s + 4 <= v_right;
    if (below_inside != above_inside)
        return (decimal){below_inside ? s : s + 1, k - shift};
    uint32_t half = 4 * s + 2;
    return (decimal){s + (v > half || (v == half && (s & 1))), k - shift};
}

static inline decimal to_decimal(uint32_t bits) {
    uint32_t fraction = bits & 0x7fffff;
    int biased = (int)(bits >> 23) & 0xff;
    if (biased == 0)
        return fraction < 8 ? shortest(10 * fraction, -149, 0, 1) : shortest(fraction, -149, 0, 0);
    return shortest(fraction | 0x800000, biased - 150, fraction == 0 && biased > 1, 0);
}

/* The eight decimal digits of n < 10^8 as eight bytes, the first digit in the lowest byte. */
static inline uint64_t eight_digits(uint32_t n) {
    uint64_t top = n / 10000, bottom = n % 10000;
    uint64_t fours = top | (bottom << 32);
    uint64_t hundreds = ((fours * 10486) >> 20) & UINT64_C(0x0000007f0000007f);
    uint64_t twos = (fours - hundreds * 100) << 16 | hundreds;
    uint64_t tens = ((twos * 103) >> 10) & UINT64_C(0x000f000f000f000f);
    return ((twos - tens * 10) << 8) | tens;
}

static inline void store_eight(char *out, uint64_t digits) {
    digits |= UINT64_C(0x3030303030303030);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    digits = __builtin_bswap64(digits);
#endif
    memcpy(out, &digits, 8);
}

static const uint32_t power_of_10[10] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};

static inline int digits_in(uint32_t n) { /* n > 0; bits * log10(2), corrected */
    int guess = ((32 - __builtin_clz(n)) * 1233) >> 12;
    return guess + (n >= power_of_10[guess]);
}

size_t nb_format_float(float x, char *out) {
    char *start = out;
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    *out = '-';
    out += bits >> 31;
    bits &= 0x7fffffff;
    if (bits == 0) {
        memcpy(out, "0.0", 3);
        return (size_t)(out - start) + 3;
    }
    if (bits >= 0x7f800000) {
        if (bits > 0x7f800000) {
            memcpy(start, "NaN", 3);
            return 3;
        }
        memcpy(out, "Infinity", 8);
        return (size_t)(out - start) + 8;
    }
    decimal d = to_decimal(bits);
    int length = digits_in(d.digits);
    int point = d.exponent + length; /* x = 0.ddd * 10^point */
    uint32_t nine = d.digits * power_of_10[9 - length];
    uint64_t tail = eight_digits(nine % 100000000);
    char text[24];
    text[0] = (char)('0' + nine / 100000000);
    store_eight(text + 1, tail);
    int count = tail ? 9 - __builtin_clzll(tail) / 8 : 1; /* digits without trailing zeros */
    if (point > 0 && point <= 7) {
        memcpy(out, text, 8);
        memcpy(out + point + 1, text + point, 8); /* writes beyond the text, within the room */
        out[point] = '.';
        return (size_t)(out - start) + (size_t)((count > point ? count : point + 1) + 1);
    }
    if (point > -3 && point <= 0) {
        memcpy(out, "0.00", 4);
        memcpy(out + 2 - point, text, 9);
        return (size_t)(out - start) + (size_t)(2 - point + count);
    }
    out[0] = text[0];
    out[1] = '.';
    memcpy(out + 2, text + 1, 8);
    out += 1 + (count > 1 ? count : 2);
    int exponent = point - 1;
    *out++ = 'E';
    if (exponent < 0) {
        *out++ = '-';
        exponent = -exponent;
    }
    if (exponent >= 10)
        *out++ = (char)('0' + exponent / 10);
    *out++ = (char)('0' + exponent % 10);
    return (size_t)(out - start);
}

size_t nb_format_rows(const double *samples, size_t rows, size_t columns, char *out) {
    char *start = out;
    for (size_t row = 0; row < rows; row++) {
        for (size_t column = 0; column < columns; column++) {
            out += nb_format_float((float)*samples++, out);
            *out++ = '\t';
        }
        *out++ = '\n';
    }
    return (size_t)(out - start);
}
