internal import FoundationEssentials
internal import Glibc
internal import Logging
internal import Pipes

/// A log on standard error, a line for each event.
struct LogLines: LogHandler {
    enum Format: CaseIterable {
        case text, json
    }

    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel = Logger.Level.info
    private let format: Format
    private let queue: LogQueue
    /// Whether the journal takes the lines, which has times of its own and reads levels. sd-daemon(3)
    private let isJournal = Self.isJournal

    init(_ format: Format, _ queue: LogQueue) { (self.format, self.queue) = (format, queue) }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields = metadata
        fields.merge(event.metadata ?? [:]) { $1 }
        let line = format == .json ? json(event, fields) : text(event, fields)
        queue.add(line + "\n")
    }

    /// The variable alone says nothing: it is inherited. systemd.exec(5)
    private static var isJournal: Bool {
        var status = stat()
        guard let stream = getenv("JOURNAL_STREAM"), fstat(2, &status) == 0 else { return false }
        return String(cString: stream) == "\(status.st_dev):\(status.st_ino)"
    }

    private func text(_ event: LogEvent, _ fields: Logger.Metadata) -> String {
        let details = fields.sorted { $0.key < $1.key }.map { " \($0.key)=\(Self.quoted("\($0.value)"))" }.joined()
        let head = isJournal ? "<\(event.level.priority)>" : "\(Self.time) \(event.level): "
        return head + "\(event.message)" + details
    }

    private func json(_ event: LogEvent, _ fields: Logger.Metadata) -> String {
        var object = fields.mapValues { "\($0)" }
        object["time"] = Self.time
        object["level"] = "\(event.level)"
        object["message"] = "\(event.message)"
        return (try? encoded(object)) ?? ""
    }

    /// A value as it is, or between quotes where it would not be one word.
    private static func quoted(_ value: String) -> String {
        let isWord = value.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0 != "\"" && $0 != "=" }
        return isWord && !value.isEmpty ? value : (try? encoded(value)) ?? ""
    }

    private static var time: String { Date.now.formatted(.iso8601) }
}

extension Logger.Level {
    /// As syslog(3) counts.
    fileprivate var priority: Int {
        switch self {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}
