/*
 * Many lanes at a time. Compiled once for each instruction set (NB_ISA); every operation is one IEEE operation a lane, so the
 * bits do not depend on which is used.
 */
#include "interp.h"

#include <math.h>
#include <string.h>

#include "mathfn.h"
#include "quotient.h"
#include "phrases.h"

#define GLUE2(a, b) a##b
#define GLUE(a, b) GLUE2(a, b)

#define D(i) d[i]
#define A(i) a[i]
#define B(i) b[i]
#define C(i) c[i]
/* d may be a, b or c itself, never a shifted copy: the rows are apart */
#define EACH(expression)                                                                                               \
    {                                                                                                                  \
        double *d = ROW(ip[1]);                                                                                        \
        const double *a = ROW(ip[2]), *b = ROW(ip[3]), *c = ROW(ip[4]);                                                \
        (void)b;                                                                                                       \
        (void)c;                                                                                                       \
        _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) D(i) = (expression);                                       \
        break;                                                                                                         \
    }
#define ROW(x) (bases[(x)&1] + ((x) >> 1))
#define FUSED_AFTER(FIRST, op)                                                                                         \
    case NB_OP_##FIRST##_ADD: EACH((A(i) op B(i)) + C(i))                                                              \
    case NB_OP_##FIRST##_SUB: EACH((A(i) op B(i)) - C(i))                                                              \
    case NB_OP_##FIRST##_MUL: EACH((A(i) op B(i)) * C(i))                                                              \
    case NB_OP_##FIRST##_DIV: EACH((A(i) op B(i)) / C(i))                                                              \
    case NB_OP_##FIRST##_RSUB: EACH(C(i) - (A(i) op B(i)))                                                             \
    case NB_OP_##FIRST##_RDIV: EACH(C(i) / (A(i) op B(i)))
#define WIDE(name, function)                                                                                           \
    case NB_OP_##name:                                                                                                 \
        function(ROW(ip[1]), ROW(ip[2]), n);                                                                           \
        break;
#define ONE_BY_ONE(name, expression) case NB_OP_##name: EACH(expression)

static void run(nb_machine *m, const int32_t *ip, double *base, int32_t first_lane, size_t count) {
    double *const bases[2] = {base, m->blocks};
    const size_t n = count & ~(size_t)7;
    for (;; ip += 5) {
        switch (ip[0]) {
        case NB_OP_END: return;
        case NB_OP_MOV: EACH(A(i))
        case NB_OP_ADD: EACH(A(i) + B(i))
        case NB_OP_SUB: EACH(A(i) - B(i))
        case NB_OP_MUL: EACH(A(i) * B(i))
        case NB_OP_DIV: EACH(A(i) / B(i))
        case NB_OP_GT: EACH(A(i) > B(i) ? 1.0 : 0.0)
        case NB_OP_LT: EACH(A(i) < B(i) ? 1.0 : 0.0)
        case NB_OP_GE: EACH(A(i) >= B(i) ? 1.0 : 0.0)
        case NB_OP_LE: EACH(A(i) <= B(i) ? 1.0 : 0.0)
        case NB_OP_EQ: EACH(A(i) == B(i) ? 1.0 : 0.0)
        case NB_OP_NE: EACH(A(i) != B(i) ? 1.0 : 0.0)
        case NB_OP_AND: EACH((A(i) != 0.0) & (B(i) != 0.0) ? 1.0 : 0.0)
        case NB_OP_OR: EACH((A(i) != 0.0) | (B(i) != 0.0) ? 1.0 : 0.0)
        case NB_OP_SEL: EACH(A(i) != 0.0 ? B(i) : C(i))
        case NB_OP_MULADD: EACH(C(i) + A(i) * B(i))
        case NB_OP_SQRT: EACH(A(i) < 0.0 ? NAN : nb_sqrt(A(i)))
        case NB_OP_ABS: EACH(fabs(A(i)))
        ONE_BY_ONE(CEIL, ceil(A(i)))
        ONE_BY_ONE(FACT, nb_factorial_lems(A(i)))
        ONE_BY_ONE(HEAVI, nb_heaviside_lems(A(i)))
        case NB_OP_NAN: EACH(((void)a, NAN))
        WIDE(SIN, nb_sin_v)
        WIDE(COS, nb_cos_v)
        WIDE(TAN, nb_tan_v)
        WIDE(SINH, nb_sinh_v)
        WIDE(COSH, nb_cosh_v)
        WIDE(TANH, nb_tanh_v)
        WIDE(EXP, nb_exp_v)
        WIDE(LOG, nb_log_lems_v)
        case NB_OP_POW:
            nb_pow_v(ROW(ip[1]), ROW(ip[2]), ROW(ip[3]), n);
            break;
        case NB_OP_GATHER: {
            double *d = ROW(ip[1]);
            const int32_t *index = m->index + ip[2] + first_lane;
            for (size_t i = 0; i < n; i++)
                d[i] = m->memory[index[i]];
            break;
        }
        case NB_OP_SUMLANE:
        case NB_OP_PRODLANE: {
            double *d = ROW(ip[1]);
            const int32_t *start = m->index + ip[2] + first_lane;
            for (size_t i = 0; i < n; i++) {
                double s = ip[0] == NB_OP_SUMLANE ? 0.0 : 1.0;
                if (ip[0] == NB_OP_SUMLANE)
                    for (int32_t j = start[i]; j < start[i + 1]; j++)
                        s += m->memory[m->index[j]];
                else
                    for (int32_t j = start[i]; j < start[i + 1]; j++)
                        s *= m->memory[m->index[j]];
                d[i] = s;
            }
            break;
        }
        case NB_OP_PHRASE:
            (ip[4] ? phrases_quick : phrases_lanes)[ip[1]](bases, m->index + ip[2], n);
            ip += 5 * (ptrdiff_t)ip[3];
            break;
        FUSED_AFTER(ADD, +)
        FUSED_AFTER(SUB, -)
        FUSED_AFTER(MUL, *)
        FUSED_AFTER(DIV, /)
        default: return; /* operations of one instance never stand in a wide stream */
        }
    }
}

static uint64_t bits_of(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static int any(const double *values, size_t n) {
    uint64_t found = 0;
    for (size_t i = 0; i < n; i++)
        found |= bits_of(values[i]) << 1; /* without the sign: -0 is 0 */
    return found != 0;
}

/* Mostly there is none, which is seen at once for all. */
static size_t next(const double *values, size_t from, size_t n) {
    if (from == 0 && !any(values, n))
        return n;
    for (; from % 8; from++) /* to where a vector starts */
        if (values[from] != 0.0)
            return from;
    while (from < n && !any(values + from, 8))
        from += 8;
    while (from < n && values[from] == 0.0)
        from++;
    return from;
}

static int finite(const double *values, size_t n) {
    const uint64_t exponent = UINT64_C(0x7ff) << 52;
    uint64_t found = 0;
    for (size_t i = 0; i < n; i++)
        found |= (bits_of(values[i]) & exponent) == exponent;
    return !found;
}

/* In stores as wide as the loads that follow: narrower ones would have to reach the cache first. */
static void fill(double *values, double value, size_t n) {
    for (size_t i = 0; i < n; i++)
        values[i] = value;
}

const nb_wide_functions GLUE(nb_wide_, NB_ISA) = {run, next, finite, fill};
