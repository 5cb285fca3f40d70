internal import AudioLDM2
internal import Diffusion
internal import Segments
internal import Stream

extension DenoiserEngine {
    /// What guided diffusion costs, for people: a run of the network is timed.
    ///
    /// - Parameters:
    ///   - steps: of a chunk's channel.
    ///   - configuration: of a stream that has this denoiser.
    func cost(ofSteps steps: Int, _ configuration: Configuration) -> String {
        let rows = configuration.hopsPerChunk
        let noise = [Float](repeating: 0, count: configuration.coefficientsPerChannel)
        var estimate = noise
        // The first one makes what is needed for segments of this length.
        estimateNoise(noise, rows: rows, timestep: table.last, into: &estimate)
        let start = ContinuousClock.now
        estimateNoise(noise, rows: rows, timestep: table.last, into: &estimate)
        let seconds = start.duration(to: .now).seconds * Double(steps * configuration.channels)
        let sound = configuration.chunkSeconds
        return
            "--denoiser audioldm2: \(steps) steps of the network for each \(fixed(sound, 2)) s of a channel, here about "
            + "\(fixed(seconds / sound, 2)) s for each second of the sound"
    }
}
