public import SystemPackage

/// Why audio or a stream could not be got in or out; `description` is one line for the user.
public enum PipeError: Error, Equatable, CustomStringConvertible {
    case openInput(String, Errno)
    case openOutput(String, Errno)
    case read(Errno)
    case write(Errno)
    /// The reader of our output has left.
    case brokenPipe
    /// A stop signal came before the input's header was complete.
    case stopped
    /// The input is no audio that can be read; the line says what to do.
    case unrecognised(String)
    /// The audio's coding is known but its data is damaged beyond what the decoder bears.
    case undecodable(String)
    /// What was asked for is not done: overwriting, a rate or channel count out of range, a format that needs a file.
    case refused(String)

    /// What the tool's exit code depends on.
    public enum Kind: Sendable {
        case unrecognised, reading, writing, refused, brokenPipe, stopped
    }

    public var kind: Kind {
        switch self {
        case .openInput, .read, .undecodable: .reading
        case .openOutput, .write: .writing
        case .brokenPipe: .brokenPipe
        case .stopped: .stopped
        case .unrecognised: .unrecognised
        case .refused: .refused
        }
    }

    /// The same without the advice to use --raw, for an input that does not take it.
    public var withoutAdvice: PipeError {
        switch self {
        case .unrecognised(let line): .unrecognised(Self.withoutAdvice(line))
        case .refused(let line): .refused(Self.withoutAdvice(line))
        default: self
        }
    }

    private static func withoutAdvice(_ line: String) -> String {
        line.firstRange(of: "; --raw").map { String(line[..<$0.lowerBound]) } ?? line
    }

    public var description: String {
        switch self {
        case .openInput(let path, let errno): "cannot read \(path): \(errno)"
        case .openOutput(let path, let errno): "cannot write \(path): \(errno)"
        case .read(let errno): "read error: \(errno)"
        case .write(let errno): "write error: \(errno)"
        case .brokenPipe: "the reader of the output has left"
        case .stopped: "stopped by a signal"
        case .unrecognised(let line), .undecodable(let line), .refused(let line): line
        }
    }
}
