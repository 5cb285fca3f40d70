internal import Stream

/// Puts chunks into frames, with the configuration before the first of them and again and again after it.
struct StreamFramer {
    private let configuration: Configuration
    private let isResilient: Bool
    private(set) var chunks: UInt64 = 0
    private var bytesSinceConfiguration = 0
    private var chunksSinceConfiguration = 0
    private var configurationBytes = 0

    /// A configuration recurs after a second or when it is 1 % of the bytes, whichever is later. ddcm-stream.md 4
    private static let configurationShare = 100

    /// - Parameter isResilient: whether frames survive wrong bits. ddcm-stream.md 3.5
    init(configuration: Configuration, isResilient: Bool) {
        self.configuration = configuration
        self.isResilient = isResilient
    }

    /// Samples a channel that a decoder can have finished after the chunks so far.
    var samplesFinished: UInt64 {
        chunks == 0 ? 0 : chunks * UInt64(configuration.samplesPerChunk) - UInt64(configuration.hop)
    }

    private func placed(total: UInt64?) -> PlacedConfiguration {
        PlacedConfiguration(
            configuration: configuration, isStart: chunks == 0, leadingTrim: chunks == 0 ? configuration.hop : 0,
            position: samplesFinished, total: total)
    }

    private var isConfigurationDue: Bool {
        // Rounded, so that chunks of a third of a second do not wait for a fourth.
        let seconds = 2 * chunksSinceConfiguration + 1 > 2 * configuration.sampleRate / configuration.samplesPerChunk
        return chunks == 0 || seconds && bytesSinceConfiguration >= Self.configurationShare * configurationBytes
    }

    /// How the bytes of the next chunk's body are counted, and how many there may be for its frame to take `limit` bytes;
    /// negative where there is no room.
    /// - Parameter total: samples a channel of the whole stream, for its last chunk. The end frame then has to have room
    ///   behind it.
    func room(within limit: Int, total: UInt64?) -> (measure: BodyMeasure, bytes: Int) {
        var prefix: [UInt8] = []
        if isConfigurationDue || total != nil { placed(total: total).append(to: &prefix) }
        let left = limit - (total.map { end(sampleCount: $0).count } ?? 0)
        if isResilient { return (.resilientFrame(prefix: prefix.count), min(left, Armour.largestFrame)) }
        let frame = min(left, Limits.payloadBytes + FrameWriter.overhead(payloadBytes: Limits.payloadBytes))
        return (.body, frame - FrameWriter.overhead(payloadBytes: frame) - prefix.count)
    }

    /// Bytes that the frame of a stream's last chunk takes around a body of `body` bytes, with the end frame behind it, in
    /// a stream of a few hours.
    func lastFrame(body: Int) -> Int {
        let length = UInt64(1) << 28
        let placed = PlacedConfiguration(
            configuration: configuration, isStart: false, leadingTrim: 0, position: length - 1, total: length - 1)
        return frameBytes(placed, body: body) + end(sampleCount: length - 1).count
    }

    /// The most bytes that a frame around a body of `body` bytes takes, wherever it stands in a stream, with the end frame
    /// behind it.
    func largestFrame(body: Int) -> Int {
        let placed = PlacedConfiguration(
            configuration: configuration, isStart: true, leadingTrim: configuration.hop, position: Limits.position,
            total: Limits.position)
        return frameBytes(placed, body: body, longest: 1 << 7) + end(sampleCount: Limits.position).count
    }

    /// - Parameter longest: the length field is that of a payload of at least so many bytes.
    private func frameBytes(_ placed: PlacedConfiguration, body: Int, longest: Int = 0) -> Int {
        var payload: [UInt8] = []
        placed.append(to: &payload)
        let count = payload.count + body
        if isResilient { return Armour.frameBytes(payload: count, signs: 0) }
        return count + FrameWriter.overhead(payloadBytes: max(count, longest))
    }

    /// The frame of the next chunk.
    /// - Parameter total: samples a channel of the whole stream, for its last chunk.
    mutating func frame(body: ChunkBody, total: UInt64?) -> [UInt8] {
        var payload: [UInt8] = []
        let isConfigured = isConfigurationDue || total != nil
        if isConfigured {
            placed(total: total).append(to: &payload)
            configurationBytes = payload.count
            bytesSinceConfiguration = 0
            chunksSinceConfiguration = 0
        }
        payload += body.bytes
        let frame = frame(isConfigured ? .configuredChunk : .chunk, payload: payload, signs: body.signs)
        chunks += 1
        chunksSinceConfiguration += 1
        bytesSinceConfiguration += frame.count
        return frame
    }

    private func frame(_ kind: FrameKind, payload: [UInt8], signs: [UInt8] = []) -> [UInt8] {
        let sequence = UInt8(truncatingIfNeeded: chunks)
        var frame: [UInt8] = []
        if isResilient {
            var armour = Armour()
            armour.append(kind: kind, sequence: sequence, payload: payload, signs: signs, to: &frame)
        } else {
            FrameWriter.append(kind: kind, sequence: sequence, payload: payload, to: &frame)
        }
        return frame
    }

    /// The frame of the next chunk's enhancement, which stands before its base. ddcm-stream.md 5.12
    func enhancementFrame(body: [UInt8]) -> [UInt8] {
        var frame: [UInt8] = []
        FrameWriter.append(
            kind: .chunk, layer: 1, sequence: UInt8(truncatingIfNeeded: chunks), payload: body, to: &frame)
        return frame
    }

    /// The frame behind the last chunk. ddcm-stream.md 4.4
    func end(sampleCount: UInt64) -> [UInt8] {
        var payload: [UInt8] = []
        payload.appendVarint(sampleCount)
        return frame(.end, payload: payload)
    }
}
