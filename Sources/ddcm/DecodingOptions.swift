internal import ArgumentParser
internal import Decoding
internal import PCM
internal import Pipes

/// How a stream becomes sound: what `decode` and the decoding streams of `serve` take alike.
struct DecodingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write bare samples: u8 s16le s16be s24le s32le f32le f64le mulaw alaw …", valueName: "format"),
        completion: .list(SampleFormat.allCases.map(\.rawValue)))
    var raw: String?

    @Flag(help: "Write 32-bit floating point samples instead of 16-bit integers.")
    var float = false

    @Option(help: "The container to write: wav or au.")
    var format = Container.wav

    @Option(help: "Decode so many layers of each chunk: 1 for the base alone (default: all).")
    var layers: Int?

    @Option(help: "In the place of missing sound: on (it goes on, into background noise), silence, off (bare zeros).")
    var conceal = Named(Concealment.on)

    @OptionGroup var library: LibraryOptions

    enum Container: String, ExpressibleByArgument, CaseIterable {
        case wav, au

        var container: AudioContainer {
            switch self {
            case .wav: .wav;
            case .au: .au
            }
        }
    }

    func validate() throws {
        if raw != nil && float { throw ValidationError("--raw names the sample format itself; leave out --float") }
        if let layers, layers < 1 { throw ValidationError("--layers: at least 1") }
        if let raw, SampleFormat(name: raw) == nil { throw ValidationError("--raw: unknown sample format '\(raw)'") }
    }

    var sampleFormat: SampleFormat { raw.flatMap { SampleFormat(name: $0) } ?? (float ? .f32le : .s16le) }

    var container: AudioContainer { raw == nil ? format.container : .raw }
}
