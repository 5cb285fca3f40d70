internal import ArgumentParser
internal import Codebook
internal import Diffusion
internal import Encoding

/// What `--mode ddcm` can be asked for.
struct DiffusionOptions: ParsableArguments {
    @Option(
        help: """
            Where the diffusion of --mode ddcm starts: noise, base (coordinates, whose zeros are diffused), or auto \
            (what costs less in each band).
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
            signs).
            """, valueName: "coding"))
    var stepCoding = StepCodingOption(coding: DiffusionChoice().coding)

    @Option(
        help:
            "The eta of DDIM in --mode ddcm, 0 to 1, rounded to eighths (default: the kernel that is exact for Gaussians)."
    )
    var eta: Double?

    @Option(
        help:
            "How much of the variance that steps do not find --mode ddcm fills in, 0 to 1, rounded to eighths (default: 1, all)."
    )
    var noiseScale: Double?

    func apply(to settings: inout EncoderSettings) throws {
        settings.diffusion.start = start.value
        settings.diffusion.schedule = schedule.value
        settings.diffusion.prior = prior.value
        settings.diffusion.coding = stepCoding.coding
        settings.diffusion.eta = try eta.map { try eighths($0, of: "--eta") }
        settings.diffusion.noiseScale = try noiseScale.map { try eighths($0, of: "--noise-scale") }
    }

    private func eighths(_ value: Double, of option: String) throws -> Int {
        guard (0...1).contains(value) else { throw SettingsError(message: "\(option) must be between 0 and 1") }
        return Int((8 * value).rounded())
    }
}

/// How a step is made of atoms, as text: m1, mp:3:3, turbo:4.
struct StepCodingOption: ExpressibleByArgument, Sendable {
    let coding: StepCoding

    init(coding: StepCoding) { self.coding = coding }

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

    var defaultValueDescription: String {
        switch coding {
        case .single: "m1"
        case .threshold(let atoms): "turbo:\(atoms)"
        case .pursuit(let atoms, let bits): "mp:\(atoms):\(bits)"
        }
    }
}
