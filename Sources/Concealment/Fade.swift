internal import Glibc

/// How what is predicted gives way to noise.
struct Fade: Sendable {
    private let full: Int
    /// Samples from the gap's start to where nothing is left of the prediction.
    let end: Int

    /// By measurement.
    private static let (fullSeconds, endSeconds) = (0.02, 0.1)

    init(sampleRate: Int) {
        full = Int(Self.fullSeconds * Double(sampleRate))
        end = Int(Self.endSeconds * Double(sampleRate))
    }

    /// What the prediction and the noise are multiplied by, so many samples from the gap's start.
    func gains(at place: Int) -> (tone: Float, noise: Float) {
        if place <= full { return (1, 0) }
        if place >= end { return (0, 1) }
        let angle = 0.5 * Float.pi * Float(place - full) / Float(end - full)
        return (cos(angle), sin(angle))
    }
}
