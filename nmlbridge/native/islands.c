/*
 * Islands: blocks of lanes that read nothing of each other, so that each can make many steps while it is in the cache, and
 * threads can share them. What is logged comes out in the order of the steps, then of the tree, as if all had gone together.
 */
#include "interp.h"

#include <stdlib.h>
#include <string.h>

/* An island in the table: how many blocks and where (group, first lane), how many checks and where (address, count). */
enum { BLOCKS, BLOCKS_AT, CHECKS, CHECKS_AT, ISLAND_SIZE };

/* Islands that step together: alone, one would wait for its own results; too many, and they would not stay in the cache. */
enum { TOGETHER = 8 };

static const int32_t *island_of(const nb_machine *m, int32_t number) {
    return m->table + m->islands + (size_t)number * ISLAND_SIZE;
}

void nb_workers_free(nb_machine *m) {
    for (int32_t i = 0; i < m->worker_count; i++) {
        free(m->workers[i].machine.unaligned);
        free(m->workers[i].machine.log);
        free(m->workers[i].machine.work);
        free(m->workers[i].runs);
    }
    free(m->workers);
    m->workers = NULL;
    m->worker_count = 0;
}

int nb_workers_make(nb_machine *m, int32_t count) {
    nb_workers_free(m);
    m->workers = calloc((size_t)count, sizeof *m->workers);
    if (!m->workers)
        return 0;
    m->worker_count = count;
    size_t blocks = m->memory_length - (size_t)m->blocks_at;
    for (int32_t i = 0; i < count; i++) {
        nb_machine *own = &m->workers[i].machine;
        *own = *m;
        own->log = NULL;
        own->log_length = own->log_room = own->log_step_start = 0;
        own->work = NULL;
        own->work_room = 0;
        own->workers = NULL;
        if (!(own->blocks = nb_aligned(blocks, &own->unaligned)))
            return 0;
        memcpy(own->blocks, m->blocks, blocks * sizeof *own->blocks);
    }
    return 1;
}

void nb_worker_run(nb_machine *m, int32_t worker, int64_t rows, const nb_column *columns, size_t column_count) {
    nb_worker *w = &m->workers[worker];
    nb_machine *own = &w->machine;
    const nb_wide_functions *wide = nb_wide();
    int32_t first = (int32_t)((int64_t)m->island_count * worker / m->worker_count);
    int32_t end = (int32_t)((int64_t)m->island_count * (worker + 1) / m->worker_count);
    own->status = NB_OK;
    own->log_length = own->log_step_start = 0;
    own->steps = m->steps;
    w->run_count = 0;
    w->rows = rows;
    size_t column = 0;
    while (column < column_count && columns[column].island < first)
        column++;
    for (int32_t start = first; start < end && !own->status; start += TOGETHER) {
        int32_t stop = start + TOGETHER < end ? start + TOGETHER : end;
        size_t column_end = column;
        while (column_end < column_count && columns[column_end].island < stop)
            column_end++;
        if (!nb_make_room(own, (void **)&w->runs, &w->run_room, w->run_count, sizeof *w->runs))
            return;
        w->runs[w->run_count++] = own->log_length;
        own->log_step_start = own->log_length;
        own->t = m->t;
        for (int64_t row = 0; row < w->rows; row++) {
            int32_t trouble = -1;
            own->t += own->step;
            wide->fill(own->blocks, own->t, (size_t)m->widest);
            for (int32_t number = start; number < stop; number++) {
                const int32_t *island = island_of(m, number), *block = m->table + island[BLOCKS_AT];
                for (int32_t i = 0; i < island[BLOCKS] && !own->status; i++, block += 2)
                    nb_step_block(own, block[0], block[1], wide);
                int32_t found = nb_unsound(own, m->table + island[CHECKS_AT], island[CHECKS], wide);
                if (found >= 0 && (trouble < 0 || found < trouble))
                    trouble = found;
            }
            if (own->log_length != own->log_step_start)
                nb_settle(own);
            if (own->status)
                return;
            if (trouble >= 0) { /* the other islands need go no further, and say whether they were in trouble before */
                if (row < w->rows - 1 || !w->in_trouble || trouble < own->trouble)
                    own->trouble = trouble;
                w->in_trouble = 1;
                w->rows = row + 1;
                break;
            }
            for (size_t c = column; c < column_end; c++)
                columns[c].out[row * columns[c].width] = m->memory[columns[c].address];
        }
        column = column_end;
    }
}

static int before(const nb_logged *a, const nb_logged *b) {
    return a->time < b->time || (a->time == b->time && a->key <= b->key);
}

/* Merge sorted runs, two by two; `ends` are overwritten. The result is in `from` or `to`, whichever is returned. */
static nb_logged *merge(nb_logged *from, nb_logged *to, size_t *ends, size_t runs) {
    while (runs > 1) {
        size_t made = 0, low = 0;
        for (size_t r = 0; r < runs; r += 2) {
            size_t middle = ends[r], high = r + 1 < runs ? ends[r + 1] : middle, i = low, j = middle, k = low;
            while (i < middle && j < high)
                to[k++] = before(&from[i], &from[j]) ? from[i++] : from[j++];
            memcpy(to + k, from + i, (middle - i) * sizeof *to);
            memcpy(to + k + (middle - i), from + j, (high - j) * sizeof *to);
            low = ends[made++] = high;
        }
        runs = made;
        nb_logged *swap = from;
        from = to;
        to = swap;
    }
    return from;
}

int64_t nb_workers_join(nb_machine *m, int64_t rows, const nb_column *times, size_t time_count) {
    size_t total = 0, runs = 0;
    int64_t last = rows; /* steps made, the one in trouble included */
    for (int32_t i = 0; i < m->worker_count; i++) {
        const nb_worker *w = &m->workers[i];
        total += w->machine.log_length;
        runs += w->run_count;
        if (w->machine.status)
            m->status = w->machine.status;
        int first = w->rows < last || m->status != NB_NOT_FINITE || w->machine.trouble < m->trouble;
        if (w->in_trouble && w->rows <= last && first) {
            last = w->rows;
            m->status = NB_NOT_FINITE;
            m->trouble = w->machine.trouble;
        }
    }
    double end = m->t;
    for (int64_t row = 0; row < last; row++) {
        end += m->step;
        for (size_t i = 0; i < time_count; i++)
            times[i].out[row * times[i].width] = end;
    }
    nb_logged *all = malloc((2 * total + 1) * sizeof *all);
    size_t *ends = malloc((runs + 1) * sizeof *ends);
    if (!all || !ends) {
        free(all);
        free(ends);
        m->status = NB_NO_MEMORY;
        return 0;
    }
    size_t length = 0, made = 0;
    for (int32_t i = 0; i < m->worker_count; i++) {
        const nb_worker *w = &m->workers[i];
        if (w->machine.log_length)
            memcpy(all + length, w->machine.log, w->machine.log_length * sizeof *all);
        for (size_t r = 1; r <= w->run_count; r++)
            ends[made++] = length + (r < w->run_count ? w->runs[r] : w->machine.log_length);
        length += w->machine.log_length;
    }
    const nb_logged *sorted = merge(all, all + total, ends, runs);
    for (size_t i = 0; i < total && sorted[i].time <= end && m->status != NB_NO_MEMORY; i++) {
        if (!nb_make_room(m, (void **)&m->log, &m->log_room, m->log_length, sizeof *m->log))
            break;
        m->log[m->log_length++] = sorted[i];
    }
    m->log_step_start = m->log_length;
    free(all);
    free(ends);
    m->t = end;
    m->steps += last;
    m->event_time = m->t;
    return m->status == NB_NOT_FINITE ? last - 1 : last;
}
