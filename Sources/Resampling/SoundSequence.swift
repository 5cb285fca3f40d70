public import PCM

/// Sounds that follow one another, each brought to the rate and the channels of the first.
///
///     sequence.begin(format, appendingTo: &output)     // for each sound
///     sequence.convert(samples, appendingTo: &output)  // as often as samples come
///     sequence.end(appendingTo: &output)               // behind the last, and wherever one is known to be over
///
/// Samples of a sound that has the format of the first are not touched. Another has as many samples as last as long as it
/// does, to the nearest. The result does not depend on the pieces that samples come in.
public struct SoundSequence: ~Copyable {
    /// Of the first sound, and of all that is given out.
    public private(set) var format: AudioFormat?
    /// Sounds that had to be converted.
    public private(set) var conversions = 0
    private var conversion: SoundConversion?

    public init() {}

    /// Whether samples that come now are converted; otherwise `convert` appends them as they are.
    public var isConverting: Bool { conversion != nil }

    /// Begins the next sound, and appends what is left of the one before.
    public mutating func begin(_ next: AudioFormat, appendingTo output: inout [Float]) {
        end(appendingTo: &output)
        guard let format else {
            format = next
            return
        }
        conversion = SoundConversion(from: next, to: format)
        if isConverting { conversions += 1 }
    }

    /// Appends what becomes of interleaved samples, full scale ±1, whole sample frames.
    public mutating func convert(_ samples: [Float], appendingTo output: inout [Float]) {
        if conversion == nil {
            output += samples
        } else {
            conversion?.convert(samples, appendingTo: &output)
        }
    }

    /// Ends the sound and appends what is left of it.
    public mutating func end(appendingTo output: inout [Float]) {
        conversion?.finish(appendingTo: &output)
        conversion = nil
    }
}
