internal import ArgumentParser
internal import Pipes
internal import Sweeping

/// Where a sweep's results go.
struct SweepOutputs: ParsableArguments {
    @Option(name: .shortAndLong, help: "The file for the table; standard output for - or nothing.")
    var output: String?

    @Option(help: "Draw the curves and their convex hull into this SVG file.")
    var svg: String?

    @Option(help: "Keep the streams in this folder, new or empty: NAME.ddcm with the name that the table has.")
    var streams: String?

    @Flag(name: .shortAndLong, help: "Overwrite existing files.")
    var force = false

    func validate() throws {
        if let svg, svg == output ?? "-" { throw ValidationError("the table and the picture cannot be the same file") }
    }

    /// Finds before the work what would stand in the way after it.
    func plan(input: Descriptor) throws -> Plan {
        Plan(
            table: try PlannedOutput(output ?? "-", force: force, input: input),
            picture: try svg.map { try PlannedOutput($0, force: force, input: input) },
            streams: try streams.map { try NewFolder($0, force: force) }, force: force, input: input)
    }

    struct Plan: Sendable {
        let table: PlannedOutput
        let picture: PlannedOutput?
        let streams: NewFolder?
        fileprivate let force: Bool
        fileprivate let input: Descriptor

        /// Keeps a stream, where streams are wanted.
        func keep(_ stream: [UInt8], named name: String) throws {
            guard let streams else { return }
            try streams.make()
            try PlannedOutput("\(streams.path)/\(name).ddcm", force: force, input: input).write(stream)
        }
    }
}
