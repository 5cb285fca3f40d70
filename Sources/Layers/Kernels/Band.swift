/// What is done with numbers on their way into a layer.
enum PreparedBy {
    case plain
    case leaky(slope: Float, scale: Float)
    /// Times the first `channels` numbers, plus the next; then SiLU where wanted.
    case normalised(Numbers, activates: Bool)
}

/// Rows of an image, with zeros around it, as a layer takes them.
struct Band {
    let source: Numbers
    let height: Int
    let width: Int
    let channels: Int
    /// Every number stands for two by two.
    let isDoubled: Bool
    let preparedBy: PreparedBy

    /// Writes the places of these rows and columns, which may lie outside of the image, one row after the other.
    func load(rows: Range<Int>, columns: Range<Int>, into target: MutableNumbers) {
        let factor = isDoubled ? 2 : 1
        let inside = columns.clamped(to: 0..<width * factor)
        let rowLength = columns.count * channels
        for (index, row) in rows.enumerated() {
            let line = target + index * rowLength
            guard row >= 0 && row < height * factor && !inside.isEmpty else {
                line.update(repeating: 0, count: rowLength)
                continue
            }
            let (left, right) = (inside.lowerBound - columns.lowerBound, columns.upperBound - inside.upperBound)
            line.update(repeating: 0, count: left * channels)
            (line + (rowLength - right * channels)).update(repeating: 0, count: right * channels)
            if isDoubled {
                loadDoubled(row: row, inside, into: line + left * channels)
            } else {
                let from = source + (row * width + inside.lowerBound) * channels
                load(from, places: inside.count, into: line + left * channels)
            }
        }
    }

    private func loadDoubled(row: Int, _ columns: Range<Int>, into target: MutableNumbers) {
        let line = source + row / 2 * width * channels
        for (index, column) in columns.enumerated() {
            let place = target + index * channels
            if column % 2 == 1 && index > 0 {
                place.update(from: place - channels, count: channels)
            } else {
                load(line + column / 2 * channels, places: 1, into: place)
            }
        }
    }

    private func load(_ from: Numbers, places: Int, into target: MutableNumbers) {
        switch preparedBy {
        case .plain: target.update(from: from, count: places * channels)
        case .leaky(let slope, let scale):
            map(
                from, target, count: places * channels, { x, _ in leaky(x * scale, slope) },
                tail: { x, _, _ in leaky(x * scale, slope) })
        case .normalised(let factors, let activates):
            for place in 0..<places {
                normalise(from + place * channels, factors, activates, into: target + place * channels)
            }
        }
    }

    @inline(__always)
    private func normalise(_ from: Numbers, _ factors: Numbers, _ activates: Bool, into target: MutableNumbers) {
        let shifts = factors + channels
        if activates {
            map(from, target, count: channels) { x, at in
                sigmoidLinear(x * factors.lanes(at) + shifts.lanes(at))
            } tail: { x, at, rest in
                sigmoidLinear(x * factors.lanes(at, count: rest) + shifts.lanes(at, count: rest))
            }
        } else {
            map(from, target, count: channels) { x, at in
                x * factors.lanes(at) + shifts.lanes(at)
            } tail: { x, at, rest in
                x * factors.lanes(at, count: rest) + shifts.lanes(at, count: rest)
            }
        }
    }
}

/// Where the sums of a layer go: bias and what else is added, then to the output.
struct Finish {
    let output: MutableNumbers
    let bias: Numbers
    let first: Numbers?
    let second: Numbers?
    let channels: Int

    /// Writes the sums of neighbouring places, the first of which is place `place` of the output.
    func store(_ sums: Numbers, places: Int, from place: Int) {
        for index in 0..<places { store(sums + index * channels, place: place + index) }
    }

    @inline(__always)
    private func store(_ sums: Numbers, place: Int) {
        let base = place * channels
        map(sums, output + base, count: channels) { x, at in
            finished(x, base + at, at)
        } tail: { x, at, rest in
            var sum = x + bias.lanes(at, count: rest)
            if let first { sum += first.lanes(base + at, count: rest) }
            if let second { sum += second.lanes(base + at, count: rest) }
            return sum
        }
    }

    /// Writes four channels of a place, from `channel` on.
    @inline(__always)
    func put(_ x: Lanes, place: Int, channel: Int) {
        let at = place * channels + channel
        output.put(finished(x, at, channel), at)
    }

    @inline(__always)
    private func finished(_ x: Lanes, _ at: Int, _ channel: Int) -> Lanes {
        var sum = x + bias.lanes(channel)
        if let first { sum += first.lanes(at) }
        if let second { sum += second.lanes(at) }
        return sum
    }
}
