import Glibc
import Testing

/// The verbs that the tool tells of, without `help` itself.
let verbs: [String] = {
    let dump = try? parsedDump()
    return dump?.command.subcommands?.map(\.commandName).filter { $0 != "help" } ?? []
}()

/// The same, and the verbs of verbs behind them: `model list`.
let allVerbs: [String] = (try? parsedDump().command.verbs.map(\.words)) ?? []

/// What `--experimental-dump-help` tells.
struct DumpedHelp: Decodable {
    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let subcommands: [Command]?
        let arguments: [Argument]?

        /// What is under it, with the words that call it; without `help`.
        var verbs: [(words: String, command: Command)] {
            (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { verb in
                [(verb.commandName, verb)] + verb.verbs.map { ("\(verb.commandName) \($0)", $1) }
            }
        }
    }

    struct Argument: Decodable {
        struct Name: Decodable { let kind, name: String }
        let names: [Name]?
    }

    let command: Command
}

func parsedDump() throws -> DumpedHelp { try parsed(try ddcm("--experimental-dump-help").output) }

/// The lines under a title of a verb's help, without their indentation; of the tool's own help for no verb.
func helpSection(_ title: String, _ verb: String?) throws -> [String] {
    let help = try verb.map { try Child(ddcmPath, ["help"] + words($0)).finish() } ?? ddcm("--help")
    #expect(help.status == .exit(0) && help.errors == "")
    let lines = String(decoding: help.output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let section = lines.drop { $0 != title + ":" }.dropFirst().prefix { $0.hasPrefix("  ") }
    return section.map { String($0.dropFirst(2)) }
}

/// A verb, or a verb of one, as arguments.
func words(_ verb: String) -> [String] { verb.split(separator: " ").map(String.init) }

@Suite("help")
struct HelpTests {
    /// Programs that need a sound card, a network, or what else is not here.
    private static let doubles = [
        "arecord": "cat \"$sample\"", "aplay": "cat >/dev/null", "ssh": "shift; exec sh -c \"$*\"",
        "opusdec": "cat \"$sample\"",
    ]

    /// What examples read.
    private static let inputs = """
        cp "$sample" voices/one.wav
        sox "$sample" talk.wav trim 0 2
        for name in film.mp4 song.mp3; do cp talk.wav $name; done
        ddcm encode --layers 2 talk.wav -o full.ddcm
        for name in talk morning evening live intro; do cp full.ddcm $name.ddcm; done
        ddcm train -K 16 talk.wav -o voices.ddcb
        mkdir converted; cp -r "$models"/{vae,vocoder,unet,scheduler} converted
        commit=0123456789012345678901234567890123456789; export HF_HOME="$PWD"; unset HF_HUB_CACHE HUGGINGFACE_HUB_CACHE
        mkdir -p hub/models--cvssp--audioldm2-music/snapshots
        cp -r converted hub/models--cvssp--audioldm2-music/snapshots/$commit
        """

    @Test("all verbs are there") func verbsAreThere() { #expect(verbs.count >= 9 && verbs.contains("encode")) }

    @Test("help of a verb and its --help are the same, and tell examples and exit codes", arguments: allVerbs)
    func help(verb: String) throws {
        let help = try Child(ddcmPath, ["help"] + words(verb)).finish()
        #expect(help.output == (try Child(ddcmPath, words(verb) + ["--help"]).finish().output))
        #expect(!(try helpSection("Examples", verb)).isEmpty)
        let codes = try helpSection("Exit codes", verb)
        #expect(codes.first == "0   clean" && codes.last == "64  wrong usage")
    }

    // A daemon does not end; its examples are for its own tests.
    @Test("examples work as they are written", arguments: [nil] + allVerbs.filter { $0 != "serve" })
    func examples(verb: String?) throws {
        let examples = try helpSection("Examples", verb)
        try withFolder { folder in
            try #require(mkdir(folder + "/programs", 0o755) == 0)
            try #require(mkdir(folder + "/voices", 0o755) == 0)
            try #require(symlink(ddcmPath, folder + "/programs/ddcm") == 0)
            for (name, script) in Self.doubles {
                try write(Array("#!/bin/sh\n\(script)\n".utf8), to: "\(folder)/programs/\(name)")
                try #require(chmod("\(folder)/programs/\(name)", 0o755) == 0)
            }
            // What an example makes must not be there before.
            let words = examples.flatMap { $0.split(separator: " ") }
            let outputs = zip(words, words.dropFirst()).filter { $0.0 == "-o" }.map { String($0.1) }
            let script =
                ["set -e; cd \(folder); PATH=\(folder)/programs:$PATH", Self.inputs]
                + outputs.map { "rm -f \($0)" } + examples
            let outcome = try shell(
                script.joined(separator: "\n"), environment: ["sample": samplePath, "models": modelFixtures])
            #expect(outcome.status == .exit(0), "\(examples): \(outcome.errors)")
            for output in outputs { #expect(!(try contents("\(folder)/\(output)")).isEmpty) }
        }
    }
}
