/// What is given out in the place of chunks that are missing or malformed. Nothing changes but the gap and the overlaps
/// with the good chunks about it. ddcm-stream.md 6.2
public enum Concealment: CaseIterable, Sendable {
    /// The sound goes on as its past has it, and is faded into noise like the background.
    case on
    /// The sound fades out, and in again behind silence.
    case silence
    /// The windows of zeros of the specification, with what overlaps left as it is: of use for comparing decoders.
    case off
}
