/* mmap's flags are not C11's. */
#define _DEFAULT_SOURCE
#define _DARWIN_C_SOURCE
#include "jit_translator.h"

#ifdef NB_JIT

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "simd.h"

/* Some systems let no program make code. */
static int may_execute(void) {
    static int found = -1;
    if (found < 0) {
        void *page = mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        found = page != MAP_FAILED && mprotect(page, 1, PROT_READ | PROT_EXEC) == 0;
        if (page != MAP_FAILED)
            munmap(page, 1);
    }
    return found;
}

int nb_jit_available(void) { return nb_simd_level() >= NB_SIMD_AVX2 && may_execute(); }

/* Where code comes together again, only what is the same on every way there is known. */
static void join(translator *t) {
    for (size_t j = 0; j < t->jump_count;) {
        if (t->jumps[j].target != t->here) {
            j++;
            continue;
        }
        for (int i = 0; i < 2; i++)
            if (t->jumps[j].patches[i])
                nb_land(&t->out, t->jumps[j].patches[i]);
        for (int r = FIRST_KEPT; r < REGISTERS; r++) {
            const kept *before = &t->jumps[j].values[r];
            if (before->address != t->values[r].address || before->is_mask != t->values[r].is_mask ||
                before->unsaved != t->values[r].unsaved)
                t->values[r].address = NOTHING;
        }
        t->jumps[j] = t->jumps[--t->jump_count];
    }
}

/* Translate what starts at an operation; returns where its machine code starts. */
static size_t section(translator *t, int32_t start) {
    nb_forget(t);
    nb_align(&t->out);
    size_t entry = t->out.length;
    nb_enter(&t->out);
    t->here = start;
    for (;;) {
        t->pinned = 0;
        if (t->is_label[t->here])
            join(t);
        const int32_t *op = nb_operation_at(t, t->here);
        if (t->out.length + LONGEST > t->out.room || t->failed) {
            t->failed = 1;
            return 0;
        }
        if (op[0] == NB_OP_END)
            break;
        t->here += nb_translate_operation(t, op);
    }
    nb_leave(&t->out);
    return entry;
}

/* Write what is recorded, m->recorded, and look whether all is finite: x - x is 0 if x is, and no number if it is not. */
static size_t end_of_step(translator *t, const nb_machine *m) {
    const nb_recorded *recorded = &m->recorded;
    const int32_t *column = recorded->columns;
    nb_align(&t->out);
    size_t entry = t->out.length;
    nb_enter(&t->out);
    for (int32_t f = 0; f < recorded->files; f++) {
        nb_take_row(&t->out, 8 * f);
        for (int32_t c = 0; c <= recorded->counts[f]; c++) {
            nb_load(&t->out, 0, nb_cell(c ? *column++ : m->time));
            nb_store(&t->out, 0, (nb_operand){NB_IN_ROW, 8 * c});
        }
        nb_move_row(&t->out, 8 * f, 8 * (recorded->counts[f] + 1));
    }
    nb_zero(&t->out, 2);
    nb_zero(&t->out, 3);
    for (int32_t i = 0; i < m->check_cell_count; i++) {
        nb_load(&t->out, 0, nb_cell(m->check_cells[i]));
        nb_arithmetic(&t->out, NB_X86_SUB, 0, 0, nb_in_register(0));
        nb_arithmetic(&t->out, NB_X86_ADD, 2 + i % 2, 2 + i % 2, nb_in_register(0));
    }
    nb_arithmetic(&t->out, NB_X86_ADD, 2, 2, nb_in_register(3));
    nb_compare_flags(&t->out, 2, nb_in_register(2));
    nb_return_unordered(&t->out);
    nb_leave(&t->out);
    return entry;
}

/* How many values the end of a step writes and checks; 0 if it is not to be translated. */
static size_t values_at_end(const nb_machine *m) {
    size_t count = (size_t)m->check_cell_count;
    for (int32_t f = 0; f < m->recorded.files; f++)
        count += (size_t)m->recorded.counts[f] + 1;
    return m->check_cells && count <= NB_JIT_MOST_AT_END ? count : 0;
}

/* Mark where jumps land, and count operations; a phrase, or an operation of lanes, is not translated. */
static size_t prepare(translator *t) {
    size_t operations = 0;
    for (size_t s = 0; s < t->source->start_count; s++)
        for (int32_t number = t->source->starts[s];; number++) {
            const int32_t *op = nb_operation_at(t, number);
            operations++;
            if (op[0] == NB_OP_JZ)
                t->is_label[number + 1 + op[3]] = 1;
            if (op[0] == NB_OP_PHRASE || op[0] == NB_OP_EMITLANE)
                return 0;
            if (op[0] == NB_OP_END)
                break;
        }
    return operations;
}

void nb_jit_free(nb_machine *m) {
    if (m->machine_code)
        munmap(m->machine_code, m->machine_code_length);
    free(m->compiled);
    m->machine_code = NULL;
    m->compiled = NULL;
    m->compiled_end = NULL;
}

void nb_jit_translate(nb_machine *m, const nb_jit_source *source) {
    if (!nb_jit_available() || !source->start_count || m->memory_length > NB_X86_MOST_CELLS)
        return;
    translator t = {.code = m->code, .code_length = m->code_length, .source = source};
    t.total = calloc(source->local_count + 1, sizeof *t.total);
    t.covered = calloc(source->local_count + 1, sizeof *t.covered);
    t.is_label = calloc(m->code_length + 1, 1);
    nb_compiled **compiled = calloc(m->code_length + 1, sizeof *compiled);
    size_t operations = t.total && t.covered && t.is_label && compiled ? prepare(&t) : 0;
    if (operations) {
        size_t at_end = values_at_end(m), length = (operations + source->start_count + at_end + 2) * LONGEST;
        void *room = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (room != MAP_FAILED) {
            m->machine_code = room;
            m->machine_code_length = length;
            nb_begin(&t.out, room, length);
            nb_find_covered(&t);
            for (size_t s = 0; s < source->start_count && !t.failed; s++) {
                size_t entry = section(&t, source->starts[s]);
                uint8_t *address = (uint8_t *)room + entry;
                memcpy(&compiled[source->starts[s]], &address, sizeof address);
            }
            if (at_end && !t.failed) {
                uint8_t *address = (uint8_t *)room + end_of_step(&t, m);
                memcpy(&m->compiled_end, &address, sizeof address);
            }
            size_t page = (size_t)sysconf(_SC_PAGESIZE), used = (t.out.length + page - 1) / page * page;
            if (used < length && munmap((uint8_t *)room + used, length - used) == 0)
                m->machine_code_length = used;
            if (!t.failed && mprotect(room, m->machine_code_length, PROT_READ | PROT_EXEC) == 0) {
                m->compiled = compiled;
                compiled = NULL;
            } else {
                nb_jit_free(m);
            }
        }
    }
    free(t.total);
    free(t.covered);
    free(t.is_label);
    free(t.jumps);
    free(compiled);
}

#else

int nb_jit_available(void) { return 0; }
void nb_jit_translate(nb_machine *m, const nb_jit_source *source) {
    (void)m;
    (void)source;
}
void nb_jit_free(nb_machine *m) { (void)m; }

#endif
