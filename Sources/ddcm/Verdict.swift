internal import Decoding

/// What `verify` says of an input as a whole.
struct Verdict: Statistics {
    let file: String
    /// What kept it from being read to its end.
    let failure: Failure?
    /// What the exit code may speak of.
    let causes: [ExitStatus]
    private let isWhole: Bool
    private let frames: Int
    private let bytes: UInt64
    private let seconds: Double
    /// Nil for what could not be opened.
    private let damage: DamageSummary?

    private enum CodingKeys: String, CodingKey {
        case file, frames, bytes, seconds, error
        case isWhole = "whole"
    }

    init(_ file: String, _ failure: Failure) {
        self.file = file
        self.failure = failure
        causes = [failure].compactMap { ExitStatus(rawValue: $0.code) }
        (isWhole, frames, bytes, seconds, damage) = (false, 0, 0, 0, nil)
    }

    init(_ file: String, _ decoder: borrowing Decoder, seconds: Double, _ failure: Failure?) {
        self.file = file
        self.failure = failure
        self.seconds = seconds
        causes = [failure].compactMap { $0.flatMap { ExitStatus(rawValue: $0.code) } } + decoder.causes
        isWhole = causes.isEmpty && failure == nil
        frames = decoder.frames
        bytes = decoder.bytes + UInt64(decoder.damage.bytes)
        damage = DamageSummary(decoder)
    }

    var line: String {
        if isWhole { return "\(file): " + Style.output.good("whole") }
        let found = (failure.map { [$0.message] } ?? []) + (damage?.notices ?? [])
        return "\(file): " + Style.output.bad("damaged:") + " " + found.joined(separator: "; ")
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(file, forKey: .file)
        try container.encode(isWhole, forKey: .isWhole)
        try container.encode(frames, forKey: .frames)
        try container.encode(bytes, forKey: .bytes)
        try container.encode(seconds, forKey: .seconds)
        try container.encodeIfPresent(failure?.message, forKey: .error)
        try damage?.encode(to: encoder)
    }
}
