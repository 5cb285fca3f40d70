internal import Glibc

/// A service's counts in Prometheus' text format, version 0.0.4.
struct MetricsText {
    private(set) var text = ""

    init(_ ledger: Ledger, _ admission: Admission) {
        let accounts = ledger.accounts.sorted { $0.key < $1.key }.map { (labels: Self.labels($0.key), $0.value) }
        let totals = accounts.map { (labels: $0.labels, $0.1.total) }
        func each(_ name: String, _ kind: String, _ help: String, _ value: (Ledger.Account) -> Int) {
            head(name, kind, help)
            for (labels, account) in accounts { line(name, labels, Double(value(account))) }
        }
        func sum(_ name: String, _ help: String, _ value: (Tally) -> Double) {
            head(name, "counter", help)
            for (labels, total) in totals { line(name, labels, value(total)) }
        }
        each("ddcm_streams_active", "gauge", "Streams that run.") { $0.active.count }
        head("ddcm_streams_total", "counter", "Streams that ended, by how.")
        for (labels, account) in accounts {
            for outcome in Outcome.allCases {
                line("ddcm_streams_total", labels + ",outcome=\"\(outcome)\"", Double(account.outcomes[outcome] ?? 0))
            }
        }
        each("ddcm_connections_refused_total", "counter", "Connections that were refused.") { $0.turnedAway }
        sum("ddcm_input_bytes_total", "Bytes that came in.") { Double($0.inputBytes) }
        sum("ddcm_output_bytes_total", "Bytes that went out.") { Double($0.outputBytes) }
        sum("ddcm_sound_seconds_total", "Seconds of sound that were coded or decoded.") { $0.seconds }
        sum("ddcm_filled_seconds_total", "Seconds of silence that were filled in.") { $0.filledSeconds }
        sum("ddcm_damaged_chunks_total", "Chunks that are not heard as they should be.") { Double($0.damagedChunks) }
        sum("ddcm_concealed_seconds_total", "Seconds in the place of missing sound.") { $0.concealedSeconds }
        sum("ddcm_work_seconds_total", "Seconds of a core's time that the work took.") { $0.workSeconds }
        head("ddcm_turn_seconds", "histogram", "Time from bytes' arrival to the end of the work on them.")
        for (labels, account) in accounts { add(account.turns, labels) }
        single("ddcm_memory_reserved_bytes", "gauge", "Memory that streams have reserved.", Double(admission.reserved))
        single("ddcm_streams_limit", "gauge", "Streams that there may be.", Double(admission.limits.streams))
        single("process_resident_memory_bytes", "gauge", "Memory of the process.", Process.residentBytes)
        single("process_cpu_seconds_total", "counter", "Time of all cores.", Process.seconds)
        let uptime = (ContinuousClock.now - ledger.started) / .seconds(1)
        single("ddcm_uptime_seconds", "gauge", "Time since the service began.", uptime)
    }

    private static func labels(_ key: Ledger.Key) -> String {
        let escaped = key.name.unicodeScalars.map { character in
            switch character {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(character)
            }
        }
        return "endpoint=\"\(escaped.joined())\",verb=\"\(key.verb)\""
    }

    private mutating func head(_ name: String, _ kind: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    }

    private mutating func line(_ name: String, _ labels: String, _ value: Double) {
        let number = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
        text += labels.isEmpty ? "\(name) \(number)\n" : "\(name){\(labels)} \(number)\n"
    }

    private mutating func single(_ name: String, _ kind: String, _ help: String, _ value: Double) {
        head(name, kind, help)
        line(name, "", value)
    }

    private mutating func add(_ histogram: TurnTimes, _ labels: String) {
        var count = 0
        for (index, bound) in (TurnTimes.bounds.map { String($0) } + ["+Inf"]).enumerated() {
            count += histogram.counts[index]
            line("ddcm_turn_seconds_bucket", labels + ",le=\"\(bound)\"", Double(count))
        }
        line("ddcm_turn_seconds_sum", labels, histogram.sum)
        line("ddcm_turn_seconds_count", labels, Double(count))
    }
}

/// What the system says of this process.
enum Process {
    /// Of all its threads.
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// proc_pid_statm(5)
    static var residentBytes: Double {
        guard let file = fopen("/proc/self/statm", "re") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
        let fields = line.prefix { $0 != 0 }.split(separator: 32).map {
            String(decoding: $0.map(UInt8.init), as: UTF8.self)
        }
        guard fields.count > 1, let pages = Double(fields[1]) else { return 0 }
        return pages * Double(getpagesize())
    }
}
