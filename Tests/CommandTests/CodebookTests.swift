import Glibc
import Testing

/// What `info --json` tells of a stream's codebook.
private struct CodebookReport: Decodable {
    struct Part: Decodable {
        let mode: String
        let codebook: String?
    }
    let streams: [Part]
}

/// What `train --json` prints.
private struct TrainReport: Decodable {
    let hash: String
    let bytes: Int
    let vectors: Int
}

@Suite("trained codebooks")
struct CodebookTests {
    /// Searches in no folder but these.
    private func alone(_ folder: String) -> [String: String] {
        ["HOME": folder + "/none", "XDG_DATA_HOME": "", "DDCM_CODEBOOKS": ""]
    }

    /// Calls `work` with a folder that has a codebook, `book.ddcb`, and a stream that needs it, `talk.ddcm`.
    private func withBook(_ work: (_ folder: String, _ hash: String) throws -> Void) throws {
        try withFolder { folder in
            let trained = try ddcm(
                "train", samplePath, "-K", "32", "--levels", "2", "--json", "-o", "\(folder)/book.ddcb")
            #expect(trained.status == .exit(0), "\(trained.errors)")
            let report: TrainReport = try parsed(trained.errors.utf8)
            #expect(report.bytes == (try contents("\(folder)/book.ddcb").count))
            let coded = try ddcm(
                "encode", "--mode", "trained", "--codebook", "\(folder)/book.ddcb", samplePath, "-o",
                "\(folder)/talk.ddcm", environment: alone(folder))
            #expect(coded.status == .exit(0), "\(coded.errors)")
            try work(folder, report.hash)
        }
    }

    @Test("the same sound and seed train the same codebook, another seed another one")
    func deterministic() throws {
        func book(_ seed: String) throws -> [UInt8] {
            try ddcm("train", samplePath, "-K", "16", "--levels", "1", "--seed", seed).output
        }
        let first = try book("3")
        #expect(first.count == 12 + 16 * 8 + 8)
        #expect(try book("3") == first)
        #expect(try book("4") != first)
    }

    @Test("a stream decodes with its codebook named, or in a folder of the search path")
    func found() throws {
        try withBook { folder, hash in
            let (stream, book) = ("\(folder)/talk.ddcm", "\(folder)/book.ddcb")
            let named = try ddcm("decode", "--codebook", book, stream, environment: alone(folder))
            #expect(named.status == .exit(0) && named.outputCount > 4 * sampleFrames, "\(named.errors)")
            // By the hash that the file has in it, and by its name.
            let inside = alone(folder).merging(["DDCM_CODEBOOKS": "/nowhere:\(folder)"]) { $1 }
            #expect(try ddcm("decode", stream, environment: inside).output == named.output)
            for (variable, path) in [("XDG_DATA_HOME", ""), ("HOME", "/.local/share")] {
                let home = "\(folder)/\(variable)"
                _ = try shell("mkdir -p '\(home)\(path)/ddcm' && cp '\(book)' '\(home)\(path)/ddcm/\(hash).ddcb'")
                let environment = alone(folder).merging([variable: home]) { $1 }
                #expect(try ddcm("decode", stream, environment: environment).output == named.output)
            }
            let compared = try ddcm("compare", samplePath, stream, "--codebook", book, environment: alone(folder))
            #expect(compared.status == .exit(0))
            let swept = try ddcm("sweep", stream, "--codebook", book, "--modes", "trained", "--bitrates", "16k")
            #expect(swept.status == .exit(0), "\(swept.errors)")
            #expect(String(decoding: swept.output, as: UTF8.self).contains("trained-range-K32-16k"))
        }
    }

    @Test("info tells the hash, and needs no codebook")
    func info() throws {
        try withBook { folder, hash in
            let outcome = try ddcm("info", "--json", "\(folder)/talk.ddcm", environment: alone(folder))
            #expect(outcome.status == .exit(0))
            let report: CodebookReport = try parsed(outcome.output)
            #expect(report.streams.first?.codebook == hash && report.streams.first?.mode == "trained")
            let text = try ddcm("info", "\(folder)/talk.ddcm", environment: alone(folder)).output
            #expect(String(decoding: text, as: UTF8.self).contains("codebook \(hash)"))
        }
    }

    @Test("a codebook that is missing: 7, its hash is told, and nothing is written")
    func missing() throws {
        try withBook { folder, hash in
            let (stream, out) = ("\(folder)/talk.ddcm", "\(folder)/out.wav")
            for arguments in [["decode", stream, "-o", out], ["compare", samplePath, stream], ["sweep", stream]] {
                let outcome = try Child(ddcmPath, arguments, environment: alone(folder)).finish()
                expect(outcome, 7)
                #expect(outcome.errors.contains(hash) && outcome.outputCount == 0)
            }
            #expect(access(out, F_OK) != 0)
            expect(try ddcm("decode", "--codebook", "\(folder)/no.ddcb", stream, environment: alone(folder)), 7)
        }
    }

    @Test("another codebook than the stream's: 7, and both are told")
    func wrong() throws {
        try withBook { folder, hash in
            let other = "\(folder)/other.ddcb"
            #expect(try ddcm("train", samplePath, "-K", "8", "--levels", "1", "-o", other).status == .exit(0))
            let outcome = try ddcm(
                "decode", "--codebook", other, "\(folder)/talk.ddcm", "-o", "\(folder)/out.wav",
                environment: alone(folder))
            expect(outcome, 7)
            #expect(outcome.errors.contains(hash) && outcome.errors.contains(other))
            #expect(access("\(folder)/out.wav", F_OK) != 0)
            // Named as if it were the other one.
            _ = try shell("mkdir '\(folder)/shelf' && cp '\(other)' '\(folder)/shelf/\(hash).ddcb'")
            let shelf = alone(folder).merging(["DDCM_CODEBOOKS": "\(folder)/shelf"]) { $1 }
            let named = try ddcm("decode", "\(folder)/talk.ddcm", environment: shelf)
            expect(named, 7)
            #expect(named.errors.contains(hash) && named.errors.contains("shelf") && named.outputCount == 0)
        }
    }

    @Test(
        "a damaged codebook: 7, its name is told, and nothing is written",
        arguments: ["flip", "cut", "long", "huge", "text"]
    )
    func damaged(kind: String) throws {
        try withBook { folder, hash in
            let bad = "\(folder)/bad.ddcb"
            var bytes = try contents("\(folder)/book.ddcb")
            switch kind {
            case "flip": bytes[100] ^= 1
            case "cut": bytes.removeLast(9)
            case "long": bytes += [0]
            case "huge": bytes = [UInt8](repeating: 0, count: 3 << 20)
            default: bytes = Array("no codebook".utf8)
            }
            try write(bytes, to: bad)
            for arguments in [
                ["decode", "--codebook", bad, "\(folder)/talk.ddcm", "-o", "\(folder)/out"],
                ["encode", "--mode", "trained", "--codebook", bad, samplePath, "-o", "\(folder)/out"],
                ["sweep", "--modes", "trained", "--codebook", bad, samplePath, "-o", "\(folder)/out"],
            ] {
                let outcome = try Child(ddcmPath, arguments, environment: alone(folder)).finish()
                expect(outcome, 7)
                #expect(outcome.errors.contains(bad) && outcome.outputCount == 0)
                if kind == "flip" { #expect(outcome.errors.contains(hash)) }
                #expect(access("\(folder)/out", F_OK) != 0)
            }
        }
    }

    @Test("the codebook that is built in needs no file")
    func builtIn() throws {
        let outcome = try shell(#""$ddcm" encode --mode trained "$sample" | "$ddcm" decode | wc -c"#)
        #expect(outcome.status == .exit(0), "\(outcome.errors)")
        #expect(String(decoding: outcome.output, as: UTF8.self).contains("\(44 + 4 * sampleFrames)"))
    }

    @Test(
        "options that do not go together: 64",
        arguments: [
            ["encode", "--mode", "trained", "-K", "8"], ["encode", "--mode", "trained", "--entropy", "zstd"],
            ["train", "-K", "1"], ["train", "--dimension", "12"], ["train", "--levels", "17"],
            ["train", "-K", "65536", "--dimension", "128"],
        ])
    func usage(arguments: [String]) throws {
        let outcome = try Child(ddcmPath, arguments + [samplePath]).finish()
        #expect(outcome.status == .exit(64) && outcome.outputCount == 0 && outcome.errors != "")
    }

    @Test("what cannot be trained on leaves no file")
    func nothingToLearn() throws {
        try withFolder { folder in
            let out = "\(folder)/book.ddcb"
            try write(noiseBytes(1000, seed: 3), to: "\(folder)/noise")
            try write(WAVFormat().header(size: 0) + [UInt8](repeating: 0, count: 4000), to: "\(folder)/silence.wav")
            expect(try ddcm("train", "\(folder)/noise", "-o", out), 2)
            expect(try ddcm("train", "\(folder)/silence.wav", "-o", out), 2)
            expect(try ddcm("train", "\(folder)/none.wav", "-o", out), 5)
            #expect(access(out, F_OK) != 0)
            _ = try shell("cp '\(samplePath)' '\(folder)/talk.wav'")
            let talk = "\(folder)/talk.wav"
            expect(try ddcm("train", talk, "-K", "8", "-o", talk, "--force"), 64)
            expectSame(try contents(talk), try contents(samplePath))
            try write([1], to: out)
            expect(try ddcm("train", samplePath, "-o", out), 64)
            #expect(try contents(out) == [1])
        }
    }
}
