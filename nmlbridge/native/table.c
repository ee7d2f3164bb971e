#include "table.h"

#include <math.h>
#include <string.h>

#include "decimal.h"

static inline int is_blank(char c) { return c == '\t' || c == ' ' || c == '\r'; }

void nb_measure_table(const char *text, size_t length, size_t *rows, size_t *columns, int *unterminated) {
    const char *c = text, *end = text + length;
    *rows = *columns = 0;
    *unterminated = length > 0 && end[-1] != '\n';
    while (c < end) {
        const char *line_end = memchr(c, '\n', (size_t)(end - c));
        if (line_end == NULL)
            line_end = end;
        while (c < line_end && is_blank(*c))
            c++;
        if (c < line_end && (*rows)++ == 0)
            while (c < line_end) {
                ++*columns;
                while (c < line_end && !is_blank(*c))
                    c++;
                while (c < line_end && is_blank(*c))
                    c++;
            }
        c = line_end + 1;
    }
}

void nb_read_table(const char *text, size_t length, size_t columns, size_t most_rows, void *out, int as_float,
                   nb_table_report *report) {
    const char *c = text, *end = text + length;
    double *doubles = out;
    float *floats = out;
    *report = (nb_table_report){.line = 0};
    while (c < end) {
        report->line++;
        size_t column = 0;
        for (;;) {
            while (c < end && is_blank(*c))
                c++;
            if (c == end || *c == '\n')
                break;
            if (column == columns || report->rows == most_rows) {
                report->problem = column == columns ? NB_TABLE_LONG_ROW : NB_TABLE_TOO_MANY_ROWS;
                report->row = report->rows;
                report->column = column;
                return;
            }
            double value;
            const char *after = nb_read_number(c, end, as_float, &value);
            if (after == NULL || (after < end && !is_blank(*after) && *after != '\n')) {
                report->problem = NB_TABLE_NOT_A_NUMBER;
                report->row = report->rows;
                report->column = column;
                return;
            }
            c = after;
            if (value - value != 0.0 && !report->not_finite) {
                report->not_finite = 1;
                report->not_finite_row = report->rows;
                report->not_finite_column = column;
            }
            if (as_float)
                *floats++ = (float)value;
            else
                *doubles++ = value;
            column++;
        }
        c++; /* LF */
        if (column == columns)
            report->rows++;
        else if (column > 0) {
            report->problem = NB_TABLE_SHORT_ROW;
            report->row = report->rows;
            report->column = column;
            return;
        }
    }
}
