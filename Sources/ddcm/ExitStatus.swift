internal import ArgumentParser
internal import CodebookFile
internal import Encoding
internal import Entropy
internal import ModelStore
internal import PCM
internal import Pipes
internal import Service
internal import Stream
internal import Sweeping

/// The tool's exit codes. Where several causes meet, the one that stands first here counts.
enum ExitStatus: Int32, CaseIterable {
    case writeError = 6
    case readError = 5
    case missing = 7
    case notRecognised = 2
    case truncated = 4
    case damaged = 3

    /// Ends the command with the code of the gravest of `causes`.
    static func exit(for causes: [ExitStatus]) throws {
        if let gravest = allCases.first(where: causes.contains) { throw ExitCode(gravest.rawValue) }
    }
}

/// A failure with its one line for standard error.
struct Failure: Error, CustomStringConvertible {
    let message: String
    let code: Int32

    var description: String { message }

    init(_ message: String, _ status: ExitStatus) {
        self.message = message
        code = status.rawValue
    }

    /// An input in which no frame was found.
    static func noStream(isEmpty: Bool) -> Failure {
        Failure(isEmpty ? "the input is empty" : "the input is not a ddcm stream", .notRecognised)
    }

    /// - Parameter input: the name of the input that failed, where there are several.
    init(_ error: any Error, input: String) {
        let failure = Failure(error)
        message = "\(input): \(failure.message)"
        code = failure.code
    }

    /// - Parameter context: what was kept, for a failure that came half way.
    init(_ error: any Error, context: String = "") {
        switch error {
        case let error as Failure: self = error
        case let error as PipeError:
            message = error.description + context
            code = Self.code(of: error.kind)
        case let error as DecodeError:
            (message, code) = Self.decoding(error)
        case let error as ZstdError:
            (message, code) = ("libzstd: \(error.name)", ExitCode.failure.rawValue)
        case let error as ServiceError:
            (message, code) = (error.description, ExitCode.validationFailure.rawValue)
        case let error as SettingsError:
            (message, code) = (error.message, ExitCode.validationFailure.rawValue)
        case let error as ModelError:
            (message, code) = (error.message, ExitStatus.missing.rawValue)
        case let error as TrialError:
            let failure = Failure(error.cause)
            (message, code) = ("\(error.trial): \(failure.message)", failure.code)
        default:
            (message, code) = ("\(error)", ExitCode.failure.rawValue)
        }
    }

    private static func code(of kind: PipeError.Kind) -> Int32 {
        switch kind {
        case .unrecognised: ExitStatus.notRecognised.rawValue
        case .reading, .stopped: ExitStatus.readError.rawValue
        case .writing, .brokenPipe: ExitStatus.writeError.rawValue
        case .refused: ExitCode.validationFailure.rawValue
        }
    }

    private static func decoding(_ error: DecodeError) -> (String, Int32) {
        let (status, help): (ExitStatus, String) =
            switch error {
            case .malformed: (.damaged, "")
            case .unsupported: (.notRecognised, "")
            case .missing: (.missing, "")
            case .missingCodebook:
                (.missing, ": name its file with --codebook, or put it into \(DataFolders.usual)")
            case .missingModel: (.missing, ": ddcm model list tells what is; --model names another place")
            }
        return (error.description + help, status.rawValue)
    }
}

extension StopSignal {
    /// Ends the process by the signal that came, and leaves a tidy terminal.
    func endBySignal() -> Never {
        RunMonitor.shared.end()
        dieBySignal()
    }
}

/// One line for standard error.
func printError(_ message: String) {
    Terminal.writeError(Style.errors.bad("ddcm:") + " \(message)\n")
}

/// Does the same, and shows meanwhile how far a verb has come.
func reporting(_ verb: any ParsableCommand.Type, _ display: RunMonitor.Display, _ work: () throws -> Void) throws {
    RunMonitor.shared.begin(verb._commandName, display)
    defer { RunMonitor.shared.end() }
    try reporting(work)
}

/// Runs a command's work: a failure becomes one line and an exit code, and a reader that left is no failure to speak of.
func reporting(_ work: () throws -> Void) throws {
    do {
        try work()
    } catch let error as ExitCode {
        throw error
    } catch PipeError.brokenPipe {
        RunMonitor.shared.end()
        StopSignal.dieByBrokenPipe()
    } catch PipeError.stopped {
        RunMonitor.shared.end()
        StopSignal.dieBySignalThatCame()
    } catch {
        let failure = Failure(error)
        printError(failure.message)
        throw ExitCode(failure.code)
    }
}
