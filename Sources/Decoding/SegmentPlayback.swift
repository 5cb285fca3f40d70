internal import Segments
internal import Stream

/// What a segment's rows become: samples, given out in pieces of about a row's length.
struct SegmentPlayback {
    private let configuration: Configuration
    private var synthesis: SegmentSynthesis
    private var levels: [SegmentLevel]
    /// Pieces that a chunk's samples come in.
    let pieces: Int

    /// - Parameter model: that the configuration names; nil where nothing is rendered.
    init(_ configuration: Configuration, model: (any SegmentModel)?) {
        self.configuration = configuration
        synthesis = SegmentSynthesis(configuration, model: model)
        levels = [SegmentLevel](repeating: .silence, count: configuration.channels)
        pieces = configuration.hopsPerChunk - (configuration.segment?.overlap ?? 0)
    }

    mutating func reset() { synthesis.reset() }

    /// Reads the levels in front of a body.
    mutating func readLevels(_ body: inout ByteReader) throws(DecodeError) {
        for channel in levels.indices { levels[channel] = try SegmentLevel(from: &body) }
    }

    /// Of each channel.
    var isSilent: [Bool] { levels.map(\.isSilent) }

    /// Makes other latents of those that were put, of channels that are not silent.
    mutating func refine(_ make: (_ channel: Int, _ latent: [Float]) throws -> [Float]) rethrows {
        for channel in levels.indices where !levels[channel].isSilent {
            try synthesis.refine(channel: channel) { try make(channel, $0) }
        }
    }

    /// Takes a row of numbers.
    mutating func put(_ numbers: [Float], row: Int, channel: Int) {
        synthesis.put(numbers, row: row, channel: channel)
    }

    /// All rows were put, or the segment is missing.
    mutating func finish(isMissing: Bool) {
        if isMissing { synthesis.skip() } else { synthesis.finish(levels) }
    }

    /// Appends interleaved sample frames of a chunk; zeros where nothing is rendered.
    func append(piece: Int, to output: inout [Float], isRendered: Bool) {
        let samples = configuration.samplesPerChunk
        let range = piece * samples / pieces..<(piece + 1) * samples / pieces
        let start = output.count
        output.append(contentsOf: repeatElement(0, count: range.count * configuration.channels))
        if isRendered { synthesis.copy(range, into: &output, from: start) }
    }
}
