internal import Codebook
internal import Entropy
internal import Glibc
internal import Quantiser
internal import RateControl

/// What becomes of bytes that the steps which fit leave.
extension ChunkQuantiser {
    /// One step of the gain may be worth more bytes than can be saved for the next chunk: they are spent on an envelope
    /// that follows the signal more closely.
    mutating func refine(_ body: Body, _ target: Target, limit: Int) throws(ZstdError) -> Body {
        guard atoms == .steps, gain > gains.lowerBound, envelope.bandsInUse > 0,
            grid.parameters.bands == envelope.bandsInUse
        else { return body }
        var best = body
        for part: Float in [0.8, 0.65, 0.5, 0.35, 0.2] {
            chooseEnvelope(changeCost: part * changeCost, of: target)
            select(target, tuning.parameters(gain: gain, bands: envelope.bandsInUse), limit: atoms)
            if planes.isSaturated { continue }
            let finer = try pack(target)
            if finer.count <= limit && finer.count > best.count { best = finer }
        }
        return try refineByLevels(best, target, limit: limit)
    }

    /// The next finer steps with bits as dear as it takes to make them fit: whole atoms are coarse, and a step of the
    /// gain may add one to nearly every vector.
    mutating func fill(_ body: Body, _ target: Target, limit: Int) throws(ZstdError) -> Body {
        guard gain > gains.lowerBound, grid.parameters.bands > 0 else { return body }
        let parameters = tuning.parameters(gain: gain - 1, bands: grid.parameters.bands)
        var best = body
        try ScaleSearch.halve(0...Self.largestBitScale, steps: Self.fillings) { (scale) throws(ZstdError) in
            select(target, parameters, limit: atoms, lambdaScale: exp2(scale))
            let finer = try pack(target)
            if finer.count <= limit && finer.count > best.count { best = finer }
            return finer.count <= limit
        }
        return best
    }

    /// log2 of how much dearer than usual bits may be: a step of the gain is worth a third of an octave.
    private static let largestBitScale: Float = 1
    private static let fillings = 4

    /// The next finer steps, with as many levels lowered as it takes to make them fit.
    private mutating func refineByLevels(_ body: Body, _ target: Target, limit: Int) throws(ZstdError) -> Body {
        guard rateDistortion != nil else { return body }
        var best = body
        chooseEnvelope(changeCost: changeCost, of: target)
        for scale: Float in [1.5, 2, 3, 4] where best.count <= body.count {
            select(
                target, tuning.parameters(gain: gain - 1, bands: envelope.bandsInUse), limit: atoms, lambdaScale: scale)
            if planes.isSaturated { continue }
            let finer = try pack(target)
            if finer.count <= limit && finer.count > best.count { best = finer }
        }
        return best
    }
}
