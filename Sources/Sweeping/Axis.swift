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
    ///   - isOf: whether settings have a use for it; others are left as they are.
    public init<Value: Sendable>(
        _ setting: any WritableKeyPath<EncoderSettings, Value> & Sendable, _ values: [Value],
        where isOf: @escaping @Sendable (EncoderSettings) -> Bool = { _ in true }
    ) {
        count = values.count
        variants = { settings in
            guard !values.isEmpty && isOf(settings) else { return [settings] }
            return values.map { value in
                var variant = settings
                variant[keyPath: setting] = value
                return variant
            }
        }
    }
}
