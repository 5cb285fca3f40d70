public import Encoding

/// One of the settings that a sweep varies, with its values.
///
///     Axis(\.bitrate, [8000, 16_000])
public struct Axis: Sendable {
    /// How many values there are: 0 for a setting that is left alone.
    let count: Int
    let variants: @Sendable (EncoderSettings) -> [EncoderSettings]

    /// - Parameters:
    ///   - values: none leave the setting as it is.
    ///   - isUseful: false for settings, as those of a mode, to which these values mean nothing.
    public init<Value: Sendable>(
        _ setting: any WritableKeyPath<EncoderSettings, Value> & Sendable, _ values: [Value],
        where isUseful: @escaping @Sendable (EncoderSettings) -> Bool = { _ in true }
    ) {
        count = values.count
        variants = { settings in
            guard !values.isEmpty && isUseful(settings) else { return [settings] }
            return values.map { value in
                var variant = settings
                variant[keyPath: setting] = value
                return variant
            }
        }
    }
}
