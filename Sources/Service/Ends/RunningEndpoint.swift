internal import Logging

/// An endpoint that takes streams.
protocol RunningEndpoint: Sendable {
    /// Takes streams until it has been drained, and the last has ended.
    func run() async
    /// Other work, and other clients, for streams that begin from now on.
    func update(_ endpoint: Endpoint, _ access: PeerAccess)
    /// Takes no more streams, and ends those that run as soon as what has come of them is worked in.
    func drain()
    /// Ends streams as they are.
    func abort()
}

extension Endpoint {
    /// - Parameters:
    ///   - budget: of the stream that is to be worked on.
    ///   - isWanted: whether work on it goes on: see `StreamTask`.
    func conversion(
        _ budget: StreamBudget, _ context: ServiceContext, isWanted: @escaping @Sendable () -> Bool
    ) -> any Conversion {
        switch work {
        case .encoding(let plan):
            EncodingConversion(
                plan, budget: budget, models: context.models, fillsSilence: fillsSilence, isWanted: isWanted
            ) { reason in
                context.logger.warning(
                    "writer passed over", metadata: ["endpoint": "\(name)", "reason": "\(reason)"])
            }
        case .decoding(let plan):
            DecodingConversion(
                plan, budget: budget, codebooks: context.codebooks, models: context.models,
                mostSteps: context.admission.limits.denoiserSteps, isWanted: isWanted)
        }
    }
}
