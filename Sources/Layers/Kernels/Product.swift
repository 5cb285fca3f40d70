internal import COpenBLAS

/// Products of matrices on OpenBLAS, on the calling thread alone.
struct Product {
    /// A product is done by several threads at once as pieces of its own, so that its sums do not depend on how many.
    private static let singleThreaded: Void = openblas_set_num_threads(1)

    /// Rows and columns of the result, and the length of the sums.
    var rows: Int
    var columns: Int
    var depth: Int
    var scale: Float = 1

    /// Whose kernels the library has chosen.
    static var processor: String { String(cString: openblas_get_corename()) }

    static func prepare() { _ = singleThreaded }

    /// Writes A·B to `c`, or adds it; numbers from one row to the next are `strideA`, `strideB`, `strideC`.
    /// - Parameter isTransposed: B stands as `columns` rows of `depth` numbers.
    @inline(__always)
    func run(
        _ a: Numbers, _ strideA: Int, _ b: Numbers, _ strideB: Int, into c: MutableNumbers, _ strideC: Int,
        adding: Bool = false, isTransposed: Bool = false
    ) {
        cblas_sgemm(
            CblasRowMajor, CblasNoTrans, isTransposed ? CblasTrans : CblasNoTrans, blasint(rows), blasint(columns),
            blasint(depth), scale, a, blasint(strideA), b, blasint(strideB), adding ? 1 : 0, c, blasint(strideC))
    }
}
