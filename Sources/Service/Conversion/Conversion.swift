/// One stream's work between its two ends, a bounded amount at a time, so that streams take turns.
///
/// Push some bytes, or say that there are no more, and then take steps until there is nothing left to do.
protocol Conversion: AnyObject {
    func push(_ bytes: ArraySlice<UInt8>)
    /// Says that no more bytes will come.
    func finish()
    /// Works for some milliseconds.
    ///
    /// - Parameter output: bytes that are ready to go out are appended.
    /// - Returns: whether there is more to do with what was pushed.
    /// - Throws: what ends the stream before its time; what came before is in `output`.
    func step(_ output: inout [UInt8]) throws -> Bool
    /// Where the next step may take its time, if it may take seconds as networks do; nil for one of milliseconds.
    var executor: SlowExecutor? { get }
    var tally: Tally { get }
    /// What was wrong with the input, by its name in logs.
    var remarks: [String: UInt64] { get }
    /// How the stream ended, of one that has been finished.
    var outcome: Outcome { get }
}

/// What was made of a stream so far.
struct Tally: Equatable, Sendable {
    var inputBytes: UInt64 = 0
    var outputBytes: UInt64 = 0
    /// Of sound.
    var seconds = 0.0
    /// Chunks of a stream that are not heard as they should be, and seconds in the place of what is missing.
    var damagedChunks = 0
    var concealedSeconds = 0.0
    /// Of silence that was filled in.
    var filledSeconds = 0.0
    /// Of one core's time.
    var workSeconds = 0.0
}

/// How a stream ended.
enum Outcome: String, CaseIterable, Sendable {
    /// Everything that was sent is in what went out.
    case complete
    /// A decoded stream had damage, or no end.
    case damaged
    /// Nothing was sent.
    case empty
    /// The input was not what the endpoint takes.
    case unrecognised
    /// The other side left, or a limit of time ended the stream.
    case aborted
    /// The stream asked for more than there is for it.
    case refused
    /// An error of the system's.
    case failed
}

/// Why a stream was ended before its time.
struct StreamFailure: Error, CustomStringConvertible {
    let outcome: Outcome
    let message: String

    static let full = StreamFailure(
        outcome: .refused, message: "as many streams as there may be, or no memory for one more")

    static func tooManySteps(_ steps: Int, most: Int) -> StreamFailure {
        StreamFailure(
            outcome: .refused, message: "a segment takes \(steps) steps of a denoiser, and \(most) are the most")
    }

    static let unwanted = StreamFailure(
        outcome: .aborted, message: "the client left, or the service ended, before it was worked through")

    var description: String { message }
}
