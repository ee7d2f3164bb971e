#include "network.h"

#include <math.h>
#include <stddef.h>

#include "mathfn.h"

enum { CONST, LOAD, INPUT, TIME, STORE, STORE_WHERE, SPIKE, PUT };
enum { CODE, THRESHOLD, RESET, PROJECTION, RECORD };

/* The order of brian2_operations.OPERATIONS, from 16 on. */
enum {
    ADD = 16, SUB, MUL, DIV, NEG, POS, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT, WHERE,
    ABS, SIGN, FLOOR, CEIL, INT, SQRT, FLOOR_DIVIDE, MODULO, CLIP, TIMESTEP,
    POWER, EXP, LOG, LOG10, EXPM1, LOG1P, EXPREL, SIN, COS, TAN, SINH, COSH, TANH, ARCSIN, ARCCOS, ARCTAN
};

/* What an entry's operations see. */
typedef struct {
    const nb_network *net;
    const double *inputs; /* this step's row */
    const int32_t *cells; /* the cells, or NULL for neighbours from `first` on */
    int64_t first, base;  /* first cell of this run of lanes; first lane of it in the entry */
    int n;                /* lanes */
    double t;
    double *out; /* where records go */
    int64_t out_stride;
} nb_scope;

/* numpy's floor_divide and remainder of two doubles. */
static double divide_down(double a, double b, double *remainder) {
    double mod = fmod(a, b);
    if (b == 0.0) {
        *remainder = mod;
        return a / b;
    }
    double div = (a - mod) / b;
    if (mod != 0.0) {
        if ((b < 0.0) != (mod < 0.0)) {
            mod += b;
            div -= 1.0;
        }
    } else {
        mod = copysign(0.0, b);
    }
    *remainder = mod;
    if (div == 0.0)
        return copysign(0.0, a / b);
    double down = floor(div);
    return div - down > 0.5 ? down + 1.0 : down;
}

static double sign_of(double x) { return x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : x; }
static double clipped(double x, double low, double high) {
    x = x < low ? low : x;
    return x > high ? high : x;
}
static double relative(double x) { return x == 0.0 ? 1.0 : expm1(x) / x; }

#define EACH(expression)                                                                                               \
    for (int l = 0; l < NB_NETWORK_LANES; l++)                                                                         \
        dst[l] = (expression);                                                                                         \
    break
#define EACH_USED(expression)                                                                                          \
    for (int l = 0; l < scope->n; l++)                                                                                 \
        dst[l] = (expression);                                                                                         \
    break

/* Arithmetic and choices. Lanes beyond n hold what they held: they are computed too, and stored nowhere. */
static void compute(const nb_scope *scope, int code, double *restrict dst, const double *a, const double *b,
                    const double *c) {
    double rest;
    switch (code) {
    case ADD: EACH(a[l] + b[l]);
    case SUB: EACH(a[l] - b[l]);
    case MUL: EACH(a[l] * b[l]);
    case DIV: EACH(a[l] / b[l]);
    case NEG: EACH(-a[l]);
    case POS: EACH(a[l]);
    case LESS: EACH(a[l] < b[l] ? 1.0 : 0.0);
    case LESS_EQUAL: EACH(a[l] <= b[l] ? 1.0 : 0.0);
    case GREATER: EACH(a[l] > b[l] ? 1.0 : 0.0);
    case GREATER_EQUAL: EACH(a[l] >= b[l] ? 1.0 : 0.0);
    case EQUAL: EACH(a[l] == b[l] ? 1.0 : 0.0);
    case NOT_EQUAL: EACH(a[l] != b[l] ? 1.0 : 0.0);
    case AND: EACH((a[l] != 0.0) & (b[l] != 0.0) ? 1.0 : 0.0);
    case OR: EACH((a[l] != 0.0) | (b[l] != 0.0) ? 1.0 : 0.0);
    case NOT: EACH(a[l] != 0.0 ? 0.0 : 1.0);
    case WHERE: EACH(a[l] != 0.0 ? b[l] : c[l]);
    case ABS: EACH(fabs(a[l]));
    case SIGN: EACH_USED(sign_of(a[l]));
    case FLOOR: EACH_USED(floor(a[l]));
    case CEIL: EACH_USED(ceil(a[l]));
    case INT: EACH_USED(trunc(a[l]));
    case SQRT: EACH_USED(nb_sqrt(a[l]));
    case FLOOR_DIVIDE: EACH_USED(divide_down(a[l], b[l], &rest));
    case MODULO: EACH_USED((divide_down(a[l], b[l], &rest), rest));
    case CLIP: EACH_USED(clipped(a[l], b[l], c[l]));
    case TIMESTEP: EACH_USED(trunc((a[l] + 1e-3 * b[l]) / b[l]));
    case POWER: EACH_USED(nb_pow(a[l], b[l]));
    case EXP: EACH_USED(nb_exp(a[l]));
    case LOG: EACH_USED(nb_log(a[l]));
    case LOG10: EACH_USED(log10(a[l]));
    case EXPM1: EACH_USED(expm1(a[l]));
    case LOG1P: EACH_USED(log1p(a[l]));
    case EXPREL: EACH_USED(relative(a[l]));
    case SIN: EACH_USED(nb_sin(a[l]));
    case COS: EACH_USED(nb_cos(a[l]));
    case TAN: EACH_USED(nb_tan(a[l]));
    case SINH: EACH_USED(nb_sinh(a[l]));
    case COSH: EACH_USED(nb_cosh(a[l]));
    case TANH: EACH_USED(nb_tanh(a[l]));
    case ARCSIN: EACH_USED(asin(a[l]));
    case ARCCOS: EACH_USED(acos(a[l]));
    case ARCTAN: EACH_USED(atan(a[l]));
    default: break;
    }
}

static void fill(double *dst, double value) {
    for (int l = 0; l < NB_NETWORK_LANES; l++)
        dst[l] = value;
}

/* Run an entry's operations over the lanes of `scope`; returns the register that says who spikes, or NULL. */
static const double *run_ops(const nb_scope *scope, const int32_t *op, const int32_t *last) {
    const nb_network *net = scope->net;
    const int32_t *h = net->header, *ints = net->ints;
    const int32_t *variables = ints + h[NB_NET_VARIABLES_AT], *places = ints + h[NB_NET_INPUTS_AT];
    const double *spiking = NULL;
    double *registers = net->registers;
    int put = 0;
    for (; op < last; op += 5) {
        double *dst = registers + (ptrdiff_t)op[1] * NB_NETWORK_LANES;
        int n = scope->n;
        if (op[0] >= 16) {
            compute(scope, op[0], dst, registers + (ptrdiff_t)op[2] * NB_NETWORK_LANES,
                    registers + (ptrdiff_t)op[3] * NB_NETWORK_LANES, registers + (ptrdiff_t)op[4] * NB_NETWORK_LANES);
            continue;
        }
        switch (op[0]) {
        case CONST:
            fill(dst, net->doubles[h[NB_NET_CONSTANTS_AT] + op[2]]);
            break;
        case TIME:
            fill(dst, scope->t);
            break;
        case LOAD: {
            const int32_t *variable = variables + 3 * (ptrdiff_t)op[2];
            const double *from = net->state + variable[0];
            if (variable[1] == 1)
                fill(dst, from[0]);
            else if (scope->cells != NULL)
                for (int l = 0; l < n; l++)
                    dst[l] = from[scope->cells[l]];
            else
                for (int l = 0; l < n; l++)
                    dst[l] = from[scope->first + l];
            break;
        }
        case INPUT: {
            const int32_t *place = places + 2 * (ptrdiff_t)op[2];
            if (place[1] == 1)
                fill(dst, scope->inputs[place[0]]);
            else
                for (int l = 0; l < n; l++)
                    dst[l] = scope->inputs[place[0] + scope->base + l];
            break;
        }
        case STORE:
        case STORE_WHERE: {
            const int32_t *variable = variables + 3 * (ptrdiff_t)op[2];
            double *to = net->state + variable[0];
            const double *value = registers + (ptrdiff_t)op[3] * NB_NETWORK_LANES;
            const double *mask = op[0] == STORE_WHERE ? registers + (ptrdiff_t)op[4] * NB_NETWORK_LANES : NULL;
            int lanes = variable[1] == 1 ? 1 : n;
            for (int l = 0; l < lanes; l++)
                if (mask == NULL || mask[l] != 0.0)
                    to[variable[1] == 1 ? 0 : scope->cells != NULL ? scope->cells[l] : scope->first + l] = value[l];
            break;
        }
        case SPIKE:
            spiking = registers + (ptrdiff_t)op[2] * NB_NETWORK_LANES;
            break;
        case PUT: {
            const double *value = registers + (ptrdiff_t)op[2] * NB_NETWORK_LANES;
            for (int l = 0; l < n; l++)
                scope->out[put * scope->out_stride + scope->base + l] = value[l];
            put++;
            break;
        }
        default:
            break;
        }
    }
    return spiking;
}

/* Synapses that are gone through together, and how far ahead memory is asked for those that follow. */
enum { TOGETHER = 16, AHEAD = 512 };

#if defined(__GNUC__)
#define ASK_FOR(address) __builtin_prefetch(address)
#else
#define ASK_FOR(address) (void)0
#endif

/* The synapses of a cell that fired: places from low to high; `next` is where those of the one that fired after it start. */
typedef struct {
    const int32_t *post;
    const double *values;
    double sign;
    int32_t low, high, next, end; /* end: of all cells */
} outgoing;

/* The place that is come to AHEAD places after k, if cells go on firing so. */
static int32_t ahead_of(const outgoing *o, int32_t k) {
    int64_t later = (int64_t)k + AHEAD;
    if (later >= o->high)
        later += (int64_t)o->next - o->high;
    return later + TOGETHER <= o->end ? (int32_t)later : k;
}

/* Targets stand in a row. */
static void add_in_a_row(const outgoing *o, double *restrict to) {
    const double *restrict from = o->values + o->low;
    double sign = o->sign;
    to += o->post[o->low];
    for (int32_t k = 0; k < o->high - o->low; k++)
        to[k] += sign * from[k];
}

static void add_scattered(const outgoing *o, double *restrict to) {
    const int32_t *restrict post = o->post;
    const double *restrict values = o->values;
    double sign = o->sign;
    int32_t k = o->low;
    for (; k + TOGETHER <= o->high; k += TOGETHER) {
        int32_t later = ahead_of(o, k);
        ASK_FOR(post + later);
        ASK_FOR(values + later);
        ASK_FOR(values + later + TOGETHER / 2);
        for (int32_t i = k; i < k + TOGETHER; i++)
            to[post[i]] += sign * values[i];
    }
    for (; k < o->high; k++)
        to[post[k]] += sign * values[k];
}

/* Deliver what is due on a pathway: earlier spikes first, then by cell, then by synapse; one effect after the other. */
static void deliver(const nb_network *net, const int32_t *path, int64_t step) {
    const int32_t *h = net->header, *ints = net->ints;
    int32_t history = h[NB_NET_HISTORY], group = path[NB_PATH_SOURCE], kinds = path[NB_PATH_DELAYS];
    const int32_t *delays = ints + path[NB_PATH_DELAYS_AT], *starts = ints + path[NB_PATH_STARTS_AT];
    const int32_t *post = ints + path[NB_PATH_POST_AT], *variables = ints + h[NB_NET_VARIABLES_AT];
    int32_t size = ints[h[NB_NET_GROUPS_AT] + group], first = ints[h[NB_NET_FIRST_AT] + group];
    int32_t cells = ints[h[NB_NET_FIRST_AT] + h[NB_NET_GROUPS] - 1] + ints[h[NB_NET_GROUPS_AT] + h[NB_NET_GROUPS] - 1];
    const int32_t *counts = net->ring + (ptrdiff_t)history * cells;
    for (int32_t e = 0; e < path[NB_PATH_EFFECTS]; e++) {
        const int32_t *effect = ints + path[NB_PATH_EFFECTS_AT] + 5 * (ptrdiff_t)e;
        double *restrict to = net->state + variables[3 * (ptrdiff_t)effect[0]];
        const double *mask = effect[2] < 0 ? NULL : net->state + variables[3 * (ptrdiff_t)effect[2]];
        const double *values = net->doubles + effect[3];
        double sign = effect[1] ? -1.0 : 1.0; /* x - w and x + (-w) are the same double */
        for (int32_t d = 0; d < kinds; d++) {
            if (delays[d] > step)
                continue;
            int32_t slot = (int32_t)((step - delays[d]) % history);
            const int32_t *fired = net->ring + (ptrdiff_t)history * first + (ptrdiff_t)slot * size;
            int32_t count = counts[(ptrdiff_t)slot * h[NB_NET_GROUPS] + group];
            for (int32_t s = 0; s < count; s++) {
                int32_t low = starts[fired[s] * kinds + d], high = starts[fired[s] * kinds + d + 1];
                if (low == high)
                    continue;
                if (mask == NULL && !effect[4]) {
                    int32_t next = s + 1 < count ? starts[fired[s + 1] * kinds + d] : high;
                    outgoing row = {post, values, sign, low, high, next, starts[size * kinds]};
                    if (path[NB_PATH_IN_A_ROW])
                        add_in_a_row(&row, to);
                    else
                        add_scattered(&row, to);
                    continue;
                }
                for (int32_t k = low; k < high; k++)
                    if (mask == NULL || mask[post[k]] != 0.0)
                        to[post[k]] += sign * values[effect[4] ? 0 : k];
            }
        }
    }
}

int64_t nb_network_run(const nb_network *net, int64_t step, int64_t steps, const double *inputs, double *records,
                       int32_t *spikes) {
    const int32_t *h = net->header, *ints = net->ints;
    const int32_t *sizes = ints + h[NB_NET_GROUPS_AT], *firsts = ints + h[NB_NET_FIRST_AT];
    int32_t groups = h[NB_NET_GROUPS], history = h[NB_NET_HISTORY];
    ptrdiff_t cells = (ptrdiff_t)firsts[groups - 1] + sizes[groups - 1];
    int32_t *counts = net->ring + (ptrdiff_t)history * cells;
    int64_t found = 0;
    for (int64_t end = step + steps; step < end; step++, inputs += h[NB_NET_INPUT_ROW]) {
        int32_t now = (int32_t)(step % history);
        for (int32_t g = 0; g < groups; g++)
            counts[(ptrdiff_t)now * groups + g] = 0;
        for (int32_t e = 0; e < h[NB_NET_ENTRIES]; e++) {
            const int32_t *entry = ints + h[NB_NET_ENTRIES_AT] + 8 * (ptrdiff_t)e;
            if (step % entry[1])
                continue;
            if (entry[0] == PROJECTION) {
                deliver(net, ints + h[NB_NET_PATHWAYS_AT] + NB_PATH_ITEMS * (ptrdiff_t)entry[7], step);
                continue;
            }
            const int32_t *ops = ints + h[NB_NET_OPS_AT] + 5 * (ptrdiff_t)entry[5];
            const int32_t *last = ints + h[NB_NET_OPS_AT] + 5 * (ptrdiff_t)entry[6];
            int32_t group = entry[2];
            int32_t *fired = net->ring + (ptrdiff_t)history * firsts[group] + (ptrdiff_t)now * sizes[group];
            int32_t *count = counts + (ptrdiff_t)now * groups + group;
            nb_scope scope = {net, inputs, NULL, entry[3], 0, 0, (double)step * net->dt, records, 0};
            int64_t lanes = (int64_t)entry[4] - entry[3];
            const int32_t *chosen = NULL;
            if (entry[0] == RECORD) {
                const int32_t *record = ints + h[NB_NET_RECORDS_AT] + 2 * (ptrdiff_t)entry[7];
                chosen = ints + record[0];
                lanes = scope.out_stride = record[1];
            } else if (entry[0] == RESET) {
                int32_t low = 0, high = *count;
                while (low < high && fired[low] < entry[3])
                    low++;
                while (high > low && fired[high - 1] >= entry[4])
                    high--;
                chosen = fired + low;
                lanes = high - low;
            }
            for (int64_t done = 0; done < lanes; done += NB_NETWORK_LANES) {
                scope.n = (int)(lanes - done < NB_NETWORK_LANES ? lanes - done : NB_NETWORK_LANES);
                scope.base = done;
                scope.first = entry[3] + done;
                scope.cells = chosen == NULL ? NULL : chosen + done;
                const double *spiking = run_ops(&scope, ops, last);
                if (entry[0] != THRESHOLD || spiking == NULL)
                    continue;
                for (int l = 0; l < scope.n; l++) {
                    if (spiking[l] == 0.0)
                        continue;
                    int32_t cell = (int32_t)(scope.first + l);
                    fired[(*count)++] = cell;
                    spikes[2 * found] = (int32_t)step;
                    spikes[2 * found + 1] = cell + firsts[group];
                    found++;
                }
            }
            if (entry[0] == RECORD) {
                int64_t rows = 0;
                for (const int32_t *op = ops; op < last; op += 5)
                    rows += op[0] == PUT;
                records += rows * lanes;
            }
        }
    }
    return found;
}
