internal import Sweeping

/// The result as lines for people.
extension SweepReport {
    var line: String { "\(rows.count) trials of \(fixed(sound.seconds, 3)) s" }

    /// What serves the target best; nil where none was asked for.
    var targetLine: String? {
        guard let target else { return nil }
        let rate = "\(Self.kilo(target.bitrate)) kbit/s"
        guard let best = row(target.best) else {
            let least = rows.map(\.bitrate).min() ?? 0
            return "no trial came to \(rate); the least was \(Self.kilo(least))"
        }
        let chosen = "\(rate): \(description(of: best, by: target.metric))"
        guard let byAtoms = row(target.bestByAtoms), byAtoms != best else { return chosen }
        return "\(chosen); by -T alone \(description(of: byAtoms, by: target.metric))"
    }

    private func row(_ name: String?) -> Row? { rows.first { $0.name == name } }

    private func description(of row: Row, by metric: Metric) -> String {
        let value = metric.value(of: row).map { fixed($0, metric.unit == nil ? 4 : 2) } ?? "undefined"
        let unit = metric.unit.map { " \($0)" } ?? ""
        return "\(row.options) (\(Self.kilo(row.bitrate)) kbit/s, \(metric.title) \(value)\(unit))"
    }

    private static func kilo(_ bitrate: Double) -> String { fixed(bitrate / 1000, 2) }
}
