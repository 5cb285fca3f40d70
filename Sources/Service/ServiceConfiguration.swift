/// All that a service is told.
public struct ServiceConfiguration: Equatable, Sendable {
    public var endpoints: [Endpoint] = []
    public var limits = ServiceLimits()
    public var access = PeerAccess()
    /// A Unix socket that answers HTTP with the metrics.
    public var metricsSocket: String?
    /// A file that the metrics are written to again and again.
    public var metricsFile: String?

    public init() {}
}

/// Why a service cannot do what it is told, in one line.
public struct ServiceError: Error, Equatable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}
