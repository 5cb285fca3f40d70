internal import Stream

/// Puts chunks into frames, with the configuration before the first of them and again and again after it.
struct StreamFramer {
    private let configuration: Configuration
    /// Position of the first sample that went in.
    private let origin: UInt64
    /// The origin that sizes are reckoned from.
    private let reckonedOrigin: UInt64
    private(set) var chunks: UInt64 = 0
    private var bytesSinceConfiguration = 0
    private var chunksSinceConfiguration = 0
    private var configurationBytes = 0

    /// A configuration recurs after a second or when it is 1 % of the bytes, whichever is later. ddcm-stream.md 4
    private static let configurationShare = 100

    /// Bytes of the last chunk's frame, as the rate counts them.
    private(set) var reckonedBytes = 0

    /// - Parameters:
    ///   - origin: position of the stream's first sample.
    ///   - isExact: whether sizes are those of the stream. Otherwise they are those that it would have from position 0 on,
    ///     so that chunks are coded alike wherever they stand in time.
    init(configuration: Configuration, origin: UInt64 = 0, isExact: Bool = true) {
        self.configuration = configuration
        self.origin = origin
        reckonedOrigin = isExact ? origin : 0
    }

    /// Samples a channel that a decoder can have finished after the chunks so far.
    var samplesFinished: UInt64 {
        chunks == 0 ? 0 : chunks * UInt64(configuration.samplesPerChunk) - UInt64(configuration.hop)
    }

    /// The configuration before the next chunk, where one is due; else nothing.
    /// - Parameter total: samples a channel of the whole stream, for its last chunk.
    private func prefix(total: UInt64?, from origin: UInt64) -> [UInt8] {
        var prefix: [UInt8] = []
        guard isConfigurationDue || total != nil else { return prefix }
        let placed = PlacedConfiguration(
            configuration: configuration, isStart: chunks == 0, leadingTrim: chunks == 0 ? configuration.hop : 0,
            position: origin + samplesFinished, total: total.map { origin + $0 })
        placed.append(to: &prefix)
        return prefix
    }

    /// Whether the next chunk has its configuration before it, also if it is not the last.
    var isConfigurationDue: Bool {
        // Rounded, so that chunks of a third of a second do not wait for a fourth.
        let seconds = 2 * chunksSinceConfiguration + 1 > 2 * configuration.sampleRate / configuration.samplesPerChunk
        return chunks == 0 || seconds && bytesSinceConfiguration >= Self.configurationShare * configurationBytes
    }

    /// Bytes of the next chunk's body with which its frame takes `limit` bytes; negative where there is no room.
    /// - Parameter total: samples a channel of the whole stream, for its last chunk. The end frame then has to have room
    ///   behind it.
    func room(within limit: Int, total: UInt64?) -> Int {
        let prefix = prefix(total: total, from: reckonedOrigin)
        let end = total.map { endBytes(sampleCount: $0) } ?? 0
        let frame = min(limit - end, Limits.payloadBytes + FrameWriter.overhead(payloadBytes: Limits.payloadBytes))
        let most = Limits.payloadBytes - self.prefix(total: total, from: origin).count
        return min(frame - FrameWriter.overhead(payloadBytes: frame) - prefix.count, most)
    }

    /// Bytes that the frame of a stream's last chunk takes around a body of `body` bytes, with the end frame behind it, in
    /// a stream of a few hours.
    func lastFrame(body: Int) -> Int {
        let length = reckonedOrigin + UInt64(1) << 28
        let placed = PlacedConfiguration(
            configuration: configuration, isStart: false, leadingTrim: 0, position: length - 1, total: length - 1)
        var payload: [UInt8] = []
        placed.append(to: &payload)
        let count = payload.count + body
        return count + FrameWriter.overhead(payloadBytes: count) + Self.end(chunks: 0, total: length - 1).count
    }

    /// The most bytes that a frame around a body of `body` bytes takes, wherever it stands in a stream, with the end frame
    /// behind it.
    func largestFrame(body: Int) -> Int {
        let placed = PlacedConfiguration(
            configuration: configuration, isStart: true, leadingTrim: configuration.hop, position: Limits.position,
            total: Limits.position)
        var payload: [UInt8] = []
        placed.append(to: &payload)
        let count = payload.count + body
        return count + FrameWriter.overhead(payloadBytes: 1 << 7) + Self.end(chunks: 0, total: Limits.position).count
    }

    /// The number of the next chunk's frame.
    var sequence: UInt8 { UInt8(truncatingIfNeeded: chunks) }

    /// The frame of the next chunk.
    /// - Parameter total: samples a channel of the whole stream, for its last chunk.
    mutating func frame(body: [UInt8], total: UInt64?) -> [UInt8] {
        let prefix = prefix(total: total, from: origin)
        let reckonedPayload = self.prefix(total: total, from: reckonedOrigin).count + body.count
        if !prefix.isEmpty {
            configurationBytes = reckonedPayload - body.count
            bytesSinceConfiguration = 0
            chunksSinceConfiguration = 0
        }
        var frame: [UInt8] = []
        FrameWriter.append(
            kind: prefix.isEmpty ? .chunk : .configuredChunk, sequence: sequence, payload: prefix + body, to: &frame)
        reckonedBytes = reckonedPayload + FrameWriter.overhead(payloadBytes: reckonedPayload)
        chunks += 1
        chunksSinceConfiguration += 1
        bytesSinceConfiguration += reckonedBytes
        return frame
    }

    /// The frame of the next chunk's enhancement, which stands before its base. ddcm-stream.md 5.12
    func enhancementFrame(body: [UInt8]) -> [UInt8] {
        var frame: [UInt8] = []
        FrameWriter.append(kind: .chunk, layer: 1, sequence: sequence, payload: body, to: &frame)
        return frame
    }

    /// The frame behind the last chunk. ddcm-stream.md 4.4
    func end(sampleCount: UInt64) -> [UInt8] { Self.end(chunks: chunks, total: origin + sampleCount) }

    /// Its bytes, as the rate counts them.
    func endBytes(sampleCount: UInt64) -> Int { Self.end(chunks: chunks, total: reckonedOrigin + sampleCount).count }

    private static func end(chunks: UInt64, total: UInt64) -> [UInt8] {
        var (payload, frame): ([UInt8], [UInt8]) = ([], [])
        payload.appendVarint(total)
        FrameWriter.append(kind: .end, sequence: UInt8(truncatingIfNeeded: chunks), payload: payload, to: &frame)
        return frame
    }
}
