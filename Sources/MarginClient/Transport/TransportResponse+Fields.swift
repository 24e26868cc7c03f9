import HTTPTypes

extension TransportResponse {
    /// Joins the parts, the headers by name; what is no header name is left out.
    package init(status: Int, fields: [(name: String, value: String)], body: [UInt8], timing: TransportTiming) {
        var headers = HTTPFields()
        for field in fields {
            guard let name = HTTPField.Name(field.name) else { continue }
            headers.append(HTTPField(name: name, value: field.value))
        }
        self.init(status: status, headers: headers, body: body, timing: timing)
    }

    /// The value of the header `name`, in whatever letter case it came.
    package func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}
