internal import Quantiser
internal import Stream

/// One envelope level of a chunk, as it is coded.
struct EnvelopePlace {
    let channel: Int
    let band: Int
    /// Where the level stands among the chunk's levels.
    let index: Int
    /// From a level to that of the same band and channel one block later.
    let stride: Int
    /// From a level to that of the same band in the next channel.
    let channelStride: Int
    /// By how much the next band below that has coefficients changed since the block before; 0 where there is none.
    var direction = 0
}

/// Carries the envelope levels of a chunk between encoder and decoder.
///
/// Each function takes what an encoder knows and returns it; a decoder's looks at none of it and returns what it reads.
/// `levels` hold what was coded so far.
protocol EnvelopeTransport {
    associatedtype Failure: Error

    /// The level of the lowest band in the chunk's first block.
    mutating func lowest(_ level: Int, at place: EnvelopePlace, levels: [UInt8]) throws(Failure) -> Int

    /// The difference of a level to that of the band below, in the chunk's first block.
    mutating func rise(_ rise: Int, at place: EnvelopePlace, levels: [UInt8]) throws(Failure) -> Int

    /// The difference of a level to that of the block before.
    mutating func change(_ change: Int, at place: EnvelopePlace, levels: [UInt8]) throws(Failure) -> Int

    /// Notes that a level stays as in the block before, because its band has no coefficients.
    mutating func keep(at place: EnvelopePlace)

    /// What becomes of a level outside `Loudness.levels`.
    func refuse(level: Int) throws(Failure)
}

extension EnvelopeTransport {
    mutating func keep(at place: EnvelopePlace) {}
}

/// The envelope levels of a chunk: the first block's from band to band, the others' from block to block; a later
/// block's bands without coefficients keep the level of the block before.
/// ddcm-stream.md 5.3
enum EnvelopeCoder {
    /// Carries all levels of a chunk, in order.
    /// - Parameter levels: `shape.levelCount` of them; those of bands from `bandCount` on become 0.
    static func visit<Transport: EnvelopeTransport>(
        _ levels: inout [UInt8], shape: ChunkShape, bandCount: Int, _ transport: inout Transport
    ) throws(Transport.Failure) {
        for row in 0..<shape.rows {
            let base = row * shape.bandCount
            for index in base + bandCount..<base + shape.bandCount { levels[index] = 0 }
            let bands = shape.bands(row: row)
            var direction = 0
            for band in 0..<bandCount {
                let place = EnvelopePlace(
                    channel: row % shape.channels, band: band, index: base + band,
                    stride: shape.channels * shape.bandCount, channelStride: shape.bandCount, direction: direction)
                if row < shape.channels {
                    try visitFirst(&levels, at: place, &transport)
                } else if bands.coefficients(band).isEmpty {
                    levels[place.index] = levels[place.index - place.stride]
                    transport.keep(at: place)
                } else {
                    direction = try visitLater(&levels, at: place, &transport)
                }
            }
        }
    }

    private static func visitFirst<Transport: EnvelopeTransport>(
        _ levels: inout [UInt8], at place: EnvelopePlace, _ transport: inout Transport
    ) throws(Transport.Failure) {
        let level = Int(levels[place.index])
        if place.band == 0 {
            let found = try transport.lowest(level, at: place, levels: levels)
            try store(found, at: place, in: &levels, transport)
        } else {
            let below = Int(levels[place.index - 1])
            let rise = try transport.rise(level - below, at: place, levels: levels)
            try store(below + rise, at: place, in: &levels, transport)
        }
    }

    /// - Returns: the change.
    private static func visitLater<Transport: EnvelopeTransport>(
        _ levels: inout [UInt8], at place: EnvelopePlace, _ transport: inout Transport
    ) throws(Transport.Failure) -> Int {
        let before = Int(levels[place.index - place.stride])
        let change = try transport.change(Int(levels[place.index]) - before, at: place, levels: levels)
        try store(before + change, at: place, in: &levels, transport)
        return change
    }

    private static func store<Transport: EnvelopeTransport>(
        _ level: Int, at place: EnvelopePlace, in levels: inout [UInt8], _ transport: Transport
    ) throws(Transport.Failure) {
        if !Loudness.levels.contains(level) { try transport.refuse(level: level) }
        levels[place.index] = UInt8(level)
    }
}
