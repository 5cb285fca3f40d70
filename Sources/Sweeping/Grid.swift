public import Encoding
internal import Stream

/// Every combination of the axes' values.
public enum Grid {
    /// Far more than anyone waits for, and few enough to be listed in memory.
    public static let mostTrials = 4096

    /// The trials in the order of the values, those of the last axis next to each other; no name occurs twice, and modes
    /// are not combined with latents that they are not for.
    ///
    /// - Parameters:
    ///   - base: what the axes leave alone.
    ///   - axes: an axis sees the values of those before it.
    ///   - modelPlace: what `encode` finds the settings' model by, where that is not its name.
    /// - Throws: `SettingsError` for too many combinations, and `TrialError` for one that the encoder refuses.
    public static func trials(
        of base: EncoderSettings, along axes: [Axis], modelPlace: String? = nil
    ) throws -> [Trial] {
        var combinations = [base]
        for axis in axes {
            guard combinations.count <= mostTrials / max(axis.count, 1) else {
                throw SettingsError(message: "more than \(mostTrials) combinations are too many for one sweep")
            }
            combinations = combinations.flatMap(axis.variants)
        }
        // Where all are of the latent that their mode is not for, the encoder says so.
        let possible = combinations.filter(\.isModeForLatent)
        if !possible.isEmpty { combinations = possible }
        var names: Set<String> = []
        return try combinations.map { try Trial($0, modelPlace: modelPlace) }.filter { names.insert($0.name).inserted }
    }
}

extension EncoderSettings {
    /// A model's network diffuses nothing but the model's latent, and a sketch is one of the transform's.
    fileprivate var isModeForLatent: Bool {
        switch mode {
        case .guided: model != nil
        case .sketch: model == nil
        default: true
        }
    }
}
