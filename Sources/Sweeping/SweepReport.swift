/// All that a sweep found, as it goes into JSON.
public struct SweepReport: Codable, Equatable, Sendable {
    public struct Sound: Codable, Equatable, Sendable {
        /// Hertz.
        public let sampleRate: Int
        public let channels: Int
        public let seconds: Double
    }

    public let sound: Sound
    public let rows: [Row]
    /// Of each metric that was asked for, the names of the rows on the convex hull, from the lowest rate on.
    public let hulls: [String: [String]]
    public let target: TargetChoice?

    private enum CodingKeys: CodingKey { case sound, rows, hulls, target }

    /// Every key is there, with null for what was not asked for.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(sound, forKey: .sound)
        try values.encode(rows, forKey: .rows)
        try values.encode(hulls, forKey: .hulls)
        try values.encode(target, forKey: .target)
    }

    /// - Parameters:
    ///   - metrics: the first is what the target is judged by; one or more.
    ///   - target: bits a second.
    public init(_ recording: Recording, rows: [Row], metrics: [Metric], target: Double?) {
        sound = Sound(
            sampleRate: recording.sampleRate, channels: recording.channels, seconds: recording.seconds)
        self.rows = rows
        hulls = Dictionary(
            metrics.map { ($0.rawValue, ConvexHull.rows(rows, by: $0).map(\.name)) }, uniquingKeysWith: { $1 })
        self.target = target.map { TargetChoice(bitrate: $0, metric: metrics[0], from: rows) }
    }
}
