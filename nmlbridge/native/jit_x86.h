/*
 * The few x86-64 instructions that the translator writes: doubles in the registers xmm0 to xmm15 (VEX encoding, which AVX brought),
 * cells of memory counted from rbx, the machine in r12.
 */
#ifndef NB_JIT_X86_H
#define NB_JIT_X86_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum nb_place { NB_IN_REGISTER, NB_IN_MEMORY, NB_IN_CODE, NB_IN_ROW };

/* A register, or bytes from the start of memory, of the code, or of the row that rax points to. */
typedef struct {
    enum nb_place place;
    int32_t at;
} nb_operand;

typedef struct {
    uint8_t *start;
    size_t length, room;
} nb_assembly;

/* More could not be counted in 32 bits. */
#define NB_X86_MOST_CELLS ((size_t)1 << 27)

enum nb_x86_code {
    NB_X86_LOAD = 0x10, NB_X86_STORE = 0x11, NB_X86_COPY = 0x28, NB_X86_FLAGS = 0x2e, NB_X86_SIGNS = 0x50,
    NB_X86_AND = 0x54, NB_X86_OR = 0x56, NB_X86_XOR = 0x57, NB_X86_ADD = 0x58, NB_X86_MUL = 0x59, NB_X86_SUB = 0x5c,
    NB_X86_DIV = 0x5e, NB_X86_COMPARE = 0xc2, NB_X86_BLEND = 0x4b
};
enum nb_x86_prefix { NB_66 = 1, NB_F2 = 3 };

/* Comparisons, none of which is true for what is no number, but the unequal. */
enum nb_x86_predicate {
    NB_EQUAL = 0x00, NB_NOT_EQUAL = 0x04, NB_LESS = 0x11, NB_NOT_GREATER = 0x12, NB_NOT_LESS = 0x1d, NB_GREATER = 0x1e
};
/* Jumps after a comparison that sets flags. */
enum nb_x86_condition {
    NB_IF_BELOW = 0x82, NB_IF_EQUAL = 0x84, NB_IF_UNEQUAL = 0x85, NB_IF_NOT_ABOVE = 0x86, NB_IF_UNORDERED = 0x8a
};

static const nb_operand nb_ones = {NB_IN_CODE, 0};

static inline void nb_byte(nb_assembly *out, unsigned value) { out->start[out->length++] = (uint8_t)value; }
static inline void nb_bytes(nb_assembly *out, const char *bytes, size_t count) {
    memcpy(out->start + out->length, bytes, count);
    out->length += count;
}
static inline void nb_word(nb_assembly *out, int32_t value) {
    memcpy(out->start + out->length, &value, sizeof value);
    out->length += sizeof value;
}
static inline void nb_long(nb_assembly *out, uint64_t value) {
    memcpy(out->start + out->length, &value, sizeof value);
    out->length += sizeof value;
}

/* Code starts behind its constants. */
static inline void nb_begin(nb_assembly *out, void *room, size_t length) {
    const double ones[2] = {1.0, 1.0};
    *out = (nb_assembly){room, 0, length};
    nb_bytes(out, (const char *)ones, sizeof ones);
}

/* An instruction of three operands; `last` is a byte that follows it, or -1. */
static inline void nb_vex(nb_assembly *out, enum nb_x86_prefix prefix, int map, unsigned code, int reg, int first,
                          nb_operand second, int last) {
    unsigned is_register = second.place == NB_IN_REGISTER, high = is_register && second.at >= 8;
    nb_byte(out, 0xc4);
    nb_byte(out, (reg >= 8 ? 0 : 0x80U) | 0x40 | (high ? 0 : 0x20U) | (unsigned)map);
    nb_byte(out, (~(unsigned)first & 15) << 3 | (unsigned)prefix);
    nb_byte(out, code);
    unsigned field = ((unsigned)reg & 7) << 3;
    if (is_register) {
        nb_byte(out, 0xc0 | field | ((unsigned)second.at & 7));
    } else if (second.place == NB_IN_MEMORY) {
        nb_byte(out, 0x83 | field);
        nb_word(out, second.at);
    } else if (second.place == NB_IN_ROW) {
        nb_byte(out, 0x80 | field);
        nb_word(out, second.at);
    } else {
        nb_byte(out, 0x05 | field);
        nb_word(out, second.at - (int32_t)(out->length + 4 + (last >= 0)));
    }
    if (last >= 0)
        nb_byte(out, (unsigned)last);
}

static inline void nb_load(nb_assembly *out, int into, nb_operand from) {
    if (from.place == NB_IN_REGISTER)
        nb_vex(out, NB_66, 1, NB_X86_COPY, into, 0, from, -1);
    else
        nb_vex(out, NB_F2, 1, NB_X86_LOAD, into, 0, from, -1);
}
static inline void nb_store(nb_assembly *out, int from, nb_operand to) {
    nb_vex(out, NB_F2, 1, NB_X86_STORE, from, 0, to, -1);
}
static inline void nb_arithmetic(nb_assembly *out, unsigned code, int into, int left, nb_operand right) {
    nb_vex(out, NB_F2, 1, code, into, left, right, -1);
}
static inline void nb_logic(nb_assembly *out, unsigned code, int into, int left, nb_operand right) {
    nb_vex(out, NB_66, 1, code, into, left, right, -1);
}
static inline void nb_and(nb_assembly *out, int into, int left, nb_operand right) {
    nb_logic(out, NB_X86_AND, into, left, right);
}
static inline void nb_zero(nb_assembly *out, int into) {
    nb_logic(out, NB_X86_XOR, into, into, (nb_operand){NB_IN_REGISTER, into});
}
/* All ones if it is so, zeros if not. */
static inline void nb_compare(nb_assembly *out, int into, int left, nb_operand right, enum nb_x86_predicate predicate) {
    nb_vex(out, NB_F2, 1, NB_X86_COMPARE, into, left, right, (int)predicate);
}
static inline void nb_choose(nb_assembly *out, int into, int mask, int yes, int no) {
    nb_vex(out, NB_66, 3, NB_X86_BLEND, into, no, (nb_operand){NB_IN_REGISTER, yes}, mask << 4);
}
static inline void nb_compare_flags(nb_assembly *out, int left, nb_operand right) {
    nb_vex(out, NB_66, 1, NB_X86_FLAGS, left, 0, right, -1);
}
/* Equal, if the mask is none. */
static inline void nb_test_mask(nb_assembly *out, int mask) {
    nb_vex(out, NB_66, 1, NB_X86_SIGNS, 0, 0, (nb_operand){NB_IN_REGISTER, mask}, -1);
    nb_bytes(out, "\xa8\x01", 2); /* test al, 1 */
}

/* Jump forward; returns what nb_land is told when it is known where to. */
static inline size_t nb_jump(nb_assembly *out, enum nb_x86_condition condition) {
    nb_byte(out, 0x0f);
    nb_byte(out, condition);
    nb_word(out, 0);
    return out->length - 4;
}
static inline void nb_land(nb_assembly *out, size_t jump) {
    int32_t distance = (int32_t)(out->length - jump - 4);
    memcpy(out->start + jump, &distance, sizeof distance);
}

/* Let rax be one of the pointers that rdx points to; move that pointer on. */
static inline void nb_take_row(nb_assembly *out, int32_t at) {
    nb_bytes(out, "\x48\x8b\x82", 3); /* mov rax, [rdx + at] */
    nb_word(out, at);
}
static inline void nb_move_row(nb_assembly *out, int32_t at, int32_t bytes) {
    nb_bytes(out, "\x48\x81\x82", 3); /* add qword [rdx + at], bytes */
    nb_word(out, at);
    nb_word(out, bytes);
}

/* After a comparison: return 1 if one of the two is no number, else 0. */
static inline void nb_return_unordered(nb_assembly *out) {
    nb_bytes(out, "\x0f\x9a\xc0\x0f\xb6\xc0", 6); /* setp al; movzx eax, al */
}

static inline void nb_align(nb_assembly *out) {
    while (out->length % 16)
        nb_byte(out, 0xcc);
}

/* A function (nb_machine *m, double *memory, ...) starts and ends: the stack is aligned in between, rax is left alone. */
static inline void nb_enter(nb_assembly *out) {
    nb_bytes(out, "\x53\x41\x54\x50", 4);         /* push rbx, r12, and rax for alignment */
    nb_bytes(out, "\x48\x89\xf3\x49\x89\xfc", 6); /* mov rbx, rsi; mov r12, rdi */
}
static inline void nb_leave(nb_assembly *out) { nb_bytes(out, "\x59\x41\x5c\x5b\xc3", 5); /* pop rcx, r12, rbx; ret */ }

/* Call a function of doubles: arguments in xmm0 and xmm1, the result in xmm0. */
static inline void nb_call(nb_assembly *out, uintptr_t function) {
    nb_bytes(out, "\x48\xb8", 2); /* mov rax, function */
    nb_long(out, function);
    nb_bytes(out, "\xff\xd0", 2); /* call rax */
}
/* Call int function(m, argument), and leave unless it returns 0. */
static inline void nb_call_one(nb_assembly *out, uintptr_t function, uintptr_t argument) {
    nb_bytes(out, "\x4c\x89\xe7\x48\xbe", 5); /* mov rdi, r12; mov rsi, argument */
    nb_long(out, argument);
    nb_call(out, function);
    nb_bytes(out, "\x85\xc0\x74\x05", 4); /* test eax, eax; jz over the five bytes of nb_leave */
    nb_leave(out);
}

#endif
