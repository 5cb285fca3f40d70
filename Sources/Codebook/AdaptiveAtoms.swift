internal import Stream

/// The first level of a trained codebook, which follows what is decoded with it (backward adaptation): integers, so that
/// both sides have the same. ddcm-stream.md 5.11
struct AdaptiveAtoms: Sendable {
    private let book: TrainedCodebook
    /// Atom by atom; within ±`largest`.
    private var numbers: [Int32] = []
    /// Atoms that are not those of the file.
    private(set) var changed: [Int] = []
    private var isChanged: [Bool]
    private var sum = [Int](repeating: 0, count: Limits.vectorDimensions.upperBound)

    /// How fast atoms follow: by 2^−shift of the way at a time.
    private static let shift = 3
    private static let largest = 1 << 20
    /// Digits of a unit vector behind the point.
    private static let unitDigits = 14

    init(_ book: TrainedCodebook) {
        self.book = book
        isChanged = [Bool](repeating: false, count: book.count)
        numbers.reserveCapacity(book.count * book.dimension)
        for atom in 0..<book.count {
            for place in 0..<book.dimension { numbers.append(Int32(Self.number(book, level: 0, atom, place))) }
        }
    }

    /// An atom as it is now.
    func atom(_ index: Int) -> some Collection<Int> {
        numbers[index * book.dimension..<(index + 1) * book.dimension].lazy.map { Int($0) }
    }

    /// Goes back to the file's atoms, as at the start of each chunk.
    mutating func restore() {
        for atom in changed {
            isChanged[atom] = false
            for place in 0..<book.dimension {
                numbers[atom * book.dimension + place] = Int32(Self.number(book, level: 0, atom, place))
            }
        }
        changed.removeAll(keepingCapacity: true)
    }

    /// Moves the first atom of a vector towards the sum of all its atoms.
    /// - Parameters:
    ///   - atoms: one or more.
    ///   - dimension: numbers in the vector.
    mutating func adapt(to atoms: ArraySlice<VectorAtoms.Atom>, dimension: Int) {
        guard let first = atoms.first else { return }
        addUp(atoms, dimension)
        let index = Int(first.index)
        let (size, wanted) = (norm(level: 0, index, dimension), Self.root(energy(dimension)))
        guard wanted > 0 else { return }
        for place in 0..<dimension {
            let target = (first.isNegative ? -sum[place] : sum[place]) * size / wanted
            let old = number(level: 0, index, place)
            let new = old + (target - old) >> Self.shift
            numbers[index * book.dimension + place] = Int32(min(max(new, -Self.largest), Self.largest))
        }
        if !isChanged[index] { changed.append(index) }
        isChanged[index] = true
    }

    /// The vector, in 2^−18 of the root of its dimension: below 2^26.
    private mutating func addUp(_ atoms: ArraySlice<VectorAtoms.Atom>, _ dimension: Int) {
        for place in 0..<dimension { sum[place] = 0 }
        for (place, atom) in atoms.enumerated() {
            let (level, index) = (min(place, book.levels - 1), Int(atom.index))
            let size = max(norm(level: level, index, dimension), 1)
            let amplitude = atom.isNegative ? -Self.amplitude(Int(atom.level)) : Self.amplitude(Int(atom.level))
            for place in 0..<dimension {
                sum[place] += amplitude * (number(level: level, index, place) << Self.unitDigits / size)
            }
        }
        for place in 0..<dimension { sum[place] >>= 12 }
    }

    private func energy(_ dimension: Int) -> Int {
        var energy = 0
        for place in 0..<dimension { energy += sum[place] * sum[place] }
        return energy
    }

    private func norm(level: Int, _ atom: Int, _ dimension: Int) -> Int {
        var energy = 0
        for place in 0..<dimension {
            let number = number(level: level, atom, place)
            energy += number * number
        }
        return Self.root(energy)
    }

    private func number(level: Int, _ atom: Int, _ place: Int) -> Int {
        level == 0 ? Int(numbers[atom * book.dimension + place]) : Self.number(book, level: level, atom, place)
    }

    private static func number(_ book: TrainedCodebook, level: Int, _ atom: Int, _ place: Int) -> Int {
        book.number(level: level, atom: atom, place: place) << 8
    }

    /// 2^(level / 2) in units of 2^−16, rounded down behind the root of two.
    private static func amplitude(_ level: Int) -> Int {
        let mantissa = level & 1 == 0 ? 65_536 : 92_682
        return level < 0 ? mantissa >> -(level >> 1) : mantissa << (level >> 1)
    }

    /// The root of a number below 2^60, rounded down.
    static func root(_ square: Int) -> Int {
        var root = Int(Double(square).squareRoot())
        while root * root > square { root -= 1 }
        while (root + 1) * (root + 1) <= square { root += 1 }
        return root
    }
}
