public import Decoding
public import Encoding
public import PCM
public import Pipes

/// A place where streams come in and go out, and what is made of them.
public struct Endpoint: Equatable, Sendable {
    /// In logs and metrics; no two endpoints of a service have the same.
    public var name: String
    public var place: Place
    public var work: Work
    /// Whether silence takes the place of an input that is missing, so that the stream goes on while writers change.
    /// For encoding from a FIFO.
    public var fillsSilence = false

    public init(name: String, place: Place, work: Work) {
        self.name = name
        self.place = place
        self.work = work
    }

    /// Where streams come in and go out.
    public enum Place: Hashable, Sendable {
        /// One stream after another: each writer of the one is a stream in the other.
        case fifos(input: String, output: String)
        /// A Unix socket by its path: each connection is a stream.
        case socket(String)
        /// A listening socket that was passed on by the name that systemd gives it.
        case activated(String)
    }

    /// What is made of a stream.
    public enum Work: Equatable, Sendable {
        case encoding(EncodingPlan)
        case decoding(DecodingPlan)

        var verb: String {
            switch self {
            case .encoding: "encode"
            case .decoding: "decode"
            }
        }
    }
}

/// How an endpoint codes.
public struct EncodingPlan: Equatable, Sendable {
    /// The format of bare samples; nil for input that tells its own.
    private let raw: PCMFormat?
    private let settings: EncoderSettings

    /// - Parameter settings: rate, channels and mask are those of each input.
    public init(raw: PCMFormat?, settings: EncoderSettings) {
        self.raw = raw
        self.settings = settings
    }

    var executor: SlowExecutor? { .of(settings.mode, hasModel: settings.model != nil) }

    func intake() -> AudioIntake { AudioIntake(raw: raw) }

    func settings(for format: AudioFormat) -> EncoderSettings {
        var settings = settings
        (settings.sampleRate, settings.channels) = (format.sampleRate, format.channels)
        settings.channelMask = format.channelMask
        return settings
    }
}

/// How an endpoint decodes.
public struct DecodingPlan: Equatable, Sendable {
    let container: AudioContainer
    let sampleFormat: SampleFormat
    let layers: Int
    let concealment: Concealment

    public init(container: AudioContainer, sampleFormat: SampleFormat, layers: Int, concealment: Concealment) {
        self.container = container
        self.sampleFormat = sampleFormat
        self.layers = layers
        self.concealment = concealment
    }
}
