internal import COpenBLAS

/// Linear algebra on OpenBLAS, on the calling thread alone.
///
/// Results may differ in their last bits between processors, so nothing that a decoder must reproduce is computed here.
public enum Vector {
    /// A pipe filter does not spin a second core unasked; and sums on several threads would not be reproducible.
    private static let singleThreaded: Void = openblas_set_num_threads(1)

    /// The inner product of `a[range]` and `b[range]`.
    public static func dot(_ a: [Float], _ b: [Float], _ rangeA: Range<Int>, _ rangeB: Range<Int>) -> Float {
        precondition(rangeA.count == rangeB.count && a.indices.contains(rangeA) && b.indices.contains(rangeB))
        _ = singleThreaded
        return a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                rangeA.isEmpty
                    ? 0
                    : cblas_sdot(
                        blasint(rangeA.count), a.baseAddress! + rangeA.lowerBound, 1,
                        b.baseAddress! + rangeB.lowerBound,
                        1)
            }
        }
    }

    /// The sum of squares of `a[range]`.
    public static func energy(_ a: [Float], _ range: Range<Int>) -> Float { dot(a, a, range, range) }
}
