internal import ArgumentParser
internal import RandomStreams
internal import Stream

struct RandomStreamFiles: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "random-streams",
        abstract: "Write streams that are drawn by lot, and the PCM that they decode to, into a folder.",
        discussion: """
            No encoder would write these streams, but they follow the specification: every decoder must find them whole, \
            with samples within 1 of the PCM, as it must those of Protocol/vectors.

            ddcm-workbench random-streams --seed 1 --count 100 FOLDER
            """)

    @Option(help: "The first stream's seed; the next one has the next.")
    var seed: UInt64 = 0

    @Option(help: "How many streams.")
    var count = 10

    @Argument(help: "The folder.")
    var folder: String

    func validate() throws {
        guard count >= 0 else { throw ValidationError("--count is a number from 0 on") }
    }

    func run() throws {
        for number in 0..<UInt64(count) {
            let seed = seed &+ number
            let streams = try RandomStreams(seed: seed, hasSegments: false)
            let decoded = try Vectors.decode(streams.bytes)
            guard decoded.expected == "clean", decoded.samples == streams.samples else {
                throw ValidationError("seed \(seed): \(decoded.expected), with \(decoded.samples) samples a channel")
            }
            try Vectors.write(streams.bytes, to: "\(folder)/random-\(seed).ddcm")
            try Vectors.write(decoded.bytes, to: "\(folder)/random-\(seed).s16le")
            print("random-\(seed)", streams.summary)
        }
    }
}

extension RandomStreams {
    /// Rate, channels, samples a channel, and what each stream is of.
    fileprivate var summary: String {
        let kinds = configurations.map { "\($0.mode)/\($0.entropy)/\($0.version)" }
        return
            "\(configurations[0].sampleRate) \(configurations[0].channels) \(samples) \(kinds.joined(separator: " "))"
    }
}
