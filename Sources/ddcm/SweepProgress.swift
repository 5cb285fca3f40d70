internal import Pipes
internal import Sweeping

/// Shows how far a sweep has come, keeps its streams, and passes a stop signal on to it.
struct SweepProgress: SweepObserver {
    let outputs: SweepOutputs.Plan
    let stop: StopSignal

    var isCancelled: Bool { stop.signal != nil }
    func begin(trials: Int) { RunMonitor.shared.update { $0.add(steps: Double(trials)) } }
    func advance(by share: Double) { RunMonitor.shared.update { $0.advance(by: share) } }
    var wantsStreams: Bool { outputs.keepsStreams }
    func finish(_ trial: Trial, stream: [UInt8]) throws { try outputs.keep(stream, named: trial.name) }
}
