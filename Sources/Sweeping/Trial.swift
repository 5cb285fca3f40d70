internal import Codebook
internal import Decoding
internal import Drawing
public import Encoding
internal import Stream

/// Settings to code a recording with, that go together as far as can be told without an encoder.
public struct Trial: Equatable, Sendable {
    public let settings: EncoderSettings
    /// Numbers of the codebook as the stream holds them; nil where the mode has none or the rate sets them.
    let codebookSize: Int?
    let atoms: Int?

    /// - Throws: `TrialError` where no stream can be made with these settings.
    public init(_ settings: EncoderSettings) throws {
        self.settings = settings
        do {
            let configuration = try Encoder.configuration(of: settings)
            codebookSize = configuration.codebookSize > 0 ? Int(configuration.codebookSize) : nil
            atoms = settings.atoms
        } catch {
            throw TrialError(trial: Self.name(settings, codebookSize: nil), cause: error)
        }
    }

    /// What tells the trial from the others of its sweep, fit for the name of a file: `coord-zstd-T8-16k`.
    public var name: String { Self.name(settings, codebookSize: codebookSize) }

    private static func name(_ settings: EncoderSettings, codebookSize: Int?) -> String {
        let parts: [String?] = [
            "\(settings.usedMode)", start(settings), "\(settings.usedEntropy)", codebookSize.map { "K\($0)" },
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
        let options: [String?] = [
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
