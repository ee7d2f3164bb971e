#include "jit_translator.h"

#ifdef NB_JIT

#include <stdlib.h>
#include <string.h>

#include "mathfn.h"

enum { ADD, SUB, MUL, DIV };
static const uint8_t arithmetic_codes[] = {NB_X86_ADD, NB_X86_SUB, NB_X86_MUL, NB_X86_DIV};

static int commutes(int sign) { return sign == ADD || sign == MUL; }

/* Bring what an operation works on to where it can: the left in a register. */
static void operands(translator *t, int sign, int32_t a, int32_t b, int *left, nb_operand *right) {
    int swap = commutes(sign) && nb_find(t, a) == NOTHING && nb_find(t, b) != NOTHING;
    *left = nb_fetch(t, swap ? b : a);
    *right = nb_source_of(t, swap ? a : b);
}

/* Two operations in one, in the order of NB_FUSED_AFTER. */
static void fused(translator *t, const int32_t *op) {
    int number = op[0] - NB_OP_ADD_ADD, first = number / 6, second = number % 6, left, r;
    nb_operand right;
    operands(t, first, op[2], op[3], &left, &right);
    nb_arithmetic(&t->out, arithmetic_codes[first], 0, left, right);
    if (second < 4) {
        right = nb_source_of(t, op[4]);
        r = nb_take(t);
        nb_arithmetic(&t->out, arithmetic_codes[second], r, 0, right);
    } else {
        left = nb_fetch(t, op[4]);
        r = nb_take(t);
        nb_arithmetic(&t->out, second == 4 ? NB_X86_SUB : NB_X86_DIV, r, left, nb_in_register(0));
    }
    nb_define(t, r, 0);
}

static void add_jump(translator *t, int32_t target, size_t first, size_t second) {
    if (t->jump_count == t->jump_room) {
        size_t room = 2 * t->jump_room + 8;
        jump *more = realloc(t->jumps, room * sizeof *more);
        if (!more) {
            t->failed = 1;
            return;
        }
        t->jumps = more;
        t->jump_room = room;
    }
    jump *made = &t->jumps[t->jump_count++];
    made->target = target;
    made->patches[0] = first;
    made->patches[1] = second;
    memcpy(made->values, t->values, sizeof t->values);
}

/* A comparison that only the jump behind it reads: compare and jump. */
static void compare_and_jump(translator *t, const int32_t *op) {
    const int32_t *after = op + 5;
    int32_t target = t->here + 2 + after[3];
    int turned = op[0] == NB_OP_LT || op[0] == NB_OP_LE;
    int left = nb_fetch(t, op[turned ? 3 : 2]);
    nb_compare_flags(&t->out, left, nb_source_of(t, op[turned ? 2 : 3]));
    size_t second = 0;
    switch (op[0]) {
    case NB_OP_GT: case NB_OP_LT:
        add_jump(t, target, nb_jump(&t->out, NB_IF_NOT_ABOVE), 0);
        return;
    case NB_OP_GE: case NB_OP_LE:
        add_jump(t, target, nb_jump(&t->out, NB_IF_BELOW), 0);
        return;
    case NB_OP_EQ:
        second = nb_jump(&t->out, NB_IF_UNORDERED);
        add_jump(t, target, nb_jump(&t->out, NB_IF_UNEQUAL), second);
        return;
    default: { /* not equal, or one of them no number */
        size_t over = nb_jump(&t->out, NB_IF_UNORDERED);
        add_jump(t, target, nb_jump(&t->out, NB_IF_EQUAL), 0);
        nb_land(&t->out, over);
    }
    }
}

static void jump_if_zero(translator *t, const int32_t *op) {
    int32_t target = t->here + 1 + op[3];
    int mask = nb_mask_of(t, op[2], 0);
    nb_test_mask(&t->out, mask);
    add_jump(t, target, nb_jump(&t->out, NB_IF_EQUAL), 0);
}

static uint8_t predicate(int32_t operation) {
    switch (operation) {
    case NB_OP_GT: return NB_GREATER;
    case NB_OP_LT: return NB_LESS;
    case NB_OP_GE: return NB_NOT_LESS;
    case NB_OP_LE: return NB_NOT_GREATER;
    case NB_OP_EQ: return NB_EQUAL;
    default: return NB_NOT_EQUAL;
    }
}

/* Returns how many operations it was. */
static int comparison(translator *t, const int32_t *op) {
    int32_t last;
    if (op[5] == NB_OP_JZ && op[7] == op[1] && nb_stays_in_register(t, t->here, &last) && last == t->here + 1) {
        compare_and_jump(t, op);
        return 2;
    }
    int left = nb_fetch(t, op[2]);
    nb_operand right = nb_source_of(t, op[3]);
    int r = nb_take(t);
    nb_compare(&t->out, r, left, right, predicate(op[0]));
    nb_define(t, r, 1);
    return 1;
}

static void call(translator *t, const int32_t *op) {
    function_of_one *function = nb_function_named(op[0]);
    if (function || op[0] == NB_OP_POW) {
        nb_load(&t->out, 0, nb_source_of(t, op[2]));
        if (!function)
            nb_load(&t->out, 1, nb_source_of(t, op[3]));
        if (function)
            nb_call(&t->out, (uintptr_t)function);
        else
            nb_call(&t->out, (uintptr_t)nb_pow);
        nb_forget(t);
        int r = nb_take(t);
        nb_load(&t->out, r, nb_in_register(0));
        nb_define(t, r, 0);
    } else {
        nb_call_one(&t->out, (uintptr_t)nb_execute_one, (uintptr_t)op);
        nb_forget(t);
    }
}

int nb_translate_operation(translator *t, const int32_t *op) {
    int r, left;
    nb_operand right;
    if (op[0] >= NB_OP_ADD_ADD) {
        fused(t, op);
        return 1;
    }
    switch (op[0]) {
    case NB_OP_MOV:
        if ((r = nb_find(t, op[2])) != NOTHING) {
            t->pinned |= 1u << r;
            int is_mask = t->values[r].is_mask, into = nb_take(t);
            nb_load(&t->out, into, nb_in_register(r));
            nb_define(t, into, is_mask);
            return 1;
        }
        r = nb_take(t);
        nb_load(&t->out, r, nb_cell(op[2]));
        nb_define(t, r, 0);
        return 1;
    case NB_OP_ADD: case NB_OP_SUB: case NB_OP_MUL: case NB_OP_DIV:
        operands(t, op[0] - NB_OP_ADD, op[2], op[3], &left, &right);
        r = nb_take(t);
        nb_arithmetic(&t->out, arithmetic_codes[op[0] - NB_OP_ADD], r, left, right);
        nb_define(t, r, 0);
        return 1;
    case NB_OP_MULADD:
        operands(t, MUL, op[2], op[3], &left, &right);
        nb_arithmetic(&t->out, NB_X86_MUL, 0, left, right);
        right = nb_source_of(t, op[4]);
        r = nb_take(t);
        nb_arithmetic(&t->out, NB_X86_ADD, r, 0, right);
        nb_define(t, r, 0);
        return 1;
    case NB_OP_GT: case NB_OP_LT: case NB_OP_GE: case NB_OP_LE: case NB_OP_EQ: case NB_OP_NE:
        return comparison(t, op);
    case NB_OP_AND: case NB_OP_OR:
        left = nb_mask_of(t, op[2], 0);
        right = nb_in_register(nb_mask_of(t, op[3], 1));
        r = nb_take(t);
        nb_logic(&t->out, op[0] == NB_OP_AND ? NB_X86_AND : NB_X86_OR, r, left, right);
        nb_define(t, r, 1);
        return 1;
    case NB_OP_SEL: {
        int yes = nb_fetch(t, op[3]), no = nb_fetch(t, op[4]), mask = nb_mask_of(t, op[2], 0); /* fetching may make a mask a number */
        r = nb_take(t);
        nb_choose(&t->out, r, mask, yes, no);
        nb_define(t, r, 0);
        return 1;
    }
    case NB_OP_JZ:
        jump_if_zero(t, op);
        return 1;
    default:
        call(t, op);
        return 1;
    }
}

#endif
