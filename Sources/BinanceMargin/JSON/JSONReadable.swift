public import JSONText

/// A type that can be read from an exchange's response.
///
/// Readers take what they know and pass over what they do not, so that a field the exchange adds breaks nothing.
public protocol JSONReadable {
    /// Reads the value.
    ///
    /// - Throws: ``JSONMismatch`` where a field this type cannot do without is missing or of another type.
    init(json: JSONValue) throws(JSONMismatch)
}

extension Array: JSONReadable where Element: JSONReadable {
    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        self = try json.elements().enumerated().map { index, element throws(JSONMismatch) in
            do throws(JSONMismatch) {
                return try Element(json: element)
            } catch {
                throw error.within("[\(index)]")
            }
        }
    }
}
