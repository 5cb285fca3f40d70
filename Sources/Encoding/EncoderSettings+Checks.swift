internal import Codebook
internal import LatentDiffusion
internal import RateControl
internal import Stream

/// What no stream can be made with.
extension EncoderSettings {
    /// Throws where no stream can have these settings.
    func check() throws(SettingsError) {
        guard Limits.sampleRates.contains(sampleRate) else {
            throw SettingsError(message: "a sample rate of \(sampleRate) Hz is not between 8000 and 192000")
        }
        guard Limits.channels.contains(channels) else {
            throw SettingsError(message: "\(channels) channels are not between 1 and 8")
        }
        if position > Limits.position { throw SettingsError(message: "--position must be between 0 and 2^62") }
        if let bitrate, !Self.bitrates.contains(bitrate) {
            throw SettingsError(message: "--bitrate must be between 100 and 2048k bits a second")
        }
        if let maximumBitrate, !Self.bitrates.contains(maximumBitrate) {
            throw SettingsError(message: "--max-bitrate must be between 100 and 2048k bits a second")
        }
        if let bitrate, let maximumBitrate, maximumBitrate < bitrate {
            throw SettingsError(message: "--max-bitrate must not be below --bitrate")
        }
        try checkQuality()
        if atoms != nil && !usedMode.takesAtoms { throw SettingsError(message: "--mode \(usedMode) takes no -T") }
        let mostAtoms = usedMode.isDiffusion ? DiffusionFormat.mostSteps : Int(Limits.atoms)
        if let atoms, !(1...mostAtoms).contains(atoms) {
            throw SettingsError(message: "-T must be between 1 and \(mostAtoms)")
        }
        try checkGuidance()
        if !Self.efforts.contains(effort) {
            throw SettingsError(message: "--effort must be between 0 and 10")
        }
        try checkVectors()
        try checkDiffusion()
        if let parityChunks, !Limits.groupChunks.contains(parityChunks) {
            throw SettingsError(message: "--fec must be between 1 and \(Limits.groupChunks.upperBound)")
        }
        try checkLayers()
        try checkSketch()
        try checkModel()
        try checkResilience()
        _ = try usedTags()
        if let latency, !Self.latencies.contains(latency) {
            throw SettingsError(message: "--latency must be between 40 and 10240 ms")
        }
    }

    /// The tags as they stand in the stream.
    func usedTags() throws(SettingsError) -> Tags {
        do {
            return try Tags(tags)
        } catch {
            throw SettingsError(message: "--tag: \(error)")
        }
    }

    private func checkResilience() throws(SettingsError) {
        guard isResilient else { return }
        if entropy == .zstd { throw SettingsError(message: "--resilient goes with --entropy range alone") }
        if layers > 1 { throw SettingsError(message: "--resilient takes no --layers") }
    }

    private func checkTrained() throws(SettingsError) {
        guard let book = usedCodebook else {
            if codebook != nil { throw SettingsError(message: "--codebook is for --mode trained and adaptive") }
            return
        }
        if codebookSize != nil || seed != 0 {
            throw SettingsError(message: "-K and --seed are for generated codebooks; --mode \(usedMode) has its own")
        }
        if let dimension, dimension > book.dimension {
            throw SettingsError(message: "--dimension must not be above the codebook's, \(book.dimension)")
        }
    }

    private func checkSketch() throws(SettingsError) {
        guard usedMode == .sketch else { return }
        if entropy == .zstd { throw SettingsError(message: "--mode sketch goes with --entropy range alone") }
        if !fillsNoise { throw SettingsError(message: "--mode sketch is made of noise, and takes no --no-noise") }
        if layers > 1 { throw SettingsError(message: "--mode sketch takes no --layers") }
        if hasFreeRate {
            throw SettingsError(message: "--mode sketch goes by --bitrate, and takes neither --vbr nor --quality")
        }
    }

    private static let orthogonalModes: Set<Mode> = [.random, .multihead, .hybrid, .trained]

    private func checkVectors() throws(SettingsError) {
        let mode = usedMode
        try checkTrained()
        if pursuit == .omp && !Self.orthogonalModes.contains(mode) {
            throw SettingsError(message: "--pursuit omp goes with --mode random, multihead, hybrid and trained")
        }
        guard mode.hasCodebookSize else {
            if codebookSize != nil { throw SettingsError(message: "-K is for modes with generated codebooks") }
            if dimension != nil { throw SettingsError(message: "--dimension is for modes with generated codebooks") }
            return
        }
        if entropy == .zstd { throw SettingsError(message: "--mode \(mode) goes with --entropy range alone") }
        if let codebookSize, !Limits.seededCodebookSizes.contains(UInt64(max(codebookSize, 0))) {
            throw SettingsError(message: "-K must be between 2 and 65536")
        }
        if let dimension, !Limits.vectorDimensions.contains(dimension) || dimension & (dimension - 1) != 0 {
            throw SettingsError(message: "--dimension must be a power of two from 4 to 128")
        }
        let size = codebookSize.map { UInt64($0) }
        guard let format = VectorFormat(mode, codebookSize: size, seed: seed, trained: usedCodebook) else { return }
        let dimension = dimension ?? usedCodebook?.dimension ?? tuning.dimension(of: mode)
        guard format.isWithinLimits(dimension: dimension) else {
            throw SettingsError(
                message: "-K: in --mode \(mode) codebooks of so many atoms with \(dimension) numbers are too large")
        }
    }

    private func checkGuidance() throws(SettingsError) {
        guard usedMode == .guided else {
            if guidance == GuidanceChoice() { return }
            throw SettingsError(
                message: "--spacing, --start-step, --plain-steps and --multiscale are for --denoiser audioldm2")
        }
        if layers > 1 { throw SettingsError(message: "--denoiser audioldm2 takes no --layers") }
        if !fillsNoise { throw SettingsError(message: "--denoiser audioldm2 takes no --no-noise") }
        if dimension != nil { throw SettingsError(message: "--denoiser audioldm2 takes no --dimension") }
        if let strength = guidance.strength, !GuidanceParameters.strengths.contains(strength) {
            throw SettingsError(message: "--eta must be between 0 and 2")
        }
        try checkStepCoding()
    }

    private func checkStepCoding() throws(SettingsError) {
        guard let coding = guidance.coding else { return }
        let format = GuidanceFormat(codebookSize: codebookSize ?? Int(Mode.guided.usualCodebookSize), seed: seed)
        guard GuidanceParameters.isPossible(coding, format) else {
            throw SettingsError(
                message:
                    "--step-coding: chains of 1 to \(GuidanceParameters.longestChain) atoms, weights of 1 to 8 bits, "
                    + "sums of no more atoms than the codebook has")
        }
    }

    private func checkDiffusion() throws(SettingsError) {
        guard usedMode == .ddcm else {
            var allowed = DiffusionChoice()
            if usedMode == .guided { allowed.start = diffusion.start }
            if diffusion == allowed { return }
            guard usedMode != .guided else {
                throw SettingsError(message: "--schedule, --prior and --noise-scale are for --denoiser analytic")
            }
            throw SettingsError(
                message: "--start, --schedule, --prior, --step-coding, --eta and --noise-scale are for --mode ddcm")
        }
        if !fillsNoise && diffusion.noiseScale != nil {
            throw SettingsError(message: "--no-noise stands for --noise-scale 0, and goes with no other")
        }
        if let eta = diffusion.eta, !DiffusionParameters.etas.contains(eta) {
            throw SettingsError(message: "--eta must be between 0 and 1")
        }
        if let scale = diffusion.noiseScale, !DiffusionParameters.noiseScales.contains(scale) {
            throw SettingsError(message: "--noise-scale must be between 0 and 1")
        }
        let size = codebookSize ?? Int(Mode.ddcm.usualCodebookSize)
        guard DiffusionFormat(codebookSize: size, seed: seed).isPossible(diffusion.coding) else {
            throw SettingsError(
                message:
                    "--step-coding: 1 to 16 atoms of the codebook, weights of 1 to 8 bits, and fewer than 2^63 sets")
        }
    }

    private func checkQuality() throws(SettingsError) {
        guard case .quality(let value) = rateMode else { return }
        guard Quality.range.contains(value) else {
            throw SettingsError(message: "--quality must be between 0 and 10")
        }
        if bitrate != nil {
            throw SettingsError(message: "--vbr and --quality take no --bitrate; --max-bitrate sets a ceiling")
        }
        if atoms != nil && !usedMode.isDiffusion { throw SettingsError(message: "--vbr and --quality take no -T") }
    }
}
