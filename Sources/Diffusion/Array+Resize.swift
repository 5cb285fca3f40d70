extension Array where Element: ExpressibleByIntegerLiteral {
    /// Makes the array `count` long without memory of its own where it has enough; what numbers it then holds is not
    /// said.
    mutating func resize(_ count: Int) {
        if self.count > count {
            removeLast(self.count - count)
        } else if self.count < count {
            append(contentsOf: repeatElement(0, count: count - self.count))
        }
    }
}
