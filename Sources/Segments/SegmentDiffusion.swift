package import LatentDiffusion
package import Stream

/// The guided diffusion of a segment's latents with a model's denoiser, on either side. ddcm-stream.md 5.16
package struct SegmentDiffusion {
    private let denoiser: any SegmentDenoiser
    private let rows: Int
    private let diffusion: GuidedDiffusion

    /// - Parameter configuration: of a stream of mode `guided`.
    package init(_ configuration: Configuration, denoiser: any SegmentDenoiser) {
        let shape = SegmentShape(configuration)
        self.denoiser = denoiser
        rows = shape.rows
        diffusion = GuidedDiffusion(
            GuidanceFormat(configuration), table: denoiser.table, channels: shape.model.channels, rows: shape.rows,
            columns: shape.model.columns)
    }

    /// Chooses the noise that brings one channel's latent closest to a target. See `GuidedDiffusion.encode`.
    package func encode(
        _ target: [Float], base: [Float]?, _ parameters: GuidanceParameters, candidates: Int, isMultiscale: Bool,
        progress: (Int) throws -> Void
    ) throws -> (codes: GuidanceCodes, latent: [Float]) {
        try diffusion.encode(
            target, base: base, parameters, candidates: candidates, isMultiscale: isMultiscale,
            estimator: Estimator(denoiser: denoiser, rows: rows), progress: progress)
    }

    /// Makes one channel's latent of what was chosen. See `GuidedDiffusion.decode`.
    package func decode(
        _ codes: GuidanceCodes, base: [Float]?, _ parameters: GuidanceParameters, progress: (Int) throws -> Void
    ) throws -> [Float] {
        try diffusion.decode(
            codes, base: base, parameters, estimator: Estimator(denoiser: denoiser, rows: rows), progress: progress)
    }

    private struct Estimator: NoiseEstimator {
        let denoiser: any SegmentDenoiser
        let rows: Int

        func estimateNoise(_ noisy: [Float], timestep: Int, into estimate: inout [Float]) {
            denoiser.estimateNoise(noisy, rows: rows, timestep: timestep, into: &estimate)
        }
    }
}
