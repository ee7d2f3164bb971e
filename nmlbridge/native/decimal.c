/*
 * Up to 19 digits are one 64-bit integer w, and w * 10^q is then found from the leading 128 bits of 5^q (D. Lemire,
 * "Number parsing at a gigabyte per second", 2021). The few numbers that this leaves open, being next to the middle
 * between two doubles, are settled by comparing whole integers.
 */
#include "decimal.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "decimal_tables.h"
#include "multiply_wide.h"

/* Digits after the 800th only tell whether there is more; so every whole number below has less than 192 limbs. */
enum { MOST_DIGITS = 800, LIMBS = 192, LONGEST = 1000000 };

/* A number as written: digits (without leading zeros) * 10^exponent. */
typedef struct {
    int exponent; /* of the first 19 digits, or fewer */
    int more;     /* digits after those */
    const char *first, *last; /* where all its digits are, perhaps with a point among them */
} written;

typedef struct {
    uint32_t limb[LIMBS];
    int length;
} big;

static void big_multiply_add(big *b, uint32_t factor, uint32_t term) {
    uint64_t carry = term;
    for (int i = 0; i < b->length; i++) {
        carry += (uint64_t)b->limb[i] * factor;
        b->limb[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry)
        b->limb[b->length++] = (uint32_t)carry;
}

static void big_power(big *b, uint32_t base, int power) {
    for (; power > 0; power--)
        big_multiply_add(b, base, 0);
}

static void big_shift(big *b, int bits) {
    int limbs = bits / 32;
    if (b->length == 0)
        return;
    memmove(b->limb + limbs, b->limb, (size_t)b->length * sizeof b->limb[0]);
    memset(b->limb, 0, (size_t)limbs * sizeof b->limb[0]);
    b->length += limbs;
    big_multiply_add(b, UINT32_C(1) << (bits % 32), 0);
}

static int big_compare(const big *a, const big *b) {
    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    for (int i = a->length - 1; i >= 0; i--)
        if (a->limb[i] != b->limb[i])
            return a->limb[i] < b->limb[i] ? -1 : 1;
    return 0;
}

/* Compare the number as written with m 2^p. */
static int compare(const written *w, uint64_t m, int p) {
    big left = {.length = 0}, right = {.length = 0};
    int exponent = w->exponent - w->more, rest = 0;
    int digits = 0;
    for (const char *c = w->first; c < w->last; c++) {
        if (*c == '.')
            continue;
        if (digits < MOST_DIGITS) {
            big_multiply_add(&left, 10, (uint32_t)(*c - '0'));
            digits += left.length > 0;
        } else {
            exponent++;
            rest |= *c != '0';
        }
    }
    right.limb[0] = (uint32_t)m;
    right.limb[1] = (uint32_t)(m >> 32);
    right.length = right.limb[1] ? 2 : 1;
    big_power(exponent >= 0 ? &left : &right, 10, exponent >= 0 ? exponent : -exponent);
    big_shift(p >= 0 ? &right : &left, p >= 0 ? p : -p);
    int order = big_compare(&left, &right);
    return order ? order : rest;
}

/* x >= 0 as m 2^p in whole numbers; p is the least for 0. */
static void parts_of(double x, uint64_t *m, int *p) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    int biased = (int)(bits >> 52) & 2047;
    *m = (bits & UINT64_C(0x000fffffffffffff)) | (biased ? UINT64_C(0x0010000000000000) : 0);
    *p = (biased ? biased : 1) - 1075;
}

static double next(double x, int step) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    bits += (uint64_t)(int64_t)step;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* Move a guess to the nearest double, ties to even. */
static double settle(const written *w, double guess) {
    uint64_t m;
    int p;
    if (guess == INFINITY)
        guess = 0x1.fffffffffffffp1023;
    for (;;) {
        parts_of(guess, &m, &p);
        int above = compare(w, 2 * m + 1, p - 1); /* the middle between guess and the next */
        if (above > 0 || (above == 0 && (m & 1))) {
            guess = next(guess, 1);
            if (guess == INFINITY)
                return guess;
            continue;
        }
        if (m == 0)
            return guess;
        double lower = next(guess, -1);
        parts_of(lower, &m, &p);
        int below = compare(w, 2 * m + 1, p - 1);
        if (below > 0 || (below == 0 && (m & 1)))
            return guess;
        guess = lower;
    }
}

static const double exact_power[23] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                       1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/* w * 10^q to the nearest double; *open says that 128 bits did not settle it, and the value is then a near one. */
static inline double from_integer(uint64_t w, int q, int *open) {
    *open = 0;
    if (w < (UINT64_C(1) << 53) && q >= -22 && q <= 22) /* both exact, so one rounding */
        return q < 0 ? (double)w / exact_power[-q] : (double)w * exact_power[q];
    if (w == 0 || q < NB_POWER_OF_5_FIRST)
        return 0.0;
    if (q > NB_POWER_OF_5_LAST)
        return INFINITY;
    int zeros = __builtin_clzll(w);
    w <<= zeros;
    const uint64_t *power = nb_power_of_5[q - NB_POWER_OF_5_FIRST];
    uint64_t low, high = nb_multiply_wide(w, power[0], &low);
    if ((high & 0x1ff) == 0x1ff) { /* the next 64 bits of the power may carry into what is kept */
        uint64_t ignored, extra = nb_multiply_wide(w, power[1], &ignored);
        low += extra;
        high += low < extra;
    }
    *open = low == UINT64_MAX && (q < -27 || q > 55);
    int top = (int)(high >> 63);
    uint64_t m = high >> (top + 9);
    int biased = ((217706 * q) >> 16) + 63 + top - zeros + 1023;
    if (biased <= 0) {
        if (1 - biased >= 64)
            return 0.0;
        m >>= 1 - biased;
        m = (m + (m & 1)) >> 1;
        biased = m >> 52 ? 1 : 0;
    } else {
        if (low <= 1 && q >= -4 && q <= 23 && (m & 3) == 1 && m << (top + 9) == high)
            m &= ~UINT64_C(1); /* exactly in the middle: to even */
        m = (m + (m & 1)) >> 1;
        if (m >> 53) {
            m >>= 1;
            biased++;
        }
        if (biased >= 2047)
            return INFINITY;
    }
    uint64_t bits = (m & UINT64_C(0x000fffffffffffff)) | (uint64_t)biased << 52;
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static int same_word(const char *text, const char *end, const char *word) {
    for (; *word; text++, word++)
        if (text == end || (*text | 0x20) != *word)
            return 0;
    return 1;
}

static const char *read_word(const char *text, const char *end, int negative, double *value) {
    if (same_word(text, end, "nan")) {
        *value = NAN;
        return text + 3;
    }
    if (!same_word(text, end, "inf"))
        return NULL;
    *value = negative ? -INFINITY : INFINITY;
    return text + (same_word(text, end, "infinity") ? 8 : 3);
}

/* Eight digits at once, if there are as many. */
static inline int eight_digits(const char *text, uint64_t *w) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    uint64_t v;
    memcpy(&v, text, 8);
    if (((v & UINT64_C(0xf0f0f0f0f0f0f0f0)) | (((v + UINT64_C(0x0606060606060606)) & UINT64_C(0xf0f0f0f0f0f0f0f0)) >> 4)) !=
        UINT64_C(0x3333333333333333))
        return 0;
    v -= UINT64_C(0x3030303030303030);
    v = v * 10 + (v >> 8);
    v = (((v & UINT64_C(0x000000ff000000ff)) * UINT64_C(0x000f424000000064)) +
         (((v >> 16) & UINT64_C(0x000000ff000000ff)) * UINT64_C(0x0000271000000001))) >> 32;
    *w = *w * 100000000 + (uint32_t)v;
    return 1;
#else
    (void)text;
    (void)w;
    return 0;
#endif
}

const char *nb_read_number(const char *text, const char *end, double *value) {
    const char *c = text;
    int negative = 0;
    if (c < end && (*c == '-' || *c == '+'))
        negative = *c++ == '-';
    if (c == end)
        return NULL;
    if ((unsigned char)(*c - '0') > 9 && *c != '.')
        return read_word(c, end, negative, value);
    const char *digits = c;
    uint64_t w = 0;
    while (c < end && (unsigned char)(*c - '0') <= 9)
        w = w * 10 + (uint64_t)(*c++ - '0');
    int count = (int)(c - digits), exponent = 0; /* too long ones are refused below */
    const char *point = NULL;
    if (c < end && *c == '.') {
        point = c++;
        while (end - c >= 8 && eight_digits(c, &w))
            c += 8;
        while (c < end && (unsigned char)(*c - '0') <= 9)
            w = w * 10 + (uint64_t)(*c++ - '0');
        exponent = -(int)(c - point - 1);
        count -= exponent;
    }
    if (count == 0 || c - digits > LONGEST)
        return NULL;
    written all = {.first = digits, .last = c};
    int power = 0;
    if (c < end && (*c | 0x20) == 'e') {
        const char *e = c + 1;
        int minus = 0;
        if (e < end && (*e == '-' || *e == '+'))
            minus = *e++ == '-';
        if (e == end || (unsigned char)(*e - '0') > 9)
            return NULL;
        for (; e < end && (unsigned char)(*e - '0') <= 9; e++)
            if (power < 100000)
                power = power * 10 + (*e - '0');
        power = minus ? -power : power;
        c = e;
    }
    if (count > 19) { /* zeros in front do not count; beyond 19 digits, only remember where they are */
        const char *d = digits;
        while (d < all.last && (*d == '0' || *d == '.')) {
            count -= *d == '0';
            d++;
        }
        if (count > 19) {
            int taken = 0;
            w = 0;
            for (; taken < 19; d++)
                if (*d != '.') {
                    w = w * 10 + (uint64_t)(*d - '0');
                    taken++;
                }
            all.more = count - 19;
            exponent += all.more;
        }
    }
    all.exponent = exponent + power;
    int open;
    double x = from_integer(w, all.exponent, &open);
    if (all.more && !open) {
        int open_above;
        open = x != from_integer(w + 1, all.exponent, &open_above) || open_above;
    }
    if (open)
        x = settle(&all, x);
    *value = negative ? -x : x;
    return c;
}
