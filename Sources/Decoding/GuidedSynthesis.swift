internal import Codebook
internal import Diffusion
internal import Entropy
internal import LatentDiffusion
internal import Segments
internal import Stream

/// Turns the bodies of guided chunks into latents. ddcm-stream.md 5.16
struct GuidedSynthesis {
    private let configuration: Configuration
    /// Nil where nothing is rendered.
    private let model: (any SegmentModel)?
    private var decoder: GuidedChunkDecoder
    private var chunk = GuidanceChunk()
    private var base: GuidanceBase
    private var isSilent: [Bool] = []
    /// Made when it is first needed: models may be loaded late.
    private var diffusion: SegmentDiffusion?

    /// - Parameter model: that the configuration names; nil where nothing is rendered.
    init(_ configuration: Configuration, dictionaries: DictionarySet, model: (any SegmentModel)?) {
        (self.configuration, self.model) = (configuration, model)
        decoder = GuidedChunkDecoder(GuidanceFormat(configuration), dictionaries: dictionaries)
        base = GuidanceBase(configuration)
    }

    /// Reads what stands behind the levels.
    mutating func load(_ body: ByteReader, isSilent: [Bool]) throws(DecodeError) -> BodyBits {
        self.isSilent = isSilent
        chunk = GuidanceChunk()
        return try decoder.read(body, &chunk, base: &base, isSilent: isSilent)
    }

    /// What is diffused in the chunk that was loaded last: a step is a run of the network.
    var count: DiffusionCount {
        let latents = isSilent.count { !$0 }
        let hasBase = chunk.parameters.hasBase
        return DiffusionCount(
            fromNoise: hasBase ? 0 : latents, fromCoordinates: hasBase ? latents : 0,
            steps: latents * chunk.parameters.steps)
    }

    /// Whether the model knows the noise that the diffusion starts from; silence starts from none.
    var isPossible: Bool {
        guard isSilent.contains(false) else { return true }
        return model?.denoiser.map { chunk.parameters.start <= $0.table.last } ?? false
    }

    /// Puts the coordinates that the diffusion starts from, row by row.
    func putBase(_ put: (_ numbers: [Float], _ row: Int, _ channel: Int) -> Void) {
        if chunk.parameters.hasBase { base.reconstruct(put) }
    }

    /// Diffuses one channel, which is not silent, where that is possible.
    ///
    /// - Parameters:
    ///   - base: its base, as models have it; not looked at where the chunk has none.
    ///   - progress: is told after each run of the network; what it throws ends the work.
    /// - Returns: its latent, and how far that is from the encoder's.
    mutating func diffuse(
        channel: Int, from base: [Float], progress: (Int) throws -> Void
    ) throws -> (latent: [Float], drift: LatentDrift) {
        let diffusion = made()
        self.diffusion = diffusion
        let latent = try diffusion.decode(
            chunk.channels[channel], base: chunk.parameters.hasBase ? base : nil, chunk.parameters, progress: progress)
        var drift = LatentDrift()
        drift.add(chunk.checks[channel].drift(of: LatentCheck.of(latent)))
        return (latent, drift)
    }

    private func made() -> SegmentDiffusion {
        if let diffusion { return diffusion }
        guard let denoiser = model?.denoiser else { preconditionFailure("`isPossible` is asked before") }
        return SegmentDiffusion(configuration, denoiser: denoiser)
    }
}
