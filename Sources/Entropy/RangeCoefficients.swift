internal import Codebook

/// Magnitudes in unary up to 14, and by their length beyond. ddcm-stream.md 5.9
extension RangeBody: CoefficientVisitor {
    private static var unaryLimit: Int { 14 }
    private static var escapeOrder: Int { 2 }

    @inline(__always)
    package mutating func magnitude(
        cell: Int, around: CoefficientNeighbours, index: Int
    ) throws(Coder.Failure) -> Int {
        let known = Int(levels[index])
        let setting = cell / CoefficientContext.neighbourhoods
        let context =
            RangeContexts.coefficients + 2 * (setting * CoefficientPattern.count + CoefficientPattern.number(around))
        guard coder.code(known != 0, context: context) else { return 0 }
        var magnitude = 1
        if coder.code(abs(known) > 1, context: context + 1) { magnitude = try large(abs(known), cell: cell) }
        levels[index] = Int16(coder.codeSign(known < 0) ? -magnitude : magnitude)
        return magnitude
    }

    /// A magnitude of 2 and more.
    private mutating func large(_ known: Int, cell: Int) throws(Coder.Failure) -> Int {
        let base = RangeContexts.magnitudes + RangeContexts.magnitudeGroups * cell
        for magnitude in 2..<Self.unaryLimit {
            let group = magnitude < 6 ? magnitude - 2 : magnitude < 9 ? 4 : 5
            if !coder.code(known > magnitude, context: base + group) { return magnitude }
        }
        return try escaped(known, setting: cell / CoefficientContext.neighbourhoods)
    }

    /// An exponential Golomb code of order 2 for what is above `unaryLimit`.
    private mutating func escaped(_ known: Int, setting: Int) throws(Coder.Failure) -> Int {
        let base = RangeContexts.lengths + RangeContexts.lengthCount * setting
        let shifted = max(known - Self.unaryLimit, 0) + 1 << Self.escapeOrder
        var length = Self.escapeOrder
        let knownLength = Int.bitWidth - 1 - shifted.leadingZeroBitCount
        while coder.code(knownLength > length, context: base + length - Self.escapeOrder) {
            length += 1
            if length > 12 {
                try coder.refuse("coefficients: a magnitude is too large")
            }
        }
        let rest = coder.codeEven(shifted, bits: length)
        let magnitude = 1 << length + rest - 1 << Self.escapeOrder + Self.unaryLimit
        if magnitude > AtomPlanes.largestLevel { try coder.refuse("coefficients: a magnitude is too large") }
        return magnitude
    }
}
