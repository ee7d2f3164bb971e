#include "interp.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "javarandom.h"
#include "mathfn.h"
#include "simd.h"

static const int32_t *group_of(const nb_machine *m, int32_t number) {
    return m->table + m->groups + (size_t)number * NB_G_SIZE;
}

static void emit(nb_machine *m, int32_t port);
static void enter(nb_machine *m, int32_t group, int32_t lane);
static void transit(nb_machine *m, int32_t group, int32_t lane, int32_t regime);
static void scheme(nb_machine *m, int32_t row);
static void step_regime(nb_machine *m, int32_t group, int32_t lane);

static double nb_next_double(nb_machine *m) { return nb_java_next_double(&m->random); }

#define EXECUTE execute_direct
#define R(x) memory[x]
#include "interp_scalar.h"
#undef EXECUTE
#undef R

#define ROWS
#define EXECUTE execute_lane
#define R(x) bases[(x)&1][(x) >> 1]
#include "interp_scalar.h"
#undef EXECUTE
#undef R
#undef ROWS

static void execute(nb_machine *m, const int32_t *group, int32_t ip, int32_t lane) {
    if (ip < 0)
        return;
    const int32_t *code = m->code + (size_t)ip * 5;
    if (group[NB_G_MODE] == NB_DIRECT)
        execute_direct(m, code, 0);
    else
        execute_lane(m, code, lane);
}

static double *operand_cell(nb_machine *m, const int32_t *group, int32_t operand, int32_t lane) {
    if (group[NB_G_MODE] == NB_DIRECT)
        return m->memory + operand;
    return m->memory + (operand >> 1) + (operand & 1 ? lane % m->block : lane);
}

/* -- growing arrays ------------------------------------------------------------------------------------------------- */

static int make_room(nb_machine *m, void **items, size_t *room, size_t length, size_t size) {
    if (length < *room)
        return 1;
    size_t wanted = *room ? 2 * *room : 64;
    void *grown = realloc(*items, wanted * size);
    if (!grown) {
        m->status = NB_NO_MEMORY;
        return 0;
    }
    *items = grown;
    *room = wanted;
    return 1;
}

/* -- events --------------------------------------------------------------------------------------------------------- */

static void receive(nb_machine *m, int32_t number, int32_t lane, int32_t event) {
    const int32_t *group = group_of(m, number);
    if (++m->depth > 2000) {
        m->status = NB_TOO_DEEP;
        return;
    }
    execute(m, group, m->table[group[NB_G_EVENT_ROWS] + event], lane);
    if (group[NB_G_REGIMES] && !m->status) {
        int32_t active = (int32_t)m->memory[group[NB_G_ACTIVE] + lane];
        const int32_t *row = m->table + group[NB_G_REGIME_ROWS] + (size_t)active * (6 + (size_t)group[NB_G_EVENTS]);
        execute(m, group, row[6 + event], lane);
    }
    m->depth--;
}

/* Direct receivers and recorders hear it now, in order; delayed ones are noted, to be queued when the step is over. */
static void emit(nb_machine *m, int32_t port) {
    const int32_t *row = m->table + m->ports + (size_t)port * 4;
    const int32_t *heard = m->table + m->direct + (size_t)row[0] * 3;
    for (int32_t i = 0; i < row[1]; i++, heard += 3) {
        if (heard[0] < 0) {
            if (!make_room(m, (void **)&m->log, &m->log_room, m->log_length, sizeof *m->log))
                return;
            m->log[m->log_length++] = (nb_logged){m->key, heard[1], m->t};
        } else {
            receive(m, heard[0], heard[1], heard[2]);
            if (m->status)
                return;
        }
    }
    const int32_t *later = m->table + m->delayed + (size_t)row[2] * 3;
    for (int32_t i = 0; i < row[3]; i++, later += 3) {
        if (m->delivering) { /* jLEMS changes the list it walks through, and dies */
            m->status = NB_CHAINED_DELAY;
            return;
        }
        if (!make_room(m, (void **)&m->sent, &m->sent_room, m->sent_length, sizeof *m->sent))
            return;
        m->sent[m->sent_length++] = (nb_sent){m->key, later[0], later[1], later[2], m->delays[row[2] + i]};
    }
}

static int later_than(const nb_pending *a, const nb_pending *b) {
    return a->time > b->time || (a->time == b->time && a->order > b->order);
}

static void queue_push(nb_machine *m, nb_pending event) {
    if (!make_room(m, (void **)&m->queue, &m->queue_room, m->queue_length, sizeof *m->queue))
        return;
    size_t at = m->queue_length++;
    while (at > 0 && later_than(&m->queue[(at - 1) / 2], &event)) {
        m->queue[at] = m->queue[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    m->queue[at] = event;
}

static nb_pending queue_pop(nb_machine *m) {
    nb_pending first = m->queue[0], last = m->queue[--m->queue_length];
    size_t at = 0, length = m->queue_length;
    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= length)
            break;
        if (child + 1 < length && later_than(&m->queue[child], &m->queue[child + 1]))
            child++;
        if (!later_than(&last, &m->queue[child]))
            break;
        m->queue[at] = m->queue[child];
        at = child;
    }
    if (length)
        m->queue[at] = last;
    return first;
}

static int by_key_sent(const void *a, const void *b) {
    const nb_sent *x = a, *y = b;
    return (x->key > y->key) - (x->key < y->key);
}

/* Insertion sort: stable, and at once done where groups ran in tree order, as they nearly always do. */
static void sort_log(nb_logged *log, size_t n) {
    for (size_t i = 1; i < n; i++) {
        nb_logged moved = log[i];
        size_t at = i;
        while (at > 0 && log[at - 1].key > moved.key) {
            log[at] = log[at - 1];
            at--;
        }
        log[at] = moved;
    }
}

static void sort_sent(nb_machine *m) {
    nb_sent *sent = m->sent;
    size_t n = m->sent_length;
    int sorted = 1;
    for (size_t i = 1; i < n && sorted; i++)
        sorted = sent[i - 1].key <= sent[i].key;
    if (sorted)
        return;
    if (n < 64) {
        for (size_t i = 1; i < n; i++) {
            nb_sent moved = sent[i];
            size_t at = i;
            while (at > 0 && by_key_sent(&sent[at - 1], &moved) > 0) {
                sent[at] = sent[at - 1];
                at--;
            }
            sent[at] = moved;
        }
        return;
    }
    /* merge sort, stable */
    nb_sent *other = malloc(n * sizeof *other);
    if (!other) {
        m->status = NB_NO_MEMORY;
        return;
    }
    nb_sent *from = sent, *to = other;
    for (size_t width = 1; width < n; width *= 2) {
        for (size_t low = 0; low < n; low += 2 * width) {
            size_t middle = low + width < n ? low + width : n, high = low + 2 * width < n ? low + 2 * width : n;
            size_t i = low, j = middle, k = low;
            while (i < middle && j < high)
                to[k++] = by_key_sent(&from[i], &from[j]) <= 0 ? from[i++] : from[j++];
            while (i < middle)
                to[k++] = from[i++];
            while (j < high)
                to[k++] = from[j++];
        }
        nb_sent *swap = from;
        from = to;
        to = swap;
    }
    if (from != sent)
        memcpy(sent, from, n * sizeof *sent);
    free(other);
}

/* Bring what was sent and logged in this step into the order in which jLEMS would have done it. */
static void settle(nb_machine *m) {
    if (m->log_length > m->log_step_start + 1)
        sort_log(m->log + m->log_step_start, m->log_length - m->log_step_start);
    m->log_step_start = m->log_length;
    if (!m->sent_length)
        return;
    sort_sent(m);
    for (size_t i = 0; i < m->sent_length && !m->status; i++) {
        const nb_sent *s = &m->sent[i];
        queue_push(m, (nb_pending){m->event_time + s->delay, m->queue_order++, s->group, s->lane, s->event});
    }
    m->sent_length = 0;
}

/* -- regimes -------------------------------------------------------------------------------------------------------- */

static const int32_t *regime_row(const nb_machine *m, const int32_t *group, int32_t regime) {
    return m->table + group[NB_G_REGIME_ROWS] + (size_t)regime * (6 + (size_t)group[NB_G_EVENTS]);
}

static void enter(nb_machine *m, int32_t number, int32_t lane) {
    const int32_t *group = group_of(m, number);
    int32_t active = (int32_t)m->memory[group[NB_G_ACTIVE] + lane];
    execute(m, group, regime_row(m, group, active)[3], lane);
}

static void transit(nb_machine *m, int32_t number, int32_t lane, int32_t regime) {
    const int32_t *group = group_of(m, number);
    m->memory[group[NB_G_ACTIVE] + lane] = regime;
    if (++m->depth > 2000) {
        m->status = NB_TOO_DEEP;
        return;
    }
    enter(m, number, lane);
    m->depth--;
}

static void test_conditions(nb_machine *m, const int32_t *group, int32_t count, const int32_t *rows, int32_t lane) {
    for (int32_t i = 0; i < count && !m->status; i++, rows += 3) {
        execute(m, group, rows[0], lane);
        if (*operand_cell(m, group, rows[1], lane) != 0.0)
            execute(m, group, rows[2], lane);
    }
}

/* All conditions of the regime that was active at the start are tested, also after a transition. */
static void step_regime(nb_machine *m, int32_t number, int32_t lane) {
    const int32_t *group = group_of(m, number);
    const int32_t *row = regime_row(m, group, (int32_t)m->memory[group[NB_G_ACTIVE] + lane]);
    execute(m, group, row[0], lane);
    test_conditions(m, group, row[1], m->table + row[2], lane);
}

/* -- kinetic schemes ------------------------------------------------------------------------------------------------ */

/* Replace a by (a + a) + a a, as often as said; in each product k ascends from a sum of 0, as in jLEMS. */
static inline __attribute__((always_inline)) void square(double *restrict a, double *restrict u, const size_t n, int times) {
    while (times-- > 0) {
        for (size_t i = 0; i < n; i++) {
            double *to = u + i * n;
            for (size_t j = 0; j < n; j++)
                to[j] = 0.0;
            for (size_t k = 0; k < n; k++) {
                const double x = a[i * n + k], *from = a + k * n;
                for (size_t j = 0; j < n; j++)
                    to[j] += x * from[j];
            }
        }
        for (size_t i = 0; i < n * n; i++)
            a[i] = (a[i] + a[i]) + u[i];
    }
}

/* Occupancies are multiplied by exp(A dt), the exponential by scaling and squaring from a first-order term. */
static void scheme(nb_machine *m, int32_t at) {
    const int32_t *row = m->table + at;
    size_t n = (size_t)row[0], edges = (size_t)row[1];
    if (n == 0)
        return;
    const int32_t *read = row + 2, *write = read + n, *forward = write + n, *reverse = forward + edges, *pairs = reverse + edges;
    size_t wanted = 2 * n * n + 2 * n;
    if (m->work_room < wanted) {
        double *grown = realloc(m->work, wanted * sizeof *grown);
        if (!grown) {
            m->status = NB_NO_MEMORY;
            return;
        }
        m->work = grown;
        m->work_room = wanted;
    }
    double *a = m->work, *u = a + n * n, *occupancy = u + n * n, *result = occupancy + n;
    memset(a, 0, n * n * sizeof *a);
    for (size_t e = 0; e < edges; e++) {
        size_t source = (size_t)pairs[2 * e], target = (size_t)pairs[2 * e + 1];
        double f = m->memory[forward[e]], r = m->memory[reverse[e]];
        a[source * n + source] -= f;
        a[target * n + source] += f;
        a[target * n + target] -= r;
        a[source * n + target] += r;
    }
    double largest = 0.0;
    for (size_t i = 0; i < n * n; i++) {
        a[i] *= m->step;
        if (fabs(a[i]) > largest)
            largest = fabs(a[i]);
    }
    double f = 1.0;
    int halvings = 0;
    while (largest * f > 1e-12) {
        f *= 0.5;
        halvings++;
        if (halvings > 2000) {
            m->status = NB_SCHEME;
            m->trouble = write[0];
            return;
        }
    }
    for (size_t i = 0; i < n * n; i++)
        a[i] *= f;
    switch (n) { /* small ones with a length the compiler knows */
    case 2: square(a, u, 2, halvings); break;
    case 3: square(a, u, 3, halvings); break;
    case 4: square(a, u, 4, halvings); break;
    case 5: square(a, u, 5, halvings); break;
    case 6: square(a, u, 6, halvings); break;
    case 7: square(a, u, 7, halvings); break;
    case 8: square(a, u, 8, halvings); break;
    default: square(a, u, n, halvings);
    }
    for (size_t i = 0; i < n; i++)
        a[i * n + i] += 1.0;
    for (size_t i = 0; i < n; i++)
        occupancy[i] = m->memory[read[i]];
    for (size_t i = 0; i < n; i++) {
        double s = 0.0;
        for (size_t j = 0; j < n; j++)
            s += a[i * n + j] * occupancy[j];
        result[i] = s;
    }
    for (size_t i = 0; i < n; i++)
        m->memory[write[i]] = result[i];
}

/* -- groups of lanes ------------------------------------------------------------------------------------------------ */

static nb_wide_function wide(void) {
#if defined(__x86_64__) && defined(__GNUC__)
    int level = nb_simd_level();
    if (level >= NB_SIMD_AVX512)
        return nb_wide_avx512;
    if (level >= NB_SIMD_AVX2)
        return nb_wide_avx2;
#endif
    return nb_wide_base;
}

static void run_schemes(nb_machine *m, const int32_t *group, int32_t lane) {
    int32_t count = group[NB_G_SCHEMES];
    const int32_t *rows = m->table + group[NB_G_SCHEME_ROWS] + (size_t)lane * (size_t)count;
    for (int32_t i = 0; i < count && !m->status; i++)
        scheme(m, rows[i]);
}

static void step_group(nb_machine *m, int32_t number, nb_wide_function run_wide) {
    const int32_t *group = group_of(m, number);
    int32_t lanes = group[NB_G_LANES], stride = group[NB_G_STRIDE], block = m->block;
    const int32_t *order = m->table + group[NB_G_ORDER];
    const int32_t *rows = m->table + group[NB_G_CONDITION_ROWS];
    int vector = group[NB_G_MODE] == NB_LANES;
    for (int32_t first = 0; first < lanes; first += block) {
        int32_t width = stride - first < block ? stride - first : block;
        int32_t end = first + block < lanes ? first + block : lanes;
        if (group[NB_G_SCHEMES])
            for (int32_t lane = first; lane < end && !m->status; lane++)
                run_schemes(m, group, lane);
        if (vector) {
            run_wide(m, m->code + (size_t)group[NB_G_STEP] * 5, m->memory + first, first, (size_t)width);
            if (group[NB_G_TESTS] >= 0) {
                run_wide(m, m->code + (size_t)group[NB_G_TESTS] * 5, m->memory + first, first, (size_t)width);
                const double *mask = m->memory + (group[NB_G_MASK] >> 1);
                double any = 0.0;
                for (int32_t i = 0; i < width; i++)
                    any += mask[i];
                if (any != 0.0)
                    for (int32_t lane = first; lane < end && !m->status; lane++)
                        if (mask[lane - first] != 0.0) {
                            m->key = order[lane];
                            test_conditions(m, group, group[NB_G_CONDITIONS], rows, lane);
                        }
            }
        } else {
            for (int32_t lane = first; lane < end && !m->status; lane++) {
                m->key = order[lane];
                execute_lane(m, m->code + (size_t)group[NB_G_STEP] * 5, lane);
                test_conditions(m, group, group[NB_G_CONDITIONS], rows, lane);
            }
        }
        if (m->status)
            return;
        if (group[NB_G_EXPOSE] >= 0)
            run_wide(m, m->code + (size_t)group[NB_G_EXPOSE] * 5, m->memory + first, first, (size_t)width);
        if (group[NB_G_REGIMES])
            for (int32_t lane = first; lane < end && !m->status; lane++) {
                m->key = order[lane];
                step_regime(m, number, lane);
            }
    }
}

/* -- initialisation ------------------------------------------------------------------------------------------------- */

static void initialise(nb_machine *m, int32_t node);

static void initialise_below(nb_machine *m, const int32_t *row) {
    const int32_t *lists = m->table + m->node_lists;
    for (int32_t i = 0; i < row[3] && !m->status; i++)
        initialise(m, lists[row[2] + i]);
    for (int32_t i = 0; i < row[5] && !m->status; i++)
        initialise(m, lists[row[4] + i]);
}

static void initialise(nb_machine *m, int32_t node) {
    const int32_t *row = m->table + m->nodes + (size_t)node * 6;
    const int32_t *group = group_of(m, row[0]);
    m->key = node;
    execute(m, group, group[NB_G_BARE], row[1]);
    initialise_below(m, row);
    m->key = node;
    if (!m->status)
        execute(m, group, group[NB_G_FULL], row[1]);
    initialise_below(m, row);
    m->key = node;
    if (!m->status)
        execute(m, group, group[NB_G_FULL], row[1]);
}

/* A value that others read and that is not finite ends the run. */
static void check(nb_machine *m) {
    const int32_t *row = m->table + m->checks;
    for (int32_t i = 0; i < m->check_count; i++, row += 2) {
        const double *cell = m->memory + row[0];
        double sum = 0.0;
        for (int32_t j = 0; j < row[1]; j++)
            sum += cell[j] * 0.0; /* 0 for finite numbers, NaN for others */
        if (sum != 0.0)
            for (int32_t j = 0; j < row[1]; j++)
                if (!isfinite(cell[j])) {
                    m->status = NB_NOT_FINITE;
                    m->trouble = row[0] + j;
                    return;
                }
    }
}

int nb_machine_initialise(nb_machine *m) {
    for (int32_t g = 0; g < m->group_count; g++) {
        const int32_t *group = group_of(m, g);
        if (group[NB_G_MODE] != NB_DIRECT)
            m->wide_time = 1;
        for (int32_t lane = 0; lane < group[NB_G_LANES]; lane++) {
            execute(m, group, group[NB_G_PRE], lane);
            if (group[NB_G_REGIMES])
                m->memory[group[NB_G_ACTIVE] + lane] = group[NB_G_INITIAL];
        }
        if (group[NB_G_MODE] != NB_DIRECT) /* lanes that only fill up a vector compute with the last lane's numbers */
            for (int32_t lane = group[NB_G_LANES]; lane < group[NB_G_STRIDE]; lane++)
                execute(m, group, group[NB_G_PRE], lane);
    }
    int32_t copies = m->wide_time ? m->block : 1;
    for (int32_t i = 0; i < copies; i++)
        m->memory[m->dt + i] = m->step;
    for (int32_t node = 0; node < m->node_count; node++) {
        const int32_t *row = m->table + m->nodes + (size_t)node * 6;
        const int32_t *group = group_of(m, row[0]);
        for (int32_t r = 0; r < group[NB_G_REGIMES] && !m->status; r++)
            execute(m, group, regime_row(m, group, r)[4], row[1]);
    }
    if (m->node_count && !m->status)
        initialise(m, m->node_count - 1);
    /* initialisation runs in tree order itself, so nothing is sorted: its keys say nothing */
    for (size_t i = 0; i < m->sent_length; i++)
        m->sent[i].key = 0;
    for (size_t i = 0; i < m->log_length; i++)
        m->log[i].key = 0;
    settle(m);
    if (!m->status)
        check(m);
    return m->status;
}

/* -- the loop ------------------------------------------------------------------------------------------------------- */

static void step(nb_machine *m, nb_wide_function run_wide) {
    m->t += m->step;
    m->steps++;
    int32_t copies = m->wide_time ? m->block : 1;
    for (int32_t i = 0; i < copies; i++)
        m->memory[m->time + i] = m->t;
    m->delivering = 1;
    m->key = -1;
    while (m->queue_length && m->queue[0].time <= m->t && !m->status) {
        nb_pending event = queue_pop(m);
        if (event.group >= 0)
            receive(m, event.group, event.lane, event.event);
    }
    m->delivering = 0;
    m->event_time = m->t;
    int settled = m->steps > m->settle;
    const int32_t *plan = m->table + (settled ? m->steady : m->plan);
    int32_t length = settled ? m->steady_length : m->plan_length;
    for (int32_t i = 0; i < length && !m->status; i++, plan += 2) {
        if (plan[0] == 0)
            execute_direct(m, m->code + (size_t)plan[1] * 5, 0);
        else
            step_group(m, plan[1], run_wide);
    }
    if (!m->status)
        settle(m);
    if (!m->status)
        check(m);
}

int64_t nb_machine_run(nb_machine *m, int64_t rows_wanted, int initial, int32_t files, const int32_t *counts,
                       const int32_t *columns, double *out) {
    nb_wide_function run_wide = wide();
    for (int64_t row = 0; row < rows_wanted; row++) {
        if (row > 0 || !initial)
            step(m, run_wide);
        if (m->status)
            return row;
        const int32_t *column = columns;
        double *file = out;
        for (int32_t f = 0; f < files; f++) {
            int32_t width = counts[f] + 1;
            double *cell = file + row * width;
            *cell++ = m->t;
            for (int32_t c = 0; c < counts[f]; c++)
                *cell++ = m->memory[*column++];
            file += rows_wanted * width;
        }
    }
    return rows_wanted;
}

void nb_machine_free(nb_machine *m) {
    free(m->memory);
    free(m->code);
    free(m->table);
    free(m->index);
    free(m->delays);
    free(m->queue);
    free(m->sent);
    free(m->log);
    free(m->work);
    free(m);
}
