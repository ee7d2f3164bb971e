#include "simd.h"

static int level = -1;

int nb_simd_available(void) {
#if defined(__x86_64__) && defined(__GNUC__)
    __builtin_cpu_init();
    if (!__builtin_cpu_supports("fma"))
        return NB_SIMD_BASE;
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
        return NB_SIMD_AVX512;
    if (__builtin_cpu_supports("avx2"))
        return NB_SIMD_AVX2;
#endif
    return NB_SIMD_BASE;
}

int nb_simd_multiplies(void) {
#if defined(__x86_64__) && defined(__GNUC__)
    return nb_simd_available() > NB_SIMD_BASE && __builtin_cpu_is("intel");
#else
    return 0;
#endif
}

int nb_simd_level(void) {
    if (level < 0)
        level = nb_simd_available();
    return level;
}

int nb_simd_limit(int limit) {
    int best = nb_simd_available();
    level = limit < NB_SIMD_BASE ? NB_SIMD_BASE : limit < best ? limit : best;
    return level;
}
