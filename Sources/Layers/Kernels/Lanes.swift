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

/// eˣ to single precision for |x| below 87, and the nearest that can be told beyond.
///
/// Cody and Waite's reduction to ±ln 2 / 2, then Taylor's polynomial, whose remainder is below half a unit in the last
/// place there. Plain `+ - *` only: fused multiplication is a library call on processors of the baseline.
@inline(__always)
func exponential(_ x: Lanes) -> Lanes {
    let bounded = x.replacing(with: -87, where: x .< -87).replacing(with: 87, where: x .> 87)
    // Adding 1.5 · 2²³ rounds to whole numbers, which then stand in the low bits.
    let magic: Float = 12_582_912
    let shifted = bounded * 1.442_695_04 + magic
    let whole = shifted - magic
    let rest = bounded - whole * 0.693_359_375 + whole * 2.121_944_4e-4
    var sum = rest * (1.0 / 5040) + (1.0 / 720)
    sum = sum * rest + (1.0 / 120)
    sum = sum * rest + (1.0 / 24)
    sum = sum * rest + (1.0 / 6)
    sum = sum * rest + 0.5
    sum = sum * rest * rest + rest + 1
    let exponent = (unsafeBitCast(shifted, to: SIMD4<Int32>.self) &+ 127) &<< 23
    return sum * unsafeBitCast(exponent, to: Lanes.self)
}

/// x / (1 + e⁻ˣ).
@inline(__always)
func sigmoidLinear(_ x: Lanes) -> Lanes { x / (1 + exponential(-x)) }

/// x, or `slope` times x where it is negative; the slope is between 0 and 1.
@inline(__always)
func leaky(_ x: Lanes, _ slope: Float) -> Lanes { x.replacing(with: x * slope, where: x .< 0) }

/// Calls `body` with the numbers of two arrays, neither of which is empty.
func withNumbers(_ a: [Float], _ b: [Float], _ body: (Numbers, Numbers) -> Void) {
    a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
            if let a = a.baseAddress, let b = b.baseAddress { body(a, b) }
        }
    }
}
