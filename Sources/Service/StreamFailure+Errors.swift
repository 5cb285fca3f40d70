internal import Encoding
internal import Glibc
internal import NIOCore
internal import Pipes
internal import Stream

extension StreamFailure {
    /// What an error says of the stream that it ended.
    init(_ error: any Error) {
        switch error {
        case let failure as StreamFailure: self = failure
        case let error as PipeError: self.init(outcome: Self.outcome(of: error.kind), message: "\(error)")
        case let error as SettingsError: self.init(outcome: .unrecognised, message: error.message)
        case let error as DecodeError: self.init(outcome: .unrecognised, message: error.description)
        case is CancellationError, is ChannelError:
            self.init(outcome: .aborted, message: "the connection was closed before the stream's end")
        case let error as IOError where [EPIPE, ECONNRESET, ENOTCONN].contains(error.errnoCode):
            self.init(outcome: .aborted, message: "the client has left")
        default: self.init(outcome: .failed, message: "\(error)")
        }
    }

    private static func outcome(of kind: PipeError.Kind) -> Outcome {
        switch kind {
        case .unrecognised, .refused: .unrecognised
        case .brokenPipe, .stopped: .aborted
        case .reading, .writing: .failed
        }
    }
}
