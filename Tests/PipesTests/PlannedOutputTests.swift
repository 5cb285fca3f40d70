import Glibc
import Testing

@testable import Pipes

@Suite("planned outputs")
struct PlannedOutputTests {
    private func contents(_ path: String) throws -> [UInt8] {
        let descriptor = try Descriptor.open(path)
        defer { try? descriptor.close() }
        return try PipesTests.contents(descriptor)
    }

    private func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

    @Test("a plan changes nothing, and an existing file needs force")
    func existing() throws {
        try withFile([1, 2, 3]) { path in
            let error = try #require(throws: PipeError.self) { try PlannedOutput(path, force: false) }
            #expect(error.kind == .refused)
            let planned = try PlannedOutput(path, force: true)
            #expect(try contents(path) == [1, 2, 3])
            try planned.write([4])
            #expect(try contents(path) == [4])
        }
    }

    @Test("a new file is there once it is written, and a file that came meanwhile is not overwritten")
    func new() throws {
        try withFile([]) { path in
            unlink(path)
            let planned = try PlannedOutput(path, force: false)
            let other = try PlannedOutput(path, force: false)
            #expect(!isThere(path))
            try planned.write([1, 2])
            #expect(throws: PipeError.self) { try other.write([3]) }
            #expect(try contents(path) == [1, 2])
        }
    }

    @Test("the input is refused under any name, and a place where no file can be")
    func refused() throws {
        try withFile([1, 2, 3]) { path in
            let input = try Descriptor.open(path)
            defer { try? input.close() }
            let other = path + "-link"
            link(path, other)
            defer { unlink(other) }
            for bad in [path, other, "/", "/no/such/folder/file", path + "/file"] {
                #expect(throws: PipeError.self, "\(bad)") { try PlannedOutput(bad, force: true, input: input) }
            }
            #expect(try contents(path) == [1, 2, 3])
        }
    }

    @Test("a device is written, and stays when that fails")
    func devices() throws {
        try PlannedOutput("/dev/null", force: false).write([1])
        let full = try PlannedOutput("/dev/full", force: false)
        let error = try #require(throws: PipeError.self) { try full.write([1]) }
        #expect(error.kind == .writing && isThere("/dev/full"))
    }

    @Test("a folder must be empty or not there, but for force; and is made when it is asked for")
    func folders() throws {
        try withFile([1]) { path in
            unlink(path)
            let folder = try NewFolder(path, force: false)
            #expect(!isThere(path))
            try folder.make()
            try folder.make()
            _ = try NewFolder(path, force: false)
            try PlannedOutput(path + "/file", force: false).write([1])
            let error = try #require(throws: PipeError.self) { try NewFolder(path, force: false) }
            #expect(error.kind == .refused)
            _ = try NewFolder(path, force: true)
            #expect(throws: PipeError.self) { try NewFolder(path + "/file", force: true) }
            unlink(path + "/file")
            rmdir(path)
        }
    }
}
