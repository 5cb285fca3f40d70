#pragma once

// The magicless format and explicit sequences stand behind this switch in zstd 1.5.4.
#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>
#include <zdict.h>
