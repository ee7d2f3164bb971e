#ifndef NB_INTERIM_H
#define NB_INTERIM_H
#include <stddef.h>
size_t nb_interim_float(float x, char *out);
#endif
