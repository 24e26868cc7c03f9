/// Thrown by an output whose reader has had enough, such as a program behind `|` that ended: the statement ends there,
/// and that is no failure of its own.
package struct OutputClosed: Error, Hashable, Sendable {
    package init() {}
}
