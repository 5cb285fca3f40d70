/// The numbers that kernels handle at once: as many as a register of every x86-64 and ARMv8 processor holds.
typealias Lanes = SIMD4<Float>
typealias Numbers = UnsafePointer<Float>
typealias MutableNumbers = UnsafeMutablePointer<Float>

let laneCount = 4

extension UnsafePointer<Float> {
    @inline(__always)
    func lanes(_ offset: Int) -> Lanes { UnsafeRawPointer(self + offset).loadUnaligned(as: Lanes.self) }

    /// The `count` numbers from `offset` on, fewer than a register's, followed by zeros.
    @inline(__always)
    func lanes(_ offset: Int, count: Int) -> Lanes {
        var lanes = Lanes()
        for index in 0..<count { lanes[index] = self[offset + index] }
        return lanes
    }
}

extension UnsafeMutablePointer<Float> {
    @inline(__always)
    func lanes(_ offset: Int) -> Lanes { Numbers(self).lanes(offset) }

    @inline(__always)
    func put(_ lanes: Lanes, _ offset: Int) {
        UnsafeMutableRawPointer(self + offset).storeBytes(of: lanes, as: Lanes.self)
    }

    @inline(__always)
    func put(_ lanes: Lanes, _ offset: Int, count: Int) {
        for index in 0..<count { self[offset + index] = lanes[index] }
    }
}

/// Writes `transform` of the numbers of `source` and their offsets to `target`, a register at a time.
@inline(__always)
func map(
    _ source: Numbers, _ target: MutableNumbers, count: Int, _ transform: (Lanes, Int) -> Lanes,
    tail: (Lanes, Int, Int) -> Lanes
) {
    let whole = count & ~(laneCount - 1)
    var offset = 0
    while offset < whole {
        target.put(transform(source.lanes(offset), offset), offset)
        offset += laneCount
    }
    if offset < count {
        let rest = count - offset
        target.put(tail(source.lanes(offset, count: rest), offset, rest), offset, count: rest)
    }
}

/// Calls `body` with the numbers of two arrays, neither of which is empty.
func withNumbers(_ a: [Float], _ b: [Float], _ body: (Numbers, Numbers) -> Void) {
    a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
            if let a = a.baseAddress, let b = b.baseAddress { body(a, b) }
        }
    }
}
