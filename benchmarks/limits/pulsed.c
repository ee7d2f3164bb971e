/*
 * The limit for many cells: izhikevichCells with a weighted pulse each, as a plain loop in jLEMS's order of operations.
 * pulsed IN OUT: IN holds doubles, 12 parameters and then a weight for each cell. Prints the loop's seconds and the last v of
 * the first cell; writes pairs of doubles: time and cell of the spikes, in order, then v and U of every cell.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MVOLT 0.001
#define MSEC 0.001

enum { N, STEPS, DT, V0, A, B, C, D, THRESHOLD, DELAY, DURATION, AMPLITUDE, PARAMETERS };

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static size_t run(const double *p, const double *weight, double *v, double *U, double *spikes) {
    const long cells = (long)p[N], steps = (long)p[STEPS];
    const double dt = p[DT], a = p[A], b = p[B], c = p[C], d = p[D], threshold = p[THRESHOLD];
    const double delay = p[DELAY], duration = p[DURATION], amplitude = p[AMPLITUDE];
    double t = 0, *spike = spikes;
    for (long k = 0; k < cells; k++) {
        v[k] = p[V0];
        U[k] = p[V0] * (b / MVOLT);
    }
    for (long step = 0; step < steps; step++) {
        t = t + dt;
        int on = t >= delay && t < duration + delay;
        for (long k = 0; k < cells; k++) {
            double I = on ? weight[k] * amplitude : 0;
            double dv = (((0.04 * ((v[k] * v[k]) / MVOLT)) + (5 * v[k])) + (((140.0 - U[k]) + I) * MVOLT)) / MSEC;
            double dU = a * (((b * (v[k] / MVOLT)) - U[k]) / MSEC);
            v[k] = v[k] + dt * dv;
            U[k] = U[k] + dt * dU;
            if (v[k] > threshold) {
                v[k] = c * MVOLT;
                U[k] = U[k] + d;
                *spike++ = t;
                *spike++ = (double)k;
            }
        }
    }
    return (size_t)(spike - spikes);
}

int main(int argc, char **argv) {
    FILE *in = argc == 3 ? fopen(argv[1], "rb") : NULL, *out = argc == 3 ? fopen(argv[2], "wb") : NULL;
    double p[PARAMETERS], seconds = 0;
    if (!in || !out || fread(p, sizeof *p, PARAMETERS, in) != PARAMETERS)
        return 1;
    size_t cells = (size_t)p[N], found = 0;
    double *weight = malloc(cells * sizeof *weight), *v = malloc(cells * sizeof *v), *U = malloc(cells * sizeof *U);
    double *spikes = malloc(cells * (size_t)p[STEPS] * 2 * sizeof *spikes); /* touched only as far as cells spike */
    if (!weight || !v || !U || !spikes || fread(weight, sizeof *weight, cells, in) != cells)
        return 1;
    for (int round = 0; round < 2; round++) {
        double started = now();
        found = run(p, weight, v, U, spikes);
        seconds = now() - started;
    }
    printf("%.9f %.17g\n", seconds, v[0]);
    if (fwrite(spikes, sizeof *spikes, found, out) != found)
        return 1;
    for (size_t k = 0; k < cells; k++)
        fwrite((double[]){v[k], U[k]}, sizeof(double), 2, out);
    return ferror(out) || fclose(out);
}
