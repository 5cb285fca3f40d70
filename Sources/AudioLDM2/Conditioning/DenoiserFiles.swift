public import ModelStore

/// What lies in files of a model's denoiser: the UNet, the noise levels it was trained with, and what it is told.
public struct DenoiserFiles: Sendable {
    public let network: UNetConfiguration
    public let scheduler: SchedulerConfiguration
    public let prompt: EmptyPrompt
    /// Opened, and not read.
    public let weights: TensorSet

    /// - Parameter folders: where `EmptyPrompt.find` looks for what the model's own folder lacks.
    /// - Throws: `ModelError` where a file is missing, but for that of the empty prompt; where one is malformed, or of another
    ///   kind of model.
    public init(_ folder: ModelFolder, conditioning folders: [String]) throws(ModelError) {
        let (bytes, file) = try folder.configuration(of: .unet)
        network = try UNetConfiguration(json: bytes, file: file)
        scheduler = try SchedulerConfiguration(folder)
        prompt = try EmptyPrompt.find(
            folder, generatedWidth: network.generatedWidth, promptWidth: network.promptWidth, in: folders)
        weights = try folder.weights(of: .unet)
    }

    /// Of all that decides what the denoiser does: see `ModelFolder.hash`. Reads all weights.
    /// - Throws: `ModelError` where they cannot be read, or there are some that the network does not have.
    public func hash() throws(ModelError) -> [UInt8] {
        try weights.requireNothingElse(than: network.expectedTensors)
        return try ModelFolder.hash(
            unet: weights, conditioning: prompt.hashed, numbers: network.hashed + scheduler.hashed)
    }
}

extension UNetConfiguration {
    /// What changes results and no shape of a tensor: of each level its heads and what its transformers attend to; then
    /// groups and ε of the normalisations.
    fileprivate var hashed: [Double] {
        levels.flatMap { level in
            [Double(level.heads), Double(level.sources.count)] + level.sources.map(\.hashed)
        } + [Double(normGroups), normEpsilon]
    }
}

extension UNetConfiguration.Source {
    fileprivate var hashed: Double {
        switch self {
        case .itself: 0
        case .generated: 1
        case .prompt: 2
        }
    }
}
