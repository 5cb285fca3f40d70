internal import ArgumentParser
internal import DictionaryTraining
internal import Encoding
internal import PCM
internal import Pipes

struct EntropyTable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entropy",
        abstract: "Code audio files with zstd, and the very same symbols with the range coder; print a table of bytes.",
        discussion: "ddcm-workbench entropy FILES")

    @Argument(help: "Audio files.")
    var files: [String]

    /// Bits a second of the whole stream; seconds of a chunk, nil for the default.
    private static let bitrates = [8000.0, 16_000, 32_000]
    private static let latencies: [Double?] = [0.04, nil, 1]

    func run() throws {
        let material = try files.map { try DictionaryTrainer.Material(file: $0) }
        var lines = ["| kbit/s | latency | zstd, bytes | range, bytes | range against zstd |", "|--:|--:|--:|--:|--:|"]
        for bitrate in Self.bitrates {
            for latency in Self.latencies {
                let name = latency.map { "\(Int($0 * 1000)) ms" } ?? "default"
                let bytes = try material.compactMap {
                    try CoderComparison.bytes($0, bitrate: bitrate, latency: latency)
                }
                let left = material.count - bytes.count
                let (zstd, range) = bytes.reduce((0, 0)) { ($0.0 + $1.zstd, $0.1 + $1.range) }
                lines.append(
                    "| \(Int(bitrate / 1000)) | \(name)\(left == 0 ? "" : " (without \(left) files)") | "
                        + (bytes.isEmpty ? "– | – | – |" : "\(zstd) | \(range) | \(percent(range, of: zstd)) |"))
            }
        }
        try Descriptor.standardOutput.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// How much more a part is than a whole, to tenths of a percent.
    private func percent(_ part: Int, of whole: Int) -> String {
        let tenths = ((Double(part) / Double(max(whole, 1)) - 1) * 1000).rounded()
        return "\(tenths < 0 ? "−" : "+")\(Int(abs(tenths)) / 10).\(Int(abs(tenths)) % 10) %"
    }
}
