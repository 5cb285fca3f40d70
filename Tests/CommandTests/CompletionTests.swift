import Testing

@Suite("completions")
struct CompletionTests {
    /// A command line up to the cursor, and what belongs behind it.
    struct Case: Sendable {
        let line: String
        let wanted: [String]
        /// What is an error to offer.
        var unwanted: [String] = []
    }

    static let cases = [
        Case(line: "ddcm en", wanted: ["encode"], unwanted: ["decode"]),
        Case(line: "ddcm ", wanted: verbs),
        Case(line: "ddcm model ", wanted: ["list", "check", "path"], unwanted: ["talk.wav"]),
        Case(line: "ddcm model check fo", wanted: ["folder"]),
        Case(line: "ddcm encode --mo", wanted: ["--mode"], unwanted: ["--raw"]),
        Case(line: "ddcm encode --mode ", wanted: ["coord", "sketch", "ddcm"], unwanted: ["talk.wav"]),
        Case(line: "ddcm encode --entropy ", wanted: ["zstd", "range"]),
        Case(line: "ddcm decode --conceal s", wanted: ["silence"], unwanted: ["off"]),
        Case(line: "ddcm decode --format ", wanted: ["wav", "au"]),
        Case(line: "ddcm decode --raw s16", wanted: ["s16le", "s16be"]),
        Case(line: "ddcm sweep --metric me", wanted: ["mel-error"]),
        Case(line: "ddcm encode ta", wanted: ["talk.wav"]),
        Case(line: "ddcm encode -o ta", wanted: ["talk.wav"]),
        Case(line: "ddcm decode --codebook ta", wanted: ["talk.wav"]),
        Case(line: "ddcm verify talk.wav ta", wanted: ["talk.wav"]),
        Case(line: "ddcm sweep --streams fo", wanted: ["folder"]),
    ]

    /// What bash does with a line.
    private static let bash = """
        source "$folder/script"
        read -ra COMP_WORDS <<< "$line"
        [[ $line != *' ' ]] || COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE="$line" COMP_POINT=${#line}
        offer=$(complete -p ddcm) && offer="${offer#*-F }" && offer="${offer%% *}"
        "$offer" ddcm "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """

    private static let fish = """
        source "$folder/script"
        complete -C "$line" | string split -f 1 \\t
        """

    /// zsh completes only what is typed into a terminal: it gets one, where a key prints all that is offered and a last
    /// word.
    private static let zsh = """
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell 'source "$folder/setup"'
        zpty -r shell text '*<READY>*'
        zpty -n -w shell "$line"$'\\x14'
        zpty -r shell text '*<END>*'
        print -r -- "${text//$'\\r'/}"
        zpty -d shell
        """

    private static let zshSetup = """
        PROMPT=
        fpath=("$folder/functions" $fpath)
        autoload -Uz compinit
        compinit -u -D
        compadd() {
          [[ " $* " == *" -"[OAD]" "* ]] && { builtin compadd "$@"; return }
          local -a hits
          builtin compadd -O hits "$@"
          print -rl -- $hits
          builtin compadd "$@"
        }
        zle -C offer complete-word _main_complete
        offer-all() { print; zle offer; print -r -- '<END>' }
        zle -N offer-all
        bindkey '^T' offer-all
        print '<READY>'

        """

    private func offered(_ shell: String, _ arguments: [String], _ line: String) throws -> [String] {
        try withFolder { folder in
            let script = try ddcm("--generate-completion-script", shell)
            #expect(script.status == .exit(0) && script.errors == "")
            try write(script.output, to: folder + "/script")
            try write(Array(Self.zshSetup.utf8), to: folder + "/setup")
            let place = try CommandTests.shell(
                "cd \(folder); mkdir folder functions; cp script functions/_ddcm; touch talk.wav")
            #expect(place.status == .exit(0))
            let child = try Child(
                "env", ["-C", folder, shell] + arguments, environment: ["folder": folder, "line": line])
            let outcome = try child.finish()
            #expect(outcome.errors == "")
            return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map {
                $0.hasSuffix("/") ? String($0.dropLast()) : String($0)
            }
        }
    }

    private func expect(_ offered: [String], _ given: Case) {
        for word in given.wanted { #expect(offered.contains(word), "\(given.line): \(offered)") }
        for word in given.unwanted { #expect(!offered.contains(word), "\(given.line): \(offered)") }
    }

    @Test("bash", arguments: cases) func bash(given: Case) throws {
        expect(try offered("bash", ["--norc", "-c", Self.bash], given.line), given)
    }

    @Test("zsh", arguments: cases) func zsh(given: Case) throws {
        expect(try offered("zsh", ["-f", "-c", Self.zsh], given.line), given)
    }

    @Test("fish", arguments: cases) func fish(given: Case) throws {
        expect(try offered("fish", ["--no-config", "-c", Self.fish], given.line), given)
    }
}
