/// What a comparison found.
public struct ComparedSounds: Codable, Equatable, Sendable {
    public struct Sound: Codable, Equatable, Sendable {
        /// Hertz.
        public let sampleRate: Int
        public let channels: Int
        public let seconds: Double

        init(_ track: borrowing Track) {
            sampleRate = track.shape.sampleRate
            channels = track.shape.channels
            seconds = track.seconds
        }
    }

    public let reference: Sound
    public let degraded: Sound
    /// By how many seconds the degraded sound is longer; negative where it is shorter.
    public let lengthDifference: Double
    /// The length of the shorter.
    public let comparedSeconds: Double
    /// 1 where the sounds were mixed down because their numbers of channels differ.
    public let comparedChannels: Int
    public let similarity: Similarity

    /// Compares sounds in memory.
    ///
    /// - Parameters: interleaved samples, full scale ±1, finite.
    public static func compare(
        _ reference: [Float], _ referenceShape: Comparer.Shape, with degraded: [Float], _ degradedShape: Comparer.Shape
    ) -> ComparedSounds {
        var comparer = Comparer(reference: referenceShape, degraded: degradedShape)
        var (waitingReference, waitingDegraded) = (reference[...], degraded[...])
        while let side = comparer.wanted {
            switch side {
            case .reference: waitingReference.give(referenceShape, to: side, of: &comparer)
            case .degraded: waitingDegraded.give(degradedShape, to: side, of: &comparer)
            }
        }
        return comparer.finish()
    }
}

extension ArraySlice<Float> {
    /// Gives the next piece of the samples, or their end.
    fileprivate mutating func give(_ shape: Comparer.Shape, to side: Comparer.Side, of comparer: inout Comparer) {
        let piece = prefix(4096 * shape.channels)
        removeFirst(piece.count)
        if piece.isEmpty { comparer.end(side) } else { comparer.push(Array(piece), to: side) }
    }
}
