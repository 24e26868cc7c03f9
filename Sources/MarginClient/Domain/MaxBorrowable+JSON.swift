extension MaxBorrowable: JSONReadable {
    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        self.init(
            amount: try json.required("amount") { value throws(JSONMismatch) in try value.decimal() },
            borrowLimit: json.optional("borrowLimit") { value throws(JSONMismatch) in try value.decimal() }
        )
    }
}
