internal import Glibc

/// Whether the tests run under a sanitizer (`.ci/sanitize` says so), which takes memory of its own: then no bound on memory
/// holds.
public let isSanitized = getenv("DDCM_SANITIZER") != nil
