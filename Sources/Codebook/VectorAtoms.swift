/// The atoms of a chunk's vectors, in the order of `VectorLayout`.
public struct VectorAtoms: Sendable {
    /// One atom of one part of a vector.
    public struct Atom: Equatable, Sendable {
        public var index: UInt32
        public var isNegative: Bool
        /// log2 of the coefficient's magnitude over the root of the dimension, in halves; 0 where it is known beforehand
        /// or stands with the part before.
        public var level: Int8

        public init(index: UInt32, isNegative: Bool, level: Int8) {
            self.index = index
            self.isNegative = isNegative
            self.level = level
        }
    }

    public var layout = VectorLayout()
    /// The most numbers in a vector.
    public var dimension = 16
    /// Atom by atom of each vector, and part by part of each atom.
    public var atoms: [Atom] = []
    /// Where each vector's atoms begin in `atoms`, and the end of the last one's.
    public var starts: [Int] = [0]
    /// For each vector the gain's logarithm, in quarters of an octave; 0 where there is none.
    public var gains: [Int8] = []

    public init() {}

    /// Atoms of a block and channel.
    public func atomCount(row: Int) -> Int {
        layout.rows.isEmpty ? 0 : starts[layout.rows[row + 1]] - starts[layout.rows[row]]
    }

    public mutating func removeAll() {
        atoms.removeAll(keepingCapacity: true)
        gains.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
    }
}
