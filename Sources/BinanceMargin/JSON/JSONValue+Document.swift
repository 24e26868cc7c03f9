extension JSONValue {
    /// The JSON document in `bytes`, read strictly and with every digit kept.
    package init(parsing bytes: [UInt8]) throws(JSONFault) {
        self = try JSONReader.read(bytes)
    }
}
