internal import ArgumentParser
internal import Editing

/// A time in sound: `12.5`, `1:30`, `1:02:03.25`, or `48000samples`.
struct Time: ExpressibleByArgument {
    let point: TimePoint

    init?(argument: String) {
        if argument.hasSuffix("samples") {
            guard let count = Self.number(argument.dropLast("samples".count)) else { return nil }
            point = .samples(count)
            return
        }
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard let last = parts.last, parts.count <= 3, let fraction = Self.seconds(last) else { return nil }
        var whole: UInt64 = 0
        for part in parts.dropLast() {
            guard whole < Self.most, let number = Self.number(part), whole == 0 && part == parts[0] || number < 60
            else { return nil }
            whole = whole * 60 + number
        }
        guard parts.count == 1 || fraction < 60 * Self.second, whole < Self.most / 60,
            fraction / Self.second < Self.most
        else { return nil }
        point = .nanoseconds(whole * 60 * Self.second + fraction)
    }

    private static let second: UInt64 = 1_000_000_000
    /// Thirty years.
    private static let most: UInt64 = 1_000_000_000

    /// Digits, not more than a time or a count can need.
    private static func number(_ text: some StringProtocol) -> UInt64? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), text.utf8.count <= 18 else { return nil }
        return UInt64(text)
    }

    /// Nanoseconds; further digits are left out.
    private static func seconds(_ text: Substring) -> UInt64? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = number(parts[0]), whole < most else { return nil }
        guard parts.count == 2 else { return whole * second }
        guard !parts[1].isEmpty, parts[1].utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let digits = parts[1].prefix(9)
        guard let fraction = number(digits) else { return nil }
        return (digits.count..<9).reduce(fraction) { value, _ in value * 10 } + whole * second
    }

    /// Whether one is known to be before the other: of seconds and samples that is not said without a rate.
    static func < (one: Time, two: Time) -> Bool {
        switch (one.point, two.point) {
        case (.nanoseconds(let one), .nanoseconds(let two)): one < two
        case (.samples(let one), .samples(let two)): one < two
        default: false
        }
    }
}
