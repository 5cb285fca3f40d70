internal import PCM

/// Gains from the channels of one layout to those of another, none of which can make anything louder than full scale.
///
/// Channels go by their speakers. One that has no speaker in the other layout goes 3 dB softer to those beside it, as in
/// ITU-R BS.775 annex 4, but for low-frequency effects, which are left out. One channel goes to the front pair, and several
/// become one by their mean.
struct ChannelMix {
    private let inputs: Int
    private let outputs: Int
    /// For each output one gain for each input.
    private let gains: [Float]

    init(from input: AudioFormat, to output: AudioFormat) {
        (inputs, outputs) = (input.channels, output.channels)
        gains = Self.normalised(Self.matrix(input, output), inputs: input.channels)
    }

    /// Whether every channel stays what it is.
    var isIdentity: Bool {
        inputs == outputs && gains.indices.allSatisfy { gains[$0] == ($0 / inputs == $0 % inputs ? 1 : 0) }
    }

    /// Appends what becomes of interleaved samples.
    func mix(_ samples: [Float], appendingTo output: inout [Float]) {
        output.reserveCapacity(output.count + samples.count / inputs * outputs)
        for frame in stride(from: 0, to: samples.count, by: inputs) {
            for channel in 0..<outputs {
                var sum: Float = 0
                for input in 0..<inputs { sum += gains[channel * inputs + input] * samples[frame + input] }
                output.append(sum)
            }
        }
    }

    private static func matrix(_ input: AudioFormat, _ output: AudioFormat) -> [Float] {
        let count = input.channels
        if output.channels == 1 { return [Float](repeating: 1 / Float(count), count: count) }
        let (sources, targets) = (Speaker.all(of: input), Speaker.all(of: output))
        if count == 1 {
            let front: [Speaker] = targets.contains(.frontLeft) ? [.frontLeft, .frontRight] : [.frontCentre]
            let chosen = front.filter(targets.contains)
            return targets.map { chosen.isEmpty || chosen.contains($0) ? 1 : 0 }
        }
        var matrix = [Float](repeating: 0, count: count * targets.count)
        for (index, source) in sources.enumerated() {
            for (speaker, gain) in source.places(among: targets, beside: sources) {
                if let target = targets.firstIndex(of: speaker) { matrix[target * count + index] += gain }
            }
        }
        return matrix
    }

    /// Softer as a whole, where the channels of an output could add up to more than full scale.
    private static func normalised(_ matrix: [Float], inputs: Int) -> [Float] {
        let sums = stride(from: 0, to: matrix.count, by: inputs).map { matrix[$0..<$0 + inputs].reduce(0, +) }
        let largest = sums.max() ?? 0
        return largest > 1 ? matrix.map { $0 / largest } : matrix
    }
}
