internal import Entropy
internal import Quantiser
internal import RateControl
internal import Stream

/// The second layer of a stream: its frames, and the bytes that the whole stream leaves them.
struct EnhancementEncoding: ~Copyable {
    private var quantiser: EnhancementQuantiser
    /// Of both layers together.
    private var rate: RateController

    /// Bytes of a frame whose enhancement holds next to nothing.
    static let leastFrame = 12.0

    /// - Parameter settings: with the bit rates that are left beside parity.
    init(
        shape: ChunkShape, settings: EncoderSettings, configuration: Configuration, dictionaries: DictionarySet
    ) throws(ZstdError) {
        quantiser = try EnhancementQuantiser(
            shape: shape, settings: settings, configuration: configuration, dictionaries: dictionaries)
        let chunkSeconds = configuration.chunkSeconds
        rate = RateController(settings.goal, ceiling: settings.maximumBitrate, chunkSeconds: chunkSeconds)
    }

    mutating func startFrame() { rate.startFrame() }

    /// Takes bytes into account that belong to no chunk.
    mutating func spend(_ bytes: Int) { rate.spend(bytes, share: 0) }

    /// The most bytes that the next base's frame may take, so that there is room for an enhancement of none.
    func limitOfBase(share: Double, taken: Int) -> Int {
        rate.limit(share: share, taken: taken) - FrameWriter.overhead(payloadBytes: 0)
    }

    /// The frame that stands before a base's frame, and takes both into account.
    /// - Parameters:
    ///   - body: the base's.
    ///   - latent: of the chunk.
    ///   - baseFrame: bytes of the base's frame.
    ///   - taken: bytes of what stood before both, that is taken into account already.
    ///   - end: bytes of the end frame, where it follows.
    mutating func frame(
        base body: [UInt8], latent: [Float], baseFrame: Int, taken: Int, end: Int, share: Double, framer: StreamFramer
    ) throws -> [UInt8] {
        let limit = room(within: rate.limit(share: share, taken: taken) - baseFrame - end)
        let least = room(within: rate.least(share: share) - baseFrame - end)
        let body = try quantiser.encode(base: body, latent: latent, bytes: min(least, limit)...limit)
        let frame = framer.enhancementFrame(body: body)
        rate.spend(frame.count + baseFrame, share: share)
        return frame
    }

    private func room(within limit: Int) -> Int {
        let most = min(limit, Limits.payloadBytes)
        return max(most - FrameWriter.overhead(payloadBytes: max(most, 0)), 0)
    }
}
