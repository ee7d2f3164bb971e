#include "table.h"

#include "decimal.h"

static inline int is_blank(char c) { return c == '\t' || c == ' ' || c == '\r'; }

nb_table_report nb_read_table(const char *text, size_t length, size_t columns, size_t most_rows, double *out) {
    const char *c = text, *end = text + length;
    nb_table_report report = {.problem = NB_TABLE_SOUND};
    while (c < end) {
        report.line++;
        report.column = 0;
        for (;;) {
            while (c < end && is_blank(*c))
                c++;
            if (c == end || *c == '\n')
                break;
            if (report.column == columns || report.rows == most_rows) {
                report.problem = report.column == columns ? NB_TABLE_LONG_ROW : NB_TABLE_TOO_MANY_ROWS;
                return report;
            }
            const char *after = nb_read_number(c, end, out);
            if (after == NULL || (after < end && !is_blank(*after) && *after != '\n')) {
                report.problem = NB_TABLE_NOT_A_NUMBER;
                return report;
            }
            c = after;
            out++;
            report.column++;
        }
        c++; /* LF */
        if (report.column == columns)
            report.rows++;
        else if (report.column > 0) {
            report.problem = NB_TABLE_SHORT_ROW;
            return report;
        }
    }
    report.column = 0;
    return report;
}
