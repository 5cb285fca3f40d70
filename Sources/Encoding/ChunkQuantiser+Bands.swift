internal import Codebook
internal import Entropy
internal import Glibc
internal import Quantiser

/// Which bands are coordinates, and which are vectors.
extension ChunkQuantiser {
    /// What vectors cost is known only roughly beforehand, so the chunk is coded with more and less of them at equal
    /// steps, and coded anew with as many as are worth their bits.
    /// - Parameter body: the chunk without vectors.
    mutating func chooseBands(_ body: Body, _ target: Target, limit: Int) throws(ZstdError) -> Body {
        let (parameters, coordinateGain) = (grid.parameters, gain)
        var (best, least) = (BandChoice(vectorShare: 0), Float.infinity)
        for share in settles ? Self.shares + [.infinity] : Self.shares {
            try consider(BandChoice(vectorShare: share), parameters, target, &best, &least)
        }
        if settles {
            let refined = BandChoice(vectorShare: best.vectorShare, refinesCoordinates: true)
            try consider(refined, parameters, target, &best, &least)
        }
        bandChoice = best
        guard best != BandChoice(vectorShare: 0) else { return body }
        let mixed = try encode(target, limit: limit)
        if settles {
            // Coarser steps may still be the better ones where so much more is coded at equal steps.
            let filled = try fill(mixed, target, limit: limit)
            let change = exp2(Self.octavesPerGain * Float(filled.grid.parameters.gain - coordinateGain))
            if change * change * filled.error < body.error { return filled }
        } else if gain <= coordinateGain {
            return mixed
        }
        (gain, bandChoice) = (coordinateGain, BandChoice(vectorShare: 0))
        return body
    }

    private mutating func consider(
        _ choice: BandChoice, _ parameters: ChunkParameters, _ target: Target, _ best: inout BandChoice,
        _ least: inout Float
    ) throws(ZstdError) {
        bandChoice = choice
        select(target, parameters, limit: atoms)
        let body = try pack(target)
        let cost = body.error + 8 * BandCost.bitWorth * Float(body.count)
        if cost < least { (best, least) = (choice, cost) }
    }

    private static var shares: [Float] { [0, 0.5, 0.8, 1] }
    /// Steps double every six.
    private static var octavesPerGain: Float { 1 / 6 }
}
