public import Comparison

extension ComparedSounds {
    /// Compares sounds in memory.
    ///
    /// - Parameters:
    ///   - reference: interleaved samples, full scale ±1, finite.
    ///   - referenceShape: what they mean.
    ///   - degraded: the same of the degraded sound.
    ///   - degradedShape: what they mean.
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
