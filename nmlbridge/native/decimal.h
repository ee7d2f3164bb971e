/* Decimal text to the nearest double, whatever the locale says. */
#ifndef NB_DECIMAL_H
#define NB_DECIMAL_H

/*
 * Read the number that starts at `text` and ends before `end`: digits with or without point and exponent, or NaN, inf
 * or infinity in any case, each with a sign if it has one. Returns where it ends, or NULL if none starts there.
 */
const char *nb_read_number(const char *text, const char *end, double *value);

#endif
