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

    @Test("a name that is none, a link that leads nowhere, and a folder in no folder are refused at once")
    func dangling() throws {
        try withFile([1]) { path in
            let linkPath = path + "-dangling"
            symlink(path + "-nowhere", linkPath)
            defer { unlink(linkPath) }
            for bad in ["", linkPath, path + "-none/", path + "-none/x", path + "/x"] {
                #expect(throws: PipeError.self, "\(bad)") { try PlannedOutput(bad, force: true) }
            }
            for bad in ["", linkPath, path, path + "-none/x", path + "/x"] {
                #expect(throws: PipeError.self, "\(bad)") { try NewFolder(bad, force: true) }
            }
            _ = try NewFolder(path + "-none//", force: false)
        }
    }

    @Test("two names of one place are known before it is there, and after")
    func samePlace() throws {
        try withFile([1]) { path in
            let folder = path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
            let name = path.dropFirst(folder.count + 1)
            for suffix in ["", "-new"] {
                let planned = try PlannedOutput(path + suffix, force: true)
                #expect(planned.isSamePlace(as: try PlannedOutput("\(folder)/.//\(name)\(suffix)", force: true)))
                #expect(!planned.isSamePlace(as: try PlannedOutput(path + "-other", force: true)))
                #expect(!planned.isSamePlace(as: try PlannedOutput("-", force: true)))
            }
            let output = try PlannedOutput("-", force: false)
            #expect(output.isSamePlace(as: output))
        }
    }

    @Test("what was written is taken back, but for a device")
    func removal() throws {
        try withFile([1]) { path in
            let planned = try PlannedOutput(path, force: true)
            try planned.write([2])
            planned.remove()
            #expect(!isThere(path))
        }
        try PlannedOutput("/dev/null", force: false).remove()
        #expect(isThere("/dev/null"))
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
