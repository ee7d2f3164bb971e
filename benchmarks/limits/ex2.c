/*
 * The limit for four cells: upstream's Ex2 as a plain loop, in jLEMS's order of operations and SI units.
 * ex2 STEPS OUT: prints the loop's seconds and the last v of each cell; writes every row (t, then v, U, I of the first three
 * cells, then v of the fourth) as doubles. The loop runs twice, so that the time is that of a warm machine.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MVOLT 0.001
#define MSEC 0.001

enum { CELLS = 4, PULSES = 3, COLUMNS = 11 };

static const double v0[CELLS] = {-70 * 0.001, -70 * 0.001, -70 * 0.001, -60 * 0.001};
static const double a[CELLS] = {0.02, 0.02, 0.02, 0.02};
static const double b[CELLS] = {0.2, 0.2, 0.2, -0.1};
static const double c[CELLS] = {-50, -65, -55, -55};
static const double d[CELLS] = {2, 6, 4, 6};
static const double threshold = 30 * 0.001;

static const double delay[CELLS] = {22 * 0.001, 20 * 0.001, 20 * 0.001, 30 * 0.001};
static const double duration[CELLS] = {2000 * 0.001, 2000 * 0.001, 2000 * 0.001, 170 * 0.001};
static const double amplitude[PULSES] = {15, 14, 10};
static const double ramp_start = -32, ramp_finish = 50, ramp_baseline = -32;

static double *record(double *row, double t, const double *v, const double *U, const double *I) {
    *row++ = t;
    for (int k = 0; k < PULSES; k++) {
        *row++ = v[k];
        *row++ = U[k];
        *row++ = I[k];
    }
    *row++ = v[PULSES];
    return row;
}

static void run(long steps, double *row, double *v, double *U) {
    const double dt = 0.005 * 0.001;
    double I[CELLS] = {0, 0, 0, ramp_baseline}, t = 0;
    for (int k = 0; k < CELLS; k++) {
        v[k] = v0[k];
        U[k] = v0[k] * (b[k] / MVOLT);
    }
    row = record(row, t, v, U, I);
    for (long step = 0; step < steps; step++) {
        t = t + dt;
        for (int k = 0; k < CELLS; k++) {
            int on = t >= delay[k] && t < duration[k] + delay[k];
            if (k < PULSES)
                I[k] = on ? amplitude[k] : 0;
            else
                I[k] = on ? ramp_start + ((ramp_finish - ramp_start) * ((t - delay[k]) / duration[k])) : ramp_baseline;
            double dv = (((0.04 * ((v[k] * v[k]) / MVOLT)) + (5 * v[k])) + (((140.0 - U[k]) + I[k]) * MVOLT)) / MSEC;
            double dU = a[k] * (((b[k] * (v[k] / MVOLT)) - U[k]) / MSEC);
            v[k] = v[k] + dt * dv;
            U[k] = U[k] + dt * dU;
            if (v[k] > threshold) {
                v[k] = c[k] * MVOLT;
                U[k] = U[k] + d[k];
            }
        }
        row = record(row, t, v, U, I);
    }
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

int main(int argc, char **argv) {
    long steps = argc == 3 ? atol(argv[1]) : 0;
    size_t count = (size_t)(steps + 1) * COLUMNS;
    double v[CELLS], U[CELLS], *rows = malloc(count * sizeof *rows), seconds = 0;
    FILE *out = argc == 3 ? fopen(argv[2], "wb") : NULL;
    if (!rows || !out)
        return 1;
    for (int round = 0; round < 2; round++) {
        double started = now();
        run(steps, rows, v, U);
        seconds = now() - started;
    }
    printf("%.9f %.17g %.17g %.17g %.17g\n", seconds, v[0], v[1], v[2], v[3]);
    return fwrite(rows, sizeof *rows, count, out) != count || fclose(out);
}
