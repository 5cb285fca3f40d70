internal import Stream

/// Takes a part of one stream, chunk by chunk, and writes it as a whole stream whose samples keep their positions.
///
/// Positions are samples a channel as the stream's configurations count them. ddcm-stream.md 4.6
struct StreamExcerpt {
    private let configuration: Configuration
    /// The first sample that the stream gives out.
    private let first: Int64
    /// Positions that were passed over, where a total turned out to be too small.
    private var passedOver: Int64 = 0
    /// Where the stream ends, as far as is known.
    private var total = Int64.max
    private var wanted: Range<Int64>
    /// Whether the first chunk is wanted, whatever it gives out.
    private let isFromStart: Bool
    /// The last chunk that came and may be needed yet.
    private var previous: PlacedChunk?
    private var isBegun = false
    private(set) var isEnded = false
    /// Whether the stream begins as it did, so that its parity is that of the same groups.
    private var keepsGroups = false
    /// Whether the stream's own end frame was copied: the parity of its last group then comes behind it.
    private var hasOwnEnd = false
    /// The parity frame before the first chunk, which tells of the groups that follow.
    private let announcement: Frame?
    /// The last tags before the sound that is wanted.
    private var tags: Frame?
    private var nextSequence: UInt8 = 0

    /// - Parameters:
    ///   - chunk: the stream's first.
    ///   - placed: its configuration.
    ///   - wanted: of the samples that the stream gives out, counted from the first of them.
    ///   - announcement: the parity frame before that chunk.
    init(
        startingWith chunk: PlacedChunk, _ placed: PlacedConfiguration, wanted: Range<UInt64>, announcement: Frame?
    ) {
        self.announcement = announcement
        configuration = placed.configuration
        let first = placed.isStart ? placed.position : placed.position + UInt64(configuration.overlap)
        self.first = Int64(first)
        func position(_ count: UInt64) -> Int64 { Int64(min(first + min(count, Limits.position), Limits.position)) }
        let end = position(wanted.upperBound)
        self.wanted = min(position(wanted.lowerBound), end)..<end
        isFromStart = wanted.lowerBound == 0
    }

    private var span: Int64 { Int64(configuration.samplesPerChunk) }

    /// Takes the next chunk.
    ///
    /// - Parameter given: samples that the stream gave out before it.
    mutating func add(_ next: PlacedChunk, given: UInt64, to output: inout EditedBytes) throws(DecodeError) {
        guard !isEnded else { return }
        if let placed = next.placed { total = placed.total.map { Int64($0) } ?? .max }
        let chunk = next.ending(at: total)
        defer { previous = chunk }
        passOver(to: max(chunk.position, first), given)
        let end = chunk.position + span
        guard isBegun else {
            let isReached = isFromStart || end > wanted.lowerBound && chunk.total > wanted.lowerBound
            if isReached && !wanted.isEmpty {
                try begin(with: chunk, to: &output)
            } else if wanted.isEmpty && end >= wanted.upperBound {
                isEnded = true
            }
            return
        }
        try write(chunk, to: &output)
    }

    /// Takes note that the stream's end comes next: what is missing before it follows the last chunk.
    mutating func expectEnd(_ frame: Frame, given: UInt64) {
        var reader = ByteReader(frame.payload, 0..<frame.payload.count)
        guard !isEnded, let previous, let total = try? reader.varint("total") else { return }
        let behind = previous.position + span
        if total > UInt64(max(behind, 0)) { passOver(to: max(behind, first), given) }
    }

    /// Takes note of positions between the last sample that was given out and the next one.
    private mutating func passOver(to position: Int64, _ given: UInt64) {
        let distance = position - (first + Int64(given) + passedOver)
        guard distance > 0 else { return }
        passedOver += distance
        func moved(_ bound: Int64) -> Int64 { min(bound + distance, Int64(Limits.position)) }
        wanted = moved(wanted.lowerBound)..<moved(wanted.upperBound)
    }

    /// Takes a frame that belongs to no chunk.
    func add(_ frame: Frame, to output: inout EditedBytes) {
        let isWanted = frame.isParity ? keepsGroups && (!isEnded || hasOwnEnd) : isBegun && !isEnded
        if isWanted { output.append(frame.bytes, copied: [frame]) }
    }

    /// Takes the tags that stand before the next chunk.
    mutating func add(tags frame: Frame, to output: inout EditedBytes) {
        if isBegun { add(frame, to: &output) } else { tags = frame }
    }

    /// Ends the stream.
    ///
    /// - Parameters:
    ///   - given: samples that it gave out.
    ///   - frame: its end frame; nil where there is none.
    mutating func end(given: UInt64, _ frame: Frame?, to output: inout EditedBytes) throws(DecodeError) {
        guard !isEnded else { return }
        let end = first + Int64(given) + passedOver
        // What is wanted may begin in chunks that are missing at the end.
        if !isBegun, let previous, wanted.lowerBound < min(end, wanted.upperBound) {
            let place = place(for: previous)
            try start(previous, at: place, sequence: previous.frame.sequence, to: &output)
        }
        isEnded = true
        guard isBegun else { return }
        if let frame, wanted.upperBound >= end {
            output.append(frame.bytes, copied: [frame])
            hasOwnEnd = true
        } else {
            writeEnd(at: min(end, wanted.upperBound), behind: previous, to: &output)
        }
    }

    /// A stream of the same format that has no sample, where what was wanted has none.
    func empty() throws(DecodeError) -> [UInt8]? {
        guard let previous else { return nil }
        let position = UInt64(max(0, min(max(wanted.lowerBound, previous.position), previous.position + span)))
        let placed = PlacedConfiguration(
            configuration: configuration, isStart: true, leadingTrim: Int(Int64(position) - previous.position),
            position: position, total: position)
        guard placed.leadingTrim <= Limits.coefficientsPerChunk else { return nil }
        let sequence = previous.frame.sequence
        let enhancement = previous.enhancement?.bytes ?? []
        let tags = tags?.bytes(sequence: sequence) ?? []
        return try tags + enhancement + previous.frame.bytes(placed, sequence: sequence)
            + previous.frame.end(total: position, sequence: sequence &+ 1)
    }

    /// Writes what the first wanted sample needs, up to `chunk`, in or before which it lies.
    private mutating func begin(with chunk: PlacedChunk, to output: inout EditedBytes) throws(DecodeError) {
        guard let previous, neededStart(on: chunk) < chunk.position, chunk.position >= 0 else {
            return try start(chunk, at: chunk.position, sequence: chunk.frame.sequence, to: &output)
        }
        let place = place(for: previous)
        let distance = UInt8(truncatingIfNeeded: (chunk.position - place) / span)
        try start(previous, at: place, sequence: chunk.frame.sequence &- distance, to: &output)
        try write(chunk, to: &output)
    }

    /// Where, on the grid of `chunk`, the first chunk begins that the first wanted sample needs: the one that gives it
    /// out, or, within that one's first hop, the one before, whose last window overlaps with it.
    private func neededStart(on chunk: PlacedChunk) -> Int64 {
        let distance = wanted.lowerBound - chunk.position
        let chunks = distance >= 0 ? distance / span : -((span - 1 - distance) / span)
        let start = chunk.position + chunks * span
        return wanted.lowerBound - start < Int64(configuration.overlap) ? start - span : start
    }

    /// Where a chunk has to stand that begins the stream for one that comes later: in its own place, or, where chunks
    /// behind it are missing, so far behind that the trim stays small, with a missing one between.
    private func place(for chunk: PlacedChunk) -> Int64 {
        let needed = neededStart(on: chunk)
        guard needed > chunk.position else { return chunk.position }
        let place = needed - span
        return wanted.lowerBound - place <= Int64(Limits.coefficientsPerChunk) ? place : needed
    }

    /// Writes the first chunk.
    private mutating func start(
        _ chunk: PlacedChunk, at place: Int64, sequence: UInt8, to output: inout EditedBytes
    ) throws(DecodeError) {
        isBegun = true
        if let tags { output.append(tags.bytes(sequence: sequence), copied: [tags]) }
        let isLast = place + span >= wanted.upperBound && chunk.total > wanted.upperBound
        let position = UInt64(wanted.lowerBound)
        if let placed = chunk.placed, placed.isStart, placed.position == position, place == chunk.position, !isLast {
            keepsGroups = true
            if let announcement { output.append(announcement.bytes, copied: [announcement]) }
            return copy(chunk, sequence: sequence, to: &output)
        }
        let placed = PlacedConfiguration(
            configuration: configuration, isStart: true, leadingTrim: Int(wanted.lowerBound - place),
            position: position,
            total: isLast ? UInt64(wanted.upperBound) : knownTotal(of: chunk, at: place))
        try rewrite(chunk, placed, sequence: sequence, to: &output)
        if isLast { finish(behind: chunk, to: &output) }
    }

    /// Where the stream ends as far as a chunk tells: nothing, where it stands in for others that are missing.
    private func knownTotal(of chunk: PlacedChunk, at place: Int64) -> UInt64? {
        place == chunk.position && chunk.total < .max ? UInt64(chunk.total) : nil
    }

    /// Writes a chunk behind the first.
    private mutating func write(_ chunk: PlacedChunk, to output: inout EditedBytes) throws(DecodeError) {
        guard !isEnded else { return }
        let sequence = chunk.frame.sequence
        guard chunk.position < wanted.upperBound else { return finish(behind: chunk, to: &output) }
        guard chunk.position + span >= wanted.upperBound, chunk.total > wanted.upperBound else {
            return copy(chunk, sequence: sequence, to: &output)
        }
        guard chunk.position >= 0 else { throw .unsupported("a cut at a chunk before a stream's first sample") }
        let placed = PlacedConfiguration(
            configuration: configuration, isStart: false, leadingTrim: 0, position: UInt64(chunk.position),
            total: UInt64(wanted.upperBound))
        try rewrite(chunk, placed, sequence: sequence, to: &output)
        finish(behind: chunk, to: &output)
    }

    private mutating func finish(behind chunk: PlacedChunk, to output: inout EditedBytes) {
        isEnded = true
        writeEnd(at: wanted.upperBound, behind: chunk, to: &output)
    }

    private mutating func copy(_ chunk: PlacedChunk, sequence: UInt8, to output: inout EditedBytes) {
        if let enhancement = chunk.enhancement {
            output.append(enhancement.bytes(sequence: sequence), copied: [enhancement])
        }
        output.append(chunk.frame.bytes(sequence: sequence), copied: [chunk.frame])
        nextSequence = sequence &+ 1
    }

    private mutating func rewrite(
        _ chunk: PlacedChunk, _ placed: PlacedConfiguration, sequence: UInt8, to output: inout EditedBytes
    ) throws(DecodeError) {
        let bytes = try chunk.frame.bytes(placed, sequence: sequence)
        if let enhancement = chunk.enhancement {
            output.append(enhancement.bytes(sequence: sequence), copied: [enhancement])
        }
        output.append(bytes, copied: [chunk.frame])
        nextSequence = sequence &+ 1
    }

    private func writeEnd(at total: Int64, behind chunk: PlacedChunk?, to output: inout EditedBytes) {
        guard let frame = chunk?.frame else { return }
        output.append(frame.end(total: UInt64(max(total, 0)), sequence: nextSequence), copied: [])
    }
}
