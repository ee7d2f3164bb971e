#include "interp.h"

#include <stdlib.h>
#include <string.h>

int nb_make_room(nb_machine *m, void **items, size_t *room, size_t length, size_t size) {
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

static int later_than(const nb_pending *a, const nb_pending *b) {
    return a->time > b->time || (a->time == b->time && a->order > b->order);
}

static void queue_push(nb_machine *m, nb_pending event) {
    if (!nb_make_room(m, (void **)&m->queue, &m->queue_room, m->queue_length, sizeof *m->queue))
        return;
    size_t at = m->queue_length++;
    while (at > 0 && later_than(&m->queue[(at - 1) / 2], &event)) {
        m->queue[at] = m->queue[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    m->queue[at] = event;
}

nb_pending nb_queue_pop(nb_machine *m) {
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
            while (at > 0 && sent[at - 1].key > moved.key) {
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
                to[k++] = from[i].key <= from[j].key ? from[i++] : from[j++];
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

void nb_settle(nb_machine *m) {
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
