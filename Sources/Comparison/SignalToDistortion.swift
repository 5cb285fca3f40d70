internal import Glibc

/// The scale-invariant signal-to-distortion ratio: Le Roux, Wisdom, Erdogan and Hershey, "SDR – half-baked or well
/// done?", ICASSP 2019. With `s` the reference and `d` the degraded signal, `α = ⟨d, s⟩ / ⟨s, s⟩`, it is
/// `10 log₁₀ (‖αs‖² / ‖d − αs‖²)` dB, without removal of means; the distortion counts as 10⁻¹² at least.
struct SignalToDistortion {
    private var referenceEnergy = 0.0
    private var differenceEnergy = 0.0
    private var product = 0.0

    mutating func add(_ reference: [Float], _ degraded: [Float]) {
        precondition(reference.count == degraded.count)
        var (energy, difference, product) = (0.0, 0.0, 0.0)
        for index in reference.indices {
            let s = Double(reference[index])
            let e = Double(degraded[index]) - s
            energy += s * s
            difference += e * e
            product += s * e
        }
        referenceEnergy += energy
        differenceEnergy += difference
        self.product += product
    }

    /// dB; nil where the reference is silent, or the degraded signal has nothing of it.
    var decibels: Double? {
        guard referenceEnergy > 0 else { return nil }
        // By the difference e = d − s, of which little is lost to rounding where the signals are much alike.
        let scale = 1 + product / referenceEnergy
        let target = scale * scale * referenceEnergy
        let distortion = max(differenceEnergy - product * product / referenceEnergy, 1e-12)
        let found = 10 * log10(target / distortion)
        return found.isFinite ? found : nil
    }
}
