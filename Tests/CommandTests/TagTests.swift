import Stream
import Testing

private struct TagReport: Decodable {
    struct Part: Decodable {
        struct Tag: Decodable, Equatable {
            let name: String
            let value: String
        }

        let tags: [Tag]
    }

    let streams: [Part]
}

@Suite("tags")
struct TagTests {
    @Test("go from encode to info, through cut and cat")
    func whole() throws {
        let bytes = try encoded("--tag", "title=Größe = 大", "--tag", "comment=two\nlines", samplePath)
        let (part, joined) = (try ddcm("cut", "--from", "2", input: bytes), try ddcm("cat", input: bytes + bytes))
        #expect(joined.output == bytes + bytes)
        for (stream, count) in [(bytes, 1), (part.output, 1), (joined.output, 2)] {
            let report: TagReport = try parsed(try ddcm("info", "--json", input: stream).output)
            let tags = [("title", "Größe = 大"), ("comment", "two\nlines")].map(TagReport.Part.Tag.init)
            #expect(report.streams.map(\.tags) == Array(repeating: tags, count: count))
            let lines = String(decoding: try ddcm("info", input: stream).output, as: UTF8.self).split(separator: "\n")
            #expect(lines.count { $0 == "tag       title=Größe = 大" } == count)
            #expect(lines.count { $0 == "tag       comment=two\\nlines" } == count)
        }
    }

    @Test("that a terminal could take for more than text are written out")
    func terminal() throws {
        let tags = try Tags([Tags.Tag(name: "title", value: "\u{202E}evil\u{2028}\u{FEFF}")])
        let lines = try ddcm("info", input: tags.frame(sequence: 0) + sampleStream.get()).output
        #expect(String(decoding: lines, as: UTF8.self).contains("title=\\u{202e}evil\\u{2028}\\u{feff}\n"))
    }

    @Test(
        "that are none are refused before any work",
        arguments: ["title", "=x", "a~b=c", "a=\u{1B}[2J", "ä=b", "a=\u{FFFD}"])
    func refused(text: String) throws {
        let outcome = try ddcm("encode", "--tag", text, "/nonexistent")
        #expect(outcome.status == .exit(64) && outcome.errors.contains("--tag") && outcome.output.isEmpty)
    }

    @Test("are at most sixteen kilobytes")
    func tooMuch() throws {
        let text = "a=" + String(repeating: "x", count: 17_000)
        let outcome = try ddcm("encode", "--tag", text, samplePath)
        #expect(outcome.status == .exit(64) && outcome.errors.split(separator: "\n").count == 1)
    }
}
