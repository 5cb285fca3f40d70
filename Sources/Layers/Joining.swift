extension Tensor {
    /// All places one after the other.
    var sequence: Tensor { Tensor(height: places, width: 1, channels: channels, start: start) }

    /// Some of its numbers, one after the other, as a place of their own. They are released with the tensor.
    public func part(_ numbers: Range<Int>) -> Tensor {
        precondition(numbers.lowerBound >= 0 && numbers.upperBound <= count && !numbers.isEmpty)
        return Tensor(height: 1, width: 1, channels: numbers.count, start: start + numbers.lowerBound)
    }
}

extension Workspace {
    /// The channels of one tensor and behind them those of another of the same height and width.
    public func joined(_ first: Tensor, _ second: Tensor) -> Tensor {
        precondition(first.height == second.height && first.width == second.width)
        let channels = first.channels + second.channels
        let output = tensor(height: first.height, width: first.width, channels: channels)
        let division = Division(rows: output.places, places: channels, most: 1 << 16, fewest: 1 << 13)
        run(division.tasks) { task, room in
            for place in division[task] {
                let target = room[output] + place * channels
                target.update(from: room[first] + place * first.channels, count: first.channels)
                (target + first.channels).update(from: room[second] + place * second.channels, count: second.channels)
            }
        }
        return output
    }
}
