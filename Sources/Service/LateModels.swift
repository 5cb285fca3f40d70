internal import Segments
internal import Stream
internal import Synchronization

/// Models to decode with that are loaded not when a stream names them, but when there is time for it.
final class LateModels: ModelSource {
    private let source: any ModelSource
    private let named = Mutex<[LateModel]>([])

    init(_ source: any ModelSource) { self.source = source }

    func model(_ identity: ModelIdentity, for use: ModelUse) -> (any SegmentModel)? {
        let model = LateModel(identity)
        named.withLock { $0.append(model) }
        return model
    }

    /// Loads the models that were named and are not there yet; takes its time.
    ///
    /// - Throws: `StreamFailure` where one is not there or is broken, which is no fault of the service's.
    func load() throws(StreamFailure) {
        for model in named.withLock({ $0 }) {
            do {
                guard let found = try source.model(model.identity, for: .decoding) else {
                    throw DecodeError.missingModel(model.identity)
                }
                model.become(found)
            } catch {
                throw StreamFailure(outcome: .unrecognised, message: "\(error)")
            }
        }
        named.withLock { $0 = [] }
    }
}

/// A model that is known by its name until it is loaded; only then it is asked for anything.
private final class LateModel: SegmentModel {
    let identity: ModelIdentity
    private let model = Mutex<(any SegmentModel)?>(nil)

    init(_ identity: ModelIdentity) { self.identity = identity }

    func become(_ found: any SegmentModel) { model.withLock { $0 = found } }

    func encode(_ samples: [Float], rows: Int, into latent: inout [Float]) {
        model.withLock { $0 }?.encode(samples, rows: rows, into: &latent)
    }

    func decode(_ latent: [Float], rows: Int, into samples: inout [Float]) {
        model.withLock { $0 }?.decode(latent, rows: rows, into: &samples)
    }

    var denoiser: (any SegmentDenoiser)? { model.withLock { $0 }?.denoiser }
}
