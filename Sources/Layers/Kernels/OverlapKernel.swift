/// A transposed convolution along a sequence: one product of matrices for each task, whose rows then overlap and add.
struct OverlapKernel {
    let inputs: Int
    let outputs: Int
    let taps: Int
    let rate: Int
    let padding: Int
    /// Places of the output.
    let length: Int

    private var columns: Int { taps * outputs }

    /// Of blocks of `rate` places of the output.
    private var division: Division {
        Division(
            rows: (length + rate - 1) / rate, places: 1, most: max(64, min(1024, 1 << 19 / (inputs + columns))),
            fewest: 32)
    }

    /// The places of the input that reach into a part of the output.
    private func inputRows(_ places: Range<Int>) -> Range<Int> {
        let first = places.lowerBound + padding - taps + 1
        // Rounded up, also below zero.
        let begin = first >= 0 ? (first + rate - 1) / rate : -(-first / rate)
        return begin..<(places.upperBound - 1 + padding) / rate + 1
    }

    /// The most that a task of `blocks` blocks wants.
    private var largestInput: Int { division.largest + (taps + rate - 1) / rate + 1 }

    var tasks: Int { division.tasks }
    var scratch: Int { Workspace.lines(largestInput * inputs) + largestInput * columns + Workspace.lines(outputs) }

    func run(task: Int, _ operands: Operands) {
        let blocks = division[task]
        let places = blocks.lowerBound * rate..<min(length, blocks.upperBound * rate)
        let rows = inputRows(places)
        let products = operands.scratch + Workspace.lines(largestInput * inputs)
        let sum = products + largestInput * columns
        operands.band.load(rows: rows, columns: 0..<1, into: operands.scratch)
        Product(rows: rows.count, columns: columns, depth: inputs).run(
            operands.scratch, inputs, operands.weights, columns, into: products, columns)
        for place in places {
            add(products, rows, place: place, into: sum)
            operands.finish.store(sum, places: 1, from: place)
        }
    }

    private func add(_ products: Numbers, _ rows: Range<Int>, place: Int, into sum: MutableNumbers) {
        var tap = (place + padding) % rate
        var row = (place + padding) / rate - rows.lowerBound
        sum.update(repeating: 0, count: outputs)
        while tap < taps {
            if row >= 0 && row < rows.count {
                let from = products + row * columns + tap * outputs
                map(Numbers(sum), sum, count: outputs) { x, at in
                    x + from.lanes(at)
                } tail: { x, at, rest in
                    x + from.lanes(at, count: rest)
                }
            }
            tap += rate
            row -= 1
        }
    }
}

/// The weights of an overlap kernel: a row of `taps` times `outputs` numbers for each input.
func overlapWeights(_ weights: [Float], inputs: Int, outputs: Int, taps: Int) -> [Float] {
    var result = [Float](repeating: 0, count: weights.count)
    for input in 0..<inputs {
        for output in 0..<outputs {
            for tap in 0..<taps {
                result[(input * taps + tap) * outputs + output] = weights[(input * outputs + output) * taps + tap]
            }
        }
    }
    return result
}
