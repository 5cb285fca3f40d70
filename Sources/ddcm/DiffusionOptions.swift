internal import ArgumentParser
internal import Codebook
internal import Diffusion
internal import Encoding
internal import Stream

/// What tells noise from latent in `--mode ddcm`.
enum DenoiserKind: CaseIterable {
    /// The ideal one for a prior in closed form, of each vector.
    case analytic
    /// AudioLDM 2's own network, of whole segments.
    case audioldm2
}

/// What `--mode ddcm` can be asked for.
struct DiffusionOptions: ParsableArguments {
    @Option(
        help: """
            The denoiser of --mode ddcm: analytic (no weights), or audioldm2, the UNet of the model of --latent audioldm2: \
            some twenty network steps for each segment and channel, when coding and when decoding.
            """)
    var denoiser: Named<DenoiserKind>?

    @Option(
        help: """
            Where the diffusion of --mode ddcm starts: noise, base (coordinates, whose zeros are diffused; with --denoiser \
            audioldm2 the coded latent, made noisy again), or auto (what costs less in each band; with --denoiser \
            audioldm2 noise that is chosen, no more of it than suits the rate).
            """)
    var start = Named(DiffusionChoice.Start.auto)

    @Option(help: "Noise levels of --mode ddcm: logsnr, cosine, or linear (that of AudioLDM 2).")
    var schedule = Named(DiffusionParameters.Schedule.logsnr)

    @Option(help: "What --mode ddcm expects of coefficients: gaussian, or sparse.")
    var prior = Named(DiffusionParameters.Prior.sparse)

    @Option(
        help: ArgumentHelp(
            """
            Atoms of a step of --mode ddcm: m1 (one), mp:ATOMS:BITS (a chain with weights), turbo:ATOMS (a sum with \
            signs; default: turbo:1, and with --denoiser audioldm2 as many as the rate allows).
            """, valueName: "coding"))
    var stepCoding: StepCodingOption?

    @Option(
        help: """
            The eta of DDIM in --mode ddcm, 0 to 1, rounded to eighths (default: the kernel that is exact for Gaussians); \
            with --denoiser audioldm2 how much of a step's noise is drawn anew, 0 to 2: 1 as in DDPM, 2 all of it (default: \
            what brings each step closest).
            """)
    var eta: Double?

    @Option(help: "Time steps of --denoiser audioldm2: leading, linspace, trailing, or logsnr (default: trailing).")
    var spacing: Named<TimestepSpacing>?

    @Option(help: "Time step that --denoiser audioldm2 starts from, 1 to 999 (default: by the rate, or the base).")
    var startStep: Int?

    @Option(help: "Last steps of --denoiser audioldm2 without chosen noise, which cost no bits (default: 1).")
    var plainSteps: Int?

    @Option(
        help:
            "How much of the variance that steps do not find --mode ddcm fills in, 0 to 1, rounded to eighths (default: 1, all)."
    )
    var noiseScale: Double?

    @Flag(help: "Point the noise of --denoiser audioldm2 more at coarse structure, the noisier a step is.")
    var multiscale = false

    /// Whether a mode, or none, is asked for with a network.
    func isGuided(_ mode: Mode?) -> Bool { denoiser?.value == .audioldm2 || mode == .guided }

    /// - Throws: `SettingsError` for options that are out of range, or of the other denoiser.
    func apply(to settings: inout EncoderSettings) throws {
        settings.diffusion.start = start.value
        settings.diffusion.schedule = schedule.value
        settings.diffusion.prior = prior.value
        settings.diffusion.noiseScale = try noiseScale.map { try eighths($0, of: "--noise-scale") }
        settings.guidance.spacing = spacing?.value
        settings.guidance.startStep = startStep
        settings.guidance.plainSteps = plainSteps
        settings.guidance.isMultiscale = multiscale
        guard isGuided(settings.mode) else { return try applyAnalytic(to: &settings) }
        guard [nil, .ddcm, .guided].contains(settings.mode) else {
            throw SettingsError(message: "--denoiser audioldm2 is for --mode ddcm")
        }
        guard denoiser?.value != .analytic else {
            throw SettingsError(message: "--denoiser analytic is not for --mode guided")
        }
        settings.mode = .guided
        settings.guidance.coding = stepCoding?.coding
        settings.guidance.strength = try eta.map { try eighths($0, of: "--eta", most: 2) }
    }

    private func applyAnalytic(to settings: inout EncoderSettings) throws {
        if denoiser != nil && settings.mode != .ddcm {
            throw SettingsError(message: "--denoiser is for --mode ddcm")
        }
        if let stepCoding { settings.diffusion.coding = stepCoding.coding }
        settings.diffusion.eta = try eta.map { try eighths($0, of: "--eta") }
    }

    private func eighths(_ value: Double, of option: String, most: Int = 1) throws -> Int {
        guard (0...Double(most)).contains(value) else {
            throw SettingsError(message: "\(option) must be between 0 and \(most)")
        }
        return Int((8 * value).rounded())
    }
}

/// How a step is made of atoms, as text: m1, mp:3:3, turbo:4.
struct StepCodingOption: ExpressibleByArgument, Sendable {
    let coding: StepCoding

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.dropFirst().compactMap { Int($0) }
        guard numbers.count == parts.count - 1 else { return nil }
        switch (parts[0], numbers.count) {
        case ("m1", 0): coding = .single
        case ("turbo", 1): coding = .threshold(atoms: numbers[0])
        case ("mp", 2): coding = .pursuit(atoms: numbers[0], bits: numbers[1])
        default: return nil
        }
    }
}
