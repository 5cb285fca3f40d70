/// A·Bᵀ of row-major matrices, [rows, depth] and [columns, depth].
func product(_ a: [Float], _ b: [Float], rows: Int, columns: Int, depth: Int) -> [Float] {
    Product.prepare()
    return [Float](unsafeUninitializedCapacity: rows * columns) { result, filled in
        withNumbers(a, b) { a, b in
            guard let result = result.baseAddress else { return }
            Product(rows: rows, columns: columns, depth: depth).run(
                a, depth, b, depth, into: result, columns, isTransposed: true)
        }
        filled = rows * columns
    }
}

/// For each head and each vector `scale` times the head's part of the vector times the head's rows of the matrix.
///
/// - Parameters:
///   - vectors: rows of `heads` times `size` numbers.
///   - matrix: [heads · size, channels].
/// - Returns: [heads, vectors, channels].
func joinedVectors(
    _ vectors: [Float], _ matrix: [Float], heads: Int, size: Int, channels: Int, scale: Float
) -> [Float] {
    let inner = heads * size
    let count = vectors.count / inner
    return [Float](unsafeUninitializedCapacity: heads * count * channels) { result, filled in
        withNumbers(vectors, matrix) { vectors, matrix in
            guard let result = result.baseAddress else { return }
            for head in 0..<heads {
                Product(rows: count, columns: channels, depth: size, scale: scale).run(
                    vectors + head * size, inner, matrix + head * size * channels, channels,
                    into: result + head * count * channels, channels)
            }
        }
        filled = heads * count * channels
    }
}

/// The columns of a row-major matrix as rows.
func transposed(_ matrix: [Float], rows: Int, columns: Int) -> [Float] {
    [Float](unsafeUninitializedCapacity: matrix.count) { result, filled in
        for row in 0..<rows {
            for column in 0..<columns { result[column * rows + row] = matrix[row * columns + column] }
        }
        filled = matrix.count
    }
}
