internal import Codebook
internal import Decoding
internal import Drawing
public import Encoding
internal import Stream

/// Settings to code a recording with, that go together as far as can be told without an encoder.
public struct Trial: Equatable, Sendable {
    public let settings: EncoderSettings
    /// Whether a model's latent is left as it is: no stream is made, and what comes of it is the best that any could be.
    let isUnquantised: Bool
    /// Where the user has the model.
    private let modelPlace: String?
    /// Numbers of the codebook as the stream holds them; nil where the mode has none or the rate sets them.
    let codebookSize: Int?
    let atoms: Int?

    /// - Throws: `TrialError` where no stream can be made with these settings.
    /// - Parameter modelPlace: what `encode` finds the model of the settings by, where that is not its name.
    public init(_ settings: EncoderSettings, modelPlace: String? = nil) throws {
        try self.init(settings, isUnquantised: false, modelPlace: modelPlace)
    }

    /// The latent of the model that the settings name, as it is.
    /// - Throws: `TrialError` where no stream could be made with these settings.
    public static func unquantised(_ settings: EncoderSettings) throws -> Trial {
        try Trial(settings, isUnquantised: true, modelPlace: nil)
    }

    /// Other settings, with the same place of the model.
    /// - Throws: `TrialError` where no stream can be made with them.
    func with(_ settings: EncoderSettings) throws -> Trial { try Trial(settings, modelPlace: modelPlace) }

    private init(_ settings: EncoderSettings, isUnquantised: Bool, modelPlace: String?) throws {
        self.settings = settings
        self.modelPlace = modelPlace
        self.isUnquantised = isUnquantised
        do {
            let configuration = try Encoder.configuration(of: settings)
            codebookSize = configuration.codebookSize > 0 ? Int(configuration.codebookSize) : nil
            atoms = settings.atoms
        } catch {
            throw TrialError(trial: Self.name(settings, codebookSize: nil), cause: error)
        }
    }

    /// A word as a shell reads it.
    private static func word(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            byte | 32 >= UInt8(ascii: "a") && byte | 32 <= UInt8(ascii: "z") || "0123456789/._-@".utf8.contains(byte)
        }
        return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }

    /// What tells the trial from the others of its sweep, fit for the name of a file: `coord-zstd-T8-16k`.
    public var name: String {
        isUnquantised ? "\(Self.latent(settings))-unquantised" : Self.name(settings, codebookSize: codebookSize)
    }

    static func latent(_ settings: EncoderSettings) -> LatentKind { settings.model == nil ? .mdct : .audioldm2 }

    private static func name(_ settings: EncoderSettings, codebookSize: Int?) -> String {
        let parts: [String?] = [
            settings.model == nil ? nil : "\(latent(settings))", "\(settings.usedMode)", start(settings),
            "\(settings.usedEntropy)", codebookSize.map { "K\($0)" },
            settings.atoms.map { "T\($0)" },
            settings.bitrate.map { "\(short($0 / 1000))k" },
        ]
        return parts.compactMap { $0 }.joined(separator: "-")
    }

    /// Where a diffusion starts that does not start where it likes.
    private static func start(_ settings: EncoderSettings) -> String? {
        settings.diffusion.start == .auto ? nil : "\(settings.diffusion.start)"
    }

    /// The options that tell `encode` to make the same stream, but for those that a whole sweep has in common.
    var options: String {
        if isUnquantised { return "" }
        let options: [String?] = [
            settings.model.map { "--latent audioldm2 --model \(Self.word(modelPlace ?? $0.name))" },
            "--mode \(settings.usedMode)", Self.start(settings).map { "--start \($0)" },
            "--entropy \(settings.usedEntropy)",
            settings.codebookSize.map { "-K \($0)" }, settings.atoms.map { "-T \($0)" },
            settings.bitrate.map { "--bitrate \(short($0))" },
        ]
        return options.compactMap { $0 }.joined(separator: " ")
    }
}

/// Why a trial of a sweep failed.
public struct TrialError: Error {
    /// The trial's name.
    public let trial: String
    public let cause: any Error
}
