import Glibc

/// Measures what needs no second program, or access to the program's parts: `Benchmarks [--quick] [NAME...]`, by
/// default all.
///
/// Each figure is one line of tab-separated fields, see `Figure`; `scripts/bench` formats them as a table.
@main
struct Benchmarks {
    /// Every measurement, in the order of the table.
    private static let all: [any Measurement.Type] = [
        RequestMeasurement.self,
        HTTPFloorMeasurement.self,
        WatchLatenessMeasurement.self,
        ManyWatchesMeasurement.self,
        FirstPromptMeasurement.self, KeyEchoMeasurement.self, EditorMeasurement.self, HistoryMeasurement.self,
        TabMeasurement.self, LanguageServerMeasurement.self, ReplyMeasurement.self,
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

/// The parsed command line.
struct BenchmarkRequest {
    let effort: Effort
    let names: [String]

    init(_ arguments: some Sequence<String>) {
        effort = arguments.contains("--quick") ? .quick : .full
        names = arguments.filter { $0 != "--quick" }
    }

    func wants(_ measurement: any Measurement.Type) -> Bool {
        names.isEmpty || names.contains(measurement.name)
    }
}
