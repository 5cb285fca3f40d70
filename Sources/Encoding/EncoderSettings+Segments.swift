internal import Codebook
internal import Stream

/// Settings of streams of a model's latent.
extension EncoderSettings {
    /// A segment's rows come in eights, so that every size in the model's networks is even.
    private static let rowStep = 8
    private static let usualRows = 256

    /// Rows of a segment, of which a row is 40 ms.
    private var segmentRows: Int {
        guard let latency else { return Self.usualRows }
        let steps = (latency * Double(SegmentLatent.rowsPerSecond) / Double(Self.rowStep)).rounded()
        return min(max(Int(steps) * Self.rowStep, Limits.segmentRows.lowerBound), Self.usualRows)
    }

    /// Rows that segments of so many overlap by. What is beyond a segment's end is felt up to six rows inside of it, in
    /// spectra that networks of the usual size decode (error against segments that go on: 0.5 in log-mel at the end, 0.3
    /// at 3 rows, 0.08 at 5, 0.05 from 6 on); of 16 rows the outer 4 are not heard, and the next
    /// 2 little.
    private static func overlap(rows: Int) -> Int { min(16, rows / 4) }

    /// The configuration of the stream of a model's latent that these settings make.
    func configuration(of model: ModelIdentity, dictionarySet: UInt8) throws(SettingsError) -> Configuration {
        let rows = segmentRows
        let wanted = configuration(of: model, rows: rows, dictionarySet: dictionarySet)
        // Unless a length was asked for: the longest that there can be.
        let possible = stride(from: rows, to: 0, by: -Self.rowStep).lazy
            .map { configuration(of: model, rows: $0, dictionarySet: dictionarySet) }
            .first { (try? $0.check()) != nil }
        guard let configuration = latency == nil ? possible : possible.flatMap({ $0 == wanted ? $0 : nil }) else {
            let most = (possible?.hopsPerChunk ?? 0) * 1000 / SegmentLatent.rowsPerSecond
            throw SettingsError(message: "--latency: at most \(most) ms for \(channels) channels at \(sampleRate) Hz")
        }
        let chunkSeconds = configuration.chunkSeconds
        let rated = lessParity(chunkSeconds: chunkSeconds)
        try rated.checkRate(chunkSeconds: chunkSeconds)
        try rated.checkLayerRates(chunkSeconds: chunkSeconds)
        return configuration
    }

    private func configuration(of model: ModelIdentity, rows: Int, dictionarySet: UInt8) -> Configuration {
        Configuration(
            sampleRate: sampleRate, channels: channels, channelMask: channelMask,
            hop: sampleRate / SegmentLatent.rowsPerSecond, hopsPerChunk: rows,
            segment: SegmentLatent(model: usedModel(model), overlap: Self.overlap(rows: rows)), mode: usedMode,
            entropy: usedEntropy, dictionarySet: dictionarySet, codebookSize: usedCodebookSize,
            atoms: UInt64(atoms ?? 0), seed: usedCodebook?.hash ?? seed)
    }

    /// Streams name a denoiser where they need it.
    private func usedModel(_ model: ModelIdentity) -> ModelIdentity {
        var used = model
        if usedMode != .guided { used.denoiser = nil }
        return used
    }

    func checkModel() throws(SettingsError) {
        if usedMode == .guided && model?.denoiser == nil {
            throw SettingsError(
                message: "--denoiser audioldm2 goes with --latent audioldm2, and a model that has a UNet")
        }
        guard model != nil else { return }
        if entropy == .zstd { throw SettingsError(message: "--latent audioldm2 goes with --entropy range alone") }
        if usedMode == .sketch { throw SettingsError(message: "--latent audioldm2 takes no --mode sketch") }
        if !fillsNoise && usedMode != .ddcm {
            throw SettingsError(
                message: "--latent audioldm2 is not filled with noise, and takes --no-noise in --mode ddcm alone")
        }
        if hasFreeRate {
            throw SettingsError(
                message: "--latent audioldm2 goes by --bitrate or -T, and takes neither --vbr nor --quality")
        }
        let least = Double(Limits.segmentRows.lowerBound) / Double(SegmentLatent.rowsPerSecond)
        if let latency, latency < least {
            throw SettingsError(message: "--latency must be between 320 and 10240 ms with --latent audioldm2")
        }
    }
}
