internal import ArgumentParser
internal import Encoding

/// What sets the bytes of a stream.
struct RateOptions: ParsableArguments {
    @Option(
        help:
            "Bits a second of the whole stream, every byte of it: 100 to 256k and beyond (default: 32k a channel, 8k with --latent audioldm2)."
    )
    var bitrate: Bitrate?

    @Flag(help: "Variable bit rate: constant quality, 5 unless --quality says another.")
    var vbr = false

    @Option(help: "Quality of a variable bit rate, 0 to 10: about 8 to 96 kbit/s for a channel of music.")
    var quality: Double?

    @Flag(help: "Constant bit rate: every chunk gets the same bytes, and what it leaves is lost but for an eighth.")
    var cbr = false

    @Option(help: "Bits a second that no frame exceeds in the time of its chunk, for links of a fixed capacity.")
    var maxBitrate: Bitrate?

    @Option(
        name: .customShort("T"),
        help: """
            The number of atoms of each window and channel (with --bitrate: the most); in --mode ddcm the steps that vectors \
            are made long enough for; with --denoiser audioldm2 its steps (default: 20).
            """)
    var atoms: Int?

    @Option(help: "1, or 2 for a base layer that can be decoded or cut out alone, and an enhancement of it.")
    var layers = 1

    @Option(
        help: "Bits a second of the base layer, every byte of what it is cut down to (default: a third of them all).")
    var baseBitrate: Bitrate?

    private static let usualQuality = 5.0

    /// Throws `SettingsError` for options that exclude one another.
    func apply(to settings: inout EncoderSettings) throws {
        settings.bitrate = bitrate?.bitsPerSecond
        settings.maximumBitrate = maxBitrate?.bitsPerSecond
        settings.atoms = atoms
        settings.layers = layers
        settings.baseBitrate = baseBitrate?.bitsPerSecond
        let isVariable = vbr || quality != nil
        if cbr && isVariable { throw SettingsError(message: "--cbr excludes --vbr and --quality") }
        if cbr { settings.rateMode = .constant }
        if isVariable { settings.rateMode = .quality(quality ?? Self.usualQuality) }
    }
}
