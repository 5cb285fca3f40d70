/// What is told of a sweep while it runs, on any of its threads.
public protocol SweepObserver: Sendable {
    /// Whether to give up; asked several times a second.
    var isCancelled: Bool { get }
    /// So many trials begin, beside those that were announced before.
    func begin(trials: Int)
    /// Another share of one trial is done; the shares of each trial add up to 1.
    func advance(by share: Double)
    /// Whether streams are to be kept in memory until their trials are done.
    var wantsStreams: Bool { get }
    /// A trial is done, with this stream; without a byte where streams are not wanted.
    func finish(_ trial: Trial, stream: [UInt8]) throws
}

/// Runs trials of one recording, several at a time.
public struct Sweeper: Sendable {
    private let recording: Recording
    private let jobs: Int
    private let observer: any SweepObserver

    /// - Parameters:
    ///   - recording: not empty.
    ///   - jobs: trials at the same time, 1 or more; each takes one thread.
    public init(_ recording: Recording, jobs: Int, observer: any SweepObserver) {
        precondition(recording.sampleCount > 0 && jobs > 0)
        self.recording = recording
        self.jobs = jobs
        self.observer = observer
    }

    /// The trials' results, in their order. All but the speeds are the same on every run, whatever the number of jobs.
    ///
    /// - Throws: `CancellationError` when the observer has given up, or why a trial failed: a `TrialError`, or what the
    ///   observer threw.
    public func rows(of trials: [Trial]) throws -> [Row] {
        observer.begin(trials: trials.count)
        return try Workers.map(trials.count, threads: jobs) { try row(of: trials[$0]) }
    }

    private func row(of trial: Trial) throws -> Row {
        let (row, stream) = try coded(trial)
        try observer.finish(trial, stream: stream)
        return row
    }

    private func coded(_ trial: Trial) throws -> (row: Row, stream: [UInt8]) {
        do {
            var run = try TrialRun(trial, of: recording, keepsStream: observer.wantsStreams)
            let share = 1 / Double(recording.blocks.count)
            for block in recording.blocks {
                if observer.isCancelled { throw CancellationError() }
                try run.push(block)
                observer.advance(by: share)
            }
            return try run.finish(seconds: recording.seconds)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw TrialError(trial: trial.name, cause: error)
        }
    }
}
