/// A number in as few digits as tell it from all others, without a point where it is whole.
package func short(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
}
