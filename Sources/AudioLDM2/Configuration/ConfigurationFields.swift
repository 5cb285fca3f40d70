internal import ModelStore

/// The fields of a configuration file, read one by one; a field that is missing has the value that the library which
/// wrote the file would give it.
struct ConfigurationFields {
    private let members: [String: JSONValue]
    private let file: String

    /// - Parameter file: whose JSON it is, for messages.
    init(json: [UInt8], file: String) throws(ModelError) {
        do {
            guard case .object(let members) = try JSONValue(json) else {
                throw ModelError("\(file): the configuration is no JSON object")
            }
            (self.members, self.file) = (members, file)
        } catch let error as JSONError {
            throw ModelError("\(file): the configuration is malformed: \(error.text)")
        } catch let error as ModelError {
            throw error
        } catch {
            throw ModelError("\(file): \(error)")
        }
    }

    private func unfit(_ key: String, _ expected: String) -> ModelError {
        let found = members[key].map { "is \($0.text)" } ?? "is missing"
        return ModelError("\(file): \(key) \(found); expected \(expected)")
    }

    func integer(_ key: String, default value: Int, in range: ClosedRange<Int>) throws(ModelError) -> Int {
        guard let number = Self.integer(members[key] ?? .integer(value), range) else {
            throw unfit(key, Self.text(range))
        }
        return number
    }

    /// - Parameter count: of numbers.
    func integers(
        _ key: String, default values: [Int], in range: ClosedRange<Int>, count: ClosedRange<Int>
    ) throws(ModelError) -> [Int] {
        let list = members[key] ?? .array(values.map { .integer($0) })
        guard let numbers = Self.integers(list, range, count) else { throw unfit(key, Self.text(count, range)) }
        return numbers
    }

    func integerLists(
        _ key: String, default values: [[Int]], in range: ClosedRange<Int>, counts: ClosedRange<Int>
    ) throws(ModelError) -> [[Int]] {
        let lists = members[key] ?? .array(values.map { .array($0.map { .integer($0) }) })
        guard case .array(let elements) = lists, counts.contains(elements.count) else {
            throw unfit(key, "\(Self.text(counts)) lists")
        }
        let numbers = elements.compactMap { Self.integers($0, range, counts) }
        guard numbers.count == elements.count else { throw unfit(key, "lists of \(Self.text(counts, range))") }
        return numbers
    }

    /// One number for each of `count`, or one for all.
    func integerOrIntegers(
        _ key: String, default value: Int, in range: ClosedRange<Int>, count: Int
    ) throws(ModelError) -> [Int] {
        let found = members[key] ?? .integer(value)
        let list = Self.integer(found, range).map { [Int](repeating: $0, count: count) }
        guard let numbers = list ?? Self.integers(found, range, count...count) else {
            throw unfit(key, "\(Self.text(range)), or \(Self.text(count...count, range))")
        }
        return numbers
    }

    /// A list for each of `count`, of numbers and null; or one number, which stands for a list of it, for one or all.
    ///
    /// - Parameter most: of a list.
    func optionalIntegerLists(
        _ key: String, default value: Int, in range: ClosedRange<Int>, count: Int, most: Int
    ) throws(ModelError) -> [[Int?]] {
        let found = members[key] ?? .integer(value)
        if let number = Self.integer(found, range) { return .init(repeating: [number], count: count) }
        guard case .array(let elements) = found, elements.count == count else { throw unfit(key, "\(count) lists") }
        let lists = elements.compactMap { element -> [Int?]? in
            if let number = Self.integer(element, range) { return [number] }
            guard case .array(let values) = element, (1...most).contains(values.count) else { return nil }
            let numbers = values.filter { $0 != .null }.compactMap { Self.integer($0, range) }
            guard numbers.count == values.count(where: { $0 != .null }) else { return nil }
            return values.map { Self.integer($0, range) }
        }
        guard lists.count == count else {
            throw unfit(key, "lists of 1 to \(most) numbers, \(Self.text(range)), or null")
        }
        return lists
    }

    /// Whether each of `count` names is the second of two, and not the first.
    func choices(
        _ key: String, default names: [String], _ first: String, _ second: String, count: Int
    ) throws(ModelError) -> [Bool] {
        guard case .array(let elements) = members[key] ?? .array(names.map { .string($0) }), elements.count == count,
            elements.allSatisfy({ $0 == .string(first) || $0 == .string(second) })
        else { throw unfit(key, "\(count) names, \(first) or \(second)") }
        return elements.map { $0 == .string(second) }
    }

    /// Whether a field says nothing.
    func isNull(_ key: String) -> Bool { (members[key] ?? .null) == .null }

    func number(_ key: String, default value: Double, in range: ClosedRange<Double>) throws(ModelError) -> Double {
        guard let number = Self.number(members[key] ?? .number(value), range) else {
            throw unfit(key, "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// The numbers of a field, none where it is missing or null.
    func numbersIfThere(_ key: String, in range: ClosedRange<Double>, count: Int) throws(ModelError) -> [Double] {
        guard let list = members[key], list != .null else { return [] }
        guard case .array(let elements) = list, elements.count == count else {
            throw unfit(key, "null or \(count) numbers")
        }
        let numbers = elements.compactMap { Self.number($0, range) }
        guard numbers.count == count else {
            throw unfit(key, "numbers from \(range.lowerBound) to \(range.upperBound)")
        }
        return numbers
    }

    /// One of several words.
    func choice<Choice: RawRepresentable<String>>(
        _ key: String, default value: Choice, of choices: [Choice]
    ) throws(ModelError) -> Choice {
        guard let found = members[key] else { return value }
        guard let choice = choices.first(where: { found == .string($0.rawValue) }) else {
            throw unfit(key, choices.map { "\"\($0.rawValue)\"" }.joined(separator: " or "))
        }
        return choice
    }

    func boolean(_ key: String, default value: Bool) throws(ModelError) -> Bool {
        guard case .boolean(let found) = members[key] ?? .boolean(value) else { throw unfit(key, "true or false") }
        return found
    }

    /// Refuses what this build has no code for.
    ///
    /// - Parameters:
    ///   - value: of a field that is missing.
    ///   - built: values that are known.
    func require(_ key: String, default value: JSONValue, _ built: JSONValue...) throws(ModelError) {
        guard built.contains(members[key] ?? value) else { throw unfit(key, built[0].text) }
    }

    /// Refuses the configuration of another kind of network; a field that is missing says nothing.
    ///
    /// - Parameter key: of one name, or of several.
    func requireClass(_ key: String, _ name: String) throws(ModelError) {
        switch members[key] {
        case nil, .null, .string(name): return
        case .array(let names) where names.contains(.string(name)): return
        default: throw unfit(key, "\(name): this is the configuration of another model")
        }
    }

    /// Refuses numbers that do not go together.
    func require(_ isRight: Bool, _ key: String, _ expected: @autoclosure () -> String) throws(ModelError) {
        if !isRight { throw unfit(key, expected()) }
    }

    private static func integer(_ value: JSONValue, _ range: ClosedRange<Int>) -> Int? {
        guard case .integer(let number) = value, range.contains(number) else { return nil }
        return number
    }

    private static func number(_ value: JSONValue, _ range: ClosedRange<Double>) -> Double? {
        switch value {
        case .number(let number): range.contains(number) ? number : nil
        case .integer(let number): range.contains(Double(number)) ? Double(number) : nil
        default: nil
        }
    }

    private static func integers(
        _ value: JSONValue, _ range: ClosedRange<Int>, _ count: ClosedRange<Int>
    ) -> [Int]? {
        guard case .array(let elements) = value, count.contains(elements.count) else { return nil }
        let numbers = elements.compactMap { integer($0, range) }
        return numbers.count == elements.count ? numbers : nil
    }

    private static func text(_ range: ClosedRange<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }

    private static func text(_ count: ClosedRange<Int>, _ range: ClosedRange<Int>) -> String {
        "\(text(count)) numbers, \(text(range))"
    }
}

/// Tells of a field that has another value than is expected.
func difference<Value: Equatable>(_ field: String, _ expected: Value, _ found: Value) -> String? {
    expected == found ? nil : "\(field): expected \(expected), found \(found)"
}
