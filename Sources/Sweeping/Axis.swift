public import Encoding

/// One of the settings that a sweep varies, with its values.
///
///     Axis(\.bitrate, [8000, 16_000])
public struct Axis: Sendable {
    /// How many values there are: 0 for a setting that is left alone.
    let count: Int
    let variants: @Sendable (EncoderSettings) -> [EncoderSettings]

    /// - Parameter values: none leave the setting as it is.
    public init<Value: Sendable>(
        _ setting: any WritableKeyPath<EncoderSettings, Value> & Sendable, _ values: [Value]
    ) {
        count = values.count
        variants = { settings in
            guard !values.isEmpty else { return [settings] }
            return values.map { value in
                var variant = settings
                variant[keyPath: setting] = value
                return variant
            }
        }
    }
}
