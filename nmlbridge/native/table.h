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

/* Rows and columns count from 0. */
typedef struct {
    size_t rows; /* complete rows before any problem */
    int problem;
    size_t row, column; /* of the problem */
    size_t line;        /* of the problem, or of the last row, counting from 1 and every line */
    int not_finite;     /* whether NaN or an infinity was read; its place follows */
    size_t not_finite_row, not_finite_column;
} nb_table_report;

/* Lines that hold anything, fields in the first of them, and whether the text ends inside a line. */
void nb_measure_table(const char *text, size_t length, size_t *rows, size_t *columns, int *unterminated);

/* Read into out, row after row, as doubles or (as_float) as floats; out has room for most_rows * columns numbers. */
void nb_read_table(const char *text, size_t length, size_t columns, size_t most_rows, void *out, int as_float,
                   nb_table_report *report);

#endif
