#include "interp.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

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
void nb_step_scheme(nb_machine *m, int32_t at) {
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
