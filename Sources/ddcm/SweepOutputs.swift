internal import ArgumentParser
internal import Pipes
internal import Sweeping

/// Where a sweep's results go.
struct SweepOutputs: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file for the table; standard output for - or nothing.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp("Draw the curves and their convex hull into this SVG file.", valueName: "file"),
        completion: .file())
    var svg: String?

    @Option(
        help: ArgumentHelp(
            """
            Keep the streams in this folder, new or empty: NAME.ddcm with the name that the table has. For other files \
            to go there as well it must be there before.
            """, valueName: "folder"), completion: .directory)
    var streams: String?

    @Flag(name: .shortAndLong, help: "Overwrite existing files.")
    var force = false

    /// Finds before the work what would stand in the way after it.
    func plan(input: Descriptor) throws -> Plan {
        let table = try PlannedOutput(output ?? "-", force: force, input: input)
        let picture = try svg.map { try PlannedOutput($0, force: force, input: input) }
        if picture?.isSamePlace(as: table) == true {
            throw PipeError.refused("the table and the picture cannot be the same file")
        }
        let folder = try streams.map { try NewFolder($0, force: force) }
        return Plan(table: table, picture: picture, streams: folder, force: force, input: input)
    }

    struct Plan: Sendable {
        fileprivate let table: PlannedOutput
        fileprivate let picture: PlannedOutput?
        fileprivate let streams: NewFolder?
        fileprivate let force: Bool
        fileprivate let input: Descriptor

        var keepsStreams: Bool { streams != nil }

        /// Keeps a stream, where streams are wanted.
        func keep(_ stream: [UInt8], named name: String) throws {
            guard let streams else { return }
            try streams.make()
            try PlannedOutput("\(streams.path)/\(name).ddcm", force: force, input: input).write(stream)
        }

        /// Writes what is wanted, all of it or none.
        func write(table content: [UInt8], picture drawing: @autoclosure () -> [UInt8]) throws {
            try picture?.write(drawing())
            do {
                try table.write(content)
            } catch {
                picture?.remove()
                throw error
            }
        }
    }
}
