/// What is done with numbers on their way into a layer.
enum PreparedBy {
    case plain
    case leaky(slope: Float, scale: Float)
    /// Times the first `channels` numbers, plus the next; then SiLU where wanted.
    case normalised(Numbers, activates: Bool)
    /// SiLU.
    case sigmoidLinear
    /// Every place by itself to mean 0 and variance 1.
    case standardised(epsilon: Float)
}

/// Rows of an image, with zeros around it, as a layer takes them.
struct Band {
    let source: Numbers
    let height: Int
    let width: Int
    let channels: Int
    /// What it is resized to before anything is read of it: every place has the numbers of the nearest.
    let size: (height: Int, width: Int)
    let preparedBy: PreparedBy

    /// Writes the places of these rows and columns, which may lie outside of the image, one row after the other.
    func load(rows: Range<Int>, columns: Range<Int>, into target: MutableNumbers) {
        let inside = columns.clamped(to: 0..<size.width)
        let rowLength = columns.count * channels
        for (index, row) in rows.enumerated() {
            let line = target + index * rowLength
            guard row >= 0 && row < size.height && !inside.isEmpty else {
                line.update(repeating: 0, count: rowLength)
                continue
            }
            let (left, right) = (inside.lowerBound - columns.lowerBound, columns.upperBound - inside.upperBound)
            line.update(repeating: 0, count: left * channels)
            (line + (rowLength - right * channels)).update(repeating: 0, count: right * channels)
            let from = source + row * height / size.height * width * channels
            if size.width == width {
                load(from + inside.lowerBound * channels, places: inside.count, into: line + left * channels)
            } else {
                loadResized(from, inside, into: line + left * channels)
            }
        }
    }

    private func loadResized(_ line: Numbers, _ columns: Range<Int>, into target: MutableNumbers) {
        var before = -1
        for (index, column) in columns.enumerated() {
            let (place, nearest) = (target + index * channels, column * width / size.width)
            if nearest == before {
                place.update(from: place - channels, count: channels)
            } else {
                load(line + nearest * channels, places: 1, into: place)
            }
            before = nearest
        }
    }

    private func load(_ from: Numbers, places: Int, into target: MutableNumbers) {
        switch preparedBy {
        case .plain: target.update(from: from, count: places * channels)
        case .leaky(let slope, let scale):
            map(
                from, target, count: places * channels, { x, _ in leaky(x * scale, slope) },
                tail: { x, _, _ in leaky(x * scale, slope) })
        case .sigmoidLinear:
            map(
                from, target, count: places * channels, { x, _ in Layers.sigmoidLinear(x) },
                tail: { x, _, _ in Layers.sigmoidLinear(x) })
        case .normalised(let factors, let activates):
            for place in 0..<places {
                normalise(from + place * channels, factors, activates, into: target + place * channels)
            }
        case .standardised(let epsilon):
            for place in 0..<places {
                standardise(from + place * channels, target + place * channels, count: channels, epsilon: epsilon)
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
        store(sums, places: places, from: place, channels: 0..<channels)
    }

    /// The same of some of the channels, the sums of which stand side by side.
    func store(_ sums: Numbers, places: Int, from place: Int, channels own: Range<Int>) {
        for index in 0..<places { store(sums + index * own.count, place: place + index, own) }
    }

    @inline(__always)
    private func store(_ sums: Numbers, place: Int, _ own: Range<Int>) {
        let (base, bias) = (place * channels + own.lowerBound, bias + own.lowerBound)
        map(sums, output + base, count: own.count) { x, at in
            finished(x, base + at, own.lowerBound + at)
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
