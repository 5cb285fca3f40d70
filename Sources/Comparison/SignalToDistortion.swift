internal import Glibc

/// The scale-invariant signal-to-distortion ratio: Le Roux, Wisdom, Erdogan and Hershey, "SDR – half-baked or well
/// done?", ICASSP 2019. With `s` the reference and `d` the degraded signal, `α = ⟨d, s⟩ / ⟨s, s⟩`, it is
/// `10 log₁₀ (‖αs‖² / ‖d − αs‖²)` dB, without removal of means, and `highest` at most.
struct SignalToDistortion {
    /// dB: what a signal has against itself. Relative, for nothing here may depend on level; beyond it, the rounding of
    /// sums over hours would show.
    static let highest = 120.0

    private var referenceEnergy = 0.0
    private var degradedEnergy = 0.0
    private var differenceEnergy = 0.0
    private var product = 0.0
    private var productWithDifference = 0.0

    mutating func add(_ reference: [Float], _ degraded: [Float]) {
        precondition(reference.count == degraded.count)
        // A sum for each call is added to the total, which thus stays exact over hours.
        var part = Self()
        for index in reference.indices {
            let (s, d) = (Double(reference[index]), Double(degraded[index]))
            let e = d - s
            part.referenceEnergy += s * s
            part.degradedEnergy += d * d
            part.differenceEnergy += e * e
            part.product += s * d
            part.productWithDifference += s * e
        }
        referenceEnergy += part.referenceEnergy
        degradedEnergy += part.degradedEnergy
        differenceEnergy += part.differenceEnergy
        product += part.product
        productWithDifference += part.productWithDifference
    }

    /// dB; nil where the reference is silent, or the degraded signal has nothing of it.
    var decibels: Double? {
        guard referenceEnergy > 0 else { return nil }
        let target = product * product / referenceEnergy
        let found = 10 * log10(target / distortion)
        // No distortion makes it infinite, and rounding may leave less than none.
        if target > 0, target.isFinite, distortion <= 0 { return Self.highest }
        return found.isFinite ? min(found, Self.highest) : nil
    }

    /// `‖d − αs‖²`, also from the difference `e = d − s`, whose part across `s` is the same: the smaller of the two loses
    /// less to rounding.
    private var distortion: Double {
        differenceEnergy < degradedEnergy
            ? differenceEnergy - productWithDifference * productWithDifference / referenceEnergy
            : degradedEnergy - product * product / referenceEnergy
    }
}
