import Glibc
import Testing

@Suite("manual pages")
struct ManualTests {
    private static let names = ["ddcm"] + allVerbs.map { "ddcm-" + $0.replacing(" ", with: "-") }

    /// Makes pages of a dump, of ddcm's own unless another is given, and calls `work` with their folder.
    private func withPages(of dump: [UInt8]? = nil, _ work: (String) throws -> Void) throws {
        try withFolder { folder in
            let maker = try Child(builtProgram("ddcm-manual"), ["--date", "January 31, 2026", folder])
            try maker.feed(try dump ?? ddcm("--experimental-dump-help").output)
            let outcome = try maker.finish()
            try #require(outcome.status == .exit(0) && outcome.errors == "", "\(outcome.errors)")
            try work(folder)
        }
    }

    /// A page as a reader sees it.
    private func rendered(_ page: String, locale: String = "C.UTF-8") throws -> [String] {
        let outcome = try shell(
            "man --warnings -l \(page) | col -bx", environment: ["LC_ALL": locale, "MANWIDTH": "100"])
        #expect(outcome.status == .exit(0) && outcome.errors == "", "\(page): \(outcome.errors)")
        return String(decoding: outcome.output, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("there is a page for the tool and each of its verbs, and no other")
    func pages() throws {
        try withPages { folder in
            let listed = try shell("ls \(folder)")
            let found = String(decoding: listed.output, as: UTF8.self).split(separator: "\n").map(String.init)
            #expect(Set(found) == Set(Self.names.map { $0 + ".1" }))
        }
    }

    @Test("pages render without a warning, and have the sections and all the options that users look for")
    func contentsOfPages() throws {
        let dump = try parsedDump().command
        try withPages { folder in
            for (verb, command) in [(nil, dump)] + dump.verbs.map({ (Optional($0), $1) }) {
                let page = "\(folder)/ddcm\(verb.map { "-" + $0.replacing(" ", with: "-") } ?? "").1"
                let lines = try rendered(page)
                for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"] {
                    #expect(lines.contains(heading), "\(page): \(heading)")
                }
                for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) {
                    let option = (name.kind == "long" ? "--" : "-") + name.name
                    #expect(lines.contains { $0.hasPrefix("     ") && $0.contains(option) }, "\(page): \(option)")
                }
                let examples = try helpSection("Examples", verb).map { "     " + $0 }
                #expect(Array(lines.drop { $0 != "EXAMPLES" }.dropFirst().prefix(examples.count)) == examples)
                // Terminals that know only ASCII.
                _ = try rendered(page, locale: "C")
            }
            #expect(try rendered(folder + "/ddcm.1").contains("ENVIRONMENT"))
        }
    }

    @Test("mandoc has nothing to find fault with, and whatis(1) finds the pages")
    func otherReaders() throws {
        try withPages { folder in
            let lint = try shell("mandoc -T lint -W warning \(folder)/*.1")
            #expect(lint.status == .exit(0) && lint.output.isEmpty, "\(String(decoding: lint.output, as: UTF8.self))")
            let found = String(decoding: try shell("lexgrog \(folder)/*.1").output, as: UTF8.self)
            for name in Self.names { #expect(found.contains("\(name).1: \"\(name) - "), "\(name)") }
        }
    }

    @Test("no text of a definition is taken for markup")
    func odd() throws {
        let lines = [
            "  .Sh no heading", "  'br no request", "  Op Fl x \\\\fBno \\\\(lq font", "  \\\"a\\\" `b` ^c ~d -e --f",
        ]
        let dump = """
            {"serializationVersion": 0, "command": {"commandName": "tool", "abstract": "Do odd things.", "discussion":
             "Op is no macro. 'Quoted' \\\\e. .Nm and \\\\& stay.\\n\\nExamples:\\n\(lines.joined(separator: "\\n"))",
             "arguments": [{"kind": "option", "names": [{"kind": "long", "name": "Ar"}, {"kind": "short", "name": "."}],
              "isOptional": true, "isRepeating": false, "valueName": "Op", "abstract": ".Bd"}]}}
            """
        try withPages(of: Array(dump.utf8)) { folder in
            let page = try rendered(folder + "/tool.1")
            #expect(page.contains("     Op is no macro.  'Quoted' \\e.  .Nm and \\& stay."), "\(page)")
            let examples = page.drop { $0 != "EXAMPLES" }.dropFirst().prefix(lines.count)
            let written = lines.map { "   " + $0.replacing("\\\\", with: "\\").replacing("\\\"", with: "\"") }
            #expect(Array(examples) == written, "\(page)")
            #expect(page.contains("     -., --Ar Op") && page.contains("             .Bd"), "\(page)")
        }
    }
}
