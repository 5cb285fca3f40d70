/// The long part of a verb's help: what it does, and below that sections with a title and indented lines. The manual
/// pages make sections of their own of these (`Discussion` of the module Manual).
///
/// - Parameters:
///   - text: paragraphs, each on one line of its own, and empty lines between them.
///   - examples: commands that work as they are written, where their files are there. Lines of 77 characters at most,
///     since those of help are broken at 80.
///   - exits: exit codes beside 0 and 64; all unless others are named.
///   - variables: of the environment.
func helpText(
    _ text: String, examples: String, exits: [ExitStatus] = ExitStatus.allCases, variables: [EnvironmentVariable] = []
) -> String {
    let codes =
        [(0, "clean")] + exits.map { (Int($0.rawValue), $0.meaning) }.sorted { $0.0 < $1.0 } + [(64, "wrong usage")]
    let exitCodes = codes.map { code, meaning in "\(code)  ".padded(to: 4) + meaning }
    let environment = variables.map { $0.rawValue.padded(to: 16) + $0.meaning }
    let sections = [
        ("Examples", examples.split(separator: "\n").map(String.init)), ("Exit codes", exitCodes),
        ("Environment", environment),
    ]
    let written = sections.filter { !$0.1.isEmpty }.map { title, lines in
        ([title + ":"] + lines.map { "  " + $0 }).joined(separator: "\n")
    }
    return ([text] + written).joined(separator: "\n\n")
}

extension ExitStatus {
    /// In a few words, for help.
    fileprivate var meaning: String {
        switch self {
        case .writeError: "write error"
        case .readError: "read error"
        case .missing: "a codebook, dictionary or model is missing, or is another"
        case .notRecognised: "the input is not recognised"
        case .truncated: "a stream has no end"
        case .damaged: "damage was found"
        }
    }
}

/// What the environment sets.
enum EnvironmentVariable: String {
    case codebooks = "DDCM_CODEBOOKS"
    case dataHome = "XDG_DATA_HOME"
    case hubCache = "HF_HUB_CACHE"
    case hubHome = "HF_HOME"
    case cacheHome = "XDG_CACHE_HOME"
    case noColour = "NO_COLOR"

    fileprivate var meaning: String {
        switch self {
        case .codebooks: "folders of codebooks, between colons"
        case .dataHome: "its ddcm has codebooks, conditioning/; else ~/.local/share"
        case .hubCache: "the cache of models; or HUGGINGFACE_HUB_CACHE"
        case .hubHome: "the folder with hub, the cache, unless HF_HUB_CACHE is set"
        case .cacheHome: "the folder whose huggingface has hub; else ~/.cache"
        case .noColour: "no colours on terminals, if it is not empty"
        }
    }
}

extension String {
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
