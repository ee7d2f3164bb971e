/*
 * Stands in, weakly, for what mathfn and floattext do not define yet. To be removed with them.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "interim.h"
#include "mathfn.h"

#define WEAK __attribute__((weak))
#define SCALAR(f) WEAK double nb_##f(double x) { return f(x); }
SCALAR(sin) SCALAR(cos) SCALAR(tan) SCALAR(sinh) SCALAR(cosh) SCALAR(tanh)
WEAK double nb_pow(double x, double y) { return pow(x, y); }
#define WIDE(f)                                                                                                        \
    WEAK void nb_##f##_v(double *d, const double *s, size_t n) {                                                       \
        for (size_t i = 0; i < n; i++)                                                                                 \
            d[i] = nb_##f(s[i]);                                                                                       \
    }
WIDE(exp) WIDE(log) WIDE(log_lems) WIDE(sin) WIDE(cos) WIDE(tan) WIDE(sinh) WIDE(cosh) WIDE(tanh)
WEAK void nb_pow_v(double *d, const double *a, const double *b, size_t n) {
    for (size_t i = 0; i < n; i++)
        d[i] = nb_pow(a[i], b[i]);
}

/* Java's Float.toString, slowly: the shortest digits that read back as the same float. */
size_t nb_interim_float(float x, char *out) {
    if (x != x) return (size_t)sprintf(out, "NaN");
    if (isinf(x)) return (size_t)sprintf(out, x > 0 ? "Infinity" : "-Infinity");
    if (x == 0) return (size_t)sprintf(out, signbit(x) ? "-0.0" : "0.0");
    char text[40], digits[16];
    int precision = 0;
    for (; precision < 9; precision++) {
        sprintf(text, "%.*e", precision, (double)x);
        if (strtof(text, NULL) == x) break;
    }
    if (precision == 0 && fabsf(x) < 1.2e-38f) sprintf(text, "%.1e", (double)x);
    char *at = text, *to = digits;
    size_t length = 0;
    if (*at == '-') { out[length++] = '-'; at++; }
    for (; *at != 'e'; at++)
        if (*at != '.') *to++ = *at;
    *to = 0;
    int exponent = atoi(at + 1), count = (int)strlen(digits);
    float magnitude = fabsf(x);
    if (magnitude >= 1e-3f && magnitude < 1e7f) {
        if (exponent < 0) {
            length += (size_t)sprintf(out + length, "0.");
            for (int i = -1; i > exponent; i--) out[length++] = '0';
            length += (size_t)sprintf(out + length, "%s", digits);
        } else {
            for (int i = 0; i <= exponent; i++) out[length++] = i < count ? digits[i] : '0';
            out[length++] = '.';
            if (count > exponent + 1) length += (size_t)sprintf(out + length, "%s", digits + exponent + 1);
            else out[length++] = '0';
        }
        return length;
    }
    out[length++] = digits[0];
    out[length++] = '.';
    length += (size_t)sprintf(out + length, "%sE%d", count > 1 ? digits + 1 : "0", exponent);
    return length;
}
