internal import ArgumentParser
internal import Encoding
internal import PCM
internal import Sweeping

/// What a sweep varies, and what all of its trials have in common.
struct SweepOptions: ParsableArguments {
    @Option(
        name: [.customLong("modes"), .customLong("mode")],
        help: "Codebooks, as encode's --mode, between commas.")
    var modes = Listed(Encode.CodebookMode.allCases)

    @Option(help: "Entropy coders, as encode's --entropy, between commas.")
    var entropy = Listed([Encode.EntropyCoder.zstd])

    @Option(
        name: .customShort("T"),
        help: "Numbers of atoms a window and channel, between commas; with --bitrates they are the most.")
    var atoms: Listed<Int>?

    @Option(
        name: [.customLong("bitrates"), .customLong("bitrate")],
        help: "Bit rates, between commas (default: 4k,8k,16k,32k,64k a channel; with -T alone none).")
    var bitrates: Listed<Bitrate>?

    @Option(help: "Find what serves this bit rate best: tries it, and looks for the -T that comes to it from below.")
    var target: Bitrate?

    @Option(help: "How much time to take over choices, 0 to 10, as encode's.")
    var effort = 5

    @Option(help: "Length of a chunk in ms, as encode's (default: by bit rate).")
    var latency: Duration?

    @Option(help: "Seed of generated codebooks.")
    var seed: UInt64 = 0

    private static let usualBitrates = [4000.0, 8000, 16_000, 32_000, 64_000]

    /// What is varied, a line each; their order is that of the rows. Axes of settings that only some modes have say
    /// which with `where:`.
    private func axes(channels: Int) -> [Axis] {
        [
            Axis(\.mode, modes.values.map(\.mode)),
            Axis(\.entropy, entropy.values.map(\.kind)),
            Axis(\.atoms, atoms?.values ?? []),
            Axis(\.bitrate, bitsPerSecond(channels: channels)),
        ]
    }

    private func bitsPerSecond(channels: Int) -> [Double?] {
        if bitrates == nil && atoms != nil { return [] }
        let asked = bitrates?.values.map(\.bitsPerSecond)
        let rates = asked ?? Self.usualBitrates.map { $0 * Double(channels) }
        return rates + (target.map { [$0.bitsPerSecond] } ?? [])
    }

    func trials(of format: AudioFormat) throws -> [Trial] {
        var base = EncoderSettings(sampleRate: format.sampleRate, channels: format.channels)
        base.channelMask = format.channelMask
        base.effort = effort
        base.latency = latency?.seconds
        base.seed = seed
        return try Grid.trials(of: base, along: axes(channels: format.channels))
    }
}
