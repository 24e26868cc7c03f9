enum MarginClientHTTPP {}
