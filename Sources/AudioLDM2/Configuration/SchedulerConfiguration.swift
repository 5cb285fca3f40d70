public import Diffusion
public import ModelStore

/// The noise levels that a model's UNet was trained with (`DDIMScheduler` of the Python library diffusers), and which of
/// them it is usually used at.
public struct SchedulerConfiguration: Equatable, Sendable {
    /// How β rises, unless `trainedBetas` has it.
    public let schedule: BetaSchedule
    /// Time steps of the table.
    public let timesteps: Int
    /// β of time step 0; not of use to `BetaSchedule.squaredCosine`.
    public let betaStart: Double
    /// β of the last time step.
    public let betaEnd: Double
    /// β of each time step, where the file lists them; empty otherwise.
    public let trainedBetas: [Double]
    /// Which time steps the model is usually used at.
    public let spacing: TimestepSpacing
    /// What is added to the time steps of `TimestepSpacing.leading`.
    public let stepsOffset: Int
    /// Whether the last step usually leads to no noise at all, and not to the level of time step 0.
    public let endsClean: Bool

    /// That of `cvssp/audioldm2-music`.
    public static let music = SchedulerConfiguration(
        schedule: .scaledLinear, timesteps: 1000, betaStart: 0.0015, betaEnd: 0.0195, trainedBetas: [],
        spacing: .leading, stepsOffset: 1, endsClean: false)

    init(
        schedule: BetaSchedule, timesteps: Int, betaStart: Double, betaEnd: Double, trainedBetas: [Double],
        spacing: TimestepSpacing, stepsOffset: Int, endsClean: Bool
    ) {
        (self.schedule, self.timesteps) = (schedule, timesteps)
        (self.betaStart, self.betaEnd, self.trainedBetas) = (betaStart, betaEnd, trainedBetas)
        (self.spacing, self.stepsOffset, self.endsClean) = (spacing, stepsOffset, endsClean)
    }

    private static let mostTimesteps = 10_000
    private static let betas = 1e-7...0.999
    /// Of ᾱ: below it, estimates of the clean latent from that of the noise are more than a million times as far off.
    private static let leastSignal = 1e-12

    /// That of a model's folder; `music` where the folder has no scheduler.
    ///
    /// - Throws: `ModelError` where it is malformed, or of another kind.
    public init(_ folder: ModelFolder) throws(ModelError) {
        guard folder.has(.scheduler) else {
            self = .music
            return
        }
        let (bytes, file) = try folder.configuration(of: .scheduler)
        try self.init(json: bytes, file: file)
    }

    /// Reads `scheduler_config.json`; a field that is missing has the library's default.
    ///
    /// - Parameter file: whose JSON it is, for messages.
    /// - Throws: `ModelError` that names the field which is malformed, out of range, or asks for what is not built.
    public init(json: [UInt8], file: String) throws(ModelError) {
        let fields = try ConfigurationFields(json: json, file: file)
        try fields.requireClass("_class_name", "DDIMScheduler")
        try Self.requireNoise(fields)
        timesteps = try fields.integer("num_train_timesteps", default: 1000, in: 2...Self.mostTimesteps)
        betaStart = try fields.number("beta_start", default: 0.0001, in: Self.betas)
        betaEnd = try fields.number("beta_end", default: 0.02, in: Self.betas)
        trainedBetas = try fields.numbersIfThere("trained_betas", in: Self.betas, count: timesteps)
        schedule = try fields.choice("beta_schedule", default: .linear, of: BetaSchedule.allCases)
        spacing = try fields.choice("timestep_spacing", default: .leading, of: [.leading, .linspace, .trailing])
        stepsOffset = try fields.integer("steps_offset", default: 0, in: 0...timesteps - 1)
        endsClean = try fields.boolean("set_alpha_to_one", default: true)
        let (signal, field) = (signalLeft, trainedBetas.isEmpty ? "beta_end" : "trained_betas")
        try fields.require(signal >= Self.leastSignal, field, "so little noise that a share of 1e-12 is signal")
    }

    /// What makes another use of the same table.
    private static func requireNoise(_ fields: ConfigurationFields) throws(ModelError) {
        try fields.require("prediction_type", default: .string("epsilon"), .string("epsilon"))
        // The library's own default is true, which is not what any model of latents was trained with.
        try fields.require("clip_sample", default: .boolean(true), .boolean(false))
        try fields.require("thresholding", default: .boolean(false), .boolean(false))
        try fields.require("rescale_betas_zero_snr", default: .boolean(false), .boolean(false))
    }

    /// β of each time step.
    private var betas: [Double] {
        trainedBetas.isEmpty
            ? schedule.betas(count: timesteps, first: betaStart, final: betaEnd) : trainedBetas
    }

    /// ᾱ of the last time step.
    private var signalLeft: Double { betas.reduce(1) { $0 * (1 - $1) } }

    /// The noise levels of all time steps.
    public var table: DiffusionTable { DiffusionTable(betas: betas, offset: stepsOffset) }

    /// All that decides what a denoiser with this table does, for hashes: the same numbers on every machine.
    public var hashed: [Double] {
        guard trainedBetas.isEmpty else { return [Double(stepsOffset)] + trainedBetas }
        let kind = BetaSchedule.allCases.firstIndex(of: schedule) ?? 0
        let ends = schedule == .squaredCosine ? [] : [betaStart, betaEnd]
        return [Double(stepsOffset), Double(kind), Double(timesteps)] + ends
    }

    /// In what it differs from that of `cvssp/audioldm2-music`, by the fields of the file.
    public var differences: [String] {
        let known = SchedulerConfiguration.music
        let listed = trainedBetas.isEmpty ? nil : "trained_betas: expected none, found \(trainedBetas.count) numbers"
        return [
            difference("num_train_timesteps", known.timesteps, timesteps),
            difference("beta_schedule", known.schedule.rawValue, schedule.rawValue),
            difference("beta_start", known.betaStart, betaStart), difference("beta_end", known.betaEnd, betaEnd),
            listed, difference("timestep_spacing", known.spacing.rawValue, spacing.rawValue),
            difference("steps_offset", known.stepsOffset, stepsOffset),
            difference("set_alpha_to_one", known.endsClean, endsClean),
        ].compactMap { $0 }
    }
}
