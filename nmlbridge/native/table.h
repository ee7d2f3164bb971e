/* Tables of numbers as text: fields apart by tabs or blanks, a line a row, as in .dat files. */
#ifndef NB_TABLE_H
#define NB_TABLE_H

#include <stddef.h>

enum nb_table_problem {
    NB_TABLE_SOUND = 0,
    NB_TABLE_NOT_A_NUMBER = 1, /* a field that is no number */
    NB_TABLE_SHORT_ROW = 2,    /* fewer fields than `columns`; `column` counts those there are */
    NB_TABLE_LONG_ROW = 3,
    NB_TABLE_TOO_MANY_ROWS = 4
};

typedef struct {
    size_t rows; /* complete rows; a problem is in the row behind them */
    int problem;
    size_t column; /* of the problem, counting from 0 */
    size_t line;   /* of the problem, or of the last row, counting from 1 and every line */
} nb_table_report;

/* Read into out, row after row; it has room for most_rows * columns numbers. */
nb_table_report nb_read_table(const char *text, size_t length, size_t columns, size_t most_rows, double *out);

#endif
