internal import COpenBLAS

/// Products of matrices on OpenBLAS, on the calling thread alone.
public enum Matrix {
    /// Writes A·Bᵀ, with A of `rowsA` and B of `rowsB` rows of `depth` numbers each, row by row.
    /// - Parameters:
    ///   - strideA: numbers from one row of A to the next, `depth` at least; `strideB` likewise.
    ///   - product: receives `rowsA` rows of `rowsB` numbers from its start on.
    public static func multiplyTransposed(
        _ a: [Float], rows rowsA: Int, stride strideA: Int, _ b: [Float], rows rowsB: Int, stride strideB: Int,
        depth: Int, into product: inout [Float]
    ) {
        precondition(rowsA > 0 && rowsB > 0 && depth > 0 && strideA >= depth && strideB >= depth)
        precondition(a.count >= (rowsA - 1) * strideA + depth && b.count >= (rowsB - 1) * strideB + depth)
        precondition(product.count >= rowsA * rowsB)
        Vector.useOneThread()
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                product.withUnsafeMutableBufferPointer { product in
                    cblas_sgemm(
                        CblasRowMajor, CblasNoTrans, CblasTrans, blasint(rowsA), blasint(rowsB), blasint(depth), 1,
                        a.baseAddress!, blasint(strideA), b.baseAddress!, blasint(strideB), 0, product.baseAddress!,
                        blasint(rowsB))
                }
            }
        }
    }
}
