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

    /// The same response with another body and with other values of headers, as far as there are any.
    ///
    /// - Parameter header: gives the value in place of a header's, by its name in lower case; nil leaves it.
    package func replacing(
        body newBody: [UInt8]?,
        header: (_ name: String, _ value: String) -> String?
    ) -> TransportResponse {
        var newHeaders = HTTPFields()
        var isChanged = newBody != nil
        for field in headers {
            let value = header(field.name.canonicalName, field.value)
            isChanged = isChanged || value != nil
            newHeaders.append(HTTPField(name: field.name, value: value ?? field.value))
        }
        guard isChanged else { return self }
        return TransportResponse(status: status, headers: newHeaders, body: newBody ?? body, timing: timing)
    }

    /// The value of the header `name`, in whatever letter case it came.
    package func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}
