#include "mathfn.h"

#include "mathfn_kernel.h"

double nb_exp(double x) {
    if (x >= -NB_EXP_ORDINARY && x <= NB_EXP_ORDINARY)
        return nb_exp_ordinary(x);
    if (x != x)
        return x;
    if (x > 0x1.62e42fefa39efp+9)
        return INFINITY;
    if (x < -0x1.74910d52d3052p+9)
        return 0.0;
    double high, low;
    int64_t m = (int64_t)(nb_exp_parts(x, &high, &low) << 13) >> 19;
    return nb_scale(high, high * low, m);
}

double nb_log(double x) {
    if (x >= 0x1p-1022 && x < INFINITY)
        return nb_log_ordinary(x);
    if (x > 0.0 && x < 0x1p-1022) { /* subnormal: 2^54 x is not, and ln 2 * 54 is split as in the ordinary case */
        return nb_log_scaled(x * 0x1p54, -54.0);
    }
    return x == 0.0 ? -INFINITY : x < 0.0 ? NAN : x;
}

double nb_log_lems(double x) { return x <= 0.0 ? NAN : nb_log(x); }

double nb_factorial_lems(double x) {
    if (!(x >= 0.0 && x <= 2147483647.0) || x != (double)(int32_t)x)
        return NAN;
    uint32_t product = 1;
    for (uint32_t i = 1; i <= (uint32_t)x && product != 0; i++)
        product *= i;
    return (double)(int32_t)product;
}
