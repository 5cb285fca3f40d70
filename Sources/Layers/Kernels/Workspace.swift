/// Numbers of an image or a sequence within a workspace: `height` rows of `width` places of `channels` numbers.
///
/// Channels stand side by side: every kernel then runs along them, and a place is a row of a matrix. A sequence is an
/// image of width 1.
public struct Tensor: Hashable, Sendable {
    public let height: Int
    public let width: Int
    public let channels: Int
    /// Where it begins in the workspace.
    let start: Int

    public var places: Int { height * width }
    public var count: Int { places * channels }

    /// The same numbers as a sequence of rows: what was side by side are channels now.
    public var rows: Tensor { Tensor(height: height, width: 1, channels: width * channels, start: start) }
}

/// The memory that a network computes in, taken once for one size of input, and the threads that compute.
///
/// A network runs first in a workspace that only plans, where nothing is computed but every tensor and all scratch
/// memory is asked for; `allocate` then takes the most that was needed at once. Further runs take no memory.
public final class Workspace {
    private let team: ThreadTeam
    /// Tensors in use, by their start.
    private var used: [Range<Int>] = []
    private var needed = 0
    private var neededScratch = 0
    /// Products that plain methods would compute for what ran while planning.
    public private(set) var products = 0
    private var memory: MutableNumbers?
    private var scratch: MutableNumbers?

    /// Tensors begin at lines of the cache.
    private static let line = 16

    /// A workspace that plans.
    public init(team: ThreadTeam) {
        self.team = team
        used.reserveCapacity(16)
        Product.prepare()
    }

    /// The processor that matrix products are computed for, by OpenBLAS's name for it.
    public static var processor: String { Product.processor }

    deinit {
        memory?.deallocate()
        scratch?.deallocate()
    }

    /// The memory that was planned, or is taken, in bytes.
    public var bytes: Int { (needed + neededScratch * team.count) * MemoryLayout<Float>.stride }

    /// Whether planning has ended.
    public var isAllocated: Bool { memory != nil }

    /// Ends the planning: takes the memory for what ran so far.
    public func allocate() {
        precondition(memory == nil && used.isEmpty)
        memory = Self.take(needed)
        scratch = Self.take(neededScratch * team.count)
    }

    private static func take(_ count: Int) -> MutableNumbers {
        let bytes = max(count, line) * MemoryLayout<Float>.stride
        return UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64).bindMemory(
            to: Float.self, capacity: max(count, line))
    }

    /// Room for a tensor, until it is released. Its numbers are any.
    public func tensor(height: Int, width: Int = 1, channels: Int) -> Tensor {
        precondition(height > 0 && width > 0 && channels > 0)
        let count = Self.lines(height * width * channels)
        var (start, place) = (0, 0)
        while place < used.count && used[place].lowerBound - start < count {
            start = used[place].upperBound
            place += 1
        }
        used.insert(start..<start + count, at: place)
        if memory == nil {
            needed = max(needed, start + count)
        } else {
            precondition(start + count <= needed, "a tensor that was not planned")
        }
        return Tensor(height: height, width: width, channels: channels, start: start)
    }

    public func release(_ tensor: Tensor) {
        guard let place = used.firstIndex(where: { $0.lowerBound == tensor.start }) else {
            preconditionFailure("a tensor that is not in use")
        }
        used.remove(at: place)
    }

    /// Fills a tensor with `values`, place by place.
    public func write(places values: [Float], into tensor: Tensor) {
        guard let memory else { return }
        precondition(values.count == tensor.count)
        for index in values.indices { memory[tensor.start + index] = values[index] }
    }

    /// Fills a tensor with `scale` times `values`, which stand channel by channel, as models have them: [C, H, W].
    public func write(channels values: [Float], scale: Float = 1, into tensor: Tensor) {
        guard let memory else { return }
        precondition(values.count == tensor.count)
        let (places, channels, target) = (tensor.places, tensor.channels, memory + tensor.start)
        for place in 0..<places {
            for channel in 0..<channels {
                target[place * channels + channel] = values[channel * places + place] * scale
            }
        }
    }

    /// Writes the first numbers of a tensor, place by place, to all of `values`, unless planning.
    public func read(places tensor: Tensor, into values: inout [Float]) {
        guard let memory else { return }
        precondition(values.count <= tensor.count)
        for index in values.indices { values[index] = memory[tensor.start + index] }
    }

    /// Writes `scale` times the numbers of a tensor's first channels, one channel after the other, to all of `values`,
    /// unless planning.
    public func read(channels tensor: Tensor, scale: Float = 1, into values: inout [Float]) {
        guard let memory else { return }
        let (places, source) = (tensor.places, memory + tensor.start)
        precondition(values.count <= tensor.count && values.count % places == 0)
        for channel in 0..<values.count / places {
            for place in 0..<places {
                values[channel * places + place] = source[place * tensor.channels + channel] * scale
            }
        }
    }

    /// Adds to `products`, when planning.
    func count(_ products: Int) {
        if memory == nil { self.products += products }
    }

    /// What a task works with.
    struct Room {
        let memory: MutableNumbers
        /// Memory of this task alone, while it runs.
        let scratch: MutableNumbers

        subscript(_ tensor: Tensor) -> MutableNumbers { memory + tensor.start }
    }

    /// Runs tasks on all threads; when planning, only notes how much scratch memory they want.
    func run(_ tasks: Int, scratch count: Int = 0, _ body: (_ task: Int, Room) -> Void) {
        let room = Self.lines(count)
        guard let memory, let scratch else {
            neededScratch = max(neededScratch, room)
            return
        }
        precondition(room <= neededScratch, "scratch memory that was not planned")
        let spacing = neededScratch
        team.run(tasks) { task, slot in body(task, Room(memory: memory, scratch: scratch + slot * spacing)) }
    }

    static func lines(_ count: Int) -> Int { (count + line - 1) / line * line }
}
