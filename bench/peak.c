/*
 * How many multiplications of eight bits one core of this chip can do a second, added up as a matrix product does: VPDPBUSD, the widest that
 * AVX-512 has, on registers alone. bench/products.py compiles it and runs it; by itself:
 *
 *     cc -O2 -o /tmp/peak bench/peak.c && /tmp/peak
 *
 * Prints multiplications a CPU-second, the best of ROUNDS, for a core only ever loses to its neighbours. Exit code 3 where the chip has no such
 * instruction.
 */
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#if defined(__x86_64__)

#define ROUNDS 7
#define TIMES 20000000L /* of the loop's body: a tenth of a second */
#define CHAINS 12       /* sums that do not wait for each other: more than the four or five cycles that one takes */
#define LANES 16        /* sums of 32 bits in a register */
#define BYTES 64        /* multiplications of one instruction */

#define ONE(n) "vpdpbusd %%zmm1, %%zmm0, %%zmm" #n "\n\t"
#define ZERO(n) "vpxord %%zmm" #n ", %%zmm" #n ", %%zmm" #n "\n\t"
#define ADD(n) "vpaddd %%zmm" #n ", %%zmm3, %%zmm3\n\t"
#define ALL(what) what(4) what(5) what(6) what(7) what(8) what(9) what(10) what(11) what(12) what(13) what(14) what(15)

/* All bytes are 1, so that each instruction adds 4 to each lane; returns whether every lane is what that makes. */
static int products(long times) {
    static uint8_t ones[BYTES];
    int32_t sums[LANES];
    long left = times;
    for (int i = 0; i < BYTES; i++) {
        ones[i] = 1;
    }
    __asm__ volatile(
        "vmovdqu32 (%[ones]), %%zmm0\n\t"
        "vmovdqu32 (%[ones]), %%zmm1\n\t" ALL(ZERO) ZERO(3)
        ".p2align 6\n"
        "1:\n\t" ALL(ONE)
        "dec %[left]\n\t"
        "jnz 1b\n\t" ALL(ADD)
        "vmovdqu32 %%zmm3, (%[sums])\n\t"
        "vzeroupper\n\t"
        : [left] "+r"(left)
        : [ones] "r"(ones), [sums] "r"(sums)
        : "memory", "cc", "xmm0", "xmm1", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15"
    );
    for (int i = 0; i < LANES; i++) {
        if ((uint32_t)sums[i] != (uint32_t)(4L * CHAINS * times)) {
            return 0;
        }
    }
    return 1;
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

int main(void) {
    double best = 0;
    __builtin_cpu_init();
    if (!__builtin_cpu_supports("avx512vnni")) {
        fprintf(stderr, "this chip has no AVX-512 VNNI\n");
        return 3;
    }
    for (int round = 0; round < ROUNDS; round++) {
        double before = seconds();
        if (!products(TIMES)) {
            fprintf(stderr, "the sums are wrong\n");
            return 1;
        }
        double rate = (double)TIMES * CHAINS * BYTES / (seconds() - before);
        best = rate > best ? rate : best;
    }
    printf("%.4g\n", best);
    return 0;
}

#else

int main(void) {
    fprintf(stderr, "this program knows x86 chips with AVX-512 VNNI only\n");
    return 3;
}

#endif
