internal import COpenBLAS

/// Linear algebra on OpenBLAS, on the calling thread alone.
///
/// Results may differ in their last bits between processors, so nothing that a decoder must reproduce is computed here.
public enum Vector {
    /// A pipe filter does not spin a second core unasked; and sums on several threads would not be reproducible.
    private static let singleThreaded: Void = openblas_set_num_threads(1)

    static func useOneThread() { singleThreaded }

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

    /// Where in `a[range]` the number of largest magnitude stands, counted from the start of the range.
    public static func largestMagnitude(_ a: [Float], _ range: Range<Int>) -> Int {
        precondition(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= a.count)
        useOneThread()
        return a.withUnsafeBufferPointer {
            Int(cblas_isamax(blasint(range.count), $0.baseAddress! + range.lowerBound, 1))
        }
    }

    /// Adds `factor` times `b[first...]` to `a[range]`.
    public static func add(_ factor: Float, times b: [Float], from first: Int, to a: inout [Float], _ range: Range<Int>)
    {
        precondition(range.lowerBound >= 0 && range.upperBound <= a.count)
        precondition(first >= 0 && first + range.count <= b.count)
        useOneThread()
        a.withUnsafeMutableBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                cblas_saxpy(
                    blasint(range.count), factor, b.baseAddress! + first, 1, a.baseAddress! + range.lowerBound, 1)
            }
        }
    }

    /// Multiplies `a[range]` by `b[first...]`, number by number.
    public static func multiply(_ a: inout [Float], _ range: Range<Int>, by b: [Float], from first: Int) {
        precondition(range.lowerBound >= 0 && range.upperBound <= a.count)
        precondition(first >= 0 && first + range.count <= b.count)
        a.withUnsafeMutableBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                for n in 0..<range.count { a[range.lowerBound + n] *= b[first + n] }
            }
        }
    }
}
