internal import Stream

/// Puts chunks into frames, with the configuration before the first of them and again and again after it.
struct StreamFramer {
    private let configuration: Configuration
    /// Keeps its codes from frame to frame; nil in streams whose frames are not resilient.
    private var armour: Armour?
    /// Position of the first sample that went in.
    private let origin: UInt64
    /// The origin that sizes are reckoned from.
    private let reckonedOrigin: UInt64
    private(set) var chunks: UInt64 = 0
    private var bytesSinceConfiguration = 0
    private var chunksSinceConfiguration = 0
    private var configurationBytes = 0
    /// Bytes of the last chunk's frame, as the rate counts them.
    private(set) var reckonedBytes = 0

    /// A configuration recurs after a second or when it is 1 % of the bytes, whichever is later. ddcm-stream.md 4
    private static let configurationShare = 100

    /// - Parameters:
    ///   - isResilient: whether frames survive wrong bits. ddcm-stream.md 3.6
    ///   - origin: position of the stream's first sample.
    ///   - isExact: whether sizes are those of the stream. Otherwise they are those that it would have from position 0 on,
    ///     so that chunks are coded alike wherever they stand in time.
    init(configuration: Configuration, isResilient: Bool = false, origin: UInt64 = 0, isExact: Bool = true) {
        self.configuration = configuration
        armour = isResilient ? Armour() : nil
        self.origin = origin
        reckonedOrigin = isExact ? origin : 0
    }

    /// Samples a channel that a decoder can have finished after the chunks so far.
    var samplesFinished: UInt64 {
        chunks == 0 ? 0 : chunks * UInt64(configuration.samplesPerChunk) - UInt64(configuration.overlap)
    }

    /// The number of the next chunk's frame.
    var sequence: UInt8 { UInt8(truncatingIfNeeded: chunks) }

    /// The configuration before the next chunk, where one is due; else nothing.
    /// - Parameter total: samples a channel of the whole stream, for its last chunk.
    private func prefix(total: UInt64?, from origin: UInt64) -> [UInt8] {
        guard isConfigurationDue || total != nil else { return [] }
        return PlacedConfiguration(
            configuration: configuration, isStart: chunks == 0, leadingTrim: chunks == 0 ? configuration.overlap : 0,
            position: origin + samplesFinished, total: total.map { origin + $0 }
        ).bytes
    }

    /// Whether the next chunk has its configuration before it, also if it is not the last.
    var isConfigurationDue: Bool {
        // Rounded, so that chunks of a third of a second do not wait for a fourth.
        let seconds = 2 * chunksSinceConfiguration + 1 > 2 * configuration.sampleRate / configuration.samplesPerChunk
        return chunks == 0 || seconds && bytesSinceConfiguration >= Self.configurationShare * configurationBytes
    }

    /// How the bytes of the next chunk's body are counted, and how many there may be for its frame to take `limit` bytes;
    /// negative where there is no room.
    /// - Parameter total: samples a channel of the whole stream, for its last chunk. The end frame then has to have room
    ///   behind it.
    func room(within limit: Int, total: UInt64?) -> (measure: BodyMeasure, bytes: Int) {
        let prefix = prefix(total: total, from: reckonedOrigin).count
        let longest = self.prefix(total: total, from: origin).count
        let left = limit - (total.map { endBytes(sampleCount: $0) } ?? 0)
        if armour != nil {
            // Near the largest frame its true size counts: a few bytes more of configuration may take some of parity.
            let isLarge = left > Armour.largestFrame / 2
            return (.resilientFrame(prefix: isLarge ? longest : prefix), min(left, Armour.largestFrame))
        }
        let frame = min(left, Limits.payloadBytes + FrameWriter.overhead(payloadBytes: Limits.payloadBytes))
        let most = Limits.payloadBytes - longest
        return (.body, min(frame - FrameWriter.overhead(payloadBytes: frame) - prefix, most))
    }

    /// Bytes that the frame of a stream's last chunk takes around a body of `body` bytes, with the end frame behind it, in
    /// a stream of a few hours.
    func lastFrame(body: Int) -> Int {
        let length = reckonedOrigin + UInt64(1) << 28
        let placed = PlacedConfiguration(
            configuration: configuration, isStart: false, leadingTrim: 0, position: length - 1, total: length - 1)
        return frameBytes(payload: placed.bytes.count + body) + endBytes(total: length - 1)
    }

    /// The most bytes that a frame around a body of `body` bytes takes, wherever it stands in a stream, with the end frame
    /// behind it.
    func largestFrame(body: Int) -> Int {
        let placed = PlacedConfiguration(
            configuration: configuration, isStart: true, leadingTrim: configuration.overlap, position: Limits.position,
            total: Limits.position)
        return frameBytes(payload: placed.bytes.count + body, longest: 1 << 7) + endBytes(total: Limits.position)
    }

    /// - Parameter longest: the length field is that of a payload of at least so many bytes.
    private func frameBytes(payload count: Int, signs: Int = 0, longest: Int = 0) -> Int {
        if armour != nil { return Armour.frameBytes(payload: count, signs: signs) }
        return count + FrameWriter.overhead(payloadBytes: max(count, longest))
    }

    /// The frame of the next chunk.
    /// - Parameter total: samples a channel of the whole stream, for its last chunk.
    mutating func frame(body: ChunkBody, total: UInt64?) -> [UInt8] {
        let prefix = prefix(total: total, from: origin)
        let reckonedPrefix = self.prefix(total: total, from: reckonedOrigin).count
        if !prefix.isEmpty {
            configurationBytes = reckonedPrefix
            bytesSinceConfiguration = 0
            chunksSinceConfiguration = 0
        }
        let frame = frame(
            prefix.isEmpty ? .chunk : .configuredChunk, payload: prefix + body.bytes, signs: body.signs)
        reckonedBytes = frameBytes(payload: reckonedPrefix + body.bytes.count, signs: body.signs.count)
        chunks += 1
        chunksSinceConfiguration += 1
        bytesSinceConfiguration += reckonedBytes
        return frame
    }

    private mutating func frame(_ kind: FrameKind, payload: [UInt8], signs: [UInt8] = []) -> [UInt8] {
        var frame: [UInt8] = []
        let sequence = sequence
        if armour != nil {
            armour?.append(kind: kind, sequence: sequence, payload: payload, signs: signs, to: &frame)
        } else {
            FrameWriter.append(kind: kind, sequence: sequence, payload: payload, to: &frame)
        }
        return frame
    }

    /// The frame of the next chunk's enhancement, which stands before its base. ddcm-stream.md 5.12
    func enhancementFrame(body: [UInt8]) -> [UInt8] {
        var frame: [UInt8] = []
        FrameWriter.append(kind: .chunk, layer: 1, sequence: sequence, payload: body, to: &frame)
        return frame
    }

    /// The frame behind the last chunk. ddcm-stream.md 4.4
    mutating func end(sampleCount: UInt64) -> [UInt8] {
        frame(.end, payload: Self.endPayload(total: origin + sampleCount))
    }

    /// Its bytes, as the rate counts them.
    func endBytes(sampleCount: UInt64) -> Int { endBytes(total: reckonedOrigin + sampleCount) }

    private func endBytes(total: UInt64) -> Int { frameBytes(payload: Self.endPayload(total: total).count) }

    private static func endPayload(total: UInt64) -> [UInt8] {
        var payload: [UInt8] = []
        payload.appendVarint(total)
        return payload
    }
}
