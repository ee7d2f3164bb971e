/*
 * The limit for many synapses: the network of Izhikevich (2003), all to all, as a plain loop in Brian2's order of operations.
 * network IN OUT: IN holds doubles: cells, excitatory cells, steps, then v, u, a, b, c, d of every cell, the weights from each
 * cell to all, and a row of noise for each step. Prints the loop's seconds and the last v of the first cell; writes pairs
 * of doubles: step and cell of the spikes, in order, then v and u of every cell. A spike adds its weights to I at once, and takes
 * them off one step later.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

typedef struct {
    long cells, excitatory, steps;
    const double *a, *b, *c, *d, *weights, *noise;
    double *v, *u, *I;
    long *fired, *before; /* cells that spiked in this step and in the last */
} network;

static size_t run(network *net, double *spikes) {
    const long cells = net->cells;
    const double *restrict a = net->a, *restrict b = net->b;
    double *restrict v = net->v, *restrict u = net->u, *restrict I = net->I, *spike = spikes;
    long *fired = net->fired, *before = net->before, count, count_before = 0;
    for (long step = 0; step < net->steps; step++) {
        const double *noise = net->noise + step * cells;
        count = 0;
        for (long k = 0; k < cells; k++) {
            double I_noise = (k < net->excitatory ? 5.0 : 2.0) * noise[k];
            double next_u = (a[k] * ((b[k] * v[k]) - u[k])) + u[k];
            v[k] = ((140.0 + (((I[k] + I_noise) + (0.04 * (v[k] * v[k]))) + (5.0 * v[k]))) - u[k]) + v[k];
            u[k] = next_u;
            if (v[k] >= 30)
                fired[count++] = k;
        }
        for (long s = 0; s < count_before; s++) {
            const double *restrict w = net->weights + before[s] * cells;
            for (long k = 0; k < cells; k++)
                I[k] -= w[k];
        }
        for (long s = 0; s < count; s++) {
            const double *restrict w = net->weights + fired[s] * cells;
            for (long k = 0; k < cells; k++)
                I[k] += w[k];
        }
        for (long s = 0; s < count; s++) {
            v[fired[s]] = net->c[fired[s]];
            u[fired[s]] += net->d[fired[s]];
            *spike++ = (double)step;
            *spike++ = (double)fired[s];
        }
        long *swap = fired;
        fired = before;
        before = swap;
        count_before = count;
    }
    return (size_t)(spike - spikes);
}

int main(int argc, char **argv) {
    FILE *in = argc == 3 ? fopen(argv[1], "rb") : NULL, *out = argc == 3 ? fopen(argv[2], "wb") : NULL;
    double head[3], seconds = 0;
    if (!in || !out || fread(head, sizeof *head, 3, in) != 3)
        return 1;
    size_t n = (size_t)head[0], steps = (size_t)head[2], count = 6 * n + n * n + steps * n, found = 0;
    double *given = malloc(count * sizeof *given), *work = malloc(3 * n * sizeof *work);
    double *spikes = malloc(2 * n * steps * sizeof *spikes); /* touched only as far as cells spike */
    long *lists = malloc(2 * n * sizeof *lists);
    if (!given || !work || !spikes || !lists || fread(given, sizeof *given, count, in) != count)
        return 1;
    network net = {(long)n, (long)head[1], (long)steps, given + 2 * n, given + 3 * n, given + 4 * n, given + 5 * n,
                   given + 6 * n, given + 6 * n + n * n, work, work + n, work + 2 * n, lists, lists + n};
    for (int round = 0; round < 2; round++) {
        memcpy(work, given, 2 * n * sizeof *work);
        memset(net.I, 0, n * sizeof *net.I);
        double started = now();
        found = run(&net, spikes);
        seconds = now() - started;
    }
    printf("%.9f %.17g\n", seconds, net.v[0]);
    if (fwrite(spikes, sizeof *spikes, found, out) != found)
        return 1;
    for (size_t k = 0; k < n; k++)
        fwrite((double[]){net.v[k], net.u[k]}, sizeof(double), 2, out);
    return ferror(out) || fclose(out);
}
