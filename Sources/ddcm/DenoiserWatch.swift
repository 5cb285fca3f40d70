internal import Pipes
internal import Stream
internal import Synchronization

/// Shows the steps of a denoiser's network, and ends them on a signal where that is wanted: one chunk may take minutes.
final class DenoiserWatch: Sendable {
    /// A signal came.
    struct Stopped: Error {}

    private let stop: StopSignal?
    /// Of a chunk's sound.
    private let seconds = Mutex(0.0)

    /// - Parameter stop: nil for work that goes on to its end.
    init(_ stop: StopSignal? = nil) { self.stop = stop }

    /// Chunks of another stream follow.
    func begin(_ configuration: Configuration) {
        seconds.withLock { $0 = configuration.chunkSeconds }
    }

    /// - Throws: `Stopped` where a signal came.
    func advance(_ step: Int, of steps: Int) throws(Stopped) {
        tell(step, of: steps)
        if stop?.signal != nil { throw Stopped() }
    }

    func tell(_ step: Int, of steps: Int) {
        let seconds = seconds.withLock { $0 }
        RunMonitor.shared.update { $0.advance(denoiserStep: step, of: steps, seconds: seconds) }
    }
}
