/* Preloaded into a program, makes reads, writes and closes of its descriptors 0 and 1 fail as the environment says.
 *
 * INJECT_FAILURES: rules CALL:DESCRIPTOR:UNIT COUNT:ERRNO, parted by commas, CALL being read, write or close. With unit b
 *   the call fails once COUNT bytes have gone through, and comes short just before that; with unit c from call COUNT on,
 *   counted from 1. A failed close has closed all the same.
 * INJECT_STORM: a seed; calls at random come short, or give EINTR or EAGAIN, and poll gives EINTR.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { standard_descriptors = 2, calls = 3, most_rules = 8 };
enum call { reading, writing, closing };
static const char *const names[calls] = {"read", "write", "close"};

struct rule {
    char call[8];
    int descriptor;
    char unit;
    long count;
    int error;
};

static struct rule rules[most_rules];
static int rule_count;
static uint64_t storm;
static long called[standard_descriptors][calls], passed[standard_descriptors][calls];

__attribute__((constructor)) static void prepare(void) {
    const char *seed = getenv("INJECT_STORM"), *text = getenv("INJECT_FAILURES");
    if (seed) storm = strtoull(seed, NULL, 10) * 0x9E3779B97F4A7C15u | 1;
    while (text && *text && rule_count < most_rules) {
        struct rule *rule = &rules[rule_count++];
        if (sscanf(text, "%7[a-z]:%d:%c%ld:%d", rule->call, &rule->descriptor, &rule->unit, &rule->count, &rule->error) != 5)
            abort();
        text = strchr(text, ',');
        if (text) text++;
    }
}

static uint64_t drawn(void) {
    storm ^= storm << 13;
    storm ^= storm >> 7;
    storm ^= storm << 17;
    return storm * 0x2545F4914F6CDD1Du >> 32;
}

/* Whether the call fails, errno being set; else *size may have become less. */
static int fails(enum call call, int descriptor, size_t *size) {
    if (descriptor < 0 || descriptor >= standard_descriptors) return 0;
    long calls_so_far = ++called[descriptor][call];
    for (struct rule *rule = rules; rule < rules + rule_count; rule++) {
        if (rule->descriptor != descriptor || strcmp(rule->call, names[call]) != 0) continue;
        long left = rule->unit == 'c' ? rule->count - calls_so_far : rule->count - passed[descriptor][call];
        if (left <= 0) {
            errno = rule->error;
            return 1;
        }
        if (rule->unit == 'b' && size && *size > (size_t)left) *size = (size_t)left;
    }
    if (!storm || !size) return 0;
    switch (drawn() % 5) {
    case 0: errno = EINTR; return 1;
    case 1: errno = EAGAIN; return 1;
    case 2:
        if (*size > 1) *size = 1 + drawn() % (*size - 1);
        return 0;
    case 3:
        if (*size > 16) *size = 1 + drawn() % 16;
        return 0;
    default: return 0;
    }
}

static void count(enum call call, int descriptor, ssize_t bytes) {
    if (descriptor >= 0 && descriptor < standard_descriptors && bytes > 0) passed[descriptor][call] += bytes;
}

ssize_t read(int descriptor, void *buffer, size_t size) {
    static ssize_t (*real)(int, void *, size_t);
    if (!real) real = (ssize_t(*)(int, void *, size_t))dlsym(RTLD_NEXT, "read");
    if (fails(reading, descriptor, &size)) return -1;
    ssize_t bytes = real(descriptor, buffer, size);
    count(reading, descriptor, bytes);
    return bytes;
}

ssize_t write(int descriptor, const void *buffer, size_t size) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    if (fails(writing, descriptor, &size)) return -1;
    ssize_t bytes = real(descriptor, buffer, size);
    count(writing, descriptor, bytes);
    return bytes;
}

int close(int descriptor) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "close");
    if (!fails(closing, descriptor, NULL)) return real(descriptor);
    int error = errno;
    real(descriptor);
    errno = error;
    return -1;
}

int poll(struct pollfd *entries, nfds_t number, int patience) {
    static int (*real)(struct pollfd *, nfds_t, int);
    if (!real) real = (int (*)(struct pollfd *, nfds_t, int))dlsym(RTLD_NEXT, "poll");
    if (storm && drawn() % 4 == 0) {
        errno = EINTR;
        return -1;
    }
    return real(entries, number, patience);
}
