/// A piece of output.
package enum OutputItem: Sendable {
    case record(Record)
    case line(String)
    /// News for outputs that show the present state rather than one record after the other.
    case update(any OutputUpdate)
    /// That no more will come of this statement: what shows the present state shows the last.
    case settled
}

/// News that is not a record, such as that figures shown before have aged.
package protocol OutputUpdate: Sendable {}
