internal import ArgumentParser
internal import PCM
internal import Pipes

/// Bits a second, as `24000`, `24k` or `0.024M`; k is 1000.
struct Bitrate: ExpressibleByArgument {
    let bitsPerSecond: Double

    init?(argument: String) {
        let suffixes: [Character: Double] = ["k": 1e3, "K": 1e3, "M": 1e6]
        let scale = argument.last.flatMap { suffixes[$0] }
        guard let number = Double(scale == nil ? argument : String(argument.dropLast())), number > 0
        else { return nil }
        bitsPerSecond = number * (scale ?? 1)
        // Also a finite number may be infinite once it is scaled.
        guard bitsPerSecond.isFinite else { return nil }
    }
}

/// A length of time, as `40`, `40ms` or `1.5s`; milliseconds without a unit.
struct Duration: ExpressibleByArgument {
    let seconds: Double

    init?(argument: String) {
        let (text, scale): (Substring, Double) =
            argument.hasSuffix("ms")
            ? (argument.dropLast(2), 1e-3) : argument.hasSuffix("s") ? (argument.dropLast(), 1) : (argument[...], 1e-3)
        guard let number = Double(text), number.isFinite, number > 0 else { return nil }
        seconds = number * scale
    }
}

extension PCMFormat {
    /// Reads the value of `--raw`.
    init(parsingOption text: String) throws(PipeError) {
        do throws(FormatError) {
            try self.init(parsing: text)
        } catch {
            throw .refused("--raw: \(error.message)")
        }
    }
}
