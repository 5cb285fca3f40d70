import Testing

// Swift Testing shows how two collections differ at a cost quadratic in their sizes, and prints them whole: with seconds
// of sound, a failure would take minutes and fill the log. These say where the difference begins.

/// Expects the same elements.
func expectSame<Element: Equatable>(
    _ found: some Collection<Element>, _ expected: some Collection<Element>, _ comment: Comment? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let difference = zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset
    guard difference != nil || found.count != expected.count else { return }
    let place = difference.map { "first at \($0)" } ?? "in length"
    Issue.record(
        "differ \(place): \(found.count) elements, \(expected.count) expected; \(comment?.rawValue ?? "")",
        sourceLocation: sourceLocation)
}

/// Expects `found` to be how `expected` begins.
func expectBeginning<Element: Equatable>(
    _ found: some Collection<Element>, of expected: some Collection<Element>, _ comment: Comment? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    expectSame(found, expected.prefix(found.count), comment, sourceLocation: sourceLocation)
}

func expectSilence(_ found: some Collection<UInt8>, sourceLocation: SourceLocation = #_sourceLocation) {
    expectSame(found, repeatElement(0, count: found.count), sourceLocation: sourceLocation)
}

extension Outcome: CustomTestStringConvertible {
    var testDescription: String { "\(status), \(outputCount) bytes, \(errors.prefix(500))" }
}
