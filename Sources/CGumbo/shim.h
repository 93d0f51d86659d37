#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>
#include <time.h>

// Gumbo takes memory and time without end for some small pages (a thousand unclosed <b> before a thousand <p>), and has
// no way to give up. Here every piece of its memory is counted, and it is left by a jump once it has had its share.

struct cgumbo_piece {
    struct cgumbo_piece *next, *previous;
    size_t size;
    size_t padding;
};

struct cgumbo_page {
    // NULL for a page that took more than its share.
    GumboOutput *output;
    struct cgumbo_piece pieces;
    size_t left;
    unsigned count;
    double deadline;
    jmp_buf exhausted;
};

static inline double cgumbo_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}

static void *cgumbo_allocate(void *userdata, size_t size) {
    struct cgumbo_page *page = userdata;
    if (++page->count % 1024 == 0 && cgumbo_now() > page->deadline) longjmp(page->exhausted, 1);
    size += sizeof(struct cgumbo_piece);
    if (size > page->left) longjmp(page->exhausted, 1);
    struct cgumbo_piece *piece = malloc(size);
    if (!piece) longjmp(page->exhausted, 1);
    page->left -= size;
    piece->size = size;
    piece->previous = &page->pieces;
    piece->next = page->pieces.next;
    piece->next->previous = piece;
    page->pieces.next = piece;
    return piece + 1;
}

static void cgumbo_deallocate(void *userdata, void *memory) {
    struct cgumbo_page *page = userdata;
    if (!memory) return;
    struct cgumbo_piece *piece = (struct cgumbo_piece *)memory - 1;
    page->left += piece->size;
    piece->previous->next = piece->next;
    piece->next->previous = piece->previous;
    free(piece);
}

// Parses a page in UTF-8, which must outlive what is returned.
static inline struct cgumbo_page *cgumbo_parse(const char *text, size_t length, size_t memory, double seconds) {
    struct cgumbo_page *page = calloc(1, sizeof *page);
    if (!page) return NULL;
    page->pieces.next = page->pieces.previous = &page->pieces;
    page->left = memory;
    page->deadline = cgumbo_now() + seconds;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = cgumbo_allocate;
    options.deallocator = cgumbo_deallocate;
    options.userdata = page;
    options.max_errors = 0;
    if (setjmp(page->exhausted) == 0) page->output = gumbo_parse_with_options(&options, text, length);
    return page;
}

static inline void cgumbo_free(struct cgumbo_page *page) {
    if (!page) return;
    struct cgumbo_piece *piece = page->pieces.next;
    while (piece != &page->pieces) {
        struct cgumbo_piece *next = piece->next;
        free(piece);
        piece = next;
    }
    free(page);
}
