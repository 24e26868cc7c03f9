/// A piece of output.
package enum OutputItem: Sendable {
    case record(Record)
    case line(String)
    /// What became of a record shown before, such as that its figures have aged: news for outputs that show the present
    /// state and not one record after the other.
    case update(Record)
    /// That no more will come of this statement: what shows the present state shows the last.
    case settled
}
