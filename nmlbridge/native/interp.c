#include "interp.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "javarandom.h"
#include "jit.h"
#include "mathfn.h"
#define NB_PHRASES_ONE
#include "phrases.h"
#include "simd.h"

/* So few values are sooner looked at one by one. */
enum { FEW = 16 };

/* Events and transitions that set off each other in one go; more are taken for a circle. */
enum { DEEPEST = 2000 };

static const int32_t *group_of(const nb_machine *m, int32_t number) {
    return m->table + m->groups + (size_t)number * NB_G_SIZE;
}

static const int32_t *regime_row(const nb_machine *m, const int32_t *group, int32_t regime) {
    return m->table + group[NB_G_REGIME_ROWS] + (size_t)regime * (6 + (size_t)group[NB_G_EVENTS]);
}

static void emit(nb_machine *m, int32_t port);
static void enter(nb_machine *m, int32_t group, int32_t lane);
static void transit(nb_machine *m, int32_t group, int32_t lane, int32_t regime);
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

static void run_direct(nb_machine *m, int32_t ip) {
    if (m->compiled && m->compiled[ip])
        m->compiled[ip](m, m->memory);
    else
        execute_direct(m, m->code + (size_t)ip * 5, 0);
}

static void execute(nb_machine *m, const int32_t *group, int32_t ip, int32_t lane) {
    if (ip < 0)
        return;
    if (group[NB_G_MODE] == NB_DIRECT)
        run_direct(m, ip);
    else
        execute_lane(m, m->code + (size_t)ip * 5, lane);
}

int nb_execute_one(nb_machine *m, const int32_t *operation) {
    int32_t one[10] = {0}; /* behind it, END, which is 0 */
    memcpy(one, operation, 5 * sizeof *one);
    execute_direct(m, one, 0);
    return m->status;
}

static double *operand_cell(nb_machine *m, const int32_t *group, int32_t operand, int32_t lane) {
    if (group[NB_G_MODE] == NB_DIRECT)
        return m->memory + operand;
    return operand & 1 ? m->blocks + (operand >> 1) + lane % m->block : m->memory + (operand >> 1) + lane;
}

/* -- events --------------------------------------------------------------------------------------------------------- */

static void receive(nb_machine *m, int32_t number, int32_t lane, int32_t event) {
    const int32_t *group = group_of(m, number);
    if (++m->depth > DEEPEST) {
        m->status = NB_TOO_DEEP;
        return;
    }
    execute(m, group, m->table[group[NB_G_EVENT_ROWS] + event], lane);
    if (group[NB_G_REGIMES] && !m->status) {
        int32_t active = (int32_t)m->memory[group[NB_G_ACTIVE] + lane];
        execute(m, group, regime_row(m, group, active)[6 + event], lane);
    }
    m->depth--;
}

/* Direct receivers and recorders hear it now, in order; delayed ones are noted, to be queued when the step is over. */
static void emit(nb_machine *m, int32_t port) {
    const int32_t *row = m->table + m->ports + (size_t)port * 4;
    const int32_t *heard = m->table + m->direct + (size_t)row[0] * 3;
    for (int32_t i = 0; i < row[1]; i++, heard += 3) {
        if (heard[0] < 0) {
            if (!nb_make_room(m, (void **)&m->log, &m->log_room, m->log_length, sizeof *m->log))
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
        if (!nb_make_room(m, (void **)&m->sent, &m->sent_room, m->sent_length, sizeof *m->sent))
            return;
        m->sent[m->sent_length++] = (nb_sent){m->key, later[0], later[1], later[2], m->delays[row[2] + i]};
    }
}

/* -- regimes -------------------------------------------------------------------------------------------------------- */

static void enter(nb_machine *m, int32_t number, int32_t lane) {
    const int32_t *group = group_of(m, number);
    int32_t active = (int32_t)m->memory[group[NB_G_ACTIVE] + lane];
    execute(m, group, regime_row(m, group, active)[3], lane);
}

static void transit(nb_machine *m, int32_t number, int32_t lane, int32_t regime) {
    const int32_t *group = group_of(m, number);
    m->memory[group[NB_G_ACTIVE] + lane] = regime;
    if (++m->depth > DEEPEST) {
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

/* -- groups of lanes ------------------------------------------------------------------------------------------------ */

const nb_wide_functions *nb_wide(void) {
#if defined(__x86_64__) && defined(__GNUC__)
    int level = nb_simd_level();
    if (level >= NB_SIMD_AVX512)
        return &nb_wide_avx512;
    if (level >= NB_SIMD_AVX2)
        return &nb_wide_avx2;
#endif
    return &nb_wide_base;
}

static void run_schemes(nb_machine *m, const int32_t *group, int32_t lane) {
    int32_t count = group[NB_G_SCHEMES];
    const int32_t *rows = m->table + group[NB_G_SCHEME_ROWS] + (size_t)lane * (size_t)count;
    for (int32_t i = 0; i < count && !m->status; i++)
        nb_step_scheme(m, rows[i]);
}

void nb_step_block(nb_machine *m, int32_t number, int32_t first, const nb_wide_functions *wide) {
    const int32_t *group = group_of(m, number);
    int32_t lanes = group[NB_G_LANES], stride = group[NB_G_STRIDE], block = m->block;
    const int32_t *order = m->table + group[NB_G_ORDER];
    const int32_t *rows = m->table + group[NB_G_CONDITION_ROWS];
    size_t width = (size_t)(stride - first < block ? stride - first : block);
    int32_t end = first + block < lanes ? first + block : lanes;
    if (group[NB_G_SCHEMES])
        for (int32_t lane = first; lane < end && !m->status; lane++)
            run_schemes(m, group, lane);
    if (group[NB_G_MODE] == NB_LANES) {
        wide->run(m, m->code + (size_t)group[NB_G_STEP] * 5, m->memory + first, first, width);
        if (group[NB_G_MASK] >= 0) {
            const double *mask = group[NB_G_MASK] & 1 ? m->blocks + (group[NB_G_MASK] >> 1)
                                                      : m->memory + (group[NB_G_MASK] >> 1) + first;
            size_t at = wide->next(mask, 0, width);
            while (at < (size_t)(end - first) && !m->status) {
                int32_t lane = first + (int32_t)at;
                m->key = order[lane];
                if (group[NB_G_CONDITIONS] == 1) /* it holds: the mask is just that */
                    execute(m, group, rows[2], lane);
                else
                    test_conditions(m, group, group[NB_G_CONDITIONS], rows, lane);
                at = wide->next(mask, at + 1, width);
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
        wide->run(m, m->code + (size_t)group[NB_G_EXPOSE] * 5, m->memory + first, first, width);
    if (group[NB_G_REGIMES])
        for (int32_t lane = first; lane < end && !m->status; lane++) {
            m->key = order[lane];
            step_regime(m, number, lane);
        }
}

double *nb_aligned(size_t count, double **unaligned) {
    const uintptr_t line = 64;
    *unaligned = malloc(count * sizeof(double) + line);
    return *unaligned ? (double *)(((uintptr_t)*unaligned + line - 1) / line * line) : NULL;
}

/* -- initialisation ------------------------------------------------------------------------------------------------- */

static void initialise(nb_machine *m, int32_t node, int32_t copy);

static void initialise_below(nb_machine *m, const int32_t *row, int32_t copy) {
    const int32_t *lists = m->table + m->node_lists;
    for (int32_t i = 0; i < row[3] && !m->status; i++)
        initialise(m, lists[row[2] + i], copy);
    for (int32_t i = 0; i < row[5] && !m->status; i++)
        initialise(m, lists[row[4] + i], copy);
}

static void initialise(nb_machine *m, int32_t node, int32_t copy) {
    const int32_t *row = m->table + m->nodes + (size_t)node * 6;
    const int32_t *group = group_of(m, row[0]);
    int32_t lane = row[1] + copy;
    m->key = node;
    execute(m, group, group[NB_G_BARE], lane);
    initialise_below(m, row, copy);
    m->key = node;
    if (!m->status)
        execute(m, group, group[NB_G_FULL], lane);
    initialise_below(m, row, copy);
    m->key = node;
    if (!m->status)
        execute(m, group, group[NB_G_FULL], lane);
}

int32_t nb_unsound(const nb_machine *m, const int32_t *ranges, int32_t count, const nb_wide_functions *wide) {
    const double *memory = m->memory;
    for (const int32_t *end = ranges + 2 * (ptrdiff_t)count; ranges < end; ranges += 2) {
        int32_t address = ranges[0], stop = address + ranges[1];
        if (ranges[1] <= FEW || !wide->finite(memory + address, (size_t)ranges[1]))
            do
                if (!(fabs(memory[address]) <= DBL_MAX))
                    return address;
            while (++address < stop);
    }
    return -1;
}

int nb_list_checks(nb_machine *m) {
    const int32_t *range = m->table + m->checks, *end = range + 2 * (ptrdiff_t)m->check_count;
    m->check_cells = malloc(((size_t)FEW * (size_t)m->check_count + 1) * sizeof *m->check_cells);
    m->check_cell_count = 0;
    if (!m->check_cells)
        return 0;
    for (; range < end; range += 2) {
        if (range[1] > FEW) {
            free(m->check_cells);
            m->check_cells = NULL;
            return 1;
        }
        for (int32_t address = range[0]; address < range[0] + range[1]; address++)
            m->check_cells[m->check_cell_count++] = address;
    }
    return 1;
}

/* A value that others read and that is not finite ends the run. */
static void examine(nb_machine *m, const nb_wide_functions *wide) {
    m->trouble = nb_unsound(m, m->table + m->checks, m->check_count, wide);
    if (m->trouble >= 0)
        m->status = NB_NOT_FINITE;
}

/* The same, without a call where there are few values and all is well. */
static inline void check(nb_machine *m, const nb_wide_functions *wide) {
    const double *memory = m->memory;
    const int32_t *cells = m->check_cells, *last = cells + m->check_cell_count;
    if (!cells) {
        examine(m, wide);
        return;
    }
    double doubt = 0.0, more_doubt = 0.0; /* x - x is 0 if x is finite, and no number if it is not */
    for (; last - cells >= 2; cells += 2) {
        double a = memory[cells[0]], b = memory[cells[1]];
        doubt += a - a;
        more_doubt += b - b;
    }
    if (cells < last)
        doubt += memory[*cells] - memory[*cells];
    if (doubt + more_doubt != 0.0)
        examine(m, wide);
}

void nb_machine_initialise(nb_machine *m) {
    for (int32_t g = 0; g < m->group_count; g++) {
        const int32_t *group = group_of(m, g);
        if (group[NB_G_MODE] != NB_DIRECT)
            m->widest = group[NB_G_STRIDE] < m->block ? (group[NB_G_STRIDE] > m->widest ? group[NB_G_STRIDE] : m->widest)
                                                      : m->block;
        for (int32_t lane = 0; lane < group[NB_G_LANES]; lane++) {
            execute(m, group, group[NB_G_PRE], lane);
            if (group[NB_G_REGIMES])
                m->memory[group[NB_G_ACTIVE] + lane] = group[NB_G_INITIAL];
        }
        if (group[NB_G_MODE] != NB_DIRECT) /* lanes that only fill up a vector compute with the last lane's numbers */
            for (int32_t lane = group[NB_G_LANES]; lane < group[NB_G_STRIDE]; lane++)
                execute(m, group, group[NB_G_PRE], lane);
    }
    m->memory[m->time] = m->t;
    m->memory[m->dt] = m->step;
    for (int32_t i = 0; i < m->block; i++)
        m->blocks[m->block + NB_APART + i] = m->step;
    for (int32_t node = 0; node < m->node_count; node++) {
        const int32_t *row = m->table + m->nodes + (size_t)node * 6;
        const int32_t *group = group_of(m, row[0]);
        for (int32_t r = 0; r < group[NB_G_REGIMES] && !m->status; r++)
            for (int32_t copy = 0; copy < m->copies; copy++)
                execute(m, group, regime_row(m, group, r)[4], row[1] + copy);
    }
    for (int32_t copy = 0; copy < m->copies && m->node_count && !m->status; copy++)
        initialise(m, m->node_count - 1, copy);
    /* initialisation runs in tree order itself, so nothing is sorted: its keys say nothing */
    for (size_t i = 0; i < m->sent_length; i++)
        m->sent[i].key = 0;
    for (size_t i = 0; i < m->log_length; i++)
        m->log[i].key = 0;
    nb_settle(m);
    if (!m->status)
        check(m, nb_wide());
}

/* -- the loop ------------------------------------------------------------------------------------------------------- */

/* What is due by now is received. */
static void deliver(nb_machine *m) {
    m->delivering = 1;
    while (m->queue_length && m->queue[0].time <= m->t && !m->status) {
        nb_pending event = nb_queue_pop(m);
        if (event.group >= 0)
            receive(m, event.group, event.lane, event.event);
    }
    m->delivering = 0;
}

static void step(nb_machine *m, const nb_wide_functions *wide) {
    double t = m->t += m->step;
    m->steps++;
    m->memory[m->time] = m->event_time = t;
    if (m->widest)
        wide->fill(m->blocks, t, (size_t)m->widest);
    m->key = -1;
    if (m->queue_length && m->queue[0].time <= t)
        deliver(m);
    int settled = m->steps > m->settle;
    const int32_t *plan = m->table + (settled ? m->steady : m->plan);
    int32_t length = settled ? m->steady_length : m->plan_length;
    for (int32_t i = 0; i < length && !m->status; i++, plan += 2) {
        if (plan[0] == 0)
            run_direct(m, plan[1]);
        else
            for (int32_t first = 0; first < group_of(m, plan[1])[NB_G_LANES] && !m->status; first += m->block)
                nb_step_block(m, plan[1], first, wide);
    }
    if (!m->status && (m->sent_length || m->log_length != m->log_step_start))
        nb_settle(m);
}

/* Write a row of each file where `rows` point, and move those on. */
static void record(const nb_machine *m, const nb_recorded *recorded, double **rows) {
    const double *memory = m->memory;
    const int32_t *column = recorded->columns;
    for (int32_t f = 0; f < recorded->files; f++) {
        double *cell = rows[f];
        *cell++ = m->t;
        for (int32_t c = 0; c < recorded->counts[f]; c++)
            *cell++ = memory[*column++];
        rows[f] = cell;
    }
}

/* Whether machine code was made for just this. */
static int is_compiled(const nb_machine *m, const nb_recorded *recorded) {
    const nb_recorded *known = &m->recorded;
    if (!m->compiled_end || known->files != recorded->files)
        return 0;
    size_t count = 0;
    for (int32_t f = 0; f < known->files; f++) {
        if (known->counts[f] != recorded->counts[f])
            return 0;
        count += (size_t)known->counts[f];
    }
    return memcmp(known->columns, recorded->columns, count * sizeof *known->columns) == 0;
}

int64_t nb_machine_run(nb_machine *m, int64_t rows_wanted, int initial, const nb_recorded *recorded, double *out) {
    const nb_wide_functions *wide = nb_wide();
    nb_compiled_end *end = is_compiled(m, recorded) ? m->compiled_end : NULL;
    double **rows = malloc(((size_t)recorded->files + 1) * sizeof *rows);
    if (!rows) {
        m->status = NB_NO_MEMORY;
        return 0;
    }
    for (int32_t f = 0; f < recorded->files; f++) {
        rows[f] = out;
        out += rows_wanted * (recorded->counts[f] + 1);
    }
    int64_t row = 0;
    for (; row < rows_wanted; row++) {
        if (row > 0 || !initial)
            step(m, wide);
        if (m->status)
            break;
        if (!end) {
            check(m, wide);
            record(m, recorded, rows);
        } else if (end(m, m->memory, rows)) {
            examine(m, wide);
        }
        if (m->status)
            break;
    }
    free(rows);
    return row;
}

void nb_machine_free(nb_machine *m) {
    nb_workers_free(m);
    nb_jit_free(m);
    free(m->recorded.counts);
    free(m->recorded.columns);
    free(m->check_cells);
    free(m->unaligned);
    free(m->code);
    free(m->queue);
    free(m->sent);
    free(m->log);
    free(m->work);
    free(m);
}
