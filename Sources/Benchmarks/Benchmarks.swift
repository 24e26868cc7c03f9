import Glibc

/// Measures what needs no second program, or has to look inside: `Benchmarks [--quick] [NAME...]`, all where none is named.
///
/// Each figure is one line of tab-separated fields, see `Figure`; `scripts/bench` sets them into its table.
@main
struct Benchmarks {
    /// Every measurement, in the order of the table.
    private static let all: [any Measurement.Type] = [
        RequestMeasurement.self,
        HTTPFloorMeasurement.self,
        WatchLatenessMeasurement.self,
        ManyWatchesMeasurement.self,
        FirstPromptMeasurement.self, KeyEchoMeasurement.self, EditorMeasurement.self, HistoryMeasurement.self,
        TabMeasurement.self,
    ]

    static func main() async throws {
        let request = BenchmarkRequest(CommandLine.arguments.dropFirst())
        let unknown = request.names.filter { name in !all.contains { $0.name == name } }
        guard unknown.isEmpty else {
            let known = all.map { $0.name }.joined(separator: ", ")
            print("no measurement is called \(unknown.joined(separator: ", ")); there are \(known)")
            exit(2)
        }
        for measurement in all where request.wants(measurement) {
            for figure in try await measurement.figures(request.effort) { print(figure.line) }
        }
    }
}
