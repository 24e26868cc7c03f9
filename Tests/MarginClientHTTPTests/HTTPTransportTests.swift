import MarginClientHTTP
import Testing

@Suite struct HTTPTransportTests {
    @Test func `bodies are taken up to eight mebibytes`() {
        #expect(HTTPTransportConfiguration().maximumBodySize == 8_388_608)
    }
}
