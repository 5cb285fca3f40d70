public import Diffusion
internal import ModelStore
public import Segments
internal import Synchronization

/// A model's UNet that is kept in memory for all streams: one latent is worked on at a time, by all threads, in memory that
/// is there once. For any thread.
public final class DenoiserEngine: SegmentDenoiser {
    /// Of all that decides what it does: see `ModelFolder.hash`.
    public let hash: [UInt8]
    public let table: DiffusionTable
    /// What it is told where nothing is asked for.
    public let prompt: EmptyPrompt
    private let model: AudioLDM2Denoiser
    private let columns: Int
    private let runner = Mutex<(rows: Int, runner: DenoiserRunner)?>(nil)

    /// Loads the network, some 1.4 GB.
    ///
    /// - Parameters:
    ///   - files: of the folder.
    ///   - hash: of the files.
    ///   - channels: of latents.
    ///   - columns: of latents.
    ///   - threads: that compute.
    /// - Throws: `ModelError` where something is missing or does not fit.
    init(
        _ folder: ModelFolder, _ files: DenoiserFiles, hash: [UInt8], channels: Int, columns: Int, threads: Int
    ) throws(ModelError) {
        guard files.network.inputChannels == channels, files.network.outputChannels == channels else {
            throw ModelError("\(folder.name): the unet is not for latents of \(channels) channels")
        }
        self.hash = hash
        model = try AudioLDM2Denoiser(folder, conditioning: files.prompt.conditioning, threads: threads)
        table = files.scheduler.table
        (prompt, self.columns) = (files.prompt, columns)
    }

    public func estimateNoise(_ noisy: [Float], rows: Int, timestep: Int, into estimate: inout [Float]) {
        runner.withLock { held in
            if held?.rows != rows {
                // Before the next one takes its memory.
                held = nil
                held = (rows, DenoiserRunner(model, rows: rows, columns: columns))
            }
            held?.runner.estimateNoise(noisy, timestep: timestep, into: &estimate)
        }
    }
}
