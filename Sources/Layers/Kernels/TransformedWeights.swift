/// The weights of a tile kernel: for each pair of points a matrix with a row of `outputs` numbers for each input.
///
/// - Parameters:
///   - weights: [outputs, inputs, taps, taps].
///   - outputs: a multiple of four.
func tileWeights<Transform: TileTransform>(
    _ transform: Transform.Type, _ weights: [Float], inputs: Int, outputs: Int
) -> [Float] {
    let (taps, points) = (Transform.taps, Transform.points)
    let (kernel, count) = (taps * taps, inputs * outputs)
    return transformed(Transform.self, weights, count: points * points * count, halves: points * taps) {
        weights, matrix, half, result in
        for place in stride(from: 0, to: count, by: laneCount) {
            let from = weights + (place % outputs * inputs + place / outputs) * kernel
            for index in 0..<points * taps {
                half[index] = product(
                    matrix + index / taps * taps, from + index % taps, taps, step: taps, spacing: inputs * kernel)
            }
            for index in 0..<points * points {
                let (row, column) = (half + index / points * taps, matrix + index % points * taps)
                var sum = row[0] * column[0]
                for tap in 1..<taps { sum += row[tap] * column[tap] }
                result.put(sum, index * count + place)
            }
        }
    }
}

/// The weights of a sequence kernel: for each point and each short kernel a matrix with a row of `outputs` numbers for
/// each input.
///
/// - Parameters:
///   - weights: [outputs, inputs, taps].
///   - outputs: a multiple of four.
func sequenceWeights(_ weights: [Float], inputs: Int, outputs: Int, taps: Int) -> [Float] {
    typealias Transform = SequenceKernel.Transform
    let (groups, short, points) = (SequenceKernel.groups(taps: taps), Transform.taps, Transform.points)
    let count = inputs * outputs
    return transformed(Transform.self, weights, count: points * groups * count, halves: 1) {
        weights, matrix, _, result in
        for place in stride(from: 0, to: count, by: laneCount) {
            let from = weights + (place % outputs * inputs + place / outputs) * taps
            for index in 0..<points * groups {
                let (point, first) = (index / groups, index % groups * short)
                let sum = product(
                    matrix + point * short, from + first, min(short, taps - first), step: 1, spacing: inputs * taps)
                result.put(sum, index * count + place)
            }
        }
    }
}

/// Calls `body` with the weights, the transform's matrix, room for `halves` registers, and the result to be filled.
private func transformed<Transform: TileTransform>(
    _ transform: Transform.Type, _ weights: [Float], count: Int, halves: Int,
    _ body: (Numbers, Numbers, UnsafeMutablePointer<Lanes>, MutableNumbers) -> Void
) -> [Float] {
    let matrix = Transform.kernelMatrix.flatMap { $0.map { Float($0) } }
    return [Float](unsafeUninitializedCapacity: count) { result, filled in
        withNumbers(weights, matrix) { weights, matrix in
            withUnsafeTemporaryAllocation(of: Lanes.self, capacity: halves) { half in
                if let half = half.baseAddress, let result = result.baseAddress { body(weights, matrix, half, result) }
            }
        }
        filled = count
    }
}

/// The inner product of a row of the matrix and the taps of four outputs, which are `spacing` numbers apart.
@inline(__always)
private func product(_ row: Numbers, _ from: Numbers, _ taps: Int, step: Int, spacing: Int) -> Lanes {
    var sum = Lanes()
    for tap in 0..<taps {
        let at = from + tap * step
        sum += row[tap] * Lanes(at[0], at[spacing], at[2 * spacing], at[3 * spacing])
    }
    return sum
}
