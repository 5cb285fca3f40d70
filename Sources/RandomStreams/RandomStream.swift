package import Entropy
package import Stream

/// A stream drawn by lot: no encoder would write it, but it follows the specification in everything, so that every
/// decoder must find it whole.
package struct RandomStream {
    package let configuration: Configuration
    package private(set) var bytes: [UInt8] = []
    /// Samples a channel that it decodes to.
    package private(set) var samples = 0

    private var drawer: ChunkDrawer
    private let isLayered: Bool
    private let chunks: Int
    private let trim: Int
    private let start: UInt64
    private var sequence: UInt8

    package init(_ configuration: Configuration, from lot: inout Lot) throws {
        self.configuration = configuration
        drawer = try ChunkDrawer(configuration)
        isLayered = drawer.hasLayers && lot.oneIn(3)
        chunks = lot.oneIn(3) ? 1 : lot.number(2...6)
        let all = chunks * configuration.samplesPerChunk
        // The last chunk has a position, which cannot be negative.
        let most = min(max(1, chunks - 1) * configuration.samplesPerChunk, Limits.coefficientsPerChunk)
        trim = lot.oneIn(2) ? configuration.overlap : lot.number(configuration.overlap...most)
        start = lot.oneIn(2) ? 0 : [1, UInt64(1) << 32 - 100, 1 << 61, lot.next() >> 3].randomElement(using: &lot) ?? 0
        sequence = lot.oneIn(2) ? 0 : UInt8(truncatingIfNeeded: lot.next() >> 8)
        let end = all - trim
        samples = lot.oneIn(4) ? end : lot.number(max(0, end - configuration.samplesPerChunk)...end)
        for chunk in 0..<chunks {
            if lot.oneIn(4) { appendUnknown(from: &lot) }
            if lot.oneIn(8) { appendTags(from: &lot) }
            try append(chunk, from: &lot)
        }
        if lot.oneIn(4) { appendUnknown(from: &lot) }
        appendEnd()
    }

    private var total: UInt64 { start + UInt64(samples) }

    private mutating func append(_ chunk: Int, from lot: inout Lot) throws {
        let body = try drawer.body(from: &lot)
        if isLayered {
            let added = lot.oneIn(5) ? [] : drawer.enhancement(of: body, from: &lot)
            FrameWriter.append(kind: .chunk, layer: 1, sequence: sequence, payload: added, to: &bytes)
            if lot.oneIn(6) { appendUnknown(from: &lot) }
        }
        // A position before the first sample cannot be written.
        let ahead = chunk * configuration.samplesPerChunk - (chunk == 0 ? 0 : trim)
        let isLast = chunk == chunks - 1
        let canRepeat = ahead >= 0 || UInt64(-ahead) <= start
        let isConfigured = chunk == 0 || isLast || canRepeat && lot.oneIn(3)
        var payload: [UInt8] = []
        if isConfigured {
            PlacedConfiguration(
                configuration: configuration, isStart: chunk == 0, leadingTrim: chunk == 0 ? trim : 0,
                position: UInt64(Int64(start) + Int64(ahead)), total: isLast ? total : nil
            ).append(to: &payload)
        }
        FrameWriter.append(
            kind: isConfigured ? .configuredChunk : .chunk, sequence: sequence, payload: payload + body, to: &bytes)
        sequence &+= 1
    }

    private mutating func appendEnd() {
        var payload: [UInt8] = []
        payload.appendVarint(total)
        FrameWriter.append(kind: .end, sequence: sequence, payload: payload, to: &bytes)
    }

    /// Text of letters of one to four bytes, or bytes that are no tags.
    private mutating func appendTags(from lot: inout Lot) {
        let letters = ["a", "ß", "語", "𝄞", "\n"]
        let list = (0..<lot.number(0...3)).compactMap { _ in
            let value = (0..<lot.number(0...20)).map { _ in letters[lot.number(0...4)] }
            return try? Tags.Tag(name: ["title", "artist", "x"][lot.number(0...2)], value: value.joined())
        }
        guard lot.oneIn(2), let tags = try? Tags(list) else {
            let payload = (0..<lot.number(0...30)).map { _ in UInt8(truncatingIfNeeded: lot.next() >> 8) }
            FrameWriter.append(kind: .tags, sequence: sequence, payload: payload, to: &bytes)
            return
        }
        bytes += tags.frame(sequence: sequence)
    }

    /// A frame that decoders pass over: of a kind that is not assigned, or of a layer that there is not.
    private mutating func appendUnknown(from lot: inout Lot) {
        let (kind, layer) = (UInt8(lot.number(8...15)), UInt8(lot.number(2...3)))
        let types = [kind, kind | Frame.Flag.dependent, kind | layer << 4, layer << 4 | UInt8(lot.number(1...3))]
        let payload = (0..<lot.number(0...300)).map { _ in UInt8(truncatingIfNeeded: lot.next() >> 8) }
        FrameWriter.append(
            type: Frame.Flag.skippable | (types.randomElement(using: &lot) ?? kind),
            sequence: UInt8(truncatingIfNeeded: lot.next() >> 8), payload: payload, to: &bytes)
    }
}
