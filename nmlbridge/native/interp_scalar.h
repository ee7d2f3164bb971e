/*
 * One instance's operations, one at a time. Included twice by interp.c, with R(x) the cell an operand names:
 * an address, for a group of one; a row or block position, for a lane of many.
 */
#if defined(__GNUC__)
#define CASE(name) L_##name:
#define NEXT                                                                                                           \
    do {                                                                                                               \
        ip += 5;                                                                                                       \
        goto *labels[ip[0]];                                                                                           \
    } while (0)
#else
#define CASE(name) case NB_OP_##name:
#define NEXT                                                                                                           \
    {                                                                                                                  \
        ip += 5;                                                                                                       \
        continue;                                                                                                      \
    }
#endif
#define D R(ip[1])
#define A R(ip[2])
#define B R(ip[3])
#define C R(ip[4])
#define FUSED_AFTER(FIRST, op)                                                                                         \
    CASE(FIRST##_ADD) D = (A op B) + C; NEXT;                                                                          \
    CASE(FIRST##_SUB) D = (A op B) - C; NEXT;                                                                          \
    CASE(FIRST##_MUL) D = (A op B) * C; NEXT;                                                                          \
    CASE(FIRST##_DIV) D = (A op B) / C; NEXT;                                                                          \
    CASE(FIRST##_RSUB) D = C - (A op B); NEXT;                                                                         \
    CASE(FIRST##_RDIV) D = C / (A op B); NEXT;

static void EXECUTE(nb_machine *m, const int32_t *ip, int32_t lane) {
    double *const memory = m->memory;
#ifdef ROWS
    double *const bases[2] = {memory + lane, m->blocks + lane % m->block};
#else
    (void)lane;
#endif
#if defined(__GNUC__)
#define LABEL(name) &&L_##name,
    static const void *const labels[] = {NB_OPERATIONS(LABEL)};
#undef LABEL
    goto *labels[ip[0]];
#else
    for (;;)
        switch (ip[0]) {
#endif
    CASE(END) return;
    CASE(MOV) D = A; NEXT;
    CASE(ADD) D = A + B; NEXT;
    CASE(SUB) D = A - B; NEXT;
    CASE(MUL) D = A * B; NEXT;
    CASE(DIV) D = A / B; NEXT;
    CASE(POW) D = nb_pow(A, B); NEXT;
    CASE(GT) D = A > B ? 1.0 : 0.0; NEXT;
    CASE(LT) D = A < B ? 1.0 : 0.0; NEXT;
    CASE(GE) D = A >= B ? 1.0 : 0.0; NEXT;
    CASE(LE) D = A <= B ? 1.0 : 0.0; NEXT;
    CASE(EQ) D = A == B ? 1.0 : 0.0; NEXT;
    CASE(NE) D = A != B ? 1.0 : 0.0; NEXT;
    CASE(AND) D = (A != 0.0) & (B != 0.0) ? 1.0 : 0.0; NEXT;
    CASE(OR) D = (A != 0.0) | (B != 0.0) ? 1.0 : 0.0; NEXT;
    CASE(SEL) D = A != 0.0 ? B : C; NEXT;
    CASE(MULADD) D = C + A * B; NEXT;
    CASE(SIN) D = nb_sin(A); NEXT;
    CASE(COS) D = nb_cos(A); NEXT;
    CASE(TAN) D = nb_tan(A); NEXT;
    CASE(SINH) D = nb_sinh(A); NEXT;
    CASE(COSH) D = nb_cosh(A); NEXT;
    CASE(TANH) D = nb_tanh(A); NEXT;
    CASE(EXP) D = nb_exp(A); NEXT;
    CASE(LOG) D = nb_log_lems(A); NEXT;
    CASE(SQRT) D = A < 0.0 ? NAN : nb_sqrt(A); NEXT;
    CASE(CEIL) D = ceil(A); NEXT;
    CASE(ABS) D = fabs(A); NEXT;
    CASE(FACT) D = nb_factorial_lems(A); NEXT;
    CASE(HEAVI) D = nb_heaviside_lems(A); NEXT;
    CASE(NAN) D = NAN; NEXT;
    CASE(RANDOM) D = A * nb_next_double(m); NEXT;
#ifdef ROWS
    CASE(GATHER) D = memory[m->index[ip[2] + lane]]; NEXT;
    CASE(SUM) NEXT; /* of groups of one */
    CASE(PROD) NEXT;
    CASE(SUMLANE) {
        double s = 0.0;
        for (int32_t i = m->index[ip[2] + lane]; i < m->index[ip[2] + lane + 1]; i++)
            s += memory[m->index[i]];
        D = s;
        NEXT;
    }
    CASE(PRODLANE) {
        double s = 1.0;
        for (int32_t i = m->index[ip[2] + lane]; i < m->index[ip[2] + lane + 1]; i++)
            s *= memory[m->index[i]];
        D = s;
        NEXT;
    }
#else
    CASE(GATHER) NEXT; /* of lanes */
    CASE(SUM) {
        double s = 0.0;
        for (int32_t i = ip[2]; i < ip[2] + ip[3]; i++)
            s += memory[m->index[i]];
        D = s;
        NEXT;
    }
    CASE(PROD) {
        double s = 1.0;
        for (int32_t i = ip[2]; i < ip[2] + ip[3]; i++)
            s *= memory[m->index[i]];
        D = s;
        NEXT;
    }
    CASE(SUMLANE) NEXT;
    CASE(PRODLANE) NEXT;
#endif
    CASE(JZ) if (A == 0.0) ip += 5 * (ptrdiff_t)ip[3];
    NEXT;
    CASE(EMIT) emit(m, ip[2]);
    if (m->status)
        return;
    NEXT;
    CASE(EMITKEY) m->key = ip[3];
    emit(m, ip[2]);
    if (m->status)
        return;
    NEXT;
    CASE(EMITLANE) emit(m, ip[2] + lane * ip[3]);
    if (m->status)
        return;
    NEXT;
    CASE(TRANSIT) transit(m, ip[3], lane, ip[2]);
    if (m->status)
        return;
    NEXT;
    CASE(ENTER) enter(m, ip[2], lane);
    if (m->status)
        return;
    NEXT;
    CASE(SCHEME) nb_step_scheme(m, ip[2]);
    if (m->status)
        return;
    NEXT;
    CASE(REGIME) m->key = ip[3];
    step_regime(m, ip[2], 0);
    if (m->status)
        return;
    NEXT;
#ifdef ROWS
    CASE(PHRASE) NEXT; /* of groups of one, or of many lanes at once */
#else
    CASE(PHRASE) ip += 5 * (ptrdiff_t)(phrases_one[ip[1]](memory, m->index + ip[2]) ? ip[3] : ip[3] + ip[4]);
    NEXT;
#endif
    FUSED_AFTER(ADD, +)
    FUSED_AFTER(SUB, -)
    FUSED_AFTER(MUL, *)
    FUSED_AFTER(DIV, /)
#if !defined(__GNUC__)
        }
#endif
}

#undef CASE
#undef NEXT
#undef A
#undef B
#undef C
#undef D
#undef FUSED_AFTER
