/// The fast Walsh–Hadamard transform without its scaling: n·log₂n additions, whose order is the same on every machine.
enum WalshHadamard {
    /// Transforms numbers in place: for each distance 1, 2, 4 … below their count, pairs (a, b) become (a + b, a − b).
    /// - Parameter numbers: as many as a power of two.
    static func transform(_ numbers: inout [Float]) {
        precondition(numbers.count.nonzeroBitCount == 1, "a power of two")
        numbers.withUnsafeMutableBufferPointer { numbers in
            if let first = numbers.baseAddress { transform(first, numbers.count) }
        }
    }

    private static func transform(_ numbers: UnsafeMutablePointer<Float>, _ count: Int) {
        var distance = 1
        while 4 * distance <= count {
            if distance == 1 { quarters(numbers, count) } else { pass(numbers, count, distance) }
            distance *= 4
        }
        if distance < count { half(numbers, distance) }
    }

    /// Distances 1 and 2.
    private static func quarters(_ numbers: UnsafeMutablePointer<Float>, _ count: Int) {
        for k in stride(from: 0, to: count, by: 4) {
            let (a, b) = (numbers[k] + numbers[k + 1], numbers[k] - numbers[k + 1])
            let (c, d) = (numbers[k + 2] + numbers[k + 3], numbers[k + 2] - numbers[k + 3])
            (numbers[k], numbers[k + 1]) = (a + c, b + d)
            (numbers[k + 2], numbers[k + 3]) = (a - c, b - d)
        }
    }

    /// A distance and its double, while the numbers are at hand.
    private static func pass(_ numbers: UnsafeMutablePointer<Float>, _ count: Int, _ distance: Int) {
        for start in stride(from: 0, to: count, by: 4 * distance) {
            let first = numbers + start
            let (second, third, fourth) = (first + distance, first + 2 * distance, first + 3 * distance)
            for k in 0..<distance {
                let (a, b) = (first[k] + second[k], first[k] - second[k])
                let (c, d) = (third[k] + fourth[k], third[k] - fourth[k])
                (first[k], second[k]) = (a + c, b + d)
                (third[k], fourth[k]) = (a - c, b - d)
            }
        }
    }

    /// The largest distance.
    private static func half(_ numbers: UnsafeMutablePointer<Float>, _ distance: Int) {
        let second = numbers + distance
        for k in 0..<distance { (numbers[k], second[k]) = (numbers[k] + second[k], numbers[k] - second[k]) }
    }
}
