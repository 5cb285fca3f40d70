internal import Quantiser
internal import Stream

/// How envelope levels become numbers of the envelope planes, and bits. ddcm-stream.md 5.3
enum PlaneEnvelope {
    /// Changes up to this size have a symbol of their own; the value behind the last of them is an escape.
    static let largestSymbol = 8
    static let escape = 2 * largestSymbol + 1
    static let firstOrder = 1
    static let escapeOrder = 2
    static let levelBits = 7

    /// The value of a change, seen relative to the direction of the change before it: 1, 2, 3 … for the same
    /// direction by 1, the other by 1, the same by 2 and so on.
    static func value(change: Int, direction: Int) -> Int {
        let along = direction < 0 ? -change : change
        guard abs(along) <= largestSymbol else { return escape }
        return along > 0 ? 2 * along - 1 : -2 * along
    }

    static func change(value: Int, direction: Int) -> Int {
        let along = value & 1 == 1 ? (value + 1) / 2 : -value / 2
        return direction < 0 ? -along : along
    }

    /// A number of either sign as a number from 0: 0, −1, 1, −2, 2 …
    static func folded(_ value: Int) -> Int { value < 0 ? -2 * value - 1 : 2 * value }
    static func unfolded(_ value: Int) -> Int { value & 1 == 1 ? -(value + 1) / 2 : value / 2 }

    static func write(_ grid: QuantiserGrid, planes: inout [RunEncoder], bits: inout BitWriter) {
        var writer = PlaneEnvelopeWriter(planes: planes, bits: bits)
        (planes, bits) = ([], BitWriter())
        var levels = grid.levels
        EnvelopeCoder.visit(&levels, shape: grid.shape, bandCount: grid.parameters.bands, &writer)
        (planes, bits) = (writer.planes, writer.bits)
    }

    static func read(
        _ grid: inout QuantiserGrid, bandCount: Int, planes: inout [RunDecoder], bits: inout BitReader
    ) throws(DecodeError) {
        var reader = PlaneEnvelopeReader(planes: [], bits: bits)
        swap(&reader.planes, &planes)
        defer { swap(&reader.planes, &planes) }
        try EnvelopeCoder.visit(&grid.levels, shape: grid.shape, bandCount: bandCount, &reader)
        bits = reader.bits
    }
}

private struct PlaneEnvelopeWriter: EnvelopeTransport {
    var planes: [RunEncoder]
    var bits: BitWriter

    mutating func lowest(_ level: Int, at place: EnvelopePlace, levels: [UInt8]) throws(Never) -> Int {
        bits.append(UInt32(level), count: PlaneEnvelope.levelBits)
        return level
    }

    mutating func rise(_ rise: Int, at place: EnvelopePlace, levels: [UInt8]) throws(Never) -> Int {
        bits.appendGolomb(PlaneEnvelope.folded(rise), order: PlaneEnvelope.firstOrder)
        return rise
    }

    mutating func change(_ change: Int, at place: EnvelopePlace, levels: [UInt8]) throws(Never) -> Int {
        let plane = place.direction == 0 ? 0 : 1
        guard change != 0 else {
            planes[plane].appendZero()
            return 0
        }
        let value = PlaneEnvelope.value(change: change, direction: place.direction.signum())
        planes[plane].append(value: value)
        if value == PlaneEnvelope.escape {
            bits.appendGolomb(PlaneEnvelope.folded(change), order: PlaneEnvelope.escapeOrder)
        }
        return change
    }

    func refuse(level: Int) throws(Never) { preconditionFailure("no level is \(level)") }
}

private struct PlaneEnvelopeReader: EnvelopeTransport {
    var planes: [RunDecoder]
    var bits: BitReader

    private static let limit = 2 * Loudness.levels.upperBound

    mutating func lowest(_ level: Int, at place: EnvelopePlace, levels: [UInt8]) throws(DecodeError) -> Int {
        Int(try bits.bits(PlaneEnvelope.levelBits))
    }

    mutating func rise(_ rise: Int, at place: EnvelopePlace, levels: [UInt8]) throws(DecodeError) -> Int {
        PlaneEnvelope.unfolded(try bits.golomb(order: PlaneEnvelope.firstOrder, limit: Self.limit))
    }

    mutating func change(_ change: Int, at place: EnvelopePlace, levels: [UInt8]) throws(DecodeError) -> Int {
        let value = planes[place.direction == 0 ? 0 : 1].next()
        guard value == PlaneEnvelope.escape else {
            return PlaneEnvelope.change(value: value, direction: place.direction.signum())
        }
        return PlaneEnvelope.unfolded(try bits.golomb(order: PlaneEnvelope.escapeOrder, limit: Self.limit))
    }

    func refuse(level: Int) throws(DecodeError) { throw .malformed("envelope: level \(level) is out of range") }
}
