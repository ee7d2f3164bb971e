/* Written by phrases.py; do not edit. */
#ifndef NB_PHRASES_H
#define NB_PHRASES_H

#ifdef NB_PHRASE_TEXTS
static const char *const phrase_texts[] = {
    "SUB_DIV t0 x0 x1 x2; MULADD x1 x3 t0 x1; GT t1 x1 x4; IF t1",
    "MOV x1 x0; MOV t0 x2; SUB_MUL t1 x3 x4 x5; ADD x6 t1 t0; MOV x7 x4",
    "MOV t0 x0; SUB_MUL t1 x1 x2 x3; ADD_DIV t2 t1 t0 x4; MULADD x2 x5 t2 x2; GT t3 x2 x6; IF t3",
    "SUB_DIV x3 x0 x1 x2; NE x5 x3 x4; SUB x6 x4 x3",
    "SUB_RDIV t0 x0 x1 x2; MUL t1 x3 t0; EQ t2 x2 x4; SEL t3 t2 x3 x4; SEL x6 x5 t1 t3",
    "ADD t0 x0 x1; DIV x2 x0 t0; MUL_RDIV t1 t0 x3 x4; SUB_DIV t2 x2 x5 t1; MULADD x5 x6 t2 x5",
    "MOV x1 x0; MOV t0 x2; MUL t1 x3 t0; SUB_MUL x5 x4 x1 t1",
    "MOV t0 x0; MOV t1 x1; MOV t2 x2; MOV t3 x3; MOV t4 x4; MOV t5 x5; MOV t6 x6; SUB t7 t1 t4; MUL t8 t7 t7; SUB t9 t2 t5; MUL_ADD t10 t9 t9 t8; SUB t11 t3 t6; MUL_ADD t12 t11 t11 t10; DIV t13 t12 x7; SQRT t14 t13; MUL t15 t14 x8; EQ t16 t15 x9; MUL_MUL t17 x10 t0 t0; MUL t18 t17 x11; GT t19 t15 x9; MUL_MUL t20 x12 t0 x11; MUL t21 t20 t15; SEL t22 t19 t21 x13; SEL x14 t16 t18 t22",
    "LT t0 x0 x1; JZ t0 1; MOV x3 x2; GE t1 x0 x1; LT t2 x0 x4; AND t3 t1 t2; JZ t3 1; MUL x3 x5 x6; GE t4 x0 x4; JZ t4 1; MOV x3 x2",
    "ADD x2 x0 x1; MOV t0 x0; ADD t1 x0 x3; ADD t1 t1 x4; ADD t1 t1 x5; MOV t2 x0; MOV t3 x0; MUL_ADD x7 t1 x6 t0; MUL_ADD x8 t3 x6 t2",
    "MOV x1 x0; MOV x3 x2; ADD x6 x4 x5; MOV t0 x7; MOV t1 x8; ADD t2 x4 x9; MUL t3 t0 x6; ADD_DIV t4 t1 t2 t3; MULADD x11 x10 t4 x11; GT t5 x11 x3; LT t6 x12 x13; AND t7 t5 t6; IF t7",
    "LT t0 x0 x1; JZ t0 1; MOV x3 x2",
    "MUL x2 x0 x1; MOV x4 x3; MOV x6 x5",
    "MOV x1 x0; MOV t0 x2; MUL t1 x2 x3; MUL t1 t1 x4; MUL x5 t0 t1",
    "MOV x1 x0; MOV t0 x2; MUL t1 x2 x3; MUL x4 t0 t1",
    "SUB_MUL x3 x0 x1 x2; SUB_MUL x6 x4 x5 x3; DIV_RSUB t0 x1 x7 x8; DIV_RSUB t1 x0 x9 x8; MULADD x1 x10 t0 x1; MULADD x0 x10 t1 x0; MULADD x12 x10 x11 x12",
    "ADD t0 x0 x1; SUB_MUL t1 x2 x3 x4; ADD_DIV t2 t1 t0 x5; MULADD x3 x6 t2 x3; GT t3 x3 x7; IF t3",
    "MULADD x2 x0 x1 x2; GE t0 x3 x4; EQ t1 x5 x6; AND x7 t0 t1",
    "SUB_MUL x3 x0 x1 x2; DIV_RSUB t0 x2 x4 x5; MULADD x2 x6 t0 x2",
    "SUB_MUL t0 x0 x1 x2; SUB_MUL x5 x3 x4 t0; DIV_RSUB t1 x1 x6 x7; DIV_RSUB t2 x0 x8 x7; MULADD x1 x9 t1 x1; MULADD x0 x9 t2 x0",
    "ADD t0 x0 x1; SUB_MUL t1 x2 x3 x4; ADD_DIV t2 t1 t0 x5; MULADD x3 x6 t2 x3; GT x8 x3 x7",
    "MOV x1 x0; MOV x3 x2; MUL t0 x2 x4; MUL t1 t0 x5; SUB_MUL t2 x6 x7 t1; SUB_MUL x9 x8 x1 t2; DIV_RSUB t3 x7 x10 x11; DIV_RSUB t4 x6 x12 x11; MULADD x7 x13 t3 x7; MULADD x6 x13 t4 x6",
    "MULADD x2 x0 x1 x2; MULADD x4 x0 x3 x4; SUB t0 x4 x5; LT t1 t0 x6; IF t1",
    "MULADD x2 x0 x1 x2; GE t0 x3 x4; EQ t1 x5 x6; AND t2 t0 t1; IF t2",
    "MULADD x2 x0 x1 x2; MULADD x4 x0 x3 x4; MULADD x5 x0 x3 x5; GT x7 x6 x4",
    "MOV x1 x0; MOV x3 x2; MOV x5 x4",
    "MOV x1 x0; MOV x3 x2; DIV_SUB t0 x4 x5 x6; DIV x8 t0 x7",
    "MUL t0 x0 x1; SEL x4 x2 t0 x3; MOV x6 x5",
    "MOV x1 x0; DIV x4 x2 x3; SUB_MUL t0 x5 x4 x6; MUL_MUL t1 x7 x7 x7; MUL_MUL t2 x8 t1 x9; SUB_MUL t3 x10 x4 t2; MUL_MUL t4 x11 x11 x11; MUL_MUL t5 t4 x11 x12; SUB_MUL t6 x13 x4 t5; ADD_ADD t7 t0 t3 t6; ADD x15 t7 x14; SUB_ADD x18 x16 x4 x17; DIV x20 x18 x19",
    "SUB_RDIV t0 x0 x1 x2; MUL x4 x3 t0; SUB_SUB x8 x5 x6 x7; DIV x10 x8 x9",
    "SUB_RDIV t0 x0 x1 x2; MUL x4 x3 t0; SUB_ADD t1 x5 x6 x7; DIV x9 t1 x8",
    "MUL x2 x0 x1; SUB_ADD t0 x3 x4 x5; DIV x7 t0 x6",
    "ADD_RDIV x3 x0 x1 x2; SUB_ADD x7 x4 x5 x6; DIV x9 x7 x8",
    "MUL t0 x0 x1; DIV_DIV t1 x2 x3 x4; MUL t2 x5 t1; DIV_ADD t3 x6 x7 t2; SUB_MUL t4 x8 x9 x10; MUL_RSUB t5 x11 x9 t4; DIV t6 t5 x4; SUB_MUL t7 x8 x12 x13; MUL_RSUB t8 x14 x12 t7; DIV t9 t8 x4; SUB_MUL t10 x8 x15 x16; MUL_RSUB t11 t0 x15 t10; DIV t12 t11 x4; MULADD x18 x17 t3 x18; MULADD x9 x17 t6 x9; MULADD x12 x17 t9 x12; MULADD x15 x17 t12 x15",
    "DIV_RSUB t0 x0 x1 x2; MUL_MUL x5 x3 t0 x4; DIV_RSUB t1 x3 x6 x7; MULADD x3 x8 t1 x3; MOV x9 x3",
    "DIV_RSUB t0 x0 x1 x2; MUL_MUL x5 x3 t0 x4; MUL_SUB t1 x6 x7 x3; DIV t2 t1 x8; DIV_RSUB t3 x7 x8 x9; MULADD x3 x10 t2 x3; MULADD x7 x10 t3 x7",
    "MUL x2 x0 x1; DIV_RSUB t0 x0 x3 x4; MULADD x0 x5 t0 x0",
    "MUL x2 x0 x1; MUL_SUB t0 x3 x4 x0; DIV t1 t0 x5; DIV_RSUB t2 x4 x5 x6; MULADD x0 x7 t1 x0; MULADD x4 x7 t2 x4",
    "MULADD x2 x0 x1 x2; MULADD x4 x0 x3 x4; MULADD x5 x0 x3 x5; GT t0 x6 x4; IF t0",
    "DIV t0 x0 x1; MUL t1 x2 t0; SUB x4 x3 t1; ADD x6 x5 x4; SUB t2 x6 x7; DIV x9 t2 x8",
    "MUL t0 x0 x1; ADD x3 x2 t0; SUB t1 x3 x4; DIV x5 t1 x4",
    "MUL x2 x0 x1; ADD x5 x3 x4; SUB t0 x3 x0; DIV x6 t0 x3",
    "MUL t0 x0 x1; ADD x3 x2 t0; MOV x5 x4",
    "MOV x1 x0; ADD x4 x2 x3; MOV x6 x5",
    "ADD_RDIV x2 x0 x1 x0; DIV t0 x3 x4; SUB_DIV t1 x2 x5 t0; MULADD x5 x6 t1 x5",
    "DIV t0 x0 x1; SUB_DIV t1 x2 x3 t0; MULADD x3 x4 t1 x3",
    "MOV x1 x0; MOV t0 x2; MUL x4 x3 t0; SUB_MUL x6 x5 x1 x4",
    "SUB_DIV t0 x0 x1 x2; GT x4 t0 x3; SUB_MUL t1 t0 x3 x5; SUB x7 x6 t1",
    "MUL_ADD t0 x0 x1 x2; DIV t1 t0 x3; SEL x6 x4 x5 t1",
    "SUB_DIV t0 x0 x1 x2; SUB_MUL t1 t0 x3 x4; SUB x6 x5 t1",
    "MOV x1 x0; MUL t0 x2 x3; MUL_ADD t1 x4 x3 t0; EQ t2 t1 x5; DIV t3 x6 t1; LT t4 t3 x7; MUL t5 t3 x3; SEL t6 t4 x8 t5; SEL x1 t2 x9 t6",
    "SUB_DIV t0 x0 x1 x2; LT x4 t0 x3; GE x5 t0 x3; SUB_MUL t1 t0 x3 x6; SUB x8 x7 t1",
    "MUL_DIV t0 x0 x1 x2; SEL t1 x3 t0 x4; SEL x7 x5 x6 t1",
    "MUL_RSUB t0 x0 x1 x0; DIV t1 t0 x2; SEL t2 x3 t1 x4; SEL x7 x5 x6 t2",
    "MOV x1 x0; SUB_DIV t0 x2 x3 x4; ADD_DIV x7 t0 x5 x6",
    "MOV x1 x0; SUB_DIV x5 x2 x3 x4; MUL_MUL t0 x6 x5 x7; ADD x9 x8 t0; MUL_MUL x11 x5 x10 x7",
    "MUL_ADD t0 x0 x1 x2; DIV_ADD t1 x3 t0 x4; MUL_MUL x7 x5 t1 x6",
    "SUB_DIV t0 x0 x1 x2; DIV x5 x3 x4; MUL_RSUB x8 x6 t0 x7",
    "MUL_DIV t0 x0 x1 x2; ADD_RDIV t1 x3 t0 x4; DIV x6 t1 x5",
    "MUL_RDIV t0 x0 x1 x2; ADD_RDIV t1 x3 t0 x4; DIV x6 t1 x5",
    "MOV x1 x0; MOV x3 x2; DIV t0 x4 x5; SQRT t1 t0; MUL t2 x6 t1; SUB t3 t2 x7; MUL_MUL t4 t2 t2 t2; MUL_MUL t5 x8 t4 x9; MUL_MUL t6 t3 t3 t3; MUL_MUL t7 x8 t6 x9; SUB_MUL t8 t5 t7 x10; DIV t9 x11 t8; SUB_DIV t10 x12 x13 x14; SUB t11 t9 t10; MULADD x12 x15 t11 x12; LT t12 x12 x16; JZ t12 1; MOV x12 x16",
    "MOV t0 x0; ADD t1 x0 x1; MUL_ADD x5 x2 x3 x4; MUL_ADD x6 t1 x3 t0",
    "MOV x1 x0; MOV x3 x2; ADD x6 x4 x5; MOV t0 x7; MOV t1 x8; ADD t2 x4 x9; MOV x11 x10; MOV x13 x12; MUL t3 t0 x6; ADD_DIV t4 t1 t2 t3; MULADD x15 x14 t4 x15; GT t5 x15 x3; LT t6 x16 x17; AND t7 t5 t6; IF t7",
    "MUL x2 x0 x1; MOV x4 x3; MOV x6 x5; MOV x8 x7",
    "SUB_MUL x3 x0 x1 x2; SUB_MUL x6 x4 x5 x3; DIV_RSUB t0 x1 x7 x8; DIV_RSUB t1 x0 x9 x8; MULADD x1 x10 t0 x1; MULADD x0 x10 t1 x0",
    "LT t0 x0 x1; MOV t1 x2; SEL x3 t0 t1 x3; GE t2 x0 x1; LT t3 x0 x4; AND t4 t2 t3; MUL t5 x5 x6; SEL x3 t4 t5 x3; GE t6 x0 x4; MOV t7 x2; SEL x3 t6 t7 x3",
    "ADD t0 x0 x1; SUB t1 x2 x3; MUL t2 x4 t1; SUB_MUL t3 x2 x5 t2; SUB_ADD t4 t0 x6 t3; DIV t5 t4 x7; MUL_SUB t6 x8 t1 x6; MUL t7 x9 t6; MULADD x2 x10 t5 x2; MULADD x6 x10 t7 x6; GT x12 x2 x11",
    "LT t0 x0 x1; JZ t0 1; MOV x3 x2; GE t1 x0 x1; LT t2 x0 x4; AND t3 t1 t2; IF t3",
    "MUL x2 x0 x1; SUB t0 x3 x4; DIV t1 t0 x5; MUL t2 x6 t1; ADD x8 x7 t2",
    "GE t0 x0 x1; JZ t0 1; MOV x3 x2",
    "LT t0 x0 x1; JZ t0 1; MUL x4 x2 x3; GE t1 x0 x1; LT t2 x0 x5; AND t3 t1 t2; JZ t3 5; SUB t4 x0 x1; DIV t5 t4 x6; MUL t6 x7 t5; ADD t7 x8 t6; MUL x4 x2 t7; GE t8 x0 x5; JZ t8 1; MUL x4 x2 x3",
    "LT t0 x0 x1; AND t1 x2 t0; JZ t1 3; SUB t2 x3 x4; DIV t3 t2 x5; MUL x7 x6 t3; GE t4 x0 x1; AND t5 x2 t4; JZ t5 3; SUB t6 x8 x4; DIV t7 t6 x5; MUL x7 x6 t7; GT t8 x0 x9; AND t9 x2 t8; JZ t9 3; SUB t10 x10 x4; DIV t11 t10 x5; MUL x7 x6 t11",
    "SUB_MUL t0 x0 x1 x2; SUB_MUL t1 x3 x1 x4; ADD t2 t0 t1; SUB_MUL x7 x5 x6 t2; DIV_RSUB t3 x1 x8 x9; DIV_RSUB t4 x0 x10 x9; DIV_RSUB t5 x3 x11 x9; MULADD x1 x12 t3 x1; MULADD x0 x12 t4 x0; MULADD x3 x12 t5 x3",
    "MOV x1 x0; MOV t0 x2; MUL x4 x3 t0; MULADD x7 x5 x6 x7; MULADD x9 x5 x8 x9; MULADD x10 x5 x8 x10; GT t1 x11 x9; IF t1",
    "MUL t0 x0 x1; SUB x3 x2 t0; ADD x4 x4 x3; SUB t1 x4 x5; DIV x6 t1 x5",
    "ADD t0 x0 x1; ADD t0 t0 x2; ADD t0 t0 x3; MUL x5 x4 t0",
    "MUL t0 x0 x1; SUB x3 x2 t0; ADD x5 x4 x3; ADD t1 x6 x3; SUB t2 t1 x7; DIV x9 t2 x8",
    "ADD t0 x0 x1; SUB t1 x2 x3; MUL t2 x4 t1; SUB_MUL t3 x2 x5 t2; SUB_ADD t4 t0 x6 t3; DIV t5 t4 x7; MUL_SUB t6 x8 t1 x6; MUL t7 x9 t6; MULADD x2 x10 t5 x2; MULADD x6 x10 t7 x6; GT t8 x2 x11; IF t8",
    "DIV t0 x0 x1; MUL t1 x2 t0; SUB x4 x3 t1; ADD x5 x5 x4; SUB t2 x5 x6; DIV x7 t2 x6",
    "MULADD x2 x0 x1 x2; MULADD x4 x0 x3 x4; GT t0 x5 x4; IF t0",
    "MUL t0 x0 x1; ADD x3 x2 t0; MOV x5 x4; ADD x6 x6 x3",
    "MOV x1 x0; MOV t0 x2; MUL x4 x3 t0; MULADD x7 x5 x6 x7",
    "ADD t0 x0 x1; DIV x2 x0 t0; MUL_RDIV x5 t0 x3 x4; SUB_DIV t1 x2 x6 x5; MULADD x6 x7 t1 x6",
    "MOV x1 x0; MOV t0 x2; MUL t1 t0 x3; SUB_MUL x5 x4 x1 t1",
    "GT t0 x0 x1; JZ t0 1; MOV x3 x2",
    "ADD t0 x0 x1; ADD t0 t0 x2; ADD t0 t0 x3; ADD t1 x0 x4; ADD_DIV t2 t0 t1 x5; MULADD x7 x6 t2 x7; GT t3 x7 x8; LT t4 x9 x10; AND t5 t3 t4; IF t5",
    "MOV x1 x0; MOV t0 x2; MUL t1 x2 x3; MUL t1 t1 x4; MUL_MUL x6 t0 t1 x5",
    "MOV x1 x0; MOV t0 x2; MUL t1 x2 x3; MUL_MUL x5 t0 t1 x4",
    "MOV x1 x0; MOV x3 x2; DIV_MUL t0 x4 x5 x6; SUB_DIV t1 x7 x8 x9; SUB t2 t0 t1; MULADD x7 x10 t2 x7; LT t3 x7 x11; JZ t3 1; MOV x7 x11",
    "MOV x1 x0; MOV x3 x2; MOV x5 x4; MUL_RDIV x8 x6 x1 x7; MUL_MUL t0 x9 x8 x3; SUB x11 x10 t0",
    "GT t0 x0 x1; MUL_MUL t1 x2 x3 x4; MUL_MUL t2 t1 x5 x6; MUL_MUL t3 t2 x7 x8; MUL_RSUB t4 x0 x9 x10; SUB_RDIV t5 x2 x9 t4; MUL_RSUB t6 t3 t5 x1; LE t7 x0 x1; SEL t8 t7 x1 x1; SEL x11 t0 t6 t8",
    "MOV x1 x0; MOV x3 x2; ADD x6 x4 x5; MOV t0 x7; MOV t1 x8; ADD t2 x4 x9; MOV x11 x10; MOV x13 x12; MOV x15 x14; MUL t3 t0 x6; ADD_DIV t4 t1 t2 t3; MULADD x17 x16 t4 x17; GT t5 x17 x3; LT t6 x18 x19; AND t7 t5 t6; IF t7",
    "MOV x1 x0; MOV t0 x2; MUL t1 x3 x4; SUB_MUL x5 t0 x1 t1",
    "ADD t0 x0 x1; ADD t0 t0 x2; SUB_MUL t1 x3 x4 x5; ADD_DIV t2 t1 t0 x6; MULADD x4 x7 t2 x4; GT t3 x4 x8; IF t3",
    "SUB_MUL t0 x0 x1 x2; ADD_DIV t1 t0 x3 x4; MULADD x1 x5 t1 x1; GT t2 x1 x6; IF t2",
    "MOV x1 x0; MOV t0 x2; SUB_DIV x5 x3 t0 x4",
    "ADD_RDIV x2 x0 x1 x0; SUB t0 x0 x2; DIV x4 t0 x3; MUL_MUL t1 x5 x6 x7; SUB_MUL x10 x8 x9 t1; GT t2 t0 x11; SUB_DIV t3 x2 x7 x4; SEL t4 t2 t3 x12; MULADD x7 x13 t4 x7; LT t5 t0 x11; JZ t5 1; MOV x7 x2",
    "MOV x1 x0; MOV t0 x2; MOV t1 x2; MUL x3 t0 t1",
    "ADD t0 x0 x1; ADD t0 t0 x2; ADD t0 t0 x3; MOV t1 x0; MOV t2 x0; MUL_ADD x6 t0 x4 x5; MUL_ADD x7 t2 x4 t1",
    "MOV x1 x0; MOV x3 x2; ADD x6 x4 x5; MOV x8 x7; MOV x10 x9",
    "MUL t0 x0 x1; ADD_DIV t1 x2 x3 t0; MULADD x5 x4 t1 x5; GT t2 x5 x6; LT t3 x7 x8; AND x9 t2 t3; LT x10 x5 x6; OR x11 x9 x10",
    "MOV x1 x0; MOV x3 x2; ADD x6 x4 x5; MOV t0 x7; MOV t1 x8; ADD t2 x4 x9; ADD t2 t2 x10; MUL t3 t0 x6; ADD_DIV t4 t1 t2 t3; MULADD x12 x11 t4 x12; GT t5 x12 x3; LT t6 x13 x14; AND t7 t5 t6; IF t7",
    "MOV x1 x0; MUL_SUB t0 x2 x3 x0; DIV t1 t0 x4; DIV_RSUB t2 x3 x4 x5; MULADD x0 x6 t1 x0; MULADD x3 x6 t2 x3",
    "MOV x1 x0; ADD t0 x2 x3; SUB_MUL t1 x4 x5 x6; ADD x7 t1 t0; MOV x8 x5",
    "MUL_MUL t0 x0 x1 x1; SUB_MUL x4 x2 x3 t0; DIV x7 x5 x6; SUB x9 x8 x7; DIV x11 x9 x10",
    "SUB_RDIV t0 x0 x1 x2; MUL x4 x3 t0; ADD x7 x5 x6; DIV x9 x7 x8",
    "SUB_RDIV t0 x0 x1 x2; MUL_ADD t1 x3 t0 x4; DIV x5 x4 t1; SUB x8 x6 x7; DIV x10 x8 x9",
    "SUB_RDIV t0 x0 x1 x2; MUL x4 x3 t0; MUL_RSUB x8 x5 x6 x7",
    "ADD_RDIV x3 x0 x1 x2; DIV x6 x4 x5; SUB_MUL t0 x6 x7 x8; SUB x10 x9 t0",
    "ADD_RDIV x3 x0 x1 x2; ADD x6 x4 x5; DIV x8 x6 x7",
    "SUB_RDIV t0 x0 x1 x2; MUL x4 x3 t0; MUL t1 x5 x6; SUB x9 x7 x8; MUL x10 t1 x9; MUL x13 x11 x12; SUB_MUL t2 x14 x15 x16; SUB x18 x17 t2",
    "MUL_ADD t0 x0 x1 x2; DIV_MUL t1 x3 t0 x4; ADD x6 x5 t1; MUL t2 x7 x8; GT t3 t2 x9; SEL x10 t3 x9 t2; DIV t4 x8 x11; GT t5 t4 x2; SEL x12 t5 x2 t4; LT x15 x13 x14; ADD_DIV t6 x16 x17 x18; ADD_DIV t7 x16 x19 x20; SUB x21 t6 t7",
    "MUL t0 x0 x1; SEL t1 x2 x3 t0; SUB t2 t0 t1; SEL t3 x2 t2 x4; GT t4 x5 x6; SEL x7 t4 x6 x5; SUB_MUL t5 x8 x9 x10; SUB t6 x4 t5; MUL_MUL t7 x11 x11 x12; MUL t8 t7 x13; SUB_MUL t9 x8 x14 t8; SUB t10 t6 t9; MUL t11 x15 x16; SUB_MUL t12 x8 x17 t11; SUB t13 t10 t12; SUB_MUL t14 x18 x8 x19; ADD_ADD t15 t13 t14 x20; DIV t16 t15 x21; DIV_RSUB t17 x22 x23 x24; SUB_MUL t18 x18 x9 x25; SUB_SUB t19 t17 t18 x26; MUL t20 x27 x28; SUB t21 x18 x17; MUL_RSUB t22 t20 t21 t19; MUL_MUL t23 x29 x30 x31; MUL_RSUB t24 t23 t21 t22; SUB_MUL t25 x8 x18 x32; DIV_ADD t26 t25 x23 t24; DIV t27 t26 x21; DIV_MUL t28 x26 x33 x34; SUB t29 x4 t28; MUL_RSUB t30 x35 x36 t29; DIV t31 t30 x37; ADD_MUL t32 x38 x39 x13; SUB_DIV t33 x38 t32 x37; ADD_MUL t34 x40 x41 x16; SUB_DIV t35 x40 t34 x37; ADD_MUL t36 x42 x43 x44; SUB_DIV t37 x42 t36 x37; ADD_MUL t38 t1 t3 x30; SUB_DIV t39 t1 t38 x37; ADD_MUL t40 x45 x46 x28; SUB_DIV t41 x45 t40 x37; DIV_RSUB t42 x5 x47 x4; DIV_RSUB t43 x48 x0 x4; MULADD x8 x49 t16 x8; MULADD x18 x49 t27 x18; MULADD x36 x49 t31 x36; MULADD x13 x49 t33 x13; MULADD x16 x49 t35 x16; MULADD x44 x49 t37 x44; MULADD x30 x49 t39 x30; MULADD x28 x49 t41 x28; MULADD x5 x49 t42 x5; MULADD x48 x49 t43 x48",
    "MOV x1 x0; MOV t0 x2; MUL x4 x3 t0; MULADD x7 x5 x6 x7; MULADD x9 x5 x8 x9; MULADD x10 x5 x8 x10; GT x12 x11 x9",
    "MUL t0 x0 x1; ADD_DIV t1 x2 x3 t0; MULADD x5 x4 t1 x5; GT t2 x5 x6; LT t3 x7 x8; AND t4 t2 t3; IF t4",
    "MOV x1 x0; MOV t0 x2; DIV t1 t0 x3; MUL x6 x4 x5; SUB_DIV t2 x1 x4 t1; MULADD x4 x7 t2 x4",
    "MOV x1 x0; DIV t0 x2 x3; SUB_MUL t1 t0 x4 x5; ADD x7 x6 t1; SUB t2 t0 x8; DIV_MUL t3 t2 x9 t2; SUB x11 x10 t3",
    "MOV x1 x0; DIV x4 x2 x3; MUL_RSUB x7 x5 x4 x6",
    "ADD x2 x0 x1; ADD x2 x2 x3; MOV x5 x4",
    "MOV t0 x0; MOV t1 x0; MUL_ADD x4 x1 x2 x3; MUL_ADD x5 t1 x2 t0",
    "ADD_RDIV t0 x0 x1 x0; SUB t1 x0 t0; DIV t2 t1 x2; MUL_MUL t3 x3 x4 x5; SUB_MUL x8 x6 x7 t3; GT t4 t1 x9; SUB_DIV t5 t0 x5 t2; SEL t6 t4 t5 x10; MULADD x5 x11 t6 x5; LT t7 t1 x9; MOV t8 t0; SEL x5 t7 t8 x5",
    "ADD_RDIV t0 x0 x1 x0; SUB t1 x0 t0; DIV t2 t1 x2; MUL_MUL t3 x3 x4 x5; SUB_MUL x8 x6 x7 t3; GT t4 t1 x9; SUB_DIV t5 t0 x5 t2; SEL t6 t4 t5 x10; MULADD x5 x11 t6 x5; LT t7 t1 x9; JZ t7 1; MOV x5 t0",
    "SUB_MUL t0 x0 x1 x2; ADD_DIV t1 t0 x3 x4; MULADD x1 x5 t1 x1; GT x7 x1 x6",
    "MOV x1 x0; MOV t0 x2; MOV t1 x3; ADD_MUL x5 t0 t1 x4",
    "ADD t0 x0 x1; MUL_DIV t1 x2 x2 x3; MUL t2 x4 t1; MUL_ADD t3 x5 x2 t2; SUB_ADD t4 x6 x7 t0; MUL_ADD t5 t4 x3 t3; DIV t6 t5 x8; DIV_MUL t7 x2 x3 x9; SUB_DIV t8 t7 x7 x8; MUL t9 x10 t8; MULADD x2 x11 t6 x2; MULADD x7 x11 t9 x7; GT x13 x2 x12",
    "ADD t0 x0 x1; MUL_DIV t1 x2 x2 x3; MUL t2 x4 t1; MUL_ADD t3 x5 x2 t2; SUB_ADD t4 x6 x7 t0; MUL_ADD t5 t4 x3 t3; DIV t6 t5 x8; DIV_MUL t7 x2 x3 x9; SUB_DIV t8 t7 x7 x8; MUL t9 x10 t8; MULADD x2 x11 t6 x2; MULADD x7 x11 t9 x7; GT t10 x2 x12; IF t10",
    "ADD t0 x0 x1; ADD_DIV t1 x2 t0 x3; MULADD x5 x4 t1 x5; GT t2 x5 x6; LT t3 x7 x8; AND x9 t2 t3; LT x10 x5 x6; OR x11 x9 x10",
    "SUB_MUL x3 x0 x1 x2; DIV_RSUB t0 x2 x4 x5; MULADD x2 x6 t0 x2; MOV x7 x2",
    "SUB_MUL x3 x0 x1 x2; MUL_SUB t0 x4 x5 x2; DIV t1 t0 x6; DIV_RSUB t2 x5 x6 x7; MULADD x2 x8 t1 x2; MULADD x5 x8 t2 x5",
    "ADD t0 x0 x1; ADD t1 x0 x2; ADD_DIV t2 t0 t1 x3; MULADD x5 x4 t2 x5; GT t3 x5 x6; LT t4 x7 x8; AND t5 t3 t4; IF t5",
    "MOV t0 x0; MUL t1 t0 x1; SUB_MUL x4 x2 x3 t1",
    "DIV t0 x0 x1; DIV_ADD t1 x2 x3 x4; DIV x5 x2 t1; DIV_ADD t2 x2 t0 x4; DIV x6 x2 t2",
    "MOV x1 x0; MUL t0 x2 x3; MUL x5 t0 x4",
    "ADD t0 x0 x1; ADD t0 t0 x2; ADD t1 x0 x3; ADD_DIV t2 t0 t1 x4; MULADD x6 x5 t2 x6; GT t3 x6 x7; LT t4 x8 x9; AND t5 t3 t4; IF t5",
    "MOV x1 x0; MOV x3 x2; ADD x6 x4 x5; MOV t0 x7; MOV t1 x8; ADD t2 x4 x9; MUL t3 t0 x6; ADD_DIV t4 t1 t2 t3; MULADD x11 x10 t4 x11; GT t5 x11 x3; LT t6 x12 x13; AND x14 t5 t6; LT x15 x11 x3; OR x16 x14 x15",
    "SUB_RDIV t0 x0 x1 x2; MUL x4 x3 t0; SUB_DIV x8 x5 x6 x7",
    "MOV x1 x0; SUB_DIV x5 x2 x3 x4; SUB x7 x6 x5",
    "MOV t0 x0; MOV x1 t0; MOV x3 x2",
    "MOV t0 x0; MOV t1 x1; DIV x2 t1 t0; SUB_DIV x4 x3 t1 t0",
    "MOV t0 x0; MOV t1 x0; MUL x1 t0 t1",
    "ADD x2 x0 x1; MOV t0 x0; ADD t1 x0 x3; MOV t2 x0; MOV t3 x0; MUL_ADD x5 t1 x4 t0; MUL_ADD x6 t3 x4 t2",
    "MOV x1 x0; MOV x3 x2; MUL t0 x2 x4; MUL t1 t0 x5; SUB_MUL x8 x6 x7 t1; SUB_MUL x10 x9 x1 x8; DIV_RSUB t2 x7 x11 x12; DIV_RSUB t3 x6 x13 x12; MULADD x7 x14 t2 x7; MULADD x6 x14 t3 x6",
    "MOV x1 x0; MOV x3 x2; ADD x6 x4 x5; MOV t0 x7; MOV t1 x8; MOV t2 x4; MUL t3 t0 x6; ADD_DIV t4 t1 t2 t3; MULADD x10 x9 t4 x10; GT t5 x10 x3; LT t6 x11 x12; AND t7 t5 t6; IF t7",
    "MUL x2 x0 x1; MOV t0 x0; MUL t1 t0 x3; SUB_MUL x6 x4 x5 t1; SUB_MUL x9 x7 x8 x6; DIV_RSUB t2 x5 x10 x11; DIV_RSUB t3 x4 x12 x11; MULADD x5 x13 t2 x5; MULADD x4 x13 t3 x4",
    "MOV x1 x0; MUL x3 x2 x1; SUB_DIV t0 x4 x2 x5; MULADD x2 x6 t0 x2",
    "MUL x2 x0 x1; SUB_DIV t0 x3 x0 x4; SUB_DIV t1 x5 x1 x6; MULADD x0 x7 t0 x0; MULADD x1 x7 t1 x1",
    "MOV x1 x0; ADD x4 x2 x3; SUB_MUL t0 x5 x6 x7; SUB x8 x2 t0; SUB_DIV x11 x5 x9 x10",
    "MUL_SUB t0 x0 x1 x2; ADD_ADD x5 x3 t0 x4; MOV x7 x6; MOV x8 x2",
    "DIV_RSUB t0 x0 x1 x2; SUB_ADD t1 t0 x3 x4; DIV t2 t1 x5; MUL_RSUB t3 x6 x3 x7; ADD_MUL t4 x2 t3 x8; DIV t5 t4 x5; MULADD x2 x9 t2 x2; MULADD x3 x9 t5 x3",
    "MOV t0 x0; MUL_DIV t1 x1 x1 x2; MUL t2 x3 t1; MUL_ADD t3 x4 x1 t2; SUB_ADD t4 x5 x6 t0; MUL_ADD t5 t4 x2 t3; DIV t6 t5 x7; DIV_MUL t7 x1 x2 x8; SUB_DIV t8 t7 x6 x7; MUL t9 x9 t8; MULADD x1 x10 t6 x1; MULADD x6 x10 t9 x6; GT x12 x1 x11",
    "MOV t0 x0; MUL_DIV t1 x1 x1 x2; MUL t2 x3 t1; MUL_ADD t3 x4 x1 t2; SUB_ADD t4 x5 x6 t0; MUL_ADD t5 t4 x2 t3; DIV t6 t5 x7; DIV_MUL t7 x1 x2 x8; SUB_DIV t8 t7 x6 x7; MUL t9 x9 t8; MULADD x1 x10 t6 x1; MULADD x6 x10 t9 x6; GT t10 x1 x11; IF t10",
    "LT t0 x0 x1; MUL t1 x2 x3; SEL x4 t0 t1 x4; GE t2 x0 x1; LT t3 x0 x5; AND t4 t2 t3; SUB t5 x0 x1; DIV t6 t5 x6; MUL t7 x7 t6; ADD t8 x8 t7; MUL t9 x2 t8; SEL x4 t4 t9 x4; GE t10 x0 x5; MUL t11 x2 x3; SEL x4 t10 t11 x4",
    "LT t0 x0 x1; MOV t1 x2; SEL x3 t0 t1 x3; GE t2 x0 x1; LT t3 x0 x4; AND x5 t2 t3; MUL x8 x6 x7; SUB t4 x0 x1; DIV t5 t4 x9; MUL t6 x10 t5; ADD x12 x11 t6",
    "MUL t0 x0 x1; SEL x3 x2 t0 x3; GE t1 x4 x5; MOV t2 x6; SEL x3 t1 t2 x3",
    "ADD t0 x0 x1; ADD t0 t0 x2; MUL_DIV t1 x3 x3 x4; MUL t2 x5 t1; MUL_ADD t3 x6 x3 t2; SUB_ADD t4 x7 x8 t0; MUL_ADD t5 t4 x4 t3; DIV t6 t5 x9; DIV_MUL t7 x3 x4 x10; SUB_DIV t8 t7 x8 x9; MUL t9 x11 t8; MULADD x3 x12 t6 x3; MULADD x8 x12 t9 x8; GT x14 x3 x13",
    "ADD t0 x0 x1; ADD t0 t0 x2; MUL_DIV t1 x3 x3 x4; MUL t2 x5 t1; MUL_ADD t3 x6 x3 t2; SUB_ADD t4 x7 x8 t0; MUL_ADD t5 t4 x4 t3; DIV t6 t5 x9; DIV_MUL t7 x3 x4 x10; SUB_DIV t8 t7 x8 x9; MUL t9 x11 t8; MULADD x3 x12 t6 x3; MULADD x8 x12 t9 x8; GT t10 x3 x13; IF t10",
    "ADD t0 x0 x1; ADD t0 t0 x2; ADD t0 t0 x3; MUL_DIV t1 x4 x4 x5; MUL t2 x6 t1; MUL_ADD t3 x7 x4 t2; SUB_ADD t4 x8 x9 t0; MUL_ADD t5 t4 x5 t3; DIV t6 t5 x10; DIV_MUL t7 x4 x5 x11; SUB_DIV t8 t7 x9 x10; MUL t9 x12 t8; MULADD x4 x13 t6 x4; MULADD x9 x13 t9 x9; GT x15 x4 x14",
    "ADD t0 x0 x1; ADD t0 t0 x2; ADD t0 t0 x3; MUL_DIV t1 x4 x4 x5; MUL t2 x6 t1; MUL_ADD t3 x7 x4 t2; SUB_ADD t4 x8 x9 t0; MUL_ADD t5 t4 x5 t3; DIV t6 t5 x10; DIV_MUL t7 x4 x5 x11; SUB_DIV t8 t7 x9 x10; MUL t9 x12 t8; MULADD x4 x13 t6 x4; MULADD x9 x13 t9 x9; GT t10 x4 x14; IF t10",
    "MUL_DIV t0 x0 x0 x1; MUL t1 x2 t0; MUL_ADD t2 x3 x0 t1; SUB_ADD t3 x4 x5 x6; MUL_ADD t4 t3 x1 t2; DIV t5 t4 x7; DIV_MUL t6 x0 x1 x8; SUB_DIV t7 t6 x5 x7; MUL t8 x9 t7; MULADD x0 x10 t5 x0; MULADD x5 x10 t8 x5; GT x12 x0 x11",
    "MUL_DIV t0 x0 x0 x1; MUL t1 x2 t0; MUL_ADD t2 x3 x0 t1; SUB_ADD t3 x4 x5 x6; MUL_ADD t4 t3 x1 t2; DIV t5 t4 x7; DIV_MUL t6 x0 x1 x8; SUB_DIV t7 t6 x5 x7; MUL t8 x9 t7; MULADD x0 x10 t5 x0; MULADD x5 x10 t8 x5; GT t9 x0 x11; IF t9",
    "MOV t0 x0; SUB t1 x1 x2; MUL t2 x3 t1; SUB_MUL t3 x1 x4 t2; SUB_ADD t4 t0 x5 t3; DIV t5 t4 x6; MUL_SUB t6 x7 t1 x5; MUL t7 x8 t6; MULADD x1 x9 t5 x1; MULADD x5 x9 t7 x5; GT x11 x1 x10",
    "MOV t0 x0; SUB t1 x1 x2; MUL t2 x3 t1; SUB_MUL t3 x1 x4 t2; SUB_ADD t4 t0 x5 t3; DIV t5 t4 x6; MUL_SUB t6 x7 t1 x5; MUL t7 x8 t6; MULADD x1 x9 t5 x1; MULADD x5 x9 t7 x5; GT t8 x1 x10; IF t8",
    "ADD t0 x0 x1; ADD t0 t0 x2; SUB t1 x3 x4; MUL t2 x5 t1; SUB_MUL t3 x3 x6 t2; SUB_ADD t4 t0 x7 t3; DIV t5 t4 x8; MUL_SUB t6 x9 t1 x7; MUL t7 x10 t6; MULADD x3 x11 t5 x3; MULADD x7 x11 t7 x7; GT x13 x3 x12",
    "ADD t0 x0 x1; ADD t0 t0 x2; SUB t1 x3 x4; MUL t2 x5 t1; SUB_MUL t3 x3 x6 t2; SUB_ADD t4 t0 x7 t3; DIV t5 t4 x8; MUL_SUB t6 x9 t1 x7; MUL t7 x10 t6; MULADD x3 x11 t5 x3; MULADD x7 x11 t7 x7; GT t8 x3 x12; IF t8",
    "ADD t0 x0 x1; ADD t0 t0 x2; ADD t0 t0 x3; SUB t1 x4 x5; MUL t2 x6 t1; SUB_MUL t3 x4 x7 t2; SUB_ADD t4 t0 x8 t3; DIV t5 t4 x9; MUL_SUB t6 x10 t1 x8; MUL t7 x11 t6; MULADD x4 x12 t5 x4; MULADD x8 x12 t7 x8; GT x14 x4 x13",
    "ADD t0 x0 x1; ADD t0 t0 x2; ADD t0 t0 x3; SUB t1 x4 x5; MUL t2 x6 t1; SUB_MUL t3 x4 x7 t2; SUB_ADD t4 t0 x8 t3; DIV t5 t4 x9; MUL_SUB t6 x10 t1 x8; MUL t7 x11 t6; MULADD x4 x12 t5 x4; MULADD x8 x12 t7 x8; GT t8 x4 x13; IF t8",
    "SUB t0 x0 x1; MUL t1 x2 t0; SUB_MUL t2 x0 x3 t1; SUB_ADD t3 x4 x5 t2; DIV t4 t3 x6; MUL_SUB t5 x7 t0 x5; MUL t6 x8 t5; MULADD x0 x9 t4 x0; MULADD x5 x9 t6 x5; GT x11 x0 x10",
    "SUB t0 x0 x1; MUL t1 x2 t0; SUB_MUL t2 x0 x3 t1; SUB_ADD t3 x4 x5 t2; DIV t4 t3 x6; MUL_SUB t5 x7 t0 x5; MUL t6 x8 t5; MULADD x0 x9 t4 x0; MULADD x5 x9 t6 x5; GT t7 x0 x10; IF t7",
};
static const char *const phrase_divisors[] = {
    "",
    "",
    "",
    "x2",
    "",
    "",
    "",
    "x7",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "x7 x9",
    "",
    "",
    "x4",
    "x6 x8",
    "x5",
    "x10 x12",
    "",
    "",
    "",
    "",
    "x5 x7",
    "",
    "x3 x19",
    "x9",
    "x8",
    "x6",
    "x8",
    "x3 x4 x7",
    "x1 x6",
    "x1 x8",
    "x3",
    "x5",
    "",
    "x1 x8",
    "x4",
    "x3",
    "",
    "",
    "x4",
    "x1",
    "",
    "x2",
    "x3",
    "x2",
    "",
    "x2",
    "x2",
    "x2",
    "x4 x6",
    "x4",
    "",
    "x2 x4",
    "x2 x5",
    "x5",
    "",
    "",
    "",
    "",
    "x7 x9",
    "",
    "x7",
    "",
    "x5",
    "",
    "",
    "",
    "x8 x10 x11",
    "",
    "x5",
    "",
    "x8",
    "",
    "x1 x6",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "x4",
    "",
    "",
    "",
    "",
    "",
    "",
    "x4",
    "",
    "x6 x10",
    "x8",
    "x9",
    "",
    "x5",
    "x7",
    "",
    "x11 x18 x20",
    "x0 x21 x23 x33 x37 x47",
    "",
    "",
    "x3",
    "x3 x9",
    "x3",
    "",
    "",
    "x2",
    "",
    "x4",
    "",
    "x3 x8",
    "",
    "x3",
    "x4",
    "x6",
    "",
    "",
    "x1 x3",
    "",
    "",
    "",
    "x7",
    "x4",
    "",
    "",
    "",
    "",
    "x11 x13",
    "",
    "x10 x12",
    "x5",
    "x4 x6",
    "x10",
    "",
    "x1 x5",
    "x2 x7",
    "",
    "x6",
    "x9",
    "",
    "x4 x9",
    "",
    "x5 x10",
    "",
    "x1 x7",
    "",
    "x6",
    "",
    "x8",
    "",
    "x9",
    "",
    "x6",
    "",
};
#else
typedef void nb_lanes_phrase(double *const[2], const int32_t *, size_t);
static void phrase_1_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double x7;
        double t0, t1;
        x1 = x0;
        t0 = x2;
        t1 = (x3 - x4) * x5;
        x6 = t1 + t0;
        x7 = x4;
        p1[i] = x1;
        p6[i] = x6;
        p7[i] = x7;
    }
}

static void phrase_3_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5;
        double x6;
        x3 = (x0 - x1) / x2;
        x5 = x3 != x4 ? 1.0 : 0.0;
        x6 = x4 - x3;
        p3[i] = x3;
        p5[i] = x5;
        p6[i] = x6;
    }
}

static void phrase_4_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double t0, t1, t2, t3;
        t0 = x2 / (x0 - x1);
        t1 = x3 * t0;
        t2 = x2 == x4 ? 1.0 : 0.0;
        t3 = t2 != 0.0 ? x3 : x4;
        x6 = x5 != 0.0 ? t1 : t3;
        p6[i] = x6;
    }
}

static void phrase_5_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1, t2;
        t0 = x0 + x1;
        x2 = x0 / t0;
        t1 = x4 / (t0 * x3);
        t2 = (x2 - x5) / t1;
        x5 = x5 + x6 * t2;
        p2[i] = x2;
        p5[i] = x5;
    }
}

static void phrase_6_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double t0, t1;
        x1 = x0;
        t0 = x2;
        t1 = x3 * t0;
        x5 = (x4 - x1) * t1;
        p1[i] = x1;
        p5[i] = x5;
    }
}

static void phrase_7_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14;
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21, t22;
        t0 = x0;
        t1 = x1;
        t2 = x2;
        t3 = x3;
        t4 = x4;
        t5 = x5;
        t6 = x6;
        t7 = t1 - t4;
        t8 = t7 * t7;
        t9 = t2 - t5;
        t10 = (t9 * t9) + t8;
        t11 = t3 - t6;
        t12 = (t11 * t11) + t10;
        t13 = t12 / x7;
        t14 = t13 < 0.0 ? NAN : nb_sqrt(t13);
        t15 = t14 * x8;
        t16 = t15 == x9 ? 1.0 : 0.0;
        t17 = (x10 * t0) * t0;
        t18 = t17 * x11;
        t19 = t15 > x9 ? 1.0 : 0.0;
        t20 = (x12 * t0) * x11;
        t21 = t20 * t15;
        t22 = t19 != 0.0 ? t21 : x13;
        x14 = t16 != 0.0 ? t18 : t22;
        p14[i] = x14;
    }
}

static void phrase_9_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double x8;
        double t0, t1, t2, t3;
        x2 = x0 + x1;
        t0 = x0;
        t1 = x0 + x3;
        t1 = t1 + x4;
        t1 = t1 + x5;
        t2 = x0;
        t3 = x0;
        x7 = (t1 * x6) + t0;
        x8 = (t3 * x6) + t2;
        p2[i] = x2;
        p7[i] = x7;
        p8[i] = x8;
    }
}

static void phrase_12_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6;
        x2 = x0 * x1;
        x4 = x3;
        x6 = x5;
        p2[i] = x2;
        p4[i] = x4;
        p6[i] = x6;
    }
}

static void phrase_13_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double t0, t1;
        x1 = x0;
        t0 = x2;
        t1 = x2 * x3;
        t1 = t1 * x4;
        x5 = t0 * t1;
        p1[i] = x1;
        p5[i] = x5;
    }
}

static void phrase_14_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double t0, t1;
        x1 = x0;
        t0 = x2;
        t1 = x2 * x3;
        x4 = t0 * t1;
        p1[i] = x1;
        p4[i] = x4;
    }
}

static void phrase_15_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double t0, t1;
        x3 = (x0 - x1) * x2;
        x6 = (x4 - x5) * x3;
        t0 = x8 - (x1 / x7);
        t1 = x8 - (x0 / x9);
        x1 = x1 + x10 * t0;
        x0 = x0 + x10 * t1;
        x12 = x12 + x10 * x11;
        p0[i] = x0;
        p1[i] = x1;
        p3[i] = x3;
        p6[i] = x6;
        p12[i] = x12;
    }
}

static void phrase_17_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double t0, t1;
        x2 = x2 + x0 * x1;
        t0 = x3 >= x4 ? 1.0 : 0.0;
        t1 = x5 == x6 ? 1.0 : 0.0;
        x7 = (t0 != 0.0) & (t1 != 0.0) ? 1.0 : 0.0;
        p2[i] = x2;
        p7[i] = x7;
    }
}

static void phrase_18_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0;
        x3 = (x0 - x1) * x2;
        t0 = x5 - (x2 / x4);
        x2 = x2 + x6 * t0;
        p2[i] = x2;
        p3[i] = x3;
    }
}

static void phrase_19_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double t0, t1, t2;
        t0 = (x0 - x1) * x2;
        x5 = (x3 - x4) * t0;
        t1 = x7 - (x1 / x6);
        t2 = x7 - (x0 / x8);
        x1 = x1 + x9 * t1;
        x0 = x0 + x9 * t2;
        p0[i] = x0;
        p1[i] = x1;
        p5[i] = x5;
    }
}

static void phrase_20_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double t0, t1, t2;
        t0 = x0 + x1;
        t1 = (x2 - x3) * x4;
        t2 = (t1 + t0) / x5;
        x3 = x3 + x6 * t2;
        x8 = x3 > x7 ? 1.0 : 0.0;
        p3[i] = x3;
        p8[i] = x8;
    }
}

static void phrase_21_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9;
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double t0, t1, t2, t3, t4;
        x1 = x0;
        x3 = x2;
        t0 = x2 * x4;
        t1 = t0 * x5;
        t2 = (x6 - x7) * t1;
        x9 = (x8 - x1) * t2;
        t3 = x11 - (x7 / x10);
        t4 = x11 - (x6 / x12);
        x7 = x7 + x13 * t3;
        x6 = x6 + x13 * t4;
        p1[i] = x1;
        p3[i] = x3;
        p6[i] = x6;
        p7[i] = x7;
        p9[i] = x9;
    }
}

static void phrase_24_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        x2 = x2 + x0 * x1;
        x4 = x4 + x0 * x3;
        x5 = x5 + x0 * x3;
        x7 = x6 > x4 ? 1.0 : 0.0;
        p2[i] = x2;
        p4[i] = x4;
        p5[i] = x5;
        p7[i] = x7;
    }
}

static void phrase_25_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5;
        x1 = x0;
        x3 = x2;
        x5 = x4;
        p1[i] = x1;
        p3[i] = x3;
        p5[i] = x5;
    }
}

static void phrase_26_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double t0;
        x1 = x0;
        x3 = x2;
        t0 = (x4 / x5) - x6;
        x8 = t0 / x7;
        p1[i] = x1;
        p3[i] = x3;
        p8[i] = x8;
    }
}

static void phrase_27_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6;
        double t0;
        t0 = x0 * x1;
        x4 = x2 != 0.0 ? t0 : x3;
        x6 = x5;
        p4[i] = x4;
        p6[i] = x6;
    }
}

static void phrase_28_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    double *p15 = bases[at[15] & 1] + (at[15] >> 1);
    double *p16 = bases[at[16] & 1] + (at[16] >> 1);
    double *p17 = bases[at[17] & 1] + (at[17] >> 1);
    double *p18 = bases[at[18] & 1] + (at[18] >> 1);
    double *p19 = bases[at[19] & 1] + (at[19] >> 1);
    double *p20 = bases[at[20] & 1] + (at[20] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double x15;
        double x16 = p16[i];
        double x17 = p17[i];
        double x18;
        double x19 = p19[i];
        double x20;
        double t0, t1, t2, t3, t4, t5, t6, t7;
        x1 = x0;
        x4 = x2 / x3;
        t0 = (x5 - x4) * x6;
        t1 = (x7 * x7) * x7;
        t2 = (x8 * t1) * x9;
        t3 = (x10 - x4) * t2;
        t4 = (x11 * x11) * x11;
        t5 = (t4 * x11) * x12;
        t6 = (x13 - x4) * t5;
        t7 = (t0 + t3) + t6;
        x15 = t7 + x14;
        x18 = (x16 - x4) + x17;
        x20 = x18 / x19;
        p1[i] = x1;
        p4[i] = x4;
        p15[i] = x15;
        p18[i] = x18;
        p20[i] = x20;
    }
}

static void phrase_29_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double x9 = p9[i];
        double x10;
        double t0;
        t0 = x2 / (x0 - x1);
        x4 = x3 * t0;
        x8 = (x5 - x6) - x7;
        x10 = x8 / x9;
        p4[i] = x4;
        p8[i] = x8;
        p10[i] = x10;
    }
}

static void phrase_30_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9;
        double t0, t1;
        t0 = x2 / (x0 - x1);
        x4 = x3 * t0;
        t1 = (x5 - x6) + x7;
        x9 = t1 / x8;
        p4[i] = x4;
        p9[i] = x9;
    }
}

static void phrase_31_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double t0;
        x2 = x0 * x1;
        t0 = (x3 - x4) + x5;
        x7 = t0 / x6;
        p2[i] = x2;
        p7[i] = x7;
    }
}

static void phrase_32_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double x8 = p8[i];
        double x9;
        x3 = x2 / (x0 + x1);
        x7 = (x4 - x5) + x6;
        x9 = x7 / x8;
        p3[i] = x3;
        p7[i] = x7;
        p9[i] = x9;
    }
}

static void phrase_33_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    double *p15 = bases[at[15] & 1] + (at[15] >> 1);
    double *p16 = bases[at[16] & 1] + (at[16] >> 1);
    double *p17 = bases[at[17] & 1] + (at[17] >> 1);
    double *p18 = bases[at[18] & 1] + (at[18] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double x15 = p15[i];
        double x16 = p16[i];
        double x17 = p17[i];
        double x18 = p18[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12;
        t0 = x0 * x1;
        t1 = (x2 / x3) / x4;
        t2 = x5 * t1;
        t3 = (x6 / x7) + t2;
        t4 = (x8 - x9) * x10;
        t5 = t4 - (x11 * x9);
        t6 = t5 / x4;
        t7 = (x8 - x12) * x13;
        t8 = t7 - (x14 * x12);
        t9 = t8 / x4;
        t10 = (x8 - x15) * x16;
        t11 = t10 - (t0 * x15);
        t12 = t11 / x4;
        x18 = x18 + x17 * t3;
        x9 = x9 + x17 * t6;
        x12 = x12 + x17 * t9;
        x15 = x15 + x17 * t12;
        p9[i] = x9;
        p12[i] = x12;
        p15[i] = x15;
        p18[i] = x18;
    }
}

static void phrase_34_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9;
        double t0, t1;
        t0 = x2 - (x0 / x1);
        x5 = (x3 * t0) * x4;
        t1 = x7 - (x3 / x6);
        x3 = x3 + x8 * t1;
        x9 = x3;
        p3[i] = x3;
        p5[i] = x5;
        p9[i] = x9;
    }
}

static void phrase_35_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double t0, t1, t2, t3;
        t0 = x2 - (x0 / x1);
        x5 = (x3 * t0) * x4;
        t1 = (x6 * x7) - x3;
        t2 = t1 / x8;
        t3 = x9 - (x7 / x8);
        x3 = x3 + x10 * t2;
        x7 = x7 + x10 * t3;
        p3[i] = x3;
        p5[i] = x5;
        p7[i] = x7;
    }
}

static void phrase_36_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double t0;
        x2 = x0 * x1;
        t0 = x4 - (x0 / x3);
        x0 = x0 + x5 * t0;
        p0[i] = x0;
        p2[i] = x2;
    }
}

static void phrase_37_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0, t1, t2;
        x2 = x0 * x1;
        t0 = (x3 * x4) - x0;
        t1 = t0 / x5;
        t2 = x6 - (x4 / x5);
        x0 = x0 + x7 * t1;
        x4 = x4 + x7 * t2;
        p0[i] = x0;
        p2[i] = x2;
        p4[i] = x4;
    }
}

static void phrase_39_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6;
        double x7 = p7[i];
        double x8 = p8[i];
        double x9;
        double t0, t1, t2;
        t0 = x0 / x1;
        t1 = x2 * t0;
        x4 = x3 - t1;
        x6 = x5 + x4;
        t2 = x6 - x7;
        x9 = t2 / x8;
        p4[i] = x4;
        p6[i] = x6;
        p9[i] = x9;
    }
}

static void phrase_40_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5;
        double t0, t1;
        t0 = x0 * x1;
        x3 = x2 + t0;
        t1 = x3 - x4;
        x5 = t1 / x4;
        p3[i] = x3;
        p5[i] = x5;
    }
}

static void phrase_41_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6;
        double t0;
        x2 = x0 * x1;
        x5 = x3 + x4;
        t0 = x3 - x0;
        x6 = t0 / x3;
        p2[i] = x2;
        p5[i] = x5;
        p6[i] = x6;
    }
}

static void phrase_42_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5;
        double t0;
        t0 = x0 * x1;
        x3 = x2 + t0;
        x5 = x4;
        p3[i] = x3;
        p5[i] = x5;
    }
}

static void phrase_43_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6;
        x1 = x0;
        x4 = x2 + x3;
        x6 = x5;
        p1[i] = x1;
        p4[i] = x4;
        p6[i] = x6;
    }
}

static void phrase_44_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1;
        x2 = x0 / (x0 + x1);
        t0 = x3 / x4;
        t1 = (x2 - x5) / t0;
        x5 = x5 + x6 * t1;
        p2[i] = x2;
        p5[i] = x5;
    }
}

static void phrase_45_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double t0, t1;
        t0 = x0 / x1;
        t1 = (x2 - x3) / t0;
        x3 = x3 + x4 * t1;
        p3[i] = x3;
    }
}

static void phrase_46_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6;
        double t0;
        x1 = x0;
        t0 = x2;
        x4 = x3 * t0;
        x6 = (x5 - x1) * x4;
        p1[i] = x1;
        p4[i] = x4;
        p6[i] = x6;
    }
}

static void phrase_47_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double t0, t1;
        t0 = (x0 - x1) / x2;
        x4 = t0 > x3 ? 1.0 : 0.0;
        t1 = (t0 - x3) * x5;
        x7 = x6 - t1;
        p4[i] = x4;
        p7[i] = x7;
    }
}

static void phrase_48_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double t0, t1;
        t0 = (x0 * x1) + x2;
        t1 = t0 / x3;
        x6 = x4 != 0.0 ? x5 : t1;
        p6[i] = x6;
    }
}

static void phrase_49_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double t0, t1;
        t0 = (x0 - x1) / x2;
        t1 = (t0 - x3) * x4;
        x6 = x5 - t1;
        p6[i] = x6;
    }
}

static void phrase_50_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double t0, t1, t2, t3, t4, t5, t6;
        x1 = x0;
        t0 = x2 * x3;
        t1 = (x4 * x3) + t0;
        t2 = t1 == x5 ? 1.0 : 0.0;
        t3 = x6 / t1;
        t4 = t3 < x7 ? 1.0 : 0.0;
        t5 = t3 * x3;
        t6 = t4 != 0.0 ? x8 : t5;
        x1 = t2 != 0.0 ? x9 : t6;
        p1[i] = x1;
    }
}

static void phrase_51_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5;
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double t0, t1;
        t0 = (x0 - x1) / x2;
        x4 = t0 < x3 ? 1.0 : 0.0;
        x5 = t0 >= x3 ? 1.0 : 0.0;
        t1 = (t0 - x3) * x6;
        x8 = x7 - t1;
        p4[i] = x4;
        p5[i] = x5;
        p8[i] = x8;
    }
}

static void phrase_52_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double t0, t1;
        t0 = (x0 * x1) / x2;
        t1 = x3 != 0.0 ? t0 : x4;
        x7 = x5 != 0.0 ? x6 : t1;
        p7[i] = x7;
    }
}

static void phrase_53_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double t0, t1, t2;
        t0 = x0 - (x0 * x1);
        t1 = t0 / x2;
        t2 = x3 != 0.0 ? t1 : x4;
        x7 = x5 != 0.0 ? x6 : t2;
        p7[i] = x7;
    }
}

static void phrase_54_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double t0;
        x1 = x0;
        t0 = (x2 - x3) / x4;
        x7 = (t0 + x5) / x6;
        p1[i] = x1;
        p7[i] = x7;
    }
}

static void phrase_55_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9;
        double x10 = p10[i];
        double x11;
        double t0;
        x1 = x0;
        x5 = (x2 - x3) / x4;
        t0 = (x6 * x5) * x7;
        x9 = x8 + t0;
        x11 = (x5 * x10) * x7;
        p1[i] = x1;
        p5[i] = x5;
        p9[i] = x9;
        p11[i] = x11;
    }
}

static void phrase_56_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double t0, t1;
        t0 = (x0 * x1) + x2;
        t1 = (x3 / t0) + x4;
        x7 = (x5 * t1) * x6;
        p7[i] = x7;
    }
}

static void phrase_57_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double t0;
        t0 = (x0 - x1) / x2;
        x5 = x3 / x4;
        x8 = x7 - (x6 * t0);
        p5[i] = x5;
        p8[i] = x8;
    }
}

static void phrase_58_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double t0, t1;
        t0 = (x0 * x1) / x2;
        t1 = x4 / (x3 + t0);
        x6 = t1 / x5;
        p6[i] = x6;
    }
}

static void phrase_59_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double t0, t1;
        t0 = x2 / (x0 * x1);
        t1 = x4 / (x3 + t0);
        x6 = t1 / x5;
        p6[i] = x6;
    }
}

static void phrase_61_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6;
        double t0, t1;
        t0 = x0;
        t1 = x0 + x1;
        x5 = (x2 * x3) + x4;
        x6 = (t1 * x3) + t0;
        p5[i] = x5;
        p6[i] = x6;
    }
}

static void phrase_63_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6;
        double x7 = p7[i];
        double x8;
        x2 = x0 * x1;
        x4 = x3;
        x6 = x5;
        x8 = x7;
        p2[i] = x2;
        p4[i] = x4;
        p6[i] = x6;
        p8[i] = x8;
    }
}

static void phrase_64_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double t0, t1;
        x3 = (x0 - x1) * x2;
        x6 = (x4 - x5) * x3;
        t0 = x8 - (x1 / x7);
        t1 = x8 - (x0 / x9);
        x1 = x1 + x10 * t0;
        x0 = x0 + x10 * t1;
        p0[i] = x0;
        p1[i] = x1;
        p3[i] = x3;
        p6[i] = x6;
    }
}

static void phrase_65_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1, t2, t3, t4, t5, t6, t7;
        t0 = x0 < x1 ? 1.0 : 0.0;
        t1 = x2;
        x3 = t0 != 0.0 ? t1 : x3;
        t2 = x0 >= x1 ? 1.0 : 0.0;
        t3 = x0 < x4 ? 1.0 : 0.0;
        t4 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
        t5 = x5 * x6;
        x3 = t4 != 0.0 ? t5 : x3;
        t6 = x0 >= x4 ? 1.0 : 0.0;
        t7 = x2;
        x3 = t6 != 0.0 ? t7 : x3;
        p3[i] = x3;
    }
}

static void phrase_66_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12;
        double t0, t1, t2, t3, t4, t5, t6, t7;
        t0 = x0 + x1;
        t1 = x2 - x3;
        t2 = x4 * t1;
        t3 = (x2 - x5) * t2;
        t4 = (t0 - x6) + t3;
        t5 = t4 / x7;
        t6 = (x8 * t1) - x6;
        t7 = x9 * t6;
        x2 = x2 + x10 * t5;
        x6 = x6 + x10 * t7;
        x12 = x2 > x11 ? 1.0 : 0.0;
        p2[i] = x2;
        p6[i] = x6;
        p12[i] = x12;
    }
}

static void phrase_68_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double t0, t1, t2;
        x2 = x0 * x1;
        t0 = x3 - x4;
        t1 = t0 / x5;
        t2 = x6 * t1;
        x8 = x7 + t2;
        p2[i] = x2;
        p8[i] = x8;
    }
}

static void phrase_72_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double t0, t1, t2, t3, t4, t5;
        t0 = (x0 - x1) * x2;
        t1 = (x3 - x1) * x4;
        t2 = t0 + t1;
        x7 = (x5 - x6) * t2;
        t3 = x9 - (x1 / x8);
        t4 = x9 - (x0 / x10);
        t5 = x9 - (x3 / x11);
        x1 = x1 + x12 * t3;
        x0 = x0 + x12 * t4;
        x3 = x3 + x12 * t5;
        p0[i] = x0;
        p1[i] = x1;
        p3[i] = x3;
        p7[i] = x7;
    }
}

static void phrase_74_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double t0, t1;
        t0 = x0 * x1;
        x3 = x2 - t0;
        x4 = x4 + x3;
        t1 = x4 - x5;
        x6 = t1 / x5;
        p3[i] = x3;
        p4[i] = x4;
        p6[i] = x6;
    }
}

static void phrase_75_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double t0;
        t0 = x0 + x1;
        t0 = t0 + x2;
        t0 = t0 + x3;
        x5 = x4 * t0;
        p5[i] = x5;
    }
}

static void phrase_76_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9;
        double t0, t1, t2;
        t0 = x0 * x1;
        x3 = x2 - t0;
        x5 = x4 + x3;
        t1 = x6 + x3;
        t2 = t1 - x7;
        x9 = t2 / x8;
        p3[i] = x3;
        p5[i] = x5;
        p9[i] = x9;
    }
}

static void phrase_78_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double t0, t1, t2;
        t0 = x0 / x1;
        t1 = x2 * t0;
        x4 = x3 - t1;
        x5 = x5 + x4;
        t2 = x5 - x6;
        x7 = t2 / x6;
        p4[i] = x4;
        p5[i] = x5;
        p7[i] = x7;
    }
}

static void phrase_80_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double t0;
        t0 = x0 * x1;
        x3 = x2 + t0;
        x5 = x4;
        x6 = x6 + x3;
        p3[i] = x3;
        p5[i] = x5;
        p6[i] = x6;
    }
}

static void phrase_81_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0;
        x1 = x0;
        t0 = x2;
        x4 = x3 * t0;
        x7 = x7 + x5 * x6;
        p1[i] = x1;
        p4[i] = x4;
        p7[i] = x7;
    }
}

static void phrase_82_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double x7 = p7[i];
        double t0, t1;
        t0 = x0 + x1;
        x2 = x0 / t0;
        x5 = x4 / (t0 * x3);
        t1 = (x2 - x6) / x5;
        x6 = x6 + x7 * t1;
        p2[i] = x2;
        p5[i] = x5;
        p6[i] = x6;
    }
}

static void phrase_83_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double t0, t1;
        x1 = x0;
        t0 = x2;
        t1 = t0 * x3;
        x5 = (x4 - x1) * t1;
        p1[i] = x1;
        p5[i] = x5;
    }
}

static void phrase_86_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double t0, t1;
        x1 = x0;
        t0 = x2;
        t1 = x2 * x3;
        t1 = t1 * x4;
        x6 = (t0 * t1) * x5;
        p1[i] = x1;
        p6[i] = x6;
    }
}

static void phrase_87_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double t0, t1;
        x1 = x0;
        t0 = x2;
        t1 = x2 * x3;
        x5 = (t0 * t1) * x4;
        p1[i] = x1;
        p5[i] = x5;
    }
}

static void phrase_89_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double x9 = p9[i];
        double x10 = p10[i];
        double x11;
        double t0;
        x1 = x0;
        x3 = x2;
        x5 = x4;
        x8 = x7 / (x6 * x1);
        t0 = (x9 * x8) * x3;
        x11 = x10 - t0;
        p1[i] = x1;
        p3[i] = x3;
        p5[i] = x5;
        p8[i] = x8;
        p11[i] = x11;
    }
}

static void phrase_90_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11;
        double t0, t1, t2, t3, t4, t5, t6, t7, t8;
        t0 = x0 > x1 ? 1.0 : 0.0;
        t1 = (x2 * x3) * x4;
        t2 = (t1 * x5) * x6;
        t3 = (t2 * x7) * x8;
        t4 = x10 - (x0 * x9);
        t5 = t4 / (x2 - x9);
        t6 = x1 - (t3 * t5);
        t7 = x0 <= x1 ? 1.0 : 0.0;
        t8 = t7 != 0.0 ? x1 : x1;
        x11 = t0 != 0.0 ? t6 : t8;
        p11[i] = x11;
    }
}

static void phrase_92_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double t0, t1;
        x1 = x0;
        t0 = x2;
        t1 = x3 * x4;
        x5 = (t0 - x1) * t1;
        p1[i] = x1;
        p5[i] = x5;
    }
}

static void phrase_95_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double t0;
        x1 = x0;
        t0 = x2;
        x5 = (x3 - t0) / x4;
        p1[i] = x1;
        p5[i] = x5;
    }
}

static void phrase_97_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3;
        double t0, t1;
        x1 = x0;
        t0 = x2;
        t1 = x2;
        x3 = t0 * t1;
        p1[i] = x1;
        p3[i] = x3;
    }
}

static void phrase_98_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double x7;
        double t0, t1, t2;
        t0 = x0 + x1;
        t0 = t0 + x2;
        t0 = t0 + x3;
        t1 = x0;
        t2 = x0;
        x6 = (t0 * x4) + x5;
        x7 = (t2 * x4) + t1;
        p6[i] = x6;
        p7[i] = x7;
    }
}

static void phrase_99_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double x7 = p7[i];
        double x8;
        double x9 = p9[i];
        double x10;
        x1 = x0;
        x3 = x2;
        x6 = x4 + x5;
        x8 = x7;
        x10 = x9;
        p1[i] = x1;
        p3[i] = x3;
        p6[i] = x6;
        p8[i] = x8;
        p10[i] = x10;
    }
}

static void phrase_100_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9;
        double x10;
        double x11;
        double t0, t1, t2, t3;
        t0 = x0 * x1;
        t1 = (x2 + x3) / t0;
        x5 = x5 + x4 * t1;
        t2 = x5 > x6 ? 1.0 : 0.0;
        t3 = x7 < x8 ? 1.0 : 0.0;
        x9 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
        x10 = x5 < x6 ? 1.0 : 0.0;
        x11 = (x9 != 0.0) | (x10 != 0.0) ? 1.0 : 0.0;
        p5[i] = x5;
        p9[i] = x9;
        p10[i] = x10;
        p11[i] = x11;
    }
}

static void phrase_102_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1, t2;
        x1 = x0;
        t0 = (x2 * x3) - x0;
        t1 = t0 / x4;
        t2 = x5 - (x3 / x4);
        x0 = x0 + x6 * t1;
        x3 = x3 + x6 * t2;
        p0[i] = x0;
        p1[i] = x1;
        p3[i] = x3;
    }
}

static void phrase_103_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double x8;
        double t0, t1;
        x1 = x0;
        t0 = x2 + x3;
        t1 = (x4 - x5) * x6;
        x7 = t1 + t0;
        x8 = x5;
        p1[i] = x1;
        p7[i] = x7;
        p8[i] = x8;
    }
}

static void phrase_104_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double x8 = p8[i];
        double x9;
        double x10 = p10[i];
        double x11;
        double t0;
        t0 = (x0 * x1) * x1;
        x4 = (x2 - x3) * t0;
        x7 = x5 / x6;
        x9 = x8 - x7;
        x11 = x9 / x10;
        p4[i] = x4;
        p7[i] = x7;
        p9[i] = x9;
        p11[i] = x11;
    }
}

static void phrase_105_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double x8 = p8[i];
        double x9;
        double t0;
        t0 = x2 / (x0 - x1);
        x4 = x3 * t0;
        x7 = x5 + x6;
        x9 = x7 / x8;
        p4[i] = x4;
        p7[i] = x7;
        p9[i] = x9;
    }
}

static void phrase_106_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double x9 = p9[i];
        double x10;
        double t0, t1;
        t0 = x2 / (x0 - x1);
        t1 = (x3 * t0) + x4;
        x5 = x4 / t1;
        x8 = x6 - x7;
        x10 = x8 / x9;
        p5[i] = x5;
        p8[i] = x8;
        p10[i] = x10;
    }
}

static void phrase_107_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double t0;
        t0 = x2 / (x0 - x1);
        x4 = x3 * t0;
        x8 = x7 - (x5 * x6);
        p4[i] = x4;
        p8[i] = x8;
    }
}

static void phrase_108_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10;
        double t0;
        x3 = x2 / (x0 + x1);
        x6 = x4 / x5;
        t0 = (x6 - x7) * x8;
        x10 = x9 - t0;
        p3[i] = x3;
        p6[i] = x6;
        p10[i] = x10;
    }
}

static void phrase_109_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double x7 = p7[i];
        double x8;
        x3 = x2 / (x0 + x1);
        x6 = x4 + x5;
        x8 = x6 / x7;
        p3[i] = x3;
        p6[i] = x6;
        p8[i] = x8;
    }
}

static void phrase_110_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    double *p15 = bases[at[15] & 1] + (at[15] >> 1);
    double *p16 = bases[at[16] & 1] + (at[16] >> 1);
    double *p17 = bases[at[17] & 1] + (at[17] >> 1);
    double *p18 = bases[at[18] & 1] + (at[18] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9;
        double x10;
        double x11 = p11[i];
        double x12 = p12[i];
        double x13;
        double x14 = p14[i];
        double x15 = p15[i];
        double x16 = p16[i];
        double x17 = p17[i];
        double x18;
        double t0, t1, t2;
        t0 = x2 / (x0 - x1);
        x4 = x3 * t0;
        t1 = x5 * x6;
        x9 = x7 - x8;
        x10 = t1 * x9;
        x13 = x11 * x12;
        t2 = (x14 - x15) * x16;
        x18 = x17 - t2;
        p4[i] = x4;
        p9[i] = x9;
        p10[i] = x10;
        p13[i] = x13;
        p18[i] = x18;
    }
}

static void phrase_111_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    double *p15 = bases[at[15] & 1] + (at[15] >> 1);
    double *p16 = bases[at[16] & 1] + (at[16] >> 1);
    double *p17 = bases[at[17] & 1] + (at[17] >> 1);
    double *p18 = bases[at[18] & 1] + (at[18] >> 1);
    double *p19 = bases[at[19] & 1] + (at[19] >> 1);
    double *p20 = bases[at[20] & 1] + (at[20] >> 1);
    double *p21 = bases[at[21] & 1] + (at[21] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10;
        double x11 = p11[i];
        double x12;
        double x13 = p13[i];
        double x14 = p14[i];
        double x15;
        double x16 = p16[i];
        double x17 = p17[i];
        double x18 = p18[i];
        double x19 = p19[i];
        double x20 = p20[i];
        double x21;
        double t0, t1, t2, t3, t4, t5, t6, t7;
        t0 = (x0 * x1) + x2;
        t1 = (x3 / t0) * x4;
        x6 = x5 + t1;
        t2 = x7 * x8;
        t3 = t2 > x9 ? 1.0 : 0.0;
        x10 = t3 != 0.0 ? x9 : t2;
        t4 = x8 / x11;
        t5 = t4 > x2 ? 1.0 : 0.0;
        x12 = t5 != 0.0 ? x2 : t4;
        x15 = x13 < x14 ? 1.0 : 0.0;
        t6 = (x16 + x17) / x18;
        t7 = (x16 + x19) / x20;
        x21 = t6 - t7;
        p6[i] = x6;
        p10[i] = x10;
        p12[i] = x12;
        p15[i] = x15;
        p21[i] = x21;
    }
}

static void phrase_112_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    double *p15 = bases[at[15] & 1] + (at[15] >> 1);
    double *p16 = bases[at[16] & 1] + (at[16] >> 1);
    double *p17 = bases[at[17] & 1] + (at[17] >> 1);
    double *p18 = bases[at[18] & 1] + (at[18] >> 1);
    double *p19 = bases[at[19] & 1] + (at[19] >> 1);
    double *p20 = bases[at[20] & 1] + (at[20] >> 1);
    double *p21 = bases[at[21] & 1] + (at[21] >> 1);
    double *p22 = bases[at[22] & 1] + (at[22] >> 1);
    double *p23 = bases[at[23] & 1] + (at[23] >> 1);
    double *p24 = bases[at[24] & 1] + (at[24] >> 1);
    double *p25 = bases[at[25] & 1] + (at[25] >> 1);
    double *p26 = bases[at[26] & 1] + (at[26] >> 1);
    double *p27 = bases[at[27] & 1] + (at[27] >> 1);
    double *p28 = bases[at[28] & 1] + (at[28] >> 1);
    double *p29 = bases[at[29] & 1] + (at[29] >> 1);
    double *p30 = bases[at[30] & 1] + (at[30] >> 1);
    double *p31 = bases[at[31] & 1] + (at[31] >> 1);
    double *p32 = bases[at[32] & 1] + (at[32] >> 1);
    double *p33 = bases[at[33] & 1] + (at[33] >> 1);
    double *p34 = bases[at[34] & 1] + (at[34] >> 1);
    double *p35 = bases[at[35] & 1] + (at[35] >> 1);
    double *p36 = bases[at[36] & 1] + (at[36] >> 1);
    double *p37 = bases[at[37] & 1] + (at[37] >> 1);
    double *p38 = bases[at[38] & 1] + (at[38] >> 1);
    double *p39 = bases[at[39] & 1] + (at[39] >> 1);
    double *p40 = bases[at[40] & 1] + (at[40] >> 1);
    double *p41 = bases[at[41] & 1] + (at[41] >> 1);
    double *p42 = bases[at[42] & 1] + (at[42] >> 1);
    double *p43 = bases[at[43] & 1] + (at[43] >> 1);
    double *p44 = bases[at[44] & 1] + (at[44] >> 1);
    double *p45 = bases[at[45] & 1] + (at[45] >> 1);
    double *p46 = bases[at[46] & 1] + (at[46] >> 1);
    double *p47 = bases[at[47] & 1] + (at[47] >> 1);
    double *p48 = bases[at[48] & 1] + (at[48] >> 1);
    double *p49 = bases[at[49] & 1] + (at[49] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double x15 = p15[i];
        double x16 = p16[i];
        double x17 = p17[i];
        double x18 = p18[i];
        double x19 = p19[i];
        double x20 = p20[i];
        double x21 = p21[i];
        double x22 = p22[i];
        double x23 = p23[i];
        double x24 = p24[i];
        double x25 = p25[i];
        double x26 = p26[i];
        double x27 = p27[i];
        double x28 = p28[i];
        double x29 = p29[i];
        double x30 = p30[i];
        double x31 = p31[i];
        double x32 = p32[i];
        double x33 = p33[i];
        double x34 = p34[i];
        double x35 = p35[i];
        double x36 = p36[i];
        double x37 = p37[i];
        double x38 = p38[i];
        double x39 = p39[i];
        double x40 = p40[i];
        double x41 = p41[i];
        double x42 = p42[i];
        double x43 = p43[i];
        double x44 = p44[i];
        double x45 = p45[i];
        double x46 = p46[i];
        double x47 = p47[i];
        double x48 = p48[i];
        double x49 = p49[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21, t22, t23, t24, t25, t26, t27, t28, t29, t30, t31, t32, t33, t34, t35, t36, t37, t38, t39, t40, t41, t42, t43;
        t0 = x0 * x1;
        t1 = x2 != 0.0 ? x3 : t0;
        t2 = t0 - t1;
        t3 = x2 != 0.0 ? t2 : x4;
        t4 = x5 > x6 ? 1.0 : 0.0;
        x7 = t4 != 0.0 ? x6 : x5;
        t5 = (x8 - x9) * x10;
        t6 = x4 - t5;
        t7 = (x11 * x11) * x12;
        t8 = t7 * x13;
        t9 = (x8 - x14) * t8;
        t10 = t6 - t9;
        t11 = x15 * x16;
        t12 = (x8 - x17) * t11;
        t13 = t10 - t12;
        t14 = (x18 - x8) * x19;
        t15 = (t13 + t14) + x20;
        t16 = t15 / x21;
        t17 = x24 - (x22 / x23);
        t18 = (x18 - x9) * x25;
        t19 = (t17 - t18) - x26;
        t20 = x27 * x28;
        t21 = x18 - x17;
        t22 = t19 - (t20 * t21);
        t23 = (x29 * x30) * x31;
        t24 = t22 - (t23 * t21);
        t25 = (x8 - x18) * x32;
        t26 = (t25 / x23) + t24;
        t27 = t26 / x21;
        t28 = (x26 / x33) * x34;
        t29 = x4 - t28;
        t30 = t29 - (x35 * x36);
        t31 = t30 / x37;
        t32 = (x38 + x39) * x13;
        t33 = (x38 - t32) / x37;
        t34 = (x40 + x41) * x16;
        t35 = (x40 - t34) / x37;
        t36 = (x42 + x43) * x44;
        t37 = (x42 - t36) / x37;
        t38 = (t1 + t3) * x30;
        t39 = (t1 - t38) / x37;
        t40 = (x45 + x46) * x28;
        t41 = (x45 - t40) / x37;
        t42 = x4 - (x5 / x47);
        t43 = x4 - (x48 / x0);
        x8 = x8 + x49 * t16;
        x18 = x18 + x49 * t27;
        x36 = x36 + x49 * t31;
        x13 = x13 + x49 * t33;
        x16 = x16 + x49 * t35;
        x44 = x44 + x49 * t37;
        x30 = x30 + x49 * t39;
        x28 = x28 + x49 * t41;
        x5 = x5 + x49 * t42;
        x48 = x48 + x49 * t43;
        p5[i] = x5;
        p7[i] = x7;
        p8[i] = x8;
        p13[i] = x13;
        p16[i] = x16;
        p18[i] = x18;
        p28[i] = x28;
        p30[i] = x30;
        p36[i] = x36;
        p44[i] = x44;
        p48[i] = x48;
    }
}

static void phrase_113_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12;
        double t0;
        x1 = x0;
        t0 = x2;
        x4 = x3 * t0;
        x7 = x7 + x5 * x6;
        x9 = x9 + x5 * x8;
        x10 = x10 + x5 * x8;
        x12 = x11 > x9 ? 1.0 : 0.0;
        p1[i] = x1;
        p4[i] = x4;
        p7[i] = x7;
        p9[i] = x9;
        p10[i] = x10;
        p12[i] = x12;
    }
}

static void phrase_115_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double x7 = p7[i];
        double t0, t1, t2;
        x1 = x0;
        t0 = x2;
        t1 = t0 / x3;
        x6 = x4 * x5;
        t2 = (x1 - x4) / t1;
        x4 = x4 + x7 * t2;
        p1[i] = x1;
        p4[i] = x4;
        p6[i] = x6;
    }
}

static void phrase_116_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11;
        double t0, t1, t2, t3;
        x1 = x0;
        t0 = x2 / x3;
        t1 = (t0 - x4) * x5;
        x7 = x6 + t1;
        t2 = t0 - x8;
        t3 = (t2 / x9) * t2;
        x11 = x10 - t3;
        p1[i] = x1;
        p7[i] = x7;
        p11[i] = x11;
    }
}

static void phrase_117_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        x1 = x0;
        x4 = x2 / x3;
        x7 = x6 - (x5 * x4);
        p1[i] = x1;
        p4[i] = x4;
        p7[i] = x7;
    }
}

static void phrase_118_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        x2 = x0 + x1;
        x2 = x2 + x3;
        x5 = x4;
        p2[i] = x2;
        p5[i] = x5;
    }
}

static void phrase_119_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5;
        double t0, t1;
        t0 = x0;
        t1 = x0;
        x4 = (x1 * x2) + x3;
        x5 = (t1 * x2) + t0;
        p4[i] = x4;
        p5[i] = x5;
    }
}

static void phrase_120_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8;
        t0 = x0 / (x0 + x1);
        t1 = x0 - t0;
        t2 = t1 / x2;
        t3 = (x3 * x4) * x5;
        x8 = (x6 - x7) * t3;
        t4 = t1 > x9 ? 1.0 : 0.0;
        t5 = (t0 - x5) / t2;
        t6 = t4 != 0.0 ? t5 : x10;
        x5 = x5 + x11 * t6;
        t7 = t1 < x9 ? 1.0 : 0.0;
        t8 = t0;
        x5 = t7 != 0.0 ? t8 : x5;
        p5[i] = x5;
        p8[i] = x8;
    }
}

static void phrase_122_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double t0, t1;
        t0 = (x0 - x1) * x2;
        t1 = (t0 + x3) / x4;
        x1 = x1 + x5 * t1;
        x7 = x1 > x6 ? 1.0 : 0.0;
        p1[i] = x1;
        p7[i] = x7;
    }
}

static void phrase_123_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double t0, t1;
        x1 = x0;
        t0 = x2;
        t1 = x3;
        x5 = (t0 + t1) * x4;
        p1[i] = x1;
        p5[i] = x5;
    }
}

static void phrase_124_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13;
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
        t0 = x0 + x1;
        t1 = (x2 * x2) / x3;
        t2 = x4 * t1;
        t3 = (x5 * x2) + t2;
        t4 = (x6 - x7) + t0;
        t5 = (t4 * x3) + t3;
        t6 = t5 / x8;
        t7 = (x2 / x3) * x9;
        t8 = (t7 - x7) / x8;
        t9 = x10 * t8;
        x2 = x2 + x11 * t6;
        x7 = x7 + x11 * t9;
        x13 = x2 > x12 ? 1.0 : 0.0;
        p2[i] = x2;
        p7[i] = x7;
        p13[i] = x13;
    }
}

static void phrase_126_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9;
        double x10;
        double x11;
        double t0, t1, t2, t3;
        t0 = x0 + x1;
        t1 = (x2 + t0) / x3;
        x5 = x5 + x4 * t1;
        t2 = x5 > x6 ? 1.0 : 0.0;
        t3 = x7 < x8 ? 1.0 : 0.0;
        x9 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
        x10 = x5 < x6 ? 1.0 : 0.0;
        x11 = (x9 != 0.0) | (x10 != 0.0) ? 1.0 : 0.0;
        p5[i] = x5;
        p9[i] = x9;
        p10[i] = x10;
        p11[i] = x11;
    }
}

static void phrase_127_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7;
        double t0;
        x3 = (x0 - x1) * x2;
        t0 = x5 - (x2 / x4);
        x2 = x2 + x6 * t0;
        x7 = x2;
        p2[i] = x2;
        p3[i] = x3;
        p7[i] = x7;
    }
}

static void phrase_128_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double t0, t1, t2;
        x3 = (x0 - x1) * x2;
        t0 = (x4 * x5) - x2;
        t1 = t0 / x6;
        t2 = x7 - (x5 / x6);
        x2 = x2 + x8 * t1;
        x5 = x5 + x8 * t2;
        p2[i] = x2;
        p3[i] = x3;
        p5[i] = x5;
    }
}

static void phrase_130_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double t0, t1;
        t0 = x0;
        t1 = t0 * x1;
        x4 = (x2 - x3) * t1;
        p4[i] = x4;
    }
}

static void phrase_131_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6;
        double t0, t1, t2;
        t0 = x0 / x1;
        t1 = (x2 / x3) + x4;
        x5 = x2 / t1;
        t2 = (x2 / t0) + x4;
        x6 = x2 / t2;
        p5[i] = x5;
        p6[i] = x6;
    }
}

static void phrase_132_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double t0;
        x1 = x0;
        t0 = x2 * x3;
        x5 = t0 * x4;
        p1[i] = x1;
        p5[i] = x5;
    }
}

static void phrase_134_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    double *p15 = bases[at[15] & 1] + (at[15] >> 1);
    double *p16 = bases[at[16] & 1] + (at[16] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14;
        double x15;
        double x16;
        double t0, t1, t2, t3, t4, t5, t6;
        x1 = x0;
        x3 = x2;
        x6 = x4 + x5;
        t0 = x7;
        t1 = x8;
        t2 = x4 + x9;
        t3 = t0 * x6;
        t4 = (t1 + t2) / t3;
        x11 = x11 + x10 * t4;
        t5 = x11 > x3 ? 1.0 : 0.0;
        t6 = x12 < x13 ? 1.0 : 0.0;
        x14 = (t5 != 0.0) & (t6 != 0.0) ? 1.0 : 0.0;
        x15 = x11 < x3 ? 1.0 : 0.0;
        x16 = (x14 != 0.0) | (x15 != 0.0) ? 1.0 : 0.0;
        p1[i] = x1;
        p3[i] = x3;
        p6[i] = x6;
        p11[i] = x11;
        p14[i] = x14;
        p15[i] = x15;
        p16[i] = x16;
    }
}

static void phrase_135_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double t0;
        t0 = x2 / (x0 - x1);
        x4 = x3 * t0;
        x8 = (x5 - x6) / x7;
        p4[i] = x4;
        p8[i] = x8;
    }
}

static void phrase_136_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double x7;
        x1 = x0;
        x5 = (x2 - x3) / x4;
        x7 = x6 - x5;
        p1[i] = x1;
        p5[i] = x5;
        p7[i] = x7;
    }
}

static void phrase_137_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3;
        double t0;
        t0 = x0;
        x1 = t0;
        x3 = x2;
        p1[i] = x1;
        p3[i] = x3;
    }
}

static void phrase_138_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4;
        double t0, t1;
        t0 = x0;
        t1 = x1;
        x2 = t1 / t0;
        x4 = (x3 - t1) / t0;
        p2[i] = x2;
        p4[i] = x4;
    }
}

static void phrase_139_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double t0, t1;
        t0 = x0;
        t1 = x0;
        x1 = t0 * t1;
        p1[i] = x1;
    }
}

static void phrase_140_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6;
        double t0, t1, t2, t3;
        x2 = x0 + x1;
        t0 = x0;
        t1 = x0 + x3;
        t2 = x0;
        t3 = x0;
        x5 = (t1 * x4) + t0;
        x6 = (t3 * x4) + t2;
        p2[i] = x2;
        p5[i] = x5;
        p6[i] = x6;
    }
}

static void phrase_141_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double x9 = p9[i];
        double x10;
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double t0, t1, t2, t3;
        x1 = x0;
        x3 = x2;
        t0 = x2 * x4;
        t1 = t0 * x5;
        x8 = (x6 - x7) * t1;
        x10 = (x9 - x1) * x8;
        t2 = x12 - (x7 / x11);
        t3 = x12 - (x6 / x13);
        x7 = x7 + x14 * t2;
        x6 = x6 + x14 * t3;
        p1[i] = x1;
        p3[i] = x3;
        p6[i] = x6;
        p7[i] = x7;
        p8[i] = x8;
        p10[i] = x10;
    }
}

static void phrase_143_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6;
        double x7 = p7[i];
        double x8 = p8[i];
        double x9;
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double t0, t1, t2, t3;
        x2 = x0 * x1;
        t0 = x0;
        t1 = t0 * x3;
        x6 = (x4 - x5) * t1;
        x9 = (x7 - x8) * x6;
        t2 = x11 - (x5 / x10);
        t3 = x11 - (x4 / x12);
        x5 = x5 + x13 * t2;
        x4 = x4 + x13 * t3;
        p2[i] = x2;
        p4[i] = x4;
        p5[i] = x5;
        p6[i] = x6;
        p9[i] = x9;
    }
}

static void phrase_144_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3;
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0;
        x1 = x0;
        x3 = x2 * x1;
        t0 = (x4 - x2) / x5;
        x2 = x2 + x6 * t0;
        p1[i] = x1;
        p2[i] = x2;
        p3[i] = x3;
    }
}

static void phrase_145_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2;
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0, t1;
        x2 = x0 * x1;
        t0 = (x3 - x0) / x4;
        t1 = (x5 - x1) / x6;
        x0 = x0 + x7 * t0;
        x1 = x1 + x7 * t1;
        p0[i] = x0;
        p1[i] = x1;
        p2[i] = x2;
    }
}

static void phrase_146_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1;
        double x2 = p2[i];
        double x3 = p3[i];
        double x4;
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double x9 = p9[i];
        double x10 = p10[i];
        double x11;
        double t0;
        x1 = x0;
        x4 = x2 + x3;
        t0 = (x5 - x6) * x7;
        x8 = x2 - t0;
        x11 = (x5 - x9) / x10;
        p1[i] = x1;
        p4[i] = x4;
        p8[i] = x8;
        p11[i] = x11;
    }
}

static void phrase_147_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double x7;
        double x8;
        double t0;
        t0 = (x0 * x1) - x2;
        x5 = (x3 + t0) + x4;
        x7 = x6;
        x8 = x2;
        p5[i] = x5;
        p7[i] = x7;
        p8[i] = x8;
    }
}

static void phrase_148_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double t0, t1, t2, t3, t4, t5;
        t0 = x2 - (x0 / x1);
        t1 = (t0 - x3) + x4;
        t2 = t1 / x5;
        t3 = x7 - (x6 * x3);
        t4 = (x2 + t3) * x8;
        t5 = t4 / x5;
        x2 = x2 + x9 * t2;
        x3 = x3 + x9 * t5;
        p2[i] = x2;
        p3[i] = x3;
    }
}

static void phrase_149_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12;
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
        t0 = x0;
        t1 = (x1 * x1) / x2;
        t2 = x3 * t1;
        t3 = (x4 * x1) + t2;
        t4 = (x5 - x6) + t0;
        t5 = (t4 * x2) + t3;
        t6 = t5 / x7;
        t7 = (x1 / x2) * x8;
        t8 = (t7 - x6) / x7;
        t9 = x9 * t8;
        x1 = x1 + x10 * t6;
        x6 = x6 + x10 * t9;
        x12 = x1 > x11 ? 1.0 : 0.0;
        p1[i] = x1;
        p6[i] = x6;
        p12[i] = x12;
    }
}

static void phrase_151_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11;
        t0 = x0 < x1 ? 1.0 : 0.0;
        t1 = x2 * x3;
        x4 = t0 != 0.0 ? t1 : x4;
        t2 = x0 >= x1 ? 1.0 : 0.0;
        t3 = x0 < x5 ? 1.0 : 0.0;
        t4 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
        t5 = x0 - x1;
        t6 = t5 / x6;
        t7 = x7 * t6;
        t8 = x8 + t7;
        t9 = x2 * t8;
        x4 = t4 != 0.0 ? t9 : x4;
        t10 = x0 >= x5 ? 1.0 : 0.0;
        t11 = x2 * x3;
        x4 = t10 != 0.0 ? t11 : x4;
        p4[i] = x4;
    }
}

static void phrase_152_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5;
        double x6 = p6[i];
        double x7 = p7[i];
        double x8;
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12;
        double t0, t1, t2, t3, t4, t5, t6;
        t0 = x0 < x1 ? 1.0 : 0.0;
        t1 = x2;
        x3 = t0 != 0.0 ? t1 : x3;
        t2 = x0 >= x1 ? 1.0 : 0.0;
        t3 = x0 < x4 ? 1.0 : 0.0;
        x5 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
        x8 = x6 * x7;
        t4 = x0 - x1;
        t5 = t4 / x9;
        t6 = x10 * t5;
        x12 = x11 + t6;
        p3[i] = x3;
        p5[i] = x5;
        p8[i] = x8;
        p12[i] = x12;
    }
}

static void phrase_153_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1, t2;
        t0 = x0 * x1;
        x3 = x2 != 0.0 ? t0 : x3;
        t1 = x4 >= x5 ? 1.0 : 0.0;
        t2 = x6;
        x3 = t1 != 0.0 ? t2 : x3;
        p3[i] = x3;
    }
}

static void phrase_154_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14;
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
        t0 = x0 + x1;
        t0 = t0 + x2;
        t1 = (x3 * x3) / x4;
        t2 = x5 * t1;
        t3 = (x6 * x3) + t2;
        t4 = (x7 - x8) + t0;
        t5 = (t4 * x4) + t3;
        t6 = t5 / x9;
        t7 = (x3 / x4) * x10;
        t8 = (t7 - x8) / x9;
        t9 = x11 * t8;
        x3 = x3 + x12 * t6;
        x8 = x8 + x12 * t9;
        x14 = x3 > x13 ? 1.0 : 0.0;
        p3[i] = x3;
        p8[i] = x8;
        p14[i] = x14;
    }
}

static void phrase_156_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    double *p15 = bases[at[15] & 1] + (at[15] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double x15;
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
        t0 = x0 + x1;
        t0 = t0 + x2;
        t0 = t0 + x3;
        t1 = (x4 * x4) / x5;
        t2 = x6 * t1;
        t3 = (x7 * x4) + t2;
        t4 = (x8 - x9) + t0;
        t5 = (t4 * x5) + t3;
        t6 = t5 / x10;
        t7 = (x4 / x5) * x11;
        t8 = (t7 - x9) / x10;
        t9 = x12 * t8;
        x4 = x4 + x13 * t6;
        x9 = x9 + x13 * t9;
        x15 = x4 > x14 ? 1.0 : 0.0;
        p4[i] = x4;
        p9[i] = x9;
        p15[i] = x15;
    }
}

static void phrase_158_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12;
        double t0, t1, t2, t3, t4, t5, t6, t7, t8;
        t0 = (x0 * x0) / x1;
        t1 = x2 * t0;
        t2 = (x3 * x0) + t1;
        t3 = (x4 - x5) + x6;
        t4 = (t3 * x1) + t2;
        t5 = t4 / x7;
        t6 = (x0 / x1) * x8;
        t7 = (t6 - x5) / x7;
        t8 = x9 * t7;
        x0 = x0 + x10 * t5;
        x5 = x5 + x10 * t8;
        x12 = x0 > x11 ? 1.0 : 0.0;
        p0[i] = x0;
        p5[i] = x5;
        p12[i] = x12;
    }
}

static void phrase_160_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11;
        double t0, t1, t2, t3, t4, t5, t6, t7;
        t0 = x0;
        t1 = x1 - x2;
        t2 = x3 * t1;
        t3 = (x1 - x4) * t2;
        t4 = (t0 - x5) + t3;
        t5 = t4 / x6;
        t6 = (x7 * t1) - x5;
        t7 = x8 * t6;
        x1 = x1 + x9 * t5;
        x5 = x5 + x9 * t7;
        x11 = x1 > x10 ? 1.0 : 0.0;
        p1[i] = x1;
        p5[i] = x5;
        p11[i] = x11;
    }
}

static void phrase_162_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13;
        double t0, t1, t2, t3, t4, t5, t6, t7;
        t0 = x0 + x1;
        t0 = t0 + x2;
        t1 = x3 - x4;
        t2 = x5 * t1;
        t3 = (x3 - x6) * t2;
        t4 = (t0 - x7) + t3;
        t5 = t4 / x8;
        t6 = (x9 * t1) - x7;
        t7 = x10 * t6;
        x3 = x3 + x11 * t5;
        x7 = x7 + x11 * t7;
        x13 = x3 > x12 ? 1.0 : 0.0;
        p3[i] = x3;
        p7[i] = x7;
        p13[i] = x13;
    }
}

static void phrase_164_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14;
        double t0, t1, t2, t3, t4, t5, t6, t7;
        t0 = x0 + x1;
        t0 = t0 + x2;
        t0 = t0 + x3;
        t1 = x4 - x5;
        t2 = x6 * t1;
        t3 = (x4 - x7) * t2;
        t4 = (t0 - x8) + t3;
        t5 = t4 / x9;
        t6 = (x10 * t1) - x8;
        t7 = x11 * t6;
        x4 = x4 + x12 * t5;
        x8 = x8 + x12 * t7;
        x14 = x4 > x13 ? 1.0 : 0.0;
        p4[i] = x4;
        p8[i] = x8;
        p14[i] = x14;
    }
}

static void phrase_166_lanes(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11;
        double t0, t1, t2, t3, t4, t5, t6;
        t0 = x0 - x1;
        t1 = x2 * t0;
        t2 = (x0 - x3) * t1;
        t3 = (x4 - x5) + t2;
        t4 = t3 / x6;
        t5 = (x7 * t0) - x5;
        t6 = x8 * t5;
        x0 = x0 + x9 * t4;
        x5 = x5 + x9 * t6;
        x11 = x0 > x10 ? 1.0 : 0.0;
        p0[i] = x0;
        p5[i] = x5;
        p11[i] = x11;
    }
}

static nb_lanes_phrase *const phrases_lanes[] = {
    0,
    phrase_1_lanes,
    0,
    phrase_3_lanes,
    phrase_4_lanes,
    phrase_5_lanes,
    phrase_6_lanes,
    phrase_7_lanes,
    0,
    phrase_9_lanes,
    0,
    0,
    phrase_12_lanes,
    phrase_13_lanes,
    phrase_14_lanes,
    phrase_15_lanes,
    0,
    phrase_17_lanes,
    phrase_18_lanes,
    phrase_19_lanes,
    phrase_20_lanes,
    phrase_21_lanes,
    0,
    0,
    phrase_24_lanes,
    phrase_25_lanes,
    phrase_26_lanes,
    phrase_27_lanes,
    phrase_28_lanes,
    phrase_29_lanes,
    phrase_30_lanes,
    phrase_31_lanes,
    phrase_32_lanes,
    phrase_33_lanes,
    phrase_34_lanes,
    phrase_35_lanes,
    phrase_36_lanes,
    phrase_37_lanes,
    0,
    phrase_39_lanes,
    phrase_40_lanes,
    phrase_41_lanes,
    phrase_42_lanes,
    phrase_43_lanes,
    phrase_44_lanes,
    phrase_45_lanes,
    phrase_46_lanes,
    phrase_47_lanes,
    phrase_48_lanes,
    phrase_49_lanes,
    phrase_50_lanes,
    phrase_51_lanes,
    phrase_52_lanes,
    phrase_53_lanes,
    phrase_54_lanes,
    phrase_55_lanes,
    phrase_56_lanes,
    phrase_57_lanes,
    phrase_58_lanes,
    phrase_59_lanes,
    0,
    phrase_61_lanes,
    0,
    phrase_63_lanes,
    phrase_64_lanes,
    phrase_65_lanes,
    phrase_66_lanes,
    0,
    phrase_68_lanes,
    0,
    0,
    0,
    phrase_72_lanes,
    0,
    phrase_74_lanes,
    phrase_75_lanes,
    phrase_76_lanes,
    0,
    phrase_78_lanes,
    0,
    phrase_80_lanes,
    phrase_81_lanes,
    phrase_82_lanes,
    phrase_83_lanes,
    0,
    0,
    phrase_86_lanes,
    phrase_87_lanes,
    0,
    phrase_89_lanes,
    phrase_90_lanes,
    0,
    phrase_92_lanes,
    0,
    0,
    phrase_95_lanes,
    0,
    phrase_97_lanes,
    phrase_98_lanes,
    phrase_99_lanes,
    phrase_100_lanes,
    0,
    phrase_102_lanes,
    phrase_103_lanes,
    phrase_104_lanes,
    phrase_105_lanes,
    phrase_106_lanes,
    phrase_107_lanes,
    phrase_108_lanes,
    phrase_109_lanes,
    phrase_110_lanes,
    phrase_111_lanes,
    phrase_112_lanes,
    phrase_113_lanes,
    0,
    phrase_115_lanes,
    phrase_116_lanes,
    phrase_117_lanes,
    phrase_118_lanes,
    phrase_119_lanes,
    phrase_120_lanes,
    0,
    phrase_122_lanes,
    phrase_123_lanes,
    phrase_124_lanes,
    0,
    phrase_126_lanes,
    phrase_127_lanes,
    phrase_128_lanes,
    0,
    phrase_130_lanes,
    phrase_131_lanes,
    phrase_132_lanes,
    0,
    phrase_134_lanes,
    phrase_135_lanes,
    phrase_136_lanes,
    phrase_137_lanes,
    phrase_138_lanes,
    phrase_139_lanes,
    phrase_140_lanes,
    phrase_141_lanes,
    0,
    phrase_143_lanes,
    phrase_144_lanes,
    phrase_145_lanes,
    phrase_146_lanes,
    phrase_147_lanes,
    phrase_148_lanes,
    phrase_149_lanes,
    0,
    phrase_151_lanes,
    phrase_152_lanes,
    phrase_153_lanes,
    phrase_154_lanes,
    0,
    phrase_156_lanes,
    0,
    phrase_158_lanes,
    0,
    phrase_160_lanes,
    0,
    phrase_162_lanes,
    0,
    phrase_164_lanes,
    0,
    phrase_166_lanes,
    0,
};
#ifdef __FMA__
static void phrase_3_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    const double *r2 = bases[at[7] & 1] + (at[7] >> 1);
    double made3[NB_BLOCK];
    double made5[NB_BLOCK];
    double made6[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        x3 = nb_quotient(x0 - x1, x2, r2[i], &widest);
        x5 = x3 != x4 ? 1.0 : 0.0;
        x6 = x4 - x3;
        made3[i] = x3;
        made5[i] = x5;
        made6[i] = x6;
    }
    if (nb_is_wide(widest)) {
        phrase_3_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
}

static void phrase_7_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    const double *r7 = bases[at[15] & 1] + (at[15] >> 1);
    double made14[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21, t22;
        t0 = x0;
        t1 = x1;
        t2 = x2;
        t3 = x3;
        t4 = x4;
        t5 = x5;
        t6 = x6;
        t7 = t1 - t4;
        t8 = t7 * t7;
        t9 = t2 - t5;
        t10 = (t9 * t9) + t8;
        t11 = t3 - t6;
        t12 = (t11 * t11) + t10;
        t13 = nb_quotient(t12, x7, r7[i], &widest);
        t14 = t13 < 0.0 ? NAN : nb_sqrt(t13);
        t15 = t14 * x8;
        t16 = t15 == x9 ? 1.0 : 0.0;
        t17 = (x10 * t0) * t0;
        t18 = t17 * x11;
        t19 = t15 > x9 ? 1.0 : 0.0;
        t20 = (x12 * t0) * x11;
        t21 = t20 * t15;
        t22 = t19 != 0.0 ? t21 : x13;
        x14 = t16 != 0.0 ? t18 : t22;
        made14[i] = x14;
    }
    if (nb_is_wide(widest)) {
        phrase_7_lanes(bases, at, n);
        return;
    }
    memcpy(p14, made14, n * sizeof(double));
}

static void phrase_15_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    const double *r7 = bases[at[13] & 1] + (at[13] >> 1);
    const double *r9 = bases[at[14] & 1] + (at[14] >> 1);
    double made0[NB_BLOCK];
    double made1[NB_BLOCK];
    double made3[NB_BLOCK];
    double made6[NB_BLOCK];
    double made12[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double t0, t1;
        x3 = (x0 - x1) * x2;
        x6 = (x4 - x5) * x3;
        t0 = x8 - nb_quotient(x1, x7, r7[i], &widest);
        t1 = x8 - nb_quotient(x0, x9, r9[i], &widest);
        x1 = x1 + x10 * t0;
        x0 = x0 + x10 * t1;
        x12 = x12 + x10 * x11;
        made0[i] = x0;
        made1[i] = x1;
        made3[i] = x3;
        made6[i] = x6;
        made12[i] = x12;
    }
    if (nb_is_wide(widest)) {
        phrase_15_lanes(bases, at, n);
        return;
    }
    memcpy(p0, made0, n * sizeof(double));
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
    memcpy(p12, made12, n * sizeof(double));
}

static void phrase_18_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    const double *r4 = bases[at[7] & 1] + (at[7] >> 1);
    double made2[NB_BLOCK];
    double made3[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0;
        x3 = (x0 - x1) * x2;
        t0 = x5 - nb_quotient(x2, x4, r4[i], &widest);
        x2 = x2 + x6 * t0;
        made2[i] = x2;
        made3[i] = x3;
    }
    if (nb_is_wide(widest)) {
        phrase_18_lanes(bases, at, n);
        return;
    }
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p3, made3, n * sizeof(double));
}

static void phrase_19_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    const double *r6 = bases[at[10] & 1] + (at[10] >> 1);
    const double *r8 = bases[at[11] & 1] + (at[11] >> 1);
    double made0[NB_BLOCK];
    double made1[NB_BLOCK];
    double made5[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double t0, t1, t2;
        t0 = (x0 - x1) * x2;
        x5 = (x3 - x4) * t0;
        t1 = x7 - nb_quotient(x1, x6, r6[i], &widest);
        t2 = x7 - nb_quotient(x0, x8, r8[i], &widest);
        x1 = x1 + x9 * t1;
        x0 = x0 + x9 * t2;
        made0[i] = x0;
        made1[i] = x1;
        made5[i] = x5;
    }
    if (nb_is_wide(widest)) {
        phrase_19_lanes(bases, at, n);
        return;
    }
    memcpy(p0, made0, n * sizeof(double));
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
}

static void phrase_20_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    const double *r5 = bases[at[9] & 1] + (at[9] >> 1);
    double made3[NB_BLOCK];
    double made8[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double t0, t1, t2;
        t0 = x0 + x1;
        t1 = (x2 - x3) * x4;
        t2 = nb_quotient(t1 + t0, x5, r5[i], &widest);
        x3 = x3 + x6 * t2;
        x8 = x3 > x7 ? 1.0 : 0.0;
        made3[i] = x3;
        made8[i] = x8;
    }
    if (nb_is_wide(widest)) {
        phrase_20_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
}

static void phrase_21_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    const double *r10 = bases[at[14] & 1] + (at[14] >> 1);
    const double *r12 = bases[at[15] & 1] + (at[15] >> 1);
    double made1[NB_BLOCK];
    double made3[NB_BLOCK];
    double made6[NB_BLOCK];
    double made7[NB_BLOCK];
    double made9[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double t0, t1, t2, t3, t4;
        x1 = x0;
        x3 = x2;
        t0 = x2 * x4;
        t1 = t0 * x5;
        t2 = (x6 - x7) * t1;
        x9 = (x8 - x1) * t2;
        t3 = x11 - nb_quotient(x7, x10, r10[i], &widest);
        t4 = x11 - nb_quotient(x6, x12, r12[i], &widest);
        x7 = x7 + x13 * t3;
        x6 = x6 + x13 * t4;
        made1[i] = x1;
        made3[i] = x3;
        made6[i] = x6;
        made7[i] = x7;
        made9[i] = x9;
    }
    if (nb_is_wide(widest)) {
        phrase_21_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
    memcpy(p9, made9, n * sizeof(double));
}

static void phrase_26_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    const double *r5 = bases[at[9] & 1] + (at[9] >> 1);
    const double *r7 = bases[at[10] & 1] + (at[10] >> 1);
    double made1[NB_BLOCK];
    double made3[NB_BLOCK];
    double made8[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double t0;
        x1 = x0;
        x3 = x2;
        t0 = nb_quotient(x4, x5, r5[i], &widest) - x6;
        x8 = nb_quotient(t0, x7, r7[i], &widest);
        made1[i] = x1;
        made3[i] = x3;
        made8[i] = x8;
    }
    if (nb_is_wide(widest)) {
        phrase_26_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
}

static void phrase_28_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    double *p15 = bases[at[15] & 1] + (at[15] >> 1);
    double *p16 = bases[at[16] & 1] + (at[16] >> 1);
    double *p17 = bases[at[17] & 1] + (at[17] >> 1);
    double *p18 = bases[at[18] & 1] + (at[18] >> 1);
    double *p19 = bases[at[19] & 1] + (at[19] >> 1);
    double *p20 = bases[at[20] & 1] + (at[20] >> 1);
    const double *r3 = bases[at[21] & 1] + (at[21] >> 1);
    const double *r19 = bases[at[22] & 1] + (at[22] >> 1);
    double made1[NB_BLOCK];
    double made4[NB_BLOCK];
    double made15[NB_BLOCK];
    double made18[NB_BLOCK];
    double made20[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double x15 = p15[i];
        double x16 = p16[i];
        double x17 = p17[i];
        double x18 = p18[i];
        double x19 = p19[i];
        double x20 = p20[i];
        double t0, t1, t2, t3, t4, t5, t6, t7;
        x1 = x0;
        x4 = nb_quotient(x2, x3, r3[i], &widest);
        t0 = (x5 - x4) * x6;
        t1 = (x7 * x7) * x7;
        t2 = (x8 * t1) * x9;
        t3 = (x10 - x4) * t2;
        t4 = (x11 * x11) * x11;
        t5 = (t4 * x11) * x12;
        t6 = (x13 - x4) * t5;
        t7 = (t0 + t3) + t6;
        x15 = t7 + x14;
        x18 = (x16 - x4) + x17;
        x20 = nb_quotient(x18, x19, r19[i], &widest);
        made1[i] = x1;
        made4[i] = x4;
        made15[i] = x15;
        made18[i] = x18;
        made20[i] = x20;
    }
    if (nb_is_wide(widest)) {
        phrase_28_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p15, made15, n * sizeof(double));
    memcpy(p18, made18, n * sizeof(double));
    memcpy(p20, made20, n * sizeof(double));
}

static void phrase_29_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    const double *r9 = bases[at[11] & 1] + (at[11] >> 1);
    double made4[NB_BLOCK];
    double made8[NB_BLOCK];
    double made10[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double t0;
        t0 = x2 / (x0 - x1);
        x4 = x3 * t0;
        x8 = (x5 - x6) - x7;
        x10 = nb_quotient(x8, x9, r9[i], &widest);
        made4[i] = x4;
        made8[i] = x8;
        made10[i] = x10;
    }
    if (nb_is_wide(widest)) {
        phrase_29_lanes(bases, at, n);
        return;
    }
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
    memcpy(p10, made10, n * sizeof(double));
}

static void phrase_30_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    const double *r8 = bases[at[10] & 1] + (at[10] >> 1);
    double made4[NB_BLOCK];
    double made9[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double t0, t1;
        t0 = x2 / (x0 - x1);
        x4 = x3 * t0;
        t1 = (x5 - x6) + x7;
        x9 = nb_quotient(t1, x8, r8[i], &widest);
        made4[i] = x4;
        made9[i] = x9;
    }
    if (nb_is_wide(widest)) {
        phrase_30_lanes(bases, at, n);
        return;
    }
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p9, made9, n * sizeof(double));
}

static void phrase_31_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r6 = bases[at[8] & 1] + (at[8] >> 1);
    double made2[NB_BLOCK];
    double made7[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0;
        x2 = x0 * x1;
        t0 = (x3 - x4) + x5;
        x7 = nb_quotient(t0, x6, r6[i], &widest);
        made2[i] = x2;
        made7[i] = x7;
    }
    if (nb_is_wide(widest)) {
        phrase_31_lanes(bases, at, n);
        return;
    }
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
}

static void phrase_32_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    const double *r8 = bases[at[10] & 1] + (at[10] >> 1);
    double made3[NB_BLOCK];
    double made7[NB_BLOCK];
    double made9[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        x3 = x2 / (x0 + x1);
        x7 = (x4 - x5) + x6;
        x9 = nb_quotient(x7, x8, r8[i], &widest);
        made3[i] = x3;
        made7[i] = x7;
        made9[i] = x9;
    }
    if (nb_is_wide(widest)) {
        phrase_32_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
    memcpy(p9, made9, n * sizeof(double));
}

static void phrase_33_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    double *p15 = bases[at[15] & 1] + (at[15] >> 1);
    double *p16 = bases[at[16] & 1] + (at[16] >> 1);
    double *p17 = bases[at[17] & 1] + (at[17] >> 1);
    double *p18 = bases[at[18] & 1] + (at[18] >> 1);
    const double *r3 = bases[at[19] & 1] + (at[19] >> 1);
    const double *r4 = bases[at[20] & 1] + (at[20] >> 1);
    const double *r7 = bases[at[21] & 1] + (at[21] >> 1);
    double made9[NB_BLOCK];
    double made12[NB_BLOCK];
    double made15[NB_BLOCK];
    double made18[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double x15 = p15[i];
        double x16 = p16[i];
        double x17 = p17[i];
        double x18 = p18[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12;
        t0 = x0 * x1;
        t1 = nb_quotient(x2, x3, r3[i], &widest) / x4;
        t2 = x5 * t1;
        t3 = nb_quotient(x6, x7, r7[i], &widest) + t2;
        t4 = (x8 - x9) * x10;
        t5 = t4 - (x11 * x9);
        t6 = nb_quotient(t5, x4, r4[i], &widest);
        t7 = (x8 - x12) * x13;
        t8 = t7 - (x14 * x12);
        t9 = nb_quotient(t8, x4, r4[i], &widest);
        t10 = (x8 - x15) * x16;
        t11 = t10 - (t0 * x15);
        t12 = nb_quotient(t11, x4, r4[i], &widest);
        x18 = x18 + x17 * t3;
        x9 = x9 + x17 * t6;
        x12 = x12 + x17 * t9;
        x15 = x15 + x17 * t12;
        made9[i] = x9;
        made12[i] = x12;
        made15[i] = x15;
        made18[i] = x18;
    }
    if (nb_is_wide(widest)) {
        phrase_33_lanes(bases, at, n);
        return;
    }
    memcpy(p9, made9, n * sizeof(double));
    memcpy(p12, made12, n * sizeof(double));
    memcpy(p15, made15, n * sizeof(double));
    memcpy(p18, made18, n * sizeof(double));
}

static void phrase_34_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    const double *r1 = bases[at[10] & 1] + (at[10] >> 1);
    const double *r6 = bases[at[11] & 1] + (at[11] >> 1);
    double made3[NB_BLOCK];
    double made5[NB_BLOCK];
    double made9[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double t0, t1;
        t0 = x2 - nb_quotient(x0, x1, r1[i], &widest);
        x5 = (x3 * t0) * x4;
        t1 = x7 - nb_quotient(x3, x6, r6[i], &widest);
        x3 = x3 + x8 * t1;
        x9 = x3;
        made3[i] = x3;
        made5[i] = x5;
        made9[i] = x9;
    }
    if (nb_is_wide(widest)) {
        phrase_34_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p9, made9, n * sizeof(double));
}

static void phrase_35_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    const double *r1 = bases[at[11] & 1] + (at[11] >> 1);
    const double *r8 = bases[at[12] & 1] + (at[12] >> 1);
    double made3[NB_BLOCK];
    double made5[NB_BLOCK];
    double made7[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double t0, t1, t2, t3;
        t0 = x2 - nb_quotient(x0, x1, r1[i], &widest);
        x5 = (x3 * t0) * x4;
        t1 = (x6 * x7) - x3;
        t2 = nb_quotient(t1, x8, r8[i], &widest);
        t3 = x9 - nb_quotient(x7, x8, r8[i], &widest);
        x3 = x3 + x10 * t2;
        x7 = x7 + x10 * t3;
        made3[i] = x3;
        made5[i] = x5;
        made7[i] = x7;
    }
    if (nb_is_wide(widest)) {
        phrase_35_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
}

static void phrase_36_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    const double *r3 = bases[at[6] & 1] + (at[6] >> 1);
    double made0[NB_BLOCK];
    double made2[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double t0;
        x2 = x0 * x1;
        t0 = x4 - nb_quotient(x0, x3, r3[i], &widest);
        x0 = x0 + x5 * t0;
        made0[i] = x0;
        made2[i] = x2;
    }
    if (nb_is_wide(widest)) {
        phrase_36_lanes(bases, at, n);
        return;
    }
    memcpy(p0, made0, n * sizeof(double));
    memcpy(p2, made2, n * sizeof(double));
}

static void phrase_37_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r5 = bases[at[8] & 1] + (at[8] >> 1);
    double made0[NB_BLOCK];
    double made2[NB_BLOCK];
    double made4[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0, t1, t2;
        x2 = x0 * x1;
        t0 = (x3 * x4) - x0;
        t1 = nb_quotient(t0, x5, r5[i], &widest);
        t2 = x6 - nb_quotient(x4, x5, r5[i], &widest);
        x0 = x0 + x7 * t1;
        x4 = x4 + x7 * t2;
        made0[i] = x0;
        made2[i] = x2;
        made4[i] = x4;
    }
    if (nb_is_wide(widest)) {
        phrase_37_lanes(bases, at, n);
        return;
    }
    memcpy(p0, made0, n * sizeof(double));
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p4, made4, n * sizeof(double));
}

static void phrase_39_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    const double *r1 = bases[at[10] & 1] + (at[10] >> 1);
    const double *r8 = bases[at[11] & 1] + (at[11] >> 1);
    double made4[NB_BLOCK];
    double made6[NB_BLOCK];
    double made9[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double t0, t1, t2;
        t0 = nb_quotient(x0, x1, r1[i], &widest);
        t1 = x2 * t0;
        x4 = x3 - t1;
        x6 = x5 + x4;
        t2 = x6 - x7;
        x9 = nb_quotient(t2, x8, r8[i], &widest);
        made4[i] = x4;
        made6[i] = x6;
        made9[i] = x9;
    }
    if (nb_is_wide(widest)) {
        phrase_39_lanes(bases, at, n);
        return;
    }
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
    memcpy(p9, made9, n * sizeof(double));
}

static void phrase_40_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    const double *r4 = bases[at[6] & 1] + (at[6] >> 1);
    double made3[NB_BLOCK];
    double made5[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double t0, t1;
        t0 = x0 * x1;
        x3 = x2 + t0;
        t1 = x3 - x4;
        x5 = nb_quotient(t1, x4, r4[i], &widest);
        made3[i] = x3;
        made5[i] = x5;
    }
    if (nb_is_wide(widest)) {
        phrase_40_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
}

static void phrase_41_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    const double *r3 = bases[at[7] & 1] + (at[7] >> 1);
    double made2[NB_BLOCK];
    double made5[NB_BLOCK];
    double made6[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0;
        x2 = x0 * x1;
        x5 = x3 + x4;
        t0 = x3 - x0;
        x6 = nb_quotient(t0, x3, r3[i], &widest);
        made2[i] = x2;
        made5[i] = x5;
        made6[i] = x6;
    }
    if (nb_is_wide(widest)) {
        phrase_41_lanes(bases, at, n);
        return;
    }
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
}

static void phrase_44_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    const double *r4 = bases[at[7] & 1] + (at[7] >> 1);
    double made2[NB_BLOCK];
    double made5[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1;
        x2 = x0 / (x0 + x1);
        t0 = nb_quotient(x3, x4, r4[i], &widest);
        t1 = (x2 - x5) / t0;
        x5 = x5 + x6 * t1;
        made2[i] = x2;
        made5[i] = x5;
    }
    if (nb_is_wide(widest)) {
        phrase_44_lanes(bases, at, n);
        return;
    }
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
}

static void phrase_45_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    const double *r1 = bases[at[5] & 1] + (at[5] >> 1);
    double made3[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double t0, t1;
        t0 = nb_quotient(x0, x1, r1[i], &widest);
        t1 = (x2 - x3) / t0;
        x3 = x3 + x4 * t1;
        made3[i] = x3;
    }
    if (nb_is_wide(widest)) {
        phrase_45_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
}

static void phrase_47_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r2 = bases[at[8] & 1] + (at[8] >> 1);
    double made4[NB_BLOCK];
    double made7[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0, t1;
        t0 = nb_quotient(x0 - x1, x2, r2[i], &widest);
        x4 = t0 > x3 ? 1.0 : 0.0;
        t1 = (t0 - x3) * x5;
        x7 = x6 - t1;
        made4[i] = x4;
        made7[i] = x7;
    }
    if (nb_is_wide(widest)) {
        phrase_47_lanes(bases, at, n);
        return;
    }
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
}

static void phrase_48_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    const double *r3 = bases[at[7] & 1] + (at[7] >> 1);
    double made6[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1;
        t0 = (x0 * x1) + x2;
        t1 = nb_quotient(t0, x3, r3[i], &widest);
        x6 = x4 != 0.0 ? x5 : t1;
        made6[i] = x6;
    }
    if (nb_is_wide(widest)) {
        phrase_48_lanes(bases, at, n);
        return;
    }
    memcpy(p6, made6, n * sizeof(double));
}

static void phrase_49_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    const double *r2 = bases[at[7] & 1] + (at[7] >> 1);
    double made6[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1;
        t0 = nb_quotient(x0 - x1, x2, r2[i], &widest);
        t1 = (t0 - x3) * x4;
        x6 = x5 - t1;
        made6[i] = x6;
    }
    if (nb_is_wide(widest)) {
        phrase_49_lanes(bases, at, n);
        return;
    }
    memcpy(p6, made6, n * sizeof(double));
}

static void phrase_51_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    const double *r2 = bases[at[9] & 1] + (at[9] >> 1);
    double made4[NB_BLOCK];
    double made5[NB_BLOCK];
    double made8[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double t0, t1;
        t0 = nb_quotient(x0 - x1, x2, r2[i], &widest);
        x4 = t0 < x3 ? 1.0 : 0.0;
        x5 = t0 >= x3 ? 1.0 : 0.0;
        t1 = (t0 - x3) * x6;
        x8 = x7 - t1;
        made4[i] = x4;
        made5[i] = x5;
        made8[i] = x8;
    }
    if (nb_is_wide(widest)) {
        phrase_51_lanes(bases, at, n);
        return;
    }
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
}

static void phrase_52_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r2 = bases[at[8] & 1] + (at[8] >> 1);
    double made7[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0, t1;
        t0 = nb_quotient(x0 * x1, x2, r2[i], &widest);
        t1 = x3 != 0.0 ? t0 : x4;
        x7 = x5 != 0.0 ? x6 : t1;
        made7[i] = x7;
    }
    if (nb_is_wide(widest)) {
        phrase_52_lanes(bases, at, n);
        return;
    }
    memcpy(p7, made7, n * sizeof(double));
}

static void phrase_53_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r2 = bases[at[8] & 1] + (at[8] >> 1);
    double made7[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0, t1, t2;
        t0 = x0 - (x0 * x1);
        t1 = nb_quotient(t0, x2, r2[i], &widest);
        t2 = x3 != 0.0 ? t1 : x4;
        x7 = x5 != 0.0 ? x6 : t2;
        made7[i] = x7;
    }
    if (nb_is_wide(widest)) {
        phrase_53_lanes(bases, at, n);
        return;
    }
    memcpy(p7, made7, n * sizeof(double));
}

static void phrase_54_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r4 = bases[at[8] & 1] + (at[8] >> 1);
    const double *r6 = bases[at[9] & 1] + (at[9] >> 1);
    double made1[NB_BLOCK];
    double made7[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0;
        x1 = x0;
        t0 = nb_quotient(x2 - x3, x4, r4[i], &widest);
        x7 = nb_quotient(t0 + x5, x6, r6[i], &widest);
        made1[i] = x1;
        made7[i] = x7;
    }
    if (nb_is_wide(widest)) {
        phrase_54_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
}

static void phrase_55_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    const double *r4 = bases[at[12] & 1] + (at[12] >> 1);
    double made1[NB_BLOCK];
    double made5[NB_BLOCK];
    double made9[NB_BLOCK];
    double made11[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double t0;
        x1 = x0;
        x5 = nb_quotient(x2 - x3, x4, r4[i], &widest);
        t0 = (x6 * x5) * x7;
        x9 = x8 + t0;
        x11 = (x5 * x10) * x7;
        made1[i] = x1;
        made5[i] = x5;
        made9[i] = x9;
        made11[i] = x11;
    }
    if (nb_is_wide(widest)) {
        phrase_55_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p9, made9, n * sizeof(double));
    memcpy(p11, made11, n * sizeof(double));
}

static void phrase_57_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    const double *r2 = bases[at[9] & 1] + (at[9] >> 1);
    const double *r4 = bases[at[10] & 1] + (at[10] >> 1);
    double made5[NB_BLOCK];
    double made8[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double t0;
        t0 = nb_quotient(x0 - x1, x2, r2[i], &widest);
        x5 = nb_quotient(x3, x4, r4[i], &widest);
        x8 = x7 - (x6 * t0);
        made5[i] = x5;
        made8[i] = x8;
    }
    if (nb_is_wide(widest)) {
        phrase_57_lanes(bases, at, n);
        return;
    }
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
}

static void phrase_58_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    const double *r2 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r5 = bases[at[8] & 1] + (at[8] >> 1);
    double made6[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1;
        t0 = nb_quotient(x0 * x1, x2, r2[i], &widest);
        t1 = x4 / (x3 + t0);
        x6 = nb_quotient(t1, x5, r5[i], &widest);
        made6[i] = x6;
    }
    if (nb_is_wide(widest)) {
        phrase_58_lanes(bases, at, n);
        return;
    }
    memcpy(p6, made6, n * sizeof(double));
}

static void phrase_59_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    const double *r5 = bases[at[7] & 1] + (at[7] >> 1);
    double made6[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1;
        t0 = x2 / (x0 * x1);
        t1 = x4 / (x3 + t0);
        x6 = nb_quotient(t1, x5, r5[i], &widest);
        made6[i] = x6;
    }
    if (nb_is_wide(widest)) {
        phrase_59_lanes(bases, at, n);
        return;
    }
    memcpy(p6, made6, n * sizeof(double));
}

static void phrase_64_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    const double *r7 = bases[at[11] & 1] + (at[11] >> 1);
    const double *r9 = bases[at[12] & 1] + (at[12] >> 1);
    double made0[NB_BLOCK];
    double made1[NB_BLOCK];
    double made3[NB_BLOCK];
    double made6[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double t0, t1;
        x3 = (x0 - x1) * x2;
        x6 = (x4 - x5) * x3;
        t0 = x8 - nb_quotient(x1, x7, r7[i], &widest);
        t1 = x8 - nb_quotient(x0, x9, r9[i], &widest);
        x1 = x1 + x10 * t0;
        x0 = x0 + x10 * t1;
        made0[i] = x0;
        made1[i] = x1;
        made3[i] = x3;
        made6[i] = x6;
    }
    if (nb_is_wide(widest)) {
        phrase_64_lanes(bases, at, n);
        return;
    }
    memcpy(p0, made0, n * sizeof(double));
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
}

static void phrase_66_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    const double *r7 = bases[at[13] & 1] + (at[13] >> 1);
    double made2[NB_BLOCK];
    double made6[NB_BLOCK];
    double made12[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double t0, t1, t2, t3, t4, t5, t6, t7;
        t0 = x0 + x1;
        t1 = x2 - x3;
        t2 = x4 * t1;
        t3 = (x2 - x5) * t2;
        t4 = (t0 - x6) + t3;
        t5 = nb_quotient(t4, x7, r7[i], &widest);
        t6 = (x8 * t1) - x6;
        t7 = x9 * t6;
        x2 = x2 + x10 * t5;
        x6 = x6 + x10 * t7;
        x12 = x2 > x11 ? 1.0 : 0.0;
        made2[i] = x2;
        made6[i] = x6;
        made12[i] = x12;
    }
    if (nb_is_wide(widest)) {
        phrase_66_lanes(bases, at, n);
        return;
    }
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
    memcpy(p12, made12, n * sizeof(double));
}

static void phrase_68_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    const double *r5 = bases[at[9] & 1] + (at[9] >> 1);
    double made2[NB_BLOCK];
    double made8[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double t0, t1, t2;
        x2 = x0 * x1;
        t0 = x3 - x4;
        t1 = nb_quotient(t0, x5, r5[i], &widest);
        t2 = x6 * t1;
        x8 = x7 + t2;
        made2[i] = x2;
        made8[i] = x8;
    }
    if (nb_is_wide(widest)) {
        phrase_68_lanes(bases, at, n);
        return;
    }
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
}

static void phrase_72_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    const double *r8 = bases[at[13] & 1] + (at[13] >> 1);
    const double *r10 = bases[at[14] & 1] + (at[14] >> 1);
    const double *r11 = bases[at[15] & 1] + (at[15] >> 1);
    double made0[NB_BLOCK];
    double made1[NB_BLOCK];
    double made3[NB_BLOCK];
    double made7[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double t0, t1, t2, t3, t4, t5;
        t0 = (x0 - x1) * x2;
        t1 = (x3 - x1) * x4;
        t2 = t0 + t1;
        x7 = (x5 - x6) * t2;
        t3 = x9 - nb_quotient(x1, x8, r8[i], &widest);
        t4 = x9 - nb_quotient(x0, x10, r10[i], &widest);
        t5 = x9 - nb_quotient(x3, x11, r11[i], &widest);
        x1 = x1 + x12 * t3;
        x0 = x0 + x12 * t4;
        x3 = x3 + x12 * t5;
        made0[i] = x0;
        made1[i] = x1;
        made3[i] = x3;
        made7[i] = x7;
    }
    if (nb_is_wide(widest)) {
        phrase_72_lanes(bases, at, n);
        return;
    }
    memcpy(p0, made0, n * sizeof(double));
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
}

static void phrase_74_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    const double *r5 = bases[at[7] & 1] + (at[7] >> 1);
    double made3[NB_BLOCK];
    double made4[NB_BLOCK];
    double made6[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1;
        t0 = x0 * x1;
        x3 = x2 - t0;
        x4 = x4 + x3;
        t1 = x4 - x5;
        x6 = nb_quotient(t1, x5, r5[i], &widest);
        made3[i] = x3;
        made4[i] = x4;
        made6[i] = x6;
    }
    if (nb_is_wide(widest)) {
        phrase_74_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
}

static void phrase_76_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    const double *r8 = bases[at[10] & 1] + (at[10] >> 1);
    double made3[NB_BLOCK];
    double made5[NB_BLOCK];
    double made9[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double t0, t1, t2;
        t0 = x0 * x1;
        x3 = x2 - t0;
        x5 = x4 + x3;
        t1 = x6 + x3;
        t2 = t1 - x7;
        x9 = nb_quotient(t2, x8, r8[i], &widest);
        made3[i] = x3;
        made5[i] = x5;
        made9[i] = x9;
    }
    if (nb_is_wide(widest)) {
        phrase_76_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p9, made9, n * sizeof(double));
}

static void phrase_78_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r1 = bases[at[8] & 1] + (at[8] >> 1);
    const double *r6 = bases[at[9] & 1] + (at[9] >> 1);
    double made4[NB_BLOCK];
    double made5[NB_BLOCK];
    double made7[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0, t1, t2;
        t0 = nb_quotient(x0, x1, r1[i], &widest);
        t1 = x2 * t0;
        x4 = x3 - t1;
        x5 = x5 + x4;
        t2 = x5 - x6;
        x7 = nb_quotient(t2, x6, r6[i], &widest);
        made4[i] = x4;
        made5[i] = x5;
        made7[i] = x7;
    }
    if (nb_is_wide(widest)) {
        phrase_78_lanes(bases, at, n);
        return;
    }
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
}

static void phrase_95_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    const double *r4 = bases[at[6] & 1] + (at[6] >> 1);
    double made1[NB_BLOCK];
    double made5[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double t0;
        x1 = x0;
        t0 = x2;
        x5 = nb_quotient(x3 - t0, x4, r4[i], &widest);
        made1[i] = x1;
        made5[i] = x5;
    }
    if (nb_is_wide(widest)) {
        phrase_95_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
}

static void phrase_102_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    const double *r4 = bases[at[7] & 1] + (at[7] >> 1);
    double made0[NB_BLOCK];
    double made1[NB_BLOCK];
    double made3[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1, t2;
        x1 = x0;
        t0 = (x2 * x3) - x0;
        t1 = nb_quotient(t0, x4, r4[i], &widest);
        t2 = x5 - nb_quotient(x3, x4, r4[i], &widest);
        x0 = x0 + x6 * t1;
        x3 = x3 + x6 * t2;
        made0[i] = x0;
        made1[i] = x1;
        made3[i] = x3;
    }
    if (nb_is_wide(widest)) {
        phrase_102_lanes(bases, at, n);
        return;
    }
    memcpy(p0, made0, n * sizeof(double));
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p3, made3, n * sizeof(double));
}

static void phrase_104_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    const double *r6 = bases[at[12] & 1] + (at[12] >> 1);
    const double *r10 = bases[at[13] & 1] + (at[13] >> 1);
    double made4[NB_BLOCK];
    double made7[NB_BLOCK];
    double made9[NB_BLOCK];
    double made11[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double t0;
        t0 = (x0 * x1) * x1;
        x4 = (x2 - x3) * t0;
        x7 = nb_quotient(x5, x6, r6[i], &widest);
        x9 = x8 - x7;
        x11 = nb_quotient(x9, x10, r10[i], &widest);
        made4[i] = x4;
        made7[i] = x7;
        made9[i] = x9;
        made11[i] = x11;
    }
    if (nb_is_wide(widest)) {
        phrase_104_lanes(bases, at, n);
        return;
    }
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
    memcpy(p9, made9, n * sizeof(double));
    memcpy(p11, made11, n * sizeof(double));
}

static void phrase_105_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    const double *r8 = bases[at[10] & 1] + (at[10] >> 1);
    double made4[NB_BLOCK];
    double made7[NB_BLOCK];
    double made9[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double t0;
        t0 = x2 / (x0 - x1);
        x4 = x3 * t0;
        x7 = x5 + x6;
        x9 = nb_quotient(x7, x8, r8[i], &widest);
        made4[i] = x4;
        made7[i] = x7;
        made9[i] = x9;
    }
    if (nb_is_wide(widest)) {
        phrase_105_lanes(bases, at, n);
        return;
    }
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
    memcpy(p9, made9, n * sizeof(double));
}

static void phrase_106_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    const double *r9 = bases[at[11] & 1] + (at[11] >> 1);
    double made5[NB_BLOCK];
    double made8[NB_BLOCK];
    double made10[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double t0, t1;
        t0 = x2 / (x0 - x1);
        t1 = (x3 * t0) + x4;
        x5 = x4 / t1;
        x8 = x6 - x7;
        x10 = nb_quotient(x8, x9, r9[i], &widest);
        made5[i] = x5;
        made8[i] = x8;
        made10[i] = x10;
    }
    if (nb_is_wide(widest)) {
        phrase_106_lanes(bases, at, n);
        return;
    }
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
    memcpy(p10, made10, n * sizeof(double));
}

static void phrase_108_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    const double *r5 = bases[at[11] & 1] + (at[11] >> 1);
    double made3[NB_BLOCK];
    double made6[NB_BLOCK];
    double made10[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double t0;
        x3 = x2 / (x0 + x1);
        x6 = nb_quotient(x4, x5, r5[i], &widest);
        t0 = (x6 - x7) * x8;
        x10 = x9 - t0;
        made3[i] = x3;
        made6[i] = x6;
        made10[i] = x10;
    }
    if (nb_is_wide(widest)) {
        phrase_108_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
    memcpy(p10, made10, n * sizeof(double));
}

static void phrase_109_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    const double *r7 = bases[at[9] & 1] + (at[9] >> 1);
    double made3[NB_BLOCK];
    double made6[NB_BLOCK];
    double made8[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        x3 = x2 / (x0 + x1);
        x6 = x4 + x5;
        x8 = nb_quotient(x6, x7, r7[i], &widest);
        made3[i] = x3;
        made6[i] = x6;
        made8[i] = x8;
    }
    if (nb_is_wide(widest)) {
        phrase_109_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
}

static void phrase_111_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    double *p15 = bases[at[15] & 1] + (at[15] >> 1);
    double *p16 = bases[at[16] & 1] + (at[16] >> 1);
    double *p17 = bases[at[17] & 1] + (at[17] >> 1);
    double *p18 = bases[at[18] & 1] + (at[18] >> 1);
    double *p19 = bases[at[19] & 1] + (at[19] >> 1);
    double *p20 = bases[at[20] & 1] + (at[20] >> 1);
    double *p21 = bases[at[21] & 1] + (at[21] >> 1);
    const double *r11 = bases[at[22] & 1] + (at[22] >> 1);
    const double *r18 = bases[at[23] & 1] + (at[23] >> 1);
    const double *r20 = bases[at[24] & 1] + (at[24] >> 1);
    double made6[NB_BLOCK];
    double made10[NB_BLOCK];
    double made12[NB_BLOCK];
    double made15[NB_BLOCK];
    double made21[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double x15 = p15[i];
        double x16 = p16[i];
        double x17 = p17[i];
        double x18 = p18[i];
        double x19 = p19[i];
        double x20 = p20[i];
        double x21 = p21[i];
        double t0, t1, t2, t3, t4, t5, t6, t7;
        t0 = (x0 * x1) + x2;
        t1 = (x3 / t0) * x4;
        x6 = x5 + t1;
        t2 = x7 * x8;
        t3 = t2 > x9 ? 1.0 : 0.0;
        x10 = t3 != 0.0 ? x9 : t2;
        t4 = nb_quotient(x8, x11, r11[i], &widest);
        t5 = t4 > x2 ? 1.0 : 0.0;
        x12 = t5 != 0.0 ? x2 : t4;
        x15 = x13 < x14 ? 1.0 : 0.0;
        t6 = nb_quotient(x16 + x17, x18, r18[i], &widest);
        t7 = nb_quotient(x16 + x19, x20, r20[i], &widest);
        x21 = t6 - t7;
        made6[i] = x6;
        made10[i] = x10;
        made12[i] = x12;
        made15[i] = x15;
        made21[i] = x21;
    }
    if (nb_is_wide(widest)) {
        phrase_111_lanes(bases, at, n);
        return;
    }
    memcpy(p6, made6, n * sizeof(double));
    memcpy(p10, made10, n * sizeof(double));
    memcpy(p12, made12, n * sizeof(double));
    memcpy(p15, made15, n * sizeof(double));
    memcpy(p21, made21, n * sizeof(double));
}

static void phrase_112_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    double *p15 = bases[at[15] & 1] + (at[15] >> 1);
    double *p16 = bases[at[16] & 1] + (at[16] >> 1);
    double *p17 = bases[at[17] & 1] + (at[17] >> 1);
    double *p18 = bases[at[18] & 1] + (at[18] >> 1);
    double *p19 = bases[at[19] & 1] + (at[19] >> 1);
    double *p20 = bases[at[20] & 1] + (at[20] >> 1);
    double *p21 = bases[at[21] & 1] + (at[21] >> 1);
    double *p22 = bases[at[22] & 1] + (at[22] >> 1);
    double *p23 = bases[at[23] & 1] + (at[23] >> 1);
    double *p24 = bases[at[24] & 1] + (at[24] >> 1);
    double *p25 = bases[at[25] & 1] + (at[25] >> 1);
    double *p26 = bases[at[26] & 1] + (at[26] >> 1);
    double *p27 = bases[at[27] & 1] + (at[27] >> 1);
    double *p28 = bases[at[28] & 1] + (at[28] >> 1);
    double *p29 = bases[at[29] & 1] + (at[29] >> 1);
    double *p30 = bases[at[30] & 1] + (at[30] >> 1);
    double *p31 = bases[at[31] & 1] + (at[31] >> 1);
    double *p32 = bases[at[32] & 1] + (at[32] >> 1);
    double *p33 = bases[at[33] & 1] + (at[33] >> 1);
    double *p34 = bases[at[34] & 1] + (at[34] >> 1);
    double *p35 = bases[at[35] & 1] + (at[35] >> 1);
    double *p36 = bases[at[36] & 1] + (at[36] >> 1);
    double *p37 = bases[at[37] & 1] + (at[37] >> 1);
    double *p38 = bases[at[38] & 1] + (at[38] >> 1);
    double *p39 = bases[at[39] & 1] + (at[39] >> 1);
    double *p40 = bases[at[40] & 1] + (at[40] >> 1);
    double *p41 = bases[at[41] & 1] + (at[41] >> 1);
    double *p42 = bases[at[42] & 1] + (at[42] >> 1);
    double *p43 = bases[at[43] & 1] + (at[43] >> 1);
    double *p44 = bases[at[44] & 1] + (at[44] >> 1);
    double *p45 = bases[at[45] & 1] + (at[45] >> 1);
    double *p46 = bases[at[46] & 1] + (at[46] >> 1);
    double *p47 = bases[at[47] & 1] + (at[47] >> 1);
    double *p48 = bases[at[48] & 1] + (at[48] >> 1);
    double *p49 = bases[at[49] & 1] + (at[49] >> 1);
    const double *r0 = bases[at[50] & 1] + (at[50] >> 1);
    const double *r21 = bases[at[51] & 1] + (at[51] >> 1);
    const double *r23 = bases[at[52] & 1] + (at[52] >> 1);
    const double *r33 = bases[at[53] & 1] + (at[53] >> 1);
    const double *r37 = bases[at[54] & 1] + (at[54] >> 1);
    const double *r47 = bases[at[55] & 1] + (at[55] >> 1);
    double made5[NB_BLOCK];
    double made7[NB_BLOCK];
    double made8[NB_BLOCK];
    double made13[NB_BLOCK];
    double made16[NB_BLOCK];
    double made18[NB_BLOCK];
    double made28[NB_BLOCK];
    double made30[NB_BLOCK];
    double made36[NB_BLOCK];
    double made44[NB_BLOCK];
    double made48[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double x15 = p15[i];
        double x16 = p16[i];
        double x17 = p17[i];
        double x18 = p18[i];
        double x19 = p19[i];
        double x20 = p20[i];
        double x21 = p21[i];
        double x22 = p22[i];
        double x23 = p23[i];
        double x24 = p24[i];
        double x25 = p25[i];
        double x26 = p26[i];
        double x27 = p27[i];
        double x28 = p28[i];
        double x29 = p29[i];
        double x30 = p30[i];
        double x31 = p31[i];
        double x32 = p32[i];
        double x33 = p33[i];
        double x34 = p34[i];
        double x35 = p35[i];
        double x36 = p36[i];
        double x37 = p37[i];
        double x38 = p38[i];
        double x39 = p39[i];
        double x40 = p40[i];
        double x41 = p41[i];
        double x42 = p42[i];
        double x43 = p43[i];
        double x44 = p44[i];
        double x45 = p45[i];
        double x46 = p46[i];
        double x47 = p47[i];
        double x48 = p48[i];
        double x49 = p49[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21, t22, t23, t24, t25, t26, t27, t28, t29, t30, t31, t32, t33, t34, t35, t36, t37, t38, t39, t40, t41, t42, t43;
        t0 = x0 * x1;
        t1 = x2 != 0.0 ? x3 : t0;
        t2 = t0 - t1;
        t3 = x2 != 0.0 ? t2 : x4;
        t4 = x5 > x6 ? 1.0 : 0.0;
        x7 = t4 != 0.0 ? x6 : x5;
        t5 = (x8 - x9) * x10;
        t6 = x4 - t5;
        t7 = (x11 * x11) * x12;
        t8 = t7 * x13;
        t9 = (x8 - x14) * t8;
        t10 = t6 - t9;
        t11 = x15 * x16;
        t12 = (x8 - x17) * t11;
        t13 = t10 - t12;
        t14 = (x18 - x8) * x19;
        t15 = (t13 + t14) + x20;
        t16 = nb_quotient(t15, x21, r21[i], &widest);
        t17 = x24 - nb_quotient(x22, x23, r23[i], &widest);
        t18 = (x18 - x9) * x25;
        t19 = (t17 - t18) - x26;
        t20 = x27 * x28;
        t21 = x18 - x17;
        t22 = t19 - (t20 * t21);
        t23 = (x29 * x30) * x31;
        t24 = t22 - (t23 * t21);
        t25 = (x8 - x18) * x32;
        t26 = nb_quotient(t25, x23, r23[i], &widest) + t24;
        t27 = nb_quotient(t26, x21, r21[i], &widest);
        t28 = nb_quotient(x26, x33, r33[i], &widest) * x34;
        t29 = x4 - t28;
        t30 = t29 - (x35 * x36);
        t31 = nb_quotient(t30, x37, r37[i], &widest);
        t32 = (x38 + x39) * x13;
        t33 = nb_quotient(x38 - t32, x37, r37[i], &widest);
        t34 = (x40 + x41) * x16;
        t35 = nb_quotient(x40 - t34, x37, r37[i], &widest);
        t36 = (x42 + x43) * x44;
        t37 = nb_quotient(x42 - t36, x37, r37[i], &widest);
        t38 = (t1 + t3) * x30;
        t39 = nb_quotient(t1 - t38, x37, r37[i], &widest);
        t40 = (x45 + x46) * x28;
        t41 = nb_quotient(x45 - t40, x37, r37[i], &widest);
        t42 = x4 - nb_quotient(x5, x47, r47[i], &widest);
        t43 = x4 - nb_quotient(x48, x0, r0[i], &widest);
        x8 = x8 + x49 * t16;
        x18 = x18 + x49 * t27;
        x36 = x36 + x49 * t31;
        x13 = x13 + x49 * t33;
        x16 = x16 + x49 * t35;
        x44 = x44 + x49 * t37;
        x30 = x30 + x49 * t39;
        x28 = x28 + x49 * t41;
        x5 = x5 + x49 * t42;
        x48 = x48 + x49 * t43;
        made5[i] = x5;
        made7[i] = x7;
        made8[i] = x8;
        made13[i] = x13;
        made16[i] = x16;
        made18[i] = x18;
        made28[i] = x28;
        made30[i] = x30;
        made36[i] = x36;
        made44[i] = x44;
        made48[i] = x48;
    }
    if (nb_is_wide(widest)) {
        phrase_112_lanes(bases, at, n);
        return;
    }
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
    memcpy(p13, made13, n * sizeof(double));
    memcpy(p16, made16, n * sizeof(double));
    memcpy(p18, made18, n * sizeof(double));
    memcpy(p28, made28, n * sizeof(double));
    memcpy(p30, made30, n * sizeof(double));
    memcpy(p36, made36, n * sizeof(double));
    memcpy(p44, made44, n * sizeof(double));
    memcpy(p48, made48, n * sizeof(double));
}

static void phrase_115_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r3 = bases[at[8] & 1] + (at[8] >> 1);
    double made1[NB_BLOCK];
    double made4[NB_BLOCK];
    double made6[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0, t1, t2;
        x1 = x0;
        t0 = x2;
        t1 = nb_quotient(t0, x3, r3[i], &widest);
        x6 = x4 * x5;
        t2 = (x1 - x4) / t1;
        x4 = x4 + x7 * t2;
        made1[i] = x1;
        made4[i] = x4;
        made6[i] = x6;
    }
    if (nb_is_wide(widest)) {
        phrase_115_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
}

static void phrase_116_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    const double *r3 = bases[at[12] & 1] + (at[12] >> 1);
    const double *r9 = bases[at[13] & 1] + (at[13] >> 1);
    double made1[NB_BLOCK];
    double made7[NB_BLOCK];
    double made11[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double t0, t1, t2, t3;
        x1 = x0;
        t0 = nb_quotient(x2, x3, r3[i], &widest);
        t1 = (t0 - x4) * x5;
        x7 = x6 + t1;
        t2 = t0 - x8;
        t3 = nb_quotient(t2, x9, r9[i], &widest) * t2;
        x11 = x10 - t3;
        made1[i] = x1;
        made7[i] = x7;
        made11[i] = x11;
    }
    if (nb_is_wide(widest)) {
        phrase_116_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
    memcpy(p11, made11, n * sizeof(double));
}

static void phrase_117_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r3 = bases[at[8] & 1] + (at[8] >> 1);
    double made1[NB_BLOCK];
    double made4[NB_BLOCK];
    double made7[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        x1 = x0;
        x4 = nb_quotient(x2, x3, r3[i], &widest);
        x7 = x6 - (x5 * x4);
        made1[i] = x1;
        made4[i] = x4;
        made7[i] = x7;
    }
    if (nb_is_wide(widest)) {
        phrase_117_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
}

static void phrase_120_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    const double *r2 = bases[at[12] & 1] + (at[12] >> 1);
    double made5[NB_BLOCK];
    double made8[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8;
        t0 = x0 / (x0 + x1);
        t1 = x0 - t0;
        t2 = nb_quotient(t1, x2, r2[i], &widest);
        t3 = (x3 * x4) * x5;
        x8 = (x6 - x7) * t3;
        t4 = t1 > x9 ? 1.0 : 0.0;
        t5 = (t0 - x5) / t2;
        t6 = t4 != 0.0 ? t5 : x10;
        x5 = x5 + x11 * t6;
        t7 = t1 < x9 ? 1.0 : 0.0;
        t8 = t0;
        x5 = t7 != 0.0 ? t8 : x5;
        made5[i] = x5;
        made8[i] = x8;
    }
    if (nb_is_wide(widest)) {
        phrase_120_lanes(bases, at, n);
        return;
    }
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
}

static void phrase_122_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r4 = bases[at[8] & 1] + (at[8] >> 1);
    double made1[NB_BLOCK];
    double made7[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0, t1;
        t0 = (x0 - x1) * x2;
        t1 = nb_quotient(t0 + x3, x4, r4[i], &widest);
        x1 = x1 + x5 * t1;
        x7 = x1 > x6 ? 1.0 : 0.0;
        made1[i] = x1;
        made7[i] = x7;
    }
    if (nb_is_wide(widest)) {
        phrase_122_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
}

static void phrase_124_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    const double *r3 = bases[at[14] & 1] + (at[14] >> 1);
    const double *r8 = bases[at[15] & 1] + (at[15] >> 1);
    double made2[NB_BLOCK];
    double made7[NB_BLOCK];
    double made13[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
        t0 = x0 + x1;
        t1 = nb_quotient(x2 * x2, x3, r3[i], &widest);
        t2 = x4 * t1;
        t3 = (x5 * x2) + t2;
        t4 = (x6 - x7) + t0;
        t5 = (t4 * x3) + t3;
        t6 = nb_quotient(t5, x8, r8[i], &widest);
        t7 = nb_quotient(x2, x3, r3[i], &widest) * x9;
        t8 = nb_quotient(t7 - x7, x8, r8[i], &widest);
        t9 = x10 * t8;
        x2 = x2 + x11 * t6;
        x7 = x7 + x11 * t9;
        x13 = x2 > x12 ? 1.0 : 0.0;
        made2[i] = x2;
        made7[i] = x7;
        made13[i] = x13;
    }
    if (nb_is_wide(widest)) {
        phrase_124_lanes(bases, at, n);
        return;
    }
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
    memcpy(p13, made13, n * sizeof(double));
}

static void phrase_126_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    const double *r3 = bases[at[12] & 1] + (at[12] >> 1);
    double made5[NB_BLOCK];
    double made9[NB_BLOCK];
    double made10[NB_BLOCK];
    double made11[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double t0, t1, t2, t3;
        t0 = x0 + x1;
        t1 = nb_quotient(x2 + t0, x3, r3[i], &widest);
        x5 = x5 + x4 * t1;
        t2 = x5 > x6 ? 1.0 : 0.0;
        t3 = x7 < x8 ? 1.0 : 0.0;
        x9 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
        x10 = x5 < x6 ? 1.0 : 0.0;
        x11 = (x9 != 0.0) | (x10 != 0.0) ? 1.0 : 0.0;
        made5[i] = x5;
        made9[i] = x9;
        made10[i] = x10;
        made11[i] = x11;
    }
    if (nb_is_wide(widest)) {
        phrase_126_lanes(bases, at, n);
        return;
    }
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p9, made9, n * sizeof(double));
    memcpy(p10, made10, n * sizeof(double));
    memcpy(p11, made11, n * sizeof(double));
}

static void phrase_127_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r4 = bases[at[8] & 1] + (at[8] >> 1);
    double made2[NB_BLOCK];
    double made3[NB_BLOCK];
    double made7[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0;
        x3 = (x0 - x1) * x2;
        t0 = x5 - nb_quotient(x2, x4, r4[i], &widest);
        x2 = x2 + x6 * t0;
        x7 = x2;
        made2[i] = x2;
        made3[i] = x3;
        made7[i] = x7;
    }
    if (nb_is_wide(widest)) {
        phrase_127_lanes(bases, at, n);
        return;
    }
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
}

static void phrase_128_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    const double *r6 = bases[at[9] & 1] + (at[9] >> 1);
    double made2[NB_BLOCK];
    double made3[NB_BLOCK];
    double made5[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double t0, t1, t2;
        x3 = (x0 - x1) * x2;
        t0 = (x4 * x5) - x2;
        t1 = nb_quotient(t0, x6, r6[i], &widest);
        t2 = x7 - nb_quotient(x5, x6, r6[i], &widest);
        x2 = x2 + x8 * t1;
        x5 = x5 + x8 * t2;
        made2[i] = x2;
        made3[i] = x3;
        made5[i] = x5;
    }
    if (nb_is_wide(widest)) {
        phrase_128_lanes(bases, at, n);
        return;
    }
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
}

static void phrase_131_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    const double *r1 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r3 = bases[at[8] & 1] + (at[8] >> 1);
    double made5[NB_BLOCK];
    double made6[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0, t1, t2;
        t0 = nb_quotient(x0, x1, r1[i], &widest);
        t1 = nb_quotient(x2, x3, r3[i], &widest) + x4;
        x5 = x2 / t1;
        t2 = (x2 / t0) + x4;
        x6 = x2 / t2;
        made5[i] = x5;
        made6[i] = x6;
    }
    if (nb_is_wide(widest)) {
        phrase_131_lanes(bases, at, n);
        return;
    }
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
}

static void phrase_135_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    const double *r7 = bases[at[9] & 1] + (at[9] >> 1);
    double made4[NB_BLOCK];
    double made8[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double t0;
        t0 = x2 / (x0 - x1);
        x4 = x3 * t0;
        x8 = nb_quotient(x5 - x6, x7, r7[i], &widest);
        made4[i] = x4;
        made8[i] = x8;
    }
    if (nb_is_wide(widest)) {
        phrase_135_lanes(bases, at, n);
        return;
    }
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
}

static void phrase_136_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r4 = bases[at[8] & 1] + (at[8] >> 1);
    double made1[NB_BLOCK];
    double made5[NB_BLOCK];
    double made7[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        x1 = x0;
        x5 = nb_quotient(x2 - x3, x4, r4[i], &widest);
        x7 = x6 - x5;
        made1[i] = x1;
        made5[i] = x5;
        made7[i] = x7;
    }
    if (nb_is_wide(widest)) {
        phrase_136_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
}

static void phrase_141_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    const double *r11 = bases[at[15] & 1] + (at[15] >> 1);
    const double *r13 = bases[at[16] & 1] + (at[16] >> 1);
    double made1[NB_BLOCK];
    double made3[NB_BLOCK];
    double made6[NB_BLOCK];
    double made7[NB_BLOCK];
    double made8[NB_BLOCK];
    double made10[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double t0, t1, t2, t3;
        x1 = x0;
        x3 = x2;
        t0 = x2 * x4;
        t1 = t0 * x5;
        x8 = (x6 - x7) * t1;
        x10 = (x9 - x1) * x8;
        t2 = x12 - nb_quotient(x7, x11, r11[i], &widest);
        t3 = x12 - nb_quotient(x6, x13, r13[i], &widest);
        x7 = x7 + x14 * t2;
        x6 = x6 + x14 * t3;
        made1[i] = x1;
        made3[i] = x3;
        made6[i] = x6;
        made7[i] = x7;
        made8[i] = x8;
        made10[i] = x10;
    }
    if (nb_is_wide(widest)) {
        phrase_141_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
    memcpy(p10, made10, n * sizeof(double));
}

static void phrase_143_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    const double *r10 = bases[at[14] & 1] + (at[14] >> 1);
    const double *r12 = bases[at[15] & 1] + (at[15] >> 1);
    double made2[NB_BLOCK];
    double made4[NB_BLOCK];
    double made5[NB_BLOCK];
    double made6[NB_BLOCK];
    double made9[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double t0, t1, t2, t3;
        x2 = x0 * x1;
        t0 = x0;
        t1 = t0 * x3;
        x6 = (x4 - x5) * t1;
        x9 = (x7 - x8) * x6;
        t2 = x11 - nb_quotient(x5, x10, r10[i], &widest);
        t3 = x11 - nb_quotient(x4, x12, r12[i], &widest);
        x5 = x5 + x13 * t2;
        x4 = x4 + x13 * t3;
        made2[i] = x2;
        made4[i] = x4;
        made5[i] = x5;
        made6[i] = x6;
        made9[i] = x9;
    }
    if (nb_is_wide(widest)) {
        phrase_143_lanes(bases, at, n);
        return;
    }
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
    memcpy(p9, made9, n * sizeof(double));
}

static void phrase_144_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    const double *r5 = bases[at[7] & 1] + (at[7] >> 1);
    double made1[NB_BLOCK];
    double made2[NB_BLOCK];
    double made3[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double t0;
        x1 = x0;
        x3 = x2 * x1;
        t0 = nb_quotient(x4 - x2, x5, r5[i], &widest);
        x2 = x2 + x6 * t0;
        made1[i] = x1;
        made2[i] = x2;
        made3[i] = x3;
    }
    if (nb_is_wide(widest)) {
        phrase_144_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p3, made3, n * sizeof(double));
}

static void phrase_145_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    const double *r4 = bases[at[8] & 1] + (at[8] >> 1);
    const double *r6 = bases[at[9] & 1] + (at[9] >> 1);
    double made0[NB_BLOCK];
    double made1[NB_BLOCK];
    double made2[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double t0, t1;
        x2 = x0 * x1;
        t0 = nb_quotient(x3 - x0, x4, r4[i], &widest);
        t1 = nb_quotient(x5 - x1, x6, r6[i], &widest);
        x0 = x0 + x7 * t0;
        x1 = x1 + x7 * t1;
        made0[i] = x0;
        made1[i] = x1;
        made2[i] = x2;
    }
    if (nb_is_wide(widest)) {
        phrase_145_lanes(bases, at, n);
        return;
    }
    memcpy(p0, made0, n * sizeof(double));
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p2, made2, n * sizeof(double));
}

static void phrase_146_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    const double *r10 = bases[at[12] & 1] + (at[12] >> 1);
    double made1[NB_BLOCK];
    double made4[NB_BLOCK];
    double made8[NB_BLOCK];
    double made11[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double t0;
        x1 = x0;
        x4 = x2 + x3;
        t0 = (x5 - x6) * x7;
        x8 = x2 - t0;
        x11 = nb_quotient(x5 - x9, x10, r10[i], &widest);
        made1[i] = x1;
        made4[i] = x4;
        made8[i] = x8;
        made11[i] = x11;
    }
    if (nb_is_wide(widest)) {
        phrase_146_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
    memcpy(p11, made11, n * sizeof(double));
}

static void phrase_148_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    const double *r1 = bases[at[10] & 1] + (at[10] >> 1);
    const double *r5 = bases[at[11] & 1] + (at[11] >> 1);
    double made2[NB_BLOCK];
    double made3[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double t0, t1, t2, t3, t4, t5;
        t0 = x2 - nb_quotient(x0, x1, r1[i], &widest);
        t1 = (t0 - x3) + x4;
        t2 = nb_quotient(t1, x5, r5[i], &widest);
        t3 = x7 - (x6 * x3);
        t4 = (x2 + t3) * x8;
        t5 = nb_quotient(t4, x5, r5[i], &widest);
        x2 = x2 + x9 * t2;
        x3 = x3 + x9 * t5;
        made2[i] = x2;
        made3[i] = x3;
    }
    if (nb_is_wide(widest)) {
        phrase_148_lanes(bases, at, n);
        return;
    }
    memcpy(p2, made2, n * sizeof(double));
    memcpy(p3, made3, n * sizeof(double));
}

static void phrase_149_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    const double *r2 = bases[at[13] & 1] + (at[13] >> 1);
    const double *r7 = bases[at[14] & 1] + (at[14] >> 1);
    double made1[NB_BLOCK];
    double made6[NB_BLOCK];
    double made12[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
        t0 = x0;
        t1 = nb_quotient(x1 * x1, x2, r2[i], &widest);
        t2 = x3 * t1;
        t3 = (x4 * x1) + t2;
        t4 = (x5 - x6) + t0;
        t5 = (t4 * x2) + t3;
        t6 = nb_quotient(t5, x7, r7[i], &widest);
        t7 = nb_quotient(x1, x2, r2[i], &widest) * x8;
        t8 = nb_quotient(t7 - x6, x7, r7[i], &widest);
        t9 = x9 * t8;
        x1 = x1 + x10 * t6;
        x6 = x6 + x10 * t9;
        x12 = x1 > x11 ? 1.0 : 0.0;
        made1[i] = x1;
        made6[i] = x6;
        made12[i] = x12;
    }
    if (nb_is_wide(widest)) {
        phrase_149_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p6, made6, n * sizeof(double));
    memcpy(p12, made12, n * sizeof(double));
}

static void phrase_151_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    const double *r6 = bases[at[9] & 1] + (at[9] >> 1);
    double made4[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11;
        t0 = x0 < x1 ? 1.0 : 0.0;
        t1 = x2 * x3;
        x4 = t0 != 0.0 ? t1 : x4;
        t2 = x0 >= x1 ? 1.0 : 0.0;
        t3 = x0 < x5 ? 1.0 : 0.0;
        t4 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
        t5 = x0 - x1;
        t6 = nb_quotient(t5, x6, r6[i], &widest);
        t7 = x7 * t6;
        t8 = x8 + t7;
        t9 = x2 * t8;
        x4 = t4 != 0.0 ? t9 : x4;
        t10 = x0 >= x5 ? 1.0 : 0.0;
        t11 = x2 * x3;
        x4 = t10 != 0.0 ? t11 : x4;
        made4[i] = x4;
    }
    if (nb_is_wide(widest)) {
        phrase_151_lanes(bases, at, n);
        return;
    }
    memcpy(p4, made4, n * sizeof(double));
}

static void phrase_152_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    const double *r9 = bases[at[13] & 1] + (at[13] >> 1);
    double made3[NB_BLOCK];
    double made5[NB_BLOCK];
    double made8[NB_BLOCK];
    double made12[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double t0, t1, t2, t3, t4, t5, t6;
        t0 = x0 < x1 ? 1.0 : 0.0;
        t1 = x2;
        x3 = t0 != 0.0 ? t1 : x3;
        t2 = x0 >= x1 ? 1.0 : 0.0;
        t3 = x0 < x4 ? 1.0 : 0.0;
        x5 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
        x8 = x6 * x7;
        t4 = x0 - x1;
        t5 = nb_quotient(t4, x9, r9[i], &widest);
        t6 = x10 * t5;
        x12 = x11 + t6;
        made3[i] = x3;
        made5[i] = x5;
        made8[i] = x8;
        made12[i] = x12;
    }
    if (nb_is_wide(widest)) {
        phrase_152_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
    memcpy(p12, made12, n * sizeof(double));
}

static void phrase_154_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    const double *r4 = bases[at[15] & 1] + (at[15] >> 1);
    const double *r9 = bases[at[16] & 1] + (at[16] >> 1);
    double made3[NB_BLOCK];
    double made8[NB_BLOCK];
    double made14[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
        t0 = x0 + x1;
        t0 = t0 + x2;
        t1 = nb_quotient(x3 * x3, x4, r4[i], &widest);
        t2 = x5 * t1;
        t3 = (x6 * x3) + t2;
        t4 = (x7 - x8) + t0;
        t5 = (t4 * x4) + t3;
        t6 = nb_quotient(t5, x9, r9[i], &widest);
        t7 = nb_quotient(x3, x4, r4[i], &widest) * x10;
        t8 = nb_quotient(t7 - x8, x9, r9[i], &widest);
        t9 = x11 * t8;
        x3 = x3 + x12 * t6;
        x8 = x8 + x12 * t9;
        x14 = x3 > x13 ? 1.0 : 0.0;
        made3[i] = x3;
        made8[i] = x8;
        made14[i] = x14;
    }
    if (nb_is_wide(widest)) {
        phrase_154_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
    memcpy(p14, made14, n * sizeof(double));
}

static void phrase_156_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    double *p15 = bases[at[15] & 1] + (at[15] >> 1);
    const double *r5 = bases[at[16] & 1] + (at[16] >> 1);
    const double *r10 = bases[at[17] & 1] + (at[17] >> 1);
    double made4[NB_BLOCK];
    double made9[NB_BLOCK];
    double made15[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double x15 = p15[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
        t0 = x0 + x1;
        t0 = t0 + x2;
        t0 = t0 + x3;
        t1 = nb_quotient(x4 * x4, x5, r5[i], &widest);
        t2 = x6 * t1;
        t3 = (x7 * x4) + t2;
        t4 = (x8 - x9) + t0;
        t5 = (t4 * x5) + t3;
        t6 = nb_quotient(t5, x10, r10[i], &widest);
        t7 = nb_quotient(x4, x5, r5[i], &widest) * x11;
        t8 = nb_quotient(t7 - x9, x10, r10[i], &widest);
        t9 = x12 * t8;
        x4 = x4 + x13 * t6;
        x9 = x9 + x13 * t9;
        x15 = x4 > x14 ? 1.0 : 0.0;
        made4[i] = x4;
        made9[i] = x9;
        made15[i] = x15;
    }
    if (nb_is_wide(widest)) {
        phrase_156_lanes(bases, at, n);
        return;
    }
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p9, made9, n * sizeof(double));
    memcpy(p15, made15, n * sizeof(double));
}

static void phrase_158_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    const double *r1 = bases[at[13] & 1] + (at[13] >> 1);
    const double *r7 = bases[at[14] & 1] + (at[14] >> 1);
    double made0[NB_BLOCK];
    double made5[NB_BLOCK];
    double made12[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double t0, t1, t2, t3, t4, t5, t6, t7, t8;
        t0 = nb_quotient(x0 * x0, x1, r1[i], &widest);
        t1 = x2 * t0;
        t2 = (x3 * x0) + t1;
        t3 = (x4 - x5) + x6;
        t4 = (t3 * x1) + t2;
        t5 = nb_quotient(t4, x7, r7[i], &widest);
        t6 = nb_quotient(x0, x1, r1[i], &widest) * x8;
        t7 = nb_quotient(t6 - x5, x7, r7[i], &widest);
        t8 = x9 * t7;
        x0 = x0 + x10 * t5;
        x5 = x5 + x10 * t8;
        x12 = x0 > x11 ? 1.0 : 0.0;
        made0[i] = x0;
        made5[i] = x5;
        made12[i] = x12;
    }
    if (nb_is_wide(widest)) {
        phrase_158_lanes(bases, at, n);
        return;
    }
    memcpy(p0, made0, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p12, made12, n * sizeof(double));
}

static void phrase_160_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    const double *r6 = bases[at[12] & 1] + (at[12] >> 1);
    double made1[NB_BLOCK];
    double made5[NB_BLOCK];
    double made11[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double t0, t1, t2, t3, t4, t5, t6, t7;
        t0 = x0;
        t1 = x1 - x2;
        t2 = x3 * t1;
        t3 = (x1 - x4) * t2;
        t4 = (t0 - x5) + t3;
        t5 = nb_quotient(t4, x6, r6[i], &widest);
        t6 = (x7 * t1) - x5;
        t7 = x8 * t6;
        x1 = x1 + x9 * t5;
        x5 = x5 + x9 * t7;
        x11 = x1 > x10 ? 1.0 : 0.0;
        made1[i] = x1;
        made5[i] = x5;
        made11[i] = x11;
    }
    if (nb_is_wide(widest)) {
        phrase_160_lanes(bases, at, n);
        return;
    }
    memcpy(p1, made1, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p11, made11, n * sizeof(double));
}

static void phrase_162_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    const double *r8 = bases[at[14] & 1] + (at[14] >> 1);
    double made3[NB_BLOCK];
    double made7[NB_BLOCK];
    double made13[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double t0, t1, t2, t3, t4, t5, t6, t7;
        t0 = x0 + x1;
        t0 = t0 + x2;
        t1 = x3 - x4;
        t2 = x5 * t1;
        t3 = (x3 - x6) * t2;
        t4 = (t0 - x7) + t3;
        t5 = nb_quotient(t4, x8, r8[i], &widest);
        t6 = (x9 * t1) - x7;
        t7 = x10 * t6;
        x3 = x3 + x11 * t5;
        x7 = x7 + x11 * t7;
        x13 = x3 > x12 ? 1.0 : 0.0;
        made3[i] = x3;
        made7[i] = x7;
        made13[i] = x13;
    }
    if (nb_is_wide(widest)) {
        phrase_162_lanes(bases, at, n);
        return;
    }
    memcpy(p3, made3, n * sizeof(double));
    memcpy(p7, made7, n * sizeof(double));
    memcpy(p13, made13, n * sizeof(double));
}

static void phrase_164_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    double *p12 = bases[at[12] & 1] + (at[12] >> 1);
    double *p13 = bases[at[13] & 1] + (at[13] >> 1);
    double *p14 = bases[at[14] & 1] + (at[14] >> 1);
    const double *r9 = bases[at[15] & 1] + (at[15] >> 1);
    double made4[NB_BLOCK];
    double made8[NB_BLOCK];
    double made14[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double x12 = p12[i];
        double x13 = p13[i];
        double x14 = p14[i];
        double t0, t1, t2, t3, t4, t5, t6, t7;
        t0 = x0 + x1;
        t0 = t0 + x2;
        t0 = t0 + x3;
        t1 = x4 - x5;
        t2 = x6 * t1;
        t3 = (x4 - x7) * t2;
        t4 = (t0 - x8) + t3;
        t5 = nb_quotient(t4, x9, r9[i], &widest);
        t6 = (x10 * t1) - x8;
        t7 = x11 * t6;
        x4 = x4 + x12 * t5;
        x8 = x8 + x12 * t7;
        x14 = x4 > x13 ? 1.0 : 0.0;
        made4[i] = x4;
        made8[i] = x8;
        made14[i] = x14;
    }
    if (nb_is_wide(widest)) {
        phrase_164_lanes(bases, at, n);
        return;
    }
    memcpy(p4, made4, n * sizeof(double));
    memcpy(p8, made8, n * sizeof(double));
    memcpy(p14, made14, n * sizeof(double));
}

static void phrase_166_quick(double *const bases[2], const int32_t *at, size_t n) {
    double *p0 = bases[at[0] & 1] + (at[0] >> 1);
    double *p1 = bases[at[1] & 1] + (at[1] >> 1);
    double *p2 = bases[at[2] & 1] + (at[2] >> 1);
    double *p3 = bases[at[3] & 1] + (at[3] >> 1);
    double *p4 = bases[at[4] & 1] + (at[4] >> 1);
    double *p5 = bases[at[5] & 1] + (at[5] >> 1);
    double *p6 = bases[at[6] & 1] + (at[6] >> 1);
    double *p7 = bases[at[7] & 1] + (at[7] >> 1);
    double *p8 = bases[at[8] & 1] + (at[8] >> 1);
    double *p9 = bases[at[9] & 1] + (at[9] >> 1);
    double *p10 = bases[at[10] & 1] + (at[10] >> 1);
    double *p11 = bases[at[11] & 1] + (at[11] >> 1);
    const double *r6 = bases[at[12] & 1] + (at[12] >> 1);
    double made0[NB_BLOCK];
    double made5[NB_BLOCK];
    double made11[NB_BLOCK];
    uint64_t widest = 0;
    for (size_t i = 0; i < n; i++) {
        double x0 = p0[i];
        double x1 = p1[i];
        double x2 = p2[i];
        double x3 = p3[i];
        double x4 = p4[i];
        double x5 = p5[i];
        double x6 = p6[i];
        double x7 = p7[i];
        double x8 = p8[i];
        double x9 = p9[i];
        double x10 = p10[i];
        double x11 = p11[i];
        double t0, t1, t2, t3, t4, t5, t6;
        t0 = x0 - x1;
        t1 = x2 * t0;
        t2 = (x0 - x3) * t1;
        t3 = (x4 - x5) + t2;
        t4 = nb_quotient(t3, x6, r6[i], &widest);
        t5 = (x7 * t0) - x5;
        t6 = x8 * t5;
        x0 = x0 + x9 * t4;
        x5 = x5 + x9 * t6;
        x11 = x0 > x10 ? 1.0 : 0.0;
        made0[i] = x0;
        made5[i] = x5;
        made11[i] = x11;
    }
    if (nb_is_wide(widest)) {
        phrase_166_lanes(bases, at, n);
        return;
    }
    memcpy(p0, made0, n * sizeof(double));
    memcpy(p5, made5, n * sizeof(double));
    memcpy(p11, made11, n * sizeof(double));
}

static nb_lanes_phrase *const phrases_quick[] = {
    0,
    0,
    0,
    phrase_3_quick,
    0,
    0,
    0,
    phrase_7_quick,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    phrase_15_quick,
    0,
    0,
    phrase_18_quick,
    phrase_19_quick,
    phrase_20_quick,
    phrase_21_quick,
    0,
    0,
    0,
    0,
    phrase_26_quick,
    0,
    phrase_28_quick,
    phrase_29_quick,
    phrase_30_quick,
    phrase_31_quick,
    phrase_32_quick,
    phrase_33_quick,
    phrase_34_quick,
    phrase_35_quick,
    phrase_36_quick,
    phrase_37_quick,
    0,
    phrase_39_quick,
    phrase_40_quick,
    phrase_41_quick,
    0,
    0,
    phrase_44_quick,
    phrase_45_quick,
    0,
    phrase_47_quick,
    phrase_48_quick,
    phrase_49_quick,
    0,
    phrase_51_quick,
    phrase_52_quick,
    phrase_53_quick,
    phrase_54_quick,
    phrase_55_quick,
    0,
    phrase_57_quick,
    phrase_58_quick,
    phrase_59_quick,
    0,
    0,
    0,
    0,
    phrase_64_quick,
    0,
    phrase_66_quick,
    0,
    phrase_68_quick,
    0,
    0,
    0,
    phrase_72_quick,
    0,
    phrase_74_quick,
    0,
    phrase_76_quick,
    0,
    phrase_78_quick,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    phrase_95_quick,
    0,
    0,
    0,
    0,
    0,
    0,
    phrase_102_quick,
    0,
    phrase_104_quick,
    phrase_105_quick,
    phrase_106_quick,
    0,
    phrase_108_quick,
    phrase_109_quick,
    0,
    phrase_111_quick,
    phrase_112_quick,
    0,
    0,
    phrase_115_quick,
    phrase_116_quick,
    phrase_117_quick,
    0,
    0,
    phrase_120_quick,
    0,
    phrase_122_quick,
    0,
    phrase_124_quick,
    0,
    phrase_126_quick,
    phrase_127_quick,
    phrase_128_quick,
    0,
    0,
    phrase_131_quick,
    0,
    0,
    0,
    phrase_135_quick,
    phrase_136_quick,
    0,
    0,
    0,
    0,
    phrase_141_quick,
    0,
    phrase_143_quick,
    phrase_144_quick,
    phrase_145_quick,
    phrase_146_quick,
    0,
    phrase_148_quick,
    phrase_149_quick,
    0,
    phrase_151_quick,
    phrase_152_quick,
    0,
    phrase_154_quick,
    0,
    phrase_156_quick,
    0,
    phrase_158_quick,
    0,
    phrase_160_quick,
    0,
    phrase_162_quick,
    0,
    phrase_164_quick,
    0,
    phrase_166_quick,
    0,
};
#else
#define phrases_quick phrases_lanes
#endif
static int phrase_0(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double t0, t1;
    t0 = (x0 - x1) / x2;
    x1 = x1 + x3 * t0;
    t1 = x1 > x4 ? 1.0 : 0.0;
    decision = t1 != 0.0;
    memory[at[1]] = x1;
    return decision;
}

static int phrase_1(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7;
    double t0, t1;
    x1 = x0;
    t0 = x2;
    t1 = (x3 - x4) * x5;
    x6 = t1 + t0;
    x7 = x4;
    memory[at[1]] = x1;
    memory[at[6]] = x6;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_2(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0, t1, t2, t3;
    t0 = x0;
    t1 = (x1 - x2) * x3;
    t2 = (t1 + t0) / x4;
    x2 = x2 + x5 * t2;
    t3 = x2 > x6 ? 1.0 : 0.0;
    decision = t3 != 0.0;
    memory[at[2]] = x2;
    return decision;
}

static int phrase_3(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5;
    double x6;
    x3 = (x0 - x1) / x2;
    x5 = x3 != x4 ? 1.0 : 0.0;
    x6 = x4 - x3;
    memory[at[3]] = x3;
    memory[at[5]] = x5;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_4(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double t0, t1, t2, t3;
    t0 = x2 / (x0 - x1);
    t1 = x3 * t0;
    t2 = x2 == x4 ? 1.0 : 0.0;
    t3 = t2 != 0.0 ? x3 : x4;
    x6 = x5 != 0.0 ? t1 : t3;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_5(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0, t1, t2;
    t0 = x0 + x1;
    x2 = x0 / t0;
    t1 = x4 / (t0 * x3);
    t2 = (x2 - x5) / t1;
    x5 = x5 + x6 * t2;
    memory[at[2]] = x2;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_6(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double t0, t1;
    x1 = x0;
    t0 = x2;
    t1 = x3 * t0;
    x5 = (x4 - x1) * t1;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_7(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double x14;
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21, t22;
    t0 = x0;
    t1 = x1;
    t2 = x2;
    t3 = x3;
    t4 = x4;
    t5 = x5;
    t6 = x6;
    t7 = t1 - t4;
    t8 = t7 * t7;
    t9 = t2 - t5;
    t10 = (t9 * t9) + t8;
    t11 = t3 - t6;
    t12 = (t11 * t11) + t10;
    t13 = t12 / x7;
    t14 = t13 < 0.0 ? NAN : nb_sqrt(t13);
    t15 = t14 * x8;
    t16 = t15 == x9 ? 1.0 : 0.0;
    t17 = (x10 * t0) * t0;
    t18 = t17 * x11;
    t19 = t15 > x9 ? 1.0 : 0.0;
    t20 = (x12 * t0) * x11;
    t21 = t20 * t15;
    t22 = t19 != 0.0 ? t21 : x13;
    x14 = t16 != 0.0 ? t18 : t22;
    memory[at[14]] = x14;
    return decision;
}

static int phrase_8(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0 = 0.0, t1 = 0.0, t2 = 0.0, t3 = 0.0, t4 = 0.0;
    t0 = x0 < x1 ? 1.0 : 0.0;
    if (t0 != 0.0) {
    x3 = x2;
    }
    t1 = x0 >= x1 ? 1.0 : 0.0;
    t2 = x0 < x4 ? 1.0 : 0.0;
    t3 = (t1 != 0.0) & (t2 != 0.0) ? 1.0 : 0.0;
    if (t3 != 0.0) {
    x3 = x5 * x6;
    }
    t4 = x0 >= x4 ? 1.0 : 0.0;
    if (t4 != 0.0) {
    x3 = x2;
    }
    memory[at[3]] = x3;
    return decision;
}

static int phrase_9(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double x8;
    double t0, t1, t2, t3;
    x2 = x0 + x1;
    t0 = x0;
    t1 = x0 + x3;
    t1 = t1 + x4;
    t1 = t1 + x5;
    t2 = x0;
    t3 = x0;
    x7 = (t1 * x6) + t0;
    x8 = (t3 * x6) + t2;
    memory[at[2]] = x2;
    memory[at[7]] = x7;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_10(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double t0, t1, t2, t3, t4, t5, t6, t7;
    x1 = x0;
    x3 = x2;
    x6 = x4 + x5;
    t0 = x7;
    t1 = x8;
    t2 = x4 + x9;
    t3 = t0 * x6;
    t4 = (t1 + t2) / t3;
    x11 = x11 + x10 * t4;
    t5 = x11 > x3 ? 1.0 : 0.0;
    t6 = x12 < x13 ? 1.0 : 0.0;
    t7 = (t5 != 0.0) & (t6 != 0.0) ? 1.0 : 0.0;
    decision = t7 != 0.0;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    memory[at[11]] = x11;
    return decision;
}

static int phrase_11(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double t0 = 0.0;
    t0 = x0 < x1 ? 1.0 : 0.0;
    if (t0 != 0.0) {
    x3 = x2;
    }
    memory[at[3]] = x3;
    return decision;
}

static int phrase_12(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6;
    x2 = x0 * x1;
    x4 = x3;
    x6 = x5;
    memory[at[2]] = x2;
    memory[at[4]] = x4;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_13(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double t0, t1;
    x1 = x0;
    t0 = x2;
    t1 = x2 * x3;
    t1 = t1 * x4;
    x5 = t0 * t1;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_14(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double t0, t1;
    x1 = x0;
    t0 = x2;
    t1 = x2 * x3;
    x4 = t0 * t1;
    memory[at[1]] = x1;
    memory[at[4]] = x4;
    return decision;
}

static int phrase_15(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double t0, t1;
    x3 = (x0 - x1) * x2;
    x6 = (x4 - x5) * x3;
    t0 = x8 - (x1 / x7);
    t1 = x8 - (x0 / x9);
    x1 = x1 + x10 * t0;
    x0 = x0 + x10 * t1;
    x12 = x12 + x10 * x11;
    memory[at[0]] = x0;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    memory[at[12]] = x12;
    return decision;
}

static int phrase_16(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double t0, t1, t2, t3;
    t0 = x0 + x1;
    t1 = (x2 - x3) * x4;
    t2 = (t1 + t0) / x5;
    x3 = x3 + x6 * t2;
    t3 = x3 > x7 ? 1.0 : 0.0;
    decision = t3 != 0.0;
    memory[at[3]] = x3;
    return decision;
}

static int phrase_17(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double t0, t1;
    x2 = x2 + x0 * x1;
    t0 = x3 >= x4 ? 1.0 : 0.0;
    t1 = x5 == x6 ? 1.0 : 0.0;
    x7 = (t0 != 0.0) & (t1 != 0.0) ? 1.0 : 0.0;
    memory[at[2]] = x2;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_18(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0;
    x3 = (x0 - x1) * x2;
    t0 = x5 - (x2 / x4);
    x2 = x2 + x6 * t0;
    memory[at[2]] = x2;
    memory[at[3]] = x3;
    return decision;
}

static int phrase_19(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double t0, t1, t2;
    t0 = (x0 - x1) * x2;
    x5 = (x3 - x4) * t0;
    t1 = x7 - (x1 / x6);
    t2 = x7 - (x0 / x8);
    x1 = x1 + x9 * t1;
    x0 = x0 + x9 * t2;
    memory[at[0]] = x0;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_20(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double t0, t1, t2;
    t0 = x0 + x1;
    t1 = (x2 - x3) * x4;
    t2 = (t1 + t0) / x5;
    x3 = x3 + x6 * t2;
    x8 = x3 > x7 ? 1.0 : 0.0;
    memory[at[3]] = x3;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_21(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9;
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double t0, t1, t2, t3, t4;
    x1 = x0;
    x3 = x2;
    t0 = x2 * x4;
    t1 = t0 * x5;
    t2 = (x6 - x7) * t1;
    x9 = (x8 - x1) * t2;
    t3 = x11 - (x7 / x10);
    t4 = x11 - (x6 / x12);
    x7 = x7 + x13 * t3;
    x6 = x6 + x13 * t4;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    memory[at[7]] = x7;
    memory[at[9]] = x9;
    return decision;
}

static int phrase_22(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0, t1;
    x2 = x2 + x0 * x1;
    x4 = x4 + x0 * x3;
    t0 = x4 - x5;
    t1 = t0 < x6 ? 1.0 : 0.0;
    decision = t1 != 0.0;
    memory[at[2]] = x2;
    memory[at[4]] = x4;
    return decision;
}

static int phrase_23(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0, t1, t2;
    x2 = x2 + x0 * x1;
    t0 = x3 >= x4 ? 1.0 : 0.0;
    t1 = x5 == x6 ? 1.0 : 0.0;
    t2 = (t0 != 0.0) & (t1 != 0.0) ? 1.0 : 0.0;
    decision = t2 != 0.0;
    memory[at[2]] = x2;
    return decision;
}

static int phrase_24(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    x2 = x2 + x0 * x1;
    x4 = x4 + x0 * x3;
    x5 = x5 + x0 * x3;
    x7 = x6 > x4 ? 1.0 : 0.0;
    memory[at[2]] = x2;
    memory[at[4]] = x4;
    memory[at[5]] = x5;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_25(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5;
    x1 = x0;
    x3 = x2;
    x5 = x4;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_26(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double t0;
    x1 = x0;
    x3 = x2;
    t0 = (x4 / x5) - x6;
    x8 = t0 / x7;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_27(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6;
    double t0;
    t0 = x0 * x1;
    x4 = x2 != 0.0 ? t0 : x3;
    x6 = x5;
    memory[at[4]] = x4;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_28(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double x14 = memory[at[14]];
    double x15;
    double x16 = memory[at[16]];
    double x17 = memory[at[17]];
    double x18;
    double x19 = memory[at[19]];
    double x20;
    double t0, t1, t2, t3, t4, t5, t6, t7;
    x1 = x0;
    x4 = x2 / x3;
    t0 = (x5 - x4) * x6;
    t1 = (x7 * x7) * x7;
    t2 = (x8 * t1) * x9;
    t3 = (x10 - x4) * t2;
    t4 = (x11 * x11) * x11;
    t5 = (t4 * x11) * x12;
    t6 = (x13 - x4) * t5;
    t7 = (t0 + t3) + t6;
    x15 = t7 + x14;
    x18 = (x16 - x4) + x17;
    x20 = x18 / x19;
    memory[at[1]] = x1;
    memory[at[4]] = x4;
    memory[at[15]] = x15;
    memory[at[18]] = x18;
    memory[at[20]] = x20;
    return decision;
}

static int phrase_29(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double x9 = memory[at[9]];
    double x10;
    double t0;
    t0 = x2 / (x0 - x1);
    x4 = x3 * t0;
    x8 = (x5 - x6) - x7;
    x10 = x8 / x9;
    memory[at[4]] = x4;
    memory[at[8]] = x8;
    memory[at[10]] = x10;
    return decision;
}

static int phrase_30(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9;
    double t0, t1;
    t0 = x2 / (x0 - x1);
    x4 = x3 * t0;
    t1 = (x5 - x6) + x7;
    x9 = t1 / x8;
    memory[at[4]] = x4;
    memory[at[9]] = x9;
    return decision;
}

static int phrase_31(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double t0;
    x2 = x0 * x1;
    t0 = (x3 - x4) + x5;
    x7 = t0 / x6;
    memory[at[2]] = x2;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_32(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double x8 = memory[at[8]];
    double x9;
    x3 = x2 / (x0 + x1);
    x7 = (x4 - x5) + x6;
    x9 = x7 / x8;
    memory[at[3]] = x3;
    memory[at[7]] = x7;
    memory[at[9]] = x9;
    return decision;
}

static int phrase_33(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double x14 = memory[at[14]];
    double x15 = memory[at[15]];
    double x16 = memory[at[16]];
    double x17 = memory[at[17]];
    double x18 = memory[at[18]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12;
    t0 = x0 * x1;
    t1 = (x2 / x3) / x4;
    t2 = x5 * t1;
    t3 = (x6 / x7) + t2;
    t4 = (x8 - x9) * x10;
    t5 = t4 - (x11 * x9);
    t6 = t5 / x4;
    t7 = (x8 - x12) * x13;
    t8 = t7 - (x14 * x12);
    t9 = t8 / x4;
    t10 = (x8 - x15) * x16;
    t11 = t10 - (t0 * x15);
    t12 = t11 / x4;
    x18 = x18 + x17 * t3;
    x9 = x9 + x17 * t6;
    x12 = x12 + x17 * t9;
    x15 = x15 + x17 * t12;
    memory[at[9]] = x9;
    memory[at[12]] = x12;
    memory[at[15]] = x15;
    memory[at[18]] = x18;
    return decision;
}

static int phrase_34(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9;
    double t0, t1;
    t0 = x2 - (x0 / x1);
    x5 = (x3 * t0) * x4;
    t1 = x7 - (x3 / x6);
    x3 = x3 + x8 * t1;
    x9 = x3;
    memory[at[3]] = x3;
    memory[at[5]] = x5;
    memory[at[9]] = x9;
    return decision;
}

static int phrase_35(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double t0, t1, t2, t3;
    t0 = x2 - (x0 / x1);
    x5 = (x3 * t0) * x4;
    t1 = (x6 * x7) - x3;
    t2 = t1 / x8;
    t3 = x9 - (x7 / x8);
    x3 = x3 + x10 * t2;
    x7 = x7 + x10 * t3;
    memory[at[3]] = x3;
    memory[at[5]] = x5;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_36(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double t0;
    x2 = x0 * x1;
    t0 = x4 - (x0 / x3);
    x0 = x0 + x5 * t0;
    memory[at[0]] = x0;
    memory[at[2]] = x2;
    return decision;
}

static int phrase_37(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double t0, t1, t2;
    x2 = x0 * x1;
    t0 = (x3 * x4) - x0;
    t1 = t0 / x5;
    t2 = x6 - (x4 / x5);
    x0 = x0 + x7 * t1;
    x4 = x4 + x7 * t2;
    memory[at[0]] = x0;
    memory[at[2]] = x2;
    memory[at[4]] = x4;
    return decision;
}

static int phrase_38(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0;
    x2 = x2 + x0 * x1;
    x4 = x4 + x0 * x3;
    x5 = x5 + x0 * x3;
    t0 = x6 > x4 ? 1.0 : 0.0;
    decision = t0 != 0.0;
    memory[at[2]] = x2;
    memory[at[4]] = x4;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_39(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9;
    double t0, t1, t2;
    t0 = x0 / x1;
    t1 = x2 * t0;
    x4 = x3 - t1;
    x6 = x5 + x4;
    t2 = x6 - x7;
    x9 = t2 / x8;
    memory[at[4]] = x4;
    memory[at[6]] = x6;
    memory[at[9]] = x9;
    return decision;
}

static int phrase_40(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5;
    double t0, t1;
    t0 = x0 * x1;
    x3 = x2 + t0;
    t1 = x3 - x4;
    x5 = t1 / x4;
    memory[at[3]] = x3;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_41(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6;
    double t0;
    x2 = x0 * x1;
    x5 = x3 + x4;
    t0 = x3 - x0;
    x6 = t0 / x3;
    memory[at[2]] = x2;
    memory[at[5]] = x5;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_42(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5;
    double t0;
    t0 = x0 * x1;
    x3 = x2 + t0;
    x5 = x4;
    memory[at[3]] = x3;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_43(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6;
    x1 = x0;
    x4 = x2 + x3;
    x6 = x5;
    memory[at[1]] = x1;
    memory[at[4]] = x4;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_44(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0, t1;
    x2 = x0 / (x0 + x1);
    t0 = x3 / x4;
    t1 = (x2 - x5) / t0;
    x5 = x5 + x6 * t1;
    memory[at[2]] = x2;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_45(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double t0, t1;
    t0 = x0 / x1;
    t1 = (x2 - x3) / t0;
    x3 = x3 + x4 * t1;
    memory[at[3]] = x3;
    return decision;
}

static int phrase_46(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6;
    double t0;
    x1 = x0;
    t0 = x2;
    x4 = x3 * t0;
    x6 = (x5 - x1) * x4;
    memory[at[1]] = x1;
    memory[at[4]] = x4;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_47(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double t0, t1;
    t0 = (x0 - x1) / x2;
    x4 = t0 > x3 ? 1.0 : 0.0;
    t1 = (t0 - x3) * x5;
    x7 = x6 - t1;
    memory[at[4]] = x4;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_48(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double t0, t1;
    t0 = (x0 * x1) + x2;
    t1 = t0 / x3;
    x6 = x4 != 0.0 ? x5 : t1;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_49(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double t0, t1;
    t0 = (x0 - x1) / x2;
    t1 = (t0 - x3) * x4;
    x6 = x5 - t1;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_50(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double t0, t1, t2, t3, t4, t5, t6;
    x1 = x0;
    t0 = x2 * x3;
    t1 = (x4 * x3) + t0;
    t2 = t1 == x5 ? 1.0 : 0.0;
    t3 = x6 / t1;
    t4 = t3 < x7 ? 1.0 : 0.0;
    t5 = t3 * x3;
    t6 = t4 != 0.0 ? x8 : t5;
    x1 = t2 != 0.0 ? x9 : t6;
    memory[at[1]] = x1;
    return decision;
}

static int phrase_51(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5;
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double t0, t1;
    t0 = (x0 - x1) / x2;
    x4 = t0 < x3 ? 1.0 : 0.0;
    x5 = t0 >= x3 ? 1.0 : 0.0;
    t1 = (t0 - x3) * x6;
    x8 = x7 - t1;
    memory[at[4]] = x4;
    memory[at[5]] = x5;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_52(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double t0, t1;
    t0 = (x0 * x1) / x2;
    t1 = x3 != 0.0 ? t0 : x4;
    x7 = x5 != 0.0 ? x6 : t1;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_53(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double t0, t1, t2;
    t0 = x0 - (x0 * x1);
    t1 = t0 / x2;
    t2 = x3 != 0.0 ? t1 : x4;
    x7 = x5 != 0.0 ? x6 : t2;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_54(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double t0;
    x1 = x0;
    t0 = (x2 - x3) / x4;
    x7 = (t0 + x5) / x6;
    memory[at[1]] = x1;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_55(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9;
    double x10 = memory[at[10]];
    double x11;
    double t0;
    x1 = x0;
    x5 = (x2 - x3) / x4;
    t0 = (x6 * x5) * x7;
    x9 = x8 + t0;
    x11 = (x5 * x10) * x7;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    memory[at[9]] = x9;
    memory[at[11]] = x11;
    return decision;
}

static int phrase_56(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double t0, t1;
    t0 = (x0 * x1) + x2;
    t1 = (x3 / t0) + x4;
    x7 = (x5 * t1) * x6;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_57(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double t0;
    t0 = (x0 - x1) / x2;
    x5 = x3 / x4;
    x8 = x7 - (x6 * t0);
    memory[at[5]] = x5;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_58(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double t0, t1;
    t0 = (x0 * x1) / x2;
    t1 = x4 / (x3 + t0);
    x6 = t1 / x5;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_59(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double t0, t1;
    t0 = x2 / (x0 * x1);
    t1 = x4 / (x3 + t0);
    x6 = t1 / x5;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_60(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double x14 = memory[at[14]];
    double x15 = memory[at[15]];
    double x16 = memory[at[16]];
    double t0 = 0.0, t1 = 0.0, t2 = 0.0, t3 = 0.0, t4 = 0.0, t5 = 0.0, t6 = 0.0, t7 = 0.0, t8 = 0.0, t9 = 0.0, t10 = 0.0, t11 = 0.0, t12 = 0.0;
    x1 = x0;
    x3 = x2;
    t0 = x4 / x5;
    t1 = t0 < 0.0 ? NAN : nb_sqrt(t0);
    t2 = x6 * t1;
    t3 = t2 - x7;
    t4 = (t2 * t2) * t2;
    t5 = (x8 * t4) * x9;
    t6 = (t3 * t3) * t3;
    t7 = (x8 * t6) * x9;
    t8 = (t5 - t7) * x10;
    t9 = x11 / t8;
    t10 = (x12 - x13) / x14;
    t11 = t9 - t10;
    x12 = x12 + x15 * t11;
    t12 = x12 < x16 ? 1.0 : 0.0;
    if (t12 != 0.0) {
    x12 = x16;
    }
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[12]] = x12;
    return decision;
}

static int phrase_61(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6;
    double t0, t1;
    t0 = x0;
    t1 = x0 + x1;
    x5 = (x2 * x3) + x4;
    x6 = (t1 * x3) + t0;
    memory[at[5]] = x5;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_62(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11;
    double x12 = memory[at[12]];
    double x13;
    double x14 = memory[at[14]];
    double x15 = memory[at[15]];
    double x16 = memory[at[16]];
    double x17 = memory[at[17]];
    double t0, t1, t2, t3, t4, t5, t6, t7;
    x1 = x0;
    x3 = x2;
    x6 = x4 + x5;
    t0 = x7;
    t1 = x8;
    t2 = x4 + x9;
    x11 = x10;
    x13 = x12;
    t3 = t0 * x6;
    t4 = (t1 + t2) / t3;
    x15 = x15 + x14 * t4;
    t5 = x15 > x3 ? 1.0 : 0.0;
    t6 = x16 < x17 ? 1.0 : 0.0;
    t7 = (t5 != 0.0) & (t6 != 0.0) ? 1.0 : 0.0;
    decision = t7 != 0.0;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    memory[at[11]] = x11;
    memory[at[13]] = x13;
    memory[at[15]] = x15;
    return decision;
}

static int phrase_63(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8;
    x2 = x0 * x1;
    x4 = x3;
    x6 = x5;
    x8 = x7;
    memory[at[2]] = x2;
    memory[at[4]] = x4;
    memory[at[6]] = x6;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_64(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double t0, t1;
    x3 = (x0 - x1) * x2;
    x6 = (x4 - x5) * x3;
    t0 = x8 - (x1 / x7);
    t1 = x8 - (x0 / x9);
    x1 = x1 + x10 * t0;
    x0 = x0 + x10 * t1;
    memory[at[0]] = x0;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_65(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0, t1, t2, t3, t4, t5, t6, t7;
    t0 = x0 < x1 ? 1.0 : 0.0;
    t1 = x2;
    x3 = t0 != 0.0 ? t1 : x3;
    t2 = x0 >= x1 ? 1.0 : 0.0;
    t3 = x0 < x4 ? 1.0 : 0.0;
    t4 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
    t5 = x5 * x6;
    x3 = t4 != 0.0 ? t5 : x3;
    t6 = x0 >= x4 ? 1.0 : 0.0;
    t7 = x2;
    x3 = t6 != 0.0 ? t7 : x3;
    memory[at[3]] = x3;
    return decision;
}

static int phrase_66(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12;
    double t0, t1, t2, t3, t4, t5, t6, t7;
    t0 = x0 + x1;
    t1 = x2 - x3;
    t2 = x4 * t1;
    t3 = (x2 - x5) * t2;
    t4 = (t0 - x6) + t3;
    t5 = t4 / x7;
    t6 = (x8 * t1) - x6;
    t7 = x9 * t6;
    x2 = x2 + x10 * t5;
    x6 = x6 + x10 * t7;
    x12 = x2 > x11 ? 1.0 : 0.0;
    memory[at[2]] = x2;
    memory[at[6]] = x6;
    memory[at[12]] = x12;
    return decision;
}

static int phrase_67(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double t0 = 0.0, t1 = 0.0, t2 = 0.0, t3 = 0.0;
    t0 = x0 < x1 ? 1.0 : 0.0;
    if (t0 != 0.0) {
    x3 = x2;
    }
    t1 = x0 >= x1 ? 1.0 : 0.0;
    t2 = x0 < x4 ? 1.0 : 0.0;
    t3 = (t1 != 0.0) & (t2 != 0.0) ? 1.0 : 0.0;
    decision = t3 != 0.0;
    memory[at[3]] = x3;
    return decision;
}

static int phrase_68(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double t0, t1, t2;
    x2 = x0 * x1;
    t0 = x3 - x4;
    t1 = t0 / x5;
    t2 = x6 * t1;
    x8 = x7 + t2;
    memory[at[2]] = x2;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_69(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double t0 = 0.0;
    t0 = x0 >= x1 ? 1.0 : 0.0;
    if (t0 != 0.0) {
    x3 = x2;
    }
    memory[at[3]] = x3;
    return decision;
}

static int phrase_70(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double t0 = 0.0, t1 = 0.0, t2 = 0.0, t3 = 0.0, t4 = 0.0, t5 = 0.0, t6 = 0.0, t7 = 0.0, t8 = 0.0;
    t0 = x0 < x1 ? 1.0 : 0.0;
    if (t0 != 0.0) {
    x4 = x2 * x3;
    }
    t1 = x0 >= x1 ? 1.0 : 0.0;
    t2 = x0 < x5 ? 1.0 : 0.0;
    t3 = (t1 != 0.0) & (t2 != 0.0) ? 1.0 : 0.0;
    if (t3 != 0.0) {
    t4 = x0 - x1;
    t5 = t4 / x6;
    t6 = x7 * t5;
    t7 = x8 + t6;
    x4 = x2 * t7;
    }
    t8 = x0 >= x5 ? 1.0 : 0.0;
    if (t8 != 0.0) {
    x4 = x2 * x3;
    }
    memory[at[4]] = x4;
    return decision;
}

static int phrase_71(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double t0 = 0.0, t1 = 0.0, t2 = 0.0, t3 = 0.0, t4 = 0.0, t5 = 0.0, t6 = 0.0, t7 = 0.0, t8 = 0.0, t9 = 0.0, t10 = 0.0, t11 = 0.0;
    t0 = x0 < x1 ? 1.0 : 0.0;
    t1 = (x2 != 0.0) & (t0 != 0.0) ? 1.0 : 0.0;
    if (t1 != 0.0) {
    t2 = x3 - x4;
    t3 = t2 / x5;
    x7 = x6 * t3;
    }
    t4 = x0 >= x1 ? 1.0 : 0.0;
    t5 = (x2 != 0.0) & (t4 != 0.0) ? 1.0 : 0.0;
    if (t5 != 0.0) {
    t6 = x8 - x4;
    t7 = t6 / x5;
    x7 = x6 * t7;
    }
    t8 = x0 > x9 ? 1.0 : 0.0;
    t9 = (x2 != 0.0) & (t8 != 0.0) ? 1.0 : 0.0;
    if (t9 != 0.0) {
    t10 = x10 - x4;
    t11 = t10 / x5;
    x7 = x6 * t11;
    }
    memory[at[7]] = x7;
    return decision;
}

static int phrase_72(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double t0, t1, t2, t3, t4, t5;
    t0 = (x0 - x1) * x2;
    t1 = (x3 - x1) * x4;
    t2 = t0 + t1;
    x7 = (x5 - x6) * t2;
    t3 = x9 - (x1 / x8);
    t4 = x9 - (x0 / x10);
    t5 = x9 - (x3 / x11);
    x1 = x1 + x12 * t3;
    x0 = x0 + x12 * t4;
    x3 = x3 + x12 * t5;
    memory[at[0]] = x0;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_73(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double t0, t1;
    x1 = x0;
    t0 = x2;
    x4 = x3 * t0;
    x7 = x7 + x5 * x6;
    x9 = x9 + x5 * x8;
    x10 = x10 + x5 * x8;
    t1 = x11 > x9 ? 1.0 : 0.0;
    decision = t1 != 0.0;
    memory[at[1]] = x1;
    memory[at[4]] = x4;
    memory[at[7]] = x7;
    memory[at[9]] = x9;
    memory[at[10]] = x10;
    return decision;
}

static int phrase_74(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double t0, t1;
    t0 = x0 * x1;
    x3 = x2 - t0;
    x4 = x4 + x3;
    t1 = x4 - x5;
    x6 = t1 / x5;
    memory[at[3]] = x3;
    memory[at[4]] = x4;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_75(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double t0;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t0 = t0 + x3;
    x5 = x4 * t0;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_76(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9;
    double t0, t1, t2;
    t0 = x0 * x1;
    x3 = x2 - t0;
    x5 = x4 + x3;
    t1 = x6 + x3;
    t2 = t1 - x7;
    x9 = t2 / x8;
    memory[at[3]] = x3;
    memory[at[5]] = x5;
    memory[at[9]] = x9;
    return decision;
}

static int phrase_77(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8;
    t0 = x0 + x1;
    t1 = x2 - x3;
    t2 = x4 * t1;
    t3 = (x2 - x5) * t2;
    t4 = (t0 - x6) + t3;
    t5 = t4 / x7;
    t6 = (x8 * t1) - x6;
    t7 = x9 * t6;
    x2 = x2 + x10 * t5;
    x6 = x6 + x10 * t7;
    t8 = x2 > x11 ? 1.0 : 0.0;
    decision = t8 != 0.0;
    memory[at[2]] = x2;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_78(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double t0, t1, t2;
    t0 = x0 / x1;
    t1 = x2 * t0;
    x4 = x3 - t1;
    x5 = x5 + x4;
    t2 = x5 - x6;
    x7 = t2 / x6;
    memory[at[4]] = x4;
    memory[at[5]] = x5;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_79(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double t0;
    x2 = x2 + x0 * x1;
    x4 = x4 + x0 * x3;
    t0 = x5 > x4 ? 1.0 : 0.0;
    decision = t0 != 0.0;
    memory[at[2]] = x2;
    memory[at[4]] = x4;
    return decision;
}

static int phrase_80(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double t0;
    t0 = x0 * x1;
    x3 = x2 + t0;
    x5 = x4;
    x6 = x6 + x3;
    memory[at[3]] = x3;
    memory[at[5]] = x5;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_81(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double t0;
    x1 = x0;
    t0 = x2;
    x4 = x3 * t0;
    x7 = x7 + x5 * x6;
    memory[at[1]] = x1;
    memory[at[4]] = x4;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_82(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double t0, t1;
    t0 = x0 + x1;
    x2 = x0 / t0;
    x5 = x4 / (t0 * x3);
    t1 = (x2 - x6) / x5;
    x6 = x6 + x7 * t1;
    memory[at[2]] = x2;
    memory[at[5]] = x5;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_83(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double t0, t1;
    x1 = x0;
    t0 = x2;
    t1 = t0 * x3;
    x5 = (x4 - x1) * t1;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_84(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double t0 = 0.0;
    t0 = x0 > x1 ? 1.0 : 0.0;
    if (t0 != 0.0) {
    x3 = x2;
    }
    memory[at[3]] = x3;
    return decision;
}

static int phrase_85(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double t0, t1, t2, t3, t4, t5;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t0 = t0 + x3;
    t1 = x0 + x4;
    t2 = (t0 + t1) / x5;
    x7 = x7 + x6 * t2;
    t3 = x7 > x8 ? 1.0 : 0.0;
    t4 = x9 < x10 ? 1.0 : 0.0;
    t5 = (t3 != 0.0) & (t4 != 0.0) ? 1.0 : 0.0;
    decision = t5 != 0.0;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_86(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double t0, t1;
    x1 = x0;
    t0 = x2;
    t1 = x2 * x3;
    t1 = t1 * x4;
    x6 = (t0 * t1) * x5;
    memory[at[1]] = x1;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_87(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double t0, t1;
    x1 = x0;
    t0 = x2;
    t1 = x2 * x3;
    x5 = (t0 * t1) * x4;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_88(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double t0 = 0.0, t1 = 0.0, t2 = 0.0, t3 = 0.0;
    x1 = x0;
    x3 = x2;
    t0 = (x4 / x5) * x6;
    t1 = (x7 - x8) / x9;
    t2 = t0 - t1;
    x7 = x7 + x10 * t2;
    t3 = x7 < x11 ? 1.0 : 0.0;
    if (t3 != 0.0) {
    x7 = x11;
    }
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_89(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11;
    double t0;
    x1 = x0;
    x3 = x2;
    x5 = x4;
    x8 = x7 / (x6 * x1);
    t0 = (x9 * x8) * x3;
    x11 = x10 - t0;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[5]] = x5;
    memory[at[8]] = x8;
    memory[at[11]] = x11;
    return decision;
}

static int phrase_90(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11;
    double t0, t1, t2, t3, t4, t5, t6, t7, t8;
    t0 = x0 > x1 ? 1.0 : 0.0;
    t1 = (x2 * x3) * x4;
    t2 = (t1 * x5) * x6;
    t3 = (t2 * x7) * x8;
    t4 = x10 - (x0 * x9);
    t5 = t4 / (x2 - x9);
    t6 = x1 - (t3 * t5);
    t7 = x0 <= x1 ? 1.0 : 0.0;
    t8 = t7 != 0.0 ? x1 : x1;
    x11 = t0 != 0.0 ? t6 : t8;
    memory[at[11]] = x11;
    return decision;
}

static int phrase_91(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11;
    double x12 = memory[at[12]];
    double x13;
    double x14 = memory[at[14]];
    double x15;
    double x16 = memory[at[16]];
    double x17 = memory[at[17]];
    double x18 = memory[at[18]];
    double x19 = memory[at[19]];
    double t0, t1, t2, t3, t4, t5, t6, t7;
    x1 = x0;
    x3 = x2;
    x6 = x4 + x5;
    t0 = x7;
    t1 = x8;
    t2 = x4 + x9;
    x11 = x10;
    x13 = x12;
    x15 = x14;
    t3 = t0 * x6;
    t4 = (t1 + t2) / t3;
    x17 = x17 + x16 * t4;
    t5 = x17 > x3 ? 1.0 : 0.0;
    t6 = x18 < x19 ? 1.0 : 0.0;
    t7 = (t5 != 0.0) & (t6 != 0.0) ? 1.0 : 0.0;
    decision = t7 != 0.0;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    memory[at[11]] = x11;
    memory[at[13]] = x13;
    memory[at[15]] = x15;
    memory[at[17]] = x17;
    return decision;
}

static int phrase_92(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double t0, t1;
    x1 = x0;
    t0 = x2;
    t1 = x3 * x4;
    x5 = (t0 - x1) * t1;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_93(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double t0, t1, t2, t3;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t1 = (x3 - x4) * x5;
    t2 = (t1 + t0) / x6;
    x4 = x4 + x7 * t2;
    t3 = x4 > x8 ? 1.0 : 0.0;
    decision = t3 != 0.0;
    memory[at[4]] = x4;
    return decision;
}

static int phrase_94(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0, t1, t2;
    t0 = (x0 - x1) * x2;
    t1 = (t0 + x3) / x4;
    x1 = x1 + x5 * t1;
    t2 = x1 > x6 ? 1.0 : 0.0;
    decision = t2 != 0.0;
    memory[at[1]] = x1;
    return decision;
}

static int phrase_95(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double t0;
    x1 = x0;
    t0 = x2;
    x5 = (x3 - t0) / x4;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_96(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double t0 = 0.0, t1 = 0.0, t2 = 0.0, t3 = 0.0, t4 = 0.0, t5 = 0.0;
    x2 = x0 / (x0 + x1);
    t0 = x0 - x2;
    x4 = t0 / x3;
    t1 = (x5 * x6) * x7;
    x10 = (x8 - x9) * t1;
    t2 = t0 > x11 ? 1.0 : 0.0;
    t3 = (x2 - x7) / x4;
    t4 = t2 != 0.0 ? t3 : x12;
    x7 = x7 + x13 * t4;
    t5 = t0 < x11 ? 1.0 : 0.0;
    if (t5 != 0.0) {
    x7 = x2;
    }
    memory[at[2]] = x2;
    memory[at[4]] = x4;
    memory[at[7]] = x7;
    memory[at[10]] = x10;
    return decision;
}

static int phrase_97(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double t0, t1;
    x1 = x0;
    t0 = x2;
    t1 = x2;
    x3 = t0 * t1;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    return decision;
}

static int phrase_98(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7;
    double t0, t1, t2;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t0 = t0 + x3;
    t1 = x0;
    t2 = x0;
    x6 = (t0 * x4) + x5;
    x7 = (t2 * x4) + t1;
    memory[at[6]] = x6;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_99(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8;
    double x9 = memory[at[9]];
    double x10;
    x1 = x0;
    x3 = x2;
    x6 = x4 + x5;
    x8 = x7;
    x10 = x9;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    memory[at[8]] = x8;
    memory[at[10]] = x10;
    return decision;
}

static int phrase_100(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9;
    double x10;
    double x11;
    double t0, t1, t2, t3;
    t0 = x0 * x1;
    t1 = (x2 + x3) / t0;
    x5 = x5 + x4 * t1;
    t2 = x5 > x6 ? 1.0 : 0.0;
    t3 = x7 < x8 ? 1.0 : 0.0;
    x9 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
    x10 = x5 < x6 ? 1.0 : 0.0;
    x11 = (x9 != 0.0) | (x10 != 0.0) ? 1.0 : 0.0;
    memory[at[5]] = x5;
    memory[at[9]] = x9;
    memory[at[10]] = x10;
    memory[at[11]] = x11;
    return decision;
}

static int phrase_101(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double x14 = memory[at[14]];
    double t0, t1, t2, t3, t4, t5, t6, t7;
    x1 = x0;
    x3 = x2;
    x6 = x4 + x5;
    t0 = x7;
    t1 = x8;
    t2 = x4 + x9;
    t2 = t2 + x10;
    t3 = t0 * x6;
    t4 = (t1 + t2) / t3;
    x12 = x12 + x11 * t4;
    t5 = x12 > x3 ? 1.0 : 0.0;
    t6 = x13 < x14 ? 1.0 : 0.0;
    t7 = (t5 != 0.0) & (t6 != 0.0) ? 1.0 : 0.0;
    decision = t7 != 0.0;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    memory[at[12]] = x12;
    return decision;
}

static int phrase_102(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0, t1, t2;
    x1 = x0;
    t0 = (x2 * x3) - x0;
    t1 = t0 / x4;
    t2 = x5 - (x3 / x4);
    x0 = x0 + x6 * t1;
    x3 = x3 + x6 * t2;
    memory[at[0]] = x0;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    return decision;
}

static int phrase_103(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double x8;
    double t0, t1;
    x1 = x0;
    t0 = x2 + x3;
    t1 = (x4 - x5) * x6;
    x7 = t1 + t0;
    x8 = x5;
    memory[at[1]] = x1;
    memory[at[7]] = x7;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_104(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double x8 = memory[at[8]];
    double x9;
    double x10 = memory[at[10]];
    double x11;
    double t0;
    t0 = (x0 * x1) * x1;
    x4 = (x2 - x3) * t0;
    x7 = x5 / x6;
    x9 = x8 - x7;
    x11 = x9 / x10;
    memory[at[4]] = x4;
    memory[at[7]] = x7;
    memory[at[9]] = x9;
    memory[at[11]] = x11;
    return decision;
}

static int phrase_105(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double x8 = memory[at[8]];
    double x9;
    double t0;
    t0 = x2 / (x0 - x1);
    x4 = x3 * t0;
    x7 = x5 + x6;
    x9 = x7 / x8;
    memory[at[4]] = x4;
    memory[at[7]] = x7;
    memory[at[9]] = x9;
    return decision;
}

static int phrase_106(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double x9 = memory[at[9]];
    double x10;
    double t0, t1;
    t0 = x2 / (x0 - x1);
    t1 = (x3 * t0) + x4;
    x5 = x4 / t1;
    x8 = x6 - x7;
    x10 = x8 / x9;
    memory[at[5]] = x5;
    memory[at[8]] = x8;
    memory[at[10]] = x10;
    return decision;
}

static int phrase_107(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double t0;
    t0 = x2 / (x0 - x1);
    x4 = x3 * t0;
    x8 = x7 - (x5 * x6);
    memory[at[4]] = x4;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_108(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10;
    double t0;
    x3 = x2 / (x0 + x1);
    x6 = x4 / x5;
    t0 = (x6 - x7) * x8;
    x10 = x9 - t0;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    memory[at[10]] = x10;
    return decision;
}

static int phrase_109(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8;
    x3 = x2 / (x0 + x1);
    x6 = x4 + x5;
    x8 = x6 / x7;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_110(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9;
    double x10;
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13;
    double x14 = memory[at[14]];
    double x15 = memory[at[15]];
    double x16 = memory[at[16]];
    double x17 = memory[at[17]];
    double x18;
    double t0, t1, t2;
    t0 = x2 / (x0 - x1);
    x4 = x3 * t0;
    t1 = x5 * x6;
    x9 = x7 - x8;
    x10 = t1 * x9;
    x13 = x11 * x12;
    t2 = (x14 - x15) * x16;
    x18 = x17 - t2;
    memory[at[4]] = x4;
    memory[at[9]] = x9;
    memory[at[10]] = x10;
    memory[at[13]] = x13;
    memory[at[18]] = x18;
    return decision;
}

static int phrase_111(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10;
    double x11 = memory[at[11]];
    double x12;
    double x13 = memory[at[13]];
    double x14 = memory[at[14]];
    double x15;
    double x16 = memory[at[16]];
    double x17 = memory[at[17]];
    double x18 = memory[at[18]];
    double x19 = memory[at[19]];
    double x20 = memory[at[20]];
    double x21;
    double t0, t1, t2, t3, t4, t5, t6, t7;
    t0 = (x0 * x1) + x2;
    t1 = (x3 / t0) * x4;
    x6 = x5 + t1;
    t2 = x7 * x8;
    t3 = t2 > x9 ? 1.0 : 0.0;
    x10 = t3 != 0.0 ? x9 : t2;
    t4 = x8 / x11;
    t5 = t4 > x2 ? 1.0 : 0.0;
    x12 = t5 != 0.0 ? x2 : t4;
    x15 = x13 < x14 ? 1.0 : 0.0;
    t6 = (x16 + x17) / x18;
    t7 = (x16 + x19) / x20;
    x21 = t6 - t7;
    memory[at[6]] = x6;
    memory[at[10]] = x10;
    memory[at[12]] = x12;
    memory[at[15]] = x15;
    memory[at[21]] = x21;
    return decision;
}

static int phrase_112(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double x14 = memory[at[14]];
    double x15 = memory[at[15]];
    double x16 = memory[at[16]];
    double x17 = memory[at[17]];
    double x18 = memory[at[18]];
    double x19 = memory[at[19]];
    double x20 = memory[at[20]];
    double x21 = memory[at[21]];
    double x22 = memory[at[22]];
    double x23 = memory[at[23]];
    double x24 = memory[at[24]];
    double x25 = memory[at[25]];
    double x26 = memory[at[26]];
    double x27 = memory[at[27]];
    double x28 = memory[at[28]];
    double x29 = memory[at[29]];
    double x30 = memory[at[30]];
    double x31 = memory[at[31]];
    double x32 = memory[at[32]];
    double x33 = memory[at[33]];
    double x34 = memory[at[34]];
    double x35 = memory[at[35]];
    double x36 = memory[at[36]];
    double x37 = memory[at[37]];
    double x38 = memory[at[38]];
    double x39 = memory[at[39]];
    double x40 = memory[at[40]];
    double x41 = memory[at[41]];
    double x42 = memory[at[42]];
    double x43 = memory[at[43]];
    double x44 = memory[at[44]];
    double x45 = memory[at[45]];
    double x46 = memory[at[46]];
    double x47 = memory[at[47]];
    double x48 = memory[at[48]];
    double x49 = memory[at[49]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21, t22, t23, t24, t25, t26, t27, t28, t29, t30, t31, t32, t33, t34, t35, t36, t37, t38, t39, t40, t41, t42, t43;
    t0 = x0 * x1;
    t1 = x2 != 0.0 ? x3 : t0;
    t2 = t0 - t1;
    t3 = x2 != 0.0 ? t2 : x4;
    t4 = x5 > x6 ? 1.0 : 0.0;
    x7 = t4 != 0.0 ? x6 : x5;
    t5 = (x8 - x9) * x10;
    t6 = x4 - t5;
    t7 = (x11 * x11) * x12;
    t8 = t7 * x13;
    t9 = (x8 - x14) * t8;
    t10 = t6 - t9;
    t11 = x15 * x16;
    t12 = (x8 - x17) * t11;
    t13 = t10 - t12;
    t14 = (x18 - x8) * x19;
    t15 = (t13 + t14) + x20;
    t16 = t15 / x21;
    t17 = x24 - (x22 / x23);
    t18 = (x18 - x9) * x25;
    t19 = (t17 - t18) - x26;
    t20 = x27 * x28;
    t21 = x18 - x17;
    t22 = t19 - (t20 * t21);
    t23 = (x29 * x30) * x31;
    t24 = t22 - (t23 * t21);
    t25 = (x8 - x18) * x32;
    t26 = (t25 / x23) + t24;
    t27 = t26 / x21;
    t28 = (x26 / x33) * x34;
    t29 = x4 - t28;
    t30 = t29 - (x35 * x36);
    t31 = t30 / x37;
    t32 = (x38 + x39) * x13;
    t33 = (x38 - t32) / x37;
    t34 = (x40 + x41) * x16;
    t35 = (x40 - t34) / x37;
    t36 = (x42 + x43) * x44;
    t37 = (x42 - t36) / x37;
    t38 = (t1 + t3) * x30;
    t39 = (t1 - t38) / x37;
    t40 = (x45 + x46) * x28;
    t41 = (x45 - t40) / x37;
    t42 = x4 - (x5 / x47);
    t43 = x4 - (x48 / x0);
    x8 = x8 + x49 * t16;
    x18 = x18 + x49 * t27;
    x36 = x36 + x49 * t31;
    x13 = x13 + x49 * t33;
    x16 = x16 + x49 * t35;
    x44 = x44 + x49 * t37;
    x30 = x30 + x49 * t39;
    x28 = x28 + x49 * t41;
    x5 = x5 + x49 * t42;
    x48 = x48 + x49 * t43;
    memory[at[5]] = x5;
    memory[at[7]] = x7;
    memory[at[8]] = x8;
    memory[at[13]] = x13;
    memory[at[16]] = x16;
    memory[at[18]] = x18;
    memory[at[28]] = x28;
    memory[at[30]] = x30;
    memory[at[36]] = x36;
    memory[at[44]] = x44;
    memory[at[48]] = x48;
    return decision;
}

static int phrase_113(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12;
    double t0;
    x1 = x0;
    t0 = x2;
    x4 = x3 * t0;
    x7 = x7 + x5 * x6;
    x9 = x9 + x5 * x8;
    x10 = x10 + x5 * x8;
    x12 = x11 > x9 ? 1.0 : 0.0;
    memory[at[1]] = x1;
    memory[at[4]] = x4;
    memory[at[7]] = x7;
    memory[at[9]] = x9;
    memory[at[10]] = x10;
    memory[at[12]] = x12;
    return decision;
}

static int phrase_114(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double t0, t1, t2, t3, t4;
    t0 = x0 * x1;
    t1 = (x2 + x3) / t0;
    x5 = x5 + x4 * t1;
    t2 = x5 > x6 ? 1.0 : 0.0;
    t3 = x7 < x8 ? 1.0 : 0.0;
    t4 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
    decision = t4 != 0.0;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_115(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double t0, t1, t2;
    x1 = x0;
    t0 = x2;
    t1 = t0 / x3;
    x6 = x4 * x5;
    t2 = (x1 - x4) / t1;
    x4 = x4 + x7 * t2;
    memory[at[1]] = x1;
    memory[at[4]] = x4;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_116(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11;
    double t0, t1, t2, t3;
    x1 = x0;
    t0 = x2 / x3;
    t1 = (t0 - x4) * x5;
    x7 = x6 + t1;
    t2 = t0 - x8;
    t3 = (t2 / x9) * t2;
    x11 = x10 - t3;
    memory[at[1]] = x1;
    memory[at[7]] = x7;
    memory[at[11]] = x11;
    return decision;
}

static int phrase_117(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    x1 = x0;
    x4 = x2 / x3;
    x7 = x6 - (x5 * x4);
    memory[at[1]] = x1;
    memory[at[4]] = x4;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_118(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    x2 = x0 + x1;
    x2 = x2 + x3;
    x5 = x4;
    memory[at[2]] = x2;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_119(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5;
    double t0, t1;
    t0 = x0;
    t1 = x0;
    x4 = (x1 * x2) + x3;
    x5 = (t1 * x2) + t0;
    memory[at[4]] = x4;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_120(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8;
    t0 = x0 / (x0 + x1);
    t1 = x0 - t0;
    t2 = t1 / x2;
    t3 = (x3 * x4) * x5;
    x8 = (x6 - x7) * t3;
    t4 = t1 > x9 ? 1.0 : 0.0;
    t5 = (t0 - x5) / t2;
    t6 = t4 != 0.0 ? t5 : x10;
    x5 = x5 + x11 * t6;
    t7 = t1 < x9 ? 1.0 : 0.0;
    t8 = t0;
    x5 = t7 != 0.0 ? t8 : x5;
    memory[at[5]] = x5;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_121(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double t0 = 0.0, t1 = 0.0, t2 = 0.0, t3 = 0.0, t4 = 0.0, t5 = 0.0, t6 = 0.0, t7 = 0.0;
    t0 = x0 / (x0 + x1);
    t1 = x0 - t0;
    t2 = t1 / x2;
    t3 = (x3 * x4) * x5;
    x8 = (x6 - x7) * t3;
    t4 = t1 > x9 ? 1.0 : 0.0;
    t5 = (t0 - x5) / t2;
    t6 = t4 != 0.0 ? t5 : x10;
    x5 = x5 + x11 * t6;
    t7 = t1 < x9 ? 1.0 : 0.0;
    if (t7 != 0.0) {
    x5 = t0;
    }
    memory[at[5]] = x5;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_122(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double t0, t1;
    t0 = (x0 - x1) * x2;
    t1 = (t0 + x3) / x4;
    x1 = x1 + x5 * t1;
    x7 = x1 > x6 ? 1.0 : 0.0;
    memory[at[1]] = x1;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_123(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double t0, t1;
    x1 = x0;
    t0 = x2;
    t1 = x3;
    x5 = (t0 + t1) * x4;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_124(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13;
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
    t0 = x0 + x1;
    t1 = (x2 * x2) / x3;
    t2 = x4 * t1;
    t3 = (x5 * x2) + t2;
    t4 = (x6 - x7) + t0;
    t5 = (t4 * x3) + t3;
    t6 = t5 / x8;
    t7 = (x2 / x3) * x9;
    t8 = (t7 - x7) / x8;
    t9 = x10 * t8;
    x2 = x2 + x11 * t6;
    x7 = x7 + x11 * t9;
    x13 = x2 > x12 ? 1.0 : 0.0;
    memory[at[2]] = x2;
    memory[at[7]] = x7;
    memory[at[13]] = x13;
    return decision;
}

static int phrase_125(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10;
    t0 = x0 + x1;
    t1 = (x2 * x2) / x3;
    t2 = x4 * t1;
    t3 = (x5 * x2) + t2;
    t4 = (x6 - x7) + t0;
    t5 = (t4 * x3) + t3;
    t6 = t5 / x8;
    t7 = (x2 / x3) * x9;
    t8 = (t7 - x7) / x8;
    t9 = x10 * t8;
    x2 = x2 + x11 * t6;
    x7 = x7 + x11 * t9;
    t10 = x2 > x12 ? 1.0 : 0.0;
    decision = t10 != 0.0;
    memory[at[2]] = x2;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_126(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9;
    double x10;
    double x11;
    double t0, t1, t2, t3;
    t0 = x0 + x1;
    t1 = (x2 + t0) / x3;
    x5 = x5 + x4 * t1;
    t2 = x5 > x6 ? 1.0 : 0.0;
    t3 = x7 < x8 ? 1.0 : 0.0;
    x9 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
    x10 = x5 < x6 ? 1.0 : 0.0;
    x11 = (x9 != 0.0) | (x10 != 0.0) ? 1.0 : 0.0;
    memory[at[5]] = x5;
    memory[at[9]] = x9;
    memory[at[10]] = x10;
    memory[at[11]] = x11;
    return decision;
}

static int phrase_127(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7;
    double t0;
    x3 = (x0 - x1) * x2;
    t0 = x5 - (x2 / x4);
    x2 = x2 + x6 * t0;
    x7 = x2;
    memory[at[2]] = x2;
    memory[at[3]] = x3;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_128(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double t0, t1, t2;
    x3 = (x0 - x1) * x2;
    t0 = (x4 * x5) - x2;
    t1 = t0 / x6;
    t2 = x7 - (x5 / x6);
    x2 = x2 + x8 * t1;
    x5 = x5 + x8 * t2;
    memory[at[2]] = x2;
    memory[at[3]] = x3;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_129(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double t0, t1, t2, t3, t4, t5;
    t0 = x0 + x1;
    t1 = x0 + x2;
    t2 = (t0 + t1) / x3;
    x5 = x5 + x4 * t2;
    t3 = x5 > x6 ? 1.0 : 0.0;
    t4 = x7 < x8 ? 1.0 : 0.0;
    t5 = (t3 != 0.0) & (t4 != 0.0) ? 1.0 : 0.0;
    decision = t5 != 0.0;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_130(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double t0, t1;
    t0 = x0;
    t1 = t0 * x1;
    x4 = (x2 - x3) * t1;
    memory[at[4]] = x4;
    return decision;
}

static int phrase_131(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6;
    double t0, t1, t2;
    t0 = x0 / x1;
    t1 = (x2 / x3) + x4;
    x5 = x2 / t1;
    t2 = (x2 / t0) + x4;
    x6 = x2 / t2;
    memory[at[5]] = x5;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_132(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double t0;
    x1 = x0;
    t0 = x2 * x3;
    x5 = t0 * x4;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_133(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double t0, t1, t2, t3, t4, t5;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t1 = x0 + x3;
    t2 = (t0 + t1) / x4;
    x6 = x6 + x5 * t2;
    t3 = x6 > x7 ? 1.0 : 0.0;
    t4 = x8 < x9 ? 1.0 : 0.0;
    t5 = (t3 != 0.0) & (t4 != 0.0) ? 1.0 : 0.0;
    decision = t5 != 0.0;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_134(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double x14;
    double x15;
    double x16;
    double t0, t1, t2, t3, t4, t5, t6;
    x1 = x0;
    x3 = x2;
    x6 = x4 + x5;
    t0 = x7;
    t1 = x8;
    t2 = x4 + x9;
    t3 = t0 * x6;
    t4 = (t1 + t2) / t3;
    x11 = x11 + x10 * t4;
    t5 = x11 > x3 ? 1.0 : 0.0;
    t6 = x12 < x13 ? 1.0 : 0.0;
    x14 = (t5 != 0.0) & (t6 != 0.0) ? 1.0 : 0.0;
    x15 = x11 < x3 ? 1.0 : 0.0;
    x16 = (x14 != 0.0) | (x15 != 0.0) ? 1.0 : 0.0;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    memory[at[11]] = x11;
    memory[at[14]] = x14;
    memory[at[15]] = x15;
    memory[at[16]] = x16;
    return decision;
}

static int phrase_135(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double t0;
    t0 = x2 / (x0 - x1);
    x4 = x3 * t0;
    x8 = (x5 - x6) / x7;
    memory[at[4]] = x4;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_136(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double x7;
    x1 = x0;
    x5 = (x2 - x3) / x4;
    x7 = x6 - x5;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_137(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double t0;
    t0 = x0;
    x1 = t0;
    x3 = x2;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    return decision;
}

static int phrase_138(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4;
    double t0, t1;
    t0 = x0;
    t1 = x1;
    x2 = t1 / t0;
    x4 = (x3 - t1) / t0;
    memory[at[2]] = x2;
    memory[at[4]] = x4;
    return decision;
}

static int phrase_139(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double t0, t1;
    t0 = x0;
    t1 = x0;
    x1 = t0 * t1;
    memory[at[1]] = x1;
    return decision;
}

static int phrase_140(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6;
    double t0, t1, t2, t3;
    x2 = x0 + x1;
    t0 = x0;
    t1 = x0 + x3;
    t2 = x0;
    t3 = x0;
    x5 = (t1 * x4) + t0;
    x6 = (t3 * x4) + t2;
    memory[at[2]] = x2;
    memory[at[5]] = x5;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_141(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double x9 = memory[at[9]];
    double x10;
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double x14 = memory[at[14]];
    double t0, t1, t2, t3;
    x1 = x0;
    x3 = x2;
    t0 = x2 * x4;
    t1 = t0 * x5;
    x8 = (x6 - x7) * t1;
    x10 = (x9 - x1) * x8;
    t2 = x12 - (x7 / x11);
    t3 = x12 - (x6 / x13);
    x7 = x7 + x14 * t2;
    x6 = x6 + x14 * t3;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    memory[at[7]] = x7;
    memory[at[8]] = x8;
    memory[at[10]] = x10;
    return decision;
}

static int phrase_142(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double t0, t1, t2, t3, t4, t5, t6, t7;
    x1 = x0;
    x3 = x2;
    x6 = x4 + x5;
    t0 = x7;
    t1 = x8;
    t2 = x4;
    t3 = t0 * x6;
    t4 = (t1 + t2) / t3;
    x10 = x10 + x9 * t4;
    t5 = x10 > x3 ? 1.0 : 0.0;
    t6 = x11 < x12 ? 1.0 : 0.0;
    t7 = (t5 != 0.0) & (t6 != 0.0) ? 1.0 : 0.0;
    decision = t7 != 0.0;
    memory[at[1]] = x1;
    memory[at[3]] = x3;
    memory[at[6]] = x6;
    memory[at[10]] = x10;
    return decision;
}

static int phrase_143(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6;
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9;
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double t0, t1, t2, t3;
    x2 = x0 * x1;
    t0 = x0;
    t1 = t0 * x3;
    x6 = (x4 - x5) * t1;
    x9 = (x7 - x8) * x6;
    t2 = x11 - (x5 / x10);
    t3 = x11 - (x4 / x12);
    x5 = x5 + x13 * t2;
    x4 = x4 + x13 * t3;
    memory[at[2]] = x2;
    memory[at[4]] = x4;
    memory[at[5]] = x5;
    memory[at[6]] = x6;
    memory[at[9]] = x9;
    return decision;
}

static int phrase_144(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3;
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0;
    x1 = x0;
    x3 = x2 * x1;
    t0 = (x4 - x2) / x5;
    x2 = x2 + x6 * t0;
    memory[at[1]] = x1;
    memory[at[2]] = x2;
    memory[at[3]] = x3;
    return decision;
}

static int phrase_145(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2;
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double t0, t1;
    x2 = x0 * x1;
    t0 = (x3 - x0) / x4;
    t1 = (x5 - x1) / x6;
    x0 = x0 + x7 * t0;
    x1 = x1 + x7 * t1;
    memory[at[0]] = x0;
    memory[at[1]] = x1;
    memory[at[2]] = x2;
    return decision;
}

static int phrase_146(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1;
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4;
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11;
    double t0;
    x1 = x0;
    x4 = x2 + x3;
    t0 = (x5 - x6) * x7;
    x8 = x2 - t0;
    x11 = (x5 - x9) / x10;
    memory[at[1]] = x1;
    memory[at[4]] = x4;
    memory[at[8]] = x8;
    memory[at[11]] = x11;
    return decision;
}

static int phrase_147(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double x7;
    double x8;
    double t0;
    t0 = (x0 * x1) - x2;
    x5 = (x3 + t0) + x4;
    x7 = x6;
    x8 = x2;
    memory[at[5]] = x5;
    memory[at[7]] = x7;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_148(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double t0, t1, t2, t3, t4, t5;
    t0 = x2 - (x0 / x1);
    t1 = (t0 - x3) + x4;
    t2 = t1 / x5;
    t3 = x7 - (x6 * x3);
    t4 = (x2 + t3) * x8;
    t5 = t4 / x5;
    x2 = x2 + x9 * t2;
    x3 = x3 + x9 * t5;
    memory[at[2]] = x2;
    memory[at[3]] = x3;
    return decision;
}

static int phrase_149(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12;
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
    t0 = x0;
    t1 = (x1 * x1) / x2;
    t2 = x3 * t1;
    t3 = (x4 * x1) + t2;
    t4 = (x5 - x6) + t0;
    t5 = (t4 * x2) + t3;
    t6 = t5 / x7;
    t7 = (x1 / x2) * x8;
    t8 = (t7 - x6) / x7;
    t9 = x9 * t8;
    x1 = x1 + x10 * t6;
    x6 = x6 + x10 * t9;
    x12 = x1 > x11 ? 1.0 : 0.0;
    memory[at[1]] = x1;
    memory[at[6]] = x6;
    memory[at[12]] = x12;
    return decision;
}

static int phrase_150(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10;
    t0 = x0;
    t1 = (x1 * x1) / x2;
    t2 = x3 * t1;
    t3 = (x4 * x1) + t2;
    t4 = (x5 - x6) + t0;
    t5 = (t4 * x2) + t3;
    t6 = t5 / x7;
    t7 = (x1 / x2) * x8;
    t8 = (t7 - x6) / x7;
    t9 = x9 * t8;
    x1 = x1 + x10 * t6;
    x6 = x6 + x10 * t9;
    t10 = x1 > x11 ? 1.0 : 0.0;
    decision = t10 != 0.0;
    memory[at[1]] = x1;
    memory[at[6]] = x6;
    return decision;
}

static int phrase_151(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11;
    t0 = x0 < x1 ? 1.0 : 0.0;
    t1 = x2 * x3;
    x4 = t0 != 0.0 ? t1 : x4;
    t2 = x0 >= x1 ? 1.0 : 0.0;
    t3 = x0 < x5 ? 1.0 : 0.0;
    t4 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
    t5 = x0 - x1;
    t6 = t5 / x6;
    t7 = x7 * t6;
    t8 = x8 + t7;
    t9 = x2 * t8;
    x4 = t4 != 0.0 ? t9 : x4;
    t10 = x0 >= x5 ? 1.0 : 0.0;
    t11 = x2 * x3;
    x4 = t10 != 0.0 ? t11 : x4;
    memory[at[4]] = x4;
    return decision;
}

static int phrase_152(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5;
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8;
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12;
    double t0, t1, t2, t3, t4, t5, t6;
    t0 = x0 < x1 ? 1.0 : 0.0;
    t1 = x2;
    x3 = t0 != 0.0 ? t1 : x3;
    t2 = x0 >= x1 ? 1.0 : 0.0;
    t3 = x0 < x4 ? 1.0 : 0.0;
    x5 = (t2 != 0.0) & (t3 != 0.0) ? 1.0 : 0.0;
    x8 = x6 * x7;
    t4 = x0 - x1;
    t5 = t4 / x9;
    t6 = x10 * t5;
    x12 = x11 + t6;
    memory[at[3]] = x3;
    memory[at[5]] = x5;
    memory[at[8]] = x8;
    memory[at[12]] = x12;
    return decision;
}

static int phrase_153(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double t0, t1, t2;
    t0 = x0 * x1;
    x3 = x2 != 0.0 ? t0 : x3;
    t1 = x4 >= x5 ? 1.0 : 0.0;
    t2 = x6;
    x3 = t1 != 0.0 ? t2 : x3;
    memory[at[3]] = x3;
    return decision;
}

static int phrase_154(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double x14;
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t1 = (x3 * x3) / x4;
    t2 = x5 * t1;
    t3 = (x6 * x3) + t2;
    t4 = (x7 - x8) + t0;
    t5 = (t4 * x4) + t3;
    t6 = t5 / x9;
    t7 = (x3 / x4) * x10;
    t8 = (t7 - x8) / x9;
    t9 = x11 * t8;
    x3 = x3 + x12 * t6;
    x8 = x8 + x12 * t9;
    x14 = x3 > x13 ? 1.0 : 0.0;
    memory[at[3]] = x3;
    memory[at[8]] = x8;
    memory[at[14]] = x14;
    return decision;
}

static int phrase_155(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t1 = (x3 * x3) / x4;
    t2 = x5 * t1;
    t3 = (x6 * x3) + t2;
    t4 = (x7 - x8) + t0;
    t5 = (t4 * x4) + t3;
    t6 = t5 / x9;
    t7 = (x3 / x4) * x10;
    t8 = (t7 - x8) / x9;
    t9 = x11 * t8;
    x3 = x3 + x12 * t6;
    x8 = x8 + x12 * t9;
    t10 = x3 > x13 ? 1.0 : 0.0;
    decision = t10 != 0.0;
    memory[at[3]] = x3;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_156(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double x14 = memory[at[14]];
    double x15;
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t0 = t0 + x3;
    t1 = (x4 * x4) / x5;
    t2 = x6 * t1;
    t3 = (x7 * x4) + t2;
    t4 = (x8 - x9) + t0;
    t5 = (t4 * x5) + t3;
    t6 = t5 / x10;
    t7 = (x4 / x5) * x11;
    t8 = (t7 - x9) / x10;
    t9 = x12 * t8;
    x4 = x4 + x13 * t6;
    x9 = x9 + x13 * t9;
    x15 = x4 > x14 ? 1.0 : 0.0;
    memory[at[4]] = x4;
    memory[at[9]] = x9;
    memory[at[15]] = x15;
    return decision;
}

static int phrase_157(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double x14 = memory[at[14]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t0 = t0 + x3;
    t1 = (x4 * x4) / x5;
    t2 = x6 * t1;
    t3 = (x7 * x4) + t2;
    t4 = (x8 - x9) + t0;
    t5 = (t4 * x5) + t3;
    t6 = t5 / x10;
    t7 = (x4 / x5) * x11;
    t8 = (t7 - x9) / x10;
    t9 = x12 * t8;
    x4 = x4 + x13 * t6;
    x9 = x9 + x13 * t9;
    t10 = x4 > x14 ? 1.0 : 0.0;
    decision = t10 != 0.0;
    memory[at[4]] = x4;
    memory[at[9]] = x9;
    return decision;
}

static int phrase_158(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12;
    double t0, t1, t2, t3, t4, t5, t6, t7, t8;
    t0 = (x0 * x0) / x1;
    t1 = x2 * t0;
    t2 = (x3 * x0) + t1;
    t3 = (x4 - x5) + x6;
    t4 = (t3 * x1) + t2;
    t5 = t4 / x7;
    t6 = (x0 / x1) * x8;
    t7 = (t6 - x5) / x7;
    t8 = x9 * t7;
    x0 = x0 + x10 * t5;
    x5 = x5 + x10 * t8;
    x12 = x0 > x11 ? 1.0 : 0.0;
    memory[at[0]] = x0;
    memory[at[5]] = x5;
    memory[at[12]] = x12;
    return decision;
}

static int phrase_159(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8, t9;
    t0 = (x0 * x0) / x1;
    t1 = x2 * t0;
    t2 = (x3 * x0) + t1;
    t3 = (x4 - x5) + x6;
    t4 = (t3 * x1) + t2;
    t5 = t4 / x7;
    t6 = (x0 / x1) * x8;
    t7 = (t6 - x5) / x7;
    t8 = x9 * t7;
    x0 = x0 + x10 * t5;
    x5 = x5 + x10 * t8;
    t9 = x0 > x11 ? 1.0 : 0.0;
    decision = t9 != 0.0;
    memory[at[0]] = x0;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_160(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11;
    double t0, t1, t2, t3, t4, t5, t6, t7;
    t0 = x0;
    t1 = x1 - x2;
    t2 = x3 * t1;
    t3 = (x1 - x4) * t2;
    t4 = (t0 - x5) + t3;
    t5 = t4 / x6;
    t6 = (x7 * t1) - x5;
    t7 = x8 * t6;
    x1 = x1 + x9 * t5;
    x5 = x5 + x9 * t7;
    x11 = x1 > x10 ? 1.0 : 0.0;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    memory[at[11]] = x11;
    return decision;
}

static int phrase_161(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8;
    t0 = x0;
    t1 = x1 - x2;
    t2 = x3 * t1;
    t3 = (x1 - x4) * t2;
    t4 = (t0 - x5) + t3;
    t5 = t4 / x6;
    t6 = (x7 * t1) - x5;
    t7 = x8 * t6;
    x1 = x1 + x9 * t5;
    x5 = x5 + x9 * t7;
    t8 = x1 > x10 ? 1.0 : 0.0;
    decision = t8 != 0.0;
    memory[at[1]] = x1;
    memory[at[5]] = x5;
    return decision;
}

static int phrase_162(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13;
    double t0, t1, t2, t3, t4, t5, t6, t7;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t1 = x3 - x4;
    t2 = x5 * t1;
    t3 = (x3 - x6) * t2;
    t4 = (t0 - x7) + t3;
    t5 = t4 / x8;
    t6 = (x9 * t1) - x7;
    t7 = x10 * t6;
    x3 = x3 + x11 * t5;
    x7 = x7 + x11 * t7;
    x13 = x3 > x12 ? 1.0 : 0.0;
    memory[at[3]] = x3;
    memory[at[7]] = x7;
    memory[at[13]] = x13;
    return decision;
}

static int phrase_163(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t1 = x3 - x4;
    t2 = x5 * t1;
    t3 = (x3 - x6) * t2;
    t4 = (t0 - x7) + t3;
    t5 = t4 / x8;
    t6 = (x9 * t1) - x7;
    t7 = x10 * t6;
    x3 = x3 + x11 * t5;
    x7 = x7 + x11 * t7;
    t8 = x3 > x12 ? 1.0 : 0.0;
    decision = t8 != 0.0;
    memory[at[3]] = x3;
    memory[at[7]] = x7;
    return decision;
}

static int phrase_164(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double x14;
    double t0, t1, t2, t3, t4, t5, t6, t7;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t0 = t0 + x3;
    t1 = x4 - x5;
    t2 = x6 * t1;
    t3 = (x4 - x7) * t2;
    t4 = (t0 - x8) + t3;
    t5 = t4 / x9;
    t6 = (x10 * t1) - x8;
    t7 = x11 * t6;
    x4 = x4 + x12 * t5;
    x8 = x8 + x12 * t7;
    x14 = x4 > x13 ? 1.0 : 0.0;
    memory[at[4]] = x4;
    memory[at[8]] = x8;
    memory[at[14]] = x14;
    return decision;
}

static int phrase_165(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11 = memory[at[11]];
    double x12 = memory[at[12]];
    double x13 = memory[at[13]];
    double t0, t1, t2, t3, t4, t5, t6, t7, t8;
    t0 = x0 + x1;
    t0 = t0 + x2;
    t0 = t0 + x3;
    t1 = x4 - x5;
    t2 = x6 * t1;
    t3 = (x4 - x7) * t2;
    t4 = (t0 - x8) + t3;
    t5 = t4 / x9;
    t6 = (x10 * t1) - x8;
    t7 = x11 * t6;
    x4 = x4 + x12 * t5;
    x8 = x8 + x12 * t7;
    t8 = x4 > x13 ? 1.0 : 0.0;
    decision = t8 != 0.0;
    memory[at[4]] = x4;
    memory[at[8]] = x8;
    return decision;
}

static int phrase_166(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double x11;
    double t0, t1, t2, t3, t4, t5, t6;
    t0 = x0 - x1;
    t1 = x2 * t0;
    t2 = (x0 - x3) * t1;
    t3 = (x4 - x5) + t2;
    t4 = t3 / x6;
    t5 = (x7 * t0) - x5;
    t6 = x8 * t5;
    x0 = x0 + x9 * t4;
    x5 = x5 + x9 * t6;
    x11 = x0 > x10 ? 1.0 : 0.0;
    memory[at[0]] = x0;
    memory[at[5]] = x5;
    memory[at[11]] = x11;
    return decision;
}

static int phrase_167(double *memory, const int32_t *at) {
    int decision = 1;
    double x0 = memory[at[0]];
    double x1 = memory[at[1]];
    double x2 = memory[at[2]];
    double x3 = memory[at[3]];
    double x4 = memory[at[4]];
    double x5 = memory[at[5]];
    double x6 = memory[at[6]];
    double x7 = memory[at[7]];
    double x8 = memory[at[8]];
    double x9 = memory[at[9]];
    double x10 = memory[at[10]];
    double t0, t1, t2, t3, t4, t5, t6, t7;
    t0 = x0 - x1;
    t1 = x2 * t0;
    t2 = (x0 - x3) * t1;
    t3 = (x4 - x5) + t2;
    t4 = t3 / x6;
    t5 = (x7 * t0) - x5;
    t6 = x8 * t5;
    x0 = x0 + x9 * t4;
    x5 = x5 + x9 * t6;
    t7 = x0 > x10 ? 1.0 : 0.0;
    decision = t7 != 0.0;
    memory[at[0]] = x0;
    memory[at[5]] = x5;
    return decision;
}

static nb_one_phrase *const phrases_one[] = {
    phrase_0,
    phrase_1,
    phrase_2,
    phrase_3,
    phrase_4,
    phrase_5,
    phrase_6,
    phrase_7,
    phrase_8,
    phrase_9,
    phrase_10,
    phrase_11,
    phrase_12,
    phrase_13,
    phrase_14,
    phrase_15,
    phrase_16,
    phrase_17,
    phrase_18,
    phrase_19,
    phrase_20,
    phrase_21,
    phrase_22,
    phrase_23,
    phrase_24,
    phrase_25,
    phrase_26,
    phrase_27,
    phrase_28,
    phrase_29,
    phrase_30,
    phrase_31,
    phrase_32,
    phrase_33,
    phrase_34,
    phrase_35,
    phrase_36,
    phrase_37,
    phrase_38,
    phrase_39,
    phrase_40,
    phrase_41,
    phrase_42,
    phrase_43,
    phrase_44,
    phrase_45,
    phrase_46,
    phrase_47,
    phrase_48,
    phrase_49,
    phrase_50,
    phrase_51,
    phrase_52,
    phrase_53,
    phrase_54,
    phrase_55,
    phrase_56,
    phrase_57,
    phrase_58,
    phrase_59,
    phrase_60,
    phrase_61,
    phrase_62,
    phrase_63,
    phrase_64,
    phrase_65,
    phrase_66,
    phrase_67,
    phrase_68,
    phrase_69,
    phrase_70,
    phrase_71,
    phrase_72,
    phrase_73,
    phrase_74,
    phrase_75,
    phrase_76,
    phrase_77,
    phrase_78,
    phrase_79,
    phrase_80,
    phrase_81,
    phrase_82,
    phrase_83,
    phrase_84,
    phrase_85,
    phrase_86,
    phrase_87,
    phrase_88,
    phrase_89,
    phrase_90,
    phrase_91,
    phrase_92,
    phrase_93,
    phrase_94,
    phrase_95,
    phrase_96,
    phrase_97,
    phrase_98,
    phrase_99,
    phrase_100,
    phrase_101,
    phrase_102,
    phrase_103,
    phrase_104,
    phrase_105,
    phrase_106,
    phrase_107,
    phrase_108,
    phrase_109,
    phrase_110,
    phrase_111,
    phrase_112,
    phrase_113,
    phrase_114,
    phrase_115,
    phrase_116,
    phrase_117,
    phrase_118,
    phrase_119,
    phrase_120,
    phrase_121,
    phrase_122,
    phrase_123,
    phrase_124,
    phrase_125,
    phrase_126,
    phrase_127,
    phrase_128,
    phrase_129,
    phrase_130,
    phrase_131,
    phrase_132,
    phrase_133,
    phrase_134,
    phrase_135,
    phrase_136,
    phrase_137,
    phrase_138,
    phrase_139,
    phrase_140,
    phrase_141,
    phrase_142,
    phrase_143,
    phrase_144,
    phrase_145,
    phrase_146,
    phrase_147,
    phrase_148,
    phrase_149,
    phrase_150,
    phrase_151,
    phrase_152,
    phrase_153,
    phrase_154,
    phrase_155,
    phrase_156,
    phrase_157,
    phrase_158,
    phrase_159,
    phrase_160,
    phrase_161,
    phrase_162,
    phrase_163,
    phrase_164,
    phrase_165,
    phrase_166,
    phrase_167,
};
#endif

#endif
