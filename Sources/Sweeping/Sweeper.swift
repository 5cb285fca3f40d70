public import Segments

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
    /// A trial that makes a stream is done, with this one; without a byte where streams are not wanted.
    func finish(_ trial: Trial, stream: [UInt8]) throws
}

/// Runs trials of one recording, several at a time.
public struct Sweeper: Sendable {
    private let recording: Recording
    private let jobs: Int
    private let models: any ModelSource
    private let observer: any SweepObserver

    /// - Parameters:
    ///   - recording: not empty.
    ///   - jobs: trials at the same time, 1 or more; each takes one thread, but for those of a model's latent.
    ///   - models: where the models are that trials name.
    public init(
        _ recording: Recording, jobs: Int, models: any ModelSource = NoModels(), observer: any SweepObserver
    ) {
        precondition(recording.sampleCount > 0 && jobs > 0)
        self.recording = recording
        self.jobs = jobs
        self.models = models
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
        if !trial.isUnquantised { try observer.finish(trial, stream: stream) }
        return row
    }

    private func coded(_ trial: Trial) throws -> (row: Row, stream: [UInt8]) {
        do {
            if trial.isUnquantised { return try coded(UnquantisedRun(trial, of: recording, models: models)) }
            return try coded(
                TrialRun(trial, of: recording, models: models, keepsStream: observer.wantsStreams))
        } catch let error as CancellationError {
            throw error
        } catch {
            throw TrialError(trial: trial.name, cause: error)
        }
    }

    private func coded(_ start: consuming some Run & ~Copyable) throws -> (row: Row, stream: [UInt8]) {
        var run = start
        let share = 1 / Double(recording.blocks.count)
        for block in recording.blocks {
            if observer.isCancelled { throw CancellationError() }
            try run.push(block)
            observer.advance(by: share)
        }
        return try run.finish(seconds: recording.seconds)
    }
}
