/* Whether the compiler fused a multiplication with an addition in this very build. */
#ifndef NB_PROBE_H
#define NB_PROBE_H

/* Number of cases, of NB_PROBE_CASES, in which x*y+z was not rounded twice. 0 in a sound build. */
#define NB_PROBE_CASES 1000
int nb_contraction_probe(void);

#endif
