internal import Entropy
internal import LatentDiffusion
internal import Quantiser
internal import Segments
internal import Stream

/// Makes the body of each chunk where latents are results of a guided diffusion: coordinates, if it starts from these, and
/// the noise that brings each channel's latent closest. ddcm-stream.md 5.16
struct ChunkGuider {
    private let request: GuidanceRequest
    private let configuration: Configuration
    private let latents: SegmentLatents
    private let progress: DiffusionProgress?
    private let diffusion: SegmentDiffusion
    private var encoder: GuidedChunkEncoder

    /// Nil for other modes.
    init?(
        _ configuration: Configuration, _ settings: EncoderSettings, model: (any SegmentModel)?,
        dictionaries: DictionarySet, progress: DiffusionProgress?
    ) throws(SettingsError) {
        guard configuration.mode == .guided else { return nil }
        guard let denoiser = model?.denoiser else {
            throw SettingsError(message: "--denoiser audioldm2: the model has none")
        }
        request = try GuidanceRequest(settings, configuration, table: denoiser.table)
        self.configuration = configuration
        self.progress = progress
        latents = SegmentLatents(configuration)
        diffusion = SegmentDiffusion(configuration, denoiser: denoiser)
        encoder = GuidedChunkEncoder(GuidanceFormat(configuration), dictionaries: dictionaries)
    }

    /// The settings of the coordinates that the diffusion starts from.
    static func base(of settings: EncoderSettings) -> EncoderSettings {
        var base = settings
        if settings.usedMode == .guided { (base.mode, base.atoms) = (.coord, nil) }
        return base
    }

    /// Codes the chunk that `analysis` holds.
    ///
    /// - Parameters:
    ///   - limit: the most bytes that the body may take, as `measure` counts them; where this is too little for any sound,
    ///     the chunk is silent.
    ///   - quantiser: of the coordinates.
    mutating func encode(
        _ analysis: inout any ChunkAnalysis, limit: Int, _ measure: BodyMeasure, quantiser: inout ChunkQuantiser
    ) throws -> ChunkBody {
        _ = analysis.transform(gain: 0)
        let isSilent = (0..<configuration.channels).map { analysis.isSilent(channel: $0) }
        let heard = isSilent.indices.filter { !isSilent[$0] }
        let preamble = analysis.preamble
        let bits = 8 * (measure.mostBytes(within: limit) - preamble.count)
        guard let plan = request.plan(bits: bits, channels: heard.count) else {
            return ChunkBody(bytes: heard.isEmpty ? preamble : analysis.emptyPreamble)
        }
        let targets = isSilent.indices.map { latents.latent(ofChannel: $0, in: analysis.latent) }
        let (base, baseBits) = try self.base(
            &analysis, bits: request.baseBits(plan, bits: bits, channels: heard.count), preamble: preamble, &quantiser)
        let bases = base.map { baseLatents(of: $0) }
        var (chunk, left) = (GuidanceChunk(), bits - baseBits)
        while true {
            chunk.parameters = request.parameters(plan, targets, bases, heard, bits: left)
            try diffuse(targets, from: bases, heard, into: &chunk)
            let body = encoder.body(of: chunk, base: base ?? GuidanceBase(configuration), isSilent: isSilent)
            let excess = 8 * body.count - bits
            if excess <= 0 { return ChunkBody(bytes: preamble + body) }
            // What a body takes is reckoned, and no limit hangs on that.
            if chunk.parameters.atoms == 0 { return ChunkBody(bytes: analysis.emptyPreamble) }
            left -= excess + chunk.parameters.draws
        }
    }

    /// The coordinates that the diffusion starts from, and about how many bits they take; nil where there are none.
    private func base(
        _ analysis: inout any ChunkAnalysis, bits: Int, preamble: [UInt8], _ quantiser: inout ChunkQuantiser
    ) throws(ZstdError) -> (GuidanceBase?, bits: Int) {
        guard bits > 0 else { return (nil, 0) }
        let most = preamble.count + bits / 8
        let found = try quantiser.quantise(&analysis, bytes: 0...most, .body, leastGain: 0)
        let base = GuidanceBase(grid: found.body.grid, stereo: found.stereo, planes: found.body.planes)
        return (base, 8 * (found.body.content.bytes.count - preamble.count))
    }

    /// What the coordinates of channels stand for, as models have it.
    private func baseLatents(of base: GuidanceBase) -> [[Float]] {
        var bases = [[Float]](repeating: latents.empty, count: configuration.channels)
        base.reconstruct { numbers, row, channel in latents.put(numbers, row: row, into: &bases[channel]) }
        return bases
    }

    /// Runs of the network that each channel of a chunk of so many bytes takes, if it has no fewer.
    func expectedSteps(bytes: Int?) -> Int {
        let bits = 8 * (bytes ?? 0)
        guard let plan = request.plan(bits: bits, channels: configuration.channels) else { return 0 }
        return request.denoiserCalls(plan)
    }

    private func diffuse(
        _ targets: [[Float]], from bases: [[Float]]?, _ heard: [Int], into chunk: inout GuidanceChunk
    ) throws {
        chunk.channels = targets.map { _ in GuidanceCodes() }
        chunk.checks = targets.map { _ in LatentCheck() }
        let calls = request.denoiserCalls(chunk.parameters) * heard.count
        var done = 0
        for channel in heard {
            let found = try diffusion.encode(
                targets[channel], base: bases?[channel], chunk.parameters, candidates: request.candidates,
                isMultiscale: request.isMultiscale
            ) { [progress] _ in
                done += 1
                try progress?(done, calls)
            }
            chunk.channels[channel] = found.codes
            chunk.checks[channel] = LatentCheck.of(found.latent)
        }
    }
}
