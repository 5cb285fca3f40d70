internal import AudioLDM2
internal import Diffusion
internal import ModelStore
internal import Stream

extension ModelReport {
    /// Whether the model can denoise.
    struct Denoiser: Encodable {
        /// Of UNet, noise levels and conditioning; nil where it cannot.
        fileprivate(set) var hash: String?
        /// The noise levels in a few words.
        fileprivate(set) var levels: String?
        /// The file that the conditioning of the empty prompt is in; nil for zeros.
        fileprivate(set) var conditioning: String?
        /// What the user should know of the conditioning.
        fileprivate(set) var warning: String?
        /// Why it cannot, and what to do about that.
        fileprivate(set) var error: String?

        private enum CodingKeys: String, CodingKey {
            case loads, hash, levels, conditioning, warning, error
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(error == nil, forKey: .loads)
            try container.encodeIfPresent(hash, forKey: .hash)
            try container.encodeIfPresent(levels, forKey: .levels)
            try container.encode(conditioning, forKey: .conditioning)
            try container.encodeIfPresent(warning, forKey: .warning)
            try container.encodeIfPresent(error, forKey: .error)
        }

        /// For people.
        var lines: [(title: String, text: String)] {
            if let error { return [("denoiser", "cannot be used: \(error)")] }
            return [("levels", levels), ("prompt", warning ?? conditioning), ("denoiser", hash)].compactMap {
                title, text in
                text.map { (title, $0) }
            }
        }
    }

    /// Reads all that denoising needs beside the autoencoder; coding goes without, so that faults of it are told of and are no
    /// failure.
    mutating func checkDenoiser(_ folder: ModelFolder) {
        do {
            let files = try folder.denoiser()
            try add(.unet, files.weights, files.network.expectedTensors)
            denoiser = Denoiser(
                hash: ModelIdentity.digits(of: try files.hash()),
                levels: files.scheduler.text, conditioning: files.prompt.file, warning: files.prompt.warning)
            differences += files.network.differences.map { "unet: \($0)" }
            differences += files.scheduler.differences.map { "scheduler: \($0)" }
        } catch {
            denoiser = Denoiser(error: error.message)
        }
    }
}

extension SchedulerConfiguration {
    fileprivate var text: String {
        guard trainedBetas.isEmpty else { return "\(timesteps) time steps, each with a β of its own" }
        let ends = schedule == .squaredCosine ? "" : ", β from \(betaStart) to \(betaEnd)"
        return "\(timesteps) time steps, \(schedule.rawValue)\(ends)"
    }
}
