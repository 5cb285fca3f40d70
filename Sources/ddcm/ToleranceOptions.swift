internal import ArgumentParser
internal import Decoding

/// What is no fault of a stream, for those who expect it.
struct ToleranceOptions: ParsableArguments {
    @Flag(help: "Damage is no error: exit code 0 in the place of 3.")
    var lenient = false

    @Flag(
        help:
            "The stream is live: joining it in the middle, and no end of it, are no errors: exit code 0 in the place of 3, 4."
    )
    var live = false

    /// What the exit code says of the stream, once everything was read.
    func causes(_ decoder: borrowing Decoder) -> [ExitStatus] {
        decoder.causes(isLive: live).filter { !lenient || $0 != .damaged }
    }
}
