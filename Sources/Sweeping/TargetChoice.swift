/// Which of the rows serves a bit rate best.
public struct TargetChoice: Codable, Equatable, Sendable {
    /// Bits a second, as asked.
    public let bitrate: Double
    /// What it was judged by.
    public let metric: Metric
    /// The name of the best row within the rate; nil where there is none.
    public let best: String?
    /// The same of the rows whose rate the number of atoms alone sets.
    public let bestByAtoms: String?

    private enum CodingKeys: CodingKey { case bitrate, metric, best, bestByAtoms }

    /// Every key is there, with null for what there is none of.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(bitrate, forKey: .bitrate)
        try values.encode(metric, forKey: .metric)
        try values.encode(best, forKey: .best)
        try values.encode(bestByAtoms, forKey: .bestByAtoms)
    }

    /// An encoder keeps its bit rate within 1 %: a stream is not refused for that.
    private static let tolerance = 1.01

    public init(bitrate: Double, metric: Metric, from rows: [Row]) {
        self.bitrate = bitrate
        self.metric = metric
        let within = rows.filter { Self.isWithin(bitrate, $0) }
        best = Self.best(of: within, by: metric)?.name
        bestByAtoms = Self.best(of: within.filter { $0.askedBitrate == nil }, by: metric)?.name
    }

    static func isWithin(_ bitrate: Double, _ row: Row) -> Bool {
        row.isStream && row.bitrate <= bitrate * tolerance
    }

    /// The first of the best; rows without the measure are not judged.
    private static func best(of rows: [Row], by metric: Metric) -> Row? {
        var best: (row: Row, value: Double)?
        for row in rows {
            guard let value = metric.value(of: row) else { continue }
            if best.map({ metric.prefers(value, to: $0.value) }) ?? true { best = (row, value) }
        }
        return best?.row
    }
}
