/* Hyperscan (or Vectorscan) on the table's signatures: built for the benchmark only, run beside it.
 *
 * usage: hyperscan regex|literal PATTERNS   (one pattern a line, without regard to case)
 * It prints "ready NANOSECONDS DATABASE_BYTES SCRATCH_BYTES SKIPPED", then answers each line of standard input:
 *   log PATH     scan the file in pieces of 256 KB that end with a line, as every engine is given them
 *   pastes PATH  scan each of the file's texts, which NUL bytes part
 * with "NANOSECONDS MATCHES": the processor's time of this thread, and how often a pattern was seen.
 */
#define _GNU_SOURCE
#include <hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PIECE (256u << 10)

static long long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void *must(void *p) {
    if (!p) { perror("hyperscan"); exit(1); }
    return p;
}

static char *read_file(const char *path, size_t *length) {
    FILE *f = must(fopen(path, "rb"));
    fseek(f, 0, SEEK_END);
    *length = (size_t)ftell(f);
    rewind(f);
    char *bytes = must(malloc(*length + 1));
    if (fread(bytes, 1, *length, f) != *length) { perror(path); exit(1); }
    bytes[*length] = 0;
    fclose(f);
    return bytes;
}

static int seen(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *count) {
    (void)id; (void)from; (void)to; (void)flags;
    ++*(unsigned long long *)count;
    return 0;
}

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    int literal = !strcmp(argv[1], "literal");
    size_t length;
    char *text = read_file(argv[2], &length);
    unsigned most = 1, n = 0, skipped = 0;
    for (char *p = text; (p = strchr(p, '\n')); p++) most++;
    const char **patterns = must(calloc(most, sizeof *patterns));
    unsigned *flags = must(calloc(most, sizeof *flags)), *ids = must(calloc(most, sizeof *ids));
    size_t *lengths = must(calloc(most, sizeof *lengths));
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        patterns[n] = line;
        lengths[n] = strlen(line);
        flags[n] = HS_FLAG_CASELESS | (literal ? 0 : HS_FLAG_MULTILINE);
        ids[n] = n;
        n++;
    }
    hs_database_t *database;
    hs_compile_error_t *error;
    long long before;
    for (;;) {
        before = now();
        hs_error_t status =
            literal ? hs_compile_lit_multi(patterns, flags, ids, lengths, n, HS_MODE_BLOCK, NULL, &database, &error)
                    : hs_compile_multi(patterns, flags, ids, n, HS_MODE_BLOCK, NULL, &database, &error);
        if (status == HS_SUCCESS) break;
        if (error->expression < 0) { fprintf(stderr, "%s\n", error->message); return 1; }
        /* What it does not take is left out, and counted. */
        unsigned bad = (unsigned)error->expression;
        fprintf(stderr, "left out: %s: %s\n", error->message, patterns[bad]);
        memmove(patterns + bad, patterns + bad + 1, (n - bad - 1) * sizeof *patterns);
        memmove(lengths + bad, lengths + bad + 1, (n - bad - 1) * sizeof *lengths);
        n--;
        skipped++;
        hs_free_compile_error(error);
    }
    hs_scratch_t *scratch = NULL;
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;
    long long ready = now() - before;
    size_t database_bytes, scratch_bytes;
    hs_database_size(database, &database_bytes);
    hs_scratch_size(scratch, &scratch_bytes);
    printf("ready %lld %zu %zu %u\n", ready, database_bytes, scratch_bytes, skipped);
    fflush(stdout);

    char request[4096], known[4096] = "";
    char *bytes = NULL;
    while (fgets(request, sizeof request, stdin)) {
        request[strcspn(request, "\n")] = 0;
        char *path = strchr(request, ' ');
        if (!path) return 2;
        *path++ = 0;
        if (strcmp(path, known)) {
            free(bytes);
            bytes = read_file(path, &length);
            strcpy(known, path);
        }
        int pastes = !strcmp(request, "pastes");
        unsigned long long count = 0;
        before = now();
        for (size_t at = 0; at < length;) {
            size_t left = length - at, piece = left, step;
            if (pastes) {
                char *end = memchr(bytes + at, 0, left);
                piece = end ? (size_t)(end - bytes - at) : left;
                step = piece + 1;
            } else {
                if (left > PIECE) {
                    char *end = memrchr(bytes + at, '\n', PIECE);
                    piece = end ? (size_t)(end - bytes - at) + 1 : PIECE;
                }
                step = piece;
            }
            if (hs_scan(database, bytes + at, (unsigned)piece, 0, scratch, seen, &count) != HS_SUCCESS) return 1;
            at += step;
        }
        printf("%lld %llu\n", now() - before, count);
        fflush(stdout);
    }
    return 0;
}
