/// How far latents of guided diffusion came out from the encoder's, as the stream's checks tell: other processors add
/// numbers in another order. ddcm-stream.md 5.16
public struct LatentDrift: Equatable, Sendable {
    /// Latents of one segment and channel that were made.
    public private(set) var latents = 0
    /// Those that are not the encoder's to the last bit.
    public private(set) var unequal = 0
    /// Those that are so far from it that something else may be heard.
    public private(set) var audible = 0
    /// Of the furthest, its estimated distance over the latent's size, in dB; nil where all are the same.
    public private(set) var largest: Double?

    /// Distances from here on are audible: at −30 dB a quantiser's noise begins to show in spectra.
    public static let audibleDistance = -30.0

    public init() {}

    /// - Parameter distance: in dB; nil for the same latent.
    mutating func add(_ distance: Double?) {
        latents += 1
        guard let distance else { return }
        unequal += 1
        if distance >= Self.audibleDistance { audible += 1 }
        largest = max(largest ?? distance, distance)
    }

    static func += (one: inout LatentDrift, two: LatentDrift) {
        one.latents += two.latents
        one.unequal += two.unequal
        one.audible += two.audible
        if let other = two.largest { one.largest = max(one.largest ?? other, other) }
    }
}
