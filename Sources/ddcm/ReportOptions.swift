internal import ArgumentParser
internal import FoundationEssentials
internal import Pipes

/// What a verb says about its work, and where; `compare`, whose JSON is its result, takes `NoticeOptions` alone.
struct ReportOptions: ParsableArguments {
    @OptionGroup var notices: NoticeOptions

    @OptionGroup var progress: ProgressOptions

    @Flag(help: "Print the statistics, or the result of info, verify and sweep, as one JSON object.")
    var json = false

    var quiet: Bool { notices.quiet }
    var stats: Bool { notices.stats }
    var display: RunMonitor.Display { progress.display(isQuiet: quiet) }

    /// Says something that is no error.
    func notice(_ message: @autoclosure () -> String) { notices.notice(message()) }

    /// Prints final statistics on standard error, where they were asked for.
    func finish(_ statistics: some Statistics) throws {
        if json {
            printLine(try encoded(statistics))
        } else if stats {
            printLine(statistics.line)
        }
    }

    /// Prints the statistics of a stream and its damage.
    func finish(_ statistics: some Statistics, _ damage: DamageSummary) throws {
        if json {
            printLine(try encoded(Joined(statistics, damage)))
        } else if stats {
            printLine(([statistics.line] + damage.notices).joined(separator: "; "))
        }
    }

    private func printLine(_ line: String) {
        RunMonitor.shared.end()
        Terminal.writeError(line + "\n")
    }
}

/// What a verb counted or found: a line for people, an object for programs.
protocol Statistics: Encodable {
    var line: String { get }
}

/// A value as JSON with stable order of keys.
///
/// - Throws: `EncodingError` for a number that JSON does not have.
func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// A number with a fixed count of digits behind the point.
func fixed(_ value: Double, _ digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = Int((abs(value) * scale).rounded())
    let sign = value < 0 && rounded > 0 ? "-" : ""
    let fraction = String(rounded % Int(scale))
    let padding = String(repeating: "0", count: digits - (digits == 0 ? 0 : fraction.count))
    return sign + String(rounded / Int(scale)) + (digits == 0 ? "" : "." + padding + fraction)
}
